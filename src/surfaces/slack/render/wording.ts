import type { Language } from '#src/domain/answer.ts';

/** Every fixed word of an answer in Slack; an answer speaks the language of its question. */
export interface Wording {
  readonly evidence: string;
  readonly allEvidence: (count: number) => string;
  readonly line: string;
  readonly lines: string;
  readonly understoodAs: string;
  readonly derivation: string;
  readonly note: string;
  readonly more: (page: number, pages: number) => string;
  readonly csv: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly year: string;
  readonly entry: string;
  readonly key: string;
  readonly value: string;
  readonly detail: string;
  readonly missing: string;
  readonly table: string;
}

const de: Wording = {
  evidence: 'Beleg',
  allEvidence: (count) => `Alle ${count} Belege`,
  line: 'Zeile',
  lines: 'Zeilen',
  understoodAs: 'Verstanden als',
  derivation: 'Rechenweg',
  note: 'Hinweis',
  more: (page, pages) => `Mehr anzeigen (Teil ${page} von ${pages})`,
  csv: 'CSV',
  helpful: 'Hilfreich',
  notHelpful: 'Nicht hilfreich',
  year: 'Jahr',
  entry: 'Eintrag',
  key: 'Schlüssel',
  value: 'Wert',
  detail: 'Angabe',
  missing: '–',
  table: 'Tabelle zur Antwort',
};

const en: Wording = {
  evidence: 'Source',
  allEvidence: (count) => `All ${count} sources`,
  line: 'line',
  lines: 'lines',
  understoodAs: 'Understood as',
  derivation: 'Calculation',
  note: 'Note',
  more: (page, pages) => `Show more (part ${page} of ${pages})`,
  csv: 'CSV',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  year: 'Year',
  entry: 'Entry',
  key: 'Key',
  value: 'Value',
  detail: 'Detail',
  missing: '–',
  table: 'Table of the answer',
};

export const WORDING: Readonly<Record<Language, Wording>> = { de, en };
