import { cac } from 'cac';
import { argumentsAsTyped } from './arguments-as-typed.ts';
import type { CheckDraftOptions } from './check-draft-command.ts';
import type { DraftOptions } from './draft-command.ts';
import { germanHelp } from './german-help.ts';
import { type CliIo, EXIT, PROCESS_IO } from './io.ts';
import type { FolderOptions } from './open.ts';
import { reportError } from './report-error.ts';
import type { SummarizeOptions } from './summarize-command.ts';
import type { TableOptions } from './table-command.ts';

/**
 * `beleg COMMAND`: reads the command line and calls the command. Each command's code is loaded only
 * when it is called, so that a start costs no more than it needs.
 */

const cli = cac('beleg');
cli.option('--corpus <dir>', 'Ordner mit den Dokumenten (statt corpus/)');
cli.option('--index <dir>', 'Ordner für den Index (statt index/)');
cli.option('--usage', 'Nennt auf Standardfehler, was das Sprachmodell verbraucht hat');

cli
  .command('index', 'Baut den Index, soweit sich etwas geändert hat')
  .option('--force', 'Baut ihn in jedem Fall')
  .example('beleg index --corpus ~/dokumente --index /tmp/index')
  .action((options: FolderOptions & { force?: boolean }) =>
    run(async () => (await import('./index-command.ts')).runIndexCommand(options, PROCESS_IO)),
  );

cli
  .command('ask [...question]', 'Beantwortet eine Frage mit Belegen')
  .option('--json', 'Eine Antwort als JSON')
  .option('--batch <file>', 'Fragen als JSONL: {"id", "question", "history"?} je Zeile')
  .option('--explain', 'Zeigt, wie die Frage verstanden wurde')
  .example('beleg ask "Wie viele Beschäftigte hatte das LKA 2021?"')
  .example('beleg ask --batch fragen.jsonl > antworten.jsonl')
  .action((words: string[], options: FolderOptions & AskOptions) =>
    run(async () =>
      (await import('./ask-command.ts')).runAskCommand(allOf(words, options), options, PROCESS_IO),
    ),
  );

cli
  .command('chat', 'Gespräch im Terminal')
  .action((options: FolderOptions) =>
    run(async () => (await import('./chat-command.ts')).runChatCommand(options, PROCESS_IO)),
  );

cli
  .command('check-claim [...sentence]', 'Prüft einen Satz gegen die Dokumente')
  .option('--json', 'Das Ergebnis als JSON')
  .example('beleg check-claim "Im LKA arbeiteten 2023 rund 750 Menschen."')
  .action((words: string[], options: FolderOptions & { json?: boolean }) =>
    run(async () =>
      (await import('./check-claim-command.ts')).runCheckClaimCommand(
        allOf(words, options),
        options,
        PROCESS_IO,
      ),
    ),
  );

cli
  .command(
    'check-draft [file]',
    'Prüft alle Sätze eines Entwurfs: txt, md, docx; ohne Datei oder mit - die Standardeingabe',
  )
  .option('--json', 'Der Bericht als JSON')
  .option('--format <name>', 'md, csv oder docx (sonst nach der Endung von --out)')
  .option('--out <file>', 'In diese Datei')
  .example('beleg check-draft rede.docx --out pruefung.docx')
  .action((file: string | undefined, options: FolderOptions & CheckDraftOptions) =>
    run(async () =>
      (await import('./check-draft-command.ts')).runCheckDraftCommand(
        file ?? '-',
        options,
        PROCESS_IO,
      ),
    ),
  );

cli
  .command('search [...query]', 'Zeigt die besten Fundstellen')
  .option('-k <n>', 'So viele Fundstellen', { default: 10 })
  .option('--json', 'Als JSON')
  .option('--batch <file>', 'Suchen als JSONL: {"id", "query"} je Zeile')
  .example('beleg search -k 5 "Landesrechenzentrum Kapazität"')
  .action((words: string[], options: FolderOptions & SearchOptions) =>
    run(async () =>
      (await import('./search-command.ts')).runSearchCommand(
        allOf(words, options),
        options,
        PROCESS_IO,
      ),
    ),
  );

cli
  .command('show <place>', 'Zeigt Zeilen eines Dokuments: DOKUMENT:ZEILE oder DOKUMENT:VON-BIS')
  .example('beleg show kleine-anfrage-8-710.txt:28-36')
  .action((place: string, options: FolderOptions) =>
    run(async () => (await import('./show-command.ts')).runShowCommand(place, options, PROCESS_IO)),
  );

