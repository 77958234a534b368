import type { SourceDocument } from '#src/domain/document.ts';
import type { Entry, EntryField, EntryList } from '#src/domain/entry.ts';
import type { Section } from '#src/domain/section.ts';
import { classifyLines } from '#src/text/classify-lines.ts';
import { type EntryNoun, entryNounOf, plainEntryNounOf } from '#src/text/entry-words.ts';
import { runningHeads } from '#src/text/running-heads.ts';
import { findPrintedBlocks } from '../printed/find-printed-blocks.ts';
import { printedLines } from '../printed/printed-line.ts';
import { withSingleSpaced } from '../printed/single-spaced.ts';
import { entryAbbreviations } from './entry-abbreviations.ts';
import {
  calledAbove,
  calledHead,
  type EntryHead,
  headAbove,
  isCalledEntry,
} from './entry-heads.ts';
import { entryRowsIn, entryRowsOf, FEWEST_ENTRIES } from './entry-rows.ts';
import { type FieldRun, fieldRunAt, type TextLine } from './printed-fields.ts';

const FEWEST_SHARED = 2;
const HALF = 0.5;
const HEAD_LINES = 24;

interface FoundList {
  readonly noun: EntryNoun | null;
  readonly entries: readonly Entry[];
  /** What the column of their titles is called, where that is no such noun. */
  readonly called?: string;
}

interface Block {
  readonly head: EntryHead;
  readonly run: FieldRun;
}

/**
 * Reads what a paper describes by blocks of fields or by the rows of a table: measures, projects,
 * recommendations, with who is in charge, how far they are and what they cost. Told by shape alone: at
 * least three blocks with heads of one style that have two names of fields in common.
 */
export function readEntryLists(
  document: SourceDocument,
  sections: readonly Section[],
): EntryList[] {
  const lines = textLines(document.lines);
  const groups = groupBy(blocksIn(lines), ({ head }) => head.style);
  const lists = [...groups.values()].flatMap((blocks) => listOf(blocks, lines));
  const rows = entryRowsIn(lines).map(({ noun, entries }) => ({
    noun: entryNounOf(noun),
    entries,
  }));
  const printed = findPrintedBlocks(withSingleSpaced(printedLines(document.lines, sections)));
  const aligned = printed.flatMap((block) => {
    const read = block.isAligned ? entryRowsOf(block, document.lines) : null;
    if (read === null) return [];
    const noun = entryNounOf(read.noun);
    return [{ noun, entries: read.entries, ...(noun === null ? { called: read.noun } : {}) }];
  });
  const all: readonly FoundList[] = [...lists, ...rows, ...aligned];
  const found = all.filter(({ entries }) => entries.length >= FEWEST_ENTRIES);
  if (found.length === 0) return [];
  const abbreviations = entryAbbreviations(lines);
  return found.map((list) => {
    const { noun, entries, called: title } = list;
    const own = numberedAbove(entries, lines) ?? headingOf(entries, sections);
    // What stands right above says more than the name of the paper.
    const isNone = own === '' || own === sections[0]?.path[0];
    const heading = isNone ? (headingsNear(entries, lines).at(-1)?.text.trim() ?? own) : own;
    const called = noun ?? nounOf(entries, heading, lines);
    return {
      document: document.path,
      title: document.title,
      head: `${headOf(entries, lines)} ${chaptersOf(entries, sections).join(' ')}`,
      heading,
      noun: called.one,
      nouns: called.several,
      ...(title === undefined ? {} : { called: title }),
      entries: withGroups(entries, lines),
      abbreviations,
    };
  });
}

/** What the paper begins with, and what stands right above its entries: "Programm „Fuhrpark 2030“: Maßnahmen". */
function headOf(entries: readonly Entry[], lines: readonly TextLine[]): string {
  const above = lines.filter(({ line }) => line < (entries[0]?.firstLine ?? 0));
  const near = headingsNear(entries, lines);
  return [...above.slice(0, HEAD_LINES), ...near].map(({ text }) => text.trim()).join(' ');
}

/** The headings below which they stand. */
function chaptersOf([first]: readonly Entry[], sections: readonly Section[]): readonly string[] {
  const { firstLine: line = 0 } = first ?? {};
  const section = sections.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  return section?.path.slice(1, -1) ?? [];
}

function headingsNear(entries: readonly Entry[], lines: readonly TextLine[]): TextLine[] {
  const above = lines.filter(({ line }) => line < (entries[0]?.firstLine ?? 0));
  return above.slice(-NEAR_LINES).filter(isHeading);
}

const NEAR_LINES = 12;

