import { stemGerman } from '#src/text/stem.ts';
import { type Token, tokenize } from '#src/text/tokenize.ts';
import {
  endsLikeAdjective,
  findSmallWord,
  joinsParts,
  limitKey,
  mayBeDropped,
  pointsBack,
  umlautsOf,
} from './word-classes.ts';

/** What a word does in a statement. */
export type Role =
  /** Noun, name, abbreviation: anything written with a capital. */
  | 'name'
  /** Number, date, paragraph of a law, code. */
  | 'number'
  /** Verb, adverb, predicate. */
  | 'word'
  /** Adjective before a noun. */
  | 'attribute'
  /** Word that decides how far the statement holds. */
  | 'limit'
  | 'auxiliary';

export interface Word {
  /** Equal for forms of the same word; numbers compare by value as printed. */
  readonly key: string;
  readonly text: string;
  readonly role: Role;
  /** The preposition it depends on; null where it stands on its own. */
  readonly preposition: string | null;
  /** The statement holds without it. */
  readonly isDroppable: boolean;
  /** Article of a noun without preposition: it tells who does and who suffers. */
  readonly determiner: string | null;
  /** What it counts or describes: key of the next noun. */
  readonly head: string | null;
  /** The noun right before it, in the same segment: what a group of words is attached to. */
  readonly attachedTo: string | null;
  /** Weak past or participle ("prüfte"), which the stem does not show. */
  readonly isPast: boolean;
}

/** A part of a sentence between commas, brackets and conjunctions. */
export interface Segment {
  readonly words: readonly Word[];
  /** How it is joined to the one before. */
  readonly joint: 'start' | 'comma' | 'and' | 'colon' | 'bracket';
  /** Holds "nicht", "wenn", "dass" and the like. */
  readonly isLimited: boolean;
}

export interface Statement {
  readonly segments: readonly Segment[];
  /** Its first part points at something said before: "dabei", "er". */
  readonly pointsBack: boolean;
  readonly isPersonal: boolean;
  /** "Sollte …", "Wird …": a condition or a question. */
  readonly beginsWithVerb: boolean;
}

