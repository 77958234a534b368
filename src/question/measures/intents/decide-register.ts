import { planYearsOf } from '../conditions/plan-years.ts';
import { readLasting } from '../conditions/read-count-bound.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as fieldCues from '../cues/field-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import * as questionCues from '../cues/question-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { comparisonOf } from './compare-plans.ts';
import { changedOf } from './decide-changed.ts';
import { countsOf } from './decide-counts.ts';
import { decideFinished } from './decide-finished.ts';
import { groupingOf } from './decide-grouping.ts';
import { onlyOf } from './decide-only.ts';
import { turnedOf } from './decide-turned.ts';
import { stillRunningOf, unfinishedOf } from './decide-unfinished.ts';
import { isOfBoth, isSoSince } from './plans-apart.ts';
import type { RegisterIntent } from './register-intent.ts';

/** "Was macht das Umweltministerium laut Plan 2023?" */
const LED_IN_PLAN = cue(
  '(?:macht|machte|führt|führte|treibt|betreibt|betreut|steuert|verfolgt|plant)(?= (?:[\\w.]+ ){0,6}?(?:aktions)?plan\\w*)',
);
const ENDS = cue('enden|endet|endeten|laufen|läuft|auslaufen|ends?');
const NEVER = cue('nie|niemals|noch nie|zu keiner zeit|in keinem (?:aktions)?plan|never');
const LONGEST = cue('am längsten|längsten|longest');
/** How long something runs no plan says but by holding it. */
const LASTS = cue(
  'läuft|laufen|laufende[nrms]?|besteht|bestehen|existier\\w*|gibt es|dauert|dauern|runs?|running',
);
const MOST_PLANS = cue(
  'in (?:den )?meisten (?:plänen|aktionsplänen|jahren)|die meisten (?:jahre|pläne)|in (?:the )?most (?:action )?(?:plans|years)',
);
/** "Welche Maßnahmen waren am häufigsten in Verzug?": in most plans. */
const MOST_OFTEN = cue(
  'am (?:häufigsten|öftesten)|häufigsten|die meisten (?:jahre|pläne)|(?:in den|in) meisten (?:plänen|aktionsplänen|jahren)|most (?:often|frequently)',
);

/** "War das schon immer so?": of what, it does not say. */
const OF_UNSAID = /^(?:und )?(?:ist|war|blieb|was|is) (?:das|es|it|that) (?:\w+ )?\w+ so\W*$/u;

/** Decides what is asked of the plans as a whole; null where it is nothing of the register. */
export function decideRegister(question: ReadQuestion): RegisterIntent | null {
  const { words, statuses, fields } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  if (asks(questionCues.PROSE)) return null;
  // "Wie oft steht 2022 „in Verzug“?" counts them.
  const isCount = asks(listCues.HOW_MANY) || (asks(storyCues.HOW_OFTEN) && statuses.length > 0);
  const [status] = statuses;
  if (asks(listCues.SHARE) && (asks(listCues.MEASURES) || statuses.length > 0))
    return { kind: 'share', isCount: false };
  const isOfPart = statuses.length > 0 || question.leads !== null || asks(changeCues.ADDED);
  if (asks(listCues.WHOLE_AND_PART) && isOfPart) return { kind: 'share', isCount: true };
  if (asksWholeAndWhich(question) || isOnlyOfPart(question, listCues.WHOLE_AND_MANY))
    return { kind: 'share', isCount: true };
  const unfinished = unfinishedOf(question, isCount) ?? stillRunningOf(question, isCount);
  if (unfinished !== null) return unfinished;
  const counts = countsOf(question, isCount) ?? onlyOf(question, isCount);
  if (counts !== null) return counts;
  const changed = changedOf(question, isCount);
  if (changed !== null) return changed;
  if (asks(storyCues.MOVED) && !asks(listCues.GAP)) {
    const isRanked = asks(listCues.MOST) || asks(storyCues.HOW_OFTEN) || asks(listCues.MEASURES);
    return isRanked ? { kind: 'slip-ranking' } : null;
  }
  if (asks(listCues.GAP) && asks(listCues.MOST_OR_ORDER)) return { kind: 'gap-ranking' };
  const isEnd =
    fields.includes('completion') || question.asksEnd || asks(storyCues.DONE) || asks(ENDS);
  if (isEnd && asks(listCues.LATEST_END)) {
    return { kind: 'end-ranking', isEarliest: false, isNext: false };
  }
  if (isEnd && asks(listCues.EARLIEST_END) && !asks(CAME_ABOUT)) {
    return { kind: 'end-ranking', isEarliest: true, isNext: asks(listCues.NEXT_END) };
  }
  if (status !== undefined && statuses.length === 1 && isNever(question)) {
    return { kind: 'never', status, isCount };
  }
  if (question.isStatusNegated) {
    return asks(storyCues.ALL_ALONG) || isOfBoth(question)
      ? { kind: 'constant', isCount }
      : selectionOf(question, isCount);
  }
  const lasting = readLasting(words);
  const isInPlans =
    status === 'im Plan' && asks(fieldCues.IN_THE_PLAN) && !/auf im plan/u.test(words.folded);
  const isHeld = asks(fieldCues.IN_THE_PLAN) || asks(LASTS);
  if (lasting !== null && asks(listCues.MEASURES) && statuses.length < 2) {
    if (status !== undefined) return { kind: 'lasting', status, lasting, isCount };
    if (isHeld) return { kind: 'lasting', status: null, lasting, isCount };
  }
  if (asks(LONGEST) && status !== undefined && !isInPlans) return { kind: 'longest', status };
  if (asks(MOST_OFTEN) && status !== undefined && !isInPlans && asks(listCues.MEASURES)) {
    return { kind: 'longest', status };
  }
  if (asks(MOST_PLANS) && status === undefined && asks(listCues.MEASURES)) {
    return { kind: 'longest', status: null };
  }
  if (asks(LONGEST) && asks(listCues.MEASURES) && isHeld) {
    return { kind: 'longest', status: null };
  }
  const grouped = groupingOf(question, isCount);
  if (grouped !== null) return grouped;
  if (
    (asks(storyCues.ALL_ALONG) && !OF_UNSAID.test(words.folded)) ||
    isOfBoth(question) ||
    isStillSo(question) ||
    isSoSince(question)
  ) {
    return { kind: 'constant', isCount };
  }
  const turned = turnedOf(question, isCount);
  if (turned !== null) return turned;
  if (asks(listCues.FLAGGED_NEW) || asks(listCues.OVERDUE)) return { kind: 'select', isCount };
  return (
    decideFinished(question, isCount) ??
    comparisonOf(question, isCount) ??
    selectionOf(question, isCount)
  );
}

