import { isUnsearched } from '#src/search/is-unsearched.ts';
import { partFrequency } from '#src/search/part-frequency.ts';
import { rarity, type TextIndex } from '#src/search/text-index.ts';
import { createHeadOf, tokenizeWhole } from '#src/search/tokenize-whole.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Token } from '#src/text/tokenize.ts';
import { findSimilarWord } from './find-similar-word.ts';
import { lexiconAlternatives } from './lexicon-alternatives.ts';
import { otherWords } from './other-words.ts';
import {
  type Alternative,
  type Concept,
  findAlternative,
  type Origin,
  type QueryContext,
} from './query-concept.ts';
import { translatedWords } from './translated-words.ts';

/** How much a guess counts against the user's own word. */
const PARTS_WEIGHT = 0.75;
const SHOWN_PART_WEIGHT = 0.5;
const SPLIT_PART_WEIGHT = 0.3;
const JOINED_WEIGHT = 0.9;
const TYPO_WEIGHT = 0.8;

/** An English word that is also a German one ("kind", "war", "art") seldom means it. */
const HOMOGRAPH_WEIGHT = 0.3;

/** Of a compound that the corpus lacks, how much its parts tell of how rare it is. */
const GUESS = 0.6;

/** So many words of grammar may be a name. */
const LONGEST_NAME = 4;

/** A whole page that is pasted as a question is searched by its first words. */
const MOST_CONCEPTS = 40;

/** Reads a question as concepts: its words that carry meaning, each with other ways to say it. */
export function readConcepts(question: string, context: QueryContext): Concept[] {
  const tokens = tokenizeWhole(
    question,
    createHeadOf((part) => frequencyOf(part, context.index)),
  );
  const language = detectLanguage(question);
  const fromLexicon = lexiconAlternatives(tokens, language, context);
  const fromDictionary =
    language === 'en' ? translatedWords(tokens, context) : new Map<number, Alternative[]>();
  const names = namesOfGrammar(tokens, context);
  const concepts = tokens.flatMap((token, place) => {
    const name = names.get(place);
    if (name === null) return [];
    if (name !== undefined) {
      const found = [...ownWord(name, 1, context.index), ...(fromLexicon.get(place) ?? [])];
      return [conceptOf(name, found, context.index)];
    }
    if (isStopWord(token.folded, language)) return [];
    const translated = [...(fromLexicon.get(place) ?? []), ...(fromDictionary.get(place) ?? [])];
    const isEnglishWord = language === 'en' && translated.length > 0 && !isName(token, place);
    const found = [
      ...ownWord(token, isEnglishWord ? HOMOGRAPH_WEIGHT : 1, context.index),
      ...joined(token, tokens[place - 1], tokens[place + 1], context.index),
      ...partsOf(token, context.index),
      ...negated(token, context.index),
      ...translated,
      ...(language === 'de' ? otherWords(token, context) : []),
    ];
    const isMisprint = found.length === 0 && language === 'de' && token.kind === 'word';
    const alternatives = isMisprint ? corrected(token, context) : found;
    return [
      { ...conceptOf(token, alternatives, context.index), isGeneral: isGeneral(token, context) },
    ];
  });
  return distinct(concepts).slice(0, MOST_CONCEPTS);
}

/**
 * "einer für alle", "once only": words of grammar that the corpus knows as one name, at the place of the
 * first of them and null at the others. What is a German word when joined ("bei der") is no name.
 */
function namesOfGrammar(
  tokens: readonly Token[],
  { index }: QueryContext,
): Map<number, Token | null> {
  const names = new Map<number, Token | null>();
  for (let place = 0; place < tokens.length; place += 1) {
    for (let length = LONGEST_NAME; length > 1; length -= 1) {
      const words = tokens.slice(place, place + length);
      const [first, last] = [words[0], words.at(-1)];
      if (words.length < length || first === undefined || last === undefined) continue;
      if (ARTICLE.test(last.folded)) continue;
      const folded = words.map((token) => token.folded).join('');
      if (!words.every((token) => isStopWord(token.folded)) || isStopWord(folded)) continue;
      if (index.wordList.idOf(folded) >= 0 || index.stems.idOf(stemGerman(folded)) < 0) continue;
      const text = words.map((token) => token.text).join(' ');
      names.set(place, { ...first, text, folded, end: last.end, parts: [] });
      for (let at = 1; at < length; at += 1) names.set(place + at, null);
      place += length - 1;
      break;
    }
  }
  return names;
}

/** With an article at its end it leads to a noun, and is no name: "zu den". */
const ARTICLE = /^(?:der|die|das|den|dem|des|the|an?)$/u;

/** A word that is repeated does not mean more. */
function distinct(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [concept.folded, concept])).values()];
}

