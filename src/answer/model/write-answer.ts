import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { LanguageModel, Prompt } from '#src/ports/language-model.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { createSentenceVerifier, type Nearness, type Passage } from '../verify/verify-sentence.ts';
import { type CitedPassage, composeSentences, sourcesOf } from './compose-sentences.ts';
import { failureNote, unprovenNote, writtenNote } from './notes.ts';
import { escapeData, renderPrompt } from './render-prompt.ts';
import { type VerifiedText, writeVerified } from './verified-sentences.ts';

/** What is to be put into words. */
export interface WritingTask {
  readonly question: string;
  readonly language: Language;
  /** The best first; what does not fit into the model's limit is left out. */
  readonly passages: readonly CitedPassage[];
  /** The answer without a model; kept where the model's is not better. */
  readonly extractive: AnswerDraft;
}

/** Who puts it into words, and how it is checked. */
export interface Writer {
  readonly model: LanguageModel;
  readonly prompt: Prompt;
  readonly nearness: Nearness;
  /** Each verified sentence as soon as it is, with the sources it cites. */
  readonly onSentence?: (sentence: string, sources: readonly Source[]) => void;
}

/** A reply of which more than this share is unproved is not trusted with the answer. */
const LARGEST_DROPPED = 0.5;

/**
 * Answers a passage question in the words of a model: verified sentences, each with its citation.
 * Where the model fails, says too little that holds, or the passages are not in the language of the
 * question (what is translated cannot be checked by words), the extractive answer remains, with a
 * note that says why. Never throws.
 */
export async function writeAnswer(
  task: WritingTask,
  writer: Writer,
  signal?: AbortSignal,
): Promise<AnswerDraft> {
  const { question, language, extractive } = task;
  const passages = fitPassages(task.passages, writer.model.passageLimit);
  if (!canBeChecked(passages, language)) return extractive;
  const verifier = createSentenceVerifier(passages.map(passageOf), writer.nearness);
  const request = renderPrompt(writer.prompt, question, {
    question: escapeData(question),
    passages: passages.map(renderPassage).join('\n\n'),
  });
  const written = await writeVerified(
    request,
    writer.model,
    verifier,
    (sentence) => writer.onSentence?.(sentence.text, sourcesOf(sentence, passages)),
    signal,
  );
  if (written.failure !== null) {
    return withNote(extractive, failureNote(written.failure, language));
  }
  if (written.declined) return extractive;
  if (!isEnough(written, passages, extractive)) return withNote(extractive, unprovenNote(language));
  const note = writtenNote(writer.model.id, writer.prompt, written.dropped.length, language);
  return withNote({ ...extractive, ...composeSentences(written.sentences, passages) }, note);
}

function fitPassages(passages: readonly CitedPassage[], limit: number): CitedPassage[] {
  let length = 0;
  return passages.filter(({ text }) => {
    length += text.length;
    return length <= limit;
  });
}

function canBeChecked(passages: readonly CitedPassage[], language: Language): boolean {
  const text = passages.map((passage) => passage.text).join('\n');
  return passages.length > 0 && detectLanguage(text) === language;
}

function passageOf({ text, source }: CitedPassage): Passage {
  return { text, path: (source.section ?? '').split(' › ').filter((heading) => heading !== '') };
}

function renderPassage({ text, source }: CitedPassage, index: number): string {
  const where = escapeData(source.section ?? '').replace(/["\n]/gu, ' ');
  return `<stelle nummer="${index + 1}" ort="${where}">\n${escapeData(text)}\n</stelle>`;
}

/** Most of the reply holds, and it speaks of a place that the answer without a model shows too. */
function isEnough(
  { sentences, dropped }: VerifiedText,
  passages: readonly CitedPassage[],
  extractive: AnswerDraft,
): boolean {
  if (sentences.length === 0) return false;
  if (dropped.length / (dropped.length + sentences.length) > LARGEST_DROPPED) return false;
  const cited = sentences.flatMap((sentence) => sourcesOf(sentence, passages));
  return cited.some((source) => extractive.sources.some((shown) => overlap(source, shown)));
}

function overlap(a: Source, b: Source): boolean {
  return a.document === b.document && a.firstLine <= b.lastLine && b.firstLine <= a.lastLine;
}

function withNote(draft: AnswerDraft, note: string): AnswerDraft {
  return { ...draft, notes: [...(draft.notes ?? []), note] };
}
