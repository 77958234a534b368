import { detectLanguage } from '#src/text/detect-language.ts';
import type { Hedge, StatedNumber } from './rounding.ts';

/** What kind of number a sentence states. */
export type ValueKind =
  | 'number'
  | 'percent'
  | 'points'
  /** A part of something in percent: "die Hälfte" is 50. */
  | 'part'
  /** How many times as much: "verdoppelt" is 2. */
  | 'multiple';

/** A number that a sentence states, with what stands around it. */
export interface StatedValue extends StatedNumber {
  readonly kind: ValueKind;
  /** Span of the number with hedge and unit. */
  readonly start: number;
  readonly end: number;
  /** As said, hedge and unit included. */
  readonly text: string;
  /** What leads to the value: "um 5 Prozent", "auf 1.100", "von 145". */
  readonly preposition: 'um' | 'auf' | 'von' | null;
  /** The noun behind it, with its adjectives; null at the end of a clause. */
  readonly noun: string | null;
  readonly isMoney: boolean;
}

const HEDGE_WORDS: readonly (readonly [Hedge, string])[] = [
  ['at-least', 'mindestens|wenigstens|nicht weniger als|nicht unter|at least'],
  ['at-most', 'höchstens|maximal|nicht mehr als|nicht über|bis zu|at most'],
  [
    'just-over',
    'gut|etwas (?:mehr als|über)|ein wenig (?:mehr als|über)|leicht über|knapp über|etwas über|just over',
  ],
  [
    'just-under',
    'knapp|fast|beinahe|nahezu|annähernd|nicht ganz|knapp unter|etwas weniger als|nearly|almost',
  ],
  ['over', 'über|mehr als|deutlich (?:mehr als|über)|weit über|more than|over|oberhalb von'],
  ['under', 'unter|weniger als|deutlich unter|unterhalb von|less than|fewer than|under'],
  [
    'about',
    'rund|etwa|circa|ca\\.?|zirka|ungefähr|in etwa|grob|schätzungsweise|so um die|um die(?= \\d)|about|around|roughly|approximately',
  ],
];
const FILLERS = String.raw`(?:(?:noch|nur|nun|bereits|schon|sogar|insgesamt|zusammen|genau|exakt|jeweils|immerhin|lediglich|gerade|einmal|mal|etwa|dann|wieder|exactly|only)\s+)*`;
const HEDGE = new RegExp(
  String.raw`(?<![\p{L}])(?:(${HEDGE_WORDS.map(([, words]) => words).join(')|(')}))\s+(?:als\s+)?$`,
  'iu',
);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tausend|tsd\.?|thousand)$/iu, 1e3],
  [/^(?:millionen|million|mio\.?)$/iu, 1e6],
  [/^(?:milliarden|milliarde|mrd\.?|billion)$/iu, 1e9],
];
const DIGITS = String.raw`(?<![\p{L}\d.,/:§&+_'’#-])(?<digits>[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:,\d+)?)(?!\d|\.\d|,\d|\/\d|[-–]\p{L}|-?\p{Lu}\p{Ll}*\b(?<=\d\p{L}+))`;
const SCALE = String.raw`(?:\s?(?<scale>Tausend|Tsd\.?|Millionen|Million|Mio\.?|Milliarden|Milliarde|Mrd\.?))?`;
const UNIT = String.raw`(?:\s?(?<unit>Prozentpunkten?|%-Punkte|Prozent|%|v\.\s?H\.|vom Hundert|Euro|EUR|€|percentage points?|percent))?`;
const NUMERIC = new RegExp(`${DIGITS}${SCALE}(?![\\p{L}\\d])${UNIT}`, 'giu');

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
};
const WORDED = new RegExp(
  String.raw`(?<![\p{L}-])(?<word>${Object.keys(WORD_NUMBERS).join('|')})(?![\p{L}])(?!\s+(?:Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel|\p{Ll}+sten?\b|\p{Ll}+ß?t?esten?\b|mal\b))${SCALE}${UNIT}`,
  'giu',
);

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
};
const EVERY_NTH = new RegExp(
  String.raw`(?<![\p{L}])jede[rsnm]?\s+(?<nth>${Object.keys(NTHS).join('|')})[rsnm]?(?![\p{L}])(?!\s+Jahr)`,
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
};
const FRACTION =
  /(?<![\p{L}])(?:(?:die|der|zur)\s+(?<half>Hälfte)|(?<count>ein(?:e[mns]?)?|zwei|drei|vier|fünf)?\s?(?<part>Drittel|Viertel|Fünftel|Sechstel|Siebtel|Achtel|Neuntel|Zehntel)n?)(?![\p{L}])/giu;
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [
    /(?<![\p{L}])(?:sich\s+)?(?:ver)?(?:doppelt(?:e[nr]?)?|verdoppelung|verdopplung)(?![\p{L}])(?:\s+so\s+\p{L}+)?|(?<![\p{L}])das Doppelte/giu,
    2,
  ],
  [/(?<![\p{L}])(?:verdreifacht\w*|dreimal so \p{L}+|drei ?mal so \p{L}+|das Dreifache)/giu, 3],
  [/(?<![\p{L}])(?:vervierfacht\w*|viermal so \p{L}+|vier ?mal so \p{L}+|das Vierfache)/giu, 4],
  [/(?<![\p{L}])(?:verfünffacht\w*|fünfmal so \p{L}+|fünf ?mal so \p{L}+|das Fünffache)/giu, 5],
  [/(?<![\p{L}])(?:sechsmal so \p{L}+|sechs ?mal so \p{L}+|versechsfacht\w*)/giu, 6],
  [/(?<![\p{L}])(?:siebenmal so \p{L}+|sieben ?mal so \p{L}+)/giu, 7],
  [/(?<![\p{L}])(?:achtmal so \p{L}+|acht ?mal so \p{L}+)/giu, 8],
  [/(?<![\p{L}])(?:neunmal so \p{L}+|neun ?mal so \p{L}+)/giu, 9],
  [/(?<![\p{L}])(?:zehnmal so \p{L}+|zehn ?mal so \p{L}+|verzehnfacht\w*)/giu, 10],
  [/(?<![\p{L}])(?:sich\s+)?(?:halbiert\w*|halbierung|halb so \p{L}+)(?![\p{L}])/giu, 0.5],
];
const DIGIT_MULTIPLE =
  /(?<![\p{L}\d.,])(?<digits>\d+(?:,\d+)?)[\s-]?(?:mal|fache?[nsr]?)(?:\s+so\s+\p{L}+)?(?![\p{L}])/giu;

