import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import { citeSection } from '../model/cite-section.ts';
import type { CitedPassage } from '../model/compose-sentences.ts';
import { type Writer, writeAnswer } from '../model/write-answer.ts';
import { shortPath } from '../passages/candidate-sentences.ts';
import { originIn } from '../passages/origin-in.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { type CentralSentence, centralSentences, stemsOf } from './central-sentences.ts';

export interface SummaryTask {
  /** What is summarized: name of the section or measure. */
  readonly title: string;
  readonly language: Language;
  /** In the order of the documents or years. */
  readonly sections: readonly ReadSection[];
}

const SENTENCES = 6;
/** Of each year, where a measure is followed through the years. */
const SENTENCES_PER_YEAR = 2;
/** Of a sentence in an administration's document, with the words around it in a request. */
const SENTENCE_LENGTH = 150;
/** Some plans print a traffic light behind the status. */
const STATUS = /^Projektstatus:?\s*\p{L}+(?: \p{L}+)*/iu;

/**
 * Summarizes sections: without a model by their most central sentences, word for word; with one in
 * its verified words. A measure of several years is summarized year by year, each with its status and
 * with what no earlier year said.
 *
 * @returns A draft of the kind `passage`, every sentence cited; `abstain` where the sections hold no
 *   whole sentence.
 */
export async function summarizeSections(
  task: SummaryTask,
  writer?: Writer,
  signal?: AbortSignal,
): Promise<AnswerDraft> {
  const extractive = summarizeByQuotes(task);
  if (writer === undefined || extractive.kind === 'abstain') return extractive;
  const { title: question, language, sections } = task;
  return writeAnswer(
    { question, language, passages: passagesOf(sections, writer.model.passageLimit), extractive },
    writer,
    signal,
  );
}

function summarizeByQuotes({ sections, language }: SummaryTask): AnswerDraft {
  const years = new Set(sections.map(({ section }) => section.year));
  const picked =
    years.size > 1 ? yearByYear(sections) : [...statusOf(sections), ...central(sections)];
  if (picked.length === 0) return nothingToSummarize(language);
  const sources: Source[] = [];
  const paragraphs: { heading: string; quotes: string[] }[] = [];
  for (const { read, sentence } of picked) {
    const heading = shortPath(read.section);
    const quote = `- „${quoteOf(sentence.text)}“ [${sources.push(originIn(read, sentence.span))}]`;
    const last = paragraphs.at(-1);
    if (last?.heading === heading) last.quotes.push(quote);
    else paragraphs.push({ heading, quotes: [quote] });
  }
  const text = paragraphs
    .map(({ heading, quotes }) => `**${heading}**\n${quotes.join('\n')}`)
    .join('\n\n');
  return { kind: 'passage', text, sources };
}

function central(sections: readonly ReadSection[]): CentralSentence[] {
  return centralSentences(sections, SENTENCES);
}

function yearByYear(sections: readonly ReadSection[]): CentralSentence[] {
  const said: ReadonlySet<string>[] = [];
  const inOrder = sections.toSorted((a, b) => (a.section.year ?? 0) - (b.section.year ?? 0));
  return inOrder.flatMap((read) => {
    const picked = centralSentences([read], SENTENCES_PER_YEAR, said);
    said.push(...picked.map(({ sentence }) => stemsOf(sentence)));
    return [...statusOf([read]), ...picked];
  });
}

/** The status of a measure; that of many measures at once says nothing without their names. */
function statusOf(sections: readonly ReadSection[]): CentralSentence[] {
  const [read, ...more] = sections;
  if (read === undefined || more.length > 0) return [];
  const status = read.sentences.find(({ text, isBody }) => !isBody && STATUS.test(text));
  const text = STATUS.exec(status?.text ?? '')?.[0];
  if (status === undefined || text === undefined) return [];
  const { start } = status.span;
  return [{ read, sentence: { ...status, text, span: { start, end: start + text.length } } }];
}

/** The sections as they are, or what is central in them where a model cannot read so much. */
function passagesOf(sections: readonly ReadSection[], limit: number): CitedPassage[] {
  const length = sections.reduce((sum, { reading }) => sum + reading.text.length, 0);
  if (length <= limit) return sections.map((read) => citeSection(read));
  const picked = centralSentences(sections, Math.floor(limit / SENTENCE_LENGTH));
  return sections.flatMap((read) => {
    const own = picked.filter((sentence) => sentence.read === read);
    const said = [...statusOf([read]), ...own].map(({ sentence }) => sentence.text);
    return own.length === 0 ? [] : citeSection(read, said.join('\n'));
  });
}

/** No marks that Markdown reads. */
function quoteOf(text: string): string {
  return text.replace(/[*_`]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

function nothingToSummarize(language: Language): AnswerDraft {
  const text =
    language === 'de'
      ? 'Dieser Abschnitt enthält keinen zusammenhängenden Text, der sich zusammenfassen lässt.'
      : 'This section holds no continuous text that could be summarized.';
  return { kind: 'abstain', text, sources: [] };
}
