import { FOLDED_NUMBERS, readNumberWord } from '#src/text/number-words.ts';
import type { QuestionWords } from '../cues/question-words.ts';

/** For how many years something has been so: "länger als drei Jahre", "seit mindestens zwei Jahren". */
export interface Lasting {
  readonly years: number;
  /** More than that; else so many are enough. */
  readonly isMore: boolean;
}

const NUMBER = `einem?|a|one|${FOLDED_NUMBERS}|[1-9]`;
const MORE = 'langer als|mehr als|uber|longer than|more than|over';
const LASTING = new RegExp(
  `(?<!\\w)(?:(?:seit|for) )?(?:(${MORE})|(?:mindestens|wenigstens|at least)|seit|for) (?:seit )?(${NUMBER}) (?:jahre?n?|planjahre?n?|years?)(?!\\w)(?! (?:spater|fruher|later|earlier|nach|langer))`,
  'u',
);

/** Reads for how long something has been so; null where the question sets no such bound. */
export function readLasting({ folded }: QuestionWords): Lasting | null {
  const match = LASTING.exec(folded);
  if (match === null) return null;
  const [, more, said = ''] = match;
  const years = Number(said) || (readNumberWord(said) ?? 1);
  return { years, isMore: more !== undefined };
}
