import type { ReadQuestion } from '../read-measure-question.ts';
import * as questionCues from './question-cues.ts';
import { type QuestionWord, wordsTakenBy } from './question-words.ts';

/** The words of the subject without those that ask for prose ("Projektleiter"). */
export function subjectWords({
  subject,
  words,
}: Pick<ReadQuestion, 'subject' | 'words'>): readonly QuestionWord[] {
  const asking = wordsTakenBy(words, [questionCues.PROSE]);
  return subject.words.filter(
    ({ start }) => !words.words.some((word, at) => word.start === start && asking.has(at)),
  );
}
