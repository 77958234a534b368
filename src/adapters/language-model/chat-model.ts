import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ModelSettings } from './model-settings.ts';

/**
 * The chat model of one request. LangChain and the provider's package are loaded here and only here,
 * so that a start without a model costs nothing.
 *
 * @param signal - Ends the connection; Ollama's client knows no signal of its own before the first
 *   piece, so it is put into its `fetch`.
 */
export async function openChatModel(
  settings: ModelSettings,
  signal: AbortSignal,
): Promise<BaseChatModel> {
  const { initChatModel } = await import('langchain/chat_models/universal');
  return initChatModel(settings.model, {
    ...(settings.provider === 'ollama' ? ollamaFields(settings, signal) : openAiFields(settings)),
    temperature: 0,
    // Retries are made once, around the whole request, in `langchain-model.ts`.
    maxRetries: 0,
  });
}

function ollamaFields(
  { baseUrl, key, maxTokens, maxInputTokens }: ModelSettings,
  signal: AbortSignal,
) {
  return {
    modelProvider: 'ollama',
    baseUrl,
    numPredict: maxTokens,
    numCtx: maxInputTokens + maxTokens,
    seed: 0,
    ...(key === undefined ? {} : { headers: new Headers({ authorization: `Bearer ${key}` }) }),
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      const response = await fetch(input, { ...init, signal: joinSignals(signal, init?.signal) });
      // Ollama's client would print a line on standard output.
      if (!response.ok) throw httpError(response);
      return jsonLinesOnly(response);
    },
  };
}

function openAiFields({ baseUrl, key, maxTokens }: ModelSettings) {
  return {
    modelProvider: 'openai',
    maxTokens,
    // A server without keys gets a word that is none; the key of another service is never sent.
    apiKey: key ?? 'none',
    configuration: { baseURL: baseUrl },
    useResponsesApi: false,
    streamUsage: true,
  };
}

/** With what LangChain looks at to decide whether and when to ask again. */
function httpError({ status, headers }: Response): Error {
  return Object.assign(new Error(`The model server replied with status ${status}.`), {
    status,
    headers,
  });
}

function joinSignals(ours: AbortSignal, theirs: AbortSignal | null | undefined): AbortSignal {
  return theirs === null || theirs === undefined ? ours : AbortSignal.any([ours, theirs]);
}

/**
 * A streamed response whose lines are JSON, each handed on when it is whole. Any other line ends it
 * with a `SyntaxError`: Ollama's client would print the line, and with it text of documents, on
 * standard error.
 */
function jsonLinesOnly({ body, status }: Response): Response {
  let rest = '';
  const lines = new TransformStream<string, string>({
    transform(piece, stream) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) stream.enqueue(checked(line));
    },
    flush(stream) {
      stream.enqueue(checked(rest));
    },
  });
  const checkedBody = body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(lines)
    .pipeThrough(new TextEncoderStream());
  return new Response(checkedBody ?? null, { status });
}

function checked(line: string): string {
  if (line.trim() === '') return '';
  try {
    JSON.parse(line);
  } catch {
    // The engine's own error quotes what it could not read.
    throw new SyntaxError('The model server sent a line that is no JSON.');
  }
  return `${line}\n`;
}
