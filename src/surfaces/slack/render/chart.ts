import type { types } from '@slack/bolt';
import type { Answer } from '#src/domain/answer.ts';
import { CHART_LABEL, CHART_POINTS, CHART_TITLE } from './block-limits.ts';
import { findCommonUnit, isYearSeries } from './item-table.ts';
import { clip } from './literal-text.ts';
import { WORDING } from './wording.ts';

/**
 * A native chart; newer than the installed types.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
export interface DataVisualizationBlock extends types.Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'line' | 'bar';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: {
      readonly categories: readonly string[];
      readonly x_label?: string;
      readonly y_label?: string;
    };
  };
}

const FEWEST_POINTS = 3;

/** A line for a series of years, bars for a ranking; undefined where values cannot be compared. */
export function renderChart(answer: Answer): DataVisualizationBlock | undefined {
  const { items, language } = answer;
  const data = items.flatMap(({ label, value }) =>
    value === undefined ? [] : [{ label: clip(label, CHART_LABEL), value }],
  );
  const unit = findCommonUnit(items);
  const categories = data.map(({ label }) => label);
  const isDrawable =
    unit !== undefined &&
    data.length === items.length &&
    data.length >= FEWEST_POINTS &&
    data.length <= CHART_POINTS &&
    new Set(categories).size === categories.length;
  if (!isDrawable) return undefined;
  const words = WORDING[language];
  const isSeries = isYearSeries(items) && isWithoutGap(categories);
  return {
    type: 'data_visualization',
    title: clip(titleOf(answer, unit || words.value), CHART_TITLE),
    chart: {
      type: isSeries ? 'line' : 'bar',
      series: [{ name: clip(unit || words.value, CHART_LABEL), data }],
      axis_config: {
        categories,
        x_label: isYearSeries(items) ? words.year : words.entry,
        y_label: clip(unit || words.value, CHART_TITLE),
      },
    },
  };
}

/** A series is called after what it is of; a ranking after what its entries share, the time. */
function titleOf({ items, figures }: Answer, unit: string): string {
  if (isYearSeries(items)) return figures[0]?.label || unit;
  const ends = new Set(figures.map(({ label }) => label.split(', ').at(-1) ?? ''));
  const [end = ''] = ends;
  return ends.size === 1 && figures.length > 1 && /\d{4}/u.test(end) ? `${unit}, ${end}` : unit;
}

/** A line over a missing year would draw a value that no source states. */
function isWithoutGap(years: readonly string[]): boolean {
  return years.every((year, i) => i === 0 || Math.abs(Number(year) - Number(years[i - 1])) === 1);
}
