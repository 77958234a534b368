import { join } from 'node:path';
import { currentGeneration } from '#src/adapters/index-directory.ts';
import { readJson } from '#src/adapters/json-files.ts';
import { answerQuestion, answerSummary, checkSentence } from '#src/answer/answer-question.ts';
import { draftReply } from '#src/answer/summaries/draft-reply.ts';
import type { SummaryRequest } from '#src/answer/summaries/summary-request.ts';
import type { Config } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';
import type { CheckReport } from '#src/domain/check-report.ts';
import type { Hit, SearchQuery } from '#src/domain/chunk.ts';
import { lineInFile } from '#src/domain/document.ts';
import type { AnswerSource, OnSentence } from '#src/ports/answer-source.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { type AnswerMemory, createAnswerMemory } from './answer-memory.ts';
import type { ReportBuild } from './build-event.ts';
import { buildIndex } from './build-index.ts';
import type { CorpusView } from './corpus-view.ts';
import { INDEX_FILES } from './index-files.ts';
import { type Explanation, type Opened, openIndex } from './open-index.ts';
import { configuredModel, type OpenModel } from './open-model.ts';
import { suggestedQuestions } from './suggested-questions.ts';

/** The whole product over one corpus: what every surface uses. */
export interface Beleg extends AnswerSource {
  search(query: SearchQuery): Promise<readonly Hit[]>;
  /** How a question is read: for `--explain`. */
  explain(question: string): Promise<Explanation>;
  summarize(request: SummaryRequest, onSentence?: OnSentence): Promise<Answer>;
  /** A draft reply to the questions of a paper, every sentence cited, gaps named. */
  draft(text: string): Promise<Answer>;
  /**
   * Opens what the first questions would open, so that nobody waits for it: asks these questions and
   * what the headings of the documents suggest. Asks no language model.
   */
  warmUp(questions: readonly string[]): Promise<void>;
  readonly tables: TableBrowser;
  check(): Promise<CheckReport>;
  close(): void;
}

/**
 * Opens the index of a corpus; builds it first where it is missing or outdated.
 *
 * @param openModel - The language model to answer with, unless it is the configured one.
 * @throws {AppError} `corpus-missing`, `index-unwritable`, `index-locked`, `config-invalid`.
 */
export async function openBeleg(
  config: Config,
  report: ReportBuild = () => undefined,
  openModel: OpenModel = configuredModel(config),
): Promise<Beleg> {
  let current = share(await openIndex(await buildIndex(config, report), config, { openModel }));
  const ask: Beleg['ask'] = (question, history = [], onSentence) =>
    current.use(({ answering }, remembered) => {
      const answer = () => answerQuestion(question, answering, history, onSentence);
      return answering.model === null ? remembered(question, history, answer) : answer();
    });
  return {
    ask,
    summarize: (request, onSentence) =>
      current.use(({ answering }) => answerSummary(request, answering, onSentence)),
    draft: (text) => draftReply(text, ask),
    warmUp: (questions) =>
      current.use(async ({ answering, structured }) => {
        for (const question of [...questions, ...suggestedQuestions(structured)])
          await answerQuestion(question, { ...answering, model: null });
      }),
    checkClaim: (sentence) => current.use(({ answering }) => checkSentence(sentence, answering)),
    search: (query) =>
      current.use(async ({ search, corpus }) =>
        (await search.search(query)).map((hit) => ({ ...hit, chunk: inFile(hit.chunk, corpus) })),
      ),
    explain: (question) => current.use(({ explain }) => explain(question)),
    linesAround: (document, firstLine, lastLine, context) =>
      linesAround(current.opened.corpus, document, firstLine, lastLine, context),
    status: () => statusOf(current.opened),
    reload: async () => {
      const generation = await currentGeneration(config.indexDirectory);
      if (generation === null || generation.directory === current.opened.index.directory)
        return false;
      const previous = current;
      current = share(await openIndex(generation, config, { openModel }));
      previous.closeWhenIdle();
      return true;
    },
    get tables() {
      return current.opened.tables;
    },
    check: () => readJson<CheckReport>(join(current.opened.index.directory, INDEX_FILES.checks)),
    close: () => current.closeWhenIdle(),
  };
}

/** An opened index that several questions use at once and that is closed after the last of them. */
function share(opened: Opened) {
  const remembered = createAnswerMemory();
  let users = 0;
  let isLeft = false;
  const closeIfIdle = () => {
    if (isLeft && users === 0) opened.tables.close();
  };
  return {
    opened,
    async use<T>(work: (opened: Opened, remembered: AnswerMemory) => Promise<T>): Promise<T> {
      users += 1;
      try {
        return await work(opened, remembered);
      } finally {
        users -= 1;
        closeIfIdle();
      }
    },
    closeWhenIdle: () => {
      isLeft = true;
      closeIfIdle();
    },
  };
}

/** A passage with the lines of the file it stands in. */
function inFile(chunk: Hit['chunk'], corpus: CorpusView): Hit['chunk'] {
  const document = corpus.documentAt(chunk.document);
  if (document?.linesInFile === undefined) return chunk;
  return {
    ...chunk,
    firstLine: lineInFile(document, chunk.firstLine),
    lastLine: lineInFile(document, chunk.lastLine),
  };
}

function linesAround(
  corpus: CorpusView,
  document: string,
  firstLine: number,
  lastLine: number,
  context: number,
) {
  const { lines, ...numbering } = corpus.documentAt(document) ?? { lines: [] };
  return lines
    .map((text, index) => ({ line: lineInFile(numbering, index + 1), text }))
    .filter(({ line }) => line >= firstLine - context && line <= lastLine + context);
}

function statusOf({ index, structured }: Opened) {
  const checks = structured.flatMap(({ structure }) => structure.checks);
  const residuals = checks.flatMap((check) => check.residuals);
  const contradictions = residuals.filter(({ judgement }) => judgement === 'contradiction').length;
  const passed = checks.reduce((sum, { checked }) => sum + checked, 0) - residuals.length;
  return {
    documents: index.manifest.documents.map(({ path, title, lines }) => ({ path, title, lines })),
    builtAt: index.manifest.builtAt,
    chunks: index.manifest.chunks,
    checks: checks.length === 0 ? null : { passed, contradictions },
  };
}
