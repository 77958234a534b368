import * as changeCues from '../cues/change-cues.ts';
import { COMPLETION_FIELD } from '../cues/field-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';

const OVER =
  '(?:fertig\\w*|abgeschlossen\\w*|beendet\\w*|erledigt\\w*|umgesetzt\\w*|vollendet\\w*|durch(?! \\w))';
const BY_NOW =
  '(?:(?:als|ganz|komplett|vollständig|endgültig|wirklich|bislang|bisher|heute|bereits|schon|worden) )';
/** "noch nicht fertig", "nicht als abgeschlossen geführt", "unerledigte Maßnahmen", "laufen noch" */
export const NOT_OVER = cue(
  `(?:nicht|keine) ${BY_NOW}{0,3}${OVER}|un(?:erledigt|vollendet|abgeschlossen|fertig)\\w*|(?:not|never)(?: (?:yet|been|fully|all|marked|listed|as))* (?:finished|completed?|done)|(?:is|are|were|was)n t (?:yet )?(?:finished|completed?|done)|unfinished|uncompleted|incomplete|outstanding|still open`,
);
/** "offen" alone is also what a planned end may print. */
export const STILL_OPEN = cue(
  'offene[nr]? (?:maßnahmen|projekten?|projekte|vorhaben)|noch (?:immer )?(?:offen\\w*|ausstehend\\w*|ausstehen)|(?:offen|stehen aus|stehen) (?:[\\w.]+ ){0,3}?noch(?: aus)?$',
);
/** What runs on: of two plans, what the later one still holds. */
export const STILL_RUNS = cue(
  'noch (?:immer )?(?:laufend\\w*|in arbeit|am laufen|im gange)|(?<=(?:lauf\\w*|läuft|lief\\w*) (?:[\\w.]+ ){0,3}?)noch$|still (?:running|ongoing|underway|in progress)|noch (?:laufen|läuft)$',
);
/** "Sind alle Maßnahmen des TMBJS abgeschlossen?": what is not tells. */
const ARE_ALL_OVER = cue(
  `^(?:sind|waren|wurden|hat|haben|are|were|have|has) (?:[\\w.]+ ){0,6}?(?:alle|sämtliche|all)(?: \\w+)? (?:\\w+ ){0,12}?(?:${OVER}|finished|completed?|done)(?: worden| been)?(?: \\d{4})?$`,
);

/** Whether measures are asked for that no list or status of a plan says are finished. */
export function asksUnfinished(
  question: Pick<ReadQuestion, 'words' | 'statuses' | 'years'>,
): boolean {
  const { words, statuses, years } = question;
  if (has(words, listCues.OVERDUE) || has(words, changeCues.GONE)) return false;
  if (has(words, storyCues.NO_LONGER) || statuses.includes('abgeschlossen')) return false;
  const isOpen = has(words, STILL_OPEN) && !has(words, COMPLETION_FIELD);
  const isOfTwo = new Set(years.mentions.map(({ year }) => year)).size > 1;
  const isRunning = has(words, STILL_RUNS) && !isOfTwo;
  return has(words, NOT_OVER) || isOpen || isRunning || asksIfAllOver(question);
}

/** "ohne abgeschlossen zu sein" */
const WITHOUT_END = cue(
  `ohne (?:[\\w.]+ ){0,4}?${OVER}|without (?:\\w+ ){0,4}?(?:finished|completed?|done)`,
);

/** Whether measures are asked for that are gone and not finished. */
export function asksGoneUnfinished({ words }: Pick<ReadQuestion, 'words'>): boolean {
  const isGone = has(words, changeCues.GONE) || has(words, storyCues.NO_LONGER);
  return isGone && (has(words, NOT_OVER) || has(words, WITHOUT_END));
}

/** Whether it is asked if all of them are finished. */
export function asksIfAllOver({ words }: Pick<ReadQuestion, 'words'>): boolean {
  return has(words, ARE_ALL_OVER);
}
