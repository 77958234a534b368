import type { FigureTopic } from '../topics/figure-topic.ts';

const NOUNS =
  '(?:differenz|unterschied|veränderung|zuwachs|anstieg|rückgang|plus|minus|difference|change)';
const ASKS = new RegExp(
  `^(?:(?:um )?wie ?viele?(?: (?:sind|ist|waren|war) (?:das|es))?(?: (?:mehr|weniger))?|wie (?:groß|hoch) (?:ist|war) (?:der|die) ${NOUNS}|(?:der |die )?${NOUNS}|(?:by )?how many (?:more|fewer|less)(?: (?:is|are) (?:that|it))?|(?:wie ?viel prozent (?:sind|ist|macht) das(?: aus)?|in prozent|prozentual|in percent))\\W*$`,
  'iu',
);

/**
 * "differenz?" behind a figure that the documents state in words, asked for two years one after the
 * other: the question for both.
 *
 * @param last - The last question, complete.
 * @returns The message itself, which the documents do not answer, where only one year was asked for; null
 *   where something else is asked.
 */
export function statedChange(rest: string, last: string, topic: FigureTopic): string | null {
  if (topic.reading.kind !== 'stated' || !ASKS.test(rest.trim())) return null;
  const years = [...new Set(topic.years)];
  const [before, year] = years.slice(-2);
  if (before === undefined || year === undefined || !last.includes(String(year))) return rest;
  const [from, to] = [before, year].sort((a, b) => a - b);
  const both = last.replace(String(year), `${from} und ${to}`).replace(/[\s?.!]+$/u, '');
  return `${both} Differenz${/proz|percent/iu.test(rest) ? ' in Prozent' : ''}?`;
}
