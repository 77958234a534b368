import {
  type Answer,
  type AnswerDraft,
  answerSchema,
  type Language,
  type Leaves,
  type Response,
} from '#src/domain/answer.ts';
import type { OnSentence } from '#src/ports/answer-source.ts';
import { withoutClosingQuestion } from '#src/question/claims/statements/closing-question.ts';
import { findBareStatement } from '#src/question/claims/statements/find-bare-statement.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { aspectOf, isLedByAdverb } from '#src/question/passages/aspect.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { withNounAgain } from '#src/text/plain-wording/noun-again.ts';
import { withPlainApposition } from '#src/text/plain-wording/plain-apposition.ts';
import { withPlainEnglish } from '#src/text/plain-wording/plain-english.ts';
import { withPlainItself } from '#src/text/plain-wording/plain-itself.ts';
import { withPlainParticipants } from '#src/text/plain-wording/plain-participants.ts';
import { withPlainScope } from '#src/text/plain-wording/plain-scope.ts';
import { withPlainSubordinates } from '#src/text/plain-wording/plain-subordinates.ts';
import { withPlainSuperlative } from '#src/text/plain-wording/plain-superlative.ts';
import { withPlainWhy } from '#src/text/plain-wording/plain-why.ts';
import { withPlainYears } from '#src/text/plain-wording/plain-years.ts';
import { isRomance, readRomanceQuestion } from '#src/text/plain-wording/romance-question.ts';
import { withoutCourtesy } from '#src/text/plain-wording/without-courtesy.ts';
import { type CitedCorpus, cite } from './cite.ts';
import { answerReason } from './claims/answer-reason.ts';
import type { ClaimChecker } from './claims/check-claim.ts';
import type { Conversation } from './conversation/create-conversation.ts';
import { helpFor } from './help.ts';
import { joinDrafts } from './join-drafts.ts';
import { withAskedFigure } from './passages/asked-figure.ts';
import { refusalFor } from './refuse.ts';
import { findSummaryRequest, type SummaryRequest } from './summaries/summary-request.ts';

/** One way of answering: figures, measures, passages, claims. */
export interface Responder {
  respond(question: string, language: Language): Promise<Response | null>;
}

/** A language model where one is configured; whatever it says is proved before it is used. */
export interface AnswerModel {
  /** The answer in the model's words, as far as they are proved; else the quoted one. Never throws. */
  write(
    question: string,
    language: Language,
    extractive: AnswerDraft,
    onSentence?: OnSentence,
  ): Promise<AnswerDraft>;
  /** A question that nobody could read, as a checked plan that code computed; null for none. */
  compute(question: string, language: Language): Promise<AnswerDraft | null>;
}

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

/** What a message is answered with that needs nothing said before it. */
export interface AloneDependencies {
  /** Asked side by side; the surest answers. The first wins a tie. */
  readonly responders: readonly Responder[];
  /** Asked for what tables count, and for nothing else. */
  readonly figures: Responder;
  /** Asked where the surest answer leaves something unsaid. */
  readonly prose: Responder;
  /** Asked where no responder is sure enough. */
  readonly fallback: Responder;
  /** Checks sentences that state something. */
  readonly claims: ClaimChecker;
  /** Words passages and reads odd questions; null where no language model is configured. */
  readonly model: AnswerModel | null;
}

const SURE_ENOUGH = 0.5;
/** How much surer one that declines must be than one that answers. */
const DECLINES = 0.2;
/** From here on a table is known to lack what was asked; below, prose that is sure may still say it. */
const FIRMLY_DECLINED = 0.85;
/** A table that declines so knows the name that was asked for, or its kind. */
const RIGHTLY_DECLINED = 0.8;
/** How sure prose must be then; where a number is asked; and else. */
const SUREST_PASSAGE = 0.88;
const SURE_PASSAGE = 0.82;
const LIKELY_PASSAGE = 0.69;
/** Of what is left unread, prose must say that share. */
const HALF = 0.5;
const QUESTION_LIMIT = 4000;

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
  const typed = question.slice(0, QUESTION_LIMIT).trim();
  const plain = plainWording(typed);
  const translated = readRomanceQuestion(plain);
  const language = translated === null ? detectLanguage(typed, history) : 'de';
  const written = await asWritten(typed, language, dependencies);
  const read = withoutCourtesy(translated ?? (written === typed ? plain : plainWording(written)));
  const earlier = await Promise.all(
    history.map(async (message) =>
      plainMessage(await asWritten(message, detectLanguage(message), dependencies)),
    ),
  );
  const summary = findSummaryRequest(read);
  const draft =
    helpFor(read, language) ??
    refusalFor(read, language) ??
    (summary === null ? null : await dependencies.summarize(summary, language, onSentence)) ??
    dependencies.followEntries(read, earlier, language) ??
    (await dependencies.followRecords(read, earlier, language)) ??
    (await dependencies.conversation.respond(read, earlier, language)) ??
    (await dependencies.answerAlone(read, language, onSentence));
  const interpreted = translated === null ? draft : { interpretedAs: translated, ...draft };
  return finish(question, language, interpreted, dependencies, start);
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
  const typed = sentence.slice(0, QUESTION_LIMIT).trim();
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

