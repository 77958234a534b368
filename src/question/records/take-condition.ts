import type { Condition } from '#src/domain/query-plan.ts';
import { isYear } from '#src/text/years.ts';
import type { Wording } from '../entries/wording.ts';

/** What amounts are measured in, folded. */
const MEASURES =
  't|tonnen?|kg|m|metern?|km|kilometern?|ha|hektar|qm|quadratmetern?|prozent|stunden|tagen?|monaten?|jahren?';
const NUMBER = String.raw`\d+(?:,\d+)?(?: (?:mio|millionen|million|mrd|milliarden|milliarde|tsd|tausend|thousand|k))?(?: (?:euro|eur|euros|${MEASURES}))?`;
type Limit = Extract<Condition, { kind: 'value' }>;

const BEFORE: readonly (readonly [Limit['comparison'], string])[] = [
  ['>=', 'mindestens|wenigstens|nicht weniger als|at least'],
  ['<=', 'hochstens|maximal|bis zu|nicht mehr als|at most|up to'],
  [
    '>',
    'mehr als|uber|ubersteig\\w*|uberschreite\\w*|oberhalb(?: von)?|hoher(?: war\\w*)? als|grosser(?: war\\w*)? als|more than|over|above|exceed\\w*',
  ],
  [
    '<',
    'weniger als|unter|unterhalb(?: von)?|niedriger(?: war\\w*)? als|kleiner(?: war\\w*)? als|geringer(?: war\\w*)? als|less than|fewer than|below|under',
  ],
  ['=', 'genau|exakt|exactly'],
];
const BEHIND: readonly (readonly [Limit['comparison'], string])[] = [
  ['>', 'ubersteig\\w*|uberschreite\\w*|uberstieg\\w*|exceed\\w*'],
  ['<', 'unterschreite\\w*|unterschritt\\w*'],
  ['>=', 'und mehr|oder mehr|or more'],
  ['<=', 'und weniger|oder weniger|or less'],
];
/** The worse a mark, the higher its number. */
const OF_MARKS: readonly (readonly [Limit['comparison'], string])[] = [
  ['>=', '(?:und|oder) schlechter|or worse'],
  ['<=', '(?:und|oder) besser|or better'],
];
const VERBS: readonly (readonly [Limit['comparison'], string])[] = [
  ['>', 'ubersteig\\w*|uberschreite\\w*|uberstieg\\w*|exceed\\w*'],
  ['<', 'unterschreite\\w*|unterschritt\\w*'],
];
const ABSENT =
  '(?:ohne|kein\\w*|without|no) (?:ausgewiesene\\w* |angegebene\\w* |genannte\\w* )?(?:betrag\\w*|betrage\\w*|summe|angaben?|wert\\w*|amount\\w*)|k a';
const PRESENT =
  '(?:mit|with) (?:(?:einem|a|ausgewiesene\\w*|angegebene\\w*|bekannte\\w*|genannte\\w*) )*(?:betrag\\w*|betrage\\w*|summe|wert\\w*|amount\\w*)';
/** "im Jahr 2023" is no amount, unless it is said to be one. */

/** Takes a condition on the amount: "über 300.000 Euro", "zwischen 10.000 und 20.000", "ohne Betrag". */
export function takeCondition(wording: Wording): Condition | null {
  if (wording.take(ABSENT) !== null) return { kind: 'absent' };
  if (wording.take(PRESENT) !== null) return { kind: 'present' };
  const between = takeLimit(
    wording,
    `(?:zwischen|between) (?:${NUMBER}) (?:und|and) (?:${NUMBER})`,
  );
  const [lower, upper] = between ?? [];
  if (lower !== undefined && upper !== undefined)
    return { kind: 'value', comparison: 'between', value: lower, upper };
  for (const [comparison, words] of BEFORE) {
    const [value] =
      takeLimit(wording, `(?:${words})(?: (?:als|rund|etwa|von))? (?:${NUMBER})`) ?? [];
    if (value !== undefined) return { kind: 'value', comparison, value };
  }
  for (const [comparison, words] of VERBS) {
    // "Bei wie vielen übersteigt die Zuwendung 300.000 Euro?"
    if (!wording.has(`(?:${words})(?: [a-z]+){1,3} (?:${NUMBER})`)) continue;
    const [value] = takeLimit(wording, NUMBER) ?? [];
    if (value === undefined) continue;
    wording.take(words);
    return { kind: 'value', comparison, value };
  }
  const isOfMarks = wording.tokens.some(({ folded }) => /note[n]?$/u.test(folded));
  for (const [comparison, words] of [...BEHIND, ...(isOfMarks ? OF_MARKS : [])]) {
    const [value] = takeLimit(wording, `(?:${NUMBER}) (?:${words})`) ?? [];
    if (value !== undefined) return { kind: 'value', comparison, value };
  }
  return null;
}

function takeLimit(wording: Wording, pattern: string): number[] | null {
  if (!wording.has(pattern)) return null;
  const probe = wording.peek(pattern);
  const found = Array.from(probe.matchAll(new RegExp(NUMBER, 'gu')), ([text]) => text);
  if (found.every(isYear)) return null;
  wording.take(pattern);
  return scaled(found);
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/mrd|milliarde/u, 1e9],
  [/mio|million/u, 1e6],
  [/tsd|tausend|thousand| k(?: |$)/u, 1e3],
];

/** "zwischen 1 und 2 Millionen": the unit behind the last is that of all. */
function scaled(texts: readonly string[]): number[] {
  const factorOf = (text: string) => FACTORS.find(([unit]) => unit.test(text))?.[1];
  const last = factorOf(texts.at(-1) ?? '') ?? 1;
  return texts.map((text) => {
    const number = Number(/^\d+(?:,\d+)?/u.exec(text)?.[0].replace(',', '.') ?? Number.NaN);
    return Math.round(number * (factorOf(text) ?? last) * 100) / 100;
  });
}
