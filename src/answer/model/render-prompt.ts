import type { ModelRequest, Prompt } from '#src/ports/language-model.ts';

/**
 * Fills a prompt with data. Data can hold anything, instructions included; so the signs that delimit
 * it are escaped, and it is put in once, so that data is never read as a placeholder.
 *
 * @param about - The question or title, by which a recorded reply is found.
 */
export function renderPrompt(
  prompt: Prompt,
  about: string,
  data: Readonly<Record<string, string>>,
): ModelRequest {
  const task = prompt.task.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => data[name] ?? '');
  return { prompt: { name: prompt.name, hash: prompt.hash }, system: prompt.system, task, about };
}

/** Text of others as data: no tag, no placeholder and no citation mark of ours can be made of it. */
export function escapeData(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/\[(?=\d)/gu, '(')
    .replace(/(?<=\d)\]/gu, ')')
    .replace(/\{\{/gu, '{ {');
}
