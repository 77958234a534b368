import type { Operation, Selection } from '#src/domain/query-plan.ts';
import { headOfNumber } from '../parts/head-of-number.ts';
import type { Asked } from '../selection/asked.ts';
import { selectGroup, selectSubjects } from '../selection/select-group.ts';
import { calledBy } from './list-rule.ts';
import { headedRows, isOneEach } from './one-row-each.ts';
import { conditionOf, saysOneYear } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { canAdd } from './whole-table.ts';

/** "Wie viele Gemeinden …": counts entities, with or without a condition. */
export function countRule(asked: Asked): PlannedOperation | null {
  const cases = sumOfCases(asked);
  if (cases !== null) return cases;
  const group = countedGroup(asked);
  if (group === null) return null;
  const { condition, years } = conditionOf(asked);
  const isOfYear = condition === null && asked.table.time.kind === 'years' && saysOneYear(asked);
  if (isOfYear) {
    const operation: Operation = { name: 'count', condition: { kind: 'present' } };
    return { ...PLAIN, operation, selection: group, takesAll: true };
  }
  const called = asked.has('heading') ? calledBy(asked) : null;
  const operation: Operation = { name: 'count', ...(condition === null ? {} : { condition }) };
  if (called !== null)
    return { ...PLAIN, operation, selection: called, years: 'newest', takesAll: true };
  const withPrevious = asked.parts.compared?.year === null;
  return { ...PLAIN, operation, selection: group, years, withPrevious, takesAll: true };
}

/**
 * "Wie viele Straftaten wurden 2023 erfasst?" of a table whose entries are kinds of them and whose
 * figures are cases: the cases of all entries, and not how many kinds there are.
 */
function sumOfCases(asked: Asked): PlannedOperation | null {
  const { parts, groups, subjects, knowledge, table } = asked;
  const [group, ...more] = groups;
  if (group === undefined || more.length > 0 || !knowledge.plainTables.has(table.name)) return null;
  if (!countsCases(asked) || !canAdd(asked) || OF_TABLE.test(parts.marked.line)) return null;
  const head = headOfNumber(parts.marked, (index) => index === group.from);
  const isCounted = head?.index === group.from && conditionOf(asked).condition === null;
  const { years, isRange, since, all } = parts.time;
  if (!isCounted || years.length > 1 || isRange || since || all || subjects.length > 0) return null;
  if (asked.has('top', 'bottom', 'mean', 'median', 'share', 'change', 'grow', 'shrink'))
    return null;
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'entities', with: 'sum' },
    selection: selectGroup(asked, group),
    takesAll: true,
  };
}

/** "Wie viele Delikte führt die Tabelle auf?", "wie viele verschiedene Delikte" */
const OF_TABLE =
  /(?<!\w)(?:tabelle|statistik|liste|aufgefuhrt|gelistet|verschiedene[nr]?|unterschiedliche[nr]?|einzelne[nr]?|arten|table|listed|different)(?!\w)/u;

const SHARE_OF =
  /(?<!\w)(?:anteil\w*|prozentsatz|prozent|share|proportion|percentage|percent)(?: (?:de[rs]|aller|von|vom|allen|den|of|all|the))* $/u;

/** "Welcher Anteil der Landratsämter hat mehr als 600?": the number of things as a part of all of them. */
export function shareOfNumberRule(asked: Asked): PlannedOperation | null {
  const [group, ...more] = asked.groups;
  if (group === undefined || more.length > 0 || !asked.has('share')) return null;
  const { marked } = asked.parts;
  if (!SHARE_OF.test(marked.line.slice(0, marked.startOf(group.from)))) return null;
  const { condition, years } = conditionOf(asked);
  if (condition === null || asked.has('top', 'bottom', 'mean', 'median')) return null;
  const withPrevious = asked.parts.compared?.year === null;
  const operation: Operation = { name: 'count', condition, asShare: true };
  const selection = selectGroup(asked, group);
  return { ...PLAIN, operation, selection, years, withPrevious, takesAll: true };
}

const NUMBER_LAST =
  /(?<!\w)(?:anzahl|wie ?viele?(?: (?:sind|waren|gibt|gab) (?:das|es|sie))?|how many(?: (?:are|were) (?:there|they))?)$/u;

