import type { MeasureStatus } from '#src/domain/measure.ts';
import { isHeldAgainstOther } from '../conditions/plan-times.ts';
import { isYesNo, readSupposition } from '../conditions/read-supposition.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as fieldCues from '../cues/field-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import * as questionCues from '../cues/question-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { MeasureField, ReadQuestion } from '../read-measure-question.ts';

/** What is asked of one measure. */
export type SingleIntent =
  | { readonly kind: 'fields'; readonly fields: readonly MeasureField[]; readonly isSure: boolean }
  | { readonly kind: 'story'; readonly fields: readonly MeasureField[] }
  | { readonly kind: 'since'; readonly status: MeasureStatus }
  /** Whether any plan gives it the status. */
  | { readonly kind: 'ever'; readonly status: MeasureStatus; readonly isDenied: boolean }
  /** How often the planned end was put later, or by how many years. */
  | { readonly kind: 'slips'; readonly inYears: boolean }
  /** The plans that hold the measure, or that give it a status. */
  | { readonly kind: 'plans'; readonly status: MeasureStatus | null; readonly isCount: boolean }
  /** The first plan that holds it. */
  | { readonly kind: 'first-plan' }
  /** Whether the plans hold the measure. */
  | { readonly kind: 'presence' }
  /** Two measures, or one in two plans, without a word of what is compared. */
  | { readonly kind: 'compare' }
  | { readonly kind: 'done' };

const ASKED_MEASURE = cue(
  'welche[rsn]? (?:beiden |zwei |zwei verschiedenen )?(?:maßnahmen?|projekte?|vorhaben)|which (?:two )?(?:measures?|projects?)|was (?:ist|war|verbirgt)',
);
/** "In welchem Plan taucht … zuerst auf?" */
const IN_FIRST_PLAN = cue(
  '(?:in welche[mn]|welcher) (?:aktions)?plan (?:[\\w.-]+ ){1,14}?(?:zuerst|erstmals|das erste mal|als erstes)|(?:in )?which (?:action )?plan (?:[\\w.-]+ ){0,14}?first',
);
const EVER = cue(
  'nie|niemals|never|jemals|je|schon (?:ein)?mal|irgendwann(?: mal)?|überhaupt (?:schon )?mal|ever',
);
const NEVER = cue('nie|niemals|never');
const LISTED = cue(
  'gibts?|gab|steht|stehen|enthalten|drin|dabei|gelistet|aufgeführt|listed|included',
);
/** "Wann war … geplant?" asks for the date, not whether it is over. */
const PLANNED = cue('geplant|vorgesehen|eingeplant|angesetzt|terminiert|due|planned|scheduled');
const THEN = cue('früher|damals|anfangs|ursprünglich|einst|zuvor|formerly|originally|then');
const RENUMBERED = cue('(?:um|neu) ?nummerier\\w*|\\w*nummern?|renumber\\w*|numbers?');
const AND_WHEN = cue('(?:und|and) (?:bis |by )?(?:wann|when)');
/** "Wann soll … fertig sein, und wie ist der Status?" */
const WHEN_AND = /^(?:.* )?(?:wann|when) .* (?:und|and) /u;
/** "Seit wann ist … dabei, und wer macht es?" */
const AND_WHO = cue(
  '(?:und|and) (?:von |by )?(?:wer|wem|who|whom|welche[srm]?|which)|(?:und|and) (?:seit|ab|since) (?:wann|when|welche[rmn]|which)',
);
const ABOUT = cue('worum (?:gings?|gehts?|handelt\\w*)|what (?:was|is) (?:[\\w.]+ ){1,4}?about');
/** "… according to the 2024 plan": what a plan says is asked for. */
const OF_A_PLAN = cue(
  'aktionspl[aä]n\\w*|plan(?:s|es)? 20\\d\\d|20\\d\\d (?:action )?plan|action plans?',
);
/** "Was hat sich bei … von 2023 auf 2024 geändert?" */
const WHAT_CHANGED = cue(
  '(?:was|what) (?:hat|ist|war|wurde|has|is|was) (?:\\w+ ){0,14}?(?:geändert|verändert|anders|neu|changed|different)',
);
const OVERVIEW: readonly MeasureField[] = ['title', 'status', 'completion', 'lead'];

