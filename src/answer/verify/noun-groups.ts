import { stemGerman } from '#src/text/stem.ts';
import type { Token } from '#src/text/tokenize.ts';
import type { Role } from './statement.ts';
import {
  describesOne,
  endsLikeAdjective,
  findSmallWord,
  type SmallWord,
  umlautsOf,
} from './word-classes.ts';

/** The tokens of one segment, read for the groups that nouns form with what stands before them. */
export interface NounGroups {
  roleAt(index: number): Role;
  /** Key of the noun that the token counts or describes; null where none follows it. */
  headAt(index: number): string | null;
  /** Whether only articles, numbers and adjectives stand between here and the next noun. */
  hasNounAhead(index: number): boolean;
  /** Whether an adjective only describes: the article that begins its group stands for one thing. */
  isDescription(index: number): boolean;
}

/** @param first - First token of the sentence: its capital says nothing. */
export function nounGroups(tokens: readonly Token[], first: Token | undefined): NounGroups {
  const small = tokens.map(smallWordOf);
  const isNoun = (index: number) => {
    const token = tokens[index];
    return token !== undefined && token !== first && isCapitalized(token);
  };
  const isNumber = (index: number) => tokens[index]?.kind !== 'word';
  const mayDescribe = (index: number) =>
    small[index] === undefined && endsLikeAdjective(tokens[index]?.text ?? '');
  const hasNounAhead = (index: number) => {
    for (let next = index + 1; next < tokens.length; next += 1) {
      if (isNoun(next) || isNumber(next)) return true;
      const kind = small[next]?.class;
      if (kind !== 'determiner' && kind !== 'limiting' && !mayDescribe(next)) return false;
    }
    return false;
  };
  const isAttribute = (index: number): boolean => {
    const before = small[index - 1]?.class;
    if (index === 0 || !mayDescribe(index) || isNoun(index) || !hasNounAhead(index)) return false;
    if (before === 'determiner' || before === 'preposition') return true;
    return !isNumber(index - 1) && !isCapital(index - 1) && isAttribute(index - 1);
  };
  const isCapital = (index: number) => /^\p{Lu}/u.test(tokens[index]?.text ?? '');
  return {
    hasNounAhead,
    roleAt: (index) => {
      const token = tokens[index];
      if (token === undefined || token.kind !== 'word') return 'number';
      if (isCapitalized(token)) return 'name';
      return isAttribute(index) ? 'attribute' : 'word';
    },
    headAt: (index) => {
      for (let next = index + 1; next < tokens.length; next += 1) {
        const token = tokens[next];
        if (token !== undefined && isNoun(next)) return keyOf(token);
        if (isNumber(next)) return null;
        if (small[next]?.class !== 'limiting' && !mayDescribe(next)) return null;
      }
      return null;
    },
    isDescription: (index) => {
      const start = tokens.findLastIndex(
        (_, at) => at < index && small[at]?.class === 'determiner',
      );
      const isGroup = tokens.slice(start + 1, index).every((_, at) => mayDescribe(start + 1 + at));
      const determiner = tokens[start]?.text.toLowerCase() ?? '';
      return start >= 0 && isGroup && describesOne(determiner, tokens[index]?.text ?? '');
    },
  };
}

/** What an article, preposition or pronoun says; undefined for any other word. */
export function smallWordOf({ kind, text }: Token): SmallWord | undefined {
  return kind === 'word' ? findSmallWord(text.toLowerCase()) : undefined;
}

/** Stem and umlauts; a number as printed. */
export function keyOf({ kind, text, folded }: Token): string {
  if (kind !== 'word') return folded;
  return `${stemGerman(folded)}${umlautsOf(text.toLowerCase())}`;
}

function isCapitalized({ kind, text }: Token): boolean {
  return kind === 'word' && /\p{Lu}/u.test(text);
}
