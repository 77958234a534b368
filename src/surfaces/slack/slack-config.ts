import { availableParallelism } from 'node:os';
import * as z from 'zod';

const list = z.string().transform((text) => text.split(/[\s,]+/u).filter((entry) => entry !== ''));
const port = z.coerce.number().int().min(0).max(65535);
/** More threads than that take memory for questions that nobody asks. */
const MOST_WORKERS = 4;
const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0'])
  .transform((text) => /^(?:on|true|1)$/u.test(text));

const environmentSchema = z.object({
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-[\w-]{8,}$/u),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]{8,}$/u)
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32,64}$/iu)
    .optional(),
  BELEG_SLACK_MODE: z.enum(['socket', 'http']).optional(),
  SLACK_PORT: port.optional(),
  PORT: port.optional(),
  SLACK_API_URL: z.url().default('https://slack.com/api/'),
  BELEG_SLACK_TEAMS: list.default([]),
  BELEG_SLACK_CHANNELS: list.default([]),
  BELEG_SLACK_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  BELEG_SLACK_WORKERS: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(() => Math.min(availableParallelism(), MOST_WORKERS)),
  BELEG_SLACK_EVENT_STORE: z.string().min(1).optional(),
  BELEG_SLACK_LEASE_SECONDS: z.coerce.number().positive().max(600).default(60),
  BELEG_SLACK_RELOAD_SECONDS: z.coerce.number().positive().max(3600).default(15),
  BELEG_STORE_QUESTIONS: flag.default(false),
  BELEG_STORE_DIRECTORY: z.string().min(1).default('data/questions'),
  BELEG_STORE_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  BELEG_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

type Variable = keyof z.infer<typeof environmentSchema>;

/** How events come in: over a websocket that the app opens, or to a port that Slack calls. */
export type SlackTransport =
  | { readonly mode: 'socket'; readonly appToken: string; readonly port: number | undefined }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackConfig {
  readonly botToken: string;
  readonly transport: SlackTransport;
  readonly apiUrl: string;
  /** Ids of workspaces and channels that may ask; empty: all that the app is installed in. */
  readonly teams: readonly string[];
  readonly channels: readonly string[];
  /** Questions answered at the same time, over all threads. */
  readonly concurrency: number;
  /** Threads that answer; 0: the one that talks to Slack does. */
  readonly workers: number;
  /** Folder shared by all processes of the app; without it each knows only its own events. */
  readonly eventStore: string | undefined;
  readonly leaseSeconds: number;
  readonly reloadSeconds: number;
  /** Where questions are stored, if the operator wants it. */
  readonly questionStore: { readonly directory: string; readonly days: number } | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** What is wrong with a variable, for whoever starts the app. Never shows a value. */
const PROBLEMS: Readonly<Partial<Record<Variable, string>>> = {
  SLACK_BOT_TOKEN:
    'SLACK_BOT_TOKEN fehlt oder ist kein Bot-Token: Es beginnt mit „xoxb-“ und steht in der App unter „OAuth & Permissions“.',
  SLACK_APP_TOKEN:
    'SLACK_APP_TOKEN ist kein App-Token: Es beginnt mit „xapp-“ und steht in der App unter „Basic Information → App-Level Tokens“.',
  SLACK_SIGNING_SECRET:
    'SLACK_SIGNING_SECRET ist kein Signing Secret: Es besteht aus 32 Hexadezimalziffern und steht in der App unter „Basic Information → App Credentials“.',
};
const NO_TRANSPORT =
  'Es fehlt der Zugang zu den Ereignissen: SLACK_APP_TOKEN für Socket Mode oder SLACK_SIGNING_SECRET für HTTP.';

export type ConfigResult =
  | { readonly config: SlackConfig; readonly problems?: never }
  | { readonly config?: never; readonly problems: readonly string[] };

/** Reads the Slack part of an environment; pure. Empty variables count as absent. */
export function parseSlackConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    return { problems: [...names].map(describeProblem) };
  }
  const transport = findTransport(parsed.data);
  if (transport === undefined) return { problems: [NO_TRANSPORT] };
  return { config: { ...readSettings(parsed.data), transport } };
}

function describeProblem(name: string): string {
  return PROBLEMS[name as Variable] ?? `${name} hat keinen gültigen Wert.`;
}

type Environment = z.infer<typeof environmentSchema>;

function findTransport(environment: Environment): SlackTransport | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = environment;
  const chosen = environment.SLACK_PORT ?? environment.PORT;
  const mode = environment.BELEG_SLACK_MODE ?? (appToken === undefined ? 'http' : 'socket');
  if (mode === 'socket')
    return appToken === undefined ? undefined : { mode, appToken, port: chosen };
  return signingSecret === undefined ? undefined : { mode, signingSecret, port: chosen ?? 3000 };
}

function readSettings(environment: Environment): Omit<SlackConfig, 'transport'> {
  return {
    botToken: environment.SLACK_BOT_TOKEN,
    apiUrl: environment.SLACK_API_URL,
    teams: environment.BELEG_SLACK_TEAMS,
    channels: environment.BELEG_SLACK_CHANNELS,
    concurrency: environment.BELEG_SLACK_CONCURRENCY,
    workers: environment.BELEG_SLACK_WORKERS,
    eventStore: environment.BELEG_SLACK_EVENT_STORE,
    leaseSeconds: environment.BELEG_SLACK_LEASE_SECONDS,
    reloadSeconds: environment.BELEG_SLACK_RELOAD_SECONDS,
    questionStore: environment.BELEG_STORE_QUESTIONS
      ? { directory: environment.BELEG_STORE_DIRECTORY, days: environment.BELEG_STORE_DAYS }
      : undefined,
    logLevel: environment.BELEG_LOG_LEVEL,
  };
}
