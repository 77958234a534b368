import { AppError } from '#src/domain/app-error.ts';
import type { LanguageModel, ModelRequest } from '#src/ports/language-model.ts';
import { keyOf, type RecordedReply, readReplies } from './replies-file.ts';

const PASSAGE_LIMIT = 12_000;

/**
 * A model that says what another one once said. A request that differs from the recorded one, because
 * a prompt or the retrieval changed, gets the last reply to the same prompt and question: whether it
 * still holds is for the verification to say, as with any reply.
 *
 * @param file - What `recordReplies` wrote.
 * @throws {AppError} `input-invalid` where the file cannot be read; a request without a recorded reply
 *   fails with `model-unavailable`, reason `not recorded`.
 */
export async function replayReplies(file: string): Promise<LanguageModel> {
  const replies = await readReplies(file);
  const byKey = new Map(replies.map((reply) => [reply.key, reply]));
  const bySubject = new Map(replies.map((reply) => [subjectOf(reply.prompt, reply.about), reply]));
  const find = (request: ModelRequest): RecordedReply => {
    const found =
      byKey.get(keyOf(request)) ?? bySubject.get(subjectOf(request.prompt.name, request.about));
    if (found !== undefined) return found;
    throw new AppError('model-unavailable', 'There is no recorded reply to this request.', {
      details: { reason: 'not recorded', prompt: request.prompt.name },
    });
  };
  return {
    id: 'recorded',
    passageLimit: PASSAGE_LIMIT,
    async *write(request) {
      yield find(request).reply;
    },
    fill: async (request) => JSON.parse(find(request).reply),
  };
}

function subjectOf(prompt: string, about: string): string {
  return `${prompt}\n${about.trim().toLowerCase()}`;
}
