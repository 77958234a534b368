import type { MeasureStatus } from '#src/domain/measure.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { MeasureIndex } from '../measures/measure-index.ts';
import { readQuestion } from '../measures/read-measure-question.ts';
import { subjectWords } from '../measures/subject-words.ts';
import { NEGATION, NOT_ALL } from './claim-sentence.ts';
import { isDifference } from './number-role.ts';
import { comparisonIn } from './relations/comparison-words.ts';
import { replaceValue } from './replace-value.ts';
import type { StatedValue } from './stated-values.ts';

/** Measures that are counted: those of a plan, with a status or led by somebody. */
export interface Counted {
  /** Null: of the newest plan. */
  readonly year: number | null;
  readonly status: MeasureStatus | null;
  /** "TMIK", "TMIK Abteilung 4". */
  readonly lead: string | null;
}

/**
 * In no other plan there are as many, or more: "In keinem Plan waren so viele in Verzug wie 2022"; or
 * nobody else leads as many: "Das TFM führt 2024 die meisten".
 */
export interface PeakClaim {
  readonly kind: 'peak';
  readonly among: 'plans' | 'leads';
  readonly counted: Counted & { readonly year: number };
  readonly direction: 'most' | 'fewest';
  /** Another one may have as many. */
  readonly mayTie: boolean;
  /** "wie nie zuvor": of the plans before it. */
  readonly onlyBefore: boolean;
}

/** What a sentence says about numbers of measures besides a single number. */
export type CountClaim =
  /** Some are said to be more, less or the same as others, `by` a number where it says one. */
  | {
      readonly kind: 'order';
      readonly counted: readonly [Counted, Counted];
      readonly relation: 'more' | 'less' | 'same';
      readonly by: StatedValue | null;
      readonly isNegated: boolean;
    }
  /** The part is this share of the whole; all of it where no value is stated. */
  | {
      readonly kind: 'share';
      readonly counted: readonly [part: Counted, whole: Counted];
      readonly stated: StatedValue | null;
      readonly isNegated: boolean;
      /** What the sentence may mean as well: it is decided where both agree. */
      readonly orElse?: PeakClaim;
    }
  | PeakClaim
  /** So many of each: "von 11 im Jahr 2020 auf 17 im Jahr 2022", "von den 54 waren 15 in Verzug". */
  | {
      readonly kind: 'numbers';
      readonly counted: readonly [Counted, Counted];
      readonly stated: readonly [StatedValue, StatedValue];
    };

const MEASURES =
  /(?<!\p{L})(?:(?:einzel)?maßnahmen?|massnahmen?|vorhabens?|projekten?|projekte|measures?|projects?)(?!\p{L})/iu;
const ALL =
  /^(?:(?:längst |bei weitem |lange )?(?:nicht|not) )?(?:im aktionsplan \d{4} (?:sind|waren|liegen|lagen|stehen|standen) )?(?:alle|sämtliche|jede|all|every|each)(?: (?:der|the|of the))?(?: \d+)? (?=\p{L})/iu;
/** "alle außer zwei", "bis auf eine": of these nothing is said. */
const EXCEPT =
  /(?<!\p{L})(?:bis auf|außer|ausser|ohne|ausgenommen|mit ausnahme|except|but one)(?!\p{L})/iu;
const THAN = /\s(?:als|wie|than|as)\s/iu;
/** "im Vergleich zu 2023", "gegenüber dem Vorjahr": the other side, wherever it stands. */
const AGAINST =
  /(?<!\p{L})(?:(?:im vergleich|verglichen) (?:zu|zum|zur|mit)|gegenüber|compared (?:to|with)) (?:(?:de[mnr]|the|jahr|(?:aktions)?plan) )*(?:(?:19|20)\d\d|vorjahr\p{L}*|jahr (?:davor|zuvor)|year before)(?!\d)/iu;
const DIFFERS = /(?<!\p{L})(?:mehr|weniger|more|fewer|less)(?!\p{L})/iu;
const YEAR_BEFORE = /(?:vorjahr|jahr (?:davor|zuvor|vorher)|plan (?:davor|zuvor)|year before)/iu;
const UP =
  /(?<!\p{L})(?:erhöht|angewachsen|gestiegen|stieg|gewachsen|wuchs|zugenommen|rose|increased)(?!\p{L})/iu;
const DOWN =
  /(?<!\p{L})(?:gesenkt|reduziert|verringert|abgebaut|gesunken|sank|geschrumpft|zurückgegangen|abgenommen|fell|decreased)(?!\p{L})/iu;

/**
 * Reads a comparison of numbers of measures, a share of them or two numbers.
 *
 * @returns `unclear` where it is one and names what the plans do not count by; null for a sentence
 *   that says none of it.
 */
