import type { QuestionWord, QuestionWords } from '../cues/question-words.ts';
import { matchWord } from './match-word.ts';
import type { MeasureIndex } from './measure-index.ts';
import { stemOf } from './measure-index.ts';

const IN_BRACKETS = /\(\s*([\p{L}\p{N}][\p{L}\p{N}_-]+)\s*\)/gu;
/** A word that names a measure so well is its name. */
const NAME = 0.8;
/** A word that names another measure so well may mean that one. */
const OTHER = 0.6;

/**
 * "Lehrereinsatzplanung (ZPVI)": where the word in brackets is the name of one measure, the words
 * before it say the same in other words, unless they name something else.
 *
 * @param subject - Words of the question that may name a measure.
 */
export function withNameInBrackets(
  subject: readonly QuestionWord[],
  { raw }: Pick<QuestionWords, 'raw'>,
  index: MeasureIndex,
): readonly QuestionWord[] {
  const said = [...raw.matchAll(IN_BRACKETS)].map(([, name = '']) => name);
  const [named, ...others] = subject.filter(
    (word) => said.includes(word.text) && nameOfOne(word, index) !== null,
  );
  if (named === undefined || others.length > 0) return subject;
  const story = nameOfOne(named, index);
  return subject.filter(
    (word) => word === named || word.start > named.start || isOfOther(word, story, index),
  );
}

function nameOfOne({ folded, parts }: QuestionWord, index: MeasureIndex): number | null {
  const { naming, correctedTo } = matchWord(folded, parts, index);
  // "(Justiz)" only says of which field it is.
  const isName = index.names.has(stemOf(folded));
  const [only, ...others] = [...naming].filter(([, quality]) => quality >= NAME);
  return isName && correctedTo === null && only !== undefined && others.length === 0
    ? only[0]
    : null;
}

function isOfOther(
  { folded, parts }: QuestionWord,
  story: number | null,
  index: MeasureIndex,
): boolean {
  const { naming } = matchWord(folded, parts, index);
  const isNamed = [...naming].some(([, quality]) => quality >= OTHER);
  return isNamed && (naming.get(story ?? -1) ?? 0) < OTHER;
}
