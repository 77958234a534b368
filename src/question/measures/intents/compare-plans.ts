import { planYearsOf } from '../conditions/plan-years.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { inOneOnly } from './plans-apart.ts';
import type { RegisterIntent } from './register-intent.ts';

/** "Welche Maßnahmen tauchen im Aktionsplan 2021 zum ersten Mal auf?" */
const FIRST_TIME = cue('erstmals|erstmalig|zum ersten ?mal|for the first time');
const DROPPED = cue(
  'weggefallen\\w*|entfallen\\w*|verschwunden\\w*|gestrichen\\w*|(?:he)?rausgefallen|fehlen|fehlten|ausgeschieden|dropped|removed|disappeared|missing',
);

export function comparisonOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses } = question;
  const isOfTwo = planYearsOf(question).size === 2;
  const isGone = statuses[0] === 'im Plan' && has(words, storyCues.NO_LONGER);
  if (isGone) return { kind: 'gone', isCount };
  if (COME_AND_GONE.test(words.folded) && statuses.length === 0)
    return { kind: 'exchanged', isCount };
  const inOne = inOneOnly(words.folded);
  if (inOne !== null && isOfTwo && statuses.length === 0) return { kind: inOne, isCount };
  // "… stehen 2024 noch im Plan?" asks whether they are in it, not for their status.
  const isInPlan = statuses.length === 1 && statuses[0] === 'im Plan' && isOfTwo;
  // "…, die 2022 in Verzug waren, sind 2024 weggefallen": what they were in the earlier plan.
  if (statuses.length > 0 && isOfTwo && has(words, DROPPED)) return { kind: 'gone', isCount };
  if (isOfTwo && statuses.length > 0 && !isInPlan && isOfOneLater(question)) {
    return { kind: 'kept', isCount, after: statuses };
  }
  if (statuses.length > 0 && !isInPlan) return null;
  if (isOfTwo && has(words, storyCues.NOT_YET)) return { kind: 'added', isCount };
  if (has(words, changeCues.GONE) && !isWithoutField(question)) return { kind: 'gone', isCount };
  if (isOfTwo && (has(words, storyCues.STILL) || OF_ONE_IN_OTHER.test(words.folded))) {
    return { kind: 'kept', isCount };
  }
  // "… kamen 2021 dazu und sind 2024 noch da": taken in then, and in that plan.
  const included = question.years.mentions.filter(({ role }) => role === 'included');
  const isEarlier = included.some(({ year }) => [...planYearsOf(question)].some((p) => p > year));
  if (isEarlier) return null;
  const isAdded = has(words, changeCues.ADDED) || has(words, FIRST_TIME);
  return isAdded && !isInPlan ? { kind: 'added', isCount } : null;
}

const COME =
  '(?:neue?[nr]?|dazu|hinzu|dazugekommen\\w*|hinzugekommen\\w*|neuzugange?n?|zugange?n?|new|added)';
const GONE =
  '(?:weg|weggefallen\\w*|entfallen\\w*|gestrichen\\w*|ausgeschieden\\w*|abgange?n?|dropped|removed)';
const OF_BOTH = '(?:und|oder|als|and|or|than)(?: (?:wie viele|how many|welche|which))?';
const COME_AND_GONE = new RegExp(
  `(?<!\\w)${COME} (?:massnahmen )?${OF_BOTH} (?:\\w+ ){0,2}?${GONE}(?!\\w)|(?<!\\w)${GONE} (?:massnahmen )?${OF_BOTH} (?:\\w+ ){0,2}?${COME}(?!\\w)`,
  'u',
);

/** "Bei welchen fehlt der Status?": the measure is there. */
function isWithoutField({ words }: ReadQuestion): boolean {
  return [listCues.WITHOUT_STATUS, listCues.WITHOUT_NUMBER, listCues.OPEN_END].some((pattern) =>
    has(words, pattern),
  );
}

/** "Welche Maßnahmen aus dem Aktionsplan 2020 sind 2024 in Verzug?" */
function isOfOneLater({ words, years, statusWords, isStatusNegated }: ReadQuestion): boolean {
  const [first, second] = years.mentions;
  if (first === undefined || second === undefined || first.year >= second.year) return false;
  const isLast = Math.min(...statusWords) > second.word;
  return isLast && !isStatusNegated && OF_PLAN_THEN.test(words.folded);
}

const OF_PLAN_THEN =
  /(?<!\w)(?:aus|from|of) (?:(?:dem|der|den|the|jahr|aktionsplan|plan|year) )*20\d\d (?:(?:action )?plan )?(?:sind|stehen|waren|standen|liegen|lagen|are|were) (?:(?!20\d\d|und|and)[\w.-]+ ){0,4}?20\d\d(?!\w)/u;

/** "Wie viele Maßnahmen aus dem Jahr 2018 gibt es im Plan 2020?" */
const OF_ONE_IN_OTHER =
  /(?<!\w)(?:aus|von|from|of) (?:(?:dem|der|the|jahr|aktionsplan|plan|year) )*20\d\d (?:(?!20\d\d|und|bis|auf|zu|zum|mit|vs|and|to|with|nach)[\w.-]+ ){1,6}?(?:im|in|in the) (?:(?:aktionsplan|plan|jahr) )?20\d\d(?!\w)/u;
