import { type Token, tokenize } from '#src/text/tokenize.ts';
import { readSegment } from './read-segment.ts';
import type { Segment, Statement } from './statement.ts';
import { findSmallWord, joinsParts, pointsBack } from './word-classes.ts';

/** Reads one sentence as segments of words with their roles. */
export function readStatement(sentence: string): Statement {
  const text = spellOut(sentence);
  const tokens = tokenize(text);
  const parts = splitTokens(text, tokens);
  const typed = tokens.map(({ text: word }) => word.toLowerCase());
  return {
    segments: parts
      .map(({ tokens: own, joint }) => readSegment(own, joint, tokens[0]))
      .filter(({ words }) => words.length > 0),
    pointsBack: parts[0]?.tokens.some(({ text: word }) => pointsBack(word.toLowerCase())) ?? false,
    isPersonal: typed.some((word) => findSmallWord(word)?.class === 'personal'),
    beginsWithVerb: findSmallWord(typed[0] ?? '')?.class === 'auxiliary',
  };
}

/** Writes out the signs that a tokenizer leaves out though they carry the meaning. */
function spellOut(sentence: string): string {
  return sentence
    .replace(/^\s*[-–•·▪➢*]\s+/u, '')
    .replace(/\bz\.\s?B\./giu, 'beispielsweise')
    .replace(/\bu\.\s?a\./gu, 'unteranderem')
    .replace(/\bunter anderem\b/giu, 'unteranderem')
    .replace(/(?<=\d)\s?%/gu, ' Prozent')
    .replace(/(?<=\d)\s?‰/gu, ' Promille')
    .replace(/(?<=\d)\s?€|€\s?(?=\d)/gu, ' Euro ')
    .replace(/\b(\d{4})\s?[-–]\s?(\d{4})\b/gu, '$1 bis $2')
    .replace(/(?<=\d)\s?–\s?(?=\d)/gu, ' bis ')
    .replace(/(?<![\p{L}\d])[-−–]\s?(?=\d)/gu, ' minus ')
    .replace(/(?<![\p{L}\d])\+\s?(?=\d)/gu, ' plus ')
    .replace(/\b(?:im|(?:in )?den|das|dem|des) Jahr(?:e[sn]?)?\s+(?=(?:19|20)\d\d\b)/giu, '');
}

function splitTokens(
  text: string,
  tokens: readonly Token[],
): { tokens: Token[]; joint: Segment['joint'] }[] {
  const parts: { tokens: Token[]; joint: Segment['joint'] }[] = [{ tokens: [], joint: 'start' }];
  let end = 0;
  for (const token of tokens) {
    const joint = jointBetween(text.slice(end, token.start), token.text.toLowerCase());
    end = token.end;
    if (joint !== null) parts.push({ tokens: [], joint });
    parts.at(-1)?.tokens.push(token);
  }
  return parts;
}

function jointBetween(gap: string, word: string): Segment['joint'] | null {
  if (/[()[\]]/u.test(gap)) return 'bracket';
  if (joinsParts(word)) return 'and';
  if (/:/u.test(gap)) return 'colon';
  if (/;/u.test(gap)) return 'and';
  return /,|\s[-–—]\s|\//u.test(gap) ? 'comma' : null;
}
