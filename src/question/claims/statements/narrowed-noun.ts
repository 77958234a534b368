import { isFiniteForm, isStatingVerb } from './finite-verbs.ts';

const RELATIVE = /^(?:die|der|das|welche[rs]?|deren|dessen|which|that|who|whose)$/iu;
/** What stands before an article, and not before a relative pronoun. */
export const BEFORE_ARTICLE =
  /^(?:in|im|an|am|ab|auf|aus|außer|für|über|unter|durch|um|gegen|gegenüber|ohne|hinter|neben|vor|bis|laut|gemäß|bei|von|zu|mit|nach|seit|wegen|aufgrund|anhand|trotz|während|statt|anstatt|dank|infolge|innerhalb|außerhalb|mittels|zwischen|und|oder|sowie|als|wie|sowohl|nur|auch|of|for|at|by|from|with|than|to|and|or)$/iu;
const FULL_STOP = /[.!]["“”]?$/u;

/**
 * "Maßnahmen, die 2023 in Verzug waren und 2024 nicht": a noun and the clause that narrows it. As typed
 * without a full stop it looks for such things; a sentence would go on with the verb of its main clause.
 */
export function isNarrowedNoun(text: string): boolean {
  if (FULL_STOP.test(text)) return false;
  const pieces = text.split(/\s+/u);
  const words = pieces.map((piece) => piece.replace(/[^\p{L}\d-]+$/u, ''));
  const at = words.findIndex(
    (word, index) => index > 0 && RELATIVE.test(word) && isNounBefore(pieces, words, index),
  );
  if (at < 1 || words.slice(0, at).some(isStatingVerb)) return false;
  const goesOn = words.some(
    (word, index) =>
      index > at + 1 &&
      isStatingVerb(word) &&
      (pieces[index - 1]?.endsWith(',') === true || isFiniteForm(words[index - 1] ?? '')),
  );
  return !goesOn && words.slice(at + 1).some(isStatingVerb);
}

/** An article follows a preposition or a verb; a relative pronoun its noun. */
function isNounBefore(pieces: readonly string[], words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (BEFORE_ARTICLE.test(before)) return false;
  return pieces[at - 1]?.endsWith(',') === true || (/^\p{L}{3,}$/u.test(before) && at === 1);
}
