import { describe, expect, test } from 'vitest';
import { readSection } from '#src/answer/passages/read-section.ts';
import { type SummarySources, summarize } from '#src/answer/summaries/summarize.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import type { Section } from '#src/domain/section.ts';
import { readingText } from '#src/text/reading-text.ts';
import { PROMPT, scriptedModel } from '../../../support/scripted-model.ts';

const PLANS = `Aktionsplan 2022
2.8 Aufbau der Schulcloud
Projektstatus: Verzug droht
Die Schulcloud stellt allen Schulen des Landes digitale Lerninhalte zur Verfügung.
Dennoch fehlten bisher in vielen Schulen des Landes die digitalen Lerninhalte der Schulcloud.
Der Betrieb der Schulcloud wird vom TLRZ in einem Rechenzentrum des Landes sichergestellt.
Aktionsplan 2023
2.9 Aufbau der Schulcloud
Projektstatus: im Plan ●●●
Die Schulcloud stellt allen Schulen des Landes digitale Lerninhalte zur Verfügung.
Im Jahr 2023 wurden alle 812 Schulen des Landes an die Schulcloud angebunden.
2.8 Aufbau des Kundenportals
Projektstatus: im Plan
Das Kundenportal nimmt Anträge der Unternehmen elektronisch und rund um die Uhr entgegen.`.split(
  '\n',
);
const measure = (year: number, number: string, measureId: string, title: string, line: number) =>
  ({ document: 'plan.txt', planYear: year, number, measureId, title, firstLine: line }) as Measure;
const MEASURES = [
  measure(2022, '2.8', 'cloud', 'Aufbau der Schulcloud', 2),
  measure(2023, '2.9', 'cloud', 'Aufbau der Schulcloud', 8),
  measure(2023, '2.8', 'portal', 'Aufbau des Kundenportals', 12),
];
const section = (year: number, title: string, firstLine: number, lastLine: number): Section => ({
  document: 'plan.txt',
  path: [`Aktionsplan ${year}`, title],
  kind: 'measure',
  year,
  firstLine,
  lastLine,
  bodyLine: firstLine + 2,
});
const SOURCES: SummarySources = {
  sections: [
    section(2022, '2.8 Aufbau der Schulcloud', 2, 6),
    section(2023, '2.9 Aufbau der Schulcloud', 8, 11),
    section(2023, '2.8 Aufbau des Kundenportals', 12, 14),
  ],
  register: { measures: MEASURES } as unknown as MeasureRegister,
  titleOf: (subject) => (subject === 'school cloud' ? 'Aufbau der Schulcloud' : null),
  read: (found) =>
    readSection(
      found,
      readingText(PLANS.slice(found.firstLine - 1, found.lastLine), found.firstLine),
    ),
};
const ask = (subject: string, years: number[] = []) => summarize({ subject, years }, 'de', SOURCES);

describe('summarize', () => {
  test('follows a measure through the years, by its words, and says nothing twice', async () => {
    const draft = await ask('Schulcloud');
    expect(draft.text).toBe(
      [
        '**Aktionsplan 2022, 2.8 Aufbau der Schulcloud**',
        '- „Projektstatus: Verzug droht“ [1]',
        '- „Die Schulcloud stellt allen Schulen des Landes digitale Lerninhalte zur Verfügung.“ [2]',
        '- „Der Betrieb der Schulcloud wird vom TLRZ in einem Rechenzentrum des Landes sichergestellt.“ [3]',
        '',
        '**Aktionsplan 2023, 2.9 Aufbau der Schulcloud**',
        '- „Projektstatus: im Plan“ [4]',
        '- „Im Jahr 2023 wurden alle 812 Schulen des Landes an die Schulcloud angebunden.“ [5]',
      ].join('\n'),
    );
    expect(draft.sources.map(({ firstLine }) => firstLine)).toEqual([3, 4, 6, 9, 11]);
    expect(draft.sources[3]?.quote).toMatch(/^Projektstatus: im Plan(?: …)?$/u);
  });

  test('keeps to the years', async () => {
    const draft = await ask('Schulcloud', [2023]);
    expect(draft.sources.every(({ firstLine }) => firstLine >= 8)).toBe(true);
  });

  test('asks back where a number means different measures in different years', async () => {
    const draft = await ask('2.8');
    expect(draft.kind).toBe('clarify');
    expect(draft.options?.map(({ label }) => label)).toEqual([
      'Aufbau der Schulcloud (2022–2023)',
      'Aufbau des Kundenportals (2023)',
    ]);
    expect((await ask('2.8', [2023])).text).toContain('Kundenportal');
  });

  test('says that there is no such thing', async () => {
    expect(await ask('Quantencomputer')).toMatchObject({ kind: 'abstain', sources: [] });
  });

  test('says for which years there is something, where the named ones have nothing', async () => {
    expect(await ask('Schulcloud', [2019, 2030])).toMatchObject({
      kind: 'abstain',
      text: 'Zu „Aufbau der Schulcloud“ gibt es für 2019 und 2030 nichts. Vorhanden ist es für 2022 und 2023.',
    });
  });

  test('finds a measure by what it is called in English', async () => {
    const draft = await summarize({ subject: 'school cloud', years: [2023] }, 'en', SOURCES);
    expect(draft.kind).toBe('passage');
    expect(draft.text).toContain('812 Schulen');
  });

  test('is put into verified words by a model, below the plan that says it', async () => {
    const model = scriptedModel(
      [
        'Im Jahr 2023 wurden alle 812 Schulen an die Schulcloud angebunden [2].',
        'Die Maßnahme ist im Plan [2].',
        'Der Betrieb der Schulcloud wird in einem Rechenzentrum des Landes sichergestellt [1].',
        'Bei der Maßnahme droht Verzug [2].',
      ].join('\n'),
    );
    const writer = {
      model,
      prompt: PROMPT,
      nearness: async (_: string, others: readonly string[]) => others.map(() => 1),
    };
    const draft = await summarize({ subject: 'Schulcloud', years: [] }, 'de', SOURCES, writer);
    expect(draft.text).toBe(
      [
        '**Aktionsplan 2023, 2.9 Aufbau der Schulcloud:** Die Maßnahme ist im Plan [1].',
        '**Aktionsplan 2022, 2.8 Aufbau der Schulcloud:** Der Betrieb der Schulcloud wird in einem Rechenzentrum des Landes sichergestellt [2].',
      ].join('\n\n'),
    );
    expect(draft.sources.map(({ firstLine }) => firstLine)).toEqual([9, 6]);
  });

  test('gives a model that cannot read it all what is central in all of it', async () => {
    const model = { ...scriptedModel('Die Maßnahme ist im Plan [2].'), passageLimit: 470 };
    const nearness = async (_: string, others: readonly string[]) => others.map(() => 1);
    const writer = { model, prompt: PROMPT, nearness };
    const draft = await summarize({ subject: 'Schulcloud', years: [] }, 'de', SOURCES, writer);
    const task = model.asked[0]?.task ?? '';
    expect(task.match(/<stelle /gu)).toHaveLength(2);
    expect(task).not.toContain('Dennoch fehlten');
    expect(task).toContain('Im Jahr 2023 wurden alle 812 Schulen');
    expect(draft.text).toContain('Die Maßnahme ist im Plan [1].');
    expect(draft.sources[0]?.firstLine).toBe(9);
  });
});
