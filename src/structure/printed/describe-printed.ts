import type { Sidecar } from '#src/domain/table-file.ts';
import { draftKind } from '#src/structure/tables/draft/draft-groups.ts';
import { expandAbbreviations } from '#src/structure/tables/draft/expand-abbreviations.ts';
import { KIND, ofWhole } from '#src/structure/tables/draft/of-whole.ts';
import { GERMAN_MONTH, GERMAN_MONTHS } from '#src/text/month-names.ts';
import { ENTRY } from '../layout/one-entry.ts';
import { readPeriod } from '../tables/read-period.ts';
import type { Caption } from './caption-of-table.ts';
import { metricsOfPrinted } from './metrics-of-printed.ts';

/** What a printed table is called, and what means it. */
export interface PrintedNames {
  readonly name: string;
  /** Path of the section it stands in, without the title of the document. */
  readonly section: readonly string[];
  /** By which a question means it, besides the words of its title. */
  readonly words: readonly string[];
  /** The land whose paper it is. */
  readonly land: string | null;
  /** Of the section, where the table belongs to it. */
  readonly heading: string;
  /** What is printed below it: "1) vorläufig". */
  readonly notes: readonly string[];
  /** The nouns of the paper. */
  readonly nouns: ReadonlySet<string>;
  /** What a short name of the paper stands for: "Wasserstraßen- und Schifffahrtsämter" of "WSA". */
  longName(short: string): string | null;
}

const ASKS = /^(?:Welche[mnrs]?|Inwieweit|Inwiefern|Wieviele?)$/u;

/**
 * Completes a drafted description by what stands above the table: what is counted, in which unit, of
 * which day. null where nothing says what its figures are.
 */
export function describePrinted(
  sidecar: Sidecar,
  caption: Caption,
  names: PrintedNames,
): Sidecar | null {
  const drafted = expandAbbreviations(sidecar.metrics, names.notes);
  const metrics = metricsOfPrinted(drafted, caption, names.nouns, names.heading);
  if (metrics === null) return null;
  const entity = describeEntity(sidecar, caption, names);
  return {
    ...withNames(sidecar, caption, names),
    entity,
    metrics,
    time: timeOf(sidecar.time, [caption.title, ...caption.remarks].join(' ')),
    file: withKindOfEntry(sidecar, entity),
  };
}

/** What the paper calls the table, and what it says below it. */
export function withNames(sidecar: Sidecar, caption: Caption, names: PrintedNames): Sidecar {
  return {
    ...sidecar,
    name: names.name,
    section: [...names.section],
    words: [...new Set([...sidecar.words, ...names.words])].filter((word) => !ASKS.test(word)),
    notes: [...sidecar.notes, ...names.notes, `Aus der Tabelle „${withoutQuotes(caption.title)}“.`],
    isPrinted: true,
  };
}

function withoutQuotes(title: string): string {
  return title.replace(/[„“"]/gu, '').replace(/\s…$/u, ' …');
}

/** The one entry of a table of years sums up all there is; all others are of the kind their heading names. */
function describeEntity(
  { entity }: Sidecar,
  { title }: Caption,
  { land, longName }: PrintedNames,
): Sidecar['entity'] {
  if (entity.keyLabel === ENTRY) return ofWhole(entity);
  if (entity.kind !== undefined || entity.scope !== undefined || entity.key !== entity.label)
    return entity;
  const long = longName(entity.keyLabel);
  const words = [
    ...wordsOfKind(entity.keyLabel, title, land),
    ...(long === null ? [] : [long, long.replace(/ämtern?$/u, 'amt')]),
  ];
  const name = UNNAMED.test(entity.keyLabel) ? 'Eintrag' : entity.keyLabel;
  // "Landkreis/kreisfreie Stadt": each row is one of them, and nothing says which.
  if (/[,;:/]/u.test(name)) return entity;
  return { ...entity, kind: KIND, kinds: [draftKind(name, words)] };
}

const UNNAMED = /^(?:Bezeichnung|Name|Titel|Nr\.?)$/u;
/** "Behörde" in a paper of the federal government is a "Bundesbehörde". */
const PUBLIC = /^(?:Behörde|Dienststelle|Betrieb|Ministerium|Einrichtung|Liegenschaft)$/u;
const OFFICE = /(?:amt|gericht|direktion|präsidium|inspektion)$/u;

/** "Staatliches Schulamt" in a table "nach Schulamtsbezirk": what stands in its rows is called both. */
function wordsOfKind(heading: string, title: string, land: string | null): string[] {
  const nouns = heading.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  const last = nouns.at(-1);
  const by = /\snach\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]{3,})/u.exec(title)?.[1];
  const isOffice = last !== undefined && OFFICE.test(last);
  const words = [
    ...(UNNAMED.test(heading) ? [] : nouns.filter((noun) => noun !== heading)),
    ...(by === undefined ? [] : [by]),
    ...(last !== undefined && PUBLIC.test(last) && land !== null
      ? [`${land === 'Bund' ? 'Bundes' : 'Landes'}${last.toLowerCase()}`]
      : []),
    ...(isOffice ? [`${last}sbezirk`, `${last}sbereich`] : []),
  ];
  return [...new Set(words)];
}

function withKindOfEntry(
  drafted: Sidecar,
  described: Sidecar['entity'],
): NonNullable<Sidecar['file']> {
  const { entity, file } = drafted;
  const hasNoColumn = entity.kind === undefined && described.kind !== undefined;
  const known = { columns: {}, ignore: [], totals: [], ...file };
  return hasNoColumn ? { ...known, kinds: {} } : known;
}

const DAY = new RegExp(
  `(\\d{1,2})\\.\\s?(?:(${GERMAN_MONTH})|(\\d{1,2})\\.)(?:\\s?((?:19|20)\\d\\d))?`,
  'u',
);

/** "(Stand: 31. Dezember 2022)", "(Stichtag 1. Oktober)" */
function timeOf(time: Sidecar['time'], text: string): Sidecar['time'] {
  const [, day = '', name, number = '', year] = DAY.exec(text) ?? [];
  if (day === '') return time;
  const month = name === undefined ? number : String(GERMAN_MONTHS.indexOf(name) + 1);
  const date = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (readPeriod(`2000-${date}`) === undefined) return time;
  if (time.kind === 'none' && year !== undefined) return { kind: 'date', date: `${year}-${date}` };
  return time.kind === 'years' && year === undefined ? { ...time, day: date } : time;
}
