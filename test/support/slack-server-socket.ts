import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';

export type EnvelopeType = 'events_api' | 'interactive' | 'slash_commands';

export interface Delivered {
  /** Milliseconds until the app acknowledged; undefined where it never did. */
  readonly ackMs: number | undefined;
  readonly attempts: number;
}

interface DeliveryOptions {
  /** How long to wait for an acknowledgement; Slack waits three seconds. */
  readonly ackTimeoutMs?: number;
  readonly retryPausesMs?: readonly number[];
}

/** Socket Mode: envelopes over a websocket, acknowledged by id, delivered again where not. */
export class SocketDelivery {
  readonly #server: WebSocketServer;
  #sockets: WebSocket[] = [];
  readonly #waiting = new Map<string, () => void>();
  connections = 0;

  constructor(server: Server) {
    this.#server = new WebSocketServer({ server, path: '/link/' });
    this.#server.on('connection', (socket) => this.#welcome(socket));
  }

  #welcome(socket: WebSocket): void {
    socket.setMaxListeners(0);
    this.#sockets.push(socket);
    this.connections += 1;
    socket.on('message', (data) => {
      const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
      if (id !== undefined) this.#waiting.get(id)?.();
    });
    socket.on('close', () => {
      this.#sockets = this.#sockets.filter((other) => other !== socket);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: this.#sockets.length }));
  }

  get isConnected(): boolean {
    return this.#sockets.length > 0;
  }

  async untilConnected(count = 1): Promise<void> {
    while (this.#sockets.length < count) await sleep(10);
  }

  /** Delivers one envelope; again where it is not acknowledged. */
  async deliver(
    type: EnvelopeType,
    payload: unknown,
    { ackTimeoutMs = 3000, retryPausesMs = [0, 100, 300] }: DeliveryOptions = {},
  ): Promise<Delivered> {
    const pauses = [0, ...retryPausesMs];
    for (const [attempt, pause] of pauses.entries()) {
      await sleep(pause);
      const ackMs = await this.send(type, payload, attempt, ackTimeoutMs);
      if (ackMs !== undefined) return { ackMs, attempts: attempt + 1 };
    }
    return { ackMs: undefined, attempts: pauses.length };
  }

  /** One attempt on one connection; milliseconds until the acknowledgement. */
  async send(
    type: EnvelopeType,
    payload: unknown,
    attempt = 0,
    ackTimeoutMs = 3000,
  ): Promise<number | undefined> {
    const socket = this.#sockets[attempt % Math.max(this.#sockets.length, 1)];
    if (socket === undefined) return undefined;
    const id = randomUUID();
    const started = performance.now();
    const acked = new Promise<number>((resolve) => {
      this.#waiting.set(id, () => resolve(performance.now() - started));
    });
    socket.send(
      JSON.stringify({
        ...{ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' },
        ...(attempt > 0 && { retry_attempt: attempt, retry_reason: 'timeout' }),
      }),
    );
    let leave = () => {};
    const closed = new Promise<undefined>((resolve) => {
      leave = () => resolve(undefined);
      socket.once('close', leave);
    });
    const timer = new AbortController();
    const late = sleep(ackTimeoutMs, undefined, { signal: timer.signal }).catch(() => undefined);
    const ackMs = await Promise.race([acked, closed, late]);
    timer.abort();
    socket.off('close', leave);
    this.#waiting.delete(id);
    return ackMs;
  }

  /** A frame as it stands, for payloads that are none of Slack's. */
  sendRaw(text: string): void {
    this.#sockets[0]?.send(text);
  }

  /** Cuts every connection without a close frame. */
  drop(): void {
    for (const socket of this.#sockets.splice(0)) socket.terminate();
  }

  close(): void {
    this.drop();
    this.#server.close();
  }
}
