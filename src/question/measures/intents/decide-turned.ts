import { MEASURE_STATUSES, type MeasureStatus } from '#src/domain/measure.ts';
import { planYearsOf } from '../conditions/plan-years.ts';
import * as changeCues from '../cues/change-cues.ts';
import * as fieldCues from '../cues/field-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { NEW_ONES } from './decide-changed.ts';
import { STILL_THERE } from './decide-unfinished.ts';
import type { RegisterIntent } from './register-intent.ts';

const DELAYED: readonly MeasureStatus[] = ['in Verzug', 'Verzug droht'];

/** "im Plan statt in Verzug": what was stands last. */
const INSTEAD = cue('statt|anstatt|instead of|rather than');

const NOT_HELD = cue(
  '(?:nicht mehr|nicht länger|no longer) (?:20\\d\\d )?(?:im|in dem|in the) plan',
);

/** "2024 in Verzug, obwohl sie 2023 im Plan waren": each status belongs to the year beside it. */
function isLaterFirst({ years, statusWords }: ReadQuestion): boolean {
  const [first, second] = years.mentions.filter(({ role }) => role === 'plan');
  if (first === undefined || second === undefined || first.year <= second.year) return false;
  const at = [...statusWords];
  const isBefore = at.every((word) => word < first.word);
  const isBehind = at.every((word) => word > second.word);
  return !isBefore && !isBehind;
}

/** "neu und trotzdem in Verzug": new, and delayed; "neu in Verzug" is the turn. */
const NEW_AND = cue('(?:neu|new) (?:und|sowie|aber|doch|and|but)');

/** Decides which change of status between two plans is asked for; null where it is none. */
export function turnedOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const planYears = planYearsOf(question);
  const [first, second] = statuses;
  const isLeft = first !== undefined && second === undefined && asks(storyCues.NO_LONGER);
  // "nicht mehr im Plan" may as well say that the plan does not hold them.
  if (isLeft && (first !== 'im Plan' || asks(fieldCues.STATUS_FIELD))) {
    const to = MEASURE_STATUSES.filter((other) => other !== first);
    // "2020 und 2021 in Verzug, 2022 nicht mehr": so in each of the plans before.
    const through = [...planYears].toSorted((a, b) => a - b).slice(1, -1);
    return { kind: 'turned', from: [first], to, through, isCount };
  }
  if (first && second && asks(INSTEAD)) {
    return { kind: 'turned', from: [second], to: [first], isCount };
  }
  // "… die 2023 in Verzug waren und 2024 nicht mehr im Plan stehen": the plan itself is meant.
  // "2023 in Verzug, die 2022 noch im Plan waren" says how they stood before.
  const isOfLater = !isLaterFirst(question);
  const isHeld = first !== undefined && first !== 'im Plan' && second === 'im Plan' && isOfLater;
  if (isHeld && planYears.size === 2) {
    if (asks(NOT_HELD)) return { kind: 'gone', isCount };
    if (asks(STILL_THERE)) return { kind: 'kept', isCount };
  }
  if (first && second && planYears.size === 2) {
    const [from, to] = isLaterFirst(question) ? [second, first] : [first, second];
    return { kind: 'turned', from: [from], to: [to], isCount };
  }
  if (first === undefined) {
    if (asks(changeCues.WORSE)) return { kind: 'shifted', isBetter: false, isCount };
    if (asks(changeCues.BETTER)) return { kind: 'shifted', isBetter: true, isCount };
    return null;
  }
  if (asks(NEW_ONES) || asks(NEW_AND)) return { kind: 'added', isCount };
  if (question.years.mentions.some(({ role }) => role === 'included')) return null;
  const isTurn =
    asks(changeCues.ADDED) ||
    asks(changeCues.BACK) ||
    (asks(changeCues.TURNED) && planYears.size > 0);
  if (!isTurn) return null;
  if (second !== undefined) return { kind: 'turned', from: [first], to: [second], isCount };
  const isBack = first === 'im Plan' && asks(changeCues.BACK);
  return { kind: 'turned', from: isBack ? DELAYED : [], to: [first], isCount };
}
