import type { QueryPlan } from '#src/domain/query-plan.ts';
import { carriedSubject, replaceIn, timeOfYears, withTime } from '../conversation/figure-topic.ts';
import { type Asked, askedOf } from '../figures/asked.ts';
import { chooseTable } from '../figures/choose-table.ts';
import type { Cue } from '../figures/cues.ts';
import { judgeUnknown } from '../figures/judge-unknown.ts';
import { type Knowledge, yearsOf } from '../figures/knowledge.ts';
import { readAsked, readFigureQuestion } from '../figures/read-figure-question.ts';
import { type Parts, readParts } from '../figures/read-parts.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { Assertion, Direction, FigureClaim, NumberRole } from './assertion.ts';
import { type Relations, readRelations } from './figure-relations.ts';
import { isStatingVerb } from './find-statement.ts';
import { replaceValue } from './replace-value.ts';
import { isThreshold } from './rounding.ts';
import { readStatedValues, type StatedValue } from './stated-values.ts';

/** What a claim about figures is read from. */
export interface ClaimSentence {
  readonly text: string;
  readonly values: readonly StatedValue[];
  /** The sentence without the values: who, when and what is said of it. */
  readonly asked: Asked;
  readonly isNegated: boolean;
}

const NEGATION =
  /(?<!\p{L})(?:nicht|kein(?:e[nrsm]?)?|nie|niemals|keinesfalls|keineswegs|weder|not|no|never)(?!\p{L})/iu;

/**
 * Takes a sentence apart into what it says about the tables: for each number what it is the number
 * of, and every relation without a number. What is left over makes it uncheckable.
 */
export function readFigureClaim(sentence: string, knowledge: Knowledge): FigureClaim {
  const values = readStatedValues(sentence);
  const quoted = readQuoted(sentence, values, knowledge);
  if (quoted !== null) return quoted;
  if (values.some(({ isMoney }) => isMoney)) return { kind: 'other' };
  const claim = claimSentence(sentence, values, knowledge);
  if (claim === null) return { kind: 'other' };
  const { asked } = claim;
  if (asked.subjects.length + asked.groups.length + asked.wholes.length === 0)
    return { kind: 'other' };
  const refused = judgeUnknown(asked.parts, asked);
  if (refused !== null) return refusal(refused, asked);
  const relations = readRelations(claim);
  if (relations === null) return { kind: 'unverifiable', why: 'relation' };
  const numbers = readNumbers(withoutRankedGroup(claim, relations), relations.used, knowledge);
  if (numbers === null) return { kind: 'unverifiable', why: 'number' };
  const assertions = [...numbers, ...relations.assertions];
  if (assertions.length === 0) return { kind: 'other' };
  return { kind: 'assertions', assertions, assumedYear: !saysYear(asked) };
}

/** "mit 730 Beschäftigten den niedrigsten Wert aller Landkreise": 730 is the one district's. */
function withoutRankedGroup(claim: ClaimSentence, { assertions }: Relations): ClaimSentence {
  const isRanked = assertions.some(({ kind }) => kind === 'rank');
  return isRanked ? { ...claim, asked: replaceIn(claim.asked, { groups: [] }) } : claim;
}

function saysYear({ parts: { time } }: Asked): boolean {
  return time.years.length > 0 || time.newest || time.lastYears !== null || time.all;
}

function refusal(reading: FigureReading, { metricIsStated, subjects }: Asked): FigureClaim {
  if (reading.kind !== 'unanswerable') return { kind: 'other' };
  const isOurs = metricIsStated && (subjects.length > 0 || reading.confidence >= 0.7);
  return isOurs ? { kind: 'unverifiable', why: reading.reason.why } : { kind: 'other' };
}

