import type { Metric } from '#src/domain/catalogue.ts';
import type { Condition, Selection } from '#src/domain/query-plan.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import { headOfNumber } from '../parts/head-of-number.ts';
import type { Asked } from '../selection/asked.ts';
import { groupSelection } from '../selection/plan-selection.ts';
import { selectGroup, selectSubjects } from '../selection/select-group.ts';
import { type Said, saidMetrics } from './columns-rule.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { everyEntry } from './whole-table.ts';

type ColumnCondition = Extract<Condition, { kind: 'column' }>;

/** Two metrics of each thing, the one of which is to be above or below the other. */
interface Held {
  readonly of: Metric;
  readonly condition: ColumnCondition;
}

/**
 * "Welche Titel lagen über dem Soll?", "bei wie vielen war das Ist höher als das Soll?", "wo wurde mehr
 * ausgegeben als veranschlagt?": the entries of which one metric is above or below another.
 */
export function columnConditionRule(asked: Asked): PlannedOperation | null {
  const held = heldOf(asked);
  if (held === null || asksForMore(asked)) return null;
  const { of, condition } = held;
  const selection = selectionOf(asked);
  if (selection === null || !hasValues(asked, selection)) return ofOne(asked, held);
  const { marked } = asked.parts;
  const head = headOfNumber(marked, (index) => asked.groups.some(({ from }) => from === index));
  const isCounted = head !== null && asked.groups.some(({ from }) => from === head.index);
  return {
    ...PLAIN,
    operation: { name: isCounted ? 'count' : 'list', condition },
    metric: of.column,
    selection,
    takesAll: true,
  };
}

/** "Wurde im Einzelplan 03 mehr ausgegeben als veranschlagt?": by how much says whether. */
function ofOne(asked: Asked, { of, condition }: Held): PlannedOperation | null {
  const [subject, ...more] = asked.subjects;
  if (subject === undefined || more.length > 0 || asked.groups.length > 0) return null;
  if (isBehindWithout(subject, asked.parts)) return null;
  return {
    ...PLAIN,
    operation: { name: 'columns', with: condition.with, by: 'difference' },
    metric: of.column,
    selection: selectSubjects([subject], 'first'),
  };
}

function asksForMore(asked: Asked): boolean {
  const others = ['top', 'bottom', 'mean', 'median', 'share', 'whichYear', 'points'] as const;
  const { threshold, compared, changeSize, time } = asked.parts;
  return (
    asked.has(...others) ||
    threshold !== null ||
    compared !== null ||
    changeSize !== null ||
    time.isRange ||
    time.since ||
    time.years.length > 1 ||
    NEGATED.test(asked.parts.marked.line)
  );
}

const NEGATED = /(?<!\w)(?:nicht|kein\w*|nie|not|never)(?!\w)/u;

/** What a group names, or all entries where it is only asked where they are. */
function selectionOf(asked: Asked): Selection | null {
  const { groups, subjects, table, wholes } = asked;
  const [group, ...more] = groups;
  // "Welche Titel im Einzelplan 06"
  if (more.some(({ isPlural }) => isPlural)) return null;
  if (group !== undefined)
    return ASKS_WHICH.test(asked.parts.marked.line) ? selectGroup(asked, group) : null;
  if (subjects.length + wholes.length > 0 || !ASKS_WHERE.test(asked.parts.marked.line)) return null;
  const kinds = table.entity.kinds.filter(({ aggregate }) => !aggregate).map(({ value }) => value);
  if (kinds.length === 0) return everyEntry(asked);
  return groupSelection(kinds, table, { scopes: [], within: null, labelled: null, except: [] });
}

const ASKS_WHICH =
  /(?<!\w)(?:welche[nrms]?|wie ?vielen?|anzahl|alle[nr]?|which|how many|all)(?!\w)/u;
const ASKS_WHERE =
  /(?<!\w)(?:wo|wofur|woruber|bei (?:wem|was|welche[nmr]?)|in welche[nmr]?|where|for which)(?!\w)/u;

/** Headings of groups may have no figures of their own: of them nothing is above anything. */
function hasValues({ knowledge, table }: Asked, selection: Selection): boolean {
  if (selection.by === 'entities') return true;
  return knowledge.index.ofKinds(table.name, selection.kinds).some(({ years }) => years.length > 0);
}

function heldOf(asked: Asked): Held | null {
  const said = saidMetrics(asked);
  const [first, second, ...more] = said;
  if (first === undefined || more.length > 0) return null;
  return second === undefined ? aboveState(asked, first) : aboveOther(asked, first, second);
}

const MORE =
  /(?<!\w)(?:uber|oberhalb|hoher|grosser|mehr|above|over|more|higher|larger|exceed\w*|ubertr\w*|uberst\w*|uberschr\w*)(?!\w)/u;
const LESS =
  /(?<!\w)(?:unter|unterhalb|niedriger|geringer|kleiner|weniger|below|under|less|fewer|lower|unterschr\w*)(?!\w)/u;
const THAN = /(?<!\w)(?:als|wie|than)(?!\w)/u;

/** "das Ist höher als das Soll", "mehr ausgegeben als veranschlagt" */
function aboveOther(asked: Asked, first: Said, second: Said): Held | null {
  const { marked } = asked.parts;
  const between = marked.line.slice(marked.startOf(first.from), marked.startOf(second.from));
  const before = marked.line.slice(0, marked.startOf(first.from));
  const told = comparisonIn(between) ?? (THAN.test(between) ? comparisonIn(before) : null);
  return told === null ? null : heldAs(first.metric, told, second.metric);
}

/** What is planned: beside it stands what came of it. */
const PLANNED = /(?:soll|ansatz|ansätze|plan|ziel|budget|target)/iu;
const BESIDE =
  /(?<!\w)(?<way>uber|oberhalb|unter|unterhalb|above|over|below|under)(?: (?:de[mnsr]|the|their|its|von|ihre[mnr]?))* $/u;
const BEHIND =
  /(?<!\w)(?:(?<more>uberschr\w*|uberzog\w*|ubertr(?:of|af)\w*|exceeded)|(?<less>unterschr\w*|unterbot\w*|unterboten))(?!\w)/u;

/** "über dem Soll", "das Soll überschritten": held against the plan is the one other column. */
function aboveState(asked: Asked, { metric, from }: Said): Held | null {
  if (!PLANNED.test(metric.label)) return null;
  const others = asked.table.metrics.filter(
    (other) => other !== metric && other.unit === metric.unit && other.changeOf === undefined,
  );
  const [other, ...more] = others;
  if (other === undefined || more.length > 0 || PLANNED.test(other.label)) return null;
  const { marked } = asked.parts;
  const way = BESIDE.exec(marked.line.slice(0, marked.startOf(from)))?.groups?.way;
  const verb = BEHIND.exec(marked.line)?.groups;
  const told =
    (way === undefined ? null : comparisonIn(way)) ??
    (verb === undefined ? null : verb.more === undefined ? '<' : '>');
  return told === null ? null : heldAs(other, told, metric);
}

function comparisonIn(text: string): '>' | '<' | null {
  const [isMore, isLess] = [MORE.test(text), LESS.test(text)];
  return isMore === isLess ? null : isMore ? '>' : '<';
}

function heldAs(of: Metric, comparison: '>' | '<', than: Metric): Held | null {
  if (of.unit !== than.unit && !(of.kind === 'count' && than.kind === 'count')) return null;
  return { of, condition: { kind: 'column', with: than.column, comparison } };
}
