import type { Condition } from '#src/domain/query-plan.ts';
import { monthOf } from '#src/text/month-names.ts';
import { readNumberWord, readSmallNumber } from '#src/text/number-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Term } from '../terms/question-terms.ts';
import { findFraction } from './find-fraction.ts';

type Limit = Extract<Condition, { kind: 'value' }>;
type Comparison = Limit['comparison'];

const NUMBER = String.raw`(\d+(?:[.,]\d+)?|keine[nr]?|null|zero|[a-z]*(?:hundert|tausend|zig|ssig)|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|two|three|four|five|ten|twenty)`;
const BEFORE_COUNTED = String.raw`(?= (?:beschaft\w*|mitarb\w*|leute\w*|person\w*|employees|people|staff|bediens\w*|stelle\w*))`;
/** "mehr Beschäftigte als 1.500" */
const COUNTED =
  '(?:beschaftigte|mitarbeiter(?:innen)?|mitarbeitende|leute|personen|bedienstete|personal|employees|people|staff)';
const COMPARISONS: readonly (readonly [Comparison, string])[] = [
  [
    '>',
    `(?<=(?:uberschr|ubertr|uberst|exceed|surpass).{0,80}?)(?:marke|schwelle|grenze|mark|threshold) (?:von|of) ${NUMBER}`,
  ],
  ['>', `(?:marke|schwelle|grenze) von ${NUMBER}(?= .{0,60}?(?:uberschr|ubertr|uberst))`],
  ['<', `(?<=unterschr.{0,80}?)(?:marke|schwelle|grenze) von ${NUMBER}`],
  ['>=', `(?<=erreich.{0,80}?)(?:marke|schwelle|grenze) von ${NUMBER}`],
  ['between', `(?:zwischen|between) ${NUMBER} (?:und|and) ${NUMBER}`],
  [
    '>=',
    `(?:mindestens|wenigstens|(?:nicht|nie|niemals) (?:weniger als|unter)|at least|ab|minimum|(?:no|never) (?:less|fewer) than|mehr als oder gleich) ${NUMBER}`,
  ],
  ['>=', `${NUMBER} (?:oder|und|or) (?:mehr|daruber|more|above)(?! (?:als|than))`],
  [
    '<=',
    `(?:hochstens|maximal|(?:nicht|nie|niemals) (?:mehr als|uber)|never more than|at most|no more than|bis zu|up to) ${NUMBER}`,
  ],
  ['<=', `${NUMBER} (?:oder|und|or) (?:weniger|darunter|less|fewer|below)(?! (?:als|than))`],
  [
    '>',
    `(?:mehr als|mehr wie|(?:mehr|more) ${COUNTED} (?:als|than)|grosser als|grosser|uber|oberhalb von|(?:uber|oberhalb) (?:der|einer) (?:marke|schwelle|grenze) von|more than|over|above|greater than|exceed(?:ing|ed|s)?|hoher als) ${NUMBER}`,
  ],
  [
    '<',
    `(?:weniger als|(?:weniger|fewer|less) ${COUNTED} (?:als|than)|kleiner als|kleiner|unter|unterhalb von|(?:unter|unterhalb) (?:der|einer) (?:marke|schwelle|grenze) von|less than|fewer than|under|below|niedriger als) ${NUMBER}`,
  ],
  [
    '=',
    '(?<=(?:steh|stand|auf|show|list|hat|hab).{0,60}?)(?:eine?|ne|die|auf|a) (null|zero|0)(?! \\d)',
  ],
  ['=', '(?:auf|bei|to|at) (null|zero|0)(?! \\d)'],
  ['=', `(0|null|zero)${BEFORE_COUNTED}`],
  ['=', String.raw`(?<=(?:mit|auf|bei|steh\w*|stand\w*|at|shows?|as) )(0)`],
  ['between', `${NUMBER} (?:bis|to) ${NUMBER}${BEFORE_COUNTED}`],
  [
    '=',
    `(?:genau|exakt|exactly|gleich|jeweils|nur|just|only|mit|with|haben|hat|hatten?|have|has|had|zahlen|zahlten?|beschaftigen|beschaftigt|employ|employs) ${NUMBER}${BEFORE_COUNTED}`,
  ],
];
const COMPILED = COMPARISONS.map(([c, p]) => [c, new RegExp(`(?<!\\w)${p}(?!\\w)`, 'u')] as const);

