import { join } from 'node:path';
import type { Config } from '#src/config.ts';
import type { Embedder } from '#src/ports/embedder.ts';

/** The embedding that the configuration names; without one, the embedded word vectors. */
export async function createEmbedder(config: Config): Promise<Embedder> {
  const { WordVectorEmbeddings } = await import('#src/adapters/word-vector-embeddings.ts');
  return new WordVectorEmbeddings(join(config.dataDirectory, 'vectors'));
}
