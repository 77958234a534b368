import { foldGerman } from './fold.ts';

/**
 * German leaves out what two compounds share: "Karriere- und Bewerbungsportal" is a Karriereportal
 * and a Bewerbungsportal, "Bau-, Umwelt- und Verkehrsamt" three offices.
 */
export interface Ellipsis {
  /** Where the shortened word starts and ends in the text, without its hyphen. */
  readonly start: number;
  readonly end: number;
  /**
   * Folded words that it may stand for: with each end of the full word, longest end first. Only a
   * vocabulary can tell which of them is one.
   */
  readonly completions: readonly string[];
  /** The shortened word and the one that is written in full, folded. */
  readonly stump: string;
  readonly full: string;
}

const SHORTENED = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]*-`;
const JOINT = String.raw`(?:\s*,\s*|\s*/\s*|\s+(?:und|oder|bzw\.|beziehungsweise|sowie|u\.|&)\s+)(?:(?:de[rnms]|die|das)\s+)?`;
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<shortened>(?:${SHORTENED}${JOINT})+)(?<full>\p{L}[\p{L}-]{4,})`,
  'giu',
);
/** Without one nothing is shortened, and few texts have it. */
const OPEN_HYPHEN = /-[\s,/]/u;
const WORD = new RegExp(`(${SHORTENED})${JOINT}`, 'giu');
const SHORTEST_END = 3;

/** The shortened words of a text with what each may stand for, in the order of the text. */
export function findEllipses(text: string): Ellipsis[] {
  if (!OPEN_HYPHEN.test(text)) return [];
  return Array.from(text.matchAll(PATTERN)).flatMap(({ index, groups }) => {
    const { shortened = '', full = '' } = groups ?? {};
    const folded = foldWord(full);
    const ends = endsOf(folded);
    return Array.from(shortened.matchAll(WORD), ({ 0: _, 1: word = '', index: at }): Ellipsis => {
      const start = index + at;
      const stump = word.slice(0, -1);
      const completions = ends.map((end) => foldWord(stump) + end);
      const span = { start, end: start + stump.length };
      return { ...span, completions, stump: foldWord(stump), full: folded };
    });
  });
}

function foldWord(word: string): string {
  return foldGerman(word).replaceAll('-', '');
}

function endsOf(full: string): string[] {
  return Array.from({ length: Math.max(full.length - SHORTEST_END, 0) }, (_, cut) =>
    full.slice(cut + 1),
  ).filter((end) => end.length >= SHORTEST_END);
}
