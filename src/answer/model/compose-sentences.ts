import type { AnswerDraft, Source } from '#src/domain/answer.ts';
import type { VerifiedSentence } from './verified-sentences.ts';

/** A passage that a model may write from: the text as it is read, and where it stands. */
export interface CitedPassage {
  readonly text: string;
  readonly source: Source;
  /** Shown above its sentences; the section of the source where it is missing. */
  readonly heading?: string;
  /** Where one sentence of the text stands; without it, a sentence is cited with the whole passage. */
  readonly locate?: (sentence: string) => Source | undefined;
}

/**
 * Verified sentences below the headings of what they rest on: "Die Maßnahme ist im Plan" says nothing
 * without the measure and the year of the plan.
 */
export function composeSentences(
  sentences: readonly VerifiedSentence[],
  passages: readonly CitedPassage[],
): Pick<AnswerDraft, 'text' | 'sources'> {
  const sources: Source[] = [];
  const paragraphs: { heading: string; said: string[] }[] = [];
  for (const sentence of sentences) {
    const marks = sourcesOf(sentence, passages).map((source) => `[${numberOf(source, sources)}]`);
    const said = sentence.text.replace(/([.!]?)$/u, ` ${[...new Set(marks)].join('')}$1`);
    const first = passages[sentence.rests[0]?.passage ?? 0];
    const heading = first?.heading ?? first?.source.section ?? '';
    const last = paragraphs.at(-1);
    if (last?.heading === heading) last.said.push(said);
    else paragraphs.push({ heading, said: [said] });
  }
  const text = paragraphs
    .map(({ heading, said }) => (heading === '' ? '' : `**${heading}:** `) + said.join(' '))
    .join('\n\n');
  return { text, sources };
}

/** The places that a sentence of the model rests on. */
export function sourcesOf(
  { rests }: VerifiedSentence,
  passages: readonly CitedPassage[],
): Source[] {
  return rests.flatMap(({ passage, text }) => {
    const cited = passages[passage];
    return cited === undefined ? [] : [cited.locate?.(text) ?? cited.source];
  });
}

/** 1-based number of a source in the list, to which it is added where it is new. */
function numberOf(source: Source, sources: Source[]): number {
  const known = sources.findIndex(
    ({ document, firstLine, lastLine, quote }) =>
      document === source.document &&
      firstLine === source.firstLine &&
      lastLine === source.lastLine &&
      quote === source.quote,
  );
  return known >= 0 ? known + 1 : sources.push(source);
}
