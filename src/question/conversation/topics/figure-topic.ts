import type { StatedFigure } from '#src/domain/stated-figure.ts';
import type { Cue } from '#src/question/figures/parts/cues.ts';
import type { AskedTime } from '#src/question/figures/parts/find-years.ts';
import { type Parts, readParts } from '#src/question/figures/parts/read-parts.ts';
import type { FigureReading, PlanReading } from '#src/question/figures/reading.ts';
import { type Asked, askedOf } from '#src/question/figures/selection/asked.ts';
import { chooseTable } from '#src/question/figures/selection/choose-table.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';

/** What a conversation about figures is at: the last question, read completely. */
export interface FigureTopic {
  readonly kind: 'figure';
  readonly asked: Asked;
  readonly reading: Exclude<FigureReading, { kind: 'other' }>;
  /** Everything named since the topic began, oldest first: what "davon" means. */
  readonly named: readonly Subject[];
  /** Years of the plans since the topic began, in the order in which they were asked for. */
  readonly years: readonly number[];
  /** Figures that sentences of the documents state and that were asked for since it began. */
  readonly stated: readonly StatedFigure[];
  /** The last ranking: "und der zweite?" picks from it, whatever was asked of the first meanwhile. */
  readonly ranking: PlanReading | null;
  /** The ranking before asked for the other end of the same things: the largest, then the smallest. */
  readonly areBothEnds: boolean;
}

/** The topic that a self-contained question begins; null where no table explains it. */
export function beginFigureTopic(
  question: string,
  reading: FigureReading,
  all: Knowledge,
): FigureTopic | null {
  if (reading.kind === 'other') return null;
  const knowledge = readWith(reading, all);
  const parts = readParts(question, knowledge);
  const table = chooseTable(parts, knowledge);
  const asked = table === null ? null : askedOf(parts, table, knowledge);
  if (asked === null) return null;
  return {
    kind: 'figure',
    asked,
    reading,
    named: asked.subjects,
    years: yearsIn(reading, asked),
    stated: reading.kind === 'stated' ? reading.match.figures : [],
    ranking: rankingIn(reading),
    areBothEnds: false,
  };
}

/** What a question was read with: what only printed tables know is left out where another one answers. */
function readWith(reading: FigureReading, all: Knowledge): Knowledge {
  if (reading.kind !== 'plan' || all.withoutPrinted === null) return all;
  const table = all.catalogue.tables.find(({ name }) => name === reading.plan.table);
  return table?.isPrinted === true ? all : all.withoutPrinted;
}

/** The topic once a follow-up was read; null where the reading is no figure. */
export function topicAfter(
  asked: Asked,
  reading: FigureReading,
  topic: FigureTopic,
): FigureTopic | null {
  if (reading.kind === 'other') return null;
  const fresh = asked.subjects.filter(
    (subject) => !topic.named.some((known) => known.entities[0] === subject.entities[0]),
  );
  return {
    kind: 'figure',
    asked,
    reading,
    named: [...topic.named, ...fresh],
    years: [...topic.years, ...yearsIn(reading, asked)],
    stated: [],
    ranking: rankingIn(reading) ?? topic.ranking,
    areBothEnds: areOppositeEnds(topic.ranking, rankingIn(reading)),
  };
}

function rankingIn(reading: FigureReading): PlanReading | null {
  return reading.kind === 'plan' && reading.plan.operation.name === 'rank' ? reading : null;
}

function areOppositeEnds(before: PlanReading | null, now: PlanReading | null): boolean {
  const [first, second] = [before?.plan.operation, now?.plan.operation];
  if (first?.name !== 'rank' || second?.name !== 'rank') return false;
  const isOfOne = ({ by, limit, from }: typeof first) =>
    by === 'value' && limit === 1 && from === 1;
  const ofWhat = (reading: PlanReading | null) =>
    JSON.stringify([reading?.plan.selection, reading?.plan.years, reading?.plan.metric]);
  return (
    first.direction !== second.direction &&
    isOfOne(first) &&
    isOfOne(second) &&
    ofWhat(before) === ofWhat(now)
  );
}

/** The years a reading is about; those asked for where the table lacks them. */
export function yearsIn(reading: FigureReading, asked: Asked): number[] {
  const plan = planIn(reading);
  if (asked.parts.time.years.length > 0) return [...asked.parts.time.years];
  return plan === null ? [] : [...plan.years];
}

export function planIn(reading: FigureReading): PlanReading['plan'] | null {
  if (reading.kind === 'plan') return reading.plan;
  if (reading.kind === 'clarify') return reading.readings[0]?.plan ?? null;
  return null;
}

/** An `Asked` with some of it replaced; its cues follow its parts. */
export function replaceIn(
  asked: Asked,
  changes: Partial<Omit<Asked, 'has'>> & { readonly cues?: ReadonlySet<Cue> },
): Asked {
  const { cues, ...rest } = changes;
  const parts = rest.parts ?? asked.parts;
  const known = cues ?? parts.cues;
  return {
    ...asked,
    ...rest,
    parts: { ...parts, cues: known },
    has: (...wanted) => wanted.some((cue) => known.has(cue)),
  };
}

export function timeOfYears(years: readonly number[], isRange = false): AskedTime {
  return {
    years,
    isRange,
    since: false,
    until: false,
    untilNow: false,
    lastYears: null,
    yearsAgo: null,
    newest: false,
    oldest: false,
    all: false,
    day: null,
    isDouble: false,
    isAgainst: false,
    isUnclear: false,
  };
}

export function saysTime(time: AskedTime): boolean {
  return (
    time.years.length > 0 ||
    time.lastYears !== null ||
    time.yearsAgo !== null ||
    time.newest ||
    time.untilNow ||
    time.oldest ||
    time.all ||
    time.day !== null
  );
}

export function withTime(parts: Parts, time: AskedTime): Parts {
  return { ...parts, time };
}
