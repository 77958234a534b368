import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { type Amount, amountOf } from '#src/question/entries/amounts.ts';
import { fieldsOf } from '#src/question/entries/field-words.ts';
import type { EntrySelection } from '#src/question/entries/read-entry-question.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { conditionText } from './compose-list.ts';
import { countText, createMarks, itemLine, itemOf } from './entry-wording.ts';

const MILLION = 1e6;
/** A longer sum is told by its list alone. */
const MOST_SUMMANDS = 15;

/**
 * What entries cost together or on average, as far as each prints one amount; those that print none are named.
 *
 * @returns Null where amounts a year stand beside total amounts, or fewer than two can be added.
 */
export function composeTotal(
  selection: EntrySelection,
  isMean: boolean,
  language: Language,
): AnswerDraft | null {
  const { list, entries } = selection;
  const marks = createMarks();
  const valued = entries.flatMap((entry) => {
    const [field] = fieldsOf(entry.fields, { kind: 'cost', label: null });
    const amount = field === undefined ? null : amountOf(field);
    return field === undefined || amount === null ? [] : [{ entry, field, amount }];
  });
  const amounts = valued.map(({ amount }) => amount);
  const isMixed = new Set(amounts.map(({ isYearly }) => isYearly)).size > 1;
  if (amounts.length < 2 || isMixed) return null;
  const { unit, decimals, numbers } = inOneUnit(amounts);
  const sum = rounded(
    numbers.reduce((total, number) => total + number, 0),
    decimals,
  );
  const places = isMean ? Math.max(decimals, 2) : decimals;
  const value = isMean ? rounded(sum / numbers.length, places) : sum;
  const text = (number: number, digits: number) =>
    formatNumber(number, { language, decimals: digits });
  const items = valued.map(({ entry, field }) => itemOf(list, entry, [field], marks));
  const head = `**${countText(amounts.length, list, language)}**${conditionText(selection, marks, language)}`;
  const told = isMean
    ? language === 'en'
      ? 'on average'
      : 'im Durchschnitt'
    : language === 'en'
      ? 'in total'
      : 'zusammen';
  const yearly = amounts[0]?.isYearly === true ? (language === 'en' ? ' a year' : ' jährlich') : '';
  const summands = numbers.map((number) => text(number, decimals)).join(' + ');
  const divided = isMean ? `(${summands}) / ${numbers.length}` : summands;
  const derivation = numbers.length > MOST_SUMMANDS ? [] : [`${divided} = ${text(value, places)}`];
  const missing = entries.length - amounts.length;
  return {
    kind: 'figure',
    text: [
      `${head}: ${told} **${text(value, places)} ${unit}**${yearly}.`,
      ...derivation,
      items.map((item) => itemLine(list, item)).join('\n'),
    ].join('\n\n'),
    figures: [
      {
        value,
        unit: `${unit}${yearly}`,
        label: list.heading === '' ? list.title : list.heading,
        computed: true,
        citations: [...new Set(items.flatMap(({ citations }) => citations))],
      },
    ],
    items,
    computation: {
      expression: `${divided} = ${text(value, places)}`,
      result: value,
      unit,
      inputs: items.map(({ label, citations: [citation = 0] }, at) => ({
        ...{ label, value: numbers[at] ?? null, unit, citation },
      })),
    },
    sources: marks.sources,
    notes:
      missing === 0
        ? []
        : [
            language === 'en'
              ? `${missing} of ${entries.length} name no amount.`
              : `${missing} von ${entries.length} nennen keinen Betrag.`,
          ],
  };
}

/** In the unit in which all are printed, millions in one form of it; else in full. */
function inOneUnit(amounts: readonly Amount[]): {
  readonly unit: string;
  readonly decimals: number;
  readonly numbers: readonly number[];
} {
  const areMillions = amounts.every(({ factor }) => factor === MILLION);
  const units = new Set(amounts.map(({ unit }) => unit));
  const [first] = areMillions || units.size === 1 ? amounts : [];
  const factor = first?.factor ?? 1;
  const numbers = amounts.map(({ euros }) => euros / factor);
  const decimals = Math.max(...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
  const unit = areMillions ? 'Mio. Euro' : factor === 1 ? 'Euro' : (first?.unit ?? 'Euro');
  return { unit, decimals: Math.min(decimals, 2), numbers };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
