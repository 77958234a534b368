import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH, MONTH_NAMES } from '#src/text/month-names.ts';
import { readNumberWord, WRITTEN_NUMBERS } from '#src/text/number-words.ts';
import { isYear } from '#src/text/years.ts';
import { exact, type Found, numberOf, type Stretch, spanOf } from './found-number.ts';
import { isCode, isNamedBy } from './is-code.ts';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tausend|tsd\.?|thousand)$/iu, 1e3],
  [/^(?:millionen|million|mio\.?)$/iu, 1e6],
  [/^(?:milliarden|milliarde|mrd\.?|billion)$/iu, 1e9],
];

const DIGITS = String.raw`(?<![\p{L}\d.,/:§&+_'’#-])(?<digits>[-−–]?(?:\d{1,3}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:,\d+)?)(?!\d|\.\d|,\d|\/\d|[-–]\p{L}|-?\p{Lu}\p{Ll}*\b(?<=\d\p{L}+))`;

const SCALE = String.raw`(?:\s?(?<scale>Tausend|Tsd\.?|Millionen|Million|Mio\.?|Milliarden|Milliarde|Mrd\.?))?`;

const UNIT = String.raw`(?:\s?(?<unit>Prozentpunkten?|%-Punkte|Prozent|%|v\.\s?H\.|vom Hundert|Euro|EUR|€|percentage points?|per ?cent))?`;

const NUMERIC = new RegExp(`${DIGITS}${SCALE}(?![\\p{L}\\d])${UNIT}`, 'giu');

const WORDED = new RegExp(
  String.raw`(?<![\p{L}-])(?<word>${WRITTEN_NUMBERS}|\p{L}+und\p{L}+(?:zig|ßig)|\p{L}+hundert|\p{L}*tausend)(?![\p{L}])(?!\s+(?:Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel|\p{Ll}+sten?\b|\p{Ll}+ß?t?esten?\b|mal\b))${SCALE}${UNIT}`,
  'giu',
);

const ENGLISH_DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

export const DATES = [
  new RegExp(String.raw`\d{1,2}\.\s?(?:${GERMAN_MONTH}|\d{1,2}\.)\s?(?:\d{4}|\d{2}(?!\d))?`, 'giu'),
  new RegExp(String.raw`(?:${GERMAN_MONTH})\s+['’]?\d{2,4}`, 'giu'),
  // "on 30 June 2023", "30 Juni 2023", "the 1st of March"; in small letters "may" is a verb.
  new RegExp(String.raw`(?<![\d.,])${ENGLISH_DAY}\s(?:of\s)?(?:${MONTH_NAMES}),?\s\d{4}`, 'giu'),
  new RegExp(String.raw`(?<![\d.,])${ENGLISH_DAY}\s(?:of\s)?(?:${MONTH_NAMES})(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?:${MONTH_NAMES})\s${ENGLISH_DAY},?\s\d{4}`, 'giu'),
  /['’]\d{2}(?!\d)/gu,
  /\d{4}-\d{2}-\d{2}/gu,
  // "im 1. und 2. Quartal"
  /(?<!\d)\d{1,2}\.\s(?:und|oder|sowie|bis)\s(?=\d{1,2}\.\s\p{Lu})/gu,
];

/** "in den letzten fünf Jahren": a time. */
const PERIOD =
  /(?<!\p{L})(?:letzten|vergangenen|jüngsten|vorigen|last|past|recent)\s+[\p{L}\d]+\s+(?:Jahre?n?|years)(?!\p{L})/giu;

function isInPeriod(at: number, sentence: string): boolean {
  return Array.from(sentence.matchAll(PERIOD), spanOf).some(
    ({ start, end }) => at >= start && at < end,
  );
}

/** Numbers in digits with their scale and unit; no dates, no codes. */
export function numerics(sentence: string, dates: readonly Stretch[]): Found[] {
  return Array.from(sentence.matchAll(NUMERIC)).flatMap((match): Found[] => {
    const digits = match.groups?.digits ?? '';
    const span = spanOf(match);
    const before = sentence.slice(0, span.start);
    const after = sentence.slice(span.end);
    const hasUnit = match.groups?.unit !== undefined || match.groups?.scale !== undefined;
    if (dates.some(({ start, end }) => span.start >= start && span.start < end)) return [];
    if (!hasUnit && isCode(digits, before, after)) return [];
    // "Veränderung 2023 %"
    if (match.groups?.unit !== undefined && isYear(digits)) return [];
    if (isInPeriod(span.start, sentence)) return [];
    // "(2) Eine Sperre …": the number of a paragraph.
    if (before.trim() === '(' && /^[a-z]?\)\s/u.test(after)) return [];
    return [foundOf(match, numberOf(digits), span)];
  });
}

/** No share is so large. */

const SINGLE =
  /(?<=(?<!\p{L})(?:nur|genau|lediglich|bloß|mindestens|wenigstens|höchstens|maximal|only|just|exactly|at least|at most)\s+)(?:ein(?:e[rmns]?)?(?:\s+einzige[rmns]?)?|one)(?=\s+\p{L})/giu;

