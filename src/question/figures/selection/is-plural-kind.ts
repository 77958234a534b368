import type { Table } from '#src/domain/catalogue.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

/** By the word before it where there is one ("welche Gemeinde", "welches Kapitel"), else by its form. */
export function isPluralKind(word: FoundWord, marked: MarkedTerms, table: Table): boolean {
  const spoken = marked.textOf(word).toLowerCase();
  const forms = table.entity.kinds.map(({ singular, plural, english }) => ({
    one: [singular, english?.singular].map((w) => w?.toLowerCase()),
    many: [plural, english?.plural].map((w) => w?.toLowerCase()),
  }));
  const isOne = forms.some(({ one }) => one.includes(spoken));
  // "In Landratsämtern": the dative of the plural.
  const isMany = forms.some(({ many }) =>
    [spoken, spoken.replace(/(?<=[rle])n$/u, '')].some((form) => many.includes(form)),
  );
  if (isOne !== isMany) return isMany;
  // "kleinstes Kapitel" stands for one, "drei größte" for more.
  if (/st(?:es|er)$/u.test(marked.foldedAt(word.from - 1))) return false;
  const before = [marked.foldedAt(word.from - 1), marked.foldedAt(word.from - 2)];
  if (
    before.some((w) =>
      /^(?:welche[rsm]|ein|eine[rmns]?|dem|das|des|im|am|vom|zum|beim|jede[rs]?|a|an|one|each)$/u.test(
        w,
      ),
    )
  )
    return false;
  if (before.some((w) => /^(?:alle[nr]?|viele|wieviele|anzahl|beiden|all|many|\d{1,2})$/u.test(w)))
    return true;
  const text = marked.terms[word.to]?.text ?? '';
  if (/^(?:Kapitel|Landratsamt|Mitglied)$/iu.test(text))
    return before.some((w) => /^(?:die|welche|the|which)$/u.test(w));
  return (
    /(?:en|er|s|e|ä[^\s]*er)$/u.test(text) &&
    !/(?:gemeinde|behörde|kreis|haus|steuer)$/iu.test(text)
  );
}
