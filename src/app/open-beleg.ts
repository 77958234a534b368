import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createEmbedder } from '#src/adapters/create-embedder.ts';
import { readJson } from '#src/adapters/json-files.ts';
import { loadWordNearness } from '#src/adapters/word-nearness.ts';
import {
  type AnswerDependencies,
  answerQuestion,
  checkSentence,
} from '#src/answer/answer-question.ts';
import { createClaimChecker } from '#src/answer/claims/check-claim.ts';
import { createFigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import { createMeasureResponder } from '#src/answer/measures/measure-responder.ts';
import {
  createPassageResponder,
  type PassageSearch,
} from '#src/answer/passages/passage-responder.ts';
import { type ReadSection, readSection } from '#src/answer/passages/read-section.ts';
import type { Config } from '#src/config.ts';
import type { Answer, Language } from '#src/domain/answer.ts';
import type { Catalogue } from '#src/domain/catalogue.ts';
import type { CheckReport } from '#src/domain/check-report.ts';
import type { Hit, SearchQuery } from '#src/domain/chunk.ts';
import type { LineSpan } from '#src/domain/document.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { MeasureRegister } from '#src/domain/measure.ts';
import type { Section } from '#src/domain/section.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { aspectOf } from '#src/question/passages/aspect.ts';
import { createPassageSearch, type PassageSearchParts } from '#src/search/passage-search.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { ReportBuild } from './build-event.ts';
import {
  type BuiltIndex,
  buildIndex,
  INDEX_FILES,
  type StoredDocuments,
  searchEngines,
} from './build-index.ts';
import { type CorpusView, createCorpusView } from './corpus-view.ts';

/** The whole product over one corpus: what every surface uses. */
export interface Beleg extends AnswerSource {
  search(query: SearchQuery): Promise<readonly Hit[]>;
  /** How a question is read: for `--explain`. */
  explain(question: string): Promise<Explanation>;
  readonly tables: TableBrowser;
  check(): Promise<CheckReport>;
  close(): void;
}

/**
 * Opens the index of a corpus; builds it first where it is missing or outdated.
 *
 * @throws {AppError} `corpus-missing`, `index-unwritable`, `index-locked`, `config-invalid`.
 */
export async function openBeleg(
  config: Config,
  report: ReportBuild = () => undefined,
): Promise<Beleg> {
  let opened = await openIndex(await buildIndex(config, report), config);
  const ask = (question: string): Promise<Answer> => answerQuestion(question, opened.answering);
  return {
    ask: (question) => ask(question),
    checkClaim: (sentence) => checkSentence(sentence, opened.answering),
    search: (query) => opened.search.search(query),
    explain: (question) => opened.explain(question),
    linesAround: (document, firstLine, lastLine, context) =>
      linesAround(opened.corpus, document, firstLine, lastLine, context),
    status: () => statusOf(opened),
    reload: async () => {
      const index = await buildIndex(config, report);
      if (index.directory === opened.index.directory) return false;
      const previous = opened;
      opened = await openIndex(index, config);
      previous.tables.close();
      return true;
    },
    get tables() {
      return opened.tables;
    },
    check: () => readJson<CheckReport>(join(opened.index.directory, INDEX_FILES.checks)),
    close: () => opened.tables.close(),
  };
}

/** How each way of answering reads a question; its form follows the program and is no contract. */
export interface Explanation {
  readonly language: Language;
  /** Query plan over the tables, or why there is none. */
  readonly figures: unknown;
  /** Lines of the measure that is meant; null for none or several. */
  readonly measure: readonly LineSpan[] | null;
  /** What the question wants to know of its subject. */
  readonly aspect: string;
  /** Words that are searched for, each with its other ways to be said and where these come from. */
  readonly words: readonly unknown[];
}

/** An opened index with its parts; surfaces use `Beleg`, measurements look inside. */
export interface Opened {
  readonly index: BuiltIndex;
  readonly corpus: CorpusView;
  readonly structured: StoredDocuments;
  readonly search: ReturnType<typeof createPassageSearch>;
  readonly tables: TableBrowser;
  readonly answering: AnswerDependencies;
  readonly passages: PassageSearch;
  explain(question: string): Promise<Explanation>;
}

export async function openIndex(index: BuiltIndex, config: Config): Promise<Opened> {
  const { directory } = index;
  const embedder = await createEmbedder(config.environment, config.dataDirectory);
  const [structured, catalogue, lexicon, parts, { openTableStore }, nearnessOfWords] =
    await Promise.all([
      readJson<StoredDocuments>(join(directory, INDEX_FILES.documents)),
      readJson<Catalogue>(join(directory, INDEX_FILES.catalogue)),
      readJson<LexiconGroup[]>(join(directory, INDEX_FILES.lexicon)),
      openSearch(directory, embedder),
      import('#src/adapters/duckdb-table-store.ts'),
      loadWordNearness(join(config.dataDirectory, 'vectors')),
    ]);
  const corpus = createCorpusView(structured);
  const tables = openTableStore(join(directory, INDEX_FILES.tables), catalogue);
  const search = createPassageSearch(parts);
  const passages: PassageSearch = {
    search: (query) => search.search(query),
    concepts: (question) => search.readConcepts(question),
    words: { stemOf: parts.index.stems.textOf, nearnessOfWords },
    nearnessTo: createNearness(embedder),
    sectionAt: corpus.sectionAt,
    read: createSectionReader(corpus),
    years: yearsOf(structured),
  };
  const figures = createFigureResponder({ store: tables, lexicon });
  const measures = createMeasureResponder(registerOf(structured), {
    linesOf: (path) => corpus.documentAt(path)?.lines,
    lexicon: parts.lexicon,
    embedder,
  });
  const answering = {
    responders: [figures, measures],
    fallback: createPassageResponder(passages, (question) => {
      const spans = measures.focusOf(question);
      return spans === null ? null : { spans };
    }),
    claims: createClaimChecker({
      figures: async () => {
        const knowledge = await figures.knowledge();
        return { store: tables, knowledge, entities: knowledge.index.entities };
      },
      measures: () => ({ context: measures.context('de'), respond: measures.respond }),
      passages,
    }),
    corpus,
    now: () => performance.now(),
  };
  const explain = async (question: string): Promise<Explanation> => ({
    language: detectLanguage(question),
    figures: await figures.read(question),
    measure: measures.focusOf(question),
    aspect: aspectOf(question),
    words: search.readConcepts(question),
  });
  return { index, corpus, structured, search, tables, answering, passages, explain };
}

async function openSearch(directory: string, embedder: Embedder): Promise<PassageSearchParts> {
  const [{ openSearchIndex }, { folderFiles }, engines] = await Promise.all([
    import('#src/search/open-search-index.ts'),
    import('#src/adapters/folder-files.ts'),
    searchEngines(),
  ]);
  return openSearchIndex(embedder, engines, folderFiles(directory));
}

/** The plans of all documents in one register. */
function registerOf(structured: StoredDocuments): MeasureRegister {
  const registers = structured.map(({ structure }) => structure.register);
  return {
    plans: registers.flatMap(({ plans }) => plans),
    measures: registers.flatMap(({ measures }) => measures),
    finished: registers.flatMap(({ finished }) => finished),
    links: registers.flatMap(({ links }) => links),
    missingYears: registers.flatMap(({ missingYears }) => missingYears),
    abbreviations: registers.flatMap(({ abbreviations }) => abbreviations),
  };
}

function yearsOf(structured: StoredDocuments): number[] {
  const years = structured.flatMap(({ structure }) =>
    structure.sections.flatMap(({ year }) => year ?? []),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Reads each section once. */
function createSectionReader(corpus: CorpusView): (section: Section) => ReadSection {
  const known = new Map<Section, ReadSection>();
  return (section) => {
    const read = known.get(section) ?? readSection(section, corpus.readingOf(section));
    known.set(section, read);
    return read;
  };
}

/** Nearness of sentences to a question; the sentences of a section are embedded once. */
function createNearness(embedder: Embedder) {
  const known = new WeakMap<ReadSection, Promise<number[][]>>();
  const vectorsOf = (read: ReadSection) => {
    const vectors =
      known.get(read) ?? embedder.embedDocuments(read.sentences.map(({ text }) => text));
    known.set(read, vectors);
    return vectors;
  };
  return async (question: string) => {
    const asked = await embedder.embedQuery(question);
    return async (read: ReadSection) =>
      (await vectorsOf(read)).map((vector) => innerProduct(vector, asked));
  };
}

function innerProduct(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function linesAround(
  corpus: CorpusView,
  document: string,
  firstLine: number,
  lastLine: number,
  context: number,
) {
  const lines = corpus.documentAt(document)?.lines ?? [];
  const from = Math.max(1, firstLine - context);
  return lines
    .slice(from - 1, Math.min(lines.length, lastLine + context))
    .map((text, index) => ({ line: from + index, text }));
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