/** Set apart, and no sentence; what stands in brackets may follow. */
function isHeading({ text }: TextLine, index: number, all: readonly TextLine[]): boolean {
  const textAt = (at: number) => (all[at]?.text ?? '').trim();
  const isApart = textAt(index - 1) === '' && /^(?:\(.*)?$/u.test(textAt(index + 1));
  return isApart && /^\p{Lu}/u.test(text.trim()) && !/[.;,]$/u.test(text.trim());
}

/** Blank lines stay; page numbers and running heads are taken for blank. */
function textLines(lines: readonly string[]): TextLine[] {
  const classes = classifyLines(lines, runningHeads(lines));
  const isText = (index: number) => classes[index] === 'text' || classes[index] === 'footnote';
  const all = lines.map((text, index) => ({ text: isText(index) ? text : '', line: index + 1 }));
  // What stands between a head and its fields where a page ends is one blank line.
  return all.filter(({ text }, index) => text.trim() !== '' || all[index - 1]?.text.trim() !== '');
}

function blocksIn(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const run = fieldRunAt(lines, index);
    if (run === null || run.fields.every(({ kind }) => kind === null)) continue;
    const block = withHead(run, lines);
    if (block === null) continue;
    blocks.push(block);
    index = block.run.last;
  }
  return blocks;
}

/** The head above the fields, or the first of them that is one: "Maßnahme 8: …", "Projekt: …". */
function withHead(run: FieldRun, lines: readonly TextLine[]): Block | null {
  const [first, ...rest] = run.fields;
  const own = headAbove(lines, run.first + 1);
  if (own?.style.startsWith('called') && own.first === run.first && rest.length > 1)
    return { head: own, run: { ...run, fields: rest } };
  if (first !== undefined && rest.length > 1 && first.kind === null) {
    const noun = entryNounOf(first.label);
    if (noun !== null && !first.label.includes(' ')) {
      const number = rest.find(({ label }) => /^(?:lfd\. ?)?(?:nr|nummer)\.?$/iu.test(label));
      const head: EntryHead = {
        style: `labelled ${noun.one}`,
        noun: first.label,
        number: number?.value ?? null,
        title: first.value,
        first: run.first,
      };
      return { head, run: { ...run, fields: rest.filter((field) => field !== number) } };
    }
  }
  const head = headAbove(lines, run.first) ?? calledAbove(lines, run.first);
  if (head === null) return null;
  return head.title === '' ? titledByField(head, run) : { head, run };
}

const TITLE = /^(?:bezeichnung|titel|name|kurztitel|kurzbezeichnung|maßnahme|projekt|vorhaben)$/iu;

/** "Maßnahme F-1" above "Bezeichnung: Elektronisches Fahrtenbuch". */
function titledByField(head: EntryHead, run: FieldRun): Block | null {
  const title = run.fields.find(({ label }) => TITLE.test(label));
  if (title === undefined || run.fields.length === 1) return null;
  const fields = run.fields.filter((field) => field !== title);
  return { head: { ...head, title: title.value }, run: { ...run, fields } };
}

function listOf(
  blocks: readonly Block[],
  lines: readonly TextLine[],
): { noun: EntryNoun | null; entries: Entry[] }[] {
  const shared = sharedNames(blocks.map(({ run }) => run.fields));
  const alike = blocks.filter(
    ({ run }) => run.fields.filter(({ label }) => shared.has(label)).length >= FEWEST_SHARED,
  );
  if (alike.length < FEWEST_ENTRIES) return [];
  const [{ head } = {}] = alike;
  const noun = head?.noun == null ? null : (entryNounOf(head.noun) ?? same(head.noun));
  const entries = alike.map(({ head: { number, title, first }, run }) => ({
    number,
    title,
    fields: run.fields,
    firstLine: lines[first]?.line ?? 0,
    lastLine: lines[run.last]?.line ?? 0,
  }));
  return [{ noun, entries }];
}

function same(noun: string): EntryNoun {
  return { one: noun, several: noun };
}

/** Names of fields that at least half of the blocks have. */
function sharedNames(blocks: readonly (readonly EntryField[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const label of blocks.flatMap((fields) => [...new Set(fields.map((field) => field.label))]))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= blocks.length * HALF).map(([label]) => label));
}

