import type { Metric } from '#src/domain/catalogue.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { createWording, OF_THEM, type Wording } from '../entries/wording.ts';
import {
  columnsCalled,
  isAmountOf,
  isOfList,
  type RecordColumn,
  type RecordList,
} from './record-list.ts';
import type { RecordReading } from './record-question.ts';
import { contentStems, recordTokens, rootOf, stemOf } from './record-words.ts';
import { settleOperation } from './settle-operation.ts';
import { takeCondition } from './take-condition.ts';
import { type Cues, ENTRY_NOUN, NEUTRAL, takeCues, takeSuperlative } from './take-cues.ts';
import { takeDeeds } from './take-deeds.ts';
import { takeFlags } from './take-flags.ts';
import { type SaidHeading, takeHeadings } from './take-headings.ts';
import { filterOfEnd, takeLatest } from './take-latest.ts';
import { takeTimes } from './take-times.ts';
import { takeTitlePeriod } from './take-title-period.ts';
import {
  leavesNegation,
  type OpenValue,
  type RecordFilter,
  takeFullValues,
  takeMistypedValues,
  takePartialValues,
  takeTranslatedValues,
} from './take-values.ts';
import { withTranslatedHeadings } from './translated-headings.ts';
import { withValuesApart } from './values-apart.ts';

/** Everything that was recognised in a question about one list. */
export interface RecordParts {
  readonly list: RecordList;
  readonly wording: Wording;
  readonly cues: Cues;
  readonly headings: readonly SaidHeading[];
  /** Columns that are asked for with a verb. */
  readonly deeds: readonly RecordColumn[];
  readonly filters: readonly RecordFilter[];
  readonly condition: Condition | null;
  readonly years: readonly number[];
  readonly metrics: readonly Metric[];
  /** Tokens that call the entries. */
  readonly nouns: readonly number[];
  /** Token of the first word for the metric; null where none is said. */
  readonly metricAt: number | null;
  /** Token of the first word for each metric. */
  readonly metricPlaces: ReadonlyMap<Metric, number>;
}

/**
 * Reads a question about one of these lists; the surest reading first. Nothing of the question may be
 * left that no part of the reading explains: what is not understood could be a condition.
 */
export function readRecordQuestion(
  question: string,
  lists: readonly RecordList[],
): RecordReading | null {
  // Two questions, of which the second is about what the first finds.
  if (OF_THEM.test(question)) return null;
  const readings = lists.flatMap((list) => readOf(question, list) ?? []);
  const best = Math.max(0, ...readings.map(({ score }) => score));
  const [first, second] = readings.filter(({ score }) => score === best);
  return second === undefined ? (first ?? null) : null;
}

/**
 * Reads a question about one list; null where it is none, or not understood.
 *
 * @param options - `isOfList`: it is known to be of this list.
 */
