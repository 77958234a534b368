import { fileURLToPath } from 'node:url';
import type { Answer } from '#src/domain/answer.ts';
import { testGoldenFiles } from './golden-files.ts';
import { useBeleg } from './use-beleg.ts';

/**
 * Tests the answers to messages about the documents of a folder: a message a line, with " <- " before each
 * that was said earlier, oldest first.
 *
 * @param folder - Holds `documents` and the golden files.
 */
export function testGoldenConversations(folder: URL): void {
  const beleg = useBeleg(fileURLToPath(new URL('documents', folder)));
  testGoldenFiles({
    folder,
    kind: 'messages',
    answer: async (conversation) => {
      const [message = '', ...history] = conversation.split(' <- ');
      return describeAnswer(await beleg().ask(message, history));
    },
  });
}

function describeAnswer({ question, kind, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`);
  return `## ${question}\n\n${kind}, Zeilen ${lines.join(', ') || 'keine'}\n\n${text}`;
}
