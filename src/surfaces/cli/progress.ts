import type { BuildEvent } from '#src/app/build-event.ts';
import { describeError } from '../describe-error.ts';
import type { CliIo } from './io.ts';

interface Bar {
  start(total: number, value: number, payload: object): void;
  update(value: number, payload: object): void;
  setTotal(total: number): void;
  stop(): void;
}

const PHASES = {
  read: 'Dokumente lesen',
  structure: 'Gliederung und Tabellen erkennen',
  tables: 'Tabellen prüfen und speichern',
  search: 'Suchindex bauen',
  write: 'Index schreiben',
} as const;

/** Shows a build: a bar where a person watches standard error, plain lines in a pipe. */
export function createProgress(io: CliIo): {
  report: (event: BuildEvent) => void;
  stop: () => void;
} {
  const shown = process.stderr.isTTY === true ? createBar() : null;
  let phase = '';
  return {
    report: (event) => {
      if (event.kind === 'phase') {
        if (shown === null && event.phase !== phase) io.err(`${PHASES[event.phase]} …`);
        phase = event.phase;
        shown?.show(event.done, event.total, PHASES[event.phase]);
        return;
      }
      shown?.pause();
      if (event.kind === 'skipped') {
        io.err(`Übersprungen: ${event.path} – ${describeSkipped(event)}`);
      } else io.err(event.text);
    },
    stop: () => shown?.pause(),
  };
}

type Skipped = Extract<BuildEvent, { kind: 'skipped' }>;

/** Why a file was skipped; with what the sentence for its code does not say. */
function describeSkipped({ path, code, reason }: Skipped): string {
  if (path.endsWith('/'))
    return 'Dieser Ordner lässt sich nicht lesen. Verweisen auf Ordner wird nicht gefolgt.';
  const isSaid = ['document-empty', 'document-binary', 'document-unreadable'].includes(code);
  return isSaid ? describeError(code) : `${describeError(code)} (${reason})`;
}

function createBar() {
  let bar: Bar | null = null;
  let loading = false;
  const load = async (total: number, done: number, phase: string) => {
    const { default: progress } = await import('cli-progress');
    bar = new progress.SingleBar(
      { format: '{bar} {percentage} % {phase}', clearOnComplete: true, stream: process.stderr },
      progress.Presets.shades_classic,
    );
    bar.start(total, done, { phase });
  };
  return {
    show: (done: number, total: number, phase: string) => {
      if (bar === null) {
        if (!loading) void load(total, done, phase);
        loading = true;
        return;
      }
      bar.setTotal(total);
      bar.update(done, { phase });
    },
    pause: () => {
      bar?.stop();
      bar = null;
      loading = false;
    },
  };
}
