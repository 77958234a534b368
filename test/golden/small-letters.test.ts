import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '#src/text/detect-language.ts';
import { useBeleg } from '../support/use-beleg.ts';

const samples = fileURLToPath(new URL('../eval/samples/', import.meta.url));

/** German questions of the samples that are written with capitals. */
const questions = ['staff', 'muni', 'meas', 'claim', 'neg'].flatMap((kind) =>
  readFileSync(`${samples}${kind}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).question)
    .filter((question) => / \p{Lu}/u.test(question) && detectLanguage(question) === 'de'),
);

const beleg = useBeleg();

async function toldBy(question: string) {
  const { kind, figures, citations, claim } = await beleg().ask(question);
  const cited = kind === 'abstain' ? [] : citations.map(({ firstLine }) => firstLine);
  return { kind, verdict: claim?.verdict, figures: figures.map(({ value }) => value), cited };
}

describe('typed in small letters', () => {
  test.for(questions)('%s', async (question) => {
    expect(await toldBy(question.toLowerCase())).toEqual(await toldBy(question));
  });
});