/** Decides what is asked of the one measure; null where it is nothing the register says. */
export function decideSingle(question: ReadQuestion): SingleIntent | null {
  const { words, statuses, fields } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  // "Worum ging es bei Maßnahme 3.11 im Aktionsplan 2018, und wer führte?": the title says it.
  const besides = question.asksEnd ? [...fields, 'completion' as const] : fields;
  if (question.numbers.length === 1 && besides.length > 0 && asks(ABOUT)) {
    return { kind: 'fields', fields: ['title', ...new Set(besides)], isSure: true };
  }
  if (asks(questionCues.PROSE)) return null;
  const special = decideSpecial(question) ?? decideSupposed(question);
  if (special !== null) return special;
  if (asks(listCues.HOW_MANY)) return null;
  const moved = asks(storyCues.MOVED);
  // "Termin früher / jetzt"
  const isThen = isHeldAgainstOther(words) || (asks(THEN) && asks(fieldCues.NEWEST));
  const isThenAndNow = isThen && question.years.mentions.length === 0;
  if (moved || isStory(question) || (isThenAndNow && fields.some(isOfPlan))) {
    return storyOf(question, moved);
  }
  if (asks(storyCues.PAST_END) && question.asksEnd && !asks(PLANNED)) return { kind: 'done' };
  if (asks(changeCues.BETTER) || asks(changeCues.WORSE)) {
    return { kind: 'fields', fields: ['status'], isSure: true };
  }
  if (fields.length > 0) return { kind: 'fields', fields: ownFields(question), isSure: true };
  // "… nun im Plan oder abgeschlossen?" asks for the field.
  const isEither = statuses.length > 0 && asks(changeCues.OR);
  if (isDoneQuestion(question) && !isEither) return { kind: 'done' };
  if (question.asksEnd) return { kind: 'fields', fields: ['completion'], isSure: asks(OF_A_PLAN) };
  if (statuses.length > 0) return { kind: 'fields', fields: ['status'], isSure: true };
  // "Was ist Maßnahme 5.10 im Aktionsplan 2024?": what the register says of it.
  if (question.numbers.length > 0) return { kind: 'fields', fields: OVERVIEW, isSure: true };
  const isChange = asks(WHAT_CHANGED) && question.years.mentions.length > 1;
  return asks(changeCues.COMPARE) || isChange ? { kind: 'compare' } : null;
}

/** "Bis wann kann man …?": asks for the end by more than a verb. */
export function asksWhen(intent: SingleIntent, { words }: ReadQuestion): boolean {
  return intent.kind === 'fields' && WHEN.test(words.folded);
}

/** "Bis wann …", "Wann soll …": asks for what is planned, whatever it is that ends. */
export function asksBy({ words }: ReadQuestion): boolean {
  return BY_WHEN.test(words.folded);
}

const BY_WHEN =
  /\b(?:(?:bis|fur) wann(?! (?:muss|mussen|musste|darf|durfen|kann|konnen|konnte))|wann soll(?:te|en|ten)?|by when|when (?:should|shall|is .* (?:due|planned)))\b/u;
const WHEN = /\b(?:wann|when)\b/u;

function isOfPlan(field: MeasureField): boolean {
  return field !== 'included' && field !== 'former';
}

/** "Wie lange hat die Einführung der E-Akte gedauert?" */
const DURATION = cue(
  'wie lange (?:hat|lief|läuft|dauerte|dauert) (?:schon |bereits )?(?:das|die|der) (?:\\w+ )?(?:projekt|maßnahme|vorhaben|einführung|umsetzung|aufbau|ausbau|entwicklung|umstellung|modernisierung|etablierung|erstellung)|how long (?:did|has|does|will) the (?:\\w+ )?(?:project|measure|introduction|implementation|development|setup|rollout)',
);

/** "Wie lange stand das Katasterportal im Plan?": the plans held it, whatever its status. */
const HELD_FOR =
  /(?<!\p{L})(?:wie (?:lange|oft) (?:stand|steht) .*im (?:Aktions)?plan|how long was .*in the (?:action )?plan)\W*$/iu;

