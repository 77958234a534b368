import type { Condition, Operation, QueryPlan } from '#src/domain/query-plan.ts';
import {
  asksLevel,
  isChange,
  namesYearOfExtreme,
  saysOrder,
  trendOf,
} from '../operations/operation-cues.ts';
import type { Cue } from '../parts/cues.ts';
import type { Asked } from '../selection/asked.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

type Reads = (seen: Seen) => boolean;

/** A plan with what its question says of it. */
interface Seen {
  readonly asked: Asked;
  readonly plan: QueryPlan;
  readonly operation: Operation;
  readonly condition: Condition | undefined;
  /** The unit and kind of what the plan shows. */
  readonly isRate: boolean;
  readonly isPercent: boolean;
}

/**
 * Whether the question says something that the plan does not do: "im Schnitt" of a ranking, "in
 * Prozent" of a sum. What a plan does not do was not read, and what was not read may be what the
 * question is about.
 */
export function hasUnreadCue(asked: Asked, plan: QueryPlan): boolean {
  const shown = asked.table.metrics.find(({ column }) => column === plan.metric);
  const { operation } = plan;
  const seen: Seen = {
    asked,
    plan,
    operation,
    condition: 'condition' in operation ? operation.condition : undefined,
    isRate: shown?.kind !== 'count' && shown?.kind !== 'amount',
    isPercent: shown?.unit === '%',
  };
  if (TO_PERCENT.test(asked.parts.marked.line) && operation.name === 'change') return true;
  // From a year to itself nothing changes.
  if (operation.name === 'change' && plan.years.length === 1) return true;
  if (NEAREST.test(asked.parts.marked.line) || isUnfiltered(seen)) return true;
  if (isShareOfNumber(seen)) return true;
  return Object.entries(READ_BY).some(
    ([cue, isRead]) =>
      asked.has(cue as Cue) && !asked.parts.settled.has(cue as Cue) && !isRead(seen),
  );
}

/** "Welche Gemeinden haben viel Personal?" is no list of all of them. */
function isUnfiltered({ asked, operation, condition }: Seen): boolean {
  const isList = operation.name === 'list' || operation.name === 'count';
  return isList && condition === undefined && HAVE_SOME.test(asked.parts.marked.line);
}

const HAVE_SOME =
  /(?<!\w)(?:welche[rs]?|wie ?viele|which|how many) .*(?<!\w)(?:haben|hatten|have|had)(?: (?!wie |how )\w+){0,3} (?:personal|beschaftigte|mitarbeiter(?:innen)?|leute|bedienstete|employees|staff|people)$/u;

/** "Welches kommt dem Durchschnitt am nächsten?", "Welches liegt in der Mitte?" */
const NEAREST =
  /(?<!\w)(?:am nachsten|nearest to|closest to|in der (?:\w+ )?mitte|im mittelfeld|in the middle)(?!\w)/u;

/** "Auf wie viel Prozent ist es gesunken?" asks for what is left, not for what went. */
const TO_PERCENT = /(?<!\w)(?:auf|to) (?:wie ?viel|welchen?|what|how many) (?:prozent|percent)/u;

/** "Wie viel Prozent der Kapitel sind gewachsen?" is no share of their staff. */
function isShareOfNumber({ asked, operation, condition }: Seen): boolean {
  if (!asked.has('share') || asked.groups.length === 0) return false;
  if (operation.name === 'count' && operation.asShare === true) return false;
  if (operation.name === 'share' && saysPercentOfKind(asked)) return true;
  const isOfGroup = asked.subjects.length === 0 && asked.wholes.length === 0;
  return (
    (operation.name === 'share' || condition !== undefined) && isOfGroup && trendOf(asked) !== null
  );
}

/** "Wie viel Prozent der Kapitel gehören zur Polizei?" */
function saysPercentOfKind(asked: Asked): boolean {
  const { parts, groups, metricIsStated } = asked;
  const { marked } = parts;
  const [group] = groups;
  if (!asked.has('members')) return false;
  if (group === undefined || !group.isPlural || metricIsStated) return false;
  return /(?<!\w)(?:prozent|percent)(?: (?:der|aller|von|of|all|the))+ $/u.test(
    marked.line.slice(0, marked.startOf(group.from)),
  );
}

const by =
  (...names: readonly Operation['name'][]): Reads =>
  ({ operation }) =>
    names.includes(operation.name);

const any =
  (...reads: readonly Reads[]): Reads =>
  (seen) =>
    reads.some((read) => read(seen));

