import type { Metric } from '#src/domain/catalogue.ts';
import type { Operation, Selection } from '#src/domain/query-plan.ts';
import { stateIn } from '#src/text/planned-state.ts';
import { isSumLabel, withoutSum } from '#src/text/sum-label.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import { saysState } from '../parts/without-theme.ts';
import type { Asked } from '../selection/asked.ts';
import { NOWHERE } from '../selection/certain-subject.ts';
import { selectGroup, selectSubjects } from '../selection/select-group.ts';
import { isChange, isStretched } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { allEntries } from './whole-table.ts';

type By = Extract<Operation, { name: 'columns' }>['by'];

/** A metric with the index of its first word in the question. */
export interface Said {
  readonly metric: Metric;
  readonly from: number;
}

/**
 * Two metrics of one thing: "Soll und Ist der Landespolizei", "Differenz zwischen Soll und Ist",
 * "Schüler je Lehrkraft", "Anteil der belegten an den genehmigten Plätzen".
 */
export function columnsRule(asked: Asked): PlannedOperation | null {
  const said = saidMetrics(asked);
  const named =
    said.length === 0
      ? unsaidStates(asked)
      : [
          ...otherState(asked, said),
          ...said,
          ...(wholeOfPredicate(asked, said) ?? totalOf(asked, said)),
        ];
  const [first, second, ...more] = named;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (asksForMore(asked)) return null;
  // "Beschäftigte … je 10.000 Einwohner" is the one rate, said in two words.
  if ([first, second].some(({ metric }) => !canCount(metric))) return null;
  const selection = selectionOf(asked);
  if (isNarrowed(asked, first, second)) return null;
  const sides = sidesOf(asked, first, second);
  if (selection === null || sides === null) return null;
  const { by } = sides;
  const [of, held] =
    by === 'values' ? partFirst(asked, sides.of, sides.held) : [sides.of, sides.held];
  const isOne = selection.by === 'group' || selection.entities.length === 1;
  if (by !== 'values' && !(isOne && areComputable(of.metric, held.metric, by))) return null;
  return {
    ...PLAIN,
    operation: { name: 'columns', with: held.metric.column, by },
    metric: of.metric.column,
    selection,
    combined: selection.by === 'group',
    takesAll: selection.by === 'group',
  };
}

/** "Wie viele Brücken haben Noten von 3,0 bis 3,4?": these, and then "Brücken insgesamt". */
function partFirst({ parts: { marked } }: Asked, a: Said, b: Said): readonly [Said, Said] {
  const isSum = isSumLabel(a.metric.label) && !isSumLabel(b.metric.label);
  return isSum && !SAYS_ALL.test(marked.line) ? [b, a] : [a, b];
}

const SAYS_ALL = /(?<!\w)(?:insgesamt|gesamt\w*|alle[nr]?|zusammen|total|altogether)(?!\w)/u;

/**
 * "Krankentransporte mit Notarzt" where only "Notfalleinsätze" are told apart so, "Notfalleinsätze
 * ohne Notarzt" as one figure.
 */
function isNarrowed({ parts: { marked } }: Asked, a: Said, b: Said): boolean {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  const own = marked.foldedAt(last.from);
  const before = marked.foldedAt(last.from - 1);
  const joins = /^(?:mit|with|davon|darunter)$/u;
  const isBeside = joins.test(own) ? marked.roleOf(last.from - 1) === 'metric' : joins.test(before);
  const isPart = wholeByName(first, last) === first;
  return /^(?:ohne|without|ausser)$/u.test(before) || (isBeside && !isPart);
}

/** The metrics by their own names, in the order in which they are said. */
export function saidMetrics({ parts, table }: Asked): readonly Said[] {
  const said = new Map<string, Said>();
  for (const { from, meanings } of [...parts.metrics].sort((a, b) => a.from - b.from)) {
    const own = meanings.filter(({ table: name, rank }) => name === table.name && rank !== 'unit');
    const columns = new Set(own.map(({ value }) => value));
    const [column, ...others] = columns;
    if (column === undefined || said.has(column)) continue;
    const metric = table.metrics.find((known) => known.column === column);
    // A word for two metrics names neither of them.
    if (metric !== undefined && others.length === 0) said.set(column, { metric, from });
  }
  return [...said.values()];
}

