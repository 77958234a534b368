import type { QueryPlan } from '#src/domain/query-plan.ts';
import { isThereSince } from './operations/operation-cues.ts';
import { planOperation } from './operations/plan-operation.ts';
import { type PlannedYears, planYears } from './operations/plan-years.ts';
import type { PlannedOperation } from './operations/planned-operation.ts';
import { mixesPartsOfYear, throughYear } from './operations/through-year.ts';
import type { Parts } from './parts/read-parts.ts';
import { planOf, withEntity } from './plan-of-asked.ts';
import type { Assumption, FigureReading, OtherReading, PlanReading } from './reading.ts';
import { findLeftover } from './refusals/find-leftovers.ts';
import { refuseTime } from './refusals/refuse-time.ts';
import { hasUnreadDeed } from './refusals/unread-deeds.ts';
import type { Asked } from './selection/asked.ts';
import { withoutContainer } from './selection/nested-names.ts';
import { refOf } from './selection/plan-selection.ts';
import type { Subject } from './selection/resolve-mentions.ts';
import { asContainers, namesakesOf, ofOneKind, preferOne } from './selection/settle-names.ts';
import { sumOfParts } from './selection/sum-of-parts.ts';
import { voidExclusions } from './selection/void-exclusions.ts';
import { assumptionsOf, statedOf } from './stated-and-assumed.ts';
import type { NamedEntity } from './vocabulary/entity-index.ts';
import { yearsOf } from './vocabulary/knowledge.ts';

/** No question about a figure. */
export const OTHER: OtherReading = { kind: 'other' };

/**
 * The plan for what is asked, once it is known who and what it is about: for questions, and for
 * sentences that say it in other ways (a follow-up, a statement to be checked).
 */
export function readAsked(asked: Asked): FigureReading {
  const apart = voidExclusions(asked);
  if (apart.length === 0) return readCounted(asked);
  const subjects = asked.subjects.filter((subject) => !apart.includes(subject));
  const reading = readCounted({ ...asked, subjects });
  if (reading.kind !== 'plan') return reading;
  const assumptions = apart.flatMap(({ entities: [entity] }): Assumption[] =>
    entity === undefined ? [] : [{ kind: 'apart', entity }],
  );
  return { ...reading, assumptions: [...reading.assumptions, ...assumptions] };
}

/** The same where everything that is named counts. */
function readCounted(asked: Asked): FigureReading {
  const { parts, table, knowledge } = asked;
  const operation = planOperation(asked);
  if (operation === null) return OTHER;
  const named = withoutContainer(asked, operation.operation);
  if (named.length < asked.subjects.length) return readCounted({ ...asked, subjects: named });
  const subjects = areHeldTogether(operation, asked.subjects)
    ? ofOneKind(asked.subjects)
    : operation.operation.name === 'share'
      ? asContainers(asked)
      : asked.subjects;
  if (subjects.some((subject, at) => subject !== asked.subjects[at]))
    return readCounted({ ...asked, subjects });
  if (!operation.isStated && !asked.metricIsStated && asksOpenly(parts.marked.line)) return OTHER;
  const covered = yearsOf(knowledge, table);
  const time = operation.isBound ? { ...parts.time, newest: false } : timeOf(parts);
  const years = withYearBefore(
    asked,
    planYears(time, table, covered, operation.years, asked.metric),
    operation,
    covered,
  );
  const ends = operation.onlyEnds ? endsOf(years) : years;
  return settle(asked, operation, operation.onlyLast ? lastOf(ends) : ends);
}

function areHeldTogether(
  { operation, selection }: PlannedOperation,
  subjects: readonly Subject[],
): boolean {
  const isJoint = operation.name === 'compare' || operation.name === 'aggregate';
  return isJoint && selection.by === 'entities' && subjects.length > 1;
}

/** "weniger als 2015" is meant of the newest year, if of no other. */
function timeOf({ time, compared }: Parts): Parts['time'] {
  const isOnly = compared !== null && time.years.every((year) => year === compared.year);
  return isOnly && compared.year !== null ? { ...time, newest: true } : time;
}

