import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { QuestionWord, QuestionWords } from '../cues/question-words.ts';
import { EXPRESSIONS } from './expressions.ts';

interface Expression {
  /** What the cues read; empty where the words say nothing. */
  readonly plain: readonly string[];
  readonly pattern: RegExp;
}

const TABLE: readonly Expression[] = EXPRESSIONS.map(([plain, ...said]) => ({
  plain: foldGerman(plain)
    .split(' ')
    .filter((word) => word !== ''),
  pattern: new RegExp(`(?<![\\w.-])(?:${said.map(foldGerman).join('|')})(?![\\w-])`, 'gu'),
}));

/**
 * The question in the words that the cues read: "hinkt hinterher" is "in Verzug", "unter wessen
 * Regie" is "wer federführend", "in der Ausgabe von 2022" is "Aktionsplan 2022".
 *
 * @param name - Words of a title that stand in it: they ask for nothing and stay.
 */
export function inPlainWords(question: QuestionWords, name: string | null): QuestionWords {
  return TABLE.reduce((read, expression) => saidPlainly(read, expression, name), question);
}

function saidPlainly(
  question: QuestionWords,
  { plain, pattern }: Expression,
  name: string | null,
): QuestionWords {
  // To begin to match all copies the pattern, and most are not said.
  if (question.folded.search(pattern) < 0) return question;
  const matches = [...question.folded.matchAll(pattern)];
  const at = name === null ? -1 : ` ${question.folded} `.indexOf(` ${name} `);
  const isName = (start: number, end: number) =>
    at >= 0 && start < at + (name?.length ?? 0) && end > at;
  const words: Pick<QuestionWord, 'folded' | 'text' | 'parts'>[] = [];
  let from = 0;
  for (const match of matches) {
    const end = match.index + match[0].trimEnd().length;
    if (isName(match.index, end)) continue;
    words.push(...question.words.filter((word) => word.start >= from && word.end <= match.index));
    words.push(...plain.map((folded) => ({ folded, text: folded, parts: [] })));
    from = end;
  }
  words.push(...question.words.filter((word) => word.start >= from));
  return placed(question, words);
}

function placed(
  question: QuestionWords,
  all: readonly Pick<QuestionWord, 'folded' | 'text' | 'parts'>[],
): QuestionWords {
  let folded = '';
  const words = all.map((word): QuestionWord => {
    const start = folded === '' ? 0 : folded.length + 1;
    folded += (folded === '' ? '' : ' ') + word.folded;
    const isStop = isStopWord(word.folded, question.language);
    return { ...word, isStop, start, end: folded.length };
  });
  return { ...question, words, folded };
}
