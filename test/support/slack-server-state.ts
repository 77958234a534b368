/** A message as the server keeps it. */
export interface StoredMessage {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly user: string | undefined;
  readonly botId: string | undefined;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  readonly metadata: unknown;
}

export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly outcome: string;
}

export interface UploadedFile {
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly name: string;
  readonly content: string;
}

export interface PrivateResponse {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  readonly threadTs: string | undefined;
}

/** What goes wrong with a call, on purpose. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  | { readonly kind: 'server-error'; readonly isCarriedOut: boolean }
  | { readonly kind: 'dropped'; readonly isCarriedOut: boolean }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'refused'; readonly error: string };

/** Decides by method and number of the call (1-based, per method) what goes wrong. */
export type FaultPlan = (method: string, count: number) => Fault | undefined;

export const TEAM = 'T0BELEG';
export const BOT_USER = 'U0BOT';
export const BOT_ID = 'B0BOT';
export const BOT_TOKEN = 'xoxb-test-000000000000';
export const APP_TOKEN = 'xapp-test-000000000000';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** All that a workspace knows. */
export class Workspace {
  readonly messages: StoredMessage[] = [];
  readonly calls: ApiCall[] = [];
  readonly views: { readonly method: string; readonly view: Record<string, unknown> }[] = [];
  readonly files: UploadedFile[] = [];
  readonly responses: PrivateResponse[] = [];
  readonly statuses: { readonly threadTs: string; readonly status: string }[] = [];
  readonly prompts: unknown[] = [];
  readonly blockProblems: string[] = [];
  readonly uploads = new Map<string, { name: string; content: string }>();
  /** Channels that the bot is a member of; direct messages always exist. */
  readonly channels = new Set(['C0HAUS', 'C0FREI']);
  readonly expiredTriggers = new Set<string>();
  /** Blocks that this workspace does not know yet. */
  readonly unknownBlocks = new Set<string>();
  scopes: readonly string[] = [];
  faults: FaultPlan = () => undefined;
  #clock = 0;
  readonly #threads = new Map<string, StoredMessage[]>();
  readonly #counts = new Map<string, number>();

  /** A time stamp that is later than all before. */
  nextTs(): string {
    this.#clock += 1;
    return `1760000000.${String(this.#clock).padStart(6, '0')}`;
  }

  nextId(prefix: string): string {
    this.#clock += 1;
    return `${prefix}${this.#clock}`;
  }

  /** Messages of the bot, in the order they were posted. */
  answers(threadTs?: string): StoredMessage[] {
    return this.messages.filter(
      (message) =>
        message.botId === BOT_ID && (threadTs === undefined || message.threadTs === threadTs),
    );
  }

  add(message: StoredMessage): void {
    this.messages.push(message);
    const key = `${message.channel}:${message.threadTs ?? message.ts}`;
    this.#threads.set(key, [...(this.#threads.get(key) ?? []), message]);
  }

  /** A message with its replies, in the order they were written. */
  thread(channel: string, threadTs: string): readonly StoredMessage[] {
    return this.#threads.get(`${channel}:${threadTs}`) ?? [];
  }

  addCall(call: ApiCall): void {
    this.calls.push(call);
    this.#counts.set(call.method, this.countCalls(call.method) + 1);
  }

  countCalls(method: string): number {
    return this.#counts.get(method) ?? 0;
  }

  /** Forgets what was written and called, for long runs. */
  clear(): void {
    this.messages.length = 0;
    this.calls.length = 0;
    this.#threads.clear();
  }
}
