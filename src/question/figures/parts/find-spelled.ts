import type { Selection } from '#src/domain/query-plan.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

/** Letters that names are to have, and where. */
export type Spelled = NonNullable<Extract<Selection, { by: 'group' }>['spelled']>;

const CALLED =
  '(?:(?:der|dem|den|das|die|the) )?(?:(?:anfangs)?buchstaben?|silbe|wort|bestandteil|namen|letters?|words?|syllable) ';
const LETTERS = `(?:${CALLED})?(?<letters>[a-z]+)`;
const IN_NAME = '(?:im|in (?:ihrem|seinem|the|their|its)) (?:orts|gemeinde)?nam(?:en?|es?)';

const PATTERNS: readonly (readonly [Spelled['at'], RegExp])[] = (
  [
    [
      'start',
      `(?:beginn\\w*|anfang\\w*|fang\\w*|start\\w*) (?:(?:alle|jeweils|all) )?(?:mit|with) ${LETTERS}(?: an)?`,
    ],
    ['start', `begin\\w* with ${LETTERS}`],
    ['start', `(?:mit|with) ${LETTERS} (?:beginn\\w*|anfang\\w*|losgeh\\w*|start\\w*)`],
    ['start', `mit (?:dem )?anfangsbuchstaben (?<letters>[a-z]+)`],
    [
      'end',
      `(?:ende[nt]?|ends?|aufhor\\w*) (?:(?:alle|jeweils|all) )?(?:auf|mit|in|with) ${LETTERS}`,
    ],
    ['end', `(?:auf|mit) ${LETTERS} (?:enden?|endet|aufhor\\w*)`],
    ['anywhere', `(?:mit|with|enthalt\\w*|trag\\w*|fuhr\\w*|hab\\w*) ${LETTERS} ${IN_NAME}`],
    ['anywhere', `${LETTERS} ${IN_NAME} (?:hab|trag|fuhr|enthalt)\\w*`],
    ['anywhere', `(?:deren|dessen|whose) names? ${LETTERS} (?:enthalt|contain)\\w*`],
  ] as const
).map(([at, pattern]) => [at, new RegExp(`(?<!\\w)${pattern}(?!\\w)`, 'u')]);

/**
 * "die mit Bad beginnen", "auf -leben enden", "mit „hausen“ im Namen": how names are spelled; the words
 * are marked.
 */
export function findSpelled(marked: MarkedTerms): Spelled | null {
  for (const [at, pattern] of PATTERNS) {
    const match = pattern.exec(marked.line);
    const letters = match?.groups?.letters;
    if (match === null || letters === undefined) continue;
    const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
    if (marked.terms.slice(from, to + 1).some((_, index) => !marked.isFree(from + index))) continue;
    const said = marked.terms
      .slice(from, to + 1)
      .findLast(({ folded }) => folded === letters)?.text;
    marked.mark(from, to, 'condition');
    return { at, letters: said ?? letters };
  }
  return null;
}
