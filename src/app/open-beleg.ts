import { join } from 'node:path';
import { currentGeneration, type IndexGeneration } from '#src/adapters/index-directory.ts';
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
import { createAnswerMemory } from './answer-memory.ts';
import type { ReportBuild } from './build-event.ts';
import { buildIndex } from './build-index.ts';
import type { CorpusView } from './corpus-view.ts';
import { linesAround, statusOf } from './describe-corpus.ts';
import { INDEX_FILES } from './index-files.ts';
import { type Explanation, openIndex } from './open-index.ts';
import { configuredModel, type OpenModel } from './open-model.ts';
import { shareUse } from './shared-use.ts';
import { warmUp } from './warm-up.ts';

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
  const open = async (generation: IndexGeneration) => {
    const opened = await openIndex(generation, config, { openModel });
    return shareUse({ ...opened, remembered: createAnswerMemory() }, ({ tables }) =>
      tables.close(),
    );
  };
  let current = await open(await buildIndex(config, report));
  const ask: Beleg['ask'] = (question, history = [], onSentence) =>
    current.use(({ answering, remembered }) => {
      const answer = () => answerQuestion(question, answering, history, onSentence);
      return answering.model === null ? remembered(question, history, answer) : answer();
    });
  return {
    ask,
    summarize: (request, onSentence) =>
      current.use(({ answering }) => answerSummary(request, answering, onSentence)),
    draft: (text) => draftReply(text, ask),
    warmUp: (questions) => current.use((opened) => warmUp(opened, questions)),
    checkClaim: (sentence) => current.use(({ answering }) => checkSentence(sentence, answering)),
    search: (query) =>
      current.use(async ({ search, corpus }) =>
        (await search.search(query)).map((hit) => ({ ...hit, chunk: inFile(hit.chunk, corpus) })),
      ),
    explain: (question) => current.use(({ explain }) => explain(question)),
    linesAround: (document, firstLine, lastLine, context) =>
      linesAround(current.opened.corpus, document, firstLine, lastLine, context),
    status: () => statusOf(current.opened.index, current.opened.structured),
    reload: async () => {
      const generation = await currentGeneration(config.indexDirectory);
      if (generation === null || generation.directory === current.opened.index.directory)
        return false;
      const previous = current;
      current = await open(generation);
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
