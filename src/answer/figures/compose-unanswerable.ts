import type { Computed } from '#src/compute/outcome.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Catalogue, Table } from '#src/domain/catalogue.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import type { Unanswerable } from '#src/question/figures/reading.ts';
import { englishMonthName, monthName } from '#src/text/month-names.ts';
import { shortValue } from './compose-open.ts';
import { SourceList } from './source-list.ts';
import { wordingOf } from './wording.ts';

/** What the documents do contain nearby, for an answer that has to say no. */
export interface Nearest {
  readonly catalogue: Catalogue;
  /** Years of a table, ascending. */
  years(table: Table): readonly number[];
  /** Where things of another kind have that name: their values. */
  readonly computed: readonly Computed[];
}

/** Says what is missing, what was looked for and what there is instead. */
export function composeUnanswerable(
  reason: Unanswerable,
  nearest: Nearest,
  language: Language,
): AnswerDraft {
  const sources = new SourceList();
  const text = textOf(reason, nearest, language, sources);
  return { kind: 'abstain', text, sources: sources.sources };
}

function textOf(
  reason: Unanswerable,
  nearest: Nearest,
  language: Language,
  sources: SourceList,
): string {
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  switch (reason.why) {
    case 'year':
      return yearText(reason.years, tableOf(nearest, reason.table), nearest, language);
    case 'one-day':
      return oneDayText(tableOf(nearest, reason.table), language, reason.metric);
    case 'attribute':
      return say(
        `Dazu (${reason.german}) enthalten die Tabellen nichts. ${holdsText(nearest, language)}`,
        `The tables hold nothing about that (${reason.english}). ${holdsText(nearest, language)}`,
      );
    case 'elsewhere':
      return say(
        `Zu „${reason.word}“ stehen in diesen Tabellen keine Zahlen. ${holdsText(nearest, language)}`,
        `These tables hold no figures for “${reason.word}”. ${holdsText(nearest, language)}`,
      );
    case 'other-table': {
      const [having, lacking] = [reason.table, reason.asked].map(
        (name) => tableOf(nearest, name)?.title ?? name,
      );
      return say(
        `„${reason.said}“ steht nur in der Tabelle „${having}“. Die Tabelle „${lacking}“, um die es hier geht, enthält das nicht.`,
        `“${reason.said}” is only in the table “${having}”. The table “${lacking}”, which this is about, does not hold it.`,
      );
    }
    case 'unknown-entity':
      return unknownText(reason.said, reason.near, nearest, language);
    case 'other-kind':
      return otherKindText(reason, nearest, language, sources);
    case 'not-part': {
      const { parts, whole } = reason;
      const called = ({ label, key }: PlacedEntity): string => `${label} (${key})`;
      const names = parts.map(called);
      const isOne = names.length === 1;
      const of = {
        de: whole === null ? 'dem, wonach zuvor gefragt wurde,' : called(whole),
        en: whole === null ? 'what was asked about before' : called(whole),
      };
      return say(
        `${names.join(' und ')} ${isOne ? 'gehört' : 'gehören'} nicht zu ${of.de} und ${isOne ? 'ist' : 'sind'} kein Teil dieser Zahl.`,
        `${names.join(' and ')} ${isOne ? 'does' : 'do'} not belong to ${of.en} and ${isOne ? 'is' : 'are'} no part of that figure.`,
      );
    }
    case 'not-summable':
      return say('Verhältniszahlen dürfen nicht addiert werden.', 'Rates must not be added up.');
  }
}

function tableOf({ catalogue }: Nearest, name: string): Table | undefined {
  return catalogue.tables.find((table) => table.name === name);
}

function yearText(
  asked: readonly number[],
  table: Table | undefined,
  nearest: Nearest,
  language: Language,
): string {
  const years = table === undefined ? [] : nearest.years(table);
  if (table?.time.kind === 'date') return oneDayText(table, language);
  const list = asked.join(', ');
  const title = table?.title ?? '';
  if (years.length === 0)
    return language === 'de'
      ? `Die Tabelle „${title}“ sagt nicht, von welchem Jahr ihre Zahlen sind; ob sie für ${list} gelten, steht dort nicht.`
      : `The table “${title}” does not say which year its figures are of, nor whether they hold for ${list}.`;
  return language === 'de'
    ? `Für ${list} gibt es dort keine Zahlen: Die Tabelle „${title}“ reicht von ${years[0]} bis ${years.at(-1)}.`
    : `There are no figures for ${list}: the table “${title}” covers ${years[0]} to ${years.at(-1)}.`;
}

