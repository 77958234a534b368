import type { QuestionWords } from '../cues/question-words.ts';

/** A measure's number in a question: as the register writes it. */
export interface NumberMention {
  readonly number: string;
  readonly word: number;
}

const LETTERED = /^([a-c])\.?(\d{1,2}(?:\.\d{1,2})*)\.?$/u;
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){1,3}$/u;
const BARE = /^\d{1,2}$/u;
const NAMED =
  /(?:massnahme|massnahmen|nummer|nr|punkt|ziffer|measure|number|projekt|vorhaben|vormals|unter) $/u;

/** "Kapitel 3.1" holds measures and is none. */
const OF_CHAPTER = /(?:kapitel|abschnitt|chapter|section) $/u;

/**
 * Reads measure numbers: "A.12", "a12", "3.1.4"; a bare "6" only after a word such as "Maßnahme".
 *
 * @param known - All numbers of the register, in upper case: "2.0" of "Web 2.0" is none.
 */
export function readNumbers(question: QuestionWords, known: ReadonlySet<string>): NumberMention[] {
  return question.words.flatMap((word, index) => {
    const number = numberOf(question, index);
    const before = question.folded.slice(0, word.start);
    const isNamed = NAMED.test(before);
    if (OF_CHAPTER.test(before)) return [];
    return number !== null && (known.has(number) || isNamed) ? [{ number, word: index }] : [];
  });
}

function numberOf(question: QuestionWords, index: number): string | null {
  const word = question.words[index];
  if (!word) return null;
  const lettered = word.folded.match(LETTERED);
  if (lettered) return `${(lettered[1] ?? '').toUpperCase()}.${lettered[2]}`;
  if (DOTTED.test(word.folded)) return word.folded;
  const before = question.folded.slice(0, word.start);
  return BARE.test(word.folded) && NAMED.test(before) ? word.folded : null;
}
