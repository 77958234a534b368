import { AppError } from '#src/domain/app-error.ts';
import type {
  LanguageModel,
  ModelFailure,
  ModelRequest,
  Prompt,
} from '#src/ports/language-model.ts';

/** A model that says what the test tells it to, in pieces of a few characters. */
export interface ScriptedModel extends LanguageModel {
  readonly asked: ModelRequest[];
}

export function scriptedModel(
  reply: string | ((request: ModelRequest) => string),
  options: { readonly failure?: ModelFailure; readonly failAfter?: number } = {},
): ScriptedModel {
  const asked: ModelRequest[] = [];
  const replyTo = (request: ModelRequest) => {
    asked.push(request);
    return typeof reply === 'string' ? reply : reply(request);
  };
  const fail = (reason: ModelFailure) =>
    new AppError('model-unavailable', 'scripted', { details: { reason } });
  return {
    id: 'scripted',
    passageLimit: 20_000,
    asked,
    async *write(request) {
      const text = replyTo(request);
      const end = options.failure === undefined ? text.length : (options.failAfter ?? 0);
      for (let start = 0; start < end; start += 7)
        yield text.slice(start, Math.min(end, start + 7));
      if (options.failure !== undefined) throw fail(options.failure);
    },
    async fill(request) {
      const text = replyTo(request);
      if (options.failure !== undefined) throw fail(options.failure);
      return JSON.parse(text);
    },
  };
}

export const PROMPT: Prompt = {
  name: 'answer',
  hash: '0123456789ab',
  system: 'Schreibe nur, was in den Stellen steht.',
  task: '<frage>{{question}}</frage>\n<stellen>\n{{passages}}\n</stellen>',
};