export function readOf(
  question: string,
  list: RecordList,
  { isOfList = false }: { readonly isOfList?: boolean } = {},
): RecordReading | null {
  if (namesState(question, list) || asksForReason(question, list) || asksForMoney(question, list))
    return null;
  const tokens = withTranslatedHeadings(question, recordTokens(question), list);
  const wording = createWording(question, withValuesApart(tokens, list));
  takeTitlePeriod(wording, list);
  takePerYear(wording, list);
  const deeds = takeDeeds(wording, list);
  const said = takeFullValues(wording, list);
  const condition = takeCondition(wording);
  const times = takeTimes(question, wording, list);
  const flags = takeFlags(wording, list);
  const end = takeLatest(wording, list);
  const superlative = takeSuperlative(wording, list.table.metrics);
  const done = participlesIn(wording, list.table.metrics);
  const fixed = takeCues(question, wording);
  const cues = superlative === null ? fixed : { ...fixed, rank: superlative.rank };
  const named = takeMetrics(wording, list);
  if (superlative !== null && !named.has(superlative.metric))
    named.set(superlative.metric, superlative.rank.at);
  for (const [metric, at] of done) if (!named.has(metric)) named.set(metric, at);
  const found = takeHeadings(wording, list);
  // "Welches Vorhaben ist das teuerste?" asks for entries, though a column says what they are.
  const ofEntries = found.filter(
    ({ column, role }) => OF_WHICH.has(role) && isOfEntries(column, list.table.title),
  );
  const headings = found.filter((heading) => !ofEntries.includes(heading));
  takeMetricHeads(wording, list.table.metrics, named);
  const ofMoney = said.filters.filter((filter) => isDeedOfMoney(filter, question, list));
  for (const filter of ofMoney) takeDeedOfMoney(filter, list.table.metrics, named);
  const full = { ...said, filters: said.filters.filter((filter) => !ofMoney.includes(filter)) };
  const metrics = [...named.keys()];
  const metricAt = named.size === 0 ? null : Math.min(...named.values());
  const nouns = [
    ...wording.takeAll(ENTRY_NOUN).map(({ from }) => from),
    ...takeListWords(wording, list),
    ...[...ofEntries, ...headings.filter(({ column }) => column.isName)].map(({ at }) => at),
  ];
  const partial = takePartialValues(wording, list);
  const translated = takeTranslatedValues(question, wording, list);
  // "gestellt" is no "bestellt" with a slip.
  wording.takeAll(NEUTRAL);
  takeDoings(wording, list);
  const mistyped = takeMistypedValues(wording, list);
  const open: readonly OpenValue[] = [
    ...full.open,
    ...times.open,
    ...partial.open,
    ...granted(wording, list, full.filters),
  ];
  const plain = joined([
    ...full.filters.filter((filter) => !isSaidOfTime(filter, times.filters)),
    ...flags,
    ...times.filters,
    ...partial.filters,
    ...translated,
    ...mistyped.filters,
  ]);
  const filters = end === null ? plain : [...plain, ...filterOfEnd(end, list, plain)];
  const parts: RecordParts = {
    ...{ list, wording, cues, headings, deeds, filters, condition, metrics, nouns, metricAt },
    metricPlaces: named,
    years: times.years,
  };
  const score = scoreOf(parts, question) + (isOfList ? 1 : 0);
  const [missing] = times.missing;
  const [unnamed] = [...full.unnamed, ...partial.unnamed];
  const [names] = list.columns;
  const left = wording.left();

  if (left.length > 0 || leavesNegation(wording)) return unknownValue(parts, score);
  if (unnamed !== undefined && names !== undefined)
    return { kind: 'unknown', list, column: names, said: unnamed, score };
  const [value] = open;
  if (value !== undefined) return { kind: 'open', list, value, score };
  if (missing !== undefined)
    return { kind: 'unknown', list, column: missing.column, said: missing.said, score };
  return settleOperation(parts, score);
}

/** Headed as entries of any list are called, or as the title calls them, and not their name. */
function isOfEntries(column: RecordColumn, title: string): boolean {
  const { names, isName, isPlace, isTime, isDate } = column;
  if (isName || isPlace || isTime || isDate) return false;
  // "Welche Fahrzeuge das Land gefördert hat" is a list of them, "Zuwendungen für Sportstätten" is none.
  const [, first = ''] = /^Welche\p{L}*\s(\p{Lu}\p{L}+)/u.exec(title) ?? [];
  const called = stemOf(foldGerman(first));
  return names.some((name) => ENTRIES.test(name) || stemOf(name) === called);
}

const OF_WHICH: ReadonlySet<SaidHeading['role']> = new Set(['which', 'counted']);
const ENTRIES = new RegExp(`^(?:${ENTRY_NOUN})$`, 'u');

/** "Was kostet der Winterdienst im Jahr?" of the "Jahreskosten" asks for no year of it. */
function takePerYear(wording: Wording, { table: { metrics } }: RecordList): void {
  if (metrics.some(({ label }) => OF_EACH_YEAR.test(label)))
    wording.takeAll('(?:im|pro|je|per|jedes|each|every|a) (?:jahr|year)|jahrlich\\w*|annual\\w*');
}

const OF_EACH_YEAR = /^jahres|jährlich|(?:je|pro|im) jahr(?!\p{L})/iu;

/** What is done with the entries of any list of such: contracts are made, remarks are noted. */
function takeDoings(wording: Wording, { words, columns }: RecordList): void {
  if (words.some((word) => /^vertr[ae]g/u.test(word)))
    wording.takeAll('(?:ab)?geschlossen\\w*|unterzeichnet|besteh(?:t|en)|concluded|signed');
  if (words.some((word) => /ausschreibung/u.test(word))) wording.takeAll('ausgeschrieben\\w*');
  if (columns.some(({ isRemark }) => isRemark)) wording.takeAll('(?:an|ver)merk(?:t|en)|notiert');
}

