import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

export interface GoldenFiles {
  /** The folder of the test. */
  readonly folder: URL;
  /** `questions` for files `NAME.questions.txt`, whose answers stand in `NAME.expected.txt`. */
  readonly kind: string;
  /** What stands between two answers, and in the input between two parts where it is no line end. */
  readonly parted?: { readonly input: RegExp; readonly answers: string };
  /** Answers one part in the form in which a person reviews it. */
  answer(part: string, file: string): Promise<string>;
}

/** One test for each file: its parts, one a line, are answered and must be as reviewed. */
export function testGoldenFiles({ folder, kind, parted, answer }: GoldenFiles): void {
  const ending = `.${kind}.txt`;
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  test.each(files)('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8').trim();
    const answers: string[] = [];
    for (const part of text.split(parted?.input ?? /\n+/u)) answers.push(await answer(part, name));
    await expect(`${answers.join(parted?.answers ?? '\n\n')}\n`).toMatchFileSnapshot(
      name.replace(ending, '.expected.txt'),
    );
  });
}
