import { performance } from 'node:perf_hooks';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessageChunk, BaseMessageLike, UsageMetadata } from '@langchain/core/messages';
import pLimit from 'p-limit';
import { AppError } from '#src/domain/app-error.ts';
import type {
  LanguageModel,
  ModelFailure,
  ModelRequest,
  ReplySchema,
  ReportUsage,
} from '#src/ports/language-model.ts';
import { openChatModel } from './chat-model.ts';
import type { ModelSettings } from './model-settings.ts';

/** A German token has about three characters; one more is left for the words of the prompt. */
const CHARACTERS_PER_TOKEN = 2;

/** A model that writes without end is stopped. */
const LONGEST_REPLY = 40_000;

interface Tokens {
  input: number | null;
  output: number | null;
}

/** A model behind LangChain: limited in time, number of requests at once, retries and length. */
export function createLangChainModel(
  settings: ModelSettings,
  report: ReportUsage = () => undefined,
): LanguageModel {
  const id = `${settings.provider}:${settings.model}`;
  const limit = pLimit(settings.concurrency);

  /** One request from the queue to its last piece; whatever goes wrong becomes one error. */
  async function* request(
    asked: ModelRequest,
    form: ReplySchema | null,
    outer: AbortSignal | undefined,
  ): AsyncGenerator<string> {
    const start = performance.now();
    const tokens: Tokens = { input: null, output: null };
    const timer = AbortSignal.timeout(settings.timeoutMs);
    const done = new AbortController();
    const signal = AbortSignal.any([timer, done.signal, ...(outer === undefined ? [] : [outer])]);
    let outcome: 'ok' | ModelFailure = 'cancelled';
    try {
      await inTime(takeTurn(limit, done.signal), signal);
      yield* pieces(settings, asked, form, signal, tokens);
      outcome = 'ok';
    } catch (cause) {
      outcome = failureOf(timer, outer);
      throw new AppError('model-unavailable', 'The language model gave no reply.', {
        details: { model: id, reason: outcome },
        cause: withoutSecrets(cause, settings.key),
      });
    } finally {
      done.abort();
      report({
        model: id,
        prompt: asked.prompt.name,
        promptHash: asked.prompt.hash,
        outcome,
        inputTokens: tokens.input,
        outputTokens: tokens.output,
        tookMs: Math.round(performance.now() - start),
      });
    }
  }

  return {
    id,
    passageLimit: settings.maxInputTokens * CHARACTERS_PER_TOKEN,
    write: (asked, signal) => request(asked, null, signal),
    fill: async (asked, form, signal) => {
      let reply = '';
      for await (const piece of request(asked, form, signal)) reply += piece;
      return parseReply(reply, id);
    },
  };
}

/** Waits for a free place and keeps it until `released`. */
function takeTurn(limit: ReturnType<typeof pLimit>, released: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    limit(() => {
      if (released.aborted) return undefined;
      resolve();
      return new Promise<void>((free) => {
        released.addEventListener('abort', () => free(), { once: true });
      });
    }).catch(reject);
  });
}

async function* pieces(
  settings: ModelSettings,
  asked: ModelRequest,
  form: ReplySchema | null,
  signal: AbortSignal,
  tokens: Tokens,
): AsyncGenerator<string> {
  const stream = await inTime(openStream(settings, asked, form, signal), signal);
  let length = 0;
  for (let next = stream.first; next.done !== true; ) {
    countTokens(next.value, tokens);
    const piece = pieceOf(next.value, form);
    length += piece.length;
    if (length > LONGEST_REPLY) throw new RangeError('the reply does not end');
    if (piece !== '') yield piece;
    next = await inTime(stream.rest.next(), signal);
  }
  signal.throwIfAborted();
}

/**
 * Sends the request and waits for the first piece; only until then it is sent again, with backoff,
 * since what was shown already cannot be taken back.
 */
async function openStream(
  settings: ModelSettings,
  asked: ModelRequest,
  form: ReplySchema | null,
  signal: AbortSignal,
) {
  const { AsyncCaller } = await import('@langchain/core/utils/async_caller');
  const caller = new AsyncCaller({ maxRetries: settings.retries });
  const messages: BaseMessageLike[] = [
    ['system', asked.system],
    ['human', asked.task],
  ];
  return caller.callWithOptions({ signal }, async () => {
    signal.throwIfAborted();
    const chat = await openChatModel(settings, signal);
    const stream = await bindForm(chat, settings, form).stream(messages, { signal });
    const rest = stream[Symbol.asyncIterator]();
    return { first: await rest.next(), rest };
  });
}

/** The model as it is, or bound to reply with JSON of one form; no other tool exists for it. */
function bindForm(chat: BaseChatModel, settings: ModelSettings, form: ReplySchema | null) {
  if (form === null) return chat;
  if (settings.structured === 'tool-call' && chat.bindTools !== undefined) {
    const { name, schema: parameters } = form;
    const tool = { type: 'function' as const, function: { name, parameters } };
    return chat.bindTools([tool], { tool_choice: name });
  }
  const { name, schema } = form;
  const options: Record<string, unknown> =
    settings.provider === 'ollama'
      ? { format: schema }
      : { response_format: { type: 'json_schema', json_schema: { name, schema } } };
  return chat.withConfig(options);
}

function pieceOf(chunk: AIMessageChunk, form: ReplySchema | null): string {
  const called = chunk.tool_call_chunks?.map(({ args }) => args ?? '').join('') ?? '';
  if (form !== null && called !== '') return called;
  if (form !== null && chunk.tool_calls?.[0] !== undefined)
    return JSON.stringify(chunk.tool_calls[0].args);
  return typeof chunk.content === 'string' ? chunk.content : '';
}

function countTokens(chunk: AIMessageChunk, tokens: Tokens): void {
  const used = chunk.usage_metadata as UsageMetadata | undefined;
  if (used === undefined) return;
  tokens.input = Math.max(tokens.input ?? 0, used.input_tokens);
  tokens.output = Math.max(tokens.output ?? 0, used.output_tokens);
}

function failureOf(timer: AbortSignal, outer: AbortSignal | undefined): ModelFailure {
  if (outer?.aborted === true) return 'cancelled';
  return timer.aborted ? 'timeout' : 'failed';
}

/** Errors of HTTP clients hold the request, servers echo keys; name and message are kept without. */
function withoutSecrets(cause: unknown, key: string | undefined): Error {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const said = key === undefined ? message : message.replaceAll(key, '…');
  const kept = new Error(said.slice(0, 200));
  kept.name = name;
  return kept;
}

function parseReply(reply: string, id: string): unknown {
  try {
    // Small models like to put a fence around their JSON.
    return JSON.parse(reply.replace(/^\s*```(?:json)?\s*|\s*```\s*$/gu, ''));
  } catch {
    throw new AppError('model-unavailable', 'The language model replied with no JSON.', {
      details: { model: id, reason: 'failed' },
    });
  }
}

/**
 * Waits for a promise, but no longer than until the signal: the server, the library or the queue may
 * ignore the signal, the person who waits does not.
 */
async function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
  });
  // What comes after the end of the wait is nobody's failure any more.
  promise.catch(() => undefined);
  if (signal.aborted) throw signal.reason;
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
