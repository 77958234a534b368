import type { QueryPlan, Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../figures/asked.ts';
import type { NamedEntity } from '../figures/entity-index.ts';
import { yearsOf } from '../figures/knowledge.ts';
import { groupSelection, namedSelection, refOf } from '../figures/plan-selection.ts';
import { planYears } from '../figures/plan-years.ts';
import { isWithin, type Subject } from '../figures/resolve-mentions.ts';
import { preferOne } from '../figures/settle-names.ts';
import type { Assertion, Direction } from './assertion.ts';
import type { ClaimSentence } from './figure-claim.ts';
import { isThreshold } from './rounding.ts';
import type { StatedValue } from './stated-values.ts';

/** Relations of a sentence that are no number, and the numbers that belong to them. */
export interface Relations {
  readonly assertions: readonly Assertion[];
  readonly used: ReadonlySet<StatedValue>;
}

type Rule = (claim: ClaimSentence) => Relations | null | 'unclear';

const NONE: Relations = { assertions: [], used: new Set() };
const EVERY =
  /(?<!\p{L})(?:in jedem (?:einzelnen )?jahr|jedes jahr|jahr für jahr|jährlich|durchgehend|durchgängig|stetig|ständig|kontinuierlich|ununterbrochen|ausnahmslos|von jahr zu jahr|every year|each year|immer)(?!\p{L})/iu;
const NEVER =
  /(?<!\p{L})(?:nie|niemals|zu keiner zeit|in keinem jahr|zu keinem zeitpunkt|never)(?!\p{L})/iu;
const FIRST_TIME = /(?<!\p{L})(?:erstmals|erstmalig|zum ersten mal|for the first time)(?!\p{L})/iu;

/** The first rule that fits; null where a relation is there that cannot be told for sure. */
export function readRelations(claim: ClaimSentence): Relations | null {
  for (const rule of [
    limitRule,
    everyYearRule,
    extremeYearRule,
    noOtherRule,
    rankRule,
    orderRule,
    absentRule,
    belongsRule,
    trendRule,
  ] satisfies Rule[]) {
    const found = rule(claim);
    if (found === 'unclear') return null;
    if (found !== null) return found;
  }
  return NONE;
}

function one(assertion: Assertion, ...used: readonly StatedValue[]): Relations {
  return { assertions: [assertion], used: new Set(used) };
}

/** "hatte nie mehr als 800", "überschritt 2019 erstmals 700", "immer über 600". */
function limitRule({ asked, text, values }: ClaimSentence): Relations | null | 'unclear' {
  const [limit] = values;
  const isFirst = FIRST_TIME.test(text);
  const isNever = NEVER.test(text);
  const isAlways =
    EVERY.test(text) || /(?<!\p{L})(?:stets|immer|in allen jahren)(?!\p{L})/iu.test(text);
  if (limit === undefined || values.length !== 1 || !(isFirst || isNever || isAlways)) return null;
  if (limit.kind !== 'number' || asked.has('grow', 'shrink', 'change'))
    return isFirst || isNever ? 'unclear' : null;
  const passes =
    /(?<!\p{L})(?:überst(?:ieg|eigt|iegen)|überschr(?:itt|eitet|itten)|mehr als|über|unterschr(?:itt|eitet|itten)|unter|weniger als)(?!\p{L})/iu.exec(
      text,
    );
  if (!isThreshold(limit) && passes === null) return 'unclear';
  const isBelow = isThreshold(limit)
    ? ['under', 'at-most'].includes(limit.hedge)
    : /unter|weniger/iu.test(passes?.[0] ?? '');
  const stated: StatedValue = isThreshold(limit)
    ? limit
    : { ...limit, hedge: isBelow ? 'under' : 'over' };
  const plan = seriesPlan(asked, isFirst);
  if (plan === null) return 'unclear';
  const year = isFirst ? (asked.parts.time.years[0] ?? null) : null;
  if (isFirst && year === null) return 'unclear';
  return one(
    { kind: 'limit', plan, stated, when: isFirst ? 'first' : isNever ? 'never' : 'always', year },
    limit,
  );
}

/** All years of the one thing; all of the table where the sentence names a single one or none. */
function seriesPlan(asked: Asked, wholeTime = false): QueryPlan | null {
  const selection = singleSelection(asked);
  if (selection === null || asked.table.time.kind !== 'years') return null;
  const covered = yearsOf(asked.knowledge, asked.table);
  const planned = planYears(asked.parts.time, asked.table, covered, 'all');
  if (planned.missing.length > 0) return null;
  const years = wholeTime || planned.years.length < 2 ? covered : planned.years;
  return {
    table: asked.table.name,
    selection,
    combined: selection.by === 'group',
    metric: baseMetric(asked),
    years: [...years],
    operation: { name: 'series' },
  };
}

function baseMetric({ metric }: Asked): string {
  return metric.kind === 'change' ? (metric.changeOf ?? metric.column) : metric.column;
}

/** The one thing that a name surely means; null where several fit equally well. */
function sureEntity(subject: Subject | undefined, { table, parts }: Asked): NamedEntity | null {
  if (subject === undefined || subject.missingKind !== null) return null;
  return preferOne(subject, parts.time.years, table);
}

function singleSelection(asked: Asked): Selection | null {
  if (asked.subjects.length > 1) return null;
  const entity = sureEntity(asked.subjects[0], asked);
  if (entity !== null) return namedSelection([entity]);
  const [whole] = asked.wholes;
  return asked.subjects.length === 0 && whole !== undefined ? namedSelection([whole]) : null;
}

/** "haben in jedem Jahr von 2016 bis 2023 Personal verloren", "ist nie gewachsen". */
function everyYearRule(claim: ClaimSentence): Relations | null | 'unclear' {
  const { asked, text, values } = claim;
  const isNever = NEVER.test(text);
  if (!EVERY.test(text) && !isNever) return null;
  if (asked.has('mean', 'median', 'share')) return null;
  const direction = directionOf(asked);
  if (direction === null || values.length > 0) return isNever ? 'unclear' : null;
  const plan = seriesPlan(asked);
  if (plan === null) return 'unclear';
  const before = (plan.years[0] ?? 0) - 1;
  const covered = yearsOf(asked.knowledge, asked.table);
  const years =
    covered.includes(before) && asked.parts.time.years.length > 0 && !asked.parts.time.since
      ? [before, ...plan.years]
      : plan.years;
  const opposite: Direction = direction === 'up' ? 'down' : 'up';
  return one({
    kind: 'trend',
    plan: { ...plan, years: [...years] },
    direction: isNever ? opposite : direction,
    every: true,
    isNegated: false,
  });
}

function directionOf(asked: Asked): Direction | null {
  const [up, down, same] = [asked.has('grow'), asked.has('shrink'), asked.has('same')];
  if (up === down) return same && !up ? 'same' : null;
  return up ? 'up' : 'down';
}

const PEAK =
  /(?<!\p{L})(?:höchststand|tiefststand|höchstwert|tiefstwert|spitzenwert|rekord\w*|höchsten stand|niedrigsten stand|tiefsten stand|höchste stand|niedrigste stand|tiefpunkt|höhepunkt|so (?:viele?|hoch|groß) wie nie|so (?:wenige?|niedrig|klein) wie nie|(?:größte|stärkste|höchste|kräftigste|deutlichste|kleinste|geringste)[rnsm]? (?:\p{L}+ )?(?:rückgang|anstieg|zuwachs|einbruch|sprung|verlust|abbau|aufwuchs|minus|plus|personalabbau|stellenabbau|wert))/iu;

/** "Der Höchststand wurde 2023 erreicht", "Den größten Rückgang gab es 2019". */
function extremeYearRule(claim: ClaimSentence): Relations | null | 'unclear' {
  const { asked, text } = claim;
  const [year, ...more] = asked.parts.time.years;
  const isPeak = PEAK.test(text);
  if (!isPeak && !asked.has('top', 'bottom')) return null;
  if (
    asked.groups.length > 0 ||
    asked.subjects.length > 1 ||
    year === undefined ||
    asked.parts.time.since
  )
    return null;
  if (!isPeak) return null;
  const selection = singleSelection(asked);
  if (selection === null || asked.table.time.kind !== 'years') return 'unclear';
  if (more.length > 0) return 'unclear';
  const by = asked.has('shrink', 'grow', 'change')
    ? asked.has('percent')
      ? 'percent'
      : 'change'
    : 'value';
  const isLow = /tief|niedrig|kleinst|geringst|wenig/iu.test(PEAK.exec(text)?.[0] ?? '');
  const top = by !== 'value' && asked.has('shrink') ? isLow : !isLow;
  return one({
    kind: 'extreme-year',
    year,
    isNegated: claim.isNegated,
    plan: {
      table: asked.table.name,
      selection,
      combined: false,
      metric: baseMetric(asked),
      years: [...yearsOf(asked.knowledge, asked.table)],
      operation: { name: 'extreme-year', by, direction: top ? 'top' : 'bottom' },
    },
  });
}

/** "Sonneberg hat den niedrigsten Wert aller Landkreise", "Kein Kapitel ist größer als …" is not read. */
function rankRule(claim: ClaimSentence): Relations | null | 'unclear' {
  const { asked } = claim;
  if (!asked.has('top', 'bottom') || asked.has('mean', 'median')) return null;
  const ranked = rankedGroup(asked);
  if (ranked === null) return 'unclear';
  const { subject, group } = ranked;
  const changes = asked.has('grow', 'shrink', 'change', 'previousYear');
  const by = changes ? (asked.has('percent') ? 'percent' : 'change') : 'value';
  const wantsTop = !asked.has('bottom');
  const isTop = by !== 'value' && asked.has('shrink') ? !wantsTop : wantsTop;
  const place = asked.parts.places?.from ?? 1;
  const limit = asked.parts.places?.limit ?? 1;
  if (limit > 1 && place === 1) return 'unclear';
  const covered = yearsOf(asked.knowledge, asked.table);
  const planned = planYears(
    asked.parts.time,
    asked.table,
    covered,
    by === 'value' ? 'newest' : 'ends',
  );
  if (planned.missing.length > 0) return 'unclear';
  const [only] = planned.years;
  const years =
    by !== 'value' && planned.years.length === 1 && only !== undefined
      ? [only - 1, only]
      : planned.years;
  if (by === 'value' && years.length > 1) return 'unclear';
  return one({
    kind: 'rank',
    subject: refOf(subject),
    place,
    isNegated: claim.isNegated,
    plan: {
      table: asked.table.name,
      selection: group,
      combined: false,
      metric: baseMetric(asked),
      years: [...years],
      operation: { name: 'rank', by, direction: isTop ? 'top' : 'bottom', limit: place, from: 1 },
    },
  });
}

/** Who is said to be first, and among whom. */
function rankedGroup(asked: Asked): { subject: NamedEntity; group: Selection } | null {
  const { table, scopes, groups } = asked;
  const entities = asked.subjects.map(
    (subject) => sureEntity(subject, asked) ?? ofKinds(subject, groups),
  );
  if (entities.some((entity) => entity === null)) return null;
  const known = entities.filter((entity) => entity !== null);
  const container = known.find((outer) =>
    known.some((inner) => inner !== outer && isWithin([inner], [outer])),
  );
  const inner = known.filter(
    (entity, index) => entity !== container && !isBehindAfter(asked.subjects[index], asked),
  );
  const [subject, ...more] = inner;
  if (subject === undefined || more.length > 0) return null;
  const [group, other] = groups;
  const kinds =
    group?.kinds.includes(subject.kind ?? '') === true
      ? group.kinds
      : group === undefined
        ? [subject.kind ?? '']
        : null;
  if (kinds === null || (other !== undefined && !other.kinds.includes(subject.kind ?? '')))
    return null;
  const ofSameScope = scopes.length > 0 ? scopes : subject.scope === null ? [] : [subject.scope];
  return {
    subject,
    group: groupSelection(kinds, table, {
      scopes: ofSameScope,
      within: container ?? null,
      labelled: group?.labelled ?? null,
      except: [],
    }),
  };
}

/** "nach Erfurt die zweitgrößte": only says what comes before. */
function isBehindAfter(
  subject: Subject | undefined,
  { parts: { marked, places } }: Asked,
): boolean {
  if (subject === undefined || (places?.from ?? 1) < 2) return false;
  const before = marked.terms.slice(Math.max(0, subject.from - 2), subject.from);
  return before.some(({ folded }) => folded === 'nach' || folded === 'after');
}

/** "Sonneberg ist der Landkreis mit …": of several with this name the one of the kind that is ranked. */
function ofKinds(subject: Subject, groups: Asked['groups']): NamedEntity | null {
  const kinds = groups.flatMap((group) => group.kinds);
  const fitting = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}

const LESS =
  /(?<!\p{L})(?:weniger|kleiner|geringer|niedriger|kürzer|schwächer|fewer|less|smaller|lower)(?!\p{L})/iu;
const MORE = /(?<!\p{L})(?:mehr|größer|höher|stärker|more|larger|bigger|higher)(?!\p{L})/iu;
const SAME = /(?<!\p{L})(?:genauso|ebenso|gleich|so) (?:viele?|groß|hoch|stark)(?!\p{L})/iu;

const NO_OTHER = /^\s*kein(?:e[rs]?)?\s/iu;

/** "Kein Landkreis hat weniger Beschäftigte als Sonneberg": it is the last of its kind. */
function noOtherRule(claim: ClaimSentence): Relations | null | 'unclear' {
  const { asked, text, values } = claim;
  if (!NO_OTHER.test(text) || values.length > 0 || asked.groups.length === 0) return null;
  const isLess = LESS.test(text);
  if (!isLess && !MORE.test(text)) return null;
  if (asked.has('grow', 'shrink', 'change')) return 'unclear';
  const ranked = rankedGroup(asked);
  if (ranked === null) return 'unclear';
  const covered = yearsOf(asked.knowledge, asked.table);
  const planned = planYears(asked.parts.time, asked.table, covered, 'newest');
  if (planned.missing.length > 0 || planned.years.length > 1) return 'unclear';
  return one({
    kind: 'rank',
    subject: refOf(ranked.subject),
    place: 1,
    isNegated: false,
    plan: {
      table: asked.table.name,
      selection: ranked.group,
      combined: false,
      metric: baseMetric(asked),
      years: [...planned.years],
      operation: {
        name: 'rank',
        by: 'value',
        direction: isLess ? 'bottom' : 'top',
        limit: 1,
        from: 1,
      },
    },
  });
}

/** "Jena beschäftigt mehr Leute als Gera"; "2023 gab es weniger Beschäftigte als 2015". */
function orderRule(claim: ClaimSentence): Relations | null | 'unclear' {
  const { asked, text, values } = claim;
  const relation =
    SAME.test(text) && values.length === 0
      ? 'same'
      : LESS.test(text)
        ? 'less'
        : MORE.test(text)
          ? 'more'
          : null;
  if (relation === null || !/(?<!\p{L})(?:als|wie|than|as)(?!\p{L})/iu.test(text)) return null;
  if (values.some((value) => !isThreshold(value))) return null;
  if (values.length > 0) return null;
  const { time } = asked.parts;
  const isByYears =
    asked.subjects.length <= 1 && (time.years.length === 2 || asked.has('previousYear'));
  const selection = isByYears ? singleSelection(asked) : pairSelection(asked);
  if (selection === null) return 'unclear';
  const covered = yearsOf(asked.knowledge, asked.table);
  const years = isByYears
    ? orderedYears(asked)
    : planYears(time, asked.table, covered, 'newest').years;
  if (
    years === null ||
    years.some((year) => !covered.includes(year)) ||
    (!isByYears && years.length > 1)
  )
    return 'unclear';
  if (time.years.some((year) => !covered.includes(year))) return 'unclear';
  if (asked.has('grow', 'shrink', 'change')) return 'unclear';
  return one({
    kind: 'order',
    relation,
    isNegated: claim.isNegated,
    plan: {
      table: asked.table.name,
      selection,
      combined: false,
      metric: baseMetric(asked),
      years: [...years],
      operation: { name: 'value' },
    },
  });
}

/** The year that is measured first: "2023 … mehr als 2015". */
function orderedYears({ parts: { time }, has }: Asked): number[] | null {
  const [first, second] = time.years;
  if (first !== undefined && second !== undefined) return [first, second];
  return first !== undefined && has('previousYear') ? [first, first - 1] : null;
}

function pairSelection(asked: Asked): Selection | null {
  const { subjects, table, parts } = asked;
  const [a, b, ...more] = subjects;
  const first = sureEntity(a, asked);
  const second = sureEntity(b, asked) ?? sameKind(b, first);
  if (first === null || second === null || a === undefined || more.length > 0) return null;
  if (first.table !== table.name || second.table !== table.name) return null;
  const before = parts.marked.terms
    .slice(Math.max(0, a.from - 3), a.from)
    .map(({ folded }) => folded);
  const isReference = before.some((word) => /^(?:als|wie|than|as)$/u.test(word));
  return namedSelection(isReference ? [second, first] : [first, second]);
}

/** "größer als das in Hildburghausen": of several with this name the one of the same kind. */
function sameKind(subject: Subject | undefined, other: NamedEntity | null): NamedEntity | null {
  const alike = (subject?.entities ?? []).filter(({ kind }) => kind === other?.kind);
  const [only] = alike;
  return alike.length === 1 && only !== undefined ? only : null;
}

/** "weist kein eigenes Personal aus", "hat eigenes Personal". */
function absentRule({ asked, values }: ClaimSentence): Relations | null | 'unclear' {
  if (!asked.has('nothing', 'own') || values.length > 0 || asked.groups.length > 0) return null;
  const selection = singleSelection(asked);
  if (selection === null) return 'unclear';
  const covered = yearsOf(asked.knowledge, asked.table);
  const planned = planYears(asked.parts.time, asked.table, covered, 'newest');
  if (planned.missing.length > 0) return 'unclear';
  return one({
    kind: 'absent',
    isAbsent: asked.has('nothing'),
    plan: {
      table: asked.table.name,
      selection,
      combined: false,
      metric: asked.metric.column,
      years: [...planned.years],
      operation: { name: 'value' },
    },
  });
}

/** "Teistungen gehört zur VG Lindenberg/Eichsfeld". */
function belongsRule({
  asked,
  values,
  isNegated,
  text,
}: ClaimSentence): Relations | null | 'unclear' {
  const says =
    /(?<!\p{L})(?:gehör\p{L}*|liegt|liegen|mitglied|mitgliedsgemeinde|zählt|angehör\p{L}*|zugeordnet|belongs?)(?!\p{L})/iu.test(
      text,
    );
  if (!says || values.length > 0 || asked.has('share', 'grow', 'shrink') || asked.metricIsStated)
    return null;
  const [a, b, ...more] = asked.subjects;
  const [first, second] = [sureEntity(a, asked), sureEntity(b, asked)];
  if (first === null || second === null || more.length > 0) return 'unclear';
  const kind = asked.table.entity.kinds.find(({ value }) => value === second.kind);
  if (kind?.aggregate !== true) return 'unclear';
  return one({
    kind: 'belongs',
    to: refOf(second),
    isNegated,
    plan: {
      table: asked.table.name,
      selection: namedSelection([first]),
      combined: false,
      metric: asked.metric.column,
      years:
        asked.table.time.kind === 'years' ? yearsOf(asked.knowledge, asked.table).slice(-1) : [],
      operation: { name: 'parent', kinds: [kind.value] },
    },
  });
}

/** "ist seit 2015 geschrumpft", without a number; checked over the whole stretch. */
function trendRule(claim: ClaimSentence): Relations | null | 'unclear' {
  const { asked, values } = claim;
  const direction = directionOf(asked);
  if (direction === null || values.length > 0) return null;
  const selection = singleSelection(asked);
  if (selection === null) return 'unclear';
  if (asked.table.time.kind !== 'years') return 'unclear';
  const covered = yearsOf(asked.knowledge, asked.table);
  const planned = planYears(asked.parts.time, asked.table, covered, 'ends');
  if (planned.missing.length > 0 || asked.parts.time.years.length === 0) return 'unclear';
  const [only] = planned.years;
  const years =
    planned.years.length === 1 && only !== undefined
      ? [only - 1, only]
      : [planned.years[0] ?? 0, planned.years.at(-1) ?? 0];
  if (years.some((year) => !covered.includes(year))) return 'unclear';
  return one({
    kind: 'trend',
    direction,
    every: false,
    isNegated: claim.isNegated,
    plan: {
      table: asked.table.name,
      selection,
      combined: false,
      metric: baseMetric(asked),
      years,
      operation: { name: 'series' },
    },
  });
}
