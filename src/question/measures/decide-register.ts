import { MEASURE_STATUSES, type MeasureStatus } from '#src/domain/measure.ts';
import * as changeCues from './change-cues.ts';
import { changedOf, NEW_ONES } from './decide-changed.ts';
import { countsOf, MORE_THAN } from './decide-counts.ts';
import { decideFinished, type FinishedStretch, missingIn } from './decide-finished.ts';
import { onlyOf } from './decide-only.ts';
import { STILL_THERE, unfinishedOf } from './decide-unfinished.ts';
import * as fieldCues from './field-cues.ts';
import * as listCues from './list-cues.ts';
import { isOfBoth } from './of-both-years.ts';
import { planYearsOf } from './plan-years.ts';
import * as questionCues from './question-cues.ts';
import { cue, has } from './question-words.ts';
import { type Lasting, readLasting } from './read-lasting.ts';
import type { MeasureField, ReadQuestion } from './read-measure-question.ts';
import * as storyCues from './story-cues.ts';

/**
 * Of counts in several plans: in which most or fewest, by how many more, one after the other, or where
 * there are more or fewer than in the plan before.
 */
export type CountAsk = 'most' | 'fewest' | 'difference' | 'each' | 'risen' | 'fallen';

/** What is asked of the measures of a plan, or of several. */
export type RegisterIntent =
  | { readonly kind: 'select'; readonly isCount: boolean }
  | {
      readonly kind: 'turned';
      readonly from: readonly MeasureStatus[];
      readonly to: readonly MeasureStatus[];
      readonly isCount: boolean;
    }
  /** Nearer to the plan than before, or further from it. */
  | { readonly kind: 'shifted'; readonly isBetter: boolean; readonly isCount: boolean }
  /** In one plan and not in the other; `kept`: in both. */
  | { readonly kind: 'added' | 'gone' | 'kept'; readonly isCount: boolean }
  /** In this plan and in no other; `year` null: in one plan, whichever it is. */
  | {
      readonly kind: 'only';
      readonly year: number | null;
      /** That they have in that plan alone; none: the plan alone holds them. */
      readonly statuses: readonly MeasureStatus[];
      readonly isCount: boolean;
    }
  /** In all plans of a range, with a status or at all. */
  | { readonly kind: 'constant'; readonly isCount: boolean }
  /** In most plans with a status, or at all. */
  | { readonly kind: 'longest'; readonly status: MeasureStatus | null }
  /** In a plan, and never with a status up to it. */
  | { readonly kind: 'never'; readonly status: MeasureStatus; readonly isCount: boolean }
  /** With a status for so many years. */
  | {
      readonly kind: 'lasting';
      readonly status: MeasureStatus;
      readonly lasting: Lasting;
      readonly isCount: boolean;
    }
  | {
      readonly kind: 'finished';
      readonly isNew: boolean;
      readonly isCount: boolean;
      readonly stretch?: FinishedStretch;
    }
  /** In the list of finished measures of one plan, and not in that of a later one. */
  | { readonly kind: 'unlisted'; readonly isCount: boolean }
  /** Held by both plans, with another value of a field. */
  | {
      readonly kind: 'changed';
      readonly field: Exclude<MeasureField, 'included' | 'former'>;
      readonly isCount: boolean;
      /** Only those without a date before, and with one now. */
      readonly isDated?: boolean;
    }
  | { readonly kind: 'slip-ranking' }
  /** Within one plan: between the original end and the one that is planned now. */
  | { readonly kind: 'gap-ranking' }
  /** `isNext`: from the year of the plan on, whatever should have ended before. */
  | { readonly kind: 'end-ranking'; readonly isEarliest: boolean; readonly isNext: boolean }
  | { readonly kind: 'distribution'; readonly by: 'status' | 'lead' }
  /** Counted in several plans: in which most, by how many more, or one after the other. */
  | { readonly kind: 'counts'; readonly ask: CountAsk }
  /** Those that one plan wanted to end in a year, and that a later one still holds unfinished. */
  | {
      readonly kind: 'unfinished';
      readonly endYear: number;
      /** In that year or before. */
      readonly isUntil: boolean;
      /** That wanted it; null where none is named. */
      readonly plan: number | null;
      readonly isCount: boolean;
    }
  /** Of how many how many are such: in percent, or counted. */
  | { readonly kind: 'share'; readonly isCount: boolean };

