import { foldGerman } from '#src/text/fold.ts';

/** What shows that a question goes on from an earlier one. */
export interface Signals {
  /** Begins as one goes on talking: "und …", "aber …", "what about …". */
  readonly opens: boolean;
  /** Says "davon", "sie", "dort": stands for something said before. */
  readonly pointsBack: boolean;
  /** Over everything named before: "welche davon", "von beiden". */
  readonly ofThese: boolean;
  /** Takes something back: "nein, ich meinte …". */
  readonly corrects: boolean;
  /** Puts the next thing beside the last one. */
  readonly compares: boolean;
  /** The question without what only carries on. */
  readonly rest: string;
}

const OPENER =
  /^\s*(?:(?:und|aber|oder|also|ok(?:ay)?|gut|aha|achso|ach so|hm+|super|danke|and|so|but|now)[\s,!.…–-]+)+/iu;
const ABOUT =
  /^\s*(?:(?:und |and )?(?:what|how) about|(?:und )?was ist mit|(?:und )?wie (?:ist|war|sieht) (?:es|das)(?: (?:denn|eigentlich))?(?: (?:bei|mit|in|aus mit|für))?|(?:und )?wie sieht es (?:bei|mit|in) |(?:und )?wie siehts (?:bei|mit|in)(?= ))\s+/iu;
const CORRECTION =
  /^\s*(?:(?:nein|ne|nee|nö|doch nicht|stopp?|sorry|halt|falsch|moment|ach|no|sondern|nicht)[\s,!.–-]+)*(?:ich (?:meinte|meine|wollte)|gemeint (?:war|ist|sind|waren)|(?:i|we) mean[t]?)\b(?: (?:aber|doch|eigentlich|natürlich|nur|the))*|^\s*(?:nein|nee?|nö|no)[\s,!.–-]+/iu;
const OF_THESE =
  /\b(?:davon|von (?:diesen|denen|ihnen|beiden|den (?:beiden|dreien|vieren|genannten))|darunter|(?:die|diese|den|allen) (?:beiden|drei|vier|genannten)(?= |\?|$)|unter (?:ihnen|diesen|denen)|of (?:these|those|them)|zusammen|insgesamt|alle (?:drei|vier|zusammen))\b/iu;
const COMPARISON =
  /\b(?:vergleich\w*|verglichen|gegenüber(?:stell\w*| (?!dem? (?:vor)?jahr))|im verhältnis zu|compared?|comparison|versus|vs)\b/iu;
const PRONOUN =
  /(?<![\p{L}-])(?:davon|dafür|dafuer|dazu|damit|daran|darin|darauf|darüber|darueber|dabei|dadurch|dagegen|dahinter|dort|dorthin|darunter|da(?=\s*\??$|\s+(?:gelten|gilt|denn|so|eigentlich|aus|noch|drin))|sie|es|er|ihn|ihm|ihnen|ihre?[nrms]?|seine?[nrms]?|deren|dessen|diese[rnms]?|dieselbe[nr]?|demselben|dasselbe|jene[rnms]?|(?:das|die|der|den|dem)(?=\s*[?.!,]?$|\s+(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|wurde|wurden|gestiegen|gesunken|gewachsen|geworden|im|in|seit|mit|zu|für|fuer|dann|denn|auch|so|absolut|prozentual|pro|je|jetzt|damals|heute|noch|genau|kann|soll|sollte|macht|machen|gilt|läuft|heißt|nutzt|nutzen|entwickelt|verändert|zum|gegen|nun|alles)|\s+\p{Ll}+(?:t|en)\s*[?.!]*$)|it|its|they|their|them|that|there|this)(?![\p{L}])/iu;

/** Reads what carries a question on; says nothing of whether it could stand alone. */
export function readSignals(question: string): Signals {
  const corrects = CORRECTION.test(question) && question.trim().length > 5;
  const uncorrected = corrects ? question.replace(CORRECTION, '') : question;
  const opens = OPENER.test(uncorrected) || ABOUT.test(uncorrected);
  const rest = uncorrected.replace(OPENER, '').replace(ABOUT, '').trim();
  return {
    opens: opens || corrects,
    pointsBack: PRONOUN.test(rest),
    ofThese: OF_THESE.test(rest),
    corrects,
    compares: COMPARISON.test(rest),
    rest: rest === '' ? question : rest,
  };
}