/** Ways to say the same in the words that are read further on, in this order. */
const PLAIN_WORDINGS: readonly ((message: string) => string)[] = [
  withPlainSuperlative,
  withPlainParticipants,
  withPlainYears,
  withPlainSubordinates,
  withPlainItself,
  withPlainApposition,
  withPlainEnglish,
  withPlainWhy,
  withPlainScope,
  withNounAgain,
];

function plainWording(message: string): string {
  return PLAIN_WORDINGS.reduce((plain, inPlainWords) => inPlainWords(plain), message);
}

/** Answers a message that needs nothing said before it. */
export async function answerAlone(
  message: string,
  language: Language,
  dependencies: AloneDependencies,
  onSentence?: OnSentence,
): Promise<AnswerDraft> {
  const statement = findStatement(message);
  if (statement !== null) return dependencies.claims.check(statement);
  const { claims, fallback } = dependencies;
  const untagged = withoutClosingQuestion(message);
  const bare = findBareStatement(untagged);
  // "LKA 2021: 720 Beschäftigte, richtig?" asks for a verdict, whatever it is.
  if (bare !== null && untagged !== message) return claims.check(bare);
  const decided = bare === null ? null : await claims.decide(bare);
  if (decided !== null) return decided;
  const reason = await answerReason(message, language, {
    checkByTables: claims.checkByTables,
    askFigure: (asked) => figureFor(asked, language, dependencies),
    respond: fallback.respond,
  });
  return reason ?? bestDraft(message, language, dependencies, onSentence);
}

/** The figure of tables that a question asks for, for which no text gives reasons; null where there is none. */
async function figureFor(
  question: string,
  language: Language,
  { figures }: AloneDependencies,
): Promise<AnswerDraft | null> {
  const response = await figures.respond(question, language);
  return response?.draft.kind === 'figure' ? response.draft : null;
}

/**
 * The surest response. One that answers goes before one that declines as long as it is not much less
 * sure: what one table lacks may stand elsewhere. Prose is asked where nothing is sure enough, and
 * where a table declines without being certain that the question was meant for it.
 */
async function bestDraft(
  question: string,
  language: Language,
  { responders, prose, fallback, model }: AloneDependencies,
  onSentence?: OnSentence,
): Promise<AnswerDraft> {
  const responses = await Promise.all(
    responders.map((responder) => responder.respond(question, language)),
  );
  const best = surest(responses.filter((response) => response !== null));
  if (best?.isUnread === true) return (await model?.compute(question, language)) ?? best.draft;
  const isSure = best !== null && best.confidence >= SURE_ENOUGH;
  const mayBeProse =
    best?.draft.kind === 'abstain' &&
    (best.confidence < FIRMLY_DECLINED || asksForReason(question) || isLedByAdverb(question));
  const inWords = async (draft: AnswerDraft): Promise<AnswerDraft> =>
    (await model?.write(question, language, draft, onSentence)) ?? draft;
  if (isSure && best.leaves !== undefined && best.leaves.words.length > 0) {
    const said = await prose.respond(question, language);
    if (said === null || !saysWhatIsLeft(said, best, best.leaves)) return best.draft;
    const quoted = withAskedFigure(question, said.draft);
    return best.leaves.isNamed ? withProse(best.draft, quoted, language) : inWords(quoted);
  }
  if (isSure && !mayBeProse) return best.draft;
  const found = await fallback.respond(question, language);
  const passage =
    found === null ? null : { ...found, draft: withAskedFigure(question, found.draft) };
  const least = isSure ? leastConfidence(question, best) : 0;
  if (passage !== null && passage.draft.kind !== 'abstain' && passage.confidence >= least)
    return inWords(passage.draft);
  if (isSure && passage !== null && knowsSubject(passage) && !isOfTables(question, best))
    return passage.draft;
  if (isSure && passage?.draft.kind === 'passage')
    return withNearest(best.draft, passage.draft, language);
  return (
    (isSure ? best.draft : await model?.compute(question, language)) ??
    nearest([mayTell(question, best) ? best : null, passage].filter((found) => found !== null))
      ?.draft ??
    best?.draft ??
    nothingFound(language)
  );
}

