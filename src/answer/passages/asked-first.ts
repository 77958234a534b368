import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Candidate } from './candidate-sentences.ts';
import { addPassage, type Passage, passageOf } from './select-sentences.ts';

/** With fewer words in common two questions may be of different things. */
const FEWEST_WORDS = 2;

const ASKS =
  /(?<!\p{L})(?:wie viele?|wie hoch|in welchem umfang|welche[rnms]?|wer|wem|wann|seit wann|warum|weshalb|wo)(?!\p{L})/iu;

/**
 * Puts the answer to the very question first: a question of a paper that asks with the same word and says all
 * other words is answered right below it, whatever else stands nearer.
 */
export function putAskedFirst(
  question: string,
  candidates: readonly Candidate[],
  passages: Passage[],
): void {
  const [asks] = ASKS.exec(question) ?? [];
  const words = wordsOf(question);
  const [best] = passages;
  if (asks === undefined || best === undefined || words.length < FEWEST_WORDS) return;
  const isAsked = ({ read: { section } }: Candidate) =>
    section.kind === 'question' && isSameQuestion(section.path.at(-1) ?? '', asks, words);
  if (isAsked(best.candidate)) return;
  const found = candidates.find(isAsked);
  if (found === undefined) return;
  const others = passages.splice(0);
  passages.push(passageOf(found, candidates));
  for (const other of others.slice(0, 1)) addPassage(other, passages);
}

function isSameQuestion(heading: string, asks: string, words: readonly string[]): boolean {
  const said = wordsOf(heading);
  return (
    new RegExp(`(?<!\\p{L})${asks}(?!\\p{L})`, 'iu').test(heading) &&
    words.every((word) => said.includes(word))
  );
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind, folded }) => kind === 'word' && !isStopWord(folded, 'de'))
    .map(({ text: word }) => stemGerman(foldGerman(word)));
}