function conceptOf(token: Token, alternatives: readonly Alternative[], index: TextIndex): Concept {
  const heaviest = Math.max(...alternatives.map(({ weight }) => weight));
  const likely = alternatives.filter(({ weight }) => weight === heaviest);
  const isKnown = alternatives.length > 0;
  const unheard = rarity(0, index.chunkCount);
  const known = Math.min(...likely.map(({ rarity: value }) => value));
  const isGuess = likely.every(({ origin }) => origin === 'part');
  const rare = isKnown ? (isGuess ? GUESS * known + (1 - GUESS) * unheard : known) : unheard;
  return {
    surface: token.text,
    folded: token.folded,
    importance: rare * distinctiveness(index.wordList.idOf(token.folded)),
    isKnown,
    alternatives: strongest(alternatives),
  };
}

/** "Ministerien", "Aufbaubank-Lösung": the thesaurus knows the word or the last of its parts. */
function isGeneral({ folded, parts }: Token, { index, thesaurus }: QueryContext): boolean {
  const inside =
    parts.length > 0 ? parts : splitCompound(folded, (part) => frequencyOf(part, index));
  return [folded, ...inside.slice(-1)].some((word) =>
    thesaurus.synonymsOf(stemGerman(word)).some((other) => !isOfSameWord(other, word)),
  );
}

/** "Kieler Woche" for "Kiel" makes it no general word. */
function isOfSameWord(other: string, word: string): boolean {
  return foldGerman(other).startsWith(word);
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

function ownWord(token: Token, weight: number, index: TextIndex): Alternative[] {
  return alternative([token.folded], weight, 'word', token.text, index);
}

/** A capital inside of an English question. */
function isName({ text }: Token, place: number): boolean {
  return place > 0 && /^\p{Lu}/u.test(text);
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
  const shown = token.parts.filter((part) => !isUnsearched(part));
  const parts =
    shown.length > 0 ? shown : splitCompound(token.folded, (part) => frequencyOf(part, index));
  if (parts.length === 0) return [];
  const single = shown.length > 0 ? SHOWN_PART_WEIGHT : SPLIT_PART_WEIGHT;
  return [
    ...(parts.length > 1 ? alternative(parts, PARTS_WEIGHT, 'part', parts.join(' + '), index) : []),
    ...parts.flatMap((part) => alternative([part], single, 'part', part, index)),
  ];
}

const NEGATED = /^nicht(?=\p{L}{5})/u;

/** "Nichtumsetzung": texts rather say that the "Umsetzung" did not come about. */
function negated({ folded, text }: Token, index: TextIndex): Alternative[] {
  const word = folded.replace(NEGATED, '');
  return word === folded
    ? []
    : alternative([word], PARTS_WEIGHT, 'part', `${text} → ${word}`, index);
}

/** The tail of the list holds misprints of its own. */
function isGermanWord(folded: string, { wordList }: TextIndex): boolean {
  const rank = wordList.idOf(folded);
  return rank >= 0 && partFrequency(0, rank) > 0;
}

function frequencyOf(part: string, index: TextIndex): number {
  if (isUnsearched(part)) return 0;
  const word = index.words.idOf(part);
  const rank = index.wordList.idOf(part);
  const count = word < 0 ? 0 : (index.wordCount[word] ?? 0);
  return partFrequency(count, rank < 0 ? index.wordList.size : rank);
}

/** Only a word that is no word at all is read as another: rare words stay what they are. */
function corrected({ text, folded }: Token, { index }: QueryContext): Alternative[] {
  if (/\d/.test(folded) || /\p{Lu}{2}/u.test(text) || isGermanWord(folded, index)) return [];
  const similar = findSimilarWord(folded, index);
  if (similar === undefined) return [];
  return alternative([similar], TYPO_WEIGHT, 'typo', similar, index);
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

/** Share of running text of the most frequent word of a language, by Zipf's law. */
const MOST_FREQUENT = 1 / 12;

/** A word that makes up this share of all running text says `COMMON_SAYS` and half of the rest. */
const COMMON = 0.00002;

/** What even the most common of words says, of what a rare one does. */
const COMMON_SAYS = 0.5;

/**
 * How much a word says by how seldom the language uses it: 0.5 … 1. In few documents "nie" and "kaum"
 * are as rare as the name that is asked for, and would count as much.
 *
 * @param rank - Place in the list of German words, the most frequent first; negative for words that
 *   it lacks.
 */
function distinctiveness(rank: number): number {
  if (rank < 0) return 1;
  const share = MOST_FREQUENT / (rank + 1);
  return COMMON_SAYS + (1 - COMMON_SAYS) * (COMMON / (COMMON + share));
}