/**
 * "Zu wie viel Prozent war die Kita belegt?", "Wie viel Prozent der Delikte waren Versuche?": of the other
 * column that counts the same, "Genehmigte Plätze", else of what the table counts; null where it is no such
 * question.
 */
function wholeOfPredicate(
  { table, knowledge, subjects, parts: { marked } }: Asked,
  said: readonly Said[],
) {
  const [part, ...more] = said;
  if (part === undefined || more.length > 0 || part.metric.kind !== 'count') return null;
  const isLast = marked.terms
    .slice(part.from)
    .every((_, at) => marked.roleOf(part.from + at) !== 'name');
  const isOfOne = subjects.length === 1 && subjects[0]?.entities.length === 1;
  if (!knowledge.plainTables.has(table.name) || !isOfOne || !isLast || !IS_PART.test(marked.line))
    return null;
  const counted = table.metrics.filter(({ kind }) => kind === 'count');
  const others = counted.filter((other) => other !== part.metric);
  const head = headOf(part.metric);
  const alike = others.filter((other) => headOf(other) === head);
  const [whole, ...further] =
    alike.length > 0 ? alike : others.filter(({ isDefault }) => isDefault);
  return whole === undefined || further.length > 0 ? [] : [{ metric: whole, from: NOWHERE }];
}

const IS_PART =
  /^(?:zu )?(?:wie ?viel|wieviel|welcher|what) (?:prozent|anteil|percent\w*|share) .*(?<!\w)(?:ist|sind|war|waren|wurden?|is|are|was|were)(?!\w)/u;

function headOf({ label }: Metric): string {
  return label.split(' ').at(-1) ?? '';
}

/** "Anteil der Diesel in Gotha" where a column says "Pkw insgesamt": of all cars there, not of all districts. */
function totalOf(asked: Asked, said: readonly Said[]): Said[] {
  const { table, knowledge, subjects, wholes, groups } = asked;
  const [part, ...more] = said;
  const [subject, ...others] = subjects;
  if (part === undefined || more.length > 0 || subject === undefined || others.length > 0)
    return [];
  const isOfOne = subject.entities.length === 1 && wholes.length + groups.length === 0;
  if (!isOfOne || !asked.has('share') || !knowledge.plainTables.has(table.name)) return [];
  // Of the votes for one party, "Gültige Stimmen" are all.
  const { unit, partOf } = part.metric;
  const totals = table.metrics.filter((metric) =>
    partOf === undefined
      ? isSumLabel(metric.label) ||
        (metric !== part.metric && headOf(metric) === unit && unit !== '')
      : metric.column === partOf,
  );
  const [total, ...further] = totals;
  if (total === undefined || further.length > 0 || total === part.metric) return [];
  // "Anteil von Gotha an allen Diesel"
  if (OF_WHOLE.test(saidBefore(asked, part))) return [];
  return [{ metric: total, from: NOWHERE }];
}

/** "Wo ist der Frauenanteil am höchsten?": of the people there, whom another column counts. */
export function wholeOfShare(asked: Asked, said: readonly Said[]): Said[] {
  const [part, ...more] = said;
  const partOf = part?.metric.partOf;
  if (part === undefined || partOf === undefined || more.length > 0 || !asked.has('share'))
    return [];
  const whole = asked.table.metrics.find(({ column }) => column === partOf);
  if (whole === undefined || OF_WHOLE.test(saidBefore(asked, part))) return [];
  return [{ metric: whole, from: NOWHERE }];
}

/**
 * "Um wie viel blieben die Ausgaben hinter dem Ansatz zurück?": what was is held against what was
 * planned, though only one of them is named.
 */
function otherState({ table, parts: { marked } }: Asked, said: readonly Said[]): Said[] {
  const [held, ...more] = said;
  if (held === undefined || more.length > 0) return [];
  const state = stateIn(held.metric.label);
  if (state === null || !isHeldAgainst(marked, held)) return [];
  const [other, ...others] = table.metrics.filter(
    ({ label, unit }) => ![null, state].includes(stateIn(label)) && unit === held.metric.unit,
  );
  return other === undefined || others.length > 0 ? [] : [{ metric: other, from: held.from - 1 }];
}

