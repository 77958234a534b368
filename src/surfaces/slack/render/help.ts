export const INTRODUCTION =
  'Beleg beantwortet Fragen zu parlamentarischen Dokumenten und belegt jede Antwort: eine Zahl mit den Zellen, aus denen sie stammt, einen Stand mit der Zeile, in der er steht. Was sich nicht belegen lässt, sagt Beleg nicht.';

export const HELP_LINES: readonly string[] = [
  'Im Kanal: @Beleg erwähnen; die Antwort steht im Thread. Nachfragen wie „und 2019?“ dort wieder mit @Beleg.',
  'Als Direktnachricht: einfach schreiben, Nachfragen im selben Thread.',
  '/beleg frage …: Antwort, die nur Sie sehen.',
  '/beleg pruefe …: prüft eine Aussage und sagt, ob die Zahl stimmt.',
  'Nachricht → Weitere Aktionen → „Zahl prüfen“: prüft jede Zahl einer Nachricht.',
  '/beleg loeschen: löscht Ihre gespeicherten Fragen, falls hier Fragen gespeichert werden.',
];

/** The answer to `/beleg hilfe`. */
export function describeHelp(): string {
  return [INTRODUCTION, ...HELP_LINES.map((line) => `• ${line}`)].join('\n');
}
