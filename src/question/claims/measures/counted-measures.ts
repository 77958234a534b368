import { ADDED } from '#src/question/measures/cues/change-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { replaceValue } from '../numbers/replace-value.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import type { Counted } from './count-claim.ts';

/** Words for what is counted. */
export const MEASURES =
  /(?<!\p{L})(?:(?:einzel)?maßnahmen?|massnahmen?|vorhabens?|projekten?|projekte|measures?|projects?)(?!\p{L})/iu;
/** All of them, or not all. */
export const ALL_MEASURES =
  /^(?:(?:längst |bei weitem |lange )?(?:nicht|not) )?(?:im aktionsplan \d{4} (?:sind|waren|liegen|lagen|stehen|standen) )?(?:alle|sämtliche|jede|all|every|each)(?: (?:der|the|of the))?(?: \d+)? (?=\p{L})/iu;

/** Reads which measures a text counts. */
export type Reader = (text: string) => Read | null;

/** The criteria that a text names, in its order; null where it names more than these. */
export interface Read {
  readonly years: readonly number[];
  readonly counted: Counted;
  /** The criterion that is said last: what is said of the others. */
  readonly predicate: 'status' | 'lead' | null;
}

export function readerOf(index: MeasureIndex): Reader {
  return (text) => {
    const language = detectLanguage(text);
    const read = readQuestion(text.replace(/[.!]+\s*$/u, ''), language, index);
    const { statuses, leads, years, isStatusNegated, numbers, statusWords } = read;
    const isOther =
      statuses.length > 1 ||
      isStatusNegated ||
      leads?.isNegated === true ||
      numbers.length > 0 ||
      years.mentions.some(({ role, side }) => role !== 'plan' || side !== null);
    const rest = subjectWords(read).filter(({ folded }) => !COUNTING.test(folded));
    if (isOther || rest.length > 0) return null;
    const [status = null] = statuses;
    const offices = leads?.offices.map(({ short }) => short) ?? [];
    if (offices.length > 1) return null;
    const lead = leads === null ? null : [...offices, leads.part ?? ''].join(' ').trim();
    const said = [...new Set(years.mentions.map(({ year }) => year))];
    const firstOf = (at: Iterable<number>): number => Math.min(...at);
    const isLeadLast = lead !== null && firstOf(leads?.words ?? []) > firstOf(statusWords);
    const predicate = lead !== null && (status === null || isLeadLast) ? 'lead' : 'status';
    return {
      years: said,
      counted: { year: said[0] ?? null, status, lead, isNew: has(read.words, ADDED) },
      predicate: lead === null && status === null ? null : predicate,
    };
  };
}

/** Words of counting and comparing, as `readQuestion` leaves them over. */
const COUNTING =
  /^(?:mehr|weniger|genauso|ebenso|gleich|so|viele?|zahl|anzahl|anteil|plane?n?|aktionsplane?n?|aktionsplans|jahre?s?|deutlich|stehen|standen|steht|enthalt\w*|umfass\w*|fuhr\w*|verantwort\w*|lag|lagen|lieg\w*|gab|waren?|sind|gestiegen|stieg|sank|gesunken|gewachsen|wuchs|zugenommen|abgenommen|zuruckgegangen|hatten?|haben|konnte[n]?|wurden?|werden|gesenkt|reduziert|verringert|erhoht|angewachsen|status|projektstatus|davor|zuvor|vorher|vorjahr|alle[nr]?|samtliche[nr]?|jede[rsn]?|nicht|gemeldet|gefuhrt|ausgewiesen|gelistet|insgesamt|davon|darunter|nennt|nannte|enthalt|zahlt|vor|bei|vergleich|verglichen|gegenuber|more|less|fewer|compared|measures?|plan|action|number|all|every|each|thuringer|thuringens|landes)$/u;

/** All of which those are a part that are said to be so. */
export function wholeOf({ counted, predicate }: Read): Counted {
  return predicate === 'lead' ? { ...counted, lead: null } : { ...counted, status: null };
}

/** The sentence without its numbers. */
export function withoutAll(sentence: string, values: readonly StatedValue[]): string {
  const [first] = values;
  return first === undefined ? sentence : replaceValue(sentence, first, '', values);
}