function isHeldAgainst(marked: Asked['parts']['marked'], { from }: Said): boolean {
  const before = from === NOWHERE ? '' : marked.line.slice(0, marked.startOf(from));
  return HELD_AGAINST.test(before) && BY_HOW_MUCH.test(before);
}

const HELD_AGAINST = /(?<!\w)(?:hinter|unter|uber|vom|gegenuber)(?: (?:de[mnr]|the))? $/u;
const BY_HOW_MUCH = /(?<!\w)um (?:wie ?viel|wieviel)(?!\w)/u;

/**
 * Where a table has what was planned and what was, or counts "Kinder" and "Erwachsene" apart, and neither is
 * usual, all are the answer.
 */
function unsaidStates({ metricIsStated, table: { metrics } }: Asked): readonly Said[] {
  const [first] = metrics;
  if (metricIsStated || metrics.some(({ isDefault }) => isDefault)) return [];
  const [word] = first?.label.split(' ') ?? [];
  const same = metrics.filter(
    ({ unit, label }) => unit === first?.unit || label.startsWith(`${word} `),
  );
  const areParts =
    metrics.length <= MOST_PARTS && metrics.every(({ label, unit }) => label === unit);
  return (areParts ? metrics : same.slice(0, 2)).map((metric, from) => ({ metric, from }));
}

const MOST_PARTS = 4;

function asksForMore(asked: Asked): boolean {
  const others = ['top', 'bottom', 'mean', 'median', 'than', 'whichYear', 'points'] as const;
  return (
    asked.has(...others) ||
    (isChange(asked) && !DEVIATION.test(asked.parts.marked.line)) ||
    isStretched(asked) ||
    asked.parts.threshold !== null ||
    asked.groups.length > 1
  );
}

function selectionOf(asked: Asked): Selection | null {
  const { subjects } = asked;
  if (subjects.some((subject) => isBehindWithout(subject, asked.parts))) return null;
  const [group] = asked.groups;
  if (group !== undefined) return asked.has('sum') ? selectGroup(asked, group) : null;
  if (subjects.length > 0) return selectSubjects(subjects, 'first');
  return asked.wholes.length === 0 && asked.has('sum') ? allEntries(asked) : null;
}

/** "Abweichung zwischen Soll und Ist": of two columns, and no change over time. */
const DEVIATION = /(?<!\w)(?:abweich\w*|minus|abzuglich|deviation|variance)(?!\w)/u;

const PER = /(?:^| )(?:je|pro|per|auf eine?n?|fur jede[nrs]?)$/u;
/** "Was kostet ein Platz?" */
const ONE = /(?:^| )(?:eine?[nrms]?|jede[nrms]?|a|an|one|each|every)$/u;
const OF_WHOLE =
  /(?:^| )(?:an|am|of|unter|among)(?: (?:de[nrms]|the|alle[nr]?|gesamte[nrm]|total|whole))*$/u;
const GENITIVE = /(?:^| )(?:prozent|percent) (?:de[rs]|vom|von|of)(?: (?:de[nrm]|the))?$/u;

function saidBefore({ parts }: Asked, { from }: Said): string {
  return parts.marked.terms
    .slice(Math.max(0, from - 4), from)
    .map(({ folded }) => folded)
    .join(' ');
}

/** Which of two metrics is held against the other, and how; null where the question does not say. */
export function sidesOf(
  asked: Asked,
  a: Said,
  b: Said,
): { readonly by: By; readonly of: Said; readonly held: Said } | null {
  const before = (said: Said): string => saidBefore(asked, said);
  if (PER.test(before(b))) return { by: 'ratio', of: a, held: b };
  if (PER.test(before(a))) return null;
  if (asked.has('share', 'percent')) {
    const whole =
      [a, b].find((said) => OF_WHOLE.test(before(said)) || GENITIVE.test(before(said))) ??
      wholeByName(a, b) ??
      wholeOfFalling(asked, a, b) ??
      onlySum(a, b) ??
      plannedOf(a, b) ??
      [a, b].find(({ from }) => from === NOWHERE);
    return whole === undefined ? null : { by: 'percent', of: whole === a ? b : a, held: whole };
  }
  if (asked.has('ratio')) return { by: 'ratio', of: a, held: b };
  const [unit, ...units] = [a, b].filter((said) => ONE.test(before(said)) && isCounted(said));
  const paid = unit === a ? b : a;
  if (unit !== undefined && units.length === 0 && isPaid(paid))
    return { by: 'ratio', of: paid, held: unit };
  const isApart =
    asked.has('difference') ||
    DEVIATION.test(asked.parts.marked.line) ||
    isHeldAgainst(asked.parts.marked, b);
  return { by: isApart ? 'difference' : 'values', of: a, held: b };
}

