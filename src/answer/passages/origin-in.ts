import type { Source } from '#src/domain/answer.ts';
import type { Stretch } from '#src/text/reading-text.ts';
import type { ReadSection } from './read-section.ts';

/** Where a stretch of the reading text of a section stands in the document. */
export function originIn(
  { section, reading }: Pick<ReadSection, 'section' | 'reading'>,
  stretch: Stretch,
): Source {
  const { firstLine, lastLine, quote } = reading.originOf(stretch);
  const { document, path } = section;
  return { document, firstLine, lastLine, quote, section: path.join(' › ') };
}
