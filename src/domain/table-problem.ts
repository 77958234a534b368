import { AppError } from './app-error.ts';

/** One thing that is wrong with a table file, in words for the person who made it. */
export interface TableProblem {
  /** 1-based line or row; absent where the whole file is meant. */
  readonly line?: number;
  /** The column's heading, or its 1-based place where it has none. */
  readonly column?: string | number;
  /** A German sentence without its full stop. */
  readonly text: string;
}

const MOST_SHOWN = 20;

/** A `table-invalid` error that lists the problems, at most 20 of them, in the order of the lines. */
export function tableInvalid(path: string, problems: readonly TableProblem[]): AppError {
  const ordered = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const shown = ordered.slice(0, MOST_SHOWN).map(describeProblem);
  const message = `${path} has ${problems.length} problem(s).`;
  return new AppError('table-invalid', message, {
    details: { file: path, problemCount: problems.length, problems: shown },
  });
}

function describeProblem({ line, column, text }: TableProblem): string {
  const place = [
    ...(line === undefined ? [] : [`Zeile ${line}`]),
    ...(column === undefined ? [] : [describeColumn(column)]),
  ].join(', ');
  return `${place === '' ? '' : `${place}: `}${text}.`;
}

function describeColumn(column: string | number): string {
  return typeof column === 'number' ? `Spalte ${column}` : `Spalte „${column}“`;
}

/** A piece of a file in a message: short, on one line. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
