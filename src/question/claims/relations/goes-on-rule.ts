import type { Assertion } from '../figures/assertion.ts';
import { singleSelection } from './claimed-entities.ts';
import { directionIn } from './course-rules.ts';
import { coveredYears, type RelationRule, relationPlan, saidYears } from './relation-rule.ts';

const CONTINUED = /(?<!\p{L})(?:fortgesetzte[nrs]?|continued)\s(?=\p{L})/iu;

/**
 * "2021 gab es einen fortgesetzten Rückgang": it fell in that year, and in the one before. Where it only fell
 * in that year, an older decline may be meant.
 */
export const goesOnRule: RelationRule = {
  isSaid: ({ asked, text, values }) =>
    CONTINUED.test(text) && directionIn(asked) !== null && values.length === 0,
  read({ asked, isNegated }) {
    const direction = directionIn(asked);
    const selection = singleSelection(asked);
    const { time } = asked.parts;
    const [year, ...more] = saidYears(asked, 'newest') ?? [];
    if (direction === null || selection === null || isNegated || asked.has('share')) return null;
    if (year === undefined || more.length > 0 || time.years.length !== 1 || time.since) return null;
    const years = [year - 2, year - 1, year];
    if (years.some((one) => !coveredYears(asked).includes(one))) return null;
    const trend = (of: readonly number[]): Assertion => ({
      kind: 'trend',
      plan: relationPlan(asked, selection, of, { name: 'series' }),
      direction,
      every: true,
      isNegated,
    });
    return { kind: 'each', of: [trend(years), trend(years.slice(1))], isFirst: true, why: NEW };
  },
};

const NEW =
  'Im Jahr zuvor ging es nicht in diese Richtung; ob ein früherer Verlauf gemeint ist, bleibt offen.';
