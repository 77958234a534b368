import { basename, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import { embedWith, type Prefixes } from './model-embeddings.ts';
import { WordVectorEmbeddings } from './word-vector-embeddings.ts';

const settingsSchema = z.discriminatedUnion('BELEG_EMBEDDINGS', [
  z.object({ BELEG_EMBEDDINGS: z.literal('word-vectors') }),
  z.object({
    /** Any endpoint that speaks OpenAI's protocol. */
    BELEG_EMBEDDINGS: z.literal('openai'),
    BELEG_EMBEDDINGS_MODEL: z.string().min(1),
    BELEG_EMBEDDINGS_URL: z.url().optional(),
    BELEG_EMBEDDINGS_KEY: z.string().min(1).default('none'),
  }),
  z.object({
    BELEG_EMBEDDINGS: z.literal('ollama'),
    BELEG_EMBEDDINGS_MODEL: z.string().min(1),
    BELEG_EMBEDDINGS_URL: z.url().default('http://localhost:11434'),
  }),
  z.object({
    BELEG_EMBEDDINGS: z.literal('onnx'),
    /** Folder of the model. */
    BELEG_EMBEDDINGS_MODEL: z.string().min(1),
  }),
]);

type Settings = z.infer<typeof settingsSchema>;
type Environment = Readonly<Record<string, string | undefined>>;

const E5_PREFIXES: Prefixes = { query: 'query: ', passage: 'passage: ' };
const NO_PREFIXES: Prefixes = { query: '', passage: '' };
const TIMEOUT_MS = 30_000;
const RETRIES = 2;

/**
 * The embedding that the environment asks for; without a word about it, the embedded default.
 *
 * @param dataDirectory - `data/`, where the word vectors lie.
 * @throws {AppError} `config-invalid`, or `embedding-unavailable` for a local model that is missing.
 */
export async function createEmbedder(
  environment: Environment,
  dataDirectory: string,
): Promise<Embedder> {
  const settings = readSettings(environment);
  switch (settings.BELEG_EMBEDDINGS) {
    case 'word-vectors':
      return new WordVectorEmbeddings(join(dataDirectory, 'vectors'));
    case 'openai':
      return openAiEmbedder(settings);
    case 'ollama':
      return ollamaEmbedder(settings);
    case 'onnx':
      return onnxEmbedder(settings.BELEG_EMBEDDINGS_MODEL);
  }
}

function readSettings(environment: Environment): Settings {
  const chosen = environment.BELEG_EMBEDDINGS || 'word-vectors';
  const parsed = settingsSchema.safeParse({ ...environment, BELEG_EMBEDDINGS: chosen });
  if (parsed.success) return parsed.data;
  const variables = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new AppError('config-invalid', 'The embedding is not configured rightly.', {
    details: { variables },
  });
}

async function openAiEmbedder(
  settings: Extract<Settings, { BELEG_EMBEDDINGS: 'openai' }>,
): Promise<Embedder> {
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  const { BELEG_EMBEDDINGS_MODEL: model, BELEG_EMBEDDINGS_URL: baseURL } = settings;
  const embeddings = new OpenAIEmbeddings({
    model,
    apiKey: settings.BELEG_EMBEDDINGS_KEY,
    timeout: TIMEOUT_MS,
    maxRetries: RETRIES,
    // Base64, OpenAI's default, is not understood by every server that speaks its protocol.
    encodingFormat: 'float',
    ...(baseURL === undefined ? {} : { configuration: { baseURL } }),
  });
  return embedWith(embeddings, `openai ${baseURL ?? ''} ${model}`, prefixesOf(model));
}

async function ollamaEmbedder(
  settings: Extract<Settings, { BELEG_EMBEDDINGS: 'ollama' }>,
): Promise<Embedder> {
  const { OllamaEmbeddings } = await import('@langchain/ollama');
  const { BELEG_EMBEDDINGS_MODEL: model, BELEG_EMBEDDINGS_URL: baseUrl } = settings;
  const embeddings = new OllamaEmbeddings({ model, baseUrl, maxRetries: RETRIES });
  return embedWith(embeddings, `ollama ${model}`, prefixesOf(model));
}

async function onnxEmbedder(folder: string): Promise<Embedder> {
  const { loadOnnxEmbeddings } = await import('./onnx-embeddings.ts');
  const { embeddings, hash } = await loadOnnxEmbeddings(folder);
  const model = basename(folder);
  return embedWith(embeddings, `onnx ${model} ${hash}`, prefixesOf(model));
}

/** The E5 family tells questions and passages apart by their first word. */
function prefixesOf(model: string): Prefixes {
  return /(?:^|[-_/])e5(?:$|[-_:])/i.test(model) ? E5_PREFIXES : NO_PREFIXES;
}
