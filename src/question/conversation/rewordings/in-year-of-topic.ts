import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { readShift } from '../relative-time.ts';
import { readSignals } from '../signals.ts';
import { type FigureTopic, planIn } from '../topics/figure-topic.ts';

const SAME_YEAR =
  /(?<!\p{L})(?:(?:in|zu) (?:dem|diesem|jenem)(?:selben| selben| gleichen)? jahr|(?:in|zu) demselben jahr|im (?:selben|gleichen) jahr|zur (?:selben|gleichen) zeit|damals|(?:in|during) (?:that|the same) year|back then|at that time)(?!\p{L})/iu;

/**
 * "Wie viele Beschäftigte hatte X im selben Jahr?", "… im Jahr davor?": whole questions that leave only
 * their year to the one before.
 *
 * @returns The question with that year; null where it does not point to it, or it had no single year.
 */
export function inYearOfTopic(message: string, { reading }: FigureTopic): string | null {
  const [year, ...more] = planIn(reading)?.years ?? [];
  if (year === undefined || more.length > 0 || !pointsToYear(message)) return null;
  const shift = readShift(message);
  return shift === null
    ? withYear(message.replace(SAME_YEAR, ' '), year)
    : withYear(shift.rest, year + shift.years);
}

/** Whether a message leaves its year to what was said before: "im selben Jahr", "im Jahr davor". */
export function pointsToYear(message: string): boolean {
  return !YEAR.test(message) && (SAME_YEAR.test(message) || readShift(message) !== null);
}

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/u;

/**
 * "Und Rehwild?" behind a question about 2019/20 that was not answered: of that year, and not of the
 * newest.
 *
 * @returns The message with the one year that was said before; null where it has one, there was none, or
 * it asks for no figure of a year.
 */
export function inYearBefore(message: string, before: string, figures: Knowledge): string | null {
  const years = before.match(ANY_YEAR) ?? [];
  const [year, ...more] = new Set(years);
  if (year === undefined || more.length > 0 || YEAR.test(message)) return null;
  if (!readSignals(message).opens) return null;
  const dated = withYear(message, year);
  const areFigures = [message, dated].every((said) => {
    const reading = readFigureQuestion(said, figures);
    return reading.kind === 'plan' && reading.stated.metric && reading.plan.years.length > 0;
  });
  return areFigures ? dated : null;
}

const ANY_YEAR = /(?<![\d.,])(?:19|20)\d\d(?:\/(?:19|20)?\d\d)?(?![\d.,/]\d|\d)/gu;

function withYear(question: string, year: number | string): string {
  const [, said = '', mark = ''] = /^(.*?)\s*([?.!]*)\s*$/su.exec(question) ?? [];
  return `${said.replace(/\s+/gu, ' ')} ${year}${mark}`;
}
