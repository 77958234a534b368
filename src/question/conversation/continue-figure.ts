import type { Table } from '#src/domain/catalogue.ts';
import { type Asked, askedOf } from '../figures/asked.ts';
import { chooseTable } from '../figures/choose-table.ts';
import type { Cue } from '../figures/cues.ts';
import type { NamedEntity } from '../figures/entity-index.ts';
import { judgeUnknown } from '../figures/judge-unknown.ts';
import type { Knowledge } from '../figures/knowledge.ts';
import { readAsked, readFigureQuestion } from '../figures/read-figure-question.ts';
import { type Parts, readParts } from '../figures/read-parts.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { Subject } from '../figures/resolve-mentions.ts';
import {
  carried,
  carriedSubject,
  type FigureTopic,
  replaceIn,
  saysTime,
  timeOfYears,
  withTime,
  yearsIn,
} from './figure-topic.ts';
import { readRelativeYear } from './relative-years.ts';
import { readSignals, type Signals } from './signals.ts';

/** Cues by which a question says what to do with figures. */
const OPERATIONS = [
  'share',
  'ratio',
  'difference',
  'than',
  'versus',
  'top',
  'bottom',
  'grow',
  'shrink',
  'change',
  'percent',
  'points',
  'absolute',
  'previousYear',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'whichYear',
  'sinceWhen',
  'untilWhen',
  'series',
  'members',
  'belongs',
  'identify',
  'nothing',
  'same',
  'began',
  'ended',
] as const satisfies readonly Cue[];

/** Cues that only turn what was asked before another way. */
const TURNS: readonly (readonly Cue[])[] = [
  ['top', 'bottom'],
  ['grow', 'shrink'],
  ['percent', 'absolute', 'points'],
  ['min', 'max'],
  ['mean', 'median', 'sum'],
];

/** What a follow-up about figures is read as. */
export type Continued =
  | { readonly kind: 'topic'; readonly topic: FigureTopic }
  /** Could mean several things: the readings as complete questions. */
  | { readonly kind: 'unclear'; readonly topics: readonly FigureTopic[] };

/**
 * Completes a question by the last one about figures: what it does not say itself is carried over.
 *
 * @returns Null where it is no follow-up to it: it stands alone, or has words that no table explains.
 */
export function continueFigure(
  question: string,
  topic: FigureTopic,
  knowledge: Knowledge,
): Continued | null {
  const signals = readSignals(question);
  const relative = readRelativeYear(signals.rest);
  const parts = readParts(relative?.rest ?? signals.rest, knowledge);
  const table = tableFor(parts, topic, knowledge);
  const asked = table === null ? null : askedOf(parts, table, knowledge);
  if (asked === null) return null;
  const own = withoutShareOfChange(asked);
  const elsewhere = asksOfWhole(signals, own, topic, knowledge);
  if (elsewhere !== null) return next(topic.asked, elsewhere, topic);
  const says = readSaid(parts, own, relative !== null);
  if (!isFollowUp(signals, says, own)) return null;
  if (
    says.operations.every((cue) => cue === 'percent' || cue === 'share') &&
    asksOpenPercent(says, topic)
  )
    return { kind: 'unclear', topics: percentReadings(topic, own) };
  const merged = merge(own, says, signals, topic, relative?.shift ?? null);
  const refused = judgeUnknown(parts, { ...merged, parts });
  if (refused !== null)
    return isAskedOfIt(refused, parts, signals) ? next(merged, refused, topic) : null;
  const reading = readAsked(merged);
  return reading.kind === 'other' ? null : next(merged, reading, topic);
}

/**
 * "und wie viele Einwohner?" behind a town: the documents state that number for the whole state only,
 * and it must not be taken for the town's.
 */
function asksOfWhole(
  signals: Signals,
  own: Asked,
  { asked }: FigureTopic,
  knowledge: Knowledge,
): FigureReading | null {
  if (
    !signals.opens ||
    own.metricIsStated ||
    own.subjects.length > 0 ||
    asked.subjects.length === 0
  )
    return null;
  const reading = readFigureQuestion(signals.rest, knowledge);
  const [figure] = reading.kind === 'stated' ? reading.match.figures : [];
  if (figure === undefined) return null;
  const { noun } = figure;
  return {
    kind: 'unanswerable',
    reason: { why: 'attribute', german: noun, english: noun, table: asked.table.name, plan: null },
    assumptions: [],
    confidence: 0.8,
  };
}

