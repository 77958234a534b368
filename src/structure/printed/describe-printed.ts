import type { Sidecar } from '#src/domain/table-file.ts';
import { draftKind } from '../tables/draft-groups.ts';
import { readPeriod } from '../tables/read-period.ts';
import type { Caption } from './caption-of-table.ts';
import { subjectOfTitle } from './subject-of-title.ts';
import { ENTRY } from './with-years.ts';

type DraftMetric = Sidecar['metrics'][number];

/** What a printed table is called, and what means it. */
export interface PrintedNames {
  readonly name: string;
  /** Path of the section it stands in, without the title of the document. */
  readonly section: readonly string[];
  /** By which a question means it, besides the words of its title. */
  readonly words: readonly string[];
  /** The land whose paper it is. */
  readonly land: string | null;
  /** The nouns of the paper. */
  readonly nouns: ReadonlySet<string>;
}

/** Headings that say how, not what is counted. */
const ANY_FIGURE = /^(?:Wert|Anzahl|Zahl|Betrag|Summe)$/u;

/**
 * Completes a drafted description by what stands above the table: what is counted, in which unit, of
 * which day. null where nothing says what its figures are.
 */
export function describePrinted(
  sidecar: Sidecar,
  caption: Caption,
  names: PrintedNames,
): Sidecar | null {
  const subject = subjectOfTitle(caption.title);
  const named = sidecar.metrics.map((metric) => withSubject(metric, subject));
  if (named.some(({ label }) => label === 'Wert')) return null;
  const metrics = withUnits(named, caption).map((metric) => withWords(metric, named, names.nouns));
  const entity = describeEntity(sidecar, caption);
  return {
    ...sidecar,
    name: names.name,
    section: [...names.section],
    words: [...new Set([...sidecar.words, ...names.words])].filter((word) => !ASKS.test(word)),
    entity,
    metrics,
    notes: [...sidecar.notes, `Aus der Tabelle „${withoutQuotes(caption.title)}“.`],
    time: timeOf(sidecar.time, [caption.title, ...caption.remarks].join(' ')),
    file: withKindOfEntry(sidecar, entity),
    isPrinted: true,
  };
}

const ASKS = /^(?:Welche[mnrs]?|Inwieweit|Inwiefern|Wieviele?)$/u;

function withSubject(metric: DraftMetric, subject: string | null): DraftMetric {
  if (subject === null || !ANY_FIGURE.test(metric.label)) return metric;
  const [label = subject] = subject.split(/\sfür\s/u);
  const [, head] =
    /^(?:\p{Lu}\p{Ll}+(?:te|ene|ische|liche|nde)n?\s)?(\p{Lu}[\p{L}-]+)\s/u.exec(subject) ?? [];
  const words = head === undefined || ANY_FIGURE.test(head) ? [] : [head];
  const unit =
    metric.unit === metric.label && metric.kind === 'count' ? (head ?? subject) : metric.unit;
  return { ...metric, label, unit, words: [...metric.words, ...words] };
}

