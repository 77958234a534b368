import type { Answer } from '#src/domain/answer.ts';
import { testGoldenFiles } from '../../support/golden-files.ts';
import { useBeleg } from '../../support/use-beleg.ts';

/** Sentences of every kind that can be checked, with the verdict and how it is worded. */

/** Of a long table, what shows that it is the right one. */
const SHOWN = 600;
const beleg = useBeleg();

testGoldenFiles({
  folder: new URL('.', import.meta.url),
  kind: 'claims',
  answer: async (sentence) => describeAnswer(sentence, await beleg().checkClaim(sentence)),
});

function describeAnswer(sentence: string, { claim, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) =>
    firstLine === lastLine ? firstLine : `${firstLine}-${lastLine}`,
  );
  const { stated = '–', actual = '–', rounded = false } = claim ?? {};
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)} […]` : text;
  return [
    `## ${sentence}`,
    `genannt ${stated}, richtig ${actual}${rounded ? ', gerundet' : ''}, Zeilen ${lines.join(', ') || 'keine'}`,
    shown,
  ].join('\n\n');
}