/** "das Ist unter dem Soll": columns, which only look like words of grammar, and none of this list. */
function namesState(question: string, { table: { metrics } }: RecordList): boolean {
  return (
    STATE.test(question) &&
    !metrics.some(({ label, words }) =>
      [label, ...words].some((word) => /^(?:soll|ist)(?!\p{L})/iu.test(word)),
    )
  );
}

/** "Was kostet sie?", where no column is in money, and no heading speaks of it. */
function asksForMoney(
  question: string,
  { table: { metrics }, words, columns }: RecordList,
): boolean {
  if (metrics.some(({ unit, kind }) => /euro|€/iu.test(unit) || (unit === '' && kind === 'amount')))
    return false;
  const said = recordTokens(question).filter(({ folded }) => OF_MONEY.test(folded));
  const names = [...words, ...columns.flatMap((column) => column.names)];
  return said.some(({ folded }) => {
    const root = rootOf(folded);
    return !names.some((name) => name.includes(root) || root.includes(rootOf(name)));
  });
}

const OF_MONEY =
  /^(?:euro|eur|geld|gelder[ns]?|teuer\w*|kostet\w*|cost|costs|money|funding)$|(?:kosten|forderung(?:en)?|fordermitteln?|zuwendung(?:en)?|zuschuss(?:e[ns]?)?|betrag|betrage[ns]?|ausgaben)$/u;

/** "Warum wurde er abgelehnt?", where no column says why. */
function asksForReason(question: string, { columns }: RecordList): boolean {
  return WHY.test(question) && !columns.some(({ label }) => REASON.test(label));
}

const WHY =
  /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|aus (?:welche[mn]|was für (?:einem|nem)) Gr[uü]nde?n?|why|for what reason)(?!\p{L})/iu;
const REASON = /grund|gründe|ursache|erläuterung|bemerkung/iu;

const STATE = /(?<!\p{L})(?:das|dem|des|vom|im|beim) (?:Ist|Soll)s?(?!\p{L})/u;

/** "2023 fertiggestellt" is the year of the "Fertigstellung", though there is such a status, too. */
function isSaidOfTime({ values }: RecordFilter, times: readonly RecordFilter[]): boolean {
  const roots = values.map((value) => rootOf(foldGerman(value)));
  // "2022 beantragt" is the year of the column "Antrag vom".
  const isOf = (name: string, root: string) =>
    name === root || (name.length >= SHORTEST_HEAD && root.includes(name));
  return times.some(({ column }) =>
    column.names.some((name) => roots.some((root) => isOf(rootOf(name), root))),
  );
}

/**
 * "Wie viel wurde insgesamt bewilligt?", "In welchem Programm wurde am meisten bewilligt?": what was done
 * with the money, whatever has become of it, though there is such a status, too.
 */
function isDeedOfMoney(
  { column, values: [value = ''] }: RecordFilter,
  question: string,
  list: RecordList,
): boolean {
  const isGrant = /^(?:bewilligt|genehmigt|zugesagt|ausgezahlt)$/u.test(value) && !column.isPlace;
  const isMoney = list.table.metrics.some(({ unit }) => /euro|€/iu.test(unit));
  return isGrant && isMoney && [AMOUNT_GRANTED, GRANTED_SUM].some((form) => form.test(question));
}

/** "Wie viel Prozent der beantragten Mittel wurden bewilligt?" of a list with a column of what was. */
function takeDeedOfMoney(
  { values: [value = ''], from }: RecordFilter,
  metrics: readonly Metric[],
  named: Map<Metric, number>,
): void {
  const root = rootOf(foldGerman(value));
  const [only, ...more] = metrics.filter(({ label }) =>
    recordTokens(label).some(({ folded }) => rootOf(folded) === root),
  );
  if (only !== undefined && more.length === 0 && !named.has(only)) named.set(only, from);
}

/** "der höchste bewilligte Betrag" */
const GRANTED_SUM =
  /(?<!\p{L})(?:bewilligt|genehmigt|zugesagt|ausgezahlt)e[nrsm]? (?:betrag|beträge|summe|mittel|höhe|zuwendung|förderung)(?:en|s)?(?!\p{L})/iu;
