import { readParts } from '#src/question/figures/parts/read-parts.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import { statedNamedInPart } from '#src/question/figures/stated/match-stated.ts';
import { type StatedMatch, sameThing } from '#src/question/figures/stated/settle-stated.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { ANY_YEARS } from '#src/text/years.ts';
import { replaceValue } from '../numbers/replace-value.ts';
import { agrees } from '../numbers/rounding.ts';
import { readStatedValues, type StatedValue } from '../numbers/stated-values.ts';
import { directionIn } from '../relations/course-rules.ts';
import type { Assertion, FigureClaim } from './assertion.ts';
import { NEGATION } from './claim-sentence.ts';
import { isNamedChange } from './number-role.ts';

/** Figures that the documents state in words. */
export function readQuoted(
  said: string,
  stated: readonly StatedValue[],
  knowledge: Knowledge,
): FigureClaim | null {
  const sentence = withYearBefore(said);
  const values = sentence === said ? stated : readStatedValues(sentence);
  const numbers = values.filter(({ kind, isMoney }) => kind === 'number' && !isMoney);
  if (values.length === 0 || NEGATION.test(sentence) || SUCH_ONES.test(sentence)) return null;
  const told =
    readQuotedChange(sentence, values, knowledge) ??
    readQuotedStretch(sentence, values, knowledge) ??
    readQuotedShare(sentence, values, knowledge);
  if (told !== null) return told;
  if (numbers.length === values.length && isEndOfCourse(sentence, values, knowledge))
    return readQuotedEnd(sentence, values, knowledge);
  if (numbers.length !== values.length) return null;
  const assertions = numbers.map((stated): Assertion | null => {
    const question = replaceValue(sentence, stated, 'wie viele', values);
    const reading = readFigureQuestion(question, knowledge);
    const isOne = reading.kind === 'stated' && isOneNumber(reading.match);
    const match = isOne ? reading.match : oneOfSeveral(stated, question, knowledge);
    return match === null ? null : { kind: 'quoted', stated, match };
  });
  const found = assertions.filter((assertion) => assertion !== null);
  return found.length === numbers.length
    ? { kind: 'assertions', assertions: found, assumedYear: false }
    : null;
}

/** "Es gibt Gemeinden mit genau 50 Beschäftigten" counts none of what a text sums up for all. */
const SUCH_ONES =
  /(?<!\p{L})(?:(?:es )?(?:gibt|gab)(?: es)?|there (?:is|are|was|were)|(?:is|are|was|were) there) (?:\p{L}+ ){1,3}(?:mit|with) /iu;

/** "115 in den Sonderrechnungen": of the figures that are called so, the one that is this number. */
function oneOfSeveral(
  stated: StatedValue,
  question: string,
  knowledge: Knowledge,
): StatedMatch | null {
  const parts = readParts(question.replace(/[.!]+\s*$/u, ''), knowledge);
  const [figure, ...more] = statedNamedInPart(parts, knowledge).filter(
    ({ value }) => agrees(stated, value) === 'exact',
  );
  if (figure === undefined || more.length > 0) return null;
  const yearIsStated = parts.time.years.length > 0;
  return { figures: [figure], otherVoice: [], parts: [], isChange: false, yearIsStated };
}

/** "stieg auf 494" */
function isEndOfCourse(
  sentence: string,
  [stated, ...more]: readonly StatedValue[],
  knowledge: Knowledge,
): boolean {
  const isEnd = more.length === 0 && stated?.preposition === 'auf';
  return isEnd && directionOf(sentence, knowledge) !== null;
}

function directionOf(text: string, knowledge: Knowledge): ReturnType<typeof directionIn> {
  const { cues } = readParts(text, knowledge);
  const compared = AGAINST_YEAR.exec(text)?.groups?.way?.toLowerCase();
  if (compared !== undefined) return /^(?:mehr|more)$/u.test(compared) ? 'up' : 'down';
  const direction = directionIn({ has: (...wanted) => wanted.some((cue) => cues.has(cue)) });
  if (direction !== null) return direction;
  return ADDED.test(text) ? 'up' : null;
}

