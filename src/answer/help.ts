import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { isSmallTalk } from '#src/question/conversation/small-talk.ts';

const GREETING =
  /^(?:(?:hallo|hi|hey|hei|moin|moinsen|servus|tach|gr(?:ü|ue)(?:ß|ss) ?(?:gott|dich|sie|euch)|guten (?:tag|morgen|abend)|mahlzeit|hello|good (?:morning|afternoon|evening))\b[\s,.!?]*)+(?:zusammen|beleg|there|bot|ihr|alle)?[\s,.!?]*$/iu;
const HELP =
  /^(?:\/?hilfe|help|\?+|was (?:kannst|koenntest|könntest) du(?: (?:denn|eigentlich|so|hier|alles))*|wie funktionierst du|wer bist du|was bist du|what can you do|who are you|how do you work)(?: bitte| please| für mich tun)?[\s.!?]*$/iu;
const TEXT = {
  de: [
    'Stellen Sie mir eine Frage zu den Dokumenten; ich antworte mit Belegstellen und rechne Zahlen nach. Zum Beispiel:',
    '- Wie viele Beschäftigte hatte das Landeskriminalamt 2021?',
    '- Um wie viel Prozent ist das Personal der Gymnasien seit 2015 gestiegen?',
    '- Ist die Schulcloud im Plan?',
    '- Welche KI-Anwendungen erprobt die Staatskanzlei?',
    '',
    'Was nicht in den Dokumenten steht, sage ich nicht.',
  ],
  en: [
    'Ask me a question about the documents; I answer with the lines that prove it and compute every figure. For example:',
    '- How many employees did the Landeskriminalamt have in 2021?',
    '- What is the status of the school cloud?',
    '',
    'What the documents do not say, I do not say.',
  ],
} as const;

const WELCOME = {
  de: 'Gern geschehen. Wenn Sie noch eine Frage haben: nur zu.',
  en: 'You are welcome. Ask your next question any time.',
} as const;

/** The answer to a greeting, thanks, an empty line or a call for help; null for anything else. */
export function helpFor(question: string, language: Language): AnswerDraft | null {
  if (/[\p{L}\d]/u.test(question) && isSmallTalk(question))
    return { kind: 'help', text: WELCOME[language], sources: [] };
  const asksHelp = !/[\p{L}\d?]/u.test(question) || GREETING.test(question) || HELP.test(question);
  return asksHelp ? { kind: 'help', text: TEXT[language].join('\n'), sources: [] } : null;
}