const conditionIs =
  (...kinds: readonly Condition['kind'][]): Reads =>
  ({ condition, operation }) =>
    (condition !== undefined && kinds.includes(condition.kind)) ||
    (operation.name === 'rank' &&
      operation.members?.condition !== undefined &&
      kinds.includes(operation.members.condition.kind));

/** "um mehr als 50 Prozent gewachsen" */
const isOfPercent: Reads = ({ condition }) =>
  condition?.kind === 'trend' && condition.size?.unit === 'percent';

const hasCondition: Reads = ({ condition }) => condition !== undefined;

/** "Welcher Anteil der Kapitel hat mehr als 500?" */
const isShareOfAll: Reads = ({ operation }) =>
  operation.name === 'count' && operation.asShare === true;

const byChange: Reads = ({ operation }) =>
  (operation.name === 'rank' || operation.name === 'extreme-year') &&
  (operation.by === 'change' || operation.by === 'percent');

/** "drei Jahre in Folge" */
const isInARow: Reads = ({ operation }) =>
  operation.name === 'run' || (operation.name === 'years-where' && operation.inARow === true);

const inPercent: Reads = ({ operation, isPercent }) =>
  isPercent || ('by' in operation && (operation.by === 'percent' || operation.by === 'ratio'));

/** From the lowest to the highest. */
const isRange: Reads = ({ operation }) =>
  operation.name === 'aggregate' && operation.with === 'range';

/** The highest of one year is no highest. */
const ofExtreme: Reads = ({ operation, plan }) =>
  operation.name === 'aggregate' &&
  (operation.with === 'min' || operation.with === 'max') &&
  (operation.over === 'entities' || plan.years.length > 1);

const overTime: Reads = ({ plan, operation }) =>
  plan.years.length > 1 && (operation.name === 'share' || operation.name === 'series');

const isMoved: Reads = any(
  by('change'),
  byChange,
  overTime,
  conditionIs('trend', 'begun', 'ended'),
  ({ plan, asked }) =>
    asked.table.metrics.some(
      ({ column, changeOf }) => column === plan.metric && changeOf !== undefined,
    ),
);

const isHeldAgainst: Reads = any(
  isMoved,
  by('compare', 'columns', 'change', 'run', 'beside-average'),
  byChange,
  hasCondition,
  overTime,
  ({ plan, operation }) => operation.name === 'value' && plan.years.length > 1,
  isRange,
);

const isSingled: Reads = any(
  by('rank', 'extreme-year', 'compare'),
  ofExtreme,
  isRange,
  ({ asked }) => namesYearOfExtreme(asked),
);

/** "auf das Wievielfache" */
const isFactor: Reads = ({ operation }) => operation.name === 'change' && operation.factor === true;

/** "entfallen im Schnitt auf einen Landkreis": the average of the districts. */
const isMeanOfEach: Reads = ({ operation, asked: { parts } }) =>
  operation.name === 'aggregate' &&
  operation.over === 'entities' &&
  operation.with === 'mean' &&
  FALLS_TO_ONE.test(parts.marked.line);

const FALLS_TO_ONE =
  /(?<!\w)(?:entfall|entfiel|komm|kam)\w* (?:\w+ ){0,6}?auf (?:ein(?:e[nr]?)?|jede[nrs]?)(?!\w)/u;

/** "Auf wie viele stieg es?" */
const isLevel: Reads = ({ operation, asked }) => operation.name === 'value' && asksLevel(asked);

/** "im Schnitt pro Jahr" of a change. */
const isPerYear: Reads = ({ operation }) =>
  operation.name === 'change' && operation.perYear === true;

/** An average of one value is none: "2021 im Schnitt". */
function isOfMany(kind: 'mean' | 'median'): Reads {
  return ({
    operation,
    plan,
    asked: {
      parts: { time },
    },
  }) =>
    operation.name === 'aggregate' &&
    operation.with === kind &&
    // "im Schnitt 2015 und 2023": of each of the years, and not of both.
    (operation.over === 'entities'
      ? plan.years.length < 2 || time.isRange || time.since || time.all
      : plan.years.length > 1);
}

/** "größtes und kleinstes Landratsamt": a ranking has one end. */
const isOneEnd: Reads = (seen) =>
  isSingled(seen) &&
  (saysOrder(seen.asked) ||
    !(
      /^(?:rank|extreme-year)$/u.test(seen.operation.name) &&
      seen.asked.has('top') &&
      seen.asked.has('bottom')
    ));

/**
 * By which plans a cue is read. Cues that are not here ask for something (a list, a number), and
 * change nothing about what is computed.
 */
