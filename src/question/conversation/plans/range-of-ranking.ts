import type { FigureReading } from '#src/question/figures/reading.ts';
import { withPlan } from '#src/question/figures/reading.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const ASKS_RANGE =
  /^(?:und )?(?:(?:wie (?:gross|hoch) |was )?(?:ist|war) )?(?:denn )?(?:der|die|das|the|what is the)? ?(?:abstand|unterschied|differenz|spanne|difference|gap)(?: (?:zwischen (?:den )?(?:beiden|ihnen)|dazwischen|between (?:them|the two)|denn|da))*\W*$|^(?:und )?wie weit (?:liegen|lagen) (?:sie|die|beide)(?: beiden)? auseinander\W*$|^(?:and )?how (?:big|large) is the (?:gap|difference)\W*$/u;

/** "Wie groß ist der Abstand?" behind the largest and then the smallest of the same things. */
export function rangeOfRanking(
  rest: string,
  { ranking, reading, areBothEnds }: FigureTopic,
): FigureReading | null {
  if (ranking === null || reading !== ranking || !areBothEnds) return null;
  if (!ASKS_RANGE.test(foldGerman(rest).trim())) return null;
  return withPlan(ranking, { operation: { name: 'aggregate', over: 'entities', with: 'range' } });
}