function withoutQuotes(title: string): string {
  return title.replace(/[„“"]/gu, '').replace(/\s…$/u, ' …');
}

/** The one entry of a table of years sums up all there is; all others are of the kind their heading names. */
function describeEntity({ entity }: Sidecar, { title }: Caption): Sidecar['entity'] {
  if (entity.keyLabel === ENTRY) {
    const whole = { value: WHOLE, singular: WHOLE, plural: 'Gesamtheiten', gender: 'f' as const };
    return { ...entity, kind: KIND, kinds: [{ ...whole, words: [], aggregate: true }] };
  }
  if (entity.kind !== undefined || entity.scope !== undefined || entity.key !== entity.label)
    return entity;
  const words = wordsOfKind(entity.keyLabel, title);
  const [first] = words;
  const name = UNNAMED.test(entity.keyLabel) ? first : entity.keyLabel;
  if (name === undefined || /[,;:]/u.test(name)) return entity;
  return { ...entity, kind: KIND, kinds: [draftKind(name.split('/')[0]?.trim() ?? name, words)] };
}

/** The column of kinds, which no printed table has. */
const KIND = 'ebene';
const WHOLE = 'Gesamtheit';
const UNNAMED = /^(?:Bezeichnung|Name|Titel|Nr\.?)$/u;
const OFFICE = /(?:amt|gericht|direktion|präsidium|inspektion)$/u;

/** "Staatliches Schulamt" in a table "nach Schulamtsbezirk": what stands in its rows is called both. */
function wordsOfKind(heading: string, title: string): string[] {
  const nouns = heading.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  const last = nouns.at(-1);
  const by = /\snach\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]{3,})/u.exec(title)?.[1];
  const isOffice = last !== undefined && OFFICE.test(last);
  const words = [
    ...(UNNAMED.test(heading) ? [] : nouns.filter((noun) => noun !== heading)),
    ...(by === undefined ? [] : [by]),
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

const MONEY =
  /(?:^|\s)(?:[\p{L}-]*)(?:ausgaben|kosten|einnahmen|mittel|betrag|beträge|förderung|zuschuss|zuschüsse|zuwendung|zuwendungen|vermögen|haushalt|aufwand|aufwendungen|erlöse|umsatz|investition|investitionen|schulden|etat|budget|ansatz|zahlungen)(?:\s|$)|^(?:soll|ist|plan|ergebnis|ansatz|bund|land|kommunen)$|ausgezahlt|verausgabt|bewilligt|abgeflossen/iu;
const EURO = /euro|€/iu;
/** What is an average or a mark, whatever unit stands above the table. */
const MEASURE = /(?:note|alter|dauer|grad|index|durchschnitt\p{L}*)(?:\s|$)/iu;
const COUNTED = /^\p{Lu}\p{Ll}{2,}$/u;
const OF_TIME = /jahr|stand|stichtag|monat|quartal/iu;

function withUnits(metrics: readonly DraftMetric[], { remarks }: Caption): DraftMetric[] {
  const parts = remarks.flatMap((remark) => remark.split(/[,;]\s/u));
  const stated = parts.flatMap((part) => /^(?:Angaben\s)?in\s(.{1,40})$/u.exec(part)?.[1] ?? [])[0];
  const counted = parts.find((part) => COUNTED.test(part) && !OF_TIME.test(part));
  const hasMoney = metrics.some(({ label }) => MONEY.test(label));
  return metrics.map((metric) => {
    const { label, unit, kind } = metric;
    if (MEASURE.test(label) && kind !== 'change')
      return { ...metric, kind: 'rate', unit: unit === '%' ? unit : '' };
    // "Besuche" beside "Ausgaben" in a table that is "in Euro"
    if (hasMoney && EURO.test(unit) && unit === stated && !MONEY.test(label))
      return { ...metric, kind: 'count', unit: label };
    if (kind !== 'count') return metric;
    if (stated !== undefined && !EURO.test(stated))
      return { ...metric, kind: 'amount', unit: stated };
    return counted === undefined ? metric : { ...metric, unit: counted };
  });
}

/** Nouns that many labels share, and adjectives with a capital. */
const SAYS_LITTLE =
  /^(?:Jahren?|Stunden?|Tagen?|Monaten?|Prozent|Euro|Anzahl|Anteil|Millionen|Stand|\p{Lu}\p{Ll}+(?:liche|ende|ische)[nrs]?)$/u;
const PART = /^(?:davon|darunter|dar\.)\s*:?\s+/iu;

/** "davon 72 Stunden Notbetrieb" is asked for by "Notbetrieb", "älter als zehn Jahre" in % by "Anteil". */
function withWords(
  metric: DraftMetric,
  all: readonly DraftMetric[],
  nounsOfPaper: ReadonlySet<string>,
): DraftMetric {
  const { label, unit } = metric;
  const others = all.filter(({ column }) => column !== metric.column);
  const bare = label.replace(PART, '');
  const nouns = others.length === 0 ? [] : (bare.match(/\p{Lu}[\p{L}-]{4,}/gu) ?? []);
  const isOthers = (noun: string) =>
    others.some((other) => [other.label, ...other.words].join(' ').includes(noun));
  const isNamelessRate =
    unit === '%' && /^\p{Ll}/u.test(bare) && others.every((other) => other.unit !== '%');
  const words = [
    ...metric.words,
    ...(bare === label ? [] : [bare]),
    ...nouns.filter((noun) => !SAYS_LITTLE.test(noun) && !isOthers(noun)),
    ...tailsOf(bare, nounsOfPaper).filter((noun) => !SAYS_LITTLE.test(noun) && !isOthers(noun)),
    ...(isNamelessRate ? ['Anteil', 'Prozentsatz', 'Quote'] : []),
  ];
  return { ...metric, words: [...new Set(words)].filter((word) => word !== label) };
}

/** "Emissionen" of "Treibhausgasemissionen", where the paper says so, too. */
function tailsOf(label: string, nouns: ReadonlySet<string>): string[] {
  const [compound = ''] = /^\p{Lu}\p{Ll}{9,}(?=\s|$)/u.exec(label) ?? [];
  return Array.from({ length: Math.max(0, compound.length - 9) }, (_, cut) => {
    const tail = compound.slice(cut + 4);
    return `${tail.charAt(0).toUpperCase()}${tail.slice(1)}`;
  })
    .filter((tail) => nouns.has(tail))
    .slice(0, 1);
}

const MONTHS = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
  ...['August', 'September', 'Oktober', 'November', 'Dezember'],
];
const DAY = new RegExp(
  `(\\d{1,2})\\.\\s?(?:(${MONTHS.join('|')})|(\\d{1,2})\\.)(?:\\s?((?:19|20)\\d\\d))?`,
  'u',
);

/** "(Stand: 31. Dezember 2022)", "(Stichtag 1. Oktober)" */
function timeOf(time: Sidecar['time'], text: string): Sidecar['time'] {
  const [, day = '', name, number = '', year] = DAY.exec(text) ?? [];
  if (day === '') return time;
  const month = name === undefined ? number : String(MONTHS.indexOf(name) + 1);
  const date = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (readPeriod(`2000-${date}`) === undefined) return time;
  if (time.kind === 'none' && year !== undefined) return { kind: 'date', date: `${year}-${date}` };
  return time.kind === 'years' && year === undefined ? { ...time, day: date } : time;
}
