import type { ModelUsage } from '#src/ports/language-model.ts';

/** One line for a person who watches what the language model costs; holds no text of anybody. */
export function describeUsage(usage: ModelUsage): string {
  const { model, prompt, promptHash, outcome, inputTokens, outputTokens, tookMs } = usage;
  const tokens =
    inputTokens === null && outputTokens === null
      ? 'Tokens unbekannt'
      : `${inputTokens ?? '?'} Tokens gelesen, ${outputTokens ?? '?'} geschrieben`;
  return `Sprachmodell ${model}, ${prompt} ${promptHash}: ${outcome}, ${tokens}, ${tookMs} ms`;
}
