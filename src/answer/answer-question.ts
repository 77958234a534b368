import { type Answer, type AnswerDraft, answerSchema, type Language } from '#src/domain/answer.ts';
import type { OnSentence } from '#src/ports/answer-source.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { withNounAgain } from '#src/text/plain-wording/noun-again.ts';
import { withPlainParticipants } from '#src/text/plain-wording/plain-participants.ts';
import { plainWording } from '#src/text/plain-wording/plain-wording.ts';
import { withPlainYears } from '#src/text/plain-wording/plain-years.ts';
import { isRomance, readRomanceQuestion } from '#src/text/plain-wording/romance-question.ts';
import { withoutCourtesy } from '#src/text/plain-wording/without-courtesy.ts';
import { type AloneDependencies, nothingFound } from './answer-alone.ts';
import { withBothHalves } from './answer-halves.ts';
import { type CitedCorpus, cite } from './cite.ts';
import type { Conversation } from './conversation/create-conversation.ts';
import { withCounted } from './counted-computation.ts';
import { helpFor } from './help.ts';
import { cutNote, readPartOf } from './read-part.ts';
import { refusalFor } from './refuse.ts';
import { findSummaryRequest, type SummaryRequest } from './summaries/summary-request.ts';

export type AnswerAlone = (
  message: string,
  language: Language,
  onSentence?: OnSentence,
) => Promise<AnswerDraft>;

export type Summarize = (
  request: SummaryRequest,
  language: Language,
  onSentence?: OnSentence,
) => Promise<AnswerDraft>;

export interface AnswerDependencies extends AloneDependencies {
  /** Writes a message that is typed in small letters with the capitals of German. */
  readonly restoreCapitals: (message: string) => Promise<string>;
  /** Whether the documents hold a word. */
  readonly isWritten: (word: string) => boolean;
  /** Answers a message that needs nothing said before it. */
  readonly answerAlone: AnswerAlone;
  /** Answers what goes on from earlier questions about measures and projects of papers. */
  readonly followEntries: (
    message: string,
    history: readonly string[],
    language: Language,
  ) => AnswerDraft | null;
  /** The same of lists with one entry a row. */
  readonly followRecords: (
    message: string,
    history: readonly string[],
    language: Language,
  ) => Promise<AnswerDraft | null>;
  /** Answers what goes on from earlier questions. */
  readonly conversation: Conversation;
  /** Summarizes a section or a measure. */
  readonly summarize: Summarize;
  readonly corpus: CitedCorpus;
  /** Milliseconds, for `tookMs` only. */
  readonly now: () => number;
}

/** Kinds that state something and so must prove it. */
const NEEDS_CITATION: ReadonlySet<Answer['kind']> = new Set([
  'figure',
  'list',
  'measure',
  'passage',
]);

/**
 * Question → `Answer`: the one function behind every surface.
 *
 * @param question - As typed; of a longer text only the first 4,000 characters are read.
 * @param history - Earlier questions of the conversation, oldest first.
 */
export async function answerQuestion(
  question: string,
  dependencies: AnswerDependencies,
  history: readonly string[] = [],
  onSentence?: OnSentence,
): Promise<Answer> {
  const start = dependencies.now();
  const typed = readPartOf(question);
  const messages = history.map(readPartOf);
  const plain = plainWording(typed);
  const translated = readRomanceQuestion(plain);
  const language = translated === null ? detectLanguage(typed, messages) : 'de';
  const written = await asWritten(typed, language, dependencies);
  const read = withoutCourtesy(translated ?? (written === typed ? plain : plainWording(written)));
  const earlier = await Promise.all(
    messages.map(async (message) =>
      plainMessage(await asWritten(message, detectLanguage(message), dependencies)),
    ),
  );
  const summary = findSummaryRequest(read);
  const draft =
    helpFor(read, language, dependencies.isWritten) ??
    refusalFor(read, language) ??
    (summary === null ? null : await dependencies.summarize(summary, language, onSentence)) ??
    (await answerMessage(read, earlier, language, dependencies, onSentence));
  const interpreted = translated === null ? draft : { interpretedAs: translated, ...draft };
  return finish(question, language, interpreted, dependencies, start);
}

