import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivered, EnvelopeType } from './slack-server-socket.ts';
import { SIGNING_SECRET } from './slack-server-state.ts';

export interface Signing {
  readonly secret?: string;
  /** Seconds since the epoch. */
  readonly timestamp?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signed requests to the app, as Slack's Events API and interactivity send them. */
export class HttpDelivery {
  url = '';

  /** Delivers; again, with retry headers, where the app does not answer with 2xx. */
  async deliver(type: EnvelopeType, payload: unknown): Promise<Delivered> {
    const pauses = [0, 0, 100, 300];
    for (const [attempt, pause] of pauses.entries()) {
      await sleep(pause);
      const started = performance.now();
      const retry = {
        'x-slack-retry-num': String(attempt),
        'x-slack-retry-reason': 'http_timeout',
      };
      const headers: Record<string, string> = attempt === 0 ? {} : retry;
      const status = await this.send(type, payload, { headers }).catch(() => 0);
      if (status >= 200 && status < 300) {
        return { ackMs: performance.now() - started, attempts: attempt + 1 };
      }
    }
    return { ackMs: undefined, attempts: pauses.length };
  }

  /** One request; its status. */
  async send(type: EnvelopeType, payload: unknown, signing: Signing = {}): Promise<number> {
    const isJson = type === 'events_api';
    const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
    return await this.sendRaw(encode(type, payload), { contentType, ...signing });
  }

  async sendRaw(
    body: string,
    { contentType, secret = SIGNING_SECRET, timestamp, headers }: Signing & { contentType: string },
  ): Promise<number> {
    const at = timestamp ?? Math.floor(Date.now() / 1000);
    const digest = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
    const response = await fetch(this.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': `v0=${digest}`,
        ...headers,
      },
    });
    await response.text();
    return response.status;
  }
}

function encode(type: EnvelopeType, payload: unknown): string {
  if (type === 'events_api') return JSON.stringify(payload);
  if (type === 'interactive') {
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  }
  return new URLSearchParams(payload as Record<string, string>).toString();
}
