import type { MeasureStatus } from '#src/domain/measure.ts';
import * as cues from './cues.ts';
import { cue, has } from './question-words.ts';
import type { MeasureField, ReadQuestion } from './read-measure-question.ts';

/** What is asked of one measure. */
export type SingleIntent =
  | { readonly kind: 'fields'; readonly fields: readonly MeasureField[]; readonly isSure: boolean }
  | { readonly kind: 'story'; readonly fields: readonly MeasureField[] }
  | { readonly kind: 'since'; readonly status: MeasureStatus }
  | { readonly kind: 'slips' }
  | { readonly kind: 'done' };

/** What is asked of the measures of a plan. */
export type RegisterIntent =
  | { readonly kind: 'select'; readonly isCount: boolean }
  | {
      readonly kind: 'turned';
      readonly from: readonly MeasureStatus[];
      readonly to: readonly MeasureStatus[];
      readonly isCount: boolean;
    }
  | { readonly kind: 'added'; readonly isCount: boolean }
  | { readonly kind: 'gone'; readonly isCount: boolean }
  | { readonly kind: 'finished'; readonly isNew: boolean; readonly isCount: boolean }
  | { readonly kind: 'slip-ranking' }
  | { readonly kind: 'distribution'; readonly by: 'status' | 'lead' };

const DELAYED: readonly MeasureStatus[] = ['in Verzug', 'Verzug droht'];
const WHICH_STATUS = cue(
  '(?:nach|je|pro|by|per|each|verteil\\w*|statusverteilung) ?(?:dem |jedem )?(?:projekt)?(?:status\\w*|state)?|statusverteilung|verteilung',
);
const BY_LEAD = cue(
  '(?:je|pro|nach|per|by) (?:federf[uü]hr\\w*|ministerium|ressort|haus|ministry|lead)',
);
const ASKED_MEASURE = cue(
  'welche[rs]? (?:maßnahme|projekt|vorhaben)|which (?:measure|project)|was (?:ist|war|verbirgt)',
);

/** Decides what is asked of the one measure; null where it is nothing the register says. */
export function decideSingle(question: ReadQuestion): SingleIntent | null {
  const { words, statuses, fields } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  if (asks(cues.PROSE)) return null;
  if (asks(cues.HOW_OFTEN) && (asks(cues.MOVED) || fields.includes('completion'))) {
    return { kind: 'slips' };
  }
  const [status] = statuses;
  if (status !== undefined && asks(cues.SINCE_WHEN)) return { kind: 'since', status };
  if (asks(cues.HOW_MANY)) return null;
  const moved = asks(cues.MOVED);
  if (moved || isStory(question)) return storyOf(question, moved);
  if (fields.length > 0) return { kind: 'fields', fields: ownFields(question), isSure: true };
  if (isDoneQuestion(question)) return { kind: 'done' };
  if (question.asksEnd) return { kind: 'fields', fields: ['completion'], isSure: false };
  if (status !== undefined) return { kind: 'fields', fields: ['status'], isSure: true };
  // "Was ist Maßnahme 5.10 im Aktionsplan 2024?": what the register says of it.
  return question.numbers.length > 0 ? { kind: 'fields', fields: OVERVIEW, isSure: true } : null;
}

const OVERVIEW: readonly MeasureField[] = ['title', 'status', 'completion', 'lead'];

/** "… im Plan oder in Verzug?" asks for the status even where "Plan" stands for something else. */
function ownFields({ fields, statuses, words }: ReadQuestion): MeasureField[] {
  const isNamed =
    statuses.length > 0 && !fields.includes('status') && !has(words, cues.FORMER_FIELD);
  return isNamed && fields.every((field) => field === 'included') ? ['status'] : [...fields];
}

function isStory({ words, fields, years }: ReadQuestion): boolean {
  if (has(words, cues.BECAME)) return true;
  if (!has(words, cues.STORY)) return false;
  const planYears = new Set(years.mentions.map(({ year }) => year));
  // "Entwicklung und Einführung … Status 2022" names a measure.
  return years.range !== null || planYears.size !== 1 || fields.length === 0;
}

