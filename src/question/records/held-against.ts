import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Wording } from '../entries/wording.ts';
import { isSaid, recordTokens } from './record-words.ts';
import type { RecordFilter } from './take-values.ts';

/** What stands between two values of which the second is what the first is held against. */
const AGAINST =
  /^(?:uber|unter|gegenuber|verglichen|vergleich|versus|vs|over|under|above|below|compared|against)$/u;
const EXCEEDS =
  /^(?:exceed(?:s|ed)?|ubertr(?:af|afen|ifft|effen)|ubersteig(?:t|en)|uberstieg(?:en)?)$/u;
/** "höher als", "mehr als" */
const AS = /^(?:als|than)$/u;
/** "der Anteil von 2024 an 2022" */
const OF = /^(?:an|am)$/u;
/** "von 2022 auf 2024": what it was before. */
const FROM = /^(?:von|vom|from)$/u;
export const ROSE =
  'gestiegen|stieg(?:en)?|steiger\\w*|gesunken|sank(?:en)?|zugenommen|zunahme\\w*|abgenommen|abnahme\\w*|gewachsen|wuchs(?:en)?|zuwachs\\w*|ruckgang\\w*|verander\\w*|erhoht\\w*|verringert\\w*|nahm(?:en)?|rise|rose|risen|grow|grew|grown|increased?|decreased?|fall|fell|fallen|changed?';
const HAS_RISEN = new RegExp(`^(?:${ROSE})$`, 'u');

/** Whether one of two values is held against the other: "2024 über 2022", "in A mehr als in B". */
export function holdsAgainst(filter: RecordFilter, { tokens }: Wording): boolean {
  if (filter.values.length < 2) return false;
  return tokens
    .slice(filter.from, filter.to + 1)
    .some(({ folded }) => AGAINST.test(folded) || AS.test(folded) || OF.test(folded));
}

/** Of two values the one that is the whole of a percentage; null where nothing tells. */
export function baseOf(filter: RecordFilter, { tokens }: Wording): string | null {
  const placeOf = (value: string): number => {
    const stems = recordTokens(value).map(({ text }) => stemGerman(foldGerman(text)));
    return tokens.findIndex((_, at) =>
      stems.every((stem, offset) => isSaid(tokens[at + offset]?.folded ?? '', stem)),
    );
  };
  const places = filter.values.map((value) => ({ value, at: placeOf(value) }));
  const [first, second] = places.toSorted((a, b) => a.at - b.at);
  if (first === undefined || second === undefined || first.at < 0) return null;
  // "übersteigt A B" and "A exceeds B": B, wherever the verb stands.
  if (tokens.some(({ folded }) => EXCEEDS.test(folded))) return second.value;
  const isBehind = tokens
    .slice(first.at, second.at)
    .some(({ folded }) => AGAINST.test(folded) || AS.test(folded));
  if (isBehind) return second.value;
  const before = tokens.slice(0, first.at).map(({ folded }) => folded);
  const opens = before.findLast((word) => AGAINST.test(word) || AS.test(word) || FROM.test(word));
  const isNear = opens !== undefined && before.lastIndexOf(opens) >= before.length - NEAR;
  if (isNear) return first.value;
  const isOfTime = filter.column.isTime && tokens.some(({ folded }) => HAS_RISEN.test(folded));
  return isOfTime ? ([first.value, second.value].toSorted()[0] ?? null) : null;
}

/** "von dem Jahr 2022" */
const NEAR = 3;
