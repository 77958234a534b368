const MIN_WORD = 8;
const MIN_PART = 3;
/** Three letters are a part only where they are a frequent word: "Tag", "Amt". */
const SHORT_PART_PENALTY = 4;
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'];
/** "Schul-" is "Schule", "Erd-" is "Erde": a first part may have lost its ending. */
const LOST_ENDINGS = ['e', 'en'];

/** Endings and stumps that a list of words may hold but that are no words of a compound. */
const NO_PARTS = new Set(
  `abg bar chen ehr einst ell ellen end ens ent ern ers ert fach gem haft heit ige ich ier ion isch
   iert keit kom lein lich los mal nen nis sam schaft sche sten tech ten ter tes tin tion tum und
   ung ungen weise ver`.split(/\s+/),
);
/** What only looks like a word at the end: participles, "-innen", "-samt". */
const NO_LAST_PARTS = new Set(
  'eile einsam ende enden ender endes innen nische nischen reicher rollen samt'.split(' '),
);
const INFLECTIONS = ['', 'n', 'en', 's', 'es', 'e', 'er', 'ern'];

interface Split {
  readonly parts: readonly string[];
  readonly weight: number;
}

const NOTHING: Split = { parts: [], weight: 0 };

/**
 * Splits a folded German compound into known words: "gehaltsabrechnung" → "gehalt", "abrechnung".
 *
 * @param frequencyOf - How often a folded word occurs; 0 for a word that is not known.
 * @returns The fewest parts, of these the most frequent ones, without linking letters; empty where
 *   the word has no such parts. A part never is the word itself.
 */
export function splitCompound(
  word: string,
  frequencyOf: (part: string) => number,
): readonly string[] {
  if (word.length < MIN_WORD || !/^[a-z]+$/.test(word)) return [];
  const best = new Map<number, Split | null>();
  const splitFrom = (start: number): Split | null => {
    const known = best.get(start);
    if (known !== undefined) return known;
    let found: Split | null = null;
    for (let end = start + MIN_PART; end <= word.length; end += 1) {
      if (end === word.length && start === 0) break;
      // The rest first: few ends leave one that is made of words, and it is remembered.
      const rest = end === word.length ? NOTHING : splitFrom(end);
      if (rest === null) continue;
      const part = findPart(word.slice(start, end), end < word.length, frequencyOf);
      if (part === null) continue;
      const split = { parts: [part.text, ...rest.parts], weight: part.weight + rest.weight };
      if (isBetter(split, found)) found = split;
    }
    best.set(start, found);
    return found;
  };
  return splitFrom(0)?.parts ?? [];
}

function findPart(
  piece: string,
  hasMore: boolean,
  frequencyOf: (part: string) => number,
): { text: string; weight: number } | null {
  if (NO_PARTS.has(piece) || (!hasMore && NO_LAST_PARTS.has(piece))) return null;
  let best: { text: string; weight: number } | null = null;
  for (const text of hasMore ? firstForms(piece) : lastForms(piece)) {
    const frequency = text.length < MIN_PART || NO_PARTS.has(text) ? 0 : frequencyOf(text);
    const weight = Math.log(frequency) - (text.length < 4 ? SHORT_PART_PENALTY : 0);
    if (frequency > 0 && weight > (best?.weight ?? 0)) best = { text, weight };
  }
  return best;
}

/** The last part is inflected: "Segmenten" is known where "Segment" is. */
function lastForms(piece: string): string[] {
  return without(INFLECTIONS, piece).filter((form) => form.length > MIN_PART || form === piece);
}

function firstForms(piece: string): string[] {
  return [...without(LINKS, piece), ...LOST_ENDINGS.map((ending) => piece + ending)];
}

/** The piece without each of the endings that it has. */
function without(endings: readonly string[], piece: string): string[] {
  return endings
    .filter((ending) => piece.endsWith(ending))
    .map((ending) => piece.slice(0, piece.length - ending.length));
}

function isBetter(split: Split, found: Split | null): boolean {
  if (found === null || split.parts.length < found.parts.length) return true;
  return split.parts.length === found.parts.length && split.weight > found.weight;
}
