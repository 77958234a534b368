import { isStopWord } from '#src/text/stop-words.ts';
import { type Token, tokenize } from '#src/text/tokenize.ts';

/** Of what was spoken of before. */
export const OF_THEM =
  /(?<!\p{L})(?:davon|darunter|von (?:diesen|denen|ihnen)|of (?:them|these|those))(?!\p{L})/iu;

/** Words of a question that a pattern took, as indexes of its tokens, inclusive. */
export interface Taken {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A question as folded words, from which each reading takes what it understands: what is left over in
 * the end nobody understood, and then the question is not answered from fields.
 */
export interface Wording {
  readonly tokens: readonly Token[];
  /** Takes the first words that match whole and that nothing has taken yet. */
  take(pattern: string): Taken | null;
  /** All of them. */
  takeAll(pattern: string): Taken[];
  /** Whether such words are there and not taken yet. */
  has(pattern: string): boolean;
  /** The first such words; empty where there are none. */
  peek(pattern: string): string;
  takeToken(index: number): void;
  isTaken(index: number): boolean;
  /** Words that mean something and that nothing has taken. */
  left(): Token[];
}

export function createWording(
  question: string,
  tokens: readonly Token[] = tokenize(question),
): Wording {
  const starts: number[] = [];
  let text = ' ';
  for (const { folded } of tokens) {
    starts.push(text.length);
    text += `${folded} `;
  }
  const taken = new Set<number>();
  const spanOf = (start: number, length: number): Taken => {
    const from = starts.indexOf(start);
    const to = starts.findLastIndex((at) => at < start + length);
    return { text: text.slice(start, start + length), from, to };
  };
  const isFree = ({ from, to }: Taken) => {
    for (let at = from; at <= to; at += 1) if (taken.has(at)) return false;
    return from >= 0;
  };
  const find = (pattern: string): Taken[] =>
    Array.from(text.matchAll(new RegExp(`(?<= )(?:${pattern})(?= )`, 'gu')), (match) =>
      spanOf(match.index, match[0].length),
    ).filter(isFree);
  const mark = (span: Taken) => {
    for (let at = span.from; at <= span.to; at += 1) taken.add(at);
  };
  return {
    tokens,
    take(pattern) {
      const [found] = find(pattern);
      if (found !== undefined) mark(found);
      return found ?? null;
    },
    takeAll(pattern) {
      const all = find(pattern);
      all.forEach(mark);
      return all;
    },
    has: (pattern) => find(pattern).length > 0,
    peek: (pattern) => find(pattern)[0]?.text ?? '',
    takeToken: (index) => void taken.add(index),
    isTaken: (index) => taken.has(index),
    left: () => tokens.filter(({ folded }, index) => !taken.has(index) && !isStopWord(folded)),
  };
}