const CODE_BEFORE =
  /(?<![\p{L}])(?:kapitels?|kap\.?|einzelplan(?:s|es)?|ep|epl\.?|ags(?:-nummer)?|maßnahmen?|massnahme|nummer|nr\.?|anlage|frage|abteilung|ziffer|punkt|§+|art(?:ikel|\.)?|absatz|abs\.?|satz|platz|rang|drucksache|behördennummer|serviceruf|rufnummer|version|stufe|phase|web|quartal|q|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s+$/iu;
const RATE_BEFORE = /(?<![\p{L}])(?:je|pro|auf|per)\s+$/iu;
const RATE_NUMBER = /^(?:1\.?000|10[. ]?000|100\.?000)$/u;
const RATE_AFTER = /^\s*(?:Einwohner|Einwohnerinnen|Einw|inhabitants|Bürger)/iu;
const YEAR = /^(?:19[5-9]\d|20\d\d)$/u;
const MONTHS =
  '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';
const DATES = [
  new RegExp(String.raw`\d{1,2}\.\s?(?:${MONTHS}|\d{1,2}\.)\s?(?:\d{4}|\d{2}(?!\d))?`, 'giu'),
  new RegExp(String.raw`${MONTHS}\s+['’]?\d{2,4}`, 'giu'),
  /['’]\d{2}(?!\d)/gu,
  /\d{4}-\d{2}-\d{2}/gu,
];

/** Reads every number a sentence states; years, dates, codes and "je 10.000" are none. */
export function readStatedValues(original: string): StatedValue[] {
  const sentence = inGermanDigits(original);
  const dates = DATES.flatMap((pattern) =>
    Array.from(sentence.matchAll(pattern), (match) => spanOf(match)),
  );
  const found = [
    ...multiples(sentence),
    ...everyNth(sentence),
    ...fractions(sentence),
    ...numerics(sentence, dates),
    ...wordNumbers(sentence),
  ];
  const kept: Found[] = [];
  for (const value of found) {
    if (kept.some(({ start, end }) => value.start < end && start < value.end)) continue;
    kept.push(value);
  }
  return kept.sort((a, b) => a.start - b.start).map((value) => withSurroundings(value, sentence));
}

/** English writes 5,785 and 2.26; the offsets stay the same. */
function inGermanDigits(sentence: string): string {
  if (detectLanguage(sentence) !== 'en') return sentence;
  return sentence.replace(/\d[\d.,]*\d/gu, (digits) =>
    digits.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ',')),
  );
}

