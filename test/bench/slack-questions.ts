import { readSamples } from '../eval/sample.ts';
import type { SlackServer } from '../support/slack-server.ts';
import { until } from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';

const THREADS = 50;
const PER_THREAD = 4;

/** Asks all at once, a thread for each list of texts. Gives the milliseconds to each answer, sorted. */
export async function askAtOnce(
  server: SlackServer,
  threads: readonly (readonly string[])[],
): Promise<number[]> {
  const { workspace, socket } = server;
  workspace.clear();
  const questions = threads.flatMap(([first = '', ...rest], i) => {
    const said = { channel: 'C0HAUS', user: `U${i}` };
    const root = writeMessage(server, { ...said, text: mention(first) });
    return [
      root,
      ...rest.map((text) =>
        writeMessage(server, { ...said, text: mention(text), threadTs: root.ts }),
      ),
    ];
  });
  const started = performance.now();
  await Promise.all(questions.map(({ body }) => socket.deliver('events_api', body)));
  await until(() => workspace.answers().length === questions.length, 60_000);
  return workspace.calls
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ at }) => at - started)
    .toSorted((a, b) => a - b);
}

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.floor(sorted.length * q)] ?? 0;
}

/** Texts that need no answering. */
export const NUMBERED = Array.from({ length: THREADS }, (_, i) => [
  `Thema ${i}?`,
  ...Array.from({ length: PER_THREAD - 1 }, (__, k) => `und ${k}?`),
]);

export const SAMPLE_QUESTIONS = inTurn(['staff', 'muni', 'meas', 'text', 'neg']);
/** Enough for five rounds without one that was asked before. */
export const NEW_QUESTIONS = inTurn(['staff-own', 'muni-own', 'meas-own', 'text-own', 'neg-own']);

/** Questions of each file in turn, so that every stretch of them is as mixed as the whole. */
function inTurn(files: readonly string[]): string[] {
  const lists = files.map((file) => readSamples([file]).map(({ question }) => question));
  const longest = Math.max(...lists.map(({ length }) => length));
  const places = Array.from({ length: longest }, (_, i) => i);
  return [...new Set(places.flatMap((i) => lists.flatMap((list) => list[i] ?? [])))];
}

/** Four questions for each thread, from this place on. */
export function threadsOf(questions: readonly string[], start: number): string[][] {
  const from = [...questions.slice(start), ...questions.slice(0, start)];
  return NUMBERED.map((_, i) => from.slice(i * PER_THREAD, (i + 1) * PER_THREAD));
}
