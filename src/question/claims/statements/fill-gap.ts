import { literalPattern } from '#src/text/literal-pattern.ts';
import { isDifference, isNamedChange } from '../figures/number-role.ts';
import { hasEnglishDigits, readStatedValues, type StatedValue } from '../numbers/stated-values.ts';
import { isStatingVerb } from './finite-verbs.ts';
import { FOLLOWED_BY } from './sentence-pieces.ts';
import { type Stretch, timePhrases } from './time-phrases.ts';

/** Who or what a stretch of a sentence is about, and when. */
export interface ClauseSubject {
  /** With the word for its kind: "Landratsamt Gotha"; null where none or several are named. */
  readonly name: string | null;
  /** How many are named. */
  readonly count: number;
  readonly years: readonly number[];
  /** Named is a measure of the plans. */
  readonly isMeasure: boolean;
}

/** A clause with its verb, and whom it is about. */
export interface FullClause {
  readonly text: string;
  readonly subject: ClauseSubject;
  /** From the year of the clause before it to its own, where both are about the same. */
  readonly stretch: { readonly from: number; readonly to: number } | null;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/**
 * A clause that leaves its verb to the one before it, complete: of "Suhl hat 515 Beschäftigte, Weimar
 * 765" the second says who and how many, all else is as in the first.
 *
 * @returns Null where it cannot be told what stands for what.
 */
export function fillGap(gap: string, own: ClauseSubject, before: FullClause): string | null {
  const follower = gap.replace(FOLLOWED_BY, '');
  if (follower !== gap) return withFollower(follower, own, before);
  const said = readStatedValues(gap, hasEnglishDigits(before.text));
  const values = readStatedValues(before.text);
  const [first] = said;
  if (own.count > 1) return null;
  if (own.count === 1 && first !== undefined && said.length === 1 && isDifference(first, gap))
    return withCompared(gap, first, before, values);
  const parts = withOtherParts(gap, said, own, before, values);
  const isOfSame = own.count === 0 && first !== undefined && isComment(first, gap);
  if (isOfSame) return parts ?? withComment(gap, before, values);
  return (
    withParallel(gap, said, before.text, values) ??
    parts ??
    withOtherCount(gap, said, own, before, values)
  );
}

/** "Thüringen hat 17 Landkreise und 5 kreisfreie Städte": so many of another kind. */
function withOtherCount(
  gap: string,
  [value, ...more]: readonly StatedValue[],
  own: ClauseSubject,
  { text }: FullClause,
  [old, ...others]: readonly StatedValue[],
): string | null {
  if (value === undefined || old === undefined || more.length + others.length > 0) return null;
  const areCounts = [value, old].every(({ kind, noun }) => kind === 'number' && noun !== null);
  if (!areCounts || own.count > 0 || value.preposition !== old.preposition) return null;
  const isBare = timePhrases(gap).length === 0 && isAllSaid(gap, own, [value]);
  return isBare ? edited(text, [{ ...withNoun(old, text), put: gap }]) : null;
}

/** The clause before with the names, times, numbers and predicates of this one: all that it says. */
function withOtherParts(
  gap: string,
  said: readonly StatedValue[],
  own: ClauseSubject,
  before: FullClause,
  values: readonly StatedValue[],
): string | null {
  const names = editName(own, before);
  const times = editTimes(gap, before.text);
  const numbers = editValues(said, values, own);
  const predicates = editPredicates(gap, before.text);
  if (names === null || times === null || numbers === null || predicates === null) return null;
  if (numbers.length + predicates.length === 0 && times.length < 2) return null;
  if (names.length + times.length === 0 || !isAllSaid(gap, own, said)) return null;
  return edited(before.text, [...names, ...times, ...numbers, ...predicates]);
}

const PLACE =
  /(?<!\p{L})(?<place>zweit|dritt|viert|second |third |fourth )?(?<most>personalstärkst|personalreichst|personalschwächst|größt|kleinst|meist|wenigst|höchst|niedrigst|largest|biggest|smallest)(?<end>e[nrsm]?)?(?!\p{L})/iu;
const PLACES = ['', 'zweit', 'dritt', 'viert', 'fünft'];
const ENGLISH_PLACES = ['', 'second ', 'third ', 'fourth ', 'fifth '];

/** The clause before of the one that comes next, with its number or without any. */
function withFollower(follower: string, own: ClauseSubject, before: FullClause): string | null {
  const text = withNextPlace(before.text);
  if (text === null) return null;
  if (readStatedValues(follower).length > 0) return fillGap(follower, own, { ...before, text });
  const values = readStatedValues(text).map((value) => ({ ...withNoun(value, text), put: '' }));
  const bare = edited(text, values).replace(
    /(?<!\p{L})(?:mit|with)(?=$|\s(?:de[rmn]|die|das)\s)/u,
    '',
  );
  const names = editName(own, { ...before, text: bare });
  return names === null || names.length === 0 ? null : edited(bare, names);
}

/** "die größte Stadt" as "die zweitgrößte Stadt"; null where it says no place. */
function withNextPlace(text: string): string | null {
  const { place = '', most, end = '' } = PLACE.exec(text)?.groups ?? {};
  if (most === undefined) return null;
  const places = /est$/iu.test(most) ? ENGLISH_PLACES : PLACES;
  const next = places[places.indexOf(place.toLowerCase()) + 1];
  const plain = most
    .replace(/^personal(?:stärk|reich)st$/iu, 'größt')
    .replace(/^personalschwächst$/iu, 'kleinst');
  return next === undefined ? null : text.replace(PLACE, `${next}${plain}${end}`);
}

const LED_BY = '(?<prep>auf|in|im|bei|beim|für)';
const WHERE_LAST = new RegExp(String.raw`^\s(?:\p{Lu}\p{L}+\s)?${LED_BY}\s[^,;:\d]+$`, 'u');
const WHERE_FIRST = new RegExp(String.raw`^${LED_BY}\s[^,;:\d]+?(?=\s)`, 'iu');

/** "Auf den Kernhaushalt entfielen 34.030, auf Sonderrechnungen 2.725": the number and what it falls upon. */
function withParallel(
  gap: string,
  [value, ...more]: readonly StatedValue[],
  before: string,
  [old, ...others]: readonly StatedValue[],
): string | null {
  if (value === undefined || old === undefined || more.length + others.length > 0) return null;
  const [behind, oldBehind] = [gap.slice(value.end), before.slice(old.end)];
  const [last, oldLast] = [WHERE_LAST.exec(behind), WHERE_LAST.exec(oldBehind)];
  const isLast = gap.slice(0, value.start).trim() === '' && last !== null && oldLast !== null;
  if (isLast && last.groups?.prep === oldLast.groups?.prep) {
    const noun = value.noun === null && old.noun !== null && oldBehind.startsWith(` ${old.noun}`);
    return `${before.slice(0, old.start)}${value.text}${noun ? ` ${old.noun}` : ''}${behind}`;
  }
  const where = WHERE_FIRST.exec(gap.slice(0, value.start));
  const oldVerb = before.split(' ').find(isStatingVerb);
  const at = oldVerb === undefined ? -1 : before.indexOf(` ${oldVerb} `);
  const oldWhere = at < 0 ? null : WHERE_FIRST.exec(before.slice(0, at + 1));
  if (where === null || oldWhere?.groups?.prep?.toLowerCase() !== where.groups?.prep?.toLowerCase())
    return null;
  const rest = `${before.slice(at, old.start)}${value.text}${oldBehind}`;
  return behind.trim() === '' ? `${gap.slice(0, value.start).trim()}${rest}` : null;
}

/** "also um 20 Prozent", "ein Plus von 125", "25 mehr als im Vorjahr": says more of the same. */
function isComment(value: StatedValue, gap: string): boolean {
  return value.preposition === 'um' || isDifference(value, gap) || isNamedChange(value, gap);
}

/** The clause with what is said of the change instead of its own numbers. */
function withComment(
  gap: string,
  { text, stretch }: FullClause,
  values: readonly StatedValue[],
): string | null {
  const times = timePhrases(text);
  const [time] = times;
  const isDated = timePhrases(gap).length > 0 || YEAR_BEFORE.test(gap);
  if (time === undefined && !isDated) return null;
  const removed = values.map((value) => ({ ...withNoun(value, text), put: '' }));
  const moved =
    time !== undefined && times.length === 1 && stretch !== null && !isDated
      ? [{ ...time, put: `von ${stretch.from} bis ${stretch.to}` }]
      : [];
  const comment = gap.replace(
    /^(?:(?:und|and|also|damit|somit|oder|das heißt|d\. ?h\.)\s+)+/iu,
    '',
  );
  return `${edited(text, [...removed, ...moved])} ${comment}`.replace(/\s+/gu, ' ');
}

/** "Gotha hat 590 Beschäftigte, 140 mehr als Ilmenau": how far the first is from another. */
function withCompared(
  gap: string,
  difference: StatedValue,
  { text, subject }: FullClause,
  values: readonly StatedValue[],
): string | null {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0 || subject.name === null || !THAN.test(gap))
    return null;
  if (value.kind !== 'number' || value.noun === null) return null;
  const isCounted = difference.kind !== 'number' || difference.noun !== null;
  const said = isCounted
    ? gap
    : `${gap.slice(0, difference.end)} ${value.noun}${gap.slice(difference.end)}`;
  return `${edited(text, [{ ...withNoun(value, text), put: '' }])} ${said}`.replace(/\s+/gu, ' ');
}

