import { existsSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import type { LanguageModel, ModelRequest, ReportUsage } from '#src/ports/language-model.ts';
import { appendReply, keyOf, readReplies } from './replies-file.ts';

interface CacheOptions {
  /** The most replies kept; the least recently used goes first. */
  readonly size: number;
  /** A reply holds for one state of the documents. */
  readonly indexVersion: string;
  /** JSONL that keeps the replies for the next process. */
  readonly file?: string;
  readonly report?: ReportUsage;
}

/**
 * A model that is asked each thing once: replies are kept by model, prompt hash, index version and
 * the whole request. Only complete replies are kept.
 */
export async function cacheReplies(
  model: LanguageModel,
  { size, indexVersion, file, report = () => undefined }: CacheOptions,
): Promise<LanguageModel> {
  if (size === 0) return model;
  const replies = new LRUCache<string, string>({ max: size });
  if (file !== undefined && existsSync(file)) {
    for (const { key, reply } of await readReplies(file)) replies.set(key, reply);
  }
  const keyFor = (request: ModelRequest) => keyOf(request, [model.id, indexVersion]);
  const find = (request: ModelRequest): string | undefined => {
    const reply = replies.get(keyFor(request));
    if (reply !== undefined) report(usageOf(model.id, request));
    return reply;
  };
  const save = async (request: ModelRequest, reply: string) => {
    const key = keyFor(request);
    replies.set(key, reply);
    const { prompt, about } = request;
    if (file === undefined) return;
    // A full or read-only disk costs the next process a reply, not this one its answer.
    await appendReply(file, { key, prompt: prompt.name, about, reply }).catch(() => undefined);
  };
  return {
    id: model.id,
    passageLimit: model.passageLimit,
    async *write(request, signal) {
      const known = find(request);
      if (known !== undefined) {
        yield known;
        return;
      }
      let reply = '';
      for await (const piece of model.write(request, signal)) {
        reply += piece;
        yield piece;
      }
      await save(request, reply);
    },
    async fill(request, form, signal) {
      const known = find(request);
      if (known !== undefined) return JSON.parse(known);
      const filled = await model.fill(request, form, signal);
      await save(request, JSON.stringify(filled));
      return filled;
    },
  };
}

function usageOf(model: string, { prompt }: ModelRequest) {
  return {
    model,
    prompt: prompt.name,
    promptHash: prompt.hash,
    outcome: 'cached' as const,
    inputTokens: 0,
    outputTokens: 0,
    tookMs: 0,
  };
}
