import { isPageMark } from '#src/text/classify-lines.ts';
import { isCalledEntry } from '../entries/entry-heads.ts';
import { type HeadingRule, isBlank, LEVELS } from './heading.ts';

/** "3.3 Trinkwasserspender an öffentlichen Schulen" */
const NUMBERED = /^\s?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+\p{Lu}/u;
/** "verantwortlich:    MK (Ref. 15)", "Laufzeit: 02/2024 bis 12/2025" */
const FIELD = /^\s?\p{L}[\p{L} -]{2,28}:\s+\S/u;
const LONGEST = 120;
const FARTHEST = 8;

/** Whether a line is a name and a value, as those below the heading of a measure are. */
export function isField(line: string): boolean {
  return FIELD.test(line);
}

function isHead(line: string): boolean {
  return NUMBERED.test(line) || isCalledEntry(line);
}

/** A numbered or called title ("Maßnahme 8: …") with fields below it: a measure, a project. A page may end between the two. */
export const fieldHeading: HeadingRule = (lines, index) => {
  const title = (lines[index] ?? '').trim().replace(/\s+/gu, ' ');
  if (!isHead(title) || title.length > LONGEST || /[.;:?!-]$/u.test(title)) return null;
  if (!isBlank(lines[index - 1]) && !isPageMark(lines[index - 1] ?? '')) return null;
  const below = lines
    .slice(index + 1, index + 1 + FARTHEST)
    .filter((line) => !isBlank(line) && !isPageMark(line));
  // The first line may still belong to the title, or be the head of the next page.
  const [first = '', second = ''] = below;
  const isBelow = isField(first) || (isField(second) && !isHead(first.trim()));
  if (!isBelow || below.filter(isField).length < 2) return null;
  return { index, lastIndex: index, title, level: LEVELS.field, kind: 'prose' };
};
