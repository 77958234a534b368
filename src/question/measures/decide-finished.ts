import * as changeCues from './change-cues.ts';
import type { RegisterIntent } from './decide-register.ts';
import * as listCues from './list-cues.ts';
import { planYearsOf } from './plan-years.ts';
import { cue, has } from './question-words.ts';
import type { ReadQuestion } from './read-measure-question.ts';
import * as storyCues from './story-cues.ts';

/** Decides what is asked of the lists of finished measures; null where they are not asked. */
export function decideFinished(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses, years, fields } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
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
  const isOfYear = asks(CAME_TO_AN_END) && !asks(OF_A_PLAN);
  const isNew = asks(changeCues.ADDED) || asks(FIRST_TIME) || isOfYear;
  return { kind: 'finished', isNew, isCount };
}

const FIRST_TIME = cue('erstmals|first|for the first time');

/** What happened in a year, and not how it stands: the list of that plan holds older ends as well. */
const CAME_TO_AN_END = cue(
  '(?:wurden?|worden|hat|haben|hatten?)(?= (?:(?!und )[\\w.-]+ ){0,10}?(?:abgeschlossen|beendet|erledigt|fertiggestellt)(?!\\w))|(?:abgeschlossen|beendet|erledigt|fertiggestellt) (?:worden|wurden)|were (?:[\\w.-]+ ){0,6}?(?:finished|completed)|has been|have been',
);

const OF_A_PLAN = cue('(?:aktions)?plan\\w*|liste\\w*|action plans?|plans?|lists?');

/** "… in der Liste von 2021, aber nicht 2020": in which of two lists something is not. */
export function missingIn({ words, years }: ReadQuestion): 'earlier' | 'later' | null {
  const [first, second, ...others] = years.mentions.toSorted((a, b) => a.year - b.year);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const isDenied = ({ word }: { readonly word: number }) =>
    NOT_IN.test(words.folded.slice(0, words.words[word]?.start ?? 0)) ||
    NOT_BEHIND.test(words.folded.slice(words.words[word]?.end ?? 0));
  if (isDenied(first) === isDenied(second)) return null;
  return isDenied(first) ? 'earlier' : 'later';
}

const NOT_IN =
  /(?<!\w)(?:nicht|not)(?: (?:mehr|in|auf|im|der|die|dem|den|von|vom|des|liste|list|aktionsplan\w*|plan\w*|jahr\w*|from|of|the|that|for|fur|yet|schon|bereits|noch))* $/u;
const NOT_BEHIND =
  /^ (?:(?:da|dort|darin|darauf|sie|noch|aber|jedoch|schon|bereits|gelistet|drin) )*(?:nicht|fehl(?:t|te|ten|en)|not)(?!\w)(?! (?:\w+ ){0,5}20\d\d)/u;

/** "Welcher Eintrag ist aus der Liste herausgefallen?" */
function hasListWord({ raw }: ReadQuestion['words']): boolean {
  return (
    /(?:aus|auf|from|in) (?:der|the) (?:liste|list)\b(?! .*\bzu stehen)/iu.test(raw) &&
    !/ohne|without/iu.test(raw)
  );
}
