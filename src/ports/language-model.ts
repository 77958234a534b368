/** A prompt file: German words with `{{placeholders}}`, and the version of them. */
export interface Prompt {
  readonly name: string;
  /** First 12 hexadecimal digits of the SHA-256 of the file. */
  readonly hash: string;
  /** What the model is told before anything else; no placeholders. */
  readonly system: string;
  /** What it is asked; `{{name}}` stands for data, which is always escaped. */
  readonly task: string;
}

/** The prompts of `prompts/`, by what they are for. */
export interface Prompts {
  readonly answer: Prompt;
  readonly summary: Prompt;
  readonly plan: Prompt;
}

export interface ModelRequest {
  readonly prompt: Pick<Prompt, 'name' | 'hash'>;
  readonly system: string;
  readonly task: string;
  /** The question or title it is about: by this a recorded reply is found. Never logged. */
  readonly about: string;
}

/** A JSON schema (draft 2020-12) that a reply must have. */
export interface ReplySchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * A language model: it writes words and fills in forms. It has no tools; nothing it says is shown
 * before code has verified it, and no number it says is ever believed.
 */
export interface LanguageModel {
  /** Provider and model, for caches, notes and logs; never a key. */
  readonly id: string;
  /** So many characters of documents may be put into one request. */
  readonly passageLimit: number;
  /**
   * Writes prose, piece by piece as it comes.
   *
   * @throws {AppError} `model-unavailable` with `details.reason` (a `ModelFailure`); ends in any
   *   case within the configured time.
   */
  write(request: ModelRequest, signal?: AbortSignal): AsyncIterable<string>;
  /**
   * Fills in a form. The value is parsed JSON and nothing more: the caller checks it.
   *
   * @throws {AppError} `model-unavailable`, also where the reply is no JSON.
   */
  fill(request: ModelRequest, form: ReplySchema, signal?: AbortSignal): Promise<unknown>;
}

/** Why a model gave no reply. */
export type ModelFailure = 'timeout' | 'cancelled' | 'failed' | 'not recorded';

/** What one request cost; for logs and metrics. Holds no text of question, document or reply. */
export interface ModelUsage {
  readonly model: string;
  readonly prompt: string;
  readonly promptHash: string;
  readonly outcome: 'ok' | 'cached' | ModelFailure;
  /** As the server counted them; null where it did not say. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly tookMs: number;
}

export type ReportUsage = (usage: ModelUsage) => void;
