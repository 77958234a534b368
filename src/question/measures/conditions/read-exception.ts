import { cue, type QuestionWord } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';

/** A list without measures that are named: "außer der Schulcloud". */
export interface Exception {
  /** Words that name them. */
  readonly words: readonly QuestionWord[];
  readonly numbers: ReadQuestion['numbers'];
  /** The question without what is left out. */
  readonly rest: string;
}

const EXCEPT = cue(
  'außer|ohne(?! (?:\\w+ )?(?:erklärung|begründung|hinweis|angabe|kommentar|grund|vermerk))|neben|abgesehen(?: vo[nm])?|mit ausnahme(?: von)?|bis auf|except(?: for)?|apart from|aside from|besides|other than|excluding|without(?! (?:\\w+ )?(?:explanation|reason|comment|word))|not counting|ausgenommen|nicht (?:mitgezählt|mitgerechnet|eingerechnet)|excluded|excepted',
);
/** Stands behind what is left out. */
const AFTER = /^(?:ausgenommen|nicht|excluded|excepted)/u;
const JOINS = /^(?:und|oder|sowie|and|or)$/u;

/**
 * Reads which measures a list is to leave out; null where nothing that could be a measure stands
 * behind a word of exclusion: "ohne Status", "außer TFM".
 */
export function readException({ words, subject, numbers }: ReadQuestion): Exception | null {
  for (const match of words.folded.matchAll(EXCEPT)) {
    const end = match.index + match[0].length;
    const isAfter = AFTER.test(match[0]) || match[0] === 'abgesehen';
    const beside = isAfter
      ? words.words.filter((word) => word.end < match.index).toReversed()
      : words.words.filter(({ start }) => start > end);
    const found = namedFirst(beside, subject.words, numbers, words.words);
    const named = isAfter ? found.toReversed() : found;
    const first = isAfter ? named[0] : words.words.find(({ start }) => start === match.index);
    const last = isAfter ? words.words.find((word) => word.end === end) : named.at(-1);
    if (named.length === 0 || last === undefined || first === undefined) continue;
    const rest = without(words.raw, first.text, last.text);
    if (rest === null) continue;
    return {
      words: named.filter((word) => subject.words.some(({ start }) => start === word.start)),
      numbers: numbers.filter(({ word }) =>
        named.some(({ start }) => words.words[word]?.start === start),
      ),
      rest,
    };
  }
  return null;
}

/** The words that name something, up to the first that says something else. */
function namedFirst(
  behind: readonly QuestionWord[],
  subject: readonly QuestionWord[],
  numbers: ReadQuestion['numbers'],
  all: readonly QuestionWord[],
): QuestionWord[] {
  const named: QuestionWord[] = [];
  for (const word of behind) {
    const isNamed =
      subject.some(({ start }) => start === word.start) ||
      numbers.some((number) => all[number.word]?.start === word.start);
    if (isNamed) named.push(word);
    else if (!word.isStop && !JOINS.test(word.folded) && !KIND.test(word.folded)) break;
  }
  return named;
}

const KIND = /^(?:massnahmen?|projekte?|vorhaben|nummer|nr|measures?|projects?)$/u;

/** The question as typed, without the words from one to another; null where they are not found. */
function without(raw: string, first: string, last: string): string | null {
  const from = raw.indexOf(first);
  const at = from < 0 ? -1 : raw.indexOf(last, from + first.length);
  return at < 0
    ? null
    : `${raw.slice(0, from)} ${raw.slice(at + last.length)}`
        .replace(/\s*,\s*(?=,)/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
}
