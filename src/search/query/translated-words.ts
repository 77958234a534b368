import type { Translate } from '#src/ports/dictionary.ts';
import { englishForms } from '#src/text/english-forms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Token } from '#src/text/tokenize.ts';
import { type Alternative, findAlternative, type QueryContext } from './query-concept.ts';

/** How sure it is that the first of the German words is meant, and how soon later ones are less so. */
const WEIGHT = 0.7;
const DOUBT = 0.1;
/** Two words that have a German one of their own are seldom meant apart. */
const PHRASE = 2;
const MOST = 8;

/**
 * What the words of an English question are in German, by their place: of the words that a general
 * dictionary offers those that the corpus holds.
 */
export function translatedWords(
  tokens: readonly Token[],
  { index, translate }: QueryContext,
): Map<number, Alternative[]> {
  const byPlace = new Map<number, Alternative[]>();
  for (const place of tokens.keys()) {
    for (let length = PHRASE; length > 0; length -= 1) {
      const words = tokens.slice(place, place + length);
      if (words.length < length || words.some(isNoWord)) continue;
      const found = translationsOf(words, translate)
        .flatMap((german, rank) =>
          findAlternative(
            [stemGerman(foldGerman(german).replaceAll('-', ''))],
            WEIGHT / (1 + DOUBT * rank),
            'dictionary',
            german,
            index,
          ),
        )
        .slice(0, MOST);
      for (let at = place; at < place + length && found.length > 0; at += 1) {
        byPlace.set(at, [...(byPlace.get(at) ?? []), ...found]);
      }
    }
  }
  return byPlace;
}

function isNoWord({ kind, folded }: Token): boolean {
  return kind !== 'word' || isStopWord(folded, 'en');
}

/** Of all forms of the last word; German words of grammar are no translation. */
function translationsOf(words: readonly Token[], translate: Translate): string[] {
  const last = words.at(-1)?.text.toLowerCase() ?? '';
  const before = words.slice(0, -1).map(({ text }) => `${text.toLowerCase()} `);
  const found = englishForms(last).flatMap((form) => translate(before.join('') + form));
  return [...new Set(found)].filter((german) => !isStopWord(foldGerman(german), 'de'));
}