function decideSpecial(question: ReadQuestion): SingleIntent | null {
  const { words, statuses, fields } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const status = statuses[0] ?? null;
  const isAboutEnd = asks(storyCues.MOVED) || fields.includes('completion');
  if (asks(storyCues.HOW_OFTEN) && isAboutEnd) return { kind: 'slips', inYears: false };
  if (asks(storyCues.BY_HOW_MUCH) && isAboutEnd) return { kind: 'slips', inYears: true };
  // "Wie oft wurde die Nummer geändert?": told plan by plan.
  if (asks(storyCues.HOW_OFTEN) && asks(changeCues.TURNED) && fields.some(isOfPlan)) {
    return storyOf(question, false);
  }
  // "Wie oft stand … in Verzug?": in so many plans.
  if (asks(storyCues.HOW_OFTEN) && statuses[0] !== undefined) {
    return { kind: 'plans', status: statuses[0], isCount: true };
  }
  // "War … jemals in Verzug?": in any of the plans.
  if (asks(EVER) && status !== null && question.years.mentions.length === 0) {
    return { kind: 'ever', status, isDenied: asks(NEVER) };
  }
  // "Welcher Termin stand in welchem Plan?"
  const isOfStatus = status !== null && fields.every((field) => field === 'status');
  if (
    !isOfStatus &&
    fields.some(isOfPlan) &&
    (asks(storyCues.PER_PLAN) || asks(storyCues.SINCE_PLAN))
  )
    return storyOf(question, false);
  // "stand" is a verb here, and no field.
  if (HELD_FOR.test(words.raw) && fields.every((field) => !isOfPlan(field) || field === 'status'))
    return { kind: 'plans', status: null, isCount: true };
  const isHeld = status !== null || asks(fieldCues.IN_THE_PLAN);
  if (asks(storyCues.IN_HOW_MANY_PLANS) && (isHeld || !asks(storyCues.FOR_YEARS)))
    return { kind: 'plans', status, isCount: true };
  const isTime = asks(storyCues.AT_WHAT_TIME) && !question.asksEnd && !asks(storyCues.SINCE_WHEN);
  const isOfYear = asks(storyCues.IN_ONE_PLAN) || asks(storyCues.LAST_WHEN) || isTime;
  if (status !== null && isOfYear && question.years.mentions.length === 0 && !isAboutEnd) {
    return { kind: 'plans', status, isCount: false };
  }
  const isFirst = asks(IN_FIRST_PLAN) && status === null;
  // "Wo steht es erstmals bei den abgeschlossenen?": the first plan that lists it as finished.
  if (isFirst) return asks(listCues.FINISHED_LIST) ? { kind: 'done' } : { kind: 'first-plan' };
  const isLast = asks(storyCues.IN_ONE_PLAN) && asks(storyCues.LAST_TIME);
  const asksPlans =
    (asks(storyCues.IN_WHICH_PLANS) || isLast) && !isAboutEnd && !fields.includes('included');
  if (asksPlans && (status !== null || isPresence(fields))) {
    return { kind: 'plans', status, isCount: false };
  }
  const isSince = asks(storyCues.NO_LONGER) && status !== null && asks(storyCues.SINCE_WHEN);
  if (isSince) return { kind: 'story', fields: ['status'] };
  if (asks(storyCues.NO_LONGER)) return { kind: 'done' };
  // No plan says how long a measure took: when it was taken in, when it is to end.
  if (asks(DURATION) && status === null && fields.length === 0) {
    return { kind: 'fields', fields: ['included', 'completion'], isSure: true };
  }
  if (!asks(storyCues.SINCE_WHEN) && !asks(storyCues.SINCE_PLAN)) return null;
  if (asks(storyCues.OVER_SINCE) && status === null) return { kind: 'done' };
  if (question.isStatusNegated) return { kind: 'story', fields: ['status'] };
  // "Seit wann steht … im Plan?" asks for the inclusion, "seit wann ist … im Plan" for the status.
  const besides = fields.filter((field) => field !== 'included' && field !== 'status');
  if (status === 'im Plan' && (asks(LISTED) || besides.length > 0)) {
    return { kind: 'fields', fields: [...besides, 'included'], isSure: true };
  }
  if (status !== null) return { kind: 'since', status };
  // "Seit wann steht … auf gelb?": the plans tell since when it has which.
  if (fields.includes('status') && !fields.includes('included')) {
    return { kind: 'story', fields: ['status'] };
  }
  const isLeadToo = fields.includes('included') && asks(AND_WHO);
  return fields.includes('lead') && !isLeadToo ? { kind: 'story', fields: ['lead'] } : null;
}