cli
  .command('table [action] [...args]', 'Tabellen: list, show, export, sql, init')
  .option('--where <condition>', 'show: Bedingung, mehrfach möglich')
  .option('--limit <n>', 'show, sql: höchstens so viele Zeilen')
  .option('--format <name>', 'export: csv, json, xlsx oder parquet')
  .option('--out <file>', 'export: in diese Datei')
  .option('--json', 'list, show, sql: als JSON')
  .option('--timeout <seconds>', 'sql: höchstens so lange')
  .example('beleg table export staffing --format csv > staffing.csv')
  .example('beleg table init corpus/tables/haushalt.csv')
  .action((action: string | undefined, args: string[], options: FolderOptions & TableOptions) =>
    run(async () =>
      (await import('./run-tables.ts')).runTables([action ?? 'list', ...args], options, PROCESS_IO),
    ),
  );

cli
  .command('summarize [...subject]', 'Fasst einen Abschnitt oder eine Maßnahme zusammen')
  .option('--years <years>', 'Nur diese Jahre: 2023, 2019-2022 oder 2021,2023')
  .option('--json', 'Als JSON')
  .example('beleg summarize "Schulcloud" --years 2021-2024')
  .action((words: string[], options: SummarizeOptions) =>
    run(async () =>
      (await import('./summarize-command.ts')).runSummarizeCommand(
        allOf(words, options),
        options,
        PROCESS_IO,
        {
          open: openLazily,
        },
      ),
    ),
  );

cli
  .command('draft [...text]', 'Entwirft die Antwort auf Fragen, jeder Satz mit Beleg')
  .option('--file <file>', 'Liest die Fragen aus einer Textdatei')
  .option('--json', 'Als JSON')
  .example('beleg draft "Frage 1: Wie viele Beschäftigte hatte das LKA 2023?"')
  .action((words: string[], options: DraftOptions) =>
    run(async () =>
      (await import('./draft-command.ts')).runDraftCommand(
        allOf(words, options),
        options,
        PROCESS_IO,
        {
          open: openLazily,
        },
      ),
    ),
  );

cli
  .command('check', 'Prüft alle Tabellen gegen ihre eigenen Summen')
  .option('--json', 'Als JSON')
  .action((options: FolderOptions & { json?: boolean }) =>
    run(async () => (await import('./run-tables.ts')).runCheck(options, PROCESS_IO)),
  );

cli.help(germanHelp);

/** The words of a text, those included that begin like an option. */
function allOf(words: readonly string[], options: object): string[] {
  const dashed = '--' in options && Array.isArray(options['--']) ? options['--'] : [];
  return [...words, ...dashed.map(String)];
}

async function openLazily(options: FolderOptions, io: CliIo) {
  const { openFor } = await import('./open.ts');
  return openFor(options, io);
}

export interface AskOptions {
  readonly json?: boolean;
  readonly batch?: string;
  readonly explain?: boolean;
}

export interface SearchOptions {
  readonly k: number;
  readonly json?: boolean;
  readonly batch?: string;
}

/** Runs a command and turns whatever it throws into a sentence and an exit code. */
async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = reportError(error, PROCESS_IO);
  }
}

// A reader that goes away ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
});

async function main(): Promise<number> {
  const [program = '', script = '', ...args] = process.argv;
  const known = [cli.globalCommand, ...cli.commands].flatMap(({ options }) => options);
  cli.parse([program, script, ...argumentsAsTyped(args, known)], { run: false });
  if (cli.options.help === true) return EXIT.ok;
  if (cli.matchedCommand === undefined) {
    const [unknown] = cli.args;
    if (unknown === undefined) cli.outputHelp();
    else PROCESS_IO.err(`Den Befehl ${unknown} gibt es nicht. „beleg --help“ zeigt alle Befehle.`);
    return unknown === undefined ? EXIT.ok : EXIT.usage;
  }
  await cli.runMatchedCommand();
  return typeof process.exitCode === 'number' ? process.exitCode : EXIT.ok;
}

void run(main).then(() => {
  // Once all is written, the process ends at once: to free what is in memory piece by piece takes time.
  process.stdout.write('', () => process.exit());
});
