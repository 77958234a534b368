import { isStatingVerb } from './find-statement.ts';
import { readStatedValues } from './stated-values.ts';

const CONTENT =
  /(?<!\p{L})(?:in verzug|im plan|verzug droht|in revision|abgeschlossen|federführ\p{L}*|zuständig\p{L}*|geplant\p{L}*|die (?:meisten|wenigsten)|(?:höchste|niedrigste|größte|kleinste|meiste|wenigste)[nrsm]?|mehr|weniger|gestiegen|gesunken|stieg|sank|wuchs|schrumpft\p{L}*|verlor\p{L}*|gewachsen|(?:19|20)\d\d)(?!\p{L})/iu;

/** Whether a text states a number, a year or a status: something that can be looked up. */
export function statesSomething(text: string): boolean {
  return readStatedValues(text).length > 0 || CONTENT.test(text);
}

const BREAK =
  /\s+[–—-]\s+|;\s+|:\s+|!\s+|…\s*|,\s+(?:(?:und|aber|doch|während|wobei|sondern|dagegen|hingegen|and|but|while)\s+)?|\s+(?:und|and)\s+/giu;

/**
 * The clauses of a sentence that state something, without rhetoric ("man muss sich das vorstellen:").
 * A comma parts clauses only where a verb, or "davon", stands in both of them.
 *
 * @returns Empty where the sentence is of one piece.
 */
export function clausesOf(sentence: string): string[] {
  return piecesOf(sentence)
    .filter(({ text, isJoined }) => isJoined || statesSomething(text))
    .map(({ text }) => text);
}

/** Whether a sentence says several things of which each has its own verb. */
export function isOfSeveral(sentence: string): boolean {
  return piecesOf(sentence).length > 1;
}

interface Piece {
  readonly text: string;
  /** Joined to the one before by "und": it states something as that does. */
  readonly isJoined: boolean;
}

function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let isJoined = false;
  const cut = (end: number): void => {
    const text = sentence.slice(start, end).replace(/^[\s,]+|[\s.,!]+$/gu, '');
    pieces.push({ text, isJoined });
  };
  for (const match of sentence.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    const isComma = match[0].startsWith(',');
    // "steht seit 2019 im Plan und hat keinen Endtermin"
    const [next = ''] = sentence.slice(end).split(/\s/u);
    if (JOINED.test(match[0]) && !isStatingVerb(next)) continue;
    if (isComma && !(isClause(sentence.slice(start, match.index)) && isClause(sentence.slice(end))))
      continue;
    cut(match.index);
    isJoined = JOINED.test(match[0]);
    start = end;
  }
  if (pieces.length === 0) return [];
  cut(sentence.length);
  return pieces;
}

const JOINED = /^\s+(?:und|and)\s+$/u;

function isClause(text: string): boolean {
  const words = text.split(/[\s,]+/u);
  return words.length > 2 && words.some((word) => isStatingVerb(word) || OF_WHICH.test(word));
}

const OF_WHICH = /^(?:davon|darunter)$/iu;
