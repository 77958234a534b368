import { LRUCache } from 'lru-cache';

/** What is needed to answer a message again that was taken and not answered: ids, no text. */
export interface EventReference {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string;
  readonly user: string;
  readonly isDirect: boolean;
}

/**
 * Who works on which event. An event is claimed before the work and done after it, so that of
 * several deliveries exactly one is answered, and one whose worker died can be claimed again.
 */
export interface EventLedger {
  /**
   * Keeps what is needed to answer an event before Slack is told that it has arrived: Slack does not
   * deliver again what was acknowledged.
   */
  note(key: string, reference: EventReference): Promise<void>;
  /** True if the caller shall do the work; false if it is done or somebody is at it. */
  claim(key: string, reference?: EventReference): Promise<boolean>;
  done(key: string): Promise<void>;
  /** Gives the event back: the work failed, a later delivery may try again. */
  release(key: string): Promise<void>;
  /** Events that a process noted or took, and died over. */
  findAbandoned(): Promise<readonly { readonly key: string; readonly reference: EventReference }[]>;
  /** Forgets what no delivery can concern any more. */
  expire(): Promise<void>;
  close(): void;
}

const REMEMBERED = 20_000;
// Slack's last retry comes after five minutes; a day is far beyond any delivery.
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** The ledger of a single process: nothing outlives it. */
export function createMemoryLedger(): EventLedger {
  const known = new LRUCache<string, true>({ max: REMEMBERED, ttl: REMEMBERED_MS });
  return {
    async note() {},
    async claim(key) {
      if (known.has(key)) return false;
      known.set(key, true);
      return true;
    },
    async done() {},
    async release(key) {
      known.delete(key);
    },
    async findAbandoned() {
      return [];
    },
    async expire() {},
    close() {
      known.clear();
    },
  };
}