export type ChangeSize = NonNullable<Extract<Condition, { kind: 'trend' }>['size']>;

/**
 * "um mehr als 50 Prozent", "um mindestens 100", "um ein Viertel": how far something has gone; the words are marked.
 *
 * @param isUnit - Whether a table counts in this word: then it limits a value.
 */
export function findChangeSize(
  marked: MarkedTerms,
  isUnit: (term: Term) => boolean,
): ChangeSize | null {
  const fraction = findFraction(marked);
  if (fraction !== null) return { ...fraction, unit: 'percent' };
  if (!SAYS_EXTENT.test(marked.line)) return findMultiplied(marked);
  for (const [comparison, pattern] of COMPILED) {
    const match = pattern.exec(marked.line);
    const value = numberOf(match?.[1] ?? '');
    if (match === null || value === null) continue;
    const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
    const [before, next] = [marked.terms[from - 1], marked.terms[to + 1]];
    const isPercent = /^(?:prozent|percent|pct)$/u.test(next?.folded ?? '');
    if (isPercent && next !== undefined && isUnit(next)) continue;
    const isExtent =
      /^(?:um|by)$/u.test(before?.folded ?? '') ||
      GAINS.test(marked.line) ||
      MORE.test(marked.line.slice(marked.startOf(to + 1)));
    if (!isPercent && !isExtent) continue;
    if (!isFreeFrom(marked, from, to)) continue;
    marked.mark(from, to, 'condition');
    const upper = comparison === 'between' ? numberOf(match[2] ?? '') : null;
    const limit = { comparison, value, ...(upper === null ? {} : { upper }) };
    return { ...limit, unit: isPercent ? 'percent' : 'absolute' };
  }
  return findMultiplied(marked);
}

/** "mehr als 300 Beschäftigte verloren": so many have gone, and not are there. */
const GAINS =
  /(?<!\w)(?:verloren|verlor(?:en)?|eingebusst\w*|abgebaut|abgegeben|(?:dazu|hinzu)?gewonnen|(?:dazu|hinzu)bekommen|zugelegt|aufgebaut|lost|gained|shed)(?!\w)/u;
/** "genau 10 Stellen mehr" */
const MORE = /^(?:\w+ )?(?:mehr|weniger|more|fewer|less)(?! (?:als|than) \d)(?!\w)/u;
/** Most questions say neither, and need not be searched for each comparison. */
const SAYS_EXTENT = new RegExp(
  `(?<!\\w)(?:um|by|prozent|percent|pct|mehr|weniger|more|fewer|less)(?!\\w)|${GAINS.source}`,
  'u',
);

const MULTIPLIED: readonly (readonly [RegExp, number])[] = [
  [/^(?:verdoppel\w*|doubled?|doubling)$/u, 100],
  [/^(?:verdreifach\w*|tripled?)$/u, 200],
  [/^vervierfach\w*$/u, 300],
  [/^(?:halbier\w*|halved?)$/u, 50],
];

/** "mehr als verdoppelt" grew by more than 100 percent. */
function findMultiplied(marked: MarkedTerms): ChangeSize | null {
  for (const [index, { folded }] of marked.terms.entries()) {
    const value = MULTIPLIED.find(([word]) => word.test(folded))?.[1];
    const before = [marked.terms[index - 2], marked.terms[index - 1]].map((t) => t?.folded ?? '');
    if (value === undefined || !marked.isFree(index) || NEARLY.test(before[1] ?? '')) continue;
    const isMore = /^(?:mehr als|more than)$/u.test(before.join(' '));
    marked.mark(isMore ? index - 2 : index, index, 'condition');
    return { comparison: isMore ? '>' : '>=', value, unit: 'percent' };
  }
  return null;
}

