import type { QueryPlan } from '#src/domain/query-plan.ts';
import {
  replaceIn,
  timeOfYears,
  withTime,
} from '#src/question/conversation/topics/figure-topic.ts';
import type { Cue } from '#src/question/figures/parts/cues.ts';
import { readAsked } from '#src/question/figures/read-asked.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { carriedSubject } from '#src/question/figures/selection/certain-subject.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { type Knowledge, yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import { isThreshold } from '../numbers/rounding.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { asPartAndWhole, singleSelection } from '../relations/claimed-entities.ts';
import { directionIn, sharePlan } from '../relations/course-rules.ts';
import {
  coveredYears,
  relationPlan,
  saidYears,
  saysWhen,
  withYearBefore,
} from '../relations/relation-rule.ts';
import type { Assertion, NumberRole } from './assertion.ts';
import { type ClaimSentence, claimSentence } from './claim-sentence.ts';
import { countAssertion, namedAssertion, totalAssertion } from './counted-assertions.ts';
import { directionOf, type Role, roleOf } from './number-role.ts';
import {
  covering,
  eachSubject,
  isRest,
  ownerBesideOther,
  owners,
  withSubject,
} from './subjects-of-number.ts';
import { OF_YEARS, yearsFor } from './years-of-number.ts';

/**
 * What every number of the sentence is the number of; null where one of them cannot be told.
 *
 * @param claim - Without the group of which somebody is said to be the first.
 * @param whole - With it: how many they are may be said, too.
 */
export function readNumbers(
  claim: ClaimSentence,
  whole: ClaimSentence,
  used: ReadonlySet<StatedValue>,
  knowledge: Knowledge,
): Assertion[] | null {
  const values = claim.values.filter((value) => !used.has(value));
  if (values.length === 0) return [];
  if (claim.isNegated) return restAssertion(claim, values, knowledge);
  const all = values.map((value) => ({ value, role: roleOf(value, claim) }));
  // "In 12 Landkreisen arbeiten insgesamt 16.000": in which of them, it does not say.
  if (values.length > 1 && claim.asked.has('sum') && all.some(({ role }) => role === 'count'))
    return null;
  // "Acht Kapitel hatten mehr als 1.000": the second number is part of what is counted.
  const counts = all.some(({ role }) => role === 'count');
  const roles = all.filter(
    ({ value, role }) => !counts || role === 'count' || role === 'total' || !isThreshold(value),
  );
  const plain = roles.filter(({ role }) => role === 'value').map(({ value }) => value);
  const stretch = stretchAssertion(roles, claim);
  if (stretch !== null) return [stretch];
  const meant = owners(claim);
  if (meant.length > 1) {
    const of = meant.map((one) => readNumbers(one, whole, used, knowledge));
    return of.every((one) => one !== null)
      ? [{ kind: 'each', of: of.map((joint) => ({ kind: 'joint', of: joint })), isFirst: true }]
      : null;
  }
  const assertions: Assertion[] = [];
  // The last one is the main one: how many "the five towns" are is said besides.
  const inOrder = [...roles].sort(
    (a, b) => Number(b.role === 'total') - Number(a.role === 'total'),
  );
  for (const { value, role } of inOrder) {
    if (role === null) return null;
    const made =
      role === 'named'
        ? namedAssertion(value, claim)
        : role === 'count' || role === 'total'
          ? (totalAssertion(value, role, whole) ?? countAssertion(value, role, claim, knowledge))
          : role === 'multiple'
            ? multipleAssertion(value, claim)
            : role === 'whole'
              ? wholeAssertion(value, claim)
              : role === 'share-points'
                ? pointsAssertion(value, claim)
                : numberAssertions(value, role, claim, plain);
    if (made === null) return null;
    assertions.push(...made);
  }
  return assertions;
}

/** "60 Prozent der Beschäftigten des Innenressorts gehörten nicht zur Landespolizei": the share of all others. */
function restAssertion(
  claim: ClaimSentence,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): Assertion[] | null {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0 || !isRest(value, claim)) return null;
  const affirmed = claimSentence(
    claim.text.replace(/\snicht(?=\s)/u, ''),
    values,
    knowledge,
    false,
  );
  const made = affirmed === null ? null : numberAssertions(value, 'share', affirmed, []);
  const [share, ...others] = made ?? [];
  return share?.kind === 'number' && others.length === 0 ? [{ ...share, isRest: true }] : null;
}

