import { asksUnfinished } from '../conditions/read-unfinished.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { missingIn } from './decide-finished.ts';
import { inOneOnly, withoutSides } from './plans-apart.ts';
import type { RegisterIntent } from './register-intent.ts';

/** The field, with its value behind it. */
const STATUS_NAMED = cue('(?:projekt)?status (?:verzug droht|in verzug|im plan|in revision)');
const NEGATION = cue('nicht|kein\\w*|weder|nie|niemals|außer|not|never|none|except');

/** No plan says what has begun. */
const NOT_BEGUN = cue(
  'nicht (?:\\w+ ){0,2}?(?:begonnen|gestartet|angefangen|angelaufen)|not (?:\\w+ ){0,2}?(?:begun|started)',
);

/** Whether a question denies something that its intent does not take up: nothing is known of it then. */
export function isDeniedOtherwise(question: ReadQuestion, intent: RegisterIntent): boolean {
  const { kind } = intent;
  const { isStatusNegated, leads, statuses } = question;
  if (has(question.words, NOT_BEGUN)) return true;
  // "Welche fertigen waren nie in Verzug?": the list of finished ones knows no status.
  const isOfFinished =
    has(question.words, listCues.FINISHED_LIST) && !statuses.includes('abgeschlossen');
  if (isStatusNegated && isOfFinished && !asksUnfinished(question)) return true;
  // "nicht vor 2026" is from then on.
  const words = withoutSides(question.words);
  if (!has(words, NEGATION) || isStatusNegated || leads?.isNegated === true) return false;
  // "Welche Ministerien haben keine Maßnahme in Verzug?": none of all that they lead.
  if (intent.kind === 'distribution' && intent.bound?.most === 0 && statuses.length > 0)
    return false;
  // What is not finished by then is what is asked for.
  if (
    kind === 'unfinished' ||
    kind === 'never' ||
    (kind === 'gone' && inOneOnly(words.folded) !== null)
  )
    return false;
  // "neu in Verzug, war es davor noch nicht", "…, also Status „Verzug droht“": what was not is no condition.
  const isOfTurn = ['added', 'turned', 'finished', 'changed'].includes(kind);
  if (isOfTurn && has(words, storyCues.NOT_YET)) return false;
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
