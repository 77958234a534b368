import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderFiles } from '#src/adapters/folder-files.ts';
import { PassageRetriever } from '#src/adapters/langchain-retriever.ts';
import { openSearchIndex } from '#src/search/open-search-index.ts';
import type { PassageSearch } from '#src/search/query/passage-search.ts';
import {
  buildIndexOf,
  chunkOf,
  EMBEDDER,
  ENGINES,
  searchOver,
} from '../../../support/search-index.ts';

const TEXTS = [
  'Die Thüringer Schulcloud startete mit zwanzig Schulen und wird vom Ministerium betrieben.',
  'Die elektronische Akte der Justiz soll bis Ende 2025 eingeführt sein.',
  'Das Landeskriminalamt nutzt die Onlinewache seit Januar 2020.',
  'Nach § 33 Abs. 1 Satz 1 ThürKO müssen Kommunen geeignetes Personal anstellen.',
  'Die Mauer bestand aus 3,60 Meter hohen Betonsegmenten und Stacheldraht.',
  'Im Jahr 2023 betrug die Einwohnerzahl 2.114.870.',
];

async function first(search: PassageSearch, text: string): Promise<string | undefined> {
  return (await search.search({ text, limit: 3 }))[0]?.chunk.document;
}

describe('passage search', () => {
  test.each([
    ['schulcloud', 'd0.txt'],
    ['Wann kommt die e-akte in der justiz?', 'd1.txt'],
    ['eakte justiz', 'd1.txt'],
    ['Schul Cloud Betreiber', 'd0.txt'],
    ['seit wann gibts die onlinwache', 'd2.txt'],
    ['§ 33 ThürKO', 'd3.txt'],
    ['wie hoch waren die Betonteile', 'd4.txt'],
    ['Wo stehen 2114870 Einwohner?', 'd5.txt'],
  ])('finds what is meant by %s', async (question, document) => {
    expect(await first(await searchOver(TEXTS), question)).toBe(document);
  });

  test('rare words are not corrected into frequent ones', async () => {
    const search = await searchOver([
      'Das ISMS wurde eingeführt.',
      'Die OSIS läuft. OSIS ist neu.',
    ]);
    expect(await first(search, 'Was ist das ISMS?')).toBe('d0.txt');
    const origins = search.readConcepts('ISMS').flatMap(({ alternatives }) => alternatives);
    expect(origins.map(({ origin }) => origin)).not.toContain('typo');
  });

  test.each([
    ['Was wird ausprobiert?', 'd0.txt', 'another word'],
    ['Was wird erwogen?', 'd1.txt', 'another form of the verb'],
    ['Was hat man gekauft?', 'd2.txt', 'another word for the verb of a form'],
  ])('%s is found by %s (%s)', async (question, document) => {
    const search = await searchOver([
      'Das Ministerium erprobt ein Werkzeug für Texte.',
      'Sie erwägen, das Portal abzulösen.',
      'Die Vergabestelle beschaffte Bildschirme. Anschaffen will sie auch Drucker.',
    ]);
    expect(await first(search, question)).toBe(document);
  });

  test('the user’s own word goes before another word and another form', async () => {
    const texts = ['Sie werden das Gerät anschaffen.', 'Sie werden das Gerät kaufen.'];
    expect(await first(await searchOver(texts), 'Welches Gerät werden sie kaufen?')).toBe('d1.txt');
  });

  test('synonyms find, but never outweigh the word itself', async () => {
    const lexicon = [
      { official: ['Bezüge'], everyday: ['Gehalt'], abbreviation: [], english: ['salary'] },
    ];
    const texts = ['Die Bezüge werden monatlich gezahlt.', 'Das Gehalt wird monatlich gezahlt.'];
    const search = await searchOver(texts, lexicon);
    expect(await first(search, 'Wann wird das Gehalt gezahlt?')).toBe('d1.txt');
    expect(await first(await searchOver(texts.slice(0, 1), lexicon), 'Gehalt')).toBe('d0.txt');
    expect(await first(search, 'When is the salary paid?')).toBeDefined();
  });

  test('abbreviations that the corpus defines are found by either form', async () => {
    const search = await searchOver([
      'Die Thüringer Datenaustauschplattform (ThDAP) verbindet Behörden.',
      'ThDAP wurde 2019 erweitert, um große Dateien zu senden.',
      'Die Plattform für Vergaben ist neu.',
    ]);
    const hits = await search.search({ text: 'Thüringer Datenaustauschplattform', limit: 3 });
    expect(hits.map(({ chunk }) => chunk.document)).toEqual(['d0.txt', 'd1.txt', 'd2.txt']);
    expect(hits[1]?.parts.words).toBeGreaterThan(0.1);
    const byShort = await search.search({ text: 'ThDAP', limit: 2 });
    expect(byShort.map(({ chunk }) => chunk.document).sort()).toEqual(['d0.txt', 'd1.txt']);
  });
});

