import type { SubjectTopic } from '../topics/subject-topic.ts';
import { yearBefore } from './at-time.ts';

const EARLIER = '(?:davor|zuvor|vorher)';
const LATER = '(?:danach|darauf|darauffolgend)';
const EARLIER_ONE =
  '(?:vorig|vorherig|vorhergehend|vorangegangen|vorangehend|davorliegend|früher)(?:e[nrms]?)';
const LATER_ONE = '(?:nächst|folgend|nachfolgend|darauffolgend|anschließend)(?:e[nrms]?)';
const IN = '(?<in>im|in dem|aus dem|laut dem|nach dem|beim|vom|in|in the|of the|according to the)';
const THE = '(?<the>der|den|dem|des|the)';
const PLAN = '(?:aktions)?plan(?:e?s)?';
/** That nothing is meant but the plan: "der davor hatte", "im vorigen?" */
const ENDS = '(?=\\W*$|[,;] | (?:war|waren|hatte|hat|stand|standen|have|had|has|did|be)(?!\\p{L}))';

const named = (phrase: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${IN}|${THE}) (?:${phrase})(?!\\p{L})`, 'iu');
const adverb = (word: string): RegExp =>
  new RegExp(`(?<=(?:waren|standen|hatten|liefen|gab) (?:es |sie )?)${word}(?!\\p{L})`, 'iu');

const PHRASES: readonly (readonly [-1 | 1, RegExp])[] = [
  [
    -1,
    named(
      `${PLAN} ${EARLIER}|${EARLIER_ONE} ${PLAN}|(?:previous )?(?:action )?plan before(?: that| it)?|previous (?:action )?plan`,
    ),
  ],
  [
    1,
    named(
      `${PLAN} ${LATER}|${LATER_ONE} ${PLAN}|(?:action )?plan after(?: that| it)?|(?:next|following) (?:action )?plan`,
    ),
  ],
];
/** Without the word for it: only behind a question that names a plan. */
const UNNAMED: readonly (readonly [-1 | 1, RegExp])[] = [
  [-1, named(`(?:${EARLIER}|${EARLIER_ONE}|one before(?: that| it)?|previous one)${ENDS}`)],
  [1, named(`(?:${LATER}|${LATER_ONE}|one after(?: that| it)?|next one|following one)${ENDS}`)],
  [-1, adverb(EARLIER)],
  [1, adverb(LATER)],
];

/**
 * "Wie viele Maßnahmen hatte der davor?", "… im nächsten Plan?" behind a question about a plan: the plan
 * of the year before or after, by its year.
 *
 * @param planYears - Of all plans.
 * @returns Null where the message points to no plan beside the one before.
 */
export function withPlanBeside(
  message: string,
  topic: SubjectTopic,
  planYears: readonly number[],
): string | null {
  if (topic.story !== null) return null;
  const phrases =
    /plan/iu.test(topic.question) || topic.years.length > 0 ? [...PHRASES, ...UNNAMED] : PHRASES;
  const found = phrases.flatMap(([shift, pattern]) => {
    const match = pattern.exec(message);
    return match === null ? [] : [{ shift, said: match[0], ...match.groups }];
  });
  const [first] = found;
  const year = yearBefore(topic) ?? planYears.at(-1);
  if (first === undefined || year === undefined) return null;
  const {
    shift,
    said,
    in: where,
    the,
  } = first as typeof first & Partial<Record<'in' | 'the', string>>;
  const beside =
    shift < 0
      ? planYears.filter((other) => other < year).at(-1)
      : planYears.find((other) => other > year);
  const lead = where ?? the ?? 'im';
  const plan = /^(?:in|the|.* the)$/iu.test(lead) ? 'action plan' : 'Aktionsplan';
  return message.replace(said, `${lead} ${plan} ${beside ?? year + shift}`);
}
