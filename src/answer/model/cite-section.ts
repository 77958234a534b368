import { shortPath } from '../passages/candidate-sentences.ts';
import { originIn } from '../passages/origin-in.ts';
import type { ReadSection } from '../passages/read-section.ts';
import type { CitedPassage } from './compose-sentences.ts';

/**
 * A section as a passage to write from, each sentence cited by its own lines.
 *
 * @param text - What of the section is given to the model, sentences of it on lines of their own; the
 *   whole section where it is left out.
 */
export function citeSection(read: ReadSection, text = read.reading.text): CitedPassage {
  const { section, reading } = read;
  const { document, firstLine, lastLine } = section;
  return {
    text,
    heading: shortPath(section),
    source: { document, firstLine, lastLine, section: section.path.join(' › ') },
    locate: (sentence) => {
      const start = reading.text.indexOf(sentence);
      return start < 0 ? undefined : originIn(read, { start, end: start + sentence.length });
    },
  };
}
