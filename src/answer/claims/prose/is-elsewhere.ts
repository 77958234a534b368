import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { headingOf, type Printed } from './printed.ts';

/** "in Gemeinschaftshafträumen", "in den Anstalten", "in der Justizvollzugsanstalt" */
const PLACE =
  /(?<!\p{L})[Ii]n\s(?:(?:den|der|dem|allen|seinen|ihren)\s)?(?<noun>\p{Lu}[\p{L}-]{3,})/gu;
/** What stands so and is no place. */
const NO_PLACE =
  /(?:jahre?n?|monate?n?|zeitraum|wochen?|tagen?|jahreszeit|fällen?|höhe|summe|form|regel|rahmen|folge|zukunft|vergangenheit|zusammenarbeit|abstimmung|phase|planung|umsetzung|kraft|betrieb|prüfung|arbeit|bearbeitung|vollzeit|teilzeit|euro|prozent|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/iu;

/**
 * Whether a sentence counts what is in one place, and a claim what is in another: the 83 "in
 * Gemeinschaftshafträumen" say nothing against 7.092 "in den Anstalten".
 */
export function isElsewhere(claim: string, { text, read }: Printed): boolean {
  const said = placesIn(claim);
  const printed = placesIn(text);
  const around = stemsOf(`${text} ${headingOf(read)}`);
  const own = stemsOf(claim);
  return (
    said.length > 0 &&
    printed.length > 0 &&
    said.every((place) => !around.has(place)) &&
    printed.every((place) => !own.has(place))
  );
}

function placesIn(text: string): string[] {
  return Array.from(text.matchAll(PLACE), ({ groups }) => groups?.noun ?? '').flatMap((noun) =>
    NO_PLACE.test(noun) ? [] : [stemGerman(foldGerman(noun))],
  );
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ folded }) => stemGerman(folded)));
}
