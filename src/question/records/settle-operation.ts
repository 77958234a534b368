import type { Metric } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { stemGerman } from '#src/text/stem.ts';
import { baseOf, holdsAgainst } from './held-against.ts';
import type { RecordParts } from './read-record-question.ts';
import type { RecordColumn } from './record-list.ts';
import type { RecordOperation, RecordReading, Taken } from './record-question.ts';
import { contentStems, recordTokens, rootOf } from './record-words.ts';
import type { RecordFilter } from './take-values.ts';

/** What is asked, once all parts are known; null where they do not make one question. */
export function settleOperation(parts: RecordParts, score: number): RecordReading | null {
  const { list, filters, condition, metrics, years, headings, nouns } = parts;
  const [said, other, ...others] = metrics;
  if (others.length > 0) return null;
  if (said !== undefined && other !== undefined) return settlePair(parts, said, other, score);
  const meant = meantMetric(parts);
  // "Was kostet ein Platz?", "die Zuwendung des teuersten": a second metric, which a verb says.
  if (said !== undefined && meant !== undefined && meant !== said)
    return meant === null ? null : settlePair(parts, meant, said, score);
  // What is paid of what is not said.
  if (parts.cues.covers !== null) return null;
  const isAbout =
    filters.length + headings.length + metrics.length + nouns.length > 0 || isOfGrants(parts);
  if (!isAbout || score === 0) return null;
  const operation = operationOf(parts);
  if (operation === null) return null;
  // "Bis wann kann man sich bewerben?" asks for no sum of the "Bewerbungen".
  if (parts.cues.when && ['total', 'value', 'rank'].includes(operation.name)) return null;
  const isOfAmount = !['list', 'ask', 'distinct'].includes(operation.name) && !isCountOf(operation);
  const [first] = list.table.metrics;
  if (said === undefined && meant === null) return null;
  const metric =
    said ?? meant ?? defaultMetric(parts) ?? (isOfAmount || condition !== null ? undefined : first);
  if (metric === undefined) return null;
  const isFiltering =
    operation.name === 'list' ||
    (operation.name === 'total' && operation.taken === 'count') ||
    operation.name === 'distinct';
  if (condition !== null && condition.kind !== 'present' && !isFiltering) return null;
  const isCountedBy = operation.name === 'total' && operation.by !== null;
  const given =
    isFiltering && !isCountedBy && parts.cues.granted && condition === null
      ? ({ kind: 'present' } as const)
      : condition;
  const isOperationSaid = saysOperation(parts);
  // "Wie viele Kitas gibt es?" of a list of posts of which one is in a "Kita".
  const isOfNames = isCountOf(operation) && nouns.length === 0 && filters.every(isPartOfName);
  const metricIsSaid = metrics.length > 0 || (meant ?? undefined) !== undefined;
  return {
    kind: 'question',
    list,
    operation,
    isOperationSaid,
    metric,
    metricIsSaid,
    filters,
    condition: given,
    years,
    score: isOfNames ? 1 : score,
  };
}

/** "Wie viel wurde insgesamt bewilligt?" of the list of "Bewilligte Förderungen". */
function isOfGrants({ cues, list: { words } }: RecordParts): boolean {
  return cues.granted && cues.sum && words.some((word) => GRANTED.test(word));
}

/** A word of names that call nothing else. */
function isPartOfName({ column, values, from, to }: RecordFilter): boolean {
  const length = to - from + 1;
  return column.isName && values.every((value) => contentStems(value).length > length);
}