/** "Wer hat den größten Anteil?" and not "der Anteil der drei größten" */
const isRankedShare: Reads = ({ operation, asked: { parts } }) =>
  operation.name === 'rank' &&
  !SHARE_OF_PLACES.test(parts.marked.line) &&
  (operation.by === 'share' || operation.by === 'part' || !isShareOfPart(parts.marked));

/** "der Anteil des Landratsamts": a part of each, and the largest of these is not the largest part. */
function isShareOfPart(marked: MarkedTerms): boolean {
  return marked.terms.some(({ folded }, at) => {
    const article = marked.foldedAt(at + 1);
    const isOfOne = /^anteil/u.test(folded) && /^(?:des|der|ihre[sr]|seine[sr])$/u.test(article);
    return isOfOne && /^(?:kind|name)$/u.test(marked.roleOf(at + 2) ?? '');
  });
}

const SHARE_OF_PLACES =
  /(?<!\w)(?:\w*anteil\w*|prozent|share|proportion|percent)(?: (?:der|die|von|of|the|haben|machen|have))+ (?:top |\w+ )?(?:zwei|drei|vier|funf|zehn|\d+|two|three|five|ten|grossten|kleinsten|largest|biggest|smallest)(?!\w)/u;

const FIRST_TIME =
  /(?<!\w)(?:(?:seit|ab) wann|since when|erstmals|erstmalig|zum ersten mal|for the first time|first (?:appear|listed)\w*)(?!\w)/u;

const READ_BY: Partial<Record<Cue, Reads>> = {
  distribution: by('share', 'list', 'count', 'per'),
  share: any(by('share', 'columns', 'change'), isRankedShare, inPercent, isShareOfAll),
  ratio: any(by('share', 'per'), inPercent, ({ isRate }) => isRate, isFactor, isMeanOfEach),
  // A printed change is a difference to the year before.
  difference: any(isHeldAgainst, by('identify'), ({ asked }) => asked.has('previousYear')),
  than: isHeldAgainst,
  top: isSingled,
  bottom: isOneEnd,
  grow: any(isMoved, isLevel, ({ asked }) => trendOf(asked) === null, by('bound-year', 'columns')),
  shrink: any(
    isMoved,
    isLevel,
    ({ asked }) => trendOf(asked) === null,
    by('bound-year', 'columns'),
  ),
  change: any(isMoved, isLevel, by('series', 'compare', 'columns', 'run')),
  // "LKA 2019 in Prozent": of what, it does not say.
  percent: any(by('share', 'change', 'columns'), inPercent, isShareOfAll, isOfPercent),
  points: any(by('share', 'change', 'compare')),
  previousYear: any(isMoved, by('series', 'compare'), ({ plan }) => plan.years.length > 1),
  mean: any(isOfMany('mean'), isPerYear, conditionIs('average'), by('beside-average')),
  median: any(isOfMany('median'), conditionIs('average'), by('beside-average')),
  min: isSingled,
  max: isSingled,
  // "Welche gab es 2019 zum ersten Mal?", "A oder B, und seit wann?"
  sinceWhen: any(
    by('bound-year', 'run', 'years-where', 'extreme-year', 'change', 'series'),
    hasCondition,
    ({ asked }) => !FIRST_TIME.test(asked.parts.marked.line),
  ),
  // "In wie vielen Jahren hatte A mehr als B?" is not answered by the newest.
  whichYear: any(
    by('extreme-year', 'bound-year', 'run', 'years-where'),
    ({ operation, asked }) => operation.name === 'compare' && asked.parts.time.years.length > 0,
  ),
  same: any(by('compare', 'change', 'series'), conditionIs('trend', 'value')),
  alike: any(by('compare', 'change', 'series'), conditionIs('trend', 'value', 'entity')),
  // "Wie viele wurden eingestellt?", "neue Beschäftigte": some of the people only.
  began: any(
    conditionIs('begun'),
    // "neue Familiensachen" of the "Neueingänge"
    ({ asked: { metric } }) => /^(?:neu|zugäng|zugang)/iu.test(metric.label),
    by('bound-year'),
    ({ asked, operation }) => operation.name === 'change' && isChange(asked),
  ),
  ended: any(
    conditionIs('ended'),
    by('bound-year', 'run'),
    ({ asked, operation }) => operation.name === 'change' && isChange(asked),
  ),
  inARow: any(isInARow, by('series')),
  nothing: any(conditionIs('absent', 'members', 'value'), by('bound-year')),
};
