import { planYearsOf } from '../conditions/plan-years.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has, type QuestionWords } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';

/** Words by which a question takes plans apart from each other. */

/** "Welche Maßnahmen sind seit 2022 in Verzug?": in each plan from then on. */
export function isSoSince({ words, statuses, years }: ReadQuestion): boolean {
  const isOne = statuses.length === 1 && years.range !== null && years.mentions.length === 1;
  const isOther = [changeCues.TURNED, changeCues.ADDED, AT_SOME_TIME, DENIED].some((other) =>
    has(words, other),
  );
  return isOne && IS_SINCE.test(words.folded) && !isOther;
}

const DENIED = cue('nicht|kein\\w*|nie|niemals|weder|not|no longer|never|none');
const AT_SOME_TIME = cue(
  'irgendwann|jemals|je|(?:min|wenig|zumin)destens (?:ein)?mal|(?:ein)?mal|zeitweise|zwischenzeitlich|ever|once|at some point',
);
const IS_SINCE =
  /(?<!\w)(?:(?:sind|stehen|laufen|liegen|hangen|stecken|are|have been)(?: \w+){0,4} (?:seit|since) (?:dem jahr )?20\d\d|(?:seit|since) (?:dem jahr )?20\d\d (?:(?!waren|standen|gab)[\w.]+ ){0,5}?(?:verzug|droht|revision|delayed|late|plan))(?!\w)/u;

const IN_ONE_ONLY =
  /(?<!\w)(20\d\d) (?:[\w.]+ ){0,3}?(?:aber|jedoch|doch|und|but) (?:noch )?(?:nicht|not) (?:mehr )?(?:im|in|in dem|in the) (?:(?:aktionsplan|plan) )?(20\d\d)(?: action plan)?$/u;

/** "nicht im Plan 2020, aber im Plan 2021" */
const IN_OTHER_ONLY =
  /(?<!\w)(?:nicht|not) (?:im|in|in dem|in the) (?:(?:aktionsplan|plan) )?(20\d\d)(?: (?:action )?plan)? (?:standen |stehen |sind |waren |enthalten )?(?:aber|jedoch|sondern|dafur|wohl aber|but) (?:\w+ )?(?:im|in|in dem|in the) (?:(?:aktionsplan|plan) )?(20\d\d)(?: action plan)?$/u;

/** "Welche stehen im Plan 2023, aber nicht im Plan 2024?": gone; the other way round added. */
export function inOneOnly(folded: string): 'gone' | 'added' | null {
  const [, absent, present] = IN_OTHER_ONLY.exec(folded) ?? [];
  const [, one = present, other = absent] = IN_ONE_ONLY.exec(folded) ?? [];
  if (one === undefined || other === undefined) return null;
  return Number(one) < Number(other) ? 'gone' : 'added';
}

/** "nicht vor 2026" says from when on, and denies nothing. */
const NOT_ON_SIDE =
  /(?<!\w)(?:nicht|keinesfalls|not|no|never) (?:\w+ )?(?:vor|nach|fruher als|spater als|before|after|earlier than|later than)(?= (?:dem jahr |ende |mitte |anfang )?20\d\d)/gu;

/** The words without bounds of years that are denied. */
export function withoutSides(words: QuestionWords): QuestionWords {
  return { ...words, folded: words.folded.replace(NOT_ON_SIDE, '') };
}

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