const NEARLY = /^(?:fast|beinahe|nahezu|knapp|annahernd|nearly|almost)$/u;

const PASSED = '(?:beschaft\\w*|mitarb\\w*|leute\\w*|person\\w*|employees|people|staff)';

function named(name: string): string {
  return NUMBER.replace('(', `(?<${name}>`);
}

/** Verbs of passing a limit, before or behind the number; who passes it can stand between. */
const PASSING: readonly (readonly [Comparison, RegExp])[] = (
  [
    ['>', 'uberschritt\\w*|uberschreit\\w*|uberstieg\\w*|ubersteig\\w*|exceed(?:ed|s)?'],
    ['<', 'unterschritt\\w*|unterschreit\\w*'],
  ] as const
).map(([comparison, verbs]) => [
  comparison,
  new RegExp(
    `(?<!\\w)(?:(?<verb>${verbs}) (?:[\\w-]+ ){0,7}?${named('before')}(?= ${PASSED}|$)|${named('behind')} (?:${PASSED} )?(?<last>${verbs})$)`,
    'u',
  ),
]);

function findPassing(marked: MarkedTerms): Limit | null {
  for (const [comparison, pattern] of PASSING) {
    const match = pattern.exec(marked.line);
    if (match === null) continue;
    const { verb, before, behind = '', last = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const isAhead = verb !== undefined;
    const number = before ?? behind;
    const numberFrom = isAhead ? end - number.length : match.index;
    const verbFrom = isAhead ? match.index : end - last.length;
    const [from] = marked.spanOf(verbFrom, verbFrom + (verb ?? last).length);
    const [at] = marked.spanOf(numberFrom, numberFrom + number.length);
    const value = numberOf(number);
    const isYear = /^(?:19|20)\d\d$/u.test(number) && !isAhead;
    if (value === null || isYear || !marked.isFree(from) || !marked.isFree(at)) continue;
    marked.mark(from, from, 'condition');
    marked.mark(at, at, 'condition');
    return { kind: 'value', comparison, value };
  }
  return null;
}

/**
 * "mehr als 1.000", "zwischen 10 und 20", "mindestens 650"; the words are marked.
 *
 * @param isUnit - Whether a table counts in this word: "unter 10 Euro" is a condition only there.
 */
export function findThreshold(
  marked: MarkedTerms,
  isUnit: (term: Term) => boolean = () => false,
): Condition | null {
  const first = findLimit(marked, isUnit);
  if (first?.kind !== 'value' || !BUT.test(marked.line)) return first;
  const second = findLimit(marked, isUnit);
  return second?.kind === 'value' ? { kind: 'both', of: [first, second] } : first;
}

/** "mehr als 50, aber weniger als 100" */
const BUT =
  /(?<!\w)(?:mehr|grosser|uber|mindestens|weniger|kleiner|unter|hochstens|more|over|at least|less|fewer|under|at most) (?:als |than )?\S+ (?:\w+ ){0,2}?(?:aber|jedoch|doch|und|zugleich|but|and) (?:\w+ )?(?:mehr|grosser|uber|mindestens|weniger|kleiner|unter|hochstens|more|over|at least|less|fewer|under|at most)(?!\w)/u;

function findLimit(marked: MarkedTerms, isUnit: (term: Term) => boolean): Limit | null {
  for (const [comparison, pattern] of COMPILED) {
    const match = pattern.exec(marked.line);
    if (match === null) continue;
    const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
    const value = numberOf(match[1] ?? '');
    const next = marked.terms[to + 1];
    const isOther = !(next && isUnit(next) && !isBy(marked, from, to)) && isPlace(marked, to);
    if (!isFreeFrom(marked, from, to) || value === null || isOther) continue;
    marked.mark(from, to, 'condition');
    if (value === 0 && comparison === '=') markFalling(marked);
    const upper = comparison === 'between' ? numberOf(match[2] ?? '') : null;
    return { kind: 'value', comparison, value, ...(upper === null ? {} : { upper }) };
  }
  return findMoreThanOne(marked, isUnit) ?? findPassing(marked);
}

/** "mehr als ein Frauenhaus", where that is counted; "mehr als ein Drittel" is of something else. */
function findMoreThanOne(marked: MarkedTerms, isUnit: (term: Term) => boolean): Limit | null {
  const match = MORE_THAN_ONE.exec(marked.line);
  if (match === null) return null;
  const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
  const next = marked.terms[to + 1];
  if (next === undefined || !isUnit(next) || !isFreeFrom(marked, from, to)) return null;
  marked.mark(from, to, 'condition');
  return { kind: 'value', comparison: '>', value: 1 };
}

const MORE_THAN_ONE = /(?<!\w)(?:mehr als eine?[nrms]?|more than (?:one|an?))(?!\w)/u;

function isFreeFrom(marked: MarkedTerms, from: number, to: number): boolean {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).every((i) => marked.isFree(i));
}

