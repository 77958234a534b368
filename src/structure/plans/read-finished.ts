import { joinLines } from '#src/text/join-lines.ts';
import { cleanTitle } from './clean-title.ts';
import { countedNotes, withoutNote } from './footnotes.ts';
import type { PrintedLine } from './printed-lines.ts';
import type { PlanFinished, PlanParts } from './read-measures.ts';

const BULLET = /^[•▪\uE000-\uF8FF]\s*/u;
const FOOTNOTE = /^\d{1,3}\s*(?:vormals\b|https?:)/iu;

/**
 * Reads the list of finished measures at the end of a plan: one bullet each, titles wrapped, the
 * former number in a footnote that may stand on the next page.
 */
export function readFinished(plan: PlanParts, printed: readonly PrintedLine[]): PlanFinished[] {
  const heading = plan.headings.find(({ role }) => role === 'finished');
  if (!heading) return [];
  const inside = printed.filter(
    ({ line, text }) => line > heading.lastLine && line <= plan.lastLine && !FOOTNOTE.test(text),
  );
  const bullets = bulletsOf(inside).map(({ lines, line }) => ({ text: joinLines(lines), line }));
  const notes = countedNotes(bullets.map(({ text }) => text));
  return bullets.flatMap(({ text, line }, index) => {
    const note = notes[index];
    const bare = withoutNote(text, note).replace(/\s*[.,;]+$/, '');
    const title = cleanTitle(bare, plan.counts, note !== undefined);
    const former = plan.notes.find((known) => known.note === note && known.line > line);
    const { document, year } = plan;
    const formerNumber = former?.number ?? null;
    return title === '' ? [] : [{ document, planYear: year, title, formerNumber, line }];
  });
}

/** Where the signs of the bullets are lost, the blank behind them still leads each entry. */
function bulletsOf(printed: readonly PrintedLine[]): { lines: string[]; line: number }[] {
  const hasSigns = printed.some(({ text }) => BULLET.test(text));
  const bullets: { lines: string[]; line: number }[] = [];
  for (const { text, line, startsPage } of printed) {
    const isFirst = hasSigns ? BULLET.test(text) : startsPage;
    if (isFirst) bullets.push({ lines: [text.replace(BULLET, '')], line });
    else bullets.at(-1)?.lines.push(text);
  }
  return bullets;
}
