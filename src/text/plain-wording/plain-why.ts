import { ANY_YEAR } from '../years.ts';

const ROUNDABOUT =
  /(?<!\p{L})(?:aus (?:welchen?m? |was für (?:einem )?)(?:gr(?:u|ü|ue)nd(?:en?)?|ursachen?|anlass)|for (?:what|which) reasons?)(?!\p{L})/giu;

const RISE = String.raw`\p{L}*(?:anstieg|zuwachs|wachstum|aufwuchs|zunahme|anwachsen|sprung)e?s?`;
const FALL = String.raw`\p{L}*(?:rückgang|abbau|einbruch|verlust|schwund|abnahme|schrumpfung)e?s?`;
const CHANGE_IN_REASON = new RegExp(
  String.raw`^(?<and>(?:und|aber)\s+)?(?:woran (?:liegt|lag)|was (?:ist|war|sind|waren) (?:der|die) (?:gr(?:u|ü)nde?|ursachen?)(?: für| von)?|was verursachte|wie erklärt sich)\s+(?:de[rnms]|die|das) (?:(?:starke|große|deutliche|hohe)[nrms]? )?(?:(?<rise>${RISE})|(?<fall>${FALL}))(?<of>\s[^?]*\p{L}[^?]*)\?*$`,
  'iu',
);

/** "Woran liegt der Anstieg beim Landesverwaltungsamt?": why its staff has grown. */
function whyItChanged(question: string): string {
  const { and = '', rise, of = '' } = CHANGE_IN_REASON.exec(question)?.groups ?? {};
  if (of === '') return question;
  const staff = /personal|stellen|beschäftigt/iu.test(of) ? '' : ' das Personal';
  return `${and}${and === '' ? 'W' : 'w'}arum ist${staff}${of.trimEnd()} ${rise === undefined ? 'gesunken' : 'gestiegen'}?`;
}

const REASONS_OF_DELAY =
  /^(?<and>(?:und|aber)\s+)?(?:welche[rn]? (?:gr(?:u|ü)nde?|ursachen?|umstände)|was (?:ist|war|sind|waren|nennt|gibt) (?:der|die)? ?(?:gr(?:u|ü)nde?|ursachen?))(?<said> [^?]*?)? (?:für|zu) (?:den|der|die) (?:projekt)?(?:verzug|verzögerung(?:en)?|verspätung(?:en)?|rückstand) (?:(?:bei|von|im|in)(?: de[rmn]| die)?|beim|des|der) (?<of>[^?]*\p{L}[^?]*?)\s*\?*$/iu;

const WHY = String.raw`^(?<and>(?:und|aber)\s+)?(?:warum|weshalb|wieso|weswegen)`;
const DELAYS_ITSELF = [
  new RegExp(
    String.raw`${WHY}\s+(?:verzögern?t?|verzögerten?|verspätet)\s+sich\s+(?<of>[^?]*\p{L}[^?]*?)\s*\?*$`,
    'iu',
  ),
  new RegExp(
    String.raw`${WHY}\s+(?:hat|haben|hatte)\s+sich\s+(?<of>[^?]*\p{L}[^?]*?)\s+(?:verzögert|verspätet)\s*\?*$`,
    'iu',
  ),
];

/** "Warum verzögert sich das Transparenzportal?": why it is delayed. */
function whyItTakesLonger(question: string): string {
  for (const form of DELAYS_ITSELF) {
    const { and = '', of = '' } = form.exec(question)?.groups ?? {};
    if (of !== '') return `${and}${and === '' ? 'W' : 'w'}arum ist ${of} in Verzug?`;
  }
  return question;
}

/** "Welche Gründe nennt der Plan 2022 für den Verzug beim Intranet?": why it is delayed. */
function whyItIsLate(question: string): string {
  const { and = '', said = '', of = '' } = REASONS_OF_DELAY.exec(question)?.groups ?? {};
  if (of === '') return question;
  const year = ANY_YEAR.exec(said)?.[0];
  const plan = year === undefined ? '' : ` im Plan ${year}`;
  return `${and}${and === '' ? 'W' : 'w'}arum ist ${of}${plan} in Verzug?`;
}

/** "Aus welchem Grund …" asks why: the noun is no part of what it is about. */
export function withPlainWhy(question: string): string {
  return whyItTakesLonger(whyItIsLate(whyItChanged(question))).replace(ROUNDABOUT, (asked) => {
    const isFirst = /^\p{Lu}/u.test(asked);
    if (/^for/iu.test(asked)) return isFirst ? 'Why' : 'why';
    return isFirst ? 'Warum' : 'warum';
  });
}