const FALLING =
  /^(?:fiel\w*|gefallen|fallt|sank\w*|sinkt|gesunken|ging|gingen|geht|gegangen|zuruck\w*|gesetzt|gekommen|reduziert|geschrumpft|schrumpfte\w*|abgesackt|gerutscht|rutschte\w*|fell|fall|fallen|dropped|drop|went|go|gone|reduced|shrank|shrink|sank|sink)$/u;

/** "In welchem Jahr auf null gesunken?": how it came to that says nothing more. */
function markFalling(marked: MarkedTerms): void {
  if (!/(?<!\w)(?:wann|when|jahr|year)(?!\w)/u.test(marked.line)) return;
  for (const [index, { folded }] of marked.terms.entries())
    if (marked.isFree(index) && FALLING.test(folded)) marked.mark(index, index, 'condition');
}

function numberOf(text: string): number | null {
  if (/^(?:keine|null|zero)/u.test(text)) return 0;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : readNumberWord(text);
}

/** "um mehr als 10 Prozent gestiegen": a change, and no value. */
function isBy({ terms }: MarkedTerms, from: number, to: number): boolean {
  const isOfChange = /^(?:um|by)$/u.test(terms[from - 1]?.folded ?? '');
  return isOfChange && /^(?:prozent|percent)/u.test(terms[to + 1]?.folded ?? '');
}

/** "über 10.000 Einwohner" is no condition on staff. */
function isPlace({ terms }: MarkedTerms, at: number): boolean {
  return /^(?:einwohn\w*|inhabit\w*|prozent\w*|jahr\w*|euro)$/u.test(terms[at + 1]?.folded ?? '');
}

export interface AskedPlaces {
  readonly limit: number;
  /** "an dritter Stelle": only this place. */
  readonly from: number;
}

