import type { ReadSection } from '#src/answer/passages/read-section.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { stemGerman } from '#src/text/stem.ts';
import { withoutHyphens } from './printed.ts';

/** "für diesen Anwendungsbereich": the one that was named just before. */
const THIS = /(?<!\p{L})[Dd]iese[rmns]?\s(?<noun>\p{Lu}\p{L}{4,})/gu;
/** "Diese Systeme sollen …": all that the sentence before has named in quotes. */
const THESE =
  /^(?:(?:Auch|Beide)\s)?(?:Diese|Beide|Die beiden)\s\p{Lu}\p{L}+\s(?:sind|werden|wurden|sollen|können|haben|waren)(?!\p{L})/u;
const QUOTED = /[„"](?<name>\p{Lu}[\p{L}\d-]+)[“”"]/gu;

/**
 * What a sentence means by "dieser" and "diese", in the words of the sentences before it: the name behind
 * the same noun ("Anwendungsbereich Waffe"), and the names of all "diese Systeme".
 *
 * @returns Folded words without hyphens.
 */
export function pointedAt({ sentences }: ReadSection, place: number): ReadonlySet<string> {
  const text = sentences[place]?.text ?? '';
  const names: string[] = [];
  for (const { groups } of text.matchAll(THIS)) {
    const noun = literalPattern(stemGerman(foldGerman(groups?.noun ?? '')));
    const named = new RegExp(`(?<!\\p{L})${noun}\\p{Ll}{0,2}\\s(?<name>\\p{L}[\\p{L}\\d-]+)`, 'iu');
    const before = [1, 2].map((by) => sentences[place - by]?.text ?? '');
    const [name] = before.flatMap((one) => namedIn(one, named));
    if (name !== undefined) names.push(name);
  }
  if (THESE.test(text))
    for (const { groups } of (sentences[place - 1]?.text ?? '').matchAll(QUOTED))
      names.push(groups?.name ?? '');
  return new Set(names.map((name) => withoutHyphens(foldGerman(name))));
}

/** What is written with a capital behind the noun. */
function namedIn(text: string, named: RegExp): string[] {
  const name = named.exec(text)?.groups?.name;
  return name !== undefined && /^\p{Lu}/u.test(name) ? [name] : [];
}