/** "1.100 mehr als 2022" */
const AGAINST_YEAR =
  /(?<!\p{L})(?<way>mehr|weniger|more|fewer|less)\s(?:[\p{L}\d]+\s){0,6}?(?:als|gegenüber|than)\s(?:(?:im|in|jahr|noch|the|year)\s)*(?:19|20)\d\d(?!\d)/iu;
/** "kamen 1.140 Beschäftigte hinzu" */
const ADDED = /(?<!\p{L})k(?:am|amen|ommen|ommt)(?!\p{L}).*(?<!\p{L})(?:hinzu|dazu)(?!\p{L})/iu;
const YEAR_BEFORE =
  /(?<!\p{L})(?<link>als|than|gegenüber|zu[rm]?)\s(?:(?:im|in|dem|the|a|noch)\s)*(?:vorjahr|jahr (?:davor|zuvor|vorher)|ein(?:em)? jahr (?:davor|zuvor|vorher|früher)|(?:previous )?year (?:before|earlier)|previous year)(?!\p{L})/iu;

/** "… mehr als im Vorjahr" beside the only year of the sentence. */
function withYearBefore(sentence: string): string {
  const [year, ...more] = sentence.match(ANY_YEARS) ?? [];
  return year === undefined || more.length > 0
    ? sentence
    : sentence.replace(YEAR_BEFORE, `als ${Number(year) - 1}`);
}

/** "stieg 2023 auf 494": the figure of that year, and which way it went from the one before. */
function readQuotedEnd(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): FigureClaim | null {
  const [stated] = values;
  const direction = directionOf(sentence, knowledge);
  if (stated === undefined || direction === null) return null;
  const asked = detectLanguage(sentence) === 'en' ? 'how many' : 'wie viele';
  const question = replaceValue(sentence, stated, asked, values);
  const reading = readFigureQuestion(question.replace(/[.!]+\s*$/u, ''), knowledge);
  if (reading.kind !== 'stated' || !isOneNumber(reading.match)) return null;
  const [end] = reading.match.figures;
  if (end?.year == null) return null;
  const before = knowledge.stated.find(
    (figure) =>
      figure.year === (end.year ?? 0) - 1 && figure.voice === end.voice && sameThing(figure, end),
  );
  if (before === undefined) return null;
  const course = { ...reading.match, figures: [before, end], isChange: true, parts: [] };
  return {
    kind: 'assertions',
    assertions: [
      { kind: 'quoted-trend', match: course, direction, isNegated: false },
      { kind: 'quoted', stated, match: reading.match },
    ],
    assumedYear: false,
  };
}

/** "Thüringen verlor von 2022 auf 2023 knapp 4.000 Einwohner": how far two stated figures are apart. */
function readQuotedChange(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): FigureClaim | null {
  const [stated, ...more] = values;
  if (stated === undefined || more.length > 0 || stated.isMoney) return null;
  if (stated.kind !== 'number' && stated.kind !== 'percent') return null;
  const isOfEnd = stated.preposition === 'auf' || stated.preposition === 'von';
  if (isOfEnd && !isNamedChange(stated, sentence)) return null;
  const asked = byHowMuch(sentence, stated.kind === 'percent');
  const bare = sentence.slice(0, stated.start).replace(/(?<!\p{L})um\s+$/iu, '');
  const question = `${bare} ${asked} ${sentence.slice(stated.end)}`.replace(/[.!]+\s*$/u, '');
  const reading = readFigureQuestion(question.replace(TOGETHER, ' '), knowledge);
  if (reading.kind !== 'stated' || reading.match.together !== undefined) return null;
  const { match } = reading;
  const direction = directionOf(question, knowledge);
  if (!match.isChange || match.figures.length !== 2 || direction === null) return null;
  return {
    kind: 'assertions',
    assertions: [
      { kind: 'quoted-trend', match, direction, isNegated: false },
      { kind: 'quoted', stated, match },
    ],
    assumedYear: false,
  };
}