/** Figures that the documents state in words. */
function readQuoted(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): FigureClaim | null {
  const numbers = values.filter(({ kind, isMoney }) => kind === 'number' && !isMoney);
  if (numbers.length === 0 || numbers.length !== values.length || NEGATION.test(sentence))
    return null;
  const assertions = numbers.map((stated): Assertion | null => {
    const question = replaceValue(sentence, stated, 'wie viele', values);
    const reading = readFigureQuestion(question, knowledge);
    const isOne = reading.kind === 'stated' && reading.match.figures.length === 1;
    return isOne ? { kind: 'quoted', stated, match: reading.match } : null;
  });
  const found = assertions.filter((assertion) => assertion !== null);
  return found.length === numbers.length
    ? { kind: 'assertions', assertions: found, assumedYear: false }
    : null;
}

function claimSentence(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): ClaimSentence | null {
  const bare = withoutValues(sentence, values);
  const parts = withoutVerbs(readParts(bare, knowledge));
  const table = chooseTable(parts, knowledge);
  const asked = table === null ? null : askedOf(parts, table, knowledge);
  if (asked === null) return null;
  return { text: sentence, values, asked, isNegated: NEGATION.test(bare) };
}

const CONNECTING =
  /^(?:demnach|somit|dabei|hingegen|dagegen|allerdings|jedoch|zudem|außerdem|bekanntlich|tatsächlich|offenbar|mittlerweile|inzwischen|ebenfalls|lediglich|immerhin|sogar|deutlich|spürbar|leicht|stark|kräftig|erheblich|massiv|ihr|ihre|ihres|ihrer|ihren|sein|seine|seines|seiner|seinen|sich|statt|aus|ab|auf|hinzu|rund|pro|gesehen|demgegenüber|danach|zuvor|wobei|während|genauso|ebenso|gleich|nie|niemals|marke|schwelle|stets|erneut|weiterhin|wieder|noch|nun|dann|erst|zuletzt|folge|zufolge|hier|dort)$/iu;

/** Verbs and connecting words say nothing of whom a figure is; questions hardly have them. */
function withoutVerbs(parts: Parts): Parts {
  const { marked } = parts;
  for (const [index, { text }] of marked.terms.entries()) {
    if (isSilent(text)) marked.mark(index, index, 'neutral');
  }
  return { ...parts, unknown: parts.unknown.filter((word) => !isSilent(word)) };
}

function isSilent(word: string): boolean {
  return isStatingVerb(word) || CONNECTING.test(word);
}

function withoutValues(sentence: string, values: readonly StatedValue[]): string {
  const [first] = values;
  const bare = first === undefined ? sentence : replaceValue(sentence, { ...first }, '', values);
  return (
    bare
      // "fiel in das Jahr 2023" is no decline.
      .replace(/(?<!\p{L})(?:fiel|fielen|fällt|fallen)\s+(?=(?:in|auf)\s)/giu, ' ')
      .replace(/\(\s*\)/gu, ' ')
      .replace(/[.!]+\s*$/u, '')
      .replace(/\s+/gu, ' ')
  );
}

/** What every number of the sentence is the number of; null where one of them cannot be told. */
function readNumbers(
  claim: ClaimSentence,
  used: ReadonlySet<StatedValue>,
  knowledge: Knowledge,
): Assertion[] | null {
  const values = claim.values.filter((value) => !used.has(value));
  if (values.length === 0) return [];
  if (claim.isNegated) return null;
  const all = values.map((value) => ({ value, role: roleOf(value, claim) }));
  // "Acht Kapitel hatten mehr als 1.000": the second number is part of what is counted.
  const counts = all.some(({ role }) => role === 'count');
  const roles = all.filter(({ value, role }) => !counts || role === 'count' || !isThreshold(value));
  const plain = roles.filter(({ role }) => role === 'value').map(({ value }) => value);
  const assertions: Assertion[] = [];
  for (const { value, role } of roles) {
    if (role === null) return null;
    const made =
      role === 'count'
        ? countAssertion(value, claim, knowledge)
        : role === 'multiple'
          ? multipleAssertion(value, claim)
          : role === 'whole'
            ? wholeAssertion(value, claim)
            : numberAssertions(value, role, claim, plain);
    if (made === null) return null;
    assertions.push(...made);
  }
  return assertions;
}

type Role = NumberRole | 'from' | 'to' | 'multiple' | 'whole';