interface Found {
  readonly kind: ValueKind;
  readonly value: number;
  readonly decimals: number;
  readonly scale?: number;
  readonly isLoose?: boolean;
  readonly slack?: number;
  readonly isMoney: boolean;
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function spanOf(match: RegExpMatchArray): Stretch {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function multiples(sentence: string): Found[] {
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
  return [...worded, ...digits];
}

function everyNth(sentence: string): Found[] {
  return Array.from(sentence.matchAll(EVERY_NTH), (match): Found => {
    const nth = NTHS[(match.groups?.nth ?? '').toLowerCase()] ?? 1;
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

function fractions(sentence: string): Found[] {
  return Array.from(sentence.matchAll(FRACTION), (match): Found => {
    const { half, count, part } = match.groups ?? {};
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

function numerics(sentence: string, dates: readonly Stretch[]): Found[] {
  return Array.from(sentence.matchAll(NUMERIC)).flatMap((match): Found[] => {
    const digits = match.groups?.digits ?? '';
    const span = spanOf(match);
    const before = sentence.slice(0, span.start);
    const after = sentence.slice(span.end);
    const hasUnit = match.groups?.unit !== undefined || match.groups?.scale !== undefined;
    if (dates.some(({ start, end }) => span.start >= start && span.start < end)) return [];
    if (!hasUnit && isCode(digits, before, after)) return [];
    return [foundOf(match, numberOf(digits), span)];
  });
}

function isCode(digits: string, before: string, after: string): boolean {
  if (YEAR.test(digits) && !isCounted(before, after)) return true;
  if (/^0\d/u.test(digits) || /^\d{7,}$/u.test(digits)) return true;
  if (CODE_BEFORE.test(before)) return true;
  if (/plan(?:s|es)?\s+$/iu.test(before) && !/^\s+\p{Lu}/u.test(after)) return true;
  if (RATE_NUMBER.test(digits) && RATE_AFTER.test(after) && RATE_BEFORE.test(before)) return true;
  if (
    /^\.\s*\p{Ll}/u.test(after) ||
    (/^\.\s+\p{Lu}/u.test(after) &&
      digits.length < 3 &&
      /(?:am|der|die|das|dem|den|im|zum|vom|bis|ab)\s+$/iu.test(before))
  )
    return true;
  // "zur 115", "die 115": a name.
  return (
    /(?<![\p{L}])(?:die|der|zur|zum|dem)\s+$/iu.test(before) &&
    /^\s*(?:[.,?!)]|$|ist|war|wird|hat|in|im|bei)/iu.test(after)
  );
}

/** "mehr als 2000 Beschäftigte" is a number. */
function isCounted(before: string, after: string): boolean {
  return (
    /^\s*(?:Beschäftigt|Mitarbeit|Person|Leute|Menschen|Bedienstet|Köpfe|Stellen|Schulen|Euro)/iu.test(
      after,
    ) &&
    /(?<![\p{L}])(?:rund|etwa|knapp|fast|über|unter|mehr als|weniger als|ca\.?|genau|auf|mit|um|sind|waren|arbeiten|hat|hatte)\s+$/iu.test(
      before,
    )
  );
}

function wordNumbers(sentence: string): Found[] {
  return Array.from(sentence.matchAll(WORDED), (match): Found => {
    const value = WORD_NUMBERS[(match.groups?.word ?? '').toLowerCase()] ?? 0;
    return foundOf(match, { value, decimals: 0 }, spanOf(match));
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
    : /prozent|%|h\.|hundert|percent/u.test(unit)
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

function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function numberOf(digits: string): { value: number; decimals: number } {
  const [whole = '0', fraction = ''] = digits.replace(/[−–]/gu, '-').split(',');
  const plain = whole.replace(/[.\s\u00a0\u202f]/gu, '');
  return {
    value: Number(fraction === '' ? plain : `${plain}.${fraction}`),
    decimals: fraction.length,
  };
}

function withSurroundings(found: Found, sentence: string): StatedValue {
  const fillers = new RegExp(`${FILLERS}$`, 'iu').exec(sentence.slice(0, found.start));
  const bare = sentence.slice(0, found.start - (fillers?.[0].length ?? 0));
  const { hedge, length } = hedgeBefore(sentence.slice(0, found.start), bare);
  const start = found.start - length;
  const before = sentence.slice(0, start).replace(new RegExp(`${FILLERS}$`, 'iu'), '');
  return {
    ...found,
    hedge,
    start,
    text: sentence.slice(start, found.end).trim(),
    preposition: prepositionBefore(before),
    noun: nounBehind(sentence.slice(found.end)),
  };
}

function hedgeBefore(full: string, bare: string): { hedge: Hedge; length: number } {
  for (const text of [full, bare]) {
    const match = HEDGE.exec(text);
    if (match === null) continue;
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const hedge = HEDGE_WORDS[at]?.[0] ?? 'none';
    // "verfügt über 510 Beschäftigte", "unter 600 Gemeinden"
    const isVerb =
      hedge === 'over' &&
      /verf(?:ü|ue)g\w*[^,;]*$/iu.test(text.slice(0, match.index)) &&
      /über\s+$/iu.test(match[0]);
    if (!isVerb) return { hedge, length: full.length - match.index };
  }
  return { hedge: 'none', length: 0 };
}

function prepositionBefore(text: string): StatedValue['preposition'] {
  const word = /(?<![\p{L}])(um|auf|von)\s+$/iu.exec(text)?.[1]?.toLowerCase();
  return word === 'um' || word === 'auf' || word === 'von' ? word : null;
}

function nounBehind(after: string): string | null {
  const match =
    /^\s*(?:(?:der|des|aller|ihrer|seiner|von)\s+)?((?:\p{Ll}[\p{L}-]*(?:e|en|er|es|em)\s+){0,2}\p{Lu}[\p{L}-]+)/u.exec(
      after,
    );
  if (match !== null) return match[1] ?? null;
  return /^\s*(\p{L}[\p{L}-]{3,})/u.exec(after)?.[1] ?? null;
}
