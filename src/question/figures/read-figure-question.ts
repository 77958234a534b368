import type { Table } from '#src/domain/catalogue.ts';
import { type QueryPlan, queryPlanSchema } from '#src/domain/query-plan.ts';
import { remembering } from '#src/text/remember.ts';
import { type Asked, askedOf } from './asked.ts';
import { asksOpenly } from './asks-openly.ts';
import { bestTables, means } from './choose-table.ts';
import type { NamedEntity } from './entity-index.ts';
import { leavesSomething } from './find-leftovers.ts';
import { judgeUnknown } from './judge-unknown.ts';
import { type Knowledge, yearsOf } from './knowledge.ts';
import { matchStated } from './match-stated.ts';
import { namedSelection, refOf } from './plan-selection.ts';
import { type PlannedYears, planYears } from './plan-years.ts';
import { type Parts, readParts } from './read-parts.ts';
import type { Assumption, FigureReading, PlanReading, StatedParts } from './reading.ts';
import type { Subject } from './resolve-mentions.ts';
import { planOperation } from './rules/plan-operation.ts';
import type { PlannedOperation } from './rules/planned-operation.ts';
import { namesakesOf, ofOneKind, preferOne } from './settle-names.ts';
import { sumOfParts } from './sum-of-parts.ts';

/**
 * Reads a question about figures into a plan over the catalogue. No language model, no randomness:
 * the same question on the same tables always gives the same reading.
 *
 * @returns A plan; `clarify` where several entities fit equally well; `unanswerable` where the
 *   question is of this kind but no table can answer it; `other` where it is none of ours.
 */
export const readFigureQuestion: (question: string, knowledge: Knowledge) => FigureReading =
  remembering(readAnew, 1000);

function readAnew(question: string, knowledge: Knowledge): FigureReading {
  const parts = readParts(question, knowledge);
  const reading = withDoubt(readingOf(parts, knowledge), question);
  return {
    ...reading,
    explain: {
      words: parts.marked.explain(),
      corrections: parts.corrections,
      unknown: parts.unknown,
    },
  };
}

/** A sentence that states something is not asked; where nobody checks claims it is still understood. */
function withDoubt(reading: FigureReading, question: string): FigureReading {
  if (reading.kind === 'other' || !isStatement(question)) return reading;
  return { ...reading, confidence: Math.min(reading.confidence, 0.45) };
}

const ASKING =
  /^\W*(?:bitte|nenn|zeig|stell|list|gib|sag|berechn|rechn|ermittl|vergleich|wie|was|welch|wer|wo|wann|um|in welch|an welch|zu welch|seit|ab|bis|hat|haben|gibt|ist|sind|how|what|which|when|show|list|give|tell|compare|name|ich |können|kannst|could|can|please|mich )/iu;

function isStatement(question: string): boolean {
  return /\.\s*$/u.test(question) && !ASKING.test(question);
}

const OTHER: FigureReading = { kind: 'other' };

function readingOf(parts: Parts, knowledge: Knowledge): FigureReading {
  if (asksForReason(parts)) return OTHER;
  const stated = statedReading(parts, knowledge);
  if (stated !== null) return stated;
  const tables = bestTables(parts, knowledge);
  const several = tables.length > 1 ? readSeveral(parts, tables, knowledge) : null;
  return several ?? readTable(parts, tables[0], knowledge);
}

function readTable(parts: Parts, table: Table | undefined, knowledge: Knowledge): FigureReading {
  const asked = table === undefined ? null : askedOf(parts, table, knowledge);
  if (asked === null) return judgeUnknown(parts, null) ?? OTHER;
  if (!signalsFigure(asked)) return OTHER;
  return judgeUnknown(asked.parts, asked) ?? withOffice(asked, readAsked(asked));
}

const EMPLOYS = /(?<!\w)(?:hat|hatte|haben|hatten|beschaftigt|has|have|had|employ(?:s|ed)?)(?!\w)/u;

/** "Wie viele Beschäftigte hat der Landkreis Greiz?": the district with all in it, or its office. */
function withOffice(asked: Asked, reading: FigureReading): FigureReading {
  const [subject, ...more] = asked.subjects;
  const [entity] = subject?.entities ?? [];
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'value') return reading;
  if (subject === undefined || entity === undefined || more.length > 0) return reading;
  if (subject.byKey || asked.has('sum')) return reading;
  if (!EMPLOYS.test(asked.parts.marked.line)) return reading;
  const kind = asked.table.entity.kinds.find(({ value }) => value === entity.kind);
  const office = asked.knowledge.index.entities.find(
    (part) => part.ancestors[0] === entity && part.kind === kind?.ownOffice,
  );
  if (office === undefined) return reading;
  const { plan, stated, assumptions, confidence } = reading;
  const readings = [
    { entity, plan },
    { entity: office, plan: withEntity(plan, subject, office) },
  ];
  return { kind: 'clarify', said: subject.said, readings, stated, assumptions, confidence };
}