const DELAYED: readonly MeasureStatus[] = ['in Verzug', 'Verzug droht'];
const BY_STATUS = cue(
  '(?:nach|je|pro|by|per|each|welche[nr]?) (?:dem |jedem )?(?:projekt)?status\\w*|statusverteilung|verteil\\w*',
);
const WHICH_STATUS = cue('welche[nr]? (?:projekt)?status');
const BY_LEAD = cue(
  '(?:je|pro|nach|per|by|jede[srmn]?|je einzelne[ms]|einzelnen?|each|every|auf die|auf) (?:federf[uü]hr\\w*|ministeri(?:um|en)|ressorts?|haus|häuser|ministry|ministries|lead|department)|welche[srn]? (?:ministerium|ministerien|ressorts?|haus)|which ministr(?:y|ies)',
);
/** "Wer hat die meisten Maßnahmen?" */
const WHO_HAS_MOST = cue(
  '(?:wer|who|welche stelle) (?:[\\w.-]+ ){0,6}?(?:meisten|most) (?:[\\w.-]+ )?(?:maßnahmen|projekten?|projekte|vorhaben|measures|projects)',
);
const WHICH_LEAD = cue('welches (?:ministerium|ressort|haus)|which ministry');
/** Asks for offices, not for measures: "Welche Ministerien haben Maßnahmen in Verzug?" */
const WHICH_LEADS = cue(
  'welche (?:obersten? )?(?:ministerien|ressorts|häuser|landesbehörden|behörden|stellen)|which (?:ministries|departments|offices|authorities)',
);
/** "Was macht das Umweltministerium laut Plan 2023?" */
const LED_IN_PLAN = cue(
  '(?:macht|machte|führt|führte|treibt|betreibt|betreut|steuert|verfolgt|plant)(?= (?:[\\w.]+ ){0,6}?(?:aktions)?plan\\w*)',
);
const NEVER = cue('nie|niemals|noch nie|zu keiner zeit|in keinem (?:aktions)?plan|never');
const LONGEST = cue('am längsten|längsten|longest');
/** "Welche Maßnahmen waren am häufigsten in Verzug?": in most plans. */
const MOST_OFTEN = cue(
  'am (?:häufigsten|öftesten)|häufigsten|die meisten (?:jahre|pläne)|(?:in den|in) meisten (?:plänen|aktionsplänen|jahren)|most (?:often|frequently)',
);
const SEPARATELY = / und | sowie |, | and | als | than /u;
/** "Waren 2023 mehr in Verzug oder im Plan?" */
const MORE_OF_ONE = cue(
  '(?:mehr|weniger|more|fewer) (?:[\\w.]+ ){0,6}?(?:verzug|im plan|droht|revision|schedule)(?: \\w+){0,2} (?:oder|or)',
);

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
  if (asksWholeAndWhich(question)) return { kind: 'share', isCount: true };
  const unfinished = unfinishedOf(question, isCount);
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
  const isEnd = fields.includes('completion') || question.asksEnd || asks(storyCues.DONE);
  if (isEnd && asks(listCues.LATEST_END)) {
    return { kind: 'end-ranking', isEarliest: false, isNext: false };
  }
  if (isEnd && asks(listCues.EARLIEST_END) && !(asks(listCues.NEXT_END) && asks(CAME_ABOUT))) {
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
  if (
    status !== undefined &&
    statuses.length === 1 &&
    lasting !== null &&
    asks(listCues.MEASURES)
  ) {
    return { kind: 'lasting', status, lasting, isCount };
  }
  const isInPlans =
    status === 'im Plan' && asks(fieldCues.IN_THE_PLAN) && !/auf im plan/u.test(words.folded);
  if (asks(LONGEST) && status !== undefined && !isInPlans) return { kind: 'longest', status };
  if (asks(MOST_OFTEN) && status !== undefined && !isInPlans && asks(listCues.MEASURES)) {
    return { kind: 'longest', status };
  }
  if (asks(LONGEST) && asks(listCues.MEASURES) && asks(fieldCues.IN_THE_PLAN)) {
    return { kind: 'longest', status: null };
  }
  const grouped = groupingOf(question, isCount);
  if (grouped !== null) return grouped;
  if (asks(storyCues.ALL_ALONG) || isOfBoth(question) || isStillSo(question)) {
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
export function asksWholeAndWhich({ words, statuses, statusWords }: ReadQuestion): boolean {
  const [match] = words.folded.matchAll(listCues.WHOLE_AND_WHICH);
  if (match === undefined || statuses.length !== 1) return false;
  const end = match.index + match[0].length;
  return [...statusWords].every((at) => (words.words[at]?.start ?? 0) > end);
}

/** Of one plan: "2022 nie in Verzug, aber 2023" holds two against each other. */
function isNever(question: ReadQuestion): boolean {
  const { words } = question;
  return has(words, NEVER) && has(words, listCues.MEASURES) && planYearsOf(question).size < 2;
}

/** How soon something was done no plan says. */
const CAME_ABOUT = cue('worden|wurden?|were|has been|have been');

function groupingOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses, leads } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const isGrouped = isCount || asks(listCues.MOST) || /verteil/u.test(words.folded);
  // "Welches Ressort hat nach dem TFM die meisten?"
  const isOfAll = leads === null || (asks(listCues.MOST) && asks(WHICH_LEAD));
  const isWho = asks(WHO_HAS_MOST) && leads === null;
  if ((isOfAll && asks(BY_LEAD) && isGrouped) || isWho) return { kind: 'distribution', by: 'lead' };
  if (leads === null && asks(WHICH_LEADS) && (asks(listCues.MEASURES) || statuses.length > 0)) {
    return { kind: 'distribution', by: 'lead' };
  }
  const isCounted = isCount || (asks(MORE_THAN) && planYearsOf(question).size < 2);
  const isSeparate = isCounted && statuses.length > 1 && SEPARATELY.test(words.raw.toLowerCase());
  const isEither = / oder | or /u.test(words.raw.toLowerCase());
  if ((isSeparate && !isEither) || (isEither && statuses.length === 2 && asks(MORE_OF_ONE))) {
    return { kind: 'distribution', by: 'status' };
  }
  const isByStatus =
    (isGrouped || !asks(WHICH_STATUS)) && asks(BY_STATUS) && /status/u.test(words.folded);
  return isByStatus && statuses.length === 0 ? { kind: 'distribution', by: 'status' } : null;
}

