import type { AnswerDraft, Figure } from '#src/domain/answer.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { yearsOfSeries } from '#src/question/claims/numbers/year-series.ts';
import { asksForRest } from '#src/question/passages/asks-for-rest.ts';
import { narrowingNouns } from '#src/question/passages/narrowing-nouns.ts';
import { foldGerman } from '#src/text/fold.ts';
import { listed } from '#src/text/listed.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { ANY_YEARS } from '#src/text/years.ts';
import { withRemainder } from './remainder.ts';

const HOW_MANY =
  /(?<!\p{L})(?:wie ?viele?|wieviele?|anzahl (?:der|von|an)?|zahl der|how many|number of)\s+(?<first>\p{L}[\p{L}-]+)(?:\s+(?<second>\p{L}[\p{L}-]+))?/iu;
/** "weitere Bundesländer": in lower case an adjective is not told from a noun by its form. */
const ADJECTIVE = /^\p{Ll}+(?:e|en|er)$/u;
const PEOPLE = new Set(
  listed(`
    leute, mitarbeiter, mitarbeitende, mitarbeiterinnen, beschäftigte, personen, menschen,
    bedienstete, nutzer, people, employees, users
  `).map((word) => stemGerman(foldGerman(word))),
);

/** "Schüler" and "Schulen" have one stem. */
const PERSON = /er(?:n|s|in|innen)?$/iu;

/**
 * The number that a question of quantity asks for as a figure of the answer, where all
 * that is quoted holds exactly one number of the asked thing.
 */
export function withAskedFigure(question: string, draft: AnswerDraft): AnswerDraft {
  const asked = countedIn(question);
  if (draft.kind !== 'passage' || (draft.figures ?? []).length > 0 || asked.length === 0)
    return draft;
  if (asksForRest(question)) {
    // "von 42 Zeitungstiteln": the stem of a dative may be another.
    const countedAs = (noun: string) =>
      asked.find((one) => isNoun(noun, one) || isNoun(noun.replace(/n$/u, ''), one));
    return withRemainder(question, draft, countedAs) ?? draft;
  }
  const narrowing = narrowingNouns(question).map((noun) => stemGerman(foldGerman(noun)));
  const stated = draft.sources.flatMap(({ quote = '' }, index) => {
    const values = readStatedValues(quote);
    const counted = values.filter(
      (value) =>
        asked.some((noun) => isOf(value, noun)) &&
        (!isOfRow(quote, value) || yearsOfSeries(quote, values).has(value.start)),
    );
    return ofAskedYear(question, quote, values, counted).map((value) => ({
      value,
      place: index + 1,
      quote: foldGerman(quote),
      sentence: sentenceAround(quote, value),
    }));
  });
  const told = sayingAll(question, asked, stated);
  const [first] = told;
  // Another number of the same thing may be the one that was asked for.
  if (first === undefined || told.some(({ value }) => value.value !== first.value.value))
    return draft;
  // That many there are; how many of them for this reason is another number.
  if (!narrowing.every((stem) => first.quote.includes(stem))) return draft;
  return { ...draft, figures: [figureOf(first.value, first.place)] };
}

function sentenceAround(quote: string, { start }: StatedValue): string {
  const around = splitSentences(quote).find((span) => span.start <= start && start < span.end);
  return around === undefined ? quote : quote.slice(around.start, around.end);
}

/** Of several numbers those whose own sentences say every word of the question; all where none does. */
function sayingAll<T extends { readonly sentence: string }>(
  question: string,
  asked: readonly string[],
  stated: readonly T[],
): readonly T[] {
  const isAsked = new Set(asked.map((noun) => stemGerman(foldGerman(noun))));
  const words = tokenize(question)
    .filter(({ kind, folded }) => kind === 'word' && !isStopWord(folded))
    .map(({ folded }) => stemGerman(folded))
    .filter((stem) => !isAsked.has(stem));
  const said = stated.filter(({ sentence }) => {
    const stems = new Set(tokenize(sentence).map(({ folded }) => stemGerman(folded)));
    return words.length > 0 && words.every((word) => stems.has(word));
  });
  return said.length > 0 ? said : stated;
}

/** "2023 kamen 613 Lehrkräfte, 2021 waren es 342": the same thing of another year. */
const WERE_IT = /(?:waren|sind|wären) es (?:noch |nur |bereits |schon |rund )?$/u;

/**
 * The values of what is counted that are of the year a question names, where their own parts of the
 * sentence name years; those that name none stay.
 */
function ofAskedYear(
  question: string,
  quote: string,
  values: readonly StatedValue[],
  counted: readonly StatedValue[],
): readonly StatedValue[] {
  const [year, ...more] = question.match(ANY_YEARS) ?? [];
  if (year === undefined || more.length > 0) return counted;
  const yearsOf = ({ start, end }: StatedValue): readonly string[] => {
    const before =
      quote
        .slice(0, start)
        .split(/[,;.](?=\s)/u)
        .at(-1) ?? '';
    const behind = quote.slice(end).split(/[,;.](?=\s|$)/u)[0] ?? '';
    return `${before} ${behind}`.match(ANY_YEARS) ?? [];
  };
  const isOfOther = (value: StatedValue) =>
    yearsOf(value).length > 0 && !yearsOf(value).includes(year);
  const years = yearsOfSeries(quote, values);
  const inSeries = counted.filter(({ start }) => years.get(start) === year);
  if (inSeries.length > 0) return inSeries;
  const [noun] = counted.flatMap((value) => value.noun ?? []);
  const again = counted.some(isOfOther)
    ? values.filter(
        (value) =>
          value.kind === 'number' &&
          yearsOf(value).includes(year) &&
          WERE_IT.test(quote.slice(0, value.start)),
      )
    : [];
  return [
    ...counted.filter((value) => !isOfOther(value)),
    ...again.map((value) => ({ ...value, noun: noun ?? value.noun })),
  ];
}

/** What is asked for in number: the word behind "wie viele", and behind an adjective the next one. */
function countedIn(question: string): string[] {
  const { first, second } = HOW_MANY.exec(question)?.groups ?? {};
  if (first === undefined) return [];
  return second !== undefined && ADJECTIVE.test(first) ? [second, first] : [first];
}

function isOf({ kind, noun, isMoney }: StatedValue, asked: string): boolean {
  if (kind !== 'number' || isMoney || noun === null) return false;
  return isNoun(noun.split(' ').at(-1) ?? '', asked);
}

/** "24 23 Brücken insgesamt": the last figure of a row, and behind it the label of the next one. */
function isOfRow(quote: string, { start }: StatedValue): boolean {
  return /\d[\s|]+$/u.test(quote.slice(0, start));
}

function isNoun(counted: string, asked: string): boolean {
  const a = stemGerman(foldGerman(asked));
  // "613 Quereinsteigerinnen und Quereinsteiger" are both.
  const b = stemGerman(foldGerman(counted.replace(/(?<=er)innen$/u, '')));
  if (PEOPLE.has(a) && PEOPLE.has(b.split('-').at(-1) ?? '')) return true;
  if (PERSON.test(asked) !== PERSON.test(counted)) return false;
  return a === b || (a.length > 4 && b.endsWith(a)) || (b.length > 4 && a.endsWith(b));
}

function figureOf({ value, noun, text }: StatedValue, citation: number): Figure {
  return {
    value,
    unit: noun?.split(' ').at(-1) ?? '',
    label: `${text} ${noun ?? ''}`.trim(),
    computed: false,
    citations: [citation],
  };
}