/** Two amounts of the same entries: one as a part of the other, what it leaves, which is more. */
function settlePair(
  parts: RecordParts,
  first: Metric,
  second: Metric,
  score: number,
): RecordReading | null {
  const { list, filters, condition, years, cues, headings } = parts;
  const isOther = cues.rank !== null || cues.mean !== null || cues.count || cues.list || cues.who;
  if (isOther || cues.change || condition !== null || headings.some(({ role }) => role !== 'said'))
    return null;
  const unit = unitOf(parts, first, second);
  if (unit !== null) {
    if (cues.share || cues.difference || cues.covers !== null) return null;
    const amount = unit === first ? second : first;
    return {
      ...{ kind: 'question', list, metric: amount, filters, years, score },
      ...{ operation: { name: 'columns', with: unit, by: 'ratio' }, condition: null },
      ...{ isOperationSaid: true, metricIsSaid: true },
    };
  }
  if (first.unit !== second.unit) return null;
  const by = cues.share
    ? 'percent'
    : cues.covers === 'rest' || cues.difference || cues.than
      ? 'difference'
      : 'values';
  if (by === 'percent' && cues.covers === 'rest') return null;
  const whole = wholeOf(parts, first, second);
  if (whole === null && by !== 'values') return null;
  const held = whole ?? second;
  const of = held === second ? first : second;
  // Of what is left the whole stands first, of a part the part.
  const [metric, other] = by === 'difference' ? [held, of] : [of, held];
  return {
    ...{ kind: 'question', list, metric, filters, years, score },
    ...{ operation: { name: 'columns', with: other, by }, condition: null },
    ...{ isOperationSaid: true, metricIsSaid: true },
  };
}

/** What is counted, where the other is asked of one of it: "Kosten je Platz", "was kostet ein Platz". */
function unitOf({ wording }: RecordParts, a: Metric, b: Metric): Metric | null {
  const line = wording.tokens.map(({ folded }) => stemGerman(folded)).join(' ');
  const counted = [a, b].filter(
    (metric) => metric.kind === 'count' && wordsOf(metric).some((word) => isOfOne(line, word)),
  );
  const [only, ...more] = counted;
  return only !== undefined && more.length === 0 ? only : null;
}

function wordsOf({ label, words }: Metric): string[] {
  return [label, ...words].flatMap((text) => contentStems(text).slice(-1));
}

function isOfOne(line: string, stem: string): boolean {
  return new RegExp(
    `(?:^| )(?:je|pro|per|ein\\w{0,2}|jed\\w{0,2}|a|one|each|every) ${stem}(?: |$)`,
    'u',
  ).test(line);
}

/** The amount of which the other is a part: by its name, or by what stands before it. */
function wholeOf({ wording, metricPlaces }: RecordParts, a: Metric, b: Metric): Metric | null {
  const isWhole = ({ label }: Metric) => /^gesamt|insgesamt$|investition/iu.test(label);
  if (isWhole(a) !== isWhole(b)) return isWhole(a) ? a : b;
  const line = wording.tokens.map(({ folded }) => folded).join(' ');
  const behind = [a, b].filter(({ label, words }) =>
    [label, ...words].some((word) =>
      new RegExp(
        `(?:^| )(?:der|des|an den|an der|of|of the) ${literalPattern(foldGerman(word))}(?: |$)`,
        'u',
      ).test(line),
    ),
  );
  const [only, ...more] = behind.length > 0 ? behind : [a, b].filter(isBehindShare);
  return only !== undefined && more.length === 0 ? only : null;

  /** "Prozent der beantragten Mittel", "Prozent der im Landesprogramm bewilligten Mittel": the first behind it. */
  function isBehindShare(metric: Metric): boolean {
    const share = wording.tokens.findIndex(
      ({ folded }, at) =>
        /^(?:prozent|anteil|percent|share)$/u.test(folded) &&
        /^(?:de[rs]|von|vom|of)$/u.test(wording.tokens[at + 1]?.folded ?? ''),
    );
    const places = [a, b].map((one) => metricPlaces.get(one) ?? 0);
    return (
      share >= 0 && share < Math.min(...places) && metricPlaces.get(metric) === Math.min(...places)
    );
  }
}

function isCountOf(operation: RecordOperation): boolean {
  return 'taken' in operation && operation.taken === 'count';
}

const SHORTEST_ROOT = 6;