const AMOUNT_GRANTED =
  /^(?=.*(?<!\p{L})(?:wie ?viel(?!e)|am (?:meisten|wenigsten)|welche (?:summe|höhe)|wie hoch|how much)(?!\p{L})).*(?<!\p{L})(?:wurden?|worden|bekommen|bekam|erhalten|erhielt|was|were)(?!\p{L})/iu;

/**
 * "2022 bewilligt" of a list with the status "bewilligt" and the "Bewilligungsjahr": that status only,
 * or all that were granted then, whatever has become of them.
 */
function granted(
  wording: Wording,
  list: RecordList,
  filters: readonly RecordFilter[],
): OpenValue[] {
  const times = list.columns.filter(({ isTime }) => isTime);
  return filters.flatMap(({ column, values: [value = ''], from, to, isExcluded }) => {
    const root = rootOf(foldGerman(value));
    const isVerb = /^\p{Ll}/u.test(value) && root.length >= SHORTEST_HEAD && from === to;
    const isOfTime = times.some(({ names }) =>
      names.some((name) => name.startsWith(root) && rootOf(name) !== root),
    );
    const before = columnsCalled(list, wording.tokens[from - 1]?.folded ?? '');
    if (!isVerb || !isOfTime || before.includes(column)) return [];
    const said = wording.tokens[from]?.text ?? value;
    return [
      {
        said,
        from,
        to,
        filters: [{ column, values: [value], from, to, isExcluded }],
        orGranted: true,
      },
    ];
  });
}

/** Filters of one column are one: "in Ahrweiler und Vulkaneifel". */
function joined(filters: readonly RecordFilter[]): RecordFilter[] {
  const found: RecordFilter[] = [];
  for (const filter of [...filters].sort((a, b) => a.from - b.from)) {
    const at = found.findIndex(
      ({ column, isExcluded }) => column === filter.column && isExcluded === filter.isExcluded,
    );
    const known = found[at];
    if (known === undefined) found.push(filter);
    else
      found[at] = {
        ...known,
        values: [...new Set([...known.values, ...filter.values])],
        to: filter.to,
      };
  }
  return found;
}

/** Where a column is called by what was done with the money, "bewilligt", that is what "die bewilligten Mittel" are. */
function participlesIn({ tokens }: Wording, metrics: readonly Metric[]): Map<Metric, number> {
  const found = new Map<Metric, number>();
  for (const metric of metrics.filter(({ label }) => /^\p{Ll}+(?:t|en)$/u.test(label))) {
    const root = rootOf(foldGerman(metric.label));
    const at = tokens.findIndex(({ folded }) => rootOf(folded) === root);
    if (at >= 0) found.set(metric, at);
  }
  return found;
}

/** Takes the words for the metrics of the list; the longest first. */
function takeMetrics(wording: Wording, list: RecordList): Map<Metric, number> {
  const phrases = list.table.metrics
    .flatMap((metric) =>
      [metric.label, ...metric.words].map((text) => ({ metric, text, stems: contentStems(text) })),
    )
    .sort((a, b) => b.stems.length - a.stems.length);
  const found = new Map<Metric, number>();
  for (const { metric, text, stems } of phrases) {
    for (const from of wording.tokens.keys()) {
      const span = stems.map((_, offset) => from + offset);
      const isThere = span.every((at, offset) => {
        const folded = wording.tokens[at]?.folded ?? '';
        return !wording.isTaken(at) && stemOf(folded) === stems[offset];
      });
      if (!isThere || span.length === 0 || isOtherWord(wording, from, text, list)) continue;
      for (const at of span) wording.takeToken(at);
      found.set(metric, Math.min(from, found.get(metric) ?? from));
    }
  }
  return found;
}

/** "Schulen" have the stem of "Schüler", and are the entries. */
function isOtherWord(
  { tokens }: Wording,
  at: number,
  text: string,
  { words, columns }: RecordList,
): boolean {
  const folded = tokens[at]?.folded ?? '';
  const names = [...words, ...columns.flatMap((column) => column.names)];
  const isName = (word: string) => word.length > 3 && folded.startsWith(word);
  return !folded.startsWith(foldGerman(text)) && names.some(isName);
}

