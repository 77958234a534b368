/** A part of the help, as the parser of the command line makes it. */
export interface HelpSection {
  title?: string;
  body: string;
}

const TITLES: Readonly<Record<string, string>> = {
  Usage: 'Aufruf',
  Commands: 'Befehle',
  Options: 'Optionen',
  Examples: 'Beispiele',
};

const ABOUT =
  'Beleg – jede Zahl mit Beleg: beantwortet Fragen aus den Dokumenten eines Ordners, nennt zu jeder\nAntwort die Zeilen und rechnet jede Zahl nach.';

const FIRST_STEPS = [
  '  beleg chat',
  '  beleg ask "Wie viele Beschäftigte hatte das LKA 2021?"',
  '  beleg ask --corpus ~/dokumente --index /tmp/index "…"',
  '',
  'Alles zu einem Befehl: beleg ask --help',
].join('\n');

const EXIT_CODES = [
  '  0 in Ordnung · 1 Prüfung nicht bestanden · 2 Aufruf oder Eingabe ungültig ·',
  '  3 Dokumente, Index oder Tabellen nicht nutzbar · 70 innerer Fehler · 130 abgebrochen',
].join('\n');

/** The help of the command line parser in German, with the first steps and the exit codes. */
export function germanHelp(sections: readonly HelpSection[]): HelpSection[] {
  const [, ...parts] = sections;
  const isOverview = parts.some(({ title }) => title === 'Commands');
  const shown = parts
    .filter(({ title }) => title === undefined || TITLES[title] !== undefined)
    .map(({ title, body }) => ({
      ...(title === undefined ? {} : { title: TITLES[title] ?? title }),
      body: germanBody(title, body),
    }));
  return [
    ...(isOverview ? [{ body: ABOUT }] : []),
    ...shown,
    ...(isOverview ? [{ title: 'Erste Schritte', body: FIRST_STEPS }] : []),
    { title: 'Rückgabewerte', body: EXIT_CODES },
  ];
}

function germanBody(title: string | undefined, body: string): string {
  const german = body
    .replace('Display this message', 'Diese Hilfe')
    .replace('Display version number', 'Die Version')
    .replace('<command> [options]', '<Befehl> [Optionen]')
    .replace(/\(default: (.+?)\)/gu, '(sonst $1)')
    .replace(/[ ]+$/gmu, '');
  return title === 'Examples' ? german.replace(/^/gmu, '  ') : german;
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^Unknown option `(.+)`$/u, 'Die Option $1 gibt es nicht.'],
  [/^option `(.+)` value is missing$/u, 'Zur Option $1 fehlt der Wert.'],
  [/^missing required args for command `(.+)`$/u, 'Es fehlt eine Angabe: beleg $1.'],
  [/^Unused args: (.+)$/u, 'Überzählige Angaben: $1.'],
];

/** What is wrong with a command line, in German. */
export function germanFault(message: string): string {
  const known = FAULTS.find(([pattern]) => pattern.test(message));
  return known === undefined
    ? `${message}.`
    : message.replace(known[0], known[1]).replaceAll('`', '');
}
