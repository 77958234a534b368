import { isStatingVerb } from './find-statement.ts';
import { readStatedValues } from './stated-values.ts';

const CONTENT =
  /(?<!\p{L})(?:in verzug|im plan|verzug droht|in revision|abgeschlossen|federführ\p{L}*|zuständig\p{L}*|geplant\p{L}*|die (?:meisten|wenigsten)|(?:höchste|niedrigste|größte|kleinste|meiste|wenigste)[nrsm]?|mehr|weniger|gestiegen|gesunken|stieg|sank|wuchs|schrumpft\p{L}*|verlor\p{L}*|gewachsen|(?:19|20)\d\d)(?!\p{L})/iu;

/** Whether a text states a number, a year or a status: something that can be looked up. */
export function statesSomething(text: string): boolean {
  return readStatedValues(text).length > 0 || CONTENT.test(text);
}

const BREAK =
  /\s+[–—-]\s+|;\s+|:\s+|!\s+|…\s*|,\s+(?:(?:und|aber|doch|während|wobei|sondern|dagegen|hingegen|and|but|while)\s+)?/giu;

/**
 * The clauses of a sentence that state something, without rhetoric ("man muss sich das vorstellen:").
 * A comma parts clauses only where a verb, or "davon", stands in both of them.
 *
 * @returns Empty where the sentence is of one piece.
 */
export function clausesOf(sentence: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of sentence.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    const isComma = match[0].startsWith(',');
    if (isComma && !(isClause(sentence.slice(start, match.index)) && isClause(sentence.slice(end))))
      continue;
    pieces.push(sentence.slice(start, match.index));
    start = end;
  }
  if (pieces.length === 0) return [];
  return [...pieces, sentence.slice(start)]
    .map((piece) => piece.replace(/^[\s,]+|[\s.,!]+$/gu, ''))
    .filter(statesSomething);
}

function isClause(text: string): boolean {
  const words = text.split(/[\s,]+/u);
  return words.length > 2 && words.some((word) => isStatingVerb(word) || OF_WHICH.test(word));
}

const OF_WHICH = /^(?:davon|darunter)$/iu;