/** Where none is said: the only one of its unit, or the one that the other words are said of. */
function defaultMetric({ list: { table }, wording }: RecordParts): Metric | undefined {
  const first = table.metrics.find(({ isDefault }) => isDefault) ?? table.metrics[0];
  const alike = table.metrics.filter(({ unit }) => unit === first?.unit);
  if (alike.length < 2) return first;
  // "die durchschnittliche Bewilligung" of "Bewilligte Mittel"
  const roots = new Set(wording.tokens.map(({ folded }) => rootOf(folded)));
  const [called, ...others] = alike.filter(({ label }) =>
    recordTokens(label).some(
      ({ folded }) => folded.length >= SHORTEST_ROOT && roots.has(rootOf(folded)),
    ),
  );
  if (called !== undefined && others.length === 0) return called;
  if (!wording.tokens.some(({ folded }) => GRANTED.test(folded))) return undefined;
  const grants = alike.filter(({ label }) => GRANTS.test(label));
  return grants.length === 1 ? grants[0] : undefined;
}

/** "Teuer" is what costs: of a list without money, or with money of several sorts, nobody knows what. */
function meantMetric({ list: { table }, wording }: RecordParts): Metric | undefined | null {
  if (!wording.tokens.some(({ folded }) => COSTLY.test(folded))) return undefined;
  const money = table.metrics.filter(({ unit }) => /euro/iu.test(unit));
  const costs = money.filter(({ label }) => COSTS.test(label));
  const [only, ...more] = costs.length > 0 ? costs : money;
  return only !== undefined && more.length === 0 ? only : null;
}

const COSTLY =
  /^(?:teuer|gunstig|billig|kostspielig|kostet|kosten$|ausgegeben$|verausgabt$|expensive|cheap|costl|spent$)/u;
const COSTS = /kosten|preis|volumen|wert|ausgaben|investition/iu;

const GRANTED = /^(?:gefordert|bewilligt|bezuschusst|erhielt|erhalten|bekam|bekomm)/u;
const GRANTS = /zuwendung|förder|zuschuss|bewilligt/iu;

function saysOperation({ cues, metrics, headings }: RecordParts): boolean {
  const { share, difference, mean, rank, count, sum, value, list, who } = cues;
  const isSaid =
    share || difference || mean !== null || rank !== null || count || sum || value || list || who;
  return isSaid || metrics.length > 0 || headings.length > 0;
}

function operationOf(parts: RecordParts): RecordOperation | null {
  const { cues, filters, headings, metrics } = parts;
  const names = filters.filter(({ column }) => column.isName || column.isKey);
  const each = headings.filter(({ role }) => role === 'each').map(({ column }) => column);
  const which = whichOf(parts);
  const counted = headings.find(({ role }) => role === 'counted')?.column;
  const [by = null, ...more] = [...new Set(each)];
  if (more.length > 0) return null;
  if (new Set(which).size > 1) return null;
  const isCounted = cues.count && !countsMetric(parts);
  const isMoney = metrics.length > 0 || cues.sum || cues.value;
  const isHeldAgainst =
    cues.than &&
    (cues.value || countsMetric(parts)) &&
    filters.some(({ values }) => values.length === 2);
  if (cues.change) return changeOf(parts);
  if (cues.difference || isHeldAgainst) return differenceOf(parts);
  // Two values of which one is held against the other are never taken together.
  if (parts.condition === null && filters.some((filter) => holdsAgainst(filter, parts.wording)))
    return cues.share ? changeOf(parts) : null;
  if (cues.share) return shareOf(parts, by ?? which[0] ?? null);
  // The first of each is no rank among all.
  if (cues.rank !== null && by !== null) return null;
  if (cues.rank !== null) return rankOf(parts, which[0] ?? said(parts)[0] ?? null, cues.rank);
  // "im Durchschnitt je Projekt" is that of all of them.
  const ofEach = by?.isName === true ? null : by;
  if (cues.mean !== null)
    return { name: 'total', taken: cues.mean, by: ofEach ?? which[0] ?? null };
  // "Wie viele Bescheide ergingen 2023?"
  if (counted?.isDate === true) return { name: 'total', taken: 'count', by };
  if (counted !== undefined && !counted.isName) return { name: 'distinct', column: counted };
  if (counted !== undefined && parts.condition === null && filters.length === 0 && by === null)
    return { name: 'distinct', column: counted };
  if (isCounted) return { name: 'total', taken: 'count', by };
  if (cues.than && filters.length > 0 && parts.deeds.length === 0) return moreOf(parts);
  if (by !== null)
    return {
      name: 'total',
      taken: isMoney || cues.list || parts.nouns.length === 0 ? 'sum' : 'count',
      by,
    };
  const asked = [...which, ...said(parts), ...parts.deeds, ...openColumns(parts)];
  if (names.length > 0 && cues.who && asked.length === 0) asked.push(...peopleOf(parts));
  const isOfSome = names.length > 0 || (parts.deeds.length > 0 && filters.length > 0);
  if (isOfSome && asked.length > 0) return { name: 'ask', columns: [...new Set(asked)] };
  const [column] = which;
  if (column !== undefined && !column.isName) return { name: 'list', column };
  const wantsEntries =
    cues.who ||
    (cues.list &&
      (parts.nouns.length > 0 ||
        which.length > 0 ||
        metrics.length === 0 ||
        parts.condition !== null));
  if (cues.sum) return { name: 'total', taken: 'sum', by: null };
  if (wantsEntries)
    return filters.length > 0 || parts.condition !== null || cues.list
      ? { name: 'list', column: null }
      : null;
  // "Worum geht es in Drucksache 8/121?" asks for all that is said of it.
  if (names.some(({ column }) => column.isKey) && !isMoney) return { name: 'list', column: null };
  if (names.length > 0) return { name: 'value' };
  if (cues.count) return { name: 'total', taken: 'sum', by: null };
  if (parts.condition !== null) return { name: 'list', column: null };
  if (isMoney)
    return filters.length > 0 || cues.value ? { name: 'total', taken: 'sum', by: null } : null;
  if (filters.length > 0) return { name: 'list', column: null };
  return null;
}