export function readMeasureCounts(
  sentence: string,
  values: readonly StatedValue[],
  index: MeasureIndex,
): CountClaim | 'unclear' | null {
  if (!MEASURES.test(sentence)) return null;
  const reader = readerOf(index);
  if (EXCEPT.test(sentence)) return ALL.test(sentence) ? 'unclear' : null;
  const claim =
    readPeak(sentence, values, reader) ??
    readOrder(sentence, values, reader) ??
    readCourse(sentence, values, reader) ??
    readOfWhole(sentence, values, reader) ??
    readShare(sentence, values, reader);
  return claim;
}

type Reader = (text: string) => Read | null;

/** The criteria that a text names, in its order; null where it names more than these. */
interface Read {
  readonly years: readonly number[];
  readonly counted: Counted;
  /** The criterion that is said last: what is said of the others. */
  readonly predicate: 'status' | 'lead' | null;
}

function readerOf(index: MeasureIndex): Reader {
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
      counted: { year: said[0] ?? null, status, lead },
      predicate: lead === null && status === null ? null : predicate,
    };
  };
}

/** Words of counting and comparing, as `readQuestion` leaves them over. */
const COUNTING =
  /^(?:mehr|weniger|genauso|ebenso|gleich|so|viele?|zahl|anzahl|anteil|plane?n?|aktionsplane?n?|aktionsplans|jahre?s?|deutlich|stehen|standen|steht|enthalt\w*|umfass\w*|fuhr\w*|verantwort\w*|lag|lagen|lieg\w*|gab|waren?|sind|gestiegen|stieg|sank|gesunken|gewachsen|wuchs|zugenommen|abgenommen|zuruckgegangen|hatten?|haben|konnte[n]?|wurden?|werden|gesenkt|reduziert|verringert|erhoht|angewachsen|status|projektstatus|davor|zuvor|vorher|vorjahr|alle[nr]?|samtliche[nr]?|jede[rsn]?|nicht|gemeldet|gefuhrt|ausgewiesen|gelistet|insgesamt|davon|darunter|nennt|nannte|enthalt|zahlt|vor|bei|vergleich|verglichen|gegenuber|more|less|fewer|compared|measures?|plan|action|number|all|every|each|thuringer|thuringens|landes)$/u;