const THAN = /(?<!\p{L})(?:als|than)\s/iu;

const YEAR_BEFORE =
  /(?<!\p{L})(?:vorjahr\p{L}*|jahr (?:davor|zuvor|vorher)|year before|previous year)(?!\p{L})/iu;

/** The number with the preposition that leads to it and the noun behind it. */
function withNoun({ start, end, preposition, noun }: StatedValue, text: string) {
  const lead =
    preposition === null ? 0 : (/\p{L}+\s+$/u.exec(text.slice(0, start))?.[0].length ?? 0);
  const behind = text.slice(end).indexOf(noun ?? '');
  const isBehind = noun !== null && text.slice(end, end + behind).trim() === '';
  return { start: start - lead, end: isBehind ? end + behind + noun.length : end };
}

function editName(own: ClauseSubject, { text, subject }: FullClause): Edit[] | null {
  if (own.name === null) return own.count === 0 ? [] : null;
  if (subject.name === null || subject.count !== 1 || own.isMeasure !== subject.isMeasure)
    return null;
  const place = placeOf(subject.name, text);
  return place === null ? null : [{ ...place, put: own.name }];
}

/** Where a name stands; its words may be joined by hyphens. */
function placeOf(name: string, text: string): Stretch | null {
  const words = name.split(/\s+/u).map(literalPattern);
  const match = new RegExp(words.join('[\\s,/-]*'), 'iu').exec(text);
  return match === null
    ? null
    : { start: match.index, end: match.index + match[0].length, text: match[0] };
}