/**
 * "Kreis Gotha 2022" of two tables that both have an entry called so: each says something else of it.
 *
 * @returns Null where fewer than two of the tables can answer.
 */
function readSeveral(
  parts: Parts,
  tables: readonly Table[],
  knowledge: Knowledge,
): FigureReading | null {
  const read = tables.flatMap((table) => {
    const reading = readTable(parts, table, knowledge);
    if (reading.kind !== 'plan' || reading.plan.selection.by !== 'entities') return [];
    const [ref, second] = reading.plan.selection.entities;
    const entity = ref && second === undefined ? knowledge.index.find(table.name, ref) : undefined;
    return entity === undefined ? [] : [{ entity, reading }];
  });
  const [first] = read;
  const isSame = read.every(({ entity }) => entity.label === first?.entity.label);
  if (first === undefined || read.length < 2 || !isSame) return null;
  return {
    kind: 'clarify',
    said: first.entity.label,
    readings: read.map(({ entity, reading }) => ({ entity, plan: reading.plan })),
    stated: first.reading.stated,
    assumptions: first.reading.assumptions,
    confidence: Math.min(...read.map(({ reading }) => reading.confidence)),
  };
}

/**
 * The plan for what is asked, once it is known who and what it is about: for questions, and for
 * sentences that say it in other ways (a follow-up, a statement to be checked).
 */
