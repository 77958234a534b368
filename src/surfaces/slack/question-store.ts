import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A question as it is stored, if the operator wants that at all. */
export interface StoredQuestion {
  readonly question: string;
  readonly kind: string;
}

/** Questions of people, kept for a while; each person's can be deleted as one. */
export interface QuestionStore {
  add(team: string, user: string, entry: StoredQuestion, now: Date): Promise<void>;
  /** Deletes all questions of a person; their number, or undefined where nothing is ever stored. */
  deleteAll(team: string, user: string): Promise<number | undefined>;
  /** Deletes what is older than the retention. */
  expire(now: Date): Promise<void>;
}

/** The default: nothing is stored. */
export const NO_QUESTION_STORE: QuestionStore = {
  async add() {},
  async deleteAll() {
    return undefined;
  },
  async expire() {},
};

/** One folder per person (a hash of the ids), in it one file per day with one JSON line per question. */
export function createQuestionStore(directory: string, days: number): QuestionStore {
  const folderOf = (team: string, user: string) =>
    join(directory, createHash('sha256').update(`${team}:${user}`).digest('hex').slice(0, 32));
  return {
    async add(team, user, entry, now) {
      const folder = folderOf(team, user);
      await mkdir(folder, { recursive: true });
      const line = JSON.stringify({ at: now.toISOString(), ...entry });
      await appendFile(join(folder, `${dayOf(now)}.jsonl`), `${line}\n`, { mode: 0o600 });
    },
    async deleteAll(team, user) {
      const folder = folderOf(team, user);
      const counts = (await list(folder)).map(async (name) =>
        countLines(await readFile(join(folder, name), 'utf8')),
      );
      const total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
      await rm(folder, { recursive: true, force: true });
      return total;
    },
    async expire(now) {
      const oldest = dayOf(new Date(now.getTime() - days * DAY_MS));
      for (const person of await list(directory)) {
        await expirePerson(join(directory, person), oldest);
      }
    },
  };
}

async function expirePerson(folder: string, oldest: string): Promise<void> {
  const names = await list(folder);
  const expired = names.filter((name) => name < oldest);
  await Promise.all(expired.map((name) => rm(join(folder, name), { force: true })));
  if (expired.length === names.length) await rmdir(folder).catch(() => undefined);
}

async function list(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function countLines(text: string): number {
  return text.split('\n').filter((line) => line !== '').length;
}
