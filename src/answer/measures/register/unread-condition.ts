import type { Language } from '#src/domain/answer.ts';
import { isUnfiltered } from '#src/question/measures/conditions/select-measures.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import * as storyCues from '#src/question/measures/cues/story-cues.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { selectionOf } from './selection-of.ts';

/**
 * A list of a whole plan is no answer to a question that narrows it by a word nobody reads: "Welche
 * Maßnahmen sind dem Zeitplan voraus?". Null where nothing is left unread.
 */
export function unreadCondition(
  { kind }: RegisterIntent,
  question: ReadQuestion,
  chapter: string | null,
): string | null {
  const [all] = question.words.folded.match(ALL_OVER) ?? [];
  if (kind === 'distribution' && all !== undefined) return all;
  const [, each] = question.words.folded.match(WHETHER_ALL) ?? [];
  if (kind === 'select' && each !== undefined && isUnfiltered(selectionOf(question, chapter)))
    return each;
  const [lasting] = question.words.raw.match(LASTING) ?? [];
  if (lasting !== undefined && !MEASURED.has(kind)) return lasting;
  const [none] = question.words.raw.match(WITHOUT_LEAD) ?? [];
  if (kind === 'select' && none !== undefined) return none;
  const [bound] = question.words.folded.match(BOUND) ?? [];
  const isOfSeveral =
    question.leads?.isJoint === true &&
    /^(?:mindestens|wenigstens|at least) (?:zwei|two|2)$/u.test(bound ?? '');
  if (kind === 'select' && bound !== undefined && !isOfSeveral) return bound;
  const [held] = question.words.raw.match(HELD_AGAINST) ?? [];
  const isOfOffice = (question.leads?.offices.length ?? 0) > 0;
  if (kind === 'select' && held !== undefined && isOfOffice) return held;
  const [often] = question.words.folded.match(OFTEN) ?? [];
  if (kind === 'select' && often !== undefined) return often;
  const [contrast] = question.words.raw.match(CONTRAST) ?? [];
  if (kind === 'select' && contrast !== undefined) return contrast;
  const isOver = question.years.range !== null && has(question.words, storyCues.NO_LONGER);
  if (kind === 'select' && isOver)
    return question.words.language === 'de' ? 'nicht mehr' : 'no longer';
  const [colour] = question.words.raw.match(COLOUR) ?? [];
  if (kind === 'select' && colour !== undefined && question.statuses.length === 0) return colour;
  const [kept] = question.words.folded.match(KEPT) ?? [];
  if (kind === 'select' && kept !== undefined && !has(question.words, listCues.OVERDUE))
    return kept;
  const [, handed] = question.words.folded.match(HANDED_OVER) ?? [];
  if (kind === 'select' && handed !== undefined && (question.leads?.offices.length ?? 0) > 1)
    return handed;
  const [first] = question.words.folded.match(FIRST_TIME) ?? [];
  const isTakenIn = question.years.mentions.some(({ role }) => role === 'included');
  const isOfStatus = question.statuses.length > 0 && !isTakenIn;
  if (kind === 'select' && first !== undefined && isOfStatus) return first;
  const [former] = question.words.raw.match(FORMER_NUMBER) ?? [];
  const [most] = question.words.folded.match(SUPERLATIVE) ?? [];
  if ((kind === 'select' || kind === 'finished') && most !== undefined)
    return question.words.words.find(({ folded }) => folded === most)?.text ?? most;
  if (kind === 'select' && former !== undefined && isUnfiltered(selectionOf(question, chapter)))
    return former;
  const [calendar] = question.words.raw.match(CALENDAR) ?? [];
  const isDated = question.years.mentions.length > 0 || question.years.range !== null;
  const isOfTime = kind === 'select' || kind === 'finished';
  if (isOfTime && calendar !== undefined && !isDated) return calendar;
  const [inTime] = question.words.raw.match(IN_TIME) ?? [];
  if (kind === 'finished' && inTime !== undefined) return inTime;
  const [more] = question.words.folded.match(/(?<!\w)(?:mehr|weniger|more|fewer)(?!\w)/u) ?? [];
  if (kind === 'finished' && more !== undefined && !has(question.words, storyCues.NO_LONGER))
    return more;
  // What an office does with its measures is said in many words: "steuert", "zugewiesen".
  const isRead = kind !== 'finished' && (kind !== 'select' || question.leads !== null);
  return isRead ? null : (question.unread[0]?.text ?? null);
}

/** "Welche Ministerien haben alle ihre Maßnahmen abgeschlossen?": a plan counts what it still holds. */
const ALL_OVER =
  /(?<!\w)(?:alles?|samtliche|all)(?= (?:\w+ ){0,8}?(?:fertig|abgeschlossen|beendet|erledigt|umgesetzt|im plan|in verzug|finished|completed?|done|on schedule|delayed)(?!\w))/u;

/** "Haben alle Maßnahmen einen Termin?": a list of all is no answer. */
const WHETHER_ALL =
  /^(?:haben|hat|hatten|hatte|sind|ist|waren|war|have|has|are|is) (alle|jede|jedes|samtliche|all|every)(?!\w)/u;

/** A date that holds is one that no later plan moves; "dieselbe Zahl" holds two against each other. */
const KEPT = /(?<!\w)(?:(?:ein)?gehalten|d(?:er|ie|as|en)selben?)(?!\w)/u;

