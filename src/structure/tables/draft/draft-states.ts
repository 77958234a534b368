import type { Sidecar } from '#src/domain/table-file.ts';
import { stateIn } from '#src/text/planned-state.ts';

type DraftMetric = Sidecar['metrics'][number];

/** "Stellenplan", "Stellen in Vollzeitäquivalenten", "Soll = Planstellen laut Haushaltsplan" */
const OF_POSTS =
  /(?<![\p{L}-])(?:Stellenpl[aä]n\p{L}*|Stellenbesetzung|Stellenübersicht|Planstellen|Dienstposten|Stellen(?=\s(?:in|nach|der|des|im)\s))(?!\p{L})/u;
/** What only money is. */
const OF_MONEY = /^(?:\p{L}*ausge(?:geben|gab)|verausgabt|Ist-Ausgaben|veranschlagt|angesetzt)$/u;
const POSTS: Readonly<Record<'planned' | 'actual', readonly string[]>> = {
  planned: ['Planstellen', 'Soll-Stellen', 'Sollstellen', 'Stellen-Soll', 'Stellensoll'],
  actual: [
    ...['besetzt', 'besetzte Stellen', 'besetzten Stellen', 'besetzte Planstellen'],
    ...['besetzten Planstellen', 'Ist-Stellen', 'Iststellen', 'Istbesetzung'],
  ],
};

/**
 * What was planned and what is, of posts: "Planstellen" are the "Soll" of a "Stellenplan", and those that
 * are filled are its "Ist". Elsewhere the two states stay as they are.
 *
 * @param about - Title of the table and the lines above its headings.
 */
export function withPosts(
  metrics: readonly DraftMetric[],
  about: readonly string[],
): readonly DraftMetric[] {
  const states = metrics.map(({ label }) => stateIn(label));
  const isOfPosts =
    [...about, ...metrics.map(({ label }) => label)].some((text) => OF_POSTS.test(text)) &&
    ['planned', 'actual'].every((state) => states.filter((own) => own === state).length === 1);
  if (!isOfPosts) return metrics;
  return metrics.map((metric, index) => {
    const state = states[index] ?? null;
    const isOfUnit = ['', metric.label].includes(metric.unit) || /stellen/iu.test(metric.unit);
    if (state === null || !isOfUnit) return metric;
    const own = metric.words.filter(
      (word) => !OF_MONEY.test(word) && !/Stellenpl[aä]n/u.test(word),
    );
    return { ...metric, unit: 'Stellen', words: [...new Set([...POSTS[state], ...own])] };
  });
}
