import type { Section } from '#src/domain/section.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { ReadingText } from '#src/text/reading-text.ts';
import { splitSentences, type TextSpan } from '#src/text/sentences.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tellingWords } from './align-words.ts';
import { type TextTerms, termsOf } from './match-concepts.ts';

export interface ReadSentence {
  readonly span: TextSpan;
  readonly text: string;
  readonly terms: TextTerms;
  /** That say something, in lower case. */
  readonly words: readonly string[];
  /** Of each of the words, in their order. */
  readonly wordStems: readonly string[];
  /** Below heading and fields. */
  readonly isBody: boolean;
  /** A source or remark at the foot of a page. */
  readonly isNote: boolean;
}

/** A section as it is read, cut into sentences that are ready to be compared. */
export interface ReadSection {
  readonly section: Section;
  readonly reading: ReadingText;
  readonly sentences: readonly ReadSentence[];
  readonly headingTerms: TextTerms;
  /** Of the innermost heading, in lower case. */
  readonly headingWords: readonly string[];
  /** Whether a new paragraph begins after the sentence at this place. */
  endsParagraph(place: number): boolean;
}

/** "… vom" and on the next line "12. Juli 2011 …": a date that was taken for an entry of a list. */
const OPEN_END = /(?:^|\s)\p{Ll}+$/u;
const DATE_START = /^\d{1,2}\.\s/u;
const NOTE =
  /^\d{0,2}\s?(?:vormals|ThürStAnz|Siehe|Vgl\.|Website|Koalitionsvertrag für|Beratung des)|\bTz\.$/u;

/** A section as sentences, each with its place in the document. */
export function readSection(section: Section, reading: ReadingText): ReadSection {
  const spans = joinDates(splitSentences(reading.text), reading.text);
  const sentences = spans.map((span) => {
    const text = reading.text.slice(span.start, span.end);
    const words = tellingWords(text);
    const isBody = reading.lineAt(Math.max(span.start, span.end - 1)) >= section.bodyLine;
    return {
      span,
      text,
      terms: termsOf(text),
      words,
      wordStems: words.map((word) => stemGerman(foldGerman(word))),
      isBody,
      isNote: NOTE.test(text),
    };
  });
  const heading = [...section.path, ...questionOf(section, sentences)].join(' ');
  const headingWords = tellingWords(section.path.at(-1) ?? '');
  const endsParagraph = (place: number) =>
    reading.text.slice(spans[place]?.end, spans[place + 1]?.start).includes('\n');
  return {
    section,
    reading,
    sentences,
    headingTerms: termsOf(heading),
    headingWords,
    endsParagraph,
  };
}

/** What a parliamentary question asks is the heading of its answer. */
function questionOf({ kind }: Section, sentences: readonly ReadSentence[]): string[] {
  return kind === 'question' ? sentences.flatMap(({ isBody, text }) => (isBody ? [] : text)) : [];
}

function joinDates(spans: readonly TextSpan[], text: string): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const isRest =
      before !== undefined &&
      OPEN_END.test(text.slice(before.start, before.end)) &&
      DATE_START.test(text.slice(span.start, span.end));
    if (isRest) joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
