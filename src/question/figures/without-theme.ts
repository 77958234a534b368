import type { Table } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import type { CatalogueWord, FoundWord } from './find-words.ts';
import type { MarkedTerms } from './marked-terms.ts';

const BESIDE = /^(?:je|pro|per|und|sowie|oder|mit|and|or|with|zu|an|am|of)$/u;
const ARTICLE = /^(?:de[rnms]|die|das|alle[nr]?|the|eine?[rnms]?)$/u;

/**
 * "Landeszuwendung für Musikschulen" in a table about music schools that also counts them: what the
 * whole table is about is no second figure behind the one that is asked for.
 */
export function withoutTheme(
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): FoundWord[] {
  return metrics.flatMap((word) => {
    const meanings = word.meanings.filter(
      (meaning) =>
        !isTheme(meaning, word, metrics, marked, tables) &&
        !isNarrowed(meaning, word, metrics, marked, tables),
    );
    return meanings.length === 0 ? [] : [{ ...word, meanings }];
  });
}

function isTheme(
  meaning: CatalogueWord,
  word: FoundWord,
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): boolean {
  const table = tables.find(({ name }) => name === meaning.table);
  const stem = meaning.stems.length === 1 ? meaning.stems[0] : undefined;
  if (table === undefined || stem === undefined || stem.length < SHORTEST) return false;
  const parts = [table.title, ...table.words].flatMap((text) => foldGerman(text).split(/[^a-z]+/u));
  // "Bibliotheken Erwerbungsausgaben": a table about libraries.
  const isCalledSo = parts.some((part) => part.startsWith(stem));
  if (!isCalledSo) return false;
  const isInName = parts.some((part) => isBegunBy(part, stem));
  return metrics.some(
    (other) =>
      ((isInName && other.to < word.from) || other.from === word.to + 1) &&
      other.meanings.some(
        ({ table: name, value, rank }) =>
          name === table.name && value !== meaning.value && rank !== 'unit',
      ) &&
      !isJoined(other, word, marked),
  );
}

/** "Kinder unter 3 werden betreut": of "Betreute Kinder insgesamt" those under three, and not both. */
function isNarrowed(
  { table: name, value }: CatalogueWord,
  word: FoundWord,
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): boolean {
  if (OF_BOTH.test(marked.line)) return false;
  const table = tables.find((one) => one.name === name);
  const labelOf = (column: string) => table?.metrics.find((m) => m.column === column)?.label ?? '';
  const whole = withoutSum(labelOf(value));
  if (table === undefined || whole === labelOf(value)) return false;
  return metrics.some(
    (other) =>
      other !== word &&
      !isJoined(
        other.from < word.from ? other : word,
        other.from < word.from ? word : other,
        marked,
      ) &&
      other.meanings.every(
        (meaning) =>
          meaning.table === name &&
          meaning.value !== value &&
          labelOf(meaning.value).startsWith(`${whole} `),
      ),
  );
}

/** A share or a ratio is of the whole, too. */
const OF_BOTH =
  /(?<!\w)(?:prozent\w*|anteil\w*|quote|davon|darunter|je|pro|verhaltnis|percent\w*|share|proportion|ratio|per|of which)(?!\w)/u;

/** "Musikschulförderung" is of "Musikschulen"; what is only longer by an ending is the word itself. */
function isBegunBy(part: string, stem: string): boolean {
  return part.startsWith(stem) && part.length >= stem.length + LEAST_OF_HEAD;
}

const LEAST_OF_HEAD = 4;
const SHORTEST = 6;

/** "je Musikschule", "Schüler und Musikschulen": a figure of its own. */
function isJoined({ to }: FoundWord, { from }: FoundWord, { terms }: MarkedTerms): boolean {
  const between = terms.slice(to + 1, from).filter(({ folded }) => !ARTICLE.test(folded));
  const last = between.at(-1)?.folded;
  return last !== undefined && BESIDE.test(last);
}
