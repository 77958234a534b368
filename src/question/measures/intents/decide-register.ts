import type { MeasureStatus } from '#src/domain/measure.ts';
import { planYearsOf } from '../conditions/plan-years.ts';
import { type CountBound, readCountBound } from '../conditions/read-count-bound.ts';
import { type Lasting, readLasting } from '../conditions/read-lasting.ts';
import { asksUnfinished } from '../conditions/read-unfinished.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as fieldCues from '../cues/field-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import * as questionCues from '../cues/question-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { MeasureField, ReadQuestion } from '../read-measure-question.ts';
import { changedOf } from './decide-changed.ts';
import { countsOf, MORE_THAN } from './decide-counts.ts';
import { decideFinished, type FinishedStretch, missingIn } from './decide-finished.ts';
import { onlyOf } from './decide-only.ts';
import { turnedOf } from './decide-turned.ts';
import { stillRunningOf, unfinishedOf } from './decide-unfinished.ts';
import { isOfBoth } from './of-both-years.ts';
import { inOneOnly, isSoSince, withoutSides } from './plans-apart.ts';

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
      /** Plans between the two that give one of `from` as well. */
      readonly through?: readonly number[];
      readonly isCount: boolean;
    }
  /** Nearer to the plan than before, or further from it. */
  | { readonly kind: 'shifted'; readonly isBetter: boolean; readonly isCount: boolean }
  /** In one plan and not in the other; `kept`: in both. */
  | {
      readonly kind: 'added' | 'gone' | 'kept';
      readonly isCount: boolean;
      /** Kept with one of these statuses in the later plan. */
      readonly after?: readonly MeasureStatus[];
      /** Held against the newest plan, which is not named. */
      readonly isUpToNow?: boolean;
    }
  /** What came and what went between two plans: "Wie viele kamen dazu und wie viele fielen weg?" */
  | { readonly kind: 'exchanged'; readonly isCount: boolean }
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
      /** With the same value instead. */
      readonly isSame?: boolean;
    }
  | { readonly kind: 'slip-ranking' }
  /** Within one plan: between the original end and the one that is planned now. */
  | { readonly kind: 'gap-ranking' }
  /** `isNext`: from the year of the plan on, whatever should have ended before. */
  | { readonly kind: 'end-ranking'; readonly isEarliest: boolean; readonly isNext: boolean }
  | {
      readonly kind: 'distribution';
      readonly by: 'status' | 'lead' | 'chapter';
      /** The smallest group first. */
      readonly isFewest?: boolean;
      /** Only groups with so many. */
      readonly bound?: CountBound;
      /** How many groups there are. */
      readonly isOfGroups?: boolean;
    }
  /** Counted in several plans: in which most, by how many more, or one after the other. */
  | {
      readonly kind: 'counts';
      readonly ask: CountAsk;
      /** What each list of finished measures holds, or holds beyond the list before; else what the plans hold. */
      readonly of?: 'listed' | 'finished';
    }
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

