import type { Language } from '#src/domain/answer.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** One word of a question in the form in which it is compared. */
export interface QuestionWord {
  readonly folded: string;
  /** As typed. */
  readonly text: string;
  /** Folded parts of a hyphenated word. */
  readonly parts: readonly string[];
  readonly isStop: boolean;
  /** Offsets in `QuestionWords.folded`. */
  readonly start: number;
  readonly end: number;
}

/** A question as folded words, one blank between them: what cues are looked for in. */
export interface QuestionWords {
  readonly raw: string;
  readonly language: Language;
  readonly words: readonly QuestionWord[];
  readonly folded: string;
}

/** "IT" is no "it". */
const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** Splits a question into folded words, with where each stands. */
export function readWords(question: string, language: Language): QuestionWords {
  const words: QuestionWord[] = [];
  let folded = '';
  for (const token of tokenize(question)) {
    const form = foldGerman(token.folded);
    const start = folded === '' ? 0 : folded.length + 1;
    folded += (folded === '' ? '' : ' ') + form;
    const { text, parts } = token;
    words.push({
      folded: form,
      text,
      parts,
      isStop: isStopWord(form, language) && !(language === 'en' && ABBREVIATION.test(text)),
      start,
      end: folded.length,
    });
  }
  return { raw: question, language, words, folded };
}

/**
 * A pattern over folded words: write it in German, it is folded like the words are. Lower case only;
 * it matches whole words.
 */
export function cue(pattern: string): RegExp {
  return new RegExp(`(?<![\\w.])(?:${foldGerman(pattern)})(?![\\w])`, 'gu');
}

/** Indexes of the words that any of the patterns takes part of. */
export function wordsTakenBy(question: QuestionWords, patterns: readonly RegExp[]): Set<number> {
  const taken = new Set<number>();
  for (const pattern of patterns) {
    // To begin to match all copies the pattern, and most do not occur.
    if (question.folded.search(pattern) < 0) continue;
    for (const match of question.folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      question.words.forEach((word, index) => {
        if (word.start < end && word.end > match.index) taken.add(index);
      });
    }
  }
  return taken;
}

/** Whether a pattern occurs. */
export function has(question: QuestionWords, pattern: RegExp): boolean {
  return onceOf(pattern).test(question.folded);
}

const once = new WeakMap<RegExp, RegExp>();

/** The same pattern for one match: it keeps no place in the text. */
function onceOf(pattern: RegExp): RegExp {
  const known = once.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern.source, 'u');
  once.set(pattern, made);
  return made;
}