function countedGroup(asked: Asked): Selection | null {
  const { marked, threshold } = asked.parts;
  const head = headOfNumber(marked, (index) => asked.groups.some(({ from }) => from === index));
  const [only, ...more] = asked.groups;
  // "Um wie viel ist die Zahl der Straftaten gestiegen?" is no number of entries that have risen.
  if (HOW_FAR.test(asked.parts.marked.line) && asked.has('grow', 'shrink', 'change')) return null;
  // "Landratsämter mit 700 oder mehr Beschäftigten, Anzahl?"
  if (head === null && only?.isPlural && more.length === 0 && threshold !== null)
    return NUMBER_LAST.test(marked.line) ? selectGroup(asked, only) : null;
  if (head === null || head.role === 'metric') return null;
  const group = asked.groups.find(({ from }) => from === head.index);
  if (group !== undefined) return selectGroup(asked, group);
  const subject = asked.subjects.find(({ from }) => from === head.index);
  const isLimited = conditionOf(asked).condition !== null && asked.subjects.length === 1;
  const headed = subject !== undefined && isLimited ? headedRows(subject, asked) : null;
  if (headed !== null) return headed;
  // "Wie viele Diebstähle gab es?" of a table that counts cases: not how many entries are called so.
  if (threshold === null && countsCases(asked)) return null;
  const countsStaff = asked.metricIsStated && conditionOf(asked).condition === null;
  if (subject === undefined || countsStaff || !isOneEach(subject, asked.parts)) return null;
  return selectSubjects([subject], 'all');
}

const HOW_FAR = /(?<!\w)(?:um wie ?viele?|by how (?:many|much)|wie (?:stark|sehr))(?!\w)/u;

const COLLECTIVE = /^(?:teams|belegschaften|mannschaften)$/u;

/** Labels of metrics that count what their entries are called. */
export const COUNTS_CASES =
  /(?:^|\s|\p{Ll})(?:fälle|fallzahl(?:en)?|anzahl|vorfälle|vorgänge|häufigkeit)$|^(?:vieh|tier|fahrzeug|kraftfahrzeug|kfz-|wohnungs|gebäude|medien)?bestand(?: im \p{L}+)?$/iu;

/** Whether the figures count what the entries are called: by their name, or since these are "Art des Vorfalls". */
function countsCases(asked: Asked): boolean {
  const { metric, table } = asked;
  const areKinds = /^Art(?:en)? (?:der|des|von) \p{Lu}/u.test(table.entity.keyLabel);
  return (
    COUNTS_CASES.test(metric.label) || (areKinds && metric.kind === 'count') || saysDeed(asked)
  );
}

/** "Wie viele Taxameter wurden geeicht?" of a table of "Eichungen": what was done with the entries. */
function saysDeed({ metric, parts: { metrics, marked } }: Asked): boolean {
  if (!/\p{Ll}ungen(?: insgesamt)?$/u.test(metric.label)) return false;
  return metrics.some(({ from, meanings }) => {
    const text = marked.terms[from]?.text ?? '';
    return /^\p{Ll}+(?:t|en)$/u.test(text) && meanings.some(({ value }) => value === metric.column);
  });
}

/**
 * "Wie viele Schulen gibt es?", "Wie viele Richter arbeiten …?": counts what the table only has the
 * staff of.
 *
 * @returns The counted noun as typed, null where rows or values of the table are counted.
 */
export function countedThing(asked: Asked): string | null {
  const { parts, subjects, metric, metricIsStated } = asked;
  const { marked, mentions } = parts;
  const head = headOfNumber(marked);
  // "Wie viele Teams": a number of groups, and not of who is in them.
  if (head?.role === 'metric' && COLLECTIVE.test(marked.foldedAt(head.index)))
    return marked.terms[head.index]?.text ?? '';
  if (head?.role !== 'name' || !head.isCounted) return null;
  const mention = mentions.find(({ from, to }) => from <= head.index && head.index <= to);
  // "LKA-Beschäftigte": the noun comes behind the name.
  if (mention === undefined || marked.roleOf(mention.to + 1) === 'metric') return null;
  const subject = subjects.find(({ from }) => from === head.index);
  // "Wie viele Ladendiebstähle", "wie viel Holz": where cases or amounts are counted, the entry says of what.
  // "Wie viele Betriebe" are never so many euros.
  const isNumber = MONEY.test(metric.unit) && MANY.test(marked.line);
  const measures = (metric.kind === 'amount' && !isNumber) || countsCases(asked);
  if (subject !== undefined && measures) return null;
  const countsStaff = metricIsStated && conditionOf(asked).condition === null;
  if (!countsStaff && subject !== undefined && isOneEach(subject, parts)) return null;
  return marked.terms[head.index]?.text ?? '';
}

const MONEY = /euro|€/iu;
const MANY = /(?<!\w)(?:wie ?viele|how many)(?!\w)/u;
