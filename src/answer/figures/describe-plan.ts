import type { QueryPlan } from '#src/domain/query-plan.ts';
import { conditionText } from './condition-text.ts';
import { groupWord, type Wording } from './wording.ts';

/**
 * A plan as a complete question of few words: "Beschäftigte: Grundschulen (Kapitel 0406), 2015".
 *
 * @param names - What it is about; with a key it is read the same way again.
 */
export function describePlan(plan: QueryPlan, names: string, words: Wording): string {
  const when = whenOf(plan, words);
  const { operation } = plan;
  const condition = 'condition' in operation ? operation.condition : undefined;
  const limit = condition === undefined ? '' : ` ${conditionText(words, condition)}`;
  return `${whatOf(plan, words)}: ${names}${limit}${when === '' ? '' : `, ${when}`}`;
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
  const counted = countedWord(operation, words);
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
          ? (counted ?? metricLabel)
          : operation.by === 'share'
            ? say(`Anteil, ${metricLabel}`, `share, ${metricLabel}`)
            : say(`Veränderung, ${metricLabel}`, `change, ${metricLabel}`);
      const places = placesOf(operation, words);
      return isTop
        ? say(`Höchster Wert${places}, ${by}`, `highest${places}, ${by}`)
        : say(`Niedrigster Wert${places}, ${by}`, `lowest${places}, ${by}`);
    }
    case 'aggregate':
      return `${aggregateWord(operation.with, words)}, ${counted ?? metricLabel}`;
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

/** What is counted in place of a value of the table. */
function countedWord(operation: QueryPlan['operation'], words: Wording): string | null {
  const members = 'members' in operation ? operation.members : undefined;
  if (members === undefined) return null;
  const { condition } = members;
  const limit = condition === undefined ? '' : ` ${conditionText(words, condition)}`;
  return `${groupWord(words.table, members.kinds, 2, words.language)}${limit}`;
}

/** The first alone needs no word. */
function placesOf(
  { from, limit, after }: Extract<QueryPlan['operation'], { name: 'rank' }>,
  { say }: Wording,
): string {
  if (from === 1 || after !== undefined) return '';
  return limit === 1
    ? say(`, Platz ${from}`, `, place ${from}`)
    : say(`, Plätze ${from} bis ${from + limit - 1}`, `, places ${from} to ${from + limit - 1}`);
}

function aggregateWord(
  kind: Extract<QueryPlan['operation'], { name: 'aggregate' }>['with'],
  { say }: Wording,
): string {
  const words = {
    sum: say('Summe', 'sum'),
    mean: say('Durchschnitt', 'average'),
    median: say('Median', 'median'),
    min: say('Minimum', 'minimum'),
    max: say('Maximum', 'maximum'),
    range: say('Spanne', 'range'),
  } as const;
  return words[kind];
}
