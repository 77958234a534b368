import { WORD_NUMBERS, WRITTEN_NUMBERS } from '#src/text/number-words.ts';
import { type Found, numberOf, spanOf } from './found-number.ts';

const NTHS: Readonly<Record<string, number>> = {
  zweite: 2,
  dritte: 3,
  vierte: 4,
  fünfte: 5,
  sechste: 6,
  siebte: 7,
  achte: 8,
  neunte: 9,
  zehnte: 10,
  zwanzigste: 20,
  hundertste: 100,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const EVERY_NTH = new RegExp(
  String.raw`(?<![\p{L}])(?:jede[rsnm]?|every)\s+(?<nth>${Object.keys(NTHS).join('|')})[rsnm]?(?![\p{L}])(?!\s+(?:Jahr|year))`,
  'giu',
);

const FRACTION_PARTS: Readonly<Record<string, number>> = {
  drittel: 3,
  viertel: 4,
  fünftel: 5,
  sechstel: 6,
  siebtel: 7,
  achtel: 8,
  neuntel: 9,
  zehntel: 10,
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const FRACTION =
  /(?<![\p{L}])(?:(?:die|der|zur)\s+(?<half>Hälfte)|(?<count>ein(?:e[mns]?)?|zwei|drei|vier|fünf)?\s?(?<part>Drittel|Viertel|Fünftel|Sechstel|Siebtel|Achtel|Neuntel|Zehntel)n?)(?![\p{L}])/giu;

/** "two thirds of", "a quarter of", "half of"; "the third" is an ordinal. */
const ENGLISH_FRACTION =
  /(?<![\p{L}-])(?:(?<count>two|three|four|five|six|seven|eight|nine)[\s-](?<parts>thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)|(?:(?:a|one)[\s-](?<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)|(?:(?:a|one)[\s-])?(?<half>half))(?=\sof\s))(?![\p{L}-])/giu;

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [
    /(?<![\p{L}])(?:twice (?:as|the) \p{L}+|doubled)|(?<![\p{L}])(?:sich\s+)?(?:ver)?(?:doppelt(?:e[nr]?)?|verdoppelung|verdopplung)(?![\p{L}])(?:\s+so\s+\p{L}+)?|(?<![\p{L}])das Doppelte/giu,
    2,
  ],
  [/(?<![\p{L}])tripled(?![\p{L}])/giu, 3],
  [
    /(?<![\p{L}])(?:sich\s+)?(?:half as \p{L}+|halved|halbiert\w*|halbierung|halb so \p{L}+)(?![\p{L}])/giu,
    0.5,
  ],
];

const COUNT = `(?:${Object.keys(WORD_NUMBERS)
  .filter((word) => word !== 'null')
  .join('|')}|ein|andert)`;
/** "zweieinhalbmal so viele", "anderthalb Mal so groß", "verdreifacht", "das Vierfache", "five times as many" */
const WORDED_MULTIPLE = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<times>${COUNT})(?<half>(?:und)?(?:ein)?halb)?\s?-?mal\s+so\s+\p{L}+|ver(?<became>${COUNT})facht\w*|das\s+(?<fold>${COUNT})(?<halfFold>(?:und)?(?:ein)?halb)?fache|(?<english>${COUNT})(?<halfEnglish>\s+and\s+a\s+half)?\s+times\s+(?:as|the)\s+\p{L}+)(?![\p{L}])`,
  'giu',
);

function wordedMultiples(sentence: string): Found[] {
  return Array.from(sentence.matchAll(WORDED_MULTIPLE)).flatMap((match): Found[] => {
    const { times, half, became, fold, halfFold, english, halfEnglish } = match.groups ?? {};
    const word = (times ?? became ?? fold ?? english ?? '').toLowerCase();
    const whole = word === 'ein' || word === 'andert' ? 1 : WORD_NUMBERS[word];
    const hasHalf = [half, halfFold, halfEnglish].some((said) => said !== undefined);
    // "einmal so viele" is not said, "anderthalb" has the half in it.
    if (whole === undefined || (whole === 1 && !hasHalf)) return [];
    return [
      {
        kind: 'multiple',
        value: whole + (hasHalf ? 0.5 : 0),
        decimals: 0,
        isLoose: true,
        isMoney: false,
        ...spanOf(match),
      },
    ];
  });
}

const DIGIT_MULTIPLE =
  /(?<![\p{L}\d.,])(?<digits>(?!(?:19|20)\d\d\s)\d+(?:,\d+)?)[\s-]?(?:mal|fache?[nsr]?)(?:\s+so\s+\p{L}+)?(?![\p{L}])/giu;

/** "verdoppelt", "dreimal so viele", "das 1,5-Fache". */
export function multiples(sentence: string): Found[] {
  const worded = MULTIPLES.flatMap(([pattern, value]) =>
    Array.from(
      sentence.matchAll(pattern),
      (match): Found => ({
        kind: 'multiple',
        value,
        decimals: 0,
        isLoose: true,
        isMoney: false,
        ...spanOf(match),
      }),
    ),
  );
  const digits = Array.from(sentence.matchAll(DIGIT_MULTIPLE), (match): Found => {
    const { value, decimals } = numberOf(match.groups?.digits ?? '');
    return {
      kind: 'multiple',
      value,
      decimals,
      isLoose: decimals === 0,
      isMoney: false,
      ...spanOf(match),
    };
  });
  return [...worded, ...wordedMultiples(sentence), ...digits];
}

const ONE_IN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:eine?[rs]?\s+(?:von|aus|unter)|one\s+(?:in|out\s+of))\s+(?<all>[2-9]|1\d|20|${WRITTEN_NUMBERS})(?![\p{L}\d]|[.,]\d)`,
  'giu',
);