function storyOf({ fields }: ReadQuestion, moved: boolean): SingleIntent {
  const told: readonly MeasureField[] = ['status', 'completion', 'lead', 'number', 'title'];
  const asked = told.filter((field) => fields.includes(field));
  if (moved) return { kind: 'story', fields: [...new Set(['completion' as const, ...asked])] };
  return { kind: 'story', fields: asked.length > 0 ? asked : ['status', 'completion'] };
}

function isDoneQuestion({ words, asksEnd }: ReadQuestion): boolean {
  if (!has(words, cues.DONE)) return false;
  const asksWhen = /\b(?:wann|when)\b/u.test(words.folded);
  return !asksWhen && (cues.YES_NO.test(words.folded) || has(words, cues.ALREADY) || !asksEnd);
}

/** Decides what is asked of the plans as a whole; null where it is nothing of the register. */
export function decideRegister(question: ReadQuestion): RegisterIntent | null {
  const { words, statuses, years } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  if (asks(cues.PROSE)) return null;
  const isCount = asks(cues.HOW_MANY);
  const hasEnd = years.mentions.some(({ role }) => role === 'completion');
  if (asks(cues.MOVED) && (asks(cues.MOST) || asks(cues.HOW_OFTEN) || asks(cues.MEASURES))) {
    return { kind: 'slip-ranking' };
  }
  if (asks(BY_LEAD)) return { kind: 'distribution', by: 'lead' };
  if (
    isCount &&
    statuses.length === 0 &&
    asks(WHICH_STATUS) &&
    question.fields.includes('status')
  ) {
    return { kind: 'distribution', by: 'status' };
  }
  if (/statusverteilung|verteil\w* .*status|status\w* .*verteil/u.test(words.folded)) {
    return { kind: 'distribution', by: 'status' };
  }
  const turned = turnedOf(question, isCount);
  if (turned) return turned;
  const isFinished = asks(cues.FINISHED_LIST) && !hasEnd && !statuses.includes('abgeschlossen');
  if (isFinished && !question.fields.includes('completion')) {
    return { kind: 'finished', isNew: asks(cues.ADDED), isCount };
  }
  if (asks(cues.GONE) && statuses.length === 0) return { kind: 'gone', isCount };
  if (asks(cues.ADDED) && statuses.length === 0) return { kind: 'added', isCount };
  return isSelection(question, isCount) ? { kind: 'select', isCount } : null;
}

function turnedOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses, years } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const planYears = new Set(years.mentions.map(({ year }) => year));
  const [first, second] = statuses;
  if (first && second && planYears.size === 2) {
    return { kind: 'turned', from: [first], to: [second], isCount };
  }
  if (first === undefined) {
    if (asks(cues.WORSE)) return { kind: 'turned', from: ['im Plan'], to: DELAYED, isCount };
    if (asks(cues.BETTER)) return { kind: 'turned', from: DELAYED, to: ['im Plan'], isCount };
    return null;
  }
  const isTurn = asks(cues.ADDED) || asks(cues.BACK) || (asks(cues.TURNED) && planYears.size > 0);
  if (!isTurn || second !== undefined) return null;
  if (first === 'im Plan' && asks(cues.BACK)) {
    return { kind: 'turned', from: DELAYED, to: [first], isCount };
  }
  return { kind: 'turned', from: [], to: [first], isCount };
}

function isSelection({ words, statuses, years, leads, fields }: ReadQuestion, isCount: boolean) {
  const namesMeasures = has(words, cues.MEASURES);
  const hasFilter = statuses.length > 0 || leads !== null;
  const isAsked = isCount || has(words, cues.ASK_LIST);
  if (namesMeasures) return isAsked || hasFilter || years.mentions.length > 0;
  return isAsked && (statuses.length > 0 || (leads !== null && fields.includes('lead')));
}

/** Whether the measure is asked for by its former number: "Welche Maßnahme war vormals A.36?". */
export function asksByFormerNumber({ words, fields, numbers }: ReadQuestion): boolean {
  return numbers.length > 0 && fields.includes('former') && has(words, ASKED_MEASURE);
}