const BY_STATUS = cue(
  '(?:nach|je|pro|by|per|each|welche[nr]?) (?:dem |jedem )?(?:projekt)?status\\w*|statusverteilung|verteil\\w*',
);
const WHICH_STATUS = cue('welche[nr]? (?:projekt)?status');
const BY_CHAPTER = cue(
  '(?:nach|je|pro|in jedem|by|per|each|every) (?:kapiteln?|abschnitt(?:en)?|chapters?)|(?:in )?(?:welche[ms]|which) (?:kapitel|abschnitt|chapter)|(?:auf|über) die (?:\\w+ )?(?:kapitel|abschnitte)',
);
const BY_LEAD = cue(
  '(?:je|pro|nach|per|by|jede[srmn]?|je einzelne[ms]|einzelnen?|each|every|auf die|auf) (?:federf[uü]hr\\w*|ministeri(?:um|en)|ressorts?|haus|häuser|ministry|ministries|lead|department)|welche[srn]? (?:ministerium|ministerien|ressorts?|haus)|which ministr(?:y|ies)',
);
/** "Maßnahmen 2024 nach Ministerium": counted, though nobody asks how many. */
const SORTED_BY = cue(
  '(?:je|pro|nach|per|by) (?:federführung|ministeri(?:um|en)|ressorts?|kapiteln?|abschnitt(?:en)?|ministry|ministries|department|lead|chapter)',
);
/** "Wer hat die meisten Maßnahmen?", "… die wenigsten?" */
const WHO_RANKS = cue(
  '(?:wer|who|welche stelle) (?:[\\w.-]+ ){0,6}?(?:meisten|wenigsten|most|fewest) (?:[\\w.-]+ )?(?:maßnahmen|projekten?|projekte|vorhaben|measures|projects)',
);
const WHICH_LEAD = cue('welches (?:ministerium|ressort|haus)|which ministry');
/** Asks for offices, not for measures: "Welche Ministerien haben Maßnahmen in Verzug?" */
const WHICH_LEADS = cue(
  'welche (?:obersten? |zwei |drei |vier |fünf |\\d )?(?:ministerien|ressorts|häuser|landesbehörden|behörden|stellen)|which (?:two |three |four |five |\\d )?(?:ministries|departments|offices|authorities)',
);
/** Counts offices, not measures: "Wie viele Ministerien haben Maßnahmen in Verzug?" */
const HOW_MANY_LEADS = cue(
  '(?:wie ?viele|how many) (?:ministerien|ressorts|häuser|(?:oberste )?landesbehörden|behörden|stellen|ministries|departments|offices)',
);
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
  if (asks(MOST_PLANS) && status === undefined && asks(listCues.MEASURES)) {
    return { kind: 'longest', status: null };
  }
  const isHeld = asks(fieldCues.IN_THE_PLAN) || asks(LASTS);
  if (asks(LONGEST) && asks(listCues.MEASURES) && isHeld) {
    return { kind: 'longest', status: null };
  }
  const grouped = groupingOf(question, isCount);
  if (grouped !== null) return grouped;
  if (
    asks(storyCues.ALL_ALONG) ||
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

/** "Welches Ressort hat mehr Maßnahmen als das TMIK?": all of them tell. */
function isOfOthers({ words, leads }: ReadQuestion): boolean {
  return (
    leads !== null && has(words, MORE_THAN) && (has(words, WHICH_LEAD) || has(words, WHICH_LEADS))
  );
}

/** How soon something was done no plan says. */
const CAME_ABOUT = cue(
  '(?:ge)?worden|wurden?|were|has been|have been|became|got|war(?:en)? (?:[\\w.-]+ ){0,6}?(?:fertig|abgeschlossen|beendet)',
);

function groupingOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses, leads } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const isRanked = asks(listCues.MOST) || asks(listCues.FEWEST);
  const isSorted = asks(listCues.MEASURES) && asks(SORTED_BY);
  const isGrouped =
    isCount || isRanked || isSorted || isOfOthers(question) || /verteil/u.test(words.folded);
  // "Welches Ressort hat nach dem TFM die meisten?"
  const isOfAll = leads === null || (isRanked && asks(WHICH_LEAD)) || isOfOthers(question);
  const isWho = asks(WHO_RANKS) && leads === null;
  const isFewest = asks(listCues.FEWEST);
  const bound = readCountBound(words);
  const ofBound = bound === null ? {} : { bound };
  if (leads === null && asks(BY_CHAPTER) && isGrouped) {
    return { kind: 'distribution', by: 'chapter', isFewest };
  }
  if (leads === null && asks(HOW_MANY_LEADS) && (asks(listCues.MEASURES) || statuses.length > 0)) {
    return { kind: 'distribution', by: 'lead', isOfGroups: true, ...ofBound };
  }
  if ((isOfAll && asks(BY_LEAD) && isGrouped) || isWho) {
    return { kind: 'distribution', by: 'lead', isFewest, ...ofBound };
  }
  if (leads === null && asks(WHICH_LEADS) && (asks(listCues.MEASURES) || statuses.length > 0)) {
    return { kind: 'distribution', by: 'lead', ...ofBound };
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

/** No plan says what has begun. */
const NOT_BEGUN = cue(
  'nicht (?:\\w+ ){0,2}?(?:begonnen|gestartet|angefangen|angelaufen)|not (?:\\w+ ){0,2}?(?:begun|started)',
);

/** Whether a question denies something that its intent does not take up: nothing is known of it then. */
export function isDeniedOtherwise(question: ReadQuestion, { kind }: RegisterIntent): boolean {
  const { isStatusNegated, leads, statuses } = question;
  if (has(question.words, NOT_BEGUN)) return true;
  // "Welche fertigen waren nie in Verzug?": the list of finished ones knows no status.
  const isOfFinished =
    has(question.words, listCues.FINISHED_LIST) && !statuses.includes('abgeschlossen');
  if (isStatusNegated && isOfFinished && !asksUnfinished(question)) return true;
  // "nicht vor 2026" is from then on.
  const words = withoutSides(question.words);
  if (!has(words, NEGATION) || isStatusNegated || leads?.isNegated === true) return false;
  // What is not finished by then is what is asked for.
  if (
    kind === 'unfinished' ||
    kind === 'never' ||
    (kind === 'gone' && inOneOnly(words.folded) !== null)
  )
    return false;
  // "neu in Verzug, war es davor noch nicht", "…, also Status „Verzug droht“": what was not is no condition.
  const isOfTurn = ['added', 'turned', 'finished', 'changed'].includes(kind);
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
  if (asksUnfinished(question)) return false;
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

/** "Welche Maßnahmen tauchen im Aktionsplan 2021 zum ersten Mal auf?" */
const FIRST_TIME = cue('erstmals|erstmalig|zum ersten ?mal|for the first time');
const DROPPED = cue(
  'weggefallen\\w*|entfallen\\w*|verschwunden\\w*|gestrichen\\w*|(?:he)?rausgefallen|fehlen|fehlten|ausgeschieden|dropped|removed|disappeared|missing',
);

function comparisonOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses } = question;
  const isOfTwo = planYearsOf(question).size === 2;
  const isGone = statuses[0] === 'im Plan' && has(words, storyCues.NO_LONGER);
  if (isGone) return { kind: 'gone', isCount };
  if (COME_AND_GONE.test(words.folded) && statuses.length === 0)
    return { kind: 'exchanged', isCount };
  const inOne = inOneOnly(words.folded);
  if (inOne !== null && isOfTwo && statuses.length === 0) return { kind: inOne, isCount };
  // "… stehen 2024 noch im Plan?" asks whether they are in it, not for their status.
  const isInPlan = statuses.length === 1 && statuses[0] === 'im Plan' && isOfTwo;
  // "…, die 2022 in Verzug waren, sind 2024 weggefallen": what they were in the earlier plan.
  if (statuses.length > 0 && isOfTwo && has(words, DROPPED)) return { kind: 'gone', isCount };
  if (isOfTwo && statuses.length > 0 && !isInPlan && isOfOneLater(question)) {
    return { kind: 'kept', isCount, after: statuses };
  }
  if (statuses.length > 0 && !isInPlan) return null;
  if (isOfTwo && has(words, NOT_YET)) return { kind: 'added', isCount };
  if (has(words, changeCues.GONE) && !isWithoutField(question)) return { kind: 'gone', isCount };
  if (isOfTwo && (has(words, storyCues.STILL) || OF_ONE_IN_OTHER.test(words.folded))) {
    return { kind: 'kept', isCount };
  }
  // "… kamen 2021 dazu und sind 2024 noch da": taken in then, and in that plan.
  const included = question.years.mentions.filter(({ role }) => role === 'included');
  const isEarlier = included.some(({ year }) => [...planYearsOf(question)].some((p) => p > year));
  if (isEarlier) return null;
  const isAdded = has(words, changeCues.ADDED) || has(words, FIRST_TIME);
  return isAdded && !isInPlan ? { kind: 'added', isCount } : null;
}

