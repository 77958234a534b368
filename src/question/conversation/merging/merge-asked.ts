import { asksForOne } from '#src/question/figures/operations/operation-cues.ts';
import type { Cue } from '#src/question/figures/parts/cues.ts';
import { headOfNumber } from '#src/question/figures/parts/head-of-number.ts';
import type { Parts } from '#src/question/figures/parts/read-parts.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { NOWHERE, outside } from '#src/question/figures/selection/certain-subject.ts';
import { containsAny } from '#src/question/figures/selection/select-group.ts';
import type { RelativeTime } from '../relative-time.ts';
import type { Signals } from '../signals.ts';
import {
  type FigureTopic,
  planIn,
  replaceIn,
  saysTime,
  timeOfYears,
  withTime,
} from '../topics/figure-topic.ts';
import { mergeSubjects } from './merge-subjects.ts';
import type { Said } from './read-said.ts';

/** Cues that only turn what was asked before another way. */
const TURNS: readonly (readonly Cue[])[] = [
  ['top', 'bottom'],
  ['grow', 'shrink'],
  ['percent', 'absolute', 'points'],
  ['min', 'max'],
  ['mean', 'median', 'sum'],
];

/** The follow-up completed by the question before: what it says itself, and the rest from there. */
export function mergeAsked(
  own: Asked,
  said: Said,
  signals: Signals,
  topic: FigureTopic,
  relative: RelativeTime | null,
): Asked {
  const before = topic.asked;
  const isSameTable = own.table.name === before.table.name;
  const isOfPart = said.operations.length === 1 && own.has('absolute') && before.has('share');
  const turned = isOfPart ? null : turnedCues(said, before);
  const isOutside = isOutsideOfSum(own, topic);
  const keepsOperation =
    isSameTable &&
    (said.operations.length === 0 || turned !== null) &&
    !asksForValue(own, said) &&
    !asksForThings(own, signals) &&
    !isOutside &&
    !isOfContainer(own, said, signals, topic) &&
    !countsKind(own);
  const base = keepsOperation ? before : own;
  const subjects = mergeSubjects(own, said, signals, topic);
  const groups =
    own.groups.length > 0 && subjects.from === 'own'
      ? own.groups
      : keepsGroups(own, said, signals, topic) && !isOutside
        ? before.groups.map((group) => ({
            ...group,
            // Its place holds only in the words of its own message.
            from: base === before ? group.from : NOWHERE,
            isPlural: group.isPlural && !asksForOne(own),
          }))
        : own.groups;
  const isPlain = said.operations.length === 1 && own.has('absolute');
  const metric = own.metricIsStated || !isSameTable || isPlain ? own.metric : before.metric;
  const timed = withTime(base.parts, timeFor(own, said, topic, relative, base));
  const parts = {
    ...timed,
    // "Und die Ankünfte?" behind "Wie viele Übernachtungen …?" asks for no nights any more.
    metrics: own.metricIsStated && base !== own ? own.parts.metrics.map(outside) : timed.metrics,
    places: own.parts.places ?? placesOf(timed, said),
  };
  return replaceIn(base, {
    parts,
    cues: turned ?? base.parts.cues,
    table: own.table,
    // Places in this message are none in the words of the one before.
    subjects: base === own ? subjects.list : subjects.list.map(outside),
    groups: subjects.dropsGroups ? [] : groups,
    wholes: own.wholes.length > 0 ? own.wholes : isSameTable ? before.wholes : [],
    scopes: own.parts.scopes.length > 0 || !isSameTable ? own.scopes : before.scopes,
    metric,
    metricIsStated: own.metricIsStated || (before.metricIsStated && !asksForThings(own, signals)),
  });
}

/** "und die kleinste?" behind the second largest: the first place of those. */
function placesOf({ places }: Parts, { operations }: Said): Parts['places'] {
  const isNewEnd = operations.some((cue) => cue === 'top' || cue === 'bottom');
  return isNewEnd && places !== null ? { ...places, from: 1 } : places;
}

/** "Gehört sie zu einer VG?", "welche Gemeinden sind da drin?": things are asked for, no number. */
function asksForThings(own: Asked, { pointsBack }: Signals): boolean {
  if (own.groups.length === 0 || !pointsBack) return false;
  return own.has('members', 'belongs') || own.has('list');
}

/** "Und nur Nobitz selbst?" behind a sum over what belongs to something: nothing belongs to that. */
function isOutsideOfSum(own: Asked, { asked, reading }: FigureTopic): boolean {
  const operation = planIn(reading)?.operation;
  if (operation?.name !== 'aggregate' || operation.over !== 'entities') return false;
  const [subject, ...more] = own.subjects;
  if (subject === undefined || more.length > 0 || own.groups.length > 0) return false;
  return (
    asked.groups.length > 0 &&
    !asked.groups.some((group) =>
      subject.entities.some((entity) => containsAny(own, entity, group)),
    )
  );
}

