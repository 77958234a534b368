import {
  isBefore,
  isSameTime,
  readProseClaim,
  type Time,
  timeText,
} from '#src/question/claims/prose/prose-claim.ts';
import {
  type OrderOfEvents,
  orderOfEvents,
  saysOrder,
} from '#src/question/claims/statements/order-of-events.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { timesIn } from './dates-of-same.ts';
import { findPrinted } from './find-printed.ts';
import { PROVES, type Printed, type ProseSource } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

/** When something was, and where it says so. */
interface Dated {
  readonly time: Time;
  readonly place: Printed;
}

/**
 * "Erst wurde die Stelle eingerichtet, danach der Beschluss gefasst": by the dates that the documents give
 * to each of the two.
 *
 * @returns Null where the sentence names no order.
 */
export async function checkOrder(
  sentence: string,
  finding: Finding,
  source: ProseSource,
): Promise<Finding | null> {
  const order = orderOfEvents(sentence);
  if (order === null) return null;
  const { earlier, later } = await datesOf(order, source);
  if (earlier !== null && later !== null) {
    const evidence = quoteDraft(eachOnce([earlier.place, later.place]));
    if (isBefore(earlier.time, later.time)) return { verdict: 'stimmt', reason: '', evidence };
    if (isBefore(later.time, earlier.time))
      return {
        verdict: 'stimmt nicht',
        reason: `Die Reihenfolge war umgekehrt: ${timeText(later.time)} vor ${timeText(earlier.time)}.`,
        evidence,
      };
  }
  return saysOrder(finding.evidence?.text ?? '')
    ? finding
    : unverifiable('In welcher Reihenfolge das war, lässt sich nicht belegen.', finding.evidence);
}

async function datesOf(
  { earlier, later }: OrderOfEvents,
  source: ProseSource,
): Promise<{ earlier: Dated | null; later: Dated | null }> {
  return { earlier: await dateOf(earlier, source), later: await dateOf(later, source) };
}

/** When the sentence that says all of it says it was; null where such sentences differ. */
async function dateOf(event: string, source: ProseSource): Promise<Dated | null> {
  const printed = await findPrinted(readProseClaim(event), source);
  const dated = printed.flatMap((place): Dated[] => {
    if (place.own < PROVES || !place.saysEach()) return [];
    const [time, ...others] = timesIn(place);
    return time === undefined || others.length > 0 ? [] : [{ time, place }];
  });
  const [first] = dated;
  const isOne = dated.every(({ time }) => first !== undefined && isSameTime(time, first.time));
  return first !== undefined && isOne ? first : null;
}

/** The sentences, one that tells both only once. */
function eachOnce([first, second]: readonly [Printed, Printed]): Printed[] {
  return first.text === second.text ? [first] : [first, second];
}
