import { detectLanguage } from '#src/text/detect-language.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { type Token, tokenize } from '#src/text/tokenize.ts';
import { findSimilarWord } from './find-similar-word.ts';
import { lexiconAlternatives } from './lexicon-alternatives.ts';
import {
  type Alternative,
  type Concept,
  findAlternative,
  type Origin,
  type QueryContext,
} from './query-concept.ts';
import { rarity, type TextIndex } from './text-index.ts';

/** How much a guess counts against the user's own word. */
const PARTS_WEIGHT = 0.75;
const SHOWN_PART_WEIGHT = 0.5;
const SPLIT_PART_WEIGHT = 0.3;
const JOINED_WEIGHT = 0.9;
const TYPO_WEIGHT = 0.8;
/** A whole page that is pasted as a question is searched by its first words. */
const MOST_CONCEPTS = 40;

/** Reads a question as concepts: its words that carry meaning, each with other ways to say it. */
export function readConcepts(question: string, context: QueryContext): Concept[] {
  const tokens = tokenize(question);
  const fromLexicon = lexiconAlternatives(tokens, context);
  const isGerman = detectLanguage(question) === 'de';
  const concepts = tokens.flatMap((token, place) => {
    if (isStopWord(token.folded)) return [];
    const own = [
      ...ownWord(token, context.index),
      ...joined(token, tokens[place - 1], tokens[place + 1], context.index),
      ...partsOf(token, context.index),
      ...(fromLexicon.get(place) ?? []),
    ];
    const alternatives =
      own.length === 0 && isGerman && token.kind === 'word' ? corrected(token, context) : own;
    return [conceptOf(token, alternatives, context.index)];
  });
  return distinct(concepts).slice(0, MOST_CONCEPTS);
}

/** A word that is repeated does not mean more. */
function distinct(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [concept.folded, concept])).values()];
}

function conceptOf(token: Token, alternatives: readonly Alternative[], index: TextIndex): Concept {
  const own = alternatives.filter(({ origin }) => origin === 'word' || origin === 'typo');
  const likely = own.length > 0 ? own : alternatives;
  const isKnown = alternatives.length > 0;
  return {
    surface: token.text,
    folded: token.folded,
    importance: isKnown
      ? Math.max(...likely.map(({ rarity: value }) => value))
      : rarity(0, index.chunkCount),
    isKnown,
    alternatives: strongest(alternatives),
  };
}

/** Of several reasons for the same stems the best. */
function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.stems.join(' ');
    if (alternative.weight > (best.get(key)?.weight ?? 0)) best.set(key, alternative);
  }
  return [...best.values()];
}

function ownWord(token: Token, index: TextIndex): Alternative[] {
  return alternative([token.folded], 1, 'word', token.text, index);
}

/** "schul cloud" for "Schulcloud", "e akte" for "E-Akte". */
function joined(
  { folded, text }: Token,
  before: Token | undefined,
  after: Token | undefined,
  index: TextIndex,
): Alternative[] {
  const pairs = [
    ...(before === undefined ? [] : [`${before.folded}${folded}`]),
    ...(after === undefined ? [] : [`${folded}${after.folded}`]),
  ];
  return pairs
    .filter((word) => index.words.idOf(word) >= 0)
    .flatMap((word) => alternative([word], JOINED_WEIGHT, 'joined', `${text} → ${word}`, index));
}

/** "Schulcloudkosten": texts with all of its parts, and with less weight those with one of them. */
function partsOf(token: Token, index: TextIndex): Alternative[] {
  const shown = token.parts.filter((part) => !isStopWord(part));
  const parts =
    shown.length > 0
      ? shown
      : splitCompound(token.folded, (part) => (isStopWord(part) ? 0 : countOf(part, index)));
  if (parts.length === 0) return [];
  const single = shown.length > 0 ? SHOWN_PART_WEIGHT : SPLIT_PART_WEIGHT;
  return [
    ...(parts.length > 1 ? alternative(parts, PARTS_WEIGHT, 'part', parts.join(' + '), index) : []),
    ...parts.flatMap((part) => alternative([part], single, 'part', part, index)),
  ];
}

function countOf(word: string, index: TextIndex): number {
  const id = index.words.idOf(word);
  return id < 0 ? 0 : (index.wordCount[id] ?? 0);
}

/** Only a word that is no word at all is read as another: rare words stay what they are. */
function corrected({ text, folded }: Token, { index, isGermanWord }: QueryContext): Alternative[] {
  if (/\d/.test(folded) || /\p{Lu}{2}/u.test(text) || isGermanWord(folded)) return [];
  const similar = findSimilarWord(folded, index);
  if (similar === undefined) return [];
  return alternative([similar], TYPO_WEIGHT, 'typo', `${text} → ${similar}`, index);
}

/** An alternative of these folded words, or none where the corpus lacks one of them. */
function alternative(
  words: readonly string[],
  weight: number,
  origin: Origin,
  label: string,
  index: TextIndex,
): Alternative[] {
  return findAlternative(words.map(stemGerman), weight, origin, label, index);
}
