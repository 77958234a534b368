import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { EventLedger, EventReference } from './event-ledger.ts';
import { parseJson } from './question-reference.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const claimSchema = z.object({
  key: z.string(),
  reference: z
    .object({
      team: z.string(),
      channel: z.string(),
      ts: z.string(),
      threadTs: z.string(),
      user: z.string(),
      isDirect: z.boolean(),
    })
    .optional(),
});

/**
 * A ledger in a folder that several processes share. A claim is a file `HASH.GENERATION`, created
 * exclusively, so that one process wins; its time of change is renewed while the work goes on. A
 * claim that is not renewed for `leaseMs` has lost its worker: the next generation may be created.
 * `HASH.done` says that the event is answered. `HASH.noted` is written before the event is
 * acknowledged; one that nobody claims within `leaseMs` has lost its process as well.
 */
export async function openSharedLedger(folder: string, leaseMs: number): Promise<EventLedger> {
  await mkdir(folder, { recursive: true });
  const held = new Map<string, string>();
  const renewal = setInterval(() => {
    const now = new Date();
    for (const path of held.values()) utimes(path, now, now).catch(() => undefined);
  }, leaseMs / 3);
  renewal.unref();
  return {
    async note(key, reference) {
      await createExclusively(
        join(folder, `${hash(key)}.noted`),
        JSON.stringify({ key, reference }),
      );
    },
    async claim(key, reference) {
      const path = await findClaimable(folder, key, leaseMs);
      if (path === undefined) return false;
      const isMine = await createExclusively(path, JSON.stringify({ key, reference }));
      if (isMine) held.set(key, path);
      return isMine;
    },
    async done(key) {
      await createExclusively(join(folder, `${hash(key)}.done`), '');
      held.delete(key);
    },
    async release(key) {
      const path = held.get(key);
      held.delete(key);
      // Back to the epoch: the lease is over, and the generation stays taken.
      if (path !== undefined) await utimes(path, 0, 0);
    },
    findAbandoned: () => findAbandoned(folder, leaseMs),
    expire: () => removeOld(folder),
    close() {
      clearInterval(renewal);
    },
  };
}

async function findClaimable(
  folder: string,
  key: string,
  leaseMs: number,
): Promise<string | undefined> {
  const name = hash(key);
  if ((await findAge(join(folder, `${name}.done`))) !== undefined) return undefined;
  for (let generation = 1; ; generation += 1) {
    const path = join(folder, `${name}.${generation}`);
    const age = await findAge(path);
    if (age === undefined) return path;
    const next = await findAge(join(folder, `${name}.${generation + 1}`));
    if (next === undefined && age < leaseMs) return undefined;
  }
}

async function findAbandoned(
  folder: string,
  leaseMs: number,
): Promise<{ key: string; reference: EventReference }[]> {
  const names = await readdir(folder);
  const hashes = new Set(names.map((name) => name.split('.')[0] ?? ''));
  const abandoned: { key: string; reference: EventReference }[] = [];
  for (const name of hashes) {
    if (names.includes(`${name}.done`)) continue;
    const claims = names.filter((other) => other.startsWith(`${name}.`) && /\.\d+$/u.test(other));
    const last = claims.length > 0 ? String(claims.length) : 'noted';
    const path = join(folder, `${name}.${last}`);
    const age = await findAge(path);
    if (age === undefined || age < leaseMs) continue;
    const claim = claimSchema.safeParse(parseJson(await readFile(path, 'utf8')));
    if (claim.success && claim.data.reference !== undefined) {
      abandoned.push({ key: claim.data.key, reference: claim.data.reference });
    }
  }
  return abandoned;
}

/** Creates a file with its content at once, so that whoever dies over it leaves none half written. */
async function createExclusively(path: string, content: string): Promise<boolean> {
  const draft = `${path}-${randomUUID()}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Milliseconds since the last change; undefined where there is no such file. */
async function findAge(path: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = (await findAge(path)) ?? 0;
    // A released claim has the age of the epoch and still says what is to be done.
    const isReleased = age > 365 * DAY_MS;
    if (age > DAY_MS && !isReleased) await rm(path, { force: true });
  }
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
