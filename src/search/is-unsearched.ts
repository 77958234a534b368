import { isStopWord } from '#src/text/stop-words.ts';

/** What is a word of grammar in English alone, and in German documents a subject. */
const INFORMATION_TECHNOLOGY = 'it';

/** Whether a folded word of a document is grammar, in whichever language, and so not searched for. */
export function isUnsearched(folded: string): boolean {
  return folded !== INFORMATION_TECHNOLOGY && isStopWord(folded);
}