/** "Notfalleinsätze mit Notarzt" are some of the "Notfalleinsätze", in whatever order they are said. */
function wholeByName(a: Said, b: Said): Said | undefined {
  const holds = (whole: Said, part: Said): boolean =>
    part.metric.label.startsWith(`${whole.metric.label} mit `);
  return holds(a, b) || isSumOf(a, b) ? a : holds(b, a) || isSumOf(b, a) ? b : undefined;
}

/**
 * "Welcher Anteil der betroffenen Fläche lag auf Verdachtsflächen?", "Wie viel Prozent der Haftplätze
 * waren belegt?": of the one that is named first as much as falls to the other.
 */
function wholeOfFalling({ parts: { marked } }: Asked, a: Said, b: Said): Said | undefined {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  if (last.from === NOWHERE || !SHARE_OF.test(marked.line.slice(0, marked.startOf(first.from))))
    return undefined;
  const { text = '', folded = '' } = marked.terms[last.from] ?? {};
  const before = marked.foldedAt(last.from - 1);
  const isPredicate = /^\p{Ll}/u.test(text) && /(?:t|en)$/u.test(folded);
  const isGiven = GIVEN.test(
    marked.line.slice(marked.startOf(first.from), marked.startOf(last.from)),
  );
  const isState = IN_STATE.test(folded) || before === 'auf' || saysState(marked, last.from);
  return isPredicate || isGiven || isState ? first : undefined;
}

/** "Welchen Anteil der Stimmen erhielt die SPD?" */
const GIVEN =
  /(?<!\w)(?:erhielt\w*|erhalten|bekam\w*|bekommen|entfiel\w*|entfallen|gewann\w*|got|won)(?!\w)/u;

/** "in Arbeit", "auf Verdachtsflächen": what some of them are, or where. */
const IN_STATE = /^(?:in|auf|ohne)$/u;

const SHARE_OF =
  /(?<!\w)(?:\w*anteil|prozentsatz|prozent|share|percentage|proportion) (?:de[rs]|von|vom|of)(?!\w)(?!.*(?<!\w)(?:an|am)(?!\w))/u;

/** "Prozentsatz der Gesamtkosten, der auf das Personal entfällt": the one that sums up, beside one that does not. */
function onlySum(a: Said, b: Said): Said | undefined {
  const [sum, ...more] = [a, b].filter(({ metric }) => isSumLabel(metric.label));
  return more.length === 0 ? sum : undefined;
}

/** "Zu wie viel Prozent waren die Planstellen besetzt?": what came about is held against what was planned. */
function plannedOf(a: Said, b: Said): Said | undefined {
  const states = [a, b].map(({ metric: { label } }) => stateIn(label));
  if (!states.includes('actual')) return undefined;
  return [a, b][states.indexOf('planned')];
}

/** "Personal insgesamt" holds "Personal Teilzeit". */
function isSumOf({ metric: whole }: Said, { metric: part }: Said): boolean {
  return isSumLabel(whole.label) && part.label.startsWith(`${withoutSum(whole.label)} `);
}

function areComputable(a: Metric, b: Metric, by: By): boolean {
  // Places taken and places approved are both counted in places.
  const isSameUnit = a.unit === b.unit || (a.kind === 'count' && b.kind === 'count');
  return by === 'ratio' || isSameUnit;
}

function isCounted({ metric: { kind } }: Said): boolean {
  return kind === 'count';
}

/** "War ein Notarzt dabei" asks for no rate. */
function isPaid({ metric: { unit, label } }: Said): boolean {
  return /euro|€/iu.test(unit) || /kosten|ausgaben|aufwendungen|preis|zuwendung/iu.test(label);
}

/** Whether a metric can be held against another. */
export function canCount({ kind }: Metric): boolean {
  return kind === 'count' || kind === 'amount';
}
