import type { Condition } from '#src/domain/query-plan.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

type Limit = Pick<Extract<Condition, { kind: 'value' }>, 'comparison' | 'value'>;

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:halfte|half)$/u, 2],
  [/^(?:drittel|thirds?)$/u, 3],
  [/^(?:viertel|quarters?)$/u, 4],
  [/^(?:funftel|fifths?)$/u, 5],
  [/^(?:sechstel|sixths?)$/u, 6],
  [/^(?:achtel|eighths?)$/u, 8],
  [/^(?:zehntel|tenths?)$/u, 10],
];

const COUNTS: Readonly<Record<string, number>> = { zwei: 2, drei: 3, two: 2, three: 3 };

const COMPARISONS: readonly (readonly [Limit['comparison'], RegExp])[] = [
  ['>', /^(?:mehr als|uber|more than|over)$/u],
  ['<', /^(?:weniger als|unter|less than|under)$/u],
  ['<=', /^(?:hochstens|maximal|nicht mehr als|at most|no more than)$/u],
];

const PART =
  '(?:(?<count>zwei|drei|two|three|ein|eine|einem|die|das|a|an|one) )?(?<part>halfte|drittel|viertel|funftel|sechstel|achtel|zehntel|half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)';
const LIMIT =
  '(?<limit>mehr als|uber|weniger als|unter|hochstens|maximal|nicht mehr als|mindestens|wenigstens|more than|over|less than|under|at most|no more than|at least)';
const LOST = '(?:verlor\\w*|eingebusst\\w*|abgebaut\\w*|lost|lose|shed)';

/** "um mehr als ein Viertel", "mehr als die Hälfte ihres Personals verloren" */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\w)(?:um|by) (?:${LIMIT} )?${PART}(?!\\w)`, 'u'),
  new RegExp(`(?<!\\w)(?:${LIMIT} )?${PART}(?= (?:\\w+ ){0,4}${LOST})`, 'u'),
  new RegExp(`(?<=(?<!\\w)${LOST} )(?:${LIMIT} )?${PART}(?!\\w)`, 'u'),
];

/** A fraction of what there was as the size of a change, in percent; its words are marked. */
export function findFraction(marked: MarkedTerms): Limit | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(marked.line);
    if (match === null) continue;
    const { count = '', part = '', limit = '' } = match.groups ?? {};
    const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
    const parts = PARTS.find(([word]) => word.test(part))?.[1];
    const areFree = marked.within({ from, to }).every((_, at) => marked.isFree(from + at));
    if (parts === undefined || !areFree) continue;
    marked.mark(from, to, 'condition');
    const comparison = COMPARISONS.find(([, words]) => words.test(limit))?.[0] ?? '>=';
    return { comparison, value: roundPart((100 * (COUNTS[count] ?? 1)) / parts) };
  }
  return null;
}

/** As exact as a change is held against it: a third is neither more nor less than a third. */
function roundPart(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}
