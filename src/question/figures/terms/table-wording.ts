import type { Thesaurus, Translate } from '#src/ports/dictionary.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { englishForms } from '#src/text/english-forms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { readNumberWord } from '#src/text/number-words.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { type Token, tokenize } from '#src/text/tokenize.ts';
import { isCueWord } from '../parts/cues.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isNeutral } from '../words/neutral-words.ts';
import type { Correction } from './correct-typos.ts';
import { inCommonForms } from './in-common-forms.ts';
import { readTerms } from './question-terms.ts';

/** What words mean in general, beyond the tables. */
export interface GeneralWords {
  readonly translate: Translate;
  readonly synonymsOf: Thesaurus['synonymsOf'];
}

/** A word with its parts: "Gästeankünfte" is "gast" and "ankunft". Stems. */
interface Word {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What a table calls something. */
interface Target {
  readonly phrase: string;
  readonly role: 'metric' | 'kind' | 'scope' | 'table' | 'entity';
  /** Equal for the names of one thing. */
  readonly thing: string;
  readonly words: readonly Word[];
}

/** A word of a question and everything it can be called. */
type Source = readonly Word[];

const LONGEST = 3;
const SHORTEST = 4;
/** So much of the name of an entry must be said. */
const OF_ENTITY = 0.75;
/** Whatever a table tells goes before what it is about. */
const OF_THEME = 0.1;
/** Letters from which on one stem may be the beginning of the other. */
const BEGINNING = 5;

/**
 * Says in the words of the tables what a question says in others: "guest arrivals" of a table of
 * "Gästeankünfte", "Fahrraddiebstähle" where the row is called "Diebstahl von Fahrrädern". Only for tables that are
 * described by their own headings: those that have English names have been described with care. What
 * could mean two things stays as it is.
 */
export function inTableWords(
  question: string,
  knowledge: Knowledge,
): { question: string; corrections: readonly Correction[] } {
  const { general, plainTables } = knowledge;
  if (plainTables.size === 0) return { question, corrections: [] };
  const typed = inCommonForms(inDigits(question), knowledge);
  if (general === null) return { question: typed, corrections: [] };
  const targets = targetsOf(knowledge);
  const isEnglish = detectLanguage(question) === 'en';
  const tokens = tokenize(typed)
    .filter(({ kind }) => kind === 'word')
    .flatMap((token) => firstOfHyphened(token, knowledge));
  const corrections: Correction[] = [];
  let said = typed;
  for (let at = tokens.length - 1; at >= 0; ) {
    const found = longestAt(at, tokens, isEnglish, targets, knowledge, general);
    if (found !== null) {
      said = said.slice(0, found.start) + found.phrase + said.slice(found.end);
      corrections.unshift({ typed: typed.slice(found.start, found.end), meant: found.phrase });
    }
    at -= found?.length ?? 1;
  }
  return { question: said, corrections };
}

/** "Kita-Kinder": the "Kinder" are known, and "Kita" is said by itself. */
function firstOfHyphened(token: Token, knowledge: Knowledge): Token[] {
  const [, first = '', head = ''] = /^(\p{L}{4,})-(\p{L}{4,})$/u.exec(token.text) ?? [];
  if (first === '' || isOpen(token, knowledge)) return [token];
  const isKnown = readTerms(head).every(({ stem }) => knowledge.filed.phrases.metric.has(stem));
  const own = { ...token, text: first, folded: foldGerman(first), end: token.start + first.length };
  return isKnown ? [own] : [token];
}

/** "unter drei Jahren", "pro Kopf": as headings write it. */
function inDigits(question: string): string {
  return question
    .replace(AGE, (_, word: string) => String(readNumberWord(foldGerman(word)) ?? word))
    .replace(
      YOUNGER,
      (_, before: string, word: string) =>
        `${before} ${readNumberWord(foldGerman(word)) ?? word} Jahren`,
    )
    .replace(/(?<=\d Jahren?) alt(?!\p{L})/giu, '')
    .replace(/(?<!\p{L})(?:eine[rn]?|one|a) halbe[n]? (?=Million|Milliarde)/giu, '0,5 ')
    .replace(/(?<!\p{L})(?:eine[rn]?|one|a) (?=(?:Million|Milliarde|billion)(?!\p{L}))/giu, '1 ')
    .replace(/(?<!\p{L})(?:pro|je) (?:kopf|person)(?!\p{L})/giu, 'je Einwohner');
}

/** "unter Dreijährige", "Unter-3-Jährige" */
const YOUNGER =
  /(?<!\p{L})(unter|über)[\s-](zwei|drei|vier|sechs|sieben|zehn|vierzehn|\d{1,2})-?jährige[nr]?(?!\p{L})/giu;
const AGE =
  /(?<=(?<!\p{L})(?:unter|über|ab|bis|zwischen|und)\s)(zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|vierzehn)(?=\s(?:jahr|und|bis)|\W*$|\s\p{Ll}+\s)/giu;

/** What anything can be called. */
const SAYS_LITTLE =
  /^(?:areas?|places?|parts?|kinds?|types?|groups?|numbers?|years?|tables?|total|share|thousand|million|figures?|values?)$/u;

interface Found {
  /** Of words of the question. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

/** What the most words that end here say in the words of a table. */
function longestAt(
  last: number,
  tokens: readonly Token[],
  isEnglish: boolean,
  targets: readonly Target[],
  knowledge: Knowledge,
  general: GeneralWords,
): Found | null {
  const most = isEnglish ? LONGEST : 1;
  for (let length = most; length > 0; length -= 1) {
    const words = tokens.slice(Math.max(0, last - length + 1), last + 1);
    const [first] = words;
    const end = words.at(-1)?.end;
    if (first === undefined || end === undefined || words.length < length) continue;
    if (!words.every((word) => isOpen(word, knowledge))) continue;
    const sources = sourcesOf(words, isEnglish, knowledge, general);
    const meant = sources === null ? null : onlyMeaning(sources, targets, isEnglish);
    if (meant?.role === 'kind' && isPlace(first, tokens[last - length])) continue;
    const phrase =
      meant?.phrase ??
      (sources !== null && length === 1 ? restOfName(sources[0] ?? [], tokens, targets) : null);
    if (phrase !== null) return { length, start: first.start, end, phrase };
  }
  return null;
}

/**
 * "in Sachsen", "in Mainz": a name says which state or town, and not only that it is one. A kind in the
 * singular has an article there.
 */
function isPlace({ text, folded }: Token, before: Token | undefined): boolean {
  const isBehind = /^(?:in|aus|von|fur|nach|bei)$/u.test(before?.folded ?? '');
  return GERMAN_STATES.includes(text) || (isBehind && !/[ns]$/u.test(folded));
}

/** Whether nothing of the tables is called so, and the word is none of asking. */
function isOpen({ text, folded }: Token, { filed, index }: Knowledge): boolean {
  if (folded.length < SHORTEST || isStopWord(folded) || isCueWord(folded)) return false;
  if (SAYS_LITTLE.test(folded)) return false;
  return readTerms(text).every(
    ({ stem, folded: part }) =>
      !filed.stems.has(stem) && !index.byStem.has(stem) && !isNeutral(part, stem),
  );
}

function sourcesOf(
  words: readonly Token[],
  isEnglish: boolean,
  knowledge: Knowledge,
  { translate, synonymsOf }: GeneralWords,
): readonly Source[] | null {
  const texts = words.map(({ text }) => text.toLowerCase());
  // "overnight stays" has a German word of its own.
  const together = texts.length > 1 ? translations(texts.join(' '), translate) : [];
  if (together.length > 0) return [together.map((german) => wordOf(german, knowledge))];
  const sources = words.map(({ text, folded }) => {
    const others = isEnglish
      ? translations(text.toLowerCase(), translate)
      : synonymsOf(stemGerman(folded)).filter((synonym) => !synonym.includes('_'));
    const named = knowledge.vocabulary.synonyms
      .of(readTerms(text))
      .filter(({ length }) => length === 1)
      .map(([stem = '']) => ({ whole: stem, parts: [] }));
    const own = isEnglish ? [] : [wordOf(text, knowledge)];
    // "firefighters" are people, and no "Feuerwehr".
    const meant = others.filter(
      (word) => !isEnglish || !PEOPLE.test(folded) || ARE_PEOPLE.test(word),
    );
    return [...own, ...named, ...meant.map((word) => wordOf(word, knowledge))];
  });
  return sources.some((source) => source.length === 0) ? null : sources;
}

const PEOPLE = /(?:fighter|worker|officer|teacher|employee|volunteer)s?$|(?:men|women|people)$/u;
const ARE_PEOPLE = /(?:leute|er|mann|männer|frau|kraft|kräfte|ende|te|schaft|personal|innen)n?$/iu;

function translations(english: string, translate: Translate): string[] {
  const words = english.split(' ');
  const before = words.slice(0, -1).map((word) => `${word} `);
  const last = words.at(-1) ?? '';
  return [...new Set(englishForms(last).flatMap((form) => translate(before.join('') + form)))];
}

/** The one phrase of the tables that all sources say; null where there is none or more than one. */
function onlyMeaning(
  sources: readonly Source[],
  targets: readonly Target[],
  isEnglish: boolean,
): Target | null {
  let best: { share: number; targets: Target[] } = { share: 0, targets: [] };
  for (const target of targets) {
    const share = shareSaid(sources, target, isEnglish);
    if (share < best.share || share === 0) continue;
    best = { share, targets: share > best.share ? [target] : [...best.targets, target] };
  }
  const [first, ...others] = best.targets;
  if (first === undefined) return null;
  if (first.role === 'table' && isPartOfAny(sources, targets)) return null;
  const isOne = others.every(
    ({ thing, phrase }) => thing === first.thing || phrase === first.phrase,
  );
  return isOne ? first : null;
}

/**
 * "Anschaffung von Bodycams" where the entry is called "Beschaffung von Bodycams": another word for the
 * one of its name that is not said, beside the others. Null where names have several such words.
 */
function restOfName(
  source: Source,
  tokens: readonly Token[],
  targets: readonly Target[],
): string | null {
  const stems = tokens.map(({ folded }) => stemGerman(folded));
  const isSaid = ({ whole }: Word): boolean => stems.some((stem) => isSame(stem, whole));
  const rests = targets.flatMap(({ role, phrase, words }) => {
    if (role !== 'entity' || words.length < 2) return [];
    const at = words.findIndex((own) => source.some(({ whole }) => isSame(own.whole, whole)));
    const others = words.filter((_, place) => place !== at);
    return at >= 0 && others.every(isSaid) ? [contentOf(phrase)[at]?.text ?? ''] : [];
  });
  const [only, ...more] = [...new Set(rests)];
  return only === undefined || only === '' || more.length > 0 ? null : only;
}

/** Whether something that a table holds is called so in part: "Abfall" of "Bioabfall", "Fähre" of "Fährstelle". */
function isPartOfAny(sources: readonly Source[], targets: readonly Target[]): boolean {
  return targets.some(
    ({ role, words }) =>
      (role === 'entity' || role === 'kind') &&
      sources.every((source) => source.some((word) => placesOf(word, words).length > 0)),
  );
}

/** How much of a name the sources say, all of them; 0 where that is not enough. */
function shareSaid(
  sources: readonly Source[],
  { words, role }: Target,
  isEnglish: boolean,
): number {
  const units = words.flatMap(unitsOf);
  const said = new Set<number>();
  for (const source of sources) {
    // What is counted is taken by no synonym: "Stellen" are no "Einstellungen".
    const meant = role === 'metric' && !isEnglish ? source.slice(0, 1) : source;
    const found = meant.map((word) => placesOf(word, words)).find((places) => places.length > 0);
    if (found === undefined) return 0;
    for (const place of found) said.add(place);
  }
  const share = said.size / units.length;
  if (isSaidTwice(sources, words, isEnglish)) return share;
  if (role === 'entity') return share >= OF_ENTITY ? share : 0;
  // "Glasfaser" of a table of the "Glasfaserausbau": what all of it is about, and nothing else is called so.
  if (role === 'table')
    return said.has(0) && said.size === Math.max(...said) + 1 ? share * OF_THEME : 0;
  // "beds" are "Gästebetten" where nothing else is called so, not "von Kindervorstellungen"; German ends are read by the metrics themselves.
  const isOneWord = words.length === 1;
  const saysHead = isEnglish && role === 'metric' && isOneWord && said.has(units.length - 1);
  return share === 1 || saysHead ? share : 0;
}

/**
 * "Zivilverfahren" is also called "Zivilprozess", and "Zivilprozessverfahren" says both: the word and
 * another for the same together say all of the name. "Grundsteuer" does not say "Grunderwerbsteuer".
 */
function isSaidTwice(
  [source, ...more]: readonly Source[],
  words: readonly Word[],
  isEnglish: boolean,
): boolean {
  const [own, ...others] = source ?? [];
  if (isEnglish || own === undefined || more.length > 0 || words.length !== 1) return false;
  const count = words.flatMap(unitsOf).length;
  const said = placesOf(own, words);
  const isFramed = said.includes(0) && said.includes(count - 1);
  // "Löschwasserstellen" are "Löschwasserentnahmestellen".
  if (isFramed && said.length >= LEAST_OF_COMPOUND && said.length === count - 1) return true;
  return (
    isFramed && others.some((other) => new Set([...said, ...placesOf(other, words)]).size === count)
  );
}

const LEAST_OF_COMPOUND = 3;

/** The places among the units of a name that a word says wholly; none where a part of it is not there. */
function placesOf(word: Word, words: readonly Word[]): number[] {
  let at = 0;
  const places = words.map((own) => {
    const from = at;
    at += unitsOf(own).length;
    return { own, from, to: at };
  });
  const whole = places.find(({ own }) => isSame(own.whole, word.whole));
  if (whole !== undefined) return range(whole.from, whole.to);
  const units = words.flatMap(unitsOf);
  const found = unitsOf(word).map((part) => units.findIndex((unit) => isSame(unit, part)));
  return found.includes(-1) ? [] : found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

function unitsOf({ whole, parts }: Word): readonly string[] {
  return parts.length > 0 ? parts : [whole];
}

function isSame(one: string, other: string): boolean {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return (
    short === long ||
    (short.length >= BEGINNING && long.startsWith(short) && long.length - short.length <= 2)
  );
}

const targetsOfKnowledge = new WeakMap<Knowledge, readonly Target[]>();

/** The names that tables without English ones give to what they hold. */
function targetsOf(knowledge: Knowledge): readonly Target[] {
  const known = targetsOfKnowledge.get(knowledge);
  if (known !== undefined) return known;
  const { words, index, plainTables: tables } = knowledge;
  const described = words.flatMap(({ table, role, value, lower, stems }): Target[] =>
    !tables.has(table) || (role === 'table' && stems.length > 1)
      ? []
      : [
          {
            phrase: asNoun(lower),
            role,
            thing: `${role} ${table} ${value}`,
            words: wordsOf(lower, knowledge),
          },
        ],
  );
  const entities = index.entities.filter(({ table }) => tables.has(table));
  const labels = new Map(
    entities.map(({ table, label }) => [`${table} ${label}`, { table, label }]),
  );
  const named = labels.size > MOST_ENTITIES ? [] : [...labels.values()];
  const targets = [
    ...described,
    ...named.map(
      ({ table, label }): Target => ({
        ...{ phrase: label, role: 'entity', thing: `${table} ${label}` },
        words: wordsOf(label, knowledge),
      }),
    ),
  ].filter((target) => target.words.length > 0);
  targetsOfKnowledge.set(knowledge, targets);
  return targets;
}

/** The names of more entries than that are not compared with every word of a question. */
const MOST_ENTITIES = 2000;

function asNoun(lower: string): string {
  return capitalized(lower);
}

function wordsOf(phrase: string, knowledge: Knowledge): Word[] {
  return contentOf(phrase).map(({ text }) => wordOf(text, knowledge));
}

function contentOf(phrase: string): Token[] {
  return tokenize(phrase).filter(({ kind, folded }) => kind === 'word' && !isStopWord(folded));
}

function wordOf(text: string, { isWord }: Knowledge): Word {
  const folded = foldGerman(text).replaceAll('-', '');
  return { whole: stemGerman(folded), parts: partsOf(folded, isWord).map(stemGerman) };
}

/** The shortest parts: "wohnung", "einbruch" and "diebstahl" of "Wohnungseinbruchdiebstahl". */
function partsOf(folded: string, isWord: Knowledge['isWord']): string[] {
  const parts = splitCompound(folded, (part) => (withUmlauts(part).some(isWord) ? KNOWN : 0));
  return parts.flatMap((part) => {
    const own = partsOf(part, isWord);
    return own.length > 0 ? own : [part];
  });
}

/** How often a known word is taken to occur: all alike. */
const KNOWN = 1000;

/** A folded word as it may be written: "gaste", "gäste". */
function withUmlauts(folded: string): string[] {
  const written = folded.replace(/[aou]/u, (vowel) => ({ a: 'ä', o: 'ö', u: 'ü' })[vowel] ?? vowel);
  return [folded, written];
}
