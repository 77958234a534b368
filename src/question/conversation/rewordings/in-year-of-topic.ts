import { readShift } from '../relative-time.ts';
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

function withYear(question: string, year: number): string {
  const [, said = '', mark = ''] = /^(.*?)\s*([?.!]*)\s*$/su.exec(question) ?? [];
  return `${said.replace(/\s+/gu, ' ')} ${year}${mark}`;
}
