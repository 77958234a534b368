import type { Table } from '#src/domain/catalogue.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { isRequest } from '#src/text/is-request.ts';
import { remembering } from '#src/text/remember.ts';
import { addsMonths, inMonths } from './months-of-part.ts';
import { withNamedKind } from './operations/belonging-rules.ts';
import { type Parts, readParts } from './parts/read-parts.ts';
import { OTHER, readAsked } from './read-asked.ts';
import {
  type Assumption,
  type FigureReading,
  namesNobody,
  type PlanReading,
  type UnanswerableReading,
} from './reading.ts';
import { judgeUnknown } from './refusals/judge-unknown.ts';
import { asksForReason, signalsFigure } from './refusals/signals-figure.ts';
import { type Asked, askedOf } from './selection/asked.ts';
import { bestTables, tableOfKinds } from './selection/choose-table.ts';
import { ofAllMembers } from './selection/of-all-members.ts';
import { ofItself } from './selection/of-itself.ts';
import { ofOneAYear } from './selection/of-one-a-year.ts';
import { ofPrintedChange } from './selection/of-printed-change.ts';
import { ofWholeTable } from './selection/wholes-of.ts';
import { besideOffice, ofOwnOffice, withOffice } from './selection/with-office.ts';
import { matchStated } from './stated/match-stated.ts';
import { tablesAlone } from './tables-alone.ts';
import type { Knowledge } from './vocabulary/knowledge.ts';

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
  const reading = readPlain(question, knowledge);
  const months = reading.kind === 'plan' || reading.kind === 'clarify' ? null : inMonths(question);
  if (months === null) return reading;
  const added = readPlain(months.question, knowledge);
  return addsMonths(added, months) ? added : reading;
}

function readPlain(question: string, knowledge: Knowledge): FigureReading {
  const reading = readWith(question, knowledge);
  const { withoutPrinted } = knowledge;
  const isAnswered = reading.kind === 'plan' || reading.kind === 'clarify';
  if (isAnswered) return reading;
  const single = readWithinOne(question, knowledge);
  if (single !== null) return single;
  if (withoutPrinted === null) return reading;
  const apart = readWith(question, withoutPrinted);
  const isOfOthers = apart.kind !== 'other' || apart.leftover !== undefined;
  // What the other tables do not know may be just what a printed one is about.
  if (apart.kind === 'unanswerable' && reading.explain?.unknown.length === 0)
    return { ...apart, confidence: Math.min(apart.confidence, UNSURE) };
  if (isOfOthers || !lacksYear(reading)) return apart;
  return { ...reading, confidence: Math.min(reading.confidence, UNSURE) };
}

/** What one table alone explains wholly; null where none or more than one does. */
function readWithinOne(question: string, knowledge: Knowledge): PlanReading | null {
  const plans = tablesAlone(question, knowledge).flatMap((alone) => {
    const reading = readWith(question, alone);
    const isWhole = reading.kind === 'plan' && reading.explain?.unknown.length === 0;
    const isSaid = isWhole && (!isOfAll(reading, alone) || saysTable(question, alone));
    return isSaid && reading.confidence >= WHOLLY ? [reading] : [];
  });
  const [only, ...more] = plans;
  return only === undefined || more.length > 0 ? null : only;
}

const WHOLLY = 0.75;

/** "Ausgaben für Brücken 2022": what the table is about; "Was kostet das Ganze?" leaves that open. */
function saysTable(question: string, alone: Knowledge): boolean {
  const { tables, marked } = readParts(question, alone);
  // "neu gebaute Radwege": a metric with all the words of its heading.
  const said = new Set(marked.terms.map(({ stem }) => stem));
  const isSaid = ({ stems }: { readonly stems: readonly string[] }): boolean =>
    stems.length > 1 && stems.every((stem) => said.has(stem));
  if (alone.filed.metricLabels.some(isSaid)) return true;
  return tables.some(({ from }) => !GERMAN_STATES.includes(marked.terms[from]?.text ?? ''));
}

function isOfAll({ plan: { selection, table } }: PlanReading, { index }: Knowledge): boolean {
  return (
    selection.by === 'entities' &&
    selection.entities.every((ref) => index.find(table, ref)?.isRoot === true)
  );
}

/** What a printed table lacks may be said in the prose around it. */
const UNSURE = 0.45;

function lacksYear(reading: FigureReading): reading is FigureReading & UnanswerableReading {
  return (
    reading.kind === 'unanswerable' &&
    (reading.reason.why === 'year' || reading.reason.why === 'one-day')
  );
}

function readWith(question: string, knowledge: Knowledge): FigureReading {
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
  /^\W*(?:bitte|nenn|zeig|stell|list|gib|sag|berechn|rechn|ermittl|vergleich|z(?:ä|ae)hl|addier|summier|zieh|ordne|sortier|such|find|bestimm|bilde|nimm|reihe|erstell|schreib|leg |teil|dividier|wie|was|welch|wer|wo|wann|um|in welch|an welch|zu welch|seit|ab|bis|hat|haben|gibt|ist|sind|how|what|which|when|show|list|give|tell|compare|count|add|sort|rank|order|calculate|determine|find|subtract|name|ich |können|kannst|could|can|please|mich )/iu;

/** "Zeichnen Sie den Verlauf nach." */
const ORDER = /^\W*\p{L}+n Sie(?!\p{L})/u;

function isStatement(question: string): boolean {
  return (
    /\.\s*$/u.test(question) &&
    !ASKING.test(question) &&
    !ORDER.test(question) &&
    !isRequest(question)
  );
}

function readingOf(parts: Parts, knowledge: Knowledge): FigureReading {
  if (asksForReason(parts)) return OTHER;
  const stated = statedReading(parts, knowledge);
  if (stated !== null) return stated;
  const tables = bestTables(parts, knowledge);
  const several = tables.length > 1 ? readSeveral(parts, tables, knowledge) : null;
  return several ?? readTable(parts, tables[0], knowledge);
}

function readTable(parts: Parts, table: Table | undefined, knowledge: Knowledge): FigureReading {
  const named = table === undefined ? null : askedOf(parts, table, knowledge);
  const asked =
    named === null
      ? null
      : ofOwnOffice(
          besideOffice(withNamedKind(ofPrintedChange(ofOneAYear(ofAllMembers(ofItself(named)))))),
        );
  if (asked === null) return judgeUnknown(parts, null) ?? OTHER;
  if (!signalsFigure(asked)) return OTHER;
  const refused = judgeUnknown(asked.parts, asked);
  if (refused === null) return withOffice(asked, readAsked(asked));
  const ofKinds = namesNobody(refused) ? tableOfKinds(parts, knowledge) : null;
  if (ofKinds !== null && ofKinds !== table) return readTable(parts, ofKinds, knowledge);
  const whole = namesNobody(refused) ? ofWholeTable(asked) : null;
  if (whole === null) return refused;
  const reading = readAsked(whole);
  if (reading.kind !== 'plan' || isStatedOtherwise(reading, asked)) return refused;
  return { ...reading, stated: { ...reading.stated, entities: false } };
}

/** A text may state the sum of that year for more than the table holds: which is meant is open. */
function isStatedOtherwise({ plan }: PlanReading, { metric, knowledge }: Asked): boolean {
  const [year, ...others] = plan.years;
  return (
    others.length === 0 &&
    knowledge.stated.some((figure) => figure.year === year && figure.noun === metric.unit)
  );
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
