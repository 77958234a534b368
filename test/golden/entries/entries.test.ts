import { fileURLToPath } from 'node:url';
import type { Answer } from '#src/domain/answer.ts';
import { testGoldenFiles } from '../../support/golden-files.ts';
import { useBeleg } from '../../support/use-beleg.ts';

/**
 * Answers about the measures of two invented papers, a table of measures in Markdown and a report with a
 * block of fields for each project: single fields, lists, what goes on from them, and sentences.
 */

const FOLDER = new URL('.', import.meta.url);
const beleg = useBeleg(fileURLToPath(new URL('documents', FOLDER)));

testGoldenFiles({
  folder: FOLDER,
  kind: 'messages',
  answer: async (conversation) => {
    const [message = '', ...history] = conversation.split(' <- ');
    return describeAnswer(await beleg().ask(message, history));
  },
});

function describeAnswer({ question, kind, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`);
  return `## ${question}\n\n${kind}, Zeilen ${lines.join(', ') || 'keine'}\n\n${text}`;
}
