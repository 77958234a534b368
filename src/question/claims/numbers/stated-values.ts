import { detectLanguage } from '#src/text/detect-language.ts';
import { rememberingTexts } from '#src/text/remember.ts';
import {
  DATES,
  durations,
  marks,
  numerics,
  singles,
  spansOfTime,
  wordNumbers,
} from './find-numbers.ts';
import { everyNth, fractions, majorities, multiples, outOfTen } from './find-parts.ts';
import { type Found, spanOf } from './found-number.ts';
import type { Hedge, StatedNumber } from './rounding.ts';
import { yearsOfSeries } from './year-series.ts';

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
  /** What leads to the value: "um 5 Prozent", "auf 1.100", "von 145"; "by", "to", "from" in English. */
  readonly preposition: 'um' | 'auf' | 'von' | null;
  /** The noun behind it, with its adjectives; null at the end of a clause. */
  readonly noun: string | null;
  readonly isMoney: boolean;
  /** "nicht 850": it is said to be another. */
  readonly isDenied: boolean;
  /** "zwischen 80 und 90": one of its two ends. */
  readonly isOfRange?: boolean;
}

const HEDGE_WORDS: readonly (readonly [Hedge, string])[] = [
  [
    'at-least',
    'mindestens|wenigstens|locker|gut und gerne?|nicht weniger als|nicht unter|at least',
  ],
  ['at-most', 'höchstens|maximal|nicht mehr als|nicht über|bis zu|at most'],
  [
    'just-over',
    'gut|reichlich|etwas (?:mehr als|über)|ein wenig (?:mehr als|über)|leicht über|knapp über|etwas über|(?:just|slightly|a little) over|slightly more than',
  ],
  [
    'just-under',
    'knapp|fast|beinahe|nahezu|annähernd|nicht ganz|knapp unter|etwas weniger als|nearly|almost|(?:just|slightly|a little) under|slightly (?:less|fewer) than',
  ],
  [
    'over',
    'über|mehr als|deutlich (?:mehr als|über)|weit über|(?:größer|höher) als|more than|over|above|(?:greater|larger|higher|bigger) than|oberhalb von',
  ],
  [
    'under',
    'unter|weniger als|deutlich unter|unterhalb von|(?:kleiner|niedriger|geringer) als|keine[nr]?|nicht einmal|nicht mal|less than|fewer than|under|below|(?:smaller|lower) than|not even',
  ],
  [
    'about',
    'rund|etwa|circa|ca\\.?|zirka|ungefähr|in etwa|grob|schätzungsweise|so um die|um die(?= \\d)|about|around|roughly|approximately',
  ],
];

const FILLERS = String.raw`(?:(?:noch|nur|nun|bereits|schon|sogar|insgesamt|zusammen|genau|exakt|jeweils|immerhin|lediglich|gerade|einmal|mal|etwa|dann|wieder|weitere|exactly|only)\s+)*`;

const FILLERS_BEFORE = new RegExp(`${FILLERS}$`, 'iu');
const HEDGE = new RegExp(
  String.raw`(?<![\p{L}])(?:(${HEDGE_WORDS.map(([, words]) => words).join(')|(')}))\s+(?:als\s+)?(?:(?:die|der|den|the)\s+(?:marke|schwelle|grenze|mark|threshold)\s+(?:von|of)\s+)?$`,
  'iu',
);

/** Sentences of sections are compared with one claim after the other. */
const REMEMBERED = 5000;
const valuesWrittenIn = {
  german: rememberingTexts((sentence) => valuesIn(sentence, false), REMEMBERED),
  english: rememberingTexts((sentence) => valuesIn(sentence, true), REMEMBERED),
};

/**
 * Reads every number a sentence states; years, dates, codes and "je 10.000" are none.
 *
 * @param isEnglish - How its digits are written, where a part of a sentence leaves that open.
 */
export function readStatedValues(
  sentence: string,
  isEnglish = hasEnglishDigits(sentence),
): readonly StatedValue[] {
  return valuesWrittenIn[isEnglish ? 'english' : 'german'](sentence);
}

