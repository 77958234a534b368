import { GERMAN_MONTH } from '#src/text/month-names.ts';
/** A number in a sentence with what the sentence says about it. Offsets within the sentence. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly noun: string;
  readonly per: string | null;
  readonly year: number | null;
  readonly qualifiers: readonly string[];
}

const NUMBER =
  /(?<![\d.,§/\p{L}-])(?:\d{1,3}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:,\d+)?(?![\d/]|\.\d|-\p{L})/gu;
const YEAR = /(?<![\d.])(?:19|20)\d\d(?![\d.]\d|\d)/gu;
const PER = /(?:je|pro|auf) (?:\d{1,3}(?:\.\d{3})*) \p{Lu}\p{L}+/gu;
/** "Anzahl der Beschäftigten", "Einwohnerzahl", "Beschäftigtenanzahl" */
const COUNTED =
  /(?:An)?[Zz]ahl der (?<of>\p{Lu}\p{L}+)|(?<counted>\p{Lu}\p{L}+?)(?:an)?zahl(?:en)?(?!\p{L})/gu;

/** Numbers of a sentence that count something; dates, years, paragraphs and ordinals do not. */
export function findQuantities(sentence: string): Quantity[] {
  const places = Array.from(sentence.matchAll(NUMBER)).filter((match) => isCount(sentence, match));
  const found: Quantity[] = [];
  for (const match of places) {
    const quantity = quantityAt(sentence, match, found);
    if (quantity !== null) found.push(quantity);
  }
  return found;
}

function isCount(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(0, match.index);
  const after = sentence.slice(match.index + match[0].length);
  if (/^(?:19|20)\d\d$/u.test(match[0]) && !/^ \p{Lu}\p{L}+e[nr]?\b/u.test(after)) return false;
  if (new RegExp(`^\\.? ?(?:${GERMAN_MONTH})`, 'u').test(after)) return false;
  if (/(?:je|pro|auf) $/u.test(before) && /^ Einwohner/u.test(after)) return false;
  return !/(?:§|Nr\.|Abs\.|Absatz|Satz|Frage|Anlage|Anlagen|Seite|Nummer|bis) $/u.test(before);
}

function quantityAt(
  sentence: string,
  match: RegExpExecArray,
  earlier: readonly Quantity[],
): Quantity | null {
  const printed = match[0];
  const start = match.index;
  const end = start + printed.length;
  const before = sentence.slice(earlier.at(-1)?.end ?? 0, start);
  const whole = openBracket(sentence, start);
  const outer = whole === null ? undefined : earlier.findLast((quantity) => quantity.end <= whole);
  const base = { start, end, printed, year: yearOf(sentence, start, end) };
  const label = /(?:[(,;]\s*)(?<label>[^(),;:]*(?:\([^)]*\))?[^(),;:]*):\s*$/u.exec(
    sentence.slice(0, start),
  )?.groups?.label;
  if (outer !== undefined && label !== undefined) {
    return {
      ...base,
      noun: outer.noun,
      per: outer.per,
      qualifiers: [label.trim(), ...outer.qualifiers],
    };
  }
  const noun = nounAfter(sentence.slice(end)) ?? nounBefore(before);
  if (noun === null) return null;
  return {
    ...base,
    noun,
    per: perOf(before),
    qualifiers: qualifierBefore(sentence.slice(0, start)),
  };
}

/** Where the bracket opens in which the number stands. */
function openBracket(sentence: string, at: number): number | null {
  const open = sentence.lastIndexOf('(', at);
  return open > sentence.lastIndexOf(')', at) ? open : null;
}

function nounAfter(after: string): string | null {
  return /^ (?<noun>\p{Lu}\p{L}{3,})/u.exec(after)?.groups?.noun ?? null;
}

function nounBefore(before: string): string | null {
  const match = Array.from(before.matchAll(COUNTED)).at(-1);
  const isStated = /(?:von|bei|auf|mit|beträgt|betrug|:)\s*$/u.test(before);
  return isStated ? (match?.groups?.of ?? match?.groups?.counted ?? null) : null;
}

function perOf(before: string): string | null {
  return Array.from(before.matchAll(PER)).at(-1)?.[0] ?? null;
}

/** "im Landesbereich auf 64.480": the phrase that stands directly before the number. */
function qualifierBefore(before: string): string[] {
  const phrase =
    /(?:im|in der|in den|beim|bei der|bei den)\s+(?<phrase>\p{L}+(?:\s\p{L}+){0,2}?)\s+(?:auf|von|bei|mit)\s*$/u.exec(
      before,
    )?.groups?.phrase;
  return phrase === undefined || /^Jahr/u.test(phrase) ? [] : [phrase];
}

/** The last year before the number, else the first behind it. */
function yearOf(sentence: string, start: number, end: number): number | null {
  const years = Array.from(sentence.matchAll(YEAR));
  const before = years.filter(({ index }) => index + 4 <= start).at(-1);
  const after = years.find(({ index }) => index >= end);
  const year = before ?? after;
  return year === undefined ? null : Number(year[0]);
}
