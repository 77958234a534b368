import { stemOf } from '#src/question/measures/lookup/measure-index.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

/**
 * Words of the question that no title of the measure has and that ask for no field of it: "Wann endet
 * der Support …?" is answered by its text, if that speaks of a support.
 */
export function untitledWords(
  { subject, unread }: Pick<ReadQuestion, 'subject' | 'unread'>,
  { entries }: Pick<Story, 'entries'>,
): string[] {
  const titles = entries.flatMap(({ title }) => tokenize(title).map(({ folded }) => folded));
  const isTitled = (folded: string): boolean =>
    titles.some((title) => title.includes(stemOf(folded)) || folded.includes(stemOf(title)));
  return [...subject.words, ...unread]
    .filter(({ folded }) => !isTitled(folded) && !isFrameWord(folded) && !/\d/u.test(folded))
    .map(({ folded }) => folded);
}
