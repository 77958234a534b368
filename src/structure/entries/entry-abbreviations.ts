import type { EntryAbbreviation } from '#src/domain/entry.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';
import type { TextLine } from './printed-fields.ts';

/** "LSJV     Landesamt für Soziales", "MF: Ministerium der Finanzen", one a line. */
const LISTED =
  /^\s*[-*•]?\s*(?<short>\p{Lu}[\p{L}\d/-]{1,11})\s*(?:\s{2,}|[:=–]\s*|\s-\s)(?<long>\p{Lu}\p{L}.{3,})$/u;
const HEADED = /abkürzung/iu;
/** "MF (Finanzen), MI (Inneres und Sport)": what a sentence that speaks of abbreviations lists. */
const BRACKETED = /(?<short>\p{Lu}[\p{L}\d-]{1,9})\s+\((?<long>\p{L}[^()]{3,110})\)/gu;
/** "Abkürzungen: MJG = Ministerium für Justiz; MI = Ministerium des Innern" */
const EQUATED =
  /(?<short>\p{Lu}[\p{L}\d-]{1,11}(?:\s\d{1,3})?)\s+=\s+(?<long>\p{Lu}[^;=]{3,110}?)(?=\s*(?:[;.]|$|,\s\p{Lu}[\p{L}\d-]+(?:\s\d{1,3})?\s=))/gu;
/** A list of abbreviations may be that long. */
const REACH = 40;

/** What a paper says that its abbreviations stand for: in lists, in such sentences and in the text. */
export function entryAbbreviations(lines: readonly TextLine[]): EntryAbbreviation[] {
  const found = new Map<string, EntryAbbreviation>();
  const add = (short: string, long: string, line: number): void => {
    const known = found.get(short);
    if (known === undefined)
      found.set(short, { short, long: long.replace(/\s+/gu, ' ').trim(), line });
  };
  for (const [index, { text }] of lines.entries()) {
    if (!HEADED.test(text)) continue;
    for (const { text: entry, line } of lines.slice(index + 1, index + REACH)) {
      const { short, long } = LISTED.exec(entry)?.groups ?? {};
      if (short !== undefined && long !== undefined) add(short, long, line);
      else if (entry.trim() !== '') break;
    }
    for (const { match, line } of inParagraph(lines, index)) {
      const { short = '', long = '' } = match.groups ?? {};
      add(short, long, line);
    }
  }
  for (const { text, line } of lines)
    for (const { short, long } of findAbbreviations(text)) add(short, long, line);
  return [...found.values()];
}

function inParagraph(
  lines: readonly TextLine[],
  first: number,
): { match: RegExpExecArray; line: number }[] {
  const blank = lines.findIndex((line, at) => at > first && line.text.trim() === '');
  const paragraph = lines.slice(first, blank < 0 ? lines.length : blank);
  const starts: number[] = [];
  let text = '';
  for (const { text: line } of paragraph) {
    text = text.replace(/(?<=\p{L})-\s$/u, /^\s*\p{Ll}/u.test(line) ? '' : '$&');
    starts.push(text.length);
    text += `${line.trim()} `;
  }
  return [BRACKETED, EQUATED].flatMap((pattern) =>
    Array.from(text.trimEnd().matchAll(pattern), (match) => ({
      match,
      line: paragraph[starts.findLastIndex((start) => start <= match.index)]?.line ?? 0,
    })),
  );
}
