import { describe, expect, it } from 'vitest';
import { compoundParts } from '#src/question/figures/words/compound-parts.ts';

const WORDS = {
  metrics: new Set([
    'personal',
    'beschaftigte',
    'stellen',
    'mitarbeiter',
    'schuler',
    'belegschaft',
  ]),
  kinds: new Set(['gemeinde', 'kapitel']),
};

describe('compoundParts', () => {
  it.each([
    ['personalwachstum', 'personal wachstum'],
    ['stellenzuwachs', 'stellen zuwachs'],
    ['beschaftigtenruckgang', 'beschaftigte ruckgang'],
    ['mitarbeiterstamm', 'mitarbeiter stamm'],
    ['schulerzahlen', 'schuler zahlen'],
    ['gesamtbelegschaft', 'gesamt belegschaft'],
    ['vorjahresvergleich', 'vorjahr vergleich'],
    ['kapitelvergleich', 'kapitel vergleich'],
  ])('%s', (compound, parts) => {
    expect(compoundParts(compound, WORDS)).toEqual(parts.split(' '));
  });

  it.each([
    'personalbedarf',
    'personalkosten',
    'personalrat',
    'stellenwert',
    'stellenanteil',
    'stellenplan',
    'frauenanteil',
    'altersdurchschnitt',
    'gehaltssumme',
    'dienstzeit',
    'gemeindegrosse',
    'krankenstand',
  ])('leaves %s alone, since it asks for another thing', (compound) => {
    expect(compoundParts(compound, WORDS)).toEqual([]);
  });
});
