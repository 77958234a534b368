import { NEGATION } from '../figures/claim-sentence.ts';
import { isDifference } from '../figures/number-role.ts';
import { replaceValue } from '../numbers/replace-value.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { comparisonIn } from '../relations/comparison-words.ts';
import type { CountClaim, Counted } from './count-claim.ts';
import { type Read, type Reader, withoutAll } from './counted-measures.ts';

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

/** "2022 waren mehr Maßnahmen in Verzug als 2020", "sechs mehr als im Jahr davor". */
export function readOrder(
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

/** "doppelt so viele Maßnahmen in Verzug wie 2020" */
export function readTimes(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [stated, ...more] = values;
  if (stated?.kind !== 'multiple' || !AS_MANY.test(stated.text)) return null;
  const head = replaceValue(sentence, stated, '', [stated]);
  const [left = '', right] = splitAt(head, THAN);
  if (right === undefined) return null;
  const [first, second] = [read(left), read(right.replace(/\s(?:did|does|do)\W*$/u, ''))];
  if (first === null || second === null || more.length > 0) return 'unclear';
  const counted = comparedWith(first, second, right);
  if (counted === null || first.years.length > 1 || NEGATION.test(head)) return 'unclear';
  return { kind: 'times', counted: [first.counted, counted], stated };
}

const AS_MANY = /(?<!\p{L})(?:so viele?|as many)(?!\p{L})/iu;

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
    isNew: own.isNew,
  };
  const isSame = other.year === own.year && other.status === own.status && other.lead === own.lead;
  // Each side says what the other is held against.
  const isUneven = (status !== null && own.status === null) || (lead !== null && own.lead === null);
  return isSame || isUneven || second.years.length > 1 ? null : other;
}

/** "Die Zahl der Maßnahmen in Verzug stieg von 2020 auf 2022", "von 11 im Jahr 2020 auf 17 im Jahr 2022". */
export function readCourse(
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
