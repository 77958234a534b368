import {
  App,
  type Logger as BoltLogger,
  HTTPReceiver,
  LogLevel,
  SocketModeReceiver,
  webApi,
} from '@slack/bolt';
import type { Logger } from 'pino';
import { type OpsState, opsRoutes, startOpsServer } from './ops-routes.ts';
import { BOT_SCOPES } from './scopes.ts';
import { SlackCalls } from './slack-calls.ts';
import type { SlackConfig } from './slack-config.ts';
import { describeRefusal, EXIT, StartFailure } from './start-failure.ts';

const CALL_TIMEOUT_MS = 15_000;

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly botId: string;
  readonly botUserId: string;
}

/** A client that leaves waiting and repeating to `SlackCalls`, which knows what may be repeated. */
export function clientOptions(config: SlackConfig, logger: Logger): webApi.WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: createBoltLogger(logger),
  };
}

/**
 * Asks Slack who the bot token belongs to and whether it may do all that the app does.
 *
 * @throws {StartFailure} where Slack refuses the token, scopes are missing, or Slack is not there.
 */
export async function identifyBot(calls: SlackCalls): Promise<BotIdentity> {
  const identity = await calls
    .repeat('auth.test', () => calls.client.auth.test())
    .catch((error) => {
      throw describeRefusal('SLACK_BOT_TOKEN', error);
    });
  const granted = identity.response_metadata?.scopes;
  const missing = granted && BOT_SCOPES.filter((scope) => !granted.includes(scope));
  if (missing !== undefined && missing.length > 0) {
    throw new StartFailure(
      `Der App fehlen in Slack Berechtigungen: ${missing.join(', ')}. Übernehmen Sie slack/manifest.json und installieren Sie die App neu.`,
      EXIT.refused,
    );
  }
  const { bot_id: botId, user_id: botUserId } = identity;
  if (botId === undefined || botUserId === undefined) {
    throw new StartFailure('SLACK_BOT_TOKEN gehört zu keinem Bot.', EXIT.refused);
  }
  return { botId, botUserId };
}

/** A started way for events to come in. */
export interface Connection {
  readonly app: App;
  /** Begins to take events. Returns the port of HTTP mode or of the routes for operators. */
  start(): Promise<number | undefined>;
  /** Takes nothing new; what is acknowledged goes on. */
  stop(): Promise<void>;
  isConnected(): boolean;
}

interface ConnectionOptions {
  readonly config: SlackConfig;
  readonly logger: Logger;
  readonly identity: BotIdentity;
  readonly ops: OpsState;
  /** What is to be done with the body of an event before Slack is told that it has arrived. */
  readonly beforeAcknowledging: (body: unknown) => Promise<void>;
  /** Milliseconds without a sign of life after which the socket counts as lost. */
  readonly pingTimeoutMs?: number;
}

/** Makes the Bolt app for the configured transport; nothing is listening yet. */
export function createConnection(options: ConnectionOptions): Connection {
  return options.config.transport.mode === 'http'
    ? createHttpConnection(options, options.config.transport)
    : createSocketConnection(options, options.config.transport);
}

function createApp(
  { config, logger, identity, beforeAcknowledging }: ConnectionOptions,
  receiver: HTTPReceiver | SocketModeReceiver,
): App {
  const app = new App({
    receiver,
    token: config.botToken,
    ...identity,
    convoStore: false,
    tokenVerificationEnabled: false,
    logger: createBoltLogger(logger),
    clientOptions: clientOptions(config, logger),
  });
  // Bolt acknowledges an event before any middleware or listener sees it.
  const process = app.processEvent.bind(app);
  app.processEvent = (event) =>
    process({
      ...event,
      async ack(response) {
        await beforeAcknowledging(event.body);
        await event.ack(response);
      },
    });
  return app;
}

function createHttpConnection(
  options: ConnectionOptions,
  { signingSecret, port }: { signingSecret: string; port: number },
): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    customRoutes: opsRoutes(options.ops),
    logger: createBoltLogger(options.logger),
  });
  const app = createApp(options, receiver);
  let isListening = false;
  return {
    app,
    async start() {
      const server = await receiver.start(port).catch((error) => {
        throw portFailure(port, error);
      });
      isListening = true;
      const address = server.address();
      return typeof address === 'object' ? address?.port : undefined;
    },
    async stop() {
      isListening = false;
      await receiver.stop();
    },
    isConnected: () => isListening,
  };
}

function createSocketConnection(
  options: ConnectionOptions,
  { appToken, port }: { appToken: string; port: number | undefined },
): Connection {
  const { config, logger, ops, pingTimeoutMs } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(logger),
    installerOptions: { clientOptions: { slackApiUrl: config.apiUrl } },
    ...(pingTimeoutMs !== undefined && { clientPingTimeout: pingTimeoutMs }),
  });
  let isConnected = false;
  receiver.client.on('connected', () => {
    isConnected = true;
  });
  receiver.client.on('close', () => {
    isConnected = false;
  });
  let opsServer: Awaited<ReturnType<typeof startOpsServer>> | undefined;
  return {
    app: createApp(options, receiver),
    async start() {
      await checkAppToken(config, appToken, logger);
      if (port !== undefined) {
        opsServer = await startOpsServer(ops, port).catch((error) => {
          throw portFailure(port, error);
        });
      }
      await receiver.start();
      const address = opsServer?.address();
      return typeof address === 'object' ? address?.port : undefined;
    },
    async stop() {
      await receiver.stop();
      opsServer?.close();
    },
    isConnected: () => isConnected,
  };
}

/** The socket client would try a refused token for ever; asked here, it is one clear sentence. */
async function checkAppToken(config: SlackConfig, appToken: string, logger: Logger): Promise<void> {
  const client = new webApi.WebClient(appToken, clientOptions(config, logger));
  const calls = new SlackCalls(client, () => undefined);
  await calls
    .repeat('apps.connections.open', () => client.apps.connections.open())
    .catch((error) => {
      throw describeRefusal('SLACK_APP_TOKEN', error);
    });
}

function portFailure(port: number, cause: unknown): StartFailure {
  return new StartFailure(
    `Port ${port} ist nicht frei. Setzen Sie SLACK_PORT auf einen anderen.`,
    EXIT.unavailable,
    cause,
  );
}

/**
 * Bolt's log in ours. Its debug messages hold whole payloads, and with them what people asked, so
 * they are dropped whatever the level.
 */
function createBoltLogger(logger: Logger): BoltLogger {
  const own = logger.child({ from: 'bolt' });
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      own[level](parts.map(describePart).join(' '));
  return {
    debug() {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

function describePart(part: unknown): string {
  if (part instanceof Error) return part.name;
  return typeof part === 'string' ? part : typeof part;
}
