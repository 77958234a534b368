/** Turns text into vectors whose inner product says how near two texts are in meaning. */
export interface Embedder {
  /** Names model and version: an index built with one id is never searched with another. */
  readonly id: string;
  readonly dimensions: number;
  /** @returns One vector of length 1 per text; all zeros for a text without a known word. */
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}
