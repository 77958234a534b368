import { stemOf } from '#src/question/measures/measure-index.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import type { Story } from '#src/question/measures/stories.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** A field by its name, an office by its kind, "wie steht es um …?", "was wurde aus …?" */
const NAMED_FIELD =
  /(?<!\w)(?:(?:projekt)?status|stand|federf\w*|\w*abschluss\w*|ende|endtermin|vorgesehen|geplant\w*|fertig\w*|(?:und|sowie) (?:bis |seit )?wann|nummer|ministeri\w*|ressorts?|haus|behorde|eingang|wie (?:steht|stehts|siehts?|schauts?|ist es|gehts?|ging)(?! \w+ fur)|wie (?:lauft|laufts|laufen)(?!.* ab$)|was (?:geschah|wurde|passierte?|ist)(?= .*(?:nach|mit|aus)))(?!\w)/u;

/**
 * Words of the question that no title of the measure has, where it is not said that a field of it is
 * asked for: "Wann endet der Support …?" is answered by its text, if that speaks of a support.
 */
export function untitledWords(
  { words, subject, unread, statuses, numbers }: ReadQuestion,
  { entries }: Story,
): string[] {
  // English words are compared with German titles elsewhere.
  if (words.language === 'en' || NAMED_FIELD.test(words.folded)) return [];
  const isCause = /^(?:was|welche\w* \w+) (?:hat|haben|hatte|hatten)(?!\w)/u.test(words.folded);
  if ((statuses.length > 0 && !isCause) || numbers.length > 0) return [];
  const titles = entries.flatMap(({ title }) => tokenize(title).map(({ folded }) => folded));
  const isTitled = (folded: string): boolean =>
    titles.some((title) => title.includes(stemOf(folded)) || folded.includes(stemOf(title)));
  return [...subject.words, ...unread]
    .filter(({ folded }) => !isTitled(folded) && !isFrameWord(folded) && !/\d/u.test(folded))
    .map(({ folded }) => folded);
}
