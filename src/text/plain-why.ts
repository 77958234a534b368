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

/** "Aus welchem Grund …" asks why: the noun is no part of what it is about. */
export function withPlainWhy(question: string): string {
  return whyItChanged(question).replace(ROUNDABOUT, (asked) => {
    const isFirst = /^\p{Lu}/u.test(asked);
    if (/^for/iu.test(asked)) return isFirst ? 'Why' : 'why';
    return isFirst ? 'Warum' : 'warum';
  });
}
