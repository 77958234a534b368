import { basename, extname } from 'node:path';
import { checkDraft } from '#src/answer/drafts-check/check-draft.ts';
import { AppError } from '#src/domain/app-error.ts';
import { failedCheck } from './failed-answer.ts';
import { type CliIo, EXIT } from './io.ts';
import { type FolderOptions, openFor } from './open.ts';
import { readDraft } from './read-draft.ts';
import { renderCsv, renderMarkdown } from './render-draft-report.ts';
import { reportError } from './report-error.ts';
import { writeOutput } from './write-output.ts';

export interface CheckDraftOptions {
  readonly json?: boolean;
  readonly format?: string;
  readonly out?: string;
}

const FORMATS = ['md', 'csv', 'docx'] as const;

/**
 * `beleg check-draft FILE`: checks every sentence of a speech or answer that states something.
 *
 * @returns `failed` where a sentence does not hold, so that a script can tell.
 */
export async function runCheckDraftCommand(
  file: string,
  options: FolderOptions & CheckDraftOptions,
  io: CliIo,
): Promise<number> {
  const format = formatOf(options);
  const text = await readDraft(file);
  const beleg = await openFor(options, io);
  try {
    let failure: number = EXIT.ok;
    const report = await checkDraft(text, async (sentence, before) => {
      const check = before.length === 0 ? beleg.checkClaim(sentence) : beleg.ask(sentence, before);
      return check.catch((error: unknown) => {
        failure = reportError(error, io);
        return failedCheck(sentence);
      });
    });
    const name = file === '-' ? 'Entwurf' : basename(file);
    if (options.json === true) await put(JSON.stringify(report), options, io);
    else if (format === 'docx') {
      const { reportAsWord } = await import('./write-draft-report.ts');
      await writeOutput(outOf(options), await reportAsWord(report, name));
    } else
      await put(format === 'csv' ? renderCsv(report) : renderMarkdown(report, name), options, io);
    return report.counts.wrong > 0 ? EXIT.failed : failure;
  } finally {
    beleg.close();
  }
}

type Format = (typeof FORMATS)[number];

function formatOf({ format, out, json }: CheckDraftOptions): Format {
  const wanted = format ?? (out === undefined ? 'md' : extname(out).slice(1));
  const known = FORMATS.find((name) => name === wanted);
  if (known === undefined && json !== true)
    throw new AppError('input-invalid', `Das Format muss eines von ${FORMATS.join(', ')} sein.`);
  if (known === 'docx' && out === undefined && json !== true)
    throw new AppError('input-invalid', 'Für ein Word-Dokument fehlt --out DATEI.');
  return known ?? 'md';
}

function outOf({ out }: CheckDraftOptions): string {
  if (out === undefined) throw new AppError('input-invalid', 'Es fehlt --out DATEI.');
  return out;
}

async function put(text: string, { out }: CheckDraftOptions, io: CliIo): Promise<void> {
  if (out === undefined) io.out(text);
  else await writeOutput(out, `${text}\n`);
}
