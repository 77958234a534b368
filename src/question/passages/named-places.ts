import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';

/** What a proper name follows: "in Göttingen", "der Bahnhof Tübingen West", "Frau Petersen". */
const BEFORE =
  '(?:in|aus|bei|nach|bahnhofs?|stadt|gemeinde|landkreis(?:es)?|landkreise[sn]?|kreis(?:es)?|flughafens?|standorts?|herrn?|frau)';
const CAPITAL = new RegExp(
  `(?<!\\p{L})${BEFORE}\\s+(?<name>\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)*)`,
  'giu',
);
/** Typed without capitals only what follows these is likely a name. */
const SMALL = /(?<!\p{L})(?:in|aus)\s+(?<name>\p{Ll}{4,})/gu;

/**
 * Words of a German question that by their place may be names of places or people: only what is no
 * general word is one.
 */
export function placedLikeNames(question: string): string[] {
  const isSmall = question === question.toLowerCase();
  const pattern = isSmall ? SMALL : CAPITAL;
  return Array.from(question.matchAll(pattern)).flatMap(({ groups }) => {
    const name = groups?.name ?? '';
    const isName = isSmall || /^\p{Lu}/u.test(name);
    return isName && !isStopWord(foldGerman(name)) ? [name] : [];
  });
}