const SHARE_WORDS =
  /(?<!\p{L})(?:anteil\w*|prozent (?:der|aller|des|von)|entf(?:ällt|allen|iel|ielen)|(?:der|aller) (?:\p{L}+ )?(?:beschäftigten|mitarbeiter|bediensteten|stellen)|macht\w*|stell(?:t|en|te|ten)|gehör\w*)(?!\p{L})/iu;

function roleOf(value: StatedValue, { asked, text, values }: ClaimSentence): Role | null {
  const changes = asked.has('grow', 'shrink', 'change');
  const compares =
    asked.subjects.length > 1 && /(?<!\p{L})(?:als|wie|than|as)(?!\p{L})/iu.test(text);
  const behind = text.slice(value.end).trimStart();
  const isMore = /^(?:\p{L}+ )?(?:mehr|weniger|größer|kleiner|more|fewer)(?!\p{L})/iu.test(behind);
  switch (value.kind) {
    case 'multiple':
      return compares ? 'ratio' : 'multiple';
    case 'points':
      return 'points';
    case 'part':
      return value.preposition === 'um' || (changes && !SHARE_WORDS.test(text))
        ? 'change-percent'
        : 'share';
    case 'percent':
      if (isMore)
        return compares && asked.parts.time.years.length < 2
          ? 'difference-percent'
          : 'change-percent';
      return changes && !/(?<!\p{L})anteil/iu.test(text) ? 'change-percent' : 'share';
    case 'number':
      break;
  }
  if (isCounted(value, asked)) return 'count';
  if (!isOfMetric(value, asked)) return null;
  if (value.preposition === null && /(?<!\p{L})von den\s+$/iu.test(text.slice(0, value.start)))
    return 'whole';
  if (isMore) return compares ? 'difference' : 'change';
  if (changes) {
    if (value.preposition === 'um') return 'change';
    if (value.preposition === 'auf') return 'to';
    if (value.preposition === 'von' && values.some(({ preposition }) => preposition === 'auf'))
      return 'from';
    return values.some(({ preposition, kind }) => preposition === 'um' && kind !== 'number')
      ? 'to'
      : 'change';
  }
  return asked.has('difference') ? 'difference' : 'value';
}

/** "17 Landkreise": the noun is a kind of entity. */
function isCounted({ noun }: StatedValue, { parts, table }: Asked): boolean {
  if (noun === null) return false;
  const last = noun.split(' ').at(-1) ?? '';
  return parts.kinds.some(
    (word) =>
      word.meanings.some((meaning) => meaning.table === table.name) &&
      parts.marked.terms[word.to]?.text === last,
  );
}

/** Nothing behind it, or what the table counts. */
function isOfMetric({ noun }: StatedValue, { parts }: Asked): boolean {
  if (noun === null) return true;
  const words = noun.split(' ');
  return words.some((word) => {
    const at = parts.marked.terms.findIndex(({ text }) => text === word);
    const role = at < 0 ? null : parts.marked.roleOf(at);
    return (
      role === 'metric' ||
      role === 'neutral' ||
      role === 'operation' ||
      role === 'name' ||
      role === 'time'
    );
  });
}

const KEPT: readonly Cue[] = ['sum', 'mean', 'median'];

