import type { MarkedTerms } from './marked-terms.ts';

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
    `(?:mehr|hoher\\w*|grosser\\w*|starker|more|higher|larger|bigger|greater) (?:[\\w/]+ ){0,5}?${AS} ${SAME_THING}${YEAR}`,
  ],
];
const COMPILED = PATTERNS.map(
  ([direction, pattern]) => [direction, new RegExp(`(?<!\\w)${pattern}(?!\\w)`, 'u')] as const,
);

/** @param years - The years of the question: "weniger als 2015 Beschäftigte" has none. */
export function findComparedYear(
  { line }: MarkedTerms,
  years: readonly number[],
): ComparedYear | null {
  for (const [direction, pattern] of COMPILED) {
    const said = pattern.exec(line)?.[1];
    if (said === undefined) continue;
    const year = /^\d/u.test(said) ? Number(said) : null;
    if (year === null || years.includes(year)) return { direction, year };
  }
  return null;
}
