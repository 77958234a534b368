import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DICTIONARY, openDictionary, openThesaurus } from '#src/adapters/dictionary-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PATH = new URL(`../../../data/${DICTIONARY}`, import.meta.url).pathname;

test('every entry of the shipped dictionary is found, and nothing else', () => {
  const translate = openDictionary(PATH);
  const lines = readFileSync(PATH, 'utf8').trimEnd().split('\n');
  const shown = lines.filter((_, place) => place % 97 === 0 || place === lines.length - 1);
  for (const line of shown) {
    const [english = '', german = ''] = line.split('\t');
    expect(translate(english)).toEqual(german.split(' '));
  }
  for (const unknown of ['', 'a', 'churc', 'churchh', 'zzzz', '\t', 'Kirche']) {
    expect(translate(unknown)).toEqual([]);
  }
  expect(translate('church')[0]).toBe('Kirche');
  expect(translate('tooth decay')[0]).toBe('Karies');
});

test('an empty dictionary knows nothing, a missing one says so when it is asked', () => {
  const path = join(temporaryFolder('dictionary'), 'empty.tsv');
  writeFileSync(path, '');
  expect(openDictionary(path)('church')).toEqual([]);
  const missing = openDictionary(`${path}.none`);
  expect(() => missing('church')).toThrow(expect.objectContaining({ code: 'index-missing' }));
});

test('the thesaurus knows words of the same meaning and forms of the same verb', () => {
  const thesaurus = openThesaurus(new URL('../../../data', import.meta.url).pathname);
  expect(thesaurus.synonymsOf('rent')).toEqual(['Pension', 'Ruhestand']);
  expect(thesaurus.synonymsOf('kauf')).toContain('anschaffen');
  expect(thesaurus.formsOf('gekauft')).toContain('kauf');
  expect(thesaurus.formsOf('erwog')).toContain('erwag');
  // "Die Sprache" is not what somebody spoke.
  expect(thesaurus.formsOf('sprach')).toEqual([]);
  expect(thesaurus.synonymsOf('zzzz')).toEqual([]);
});

test('what was reviewed goes before the rest, and every word of it stands in one line', () => {
  const data = new URL('../../../data', import.meta.url).pathname;
  const thesaurus = openThesaurus(data);
  expect(thesaurus.synonymsOf('erprob').slice(0, 2)).toEqual(['pilotieren', 'verproben']);
  const words = readFileSync(join(data, 'thesaurus/reviewed.txt'), 'utf8').trim().split(/\s/u);
  expect(words.filter((word, place) => words.indexOf(word) < place)).toEqual([]);
});
