import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '#src/domain/app-error.ts';
import type { Embedder } from '#src/ports/embedder.ts';

/** What a model wants to see before a text; models of the E5 family were trained with such words. */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

const NO_PREFIXES: Prefixes = { query: '', passage: '' };

/**
 * Any LangChain embeddings as our port: vectors of length 1, one error for all that can go wrong.
 *
 * @param id - Names model and place, for the manifest of the index.
 */
export function embedWith(
  embeddings: EmbeddingsInterface,
  id: string,
  prefixes: Prefixes = NO_PREFIXES,
): Embedder {
  return {
    id,
    embedDocuments: (texts) =>
      guard(id, async () => {
        const prefixed = texts.map((text) => prefixes.passage + text);
        const vectors = await embeddings.embedDocuments(prefixed);
        if (vectors.length !== texts.length) throw new RangeError('not a vector for each text');
        return vectors.map(toLengthOne);
      }),
    embedQuery: (text) =>
      guard(id, async () => toLengthOne(await embeddings.embedQuery(prefixes.query + text))),
  };
}

async function guard<T>(id: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw new AppError('embedding-unavailable', 'The embedding model does not answer.', {
      details: { embedder: id },
      cause,
    });
  }
}

function toLengthOne(vector: readonly number[]): number[] {
  if (vector.length === 0) throw new RangeError('an empty vector');
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => (length === 0 ? 0 : value / length));
}