const ONE_OF_A_UNIT =
  /(?<!\p{L})(?:ein(?:e[rmn]?)?|one)\s(?<unit>Prozentpunkt|Prozent|percentage point|percent)(?!\p{L})/giu;

/** "nur ein Landkreis", "ein Prozent": elsewhere "ein" is an article. */
export function singles(sentence: string): Found[] {
  const one = { value: 1, decimals: 0 };
  return [
    ...Array.from(sentence.matchAll(ONE_OF_A_UNIT), (match) => foundOf(match, one, spanOf(match))),
    ...Array.from(sentence.matchAll(SINGLE), (match) => foundOf(match, one, spanOf(match))),
  ];
}

const MARK =
  /(?<!\p{L})(?:(?:der|die|den|einer?)\s+)?(?<word>\p{L}*(?:tausend|hundert)|\d[\d.]*)er[-\s]?(?:marke|schwelle|grenze)(?!\p{L})/giu;

/** "die Tausendermarke", "die 700er-Marke" */
export function marks(sentence: string): Found[] {
  return Array.from(sentence.matchAll(MARK)).flatMap((match): Found[] => {
    const word = match.groups?.word ?? '';
    const value = /\d/u.test(word) ? numberOf(word).value : readNumberWord(foldGerman(word));
    return value === null ? [] : [foundOf(match, { value, decimals: 0 }, spanOf(match))];
  });
}

/** Numbers in words: "drei", "fünfzig", "siebenhundert", "tausend". */
export function wordNumbers(sentence: string): Found[] {
  const counted = Array.from(sentence.matchAll(WORDED)).filter(
    ({ index }) => !isNamedBy(sentence.slice(0, index)) && !isInPeriod(index, sentence),
  );
  return counted.flatMap((match): Found[] => {
    const value = readNumberWord(foldGerman(match.groups?.word ?? ''));
    return value === null ? [] : [foundOf(match, { value, decimals: 0 }, spanOf(match))];
  });
}

const DURATION = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<number>\d{1,3}|${WRITTEN_NUMBERS})[-\s]?(?<unit>jähr|monat|wöch|täg)ige?[nrms]?(?!\p{L})`,
  'giu',
);

const DURATION_UNITS: Readonly<Record<string, string>> = {
  jähr: 'Jahre',
  monat: 'Monate',
  wöch: 'Wochen',
  täg: 'Tage',
};

/** "4-wöchiger Probebetrieb", "ein dreijähriger Vertrag": how long something is. */
export function durations(sentence: string): Found[] {
  return Array.from(sentence.matchAll(DURATION)).flatMap((match): Found[] => {
    const { number = '', unit = '' } = match.groups ?? {};
    const value = /\d/u.test(number) ? Number(number) : readNumberWord(foldGerman(number));
    const noun = DURATION_UNITS[unit.toLowerCase()];
    if (value === null || noun === undefined) return [];
    return [{ kind: 'number', value, decimals: 0, isMoney: false, noun, ...spanOf(match) }];
  });
}

const SPAN_OF_TIME = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?<low>\d{1,2}|${WRITTEN_NUMBERS})(?<to>\s?[-–]\s?|\s(?:bis|to)\s)(?<high>\d{1,2}|${WRITTEN_NUMBERS})\s(?<noun>Jahre?n?|Monate?n?|Wochen|Tagen?|years|months|weeks|days)(?!\p{L})`,
  'giu',
);

/** "zwei bis drei Jahre", "2-3 Jahren": both ends, neither of which is meant alone. */
export function spansOfTime(sentence: string): Found[] {
  return Array.from(sentence.matchAll(SPAN_OF_TIME)).flatMap(({ groups = {}, index }): Found[] => {
    const { low = '', to = '', high = '', noun = '' } = groups;
    const [from, until] = [low, high].map((number) =>
      /\d/u.test(number) ? Number(number) : readNumberWord(foldGerman(number)),
    );
    if (from == null || until == null || from >= until) return [];
    const common = { kind: 'number', decimals: 0, isMoney: false, noun, isOfRange: true } as const;
    const second = index + low.length + to.length;
    return [
      { ...common, value: from, start: index, end: index + low.length },
      { ...common, value: until, start: second, end: second + high.length },
    ];
  });
}

function foundOf(
  match: RegExpMatchArray,
  number: { value: number; decimals: number },
  span: Stretch,
): Found {
  const unit = (match.groups?.unit ?? '').toLowerCase();
  const scale = SCALES.find(([pattern]) => pattern.test(match.groups?.scale ?? ''))?.[1];
  const kind = /punkt|point/u.test(unit)
    ? 'points'
    : /prozent|%|h\.|hundert|per ?cent/u.test(unit)
      ? 'percent'
      : 'number';
  return {
    kind,
    value: exact(number.value * (scale ?? 1)),
    decimals: scale === undefined ? number.decimals : 0,
    ...(scale === undefined ? {} : { scale: scale / 10 ** number.decimals }),
    isMoney: /euro|eur|€/u.test(unit),
    ...span,
  };
}
