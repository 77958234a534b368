import { planYearsOf } from '../conditions/plan-years.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';

/** "sowohl 2021 als auch 2022", "2022 auf „Verzug droht“ und 2023 auch" */
const BOTH = cue(
  'sowohl|in beiden (?:jahren|plänen|aktionsplänen)|both|(?<=20\\d\\d (?:[\\w.-]+ ){1,8})(?:und|and) (?:auch |im jahr |in )*20\\d\\d (?:auch|ebenfalls|ebenso|erneut|too|as well)(?! nicht)',
);

/** Whether what is asked holds in each of the plans named: there is no measure of one of them alone. */
export function isOfBoth(question: ReadQuestion): boolean {
  const { words, statuses } = question;
  if (planYearsOf(question).size < 2) return false;
  if (has(words, BOTH)) return planYearsOf(question).size === 2;
  const joined = has(words, listCues.HOW_MANY) ? SUCH_IN_BOTH : IN_BOTH;
  const [match] = words.folded.match(joined) ?? [];
  const named = match?.match(/20\d\d/gu) ?? [];
  const isOfAll = new Set(named).size === planYearsOf(question).size;
  return statuses.length === 1 && !has(words, EACH) && isOfAll;
}

const EACH = cue('jeweils|je|entweder|oder|each|respectively|either|or');
const YEARS_OF_BOTH =
  '(?:(?:im|in|auch|jahr|were|are|sind|waren) )*(?:20\\d\\d )+(?:und|and) (?:(?:im|in|auch|jahr|noch|immer) )*20\\d\\d (?!(?:aufgenomm|hinzugekomm|fertig|abgeschloss))';
/** "Gibt es Vorhaben, die 2020 und 2024 in Verzug waren?" */
const SUCH_IN_BOTH = new RegExp(`(?<!\\w)(?:die|that|which) ${YEARS_OF_BOTH}`, 'u');
/** "Welche Maßnahmen waren 2020 und 2024 in Verzug?"; counted, they are counted in each. */
const IN_BOTH = new RegExp(
  `(?<!\\w)(?:die|that|which|waren|sind|standen|lagen|were|are) ${YEARS_OF_BOTH}`,
  'u',
);