/** "und wie viele Einwohner?": asked of what was named before, and not in the tables. */
function isAskedOfIt(refused: FigureReading, { cues }: Parts, { opens }: Signals): boolean {
  if (refused.kind !== 'unanswerable') return false;
  return refused.reason.why === 'attribute' || (opens && cues.has('count'));
}

/** "Wie viel Prozent Rückgang ist das?" asks for a change, no share. */
function withoutShareOfChange(asked: Asked): Asked {
  const isChange = asked.has('grow', 'shrink', 'change');
  if (!isChange || !asked.has('share') || /anteil|share/u.test(asked.parts.marked.line))
    return asked;
  const cues = new Set(asked.parts.cues);
  cues.delete('share');
  cues.add('percent');
  return replaceIn(asked, { cues });
}

function next(
  asked: Asked,
  reading: ReturnType<typeof readAsked>,
  topic: FigureTopic,
): Continued | null {
  if (reading.kind === 'other') return null;
  const fresh = asked.subjects.filter(
    (subject) => !topic.named.some((known) => known.entities[0] === subject.entities[0]),
  );
  return {
    kind: 'topic',
    topic: {
      kind: 'figure',
      asked,
      reading,
      named: [...topic.named, ...fresh],
      years: [...topic.years, ...yearsIn(reading, asked)],
    },
  };
}

/** What a follow-up says itself. */
interface Said {
  readonly operations: readonly Cue[];
  readonly names: boolean;
  readonly time: boolean;
  readonly metric: boolean;
  readonly words: number;
}

function readSaid(parts: Parts, own: Asked, relative: boolean): Said {
  return {
    operations: OPERATIONS.filter((cue) => own.has(cue)),
    names: own.subjects.length + own.groups.length + own.wholes.length > 0,
    time: relative || saysTime(parts.time),
    metric: own.metricIsStated,
    words: parts.marked.terms.length,
  };
}

const SHORT = 7;
const WITHOUT = /(?<!\w)(?:ohne|ausser|abzuglich|without|except|excluding)(?!\w)/u;

function isFollowUp(signals: Signals, said: Said, own: Asked): boolean {
  // "ohne die Mitglieder" leaves something out that nobody has added up.
  if (WITHOUT.test(own.parts.marked.line) && own.subjects.length === 0) return false;
  const saysSomething =
    own.parts.places !== null ||
    own.parts.foreign.length > 0 ||
    said.names ||
    said.time ||
    said.metric ||
    said.operations.length > 0 ||
    signals.corrects;
  if (!saysSomething || asksForReason(own.parts)) return false;
  if (signals.opens || signals.compares) return true;
  if (signals.pointsBack || signals.ofThese) return !standsAlone(said, own);
  if (!said.names) return said.words <= SHORT || said.operations.length > 0;
  return said.words <= SHORT && !said.metric && said.operations.length === 0 && !hasGroups(own);
}

/** "Welche Landkreise …" is a whole question. */
function hasGroups({ groups, subjects }: Asked): boolean {
  return groups.length > 0 && subjects.length === 0;
}

/** Names what it is about and says what it wants to know: "da" and "sie" then mean nothing before. */
function standsAlone(said: Said, own: Asked): boolean {
  return (
    own.subjects.some(({ isFull }) => isFull) &&
    (said.metric || said.operations.length > 0) &&
    said.time
  );
}

function asksForReason({ marked }: Parts): boolean {
  return /^(?:warum|weshalb|wieso|why|wer|who|womit|wodurch)(?!\w)/u.test(marked.line);
}

function tableFor(parts: Parts, topic: FigureTopic, knowledge: Knowledge): Table | null {
  const { table } = topic.asked;
  const isKnownHere = (name: string): boolean =>
    parts.mentions.every(({ candidates }) =>
      candidates.some(({ entity }) => entity.table === name),
    ) && parts.kinds.every(({ meanings }) => meanings.some((meaning) => meaning.table === name));
  if (isKnownHere(table.name)) return table;
  return chooseTable(parts, knowledge) ?? table;
}

