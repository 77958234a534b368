import type { Language } from '#src/domain/answer.ts';
import type { TextIndex } from '#src/search/text-index.ts';
import type { LexiconMatch, Register } from '#src/text/lexicon.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Token } from '#src/text/tokenize.ts';
import {
  type Alternative,
  findAlternative,
  type Origin,
  type QueryContext,
} from './query-concept.ts';

/** How sure it is that a text in the one register means what a question in the other asks. */
const WEIGHTS: Readonly<Record<Register, Readonly<Record<Register, number>>>> = {
  everyday: { official: 0.6, everyday: 0.5, abbreviation: 0.5, english: 0.2 },
  official: { official: 0.45, everyday: 0.4, abbreviation: 0.8, english: 0.2 },
  abbreviation: { official: 0.85, everyday: 0.4, abbreviation: 0.6, english: 0.2 },
  english: { official: 0.85, everyday: 0.6, abbreviation: 0.7, english: 0.4 },
};

/** What a compound counts whose abbreviation is written out, and that part alone. */
const WHOLE = 0.7;
const PART = 0.45;

/** What the lexicon and the abbreviations of the corpus say about the tokens, by their place. */
export function lexiconAlternatives(
  tokens: readonly Token[],
  language: Language,
  { lexicon, index }: QueryContext,
): Map<number, Alternative[]> {
  const byPlace = new Map<number, Alternative[]>();
  const words = tokens.map(({ folded }) => folded);
  for (const match of lexicon.findMatches(words, language)) {
    if (language === 'de' && isHomograph(match, words, index)) continue;
    for (const alternative of alternativesOf(match, index)) {
      for (let place = match.start; place < match.start + match.length; place += 1) {
        byPlace.set(place, [...(byPlace.get(place) ?? []), alternative]);
      }
    }
  }
  for (const [place, token] of tokens.entries()) {
    const inside = insideCompound(token, language, { lexicon, index });
    if (inside.length > 0) byPlace.set(place, [...(byPlace.get(place) ?? []), ...inside]);
  }
  return byPlace;
}

/** "KI-Anwendungen": texts that write the abbreviation out, with the other parts or without. */
function insideCompound(
  { parts, text }: Token,
  language: Language,
  { lexicon, index }: Pick<QueryContext, 'lexicon' | 'index'>,
): Alternative[] {
  if (parts.length < 2) return [];
  return parts.flatMap((part, at) =>
    lexicon
      .findMatches([part], language)
      .filter(({ from, to }) => from === 'abbreviation' && to === 'official')
      .flatMap(({ text: long, stems }) => {
        const meaningful = stems.filter((stem) => !isStopWord(stem));
        const others = parts.filter((_, i) => i !== at).map(stemGerman);
        return [
          ...findAlternative(
            [...meaningful, ...others],
            WHOLE,
            'abbreviation',
            `${text}: ${long}`,
            index,
          ),
          ...findAlternative(meaningful, PART, 'abbreviation', long, index),
        ];
      }),
  );
}

/** A word of a German question that the corpus knows is German: "Art" is no art, "Rat" no rat. */
function isHomograph(
  { from, start, length }: LexiconMatch,
  words: readonly string[],
  index: TextIndex,
): boolean {
  if (from !== 'english' || length > 1) return false;
  const word = words[start] ?? '';
  return isStopWord(word) || index.stems.idOf(stemGerman(word)) >= 0;
}

function alternativesOf(
  { from, to, text, stems }: LexiconMatch,
  index: QueryContext['index'],
): Alternative[] {
  const origin: Origin =
    from === 'abbreviation' || to === 'abbreviation' ? 'abbreviation' : 'lexicon';
  const meaningful = stems.filter((stem) => !isStopWord(stem));
  return findAlternative(meaningful, WEIGHTS[from][to], origin, text, index);
}
