import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Printed } from './printed.ts';

/** "X wird durch Y ersetzt", "…, welches X ablöst", "Y löst X ab" */
const REPLACES: readonly RegExp[] = [
  /(?<old>[^,;:]*?)\s(?:durch|vom|von de[rm])\s(?<by>[^,;:]*?)\s(?:ersetzt|abgelöst)(?!\p{L})/u,
  /(?<by>[^;:]*),\s(?:welche[rs]?|das|der|die)\s(?<old>[^,;:]*?)\s(?:ablöst|ablöste|ersetzt|ersetzte)\W*$/u,
  /^(?<by>(?:Der|Die|Das)\s[^,;:]*?)\s(?<old>(?:den|die|das)\s[^,;:]*?)\s(?:ablöst|ablöste)\W*$/u,
  /^(?<by>[^,;:]*?)\s(?:löst|löste|ersetzt|ersetzte)\s(?<old>[^,;:]*?)(?:\sab)?\W*$/u,
];

/** What takes the place of something is not what gives way. */
export function isReplacedAlike({ text }: ProseClaim, place: Printed): boolean {
  const [claimed, printed] = [replacementIn(text), replacementIn(place.text)];
  if (claimed === null || printed === null) return true;
  const isIn = (some: readonly string[], others: readonly string[]): boolean =>
    some.some((noun) => others.includes(noun));
  const isSwapped = (own: readonly string[], same: readonly string[], other: readonly string[]) =>
    isIn(own, other) && !isIn(own, same);
  return (
    !isSwapped(claimed.old, printed.old, printed.by) &&
    !isSwapped(claimed.by, printed.by, printed.old)
  );
}

function replacementIn(text: string): { old: string[]; by: string[] } | null {
  const groups = REPLACES.map((form) => form.exec(text)?.groups).find((one) => one !== undefined);
  return groups === undefined
    ? null
    : { old: nounsIn(groups.old ?? ''), by: nounsIn(groups.by ?? '') };
}

function nounsIn(text: string): string[] {
  return (text.match(/(?<![\p{L}-])\p{Lu}[\p{L}\d-]{3,}/gu) ?? []).map((noun) =>
    stemGerman(foldGerman(noun)),
  );
}