export function readAsked(asked: Asked): FigureReading {
  const { parts, table, knowledge } = asked;
  const first = planOperation(asked);
  if (first !== null && areHeldTogether(first, asked.subjects)) {
    const subjects = ofOneKind(asked.subjects);
    if (subjects.some((subject, at) => subject !== asked.subjects[at]))
      return readAsked({ ...asked, subjects });
  }
  const operation = first;
  if (operation === null) return OTHER;
  if (!operation.isStated && !asked.metricIsStated && asksOpenly(parts.marked.line)) return OTHER;
  const covered = yearsOf(knowledge, table);
  const time = operation.isBound ? { ...parts.time, newest: false } : timeOf(parts);
  const years = withYearBefore(
    planYears(time, table, covered, operation.years),
    operation,
    covered,
  );
  return settle(asked, operation, operation.onlyEnds ? endsOf(years) : years);
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

/** What a sentence states and every word of the question fits needs no table. */
function statedReading(parts: Parts, knowledge: Knowledge): FigureReading | null {
  const match = matchStated(parts, knowledge);
  const [figure] = match?.figures ?? [];
  if (match === null || figure === undefined) return null;
  const assumptions: Assumption[] = parts.corrections.map(({ typed, meant }) => ({
    kind: 'typo',
    typed,
    meant,
  }));
  if (!match.yearIsStated && !match.isChange && figure.year !== null)
    assumptions.push({ kind: 'newest-year', year: figure.year });
  return { kind: 'stated', match, assumptions, confidence: 0.9 };
}

/** Questions for reasons, people and ways are not about figures, whatever else they say. */
function asksForReason({ marked, cues, mentions }: Parts): boolean {
  // "Wie heißt der Präsident des Landesrechenzentrums?" asks for neither of them.
  if (/^wie heiss(?:t|en) (?:der|die)(?!\w)/u.test(marked.line) && mentions.length > 1) return true;
  if (
    /(?<!\w)(?:welche[rmns]? (?:anlage|tabelle|dokument|abschnitt|seite)|wo (?:steht|stehen|finde|findet|finden)|which (?:annex|table|document))(?!\w)/u.test(
      marked.line,
    )
  )
    return true;
  if (
    marked.roleOf(0) !== 'metric' &&
    /^(?:soll|sollte|sollten|sollen|muss|mussen|musste|mussten|darf|should|must|ought)(?!\w)/u.test(
      marked.line,
    )
  )
    return true;
  const compares = ['top', 'bottom', 'than', 'versus', 'difference'].some((cue) =>
    cues.has(cue as 'top'),
  );
  if (compares && /^(?:wer|who)(?!\w)/u.test(marked.line)) return false;
  return /^(?:und |aber )?(?:warum|weshalb|wieso|womit|wodurch|why|wie funktioniert|wer hat|wer ist|who|was ist (?:der|die|das|ein|eine) (?!anzahl|zahl|anteil|durchschnitt|median|summe|personalbestand|beschaftigt))/u.test(
    marked.line,
  );
}

const IN_TABLE = /(?<!\w)(?:in|laut|according to|from) (?:de[rnm] |the )?(?:tabelle|table)(?!\w)/u;

/** Something besides a name must show that a figure is wanted. */
function signalsFigure(asked: Asked): boolean {
  const { parts, groups, subjects, metricIsStated } = asked;
  if (metricIsStated || parts.threshold !== null) return true;
  const isOfTable = parts.tables.some((word) => means(word, asked.table.name));
  if (
    isOfTable &&
    /^(?:wie (?:hoch|viel|gross|stark)|how (?:much|high|large))(?!\w)/u.test(parts.marked.line)
  )
    return true;
  if (subjects.length + groups.length + asked.wholes.length === 0) return false;
  const operations = [
    'share',
    'percent',
    'ratio',
    'top',
    'bottom',
    'grow',
    'shrink',
    'change',
    'mean',
    'median',
    'count',
    'members',
    'belongs',
    'series',
    'identify',
    'difference',
    'sum',
    'nothing',
    'own',
    'sinceWhen',
    'untilWhen',
    'whichYear',
    'versus',
    'than',
    'list',
  ] as const;
  if (asked.has(...operations) && (groups.length > 0 || subjects.length > 0)) return true;
  const isShort = parts.marked.terms.length <= 8 || IN_TABLE.test(parts.marked.line);
  return isShort && (parts.time.years.length > 0 || subjects.some(({ isFull }) => isFull));
}

function endsOf({ years, ...planned }: PlannedYears): PlannedYears {
  return { ...planned, years: [...new Set([...years.slice(0, 1), ...years.slice(-1)])] };
}

/** A change against the year before needs the year before; the printed one does not. */
function withYearBefore(
  years: PlannedYears,
  operation: PlannedOperation,
  covered: readonly number[],
): PlannedYears {
  const [only] = years.years;
  if (
    !operation.withPrevious ||
    operation.printedChange ||
    years.years.length !== 1 ||
    only === undefined
  )
    return years;
  return covered.includes(only - 1) ? { ...years, years: [only - 1, only] } : years;
}

function settle(asked: Asked, operation: PlannedOperation, years: PlannedYears): FigureReading {
  const { table, subjects } = asked;
  const plan = planOf(asked, operation, years);
  const assumptions = assumptionsOf(asked, years);
  const refused = refuseTime(asked, operation, years, plan);
  if (refused !== null)
    return { kind: 'unanswerable', reason: refused, assumptions, confidence: 0.85 };
  if (plan === null) return OTHER;
  const mismatch = subjects.find(({ missingKind }) => missingKind !== null);
  if (mismatch !== undefined) return otherKind(asked, mismatch, plan, assumptions);
  const stated = statedOf(asked, operation, years);
  const open = operation.takesAll
    ? undefined
    : subjects.find((subject) => preferOne(subject, years.years, table) === null);
  if (leavesSomething(asked, plan)) return OTHER;
  const confidence = confidenceOf(asked, operation);
  if (open !== undefined) {
    const readings = open.entities
      .slice(0, MOST_OPTIONS)
      .map((entity) => ({ entity, plan: withParts(asked, withEntity(plan, open, entity)) }));
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

/** A reading of what has no row of its own is that of its parts. */
function withParts(asked: Asked, plan: QueryPlan): QueryPlan {
  const summed = sumOfParts(asked, plan.selection, plan.operation);
  if (summed === null || summed.selection === plan.selection) return plan;
  return { ...plan, ...summed, combined: true };
}

function planOf(asked: Asked, operation: PlannedOperation, years: PlannedYears): QueryPlan | null {
  const { table, metric } = asked;
  const settled = settleSelection(asked, operation, years.years);
  const change = table.metrics.find(({ changeOf }) => changeOf === metric.column);
  const isPrinted =
    operation.printedChange && operation.operation.name === 'change' && change !== undefined;
  const named = isPrinted ? { name: 'value' as const } : operation.operation;
  const summed = sumOfParts(asked, settled, named);
  if (summed === null) return null;
  const draft = queryPlanSchema.safeParse({
    table: table.name,
    selection: summed.selection,
    combined: operation.combined || summed.selection !== settled,
    metric: isPrinted
      ? change.column
      : metric.kind === 'change' &&
          named.name !== 'value' &&
          named.name !== 'series' &&
          named.name !== 'compare' &&
          named.name !== 'aggregate'
        ? (metric.changeOf ?? metric.column)
        : metric.column,
    years: years.years,
    operation: summed.operation,
  });
  return draft.success ? draft.data : null;
}

/** Puts the preferred one of several with the same name first. */
function settleSelection(
  asked: Asked,
  { selection, takesAll }: PlannedOperation,
  years: readonly number[],
): QueryPlan['selection'] {
  if (selection.by !== 'entities' || takesAll) return selection;
  const preferred = new Map<NamedEntity, NamedEntity>();
  for (const subject of asked.subjects) {
    const [first] = subject.entities;
    const chosen = preferOne(subject, years, asked.table);
    if (first !== undefined && chosen !== null) preferred.set(first, chosen);
  }
  const entities = selection.entities.flatMap((ref) => {
    const entity = asked.knowledge.index.find(asked.table.name, ref);
    return entity === undefined ? [] : [preferred.get(entity) ?? entity];
  });
  return entities.length === 0 ? selection : namedSelection(entities);
}

function withEntity(plan: QueryPlan, subject: Subject, entity: NamedEntity): QueryPlan {
  const [first] = subject.entities;
  const swap = (selection: QueryPlan['selection']): QueryPlan['selection'] => {
    if (selection.by === 'group' || first === undefined) return selection;
    const old = refOf(first);
    return {
      by: 'entities',
      entities: selection.entities.map((ref) =>
        ref.key === old.key && ref.scope === old.scope ? refOf(entity) : ref,
      ),
    };
  };
  const { operation } = plan;
  return {
    ...plan,
    selection: swap(plan.selection),
    operation:
      operation.name === 'share' ? { ...operation, whole: swap(operation.whole) } : operation,
  };
}

function refuseTime(
  asked: Asked,
  operation: PlannedOperation,
  years: PlannedYears,
  plan: QueryPlan | null,
): Extract<FigureReading, { kind: 'unanswerable' }>['reason'] | null {
  const { table, parts } = asked;
  const nearest =
    plan === null || (table.time.kind === 'years' && plan.years.length === 0) ? null : plan;
  const needsYears = [
    'change',
    'series',
    'extreme-year',
    'bound-year',
    'run',
    'years-where',
  ].includes(operation.operation.name);
  if (
    table.time.kind === 'date' &&
    (needsYears ||
      parts.time.since ||
      parts.time.isRange ||
      (years.isStretch && parts.time.years.length > 1))
  ) {
    return { why: 'one-day', table: table.name, plan: needsYears ? null : nearest };
  }
  if (years.missing.length > 0)
    return { why: 'year', table: table.name, years: years.missing, plan: nearest };
  const isOtherDay =
    table.time.kind === 'date' &&
    parts.time.day !== null &&
    !table.time.date.endsWith(parts.time.day);
  return isOtherDay ? { why: 'one-day', table: table.name, plan: nearest } : null;
}

function otherKind(
  asked: Asked,
  subject: Subject,
  plan: QueryPlan,
  assumptions: readonly Assumption[],
): FigureReading {
  const word = subject.missingKind;
  const kindAsked =
    word === null
      ? ''
      : asked.parts.marked.terms
          .slice(word.from, word.to + 1)
          .map(({ text }) => text)
          .join(' ');
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

function assumptionsOf(asked: Asked, years: PlannedYears): Assumption[] {
  const { parts, subjects } = asked;
  const typos = parts.corrections.map(
    ({ typed, meant }): Assumption => ({ kind: 'typo', typed, meant }),
  );
  const partial = subjects.flatMap((subject): Assumption[] => {
    const [entity] = subject.entities;
    return subject.isFull || entity === undefined || subject.entities.length > 1
      ? []
      : [{ kind: 'entity', said: subject.said, entity }];
  });
  return [...typos, ...partial, ...assumedMetric(asked), ...years.assumptions];
}

/** "466,12 km" of what, where the table has roads of two sorts? */
function assumedMetric({ table, metric, metricIsStated }: Asked): Assumption[] {
  const { column, unit } = metric;
  const isAlone = table.metrics.every((other) => other === metric || other.unit !== unit);
  return metricIsStated || isAlone ? [] : [{ kind: 'metric', table: table.name, column }];
}

function statedOf(
  { subjects, groups, wholes, metricIsStated }: Asked,
  operation: PlannedOperation,
  years: PlannedYears,
): StatedParts {
  return {
    entities: subjects.length + groups.length + wholes.length > 0,
    metric: metricIsStated,
    years: years.isStated,
    operation: operation.isStated,
  };
}

function confidenceOf(asked: Asked, operation: PlannedOperation): number {
  const { parts, metricIsStated, subjects } = asked;
  const named = subjects.every(({ isFull }) => isFull) ? 0.95 : 0.85;
  const wanted = metricIsStated || operation.isStated ? 0 : 0.2;
  return Math.max(0.3, named - wanted - 0.15 * Math.min(2, parts.unknown.length));
}