/** What a message asks of the last answer rather than of the documents. */
export type Request =
  | { readonly kind: 'source' }
  | { readonly kind: 'table' }
  | { readonly kind: 'detail' }
  | { readonly kind: 'again' }
  | { readonly kind: 'shorter' }
  | { readonly kind: 'derivation' };

const REQUESTS: readonly (readonly [Request['kind'], RegExp])[] = [
  [
    'source',
    /^(?:(?:zeig\w*|nenn\w*|gib|sag)(?: mir| uns)?(?: mal| bitte| doch)* )?(?:die |deine |eine )?(?:quellen?|fundstellen?|belege?|belegstellen?|nachweise?|zitate?|textstellen?|stellen?)(?: (?:bitte|dazu|dafür|davon|hierzu|zeigen|anzeigen))*$|^wo(?:her)? (?:genau )?(?:steht|stehen|kommt|kommen|hast du|weisst du|ist|finde ich|findet man|finde|kann ich)(?: (?:das|die|dies|ihr|es|denn|so|zahl|angabe|information|nachlesen|genau|her|dein|deine))*$|^(?:auf welcher seite|in welcher zeile|an welcher stelle|in welchem (?:dokument|abschnitt|kapitel|plan)) (?:steht|ist|war)(?: (?:das|die|dies))*$|^(?:quelle|beleg|source|sources|citation|where (?:does it say that|is that|did you (?:get|find) (?:that|this|it))|show (?:me )?(?:the )?sources?)$|^(?:hast du|gibt es)(?: (?:dafür|dazu))? (?:eine?n? )?(?:quelle|beleg)n?(?: (?:dafür|dazu))?$|^woher (?:hast du das|stammt das|stammen die zahlen|kommen die zahlen)$/u,
  ],
  [
    'table',
    /^(?:(?:bitte|zeig\w*|gib|mach\w*|stell\w*|das|es|die|mir|uns|mal|nochmal|noch mal|can you|show|give me|that|it) )*(?:als|in(?: einer)?|as a|in a) (?:tabelle|table|tabellenform|tabellarisch)(?: bitte| dar| please)*$|^(?:bitte )?tabellarisch(?: bitte)?$|^tabelle(?: bitte)?$/u,
  ],
  [
    'detail',
    /^(?:(?:bitte|geht das|geht es|das|noch|etwas|bisschen|ein|kannst du das|kannst du|mir|gib|und|mehr) )*(?:ausführlicher|ausfuhrlicher|genauer|detaillierter|mehr details?|details?|im detail|more detail(?:s|ed)?|länger|langer|mehr dazu|mehr davon|mehr infos?|erklär(?:e)?(?: (?:das|mir))*|mehr informationen)(?: (?:bitte|dazu|erklären|erläutern|please|darüber))*$/u,
  ],
  [
    'again',
    /^(?:und )?(?:wie ?viele?|welche[rs]?|wer|was) (?:genau )?(?:sind|ist|waren|war|wären) (?:das|es|die|dies)(?: (?:genau|denn|dann|jetzt|alle|alles|in zahlen))*$|^(?:noch ?mal|nochmal|wiederhol\w*(?: (?:das|bitte))*|again)$/u,
  ],
  [
    'shorter',
    /^(?:(?:bitte|geht das|das|noch|etwas|in) )*(?:kürzer|kurzer|knapper|kurz|shorter|einem satz|kurzfassung)(?: (?:bitte|zusammengefasst|fassen))*$/u,
  ],
  [
    'derivation',
    /^wie (?:hast du das|kommst du|wurde das|ist das|wird das)(?: (?:denn|so|genau))*(?: (?:gerechnet|berechnet|ausgerechnet|ermittelt|darauf|drauf|zustande gekommen))+$|^(?:zeig\w* )?(?:mir )?(?:den |die )?(?:rechenweg|rechnung|berechnung|herleitung)(?: (?:bitte|zeigen|dazu))*$|^how did you (?:calculate|compute) (?:that|this|it)$/u,
  ],
];

