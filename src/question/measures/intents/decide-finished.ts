import { planYearsOf } from '../conditions/plan-years.ts';
import { asksGoneUnfinished, asksUnfinished } from '../conditions/read-unfinished.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has, type QuestionWords } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { RegisterIntent } from './register-intent.ts';

/** What came to an end over several years. */
export interface FinishedStretch {
  /** Null: whenever it was. */
  readonly from: number | null;
  /** Null: up to the newest plan. */
  readonly to: number | null;
  /** "von 2021 bis 2023": in the first of them, too; since a plan or between two it is what came behind it. */
  readonly isInclusive: boolean;
}

/** Decides what is asked of the lists of finished measures; null where they are not asked. */
export function decideFinished(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses, years, fields } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  if (asksUnfinished(question) || ASKS_WHEN.test(words.folded)) return null;
  if (asksGoneUnfinished(question)) return { kind: 'gone', isCount };
  const isOver = hasComeToAnEnd(words) || asks(GREW);
  const stretch = isOver ? stretchOf(question) : null;
  if (stretch !== null && asks(listCues.FINISHED_LIST))
    return { kind: 'finished', isNew: true, isCount, stretch };
  const hasEnd = years.mentions.some(({ role }) => role === 'completion');
  const isFinished = asks(listCues.FINISHED_LIST) && !hasEnd && !statuses.includes('abgeschlossen');
  if (!isFinished || fields.includes('completion')) return null;
  const isGone = asks(changeCues.GONE) || asks(storyCues.NO_LONGER);
  const missing = missingIn(question);
  if (missing !== null) {
    return missing === 'later'
      ? { kind: 'unlisted', isCount }
      : { kind: 'finished', isNew: true, isCount };
  }
  if (isGone && hasListWord(words)) return { kind: 'unlisted', isCount };
  if (isGone && planYearsOf(question).size === 2) return { kind: 'gone', isCount };
  // What came to an end by now, in whichever year, is the whole list.
  const isOfYear = hasComeToAnEnd(words) && years.mentions.length > 0 && !asks(OF_A_PLAN);
  const isNew =
    asks(changeCues.ADDED) || asks(FIRST_TIME) || asks(GREW) || asks(LATELY) || isOfYear;
  return { kind: 'finished', isNew, isCount };
}

/** "Wann soll die erste Maßnahme fertig sein?" asks for a date, not for a list. */
const ASKS_WHEN = /^(?:(?:bis|ab|seit) )?(?:wann|when)(?!\w)/u;

const BETWEEN =
  /(?<!\w)(?:zwischen|between) (?:dem |den |the )?(?:jahren |planen |aktionsplanen )?(?:19|20)\d\d/u;

/** "seit 2020", "bis 2024", "von 2021 bis 2023", "zwischen 2022 und 2024" */
function stretchOf({ words, years }: ReadQuestion): FinishedStretch | null {
  const [first, ...more] = years.mentions.toSorted((a, b) => a.year - b.year);
  const isInclusive = !BETWEEN.test(words.folded) && !STEP.test(words.folded);
  if (years.range !== null) {
    const { from, to } = years.range;
    return to >= OPEN_END ? { from, to: null, isInclusive: false } : { from, to, isInclusive };
  }
  if (first === undefined) return null;
  const [last, ...others] = more;
  if (last === undefined) {
    if (UNTIL.test(words.folded)) return { from: null, to: first.year, isInclusive };
    const isSince = first.side === 'from' || first.side === 'since';
    return isSince ? { from: first.year, to: null, isInclusive: false } : null;
  }
  const isNext = last.year === first.year + 1 && JOINED.test(words.folded);
  const isStep = STEP.test(words.folded);
  const isStretch = others.length === 0 && (STRETCH.test(words.folded) || isStep || isNext);
  return isStretch ? { from: first.year, to: last.year, isInclusive } : null;
}

const UNTIL = /(?<!\w)(?:bis|until|by) (?:\w+ ){0,2}(?:19|20)\d\d/u;
/** The end of a range that has none: "seit 2020". */
const OPEN_END = 3000;
/** "2021 oder 2022" */
const JOINED = /(?<!\w)(?:19|20)\d\d (?:und|oder|or|and) (?:in |im jahr )?(?:19|20)\d\d(?!\w)/u;
const STRETCH =
  /(?<!\w)(?:von|zwischen|from|between) (?:\w+ ){0,2}(?:19|20)\d\d (?:bis|und|to|and)(?: \w+){0,2} (?:19|20)\d\d/u;

