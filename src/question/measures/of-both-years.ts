import * as listCues from './list-cues.ts';
import { planYearsOf } from './plan-years.ts';
import { cue, has } from './question-words.ts';
import type { ReadQuestion } from './read-measure-question.ts';

/** "sowohl 2021 als auch 2022" */
const BOTH = cue('sowohl|in beiden (?:jahren|plänen|aktionsplänen)|both');

/** Whether what is asked holds in each of two plans: there is no measure of one of them alone. */
export function isOfBoth(question: ReadQuestion): boolean {
  const { words, statuses } = question;
  if (planYearsOf(question).size !== 2) return false;
  if (has(words, BOTH)) return true;
  const joined = has(words, listCues.HOW_MANY) ? SUCH_IN_BOTH : IN_BOTH;
  return statuses.length === 1 && !has(words, EACH) && joined.test(words.folded);
}

const EACH = cue('jeweils|je|entweder|oder|each|respectively|either|or');
const YEARS_OF_BOTH =
  '(?:(?:im|in|auch|jahr|were|are|sind|waren) )*20\\d\\d (?:und|and) (?:(?:im|in|auch|jahr|noch|immer) )*20\\d\\d (?!(?:aufgenomm|hinzugekomm|fertig|abgeschloss))';
/** "Gibt es Vorhaben, die 2020 und 2024 in Verzug waren?" */
const SUCH_IN_BOTH = new RegExp(`(?<!\\w)(?:die|that|which) ${YEARS_OF_BOTH}`, 'u');
/** "Welche Maßnahmen waren 2020 und 2024 in Verzug?"; counted, they are counted in each. */
const IN_BOTH = new RegExp(
  `(?<!\\w)(?:die|that|which|waren|sind|standen|lagen|were|are) ${YEARS_OF_BOTH}`,
  'u',
);
