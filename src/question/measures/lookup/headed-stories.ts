import type { Measure } from '#src/domain/measure.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { contentStems, type MeasureIndex } from './measure-index.ts';
import type { Story } from './stories.ts';

/** More stand under the heading of a chapter, which nobody means as one measure. */
const MOST = 4;
/** So often a text uses the words of a heading that it is of it. */
const OFTEN = 2;

/**
 * The measures that stand under a heading of their own which the question names: "Registermodernisierung"
 * heads two of them. None where they are fewer than two.
 *
 * @param years - The plans asked for; the newest one otherwise.
 */
export function headedStories(
  { subject, title }: Pick<ReadQuestion, 'subject' | 'title'>,
  years: readonly number[],
  index: MeasureIndex,
): readonly Story[] {
  const { register, stories } = index;
  if (title !== null) return [];
  const asked = contentStems(subject.words.map(({ text }) => text).join(' '));
  const newest = Math.max(...register.plans.map(({ year }) => year));
  const ofPlans = years.length === 0 ? [newest] : years;
  const headed = register.measures.filter(({ planYear, chapter }) => {
    const heading = contentStems(chapter.length > 1 ? (chapter.at(-1) ?? '') : '');
    return (
      ofPlans.includes(planYear) &&
      heading.length > 0 &&
      heading.length === asked.length &&
      heading.every((stem) => asked.includes(stem))
    );
  });
  const also = headed.length === 1 ? headed.flatMap((one) => nextOf(one, asked, index)) : [];
  const ids = new Set([...headed, ...also].map(({ measureId }) => measureId));
  const found = stories.filter(({ id }) => ids.has(id));
  return found.length > 1 && found.length <= MOST ? found : [];
}

/**
 * How far a heading without a number reaches is not printed: the next measure of the plan is of it
 * where its text speaks of it time and again.
 */
function nextOf(
  { planYear, firstLine }: Measure,
  asked: readonly string[],
  { register, stories, textStems }: MeasureIndex,
): readonly Measure[] {
  const next = register.measures
    .filter((measure) => measure.planYear === planYear && measure.firstLine > firstLine)
    .toSorted((a, b) => a.firstLine - b.firstLine)[0];
  const at = stories.findIndex(({ id }) => id === next?.measureId);
  const isOfIt = asked.every((stem) => (textStems.get(stem)?.get(at) ?? 0) >= OFTEN);
  return next !== undefined && isOfIt ? [next] : [];
}
