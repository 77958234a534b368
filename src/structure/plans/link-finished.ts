import type { PlanFinished, PlanMeasure } from './read-measures.ts';
import { overlap, type Terms, type TermWeights, termsOf, weighTerms } from './title-similarity.ts';

/** One measure by its id, with the entry of each plan. */
interface Story {
  readonly id: string;
  readonly entries: readonly PlanMeasure[];
  readonly titles: readonly Terms[];
}

const SURE_TITLE = 0.65;
/** With the number that the list names, less of the title has to agree ("iKfz Stufe 2 und 3"). */
const SURE_TITLE_WITH_NUMBER = 0.35;
const MARGIN = 0.1;

/**
 * Finds which measure each entry of a list of finished measures is the end of: one that is in no
 * later plan and whose title agrees better than all others. The same plan may still describe it.
 *
 * @returns One id or null an entry.
 */
export function linkFinished(
  finished: readonly PlanFinished[],
  measures: readonly PlanMeasure[],
  idOf: (measure: PlanMeasure) => string,
): (string | null)[] {
  const stories = storiesOf(measures, idOf);
  const weight = weighTerms(stories.flatMap(({ titles }) => titles));
  const ids = finished.map((entry) => idOfEnd(entry, stories, weight));
  // A later list may say with a footnote what an earlier one of the same title leaves open.
  const known = new Map(finished.map(({ title }, index) => [title, ids[index] ?? null]));
  finished.forEach(({ title }, index) => {
    known.set(title, known.get(title) ?? ids[index] ?? null);
  });
  return finished.map(({ title }, index) => ids[index] ?? known.get(title) ?? null);
}

function idOfEnd(
  entry: PlanFinished,
  stories: readonly Story[],
  weight: TermWeights,
): string | null {
  const title = termsOf(entry.title);
  const ranked = stories
    .filter(({ entries }) => entries.every(({ planYear }) => planYear <= entry.planYear))
    .map((story) => {
      const likeness = Math.max(...story.titles.map((known) => overlap(title, known, weight)));
      const hasNumber = entry.formerNumber !== null && wasNumber(story, entry.formerNumber);
      return { story, likeness, hasNumber, score: likeness + (hasNumber ? 0.15 : 0) };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || (second && best.score - second.score < MARGIN)) return null;
  const needed = best.hasNumber ? SURE_TITLE_WITH_NUMBER : SURE_TITLE;
  return best.likeness >= needed ? best.story.id : null;
}

function storiesOf(
  measures: readonly PlanMeasure[],
  idOf: (measure: PlanMeasure) => string,
): Story[] {
  const byId = new Map<string, PlanMeasure[]>();
  for (const measure of measures) {
    const id = idOf(measure);
    byId.set(id, [...(byId.get(id) ?? []), measure]);
  }
  return [...byId].map(([id, entries]) => ({
    id,
    entries,
    titles: entries.map(({ title }) => termsOf(title)),
  }));
}

function wasNumber({ entries }: Story, number: string): boolean {
  return entries.some((entry) => entry.number === number || entry.formerNumber?.text === number);
}
