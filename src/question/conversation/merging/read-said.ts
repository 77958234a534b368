import type { Cue } from '#src/question/figures/parts/cues.ts';
import type { Parts } from '#src/question/figures/parts/read-parts.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { Signals } from '../signals.ts';
import { saysTime } from '../topics/figure-topic.ts';

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
  'own',
  'same',
  'alike',
  'began',
  'ended',
] as const satisfies readonly Cue[];

/** What a follow-up about figures says itself. */
export interface Said {
  /** What it wants done with the figures. */
  readonly operations: readonly Cue[];
  readonly names: boolean;
  readonly time: boolean;
  readonly metric: boolean;
  readonly words: number;
}

export function readSaid(parts: Parts, own: Asked, relative: boolean): Said {
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

/** Whether it leaves out something that only the question before says. */
export function isFollowUp(signals: Signals, said: Said, own: Asked): boolean {
  // "ohne die Mitglieder" leaves something out that nobody has added up.
  if (WITHOUT.test(own.parts.marked.line) && own.subjects.length === 0) return false;
  const saysSomething =
    own.parts.places !== null ||
    own.parts.foreign.length > 0 ||
    said.names ||
    said.time ||
    said.metric ||
    said.operations.length > 0 ||
    (own.has('count') && signals.pointsBack) ||
    signals.corrects;
  const ranks =
    own.parts.places !== null || said.operations.some((cue) => cue === 'top' || cue === 'bottom');
  if (!saysSomething || (asksForReason(own.parts) && !ranks)) return false;
  if (signals.opens || signals.compares) return true;
  if (isRatioOfOne(own)) return true;
  if (isShareOfThese(own) || (own.has('share') && IS_THAT.test(own.parts.marked.line))) return true;
  if (signals.pointsBack || signals.ofThese) return !standsAlone(said, own);
  if (SHARE_OF.test(own.parts.marked.line)) return true;
  if (!said.names) return said.words <= SHORT || said.operations.length > 0;
  const onlyCompares = said.operations.every((cue) => cue === 'versus' || cue === 'members');
  return said.words <= SHORT && !said.metric && onlyCompares && !hasGroups(own);
}

/** "Wie viel mal so viele hat Erfurt?" says not as what. */
function isRatioOfOne({ subjects, groups, wholes, has }: Asked): boolean {
  return has('ratio') && subjects.length === 1 && groups.length + wholes.length === 0;
}

/** "Welchen Anteil am Innenressort hatten beide 2023?" names the whole only, "welchen davon das LKA?" the part. */
function isShareOfThese(own: Asked): boolean {
  const namesOne = own.subjects.length === 1 && own.groups.length === 0;
  return namesOne && own.has('share') && OF_THESE.test(own.parts.marked.line);
}

const OF_THESE = /(?<!\w)(?:beide[nr]?|davon|both|of (?:these|those|them))(?!\w)/u;

/** "Welcher Anteil ist das am Einzelplan?", "wie viel Prozent von Gotha sind das?": the part was named before. */
const IS_THAT =
  /(?<!\w)(?:ist|sind|war|waren|ware|macht|machen|entspricht|is|are|was|were|would) (?:das|dies|es|that|this|it)(?= (?:am|an|vom|von|im|in|des|der|denn|dann|genau|aus|jeweils|be|of|in)(?!\w)|\W*$)/u;

/** "anteil am Kernhaushalt?" names the whole and no part. */
const SHARE_OF =
  /^(?:(?:welcher|der|wie hoch ist der|wie gross ist der) )?anteil (?:am|an|im|in)(?!\w)/u;

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