/** "3 Landesprogramme und Projekte" above 3.1 to 3.7. */
function numberedAbove(entries: readonly Entry[], lines: readonly TextLine[]): string | null {
  const chapters = new Set(entries.map(({ number }) => /^(.+)\.\d+$/u.exec(number ?? '')?.[1]));
  const [chapter] = chapters;
  if (chapters.size !== 1 || chapter === undefined) return null;
  const above = lines.filter(({ line }) => line < (entries[0]?.firstLine ?? 0));
  const heads = above.flatMap(({ text }) => {
    const [, number, title] = /^\s*(?:#+\s+)?(\d[\d.]*?)\.?\s+(\p{Lu}.*)$/u.exec(text) ?? [];
    return number === chapter && title !== undefined ? title : [];
  });
  return heads.at(-1)?.trim() ?? null;
}

/** The heading above all of them. */
function headingOf(entries: readonly Entry[], sections: readonly Section[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  const pathOf = (line = 0): readonly string[] =>
    sections.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)?.path ?? [];
  const [from, to] = [pathOf(first?.firstLine), pathOf(last?.firstLine)];
  const common = from.filter((part, index) => index > 0 && to[index] === part);
  return common.at(-1) ?? from.at(-2) ?? '';
}

/** So many lines above the first entry may its chapter be called by what they are. */
const REACH = 15;

/**
 * What a paper calls its entries: a heading or a line set apart above them does ("Landesprogramme und
 * Projekte"), else what it speaks of most.
 */
function nounOf(entries: readonly Entry[], heading: string, lines: readonly TextLine[]): EntryNoun {
  const first = lines.findIndex(({ line }) => line === entries[0]?.firstLine);
  const above = lines.slice(Math.max(0, first - REACH), first).filter(isSetApart);
  const headings = [heading, ...above.map(({ text }) => text).reverse()];
  const named = headings.filter((text) => !isCalledEntry(text)).flatMap(nounsIn);
  const counts = new Map<string, { noun: EntryNoun; n: number }>();
  for (const noun of lines.flatMap(({ text }) => nounsIn(text)))
    counts.set(noun.several, { noun, n: (counts.get(noun.several)?.n ?? 0) + 1 });
  const [most] = [...counts.values()].sort((a, b) => b.n - a.n);
  return named[0] ?? most?.noun ?? { one: 'Eintrag', several: 'Einträge' };
}

function isSetApart({ text }: TextLine, index: number, all: readonly TextLine[]): boolean {
  const isBlank = (at: number) => (all[at]?.text ?? '').trim() === '';
  return isBlank(index - 1) && isBlank(index + 1) && text.trim() !== '';
}

/** What lists are called behind what they list: "Auftragsliste". */
const OF_A_LIST = /s?(?:liste|übersicht|verzeichnis|register|tabelle)n?$/u;

/** Simple words only: "Arbeitsprogramm" is the paper itself. Of two the last: "Programme und Projekte". */
function nounsIn(text: string): EntryNoun[] {
  // "Bau- und Digitalvorhaben" are "Vorhaben".
  const whole = text.replace(
    /\p{L}+-\s(?:und|oder|sowie)\s(\p{Lu}\p{L}+)/gu,
    (both, word: string) => plainEntryNounOf(word)?.several ?? both,
  );
  const words = (whole.match(/\p{Lu}[\p{L}-]+/gu) ?? []).map((word) => word.replace(OF_A_LIST, ''));
  const nouns = words.flatMap((word) => entryNounOf(word) ?? []);
  return nouns
    .filter(({ one }) => /^\p{Lu}\p{Ll}+$/u.test(one) && entryNounOf(one)?.one === one)
    .reverse();
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Fewer headings of one noun group nothing. */
const FEWEST_GROUPS = 2;
interface Group {
  readonly noun: string;
  readonly field: EntryField;
}

/**
 * Gives each entry the heading it stands below together with others, as a field: "Handlungsfeld: B Flexible
 * Angebote". The headings are called alike and stand between the entries; what stands above the first of them
 * belongs to none.
 */
function withGroups(entries: readonly Entry[], lines: readonly TextLine[]): readonly Entry[] {
  const [first, last] = [entries[0]?.firstLine ?? 0, entries.at(-1)?.firstLine ?? 0];
  const heads = new Set(entries.map(({ firstLine }) => firstLine));
  const groups = lines.flatMap(({ text, line }, index): Group[] => {
    if (line > last || heads.has(line) || !standsApart(lines, index)) return [];
    const head = calledHead(text);
    if (head === null) return [];
    const { noun, number, title } = head;
    const value = `${number} ${title}`;
    return [{ noun, field: { label: noun, kind: 'group', value, line, lastLine: line } }];
  });
  const between = groups.filter(({ field }) => field.line > first);
  const noun = between[0]?.noun;
  const own = groups.filter((group) => group.noun === noun);
  const values = new Set(own.map(({ field }) => field.value));
  if (noun === undefined || values.size < FEWEST_GROUPS || values.size < own.length) return entries;
  return entries.map((entry) => {
    const group = own.findLast(({ field }) => field.line < entry.firstLine);
    return group === undefined ? entry : { ...entry, fields: [...entry.fields, group.field] };
  });
}

function standsApart(lines: readonly TextLine[], index: number): boolean {
  return [index - 1, index + 1].every((at) => (lines[at]?.text ?? '').trim() === '');
}
