import type { MarkedTerms } from '../terms/marked-terms.ts';

/** What is held against another year within a condition: "unter dem von 2015", "mehr als im Vorjahr". */
export interface ComparedYear {
  readonly direction: 'up' | 'down';
  /** Null for the year before the one asked for. */
  readonly year: number | null;
}

const YEAR =
  '((?:19|20)\\d\\d|(?:vorjahr|jahr (?:davor|zuvor)|year before|(?:previous|prior) year)\\w*)';
const SAME_THING =
  '(?:(?:d(?:em|en|er|ie|as|es|enen)|that|those|the|it|they|von|vom|of|in|im|am|ende|anfang|noch|zu|zum|jahre?s?|year|wert|werte|werten|stand|niveau|bestand|personalbestand|personalstand|level|figure|value|number|zahl|es|was|were|had|did) ){0,5}';
const AS = '(?:als|als wie|wie|than)';
const PATTERNS: readonly (readonly ['up' | 'down', string])[] = [
  ['down', `(?:unter|unterhalb|below) ${SAME_THING}${YEAR}`],
  ['up', `(?:uber|oberhalb|above) (?!die jahre)${SAME_THING}${YEAR}`],
  [
    'down',
    `(?:weniger|niedriger\\w*|kleiner\\w*|geringer\\w*|schwacher|fewer|less|lower|smaller) (?:[\\w/]+ ){0,5}?${AS} ${SAME_THING}${YEAR}`,
  ],
  [
    'up',
    `(?:mehr|hoher\\w*|teurer|grosser\\w*|starker|more|higher|larger|bigger|greater) (?:[\\w/]+ ){0,5}?${AS} ${SAME_THING}${YEAR}`,
  ],
];
const COMPILED = PATTERNS.map(
  ([direction, pattern]) => [direction, new RegExp(`(?<!\\w)${pattern}(?!\\w)`, 'u')] as const,
);

/** "der Ansatz 2024 niedriger als der Ansatz 2023": the thing is named a second time. */
const SAID_AGAIN = /(?<!\w)(als|than) (?:(?:der|die|das|the) )?([a-z]{4,}) ((?:19|20)\d\d)(?!\w)/gu;

/** @param years - The years of the question: "weniger als 2015 Beschäftigte" has none. */
export function findComparedYear(
  { line }: MarkedTerms,
  years: readonly number[],
): ComparedYear | null {
  const plain = line.replace(SAID_AGAIN, (all: string, as: string, thing: string, year, at) =>
    line.slice(0, Number(at)).includes(thing) ? `${as} ${year}` : all,
  );
  for (const [direction, pattern] of COMPILED) {
    const said = pattern.exec(plain)?.[1];
    if (said === undefined) continue;
    const year = /^\d/u.test(said) ? Number(said) : null;
    if (year === null || years.includes(year)) return { direction, year };
  }
  return null;
}
