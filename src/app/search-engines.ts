/** FlexSearch and hnswlib, loaded when an index is built or opened. */
export async function searchEngines() {
  const [{ flexSearchEngine }, { hnswEngine }] = await Promise.all([
    import('#src/adapters/flexsearch-index.ts'),
    import('#src/adapters/hnsw-index.ts'),
  ]);
  return { keywords: flexSearchEngine, vectors: hnswEngine };
}
