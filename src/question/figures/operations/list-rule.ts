import type { Condition, Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { namedSelection } from '../selection/plan-selection.ts';
import { selectGroup, selectSubjects } from '../selection/select-group.ts';
import { headedRows, isOneEach } from './one-row-each.ts';
import { conditionOf, EXISTED, isChange, isOfEach, saysOneYear } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { entriesAskedFor } from './rank-rule.ts';

const WHICH =
  /(?<!\w)(?:welche[rn]?|jede[rsnm]?|each|every|alle[rn]?|samtliche[rn]?|die|which|what|all|the)(?: (?:all|the|der))?$/u;

/** "Welche Ministerien haben mehr als 300?": all rows of one name, as a person would list them. */
function listedNames(asked: Asked): PlannedOperation | null {
  const { subjects } = asked;
  const { condition } = conditionOf(asked);
  const headed = condition === null ? null : listedBelow(asked);
  if (headed !== null) return headed;
  // "Wo lag die Quote unter 60 Prozent?"
  const entries = condition === null ? null : entriesAskedFor(asked);
  if (entries !== null) return { ...filterOf(asked, 'all'), selection: entries };
  if (subjects.length !== 1 || !areRowsOfOneName(asked, condition !== null)) return null;
  const [subject] = subjects;
  const asksList = asked.has('list') || (subject !== undefined && isOfEach(asked, subject));
  if (!asksList || asked.has('sum', 'share')) return null;
  return isChange(asked) && condition === null ? null : filterOf(asked, 'all');
}

/** "Welche Seehäfen hatten 2024 mehr als 2019?": those that stand below this heading. */
function listedBelow(asked: Asked): PlannedOperation | null {
  const [subject, ...more] = asked.subjects;
  if (subject === undefined || more.length > 0 || !asked.has('list')) return null;
  const { marked } = asked.parts;
  if (!WHICH.test(marked.line.slice(0, marked.startOf(subject.from)).trim())) return null;
  const selection = headedRows(subject, asked);
  return selection === null ? null : { ...filterOf(asked, 'all'), selection };
}

/** "Welche von Gera, Jena und Suhl haben mehr als 600?": those of the named that are so. */
export function namedFilterRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  if (subjects.length < 2 || groups.length > 0 || !asked.has('list')) return null;
  if (asked.has('top', 'bottom', 'sum', 'share', 'whichYear')) return null;
  const { condition } = conditionOf(asked);
  const isFilter = parts.threshold !== null || condition?.kind === 'trend';
  return isFilter && parts.compared === null ? filterOf(asked, 'first') : null;
}

function filterOf(asked: Asked, ofEach: 'all' | 'first'): PlannedOperation {
  const { condition, years } = conditionOf(asked);
  return {
    ...PLAIN,
    operation: { name: 'list', ...(condition === null ? {} : { condition }) },
    selection: selectSubjects(asked.subjects, ofEach),
    years,
    withPrevious: asked.parts.compared?.year === null,
    takesAll: ofEach === 'all',
  };
}

/** "Welche Schulen haben mehr als 3.000?" looks at all that are called so, whatever their full names. */
function areRowsOfOneName({ subjects: [subject], parts }: Asked, isFilter: boolean): boolean {
  if (subject === undefined) return false;
  if (!isOneEach(subject, parts) && !(isFilter && subject.entities.length > 1)) return false;
  return WHICH.test(parts.marked.line.slice(0, parts.marked.startOf(subject.from)).trim());
}

const WHICH_OF = /(?<!\w)(?:welche[nr]?|which)(?: (?:der|von|den|of|the))*(?: \w+){0,2} $/u;

