import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLangChainModel } from '#src/adapters/language-model/langchain-model.ts';
import type { ModelSettings } from '#src/adapters/language-model/model-settings.ts';
import type { LanguageModel, ModelRequest, ModelUsage } from '#src/ports/language-model.ts';
import {
  type Behaviour,
  type ModelServer,
  startModelServer,
} from '../../../support/model-server.ts';
import { OLLAMA, OPENAI } from '../../../support/model-server-protocols.ts';

const REQUEST: ModelRequest = {
  prompt: { name: 'answer', hash: 'abc' },
  system: 'Schreibe nur, was belegt ist.',
  task: 'Frage: Wer?',
  about: 'Wer?',
};
const FORM = {
  name: 'plan',
  schema: { type: 'object', properties: { table: { type: 'string' } }, required: ['table'] },
};
const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()));
});

describe.each([
  ['openai-compatible', OPENAI, '/v1'],
  ['ollama', OLLAMA, ''],
] as const)('%s', (provider, protocol, path) => {
  async function connect(settings: Partial<ModelSettings>, ...behaviours: readonly Behaviour[]) {
    const server = await startModelServer(protocol, ...behaviours);
    servers.push(server);
    const usage: ModelUsage[] = [];
    const model = createLangChainModel(
      {
        provider,
        model: 'kleines-modell',
        baseUrl: server.url + path,
        key: 'geheim-123',
        timeoutMs: 30_000,
        retries: 0,
        maxTokens: 50,
        maxInputTokens: 1000,
        concurrency: 2,
        structured: 'json-schema',
        cacheSize: 0,
        cacheInFile: false,
        ...settings,
      },
      (used) => usage.push(used),
    );
    return { server, model, usage };
  }

  test('streams the pieces as they come and counts the tokens', async () => {
    const { model, server, usage } = await connect(
      {},
      { kind: 'reply', pieces: ['Das ', 'TLRZ ', 'betreibt es [1].'], pauseMs: 5 },
    );
    expect(await piecesOf(model)).toEqual(['Das ', 'TLRZ ', 'betreibt es [1].']);
    expect(usage).toMatchObject([
      { outcome: 'ok', inputTokens: 21, outputTokens: 7, model: `${provider}:kleines-modell` },
    ]);
    const [asked] = server.asked;
    expect(asked?.headers.authorization).toBe('Bearer geheim-123');
    expect(asked?.body).toMatchObject({
      model: 'kleines-modell',
      stream: true,
      messages: [
        { role: 'system', content: REQUEST.system },
        { role: 'user', content: REQUEST.task },
      ],
    });
    expect(asked?.body.tools ?? []).toEqual([]);
  });

  test('asks for the form as a JSON schema', async () => {
    const { model, server } = await connect(
      {},
      { kind: 'reply', pieces: ['```json\n{"table"', ':"staff"}\n```'] },
    );
    expect(await model.fill(REQUEST, FORM)).toEqual({ table: 'staff' });
    const body = server.asked[0]?.body;
    expect(JSON.stringify(body?.format ?? body?.response_format)).toContain('"required":["table"]');
  });

  test('asks for the form as a tool call', async () => {
    const { model, server } = await connect(
      { structured: 'tool-call' },
      { kind: 'reply', pieces: ['{"table":"staff"}'] },
    );
    expect(await model.fill(REQUEST, FORM)).toEqual({ table: 'staff' });
    expect(JSON.stringify(server.asked[0]?.body.tools)).toContain('"name":"plan"');
  });

  test('refuses a form that is no JSON', async () => {
    const { model } = await connect({}, { kind: 'reply', pieces: ['Gern! Hier ist der Plan.'] });
    await expect(model.fill(REQUEST, FORM)).rejects.toMatchObject({ code: 'model-unavailable' });
  });

  test.each<[string, Behaviour]>([
    ['is silent', { kind: 'silent' }],
    ['stops in the middle', { kind: 'stall', pieces: ['Das '] }],
    ['is too slow', { kind: 'reply', pieces: Array(50).fill('Das '), pauseMs: 50 }],
  ])('ends in time where the server %s', async (_, behaviour) => {
    const { model, usage } = await connect({ timeoutMs: 300 }, behaviour);
    const start = performance.now();
    await expect(piecesOf(model)).rejects.toMatchObject({
      code: 'model-unavailable',
      details: { reason: 'timeout' },
    });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(usage).toMatchObject([{ outcome: 'timeout' }]);
  });

  test.each<[string, Behaviour]>([
    ['disconnects at once', { kind: 'disconnect', pieces: [] }],
    ['is broken', { kind: 'status', status: 500 }],
    ['refuses the key', { kind: 'status', status: 401 }],
    ['talks nonsense', { kind: 'nonsense', body: '<html>Bad Gateway</html>' }],
    ['sends half a frame', { kind: 'nonsense', body: 'data: {"choices":[{"del' }],
  ])('fails with one error where the server %s', async (_, behaviour) => {
    const printed = ['log', 'warn', 'error'] as const;
    const spies = printed.map((name) => vi.spyOn(console, name));
    const { model, usage } = await connect({}, behaviour);
    const failure = piecesOf(model).then(
      (pieces) => ({ pieces }),
      (error: unknown) => error,
    );
    const result = await failure;
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    // A server that says nothing at all without an error is an empty reply, not a false one.
    if (result !== null && typeof result === 'object' && 'pieces' in result) {
      expect(result.pieces).toEqual([]);
      return;
    }
    expect(result).toMatchObject({ code: 'model-unavailable' });
    expect(JSON.stringify([result, String((result as Error).cause)])).not.toContain('geheim');
    expect(usage[0]?.outcome).not.toBe('ok');
  });

  test('fails where the connection is cut in the middle', async () => {
    const { model } = await connect({}, { kind: 'disconnect', pieces: ['Das TLRZ '] });
    const pieces: string[] = [];
    const read = async () => {
      for await (const piece of model.write(REQUEST)) pieces.push(piece);
    };
    await expect(read()).rejects.toMatchObject({ code: 'model-unavailable' });
    expect(pieces).toEqual(['Das TLRZ ']);
  });

  test('asks again with backoff where the server is overloaded for a moment', async () => {
    const { model, server } = await connect(
      { retries: 2, timeoutMs: 30_000 },
      { kind: 'status', status: 503 },
      { kind: 'reply', pieces: ['Gut.'] },
    );
    expect(await piecesOf(model)).toEqual(['Gut.']);
    expect(server.asked).toHaveLength(2);
  });

  test('waits as a rate limit says', async () => {
    const { model, server } = await connect(
      { retries: 1, timeoutMs: 30_000 },
      { kind: 'status', status: 429, retryAfter: 1 },
      { kind: 'reply', pieces: ['Gut.'] },
    );
    expect(await piecesOf(model)).toEqual(['Gut.']);
    expect(server.asked).toHaveLength(2);
  });

  test('keeps to the number of requests at once, and waiting counts as time', async () => {
    const slow: Behaviour = { kind: 'reply', pieces: ['a'], pauseMs: 100 };
    const { model, server } = await connect({ concurrency: 1 }, slow);
    const all = await Promise.all([piecesOf(model), piecesOf(model), piecesOf(model)]);
    expect(all).toEqual([['a'], ['a'], ['a']]);
    expect(server.load.most).toBe(1);
    const busy = await connect({ concurrency: 1, timeoutMs: 250 }, { kind: 'silent' });
    const start = performance.now();
    const results = await Promise.allSettled([piecesOf(busy.model), piecesOf(busy.model)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('stops the server when nobody reads on, and when the caller gives up', async () => {
    const endless: Behaviour = { kind: 'reply', pieces: Array(500).fill('weiter '), pauseMs: 10 };
    const { model, server, usage } = await connect({}, endless);
    for await (const piece of model.write(REQUEST)) {
      expect(piece).toBe('weiter ');
      break;
    }
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 100);
    await expect(piecesOf(model, caller.signal)).rejects.toMatchObject({
      details: { reason: 'cancelled' },
    });
    await expect.poll(() => server.load.now, { timeout: 10_000 }).toBe(0);
    expect(usage.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
  });

  test('cuts off a model that writes without end', async () => {
    const { model } = await connect(
      {},
      { kind: 'reply', pieces: Array(60).fill('a'.repeat(1000)) },
    );
    await expect(piecesOf(model)).rejects.toMatchObject({ code: 'model-unavailable' });
  });

  test('fails at once where nobody listens', async () => {
    const { model, server } = await connect({}, { kind: 'silent' });
    await server.kill();
    servers.splice(0);
    await expect(piecesOf(model)).rejects.toMatchObject({ details: { reason: 'failed' } });
  });
});

async function piecesOf(model: LanguageModel, signal?: AbortSignal): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of model.write(REQUEST, signal)) pieces.push(piece);
  return pieces;
}
