import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createEmbedder } from '#src/adapters/create-embedder.ts';
import { embedWith } from '#src/adapters/model-embeddings.ts';

const DATA = new URL('../../../data', import.meta.url).pathname;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A model server that remembers what it was asked. */
async function modelServer(answer: (body: Record<string, unknown>) => unknown) {
  const asked: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await request.setEncoding('utf8').toArray()).join(''));
    asked.push({ ...body, path: request.url });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(body)));
  });
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('createEmbedder', () => {
  test('is the embedded default where nothing is said', async () => {
    expect((await createEmbedder({}, DATA)).id).toMatch(/^word-vectors/);
  });

  test('asks an OpenAI-compatible endpoint and normalizes', async () => {
    const { asked, url } = await modelServer(() => ({ data: [{ embedding: [3, 4] }] }));
    const embedder = await createEmbedder(
      {
        BELEG_EMBEDDINGS: 'openai',
        BELEG_EMBEDDINGS_MODEL: 'multilingual-e5-small',
        BELEG_EMBEDDINGS_URL: `${url}/v1`,
      },
      DATA,
    );
    expect(await embedder.embedQuery('Wer?')).toEqual([0.6, 0.8]);
    expect(asked[0]).toMatchObject({ path: '/v1/embeddings', input: 'query: Wer?' });
    expect(embedder.id).toContain('multilingual-e5-small');
  });

  test('asks Ollama without prefixes for other models', async () => {
    const { asked, url } = await modelServer(() => ({ embeddings: [[0, 2]] }));
    const embedder = await createEmbedder(
      { BELEG_EMBEDDINGS: 'ollama', BELEG_EMBEDDINGS_MODEL: 'bge-m3', BELEG_EMBEDDINGS_URL: url },
      DATA,
    );
    expect(await embedder.embedDocuments(['Text'])).toEqual([[0, 1]]);
    expect(asked[0]).toMatchObject({ model: 'bge-m3', input: ['Text'] });
  });

  test('names the variable that is missing', async () => {
    await expect(createEmbedder({ BELEG_EMBEDDINGS: 'ollama' }, DATA)).rejects.toMatchObject({
      code: 'config-invalid',
      details: { variables: ['BELEG_EMBEDDINGS_MODEL'] },
    });
  });

  test('names the files that a local model lacks', async () => {
    await expect(
      createEmbedder({ BELEG_EMBEDDINGS: 'onnx', BELEG_EMBEDDINGS_MODEL: '/models/e5' }, DATA),
    ).rejects.toMatchObject({
      code: 'embedding-unavailable',
      details: {
        model: '/models/e5',
        missing: ['config.json', 'tokenizer.json', 'onnx/model.onnx'],
      },
    });
  });
});

test('a model that answers with too few vectors is unavailable', async () => {
  const embedder = embedWith({ embedDocuments: async () => [], embedQuery: async () => [] }, 'x');
  await expect(embedder.embedDocuments(['a'])).rejects.toMatchObject({
    code: 'embedding-unavailable',
  });
});
