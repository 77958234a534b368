import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { SlackCalls } from '#src/surfaces/slack/slack-calls.ts';

const newCalls = (limited: string[] = []) =>
  new SlackCalls(new webApi.WebClient(), (method) => limited.push(method));

/** Throws the errors one after the other, then gives the result. */
function failing(errors: readonly Error[]) {
  const left = [...errors];
  let count = 0;
  const call = async () => {
    count += 1;
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'result';
  };
  return { call, count: () => count };
}

const rateLimited = new webApi.WebAPIRateLimitedError(0);
const serverError = new webApi.WebAPIHTTPError(500, 'error', {});
const refused = new webApi.WebAPIPlatformError({ ok: false, error: 'not_in_channel' });

describe('SlackCalls', () => {
  it('calls again after a 429, and tells of it', async () => {
    const limited: string[] = [];
    const { call, count } = failing([rateLimited, rateLimited]);
    expect(await newCalls(limited).once('chat.postMessage', call)).toBe('result');
    expect(count()).toBe(3);
    expect(limited).toEqual(['chat.postMessage', 'chat.postMessage']);
  });

  it('calls again what may be repeated after a 500, and nothing else', async () => {
    const { call, count } = failing([serverError]);
    expect(await newCalls().repeat('auth.test', call)).toBe('result');
    expect(count()).toBe(2);
    await expect(newCalls().once('auth.test', failing([serverError]).call)).rejects.toBe(
      serverError,
    );
  });

  it('does not call again where the result of the failed call is found', async () => {
    const { call, count } = failing([serverError]);
    const result = await newCalls().exactlyOnce('chat.postMessage', call, async () => 'found');
    expect(result).toBe('found');
    expect(count()).toBe(1);
  });

  it('passes refusals on at once', async () => {
    const { call, count } = failing([refused]);
    await expect(newCalls().repeat('auth.test', call)).rejects.toBe(refused);
    expect(count()).toBe(1);
  });

  it('holds back other calls of the method until it may be called again', async () => {
    const calls = newCalls();
    const started = performance.now();
    const limited = new webApi.WebAPIRateLimitedError(0.3);
    const first = calls.once('chat.postMessage', failing([limited]).call);
    await Promise.resolve();
    await new Promise(setImmediate);
    let passedAfter = 0;
    await calls.once('chat.postMessage', async () => {
      passedAfter = performance.now() - started;
    });
    await first;
    expect(passedAfter).toBeGreaterThan(280);
  });
});
