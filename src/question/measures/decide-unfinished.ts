import type { RegisterIntent } from './decide-register.ts';
import { cue, has } from './question-words.ts';
import type { ReadQuestion } from './read-measure-question.ts';
import * as storyCues from './story-cues.ts';

/** Decides on "Welche Maßnahmen sollten 2023 fertig sein und sind 2024 noch nicht fertig?" */
export function unfinishedOf(
  { words, years, statuses }: ReadQuestion,
  isCount: boolean,
): RegisterIntent | null {
  const ends = years.mentions.filter(
    ({ role, side }) => role === 'completion' && (side === null || side === 'until'),
  );
  const [end, ...others] = ends;
  const plans = years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year);
  const latest = Math.max(...plans);
  if (end === undefined || others.length > 0 || latest <= end.year) return null;
  const said = plans.filter((year) => year !== latest);
  const isStillThere = statuses.every((status) => status === 'im Plan') && has(words, STILL_THERE);
  const isOpen = has(words, NOT_DONE_YET) || isStillThere;
  return isOpen && has(words, storyCues.SHOULD_END)
    ? {
        kind: 'unfinished',
        endYear: end.year,
        isUntil: end.side === 'until',
        plan: said[0] ?? null,
        isCount,
      }
    : null;
}

/** What a later plan still holds. */
export const STILL_THERE = cue('(?:immer )?noch im plan|(?:immer )?noch drin|still in the plan');
const NOT_DONE_YET = cue(
  '(?:immer )?noch nicht (?:fertig\\w*|abgeschlossen|beendet|umgesetzt|durch)|(?:immer )?noch offen|(?:sind|ist) es (?:[\\w.-]+ ){0,4}?(?:immer )?noch nicht|(?:still )?not (?:yet )?(?:finished|completed?|done)(?: yet)?|unfinished',
);