/** "Wie viele Maßnahmen hat das TFM, und welche sind in Verzug?": the status is only of the part. */
export function asksWholeAndWhich(question: ReadQuestion): boolean {
  return isOnlyOfPart(question, listCues.WHOLE_AND_WHICH);
}

/** The only status is said behind the part, and part and whole are of one plan and one office. */
function isOnlyOfPart(question: ReadQuestion, parted: RegExp): boolean {
  const { words, statuses, statusWords, leads } = question;
  const [match] = words.folded.matchAll(parted);
  if (match === undefined || statuses.length !== 1) return false;
  if (planYearsOf(question).size > 1 || (leads?.offices.length ?? 0) > 1) return false;
  const end = match.index + match[0].length;
  return [...statusWords].every((at) => (words.words[at]?.start ?? 0) > end);
}

/** Of one plan: "2022 nie in Verzug, aber 2023" holds two against each other. */
function isNever(question: ReadQuestion): boolean {
  const { words } = question;
  return has(words, NEVER) && has(words, listCues.MEASURES) && planYearsOf(question).size < 2;
}

/** How soon something was done no plan says. */
const CAME_ABOUT = cue(
  '(?:ge)?worden|wurden?|were|has been|have been|became|got|war(?:en)? (?:[\\w.-]+ ){0,6}?(?:fertig|abgeschlossen|beendet)',
);

/** "Welche waren 2020 in Verzug und sind es 2024 noch?" */
function isStillSo(question: ReadQuestion): boolean {
  const { words, statuses } = question;
  // "… stehen 2024 noch im Plan?" asks whether the plan holds them.
  const isHad = statuses.length === 1 && statuses[0] !== 'im Plan';
  const isStill = has(words, storyCues.STILL) && !has(words, storyCues.NO_LONGER);
  return isStill && !has(words, storyCues.NOT_YET) && isHad && planYearsOf(question).size === 2;
}

function selectionOf(
  { words, statuses, statusWords, years, leads, fields }: ReadQuestion,
  isCount: boolean,
): RegisterIntent | null {
  const isAsked = isCount || has(words, listCues.ASK_LIST);
  const hasFilter = statuses.length > 0 || leads !== null;
  const ofPlan = years.mentions.some(({ role }) => role === 'plan');
  const isOfEnd = years.mentions.some(({ role }) => role === 'completion');
  const isOfInclusion = years.mentions.some(({ role }) => role === 'included');
  const isOpen = has(words, listCues.OPEN_ENDS) || has(words, listCues.OPEN_END);
  // "TMIK 2023 Abschluss offen", "erstmals 2020 aufgenommen, Plan 2020": nothing but conditions.
  const isBareSelection =
    ((isOfInclusion || isOfEnd) && (ofPlan || isAsked)) ||
    (ofPlan && ((fields.includes('completion') && isOpen) || (hasFilter && isAsked))) ||
    (ofPlan && statuses.length > 0 && leads !== null);
  const isOfRegister = has(words, listCues.MEASURES)
    ? isAsked || hasFilter || years.mentions.length > 0
    : isBareSelection ||
      isBareStatus(words, statusWords) ||
      (isAsked &&
        (statuses.length > 0 ||
          (leads !== null && (fields.includes('lead') || has(words, LED_IN_PLAN)))));
  return isOfRegister ? { kind: 'select', isCount } : null;
}

/** "Verzug droht 2024": nothing but a status and a year. */
function isBareStatus({ words }: ReadQuestion['words'], statusWords: ReadonlySet<number>): boolean {
  const others = words.filter((_, at) => !statusWords.has(at));
  return statusWords.size > 0 && others.length === 1 && /^20\d\d$/u.test(others[0]?.folded ?? '');
}
