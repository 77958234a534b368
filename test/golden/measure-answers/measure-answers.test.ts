import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Response } from '#src/domain/answer.ts';
import { type CorpusMeasures, openCorpusMeasures } from '../../support/corpus-measures.ts';

const FOLDER = new URL('.', import.meta.url);
/** Of a long list, what shows that it is the right one. */
const SHOWN_ITEMS = 12;
const SHOWN_TEXT = 700;

let corpus: CorpusMeasures;

beforeAll(async () => {
  corpus = await openCorpusMeasures();
});

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.questions.txt'));

test.each(files)('%s', async (name) => {
  const questions = readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean);
  const answers: string[] = [];
  for (const question of questions) {
    answers.push(
      describeResponse(question, await corpus.responder.respond(question, languageOf(question))),
    );
  }
  await expect(`${answers.join('\n\n')}\n`).toMatchFileSnapshot(
    name.replace('.questions.txt', '.expected.txt'),
  );
});

function languageOf(question: string): 'de' | 'en' {
  return /\b(?:the|is|which|how many|since when)\b/iu.test(question) ? 'en' : 'de';
}

function describeResponse(question: string, response: Response | null): string {
  if (response === null) return `## ${question}\n\n(keine Frage an das Register)`;
  const { draft, confidence } = response;
  const { kind, text, figures = [], items = [], options = [], sources, notes = [] } = draft;
  const shown = text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)} […]` : text;
  const labels = items
    .slice(0, SHOWN_ITEMS)
    .map(({ key, label }) => `${key ?? ''} ${label}`.trim());
  return [
    `## ${question}`,
    `${kind}, Sicherheit ${confidence}, Zeilen ${sources.map(({ firstLine }) => firstLine).join(' ')}`,
    shown,
    ...(figures.length > 0
      ? [`Zahlen: ${figures.map(({ value, unit }) => `${value} ${unit}`).join('; ')}`]
      : []),
    ...(items.length > 0 ? [`Einträge (${items.length}): ${labels.join(' | ')}`] : []),
    ...options.map((option) => `Wahl: ${option.label} → ${option.question}`),
    ...notes.map((note) => `Hinweis: ${note}`),
    ...(draft.interpretedAs === undefined ? [] : [`Verstanden als: ${draft.interpretedAs}`]),
  ].join('\n\n');
}
