import type { Answer } from '#src/domain/answer.ts';
import { testGoldenFiles } from '../../support/golden-files.ts';
import { useBeleg } from '../../support/use-beleg.ts';

/**
 * Transcripts of conversations over the shipped corpus, one file for each way of going on: what was
 * typed, the complete question it was read as, and the answer with the lines that prove it.
 */

const beleg = useBeleg();

testGoldenFiles({
  folder: new URL('.', import.meta.url),
  kind: 'messages',
  parted: { input: /\n{2,}/u, answers: '\n\n---\n\n' },
  answer: async (conversation) => {
    const messages = conversation.split('\n');
    const turns: string[] = [];
    for (const [at, message] of messages.entries())
      turns.push(describeTurn(await beleg().ask(message, messages.slice(0, at))));
    return turns.join('\n\n');
  },
});

function describeTurn({ question, interpretedAs, kind, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`);
  const read = interpretedAs === undefined ? '' : `gelesen als: ${interpretedAs}\n`;
  return `> ${question}\n${read}${kind}, Zeilen ${lines.join(', ') || 'keine'}\n\n${text}`;
}
