import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLanguageModel } from '#src/adapters/language-model/create-language-model.ts';
import { loadPrompts } from '#src/adapters/language-model/load-prompts.ts';
import { readModelSettings } from '#src/adapters/language-model/model-settings.ts';
import { writeAnswer } from '#src/answer/model/write-answer.ts';
import { EXTRACTIVE, PASSAGES, SOURCES } from '../support/lies.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../support/model-server.ts';
import { OLLAMA, OPENAI } from '../support/model-server-protocols.ts';

/** Long enough for a reply on any machine; a server that never replies is not waited for so long. */
const PATIENT_MS = 30_000;
const IMPATIENT_MS = 800;
const PIECES = [
  'Die Maßnahme ist ',
  'im Plan [2].\n',
  'Sie kostet 5 Euro [2].\n',
  'Die Feder',
  'führung liegt beim TMBJS. [2]\n',
  'Das TLRZ betreibt 17 Rechenzentren [3].',
];
const servers: ModelServer[] = [];
// The first request loads LangChain, which on a busy machine takes longer than these times allow.
beforeAll(async () => {
  const packages = ['langchain/chat_models/universal', '@langchain/openai', '@langchain/ollama'];
  await Promise.all(packages.map((name) => import(name)));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()));
});

describe.each([
  ['openai-compatible', OPENAI, '/v1'],
  ['ollama', OLLAMA, ''],
] as const)('an answer written over %s', (provider, protocol, path) => {
  async function start(timeoutMs: number, behaviour: Behaviour) {
    const server = await startModelServer(protocol, behaviour);
    servers.push(server);
    const settings = readModelSettings({
      BELEG_MODEL_PROVIDER: provider,
      BELEG_MODEL: 'kleines-modell',
      BELEG_MODEL_BASE_URL: server.url + path,
      BELEG_MODEL_TIMEOUT_MS: String(timeoutMs),
      BELEG_MODEL_RETRIES: '0',
      BELEG_MODEL_CACHE: '0',
    });
    if (settings === null) throw new TypeError('a model is configured');
    const [model, prompts] = await Promise.all([
      createLanguageModel(settings, { indexVersion: 'a', indexDirectory: '/nowhere' }),
      loadPrompts('prompts'),
    ]);
    const write = async () => {
      const begun = performance.now();
      const draft = await writeAnswer(
        {
          question: 'Wie steht es um die Schulcloud?',
          language: 'de',
          passages: PASSAGES.map(({ text }, index) => ({
            text,
            source: SOURCES[index] ?? { document: '', firstLine: 1, lastLine: 1 },
          })),
          extractive: EXTRACTIVE,
        },
        {
          model,
          prompt: prompts.answer,
          nearness: async (_, others) => others.map(() => 1),
        },
      );
      return { draft, took: performance.now() - begun };
    };
    return { server, write };
  }

  test('is verified, sentence by sentence', async () => {
    const { server, write } = await start(PATIENT_MS, {
      kind: 'reply',
      pieces: PIECES,
      pauseMs: 5,
    });
    const { draft } = await write();
    expect(draft.text).toBe(
      [
        '**Aktionsplan 2024 › 2.8 Aufbau einer Thüringer Schulcloud:** Die Maßnahme ist im Plan [1]. Die Federführung liegt beim TMBJS [1].',
        '**Aktionsplan 2023 › 3.1 Standardisierung der IT:** Das TLRZ betreibt 17 Rechenzentren [2].',
      ].join('\n\n'),
    );
    expect(draft.notes?.join()).toContain('Ein unbelegter Satz wurde weggelassen.');
    expect(JSON.stringify(server.asked[0]?.body)).toContain('Du bist keine Quelle');
  });

  test.each([0, 50, 150, 250, 350, 450, 550])(
    'is proper though the plug is pulled after %i ms',
    async (delay) => {
      const { server, write } = await start(IMPATIENT_MS, {
        kind: 'reply',
        pieces: PIECES,
        pauseMs: 100,
      });
      const pulled = new Promise<void>((done) => {
        setTimeout(() => server.kill().then(done), delay);
      });
      const { draft, took } = await write();
      await pulled;
      servers.splice(0);
      expect(took).toBeLessThan(PATIENT_MS / 2);
      expect(draft.text).toBe(EXTRACTIVE.text);
      expect(draft.notes?.at(-1)).toMatch(/Sprachmodell (?:war nicht erreichbar|hat nicht)/u);
    },
  );

  test.each<Behaviour>([
    { kind: 'silent' },
    { kind: 'stall', pieces: PIECES.slice(0, 3) },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 429, retryAfter: 60 },
    { kind: 'disconnect', pieces: PIECES.slice(0, 4) },
    { kind: 'nonsense', body: '<html>Bad Gateway</html>' },
    { kind: 'reply', pieces: ['%$§"! '.repeat(50)] },
    { kind: 'reply', pieces: [] },
  ])('is proper with a server that does %j', async (behaviour) => {
    const { write } = await start(IMPATIENT_MS, behaviour);
    const { draft, took } = await write();
    expect(took).toBeLessThan(PATIENT_MS / 2);
    expect(draft.text).toBe(EXTRACTIVE.text);
    expect(draft.notes).toHaveLength(1);
  });
});

test('no provider package is imported before a model is asked', async () => {
  const starts = ['src/app/open-beleg.ts', 'src/adapters/language-model/create-language-model.ts'];
  const { metafile } = await build({
    entryPoints: starts,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'unused',
  });
  const atStart = (file: string, seen = new Set<string>()): Set<string> => {
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' || seen.has(path)) continue;
      seen.add(path);
      atStart(path, seen);
    }
    return seen;
  };
  const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) =>
    starts.includes(entryPoint ?? ''),
  );
  const imported = entries.flatMap(([file]) => [...atStart(file)]);
  expect(entries).toHaveLength(2);
  expect(imported).toContain('zod');
  expect(imported.filter((path) => /@langchain\/(?:openai|ollama)|^langchain/u.test(path))).toEqual(
    [],
  );
});
