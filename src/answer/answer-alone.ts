import type { AnswerDraft, Language, Leaves, Response } from '#src/domain/answer.ts';
import type { OnSentence } from '#src/ports/answer-source.ts';
import { withoutClosingQuestion } from '#src/question/claims/statements/closing-question.ts';
import { findBareStatement } from '#src/question/claims/statements/find-bare-statement.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { aspectOf, isLedByAdverb } from '#src/question/passages/aspect.ts';
import { answerReason } from './claims/answer-reason.ts';
import type { ClaimChecker } from './claims/check-claim.ts';
import { joinDrafts } from './join-drafts.ts';
import { withAskedFigure } from './passages/asked-figure.ts';
import { withNotRead } from './passages/not-computed.ts';

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
  const said = found === null ? null : withAskedFigure(question, found.draft);
  const passage =
    found === null || said === null
      ? null
      : { ...found, draft: withNotRead(question, said, language) };
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
  // To ask back which thing is meant is no answer: who read all that was asked may decline before.
  const isFirm = ({ draft, confidence }: Response) =>
    draft.kind === 'abstain' && confidence >= FIRMLY_DECLINED;
  const isOverruled = ({ draft }: Response) => draft.kind === 'clarify' && responses.some(isFirm);
  const weigh = (response: Response) =>
    response.draft.kind === 'abstain' || isOverruled(response)
      ? response.confidence - DECLINES
      : response.confidence;
  return responses.reduce<Response | null>(
    (best, response) => (best === null || weigh(response) > weigh(best) ? response : best),
    null,
  );
}

export function nothingFound(language: Language): AnswerDraft {
  const text =
    language === 'de'
      ? 'Dazu habe ich in den Dokumenten nichts gefunden, was die Frage belegt beantwortet.'
      : 'The documents contain nothing that answers this with evidence.';
  return { kind: 'abstain', text, sources: [] };
}