/** A request about the last answer; null for anything else. */
export function readRequest(question: string): Request | null {
  const said = question
    .toLowerCase()
    .replace(/^(?:und|ok(?:ay)?|danke|gut|super|prima)[\s,.!]+/u, '')
    .replace(/[?!.,…]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const kind = REQUESTS.find(([, pattern]) => pattern.test(said))?.[0];
  return kind === undefined ? null : { kind };
}

const ORDINALS = [
  /^(?:1|eins|a)$|\berste[nrsm]?\b|\bfirst\b|\bnummer (?:1|eins)\b|\boption (?:1|eins)\b/u,
  /^(?:2|zwei|b)$|\bzweite[nrsm]?\b|\bsecond\b|\bnummer (?:2|zwei)\b|\boption (?:2|zwei)\b/u,
  /^(?:3|drei|c)$|\bdritte[nrsm]?\b|\bthird\b|\bnummer (?:3|drei)\b|\boption (?:3|drei)\b/u,
  /^(?:4|vier|d)$|\bvierte[nrsm]?\b|\bfourth\b|\bnummer (?:4|vier)\b/u,
  /^(?:5|fünf|e)$|\bfünfte[nrsm]?\b|\bfifth\b|\bnummer (?:5|fünf)\b/u,
  /^(?:6|sechs|f)$|\bsechste[nrsm]?\b|\bsixth\b/u,
  /^(?:7|sieben)$|\bsiebte[nrsm]?\b/u,
  /^(?:8|acht)$|\bachte[nrsm]?\b/u,
] as const;

/**
 * Which of several offered readings a message picks: by number ("das zweite", "2") or by words that
 * only one of them has ("die VG").
 *
 * @param labels - What each reading was shown as.
 * @returns Position in `labels`, or null where it picks none or several.
 */
export function chooseOption(message: string, labels: readonly string[]): number | null {
  const said = message
    .toLowerCase()
    .replace(/[?!.,…"„“]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (said.split(' ').length > 9) return null;
  if (/\b(?:letzte[nrsm]?|last)\b/u.test(said) && labels.length > 0) return labels.length - 1;
  const place = ORDINALS.findIndex((pattern) => pattern.test(said));
  if (place >= 0) return place < labels.length ? place : null;
  const words = contentWords(said);
  if (words.length === 0) return null;
  const scores = labels.map((label) => {
    const own = new Set(contentWords(label));
    return words.filter((word) => own.has(word)).length;
  });
  const best = Math.max(...scores);
  if (best === 0) return null;
  const at = scores.flatMap((score, index) => (score === best ? [index] : []));
  return at.length === 1 ? (at[0] ?? null) : bestName(words, labels, at);
}

/** Of several, the one that is called so before its surroundings are: "die VG" is not a member of one. */
function bestName(
  words: readonly string[],
  labels: readonly string[],
  at: readonly number[],
): number | null {
  const kinds = at.filter((index) => {
    const [, kind = ''] = (labels[index] ?? '').split(',');
    return contentWords(kind).some((word) => words.includes(word));
  });
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

const SMALL = new Set(
  `der die das den dem des ein eine einen nein ja ich meine meinte die andere natürlich bitte mit
   von im in und oder nehmen nimm the one i mean option variante also doch nur gemeint ist war`.split(
    /\s+/u,
  ),
);
const SHORT_FORMS: Readonly<Record<string, string>> = {
  vg: 'verwaltungsgemeinschaft',
  lra: 'landratsamt',
  eg: 'erfullende',
  ep: 'einzelplan',
  kap: 'kapitel',
  kreis: 'landkreis',
};

function contentWords(text: string): string[] {
  return foldGerman(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => SHORT_FORMS[word] ?? word);
}
