/**
 * Who asked, who answered and when is said in the head of a parliamentary letter with other words
 * than people use: "des Abgeordneten …", "namens der Landesregierung mit Schreiben vom …". Each
 * entry: what is asked, and the words of the head.
 */
const FORMS: readonly (readonly [asked: RegExp, said: string])[] = [
  [
    /(?:wer|wem|welche[rs]?|who|name)(?!\p{L}).*(?:gestellt|stellte|eingereicht|eingebracht|gefragt|fragesteller|asked|submitted|posed)|(?:wer|wie hei(?:ß|ss)t|name|who)(?!\p{L}).*fragesteller|(?:fraktion|partei|abgeordnete\p{L}*)(?!\p{L}).*anfrage/iu,
    'Kleine Anfrage des Abgeordneten',
  ],
  [
    /(?:unterzeichnet|unterschrieben|unterschrift|signed|signatory)/iu,
    'Landesregierung Antwort Ministerin Minister',
  ],
  [
    /(?:geantwortet|beantwortet|antwortete|datum|wann|answered|when|date|ministerium|ministry)/iu,
    'Kleine Anfrage namens der Landesregierung mit Schreiben beantwortet',
  ],
];
const LETTER =
  /(?<!\p{L})(?:kleinen? anfrage|(?:die|der|dieser?) anfrage|(?:der|den|dem|das|the|dieser?s?|diesen) (?:brief|schreiben|antwortschreiben|letter)|fragesteller\p{L}*|antwort der landesregierung|(?:answer|reply|response) of the (?:\w+ )?government|(?:government(?:'s)?) (?:answer|reply|response)|minor interpellation|parliamentary question|written question)(?!\p{L})/iu;

/** The words in which a letter says what is asked of it; undefined for any other question. */
export function wordsOfLetterHead(question: string): string | undefined {
  if (!LETTER.test(question)) return undefined;
  return FORMS.find(([asked]) => asked.test(question))?.[1];
}

/** A question of the letter, or its answer, that is named by its number: "Antwort 6", "Frage 3". */
export interface LetterItem {
  readonly number: number;
  /** What else is asked, without the words that name the item; empty where all of it is wanted. */
  readonly rest: string;
  /** The question of the letter is wanted, not its answer. */
  readonly isQuestion: boolean;
}

const ITEM =
  /(?:(?<!\p{L})(?:in|aus|laut|gemäß|auf|zu|von|bei|nach|unter)\s+)?(?:(?<!\p{L})(?:der|die|the|to|in|of)\s+)?(?<!\p{L})(?<kind>antwort(?:\s+(?:auf|zu)(?:\s+(?:die|der))?\s+frage)?|frage|answer(?:\s+to\s+question)?|question)\s+(?:nr\.?\s*|nummer\s+)?(?<number>\d{1,2})(?![\d./])/iu;
const ASKS_ALL =
  /^(?:(?:was|what|worum)\s+)?(?:steht|stand|sagt|sagte|lautet|wird|wurde|geht(?: es)?|says?|does|is|war|ist|heißt)?\s*(?:da|dort|drin|gefragt|geantwortet|beantwortet|genau|es|die|der|say|asked|answered|about|inhalt)?[\s?.!]*$/iu;

/** The numbered question of a letter that a question points to; undefined where it points to none. */
export function letterItemIn(question: string): LetterItem | undefined {
  const found = ITEM.exec(question);
  if (found?.groups?.number === undefined) return undefined;
  const { kind = '', number } = found.groups;
  const before = question.slice(0, found.index);
  const after = question.slice(found.index + found[0].length);
  const rest = `${before.trim()} ${after.trim()}`.trim();
  const isQuestion = /^(?:frage|question)$/iu.test(kind) && /gefragt|lautet|asked/iu.test(question);
  return { number: Number(number), rest: ASKS_ALL.test(rest) ? '' : rest, isQuestion };
}
