import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { stemOf } from '#src/question/measures/lookup/measure-index.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { AnswerContext } from '../answer-context.ts';

/** Words that entries of a list of finished measures have: "was davon hat mit Steuern zu tun". */
export function topicOf(question: ReadQuestion, { register }: AnswerContext): readonly string[] {
  const stems = subjectWords(question).map(({ folded }) => stemOf(folded));
  const isListed =
    has(question.words, listCues.FINISHED_LIST) && has(question.words, listCues.WHICH_MEASURES);
  const all = register.finished.map(({ title }) => foldGerman(title.toLowerCase()));
  return isListed && stems.every((stem) => all.some((title) => title.includes(stem))) ? stems : [];
}