/** Reads one sentence as segments of words with their roles. */
export function readStatement(sentence: string): Statement {
  const text = spellOut(sentence);
  const tokens = tokenize(text);
  const lower = tokens.map(({ text: word }) => word.toLowerCase());
  const parts = splitTokens(text, tokens);
  const segments = parts
    .map(({ tokens: own, joint }) => readSegment(own, joint, tokens[0]))
    .filter(({ words }) => words.length > 0);
  return {
    segments,
    pointsBack: parts[0]?.tokens.some(({ text: word }) => pointsBack(word.toLowerCase())) ?? false,
    isPersonal: lower.some((word) => findSmallWord(word)?.class === 'personal'),
    beginsWithVerb: findSmallWord(lower[0] ?? '')?.class === 'auxiliary',
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
  if (/[:]/u.test(gap)) return 'colon';
  if (/;/u.test(gap)) return 'and';
  return /,|\s[-–—]\s|\//u.test(gap) ? 'comma' : null;
}

interface Reading {
  preposition: string | null;
  isDroppable: boolean;
  determiner: string | null;
  /** The last noun's dependence, for a genitive that follows it. */
  last: { preposition: string | null; isDroppable: boolean } | null;
}

const FREE = { preposition: null, isDroppable: false, determiner: null };
const GENITIVES = new Set(['des', 'der', 'eines', 'einer', 'dieser', 'dieses']);

function readSegment(
  tokens: readonly Token[],
  joint: Segment['joint'],
  first: Token | undefined,
): Segment {
  const words: Word[] = [];
  let isLimited = false;
  const state: Reading = { ...FREE, last: null };
  const put = (token: Token, role: Role, key: string, index: number) => {
    const previous = words.findLast(
      ({ role: other }) => other !== 'attribute' && other !== 'limit',
    );
    words.push({
      key,
      role,
      text: token.text,
      preposition: state.preposition,
      isDroppable:
        (state.isDroppable && role !== 'number' && role !== 'limit') || mayBeDropped(token.text),
      determiner: state.preposition === null ? state.determiner : null,
      head: headAfter(tokens, index, first),
      attachedTo: previous?.role === 'name' ? previous.key : null,
      isPast: token !== first && /^\p{Ll}.*te[nrsm]?$/u.test(token.text),
    });
  };
  for (const [index, token] of tokens.entries()) {
    const lower = token.text.toLowerCase();
    const small = token.kind === 'word' ? findSmallWord(lower) : undefined;
    if (joinsParts(lower)) {
      if (lower !== 'und' && lower !== 'sowie') put(token, 'limit', lower, index);
      Object.assign(state, FREE, { last: null });
      continue;
    }
    switch (small?.class) {
      case 'determiner':
        if (!hasNounAhead(tokens, index, first)) {
          if (lower === 'ein') put(token, 'word', 'ein', index);
        } else if (state.last !== null && GENITIVES.has(lower)) {
          Object.assign(state, state.last, { determiner: lower });
        } else if (state.preposition === null) state.determiner = lower;
        break;
      case 'preposition':
        if (hasNounAhead(tokens, index, first)) {
          Object.assign(state, FREE, { preposition: small.form, isDroppable: small.isDroppable });
        } else {
          Object.assign(state, FREE);
          // The end of a verb in two parts: "nimmt … ab"; but "um … zu beschaffen".
          if (lower !== 'zu' || index === tokens.length - 1) put(token, 'word', lower, index);
        }
        state.last = null;
        break;
      case 'auxiliary':
        Object.assign(state, FREE, { last: null });
        put(token, 'auxiliary', small.form, index);
        break;
      case 'governing':
        isLimited = true;
        put(token, 'limit', limitKey(lower), index);
        break;
      case 'limiting':
        put(token, 'limit', limitKey(lower), index);
        break;
      case 'personal':
        put(token, 'word', lower, index);
        break;
      case 'silent':
      case 'connector':
        break;
      case undefined: {
        const role = roleOf(token, index, tokens, first);
        if (role === 'word') Object.assign(state, FREE);
        put(token, role, keyOf(token), index);
        if (role === 'name') {
          state.last = { preposition: state.preposition, isDroppable: state.isDroppable };
          Object.assign(state, FREE);
        } else if (role !== 'attribute' && role !== 'number') state.last = null;
        if (role === 'number' && headAfter(tokens, index, first) === null)
          Object.assign(state, FREE);
      }
    }
  }
  return { words: withAttributes(words), joint, isLimited };
}

/** An adjective is dropped with ease only where an article or a preposition shows it to be one. */
function withAttributes(words: readonly Word[]): Word[] {
  return words.map((word) => (word.role === 'attribute' ? { ...word, isDroppable: true } : word));
}

function roleOf(
  token: Token,
  index: number,
  tokens: readonly Token[],
  first: Token | undefined,
): Role {
  if (token.kind !== 'word') return 'number';
  if (/\p{Lu}/u.test(token.text)) return 'name';
  return isAttribute(token, index, tokens, first) ? 'attribute' : 'word';
}

function isAttribute(
  token: Token,
  index: number,
  tokens: readonly Token[],
  first: Token | undefined,
): boolean {
  if (!endsLikeAdjective(token.text) || !hasNounAhead(tokens, index, first)) return false;
  const before = tokens[index - 1];
  if (before === undefined) return false;
  const small = findSmallWord(before.text.toLowerCase());
  if (small?.class === 'determiner' || small?.class === 'preposition') return true;
  return (
    small === undefined &&
    before.kind === 'word' &&
    /^\p{Ll}/u.test(before.text) &&
    isAttribute(before, index - 1, tokens, first)
  );
}

/** Whether only articles, numbers and adjectives stand between here and the next noun. */
function hasNounAhead(tokens: readonly Token[], index: number, first: Token | undefined): boolean {
  for (const token of tokens.slice(index + 1)) {
    if (isNoun(token, first) || token.kind !== 'word') return true;
    const small = findSmallWord(token.text.toLowerCase());
    const isBetween =
      small === undefined
        ? endsLikeAdjective(token.text)
        : small.class === 'determiner' || small.class === 'limiting';
    if (!isBetween) return false;
  }
  return false;
}

function headAfter(
  tokens: readonly Token[],
  index: number,
  first: Token | undefined,
): string | null {
  for (const token of tokens.slice(index + 1)) {
    if (isNoun(token, first)) return keyOf(token);
    if (token.kind !== 'word') return null;
    const small = findSmallWord(token.text.toLowerCase());
    if (small !== undefined && small.class !== 'limiting') return null;
    if (small === undefined && !endsLikeAdjective(token.text)) return null;
  }
  return null;
}

function isNoun(token: Token, first: Token | undefined): boolean {
  return token.kind === 'word' && token !== first && /\p{Lu}/u.test(token.text);
}

/** Stem and umlauts; a number as printed. */
function keyOf({ kind, text, folded }: Token): string {
  if (kind !== 'word') return folded;
  return `${stemGerman(folded)}${umlautsOf(text.toLowerCase())}`;
}
