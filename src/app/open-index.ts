import { join } from 'node:path';
import { createEmbedder } from '#src/adapters/create-embedder.ts';
import { DICTIONARY, openDictionary, openThesaurus } from '#src/adapters/dictionary-file.ts';
import type { IndexGeneration } from '#src/adapters/index-directory.ts';
import { readJson } from '#src/adapters/json-files.ts';
import { openWordNearness } from '#src/adapters/word-nearness.ts';
import { loadWordVectors } from '#src/adapters/word-vectors.ts';
import { type AnswerDependencies, asWritten } from '#src/answer/answer-question.ts';
import { createFigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import { createMeasureResponder } from '#src/answer/measures/measure-responder.ts';
import type { PassageSearch } from '#src/answer/passages/passage-responder.ts';
import type { PassageWeights } from '#src/answer/passages/passage-weights.ts';
import type { Config } from '#src/config.ts';
import type { Language } from '#src/domain/answer.ts';
import type { Catalogue } from '#src/domain/catalogue.ts';
import type { LineSpan } from '#src/domain/document.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import type { PreparedNames } from '#src/question/figures/vocabulary/prepared-names.ts';
import type { MeasureAnalysis } from '#src/question/measures/lookup/analyse-measures.ts';
import { aspectOf } from '#src/question/passages/aspect.ts';
import {
  createPassageSearch,
  type PassageSearchParts,
  type PassageSearch as TextSearch,
} from '#src/search/query/passage-search.ts';
import type { TextIndex } from '#src/search/text-index.ts';
import { storedStem } from '#src/search/text-index.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { useStoredStems } from '#src/text/stem.ts';
import { type CorpusView, createCorpusView } from './corpus-view.ts';
import { INDEX_FILES, type StoredDocuments } from './index-files.ts';
import { joinAnswering } from './join-answering.ts';
import { configuredModel, type OpenModel } from './open-model.ts';
import { openSpelling } from './open-spelling.ts';
import { readPassageWeights } from './read-passage-weights.ts';
import { createNearness, createSectionReader } from './read-sections.ts';
import { registerOf } from './register-of-documents.ts';
import { searchEngines } from './search-engines.ts';

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
  readonly index: IndexGeneration;
  readonly corpus: CorpusView;
  readonly structured: StoredDocuments;
  readonly search: TextSearch;
  readonly tables: TableBrowser;
  readonly answering: AnswerDependencies;
  readonly passages: PassageSearch;
  explain(question: string): Promise<Explanation>;
}

/** Whether the documents write a word so. */
function isWrittenIn({ words }: TextIndex, word: string): boolean {
  return words.idOf(foldGerman(word)) >= 0;
}

/** What an index is opened with instead of what belongs to it: measurements compare. */
export interface Replacements {
  /** The language model to answer with, instead of the configured one. */
  readonly openModel?: OpenModel;
  /** Of passages, instead of those of the data directory. */
  readonly weights?: PassageWeights;
  readonly createSearch?: (parts: PassageSearchParts) => TextSearch;
}

/**
 * Opens a generation of the index and joins all that answers from it.
 *
 * @throws {AppError} `index-damaged`, `config-invalid`.
 */
