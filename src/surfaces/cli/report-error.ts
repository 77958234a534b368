import { AppError, type ErrorCode } from '#src/domain/app-error.ts';
import { describeError } from '../describe-error.ts';
import { germanFault } from './german-help.ts';
import { type CliIo, EXIT } from './io.ts';

/** What the caller can mend by calling otherwise. */
const USAGE_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'input-invalid',
  'config-invalid',
  'query-refused',
  'query-failed',
  'table-unknown',
]);

/** The sentence of the code says all that the message would say again. */
const SAID_BY_CODE: ReadonlySet<ErrorCode> = new Set([
  'corpus-missing',
  'index-locked',
  'index-unwritable',
  'table-unknown',
]);

const DETAILS: Readonly<Record<string, string>> = {
  documents: 'Dokumente',
  file: 'Datei',
  folder: 'Ordner',
  indexDirectory: 'Ordner',
  lines: 'Zeilen',
  name: 'Name',
  problems: 'Fehler',
  tables: 'Tabellen',
  variables: 'Variablen',
};

/**
 * Says on standard error what was wrong: a sentence, and what helps to mend it.
 *
 * @returns The exit code.
 */
export function reportError(error: unknown, io: CliIo): number {
  if (error instanceof AppError) {
    for (const line of describe(error)) io.err(line);
    return USAGE_ERRORS.has(error.code) ? EXIT.usage : EXIT.data;
  }
  if (error instanceof Error && error.name === 'CACError') {
    io.err(`${germanFault(error.message)} „beleg --help“ zeigt alle Befehle.`);
    return EXIT.usage;
  }
  io.err(`${describeError('internal')} [internal] ${String(error)}`);
  return EXIT.internal;
}

function* describe({ code, message, details, cause }: AppError): Generator<string> {
  // Only here the message is written for the person who called.
  if (code === 'input-invalid') {
    yield `${message} [${code}]`;
  } else {
    yield `${describeError(code)} [${code}]`;
    if (!SAID_BY_CODE.has(code)) yield `  Meldung: ${message}`;
  }
  for (const [name, value] of Object.entries(details)) {
    const shown = Array.isArray(value) ? value.join('\n    ') : String(value);
    yield `  ${DETAILS[name] ?? name}: ${shown}`;
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (cause !== undefined && code !== 'input-invalid' && reason !== message)
    yield `  Ursache: ${reason}`;
}