const NOT_YET = cue('noch (?:nicht|kein\\w*)|not yet');
/** The field, with its value behind it. */
const STATUS_NAMED = cue('(?:projekt)?status (?:verzug droht|in verzug|im plan|in revision)');
const NEGATION = cue('nicht|kein\\w*|weder|nie|niemals|außer|not|never|none|except');

/** Whether a question denies something that its intent does not take up: nothing is known of it then. */
export function isDeniedOtherwise(question: ReadQuestion, { kind }: RegisterIntent): boolean {
  const { words, isStatusNegated, leads } = question;
  if (!has(words, NEGATION) || isStatusNegated || leads?.isNegated === true) return false;
  if (kind === 'never') return false;
  // "neu in Verzug, war es davor noch nicht", "…, also Status „Verzug droht“": what was not is no condition.
  const isOfTurn = ['added', 'turned', 'finished', 'changed', 'unfinished'].includes(kind);
  if (isOfTurn && has(words, NOT_YET)) return false;
  if (has(words, STATUS_NAMED)) return false;
  if (['finished', 'unlisted'].includes(kind) && missingIn(question) !== null) return false;
  const taken = [
    storyCues.NO_LONGER,
    changeCues.GONE,
    listCues.WITHOUT_STATUS,
    listCues.WITHOUT_NUMBER,
    listCues.OPEN_END,
    listCues.NOT_GIVEN,
    listCues.OVERDUE,
  ];
  return kind !== 'added' && !taken.some((pattern) => has(words, pattern));
}