/** "In welchen der Kreise lag die Gesamtzahl 2024 niedriger als 2020?": each is held against its own year. */
export function comparedListRule(asked: Asked): PlannedOperation | null {
  const [group, ...more] = asked.groups;
  const { marked, compared } = asked.parts;
  if (group === undefined || more.length > 0 || !group.isPlural || compared === null) return null;
  if (!WHICH_OF.test(marked.line.slice(0, marked.startOf(group.from)))) return null;
  if (asked.has('top', 'bottom', 'max', 'min', 'mean', 'median', 'share', 'whichYear')) return null;
  const { condition, years } = conditionOf(asked);
  if (condition?.kind !== 'trend') return null;
  return {
    ...PLAIN,
    operation: { name: 'list', condition },
    selection: selectGroup(asked, group),
    years,
    withPrevious: compared.year === null,
    takesAll: true,
  };
}

/** "Welche Gemeinden haben mehr als 500?": the things of a kind, with or without a condition. */
export function listRule(asked: Asked): PlannedOperation | null {
  const [group] = asked.groups;
  if (group === undefined) return listedNames(asked);
  const { condition, years } = conditionOf(asked);
  if (isChange(asked) && condition === null) return null;
  // "Welche Kapitel gab es 2015?"
  if (condition === null && EXISTED.test(asked.parts.marked.line) && isOfYear(asked))
    return {
      ...PLAIN,
      operation: { name: 'list', condition: { kind: 'present' } },
      selection: selectGroup(asked, group),
      takesAll: true,
    };
  if (asked.has('sum') && isChange(asked)) return null;
  // "Wie stark ist die Zahl der Straftaten gestiegen?" asks for none of them.
  if (ASKS_EXTENT.test(asked.parts.marked.line) && isChange(asked) && !asked.has('list'))
    return null;
  const some = condition === null && asksWhoHas(asked) ? SOME : condition;
  const selection = (asked.has('heading') ? calledBy(asked) : null) ?? selectGroup(asked, group);
  // "Verwaltung der VG Rositz": the one thing of its kind there.
  if (
    condition === null &&
    !group.isPlural &&
    !asked.has('list') &&
    !isOfEach(asked, group) &&
    selection.by === 'group' &&
    selection.within !== undefined
  ) {
    return { ...PLAIN, operation: { name: 'value' }, selection, takesAll: true };
  }
  return {
    ...PLAIN,
    operation: { name: 'list', ...(some === null ? {} : { condition: some }) },
    selection,
    years,
    withPrevious: asked.parts.compared?.year === null,
    takesAll: true,
  };
}

/** "Welche Dienststellen haben Dienstpferde?": who has none is not meant. */
function asksWhoHas({
  parts: { marked },
  metric,
  metricIsStated,
  groups: [group],
}: Asked): boolean {
  if (!metricIsStated || metric.kind !== 'count') return false;
  const index = (group?.from ?? 0) + 1;
  const isThere = IS_THERE.test(`${marked.foldedAt(index)} ${marked.foldedAt(index + 1)}`);
  if (!isThere && !HAVING.test(marked.foldedAt(index))) return false;
  const rest = marked.terms
    .slice(index + (isThere ? 2 : 1))
    .map((_, at, { length }) => marked.roleOf(marked.terms.length - length + at));
  return (
    rest.includes('metric') &&
    rest.every((role) => role === 'metric' || role === 'year' || role === 'time')
  );
}

const HAVING = /^(?:haben|hatten|besitzen|besassen|have|had)$/u;
/** "In welchen Kreisen gab es 2025 mangelhafte Gewässer?" */
const IS_THERE = /^(?:g[ai]bt? es|(?:are|were) there)$/u;
const SOME: Condition = { kind: 'value', comparison: '>', value: 0 };

/** "zum ersten Mal" and "zuletzt" ask for more than who is there in a year. */
function isOfYear(asked: Asked): boolean {
  return saysOneYear(asked) && !asked.has('sinceWhen', 'untilWhen', 'began', 'ended');
}

const ASKS_EXTENT = /^(?:um )?wie (?:stark|sehr)(?!\w)/u;

/** "Kapitel, die Ministerium heißen" */
export function calledBy(asked: Asked): Selection | null {
  const [subject] = asked.subjects;
  const kinds = asked.groups.flatMap((group) => group.kinds);
  if (subject === undefined) return null;
  const entities = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  return entities.length > 0 ? namedSelection(entities) : null;
}
