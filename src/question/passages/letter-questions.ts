import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';

const ANSWERED = 'Kleine Anfrage namens der Landesregierung mit Schreiben beantwortet';
/** The name of the minister stands below the answers alone. */
const SIGNED = 'Landesregierung Antwort Ministerin Minister';
const ASKER = 'Kleine Anfrage des Abgeordneten';
/** What the figures of an answer are of, and from which day. */
const DATA = 'Datenbasis Anzahl jeweils zum Stichtag eines Jahres';

interface HeadForm {
  readonly asked: RegExp;
  /** The words of the head. */
  readonly said: string;
  /** These words are common: they ask for the head only where nothing else is spoken of. */
  readonly isCommon?: true;
}

/**
 * Who asked, who answered and when is said in the head of a parliamentary letter with other words
 * than people use: "des Abgeordneten …", "namens der Landesregierung mit Schreiben vom …".
 */
const FORMS: readonly HeadForm[] = [
  {
    asked:
      /(?:wer|wem|welche[rs]?|who|name)(?!\p{L}).*(?:gestellt|stellte|eingereicht|eingebracht|gefragt|fragesteller|asked|submitted|posed)|(?:wer|wie hei(?:ß|ss)t|name|who)(?!\p{L}).*fragesteller|von wem(?!\p{L})(?!.*antwort).*anfrage|(?:fraktion|partei|abgeordnete\p{L}*)(?!\p{L}).*anfrage/iu,
    said: ASKER,
  },
  { asked: /(?:unterzeichne|unterschr(?:ie?b|eib|ift)|signed|signator|signature)/iu, said: SIGNED },
  {
    asked:
      /(?:wer|name[ns]?|wie hei(?:ß|ss)t|hieß|welche[rs]?|who|which|what)(?!\p{L}).*minister(?:in|s)?(?!\p{L})/iu,
    said: SIGNED,
    isCommon: true,
  },
  {
    asked:
      /(?:geantwortet|beantwortet|antwortete|beantwortung|answered|replied|(?<!\p{L})(?:worum|thema|titel|betreff|gegenstand|about|subject)(?!\p{L}))/iu,
    said: ANSWERED,
  },
  {
    asked: /(?:antwort|datum|datiert|wann|answer|reply|response|when|date|ministerium|ministry)/iu,
    said: ANSWERED,
    isCommon: true,
  },
];
const POINTS_BACK = /(?<!\p{L})(?:sie|er|es|ihn|diese[rs]?|it|this|that)(?!\p{L})/iu;
const LETTER =
  /(?<!\p{L})(?:kleinen? anfrage|(?:die|der|dieser?) anfrage|(?:der|den|dem|das|the|dieser?s?|diesen) (?:brief|schreiben|antwortschreiben|letter(?! of ))|fragesteller\p{L}*|antwort der landesregierung|(?:answer|reply|response) of the (?:\w+ )?government|(?:government(?:'s)?) (?:answer|reply|response)|minor interpellation|parliamentary question|written question)(?!\p{L})/iu;

/** The name by which a clause speaks of a letter. */
export function letterIn(clause: string): string | null {
  return LETTER.exec(clause)?.[0] ?? null;
}

/** Words of questions for who asked and who answered a letter, and when. */
const OF_HEAD = foldedWords(`
  kleine kleinen großen große anfrage anfragen interpellation brief schreiben antwortschreiben dokument
  papier drucksache antwort antworten geantwortet antwortete beantwortet beantwortete erwidert reagiert
  gefragt fragt fragte fragesteller fragestellerin fragestellers gestellt stellte eingereicht eingebracht
  stammt stammen kommt kam herkunft autor autorin verfasser verfasst geschrieben unterzeichnet unterschrieben unterzeichnete unterschrieb unterschrift unterzeichner unterzeichnerin unterschreibt unterschreiben unterzeichnen gezeichnet heißt heißen hieß gehört angehört
  beantwortung dauerte gedauert lange eingegangen eingang einging ging ein worum geht ging thema titel betreff gegenstand
  datum datiert tag name namens wann uhrzeit jahr haus ressort ministerium ministerien behörde stelle minister
  ministerin abgeordneter abgeordnete abgeordneten fraktion partei landesregierung bundesregierung regierung
  letter answer answered reply replied response question interpellation written date dated ministry government
  minister submitted minor asked member party signed signature signatory signs sign named called office paper document
`);
/** With nothing but the words above, one of these says that a letter is meant. */
const LETTER_ITSELF =
  /(?<!\p{L})(?:geantwortet|beantwortet|antwortete|(?:an|nach)?gefragt|(?:die|der|dieser?) (?:antwort|beantwortung)|answered|replied|the (?:answer|reply|response))(?!\p{L})/iu;
/** With nothing but the words above, whoever signs signs the letter. */
const SIGNING =
  /(?<!\p{L})(?:antwortschreiben|unterschr(?:ieben|ieb|eibt|ift)|unterzeichnete?r?(?:in)?|signed|signature|signatory)(?!\p{L})/iu;

/** Which day figures are of, and where they come from. */
const DATA_ASKED =
  /(?<!\p{L})(?:stichtag\p{L}*|erhebungs(?:tag|datum)|daten(?:basis|grundlage|quellen?)|woher|quellen?|grundlagen?|zugrunde|reference (?:date|day)|(?:data )?sources?|come from)(?!\p{L})/iu;
/** With nothing but these words, the figures of the letter itself are meant. */
const OF_DATA = foldedWords(`
  stichtag stichtage stichtags datum erhebungstag erhebungsdatum datenbasis datengrundlage datenquelle datenquellen quelle quellen
  grundlage grundlagen zugrunde zugrundeliegenden basis basieren beruhen liegen liegt gelten gilt beziehen bezieht stammen stammt kommen
  kommt zahl zahlen daten angaben statistik personalzahlen beschäftigtenzahlen personaldaten personalbestand personal beschäftigten beschäftigte
  landesverwaltung antwort anlage anfrage verwendet verwendeten genutzt woher
  reference date day data source sources figures numbers staff employees come from based
`);
const FIGURES =
  /(?:zahlen|daten(?!\p{L})|angaben|statistik|personal|beschäftigt\p{L}*|figures|numbers|data(?!\p{L}))/iu;

function isOfData(question: string): boolean {
  const words = question.match(/\p{L}{2,}/gu)?.map(foldGerman) ?? [];
  const isAsked = DATA_ASKED.test(question) && FIGURES.test(question);
  return isAsked && words.every((word) => OF_DATA.has(word) || isStopWord(word));
}

/** The words in which a letter says what is asked of it; undefined for any other question. */
export function wordsOfLetterHead(question: string): string | undefined {
  if (isOfData(question)) return DATA;
  const isOfIt = isOfHead(question);
  if (
    !LETTER.test(question) &&
    !(isOfIt && (LETTER_ITSELF.test(question) || SIGNING.test(question)))
  )
    return undefined;
  const isAsked = ({ asked, isCommon }: HeadForm) =>
    (isOfIt || isCommon !== true) && asked.test(question);
  return FORMS.find(isAsked)?.said;
}

/** "… und wann?", "… und zu welcher Partei gehört er?": a part that points back, with the letter it is of. */
export function withLetter(part: string, question: string): string {
  const letter = (LETTER.exec(question) ?? LETTER_ITSELF.exec(question))?.[0];
  if (letter === undefined || LETTER.test(part) || LETTER_ITSELF.test(part)) return part;
  if (POINTS_BACK.test(part)) return part.replace(POINTS_BACK, letter);
  return isOfHead(part) ? `${part.replace(/[?.!\s]+$/u, '')} ${letter}?` : part;
}

/** Whether a sentence names a letter: "die Kleine Anfrage", "die Antwort der Landesregierung". */
export function namesLetter(text: string): boolean {
  return LETTER.test(text) || LETTER_ITSELF.test(text) || SIGNING.test(text);
}

/** Whether a folded word is one with which people speak of who asked and answered, and when. */
export function isOfLetterHead(folded: string): boolean {
  return OF_HEAD.has(folded);
}

/** What finds the head of a letter, and who signed it. */
export const LETTER_HEADS = [ANSWERED, SIGNED, ASKER] as const;

/** Whether nothing but a letter is spoken of. */
function isOfHead(question: string): boolean {
  const words = question.match(/\p{L}{2,}/gu)?.map(foldGerman) ?? [];
  return words.every((word) => OF_HEAD.has(word) || isStopWord(word));
}

function foldedWords(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u).map(foldGerman));
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
/** Words that ask what an item says, or name who says it: with no other, all of it is wanted. */
const ASKS_ALL = foldedWords(`
  was wie worum what how steht stand sagt sagte lautet lautete wird wurde geht ging heißt ist war hat haben
  antwortet antwortete antwort geantwortet beantwortet erwidert gefragt fragt meint äußert schreibt erklärt
  will wollte möchte wissen erfahren erfragt abgeordnete abgeordneter fragesteller fragestellerin
  teilt mit landesregierung bundesregierung regierung ministerium finanzministerium ministerin minister
  senat wortlaut inhalt text volltext vollständig komplett zeig zeige nenn gib lies bitte der die das den
  dem da dort drin denn es genau auf zu in von laut dazu eigentlich
  say says said does did is answer answered reply replied ask asked about want wanted to know member mp the to government ministry text show
  give me
`);

/** The numbered question of a letter that a question points to; undefined where it points to none. */
export function letterItemIn(question: string): LetterItem | undefined {
  const found = ITEM.exec(question);
  if (found?.groups?.number === undefined) return undefined;
  const { kind = '', number } = found.groups;
  const before = question.slice(0, found.index);
  const after = question.slice(found.index + found[0].length);
  const rest = `${before.trim()} ${after.trim()}`.trim();
  const isQuestion =
    /^(?:frage|question)$/iu.test(kind) &&
    /gefragt|fragt|lautet|wortlaut|wissen|erfragt|erfahren|ask(?:ed)?|want/iu.test(rest) &&
    !/antwort|answer/iu.test(rest);
  const isAll = (rest.match(/\p{L}+/gu) ?? []).every((word) => ASKS_ALL.has(foldGerman(word)));
  return { number: Number(number), rest: isAll ? '' : rest, isQuestion };
}

/** Whether a question is about a letter itself: all of a numbered item, or what its head says. */
export function asksOfLetterAlone(question: string): boolean {
  return letterItemIn(question)?.rest === '' || wordsOfLetterHead(question) !== undefined;
}
