import { join } from 'node:path';
import { readModelSettings } from '#src/adapters/language-model/model-settings.ts';
import type { AnswerModel } from '#src/answer/answer-alone.ts';
import type { FigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import { citeSection } from '#src/answer/model/cite-section.ts';
import { proposePlan } from '#src/answer/model/propose-plan.ts';
import { type Writer, writeAnswer } from '#src/answer/model/write-answer.ts';
import type { PassageSearch } from '#src/answer/passages/passage-responder.ts';
import type { Nearness } from '#src/answer/verify/verify-sentence.ts';
import { type Config, PROJECT_ROOT } from '#src/config.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Catalogue } from '#src/domain/catalogue.ts';
import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { Section } from '#src/domain/section.ts';
import type { OnSentence } from '#src/ports/answer-source.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { LanguageModel, Prompts, ReportUsage } from '#src/ports/language-model.ts';

/** What a model is given to work with. */
export interface ModelSurroundings {
  readonly figures: FigureResponder;
  readonly catalogue: Catalogue;
  readonly passages: PassageSearch;
  readonly embedder: Embedder;
  /** Names the state of the documents: replies are kept for it only. */
  readonly indexVersion: string;
}

export interface OpenedModel extends AnswerModel {
  /** Who words summaries. */
  summaryWriter(onSentence?: OnSentence): Writer;
}

/** The best hits whose sections a model may read beside the quoted ones. */
const HITS = 3;

/** The folder of the prompt files. */
export const PROMPTS = join(PROJECT_ROOT, 'prompts');

/** Where the answering gets its language model from; null for none. */
export type OpenModel = (surroundings: ModelSurroundings) => Promise<OpenedModel | null>;

/**
 * The language model that the configuration names, ready to answer; none where it names none, and
 * then nothing of it is loaded. Opening throws the `AppError` `config-invalid`.
 *
 * @param report - Told what each request to the model cost.
 */
export function configuredModel(config: Config, report?: ReportUsage): OpenModel {
  return (surroundings) => openConfigured(config, surroundings, report);
}

async function openConfigured(
  config: Config,
  surroundings: ModelSurroundings,
  report: ReportUsage | undefined,
): Promise<OpenedModel | null> {
  const settings = readModelSettings(config.environment);
  if (settings === null) return null;
  const [{ createLanguageModel }, { loadPrompts }] = await Promise.all([
    import('#src/adapters/language-model/create-language-model.ts'),
    import('#src/adapters/language-model/load-prompts.ts'),
  ]);
  const model = await createLanguageModel(settings, {
    indexVersion: surroundings.indexVersion,
    indexDirectory: config.indexDirectory,
    ...(report === undefined ? {} : { report }),
  });
  return answerWith(model, await loadPrompts(PROMPTS), surroundings);
}

/** A model of any kind, for instance one that replays recorded replies, as part of the answering. */
export function answerWith(
  model: LanguageModel,
  prompts: Prompts,
  { figures, catalogue, passages, embedder }: ModelSurroundings,
): OpenedModel {
  const nearness = createTextNearness(embedder);
  return {
    write: async (question, language, extractive, onSentence) => {
      const sections = await sectionsFor(question, extractive, passages);
      const cited = sections.map((section) => citeSection(passages.read(section)));
      return writeAnswer(
        { question, language, passages: cited, extractive },
        { model, prompt: prompts.answer, nearness, ...listener(onSentence) },
      );
    },
    compute: async (question, language) => {
      const { entities } = (await figures.knowledge()).index;
      const known = { catalogue, entities };
      const plan = await proposePlan(question, known, { model, prompt: prompts.plan, nearness });
      return plan === null ? null : computePlan(plan, question, language, figures);
    },
    summaryWriter: (onSentence) => ({
      model,
      prompt: prompts.summary,
      nearness,
      ...listener(onSentence),
    }),
  };
}

function listener(onSentence: OnSentence | undefined): Pick<Writer, 'onSentence'> {
  return onSentence === undefined ? {} : { onSentence };
}

/** Computes a proposed plan as any other, and says who read the question so. */
async function computePlan(
  plan: QueryPlan,
  question: string,
  language: Language,
  figures: FigureResponder,
): Promise<AnswerDraft> {
  const nothingStated = { entities: false, metric: false, years: false, operation: false };
  const { draft } = await figures.answer(
    {
      kind: 'plan',
      plan,
      stated: nothingStated,
      assumptions: [],
      namesakes: [],
      confidence: 0.5,
    },
    question,
    language,
  );
  const reader =
    language === 'de'
      ? 'vom Sprachmodell gelesene Frage'
      : 'question as read by the language model';
  const read = [reader, ...(draft.interpretedAs === undefined ? [] : [draft.interpretedAs])];
  return { ...draft, interpretedAs: read.join('; ') };
}

/** The sections that are quoted, then those of the best hits, each once. */
async function sectionsFor(
  question: string,
  { sources }: AnswerDraft,
  passages: PassageSearch,
): Promise<Section[]> {
  const hits = await passages.search({ text: question, limit: HITS });
  const places = [
    ...sources.map(({ document, firstLine }) => ({ document, line: firstLine })),
    ...hits.map(({ chunk }) => ({ document: chunk.document, line: chunk.firstLine })),
  ];
  const sections = places.flatMap(({ document, line }) => passages.sectionAt(document, line) ?? []);
  return [...new Set(sections)];
}

function createTextNearness(embedder: Embedder): Nearness {
  return async (text, others) => {
    const asked = await embedder.embedQuery(text);
    const vectors = await embedder.embedDocuments([...others]);
    return vectors.map((vector) => vector.reduce((sum, v, i) => sum + v * (asked[i] ?? 0), 0));
  };
}