/** Counts of several offices: "… mehr Maßnahmen als die TSK". */
const HELD_AGAINST =
  /(?<!\p{L})(?:mehr|weniger|more|fewer)(?!\p{L})(?:\s[\p{L}\d]+){0,4}?\s(?:als|than)(?!\p{L})/iu;

/** "mehr als einmal gewechselt": how often something happened is no field. */
const OFTEN =
  /(?<!\w)(?:(?:mehr|ofter|haufiger) als (?:ein|zwei|drei)mal|mehr(?:mals|fach)|wiederholt|ofters?|haufig|(?:zwei|drei|vier)mal|(?:more than )?(?:once|twice)|several times|repeatedly|often)(?!\w)/u;

/** "2022 in Verzug, 2023 aber beim TFM": what holds of one plan is not asked of the other. */
const CONTRAST =
  /(?<!\d)20\d\d(?!\d)(?:(?!20\d\d).)*?,?\s(?:aber|jedoch|hingegen|dagegen|but)\s.*?(?<!\d)20\d\d(?!\d)|(?<!\d)20\d\d(?!\d).*?,\s20\d\d\s(?:aber|jedoch|hingegen|dagegen|but)(?!\p{L})/iu;

/** "von der Staatskanzlei an das TFM abgegeben": no one plan tells that. */
const HANDED_OVER =
  /(?<!\w)(abgegeben|ubergeben|ubergegangen|ubertragen|gewechselt|gewandert|verlagert|abgetreten|handed over|transferred)(?!\w)/u;

/** No plan gives a colour. */
const COLOUR = /(?<!\p{L})(?:grün|gelb|rot|orange|green|yellow|amber|red)(?!\p{L})/iu;

/** "2022 erstmals in Verzug": a list of one plan does not tell how it was before. */
const FIRST_TIME = /(?<!\w)(?:erstmals|erstmalig|zum ersten ?mal|for the first time)(?!\w)/u;

/** "die größte Maßnahme": the plans measure none. The newest or the next ones are no such. */
const SUPERLATIVE =
  /(?<!\w)(?!(?:er|neue|nach|mei)ste)\w{2,}ste[nrsm]?(?= (?:massnahmen?|projekte?|vorhaben)(?!\w))|(?<=(?<!\w)am )\w{2,}sten(?!\w)/u;

/** No plan knows which year it is for whoever asks. */
const CALENDAR =
  /(?<!\p{L})(?:dieses|diesem|(?:im )?laufenden|nächste[sn]|kommende[sn]|vergangene[sn]|letzte[sn]) Jahr(?:es)?(?!\p{L})|(?<!\p{L})heuer(?!\p{L})|(?<!\p{L})(?:this|next|last) year(?!\p{L})/iu;

/** When something really ended, and so whether in time, is no field. */
const IN_TIME =
  /(?<!\p{L})(?:vorzeitig|(?:un)?pünktlich|(?:nicht )?(?:rechtzeitig|fristgerecht|termingerecht|planmäßig|wie geplant)|verspätet|verfrüht|(?:früher|später|eher|schneller|langsamer)(?: \p{L}+){0,3}? als (?:geplant|vorgesehen|erwartet|gedacht)|als erste[srn]?|zuerst|schnellsten|langsamsten|ahead of (?:time|schedule)|(?:earlier|later|sooner|faster)(?: \p{L}+){0,3}? than (?:planned|expected|scheduled)|on time|in time|fastest|quickest)(?!\p{L})/iu;

/** How long something runs or stays so is no field. */
const LASTING =
  /(?<!\p{L})(?:länger|kürzer|longer|shorter) (?:als|than) (?:\p{L}+ ){0,2}?(?:jahre?n?|monate?n?|pläne?n?|years?|months?|plans?)(?!\p{L})/iu;
/** What is asked of how far an end has moved counts time itself. */
const MEASURED: ReadonlySet<RegisterIntent['kind']> = new Set([
  'slip-ranking',
  'gap-ranking',
  'changed',
  'lasting',
]);

/** Every measure has somebody who leads it. */
const WITHOUT_LEAD =
  /(?<!\p{L})(?:ohne|without)(?: an?)? (?:federführung|federführende[nrs]?|zuständigkeit|verantwortliche[nrs]?|leitung|lead)(?!\p{L})/iu;

/** "Welche Maßnahmen haben eine frühere Nummer?" */
const FORMER_NUMBER =
  /(?<!\p{L})(?:frühere|alte|vormalige|ehemalige|former|previous)[nrs]? (?:nummern?|numbers?)(?!\p{L})/iu;

/** A number that nobody holds anything against: "mehr als drei …". */
const BOUND =
  /(?<!\w)(?:mehr als|weniger als|hochstens|mindestens|wenigstens|more than|fewer than|at least|at most) (?:zwei|drei|vier|funf|zehn|two|three|[2-9]|\d\d)(?!\w)/u;

export const UNREAD: Readonly<Record<Language, (word: string) => string>> = {
  de: (word) =>
    `Wonach „${word}“ die Maßnahmen auswählen soll, sagt der Aktionsplan nicht. Ausgewählt werden kann nach Projektstatus, Federführung, Aufnahme, geplantem Abschluss und Kapitel.`,
  en: (word) =>
    `The action plan does not say which measures “${word}” picks. They can be picked by project status, lead, inclusion, planned completion and chapter.`,
};
