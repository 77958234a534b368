import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { chunkOf, searchOver } from '../support/search-index.ts';
import { generateChunks } from './generate-chunks.ts';

const SOURCE = readFileSync(
  new URL('../../corpus/kleine-anfrage-8-710.txt', import.meta.url),
  'utf8',
);
const search = await searchOver([...generateChunks(SOURCE, ['Daten', 'bank', 'netz'], 2000)]);
const tiny = await searchOver([chunkOf(0, 'Die Schulcloud startet 2019.')]);

describe('search over 2,000 passages', () => {
  bench('a keyword', async () => {
    await search.search({ text: 'Schulcloud', limit: 10 });
  });

  bench('a sentence', async () => {
    await search.search({
      text: 'Warum wurde die Einführung der elektronischen Akte in der Justiz verschoben?',
      limit: 10,
    });
  });

  bench('an English question', async () => {
    await search.search({ text: 'When was the school cloud opened to all schools?', limit: 10 });
  });

  bench('within one year', async () => {
    await search.search({ text: 'Stand der Digitalisierung', limit: 10, years: [2012] });
  });
});

bench('reading a question', () => {
  tiny.readConcepts('Warum wurde die Schulcloud erst 2019 eingeführt?');
});
