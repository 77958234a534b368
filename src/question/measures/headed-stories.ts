import { contentStems, type MeasureIndex } from './measure-index.ts';
import type { ReadQuestion } from './read-measure-question.ts';
import type { Story } from './stories.ts';

/** More stand under the heading of a chapter, which nobody means as one measure. */
const MOST = 4;

/**
 * The measures that stand under a heading of their own which the question names: "Registermodernisierung"
 * heads two of them. None where they are fewer than two.
 *
 * @param years - The plans asked for; the newest one otherwise.
 */
export function headedStories(
  { subject, title }: Pick<ReadQuestion, 'subject' | 'title'>,
  years: readonly number[],
  { register, stories }: MeasureIndex,
): readonly Story[] {
  if (title !== null) return [];
  const asked = contentStems(subject.words.map(({ text }) => text).join(' '));
  const newest = Math.max(...register.plans.map(({ year }) => year));
  const ofPlans = years.length === 0 ? [newest] : years;
  const ids = new Set(
    register.measures
      .filter(({ planYear, chapter }) => {
        const heading = contentStems(chapter.length > 1 ? (chapter.at(-1) ?? '') : '');
        return (
          ofPlans.includes(planYear) &&
          heading.length > 0 &&
          heading.length === asked.length &&
          heading.every((stem) => asked.includes(stem))
        );
      })
      .map(({ measureId }) => measureId),
  );
  const found = stories.filter(({ id }) => ids.has(id));
  return found.length > 1 && found.length <= MOST ? found : [];
}
