import { foldLetters } from '#src/text/fold.ts';
import type { EntryLink } from './link-measures.ts';
import type { PlanMeasure } from './read-measures.ts';

const LONGEST_ID = 60;

/**
 * Gives all entries of one measure the same readable id: the newest title as lower-case words, with
 * the year of the first plan where two measures are called the same.
 *
 * @param measures - All entries, in the order of the plans.
 */
export function measureIds(
  measures: readonly PlanMeasure[],
  links: readonly EntryLink[],
): Map<PlanMeasure, string> {
  const earlier = new Map(links.map(({ from, to }) => [to, from]));
  const later = new Map(links.map(({ from, to }) => [from, to]));
  const taken = new Set<string>();
  const ids = new Map<PlanMeasure, string>();
  for (const measure of measures) {
    const before = earlier.get(measure);
    const known = before && ids.get(before);
    ids.set(measure, known ?? newId(lastOf(measure, later), measure.planYear, taken));
  }
  return ids;
}

function lastOf(measure: PlanMeasure, later: ReadonlyMap<PlanMeasure, PlanMeasure>): PlanMeasure {
  let last = measure;
  for (let next = later.get(last); next !== undefined; next = later.get(last)) last = next;
  return last;
}

function newId(newest: PlanMeasure, firstYear: number, taken: Set<string>): string {
  const slug = slugOf(newest.title);
  const dated = `${slug}-${firstYear}`;
  let id = taken.has(slug) ? dated : slug;
  for (let n = 2; taken.has(id); n += 1) id = `${dated}-${n}`;
  taken.add(id);
  return id;
}

function slugOf(title: string): string {
  const words = foldLetters(title).match(/[a-z0-9]+/g) ?? ['ohne-titel'];
  let slug = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (slug.length + word.length >= LONGEST_ID) break;
    slug += `-${word}`;
  }
  return slug;
}
