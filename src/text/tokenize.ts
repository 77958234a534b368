import { MONTH_NAMES } from './month-names.ts';
import { findQuotedNames, type QuotedName } from './quoted-names.ts';
import { readToken, type TokenKind } from './token-forms.ts';

export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the text: `text.slice(start, end)`. */
  readonly text: string;
  /**
   * The form to compare: words by `foldGerman` without joining signs ("E-Akte" is "eakte"), numbers
   * without thousands points ("46675", "2,26"), dates as "2019-11-14" or "2019-11", paragraphs as
   * "§15abs3", codes folded as typed ("0313", "3.1.5", "a.12", "8/710").
   */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Folded parts of a compound, date, code or paragraph, from left to right; empty for simple words. */
  readonly parts: readonly string[];
}

/**
 * Letters and digits as ranges: by their property, in a pattern of this length and without regard to
 * case, they take longer to compile than a question to answer. Beyond Latin, marks and rare signs within
 * a script count as letters of it.
 */
const LETTER = String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0370-\u1FFF\u2C00-\u2DFF\u3041-\uD7FF\uF900-\uFDFF`;
const DIGIT = String.raw`0-9\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u2079\u2150-\u218B`;
const NOT_INSIDE = `(?<![${LETTER}${DIGIT}])`;
const ENDS = `(?![${LETTER}${DIGIT}])`;
const ENDS_NUMBER = `(?![${LETTER}${DIGIT}]|-[${LETTER}])`;
const SUBDIVISION = String.raw`\s*(?:Abs(?:atz|\.)?|Satz|S\.|Nr\.|Nummer|Buchst(?:abe|\.)?|lit\.)\s*(?:\d+|[a-z])${ENDS}`;

/** Tried in this order at every place of the text: the first that fits takes it. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['code', String.raw`(?:https?://|www\.)[^\s<>"„“”)]*[${LETTER}${DIGIT}/]`],
  [
    'code',
    String.raw`${NOT_INSIDE}[${LETTER}${DIGIT}._-]+@[${LETTER}${DIGIT}-]+(?:\.[${LETTER}${DIGIT}-]+)+`,
  ],
  ['date', String.raw`(?<![\d.,])\d{4}-\d{2}-\d{2}${ENDS}`],
  ['date', String.raw`(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}${ENDS}`],
  [
    'date',
    String.raw`(?:${NOT_INSIDE}\d{1,2}\.\s*)?${NOT_INSIDE}(?:${MONTH_NAMES})\s+\d{4}${ENDS}`,
  ],
  [
    'date',
    String.raw`${NOT_INSIDE}(?:${MONTH_NAMES})\s+['’]?\d{2}${ENDS}(?!\.\d|[.,:]?\s?\d|\.\s?[\p{Lu}(]|\s*(?:Uhr|Euro|Prozent|%|€))`,
  ],
  ['paragraph', String.raw`(?:§§?\s*|Art(?:ikel|\.)\s*)\d+\s?[a-z]?${ENDS}(?:${SUBDIVISION})*`],
  ['number', String.raw`${NOT_INSIDE}\d{1,3}(?:[.\u202F\u2009]\d{3})+(?:,\d+)?(?!\.\d)${ENDS}`],
  ['number', String.raw`${NOT_INSIDE}\d{1,3}(?:,\d{3}){2,}${ENDS}`],
  ['code', String.raw`${NOT_INSIDE}\d+(?:\.\d+)+${ENDS}`],
  ['code', String.raw`${NOT_INSIDE}\d+(?:/\d+)+${ENDS}`],
  ['code', String.raw`${NOT_INSIDE}0\d+(?!,\d)${ENDS_NUMBER}`],
  ['code', String.raw`${NOT_INSIDE}[${LETTER}]\.\d+(?:\.\d+)*${ENDS}`],
  ['number', String.raw`${NOT_INSIDE}\d+(?:,\d+)?${ENDS_NUMBER}`],
  [
    'word',
    String.raw`[${LETTER}${DIGIT}][${LETTER}${DIGIT}\p{M}\u00AD]*(?:[-\u2010-\u2013&'’+_](?=[${LETTER}${DIGIT}])[${LETTER}${DIGIT}\p{M}\u00AD]+|[*:_](?:innen|in|r|n|e)${ENDS})*`,
  ],
];
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'giu');

/**
 * Splits text into what people look for: words, numbers, dates, paragraphs of laws and codes.
 * Punctuation and symbols are left out; tokens never overlap and stand in the order of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens = Array.from(text.matchAll(TOKEN), (match) => {
    const found = match[0];
    const kind = kindOf(match);
    const end = match.index + found.length;
    return { kind, text: found, start: match.index, end, ...readToken(kind, found) };
  });
  return findQuotedNames(text).reduce(withName, tokens);

  /** A name that consists of words of grammar is one token. */
  function withName(read: Token[], { start, end, folded }: QuotedName): Token[] {
    const name: Token = {
      kind: 'word',
      text: text.slice(start, end),
      folded,
      start,
      end,
      parts: [],
    };
    return [
      ...read.filter((token) => token.end <= start),
      name,
      ...read.filter((token) => token.start >= end),
    ];
  }
}

function kindOf(match: RegExpExecArray): TokenKind {
  const pattern = PATTERNS.findIndex((_, index) => match[index + 1] !== undefined);
  return PATTERNS[pattern]?.[0] ?? 'word';
}
