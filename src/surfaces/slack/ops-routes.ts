import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SlackMetrics } from './metrics.ts';

/** What the routes for operators need to know. */
export interface OpsState {
  readonly metrics: SlackMetrics;
  /** Takes questions: connected, and not shutting down. */
  isReady(): boolean;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** `/healthz`: the process runs. `/readyz`: it takes questions. `/metrics`: for Prometheus. */
export function opsRoutes({ metrics, isReady }: OpsState): {
  path: string;
  method: 'GET';
  handler: Handler;
}[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => send(response, 200, 'ok') },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_, response) =>
        isReady() ? send(response, 200, 'ready') : send(response, 503, 'not ready'),
    },
    {
      path: '/metrics',
      method: 'GET',
      handler: (_, response) => {
        metrics.registry.metrics().then(
          (text) => send(response, 200, text, metrics.registry.contentType),
          () => send(response, 500, 'no metrics'),
        );
      },
    },
  ];
}

/** The same routes on a port of their own, for Socket Mode. */
export async function startOpsServer(state: OpsState, port: number): Promise<Server> {
  const routes = opsRoutes(state);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = routes.find(({ path, method }) => path === pathname && method === request.method);
    if (route === undefined) send(response, 404, 'not found');
    else route.handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return server;
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}
