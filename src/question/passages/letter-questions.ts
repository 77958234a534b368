/**
 * Who asked, who answered and when is said in the head of a parliamentary letter with other words
 * than people use: "des Abgeordneten …", "namens der Landesregierung mit Schreiben vom …". Each
 * entry: what is asked, and the words of the head.
 */
const FORMS: readonly (readonly [asked: RegExp, said: string])[] = [
  [
    /(?:wer|wem|welche[rs]?|who|name)(?!\p{L}).*(?:gestellt|stellte|eingereicht|eingebracht|gefragt|fragesteller|asked|submitted|posed)|fragesteller|anfragesteller|(?:fraktion|partei|abgeordnete\p{L}*)(?!\p{L}).*anfrage/iu,
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
  /(?<!\p{L})(?:kleinen? anfragen?|(?:die|der|dieser?) anfrage|fragesteller\p{L}*|antwort der landesregierung|minor interpellation|parliamentary question|written question)(?!\p{L})/iu;

/** The words in which a letter says what is asked of it; undefined for any other question. */
export function wordsOfLetterHead(question: string): string | undefined {
  if (!LETTER.test(question)) return undefined;
  return FORMS.find(([asked]) => asked.test(question))?.[1];
}
