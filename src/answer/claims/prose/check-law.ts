import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Finding } from '../verdict.ts';
import { isDeniedAlike } from './denied-alike.ts';
import type { Printed } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

/** "§ 2b UStG": a paragraph of a law by its abbreviation. */
const PARAGRAPH =
  /§+\s?(?<number>\d+\s?[a-z]?)(?:\s(?:Abs(?:atz|\.)\s?\d+|Satz\s\d+|Nr\.\s?\d+))*\s(?<law>\p{Lu}[\p{L}-]*\p{Lu}\p{L}*)/gu;

/** Share of the claim that a sentence must say to speak of the same. */
const SAME = 0.6;

/**
 * "§ 13b UStG" where the source names another paragraph of the same law for the same thing.
 *
 * @returns Null where the claim names none, or the documents name the same one nearby.
 */
export function checkLaw(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  const [said, ...more] = paragraphsIn(claim.text);
  if (said === undefined || more.length > 0 || claim.isNegated) return null;
  const near = printed.filter((place) => place.own >= SAME && isDeniedAlike(claim, place));
  if (near.some(({ text }) => paragraphsIn(text).some((one) => isSame(one, said)))) return null;
  const other = near.find(({ text }) => {
    const [only, ...others] = paragraphsIn(text).filter(({ law }) => law === said.law);
    return only !== undefined && others.length === 0 && !isSame(only, said);
  });
  const found = other && paragraphsIn(other.text).find(({ law }) => law === said.law);
  if (other === undefined || found === undefined) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: § ${found.number} ${found.law}.`,
    evidence: quoteDraft([other]),
  };
}

interface Paragraph {
  readonly number: string;
  readonly law: string;
}

function isSame(a: Paragraph, b: Paragraph): boolean {
  return a.law === b.law && foldGerman(a.number) === foldGerman(b.number);
}

function paragraphsIn(text: string): Paragraph[] {
  return Array.from(text.matchAll(PARAGRAPH), ({ groups }) => ({
    number: (groups?.number ?? '').replace(/\s/gu, ''),
    law: groups?.law ?? '',
  }));
}
