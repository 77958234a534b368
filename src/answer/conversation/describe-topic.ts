import type { Language } from '#src/domain/answer.ts';
import type { QueryPlan, Selection } from '#src/domain/query-plan.ts';
import type { FigureTopic } from '#src/question/conversation/figure-topic.ts';
import { planIn } from '#src/question/conversation/figure-topic.ts';
import type { Knowledge } from '#src/question/figures/knowledge.ts';
import { groupWord, type Wording, wordingOf } from '../figures/wording.ts';

/**
 * The complete question that a follow-up about figures was read as: "Beschäftigte: Grundschulen
 * (Kapitel 0406), 2015". Null where nothing was planned.
 */
export function describeTopic(
  { reading }: FigureTopic,
  knowledge: Knowledge,
  language: Language,
): string | null {
  const plan = planIn(reading);
  const table = knowledge.catalogue.tables.find(({ name }) => name === plan?.table);
  const metric = table?.metrics.find(({ column }) => column === plan?.metric);
  if (plan === null || table === undefined || metric === undefined) return null;
  const words = wordingOf(table, metric, language);
  const when = whenOf(plan, words);
  return `${whatOf(plan, words)}: ${namesOf(plan.selection, plan.table, knowledge, words)}${when === '' ? '' : `, ${when}`}`;
}

function whenOf({ years }: QueryPlan, words: Wording): string {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return words.when(null);
  const isRun = years.length > 2 || (years.length === 2 && last === first + 1);
  return isRun ? `${first}–${last}` : years.join(', ');
}

function whatOf({ operation }: QueryPlan, words: Wording): string {
  const { say, metricLabel } = words;
  switch (operation.name) {
    case 'change':
      return operation.unit === 'percent'
        ? say(`Veränderung in Prozent, ${metricLabel}`, `change in percent, ${metricLabel}`)
        : say(`Veränderung, ${metricLabel}`, `change, ${metricLabel}`);
    case 'share':
      return say(`Anteil in Prozent, ${metricLabel}`, `share in percent, ${metricLabel}`);
    case 'rank': {
      const isTop = operation.direction === 'top';
      const by =
        operation.by === 'value'
          ? metricLabel
          : say(`Veränderung, ${metricLabel}`, `change, ${metricLabel}`);
      return isTop
        ? say(`Höchster Wert, ${by}`, `highest, ${by}`)
        : say(`Niedrigster Wert, ${by}`, `lowest, ${by}`);
    }
    case 'aggregate':
      return `${aggregateWord(operation.with, words)}, ${metricLabel}`;
    case 'compare':
      return say(`Vergleich, ${metricLabel}`, `comparison, ${metricLabel}`);
    case 'series':
      return say(`Verlauf, ${metricLabel}`, `course, ${metricLabel}`);
    case 'count':
      return say('Anzahl', 'number');
    case 'list':
      return say('Liste', 'list');
    case 'parent':
      return say('Zugehörigkeit', 'belongs to');
    default:
      return metricLabel;
  }
}

function aggregateWord(kind: 'sum' | 'mean' | 'median' | 'min' | 'max', { say }: Wording): string {
  const words = {
    sum: say('Summe', 'sum'),
    mean: say('Durchschnitt', 'average'),
    median: say('Median', 'median'),
    min: say('Minimum', 'minimum'),
    max: say('Maximum', 'maximum'),
  } as const;
  return words[kind];
}

function namesOf(
  selection: Selection,
  table: string,
  { index }: Knowledge,
  words: Wording,
): string {
  if (selection.by === 'entities') {
    return selection.entities
      .map((ref) => {
        const entity = index.find(table, ref);
        return entity === undefined ? ref.key : words.name(entity);
      })
      .join('; ');
  }
  const within = selection.within === undefined ? undefined : index.find(table, selection.within);
  const kinds = groupWord(words.table, selection.kinds, 2, words.language);
  return within === undefined ? kinds : `${kinds} (${within.label})`;
}
