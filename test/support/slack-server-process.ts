import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** A process of the app, with what it wrote. */
export interface AppProcess {
  readonly output: string[];
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  untilReady(): Promise<void>;
}

/** Starts the app as its own process on the fixture answers, as an operator would. */
export function startAppProcess(environment: Readonly<Record<string, string>>): AppProcess {
  const main = fileURLToPath(new URL('slack-server-main.ts', import.meta.url));
  return watch(spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(environment)]));
}

/** Starts the bundled app over the whole product. */
export function startBundledApp(environment: Readonly<Record<string, string>>): AppProcess {
  return watch(spawn(process.execPath, ['bin/slack.cjs'], { env: { ...env, ...environment } }));
}

function watch(child: ChildProcessWithoutNullStreams): AppProcess {
  const output: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    output,
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    ended,
    async untilReady() {
      while (!output.join('').includes('takes questions')) {
        const isOver = await Promise.race([
          ended.then(() => true),
          new Promise<false>((resolve) => setTimeout(resolve, 20, false)),
        ]);
        if (isOver) throw new Error(`The app ended: ${output.join('')}`);
      }
    },
  };
}
