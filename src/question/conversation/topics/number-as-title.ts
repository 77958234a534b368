import type { Measure } from '#src/domain/measure.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';

/** A question that names a measure by its title where it was named by its number. */
export interface TitledQuestion {
  readonly question: string;
  readonly story: Story;
  readonly title: string;
}

const NUMBERED =
  /(?:(?:Ma(?:ß|ss)nahme|Projekt|Vorhaben|Nummer|Nr\.?|Punkt|Ziffer|measure|number)\s+)?(?:Nummer\s+|Nr\.?\s*|number\s+)?$/iu;

const QUOTED = /^\s*(?:„[^“]*“|“[^”]*”)/u;

/**
 * "Wer ist für Maßnahme 5.7 im Plan 2024 zuständig?": what goes on from it is about that measure, whatever
 * its number is in another plan.
 *
 * @returns Null where no number names one measure only.
 */
export async function numberAsTitle(
  question: string,
  read: ReadQuestion,
  index: MeasureIndex,
): Promise<TitledQuestion | null> {
  const [mention, ...more] = read.numbers;
  if (mention === undefined || more.length > 0 || read.fields.includes('number')) return null;
  const years = read.years.mentions.map(({ year }) => year);
  const resolution = await resolveMeasure(read, years, index);
  if (resolution.kind !== 'one') return null;
  const entry = entryNumbered(resolution.story, mention.number, years);
  const typed = read.words.words[mention.word]?.text ?? '';
  const at = question.indexOf(typed);
  if (entry === null || typed === '' || at < 0) return null;
  const before = question.slice(0, at).replace(NUMBERED, '');
  const after = question
    .slice(at + typed.length)
    .replace(/^\.(?=\s)/u, '')
    // The title is said beside the number.
    .replace(QUOTED, (quote) => (quote.includes(entry.title) ? '' : quote));
  const isEnglish = /measure\s*$/iu.test(question.slice(0, at));
  const name = `${isEnglish ? 'measure' : 'Maßnahme'} „${entry.title}“`;
  return { question: `${before}${name}${after}`, story: resolution.story, title: entry.title };
}

function entryNumbered(story: Story, number: string, years: readonly number[]): Measure | null {
  const [year] = years;
  const entry = year === undefined ? newestEntry(story) : entryOf(story, year);
  return entry?.number === number ? entry : null;
}
