import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves, for one request each; the last goes on for all further ones. */
export type Behaviour =
  /** Sends these pieces, `pauseMs` before each. */
  | { readonly kind: 'reply'; readonly pieces: readonly string[]; readonly pauseMs?: number }
  /** Replies with what it makes of the request. */
  | { readonly kind: 'script'; readonly reply: (asked: AskedRequest) => string }
  /** Takes the request and never says anything. */
  | { readonly kind: 'silent' }
  /** Sends the pieces and then stays silent with the connection open. */
  | { readonly kind: 'stall'; readonly pieces: readonly string[] }
  /** Sends the pieces and cuts the connection. */
  | { readonly kind: 'disconnect'; readonly pieces: readonly string[] }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** Bytes that belong to no protocol. */
  | { readonly kind: 'nonsense'; readonly body: string };

/** How one protocol puts pieces on the wire. */
export interface Protocol {
  readonly path: string;
  readonly contentType: string;
  frame(piece: string, asked: AskedRequest): string;
  end(asked: AskedRequest): string;
}

export interface AskedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ModelServer {
  readonly url: string;
  readonly asked: readonly AskedRequest[];
  /** Requests being answered at this moment, and the most there ever were. */
  readonly load: { now: number; most: number };
  behave(...behaviours: readonly Behaviour[]): void;
  /** Cuts every connection at once: the plug is pulled. */
  kill(): Promise<void>;
}

export async function startModelServer(
  protocol: Protocol,
  ...first: readonly Behaviour[]
): Promise<ModelServer> {
  const asked: AskedRequest[] = [];
  const load = { now: 0, most: 0 };
  let behaviours = [...first];
  const server = createServer(async (request, response) => {
    const text = (await request.setEncoding('utf8').toArray()).join('');
    const seen = { path: request.url ?? '', headers: request.headers, body: JSON.parse(text) };
    asked.push(seen);
    const behaviour =
      (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? ({ kind: 'silent' } as const);
    load.now += 1;
    load.most = Math.max(load.most, load.now);
    response.on('close', () => {
      load.now -= 1;
    });
    if (seen.path !== protocol.path) response.writeHead(404).end();
    else await act(behaviour, protocol, seen, response);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    load,
    behave: (...next) => {
      behaviours = [...next];
    },
    kill: () => kill(server),
  };
}

async function act(
  behaviour: Behaviour,
  protocol: Protocol,
  asked: AskedRequest,
  response: ServerResponse,
): Promise<void> {
  if (behaviour.kind === 'silent') return;
  if (behaviour.kind === 'status') {
    const { status, retryAfter } = behaviour;
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` });
    response.end(JSON.stringify({ error: { message: `status ${status}` } }));
    return;
  }
  response.writeHead(200, { 'content-type': protocol.contentType });
  if (behaviour.kind === 'nonsense') {
    response.end(behaviour.body);
    return;
  }
  if (behaviour.kind === 'script') {
    response.end(protocol.frame(behaviour.reply(asked), asked) + protocol.end(asked));
    return;
  }
  for (const piece of behaviour.pieces) {
    if (behaviour.kind === 'reply' && behaviour.pauseMs !== undefined) {
      await new Promise((wait) => setTimeout(wait, behaviour.pauseMs));
    }
    response.write(protocol.frame(piece, asked));
  }
  if (behaviour.kind === 'reply') response.end(protocol.end(asked));
  // The bytes have left before the connection goes.
  else if (behaviour.kind === 'disconnect') setTimeout(() => response.destroy(), 20);
}

async function kill(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}
