import { FOLDED_NUMBERS, readNumberWord } from '#src/text/number-words.ts';
import type { QuestionWords } from '../cues/question-words.ts';

/** How many measures an office must have: "nur eine einzige", "mehr als drei", "mindestens zwei". */
export interface CountBound {
  readonly least: number;
  readonly most: number;
}

const ONE = 'eine?|einzige|one';
const SIDES: Readonly<Record<string, (count: number) => CountBound>> = {
  'mehr als|uber|more than|over': (count) => ({ least: count + 1, most: Number.POSITIVE_INFINITY }),
  'mindestens|wenigstens|at least': (count) => ({ least: count, most: Number.POSITIVE_INFINITY }),
  'weniger als|unter|fewer than|less than': (count) => ({ least: 0, most: count - 1 }),
  'hochstens|maximal|at most': (count) => ({ least: 0, most: count }),
  'nur|genau|lediglich|bloss|only|exactly|just': (count) => ({ least: count, most: count }),
};

const BOUND = new RegExp(
  `(?<!\\w)(${Object.keys(SIDES).join('|')}) (${ONE}|${FOLDED_NUMBERS}|\\d{1,3})(?= (?:(?:einzige|verschiedene|single) )?(?:massnahmen?|projekte?n?|vorhaben|measures?|projects?|davon)(?!\\w))`,
  'u',
);

/** "keine einzige Maßnahme in Verzug", "no delayed measure" */
const NONE =
  /(?<!\w)(?:keine?|keinerlei|no|not a single)(?= (?:(?:einzige|single|\w+ed) )?(?:massnahmen?|projekte?|vorhaben|measures?|projects?)(?!\w))/u;

/** Reads how many measures each group must have; null where the question sets no such bound. */
export function readCountBound({ folded }: QuestionWords): CountBound | null {
  if (NONE.test(folded)) return { least: 0, most: 0 };
  const [, side = '', said = ''] = BOUND.exec(folded) ?? [];
  const bound = Object.entries(SIDES).find(([sides]) => sides.split('|').includes(side))?.[1];
  const count = Number(said) || (readNumberWord(said) ?? 1);
  return bound === undefined ? null : bound(count);
}

/** The words of the bounds: "2" of "höchstens 2 Maßnahmen", "seit 2 Jahren" is of no title or chapter. */
export function boundWords({ folded, words }: QuestionWords): number[] {
  return [BOUND, LASTING].flatMap((bound) => {
    const match = bound.exec(folded);
    if (match === null) return [];
    const end = match.index + match[0].length;
    return words.flatMap((word, at) => (word.start < end && word.end > match.index ? [at] : []));
  });
}

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
  // "laufen noch mehr als 2 Jahre" is to come.
  if (match === null || /(?<!\w)(?:noch|still) $/u.test(folded.slice(0, match.index))) return null;
  const [, more, said = ''] = match;
  const years = Number(said) || (readNumberWord(said) ?? 1);
  return { years, isMore: more !== undefined };
}
