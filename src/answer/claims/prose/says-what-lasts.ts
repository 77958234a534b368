import { LASTS_APART } from '#src/question/claims/prose/own-ends.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Printed } from './printed.ts';

/** "Die Pilotphase endet 2026": the end of something else of the same thing does not refute it. */
export function saysWhatLasts({ subject }: ProseClaim, { text }: Printed): boolean {
  const said = foldGerman(text);
  const parts = (subject.match(/\p{Lu}[\p{L}-]+/gu) ?? []).map(foldGerman);
  return parts.every(
    (part) => !LASTS_APART.test(part) || said.includes(part.split('-').at(-1) ?? part),
  );
}
