import { detectLanguage } from '#src/text/detect-language.ts';
import { englishForms } from '#src/text/english-forms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Wording } from '../entries/wording.ts';
import { columnsCalled, type RecordColumn, type RecordList } from './record-list.ts';
import { isLegalForm, isSaid, isTypedWrongly } from './record-words.ts';

/** A condition that a question names by values of a column. */
export interface RecordFilter {
  readonly column: RecordColumn;
  readonly values: readonly string[];
  readonly isExcluded: boolean;
  /** Tokens of the question. */
  readonly from: number;
  readonly to: number;
  /** Typed otherwise than the list writes it. */
  readonly typed?: string;
  /** "Februar 2025", for the dates that are of it. */
  readonly said?: string;
}

/** A value that stands in several columns, and nothing says which is meant. */
export interface OpenValue {
  readonly said: string;
  readonly from: number;
  readonly to: number;
  readonly filters: readonly RecordFilter[];
  /** All that have an amount can be meant, too. */
  readonly orGranted?: boolean;
}

export interface TakenValues {
  /** "die Stadt Andernach", where no entry is called so, and only others are in Andernach. */
  readonly unnamed: readonly string[];
  readonly filters: readonly RecordFilter[];
  readonly open: readonly OpenValue[];
}

interface Match {
  readonly column: RecordColumn;
  readonly values: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

const IN = /^(?:in|im|aus|ins|innerhalb|from|within|at)$/u;
const TO = /^(?:an|fur|von|to|for|by|erhielt|erhalten|bekam|bekommt|bekommen|hat)$/u;
const ARTICLE = /^(?:der|die|das|dem|den|des|the|einer|einem)$/u;
const NOT = /^(?:nichts?|ohne|ausser|not|nothing|without|except|kein\w*)$/u;
/** Denies what stands before it and behind it. */
const OF_BOTH = /^(?:weder|neither|nor|ausserhalb|outside)$/u;
const TITLE =
  /^(?:stadt|gemeinde|ortsgemeinde|verbandsgemeinde|landkreis|kreis|ort|kommune|town|city|district)$/u;
const MOST_GAP = 2;

/** Takes the values that are said in full, the longest first. */
export function takeFullValues(wording: Wording, list: RecordList): TakenValues {
  const matches = list.columns.flatMap((column) =>
    isNoText(column, wording)
      ? []
      : column.values.flatMap(({ text, stems }) => fullMatches(wording, column, text, stems)),
  );
  return takeMatches(wording, list, matches);
}

/**
 * Takes values of which a part is said: "im Programm Klimaschutz", "die Musikvereine". Of an attribute
 * it must be one value, of the names all that are called so are meant.
 */
export function takePartialValues(wording: Wording, list: RecordList): TakenValues {
  const first = takeLongestParts(wording, list);
  // "Itzehoe für den Sportplatz Lehmwohld": what else is said must be of the same entries.
  const second = first.filters.length === 0 ? first : takeLongestParts(wording, list);
  if (second === first) return first;
  const filters = [...first.filters, ...second.filters].sort((a, b) => a.from - b.from);
  return {
    filters,
    open: [...first.open, ...second.open],
    unnamed: [...first.unnamed, ...second.unnamed],
  };
}

function takeLongestParts(wording: Wording, list: RecordList): TakenValues {
  const matches = list.columns.flatMap((column) =>
    isNoText(column, wording) ? [] : partialMatches(wording, column),
  );
  const best = Math.max(0, ...matches.map(({ size }) => size));
  const longest = matches.filter(({ size }) => size === best);
  const attributes = longest.filter(({ column }) => !column.isName);
  return takeMatches(wording, list, attributes.length > 0 ? attributes : longest);
}

/** What is not said by its words: years, and "ja". */
function isNoText({ isTime, isFlag, isRemark }: RecordColumn, { tokens }: Wording): boolean {
  const saysRemark = tokens.some(({ folded }) => SAYS_REMARK.test(folded));
  return isTime || isFlag || (isRemark && !saysRemark);
}

const SAYS_REMARK = /(?:be|an|ver)merk|hinweis|erlauter|notiert|^notiz|^(?:remark|note)/u;

/**
 * Takes English words for the values of attributes: "running" of the status "laufend", "village
 * development (Dorfentwicklung)" of the programme in the brackets.
 */
export function takeTranslatedValues(
  question: string,
  wording: Wording,
  list: RecordList,
): RecordFilter[] {
  if (detectLanguage(question) !== 'en') return [];
  takeGlosses(question, wording);
  const columns = list.columns.filter((column) => !column.isName && !isNoText(column, wording));
  return wording.tokens.flatMap(({ folded, kind }, at): RecordFilter[] => {
    if (wording.isTaken(at) || kind !== 'word' || isStopWord(folded)) return [];
    const german = englishForms(folded).flatMap(list.translate).map(foldGerman);
    const meant = columns.flatMap((column) =>
      column.values.flatMap(({ text, stems: [stem = '', ...more] }) =>
        more.length === 0 && german.some((word) => isSaid(word, stem)) ? [{ column, text }] : [],
      ),
    );
    const [only, ...others] = meant;
    if (only === undefined || others.length > 0) return [];
    wording.takeToken(at);
    const isExcluded = takeNegation(wording, at);
    return [{ column: only.column, values: [only.text], from: at, to: at, isExcluded }];
  });
}

/** The words right before a value in brackets only say it in English. */
function takeGlosses(question: string, wording: Wording): void {
  for (const [at, { end }] of wording.tokens.entries()) {
    const next = wording.tokens[at + 1];
    const isBefore = next !== undefined && /^\s*\($/u.test(question.slice(end, next.start));
    if (!isBefore || !wording.isTaken(at + 1)) continue;
    for (let own = at; own > at - LONGEST_GLOSS && isPlainWord(wording, own); own -= 1)
      wording.takeToken(own);
  }
}

const LONGEST_GLOSS = 3;

function isPlainWord(wording: Wording, at: number): boolean {
  const { folded = '', kind } = wording.tokens[at] ?? {};
  return kind === 'word' && !wording.isTaken(at) && !isStopWord(folded);
}

/** Takes values of which a word is typed wrongly. */
export function takeMistypedValues(wording: Wording, list: RecordList): TakenValues {
  const filters: RecordFilter[] = [];
  for (const [index, { folded, text, kind }] of wording.tokens.entries()) {
    if (wording.isTaken(index) || kind !== 'word' || isStopWord(folded)) continue;
    const meant = list.columns.flatMap((column) =>
      (column.isRemark ? [] : column.values)
        .filter(({ text: value }) => isTypedWrongly(folded, value.toLowerCase()))
        .map(({ text: value }) => ({ column, value })),
    );
    const [only, ...more] = meant;
    if (only === undefined || more.length > 0) continue;
    wording.takeToken(index);
    const base = { column: only.column, values: [only.value], from: index, to: index };
    filters.push({ ...base, isExcluded: takeNegation(wording, index), typed: text });
  }
  return { filters, open: [], unnamed: [] };
}

function fullMatches(
  wording: Wording,
  column: RecordColumn,
  text: string,
  stems: readonly string[],
): Match[] {
  return wording.tokens.flatMap((_, from) => {
    const to = endOf(wording, from, stems);
    return to === null ? [] : [{ column, values: [text], from, to, size: stems.length }];
  });
}

/** Where words that begin at a token end; grammar may stand between them. */
function endOf(wording: Wording, from: number, stems: readonly string[]): number | null {
  let at = from;
  let gap = 0;
  for (const [index, stem] of stems.entries()) {
    while (index > 0 && gap < MOST_GAP && isGap(wording, at, stem)) {
      at += 1;
      gap += 1;
    }
    const token = wording.tokens[at];
    if (token === undefined || wording.isTaken(at) || !isSaid(token.folded, stem)) return null;
    at += 1;
  }
  return at - 1;
}

function isGap({ tokens }: Wording, at: number, stem: string): boolean {
  const folded = tokens[at]?.folded;
  return (
    folded !== undefined && !isSaid(folded, stem) && (isStopWord(folded) || isLegalForm(folded))
  );
}

const SHORTEST_PART = 4;
/** "CDU" of "Fraktion der CDU" */
const ABBREVIATION = /^\p{Lu}{3,}$/u;
/** "der Dom" */
const SHORTEST_NAME = 3;

function partialMatches(wording: Wording, column: RecordColumn): Match[] {
  return wording.tokens.flatMap(({ folded, text, kind }, from): Match[] => {
    const isName =
      kind === 'word' &&
      /^\p{Lu}/u.test(text) &&
      (folded.length >= (column.isName ? SHORTEST_NAME : SHORTEST_PART) || ABBREVIATION.test(text));
    if (column.isKey || wording.isTaken(from) || isStopWord(folded) || !isName) return [];
    let values = column.values.filter(({ stems }) => stems.some((stem) => isSaid(folded, stem)));
    let to = from;
    let size = 1;
    for (let at = from + 1; at < wording.tokens.length && values.length > 0; at += 1) {
      const word = wording.tokens[at]?.folded ?? '';
      if (wording.isTaken(at)) break;
      const kept = values.filter(({ stems }) => stems.some((stem) => isSaid(word, stem)));
      if (kept.length === 0) {
        if (isStopWord(word) && at - to <= MOST_GAP) continue;
        break;
      }
      values = kept;
      to = at;
      size += 1;
    }
    if (values.length === 0 || (!column.isName && values.length > 1)) return [];
    return [{ column, values: values.map(({ text: value }) => value), from, to, size }];
  });
}

function takeMatches(wording: Wording, list: RecordList, matches: readonly Match[]): TakenValues {
  const filters: RecordFilter[] = [];
  const open: OpenValue[] = [];
  const unnamed: string[] = [];
  const ordered = [...matches].sort((a, b) => b.size - a.size || a.from - b.from);
  const kept = ordered.filter((match) => !isPlaceWithTitle(match, ordered, wording));
  for (const match of kept) {
    if (!isFree(wording, match)) continue;
    const same = kept.filter(({ from, to }) => from === match.from && to === match.to);
    const meant = meantOf(wording, list, same);
    const [first] = meant;
    if (first === undefined) continue;
    const said = saidIn(wording, match);
    if (isTitled(wording, list, match, meant))
      unnamed.push(saidIn(wording, { ...match, from: match.from - 1 }));
    for (let at = match.from; at <= match.to; at += 1) wording.takeToken(at);
    takeBeside(wording, list, match, meant);
    const isExcluded = takeNegation(wording, match.from);
    const found = groupByColumn(meant).map((one) => ({ ...one, isExcluded }));
    const [only, ...others] = found;
    if (only !== undefined && (others.length === 0 || areOfSame(found, list))) filters.push(only);
    else open.push({ said, from: match.from, to: match.to, filters: found });
  }
  return { filters: filters.sort((a, b) => a.from - b.from), open, unnamed };
}

/** Two values of one column that are written alike ("Stadt Polch", "stadt polch") are both meant. */
function groupByColumn(matches: readonly Match[]): Omit<RecordFilter, 'isExcluded'>[] {
  const columns = [...new Set(matches.map(({ column }) => column))];
  return columns.map((column) => {
    const own = matches.filter((match) => match.column === column);
    const values = [...new Set(own.flatMap((match) => match.values))];
    return { column, values, from: own[0]?.from ?? 0, to: own[0]?.to ?? 0 };
  });
}

/** "in Schwerin": the same entries stand there by their town and by their district. */
function areOfSame(found: readonly Omit<RecordFilter, 'isExcluded'>[], list: RecordList): boolean {
  return found.every(({ column }) => column.isPlace) && selectSame(found, list);
}

/** Whether each of these filters keeps the same entries of the list as the others. */
export function selectSame(
  found: readonly Pick<RecordFilter, 'column' | 'values'>[],
  { entries }: RecordList,
): boolean {
  const keys = found.map(({ column, values }) =>
    entries
      .filter(({ attributes }) => values.includes(attributes?.[column.column] ?? ''))
      .map(({ key }) => key)
      .join('\n'),
  );
  return new Set(keys).size === 1;
}

function isFree(wording: Wording, { from, to }: Match): boolean {
  for (let at = from; at <= to; at += 1) if (wording.isTaken(at)) return false;
  return true;
}

function saidIn({ tokens }: Wording, { from, to }: Match): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** "in der Stadt Polch" is a place, though "Stadt Polch" has an entry, or is a recipient, too. */
function isPlaceWithTitle(match: Match, all: readonly Match[], wording: Wording): boolean {
  if (match.column.isPlace || !IN.test(wordBefore(wording, match.from))) return false;
  const place = all.find(
    ({ column, from, to, size }) =>
      column.isPlace && size < match.size && from > match.from && to === match.to,
  );
  if (place === undefined) return false;
  return wording.tokens.slice(match.from, place.from).every(({ folded }) => TITLE.test(folded));
}

/** The word before, articles apart. */
function wordBefore({ tokens }: Wording, from: number): string {
  let at = from - 1;
  while (ARTICLE.test(tokens[at]?.folded ?? '')) at -= 1;
  return tokens[at]?.folded ?? '';
}

/** Which of several columns with the same value is meant, by what stands before it; all where nothing tells. */
function meantOf(wording: Wording, list: RecordList, same: readonly Match[]): readonly Match[] {
  const columns = new Set(same.map(({ column }) => column));
  if (columns.size < 2) return same;
  const from = same[0]?.from ?? 0;
  const before = wording.tokens.slice(Math.max(0, from - 2), from).map(({ folded }) => folded);
  const called = before.flatMap((word) => columnsCalled(list, word));
  const byHeading = same.filter(({ column }) => called.includes(column));
  if (byHeading.length > 0) return byHeading;
  if (before.includes('stadt') || before.includes('gemeinde')) {
    const towns = same.filter(({ column }) => column.isPlace && !/kreis/iu.test(column.label));
    if (towns.length > 0) return towns;
  }
  const word = wordBefore(wording, from);
  const places = same.filter(({ column }) => column.isPlace);
  const names = same.filter(({ column }) => column.isName);
  if (IN.test(word) && places.length > 0) return places;
  if (TO.test(word) && names.length > 0) return names;
  return same;
}

/** "erhielt die Stadt Andernach": one that is called so, and not all that is there. */
function isTitled(
  wording: Wording,
  list: RecordList,
  { from }: Match,
  meant: readonly Match[],
): boolean {
  const title = wording.tokens[from - 1]?.folded ?? '';
  const isHeading = columnsCalled(list, title).some((column) =>
    meant.some((match) => match.column === column),
  );
  const isPlace = meant.every(({ column }) => column.isPlace);
  return isPlace && TITLE.test(title) && !isHeading && !IN.test(wordBefore(wording, from - 1));
}

/** "Landkreis Ahrweiler", "Status „abgelehnt“", "Musikverein Andernach e. V." */
function takeBeside(
  wording: Wording,
  list: RecordList,
  { from, to }: Match,
  meant: readonly Match[],
): void {
  const columns = meant.map(({ column }) => column);
  for (let at = to + 1; isLegalForm(wording.tokens[at]?.folded ?? ''); at += 1)
    wording.takeToken(at);
  const before = wording.tokens[from - 1]?.folded ?? '';
  const isTitle = TITLE.test(before) && columns.some(({ isPlace }) => isPlace);
  const isHeading = columnsCalled(list, before).some((column) => columns.includes(column));
  if ((isTitle || isHeading) && !wording.isTaken(from - 1)) wording.takeToken(from - 1);
  const after = wording.tokens[to + 1]?.folded ?? '';
  if (columnsCalled(list, after).some((column) => columns.includes(column) && !column.isName))
    wording.takeToken(to + 1);
}

/** Takes a "nicht" before a value; "ohne die", "außer im" with what stands between. */
export function takeNegation(wording: Wording, from: number): boolean {
  let at = from - 1;
  // The heading or the title before the value.
  if (wording.isTaken(at)) at -= 1;
  const isGrammar = (word: string) => ARTICLE.test(word) || IN.test(word) || TO.test(word);
  while (isGrammar(wording.tokens[at]?.folded ?? '')) at -= 1;
  if (!NOT.test(wording.tokens[at]?.folded ?? '')) return false;
  wording.takeToken(at);
  return true;
}

/** A word that denies something, and that nothing has taken. */
export function leavesNegation(wording: Wording): boolean {
  return wording.tokens.some(
    ({ folded }, index) => OF_BOTH.test(folded) || (NOT.test(folded) && !wording.isTaken(index)),
  );
}