/** "Wie viele Beschäftigte hat sie?" behind "Wie viele Gemeinden hat die VG …?": the association. */
function isOfContainer(
  own: Asked,
  { operations, names }: Said,
  { ofThese }: Signals,
  { asked }: FigureTopic,
): boolean {
  const isOfOne = asked.subjects.length === 1 && asked.groups.length > 0;
  const asksPlainly = own.metricIsStated && operations.length === 0 && !names && !ofThese;
  return isOfOne && asksPlainly && OF_ONE.test(own.parts.marked.line);
}

const OF_ONE =
  /(?<!\w)(?:hat|hatte|zahlt|zahlte|beschaftigte?|has|had) (?:sie|er|es|die|das|der|it)(?!\w)|(?<!\w)(?:sie|er|es|it) (?:hat|hatte|has|had)(?!\w)/u;

/** "Wie viele Landkreise sind das?" counts them, whatever was computed of them before. */
function countsKind({ parts, groups }: Asked): boolean {
  return groups.length > 0 && headOfNumber(parts.marked)?.role === 'kind';
}

/** "Wie viele Leute waren das?" behind a change asks for the number itself. */
function asksForValue(own: Asked, { names, operations }: Said): boolean {
  const asksNumber = own.has('count') && !/(?<!\w)(?:um|by)(?!\w)/u.test(own.parts.marked.line);
  return asksNumber && !names && operations.length === 0;
}

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

/** "und welcher die wenigsten?" keeps the districts; a new name beside them replaces nothing. */
function keepsGroups(own: Asked, said: Said, signals: Signals, topic: FigureTopic): boolean {
  if (own.groups.length > 0 || isOfContainer(own, said, signals, topic)) return false;
  // "Welche liegen im Kreis Greiz?" keeps what was counted.
  const isPlace = said.operations.every((cue) => cue === 'members');
  return own.subjects.length === 0
    ? !signals.ofThese || topic.named.length === 0 || isOfMembers(own, said, topic)
    : isPlace;
}

/** "Welche davon haben kein eigenes Personal?" behind the members of something: of the members. */
function isOfMembers({ parts }: Asked, { operations }: Said, { reading }: FigureTopic): boolean {
  const selection = planIn(reading)?.selection;
  const isAmong = parts.threshold !== null || operations.some((cue) => AMONG_MEMBERS.has(cue));
  return isAmong && selection?.by === 'group' && selection.within !== undefined;
}

const AMONG_MEMBERS: ReadonlySet<Cue> = new Set([
  'nothing',
  'own',
  'sum',
  'mean',
  'median',
  'top',
  'bottom',
  'grow',
  'shrink',
]);

function timeFor(
  own: Asked,
  said: Said,
  topic: FigureTopic,
  relative: RelativeTime | null,
  base: Asked,
): Parts['time'] {
  const { time } = own.parts;
  const before = topic.asked.parts.time;
  const last = topic.years.at(-1);
  if (relative !== null && last !== undefined) return timeFrom(last, relative);
  const earlier = Math.min(...topic.years);
  if (saysTime(time)) {
    // "Und bis heute?" behind the newest year says nothing of where it begins.
    const isSpokenOf = before.years.length > 0 && topic.asked.table.name === own.table.name;
    if (time.untilNow && isSpokenOf) return { ...timeOfYears([earlier]), since: true };
    const [only] = time.years;
    if (time.until && only !== undefined && before.years.length > 0)
      return timeOfYears([earlier, only], true);
    return time;
  }
  const isNewChange =
    said.operations.some((cue) => ['grow', 'shrink', 'change'].includes(cue)) && base === own;
  const distinct = [...new Set(topic.years)];
  // Of a whole course nobody means its last two years.
  const isOfCourse = (planIn(topic.reading)?.years.length ?? 0) > 2;
  if (isNewChange && distinct.length > 1 && !isOfCourse)
    return timeOfYears(distinct.slice(-2), true);
  if (said.operations.includes('series')) return time;
  // "In welchem Jahr stieg sie am stärksten?" behind one year asks for no change within it.
  if (said.operations.includes('whichYear') && before.years.length < 2) return time;
  if (topic.asked.table.time.kind !== own.table.time.kind && before.years.length === 0) return time;
  return saysTime(before) ? before : time;
}

function timeFrom(year: number, relative: RelativeTime): Parts['time'] {
  if (relative.kind === 'shift') return timeOfYears([year + relative.years]);
  const time = timeOfYears([year]);
  return relative.kind === 'since' ? { ...time, since: true } : { ...time, until: true };
}