const SHORTEST_HEAD = 5;

/** "Fördersumme" of "Fördersumme in Euro" is found above; "Kosten" of "Gesamtkosten", "Auftragsvolumen" of "Volumen". */
function takeMetricHeads(
  wording: Wording,
  metrics: readonly Metric[],
  found: Map<Metric, number>,
): void {
  for (const [at, { folded, kind }] of wording.tokens.entries()) {
    const stem = stemGerman(folded);
    if (wording.isTaken(at) || kind !== 'word' || folded.length < SHORTEST_HEAD) continue;
    const meant = metrics.filter(({ label, words, unit }) => {
      if (isAmountOf([label, ...words].map(foldGerman), folded)) return true;
      if (unit === 'km' && /^kilometern?$/u.test(folded)) return true;
      const heads = recordTokens(label).map((token) => stemGerman(foldGerman(token.text)));
      return heads.some(
        (head) => head.endsWith(stem) || (head.length >= SHORTEST_HEAD && stem.endsWith(head)),
      );
    });
    const [only, ...more] = meant;
    if (only === undefined || more.length > 0) continue;
    wording.takeToken(at);
    found.set(only, Math.min(at, found.get(only) ?? at));
  }
}

/** Takes words of the title and the headings; what is written as a noun may call the entries. */
function takeListWords(wording: Wording, list: RecordList): number[] {
  return wording.tokens.flatMap(({ folded, kind, text }, index) => {
    // "die älteste" is no word of a heading, though one may begin so.
    const isMost = /^\p{Ll}.*(?:[^e]st|est)e[nrsm]?$/u.test(text) && !folded.startsWith('erste');
    const isOwn = kind === 'word' && !isMost && !wording.isTaken(index) && isOfList(list, folded);
    if (!isOwn && !isOwnEntryNoun(folded, list)) return [];
    if (wording.isTaken(index)) return [];
    wording.takeToken(index);
    return /^\p{Lu}/u.test(text) ? [index] : [];
  });
}

/** "Bauprojekte" of a list of "Hochbaumaßnahmen"; "Klimaprojekte" would be some of them only. */
function isOwnEntryNoun(folded: string, { words }: RecordList): boolean {
  const [, before = ''] = new RegExp(`^([a-z]{3,}?)(?:${ENTRY_NOUN})$`, 'u').exec(folded) ?? [];
  return before !== '' && words.some((word) => word.includes(before));
}

/** Values say more than headings, and headings more than words that any list could have. */
function scoreOf(
  { filters, headings, deeds, metrics, list }: RecordParts,
  question: string,
): number {
  const words = recordTokens(question).filter(
    ({ folded, kind }) => kind === 'word' && !isStopWord(folded) && isOfList(list, folded),
  ).length;
  const stems = new Set(recordTokens(question).map(({ folded }) => stemOf(folded)));
  // "die Jahreskosten aller Verträge": an amount by the name that the list prints, and the list.
  const isNamed =
    words > 0 && metrics.some(({ label }) => contentStems(label).every((stem) => stems.has(stem)));
  const saysNothing = words + headings.length + deeds.length + metrics.length === 0;
  // "Wie viele Anträge liegen für 2025 vor?" is of any list with years, and of none in particular.
  if (saysNothing && filters.every(({ column }) => column.isTime || column.isDate))
    return Math.min(filters.length, 1);
  return (
    3 * filters.length + headings.length + deeds.length + metrics.length + words + (isNamed ? 1 : 0)
  );
}

/** "im Landkreis Trier", where all else is understood: a value that the column does not have. */
function unknownValue(
  { wording, headings, list }: RecordParts,
  score: number,
): RecordReading | null {
  const left = wording.left();

  const [first] = left;
  if (first === undefined || leavesNegation(wording) || score === 0) return null;
  const from = wording.tokens.indexOf(first);
  const heading = headings.find(({ at, role }) => role === 'said' && at === from - 1);
  const isTogether = left.every(
    (token, offset) => wording.tokens.indexOf(token) <= from + 2 * offset,
  );
  if (heading === undefined || !isTogether || !/^[\p{Lu}\d]/u.test(first.text)) return null;
  const said = left.map(({ text }) => text).join(' ');
  return { kind: 'unknown', list, column: heading.column, said, score };
}
