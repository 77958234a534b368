import { detectLanguage } from '#src/text/detect-language.ts';
import { readParts } from './parts/read-parts.ts';
import type { Knowledge } from './vocabulary/knowledge.ts';

/**
 * Each table that only its headings describe, alone: what one of them explains wholly is read there,
 * where words that mean something in others are in the way: "besuchen" of a table of visits in a question
 * to one of children. A noun that others count must not be passed over for that: "Stellen" of one are no
 * "Einstellungen" of another.
 */
export function tablesAlone(question: string, knowledge: Knowledge): readonly Knowledge[] {
  const { catalogue, plainTables } = knowledge;
  const plain = catalogue.tables.filter(({ name }) => plainTables.has(name));
  if (plain.length === 0 || catalogue.tables.length < 2) return [];
  const isEnglish = detectLanguage(question) === 'en';
  const { metrics, marked } = readParts(question, knowledge);
  const nouns = metrics.flatMap(({ from, to, meanings }) =>
    marked.terms
      .slice(from, to + 1)
      .flatMap(({ stem, isCapital }) => (isCapital || isEnglish ? [{ stem, meanings }] : [])),
  );
  return plain.flatMap((table) => {
    const alone = knowledge.ofTable(table);
    const { marked: own, metrics: counted } = readParts(question, alone);
    const isLost = nouns.some(({ stem, meanings }) => {
      const at = own.terms.findIndex((term) => term.stem === stem);
      const role = at < 0 ? null : own.roleOf(at);
      // "Betrag" is a word for any money.
      if (role === 'neutral') return meanings.some(({ rank }) => rank !== 'synonym');
      // What the table only is about is counted by none of its metrics here.
      const isCounted = counted.some(({ from, to }) => from <= at && at <= to);
      return isCounted && meanings.every((meaning) => meaning.table !== table.name);
    });
    return isLost ? [] : [alone];
  });
}
