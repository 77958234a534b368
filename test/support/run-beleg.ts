import { type ChildProcess, spawn } from 'node:child_process';
import { env } from 'node:process';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Variables beside those of the test itself. */
export type Environment = Readonly<Record<string, string>>;

/** Starts the real command line in a process of its own; `user` is the id of another user. */
export function startBeleg(
  args: readonly string[],
  environment: Environment = {},
  user?: number,
): ChildProcess {
  return spawn(process.execPath, ['bin/beleg.cjs', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...env, ...environment },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
}

/** Runs the real command line to its end. */
export function runBeleg(
  args: readonly string[],
  input = '',
  environment: Environment = {},
  user?: number,
): Promise<Run> {
  const child = startBeleg(args, environment, user);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  child.stdin?.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