function oneDayText(table: Table | undefined, language: Language, metric?: string): string {
  if (table !== undefined && metric !== undefined)
    return language === 'de'
      ? `Die Tabelle „${table.title}“ nennt dazu (${metric}) nur einen Stand und nicht die einzelnen Jahre; eine Entwicklung steht dort nicht.`
      : `The table “${table.title}” has only one state of this (${metric}) and no single years; it holds no development.`;
  if (table?.time.kind === 'years' && table.time.day !== undefined) {
    const [month = '', day = ''] = table.time.day.split('-');
    return language === 'de'
      ? `Die Tabelle „${table.title}“ nennt für jedes Jahr nur den Stand vom ${Number(day)}. ${monthName(Number(month))}; Zahlen anderer Tage oder Monate stehen dort nicht.`
      : `The table “${table.title}” only has the figures of ${Number(day)} ${englishMonthName(Number(month))} of each year; it holds no other days or months.`;
  }
  if (table?.time.kind !== 'date') return '';
  const [year = '', month = '', day = ''] = table.time.date.split('-');
  return language === 'de'
    ? `Die Tabelle „${table.title}“ enthält nur den Stichtag ${day}.${month}.${year}; Zahlen anderer Jahre oder eine Entwicklung stehen dort nicht.`
    : `The table “${table.title}” only covers ${table.time.date}; it holds no other years and no development.`;
}

function holdsText({ catalogue }: Nearest, language: Language): string {
  const tables = catalogue.tables.filter(({ isPrinted }) => isPrinted !== true);
  const described = tables.map(
    ({ title, metrics }) =>
      `${title} (${metrics.map(({ label, english }) => (language === 'en' ? (english?.label ?? label) : label)).join(', ')})`,
  );
  return language === 'de'
    ? `Vorhanden ist: ${described.join('; ')}.`
    : `What they hold: ${described.join('; ')}.`;
}

function unknownText(
  said: string,
  near: readonly PlacedEntity[],
  nearest: Nearest,
  language: Language,
): string {
  const similar = near.map(({ label, key }) => `${label} (${key})`).join(', ');
  const german =
    said === ''
      ? 'Mir fehlt, wofür die Zahl gelten soll.'
      : `„${said}“ finde ich in den Tabellen nicht.`;
  const english =
    said === ''
      ? 'I do not know what the figure should be about.'
      : `I cannot find “${said}” in the tables.`;
  const hint =
    similar === ''
      ? holdsText(nearest, language)
      : language === 'de'
        ? `Ähnlich: ${similar}.`
        : `Similar: ${similar}.`;
  return `${language === 'de' ? german : english} ${hint}`;
}

type OtherKind = Extract<Unanswerable, { why: 'other-kind' }>;

/** "Ein Landratsamt Jena gibt es nicht: Jena, Stadt ist eine kreisfreie Stadt." */
function otherKindText(
  { said, kindAsked, entities }: OtherKind,
  { computed }: Nearest,
  language: Language,
  sources: SourceList,
): string {
  const lines = computed.map((one, index) => {
    const entity = entities[index];
    const words = wordingOf(one.table, one.metric, language);
    const kind = one.table.entity.kinds.find(({ value }) => value === entity?.kind);
    const kindName =
      language === 'en' ? (kind?.english?.singular ?? kind?.singular) : kind?.singular;
    const value = shortValue(one, words);
    const marks = one.outcome.name === 'value' ? sources.marks(...one.outcome.rows) : '';
    return entity === undefined
      ? ''
      : `${words.boldName(entity)}, ${kindName ?? ''}${value === '' ? '' : `: ${value}`}${marks}`;
  });
  return language === 'de'
    ? `„${kindAsked} ${said}“ führt die Tabelle nicht; ein solcher Eintrag (${kindAsked}) ist dort nicht vorhanden. Unter diesem Namen steht dort: ${lines.join('; ')}.`
    : `The table does not list “${kindAsked} ${said}”. Under that name it has: ${lines.join('; ')}.`;
}
