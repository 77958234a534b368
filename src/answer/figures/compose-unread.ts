import type { AnswerDraft, Language } from '#src/domain/answer.ts';

const OF_TABLES = [
  ', wie Angaben verschiedener Tabellen zusammengehören',
  'how data of different tables belong together',
] as const;

/**
 * What of a question a plan would have left out, by the name of the gate that found it; in German
 * with what joins it to "Offen bleibt": a clause has a comma.
 */
const LEFT: Readonly<Record<string, readonly [german: string, english: string]>> = {
  operation: [', was gerechnet werden soll', 'what is to be computed'],
  condition: [' die Bedingung', 'the condition'],
  'another condition': [' eine weitere Bedingung', 'another condition'],
  comparison: [', womit verglichen werden soll', 'what it is to be compared with'],
  limit: [' die Einschränkung', 'what it is narrowed down to'],
  negation: [' die Verneinung', 'the negation'],
  excluded: [', was nicht mitzählen soll', 'what is to be left out'],
  number: [' eine der Zahlen', 'one of the numbers'],
  name: [', wie die Namen zusammengehören', 'how the names belong together'],
  kind: [', wie die Gruppen zusammengehören', 'how the groups belong together'],
  metric: [', welche Größe gemeint ist', 'which quantity is meant'],
  per: [', worauf bezogen werden soll', 'what it is to be divided by'],
  'part of a thing': [', welcher Teil gemeint ist', 'which part is meant'],
  'name of another table': OF_TABLES,
  'part of another table': OF_TABLES,
};
const PART = [' ein Teil davon', 'a part of it'] as const;

/**
 * A question of which every word is known to a table, and which is still not read as a whole: it is
 * said what is open instead of answering something else.
 *
 * @param leftover - See `OtherReading`.
 */
export function composeUnread(leftover: string, language: Language): AnswerDraft {
  const [german, english] = LEFT[leftover] ?? PART;
  const text =
    language === 'de'
      ? `Das lese ich als Frage nach Zahlen, aber nicht sicher genug für eine Antwort: Offen bleibt${german}. Bitte anders fragen oder in zwei Fragen teilen.`
      : `I read this as a question about figures, but not surely enough to answer it: ${english} remains open. Please ask differently, or in two questions.`;
  return { kind: 'abstain', text, sources: [] };
}
