import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { openFiguresOfTheCorpus } from '../../support/figures-of-the-corpus.ts';

const SURE_ENOUGH = 0.5;

/** Plain questions; `~` is where something that restricts them can stand. */
const GERMAN = [
  'Wie viele Beschäftigte ~ hatte das Landeskriminalamt 2021?',
  'Wie viele Leute ~ arbeiten bei der Stadt Erfurt?',
  'Wie viele Beschäftigte ~ haben alle Landratsämter zusammen?',
  'Um wie viele Beschäftigte ist die Landespolizei von 2015 bis 2023 ~ gesunken?',
  'Welches Kapitel im Einzelplan 03 hatte 2020 ~ die meisten Beschäftigten?',
  'Welche Kapitel im Einzelplan 06 hatten 2022 ~ mehr als 100 Beschäftigte?',
  'Wie viele Kapitel im Einzelplan 04 hatten 2021 ~ mehr als 500 Beschäftigte?',
  'Welchen Anteil hatte die Landespolizei 2022 ~ am Einzelplan 03?',
  'Wer hatte 2023 ~ mehr Beschäftigte, die Grundschulen oder die Regelschulen?',
  'Welche Gemeinden im Landkreis Greiz haben ~ mehr als 50 Beschäftigte?',
  'Wie viele Gemeinden ~ gibt es im Landkreis Sonneberg?',
  'Wie hoch war 2023 der Personalbestand ~ im Einzelplan 03?',
];

/** No table of the corpus knows any of it. */
const RESTRICTIONS = [
  'ohne Beamte',
  'nur in der Zentrale',
  'weiblich',
  'in Vollzeit',
  'befristet',
  'je 1.000 Einwohner',
  'pro Tag',
  'auf den Monat gerechnet',
  'hochgerechnet',
  'bereinigt',
  'im Soll',
  'im Rest',
  'am 1. Januar',
  'zum 31.12.',
  'im März',
  'abzüglich 50',
  'zusätzlich',
  'inklusive Auszubildende',
  'zuzüglich Auszubildende',
  'mit Ausnahme der Leitung',
  'abgesehen von der Leitung',
  'unter 30 Jahren',
  'mindestens',
  'höchstens',
  'statt Teilzeit',
];

const ENGLISH = [
  'How many employees ~ did the Landeskriminalamt have in 2021?',
  'How many employees do all Landratsämter ~ have together?',
  'Which chapter of Einzelplan 03 had ~ the most employees in 2020?',
  'What share of Einzelplan 03 did the Landespolizei ~ have in 2022?',
];

const ENGLISH_RESTRICTIONS = [
  'without civil servants',
  'excluding trainees',
  'other than management',
  'part-time',
  'per 1,000 inhabitants',
  'as of 1 January',
  'in March',
  'at least',
  'under 30',
  'minus 50',
  'newly hired',
];

/** What changes nothing about any of the questions. */
const HARMLESS = ['eigentlich', 'laut Anlage 1', 'laut Statistik', 'am 30. Juni', 'in Thüringen'];

let store: TableStore;
let responder: FigureResponder;

beforeAll(async () => {
  ({ store, responder } = await openFiguresOfTheCorpus());
});

afterAll(() => store.close());

async function figuresOf(question: string): Promise<readonly number[] | null> {
  const response = await responder.respond(question, detectLanguage(question));
  if (response === null || response.confidence < SURE_ENOUGH) return null;
  const { kind, figures = [], items = [] } = response.draft;
  if (kind === 'abstain' || kind === 'clarify') return null;
  return [...figures, ...items].map(({ value }) => value ?? 0);
}

const put = (question: string, phrase: string): string =>
  question.replace('~ ', phrase === '' ? '' : `${phrase} `);

describe('what restricts a question is read or leads to no figure', () => {
  it.each(GERMAN)('%s', async (question) => {
    expect(await figuresOf(put(question, ''))).not.toBeNull();
    for (const phrase of RESTRICTIONS)
      expect({ phrase, told: await figuresOf(put(question, phrase)) }).toEqual({
        phrase,
        told: null,
      });
  });

  it.each(ENGLISH)('%s', async (question) => {
    expect(await figuresOf(put(question, ''))).not.toBeNull();
    for (const phrase of ENGLISH_RESTRICTIONS)
      expect({ phrase, told: await figuresOf(put(question, phrase)) }).toEqual({
        phrase,
        told: null,
      });
  });

  it.each(GERMAN)('harmless words in %s', async (question) => {
    const plain = await figuresOf(put(question, ''));
    for (const phrase of HARMLESS)
      expect({ phrase, told: await figuresOf(put(question, phrase)) }).toEqual({
        phrase,
        told: plain,
      });
  });
});
