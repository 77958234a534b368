import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '#src/domain/answer.ts';
import { runBeleg } from '../support/run-beleg.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('claims');
const corpus = join(folder, 'corpus');
const at = ['--corpus', corpus, '--index', join(folder, 'index')];

const DRAFT = [
  '# Rede',
  '',
  'Sehr geehrte Damen und Herren!',
  'Im Wasserwerk Nord arbeiteten 2022 insgesamt 140 Be-',
  'schäftigte. Im Wasserwerk Süd waren es 2023 rund 60.',
  '',
  '- Das Wasserwerk Nord hatte 2023 mehr Beschäftigte als das Wasserwerk Süd.',
].join('\n');

beforeAll(async () => {
  mkdirSync(join(corpus, 'tables'), { recursive: true });
  writeFileSync(
    join(corpus, 'tables', 'werke.csv'),
    'nummer;werk;jahr;beschaeftigte\n1;Wasserwerk Nord;2022;120\n1;Wasserwerk Nord;2023;135\n2;Wasserwerk Süd;2022;55\n2;Wasserwerk Süd;2023;58\n',
  );
  await runBeleg(['table', 'init', join(corpus, 'tables', 'werke.csv'), ...at]);
});

describe('checking claims', () => {
  it('answers with a verdict and the exact figure', async () => {
    const { code, out } = await runBeleg([
      'check-claim',
      ...at,
      '--json',
      'Im Wasserwerk Nord arbeiteten 2022 insgesamt 140 Beschäftigte.',
    ]);
    expect(code).toBe(0);
    const answer = answerSchema.parse(JSON.parse(out));
    expect(answer.kind).toBe('claim');
    expect(answer.claim).toMatchObject({ verdict: 'stimmt nicht', stated: 140, actual: 120 });
    expect(answer.citations[0]).toMatchObject({ document: 'tables/werke.csv', firstLine: 2 });
  });

  it('takes a statement typed as a question for a claim', async () => {
    const { out } = await runBeleg([
      'ask',
      ...at,
      '--json',
      'Stimmt es, dass das Wasserwerk Süd 2023 58 Beschäftigte hatte?',
    ]);
    expect(answerSchema.parse(JSON.parse(out)).claim?.verdict).toBe('stimmt');
  });

  it('reports on a draft from standard input, and fails where a sentence is wrong', async () => {
    const { code, out } = await runBeleg(['check-draft', ...at, '-'], DRAFT);
    expect(code).toBe(1);
    expect(out).toContain('3 Sätze geprüft: 2 stimmen, 1 stimmt nicht, 0 nicht prüfbar.');
    expect(out).toContain(
      'Vorschlag: „Im Wasserwerk Nord arbeiteten 2022 insgesamt 120 Beschäftigte.“',
    );
    expect(out).toContain('## Ohne prüfbare Aussage');
    expect(out).toContain('„Sehr geehrte Damen und Herren!“');
  });

  it('writes the report as a Word document that can be read as a draft again', async () => {
    const draft = join(folder, 'rede.md');
    const report = join(folder, 'pruefung.docx');
    writeFileSync(draft, DRAFT);
    expect((await runBeleg(['check-draft', ...at, draft, '--out', report])).code).toBe(1);
    expect(readFileSync(report).subarray(0, 2).toString()).toBe('PK');
    const again = await runBeleg(['check-draft', ...at, report, '--format', 'csv']);
    expect(again.out).toContain('Wasserwerk Nord arbeiteten 2022');
  });

  it('refuses a file without text and an unknown format', async () => {
    expect((await runBeleg(['check-draft', ...at, '-'], ' \n')).code).toBe(2);
    expect((await runBeleg(['check-draft', ...at, '-', '--format', 'pdf'], DRAFT)).code).toBe(2);
  });

  it('goes on from earlier questions in a batch as in a chat', async () => {
    const file = join(folder, 'fragen.jsonl');
    const first = 'Wie viele Beschäftigte hatte das Wasserwerk Nord 2022?';
    writeFileSync(
      file,
      `${JSON.stringify({ id: 1, question: 'und 2023?', history: [first] })}\n${JSON.stringify({ id: 2, question: 'und das Wasserwerk Süd?', history: [first, 'und 2023?'] })}\n`,
    );
    const { out } = await runBeleg(['ask', ...at, '--batch', file]);
    const values = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).answer.figures[0]?.value);
    expect(values).toEqual([135, 58]);
    const chat = await runBeleg(
      ['chat', ...at],
      `${first}\nund 2023?\n/pruefe Das Wasserwerk Süd hatte 2023 60 Beschäftigte.\n/ende\n`,
    );
    expect(chat.out).toContain('135');
    expect(chat.out).toContain('Stimmt nicht.');
  });
});
