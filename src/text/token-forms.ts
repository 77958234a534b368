import { foldGerman } from './fold.ts';
import { monthOf } from './month-names.ts';
import { isStopWord } from './stop-words.ts';

export type TokenKind = 'word' | 'number' | 'date' | 'paragraph' | 'code';

interface TokenForm {
  readonly folded: string;
  readonly parts: readonly string[];
}

const READERS: Readonly<Record<TokenKind, (text: string) => TokenForm>> = {
  word: readWord,
  number: (text) => ({ folded: withoutGroups(text), parts: [] }),
  date: readDate,
  paragraph: readParagraph,
  code: readCode,
};

/** The folded form and parts of one token; see `Token` for their shapes. */
export function readToken(kind: TokenKind, text: string): TokenForm {
  return READERS[kind](text);
}

/** "Bürger*innen" is "Bürger": the ending of both genders says nothing that the word does not. */
function readWord(text: string): TokenForm {
  const folded = foldGerman(text).replace(/[*:_](?:innen|in|r|n|e)$/, '');
  const written = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const parts = withGrammarJoined(written);
  return { folded: written.join(''), parts: parts.length > 1 ? parts : [] };
}

/** "Einer-für-Alle-Prinzip", "Once-Only": words of grammar side by side are a name, and one part. */
function withGrammarJoined(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let isGrammarBefore = false;
  for (const part of parts) {
    const isGrammar = isStopWord(part);
    const before = isGrammar && isGrammarBefore ? joined.pop() : undefined;
    joined.push(`${before ?? ''}${part}`);
    isGrammarBefore = isGrammar;
  }
  return joined;
}

function withoutGroups(text: string): string {
  const hasCommaGroups = /,\d{3},/.test(text);
  return text.replace(hasCommaGroups ? /,/g : /[.\u202F\u2009]/g, '');
}

function readDate(text: string): TokenForm {
  const numbers = text.match(/\d+/g) ?? [];
  const month = monthOf(text.match(/\p{L}+/u)?.[0] ?? '');
  if (text.includes('-')) return dateForm(numbers[0], numbers[1], numbers[2]);
  if (month === undefined) return dateForm(numbers[2], numbers[1], numbers[0]);
  return numbers.length > 1
    ? dateForm(numbers[1], String(month), numbers[0])
    : dateForm(numbers[0], String(month));
}

/** A date is also found by its month and by its year; two digits are a year of this century. */
function dateForm(printed = '', month = '', day?: string): TokenForm {
  const year = printed.length === 2 ? `20${printed}` : printed;
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { folded: yearAndMonth, parts: [year] };
  return { folded: `${yearAndMonth}-${day.padStart(2, '0')}`, parts: [year, yearAndMonth] };
}

const SUBDIVISIONS: readonly (readonly [RegExp, string])[] = [
  [/abs(?:atz|\.)?/g, 'abs'],
  [/satz|s\./g, 'satz'],
  [/nr\.|nummer/g, 'nr'],
  [/buchst(?:abe|\.)?|lit\./g, 'lit'],
];

/** "§ 15 Abs. 3" is also found by "§ 15". */
function readParagraph(text: string): TokenForm {
  const compact = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^§+/, '§')
    .replace(/^art(?:ikel|\.)/, 'art');
  const folded = SUBDIVISIONS.reduce(
    (form, [pattern, name]) => form.replace(pattern, name),
    compact,
  );
  const whole = folded.match(/^(?:§|art)\d+[a-z]?(?=abs|satz|nr|lit|$)/)?.[0] ?? folded;
  return { folded, parts: whole === folded ? [] : [whole] };
}

/** Addresses and "2015/2016" are found by their parts; "3.1.5" and "0313" only as a whole. */
function readCode(text: string): TokenForm {
  const folded = foldGerman(text);
  const hasParts = /^\d+(?:\/\d+)+$/.test(text) || /www\.|:\/\/|@/.test(folded);
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
  return { folded, parts: hasParts ? parts : [] };
}
