import { basename, dirname } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { AppError } from '#src/domain/app-error.ts';

/** What we use of `@huggingface/transformers`, which is installed only by those who want it. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(task: 'feature-extraction', model: string): Promise<Extractor>;
}
type Extractor = (
  texts: string[],
  options: { pooling: 'mean'; normalize: true },
) => Promise<{ tolist(): number[][] }>;

const PACKAGE = '@huggingface/transformers';

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
 * @param importTransformers - For tests, which do without the package.
 * @throws {AppError} `model-unavailable` where the package or the model is missing.
 */
export async function loadOnnxEmbeddings(
  folder: string,
  importTransformers: () => Promise<Transformers> = () => import(PACKAGE),
): Promise<OnnxEmbeddings> {
  try {
    const { env, pipeline } = await importTransformers();
    env.allowRemoteModels = false;
    env.localModelPath = dirname(folder);
    return new OnnxEmbeddings(await pipeline('feature-extraction', basename(folder)));
  } catch (cause) {
    throw new AppError('model-unavailable', 'The local embedding model cannot be loaded.', {
      details: { package: PACKAGE, model: basename(folder) },
      cause,
    });
  }
}