/** What a yes-or-no question is about, where its words alone would ask for something else. */
function decideSupposed(question: ReadQuestion): SingleIntent | null {
  const { words, fields, statuses, asksEnd } = question;
  if (!isYesNo(question)) return null;
  const supposed = readSupposition(question);
  if (supposed?.field === 'any' && fields.length > 0) {
    const planYears = new Set(question.years.mentions.map(({ year }) => year));
    // "Hatte sie früher eine andere Nummer?": the numbers of the plans tell, not a note in one of them.
    const told = fields.map((field) => (field === 'former' ? 'number' : field));
    return planYears.size > 1
      ? { kind: 'fields', fields, isSure: true }
      : { kind: 'story', fields: told };
  }
  if (supposed?.field === 'completion') {
    return { kind: 'fields', fields: ['completion'], isSure: true };
  }
  const isDone = asksEnd || has(words, storyCues.DONE);
  const isOther =
    statuses.length > 0 || !isPresence(fields) || isDone || has(words, storyCues.MOVED);
  const isHeld = has(words, fieldCues.IN_THE_PLAN) || has(words, EXISTS);
  const isInPlan = isHeld && !has(words, storyCues.NO_LONGER);
  return isInPlan && !isOther && supposed === null ? { kind: 'presence' } : null;
}

/** "Gibt es die Maßnahme … noch?" */
const EXISTS = cue('(?:gibt|gab) es (?:die|das) (?:maßnahme|projekt|vorhaben)');

/** "In welchen Plänen steht …?" asks for no field. */
function isPresence(fields: readonly MeasureField[]): boolean {
  return fields.every((field) => field === 'included');
}

/** "… im Plan oder in Verzug?" asks for the status even where "Plan" stands for something else. */
function ownFields({ fields, statuses, words, asksEnd }: ReadQuestion): MeasureField[] {
  const isNamed =
    statuses.length > 0 && !fields.includes('status') && !has(words, fieldCues.FORMER_FIELD);
  if (isNamed && isPresence(fields)) return ['status'];
  // "Wer ist zuständig, und wann soll es fertig sein?"
  const isEndToo =
    asksEnd &&
    !fields.includes('completion') &&
    (has(words, AND_WHEN) || WHEN_AND.test(words.folded));
  return isEndToo ? [...fields, 'completion'] : [...fields];
}

function isStory({ words, fields, years }: ReadQuestion): boolean {
  if (has(words, storyCues.BECAME)) return true;
  if (has(words, storyCues.COURSE)) return true;
  if (!has(words, storyCues.STORY)) return false;
  const planYears = new Set(years.mentions.map(({ year }) => year));
  // "Entwicklung und Einführung … Status 2022" names a measure.
  return years.range !== null || planYears.size !== 1 || fields.length === 0;
}

function storyOf({ fields, words }: ReadQuestion, moved: boolean): SingleIntent {
  const told: readonly MeasureField[] = ['status', 'completion', 'lead', 'number', 'title'];
  // "Wie wurde … über die Jahre umnummeriert?"
  const isRenumbered = fields.includes('former') && has(words, RENUMBERED);
  const asked = told.filter(
    (field) => fields.includes(field) || (isRenumbered && field === 'number'),
  );
  if (moved) return { kind: 'story', fields: [...new Set(['completion' as const, ...asked])] };
  return { kind: 'story', fields: asked.length > 0 ? asked : ['status', 'completion'] };
}

function isDoneQuestion({ words, asksEnd }: ReadQuestion): boolean {
  if (!has(words, storyCues.DONE)) return false;
  // "… abgeschlossen, und wenn ja, wann?"
  if (questionCues.YES_NO.test(words.folded)) return true;
  return !WHEN.test(words.folded) && (has(words, storyCues.ALREADY) || !asksEnd);
}

/** Whether the measure is asked for by its former number: "Welche Maßnahme war vormals A.36?". */
export function asksByFormerNumber({ words, fields, numbers }: ReadQuestion): boolean {
  return numbers.length > 0 && fields.includes('former') && has(words, ASKED_MEASURE);
}
