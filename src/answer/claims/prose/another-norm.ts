import { foldGerman } from '#src/text/fold.ts';

const NORM =
  /(?<![\p{L}-])(?<name>\p{Lu}[\p{L}-]*?(?:gesetz|verordnung|richtlinie|vertrag|satzung)|(?:\p{Lu}[\p{L}-]*-)?(?:Gesetz|Verordnung|Richtlinie|Vertrag|Satzung))(?:e?s|e?n)?(?<titled>\s(?:zur|zum|über|für))?(?!\p{L})/gu;
const BARE = /^(?:gesetz|verordnung|richtlinie|vertrag|satzung)$/u;

/** "Gesetz zur Förderung der elektronischen Verwaltung" where a sentence states something of the "Thüringer E-Government-Gesetz". */
export function isOfAnotherNorm(claimed: string, printed: string): boolean {
  const own = normsIn(claimed).filter(({ name }) => !BARE.test(name));
  if (own.length === 0) return false;
  const others = normsIn(printed);
  const isSame = others.some(({ name }) =>
    own.some((norm) => name.endsWith(norm.name) || (!BARE.test(name) && norm.name.endsWith(name))),
  );
  // "das Gesetz" alone is the one that was spoken of.
  const named = others.filter(({ name, isTitled }) => isTitled || !BARE.test(name));
  return named.length > 0 && !isSame;
}

function normsIn(text: string): { readonly name: string; readonly isTitled: boolean }[] {
  return Array.from(text.matchAll(NORM), ({ groups }) => ({
    name: foldGerman(groups?.name ?? '').replaceAll('-', ''),
    isTitled: groups?.titled !== undefined,
  }));
}
