import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { Assertion } from '../figures/assertion.ts';
import { NEGATION } from '../figures/claim-sentence.ts';
import { isThreshold } from '../numbers/rounding.ts';
import { singleSelection, sureEntity } from './claimed-entities.ts';
import { comparedYears, NEVER } from './comparison-words.ts';
import { coveredYears, type RelationRule, relationPlan } from './relation-rule.ts';

const PEAK =
  /(?<!\p{L})(?:höchststand|tiefststand|höchstwert|tiefstwert|spitzenwert|rekord\w*|höchsten stand|niedrigsten stand|tiefsten stand|höchste stand|niedrigste stand|tiefpunkt|höhepunkt|so (?:viele?|hoch|groß)(?: \p{Lu}\p{L}+)? wie nie|(?:mehr|größer|höher|stärker|weniger|kleiner|niedriger)(?: \p{Lu}\p{L}+)? (?:als|denn) (?:je|jemals)(?!\p{L})|(?:nie|niemals|never|in keinem (?:anderen )?jahr|zu keine[mr] (?:zeitpunkt|stichtag|zeit))(?!\p{L}).{0,70}?(?<!\p{L})(?:mehr|größer|höher|stärker|weniger|kleiner|niedriger|more|fewer|less|higher|lower|larger|smaller)(?: \p{L}+)? (?:als|than) (?:in |im jahr )?(?=(?:19|20)\d\d(?!\d))|(?:nie|niemals|in keinem (?:anderen )?jahr)(?!\p{L}).{0,80}?(?<!\p{L})so (?:viele?|wenige?|hoch|groß|niedrig|klein)(?: \p{L}+){0,3} wie (?:im jahr )?(?=(?:19|20)\d\d(?!\d))|so (?:wenige?|niedrig|klein)(?: \p{Lu}\p{L}+)? wie nie|so (?:viele?|wenige?|hoch|groß|niedrig|klein)(?: \p{Lu}\p{L}+)? wie (?:nie(?: zuvor)?|niemals|(?:sonst )?in keinem (?:anderen |sonstigen )?jahr|zu keine[mr] (?:anderen )?(?:zeitpunkt|zeit|stichtag))(?!\p{L})|(?:größte|stärkste|höchste|kräftigste|deutlichste|massivste|heftigste|kleinste|geringste|niedrigste|tiefste)[rnsm]? (?:\p{L}+ )?(?:personal|stellen|beschäftigten)?(?:rückgang|anstieg|zuwachs|einbruch|sprung|verlust|abbau|aufwuchs|aufbau|minus|plus|wert)|(?:höchste|größte|niedrigste|kleinste|tiefste|geringste)[rnsm]? (?:\p{L}+ )?(?:personal|stellen|beschäftigten)(?:be)?(?:stand|zahl|stärke)[es]?)/iu;

/** "peaked in 2015", "was at its lowest in 2021", "war 2015 am größten": said of one thing and its years. */
const PEAK_OF_ONE =
  /(?<!\p{L})(?:peak(?:ed|s)?|bottomed out|(?:its|their|an all-time|the|an?) (?:peak|(?:all-time |historic )?(?:high|low)|high point|low point|maximum|minimum|(?:highest|lowest|largest|smallest)(?: (?:level|point|number|figure|size|count|staffing|value))?))(?= (?:in|with|of|at) |\W*$)|(?<=(?:war|waren|lag|lagen) .*)am (?:größten|höchsten|stärksten|kleinsten|niedrigsten|geringsten|schwächsten)(?: (?:besetzt|ausgestattet|aufgestellt))?\W*$/iu;

function isPeak(text: string): boolean {
  return PEAK.test(text) || PEAK_OF_ONE.test(text);
}

/** "Der Höchststand wurde 2023 erreicht", "Den größten Rückgang gab es 2019", "die meisten seit 2015". */
export const extremeYearRule: RelationRule = {
  takes: ({ values, text }) => (holdsItsValue(text) ? values : []),
  isSaid: ({ asked, text }) =>
    (isPeak(text) ||
      (asked.has('top', 'bottom') && (sinceIn(text) !== null || hasNoRival(asked)))) &&
    asked.groups.length === 0 &&
    asked.subjects.length < 2 &&
    extremeYears(asked, text) !== null,
  read({ asked, text, values, isNegated }) {
    const said = extremeYears(asked, text);
    const selection = singleSelection(asked);
    if (said === null || selection === null || asked.table.time.kind !== 'years') return null;
    const plan = relationPlan(asked, selection, said.years, {
      name: 'extreme-year',
      ...extremeOf(text, asked),
    });
    // "nie mehr als 2023" says that it was the most.
    const isDenied = isNegated && !NEVER.test(text) && NEGATION.test(text.replace(PEAK, ' '));
    const extreme: Assertion = { kind: 'extreme-year', year: said.year, isNegated: isDenied, plan };
    const [stated, ...more] = holdsItsValue(text) ? values : [];
    if (stated === undefined) return extreme;
    if (more.length > 0 || stated.kind !== 'number' || isThreshold(stated)) return null;
    const value = relationPlan(asked, selection, [said.year], { name: 'value' });
    return [{ kind: 'number', stated, plan: value, role: 'value', direction: null }, extreme];
  },
};

