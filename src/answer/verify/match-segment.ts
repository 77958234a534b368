import type { Segment, Word } from './statement.ts';

interface Pair {
  readonly said: Word;
  readonly printed: Word;
  /** Position in the printed segment. */
  readonly place: number;
}

/**
 * Whether a clause says what a segment of the source says, in fewer words or another order. It may
 * leave out adjectives and phrases with a harmless preposition, and move such phrases; everything
 * else must be there, once, in the same role: nouns in their order and with their articles, numbers
 * with what they count, adjectives with their nouns, and no word that the source does not have.
 */
export function matchSegment(clause: Segment, segment: Segment): boolean {
  const pairs = pairWords(oneOfEach(clause.words), oneOfEach(segment.words));
  if (pairs === null) return false;
  const kept = new Set(pairs.map(({ printed }) => printed));
  return (
    oneOfEach(segment.words).every((word) => kept.has(word) || word.isDroppable) &&
    pairs.every(hasSameRole) &&
    isInOrder(pairs)
  );
}

/** Auxiliaries say when and whether, however often they stand. */
function oneOfEach(words: readonly Word[]): Word[] {
  return words.filter(
    (word, index) =>
      word.role !== 'auxiliary' ||
      words.findIndex(({ role, key }) => role === 'auxiliary' && key === word.key) === index,
  );
}

/** Each word of the clause with one of the segment; null where one has none. */
function pairWords(said: readonly Word[], printed: readonly Word[]): Pair[] | null {
  const free = new Set(printed.keys());
  const pairs: Pair[] = [];
  for (const word of said) {
    const candidates = [...free].filter((place) => isSameWord(word, printed[place]));
    const place = candidates.find((at) => isInSameRole(word, printed[at])) ?? candidates[0];
    const match = place === undefined ? undefined : printed[place];
    if (place === undefined || match === undefined) return null;
    free.delete(place);
    pairs.push({ said: word, printed: match, place });
  }
  return pairs;
}

/** Forms of one word; at the beginning of a sentence a verb looks like a noun. */
export function isSameWord(said: Word, printed: Word | undefined): boolean {
  if (printed === undefined || said.key !== printed.key) return false;
  if ((said.role === 'number') !== (printed.role === 'number')) return false;
  return !isVerbal(said) || !isVerbal(printed) || said.isPast === printed.isPast;
}

function isVerbal({ role }: Word): boolean {
  return role === 'word' || role === 'attribute';
}

function isInSameRole(said: Word, printed: Word | undefined): boolean {
  return printed !== undefined && hasSameRole({ said, printed, place: 0 });
}

function hasSameRole({ said, printed }: Pair): boolean {
  if (said.preposition !== printed.preposition) return false;
  switch (printed.role) {
    case 'name':
      return (
        said.determiner === printed.determiner &&
        // A phrase may be moved to the front, but never to another noun.
        (printed.preposition === null ||
          said.attachedTo === null ||
          said.attachedTo === printed.attachedTo)
      );
    case 'number':
    case 'attribute':
    case 'limit':
      return said.head === printed.head;
    case 'word':
    case 'auxiliary':
      return true;
  }
}

/**
 * Who does what to whom is told by the order of nouns; what a "nicht" denies, by its place; which of
 * two years a number is of, by the order of numbers. Phrases with a preposition may move.
 */
function isInOrder(pairs: readonly Pair[]): boolean {
  const isOrdered = ({ role, preposition }: Word) =>
    role === 'limit' || (preposition === null && (role === 'name' || role === 'number'));
  const isNumber = ({ role }: Word) => role === 'number';
  return [isOrdered, isNumber].every((counts) => {
    const places = pairs.filter(({ printed }) => counts(printed)).map(({ place }) => place);
    return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  });
}
