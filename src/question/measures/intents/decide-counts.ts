import * as changeCues from '../cues/change-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { hasComeToAnEnd } from './decide-finished.ts';
import type { RegisterIntent } from './register-intent.ts';

/** "Waren 2022 mehr in Verzug als im Plan?" */
export const MORE_THAN = cue(
  '(?<!nicht )(?:mehr|weniger|höher|niedriger|geringer|more|fewer|higher|lower) (?:[\\w.]+ ){0,6}?(?:als|than|20\\d\\d (?:oder|or) (?:im jahr |in )?20\\d\\d)|20\\d\\d (?:oder|or) (?:im jahr |in )?20\\d\\d (?:\\w+ ){0,3}?(?:mehr|weniger|more|fewer)|differenz|difference',
);

const VERSUS = cue('gegenüber|ggü|verglichen|(?:im )?vergleich\\w*|vs|versus|compared?|comparison');
/** What measures do; beside it, "gegenüber 2020" says from when. */
const TURN = cue(
  'gewechselt|wechsel\\w*|gekippt|kipp(?:t|te|ten|en)|umgeschlagen|gesprungen|geraten|geriete?n?|\\w*rutsch(?:t|te|ten|en)|abgefallen|gekommen|kam(?:en)?|gefallen|fiel(?:en)?|verschlechter\\w*|verbesser\\w*|geändert|ändert(?:e|en)?|änderung\\w*|changed?|turned|moved|switched',
);

const FALLING = cue(
  'gesunken|sank|abgenommen|zurückgegangen|geschrumpft|rückgang|abnahme|weniger|fell|decreased?|fewer',
);
const RISING = cue(
  'gestiegen|stieg|zugenommen|gewachsen|wuchs|anstieg|zunahme|mehr|rose|increased?|more',
);
/** "Anzahl neuer Maßnahmen je Jahr" */
const PER_YEAR = cue(
  '(?:je|pro|(?:in )?jede[ms]|für jedes|per|(?:in |for )?each|(?:in |for )?every) (?:aktions|plan|einzelne[ms]? )?(?:jahr|plan|year)|jährlich|yearly|annually',
);

/** "Wie viele Maßnahmen stehen in allen Plänen?": the same ones in all; "… in allen Plänen jeweils?" are not. */
const IN_ALL = cue(
  '(?:steh\\w*|stand(?:en)?|sind|waren|komm\\w*|kamen|gibt es|gab es|are|were|appear\\w*) (?:[\\w.-]+ ){0,6}?in (?:allen|sämtlichen|all) (?:\\w+ )?(?:plänen|aktionsplänen|jahren|plans|years)(?! (?:zusammen|insgesamt|jeweils|together))',
);

const HAS_GONE =
  /^(?:ist|hat|has|did|are|is) .*(?:gesunken|gestiegen|zugenommen|abgenommen|zuruckgegangen|gewachsen|geschrumpft|risen|fallen|increased?|decreased?|grown?|gone (?:up|down))$/u;

/** "Haben sich die Maßnahmen in Verzug von 2022 auf 2024 erhöht?": their number. */
const MEASURES_HAVE_GONE =
  /^(?:haben|hat) sich (?:die|die zahl der) (?:massnahmen|projekte|vorhaben) .*(?:erhoht|vermehrt|verringert|reduziert|verdoppelt|halbiert)$/u;

/** Decides what is asked of the numbers of measures in several plans; null where none is compared. */
export function countsOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, years, leads, statuses } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  // The lists of finished measures are no part of what the plans count.
  if (asks(listCues.FINISHED_LIST) && !statuses.includes('abgeschlossen')) {
    return finishedCountsOf(question, isCount);
  }
  const isOfMeasures = asks(listCues.MEASURES);
  if (
    isOfMeasures &&
    (asks(storyCues.IN_WHICH_PLANS) || asks(storyCues.IN_WHICH_YEAR)) &&
    (asks(listCues.MOST) || asks(listCues.FEWEST))
  ) {
    return { kind: 'counts', ask: asks(listCues.FEWEST) ? 'fewest' : 'most' };
  }
  // "In welchen Jahren ist die Zahl der Maßnahmen gesunken?"
  if (isOfMeasures && isCount && asks(storyCues.IN_WHICH_PLANS) && asks(changeCues.COUNT_CHANGE)) {
    return { kind: 'counts', ask: asks(FALLING) ? 'fallen' : asks(RISING) ? 'risen' : 'each' };
  }
  // "Wie hat sich die Zahl der Maßnahmen entwickelt?": from plan to plan.
  const isOfAll = years.range === null && years.mentions.length === 0;
  const isOfEach =
    (asks(storyCues.STORY) && !asks(IN_ALL)) || asks(PER_YEAR) || asks(storyCues.PER_PLAN);
  if (isOfMeasures && isCount && isOfAll && isOfEach) {
    return { kind: 'counts', ask: 'each' };
  }
  // "Ist die Zahl der Maßnahmen in Verzug gesunken?": from the plan before to the newest.
  if (isOfMeasures && isCount && isOfAll && leads === null && HAS_GONE.test(words.folded)) {
    return { kind: 'counts', ask: 'difference' };
  }
  const isOfSeveral = years.range !== null || new Set(years.mentions.map((m) => m.year)).size > 1;
  // Of two offices, their numbers are held against each other.
  const isOfOffices = leads !== null && leads.offices.length !== 1;
  if (!isOfMeasures || !isOfSeveral || isOfOffices) return null;
  // "Maßnahmen in Verzug: Anzahl 2020 gegenüber 2023": counted in both, whatever became of them.
  const isTurn = [TURN, changeCues.ADDED, changeCues.BACK, changeCues.GONE].some(asks);
  if (isCount && years.range === null && asks(VERSUS) && !isTurn) {
    return { kind: 'counts', ask: 'difference' };
  }
  if (isCount && !asks(changeCues.GONE) && (asks(storyCues.STORY) || asks(changeCues.COMPARE))) {
    return { kind: 'counts', ask: 'each' };
  }
  const isOfCount =
    isCount ||
    asks(storyCues.BY_HOW_MUCH) ||
    asks(MORE_THAN) ||
    MEASURES_HAVE_GONE.test(words.folded);
  return isOfCount && asks(changeCues.COUNT_CHANGE) ? { kind: 'counts', ask: 'difference' } : null;
}

/** "In welchem Jahr wurden die meisten Maßnahmen abgeschlossen?", "… je Jahr": list by list. */
function finishedCountsOf(
  { words, years, leads, statuses }: ReadQuestion,
  isCount: boolean,
): RegisterIntent | null {
  const asks = (pattern: RegExp) => has(words, pattern);
  const isOfAll = years.range === null && years.mentions.length === 0;
  if (!isOfAll || leads !== null || statuses.length > 0) return null;
  const of = hasComeToAnEnd(words) ? 'finished' : 'listed';
  const isWhich = asks(storyCues.IN_WHICH_PLANS) || asks(storyCues.IN_WHICH_YEAR);
  if (isWhich && asks(listCues.FEWEST)) return { kind: 'counts', ask: 'fewest', of };
  if (isWhich && asks(listCues.MOST)) return { kind: 'counts', ask: 'most', of };
  const isOfEach = asks(storyCues.STORY) || asks(PER_YEAR) || asks(storyCues.PER_PLAN);
  return isCount && isOfEach ? { kind: 'counts', ask: 'each', of } : null;
}
