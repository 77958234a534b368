import type { Parts } from './read-parts.ts';
import type { Subject } from './resolve-mentions.ts';

const WITHOUT = /^(?:ohne|ausser|ausserhalb|excluding|without|except|abzuglich)$/u;

/** Whether a folded word leaves out what follows. */
export function saysWithout(folded: string): boolean {
  return WITHOUT.test(folded);
}

/** "ohne Emleben und Herrenhof": what is named is left out. */
export function isBehindWithout({ from }: Subject, { marked }: Parts): boolean {
  const before = marked.terms.slice(Math.max(0, from - 4), from);
  return before.some(({ folded }) => saysWithout(folded));
}