function cuesFor(role: Role, { asked }: ClaimSentence): Set<Cue> {
  const direction: Cue[] = asked.has('shrink')
    ? ['shrink']
    : asked.has('grow')
      ? ['grow']
      : ['change'];
  const previous: Cue[] = asked.has('previousYear') ? ['previousYear'] : [];
  switch (role) {
    case 'change':
      return new Set<Cue>([...direction, ...previous, 'absolute']);
    case 'change-percent':
    case 'points':
    case 'multiple':
      return new Set<Cue>([...direction, ...previous, 'percent']);
    case 'share':
      return new Set<Cue>(['share', 'percent']);
    case 'difference':
      return new Set<Cue>(['difference']);
    case 'ratio':
      return new Set<Cue>(['ratio']);
    default:
      return new Set<Cue>([...KEPT.filter((cue) => asked.has(cue)), 'count']);
  }
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
  const isSum = asked.has('sum') || asked.subjects.length < 2 || role !== 'value' || subjectsPaired;
  if (!isSum) return null;
  const narrowed = replaceIn(asked, {
    cues: cuesFor(role, claim),
    parts: years === null ? asked.parts : withTime(asked.parts, years),
    ...(subject === undefined ? {} : { subjects: [subject] }),
  });
  const reading = readAsked(narrowed);
  if (reading.kind !== 'plan') return null;
  return plansOf(reading.plan, role).map((plan) => ({
    kind: 'number',
    stated: value,
    plan,
    role: role === 'from' || role === 'to' ? 'value' : (role as NumberRole),
    direction: role === 'change' || role === 'change-percent' ? directionOf(value, claim) : null,
  }));
}

/** "2022 und 2023 jeweils 100": holds for each of the years. */
function plansOf(plan: QueryPlan, role: Role): QueryPlan[] {
  if (role !== 'value' || plan.operation.name !== 'value' || plan.years.length < 2) return [plan];
  return plan.years.map((year) => ({ ...plan, years: [year] }));
}

function yearsFor(
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
  if (role === 'to' && time.years.length > 0)
    return time.since ? { ...time, since: false, years: [], newest: true } : timeOfYears([last]);
  if (role === 'from' && time.years.length > 0)
    return timeOfYears([time.years.length === 1 && !time.since ? first - 1 : first]);
  if (role === 'value' && plain.length > 1 && time.years.length === plain.length) {
    const year = time.years[plain.indexOf(value)];
    return year === undefined ? null : timeOfYears([year]);
  }
  if (
    (role === 'change' || role === 'change-percent' || role === 'multiple') &&
    time.years.length === 2
  )
    return timeOfYears([first, last], true);
  return null;
}

function directionOf(value: StatedValue, { asked, text }: ClaimSentence): Direction | null {
  const behind = text.slice(value.end).trimStart();
  if (/^(?:\p{L}+ )?(?:mehr|größer|more)(?!\p{L})/iu.test(behind)) return 'up';
  if (/^(?:\p{L}+ )?(?:weniger|kleiner|fewer|less)(?!\p{L})/iu.test(behind)) return 'down';
  if (value.value < 0) return 'down';
  const [grows, shrinks] = [asked.has('grow'), asked.has('shrink')];
  if (grows === shrinks) return null;
  return grows ? 'up' : 'down';
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
  if (years === null && since === null && time.years.length === 1) return null;
  const reading = readAsked(
    replaceIn(asked, {
      cues: cuesFor('multiple', claim),
      parts: withTime(asked.parts, years ?? since ?? time),
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
  const [whole, ...more] = asked.wholes;
  if (whole === undefined || more.length > 0) return null;
  const alone = replaceIn(asked, { subjects: [carriedSubject(whole)], wholes: [], groups: [] });
  return numberAssertions(value, 'value', { ...claim, asked: alone }, [value]);
}

/** "Es gibt 17 Landkreise", "Acht Kapitel hatten 2023 mehr als 1.000 Beschäftigte". */
function countAssertion(
  value: StatedValue,
  { text, values }: ClaimSentence,
  knowledge: Knowledge,
): Assertion[] | null {
  const others = values.filter((other) => other !== value && !isThreshold(other));
  const question = replaceValue(text, value, 'wie viele', [value, ...others]);
  const reading = readFigureQuestion(question.replace(/[.!]+\s*$/u, ''), knowledge);
  if (reading.kind !== 'plan') return null;
  const { plan } = reading;
  if (plan.operation.name === 'count')
    return [{ kind: 'number', stated: value, plan, role: 'count', direction: null }];
  if (plan.selection.by !== 'group') return null;
  const { operation: _, ...rest } = plan;
  return [
    {
      kind: 'number',
      stated: value,
      plan: { ...rest, operation: { name: 'count' } },
      role: 'count',
      direction: null,
    },
  ];
}
