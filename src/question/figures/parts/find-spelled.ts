import type { Selection } from '#src/domain/query-plan.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

/** Letters that names are to have, and where. */
export type Spelled = NonNullable<Extract<Selection, { by: 'group' }>['spelled']>;

const CALLED =
  '(?:(?:der|dem|den|das|die|the) )?(?:(?:anfangs)?buchstaben?|silbe|wort|bestandteil|namen|letters?|words?|syllable) ';
/** "beginnend mit dem größten" says in which order. */
const LETTERS = `(?:${CALLED})?(?!(?:de[mnr]|das|die|eine[mrn]?|the)(?!\\w))(?<letters>[a-z]+)`;
const IN_NAME = '(?:im|in (?:ihrem|seinem|the|their|its)) (?:orts|gemeinde)?nam(?:en?|es?)';

const PATTERNS: readonly (readonly [Spelled['at'], RegExp])[] = (
  [
    [
      'start',
      `(?:beginn(?:en|t)|anfang(?:en|t)|fang(?:en|t)|start(?:en|et)) (?:(?:alle|jeweils|all) )?(?:mit|with) ${LETTERS}(?: an)?`,
    ],
    ['start', `(?:begins?|beginning|starts?|starting) with ${LETTERS}`],
    [
      'start',
      `(?:mit|with) ${LETTERS} (?:beginn(?:en|t)|anfang(?:en|t)|losgeh(?:en|t)|start(?:en|et))`,
    ],
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

/** Most questions have none of these words, and need not be searched for each pattern. */
const SAYS_SPELLING = /beginn|begins?|fang|start|losgeh|end|aufhor|nam/u;

/**
 * "die mit Bad beginnen", "auf -leben enden", "mit „hausen“ im Namen": how names are spelled; the words
 * are marked.
 */
export function findSpelled(marked: MarkedTerms): Spelled | null {
  if (!SAYS_SPELLING.test(marked.line)) return null;
  for (const [at, pattern] of PATTERNS) {
    const match = pattern.exec(marked.line);
    const letters = match?.groups?.letters;
    if (match === null || letters === undefined) continue;
    const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
    if (marked.within({ from, to }).some((_, index) => !marked.isFree(from + index))) continue;
    const said = marked.terms
      .slice(from, to + 1)
      .findLast(({ folded }) => folded === letters)?.text;
    marked.mark(from, to, 'condition');
    return { at, letters: said ?? letters };
  }
  return null;
}
