import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const SHORTEST_WAIT_MS = 100;

/** Told of every 429, for the metrics. */
export type RateLimitListener = (method: string) => void;

/**
 * Calls the Web API and waits where Slack says so. A 429 was not carried out and is always called
 * again after `Retry-After`; until then no other call of the same method goes out either.
 */
export class SlackCalls {
  readonly client: webApi.WebClient;
  readonly #onRateLimited: RateLimitListener;
  readonly #openFrom = new Map<string, number>();

  constructor(client: webApi.WebClient, onRateLimited: RateLimitListener) {
    this.client = client;
    this.#onRateLimited = onRateLimited;
  }

  /** A call that may be carried out twice without harm: also called again when its fate is unknown. */
  async repeat<Result>(method: string, call: () => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(method, call);
      } catch (error) {
        if (!isUncertain(error) || attempt >= ATTEMPTS) throw error;
        await sleep(pauseAfter(attempt));
      }
    }
  }

  /**
   * A call that must not be carried out twice. Where its fate is unknown (500, lost connection),
   * `find` looks for its result before it is called again.
   */
  async exactlyOnce<Result>(
    method: string,
    call: () => Promise<Result>,
    find: () => Promise<Result | undefined>,
  ): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(method, call);
      } catch (error) {
        if (!isUncertain(error) || attempt >= ATTEMPTS) throw error;
        await sleep(pauseAfter(attempt));
        const found = await find();
        if (found !== undefined) return found;
      }
    }
  }

  /** A call whose fate may stay unknown; only a 429 is called again. */
  async once<Result>(method: string, call: () => Promise<Result>): Promise<Result> {
    for (;;) {
      await this.#waitForGate(method);
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
        this.#onRateLimited(method);
        const waitMs = Math.max(error.retryAfter * 1000, SHORTEST_WAIT_MS);
        this.#openFrom.set(method, Date.now() + waitMs);
      }
    }
  }

  async #waitForGate(method: string): Promise<void> {
    for (;;) {
      const wait = (this.#openFrom.get(method) ?? 0) - Date.now();
      if (wait <= 0) return;
      await sleep(wait);
    }
  }
}

/** Whether Slack may have carried out the call all the same. */
function isUncertain(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRequestError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return isPlatformError(error, [
    'internal_error',
    'fatal_error',
    'service_unavailable',
    'request_timeout',
  ]);
}

/** Whether Slack refused a call for one of these reasons. */
export function isPlatformError(error: unknown, reasons: readonly string[]): boolean {
  return error instanceof webApi.WebAPIPlatformError && reasons.includes(error.data.error);
}

function pauseAfter(attempt: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
}
