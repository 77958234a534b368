import { capitalized } from '#src/text/capitalized.ts';

/** What a sentence says to have happened first, and what after it. */
export interface OrderOfEvents {
  readonly earlier: string;
  readonly later: string;
}

const THEN = '(?:danach|dann|anschließend|hernach|später|darauf|daraufhin)';
const UNTIL = '(?:bevor|ehe|before)';
const AFTER = '(?:nachdem|after)';
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:zuerst|zunächst|erst|first),?\s(?<earlier>[^,;]+)(?:,|;|\sund|\sand)\s(?:(?:und|erst|and)\s)*(?:${THEN}|then|afterwards)\s(?<later>.+)$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<earlier>[^,;]+),\s(?:noch\s|kurz\s|lange\s|shortly\s|long\s)?${UNTIL}\s(?<later>.+)$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:noch\s|kurz\s|lange\s)?${UNTIL}\s(?<later>[^,;]+),\s(?<earlier>.+)$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<later>[^,;]+),\s(?:erst\s|kurz\s|only\s)?${AFTER}\s(?<earlier>.+)$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:erst\s|kurz\s)?${AFTER}\s(?<earlier>[^,;]+),\s(?<later>.+)$`, 'iu'),
];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/**
 * The two events of "Erst wurde X beschlossen, danach Y eingerichtet", "X lag vor, ehe Y beschlossen
 * wurde".
 *
 * @returns Null where the sentence names no order, or dates for what it says.
 */
export function orderOfEvents(sentence: string): OrderOfEvents | null {
  if (YEAR.test(sentence)) return null;
  for (const form of FORMS) {
    const { earlier, later } = form.exec(sentence)?.groups ?? {};
    if (earlier !== undefined && later !== undefined)
      return { earlier: capitalized(earlier), later: capitalized(later) };
  }
  return null;
}

const SAYS_ORDER = new RegExp(
  String.raw`(?<!\p{L})(?:${THEN}|${UNTIL}|${AFTER}|zuvor|zunächst|then)(?!\p{L})`,
  'iu',
);

/** Whether a sentence itself tells what came after what. */
export function saysOrder(text: string): boolean {
  return SAYS_ORDER.test(text);
}
