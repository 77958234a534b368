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

/** The folded word that a shortened one stands for; undefined where the full one is no compound. */
export function completionOf(
  { completions, full, stump }: Ellipsis,
  headOf: HeadOf,
): string | undefined {
  const head = headOf(full);
  if (head === undefined) return undefined;
  return completions.find((word) => word.slice(stump.length).startsWith(head));
}

function completed(token: Token, ellipsis: Ellipsis, headOf: HeadOf): Token {
  const whole = completionOf(ellipsis, headOf);
  if (whole === undefined) return token;
  return { ...token, folded: whole, parts: [token.folded, whole.slice(token.folded.length)] };
}