/** A number beside it is that of the year of the extreme, though other years are said. */
function holdsItsValue(text: string): boolean {
  return isPeakAgainstYear(text) || spanIn(text) !== null;
}

/** "noch nie so viele wie 2023", "nie mehr als 2023" */
export function isPeakAgainstYear(text: string): boolean {
  return NEVER.test(text) && PEAK.test(text) && AGAINST_YEAR.test(text);
}

const AGAINST_YEAR = /(?<!\p{L})(?:wie|als|as|than) (?:in |im jahr )?(?:19|20)\d\d(?!\d)/iu;

/** The sum of all has nothing beside it with which it could be compared, but its own years. */
function hasNoRival(asked: Asked): boolean {
  const { subjects, wholes } = asked;
  const entity = sureEntity(subjects[0], asked) ?? (subjects.length === 0 ? wholes[0] : undefined);
  return entity?.ancestors.length === 0;
}

/** The year that is said to be the extreme, and those it is held against. */
function extremeYears(asked: Asked, text: string): { year: number; years: number[] } | null {
  const since = sinceIn(text);
  // Of the years before the table nothing is known.
  if (since !== null && since < (coveredYears(asked)[0] ?? 0)) return null;
  const span = spanIn(text);
  if (span !== null) return extremeWithin(span, coveredYears(asked));
  const { time } = asked.parts;
  const [compared, ...others] = comparedYears(text.replace(AS_MANY_AS, ' als '));
  if (NEVER.test(text) && compared !== undefined && others.length === 0) {
    const within = time.years.filter((one) => one !== compared);
    const [from = 0, to = since === null && from > 0 ? from : Infinity] = [...within].sort();
    return {
      year: compared,
      years: coveredYears(asked).filter((one) => one === compared || (one >= from && one <= to)),
    };
  }
  const said = time.years.filter((one) => one !== since);
  // "2015 so viele wie in keinem Jahr seit 2015": the first of them all is meant, too.
  const isSince = since !== null && said.length === 0 && text.split(String(since)).length > 2;
  const [year, ...more] = isSince ? [since] : said;
  if (year === undefined || more.length > 0 || (time.since && since === null)) return null;
  if (isSince) return { year, years: coveredYears(asked).filter((one) => one >= since) };
  const held = coveredYears(asked).filter((one, at) => isAfter(one, since, at));
  return { year, years: UP_TO_THEN.test(text) ? held.filter((one) => one <= year) : held };
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** The years that are said elsewhere. */
  readonly others: readonly number[];
}

/** "Den niedrigsten Stand im Zeitraum 2015 bis 2023 hatte … 2020": the year is not one of the two ends. */
function spanIn(text: string): Span | null {
  const [said, from, to] = SPAN.exec(text) ?? [];
  if (said === undefined) return null;
  const others = text.replace(said, ' ').match(/(?<!\d)(?:19|20)\d\d(?!\d|\.\d)/gu) ?? [];
  return others.length === 0
    ? null
    : { from: Number(from), to: Number(to), others: [...new Set(others.map(Number))] };
}

const SPAN =
  /(?<!\p{L})(?:(?:im|in dem) zeitraum(?: von| zwischen)?|in den jahren|zwischen|von|between|from) ((?:19|20)\d\d) (?:bis|und|to|and) ((?:19|20)\d\d)(?!\d)/iu;

/** Of years that the table does not hold nothing is known. */
function extremeWithin({ from, to, others: [year, ...more] }: Span, covered: readonly number[]) {
  const years = covered.filter((one) => one >= from && one <= to);
  const isKnown = covered.includes(from) && covered.includes(to);
  if (year === undefined || more.length > 0 || !isKnown || !years.includes(year)) return null;
  return { year, years };
}

/** "2020 so viele wie nie zuvor": what came later is not spoken of. */
const UP_TO_THEN = /(?<!\p{L})(?:nie|niemals|never) (?:zuvor|davor|vorher|before)(?!\p{L})/iu;

/** "der höchste Stand seit 2017": since then none was higher; of the first year of all it is one of them. */
function isAfter(year: number, since: number | null, at: number): boolean {
  return since === null || year > since || (year === since && at === 0);
}

const AS_MANY_AS = /(?<= so .*)\swie\s/iu;

function sinceIn(text: string): number | null {
  const year = SINCE.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

const SINCE = /(?<!\p{L})(?:seit|since) (?:dem jahr )?((?:19|20)\d\d)(?!\d)/iu;

/** The largest decrease is the lowest change. */
function extremeOf(
  text: string,
  asked: Asked,
): { by: 'value' | 'change' | 'percent'; direction: 'top' | 'bottom' } {
  const isChange = asked.has('shrink', 'grow', 'change');
  const by = isChange ? (asked.has('percent') ? 'percent' : 'change') : 'value';
  const peak = (PEAK.exec(text) ?? PEAK_OF_ONE.exec(text))?.[0];
  const isLow =
    peak === undefined
      ? asked.has('bottom')
      : /tief|niedrig|klein|geringst|schwäch|wenig|fewer|less|low|small|bottom|minimum/iu.test(
          peak,
        );
  const isTop = isChange && asked.has('shrink') ? isLow : !isLow;
  return { by, direction: isTop ? 'top' : 'bottom' };
}