const ORDINALS: Readonly<Record<string, number>> = {
  zweit: 2,
  dritt: 3,
  viert: 4,
  funft: 5,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

const ORDINAL =
  /(?<!\w)(zweit|dritt|viert|funft)(?:meist|grosst|kleinst|hochst|starkst|wenigst|niedrigst|geringst)\w*(?!\w)|(?<!\w)(zweit|dritt|viert|funft)e[rns]? (?:stelle|platz|rang)(?!\w)|(?<!\w)(?:platz|rang) (\d+|zwei|drei|vier|funf)(?!\w)|(?<!\w)(second|third|fourth|fifth) (?:most|largest|biggest|smallest|highest|lowest|fewest)(?!\w)|(?<!\w)(?:comes?|came|is|was|ranks?|ranked|in|the) (second|third|fourth|fifth)(?: place| one)?$|(?<!\w)an (zweit|dritt|viert|funft)er (?:stelle|position)(?!\w)|(?<!\w)(?:ist|war|kommt|als|der|die|das) (zweit|dritt|viert|funft)e[rsn]?$/u;
const COUNT =
  '([1-9]\\d?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|two|three|four|five|six|seven|eight|nine|ten)';
const LIMITS: readonly RegExp[] = [
  new RegExp(
    `(?<!\\w)(?:grosst\\w*|kleinst\\w*|personalstarkst\\w*|starkst\\w*|hochst\\w*|niedrigst\\w*|largest|biggest|smallest) ${COUNT}(?!\\w)`,
    'u',
  ),
  new RegExp(`(?<!\\w)(?:top|flop|bottom|die ersten|first) ${COUNT}(?!\\w)`, 'u'),
  new RegExp(
    `(?<![\\w.,])${COUNT} (?:\\w+ ){0,3}?(?:grosst\\w*|kleinst\\w*|meist\\w*|wenigst\\w*|hochst\\w*|niedrigst\\w*|starkst\\w*|geringst\\w*|personalstarkst\\w*|largest|biggest|smallest|highest|lowest)(?!\\w)`,
    'u',
  ),
  new RegExp(
    `(?<!\\w)(?:die|the|welchen?|which|nenne?|list) (${COUNT.slice(1, -1)}|beiden) (?!\\d|jahr|year)\\w+`,
    'u',
  ),
];

/** "Welche der drei Städte hat am meisten?": one of so many, which nothing here names. */
const AMONG_SO_MANY =
  /(?<!\w)(?:welche\w*|which|keine\w*) (?:der|dieser|von den|of the|of these) $/u;

/** How many places of a ranking: "top 3", "die fünf größten", "die zweitgrößte". */
export function findPlaces(marked: MarkedTerms): AskedPlaces | null {
  const range = PLACES.exec(marked.line);
  const [start, end] = [range?.[1], range?.[2]].map((word) => readSmallNumber(word ?? ''));
  if (range !== null && start != null && end != null && end > start) {
    markMatch(marked, range);
    return { limit: end - start + 1, from: start };
  }
  const ordinal = ORDINAL.exec(marked.line);
  if (ordinal !== null) {
    const word = ordinal.slice(1).find((group) => group !== undefined) ?? '';
    const from = ORDINALS[word] ?? readSmallNumber(word) ?? 1;
    markMatch(marked, ordinal);
    return { limit: 1, from };
  }
  for (const pattern of LIMITS) {
    const match = pattern.exec(marked.line);
    const limit = match === null ? null : readSmallNumber(match[1] ?? '');
    if (match === null || limit === null || limit < 1) continue;
    const at = marked.line.indexOf(match[1] ?? '', match.index);
    const isAttribute = /^\w+ \w+$/u.test(match[0]);
    if (!isAttribute && AMONG_SO_MANY.test(marked.line.slice(0, at))) return null;
    const [index] = marked.spanOf(at, at + 1);
    // "Top 3 Juni 2024" are three of them.
    const isTop = /^(?:top|flop|bottom)/u.test(match[0]);
    if (!marked.isFree(index) || (!isTop && isOfTime(marked.terms[index + 1]))) continue;
    marked.mark(index, index, 'limit');
    return { limit, from: 1 };
  }
  return null;
}

/** "Platz 2 und 3", "zwischen Platz 3 und 6", "Plätze drei bis fünf" */
const PLACES =
  /(?<!\w)(?:zwischen |von |between )?(?:den )?(?:platz|platze|platzen|rang|range|rangen|places?|ranks?) (\d{1,2}|\w+)(?: (?:und|bis|to|and))(?: platz| rang| place)? (\d{1,2}|\w+)(?!\w)/u;

/** "am 30. Juni die meisten", "unter 30 Jahren am wenigsten" */
function isOfTime(next: Term | undefined): boolean {
  return (
    next !== undefined &&
    (monthOf(next.folded) !== undefined || /^(?:jahr|year|tag|day)/u.test(next.folded))
  );
}

function markMatch(marked: MarkedTerms, match: RegExpExecArray): void {
  const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
  marked.mark(from, to, 'limit');
}
