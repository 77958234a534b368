import { nounsOf } from '#src/question/claims/prose/nouns-of.ts';
import { type MeasureIndex, stemOf } from '#src/question/measures/lookup/measure-index.ts';
import { resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';

/** A measure with the folded words by which it was named. */
export interface NamedMeasure {
  readonly story: Story;
  readonly words: ReadonlySet<string>;
}

const NAMED = 0.6;
/** A single word that stands in many texts names none of the measures. */
const SPECIFIC = 0.7;

/**
 * The measure that the nouns of a sentence name, all together or one of them: in prose most words
 * say something about a measure, and only some what it is called.
 */
export async function findNamedMeasure(
  read: ReadQuestion,
  index: MeasureIndex,
): Promise<NamedMeasure | null> {
  const nouns = nounsOf(read.subject.words);
  const single = nouns
    .flatMap((noun) => [noun, ...noun.parts.map((part) => ({ ...noun, folded: part, parts: [] }))])
    .filter(({ folded }) => index.weightOf(stemOf(folded)) >= SPECIFIC);
  for (const words of [nouns, ...single.map((noun) => [noun])]) {
    if (words.length === 0) continue;
    const subject = { ...read.subject, words };
    const resolution = await resolveMeasure({ ...read, numbers: [], subject }, [], index);
    if (resolution.kind !== 'one' || resolution.sureness < NAMED) continue;
    const unmatched = new Set(resolution.unmatched);
    const naming = words.filter(({ folded }) => !unmatched.has(folded));
    // "WLAN-Standorte" names it by its first part.
    const whole = nouns.filter(({ start }) => naming.some((word) => word.start === start));
    return {
      story: resolution.story,
      words: new Set([...naming, ...whole].map(({ folded }) => folded)),
    };
  }
  return null;
}
