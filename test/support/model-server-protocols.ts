import type { AskedRequest, Protocol } from './model-server.ts';

/** OpenAI's chat completions, streamed as server-sent events; a forced tool gets the pieces as its arguments. */
export const OPENAI: Protocol = {
  path: '/v1/chat/completions',
  contentType: 'text/event-stream',
  frame: (piece, asked) => event(asked, { role: 'assistant', ...openAiDelta(piece, asked) }, null),
  end: (asked) => `${event(asked, {}, 'stop')}${usageEvent(asked)}data: [DONE]\n\n`,
};

/** Ollama's chat, streamed as lines of JSON. */
export const OLLAMA: Protocol = {
  path: '/api/chat',
  contentType: 'application/x-ndjson',
  frame: (piece, asked) => line(asked, { message: ollamaMessage(piece, asked), done: false }),
  end: (asked) =>
    line(asked, {
      message: { role: 'assistant', content: '' },
      done: true,
      done_reason: 'stop',
      prompt_eval_count: 21,
      eval_count: 7,
    }),
};

function toolOf({ body }: AskedRequest): string | null {
  const tools = body.tools as { function: { name: string } }[] | undefined;
  return tools?.[0]?.function.name ?? null;
}

function openAiDelta(piece: string, asked: AskedRequest): object {
  const tool = toolOf(asked);
  if (tool === null) return { content: piece };
  return {
    tool_calls: [
      { index: 0, id: 'call-1', type: 'function', function: { name: tool, arguments: piece } },
    ],
  };
}

function event({ body }: AskedRequest, delta: object, finish: string | null): string {
  const chunk = {
    id: 'chat-1',
    object: 'chat.completion.chunk',
    created: 0,
    model: body.model,
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

function usageEvent({ body }: AskedRequest): string {
  const usage = { prompt_tokens: 21, completion_tokens: 7, total_tokens: 28 };
  const chunk = { id: 'chat-1', object: 'chat.completion.chunk', created: 0, model: body.model };
  return `data: ${JSON.stringify({ ...chunk, choices: [], usage })}\n\n`;
}

/** Ollama hands a tool call over as a whole, with parsed arguments. */
function ollamaMessage(piece: string, asked: AskedRequest): object {
  const tool = toolOf(asked);
  if (tool === null) return { role: 'assistant', content: piece };
  return {
    role: 'assistant',
    content: '',
    tool_calls: [{ function: { name: tool, arguments: JSON.parse(piece) } }],
  };
}

function line({ body }: AskedRequest, rest: object): string {
  return `${JSON.stringify({ model: body.model, created_at: '2024-01-01T00:00:00Z', ...rest })}\n`;
}