export async function openIndex(
  index: IndexGeneration,
  config: Config,
  replaced: Replacements = {},
): Promise<Opened> {
  const { openModel = configuredModel(config), createSearch = createPassageSearch } = replaced;
  const embedder = await createEmbedder(config.environment, config.dataDirectory);
  const stored = await openStored(index.directory, config, embedder);
  const { structured, tables, parts } = stored;
  const corpus = createCorpusView(structured);
  useStoredStems((folded) => storedStem(parts.index, folded));
  const search = createSearch(parts);
  const vectors = join(config.dataDirectory, 'vectors');
  const register = registerOf(structured);
  const passages: PassageSearch = {
    search: (query) => search.search(query),
    concepts: (question) => search.readConcepts(question),
    words: { stemOf: parts.index.stems.textOf, ...openWordNearness(vectors) },
    nearnessTo: createNearness(embedder),
    sectionAt: corpus.sectionAt,
    read: createSectionReader(corpus),
    headOf: corpus.headOf,
    years: yearsOf(structured),
    missingYears: register.missingYears,
    weights: replaced.weights ?? (await readPassageWeights(config.dataDirectory)),
  };
  const figures = createFigureResponder({
    store: tables,
    lexicon: stored.lexicon,
    names: stored.names,
    stated: structured.flatMap(({ structure }) => structure.statedFigures),
    isWord: (word) => isWrittenIn(parts.index, word) || loadWordVectors(vectors).rowOf(word) >= 0,
    general: { translate: parts.translate, synonymsOf: parts.thesaurus.synonymsOf },
  });
  const measures = createMeasureResponder(register, {
    linesOf: (path) => corpus.documentAt(path)?.lines,
    analysis: stored.analysis,
    lexicon: parts.lexicon,
    embedder,
    translate: parts.translate,
    passages,
  });
  const model = await openModel({
    figures,
    catalogue: stored.catalogue,
    passages,
    embedder,
    indexVersion: index.manifest.contentHash,
  });
  const answering = joinAnswering({
    store: tables,
    figures,
    measures,
    passages,
    register,
    entryLists: structured.flatMap(({ structure }) => structure.entryLists),
    sections: structured.flatMap(({ structure }) => structure.sections),
    corpus,
    model,
    isWritten: (word) => isWrittenIn(parts.index, word),
    restoreCapitals: openSpelling(index.directory, parts.thesaurus),
    translate: parts.translate,
  });
  const explain = async (question: string): Promise<Explanation> => {
    const language = detectLanguage(question);
    const read = await asWritten(question, language, answering);
    const spanOf = ({ document, firstLine, lastLine }: LineSpan) => ({
      document,
      firstLine,
      lastLine,
    });
    return {
      language,
      figures: await figures.read(read),
      measure: measures.storyOf(read, language)?.entries.map(spanOf) ?? null,
      aspect: aspectOf(read),
      words: search.readConcepts(read),
    };
  };
  return { index, corpus, structured, search, tables, answering, passages, explain };
}

/** Reads what an index keeps, each part by itself. */
async function openStored(directory: string, config: Config, embedder: Embedder) {
  const [structured, catalogue, names, analysis, lexicon, parts, { openTableStore }] =
    await Promise.all([
      readJson<StoredDocuments>(join(directory, INDEX_FILES.documents)),
      readJson<Catalogue>(join(directory, INDEX_FILES.catalogue)),
      readJson<PreparedNames>(join(directory, INDEX_FILES.names)),
      readJson<MeasureAnalysis>(join(directory, INDEX_FILES.measures)),
      readJson<LexiconGroup[]>(join(directory, INDEX_FILES.lexicon)),
      openSearch(directory, embedder, config.dataDirectory),
      import('#src/adapters/duckdb-table-store.ts'),
    ]);
  const tables = openTableStore(join(directory, INDEX_FILES.tables), catalogue);
  return { structured, catalogue, names, analysis, lexicon, parts, tables };
}

async function openSearch(
  directory: string,
  embedder: Embedder,
  dataDirectory: string,
): Promise<PassageSearchParts> {
  const [{ openSearchIndex }, { folderFiles }, engines] = await Promise.all([
    import('#src/search/open-search-index.ts'),
    import('#src/adapters/folder-files.ts'),
    searchEngines(),
  ]);
  const translate = openDictionary(join(dataDirectory, DICTIONARY));
  const thesaurus = openThesaurus(dataDirectory);
  return openSearchIndex(embedder, engines, folderFiles(directory), translate, thesaurus);
}

function yearsOf(structured: StoredDocuments): number[] {
  const years = structured.flatMap(({ structure }) =>
    structure.sections.flatMap(({ year }) => year ?? []),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}
