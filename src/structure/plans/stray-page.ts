import { indexFrom, type PrintedLine } from './printed-lines.ts';
import type { PlanMeasure } from './read-measures.ts';
import type { Lines } from './repeated-pages.ts';

/** A page that stands in a plan it does not belong to, with the measure it speaks of. */
export interface StrayPage extends Lines {
  readonly about: string;
}

const PHRASE = 4;
/** Share of the page's phrases that another measure uses too. */
const SURE_SHARE = 0.35;

/**
 * Finds a page behind the last measure of a plan that says, phrase by phrase, what another measure
 * says: the only page left of a plan that is missing.
 *
 * @param others - Measures of this and the following plan, the last one of this plan excluded.
 */
export function strayPage(
  printed: readonly PrintedLine[],
  last: PlanMeasure,
  others: readonly PlanMeasure[],
): StrayPage | undefined {
  const from = indexFrom(printed, last.bodyLine);
  const page = printed
    .slice(from, indexFrom(printed, last.lastLine + 1))
    .findLast(({ startsPage }) => startsPage);
  if (!page || page.line <= last.bodyLine) return undefined;
  const own = phrasesBetween(printed, page.line, last.lastLine);
  const shares = others
    .filter(({ title }) => title !== last.title)
    .map((other) => ({
      about: other.title,
      share: shareOf(own, phrasesBetween(printed, other.bodyLine, other.lastLine)),
    }));
  const best = shares.toSorted((a, b) => b.share - a.share)[0];
  if (!best || best.share < SURE_SHARE) return undefined;
  return { firstLine: page.line, lastLine: last.lastLine, about: best.about };
}

function phrasesBetween(
  printed: readonly PrintedLine[],
  firstLine: number,
  lastLine: number,
): Set<string> {
  const lines = printed.slice(indexFrom(printed, firstLine), indexFrom(printed, lastLine + 1));
  const words = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
  return new Set(words.map((_, index) => words.slice(index, index + PHRASE).join(' ')));
}

function shareOf(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...own].filter((phrase) => other.has(phrase)).length;
  return own.size === 0 ? 0 : common / own.size;
}
