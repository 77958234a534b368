import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheReplies } from '#src/adapters/language-model/cache-replies.ts';
import { recordReplies } from '#src/adapters/language-model/record-replies.ts';
import { replayReplies } from '#src/adapters/language-model/replay-replies.ts';
import type { LanguageModel, ModelRequest, ModelUsage } from '#src/ports/language-model.ts';
import { scriptedModel } from '../../../support/scripted-model.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FORM = { name: 'plan', schema: {} };
const request = (task: string, about = task): ModelRequest => ({
  prompt: { name: 'answer', hash: 'v1' },
  system: 'Regeln',
  task,
  about,
});
let folder = '';
beforeAll(() => {
  folder = temporaryFolder('replies');
});

async function say(model: LanguageModel, asked: ModelRequest): Promise<string> {
  let text = '';
  for await (const piece of model.write(asked)) text += piece;
  return text;
}

describe('recording and replaying', () => {
  test('says again what was said, also to a changed request about the same', async () => {
    const file = join(folder, 'recorded.jsonl');
    const recorder = recordReplies(
      scriptedModel(({ task }) => (task === 'Plan?' ? '{"plan":null}' : `Zu ${task}`)),
      file,
    );
    await say(recorder, request('Wer?'));
    await recorder.fill(request('Plan?'), FORM);
    const replayed = await replayReplies(file);
    expect(await say(replayed, request('Wer?'))).toBe('Zu Wer?');
    expect(await say(replayed, request('Neue Stellen: Wer?', 'wer?'))).toBe('Zu Wer?');
    expect(await replayed.fill(request('Plan?'), FORM)).toEqual({ plan: null });
    await expect(say(replayed, request('Wo?'))).rejects.toMatchObject({
      code: 'model-unavailable',
      details: { reason: 'not recorded' },
    });
  });

  test('does not record half a reply', async () => {
    const file = join(folder, 'half.jsonl');
    writeFileSync(file, '');
    const broken = scriptedModel('Ein Satz.', { failure: 'timeout', failAfter: 4 });
    await expect(say(recordReplies(broken, file), request('Wer?'))).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  test('a missing file is an error, a broken line is none', async () => {
    await expect(replayReplies(join(folder, 'none'))).rejects.toMatchObject({
      code: 'input-invalid',
    });
    const file = join(folder, 'broken.jsonl');
    const line = { key: 'k', prompt: 'answer', about: 'Wer?', reply: 'Sie.' };
    writeFileSync(file, `${JSON.stringify(line)}\n{"key":"x","rep`);
    expect(await say(await replayReplies(file), request('Wer?'))).toBe('Sie.');
  });
});

describe('cacheReplies', () => {
  test('asks once, for one index and one version of the prompt', async () => {
    const usage: ModelUsage[] = [];
    const model = scriptedModel(() => 'Antwort.');
    const options = { size: 10, indexVersion: 'a', report: (used: ModelUsage) => usage.push(used) };
    const cached = await cacheReplies(model, options);
    await say(cached, request('Wer?'));
    expect(await say(cached, request('Wer?'))).toBe('Antwort.');
    expect(model.asked).toHaveLength(1);
    expect(usage).toMatchObject([{ outcome: 'cached', inputTokens: 0 }]);
    await say(cached, { ...request('Wer?'), prompt: { name: 'answer', hash: 'v2' } });
    await say(await cacheReplies(model, { ...options, indexVersion: 'b' }), request('Wer?'));
    expect(model.asked).toHaveLength(3);
  });

  test('keeps the replies of the next process in a file', async () => {
    const options = { size: 10, indexVersion: 'a', file: join(folder, 'cache.jsonl') };
    const model = scriptedModel('{"plan":null}');
    await (await cacheReplies(model, options)).fill(request('Plan?'), FORM);
    const next = await cacheReplies(model, options);
    expect(await next.fill(request('Plan?'), FORM)).toEqual({ plan: null });
    expect(model.asked).toHaveLength(1);
  });

  test('keeps no half reply, and is no cache at size 0', async () => {
    const broken = scriptedModel('Ein Satz.', { failure: 'failed', failAfter: 4 });
    const cached = await cacheReplies(broken, { size: 10, indexVersion: 'a' });
    await expect(say(cached, request('Wer?'))).rejects.toThrow();
    await expect(say(cached, request('Wer?'))).rejects.toThrow();
    expect(broken.asked).toHaveLength(2);
    expect(await cacheReplies(broken, { size: 0, indexVersion: 'a' })).toBe(broken);
  });

  test('answers though the file cannot be written', async () => {
    const file = join(folder, 'no', 'such', 'folder.jsonl');
    const cached = await cacheReplies(scriptedModel('Gut.'), { size: 1, indexVersion: 'a', file });
    expect(await say(cached, request('Wer?'))).toBe('Gut.');
  });
});
