import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';

/** An empty variable is one that is not set: `.env` files keep them as reminders. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);
const count = (fallback: number, min: number, max: number) =>
  optional(z.coerce.number().int().min(min).max(max).default(fallback));

const limits = {
  BELEG_MODEL: z.string().min(1),
  BELEG_MODEL_KEY: optional(z.string().min(1).optional()),
  /** The whole time for one answer of the model, waiting and retries included. */
  BELEG_MODEL_TIMEOUT_MS: count(20_000, 100, 600_000),
  BELEG_MODEL_RETRIES: count(2, 0, 10),
  /** Tokens that the model may write per request. */
  BELEG_MODEL_MAX_TOKENS: count(700, 16, 32_000),
  /** Tokens that may be put into one request; a German token has about three characters. */
  BELEG_MODEL_MAX_INPUT_TOKENS: count(6_000, 500, 1_000_000),
  BELEG_MODEL_CONCURRENCY: count(2, 1, 100),
  /** How the server is asked for JSON: not every server speaks each way. */
  BELEG_MODEL_STRUCTURED: optional(z.enum(['json-schema', 'tool-call']).default('json-schema')),
  /** Replies kept in memory; 0 keeps none. */
  BELEG_MODEL_CACHE: count(500, 0, 1_000_000),
  /** `true` keeps them below `index/` too. */
  BELEG_MODEL_CACHE_FILE: optional(z.stringbool().default(false)),
};

const settingsSchema = z.discriminatedUnion('BELEG_MODEL_PROVIDER', [
  z.object({
    /** OpenAI, vLLM, llama.cpp, LiteLLM and whatever else speaks this protocol. */
    BELEG_MODEL_PROVIDER: z.literal('openai-compatible'),
    BELEG_MODEL_BASE_URL: z.url({ protocol: /^https?$/u }),
    ...limits,
  }),
  z.object({
    BELEG_MODEL_PROVIDER: z.literal('ollama'),
    BELEG_MODEL_BASE_URL: optional(
      z.url({ protocol: /^https?$/u }).default('http://127.0.0.1:11434'),
    ),
    ...limits,
  }),
]);

/** How to reach and use the model; `key` is the only secret and must never be printed. */
export interface ModelSettings {
  readonly provider: 'openai-compatible' | 'ollama';
  readonly model: string;
  readonly baseUrl: string;
  readonly key: string | undefined;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly maxTokens: number;
  readonly maxInputTokens: number;
  readonly concurrency: number;
  readonly structured: 'json-schema' | 'tool-call';
  readonly cacheSize: number;
  readonly cacheInFile: boolean;
}

/**
 * What the environment says about a language model.
 *
 * @returns null where none is configured (`BELEG_MODEL_PROVIDER` unset, empty or `off`).
 * @throws {AppError} `config-invalid` with the names of the variables, never their values.
 */
export function readModelSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ModelSettings | null {
  const provider = environment.BELEG_MODEL_PROVIDER?.trim() ?? '';
  if (provider === '' || provider === 'off') return null;
  const parsed = settingsSchema.safeParse({ ...environment, BELEG_MODEL_PROVIDER: provider });
  if (!parsed.success) {
    const variables = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new AppError('config-invalid', 'The language model is not configured rightly.', {
      details: { variables },
    });
  }
  const { data } = parsed;
  return {
    provider: data.BELEG_MODEL_PROVIDER,
    model: data.BELEG_MODEL,
    baseUrl: data.BELEG_MODEL_BASE_URL,
    key: data.BELEG_MODEL_KEY,
    timeoutMs: data.BELEG_MODEL_TIMEOUT_MS,
    retries: data.BELEG_MODEL_RETRIES,
    maxTokens: data.BELEG_MODEL_MAX_TOKENS,
    maxInputTokens: data.BELEG_MODEL_MAX_INPUT_TOKENS,
    concurrency: data.BELEG_MODEL_CONCURRENCY,
    structured: data.BELEG_MODEL_STRUCTURED,
    cacheSize: data.BELEG_MODEL_CACHE,
    cacheInFile: data.BELEG_MODEL_CACHE_FILE,
  };
}