/** "wuchs von 625 auf 750, also um 20 Prozent" says when only by the numbers. */
function stretchAssertion(
  roles: readonly { value: StatedValue; role: Role | null }[],
  { asked }: ClaimSentence,
): Assertion | null {
  const of = (role: Role): StatedValue[] =>
    roles.filter((one) => one.role === role).map(({ value }) => value);
  const [[from], [to]] = [of('from'), of('to')];
  const by = [...of('change'), ...of('change-percent')];
  const selection = singleSelection(asked);
  if (from === undefined || to === undefined || roles.length !== by.length + 2) return null;
  if (saysWhen(asked) || selection === null || asked.table.time.kind !== 'years') return null;
  const plan = relationPlan(asked, selection, coveredYears(asked), { name: 'series' });
  return { kind: 'stretch', plan, from, to, by, direction: directionIn(asked) };
}

function numberAssertions(
  value: StatedValue,
  role: Role,
  claim: ClaimSentence,
  plain: readonly StatedValue[],
): Assertion[] | null {
  const { asked } = claim;
  const subjectsPaired =
    role === 'value' && plain.length > 1 && asked.subjects.length === plain.length;
  const at = plain.indexOf(value);
  const years = yearsFor(value, role, claim, plain);
  const [subject] = subjectsPaired ? asked.subjects.slice(at, at + 1) : [];
  // "Erfurt und Jena zusammen 4.805, Gera 1.320": who belongs together is not said.
  if (role === 'value' && plain.length > 1 && asked.has('sum')) return null;
  const each = role === 'value' && plain.length === 1 ? eachSubject(value, claim) : [];
  if (each.length > 0) return ofEach(each, (one) => numberAssertions(value, role, one, plain));
  const owner = role === 'value' ? ownerBesideOther(value, claim) : null;
  if (owner !== null) return numberAssertions(value, role, withSubject(claim, owner), plain);
  const isSum = asked.has('sum') || asked.subjects.length < 2 || role !== 'value' || subjectsPaired;
  const subjects = role === 'share' ? asPartAndWhole(asked) : asked.subjects;
  if (!isSum || subjects === null) return null;
  // "Landkreise haben weniger als 1.000": each of them, or all together?
  const isOfGroup = role === 'value' && asked.groups.length > 0 && asked.subjects.length === 0;
  if (isOfGroup && isThreshold(value) && !asked.has(...KEPT)) return null;
  const planned = years ?? asked.parts.time;
  const narrowed = replaceIn(asked, {
    subjects: OF_YEARS.has(role) ? subjects.map((one) => covering(one, planned.years)) : subjects,
    cues: cuesFor(role, claim),
    parts: years === null ? asked.parts : withTime(asked.parts, years),
    ...(subject === undefined ? {} : { subjects: [subject] }),
  });
  const reading = readAsked(narrowed);
  const assert = (plan: QueryPlan): Assertion => ({
    kind: 'number',
    stated: value,
    plan,
    role: role === 'from' || role === 'to' ? 'value' : (role as NumberRole),
    direction: DIRECTED.has(role) ? directionOf(value, claim) : null,
  });
  if (reading.kind === 'plan' && isOfMoreThanTwo(reading.plan, role)) return null;
  if (reading.kind === 'plan') return plansOf(reading.plan, role).map(assert);
  return reading.kind === 'clarify' && role === 'value'
    ? [{ kind: 'each', of: reading.readings.map(({ plan }) => assert(plan)) }]
    : null;
}

function ofEach(
  claims: readonly ClaimSentence[],
  read: (claim: ClaimSentence) => Assertion[] | null,
): Assertion[] | null {
  const made = claims.map(read);
  return made.some((one) => one === null) ? null : made.flatMap((one) => one ?? []);
}

/** "halb so viele wie A und B zusammen": of two sides, and not of the first two of three. */
function isOfMoreThanTwo({ selection, operation }: QueryPlan, role: Role): boolean {
  if (!OF_TWO_SIDES.has(role) || selection.by !== 'entities') return false;
  const isSplit = operation.name === 'compare' && operation.left !== undefined;
  return selection.entities.length > 2 && !isSplit;
}

const OF_TWO_SIDES: ReadonlySet<Role> = new Set(['difference', 'difference-percent', 'ratio']);

const DIRECTED: ReadonlySet<Role | null> = new Set([
  'change',
  'change-percent',
  'difference',
  'difference-percent',
]);

