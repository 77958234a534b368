import { fileURLToPath } from 'node:url';
import type { Answer } from '#src/domain/answer.ts';
import { testGoldenFiles } from '../../support/golden-files.ts';
import { useBeleg } from '../../support/use-beleg.ts';

/** Answers from the prose of the shipped corpus and of a few other texts: what is quoted, from which lines, and what is not said. */

const FOLDER = new URL('.', import.meta.url);
const shipped = useBeleg();
const others = useBeleg(fileURLToPath(new URL('documents', FOLDER)));

testGoldenFiles({
  folder: FOLDER,
  kind: 'questions',
  answer: async (question, file) => {
    const beleg = file.startsWith('other-documents') ? others() : shipped();
    return describeAnswer(await beleg.ask(question));
  },
});

function describeAnswer({ question, kind, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`);
  return `## ${question}\n\n${kind}, Zeilen ${lines.join(', ') || 'keine'}\n\n${text}`;
}