/** Answers what asks for something, by itself or behind earlier messages. */
async function answerMessage(
  message: string,
  history: readonly string[],
  language: Language,
  dependencies: AnswerDependencies,
  onSentence?: OnSentence,
): Promise<AnswerDraft> {
  const answerBehind = async (asked: string, earlier: readonly string[]): Promise<AnswerDraft> =>
    dependencies.followEntries(asked, earlier, language) ??
    (await dependencies.followRecords(asked, earlier, language)) ??
    (await dependencies.conversation.respond(asked, earlier, language)) ??
    (await dependencies.answerAlone(asked, language, onSentence));
  const whole = await answerBehind(message, history);
  return withBothHalves(message, history, whole, language, answerBehind);
}

/** Summarizes a section or a measure: the answer to "Fasse … zusammen", asked by a program. */
export async function answerSummary(
  request: SummaryRequest,
  dependencies: AnswerDependencies,
  onSentence?: OnSentence,
): Promise<Answer> {
  const start = dependencies.now();
  const language = detectLanguage(request.subject);
  const draft = await dependencies.summarize(request, language, onSentence);
  return finish(request.subject, language, draft, dependencies, start);
}

/** Checks one sentence, whatever its form; the answer has the kind `claim`. */
export async function checkSentence(
  sentence: string,
  dependencies: AnswerDependencies,
): Promise<Answer> {
  const start = dependencies.now();
  const typed = readPartOf(sentence);
  const written = await asWritten(typed, detectLanguage(typed), dependencies);
  const read = withNounAgain(withPlainParticipants(withPlainYears(written)));
  const draft = await dependencies.claims.check(findStatement(read) ?? read);
  return finish(sentence, detectLanguage(read), draft, dependencies, start);
}

/** A message with its capitals. In English and in a Romance language small letters are nothing to mend. */
export async function asWritten(
  message: string,
  language: Language,
  { restoreCapitals }: Pick<AnswerDependencies, 'restoreCapitals'>,
): Promise<string> {
  return language === 'de' && !isRomance(message) ? restoreCapitals(message) : message;
}

function plainMessage(message: string): string {
  return withoutCourtesy(plainWording(message));
}

function finish(
  question: string,
  language: Language,
  draft: AnswerDraft,
  { corpus, now }: AnswerDependencies,
  start: number,
): Answer {
  const cited = cite(draft, corpus);
  const isProven = cited.citations.length > 0 || !NEEDS_CITATION.has(draft.kind);
  const isSaid = cited.draft.text.trim() !== '';
  const shown = isProven && isSaid ? cited.draft : nothingFound(language);
  const isFigured = shown.kind !== 'abstain' && shown.kind !== 'claim';
  const computation = isFigured ? withCounted(shown, language) : shown.computation;
  return answerSchema.parse({
    question,
    ...(shown.interpretedAs === undefined ? {} : { interpretedAs: shown.interpretedAs }),
    language,
    kind: shown.kind,
    text: shown.text,
    figures: shown.kind === 'abstain' ? [] : (shown.figures ?? []),
    items: shown.items ?? [],
    ...(shown.options === undefined ? {} : { options: shown.options }),
    ...(shown.claim === undefined ? {} : { claim: shown.claim }),
    citations: isProven ? cited.citations : [],
    ...(computation === undefined ? {} : { computation }),
    notes: [
      ...(shown.notes ?? []),
      ...languageNote(question, shown),
      ...cutNote(question, language),
    ],
    tookMs: Math.round((now() - start) * 100) / 100,
  });
}

/** Says which languages are understood to those who ask in another and get no figure. */
function languageNote(question: string, { kind }: AnswerDraft): string[] {
  if (kind === 'figure' || !isRomance(question)) return [];
  return [
    'Sicher verstanden werden Fragen auf Deutsch und Englisch. Questions are understood in German and English.',
  ];
}