function said({ headings }: RecordParts): RecordColumn[] {
  return headings
    .filter(({ role, column }) => role === 'said' && !column.isName)
    .map(({ column }) => column);
}

function whichOf({ headings }: RecordParts): RecordColumn[] {
  return headings.filter(({ role }) => role === 'which').map(({ column }) => column);
}

/** "Wo liegt …?", "Wann wurde … bewilligt?" */
function openColumns(parts: RecordParts): RecordColumn[] {
  const { cues, list, deeds } = parts;
  // "Wann wurde der Zuschlag erteilt?" asks for one of the dates.
  const isSaid = [...said(parts), ...deeds].some(({ isDate, isTime }) => isDate || isTime);
  return list.columns.filter(
    ({ isPlace, isTime, isDate, column }) =>
      (cues.where && isPlace) ||
      (cues.when && !isSaid && (isDate || (isTime && !column.endsWith('_jahr')))),
  );
}

/** "Wie viele Lehrkräfte": of what the list counts the sum is asked, and not how many entries have it. */
function countsMetric({ cues, metrics, metricAt }: RecordParts): boolean {
  const [metric] = metrics;
  const isBehind = metricAt !== null && metricAt > cues.countAt && metricAt <= cues.countAt + 2;
  return metric !== undefined && isBehind && !/euro/iu.test(metric.unit);
}

/** "Wer hat … gestellt?": the one column that names who did something. */
function peopleOf({ list }: RecordParts): RecordColumn[] {
  const found = list.columns.filter(({ label, isName }) => !isName && PEOPLE.test(label));
  return found.length === 1 ? found : [];
}

const PEOPLE =
  /steller(?:in)?$|autor|abgeordnete|bauherr|träger$|nehmer(?:in)?$|inhaber|leitung|empfänger/iu;

/** Two values of one column: "zwischen A und B", "A über B". */
function differenceOf({ filters }: RecordParts): RecordOperation | null {
  const pair = pairIn(filters);
  return pair === null ? null : { name: 'difference', by: pair.column, base: null };
}

/** "um wie viel Prozent lag A über B": B is the whole of the percentage. */
function changeOf({ filters, wording }: RecordParts): RecordOperation | null {
  const pair = pairIn(filters);
  const base = pair === null ? null : baseOf(pair, wording);
  return pair === null || base === null ? null : { name: 'difference', by: pair.column, base };
}

function pairIn(filters: readonly RecordFilter[]): RecordFilter | null {
  const [pair, ...more] = filters.filter(
    ({ values, isExcluded }) => values.length === 2 && !isExcluded,
  );
  return pair === undefined || more.length > 0 ? null : pair;
}