function endsOf({ years, ...planned }: PlannedYears): PlannedYears {
  return { ...planned, years: [...new Set([...years.slice(0, 1), ...years.slice(-1)])] };
}

function lastOf({ years, ...planned }: PlannedYears): PlannedYears {
  return { ...planned, years: years.slice(-1) };
}

/**
 * A change against the year before needs the year before; the printed one does not. What is there no
 * longer can have been there in any year before.
 */
function withYearBefore(
  asked: Asked,
  years: PlannedYears,
  operation: PlannedOperation,
  covered: readonly number[],
): PlannedYears {
  const { parts, table, metric } = asked;
  const [only] = years.years;
  const isPrinted = table.metrics.some(({ changeOf }) => changeOf === metric.column);
  const isNoLonger = NO_LONGER.test(parts.marked.line);
  if (isOfBegin(operation) && only !== undefined && covered.includes(only - 1)) {
    if (isThereSince(asked)) return { ...years, years: [only - 1, only] };
    const [first = only - 1] = isNoLonger ? covered : [only - 1];
    return { ...years, years: [first, ...years.years] };
  }
  if (
    !(operation.withPrevious || isOfTrend(operation)) ||
    (operation.printedChange && isPrinted) ||
    years.years.length !== 1 ||
    only === undefined
  )
    return years;
  if (covered.includes(only - 1)) return { ...years, years: [only - 1, only] };
  // The change of the first year is nothing that the table could tell.
  return { ...years, missing: [...years.missing, only - 1] };
}

const NO_LONGER = /(?<!\w)(?:nicht mehr|no longer)(?!\w)/u;

/** "erst nach 2018 gebildet": what was not there before it. */
function isOfBegin({ operation }: PlannedOperation): boolean {
  const condition = 'condition' in operation ? operation.condition : undefined;
  return condition?.kind === 'begun' || condition?.kind === 'ended';
}

/** "Welche Kapitel sind 2021 gewachsen?" */
function isOfTrend({ operation }: PlannedOperation): boolean {
  return 'condition' in operation && operation.condition?.kind === 'trend';
}

function settle(asked: Asked, planned: PlannedOperation, years: PlannedYears): FigureReading {
  const { table, subjects } = asked;
  const operation = throughYear(asked, planned);
  const plan = planOf(asked, operation, years);
  const assumptions = assumptionsOf(asked, years);
  const refused = refuseTime(asked, operation, years, plan);
  if (refused !== null)
    return { kind: 'unanswerable', reason: refused, assumptions, confidence: 0.85 };
  if (plan === null) return OTHER;
  const mismatch = subjects.find(({ missingKind }) => missingKind !== null);
  if (mismatch !== undefined) return otherKind(asked, mismatch, plan, assumptions);
  const stated = statedOf(asked, operation, years);
  const unsettled = operation.takesAll
    ? []
    : subjects.filter((subject) => preferOne(subject, years.years, table) === null);
  const [open, ...others] = unsettled;
  // What they do may stand in the prose.
  if (hasUnreadDeed(asked, plan)) return OTHER;
  if (mixesPartsOfYear(asked, plan)) return OTHER;
  const leftover = findLeftover(asked, plan);
  if (leftover !== null) return { ...OTHER, leftover };
  const confidence = confidenceOf(asked, operation);
  if (open !== undefined) {
    const readings = open.entities.slice(0, MOST_OPTIONS).map((entity) => {
      const meant = withEntity(plan, open, entity);
      return { entity, plan: withParts(asked, withSameKind(meant, others, entity)) };
    });
    return { kind: 'clarify', said: open.said, readings, stated, assumptions, confidence };
  }
  const reading: PlanReading = {
    kind: 'plan',
    plan,
    stated,
    assumptions,
    namesakes: operation.takesAll ? [] : namesakesOf(asked).map(refOf),
    confidence,
  };
  return reading;
}

const MOST_OPTIONS = 12;

