/** Turns text into vectors whose inner product says how near two texts are in meaning. */
export interface Embedder {
  /** Names model and version: an index built with one id is never searched with another. */
  readonly id: string;
  /**
   * @returns One vector of length 1 per text, all of the same dimensions; all zeros for a text
   *   without a known word.
   * @throws {AppError} `embedding-unavailable` where a model outside of the process does not answer.
   */
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}