describe('years', () => {
  const text =
    'Das Katasterportal soll allen Bürgern Auskunft über Grundstücke geben und kostenlos sein.';
  const yearly = [2018, 2019, 2020].map((year, id) => chunkOf(id, text, { year }));

  test('texts that repeat are one hit: the newest, with the others named', async () => {
    const hits = await (await searchOver(yearly)).search({ text: 'Katasterportal', limit: 5 });
    expect(hits).toHaveLength(1);
    expect(hits[0]?.chunk.year).toBe(2020);
    expect(hits[0]?.others?.map(({ year }) => year).sort()).toEqual([2018, 2019]);
  });

  test('a year that the question names wins', async () => {
    const hits = await (await searchOver(yearly)).search({ text: 'Katasterportal 2018', limit: 5 });
    expect(hits[0]?.chunk.year).toBe(2018);
  });

  test('years, documents and spans filter', async () => {
    const search = await searchOver(yearly);
    const query = { text: 'Katasterportal', limit: 5 };
    const years = async (filter: object) =>
      (await search.search({ ...query, ...filter })).map(({ chunk }) => chunk.year);
    expect(await years({ years: [2019] })).toEqual([2019]);
    expect(await years({ documents: ['d0.txt'] })).toEqual([2018]);
    expect(await years({ within: [{ document: 'd1.txt', firstLine: 1, lastLine: 9 }] })).toEqual([
      2019,
    ]);
    expect(await years({ within: [{ document: 'd1.txt', firstLine: 2, lastLine: 9 }] })).toEqual(
      [],
    );
  });
});

describe('an index', () => {
  test('gives the same hits for the same question', async () => {
    const search = await searchOver(TEXTS);
    const query = { text: 'Wer betreibt die Schulcloud?', limit: 5 };
    expect(await search.search(query)).toEqual(await search.search(query));
    const scores = (await search.search(query)).map(({ score }) => score);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('may be empty, and a question too', async () => {
    expect(await (await searchOver([])).search({ text: 'Schulcloud', limit: 3 })).toEqual([]);
    expect(await (await searchOver(TEXTS)).search({ text: '?!', limit: 3 })).toEqual([]);
  });

  test.each([
    'search.json',
    'text.columns',
    'keywords.json',
    'vectors.hnsw',
    'vectors.f32',
    'lexicon.json',
  ])('is refused where %s is cut', async (file) => {
    const folder = await buildIndexOf(TEXTS.map((text, id) => chunkOf(id, text)));
    writeFileSync(join(folder, file), 'x');
    const opening = openSearchIndex(EMBEDDER, ENGINES, folderFiles(folder));
    await expect(opening).rejects.toMatchObject({ code: 'index-damaged' });
  });

  test('is refused where another embedder built it', async () => {
    const folder = await buildIndexOf([chunkOf(0, 'Text')]);
    const other = {
      id: 'other',
      embedQuery: async () => [],
      embedDocuments: async () => [],
    };
    await expect(openSearchIndex(other, ENGINES, folderFiles(folder))).rejects.toMatchObject({
      code: 'index-damaged',
    });
  });

  test('is a retriever of LangChain', async () => {
    const { search } = await searchOver(TEXTS);
    const documents = await new PassageRetriever(search, 1).invoke('Schulcloud');
    expect(documents[0]?.pageContent).toBe(TEXTS[0]);
    expect(documents[0]?.metadata).toMatchObject({ document: 'd0.txt', firstLine: 1 });
  });
});
