import { asksUnfinished, STILL_RUNS } from '../conditions/read-unfinished.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { RegisterIntent } from './register-intent.ts';

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
  if (end === undefined || others.length > 0 || (plans.length > 0 && latest <= end.year))
    return null;
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

/** Decides on "Welche Maßnahmen waren 2021 in Verzug und sind bis heute nicht abgeschlossen?" */
export function stillRunningOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, years, statusWords, isStatusNegated } = question;
  const isMeant = asksUnfinished(question) || has(words, STILL_RUNS);
  if (isStatusNegated || !isMeant) return null;
  if (years.range !== null || years.mentions.some(({ role }) => role !== 'plan')) return null;
  const [first, ...more] = years.mentions.toSorted((a, b) => a.year - b.year);
  const last = more.at(-1);
  if (first === undefined || more.length > 1) return null;
  if (last !== undefined) {
    const isOfFirst = [...statusWords].every((at) => at < last.word) || first.word > last.word;
    return isOfFirst && first.year < last.year ? { kind: 'kept', isCount } : null;
  }
  const [before, behind] = [
    words.folded.slice(0, words.words[first.word]?.start),
    words.folded.slice(words.words[first.word]?.end),
  ];
  const isThenAndNow = PAST.test(words.folded) && PRESENT.test(behind);
  const isOfOld = OF_PLAN.test(before) && PRESENT.test(words.folded);
  return isThenAndNow || isOfOld ? { kind: 'kept', isCount, isUpToNow: true } : null;
}

const PAST = /(?<!\w)(?:waren|war|standen|stand|lagen|liefen|hatten|gab|were|was|had)(?!\w)/u;
const PRESENT = /(?<!\w)(?:sind|ist|laufen|lauft|stehen|are|is)(?!\w)/u;
/** "aus dem Aktionsplan" */
const OF_PLAN =
  /(?<!\w)(?:aus|von|vom|des|from|of)(?: (?:dem|den|der|the|jahr\w*|aktionsplan\w*|plan\w*|action|stand))* $/u;

/** What a later plan still holds. */
export const STILL_THERE = cue('(?:immer )?noch im plan|(?:immer )?noch drin|still in the plan');
const NOT_DONE_YET = cue(
  '(?:immer )?noch nicht (?:fertig\\w*|abgeschlossen|beendet|umgesetzt|durch)|(?:immer )?noch offen|(?:sind|ist|waren|war) es (?:[\\w.-]+ ){0,4}?(?:immer )?(?:noch )?nicht|(?:still )?not (?:yet )?(?:finished|completed?|done)(?: yet)?|unfinished',
);
