import { MONTH_NAMES } from './month-names.ts';
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

const NOT_INSIDE = String.raw`(?<![\p{L}\p{N}])`;
const ENDS = String.raw`(?![\p{L}\p{N}])`;
const ENDS_NUMBER = String.raw`(?![\p{L}\p{N}]|-\p{L})`;
const SUBDIVISION = String.raw`\s*(?:Abs(?:atz|\.)?|Satz|S\.|Nr\.|Nummer|Buchst(?:abe|\.)?|lit\.)\s*(?:\d+|[a-z])${ENDS}`;

/** Tried in this order at every place of the text: the first that fits takes it. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['code', String.raw`(?:https?://|www\.)[^\s<>"„“”)]*[\p{L}\p{N}/]`],
  ['code', String.raw`${NOT_INSIDE}[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`],
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
  ['code', String.raw`${NOT_INSIDE}\p{L}\.\d+(?:\.\d+)*${ENDS}`],
  ['number', String.raw`${NOT_INSIDE}\d+(?:,\d+)?${ENDS_NUMBER}`],
  [
    'word',
    String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:[-\u2010-\u2013&'’+_](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}\u00AD]+|[*:_](?:innen|in|r|n|e)${ENDS})*`,
  ],
];
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'giu');

/**
 * Splits text into what people look for: words, numbers, dates, paragraphs of laws and codes.
 * Punctuation and symbols are left out; tokens never overlap and stand in the order of the text.
 */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const found = match[0];
    const kind = kindOf(match);
    const end = match.index + found.length;
    return { kind, text: found, start: match.index, end, ...readToken(kind, found) };
  });
}

function kindOf(match: RegExpExecArray): TokenKind {
  const pattern = PATTERNS.findIndex((_, index) => match[index + 1] !== undefined);
  return PATTERNS[pattern]?.[0] ?? 'word';
}
