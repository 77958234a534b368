import { describeHelp } from './render/help.ts';
import { escapeText, plainText } from './render/literal-text.ts';
import type { RenderedMessage } from './render/render-answer.ts';

/** Longer messages are no questions any more. */
export const LONGEST_QUESTION = 4000;

/** Sentences of the app itself, where there is no answer to show. */
export const REPLIES = {
  help: describeHelp(),
  tooLong: `Diese Nachricht ist zu lang für eine Frage (höchstens ${LONGEST_QUESTION.toLocaleString('de-DE')} Zeichen). Um die Zahlen eines langen Textes zu prüfen, nutzen Sie an der Nachricht „Zahl prüfen“.`,
  channelNotAllowed:
    'Beleg ist in diesem Kanal nicht freigeschaltet. Fragen Sie als Direktnachricht.',
  forgotten: 'Diese Antwort ist nicht mehr abrufbar. Bitte stellen Sie die Frage noch einmal.',
  nothingToCheck: 'In diesem Text steht keine Zahl, die sich prüfen ließe.',
  notInChannel:
    'Beleg ist nicht Mitglied dieses Kanals. Laden Sie es mit „/invite @Beleg“ ein und teilen Sie dann noch einmal.',
  notStored: 'Hier werden keine Fragen gespeichert; es gibt nichts zu löschen.',
  csvSent: 'Die Tabelle liegt in Ihren Direktnachrichten von Beleg.',
  tooSlow: 'Das hat zu lange gedauert. Bitte klicken Sie noch einmal.',
  unknownCommand:
    'Das kenne ich nicht. So geht es: /beleg frage …, /beleg pruefe …, /beleg hilfe, /beleg loeschen.',
} as const;

/** Said where something failed; the id is the one in the log. */
export function describeFailure(id: string): string {
  return `Da ist etwas schiefgegangen; die Antwort kam nicht zustande. Bitte versuchen Sie es noch einmal. Kennung für Rückfragen: ${id}`;
}

/** Said when the stored questions of a person were deleted. */
export function describeDeletion(count: number): string {
  if (count === 0) return 'Von Ihnen waren keine Fragen gespeichert.';
  return count === 1
    ? 'Eine gespeicherte Frage wurde gelöscht.'
    : `${count} gespeicherte Fragen wurden gelöscht.`;
}

/** The status while documents are searched. */
export function describeSearch(documents: number): string {
  return documents === 1 ? 'sucht in einem Dokument …' : `sucht in ${documents} Dokumenten …`;
}

const STATUS_LENGTH = 150;

/** What a model has written and code has proved, while the rest of the answer is awaited. */
export function describeWriting(sentence: string): string {
  const isLong = sentence.length > STATUS_LENGTH;
  return `schreibt: ${isLong ? sentence.slice(0, sentence.lastIndexOf(' ', STATUS_LENGTH)) : sentence} …`;
}

/** A plain sentence as a message. */
export function renderReply(text: string): RenderedMessage {
  return {
    text: escapeText(text, 3500),
    blocks: [{ type: 'section', text: plainText(text, 2900) }],
  };
}
