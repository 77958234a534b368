import type { MeasureStatus } from '#src/domain/measure.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as questionCues from '../cues/question-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { LeadMention } from './read-leads.ts';

/** What a question takes for granted and wants confirmed or put right: "Ist … im Plan?". */
export type Supposition =
  | { readonly field: 'status'; readonly value: MeasureStatus }
  | { readonly field: 'lead'; readonly lead: LeadMention; readonly isAlone: boolean }
  /** Planned to end in these years; `isOneOf`: asks in which of them, and is confirmed by none. */
  | { readonly field: 'completion'; readonly years: readonly number[]; readonly isOneOf: boolean }
  /** The value is the same in all plans told of, or another. */
  | { readonly field: 'any'; readonly isSame: boolean }
  /** The status of the later plan is a better or a worse one. */
  | { readonly field: 'turn'; readonly isBetter: boolean };

export const SAME = cue(
  'd(?:ie|er|as|en)selben?|(?:der|die|das|den) gleichen?|gleich(?:e[nrs]?)?|identisch|unverändert|gleichgeblieben|same|identical|unchanged',
);
const CHANGED = cue(
  'geändert|änderte|verändert|veränderte|gewechselt|wechselte|anders|ander(?:e|en|er|es|em)|changed?|different',
);
const ALONE = cue('allein|alleinige?[nrs]?|ausschließlich|nur|alone|only|solely');
/** "… im Plan oder abgeschlossen?" */
const EITHER = cue('oder|or');
const INTERROGATIVE = {
  de: cue('wann|wer|welche[rsmn]?|wieviel\\w*|wie viele?|warum|weshalb|wieso'),
  en: cue('when|who|how|what|which|why'),
} as const;
const ASKS_HOW = cue('wie|was');
const ENGLISH_VERB = /^(?:is|was|are|were|has|have|had|did|does|do|will|should) /u;

/** Whether the question is answered by yes or no. */
export function isYesNo({ words, fields, statuses }: ReadQuestion): boolean {
  const { language, folded, raw } = words;
  if (has(words, INTERROGATIVE[language])) return false;
  if (language === 'en') return ENGLISH_VERB.test(folded);
  if (questionCues.YES_NO.test(folded)) return true;
  // "Schulcloud 2023 im Plan?" leaves the verb out.
  const isBare = fields.length === 0 && statuses.length === 1 && !has(words, ASKS_HOW);
  return isBare && raw.trimEnd().endsWith('?');
}

/** "War … 2021 fertig?", "Wurde … 2020 abgeschlossen?": how it was then, and not what was planned. */
export function asksWhetherOver({ words, fields }: ReadQuestion): boolean {
  const isPlanned = fields.includes('completion') || PLANNED.test(words.folded);
  return IS_OVER.test(words.folded) && !isPlanned;
}

const STILL_RUNNING =
  /^\W*(?:und |aber )?(?:läuft|laufen|is|are|wird|arbeitet)(?!\p{L})(?!.*(?:abgeschlossen|fertig|beendet|finished|completed)).*(?<!\p{L})(?:noch|still)(?!\p{L})|^\W*(?:und |aber )?(?:ist|sind) .*(?<!\p{L})noch (?:aktiv|am laufen|in arbeit)(?!\p{L})|(?<!\p{L})noch (?:immer )?nicht (?:abgeschlossen|fertig|beendet|umgesetzt)|not (?:yet )?(?:finished|completed|done)(?: yet)?/iu;

/** "Läuft die Schulcloud noch?", "Ist sie noch nicht fertig?" */
export function asksWhetherRunning({ words }: ReadQuestion): boolean {
  return STILL_RUNNING.test(words.raw);
}

const IS_OVER =
  /^(?:(?:und|aber|also|na) )*(?:ist|is|sind|war|waren|wurde|wurden|gilt|galt|are|was|were|has|have) .*(?<!\w)(?:abgeschlossen|fertig\w*|beendet|erledigt|umgesetzt|vollendet|done|finished|completed)(?!\w)/u;
const PLANNED =
  /(?<!\w)(?:geplant|vorgesehen|eingeplant|angesetzt|terminiert|due|planned|scheduled|to be)(?!\w)/u;

/** @returns null where nothing is supposed: the question is no yes-or-no one, or names two values. */
export function readSupposition(question: ReadQuestion): Supposition | null {
  // A negated question is confirmed by yes and by no.
  if (!isYesNo(question) || question.isStatusNegated || question.leads?.isNegated) return null;
  const { words, statuses, leads, years, fields } = question;
  const [status, ...others] = statuses;
  if (has(words, changeCues.BETTER) || has(words, changeCues.WORSE)) {
    return { field: 'turn', isBetter: has(words, changeCues.BETTER) };
  }
  if (has(words, SAME)) return { field: 'any', isSame: true };
  if (status !== undefined) {
    if (has(words, EITHER) && has(words, storyCues.DONE)) return null;
    return others.length === 0 ? { field: 'status', value: status } : null;
  }
  if (has(words, CHANGED)) return { field: 'any', isSame: false };
  if (leads !== null && fields.includes('lead')) {
    return { field: 'lead', lead: leads, isAlone: has(words, ALONE) };
  }
  const ends = years.mentions.filter(({ role }) => role === 'completion').map(({ year }) => year);
  const isOneOf = ends.length > 1 && has(words, EITHER);
  return ends.length > 0 ? { field: 'completion', years: ends, isOneOf } : null;
}
