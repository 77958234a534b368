import { capitalized } from '#src/text/capitalized.ts';
import { listed } from '#src/text/listed.ts';
import { foldGerman } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { isStrongPast } from './verb-forms.ts';
import { beginsAnew, WORD, type WrittenWords } from './written-words.ts';

/** Gives a German message that is typed in small letters the capitals that it should have. */
export type RestoreCapitals = (message: string) => string;

/** What is known of how words are written. */
export interface Spelling {
  /** By the documents. */
  readonly documents: WrittenWords;
  /** By lists of German words. */
  readonly general: WrittenWords;
  /** Whether a word is a form of a verb, among other things: "stand", "braucht". */
  readonly isVerb: (word: string) => boolean;
}

/** "verb": a verb, or a noun that is written like it. */
type Kind = 'capital' | 'small' | 'either' | 'verb';

interface Known {
  /** The word with its capitals. */
  readonly form: string;
  readonly is: Kind;
}

type LookUp = (word: string) => Known | undefined;

interface Word {
  readonly text: string;
  readonly index: number;
  readonly known: Known | undefined;
}

/** A message, and what its words have become from the left. */
interface Reading {
  readonly message: string;
  readonly words: readonly Word[];
  readonly written: readonly string[];
}

/** What is longer is no word. */
const LONGEST = 80;
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;
/** "Plänen" is known where "Pläne" is. */
const INFLECTIONS = ['n', 's', 'es', 'en', 'e'];
/** A number, but not that of a year: "1.000 beschäftigte". */
const COUNTED = /(?<![\p{L}\d.,])(?!0|(?:19|20)\d\d )\d[\d.,]* $/u;
/** "beschäftigten": a verb as often as a noun. */
const LONG_PAST = /^\p{L}{6,}te[nt]?$/u;
const LETTER_OR_DIGIT = /[\p{L}\d]/u;
const HAS_CAPITAL = /\p{Lu}/u;
/** "am stärksten", "die größte": seldom a noun, even behind an article. */
const SUPERLATIVE = /(?:^\p{L}{4,}st|größt|letzt|erst)e[nrsm]?$/u;
/** What may stand between an article and its noun. */
const ADJECTIVE = /^(\p{Ll}{3,})e[nrsm]?$/u;
/** "pläne", "häusern": of "plan", "haus". */
const PLURAL = /([äöü])(\p{Ll}{1,4}?)(?:ern?|en?)?$/u;
const WITHOUT_DOTS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };
const ABBREVIATIONS = new Set(
  listed(`
  lt, ca, bzw, ggf, inkl, exkl, evtl, usw, vgl, zzgl
`),
);
const ARTICLES = new Set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
   mein meine meinem meinen meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren
   ihrem ihrer ihres unser unsere unserem unseren unserer unseres dieser diese dieses diesen diesem
   jener jene jenes jenen jenem jeder jede jedes jeden jedem welcher welche welches welchen welchem
   alle allen aller viele vielen vieler wenige wenigen weniger einige einigen einiger mehrere
   mehreren mehrerer mehr beide beiden beider sämtliche sämtlichen sämtlicher manche manchen im zum
   zur vom beim ins ans aufs fürs durchs in auf aus bei mit nach von vor für durch gegen ohne um
   unter über zwischen seit während wegen trotz laut innerhalb außerhalb je pro per zwei drei vier
   fünf sechs sieben acht neun zehn elf zwölf hundert tausend wieviel wieviele
   herr herrn frau minister ministerin präsident präsidentin firma`.split(/\s+/),
);

/**
 * Makes a function that writes a message as German is written. Rules that know a noun or a name by
 * its capital would take a message in small letters for one without any.
 */
export function createRestoreCapitals(spelling: Spelling): RestoreCapitals {
  const [inDocuments, general] = [byWord(spelling.documents), byWord(spelling.general)];
  const lookUp: LookUp = (word) => {
    const [here, elsewhere] = [inDocuments.get(word), general.get(word)];
    if (ABBREVIATIONS.has(word)) return { form: word, is: 'small' };
    if (here?.is === 'small' || isStopWord(foldGerman(word), 'de'))
      return { form: word, is: 'small' };
    if (isStrongPast(word)) return { form: here?.form ?? capitalized(word), is: 'verb' };
    if (LONG_PAST.test(word) && spelling.isVerb(word))
      return { form: here?.form ?? capitalized(word), is: 'either' };
    if (here?.is === 'capital')
      return elsewhere?.is === 'capital' && isShouted(here.form) ? elsewhere : here;
    const known = here === undefined || elsewhere?.is === 'capital' ? elsewhere : here;
    if (known?.is === 'small' || !spelling.isVerb(word)) return known;
    if (known === undefined && word.endsWith('t')) return { form: word, is: 'small' };
    return { form: known?.form ?? capitalized(word), is: 'verb' };
  };
  return (message) => restore(message, lookUp);
}

/** "APP", which the documents write in a heading or as a name. */
function isShouted(form: string): boolean {
  return form === form.toUpperCase();
}

function byWord({ capital, either, small }: WrittenWords): Map<string, Known> {
  const entry = (is: Kind) => (form: string) => [form.toLowerCase(), { form, is }] as const;
  return new Map([
    ...capital.map(entry('capital')),
    ...either.map(entry('either')),
    ...small.map(entry('small')),
  ]);
}

/** Whether nothing inside a sentence has a capital, but what consists of capitals. */
export function isTypedSmall(message: string): boolean {
  return Array.from(message.matchAll(WORD)).every(
    ({ 0: word, index }) =>
      !HAS_CAPITAL.test(word) || word === word.toUpperCase() || beginsAnew(message, index),
  );
}

function restore(message: string, lookUp: LookUp): string {
  const words: Word[] = Array.from(message.matchAll(WORD), ({ 0: text, index }) => ({
    text,
    index,
    known: HAS_CAPITAL.test(text) ? undefined : find(text, lookUp),
  }));
  const written: string[] = [];
  for (const at of words.keys()) written.push(writtenAt({ words, written, message }, at));
  return words.reduceRight(
    (text, { index, text: { length } }, i) =>
      `${text.slice(0, index)}${written[i]}${text.slice(index + length)}`,
    message,
  );
}

function writtenAt(reading: Reading, at: number): string {
  const { words, message } = reading;
  const { text, known, index } = words[at] as Word;
  if (HAS_CAPITAL.test(text)) return text;
  if (beginsSentence(message, index))
    return known?.form === text ? capitalized(text) : (known?.form ?? capitalized(text));
  if (known?.is === 'small') return text;
  const form = known?.form ?? capitalized(text);
  if (known?.is === 'capital') return form;
  if (known?.is === 'verb') return isDeterminedAt(reading, at) ? form : text;
  const isNoun =
    !SUPERLATIVE.test(text) && standsBehindArticle(reading, at) && !isNounNext(reading, at);
  return isNoun ? form : text;
}

/** Behind a full stop and a blank, or at the very beginning; quotation marks and dashes may stand between. */
function beginsSentence(message: string, at: number): boolean {
  let isBlankSeen = false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const sign = message.charAt(i);
    if (LETTER_OR_DIGIT.test(sign)) return false;
    if (isBlankSeen && /[.!?]/u.test(sign)) return true;
    isBlankSeen ||= /\s/u.test(sign);
  }
  return true;
}

function find(word: string, lookUp: LookUp): Known | undefined {
  if (word.length > LONGEST) return undefined;
  return (
    lookUp(word) ??
    ofParts(word, lookUp) ??
    ofAdjective(word, lookUp) ??
    inflected(word, lookUp) ??
    ofTail(word, lookUp)
  );
}

/** "abgeschlossenen": "abgeschlossen" is no noun. */
function ofAdjective(word: string, lookUp: LookUp): Known | undefined {
  const base = ADJECTIVE.exec(word)?.[1];
  return base !== undefined && lookUp(base)?.is === 'small'
    ? { form: word, is: 'small' }
    : undefined;
}

/** "wlan-standorte": what the last part is, with the capitals of all of them. */
function ofParts(word: string, lookUp: LookUp): Known | undefined {
  const parts = word.split('-');
  if (parts.length === 1) return undefined;
  const known = parts.map((part) => find(part, lookUp));
  if (known.at(-1)?.is === 'small') return undefined;
  return {
    form: parts.map((part, i) => known[i]?.form ?? capitalized(part)).join('-'),
    is: 'capital',
  };
}

function inflected(word: string, lookUp: LookUp): Known | undefined {
  for (const ending of INFLECTIONS) {
    const known = word.endsWith(ending) ? lookUp(word.slice(0, -ending.length)) : undefined;
    if (known?.is === 'capital') return { form: `${known.form}${ending}`, is: 'capital' };
  }
  const singular = word.replace(PLURAL, (_, vowel, rest) => `${WITHOUT_DOTS[vowel]}${rest}`);
  const isKnown = singular !== word && lookUp(singular)?.is === 'capital';
  return isKnown ? { form: capitalized(word), is: 'capital' } : undefined;
}

/** A compound is what its last part is: "fischereigesetz". */
function ofTail(word: string, lookUp: LookUp): Known | undefined {
  for (let head = SHORTEST_HEAD; head <= word.length - SHORTEST_TAIL; head += 1) {
    const end = word.slice(head);
    const tail = lookUp(end) ?? inflected(end, lookUp);
    if (tail !== undefined)
      return tail.is === 'capital' ? { form: capitalized(word), is: 'capital' } : undefined;
  }
  return undefined;
}

/** Whether an article, a preposition or a number stands before, with adjectives between at most. */
function standsBehindArticle(reading: Reading, at: number): boolean {
  for (let i = at; i >= 0; i -= 1) {
    if (isDeterminedAt(reading, i)) return true;
    const word = wordBefore(reading, i);
    if (word === undefined || word.known?.is === 'verb' || !ADJECTIVE.test(word.text)) return false;
    // What has become a noun is none's adjective.
    if (HAS_CAPITAL.test(reading.written[i - 1] ?? '')) return false;
  }
  return false;
}

/** Whether an article, a preposition, a title or a number stands right before. */
function isDeterminedAt(reading: Reading, at: number): boolean {
  const word = wordBefore(reading, at);
  if (word !== undefined) return ARTICLES.has(word.text.toLowerCase());
  return COUNTED.test(reading.message.slice(0, reading.words[at]?.index));
}

/** The word before, with nothing between: behind a comma or a year something else begins. */
function wordBefore({ words, message }: Reading, at: number): Word | undefined {
  const [word, here] = [words[at - 1], words[at]];
  if (word === undefined || here === undefined) return undefined;
  const between = message.slice(word.index + word.text.length, here.index);
  return between.trim() === '' ? word : undefined;
}

/** Then a word is what tells something of that noun. */
function isNounNext(reading: Reading, at: number): boolean {
  if (wordBefore(reading, at + 1) === undefined) return false;
  const known = reading.words[at + 1]?.known;
  return known === undefined || known.is === 'capital';
}
