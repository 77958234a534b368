import { LRUCache } from 'lru-cache';
import { stemGerman } from '#src/text/stem.ts';
import { type Token, tokenize } from '#src/text/tokenize.ts';
import { namedOnce } from './named-once.ts';

/** One word or number of a question; hyphenated words are several terms of the same `word`. */
export interface Term {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly kind: Token['kind'];
  /** Equal for the parts of one hyphenated word. */
  readonly word: number;
  /** Between brackets: explains what stands before it. */
  readonly inBrackets: boolean;
  /** Written with a capital letter. */
  readonly isCapital: boolean;
  /** The first term of a sentence is capital whatever it is. */
  readonly isFirst: boolean;
  /** Behind a comma: another thing may begin. */
  readonly isBehindComma?: true;
  /** Split off from what is counted: "Gemeinde" of "Gemeindebedienstete". */
  readonly isPart?: true;
}

/** Signs that are words for people. */
const SPOKEN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s*(?:->|–>|=>|→|⇒)\s*(?=\d)/gu, ' bis '],
  [/%/gu, ' Prozent '],
  // "Thuringia's"
  [/(?<=\p{L})['’]s(?!\p{L})/gu, ''],
  [/(?<=\s|\p{L})\+(?=\s|\p{L})/gu, ' plus '],
  [/\bv\.\s?H\.?/giu, ' Prozent '],
  [/\bvs\.?(?=\s)/giu, ' versus '],
  [/(?<=\s)(?:>=|≥)\s?(?=\d)/gu, ' mindestens '],
  [/(?<=\s)(?:<=|≤)\s?(?=\d)/gu, ' höchstens '],
  [/(?<=\s)>\s?(?=\d)/gu, ' mehr als '],
  [/(?<=\s)<\s?(?=\d)/gu, ' weniger als '],
  // "Beschäftigte/10.000 Einwohner", "Top-3"
  [/\s?\/\s?(?=10[. ]?000\b)/gu, ' je '],
  [/(?<=\b(?:top|flop))-(?=\d)/giu, ' '],
  [/(?<=\d) (?=\d{3}(?!\d))(?<!\b(?:19|20)\d\d )/gu, '.'],
  // "1,000": no value has three decimals.
  [/(?<=\b\d{1,3}(?:,\d{3})*),(?=\d{3}(?![\d,.]))/gu, '.'],
  [/\bd\.\s?h\./giu, ' also '],
  [/(?<=\b(?:19|20)\d\d)\s?[-–—]\s?(?=(?:19|20)\d\d\b)/gu, ' bis '],
  // "Schuljahr 2023/2024" is one, "2023/2024" are two.
  [
    /(?<=(?:schul|haushalts|geschäfts|wirtschafts|kita|kindergarten)jahr(?:e?s|en?)? (?:19|20)\d\d)\/(?:19|20)(?=\d\d\b)/giu,
    '/',
  ],
  [/(?<=\b(?:19|20)\d\d)\s?\/\s?(?=(?:19|20)\d\d\b)/gu, ' und '],
  // "Kapitel 0507-0510"
  [/(?<=\b0\d{1,3})\s?[-–—]\s?(?=0?\d{1,4}\b)/gu, ' bis '],
  // "EP04", "Kap.0313", "TOP5"
  [/(?<=\p{L}{2})\.?(?=\d)/gu, ' '],
  [/(?<=\bz)\.\s?(?=[bB]\.)/gu, ''],
  // "Was gab das Amt dafür aus?"
  [
    /\b(?:gab|gaben|gibt|geben)\b((?:[^?.!]|(?<=\d)\.)*?)\baus(?=\s*(?:[?.!]|$))/giu,
    'ausgegeben $1',
  ],
  // "Wie viele Tonnen fielen dort an?"
  [/\b(?:fiel|fielen|fällt|fallen)\b((?:[^?.!]|(?<=\d)\.)*?)\ban(?=\s*(?:[?.!]|$))/giu, 'gab $1'],
  // "je 10.000 EW"
  [/(?<=\d\s?)(?:ew|einw)\b\.?/giu, ' Einwohner '],
  // "gemessen an 10.000 Einwohnern"
  [
    /(?<!\p{L})(?:gemessen an|bezogen auf|umgerechnet auf|gerechnet auf|relativ zu|pro|auf|for every|for each)\s+(?:je(?:weils)?\s+)?(?=(?:10[. ]?000|zehntausend|ten thousand)(?!\p{L}|\d)\s+(?:einw|inhab|resid))/giu,
    'je ',
  ],
  // "Wer übernimmt die Verwaltung für Leimbach?"
  [
    /(?<!\p{L})(?:übernimmt|übernehmen|führt|führen|erledigt|besorgt|macht)\s+die\s+(?:Verwaltung(?:sgeschäfte|sarbeit|saufgaben)?|Aufgaben|Geschäfte|Amtsgeschäfte)\s+(?:für|von|der Gemeinde)(?!\p{L})/giu,
    'verwaltet',
  ],
  [/(?<!\p{L})sankt(?=[\s-]+\p{Lu}|\s+\p{L}{5,})/giu, 'St.'],
  [/(?<!\p{L})unter\s+dem\s+strich(?!\p{L})/giu, 'unterm Strich'],
  // "selbständig" is spelt in two ways.
  [/selbst(?=(?:ä|ae)ndig)/giu, 'selbstst'],
  // "Sonderrechnungen inkl. Hochschulbereich"; "bis einschließlich 2023" stays.
  [/(?<!\p{L})(?:einschlie(?:ß|ss)lich|inklusive|einschl\.|incl\.)(?=\s+[^\d\s])/giu, 'inkl.'],
  [/(?<!\p{L})thru(?!\p{L})/giu, 'through'],
  // "mid-2022"
  [/\b(?:mid|mitte|early|late|ende)-(?=20\d\d)/giu, 'Mitte '],
  // "zieh vom Kernhaushalt den Einzelplan 04 ab": "A ohne B".
  [
    /(?<!\p{L})zieh(?:e|en|t)?\s+(?:(?:man|mal|bitte|doch|Sie)\s+)*(?:von|vom)\s+([^,?.!]+?)\s+(?:den|das|die)\s+([^,?.!]+?)\s+ab(?!\p{L})/giu,
    '$1 ohne $2',
  ],
  [
    /(?<!\p{L})(?:von|vom)\s+([^,?.!]+?)\s+(?:den|das|die)\s+([^,?.!]+?)\s+ab(?:zieh(?:t|en|e)|gezogen)(?!\p{L})/giu,
    '$1 ohne $2',
  ],
  // "10k"
  [/\b10\s?(?:k|tsd\.?|tausend)\b/giu, '10000'],
  // "städtische Bedienstete" are "Stadtbedienstete".
  [/(?<!\p{L})st(?:ä|ae)dtische[nrsm]?\s(?=\p{L})/giu, 'Stadt'],
  // An apostrophe before two digits is a year.
  [/['’‘`´](?=\d\d(?!\d))/gu, '20'],
];

/** "mehr als 20 Mio. Euro": a limit is put in the unit of a table when that is known. */
const MILLIONS =
  /(?<=(?<!\p{L})(?:mehr als|weniger als|über|unter|mindestens|höchstens|maximal|zwischen|und|ab|bis zu|more than|less than|over|under|above|below|at least|between|and)\s+)(\d+(?:[.,]\d+)?)\s?(mio|millionen?|million|mrd|milliarden?|billion)(?!\p{L})\.?/giu;

/** "1,5", "Mio" → "1500000" */
function inFull(number: string, word: string): string {
  const isThousandsPoint = /^\d{1,3}(?:\.\d{3})+$/u.test(number);
  const value = Number(isThousandsPoint ? number.replaceAll('.', '') : number.replace(',', '.'));
  return String(Math.round(value * (/^(?:mrd|mill?iard|billion)/iu.test(word) ? 1e9 : 1e6)));
}

/** Names and phrases that every question is compared with are read once. */
const known = new LRUCache<string, readonly Term[]>({ max: 20_000 });

/** Splits a question into terms; see `Term`. */
export function readTerms(question: string): readonly Term[] {
  const remembered = known.get(question);
  if (remembered !== undefined) return remembered;
  const terms = splitTerms(question);
  known.set(question, terms);
  return terms;
}

function splitTerms(question: string): Term[] {
  const spoken = SPOKEN_SIGNS.reduce(
    (text, [sign, word]) => text.replace(sign, word),
    namedOnce(question.normalize('NFC')).replace(MILLIONS, (_, number, word) =>
      inFull(number, word),
    ),
  );
  const brackets = bracketSpans(spoken);
  const tokens = tokenize(spoken).flatMap(monthApart);
  return tokens.flatMap((token, word) => {
    const inBrackets = brackets.some(([from, to]) => token.start > from && token.end <= to);
    const before = spoken.slice(0, token.start).trimEnd();
    const isFirst = before === '' || /[.?!:]$/u.test(before);
    return foldedParts(token).map((folded, part) => ({
      text: token.text,
      folded,
      stem: token.kind === 'word' ? stemGerman(folded) : folded,
      kind: token.kind,
      word,
      inBrackets,
      isCapital: /^\p{Lu}/u.test(token.text),
      isFirst,
      ...(part === 0 && before.endsWith(',') ? { isBehindComma: true as const } : {}),
    }));
  });
}

/** "März 2023": where a table has an entry or a part a month, the month is its name. */
function monthApart(token: Token): Token[] {
  const month = /^\p{L}+/u.exec(token.text)?.[0];
  const year = /^(\d{4})-\d\d$/u.exec(token.folded)?.[1];
  if (month === undefined || year === undefined) return [token];
  const end = token.start + month.length;
  const ofYear: Token = {
    ...token,
    kind: 'number',
    text: year,
    folded: year,
    parts: [],
    start: end,
  };
  return [...tokenize(month).map((word) => ({ ...word, start: token.start, end })), ofYear];
}

/** The one letter behind a name that tells it from others: "Grundsteuer A". */
export function isLetter({ text, isCapital, isFirst }: Term): boolean {
  return text.length === 1 && isCapital && !isFirst;
}

/**
 * "IT" in capitals, also as a part ("IT-Bereich"), and "in der it": an abbreviation, which no word of
 * grammar is, though one is spelled like it. In a text all in capitals nothing can be told.
 */
export function isAbbreviation(
  { folded, text, kind }: Term,
  terms: readonly Term[],
  at: number,
): boolean {
  if (PRONOUN.test(folded) && GERMAN_ARTICLE.test(terms[at - 1]?.folded ?? '')) return true;
  const isWritten =
    kind === 'word' && folded.length > 1 && text.split('-').includes(folded.toUpperCase());
  return isWritten && terms.some((term) => term.text !== term.text.toUpperCase());
}

const PRONOUN = /^(?:it|us|me|he|we)$/u;
const GERMAN_ARTICLE = /^(?:d(?:ie|er|as|em|en|es)|im|beim|vom|zum|zur)$/u;

/** The stems of a name or phrase of the catalogue, as `readTerms` makes them. */
export function stemsOf(phrase: string): string[] {
  return readTerms(phrase).map((term) => term.stem);
}

function foldedParts(token: Token): readonly string[] {
  if (token.kind !== 'word' || token.parts.length === 0) return [token.folded];
  // "E-Akte" is one word; "Saale-Holzland-Kreis" is found by its parts.
  return token.parts.some((part) => part.length < 2) ? [token.folded] : token.parts;
}

function bracketSpans(text: string): [number, number][] {
  return Array.from(text.matchAll(/\([^()]*\)/gu), (match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