function valuesIn(original: string, isEnglish: boolean): StatedValue[] {
  const sentence = isEnglish ? inGermanDigits(original) : original;
  const dates = DATES.flatMap((pattern) =>
    Array.from(sentence.matchAll(pattern), (match) => spanOf(match)),
  );
  const found = [
    ...marks(sentence),
    ...multiples(sentence),
    ...everyNth(sentence),
    ...fractions(sentence),
    ...majorities(sentence),
    ...outOfTen(sentence),
    ...durations(sentence),
    ...spansOfTime(sentence),
    ...numerics(sentence, dates),
    ...wordNumbers(sentence),
    ...singles(sentence),
  ];
  const kept: Found[] = [];
  for (const value of found) {
    if (kept.some(({ start, end }) => value.start < end && start < value.end)) continue;
    kept.push(value);
  }
  const values = kept
    .sort((a, b) => a.start - b.start)
    .map((value) =>
      withSurroundings(
        value,
        sentence,
        isEnglish ? 'en' : WRITTEN.test(sentence) ? 'written' : 'small',
      ),
    )
    .map((value) => ({ ...value, text: original.slice(value.start, value.end).trim() }));
  return asRanges(withNounsOfSeries(values, sentence), sentence);
}

/** "2021 114, 2022 131 und 2023 147 Straftaten": the last one says what all of the series count. */
function withNounsOfSeries(values: readonly StatedValue[], sentence: string): StatedValue[] {
  const years = yearsOfSeries(sentence, values);
  return values.map((value, at) => {
    const isBare = value.noun === null && value.kind === 'number' && !value.isMoney;
    if (!isBare || !years.has(value.start)) return value;
    const named = values.slice(at + 1).find(({ noun }) => noun !== null);
    return named !== undefined && years.has(named.start) ? { ...value, noun: named.noun } : value;
  });
}

const BETWEEN = /(?<!\p{L})(?:zwischen|between)\s+$/iu;
const AND_UP_TO = /^\s*(?:\p{L}+\s)?(?:und|and)\s*$/iu;

/** "zwischen 80 und 90": at least the one and at most the other. */
function asRanges(values: readonly StatedValue[], sentence: string): StatedValue[] {
  const opens = values.findIndex((low, at) => {
    const high = values[at + 1];
    return (
      high !== undefined &&
      low.kind === high.kind &&
      low.value < high.value &&
      BETWEEN.test(sentence.slice(0, low.start)) &&
      AND_UP_TO.test(sentence.slice(low.end, high.start))
    );
  });
  if (opens < 0) return [...values];
  return values.map((value, at) => {
    if (at === opens)
      return {
        ...value,
        hedge: 'at-least' as const,
        isOfRange: true,
        noun: values[at + 1]?.noun ?? null,
      };
    return at === opens + 1 ? { ...value, hedge: 'at-most' as const, isOfRange: true } : value;
  });
}

/** Short sentences leave the language open. */
const ENGLISH_COUNT =
  /\d\s(?:people|employees|persons|staff|workers|schools|users|inhabitants|measures)(?!\p{L})/iu;

export function hasEnglishDigits(sentence: string): boolean {
  return detectLanguage(sentence) === 'en' || ENGLISH_COUNT.test(sentence);
}

/** English writes 5,785 and 2.26; the offsets stay the same. */
function inGermanDigits(sentence: string): string {
  return sentence.replace(/\d[\d.,]*\d/gu, (digits) =>
    digits.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ',')),
  );
}

/** "nicht 850", "nicht um 8 Prozent". */
const DENIAL = /(?<![\p{L}])(?:nicht|not)\s+(?:(?:um|auf|by|to)\s+)?$/iu;

