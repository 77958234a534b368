import type { Parts } from './read-parts.ts';
import type { Subject } from './resolve-mentions.ts';

/** "ohne Emleben und Herrenhof": what is named is left out. */
export function isBehindWithout({ from }: Subject, { marked }: Parts): boolean {
  const before = marked.terms.slice(Math.max(0, from - 4), from).map(({ folded }) => folded);
  return before.some((word) => /^(?:ohne|ausser|excluding|without|except|abzuglich)$/u.test(word));
}
