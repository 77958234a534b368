import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LexiconGroup, lexiconGroupSchema } from '#src/domain/lexicon.ts';
import { everydayToOfficial } from './everyday-to-official.ts';

const folder = new URL('../../../data/lexicon/', import.meta.url);

const fields = [
  'agriculture-and-forestry',
  'building-and-property',
  'culture-and-science',
  'economy-and-labour',
  'environment-and-energy',
  'finance-and-tax',
  'general-administration',
  'it-and-egovernment',
  'justice',
  'municipalities',
  'parliament',
  'police-and-security',
  'schools-and-universities',
  'social-and-health',
  'staff-and-pay',
  'transport',
];

/** Words that stand on every page or mean something else in the other language. */
const tooGeneral = `aber alle als am an auch auf aus bei da das der die durch ein eine für gegen
  haben hat im in ist ja kann machen man mehr mit nach nicht noch ob oder ohne sein sind so soll
  über um und unter viel vom von vor war was wer werden wie wo zu zum zur geben gehen gut neu groß
  klein wichtig a am and are as at be big by can do for from get give go has have how
  if is it like make mean much new no not of on old or our see small that the this to us use used
  was we what when where which who why will with you`.split(/\s+/u);

interface Entry {
  readonly field: string;
  readonly group: LexiconGroup;
  readonly words: readonly string[];
}

const entries: readonly Entry[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const group = lexiconGroupSchema.parse(JSON.parse(line));
        return { field: name.replace('.jsonl', ''), group, words: wordsOf(group) };
      }),
  );

const groupsByWord = new Map<string, Entry[]>();
for (const entry of entries) {
  for (const word of entry.words) {
    groupsByWord.set(word, [...(groupsByWord.get(word) ?? []), entry]);
  }
}

function wordsOf({ official, everyday, abbreviation, english }: LexiconGroup): readonly string[] {
  return [...official, ...everyday, ...abbreviation, ...english].map((word) =>
    word.toLocaleLowerCase('de'),
  );
}

function firstWords(found: readonly Entry[]): readonly (string | undefined)[] {
  return found.map(({ group }) => group.official[0]);
}

/** Groups whose words are all in `entry` too. */
function groupsInside(entry: Entry): readonly Entry[] {
  const neighbours = new Set(entry.words.flatMap((word) => groupsByWord.get(word) ?? []));
  return [...neighbours].filter(
    (other) => other !== entry && other.words.every((word) => entry.words.includes(word)),
  );
}

describe('lexicon data', () => {
  it('has every field with at least 80 groups, 1,700 in all', () => {
    const sizes = new Map<string, number>();
    for (const { field } of entries) sizes.set(field, (sizes.get(field) ?? 0) + 1);
    expect([...sizes.keys()].sort()).toEqual(fields);
    expect([...sizes].filter(([, size]) => size < 80)).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(1700);
  });

  it('has at least two words in every group', () => {
    expect(firstWords(entries.filter(({ words }) => words.length < 2))).toEqual([]);
  });

  it('repeats no word inside a group', () => {
    expect(firstWords(entries.filter(({ words }) => new Set(words).size < words.length))).toEqual(
      [],
    );
  });

  it('has no group that is contained in another', () => {
    expect(firstWords(entries.flatMap(groupsInside))).toEqual([]);
  });

  it('uses a word in at most three groups', () => {
    const crowded = [...groupsByWord].filter(([, found]) => found.length > 3);
    expect(crowded.map(([word]) => word)).toEqual([]);
  });

  it('keeps words with several meanings rare', () => {
    const ambiguous = [...groupsByWord].filter(([, found]) => found.length > 1);
    expect(ambiguous.length / groupsByWord.size).toBeLessThan(0.01);
  });

  it('carries English in at least 60 % and everyday words in at least 60 % of the groups', () => {
    const share = (register: 'english' | 'everyday') =>
      entries.filter(({ group }) => group[register].length > 0).length / entries.length;
    expect(share('english')).toBeGreaterThanOrEqual(0.6);
    expect(share('everyday')).toBeGreaterThanOrEqual(0.6);
  });

  it('has no word that would match every page', () => {
    expect(tooGeneral.filter((word) => groupsByWord.has(word))).toEqual([]);
  });

  it('prints words trimmed, composed and with real umlauts', () => {
    const words = [...groupsByWord.keys()];
    expect(words.filter((word) => word !== word.trim() || /\s{2}|[|;"]/u.test(word))).toEqual([]);
    expect(words.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
    expect(
      words.filter((word) => /(?:behoerde|gebaeude|fuehr|pruef|schueler)/u.test(word)),
    ).toEqual([]);
  });
});

describe('everyday word to official word', () => {
  it.each(everydayToOfficial)('%s → %s', (everyday, official) => {
    const found = groupsByWord.get(everyday.toLocaleLowerCase('de')) ?? [];
    expect(found.some(({ group }) => group.official.includes(official))).toBe(true);
  });
});

describe('different things stay apart', () => {
  it.each([
    ['Landkreis', 'Landratsamt'],
    ['Gymnasium', 'Gesamtschule'],
    ['Gymnasium', 'Sportgymnasium'],
    ['Sportgymnasium', 'Musikgymnasium'],
    ['Grundschule', 'Regelschule'],
    ['Kommune', 'Landkreis'],
    ['Gemeinde', 'Stadt'],
    ['Stadt', 'Stadtverwaltung'],
    ['kreisfreie Stadt', 'Landkreis'],
    ['Beamter', 'Tarifbeschäftigte'],
    ['Bürgermeister', 'Landrat'],
    ['Landtag', 'Bundestag'],
    ['Landesregierung', 'Bundesregierung'],
    ['Kleine Anfrage', 'Große Anfrage'],
    ['Einnahmen', 'Ausgaben'],
    ['Kindergeld', 'Kinderzuschlag'],
    ['Freispruch', 'Verurteilung'],
    ['Amtsgericht', 'Landgericht'],
    ['Windkraft', 'Photovoltaik'],
    ['Hochbau', 'Tiefbau'],
    ['Freiwillige Feuerwehr', 'Berufsfeuerwehr'],
    ['Teilzeitbeschäftigung', 'Vollzeitbeschäftigung'],
    ['Anstieg', 'Rückgang'],
    ['Verwaltungsgemeinschaft', 'Verwaltungsgericht'],
  ])('%s ≠ %s', (one, other) => {
    const found = groupsByWord.get(one.toLocaleLowerCase('de')) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(groupsByWord.has(other.toLocaleLowerCase('de'))).toBe(true);
    expect(found.some(({ words }) => words.includes(other.toLocaleLowerCase('de')))).toBe(false);
  });
});