/** "jeder zehnte", "one in ten". */
export function everyNth(sentence: string): Found[] {
  return [...sentence.matchAll(EVERY_NTH), ...sentence.matchAll(ONE_IN)].map((match): Found => {
    const { nth: ordinal = '', all = '' } = match.groups ?? {};
    const nth = NTHS[ordinal.toLowerCase()] ?? WORD_NUMBERS[all.toLowerCase()] ?? Number(all);
    return {
      kind: 'part',
      value: 100 / nth,
      decimals: 0,
      isLoose: true,
      slack: 1 / (2 * nth + 1),
      isMoney: false,
      ...spanOf(match),
    };
  });
}

const OUT_OF = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?<count>\d{1,2}|${WRITTEN_NUMBERS})\s+(?:von|aus|of|out of)\s+(?<all>zehn|10|hundert|100|ten|vier|fünf|sechs|sieben|acht|neun)(?![\p{L}\d]|[.,]\d)`,
  'giu',
);

/** "sechs von zehn". */
export function outOfTen(sentence: string): Found[] {
  return Array.from(sentence.matchAll(OUT_OF)).flatMap((match): Found[] => {
    const { count = '', all = '' } = match.groups ?? {};
    const counted = WORD_NUMBERS[count.toLowerCase()] ?? Number(count);
    const of = WORD_NUMBERS[all.toLowerCase()] ?? (all.toLowerCase() === 'ten' ? 10 : Number(all));
    if (counted >= of) return [];
    const value = (100 * counted) / of;
    // Half way to the next one.
    const slack = 1 / (2 * Math.max(counted, 1));
    return [
      { kind: 'part', value, decimals: 0, isLoose: true, slack, isMoney: false, ...spanOf(match) },
    ];
  });
}

const MAJORITY = /(?<!\p{L})(?:(?:die|der)\s+(?:\p{Ll}+\s+)?Mehrheit|the majority)(?!\p{L})/giu;

/** "die Mehrheit": more than the half. */
export function majorities(sentence: string): Found[] {
  return Array.from(
    sentence.matchAll(MAJORITY),
    (match): Found => ({
      kind: 'part',
      value: 50,
      decimals: 0,
      isMoney: false,
      hedge: 'over',
      ...spanOf(match),
    }),
  );
}

/** "die Hälfte", "zwei Drittel", "four fifths". */
export function fractions(sentence: string): Found[] {
  const all = [...sentence.matchAll(FRACTION), ...sentence.matchAll(ENGLISH_FRACTION)];
  return all.map((match): Found => {
    const { half, count, parts, part = parts?.slice(0, -1) } = match.groups ?? {};
    const counted = WORD_NUMBERS[(count ?? '').toLowerCase()] ?? 1;
    const of = half !== undefined ? 2 : (FRACTION_PARTS[(part ?? '').toLowerCase()] ?? 1);
    return {
      kind: 'part',
      value: (100 * counted) / of,
      decimals: 0,
      isLoose: true,
      isMoney: false,
      ...spanOf(match),
    };
  });
}
