import { foldGerman } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** A few short words in quotation marks that begin with a capital. */
const QUOTED = /(?<=[„"“”»«])\p{Lu}\p{L}{0,7}(?: \p{L}{1,8}){1,3}(?=[“"”«»])/gu;

export interface QuotedName {
  readonly start: number;
  readonly end: number;
  /** Its words as one, as those of "Einer-für-Alle" are. */
  readonly folded: string;
}

/** "Einer für Alle" in quotation marks is a name, though each of its words is grammar. */
export function findQuotedNames(text: string): QuotedName[] {
  return Array.from(text.matchAll(QUOTED)).flatMap(({ 0: name, index }) => {
    const words = name.split(' ').map(foldGerman);
    if (!words.every((word) => isStopWord(word))) return [];
    return [{ start: index, end: index + name.length, folded: words.join('') }];
  });
}
