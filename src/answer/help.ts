import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { isSmallTalk } from '#src/question/conversation/small-talk.ts';

const GREETING =
  /^(?:(?:hallo|hi|hey|hei|moin|moinsen|servus|tach|gr(?:ü|ue)(?:ß|ss) ?(?:gott|dich|sie|euch)|guten (?:tag|morgen|abend)|mahlzeit|hello|good (?:morning|afternoon|evening))\b[\s,.!?]*)+(?:zusammen|beleg|there|bot|ihr|alle)?[\s,.!?]*$/iu;
const HELP =
  /^(?:\/?hilfe|help|\?+|was (?:kannst|koenntest|könntest) du(?: (?:denn|eigentlich|so|hier|alles))*|wie funktionierst du|wer bist du|was bist du|what can you do|who are you|how do you work)(?: bitte| please| für mich tun)?[\s.!?]*$/iu;
/** What can be asked of the documents at hand: a question, and the word for what it is about. */
const EXAMPLES: Readonly<
  Record<Language, readonly (readonly [about: string, question: string])[]>
> = {
  de: [
    ['Landeskriminalamt', 'Wie viele Beschäftigte hatte das Landeskriminalamt 2021?'],
    ['Gymnasien', 'Um wie viel Prozent ist das Personal der Gymnasien seit 2015 gestiegen?'],
    ['Schulcloud', 'Ist die Schulcloud im Plan?'],
    ['Staatskanzlei', 'Welche KI-Anwendungen erprobt die Staatskanzlei?'],
  ],
  en: [
    ['Landeskriminalamt', 'How many employees did the Landeskriminalamt have in 2021?'],
    ['Schulcloud', 'What is the status of the school cloud?'],
  ],
};

const TEXT = {
  de: {
    lead: 'Stellen Sie mir eine Frage zu den Dokumenten; ich antworte mit Belegstellen und rechne Zahlen nach.',
    example: 'Zum Beispiel:',
    end: 'Was nicht in den Dokumenten steht, sage ich nicht.',
  },
  en: {
    lead: 'Ask me a question about the documents; I answer with the lines that prove it and compute every figure.',
    example: 'For example:',
    end: 'What the documents do not say, I do not say.',
  },
} as const;

const WELCOME = {
  de: 'Gern geschehen. Wenn Sie noch eine Frage haben: nur zu.',
  en: 'You are welcome. Ask your next question any time.',
} as const;

/**
 * The answer to a greeting, thanks, an empty line or a call for help; null for anything else.
 *
 * @param isWritten - Whether the documents hold a word: nobody is told to ask for what they lack.
 */
export function helpFor(
  question: string,
  language: Language,
  isWritten: (word: string) => boolean,
): AnswerDraft | null {
  if (/[\p{L}\d]/u.test(question) && isSmallTalk(question))
    return { kind: 'help', text: WELCOME[language], sources: [] };
  const asksHelp = !/[\p{L}\d?]/u.test(question) || GREETING.test(question) || HELP.test(question);
  return asksHelp ? { kind: 'help', text: helpText(language, isWritten), sources: [] } : null;
}

function helpText(language: Language, isWritten: (word: string) => boolean): string {
  const { lead, example, end } = TEXT[language];
  const fitting = EXAMPLES[language].filter(([about]) => isWritten(about));
  if (fitting.length === 0) return `${lead}\n\n${end}`;
  const questions = fitting.map(([, asked]) => `- ${asked}`);
  return [`${lead} ${example}`, ...questions, '', end].join('\n');
}
