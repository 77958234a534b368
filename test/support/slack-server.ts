import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BOT_SCOPES } from '#src/surfaces/slack/scopes.ts';
import { HttpDelivery } from './slack-server-http.ts';
import { checkContent, runMethod } from './slack-server-methods.ts';
import { SocketDelivery } from './slack-server-socket.ts';
import { type Fault, Workspace } from './slack-server-state.ts';

/** A small Slack on loopback: Web API, Socket Mode, signed events, response URLs, uploads. */
export interface SlackServer {
  readonly workspace: Workspace;
  readonly apiUrl: string;
  readonly socket: SocketDelivery;
  readonly http: HttpDelivery;
  responseUrl(id: string): string;
  close(): Promise<void>;
}

export async function startSlackServer(): Promise<SlackServer> {
  const workspace = new Workspace();
  workspace.scopes = [...BOT_SCOPES];
  const server = createServer((request, response) => {
    void serve(workspace, request, response, baseUrl()).catch(() => response.destroy());
  });
  const socket = new SocketDelivery(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = () => `http://127.0.0.1:${port}`;
  return {
    workspace,
    apiUrl: `${baseUrl()}/api/`,
    socket,
    http: new HttpDelivery(),
    responseUrl: (id) => `${baseUrl()}/respond/${encodeURIComponent(id)}`,
    async close() {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  baseUrl: string,
): Promise<void> {
  const body = await readBody(request);
  const [, area = '', name = ''] = (request.url ?? '').split('/');
  if (area === 'api') await serveApi({ workspace, request, response, baseUrl }, name, body);
  else if (area === 'upload') serveUpload(workspace, response, name, body);
  else if (area === 'respond') serveRespond(workspace, response, decodeURIComponent(name), body);
  else send(response, 404, {});
}

interface Exchange {
  readonly workspace: Workspace;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly baseUrl: string;
}

async function serveApi(exchange: Exchange, method: string, body: Buffer): Promise<void> {
  const { workspace, request, response, baseUrl } = exchange;
  const args = parseForm(body);
  const token = request.headers.authorization?.replace(/^Bearer /u, '');
  const fault = workspace.faults(method, workspace.countCalls(method) + 1);
  const log = (outcome: string) =>
    workspace.addCall({ method, args, at: performance.now(), outcome });
  const run = () => runMethod(workspace, method, { token, args, baseUrl });
  if (fault !== undefined && (await serveFault(exchange, fault, run))) {
    log(fault.kind);
    return;
  }
  const result = run();
  log(result.error ?? 'ok');
  send(response, 200, result, { 'x-oauth-scopes': workspace.scopes.join(',') });
}

/** True where the fault is the whole response. */
async function serveFault(
  { response }: Exchange,
  fault: Fault,
  run: () => unknown,
): Promise<boolean> {
  switch (fault.kind) {
    case 'slow':
      await sleep(fault.ms);
      return false;
    case 'rate-limited':
      send(
        response,
        429,
        { ok: false, error: 'ratelimited' },
        {
          'retry-after': String(fault.retryAfter),
        },
      );
      return true;
    case 'refused':
      send(response, 200, { ok: false, error: fault.error });
      return true;
    case 'server-error':
      if (fault.isCarriedOut) run();
      send(response, 500, {});
      return true;
    case 'dropped':
      if (fault.isCarriedOut) run();
      response.destroy();
      return true;
  }
}

function serveUpload(
  workspace: Workspace,
  response: ServerResponse,
  id: string,
  body: Buffer,
): void {
  const upload = workspace.uploads.get(id);
  // Multipart: the file is what stands between the first empty line and the closing boundary.
  const [, content = ''] = /\r\n\r\n([\s\S]*?)\r\n--/u.exec(body.toString('utf8')) ?? [];
  if (upload !== undefined) upload.content = content;
  send(response, upload === undefined ? 404 : 200, {});
}

function serveRespond(
  workspace: Workspace,
  response: ServerResponse,
  id: string,
  body: Buffer,
): void {
  const args = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  const fault = workspace.faults('response_url', workspace.countCalls('response_url') + 1);
  const problem = args.response_type === 'ephemeral' ? checkContent(workspace, args) : undefined;
  const status = fault === undefined ? (problem === undefined ? 200 : 400) : 500;
  const outcome = status === 200 ? 'ok' : String(problem?.error ?? 'fault');
  workspace.addCall({ method: 'response_url', args, at: performance.now(), outcome });
  if (status === 200) {
    workspace.responses.push({
      id,
      text: String(args.text ?? ''),
      blocks: Array.isArray(args.blocks) ? args.blocks : [],
      threadTs: typeof args.thread_ts === 'string' ? args.thread_ts : undefined,
    });
  }
  send(response, status, problem ?? {});
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parseForm(body: Buffer): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body.toString('utf8'))].map(([key, value]) => [
      key,
      /^[[{]/u.test(value) && key !== 'text' ? JSON.parse(value) : value,
    ]),
  );
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