/** Prose that lacks only what was asked of a subject it speaks of. */
function knowsSubject({ draft }: Response): boolean {
  return draft.kind === 'abstain' && draft.sources.length > 0;
}

/**
 * Whether passages of the same place say what an answer from fields leaves unread: half of it at least.
 * Where the field is not asked for by name, those of any place may that are surer.
 */
function saysWhatIsLeft(
  { draft: { kind, sources }, saysBeyond, confidence }: Response,
  { draft, confidence: ofField }: Response,
  { words, spans, isNamed }: Leaves,
): boolean {
  const [quoted] = sources;
  const isThere = spans.some(
    ({ document, firstLine, lastLine }) =>
      document === quoted?.document &&
      firstLine <= quoted.firstLine &&
      quoted.firstLine <= lastLine,
  );
  const isSurer = !isNamed && confidence >= SURE_PASSAGE && confidence > ofField;
  if (kind !== 'passage' || !(isThere || isSurer) || saysBeyond === undefined) return false;
  return saysBeyond(draft.text, words) >= HALF;
}

/** A field, and what the prose of the same measure says of the rest of the question. */
function withProse(field: AnswerDraft, prose: AnswerDraft, language: Language): AnswerDraft {
  const lead = language === 'en' ? '' : 'Im Text steht dazu:\n\n';
  return joinDrafts([field, { ...prose, text: lead + prose.text }]) ?? field;
}

/** What tables lack, and what the prose says of the same subject without being sure to answer. */
function withNearest(declined: AnswerDraft, prose: AnswerDraft, language: Language): AnswerDraft {
  if (declined.sources.length > 0) return declined;
  const lead = language === 'en' ? '' : 'In den Texten steht dazu:\n\n';
  return {
    ...declined,
    text: `${declined.text}\n\n${lead}${prose.text}`,
    sources: prose.sources,
  };
}

function isOfTables(question: string, { confidence }: Response): boolean {
  return asksForNumber(question) || confidence >= RIGHTLY_DECLINED;
}

/** Where nobody answers, what tables lack is told to those who ask for a number, else what prose lacks. */
function mayTell(question: string, best: Response | null): boolean {
  return best?.draft.kind !== 'abstain' || asksForNumber(question);
}

function asksForNumber(question: string): boolean {
  return aspectOf(question) === 'quantity';
}

/** No table tells why. */
function asksForReason(question: string): boolean {
  return ['reason', 'delay'].includes(aspectOf(question));
}

/** How sure prose must be where a table declines: what tables count, they know best. */
function leastConfidence(question: string, { confidence }: Response): number {
  if (confidence >= RIGHTLY_DECLINED) return SUREST_PASSAGE;
  return asksForNumber(question) ? SURE_PASSAGE : LIKELY_PASSAGE;
}

/** Where nobody is sure, one that declines but shows what comes near goes before one that only declines. */
function nearest(responses: readonly Response[]): Response | null {
  const shown = responses.filter(
    ({ draft }) => draft.kind !== 'abstain' || draft.sources.length > 0,
  );
  return surest(shown.length > 0 ? shown : responses);
}

function surest(responses: readonly Response[]): Response | null {
  const weigh = ({ draft, confidence }: Response) =>
    draft.kind === 'abstain' ? confidence - DECLINES : confidence;
  return responses.reduce<Response | null>(
    (best, response) => (best === null || weigh(response) > weigh(best) ? response : best),
    null,
  );
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
    ...(shown.computation === undefined ? {} : { computation: shown.computation }),
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

/** Says so where a question was too long to be read whole. */
function cutNote(question: string, language: Language): string[] {
  if (question.trim().length <= QUESTION_LIMIT) return [];
  return language === 'de'
    ? ['Gelesen wurden nur die ersten 4.000 Zeichen der Frage.']
    : ['Only the first 4,000 characters of the question were read.'];
}

function nothingFound(language: Language): AnswerDraft {
  const text =
    language === 'de'
      ? 'Dazu habe ich in den Dokumenten nichts gefunden, was die Frage belegt beantwortet.'
      : 'The documents contain nothing that answers this with evidence.';
  return { kind: 'abstain', text, sources: [] };
}
