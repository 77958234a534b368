import { fileURLToPath } from 'node:url';
import type { Answer } from '#src/domain/answer.ts';
import { testGoldenFiles } from '../../support/golden-files.ts';
import { useBeleg } from '../../support/use-beleg.ts';

/**
 * Answers about the measures of an invented paper whose blocks of fields tell in sentences how far each is:
 * reasons, groups by the words of their headings, what is spoken of there and no field is called.
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
