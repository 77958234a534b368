import type { Section } from '#src/domain/section.ts';
import type { ReadingText } from '#src/text/reading-text.ts';
import { splitSentences, type TextSpan } from '#src/text/sentences.ts';
import { type TextTerms, termsOf } from './match-concepts.ts';

export interface ReadSentence {
  readonly span: TextSpan;
  readonly text: string;
  readonly terms: TextTerms;
  /** Below heading and fields. */
  readonly isBody: boolean;
}

/** A section as it is read, cut into sentences that are ready to be compared. */
export interface ReadSection {
  readonly section: Section;
  readonly reading: ReadingText;
  readonly sentences: readonly ReadSentence[];
  readonly headingTerms: TextTerms;
}

export function readSection(section: Section, reading: ReadingText): ReadSection {
  const sentences = splitSentences(reading.text).map((span) => {
    const text = reading.text.slice(span.start, span.end);
    const isBody = reading.lineAt(span.start) >= section.bodyLine;
    return { span, text, terms: termsOf(text), isBody };
  });
  return { section, reading, sentences, headingTerms: termsOf(section.path.join(' ')) };
}