const COME =
  '(?:neue?[nr]?|dazu|hinzu|dazugekommen\\w*|hinzugekommen\\w*|neuzugange?n?|zugange?n?|new|added)';
const GONE =
  '(?:weg|weggefallen\\w*|entfallen\\w*|gestrichen\\w*|ausgeschieden\\w*|abgange?n?|dropped|removed)';
const OF_BOTH = '(?:und|oder|als|and|or|than)(?: (?:wie viele|how many|welche|which))?';
const COME_AND_GONE = new RegExp(
  `(?<!\\w)${COME} (?:massnahmen )?${OF_BOTH} (?:\\w+ ){0,2}?${GONE}(?!\\w)|(?<!\\w)${GONE} (?:massnahmen )?${OF_BOTH} (?:\\w+ ){0,2}?${COME}(?!\\w)`,
  'u',
);

/** "Bei welchen fehlt der Status?": the measure is there. */
function isWithoutField({ words }: ReadQuestion): boolean {
  return [listCues.WITHOUT_STATUS, listCues.WITHOUT_NUMBER, listCues.OPEN_END].some((pattern) =>
    has(words, pattern),
  );
}

/** "Welche Maßnahmen aus dem Aktionsplan 2020 sind 2024 in Verzug?" */
function isOfOneLater({ words, years, statusWords, isStatusNegated }: ReadQuestion): boolean {
  const [first, second] = years.mentions;
  if (first === undefined || second === undefined || first.year >= second.year) return false;
  const isLast = Math.min(...statusWords) > second.word;
  return isLast && !isStatusNegated && OF_PLAN_THEN.test(words.folded);
}

const OF_PLAN_THEN =
  /(?<!\w)(?:aus|from|of) (?:(?:dem|der|den|the|jahr|aktionsplan|plan|year) )*20\d\d (?:(?:action )?plan )?(?:sind|stehen|waren|standen|liegen|lagen|are|were) (?:(?!20\d\d|und|and)[\w.-]+ ){0,4}?20\d\d(?!\w)/u;

/** "Wie viele Maßnahmen aus dem Jahr 2018 gibt es im Plan 2020?" */
const OF_ONE_IN_OTHER =
  /(?<!\w)(?:aus|von|from|of) (?:(?:dem|der|the|jahr|aktionsplan|plan|year) )*20\d\d (?:(?!20\d\d|und|bis|auf|zu|zum|mit|vs|and|to|with|nach)[\w.-]+ ){1,6}?(?:im|in|in the) (?:(?:aktionsplan|plan|jahr) )?20\d\d(?!\w)/u;

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
