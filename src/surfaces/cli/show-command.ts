import type { Beleg } from '#src/app/open-beleg.ts';
import { AppError } from '#src/domain/app-error.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type CliIo, EXIT } from './io.ts';
import { type FolderOptions, openFor } from './open.ts';

const PLACE = /^(.+):(\d+)(?:-(\d+))?$/u;

/** `beleg show DOCUMENT:LINES`: the lines as they stand in the document, numbered. */
export async function runShowCommand(
  place: string,
  options: FolderOptions,
  io: CliIo,
): Promise<number> {
  const match = PLACE.exec(place);
  if (match === null) {
    throw new AppError('input-invalid', 'Erwartet wird DOKUMENT:ZEILE oder DOKUMENT:VON-BIS.');
  }
  const [, document = '', first = '', last = first] = match;
  const beleg = await openFor(options, io);
  try {
    const lines = beleg.linesAround(document, Number(first), Number(last), 0);
    if (lines.length === 0) throw notThere(document, Number(first), Number(last), beleg);
    io.out(renderLines(lines, Number(first), Number(last)));
    return EXIT.ok;
  } finally {
    beleg.close();
  }
}

function notThere(document: string, first: number, last: number, beleg: Beleg): AppError {
  const known = beleg.status().documents.map(({ path }) => path);
  if (!known.includes(document)) {
    return new AppError('input-invalid', 'Dieses Dokument gibt es nicht.', {
      details: { documents: known },
    });
  }
  if (first > last)
    return new AppError('input-invalid', 'Die erste Zeile liegt hinter der letzten.');
  const end = beleg.linesAround(document, 1, Number.MAX_SAFE_INTEGER, 0).at(-1)?.line ?? 0;
  return new AppError(
    'input-invalid',
    `Diese Zeilen hat das Dokument nicht: Es hat die Zeilen 1 bis ${formatNumber(end)}.`,
  );
}

/** Numbered lines; the ones from `first` to `last` are marked where others stand around them. */
export function renderLines(
  lines: readonly { readonly line: number; readonly text: string }[],
  first: number,
  last: number,
): string {
  const width = String(lines.at(-1)?.line ?? 0).length;
  const marks = lines.some(({ line }) => line < first || line > last);
  return lines
    .map(({ line, text }) => {
      const mark = !marks ? '' : line >= first && line <= last ? '▶ ' : '  ';
      return `${mark}${String(line).padStart(width)}  ${text}`.trimEnd();
    })
    .join('\n');
}
