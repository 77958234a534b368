import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline as pipe } from 'node:stream/promises';
import { Embeddings } from '@langchain/core/embeddings';
import { AppError } from '#src/domain/app-error.ts';

/** What we use of `@huggingface/transformers`, which is installed only by those who want it. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { dtype: string },
  ): Promise<Extractor>;
}
type Extractor = (
  texts: string[],
  options: { pooling: 'mean'; normalize: true },
) => Promise<{ tolist(): number[][] }>;

const PACKAGE = '@huggingface/transformers';
const TOKENS = ['config.json', 'tokenizer.json'];
/** The weights as Hugging Face names them, and what that means; the first that is there is taken. */
const WEIGHTS = [
  ['onnx/model.onnx', 'fp32'],
  ['onnx/model_quantized.onnx', 'q8'],
] as const;

/** Embeddings of a model in ONNX format that lies in a folder; nothing is downloaded. */
export class OnnxEmbeddings extends Embeddings {
  private readonly extract: Extractor;

  constructor(extract: Extractor) {
    super({});
    this.extract = extract;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.extract(texts, { pooling: 'mean', normalize: true })).tolist();
  }

  async embedQuery(text: string): Promise<number[]> {
    const [vector = []] = await this.embedDocuments([text]);
    return vector;
  }
}

/**
 * @param folder - Folder of the model as Hugging Face lays it out: `tokenizer.json`, `onnx/…`.
 * @returns The embeddings, and a hash of the files they come from: two models of one name differ.
 * @throws {AppError} `embedding-unavailable` where the package or the model is missing.
 */
export async function loadOnnxEmbeddings(
  folder: string,
): Promise<{ embeddings: OnnxEmbeddings; hash: string }> {
  const path = resolve(folder);
  const [weights, dtype] = WEIGHTS.find(([file]) => existsSync(join(path, file))) ?? WEIGHTS[0];
  const files = [...TOKENS, weights];
  const missing = files.filter((file) => !existsSync(join(path, file)));
  if (missing.length > 0)
    throw unavailable('The folder of the local embedding model lacks files.', folder, { missing });
  const { env, pipeline } = await importTransformers(folder);
  env.allowRemoteModels = false;
  env.localModelPath = dirname(path);
  try {
    const extract = await pipeline('feature-extraction', basename(path), { dtype });
    return { embeddings: new OnnxEmbeddings(extract), hash: await hashOf(path, files) };
  } catch (cause) {
    throw unavailable('The local embedding model cannot be loaded.', folder, {}, cause);
  }
}

async function importTransformers(folder: string): Promise<Transformers> {
  try {
    return await import(PACKAGE);
  } catch (cause) {
    const missing = [PACKAGE];
    throw unavailable(`Local models need the package ${PACKAGE}.`, folder, { missing }, cause);
  }
}

function unavailable(
  message: string,
  model: string,
  details: { readonly missing?: readonly string[] },
  cause?: unknown,
): AppError {
  return new AppError('embedding-unavailable', message, { details: { model, ...details }, cause });
}

/** Weights beyond 2 GB lie in a second file, named by the first. */
async function hashOf(path: string, files: readonly string[]): Promise<string> {
  const all = [...files, ...files.map((file) => `${file}_data`)];
  const hash = createHash('sha256');
  for (const file of all.filter((file) => existsSync(join(path, file))))
    await pipe(createReadStream(join(path, file)), hash, { end: false });
  return hash.digest('hex').slice(0, 16);
}