/** "Sonneberg und Greiz": beside the town of the one the town of the other, and no Landratsamt. */
function withSameKind(
  plan: QueryPlan,
  others: readonly Subject[],
  { kind }: NamedEntity,
): QueryPlan {
  return others.reduce((meant, subject) => {
    const [alike, ...more] = subject.entities.filter((entity) => entity.kind === kind);
    return alike === undefined || more.length > 0 ? meant : withEntity(meant, subject, alike);
  }, plan);
}

/** A reading of what has no row of its own is that of its parts. */
function withParts(asked: Asked, plan: QueryPlan): QueryPlan {
  const summed = sumOfParts(asked, plan.selection, plan.operation);
  if (summed === null || summed.selection === plan.selection) return plan;
  return { ...plan, ...summed, combined: true };
}

function otherKind(
  asked: Asked,
  subject: Subject,
  plan: QueryPlan,
  assumptions: readonly Assumption[],
): FigureReading {
  const word = subject.missingKind;
  const kindAsked = word === null ? '' : asked.parts.marked.textOf(word);
  return {
    kind: 'unanswerable',
    reason: {
      why: 'other-kind',
      said: subject.said,
      kindAsked,
      entities: subject.entities,
      plans: subject.entities.map((entity) => withEntity(plan, subject, entity)),
    },
    assumptions,
    confidence: 0.85,
  };
}

function confidenceOf(asked: Asked, operation: PlannedOperation): number {
  const { parts, metricIsStated, subjects } = asked;
  const isWhole = metricIsStated && operation.isStated && parts.unknown.length === 0;
  // A key is no word that measures or prose could be about.
  const isKeyed = subjects.some(({ byKey }) => byKey) && parts.unknown.length === 0;
  const named = isKeyed ? 0.97 : isWhole || subjects.every(({ isFull }) => isFull) ? 0.95 : 0.85;
  // "Wie groß war der Landtag 2015?", "wie viele hatte er?": of a year of the table that is its number.
  const asksSize = SIZE.test(parts.marked.line) && parts.time.years.length > 0;
  const wanted = metricIsStated || operation.isStated || asksSize ? 0 : 0.2;
  return Math.max(0.3, named - wanted - 0.15 * Math.min(2, parts.unknown.length));
}

const SIZE =
  /(?<!\w)(?:wie gross|how (?:big|large))(?!\w)|^(?:und )?wie ?viele? (?:hat|hatten?|haben)(?!\w)/u;

/** Asks for a quantity in words. */
const QUANTITY =
  /(?<!\w)(?:wie ?viele?|anzahl|\w*zahl|zahlen|wie (?:gross|stark|hoch|klein|personalstark|viele?)|grosse|personalstarke|wert|werte|how (?:many|much|large|big)|number|numbers|figures?|value|size|stand)(?!\w)/u;

/** Asks what a table holds: "was steht in der Tabelle?", "was steht da für 2022?" */
const OF_TABLE =
  /(?<!\w)was steht (?:da|dort|hier|drin)(?: (?:fur|im jahr|in))? (?:19|20)\d\d(?!\w)|(?<!\w)(?:was|what) (?:(?:does|do|is|are) )?(?:\w+ ){1,8}(?:\w*tabelle|\w*statistik|table|statistics?)(?!\w)/u;

/** Asks for anything: a person, a place, a time, a reason, a way. */
const OPEN =
  /(?<!\w)(?:wer|wem|wen|wessen|wo|woher|wohin|wann|wozu|wofur|warum|weshalb|wieso|wodurch|womit|was|wie|welche[rmns]?|who|whom|whose|where|when|why|how|what|which)(?!\w)|^(?:ist|sind|war|waren|wird|werden|wurde|wurden|kann|konnen|darf|muss|soll|is|are|was|were|can|does|did)(?!\w)/u;

/**
 * "Wer leitet das LKA?": a question that says neither a metric nor an operation nor asks for a
 * quantity. What is named in it must not be answered with its number of anything; only bare key
 * words ("lka 2021?") mean that.
 *
 * @param line - The folded question.
 */
function asksOpenly(line: string): boolean {
  return OPEN.test(line) && !QUANTITY.test(line) && !OF_TABLE.test(line);
}
