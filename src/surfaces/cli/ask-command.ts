import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';
import { failedAnswer } from './failed-answer.ts';
import { type CliIo, EXIT } from './io.ts';
import type { AskOptions } from './main.ts';
import { type FolderOptions, openFor } from './open.ts';
import { readJsonLines } from './read-jsonl.ts';
import { renderAnswer } from './render-answer.ts';
import { reportError } from './report-error.ts';
import { whileWaiting } from './while-waiting.ts';

const batchLineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  history: z.array(z.string()).optional(),
});

/** `beleg ask`: one question from the command line, or a file of them. */
export async function runAskCommand(
  words: readonly string[],
  options: FolderOptions & AskOptions,
  io: CliIo,
): Promise<number> {
  if (options.batch !== undefined) return runBatch(String(options.batch), options, io);
  if (words.length === 0) throw new AppError('input-invalid', 'Es fehlt die Frage.');
  const beleg = await openFor(options, io);
  try {
    const question = words.join(' ');
    if (options.explain === true) {
      io.out(JSON.stringify(await beleg.explain(question), null, 2));
      return EXIT.ok;
    }
    const answer = await beleg.ask(question, [], whileWaiting(io, options.json));
    io.out(options.json === true ? JSON.stringify(answer) : renderAnswer(answer, io.terminal));
    return EXIT.ok;
  } finally {
    beleg.close();
  }
}

async function runBatch(file: string, options: FolderOptions, io: CliIo): Promise<number> {
  const lines = await readJsonLines(file, batchLineSchema);
  const beleg = await openFor(options, io);
  try {
    let code: number = EXIT.ok;
    for (const { id, question, history } of lines) {
      const answer = await beleg.ask(question, history).catch((error: unknown) => {
        code = reportError(error, io);
        return failedAnswer(question);
      });
      io.out(JSON.stringify({ id, answer }));
    }
    return code;
  } finally {
    beleg.close();
  }
}
