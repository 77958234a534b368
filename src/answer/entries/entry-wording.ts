import type { Item, Language, Source } from '#src/domain/answer.ts';
import type { Entry, EntryField, EntryList } from '#src/domain/entry.ts';
import { longNameOf, officeCore } from '#src/question/entries/office-words.ts';
import { englishNounOf } from '#src/text/entry-words.ts';

/** Sources of an answer, each with its number. */
export interface Marks {
  readonly sources: readonly Source[];
  field(list: EntryList, field: EntryField): number;
  heading(list: EntryList, entry: Entry): number;
  line(list: EntryList, line: number): number;
}

export function createMarks(): Marks {
  const sources: Source[] = [];
  const mark = (source: Source): number => {
    const known = sources.findIndex(
      ({ document, firstLine, lastLine }) =>
        document === source.document &&
        firstLine === source.firstLine &&
        lastLine === source.lastLine,
    );
    if (known >= 0) return known + 1;
    sources.push(source);
    return sources.length;
  };
  return {
    sources,
    field: ({ document }, { line, lastLine }) => mark({ document, firstLine: line, lastLine }),
    heading: ({ document }, { firstLine }) => mark({ document, firstLine, lastLine: firstLine }),
    line: ({ document }, line) => mark({ document, firstLine: line, lastLine: line }),
  };
}

/** "Maßnahme 8: Wärmepumpen in Polizeidienststellen", "3.6 Careleaver-Lotsen" */
export function nameOf({ noun }: EntryList, { number, title }: Entry): string {
  if (number === null) return title;
  return number.includes('.') ? `${number} ${title}` : `${noun} ${number}: ${title}`;
}

/** "MF (Finanzen)": with what the paper says that the abbreviation stands for. */
function printedValue(list: EntryList, { kind, value }: EntryField): string {
  const long = kind === 'lead' || kind === 'carrier' ? longNameOf(value, list.abbreviations) : null;
  return long === null || officeCore(value) !== value ? `„${value}“` : `„${value}“ (${long.long})`;
}

/** "Status: „verzögert“ [2]" */
export function fieldText(list: EntryList, field: EntryField, marks: Marks): string {
  const long =
    field.kind === 'lead' || field.kind === 'carrier'
      ? longNameOf(field.value, list.abbreviations)
      : null;
  const more = long === null ? '' : ` [${marks.line(list, long.line)}]`;
  const unit = field.unit === undefined ? '' : ` ${field.unit}`;
  return `${field.label}: ${printedValue(list, field)}${unit} [${marks.field(list, field)}]${more}`;
}

/** An entry of an answer with the fields that are told of it. */
export function itemOf(
  list: EntryList,
  entry: Entry,
  fields: readonly EntryField[],
  marks: Marks,
): Item {
  const detail = fields
    .map(({ label, value, unit }) => `${label}: ${value}${unit === undefined ? '' : ` ${unit}`}`)
    .join('; ');
  return {
    label: entry.title,
    ...(entry.number === null ? {} : { key: entry.number }),
    ...(detail === '' ? {} : { detail }),
    citations: [
      ...new Set([marks.heading(list, entry), ...fields.map((field) => marks.field(list, field))]),
    ],
  };
}

export function itemLine(list: EntryList, { label, key, detail, citations }: Item): string {
  const name = nameOf(list, {
    number: key ?? null,
    title: label,
    fields: [],
    firstLine: 0,
    lastLine: 0,
  });
  const more = detail === undefined ? '' : ` – ${detail}`;
  return `- ${name}${more} ${citations.map((n) => `[${n}]`).join(' ')}`;
}

/** "4 Maßnahmen", "keine Maßnahme" */
export function countText(count: number, { noun, nouns }: EntryList, language: Language): string {
  if (language === 'en') {
    const { one, several } = englishNounOf(noun);
    return `${count === 0 ? 'No' : count} ${count === 1 ? one : several}`;
  }
  if (count === 0) return nouns === noun ? 'Kein Eintrag' : `Keine ${nouns}`;
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** Where several papers have such lists, which one is meant. */
export function ofPaper({ title }: EntryList): string {
  return `**${title}**`;
}