function withSurroundings(found: Found, sentence: string, style: Style): StatedValue {
  const fillers = FILLERS_BEFORE.exec(sentence.slice(0, found.start));
  const bare = sentence.slice(0, found.start - (fillers?.[0].length ?? 0));
  const { hedge, length } = hedgeBefore(sentence.slice(0, found.start), bare);
  const hedged = found.start - length;
  const denial = DENIAL.exec(sentence.slice(0, hedged));
  const start = hedged - (denial?.[0].length ?? 0);
  const before = sentence.slice(0, hedged).replace(FILLERS_BEFORE, '');
  return {
    ...found,
    hedge: found.hedge ?? hedge,
    isDenied: denial !== null,
    start,
    text: sentence.slice(start, found.end).trim(),
    preposition: prepositionBefore(before),
    noun: found.noun ?? nounBehind(sentence.slice(found.end), style) ?? nounBefore(before),
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
  const passing = PASSING.exec(full);
  if (passing === null) return { hedge: 'none', length: 0 };
  return { hedge: /unter/iu.test(passing[0]) ? 'under' : 'over', length: 0 };
}

/** "überschritt 2022 die Marke von 700": the verb says which side of the number. */
const PASSING =
  /(?<!\p{L})(?:überschr(?:itt|itten|eitet)|überst(?:ieg|iegen|eigt)|durchbr(?:ach|achen|icht)|unterschr(?:itt|itten|eitet)|knackt(?:e|en)?|exceed(?:s|ed)?)(?!\p{L})(?:\s+(?!um(?!\p{L}))[\p{L}\d-]+){0,6}?\s+(?:(?:die|den|the)\s+)?(?:(?:marke|schwelle|grenze|mark)\s+(?:von|of)\s+)?$/iu;

const PREPOSITIONS: Readonly<Record<string, StatedValue['preposition']>> = {
  um: 'um',
  auf: 'auf',
  von: 'von',
  by: 'um',
  to: 'auf',
  from: 'von',
};

function prepositionBefore(text: string): StatedValue['preposition'] {
  const word = /(?<![\p{L}])(um|auf|von|by|to|from)\s+$/iu.exec(text)?.[1]?.toLowerCase();
  return PREPOSITIONS[word ?? ''] ?? null;
}

/** How nouns are told from other words. */
type Style = 'written' | 'small' | 'en';

/** "35 public Wi-Fi sites", "five AI projects": the plural ends what is counted. */
const ENGLISH_PLURAL =
  /^\s*(?:of\s(?:the|its|their)\s)?((?:(?!(?:in|of|for|by|at|on|with|and|or|to|as|from|that|which|who|more|fewer|less|is|was|has|does|this|times|years)\s)[\p{L}\d-]+\s){0,3}?(?!(?:this|is|was|has|its|as)(?!\p{L}))\p{L}[\p{L}-]+s)(?!\p{L})/u;

function nounBehind(after: string, style: Style): string | null {
  const plural = style === 'en' ? ENGLISH_PLURAL.exec(after)?.[1] : undefined;
  if (plural !== undefined) return plural;
  if (OF_RANK.test(after)) return null;
  const match =
    /^\s*(?:(?:der|des|aller|ihrer|seiner|von)\s+)?((?:besonders\s+)?(?:\p{Ll}[\p{L}-]*(?:e|en|er|es|em)\s+){0,2}\p{Lu}[\p{L}-]+)/u.exec(
      after,
    );
  if (match !== null) return match[1] ?? null;
  const attributed = ATTRIBUTED.exec(after)?.groups?.noun;
  if (attributed !== undefined && style !== 'en') return attributed;
  return style === 'written' ? null : (/^\s*(\p{L}[\p{L}-]{3,})/u.exec(after)?.[1] ?? null);
}

/** "mit 730 der kleinste Kreis": who has so many, and not what is counted. */
const OF_RANK = /^\s(?:der|die|das|the)\s(?:\p{Ll}+ste|\p{Ll}+est)\s\p{L}/u;

/** "51 in der Anlage des IDNrG aufgeführten Registertypen" */
const ATTRIBUTED =
  /^\s(?:in|im|an|am|auf|aus|bei|durch|mit|nach|von|vom|zu|zur|zum)\s[^.,;:()\d]{3,50}?\s\p{Ll}{3,}(?:t|en)e[nr]?\s(?<noun>\p{Lu}[\p{L}-]+)/u;

/** A German sentence with nouns as they are written: a small word is none. */
const WRITTEN = /(?<=\p{Ll}[,:]? )\p{Lu}\p{Ll}{3,}/u;

/** "eine Einwohnerzahl Thüringens von 2.114.870". */
function nounBefore(before: string): string | null {
  const noun = NOUN_OF.exec(before)?.[1];
  return noun === undefined || NO_THING.test(noun) ? null : noun;
}

/** "ein Anstieg von 155", "die Marke von 1.000", "der Wert von 214": says nothing of what is counted. */
const NO_THING =
  /(?:anstieg|zuwachs|rückgang|zunahme|abnahme|abbau|aufwuchs|verlust|sprung|plus|minus|marke|schwelle|grenze|wert|stand|niveau|höhe)$/iu;

const NOUN_OF =
  /(?<!\p{L})(\p{Lu}\p{L}+)(?:\s+(?:(?:der|des|von|in)\s+)?\p{Lu}[\p{L}-]+)?\s+von\s+(?:\p{Ll}+\s+)?$/u;