function merge(
  own: Asked,
  said: Said,
  signals: Signals,
  topic: FigureTopic,
  shift: number | null,
): Asked {
  const before = topic.asked;
  const isSameTable = own.table.name === before.table.name;
  const turned = turnedCues(said, before);
  const keepsOperation = isSameTable && (said.operations.length === 0 || turned !== null);
  const base = keepsOperation ? before : own;
  const subjects = mergeSubjects(own, said, signals, topic);
  const groups =
    own.groups.length > 0 && subjects.from === 'own'
      ? own.groups
      : keepsGroups(own, said, signals)
        ? before.groups.map((group) => ({ ...group, from: NOWHERE_GROUP }))
        : own.groups;
  const metric = own.metricIsStated || !isSameTable ? own.metric : before.metric;
  const timed = withTime(base.parts, timeFor(own, said, topic, shift, base));
  const parts = own.parts.places === null ? timed : { ...timed, places: own.parts.places };
  return replaceIn(base, {
    parts,
    cues: turned ?? base.parts.cues,
    table: own.table,
    subjects: subjects.list,
    groups: subjects.dropsGroups ? [] : groups,
    wholes: own.wholes.length > 0 ? own.wholes : isSameTable ? before.wholes : [],
    scopes: own.scopes.length > 0 ? own.scopes : isSameTable ? before.scopes : [],
    metric,
    metricIsStated: own.metricIsStated || before.metricIsStated,
  });
}

const NOWHERE_GROUP = 10_000;

/** The old cues with "most" turned to "least" and the like; null where something new is asked. */
function turnedCues({ operations }: Said, { parts }: Asked): ReadonlySet<Cue> | null {
  if (operations.length === 0) return null;
  const turns = TURNS.filter((turn) => operations.some((cue) => turn.includes(cue)));
  const isAllTurns = operations.every((cue) => turns.some((turn) => turn.includes(cue)));
  const hasOld = turns.every(
    (turn) =>
      turn.some((cue) => parts.cues.has(cue)) ||
      (turn.includes('percent') &&
        (parts.cues.has('change') || parts.cues.has('grow') || parts.cues.has('shrink'))),
  );
  if (!isAllTurns || !hasOld) return null;
  const kept = [...parts.cues].filter((cue) => !turns.some((turn) => turn.includes(cue)));
  return new Set([...kept, ...operations]);
}

interface MergedSubjects {
  readonly list: readonly Subject[];
  readonly from: 'own' | 'before';
  readonly dropsGroups: boolean;
}

function mergeSubjects(
  own: Asked,
  said: Said,
  signals: Signals,
  topic: FigureTopic,
): MergedSubjects {
  const before = topic.asked.subjects.map(carried);
  const isJoining =
    signals.compares ||
    said.operations.some((cue) => ['versus', 'difference', 'than', 'ratio'].includes(cue)) ||
    (said.operations.includes('sum') && own.subjects.length > 0);
  if (isShareOf(own, before))
    return { list: [...before, ...own.subjects], from: 'own', dropsGroups: true };
  if (own.subjects.length > 0) {
    const renamed = own.subjects.map((subject) => subject);
    return isJoining && own.subjects.length === 1
      ? { list: [...before.slice(-1), ...renamed], from: 'own', dropsGroups: true }
      : { list: renamed, from: 'own', dropsGroups: false };
  }
  const [kind] = own.groups;
  if (kind !== undefined && own.groups.length === 1 && !kind.isPlural) {
    const sameName = topic.asked.subjects.flatMap((subject) =>
      sameNameOfKind(subject.entities, kind.kinds, own),
    );
    if (sameName.length > 0 && (signals.corrects || said.operations.length === 0))
      return { list: sameName.map(carriedSubject), from: 'before', dropsGroups: true };
  }
  if (own.groups.length > 0) {
    const keeps = topic.asked.groups.length > 0 && said.operations.every((cue) => cue !== 'sum');
    return { list: keeps ? before : [], from: 'own', dropsGroups: false };
  }
  const wantsAll =
    signals.ofThese ||
    (said.operations.some((cue) =>
      ['top', 'bottom', 'sum', 'mean', 'versus', 'difference'].includes(cue),
    ) &&
      topic.asked.groups.length === 0 &&
      before.length < 2);
  return { list: wantsAll ? topic.named.map(carried) : before, from: 'before', dropsGroups: false };
}