/** "2022 und 2023 jeweils 100": holds for each of the years. */
function plansOf(plan: QueryPlan, role: Role): QueryPlan[] {
  if (role !== 'value' || plan.operation.name !== 'value' || plan.years.length < 2) return [plan];
  return plan.years.map((year) => ({ ...plan, years: [year] }));
}

/** "Der Anteil sank um 0,85 Prozentpunkte": the difference of two shares. */
function pointsAssertion(value: StatedValue, claim: ClaimSentence): Assertion[] | null {
  const { asked } = claim;
  const said = saidYears(asked, asked.parts.time.years.length === 0 ? 'newest' : 'ends');
  if (said === null) return null;
  const [first = 0, ...rest] = withYearBefore(said);
  const plan = sharePlan(asked, [first, rest.at(-1) ?? first]);
  const direction = directionOf(value, claim);
  return plan === null
    ? null
    : [{ kind: 'number', stated: value, plan, role: 'share-points', direction }];
}

function multipleAssertion(value: StatedValue, claim: ClaimSentence): Assertion[] | null {
  const { asked } = claim;
  const covered = yearsOf(asked.knowledge, asked.table);
  const { time } = asked.parts;
  const years = yearsFor(value, 'multiple', claim, []);
  const since =
    time.since && time.years[0] !== undefined
      ? timeOfYears([time.years[0], covered.at(-1) ?? 0], true)
      : null;
  const [year, ...others] = time.years;
  // "halbierte sich 2017": against the year before.
  const ofOne =
    year !== undefined && others.length === 0 && !time.until && covered.includes(year - 1)
      ? timeOfYears([year - 1, year], true)
      : null;
  if (years === null && since === null && ofOne === null && time.years.length === 1) return null;
  const reading = readAsked(
    replaceIn(asked, {
      cues: cuesFor('multiple', claim),
      parts: withTime(asked.parts, years ?? since ?? ofOne ?? time),
      metricIsStated: true,
    }),
  );
  return reading.kind === 'plan' && reading.plan.operation.name === 'change'
    ? [{ kind: 'multiple', stated: value, plan: reading.plan }]
    : null;
}

/** "Von den 46.675 Beschäftigten im Kernhaushalt …": the number of what the others are part of. */
function wholeAssertion(value: StatedValue, claim: ClaimSentence): Assertion[] | null {
  const { asked } = claim;
  const [whole, ...more] = asked.wholes.length > 0 ? asked.wholes : containersOf(asked);
  if (whole === undefined || more.length > 0) return null;
  const alone = replaceIn(asked, { subjects: [carriedSubject(whole)], wholes: [], groups: [] });
  return numberAssertions(value, 'value', { ...claim, asked: alone }, [value]);
}

/** What is computed of several at once. */
const KEPT: readonly Cue[] = ['sum', 'mean', 'median'];

/** What is asked for with the number left open: by what it is in its sentence. */
function cuesFor(role: Role, { asked }: ClaimSentence): Set<Cue> {
  const direction: Cue[] = asked.has('shrink')
    ? ['shrink']
    : asked.has('grow')
      ? ['grow']
      : ['change'];
  const previous: Cue[] = asked.has('previousYear') ? ['previousYear'] : [];
  const together: Cue[] = asked.has('sum') ? ['sum'] : [];
  switch (role) {
    case 'change':
      return new Set<Cue>([...direction, ...previous, 'absolute']);
    case 'change-percent':
    case 'points':
    case 'multiple':
      return new Set<Cue>([...direction, ...previous, 'percent']);
    case 'share':
      return new Set<Cue>(['share', 'percent', ...together]);
    case 'difference-percent':
      return new Set<Cue>(['difference', 'percent', ...together]);
    case 'difference':
      return new Set<Cue>(['difference', ...together]);
    case 'ratio':
      return new Set<Cue>(['ratio', ...together]);
    default:
      return new Set<Cue>([...KEPT.filter((cue) => asked.has(cue)), 'count']);
  }
}

/** Of a part and its whole the whole. */
function containersOf(asked: Asked): NamedEntity[] {
  const named = (asPartAndWhole(asked) ?? []).flatMap(({ entities }) => entities);
  // "der 730 Beschäftigten im Landkreis Sonneberg arbeitet im Landratsamt": the part is a kind.
  if (asked.subjects.length === 1 && asked.groups.length > 0) return named;
  return named.filter((one) => named.some(({ ancestors }) => ancestors.includes(one)));
}
