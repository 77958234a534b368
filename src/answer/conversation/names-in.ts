import type { Source } from '#src/domain/answer.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** Share of the words of a question that a sentence must say to be held for its answer. */
const SAID = 0.5;

/**
 * Names of table entries of these kinds in the first sentence that answers a question by naming some;
 * each once.
 */
export function namesIn(
  question: string,
  sources: readonly Source[],
  kinds: readonly string[],
  figures: Knowledge,
): readonly string[] {
  const asked = stemsOf(question);
  const sentences = sources.flatMap(({ quote = '' }) =>
    splitSentences(quote).map(({ start, end }) => quote.slice(start, end)),
  );
  for (const sentence of sentences) {
    const said = stemsOf(sentence);
    if (shared(asked, said) < SAID * asked.size) continue;
    const named = readParts(sentence, figures)
      .mentions.filter(({ isFull }) => isFull)
      .flatMap(({ candidates }) => candidates.map(({ entity }) => entity))
      .filter(({ kind }) => kinds.includes(kind ?? ''));
    if (named.length > 0) return [...new Set(named.map(({ label }) => label))];
  }
  return [];
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenize(text).map(({ folded }) => folded);
  return new Set(words.filter((word) => !isStopWord(word) && !isFrameWord(word)).map(stemGerman));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}
