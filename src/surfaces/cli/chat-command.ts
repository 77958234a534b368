import { createInterface } from 'node:readline/promises';
import type { Beleg } from '#src/app/open-beleg.ts';
import type { Answer } from '#src/domain/answer.ts';
import { type CliIo, EXIT } from './io.ts';
import { type FolderOptions, openFor } from './open.ts';
import { renderAnswer } from './render-answer.ts';
import { reportError } from './report-error.ts';
import { renderLines } from './show-command.ts';
import { whileWaiting } from './while-waiting.ts';

const PROMPT = 'Frage> ';
const CONTEXT_LINES = 5;
const COMMANDS = [
  'Befehle:',
  '  /quelle N    zeigt die zitierten Zeilen von Beleg N in ihrem Zusammenhang',
  '  /pruefe …    prüft einen Satz gegen die Dokumente',
  '  /json        die letzte Antwort als JSON',
  '  /neu         beginnt ein neues Gespräch',
  '  /hilfe       Beispiele und diese Übersicht',
  '  /ende        beendet das Gespräch (auch Strg-D)',
].join('\n');

/** More titles than this are only counted. */
const TITLES = 3;

function welcome(titles: readonly string[]): string {
  const shown = titles.slice(0, TITLES).map((title) => `  · ${title}`);
  const more = titles.length - shown.length;
  return [
    'Beleg – jede Zahl mit Beleg.',
    '',
    titles.length === 0 ? 'Es liegt kein Dokument vor.' : 'Ich antworte aus:',
    ...shown,
    ...(more > 0
      ? [`  · und ${more} ${more === 1 ? 'weiteren Dokument' : 'weiteren Dokumenten'}`]
      : []),
    '',
    'Fragen Sie nach einer Zahl, einem Stand oder einer Aussage; danach geht auch „und 2019?“.',
    '/hilfe zeigt Beispiele und Befehle, Strg-D beendet das Gespräch.',
    '',
  ].join('\n');
}

interface ChatState {
  history: string[];
  last: Answer | null;
}

/** `beleg chat`: questions and answers until the end of the input. */
export async function runChatCommand(options: FolderOptions, io: CliIo): Promise<number> {
  const beleg = await openFor(options, io);
  io.err(welcome(beleg.status().documents.map(({ title }) => title)));
  const lines = createInterface({
    input: process.stdin,
    output: process.stdin.isTTY === true ? process.stdout : undefined,
    prompt: PROMPT,
    historySize: 200,
  });
  const state: ChatState = { history: [], last: null };
  // Ctrl-C empties the line that is being typed; on an empty line it ends the conversation.
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close();
    else lines.write(null, { ctrl: true, name: 'u' });
  });
  lines.prompt();
  for await (const line of lines) {
    const reply = await replyTo(line.trim(), state, beleg, io).catch((error: unknown) => {
      reportError(error, io);
      return '';
    });
    if (reply === null) break;
    if (reply !== '') io.out(`${reply}\n`);
    lines.prompt();
  }
  lines.close();
  beleg.close();
  return EXIT.ok;
}

/** @returns What to print; null to end the conversation. */
async function replyTo(
  line: string,
  state: ChatState,
  beleg: Beleg,
  io: CliIo,
): Promise<string | null> {
  if (line === '') return '';
  if (/^\/(?:ende|quit|exit)$/iu.test(line)) return null;
  if (/^\/(?:hilfe|help)$/iu.test(line)) {
    const examples = renderAnswer(await beleg.ask('hilfe'), io.terminal);
    return `${examples}\n\n${COMMANDS}`;
  }
  if (/^\/json$/iu.test(line)) {
    return state.last === null
      ? 'Es gibt noch keine Antwort.'
      : JSON.stringify(state.last, null, 2);
  }
  if (/^\/neu$/iu.test(line)) {
    state.history = [];
    state.last = null;
    return 'Neues Gespräch.';
  }
  const source = /^\/quelle(?:\s+(\d+))?$/iu.exec(line);
  if (source !== null) return showSource(Number(source[1] ?? 1), state, beleg);
  if (/^\/(?:pruefe|prüfe)$/iu.test(line))
    return 'Es fehlt der Satz, der geprüft werden soll: /pruefe Im LKA arbeiteten 2023 rund 750 Menschen.';
  const claim = /^\/(?:pruefe|prüfe)\s+(.+)$/iu.exec(line)?.[1];
  if (claim === undefined && line.startsWith('/'))
    return `Diesen Befehl gibt es nicht.\n${COMMANDS}`;
  const answer =
    claim === undefined
      ? await beleg.ask(line, state.history, whileWaiting(io))
      : await beleg.checkClaim(claim, state.history);
  state.history.push(claim ?? line);
  state.last = answer;
  return renderAnswer(answer, io.terminal);
}

function showSource(n: number, { last }: ChatState, beleg: Beleg): string {
  const citation = last?.citations.find((candidate) => candidate.n === n);
  if (citation === undefined) return `Einen Beleg [${n}] gibt es in der letzten Antwort nicht.`;
  const { document, title, section, firstLine, lastLine } = citation;
  const lines = beleg.linesAround(document, firstLine, lastLine, CONTEXT_LINES);
  return [`${title}, ${section}`, renderLines(lines, firstLine, lastLine)].join('\n');
}
