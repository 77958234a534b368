import type { AnswerDraft, Computation, Figure, Item, Language } from '#src/domain/answer.ts';
import { formatNumber } from '#src/text/german-number.ts';

/**
 * How the first figure of a draft came about: as its composer says, or else as the difference of the
 * two figures beside it, or the number of what is listed.
 *
 * @returns Undefined where the figure is read as it stands.
 */
export function withCounted(draft: AnswerDraft, language: Language): Computation | undefined {
  const [figure, first, second] = draft.figures ?? [];
  if (draft.computation !== undefined || figure?.computed !== true) return draft.computation;
  const { value: result, unit } = figure;
  const inputs = inputsOf(figure, draft.items ?? []);
  const number = (value: number) => formatNumber(value, { language });
  for (const [one, other] of [
    [first, second],
    [second, first],
  ]) {
    const isOfSame = one?.unit === unit && other?.unit === unit;
    if (!isOfSame || one.value - other.value !== result) continue;
    const expression = `${number(one.value)} − ${number(other.value)} = ${number(result)}`;
    return { expression, result, unit, inputs: [...asInput(one), ...asInput(other)] };
  }
  // A share or an amount is no number of things.
  if (unit === '%' || !Number.isInteger(result) || result < 0) return undefined;
  const count = language === 'de' ? 'Anzahl' : 'number';
  return { expression: `${count} = ${number(result)}`, result, unit, inputs };
}

function asInput({ label, value, unit, citations }: Figure): Computation['inputs'] {
  return citations.slice(0, 1).map((citation) => ({ label, value, unit, citation }));
}

/** More than these are not listed one by one. */
const MOST_INPUTS = 160;

/** Each thing that was counted, with the line that shows it. */
function inputsOf(
  { label, unit, citations }: Figure,
  items: readonly Item[],
): Computation['inputs'] {
  const named = new Map(
    items.flatMap((item) => item.citations.map((citation) => [citation, item.label] as const)),
  );
  return citations
    .slice(0, MOST_INPUTS)
    .map((citation) => ({ label: named.get(citation) ?? label, value: 1, unit, citation }));
}