/** "stieg von 485 auf 494": the figures of two years, each with its own number. */
function readQuotedStretch(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): FigureClaim | null {
  const [from, to, ...more] = values;
  if (from?.preposition !== 'von' || to?.preposition !== 'auf' || more.length > 0) return null;
  const rest = replaceValue(sentence, from, '', values).replace(
    /(?<!\p{L})(?:von|auf)(?=\s*(?:von|auf|[.!]|$))/giu,
    ' ',
  );
  const course = readQuotedTrend(rest, knowledge);
  if (course?.kind !== 'quoted-trend') return null;
  const [before, after] = course.match.figures;
  if (before === undefined || after === undefined) return null;
  const quoted = (stated: StatedValue, figure: typeof before): Assertion => ({
    kind: 'quoted',
    stated,
    match: { ...course.match, figures: [figure], isChange: false },
  });
  return {
    kind: 'assertions',
    assertions: [course, quoted(from, before), quoted(to, after)],
    assumedYear: false,
  };
}

function byHowMuch(text: string, isPercent: boolean): string {
  if (detectLanguage(text) === 'en') return isPercent ? 'by what percentage' : 'by how many';
  return isPercent ? 'um wie viel Prozent' : 'um wie viele';
}

/** "85 Prozent des kommunalen Personals entfielen auf die Kernhaushalte": of two stated figures. */
function readQuotedShare(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
): FigureClaim | null {
  const [stated, ...more] = values.filter(({ kind }) => kind === 'percent' || kind === 'part');
  const [whole, ...others] = values.filter((value) => value !== stated);
  if (stated === undefined || more.length + others.length > 0) return null;
  const question = replaceValue(sentence, stated, 'welcher Anteil', values);
  const reading = readFigureQuestion(question.replace(/[.!]+\s*$/u, ''), knowledge);
  if (reading.kind !== 'stated' || reading.match.together !== 'share') return null;
  const share: Assertion = { kind: 'quoted', stated, match: reading.match };
  const { together: _, ...match } = reading.match;
  const figures = match.figures.slice(1);
  // "Von den 40.060 Beschäftigten …": the number of what it is a share of.
  const isWhole = whole !== undefined && /^[Vv]on den\s$/u.test(sentence.slice(0, whole.start));
  if (whole !== undefined && !isWhole) return null;
  const ofWhole: Assertion[] =
    whole === undefined ? [] : [{ kind: 'quoted', stated: whole, match: { ...match, figures } }];
  return { kind: 'assertions', assertions: [...ofWhole, share], assumedYear: false };
}

/** "insgesamt 565": all of them, and no sum of several. */
const TOGETHER = /(?<!\p{L})(?:insgesamt|zusammen|in summe)(?!\p{L})/iu;

/** "Die Einwohnerzahl ging von 2022 auf 2023 zurück": two figures that the documents state in words. */
export function readQuotedTrend(sentence: string, knowledge: Knowledge): Assertion | null {
  const text = withYearBefore(sentence).replace(/[.!]+\s*$/u, '');
  const direction = directionOf(text, knowledge);
  if (direction === null) return null;
  const isNegated = NEGATION.test(text);
  const reading = readFigureQuestion(`${byHowMuch(text, false)} ${text}`, knowledge);
  if (reading.kind !== 'stated' || reading.match.together !== undefined) return null;
  const { match } = reading;
  const isCourse = match.isChange && match.figures.length === 2;
  return isCourse ? { kind: 'quoted-trend', match, direction, isNegated } : null;
}

/** One figure, or one that is computed from several. */
function isOneNumber({ figures, isChange, together }: StatedMatch): boolean {
  return figures.length === 1 || (!isChange && (together === 'sum' || together === 'remainder'));
}
