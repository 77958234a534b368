import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/domain/answer.ts';
import { runDraftCommand } from '#src/surfaces/cli/draft-command.ts';
import type { CliIo } from '#src/surfaces/cli/io.ts';
import { runSummarizeCommand } from '#src/surfaces/cli/summarize-command.ts';

const ANSWER: Answer = {
  question: '',
  language: 'de',
  kind: 'passage',
  text: 'Satz [1].',
  figures: [],
  items: [],
  citations: [],
  notes: [],
  tookMs: 0,
};

function terminal(isTerminal = false) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    terminal: isTerminal ? { columns: 100, colors: false } : null,
  };
  return { io, out, err };
}

function product() {
  const asked: unknown[] = [];
  const state = { closed: false };
  const open = async () => ({
    summarize: async (request: unknown, onSentence?: (sentence: string) => void) => {
      asked.push(request);
      onSentence?.('Satz.');
      return ANSWER;
    },
    draft: async (text: string) => {
      asked.push(text);
      return ANSWER;
    },
    close: () => {
      state.closed = true;
    },
  });
  return { asked, state, dependencies: { open } };
}

describe('beleg summarize', () => {
  test('reads subject and years, closes, and prints', async () => {
    const { io, out } = terminal();
    const { asked, state, dependencies } = product();
    const code = await runSummarizeCommand(['3.1.5'], { years: '2021-2023' }, io, dependencies);
    expect(code).toBe(0);
    expect(asked).toEqual([{ subject: '3.1.5', years: [2021, 2022, 2023] }]);
    expect(out).toEqual(['Satz [1].']);
    expect(state.closed).toBe(true);
  });

  test('shows sentences as they are proved to a person only', async () => {
    const person = terminal(true);
    await runSummarizeCommand(['Schulcloud'], {}, person.io, product().dependencies);
    expect(person.err).toEqual(['… Satz.']);
    const script = terminal(true);
    await runSummarizeCommand(['Schulcloud'], { json: true }, script.io, product().dependencies);
    expect(script.err).toEqual([]);
    expect(JSON.parse(script.out[0] ?? '')).toEqual(ANSWER);
  });

  test.each<[string[], object]>([
    [[], {}],
    [['Schulcloud'], { years: 'bald' }],
  ])('refuses %j %j', async (words, options) => {
    const run = runSummarizeCommand(words, options, terminal().io, product().dependencies);
    await expect(run).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('beleg draft', () => {
  test('hands on the questions', async () => {
    const { asked, dependencies } = product();
    const { io, out } = terminal();
    expect(await runDraftCommand(['Frage 1:', 'Wer?'], {}, io, dependencies)).toBe(0);
    expect(asked).toEqual(['Frage 1: Wer?']);
    expect(out).toEqual(['Satz [1].']);
  });

  test('refuses nothing, and a file that is not there', async () => {
    const { dependencies } = product();
    const { io } = terminal();
    await expect(runDraftCommand([], {}, io, dependencies)).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await expect(
      runDraftCommand([], { file: '/nicht/da.txt' }, io, dependencies),
    ).rejects.toMatchObject({ code: 'input-invalid' });
  });
});