/** "Welche waren 2020 in Verzug und sind es 2024 noch?" */
function isStillSo(question: ReadQuestion): boolean {
  const { words, statuses } = question;
  // "… stehen 2024 noch im Plan?" asks whether the plan holds them.
  const isHad = statuses.length === 1 && statuses[0] !== 'im Plan';
  const isStill = has(words, storyCues.STILL) && !has(words, storyCues.NO_LONGER);
  return isStill && !has(words, NOT_YET) && isHad && planYearsOf(question).size === 2;
}

const DROPPED = cue(
  'weggefallen\\w*|entfallen\\w*|verschwunden\\w*|gestrichen\\w*|(?:he)?rausgefallen|fehlen|fehlten|ausgeschieden|dropped|removed|disappeared|missing',
);

function comparisonOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses } = question;
  const isOfTwo = planYearsOf(question).size === 2;
  const isGone = statuses[0] === 'im Plan' && has(words, storyCues.NO_LONGER);
  if (isGone) return { kind: 'gone', isCount };
  // "… stehen 2024 noch im Plan?" asks whether they are in it, not for their status.
  const isInPlan = statuses.length === 1 && statuses[0] === 'im Plan' && isOfTwo;
  // "…, die 2022 in Verzug waren, sind 2024 weggefallen": what they were in the earlier plan.
  if (statuses.length > 0 && isOfTwo && has(words, DROPPED)) return { kind: 'gone', isCount };
  if (statuses.length > 0 && !isInPlan) return null;
  if (isOfTwo && has(words, NOT_YET)) return { kind: 'added', isCount };
  if (has(words, changeCues.GONE)) return { kind: 'gone', isCount };
  if (has(words, storyCues.STILL) && isOfTwo) return { kind: 'kept', isCount };
  // "… kamen 2021 dazu und sind 2024 noch da": taken in then, and in that plan.
  const included = question.years.mentions.filter(({ role }) => role === 'included');
  const isEarlier = included.some(({ year }) => [...planYearsOf(question)].some((p) => p > year));
  if (isEarlier) return null;
  return has(words, changeCues.ADDED) && !isInPlan ? { kind: 'added', isCount } : null;
}

/** "im Plan statt in Verzug": what was stands last. */
const INSTEAD = cue('statt|anstatt|instead of|rather than');

const NOT_HELD = cue(
  '(?:nicht mehr|nicht länger|no longer) (?:20\\d\\d )?(?:im|in dem|in the) plan',
);

function turnedOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const planYears = planYearsOf(question);
  const [first, second] = statuses;
  const isLeft = first !== undefined && second === undefined && asks(storyCues.NO_LONGER);
  // "nicht mehr im Plan" may as well say that the plan does not hold them.
  if (isLeft && (first !== 'im Plan' || asks(fieldCues.STATUS_FIELD))) {
    const to = MEASURE_STATUSES.filter((other) => other !== first);
    return { kind: 'turned', from: [first], to, isCount };
  }
  if (first && second && asks(INSTEAD)) {
    return { kind: 'turned', from: [second], to: [first], isCount };
  }
  // "… die 2023 in Verzug waren und 2024 nicht mehr im Plan stehen": the plan itself is meant.
  const isHeld = first !== undefined && first !== 'im Plan' && second === 'im Plan';
  if (isHeld && planYears.size === 2) {
    if (asks(NOT_HELD)) return { kind: 'gone', isCount };
    if (asks(STILL_THERE)) return { kind: 'kept', isCount };
  }
  if (first && second && planYears.size === 2) {
    return { kind: 'turned', from: [first], to: [second], isCount };
  }
  if (first === undefined) {
    if (asks(changeCues.WORSE)) return { kind: 'shifted', isBetter: false, isCount };
    if (asks(changeCues.BETTER)) return { kind: 'shifted', isBetter: true, isCount };
    return null;
  }
  if (asks(NEW_ONES)) return { kind: 'added', isCount };
  if (question.years.mentions.some(({ role }) => role === 'included')) return null;
  const isTurn =
    asks(changeCues.ADDED) ||
    asks(changeCues.BACK) ||
    (asks(changeCues.TURNED) && planYears.size > 0);
  if (!isTurn) return null;
  if (second !== undefined) return { kind: 'turned', from: [first], to: [second], isCount };
  const isBack = first === 'im Plan' && asks(changeCues.BACK);
  return { kind: 'turned', from: isBack ? DELAYED : [], to: [first], isCount };
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
