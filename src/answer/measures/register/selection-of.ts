import { MEASURE_STATUSES } from '#src/domain/measure.ts';
import { asksUnfinished } from '#src/question/measures/conditions/read-unfinished.ts';
import type { YearMention, YearRole } from '#src/question/measures/conditions/read-years.ts';
import type {
  Selection,
  ShownField,
  SidedYear,
} from '#src/question/measures/conditions/select-measures.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';

/** What narrows a list, as far as the words say it. */
export function selectionOf(question: ReadQuestion, chapter: string | null): Selection {
  const { statuses, leads, years, words } = question;
  const isUnfinished = asksUnfinished(question);
  const openEnds = isUnfinished ? [] : openEndsIn(words.folded);
  // "k. A." is printed for the end alone.
  const isOfEnd =
    question.fields.includes('completion') ||
    (question.fields.length === 0 && NOT_GIVEN_MARK.test(words.folded));
  const isEndNotGiven = isOfEnd && has(words, listCues.NOT_GIVEN);
  // "kein Termin, sowas wie offen oder noch offen": any of these.
  const isAny = openEnds.length > 0 && EITHER.test(words.folded);
  const isOpen = has(words, listCues.OPEN_END) && (openEnds.length === 0 || isAny);
  const isFlaggedNew = has(words, listCues.FLAGGED_NEW);
  const of = (role: 'included' | 'completion') =>
    years.mentions
      .filter((mention) => mention.role === role && isExact(mention))
      .map(({ year }) => year);
  return {
    statuses: question.isStatusNegated
      ? MEASURE_STATUSES.filter((status) => !statuses.includes(status))
      : statuses,
    leads,
    // The mark says nothing of the year of inclusion: it may be left over from the plan before.
    includedYears: isFlaggedNew ? [] : [...new Set(of('included'))],
    isFlaggedNew,
    completionYears: of('completion'),
    completionSide: sideOf(question, 'completion'),
    includedSide: isFlaggedNew ? null : sideOf(question, 'included'),
    without: withoutIn(words),
    // "ohne festen Termin, also fortlaufend": the word says it.
    isOpenEnd: isOpen && !isEndNotGiven,
    isEndNotGiven,
    // "…, obwohl das Zieljahr vor 2024 lag, also nicht rechtzeitig fertig": the year says it.
    isOverdue: has(words, listCues.OVERDUE) && !years.mentions.some(isEndYear),
    isUnfinished,
    completionQuarter: quarterIn(words.folded),
    completionWords: isOpen ? [] : openEnds,
    shown: SHOWN.filter((field) => has(words, listCues.SHOWN_FIELDS[field])),
    chapter,
  };
}

const NOT_GIVEN_MARK = /(?<!\w)[ko] a(?!\w)/u;

function sideOf({ years }: ReadQuestion, role: YearRole): SidedYear | null {
  const [found] = years.mentions.flatMap(({ role: its, side, year }) =>
    its === role && side !== null && side !== 'since' ? [{ side, year }] : [],
  );
  return found ?? null;
}

function isEndYear({ role }: YearMention): boolean {
  return role === 'completion';
}

/** The year itself, none of those around it. */
function isExact({ side }: YearMention): boolean {
  return side === null || side === 'since';
}

const SHOWN: readonly ShownField[] = ['status', 'completion', 'lead'];

const EITHER = /(?<!\w)(?:oder|bzw|sowas wie|so was wie|or) /u;
const QUARTERS: readonly RegExp[] = [/^(?:erste|1)/u, /^(?:zweite|2)/u, /^(?:dritte|3)/u, /^/u];

function quarterIn(folded: string): number | null {
  const [match] = folded.matchAll(listCues.QUARTER);
  const said = match?.[1] ?? match?.[2];
  return said === undefined ? null : QUARTERS.findIndex((quarter) => quarter.test(said)) + 1;
}

function withoutIn(words: ReadQuestion['words']): Selection['without'] {
  if (has(words, listCues.WITHOUT_STATUS)) return 'status';
  return has(words, listCues.WITHOUT_NUMBER) ? 'number' : null;
}

const OPEN_END_WORDS = ['fortlaufend', 'kontinuierlich', 'unbekannt', 'offen'];

/** Planned ends that are words, as the field prints them. */
function openEndsIn(folded: string): string[] {
  const words = folded.split(' ');
  return OPEN_END_WORDS.filter((end) => words.some((word) => word.startsWith(end)));
}
