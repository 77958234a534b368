import { beforeAll } from 'vitest';
import type { Response } from '#src/domain/answer.ts';
import { type CorpusMeasures, openCorpusMeasures } from '../../support/corpus-measures.ts';
import { testGoldenFiles } from '../../support/golden-files.ts';

/** Of a long list, what shows that it is the right one. */
const SHOWN_ITEMS = 12;
const SHOWN_TEXT = 700;

let corpus: CorpusMeasures;

beforeAll(async () => {
  corpus = await openCorpusMeasures();
});

testGoldenFiles({
  folder: new URL('.', import.meta.url),
  kind: 'questions',
  answer: async (question) =>
    describeResponse(question, await corpus.responder.respond(question, languageOf(question))),
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
