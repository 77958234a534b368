import type { FinishedMeasure } from '#src/domain/measure.ts';
import { remembering } from '#src/text/remember.ts';
import type { Subject } from './find-measures.ts';
import { contentStems, type MeasureIndex, stemOf } from './measure-index.ts';

/** So many letters make the beginning of a word a name: "Serviceportal" in "Serviceportals". */
const SHORTEST = 5;

/**
 * Finds a measure that only the lists of finished measures name, since it began and ended in a plan
 * that is missing: all words of the subject stand in its title.
 *
 * @returns Its entries in the lists, by year; empty where none or several fit.
 */
export function findListed({ words }: Subject, index: MeasureIndex): FinishedMeasure[] {
  const stems = words.map(({ folded }) => stemOf(folded));
  if (stems.length === 0) return [];
  const isSame = stems.length > 1 ? beginsSo : (a: string, b: string) => a === b;
  const fitting = index.register.finished.filter(({ title, measureId }) => {
    if (measureId !== null) return false;
    const said = titleStems(title, index);
    return stems.every((stem) => said.some((other) => isSame(stem, other)));
  });
  const titles = new Set(fitting.map(({ title }) => titleStems(title, index).join(' ')));
  return titles.size === 1 ? fitting.toSorted((a, b) => a.planYear - b.planYear) : [];
}

const titleStems = remembering((title: string, _: MeasureIndex) => contentStems(title), 5000);

/** A single word must be the same; of several, one may only begin a word of the title. */
function beginsSo(asked: string, printed: string): boolean {
  return asked === printed || (asked.length >= SHORTEST && printed.startsWith(asked));
}
