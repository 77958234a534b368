import { type Ellipsis, findEllipses } from '#src/text/complete-ellipsis.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { type Token, tokenize } from '#src/text/tokenize.ts';

/** The last part of a folded compound; undefined for a word that is none. */
export type HeadOf = (word: string) => string | undefined;

/** @param frequencyOf - As `splitCompound` takes it. */
export function createHeadOf(frequencyOf: (part: string) => number): HeadOf {
  return (word) => splitCompound(word, frequencyOf).at(-1);
}

/** The tokens of a text, shortened compounds completed: "Karriere-" is "karriereportal" there. */
export function tokenizeWhole(text: string, headOf: HeadOf): Token[] {
  const tokens = tokenize(text);
  const ellipses = findEllipses(text);
  if (ellipses.length === 0) return tokens;
  const byStart = new Map(ellipses.map((ellipsis) => [ellipsis.start, ellipsis]));
  return tokens.map((token) => {
    const ellipsis = byStart.get(token.start);
    return ellipsis === undefined ? token : completed(token, ellipsis, headOf);
  });
}

function completed(token: Token, { completions, full }: Ellipsis, headOf: HeadOf): Token {
  const head = headOf(full);
  const whole = completions.find(
    (word) => head !== undefined && word.slice(token.folded.length).startsWith(head),
  );
  return whole === undefined || head === undefined
    ? token
    : { ...token, folded: whole, parts: [token.folded, head] };
}