const NO_OTHER =
  /^(?:in|bei|unter)?\s*kein(?:em|er|e|en)?\s(?:anderen?\s|einzigen?\s)?(?:(?:aktions)?pl[aä]ne?n?|jahr(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:als|wie)\s(?:in\s)?(?:jede[mrn]?|alle[nr]?|irgendeine[mr]?)\s(?:anderen\s)?(?:(?:aktions)?pl[aä]ne?n?|jahr(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:als|denn|than)\s(?:je|jemals|ever)(?:\s(?:zuvor|davor|vorher|before))?(?!\p{L})|(?<!\p{L})(?:noch\s)?(?:nie|niemals|never)(?:\s(?:zuvor|davor|vorher|before))?(?!\p{L})|(?<!\p{L})(?:die\s)?(?:meisten|wenigsten)(?=\s(?:\p{L}+\s){0,3}?(?:maßnahmen|vorhaben|projekte))/iu;
const FEWEST = /(?<!\p{L})(?:weniger|wenige|wenigsten|fewer|few|fewest)(?!\p{L})/iu;
const MAY_TIE = /(?<!\p{L})(?:mehr|weniger|meisten|wenigsten|more|fewer)(?!\p{L})/iu;
const BEFORE_IT =
  /(?<!\p{L})(?:nie|niemals|never)\s(?:zuvor|davor|vorher|before)(?!\p{L})|^(?:als|denn|than)\s(?:je|jemals|ever)(?!\p{L})/iu;
const MEASURED =
  /(?<!\p{L})(?:so|genauso|ebenso)?\s?(?:viele|wenige|mehr|weniger|many|few|more|fewer)(?!\p{L})|(?<!\p{L})(?:als|wie|than|as)(?!\p{L})/giu;

const BODY = '(?:ressorts?|ministeri(?:um|en)|hauses?|haus|häuser|behörden?|stellen?)';
/** "kein Ministerium führt mehr als …", "… mehr als jedes andere Ressort". */
const NO_OTHER_LEAD = new RegExp(
  String.raw`^kein\p{L}*\s(?:anderes?\s)?${BODY}(?!\p{L})|(?<!\p{L})(?:als|wie)\s(?:jede[rs]?|alle)\s(?:anderen?s?\s)?${BODY}(?!\p{L})`,
  'iu',
);
const SUPERLATIVE = /meisten|wenigsten/iu;
/** "Die meisten Maßnahmen waren 2022 in Verzug": more than the half of them; "gab es 2022" is of the years. */
const MAJORITY =
  /^(?:die\s)?meisten\s(?:der\s)?(?:maßnahmen|vorhaben|projekte)(?:\s[\p{L}\d]+){0,4}?\s(?:sind|waren|stehen|standen|liegen|lagen|laufen|liefen|befinden|befanden)(?!\p{L})/iu;

/** "2022 waren die meisten Maßnahmen in Verzug": of its measures, or of the years. */
const PERHAPS_MAJORITY =
  /(?<!\p{L})(?:sind|waren|stehen|standen|liegen|lagen|laufen|liefen)\s(?:(?:im|jahr|aktionsplan|plan|\d{4})\s)*die\smeisten\s(?:der\s)?(?:maßnahmen|vorhaben|projekte)(?!\p{L})/iu;

function moreThanHalf({ 0: text, index }: RegExpExecArray): StatedValue {
  return {
    kind: 'part',
    value: 50,
    decimals: 0,
    hedge: 'over',
    start: index,
    end: index + text.length,
    text,
    preposition: null,
    noun: null,
    isMoney: false,
    isDenied: false,
  };
}

/** "In keinem Jahr waren mehr Maßnahmen in Verzug als 2022", "2022 waren die meisten in Verzug". */
function readPeak(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const ofLeads = NO_OTHER_LEAD.exec(sentence);
  const other = ofLeads ?? NO_OTHER.exec(sentence);
  if (other === null) return null;
  const said = read(sentence.replace(other[0], ' ').replace(MEASURED, ' '));
  const [year, ...more] = said?.years ?? [];
  if (said === null || year === undefined || more.length + values.length > 0) return 'unclear';
  const { lead, status } = said.counted;
  if (ofLeads !== null && lead === null) return 'unclear';
  const isAgainstEach = /^(?:als|wie|denn|than|as)/iu.test(other[0]);
  const isRanked = SUPERLATIVE.test(other[0]) || ofLeads !== null;
  const peak = {
    kind: 'peak' as const,
    among: lead !== null && isRanked ? ('leads' as const) : ('plans' as const),
    counted: { ...said.counted, year },
    direction: FEWEST.test(sentence) ? ('fewest' as const) : ('most' as const),
    mayTie: MAY_TIE.test(sentence) && !isAgainstEach,
    onlyBefore: BEFORE_IT.test(other[0]),
  };
  const isOfAll = lead === null && status !== null;
  if (!isOfAll || !(MAJORITY.test(sentence) || PERHAPS_MAJORITY.test(sentence))) return peak;
  const share = {
    kind: 'share' as const,
    counted: [said.counted, wholeOf(said)] as const,
    stated: moreThanHalf(other),
    isNegated: false,
  };
  return MAJORITY.test(sentence) ? share : { ...share, orElse: peak };
}

function readOrder(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [by, ...more] = values;
  const isMore = by !== undefined && (isDifference(by, sentence) || isCountedMore(by, sentence));
  const sides = sidesOf(sentence, by, isMore);
  if (sides === null) return null;
  const { left, right, relation } = sides;
  const [first, second] = [read(left), read(right)];
  if (first === null || second === null || more.length > 0) return 'unclear';
  const counted = comparedWith(first, second, right);
  if (counted === null || first.years.length > 1) return 'unclear';
  const isNegated = NEGATION.test(left);
  if (isNegated && by !== undefined) return 'unclear';
  return {
    kind: 'order',
    counted: [first.counted, counted],
    relation,
    by: by ?? null,
    isNegated,
  };
}

interface Sides {
  readonly left: string;
  readonly right: string;
  readonly relation: 'more' | 'less' | 'same';
}

/** What is held against what, without the number by which they differ. */
function sidesOf(sentence: string, by: StatedValue | undefined, isMore: boolean): Sides | null {
  const against = AGAINST.exec(sentence);
  const head = by === undefined ? sentence : replaceValue(sentence, by, '', [by]);
  if (against !== null && DIFFERS.test(head) && (by === undefined || isMore)) {
    const relation = /weniger|fewer|less/iu.test(head) ? 'less' : 'more';
    return { left: head.replace(AGAINST, ' '), right: against[0], relation };
  }
  const relation = comparisonIn(sentence);
  const at = THAN.exec(sentence);
  // "mehr als zehn Maßnahmen" is a limit.
  const isLimit = by !== undefined && (!isMore || by.start > (at?.index ?? 0));
  if (relation === null || at === null || isLimit) return null;
  const [left = '', right = ''] = splitAt(head, THAN);
  return { left, right, relation };
}

/** "sechs Maßnahmen mehr" */
function isCountedMore({ end }: StatedValue, sentence: string): boolean {
  return /^\s*\p{L}+\s+(?:mehr|weniger|more|fewer|less)(?!\p{L})/iu.test(sentence.slice(end));
}

function splitAt(text: string, pattern: RegExp): string[] {
  const match = pattern.exec(text);
  if (match === null) return [text];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** The other side: as the first, with what it says itself; null where that is nothing. */
function comparedWith(first: Read, second: Read, text: string): Counted | null {
  const { year, status, lead } = second.counted;
  const own = first.counted;
  const before = own.year !== null && YEAR_BEFORE.test(text) ? own.year - 1 : null;
  const other = {
    year: year ?? before ?? own.year,
    status: status ?? own.status,
    lead: lead ?? own.lead,
  };
  const isSame = other.year === own.year && other.status === own.status && other.lead === own.lead;
  // Each side says what the other is held against.
  const isUneven = (status !== null && own.status === null) || (lead !== null && own.lead === null);
  return isSame || isUneven || second.years.length > 1 ? null : other;
}

/** "Die Zahl der Maßnahmen in Verzug stieg von 2020 auf 2022", "von 11 im Jahr 2020 auf 17 im Jahr 2022". */
function readCourse(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [isUp, isDown] = [UP.test(sentence), DOWN.test(sentence)];
  if (isUp === isDown) return null;
  const bare = values.length === 0 ? sentence : withoutAll(sentence, values);
  const said = read(bare);
  const [from, to, ...others] = [...(said?.years ?? [])].sort((a, b) => a - b);
  if (said === null || from === undefined || to === undefined || others.length > 0)
    return 'unclear';
  const [before, after] = [from, to].map((year) => ({ ...said.counted, year }));
  const [a, b, ...more] = values;
  if (before === undefined || after === undefined || more.length > 0 || NEGATION.test(bare))
    return 'unclear';
  if (a !== undefined && b !== undefined) {
    const isInOrder = a.preposition === 'von' && b.preposition === 'auf';
    const isRise = isUp ? a.value < b.value : a.value > b.value;
    return isInOrder && isRise
      ? { kind: 'numbers', counted: [before, after], stated: [a, b] }
      : 'unclear';
  }
  if (a !== undefined && a.preposition !== 'um') return 'unclear';
  return {
    kind: 'order',
    counted: [after, before],
    relation: isUp ? 'more' : 'less',
    by: a ?? null,
    isNegated: false,
  };
}

function withoutAll(sentence: string, values: readonly StatedValue[]): string {
  const [first] = values;
  return first === undefined ? sentence : replaceValue(sentence, first, '', values);
}

/** "Von den 54 Maßnahmen des Plans waren 15 in Verzug", "15 der 54 Maßnahmen waren in Verzug". */
function readOfWhole(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [a, b, ...more] = values;
  if (a === undefined || b === undefined || more.length > 0) return null;
  if (a.kind !== 'number' || b.kind !== 'number') return null;
  const isOf = /(?<!\p{L})(?:von(?: den| insgesamt)?|der|of(?: the)?)\s+$/iu;
  const isPart = /^\s+(?:davon|darunter|of (?:them|which))(?!\p{L})/iu;
  const isBehind =
    isPart.test(sentence.slice(b.end)) ||
    /,\s+(?:davon|darunter)\s+$/iu.test(sentence.slice(0, b.start));
  const whole = isBehind ? a : [a, b].find((value) => isOf.test(sentence.slice(0, value.start)));
  const part = whole === a ? b : a;
  if (whole === undefined || !MEASURES.test(sentence.slice(whole.end, whole.end + 16))) return null;
  const said = read(withoutAll(sentence, values));
  if (said === null || said.predicate === null || said.years.length > 1) return 'unclear';
  if (NEGATION.test(sentence)) return 'unclear';
  return {
    kind: 'numbers',
    counted: [said.counted, wholeOf(said)],
    stated: [part, whole],
  };
}

function wholeOf({ counted, predicate }: Read): Counted {
  return predicate === 'lead' ? { ...counted, lead: null } : { ...counted, status: null };
}

/** "Jede dritte Maßnahme war in Verzug", "62 Prozent der Maßnahmen", "Alle Maßnahmen sind im Plan". */
function readShare(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [stated, ...more] = values;
  const isAll = stated === undefined && ALL.test(sentence);
  const isPart =
    stated !== undefined &&
    (stated.kind === 'percent' || stated.kind === 'part') &&
    MEASURES.test(sentence.slice(stated.end, stated.end + 40));
  if (!isAll && !isPart) return null;
  const bare = isAll ? sentence.replace(ALL, '') : withoutAll(sentence, values);
  const said = read(bare);
  if (said === null || said.predicate === null || said.years.length > 1 || more.length > 0)
    return 'unclear';
  if (NEGATION.test(bare)) return 'unclear';
  return {
    kind: 'share',
    counted: [said.counted, wholeOf(said)],
    stated: stated ?? null,
    isNegated: isAll && NOT_ALL.test(sentence),
  };
}
