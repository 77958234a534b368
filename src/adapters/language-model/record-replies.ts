import type { LanguageModel, ModelRequest } from '#src/ports/language-model.ts';
import { appendReply, keyOf } from './replies-file.ts';

/**
 * A model whose complete replies are written to a file, for `replayReplies`.
 *
 * @param file - JSONL; lines are appended.
 */
export function recordReplies(model: LanguageModel, file: string): LanguageModel {
  const save = (request: ModelRequest, reply: string) =>
    appendReply(file, {
      key: keyOf(request),
      prompt: request.prompt.name,
      about: request.about,
      reply,
    });
  return {
    id: model.id,
    passageLimit: model.passageLimit,
    async *write(request, signal) {
      let reply = '';
      for await (const piece of model.write(request, signal)) {
        reply += piece;
        yield piece;
      }
      await save(request, reply);
    },
    async fill(request, form, signal) {
      const filled = await model.fill(request, form, signal);
      await save(request, JSON.stringify(filled));
      return filled;
    },
  };
}