function editTimes(gap: string, before: string): Edit[] | null {
  const [times, olds] = [timePhrases(gap), timePhrases(before)];
  const [time, ...more] = times;
  const [old, ...others] = olds;
  if (time === undefined) return [];
  // "2023 noch 2025, 2024 erst 2026": each for each.
  if (more.length > 0 && times.length === olds.length)
    return olds.map((stretch, at) => ({ ...stretch, put: times[at]?.text ?? stretch.text }));
  if (more.length > 0 || others.length > 0) return null;
  return old === undefined
    ? [{ start: before.length, end: before.length, put: ` ${time.text}` }]
    : [{ ...old, put: time.text }];
}

/** Number for number, of the same kind and led to by the same preposition. */
function editValues(
  said: readonly StatedValue[],
  values: readonly StatedValue[],
  { name }: ClauseSubject,
): Edit[] | null {
  if (said.length !== values.length) return null;
  const edits: Edit[] = [];
  for (const [at, value] of said.entries()) {
    const old = values[at];
    if (old === undefined || old.kind !== value.kind || old.preposition !== value.preposition)
      return null;
    const noun = nounOf(value, name);
    if (noun !== null && old.noun !== null && noun !== old.noun) return null;
    edits.push({ start: old.start, end: old.end, put: value.text });
  }
  return edits;
}

/** "mit 515 Suhl die kleinste": what stands behind the number is the name. */
function nounOf({ noun }: StatedValue, name: string | null): string | null {
  return noun !== null && name?.includes(noun.split(' ').at(-1) ?? '') === true ? null : noun;
}

/** Of each kind one can stand for another. */
const PREDICATES: readonly RegExp[] = [
  /(?<!\p{L})(?:größte|kleinste|meiste|wenigste|höchste|niedrigste|geringste|stärkste|schwächste)[nrsm]?(?!\p{L})/giu,
  /(?<!\p{L})(?:im Plan|in Verzug|(?:droht|drohte) Verzug|Verzug (?:droht|drohte)|in Revision|abgeschlossen)(?!\p{L})/giu,
];

/** "Suhl die kleinste", "2023 in Verzug" */
function editPredicates(gap: string, before: string): Edit[] | null {
  const edits: Edit[] = [];
  for (const predicate of PREDICATES) {
    const [word, ...more] = [...gap.matchAll(predicate)];
    const [old, ...others] = [...before.matchAll(predicate)];
    if (word === undefined) continue;
    if (old === undefined || more.length + others.length > 0) return null;
    edits.push({ start: old.index, end: old.index + old[0].length, put: word[0] });
  }
  return edits;
}

const SILENT =
  /^(?:de[rsmn]|die|das|the|in|im|an|am|auf|bei|beim|mit|für|zu|zum|zur|von|vom|es|noch|nur|nun|dann|schon|bereits|sogar|aber|dagegen|hingegen|jedoch|immerhin|lediglich|only|at|for|with|und|and|of|auch|wieder|nochmals?|erneut|abermals|again|weitere[rn]?|erst|jahr|jahre|insgesamt|laut|aktionsplan|plan)$/iu;

/** Whether nothing of it is left over: names, times, numbers and what they count aside. */
function isAllSaid(gap: string, { name }: ClauseSubject, said: readonly StatedValue[]): boolean {
  const named = name === null ? null : placeOf(name, gap);
  const known = [
    ...said.map((value) => withNoun(value, gap)),
    ...timePhrases(gap),
    ...(named === null ? [] : [named]),
  ];
  const rest = edited(
    gap,
    known.map(({ start, end }) => ({ start, end, put: ' ' })),
  );
  const bare = PREDICATES.reduce((text, predicate) => text.replace(predicate, ' '), rest);
  const words = bare.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => word === '' || SILENT.test(word));
}

/** Overlapping edits keep the first of them. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, put } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) {
      at = Math.max(at, end);
      continue;
    }
    result += text.slice(at, start) + put;
    at = end;
  }
  return (result + text.slice(at)).replace(/\s+/gu, ' ').trim();
}