/** "vom Aktionsplan 2020 zum Aktionsplan 2021": what came behind the first of them. */
const STEP =
  /(?<!\w)(?:vo[nm]|from) (?:\w+ ){0,2}(?:19|20)\d\d (?:auf|zum|zu|nach|to) (?:\w+ ){0,2}(?:19|20)\d\d/u;

const FIRST_TIME = cue('erstmals|first|for the first time');
/** Behind the plan before: "zuletzt abgeschlossen". */
const LATELY = cue('zuletzt|kürzlich|jüngst|neulich|vor kurzem|recently|lately|most recently|last');
/** "Um welche Einträge wuchs die Liste?" */
const GREW = cue('wuchs|wuchsen|gewachsen|angewachsen|erweitert\\w*|verlängert\\w*|grew|grown');

/** What happened in a year, and not how it stands: the list of that plan holds older ends as well. */
const CAME_TO_AN_END = cue(
  '(?:wurden?|worden|hat|haben|hatten?)(?= (?:(?!und (?!\\d{4}))[\\w.-]+ ){0,10}?(?:abgeschlossen|beendet|erledigt|fertig|fertiggestellt)(?!\\w))|(?:abgeschlossen|beendet|erledigt|fertiggestellt) (?:worden|wurden)|were (?:[\\w.-]+ ){0,6}?(?:finished|completed)|has been|have been',
);

const BECAME_FINISHED = cue('fertig (?:ge)?worden|fertig wurden?');

/** Whether measures came to an end, and do not just stand finished in a plan. */
export function hasComeToAnEnd(words: QuestionWords): boolean {
  return has(words, CAME_TO_AN_END) || has(words, BECAME_FINISHED);
}

/** How a plan stands. */
export const OF_A_PLAN = cue('(?:aktions)?plan\\w*|liste\\w*|action plans?|plans?|lists?');

/** "… in der Liste von 2021, aber nicht 2020": in which of two lists something is not. */
export function missingIn({ words, years }: ReadQuestion): 'earlier' | 'later' | null {
  const [first, second, ...others] = years.mentions.toSorted((a, b) => a.year - b.year);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const isDenied = ({ word }: { readonly word: number }) => {
    const before = words.folded.slice(0, words.words[word]?.start ?? 0);
    const behind = words.folded.slice(words.words[word]?.end ?? 0);
    const isAbsent = MISSING_IN.test(before) && (LIST.test(before) || LIST_BEHIND.test(behind));
    return NOT_IN.test(before) || isAbsent || NOT_BEHIND.test(behind);
  };
  if (isDenied(first) === isDenied(second)) return null;
  return isDenied(first) ? 'earlier' : 'later';
}

const SMALL =
  '(?: (?:mehr|aber|jedoch|in|auf|im|der|die|dem|den|von|vom|des|\\w*liste|list|abgeschlossenen|aktionsplan\\w*|plan\\w*|jahr\\w*|from|of|the|that|for|fur|yet|schon|bereits|noch))* $';
const NOT_IN = new RegExp(`(?<!\\w)(?:nicht|not)${SMALL}`, 'u');
/** What is missing in a plan is no entry of a list. */
const MISSING_IN = new RegExp(`(?<!\\w)(?:fehl(?:t|te|ten|en)|missing|absent)${SMALL}`, 'u');
const LIST =
  /(?<!\w)(?:\w*liste|list|(?:in|auf|aus) der|(?:in|from) that)(?: (?:von|vom|des|der|aus|jahr\w*|of|from|for|abgeschlossenen))* $/u;
const LIST_BEHIND = /^ (?:\w*liste|list)(?!\w)/u;
const NOT_BEHIND =
  /^ (?:(?:da|dort|darin|darauf|sie|noch|aber|jedoch|schon|bereits|gelistet|drin) )*(?:nicht|fehl(?:t|te|ten|en)|not)(?!\w)(?! (?:\w+ ){0,5}20\d\d)/u;

/** "Welcher Eintrag ist aus der Liste herausgefallen?" */
function hasListWord({ raw }: ReadQuestion['words']): boolean {
  return (
    /(?:aus|auf|from|in) (?:der|the) (?:liste|list)\b(?! .*\bzu stehen)/iu.test(raw) &&
    !/ohne|without/iu.test(raw)
  );
}
