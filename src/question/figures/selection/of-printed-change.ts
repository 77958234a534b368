import type { Metric } from '#src/domain/catalogue.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import type { Cue } from '../parts/cues.ts';
import { stemsOf } from '../terms/question-terms.ts';
import type { Asked } from './asked.ts';
import { means } from './choose-table.ts';

const OF_CHANGE: readonly Cue[] = ['grow', 'shrink', 'change', 'previousYear'];
const SAYS_BEFORE = /vorjahr/iu;
/** A column of percentages tells no numbers. */
const IN_NUMBERS = /(?<!\w)(?:um wie ?viele?(?! prozent)|by how many|absolut\w*|in zahlen)(?!\w)/u;

/**
 * "In welchem Kreis ging die Zahl der Kinder am stärksten zurück?" of a table of one day that prints
 * "Veränderung der Kinder gegenüber 2023 in %": how something has changed is a column of it.
 */
export function ofPrintedChange(asked: Asked): Asked {
  const change = changeOf(asked);
  if (change === null || IN_NUMBERS.test(asked.parts.marked.line)) return asked;
  // "Salzwedel plus Stendal"
  if (asked.has('sum', 'mean', 'median', 'share')) return asked;
  const { parts, table } = asked;
  const falls = asked.has('shrink') || parts.compared?.direction === 'down';
  const dropped: readonly Cue[] = [...OF_CHANGE, 'than', 'percent'];
  const kept = [...parts.cues].filter((cue) => !dropped.includes(cue));
  const cues = new Set(falls ? kept.map(reversed) : kept);
  return {
    ...asked,
    metric: change,
    metricIsStated: true,
    has: (...wanted) => wanted.some((cue) => cues.has(cue)),
    parts: {
      ...parts,
      cues,
      metrics: parts.metrics.map((word) =>
        means(word, table.name)
          ? {
              ...word,
              meanings: word.meanings.slice(0, 1).map((own) => ({
                ...own,
                table: table.name,
                value: change.column,
                rank: 'label' as const,
              })),
            }
          : word,
      ),
      time: { ...parts.time, years: [], isRange: false, since: false, lastYears: null },
      threshold: parts.threshold ?? limitOf(asked, falls),
      changeSize: null,
      compared: null,
    },
  };
}

/** "der stärkste Rückgang" is the lowest of the changes. */
function reversed(cue: Cue): Cue {
  if (cue === 'top') return 'bottom';
  return cue === 'bottom' ? 'top' : cue;
}

/** "mehr als 2023": above zero. */
function limitOf(asked: Asked, falls: boolean): Condition | null {
  const { parts, groups } = asked;
  const { changeSize, compared } = parts;
  if (groups.length === 0 || asked.has('top', 'bottom')) return null;
  if (changeSize !== null) {
    const { comparison, value } = changeSize;
    if (changeSize.unit !== 'percent' || !/^[<>]=?$/u.test(comparison)) return null;
    const turned = comparison.startsWith('>')
      ? comparison.replace('>', '<')
      : comparison.replace('<', '>');
    return falls
      ? { kind: 'value', comparison: turned as '<', value: -value }
      : { kind: 'value', comparison, value };
  }
  const isMoved = compared !== null || asked.has('grow', 'shrink');
  return isMoved ? { kind: 'value', comparison: falls ? '<' : '>', value: 0 } : null;
}

/** The column that prints the change that is asked for; null where none does. */
function changeOf({ table, metric, metricIsStated, parts, has }: Asked): Metric | null {
  const { time } = table;
  if (time.kind !== 'date' || !metricIsStated || metric.kind === 'change') return null;
  if (!has(...OF_CHANGE) && parts.compared === null) return null;
  const own = stemsOf(withoutSum(metric.label));
  const [only, ...more] = table.metrics.filter(
    ({ kind, changeOf, label, unit }) =>
      kind === 'change' &&
      unit === '%' &&
      changeOf === undefined &&
      own.every((stem) => stemsOf(label).includes(stem)),
  );
  if (only === undefined || more.length > 0) return null;
  const year = Number(time.date.slice(0, 4));
  const against = /(?:19|20)\d\d/u.exec(only.label)?.[0];
  const before =
    against === undefined ? (SAYS_BEFORE.test(only.label) ? year - 1 : null) : Number(against);
  if (before === null) return null;
  const isOfYears = parts.time.years.every((said) => said === year || said === before);
  const saysPrevious = has('previousYear') || parts.compared?.year === null;
  return isOfYears && (!saysPrevious || before === year - 1) ? only : null;
}
