import { foldGerman } from '#src/text/fold.ts';
import { readSmallNumber } from '#src/text/number-words.ts';

/** A time that is said by its distance to a time said before. */
export type RelativeTime = {
  /** The question without it. */
  readonly rest: string;
} & (
  | {
      readonly kind: 'shift';
      /** Negative towards the past. */
      readonly years: number;
    }
  /** From that time on, or up to it. */
  | { readonly kind: 'since' | 'until' }
);

const ONE = /^(?:ein(?:em?)?|one|a|1)$/iu;
const SPATER = 'sp(?:ä|ae|a)ter';
const FRUHER = 'fr(?:ü|ue|u)her';

const EARLIER: readonly RegExp[] = [
  /\b(?:(?:im|das|in dem|ein|dem) )?jahr (?:davor|zuvor|vorher)\b|\b(?:davor|zuvor|vorher) das jahr\b/iu,
  /^(?:davor|zuvor|vorher|vorjahr|before)\W*$/iu,
  /\b(?:im|dem) (?:vorjahr|jahr davor|vorangegangenen jahr)\b(?! (?:ge|ver))/iu,
  new RegExp(
    String.raw`\bim plan davor\b|\bim vorherigen (?:plan|jahr)\b|\bein plan ${FRUHER}\b`,
    'iu',
  ),
  /\b(?:the|in the) (?:year before|previous year)\b/iu,
];
const LATER: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:(?:im|das|in dem|ein|dem) )?jahr (?:danach|darauf|drauf|${SPATER})\b|\b(?:danach|darauf) das jahr\b`,
    'iu',
  ),
  /^(?:danach|folgejahr|after)\W*$/iu,
  /\b(?:im|das|dem) (?:folgejahr|nächsten jahr|darauffolgenden jahr|folgenden jahr)\b/iu,
  /\bim (?:nächsten|folgenden) plan\b|\bim plan danach\b/iu,
  /\b(?:the|in the) (?:year after|following year|next year)\b/iu,
];
const COUNTED = new RegExp(
  String.raw`(?<!\p{L})(\p{L}+|\d{1,2}) (?:(?:schul|studien|haushalts|geschäfts)?jahre?|spielzeit(?:en)?|saisons?|(?:school )?years?|seasons?) (${SPATER}|danach|darauf|drauf|later|after|${FRUHER}|davor|zuvor|vorher|eher|earlier|before)(?!\p{L})`,
  'iu',
);
const IS_LATER = new RegExp(`^(?:${SPATER}|danach|darauf|drauf|later|after)$`, 'iu');
/** Not a time of its own but what a change is measured against. */
const AGAINST =
  /\b(?:zum|gegenüber dem|vom|auf das|als im|verglichen mit dem|im vergleich zum) (?:vorjahr|jahr davor|jahr zuvor)/iu;

const SINCE =
  /(?<!\p{L})(?:seitdem|seither|seit da|danach|anschließend|since(?: then)?(?! \d)|after that)(?!\p{L})/iu;
const UNTIL = /(?<!\p{L})(?:bis dahin|davor|vorher|until then|before that)(?!\p{L})/iu;
const WENT_ON =
  /(?<!\p{L})(?:ging(?:s| es|'s)?(?: \p{Ll}+){0,2} weiter|happened (?:next|then|afterwards))(?!\p{L})/iu;

/** Reads "im Jahr davor", "zwei Jahre später", "seitdem"; null where there is none. */
export function readRelativeTime(question: string): RelativeTime | null {
  const shifted = readShift(question);
  if (shifted !== null) return shifted;
  if (WENT_ON.test(question))
    return { kind: 'since', rest: question.replace(WENT_ON, 'Entwicklung') };
  for (const [pattern, kind] of [
    [SINCE, 'since'],
    [UNTIL, 'until'],
  ] as const) {
    const found = pattern.exec(question)?.[0];
    if (found !== undefined) return { kind, rest: without(question, found) };
  }
  return null;
}

/** A distance in years: the only one that a question about a measure can have. */
export function readShift(question: string): Extract<RelativeTime, { kind: 'shift' }> | null {
  if (AGAINST.test(question)) return null;
  const counted = COUNTED.exec(question);
  const size = countIn(counted?.[1] ?? '');
  if (counted !== null && size !== null) {
    const isLater = IS_LATER.test(counted[2] ?? '');
    return { kind: 'shift', years: isLater ? size : -size, rest: without(question, counted[0]) };
  }
  for (const [patterns, years] of [
    [EARLIER, -1],
    [LATER, 1],
  ] as const) {
    const found = patterns.map((pattern) => pattern.exec(question)).find((match) => match !== null);
    if (found) return { kind: 'shift', years, rest: without(question, found[0]) };
  }
  return null;
}

/** How many of a unit of time: "ein", "zwei", "3". */
export function countIn(word: string): number | null {
  return ONE.test(word) ? 1 : readSmallNumber(foldGerman(word));
}

function without(question: string, said: string): string {
  return question.replace(said, ' ').replace(/\s+/gu, ' ').trim();
}