/** "Wer bekam mehr: A oder B?" */
function moreOf({ filters, cues }: RecordParts): RecordOperation | null {
  const [pair, ...more] = filters.filter(({ values }) => values.length > 1);
  if (pair === undefined || more.length > 0) return null;
  const taken: Taken = cues.count ? 'count' : 'sum';
  return { name: 'rank', by: pair.column, taken, direction: 'top', limit: 1 };
}

function shareOf(
  { filters, wording, metrics, nouns, cues }: RecordParts,
  by: RecordColumn | null,
): RecordOperation | null {
  const taken = metrics.length > 0 || cues.sum || nouns.length === 0 ? 'sum' : 'count';
  if (by !== null)
    return { name: 'share', taken, by, ofWhole: filters.map(({ column }) => column) };
  const at = wording.tokens.findIndex(({ folded }) => /^(?:an|of)$/u.test(folded));
  const behind = filters.filter(
    ({ from }) => at >= 0 && from > at && !filters.every((f) => f.from > at),
  );
  const times = filters.filter(({ column }) => column.isTime);
  const ofWhole = [
    ...new Set(
      [...behind, ...(times.length < filters.length ? times : [])].map(({ column }) => column),
    ),
  ];
  const ofPart = filters.filter(({ column }) => !ofWhole.includes(column));
  if (ofPart.length !== 1) return null;
  return { name: 'share', taken, by: null, ofWhole };
}

/** "die höchste Zuwendung": one of them; "die höchste Fördersumme" is one of several sums. */
function isSingle({ wording: { tokens } }: RecordParts, at: number): boolean {
  const [before, own, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.folded ?? '');
  const isOne = /^(?:die|das|der)$/u.test(before ?? '') && /(?<!mei)ste$/u.test(own ?? '');
  return isOne && !/summe|gesamt|kosten$|volumen|betrag/u.test(next ?? '');
}

/** "Welcher Antrag … und in welchem Kreis?": an entry, and what it says besides. */
function asksForEntry({ wording: { tokens }, nouns, headings }: RecordParts): boolean {
  return nouns.some(
    (noun) =>
      /^(?:welche[rs]?|which)$/u.test(tokens[noun - 1]?.folded ?? '') &&
      headings.every(({ at }) => at >= noun),
  );
}

function rankOf(
  parts: RecordParts,
  by: RecordColumn | null,
  rank: NonNullable<RecordParts['cues']['rank']>,
): RecordOperation | null {
  const { list, cues, filters, nouns, metricAt } = parts;
  const { direction, limit, at, isMost } = rank;
  const isNear = (index: number | null) => index !== null && index > at && index <= at + 3;
  const ofValue = filters.some(({ column, from }) => !column.isName && isNear(from));
  // "am meisten für Gutachten ausgegeben": of the money, and not of how many there are.
  const ofMoney = isNear(metricAt) || (meantMetric(parts) ?? null) !== null;
  const isCounted = cues.count || (isMost && !ofMoney && (nouns.some(isNear) || ofValue));
  const taken: Taken = isCounted ? 'count' : (cues.mean ?? 'sum');
  const names = list.columns.find(({ isName }) => isName) ?? null;
  // "In welchem Ort ist das teuerste Projekt?" asks where one entry is, and not of all in each place.
  const isOfOne =
    isSingle(parts, at) ||
    asksForEntry(parts) ||
    (!isMost && nouns.some(isNear) && !isNear(metricAt));
  const people = peopleOf(parts)[0] ?? names;
  const group = isOfOne ? null : (by ?? (cues.who ? people : null));
  if (filters.some(({ column }) => column === group && column.isName)) return null;
  if (isCounted && group === null) return null;
  const isRepeated = names !== null && names.values.length < list.entries.length;
  const grouped =
    group?.isName === true && (cues.single || (!isRepeated && !isCounted)) ? null : group;
  if (grouped === null) return { name: 'rank', by: null, taken: 'sum', direction, limit };
  return { name: 'rank', by: grouped, taken, direction, limit };
}
