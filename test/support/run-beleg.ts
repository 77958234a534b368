import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command line in a process of its own. */
export function startBeleg(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['bin/beleg.js', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs the real command line to its end. */
export function runBeleg(args: readonly string[], input = ''): Promise<Run> {
  const child = startBeleg(args);
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

/** A new folder for one test; the system empties it some day. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `beleg-${name}-`));
}
