import { timeOfYears } from '#src/question/conversation/topics/figure-topic.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { comparedYears } from '../relations/comparison-words.ts';
import { coveredYears } from '../relations/relation-rule.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import type { Role } from './number-role.ts';

/** Roles of numbers that are of two years. */
export const OF_YEARS: ReadonlySet<Role> = new Set(['change', 'change-percent']);

/** The years that a number is of, where they are not just those of the sentence. */
export function yearsFor(
  value: StatedValue,
  role: Role,
  { asked, text }: ClaimSentence,
  plain: readonly StatedValue[],
): Asked['parts']['time'] | null {
  const { time } = asked.parts;
  const own =
    /^\s*(?:\p{L}+\s+)?(?:\p{L}+\s+)?\(\s*(?:im Jahr\s+|Jahr\s+|in\s+)?((?:19|20)\d\d)\s*\)/u.exec(
      text.slice(value.end),
    )?.[1];
  if (own !== undefined) return timeOfYears([Number(own)]);
  const first = Math.min(...time.years);
  const last = Math.max(...time.years);
  const end = role === 'share' && asked.has('grow', 'shrink', 'change') ? value.preposition : null;
  if ((role === 'to' || end === 'auf') && time.years.length > 0)
    return time.since ? { ...time, since: false, years: [], newest: true } : timeOfYears([last]);
  if ((role === 'from' || end === 'von') && time.years.length > 0)
    return timeOfYears([time.years.length === 1 && !time.since ? first - 1 : first]);
  if (role === 'value' && plain.length > 1 && time.years.length === plain.length) {
    const year = time.years[plain.indexOf(value)];
    return year === undefined ? null : timeOfYears([year]);
  }
  // "2023 den höchsten Stand seit 2015": the number is that of 2023.
  const since = /(?<!\p{L})(?:seit|since)\s+(?:dem jahr )?((?:19|20)\d\d)(?!\d)/iu.exec(text)?.[1];
  const compared =
    role === 'value'
      ? [...comparedYears(text), ...(since === undefined ? [] : [Number(since)])]
      : [];
  const others = time.years.filter((year) => !compared.includes(year));
  if (compared.length > 0 && others.length === 1) return timeOfYears(others);
  if (!OF_YEARS.has(role) && role !== 'multiple') return null;
  if (time.years.length === 2) return timeOfYears([first, last], true);
  // "seit 2015", "im Vergleich zu 2015": up to the newest one.
  const isToNow = time.since || (!time.until && comparedYears(text).includes(first));
  const newest = coveredYears(asked).at(-1);
  const isOne = time.years.length === 1 && OF_YEARS.has(role) && newest !== undefined;
  return isOne && isToNow && first < newest ? timeOfYears([first, newest], true) : null;
}