/** "und der Anteil am Einzelplan 04?": of what was named before in what contains it. */
function isShareOf(own: Asked, before: readonly Subject[]): boolean {
  const [whole, ...more] = own.subjects;
  const [part, ...others] = before;
  if (!own.has('share') || whole === undefined || part === undefined) return false;
  if (more.length > 0 || others.length > 0) return false;
  return part.entities.some(({ ancestors }) =>
    whole.entities.some((entity) => ancestors.includes(entity)),
  );
}

/** "und welcher die wenigsten?" keeps the districts; a new name beside them replaces nothing. */
function keepsGroups(own: Asked, said: Said, signals: Signals): boolean {
  if (own.groups.length > 0) return false;
  return own.subjects.length === 0 ? !signals.ofThese : said.operations.length === 0;
}

/** What has the same name and is of this kind: "das Landratsamt" of the district named before. */
function sameNameOfKind(
  entities: readonly NamedEntity[],
  kinds: readonly string[],
  { knowledge, table }: Asked,
): NamedEntity[] {
  const cores = entities.flatMap(({ names }) => names.map(({ core }) => core));
  const ofKind = knowledge.index.entities.filter(
    (entity) => entity.table === table.name && kinds.includes(entity.kind ?? ''),
  );
  const alike = ofKind.filter(({ names }) =>
    names.some(({ core }) =>
      cores.some(
        (other) =>
          other.every((stem) => core.includes(stem)) || core.every((stem) => other.includes(stem)),
      ),
    ),
  );
  if (alike.length > 0) return alike;
  const around = ofKind.filter(
    (entity) =>
      entities.some(({ ancestors }) => ancestors.includes(entity)) ||
      entities.some((known) => entity.ancestors[0] === known),
  );
  return around.length === 1 ? around : [];
}

function timeFor(
  own: Asked,
  said: Said,
  topic: FigureTopic,
  shift: number | null,
  base: Asked,
): Parts['time'] {
  const { time } = own.parts;
  const before = topic.asked.parts.time;
  if (shift !== null) {
    const from = topic.years.at(-1) ?? null;
    return from === null ? time : timeOfYears([from + shift]);
  }
  const earlier = Math.min(...topic.years);
  if (saysTime(time)) {
    const [only] = time.years;
    if (time.until && only !== undefined && before.years.length > 0)
      return timeOfYears([earlier, only], true);
    return time;
  }
  const isNewChange =
    said.operations.some((cue) => ['grow', 'shrink', 'change'].includes(cue)) && base === own;
  const distinct = [...new Set(topic.years)];
  if (isNewChange && distinct.length > 1) return timeOfYears(distinct.slice(-2), true);
  if (said.operations.includes('series')) return time;
  if (topic.asked.table.time.kind !== own.table.time.kind && before.years.length === 0) return time;
  return saysTime(before) ? before : time;
}

/** "und in Prozent?" behind a plain number: of what? */
function asksOpenPercent({ operations, names }: Said, { reading }: FigureTopic): boolean {
  if (operations.length === 0 || names) return false;
  return reading.kind === 'plan' && reading.plan.operation.name === 'value';
}

function percentReadings(topic: FigureTopic, own: Asked): FigureTopic[] {
  const { asked } = topic;
  const variants: readonly ReadonlySet<Cue>[] = [
    new Set<Cue>(['share', 'percent']),
    ...(asked.table.time.kind === 'years'
      ? [new Set<Cue>(['change', 'percent', 'previousYear'])]
      : []),
  ];
  return variants.flatMap((cues) => {
    const merged = replaceIn(asked, {
      cues,
      parts: saysTime(own.parts.time) ? withTime(asked.parts, own.parts.time) : asked.parts,
      subjects: asked.subjects.map(carried),
    });
    const reading = readAsked(merged);
    const continued = next(merged, reading, topic);
    return continued?.kind === 'topic' ? [continued.topic] : [];
  });
}
