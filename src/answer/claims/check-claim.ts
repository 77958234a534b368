import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { EntryList } from '#src/domain/entry.ts';
import { claimSentence } from '#src/question/claims/figures/claim-sentence.ts';
import { readMeasureClaim } from '#src/question/claims/measures/measure-claim.ts';
import { withRepeatedUnit } from '#src/question/claims/numbers/repeated-unit.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { withoutSpeaking } from '#src/question/claims/prose/plain-words.ts';
import {
  affirmedStatement,
  deniedStatement,
  withFrameFirst,
} from '#src/question/claims/statements/denied-statement.ts';
import type { ClauseSubject } from '#src/question/claims/statements/fill-gap.ts';
import {
  isOfAllTogether,
  isOfSingleThings,
  isOfTwoYears,
  isShareBehindColon,
  isValueBehindColon,
  yearOfFieldAlone,
} from '#src/question/claims/statements/find-bare-statement.ts';
import { type Insertion, insertionIn } from '#src/question/claims/statements/insertions.ts';
import { withOwnNumberFirst } from '#src/question/claims/statements/own-number.ts';
import {
  withComparisonApart,
  withContinuedCourse,
  withCountsFirst,
  withKindBeforeName,
  withNextYearApart,
  withPartBehind,
} from '#src/question/claims/statements/plain-apart.ts';
import {
  withBaseBehindNoun,
  withInhabitants,
  withNeverBefore,
  withNumberApart,
  withPlainDistance,
  withPlainGap,
  withPlainLevel,
  withPlainMillions,
  withPlainOffice,
  withPlainSide,
  withPlainStaffing,
} from '#src/question/claims/statements/plain-levels.ts';
import {
  withNoneAsMany,
  withNoneFirst,
  withNoneMore,
  withOnlyOne,
} from '#src/question/claims/statements/plain-rivals.ts';
import {
  reportedStatement,
  withoutSource,
} from '#src/question/claims/statements/reported-statement.ts';
import {
  type Named,
  withoutEmphasis,
  withoutRhetoric,
} from '#src/question/claims/statements/rhetoric.ts';
import { isCalledBy, withShortName } from '#src/question/claims/statements/short-name.ts';
import { singleStatements } from '#src/question/claims/statements/single-statements.ts';
import { withPlainTimes } from '#src/question/claims/statements/time-phrases.ts';
import { findNamedMeasure } from '#src/question/conversation/topics/named-measure.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import { officesIn, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { checkEntries } from '../entries/check-entries.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';
import { checkRecords } from '../records/check-records.ts';
import type { RecordSource } from '../records/record-responder.ts';
import { englishReason } from './english-reason.ts';
import { checkFigures, lacksYear } from './figures/check-figures.ts';
import {
  type CheckedStatement,
  isContradicted,
  isDecided,
  joinStatements,
} from './join-statements.ts';
import { checkMeasures, leavesMeasureOpen, type MeasureSource } from './measures/check-measures.ts';
import { checkProse } from './prose/check-prose.ts';
import type { NamedMeasure } from './prose/printed.ts';
import { contrary, type Finding, unverifiable } from './verdict.ts';

export interface ClaimDependencies {
  /** Read with the first claim. */
  figures(): Promise<FigureSource>;
  measures(): MeasureSource;
  readonly passages: PassageSearch;
  /** Measures and projects that papers describe by fields. */
  readonly entryLists: readonly EntryList[];
  /** Lists with one entry a row. */
  records(): Promise<RecordSource>;
}

/** The same for one sentence, in whose language it is answered. */
interface Checking extends ClaimDependencies {
  readonly language: Language;
}

/** Checks sentences against the documents. */
export interface ClaimChecker {
  /** The draft has the kind `claim`. */
  check(sentence: string): Promise<AnswerDraft>;
  /** The same of key words; null where they state nothing that can be decided. */
  decide(sentence: string): Promise<AnswerDraft | null>;
  /** By the tables alone; null where they cannot tell. */
  checkByTables(sentence: string): Promise<AnswerDraft | null>;
}

/** What joins a sentence of a speech to the one before. */
const JOINING = /^\s*(?:und|aber|doch|denn|nun|ja|also|and|but),?\s+(?=\S)/iu;

/** "Nach der Antwort auf Frage 1 …", "according to the answer to question 1": that number counts nothing. */
const OF_QUESTION =
  /(?<!\p{L})(antworten?|answers?|reply|replies)\s(?:(?:auf|zu|zur|to|on)\s)?(?:(?:den|the)\s)?(?:fragen?|questions?|nr\.|no\.)\s\d{1,2}(?:\s?[a-z]\)?)?(?:\s(?:und|bis|and|to)\s\d{1,2})?(?![\d.,]*\d)/giu;

/** Ways to state the same in the words that are read further on, in this order. */
const PLAIN_STATEMENTS: readonly ((sentence: string) => string)[] = [
  withoutEmphasis,
  withoutSpeaking,
  withPlainMillions,
  withRepeatedUnit,
  withOnlyOne,
  withNoneFirst,
  withNoneMore,
  withNoneAsMany,
  withInhabitants,
  withNeverBefore,
  withNumberApart,
  withComparisonApart,
  withNextYearApart,
  withCountsFirst,
  withPartBehind,
  withKindBeforeName,
  withContinuedCourse,
  withPlainDistance,
  withPlainGap,
  withPlainLevel,
  withPlainOffice,
  withPlainSide,
  withPlainStaffing,
  withBaseBehindNoun,
  withPlainTimes,
  withOwnNumberFirst,
  affirmedStatement,
];

/**
 * A checker that takes a sentence apart into its single statements and asks for each of them the
 * tables, the register of measures and the prose, in this order: what a field or a cell says decides,
 * and prose is asked only where neither speaks of it.
 */
export function createClaimChecker(dependencies: ClaimDependencies): ClaimChecker {
  const find = async (message: string, language: Language): Promise<Finding> => {
    const said = withFrameFirst(message.replace(JOINING, '')).replace(OF_QUESTION, '$1');
    const own = withoutSource(reportedStatement(said) ?? said);
    const plain = await withoutRhetoric(own.text, (text) => namedIn(text, dependencies));
    const asides = own.source === null ? plain.asides : [own.source, ...plain.asides];
    const sentence = PLAIN_STATEMENTS.reduce(
      (text, inPlainWords) => inPlainWords(text),
      plain.text,
    );
    const denied = deniedStatement(sentence);
    const finding = await findingByAnyName(denied ?? sentence, { ...dependencies, language });
    return withAsides(denied === null ? finding : contrary(finding), asides);
  };
  return {
    async check(message) {
      const language = detectLanguage(message);
      return draftOf(await find(message, language), language);
    },
    async decide(message) {
      const { knowledge } = await dependencies.figures();
      const isShare = isShareBehindColon(message);
      const isValue = isValueBehindColon(message) || isOfAllTogether(message) || isShare;
      if (!isValue && !isOfSingleThings(message, knowledge)) return null;
      const { plans } = dependencies.measures().context.register;
      const ofField = yearOfFieldAlone(message);
      if (plans.some(({ year }) => year === ofField)) return null;
      const language = detectLanguage(message);
      const finding = await find(message, language);
      // Of no measure, a date of a list is looked for.
      if (ofField !== null && finding.evidence?.kind !== 'measure') return null;
      const isKept = isOfTwoYears(message) || lacksYear(finding) || isShare;
      const isOpen = finding.verdict === 'nicht prüfbar' && !isKept;
      return isOpen ? null : draftOf(finding, language);
    },
    async checkByTables(sentence) {
      const language = detectLanguage(sentence);
      const finding = await checkFigures(sentence, await dependencies.figures(), language);
      const isDecidedHere = finding !== null && finding.verdict !== 'nicht prüfbar';
      return isDecidedHere ? draftOf(finding, language) : null;
    },
  };
}

/** Who is known by an abbreviation need not be called in full as the documents do it. */
async function findingByAnyName(sentence: string, checking: Checking): Promise<Finding> {
  const finding = await findingOnAll(sentence, checking);
  const named = finding.verdict === 'nicht prüfbar' ? withShortName(sentence) : null;
  if (named === null) return finding;
  const byShort = await findingOnAll(named.text, checking);
  const isSame = isCalledBy(named.long, byShort.evidence?.text ?? '');
  return byShort.verdict === 'nicht prüfbar' || !isSame ? finding : byShort;
}

/**
 * Statement by statement; as a whole where one of them cannot be told alone ("Zusammen sind das …").
 */
async function findingOnAll(sentence: string, dependencies: Checking): Promise<Finding> {
  const insertion = insertionIn(sentence);
  if (insertion !== null) return findingWithInsertion(insertion, sentence, dependencies);
  const statements = await singleStatements(sentence, (text) => subjectOf(text, dependencies));
  const checked: CheckedStatement[] = [];
  for (const { said, complete } of statements)
    checked.push({ said, finding: await findingOn(complete, dependencies) });
  if (checked.length > 0 && checked.every(isDecided)) return joinStatements(checked);
  const whole = await findingOn(sentence, dependencies);
  return isContradicted(whole, checked) ? unverifiable(whole.reason, whole.evidence) : whole;
}

/** What is wrong without what is said by the way is wrong; what is right must be so with it. */
async function findingWithInsertion(
  { main, besides, isApposed = false }: Insertion,
  whole: string,
  checking: Checking,
): Promise<Finding> {
  const finding = await findingOn(main, checking);
  if (finding.verdict === 'stimmt nicht') return finding;
  const byTheWay = finding.verdict === 'stimmt' ? await findingOn(besides, checking) : null;
  const isWrong = isApposed && byTheWay?.verdict === 'stimmt nicht';
  return byTheWay !== null && (byTheWay.verdict === 'stimmt' || isWrong)
    ? joinStatements([
        { said: main, finding },
        { said: besides, finding: byTheWay },
      ])
    : findingOn(whole, checking);
}

/** What a comment leaves unsaid of whether it is right is said. */
function withAsides(finding: Finding, asides: readonly string[]): Finding {
  if (finding.verdict !== 'stimmt' || asides.length === 0) return finding;
  const quoted = asides.map((aside) => `„${aside}“`).join(', ');
  return { ...finding, reason: `${finding.reason} Nicht geprüft: ${quoted}.`.trim() };
}

async function namedIn(text: string, dependencies: ClaimDependencies): Promise<Named> {
  const { name, count } = await subjectOf(text, dependencies);
  const { knowledge } = await dependencies.figures();
  const { foreign } = readParts(text, knowledge);
  return { name, count, restricts: foreign.length > 0 };
}

/** Who or what a clause is about, and when. */
async function subjectOf(
  clause: string,
  { figures, measures }: ClaimDependencies,
): Promise<ClauseSubject> {
  const values = readStatedValues(clause);
  const asked = claimSentence(clause, values, (await figures()).knowledge, false)?.asked;
  const subjects = asked?.subjects ?? [];
  const years = asked?.parts.time.years ?? [];
  const { index } = measures().context;
  // "Die Thüringer Schulcloud" is not about the whole of Thüringen, and what is "im Plan" not about "die Polizei".
  const isOfTable =
    subjects.some(({ entities }) => entities.some(({ isRoot }) => !isRoot)) &&
    readMeasureClaim(clause, index).assertions.length === 0;
  const measure = isOfTable
    ? null
    : await findNamedMeasure(readQuestion(withoutNumbers(clause, values), 'de', index), index);
  const title = measure?.story.entries.at(-1)?.title;
  if (title !== undefined && (values.length === 0 || isCalledSo(title, clause)))
    return { name: title, count: 1, years, isMeasure: true };
  const [subject, ...more] = subjects;
  const entity = asked == null || subject === undefined ? null : nameOf(subject, asked);
  const name = entity === null ? null : (subjectOfPassive(clause, entity) ?? entity);
  return { name: more.length > 0 ? null : name, count: subjects.length, years, isMeasure: false };
}

/** "115 auf Sonderrechnungen" is not about the measure that has this number in its name. */
function withoutNumbers(clause: string, values: readonly StatedValue[]): string {
  return values.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    clause,
  );
}

/** "Sonderrechnungen" is not about "elektronische Rechnungen": beside a number a whole word names it. */
function isCalledSo(title: string, clause: string): boolean {
  const called = foldGerman(title);
  const nouns = clause.match(/\p{Lu}[\p{L}\d]{4,}/gu) ?? [];
  return nouns.some((noun) => called.includes(stemGerman(foldGerman(noun))));
}

/** "Die Plattform wird seit 2015 vom TLRZ betrieben": whom it is done by the clause is not about. */
function subjectOfPassive(clause: string, entity: string): string | null {
  const { thing, behind = '' } = PASSIVE.exec(clause)?.groups ?? {};
  return thing !== undefined && behind.startsWith(entity) ? thing : null;
}

const PASSIVE =
  /^(?<thing>(?:Der|Die|Das|The)\s[^,;:]+?)\s(?:wird|werden|wurden?|is|are|was|were)\s.*?(?<!\p{L})(?:vom|von(?: de[rmn])?|durch(?: d(?:as|ie|en))?|by(?: the)?)\s(?<behind>\p{Lu}.*)$/u;

/** "Landratsamt Gotha": with the word for the kind, where it stands before the name. */
function nameOf({ from, to, kindWord }: Subject, { parts: { marked } }: Asked): string {
  const start = kindWord !== null && kindWord.to === from - 1 ? kindWord.from : from;
  const words = marked.terms.slice(start, to + 1).map(({ text }) => text);
  return words.filter((word, index) => word !== words[index - 1]).join(' ');
}

async function findingOn(sentence: string, checking: Checking): Promise<Finding> {
  const { figures, measures, passages, language } = checking;
  const byRecords = await checkRecords(sentence, await checking.records(), language);
  if (byRecords !== null) return byRecords;
  const byFigures = await checkFigures(sentence, await figures(), language);
  if (byFigures !== null && byFigures.verdict !== 'nicht prüfbar') return byFigures;
  const { context, respond } = measures();
  const byMeasures = await checkMeasures(sentence, { context: { ...context, language }, respond });
  if (byMeasures !== null && byMeasures.verdict !== 'nicht prüfbar') return byMeasures;
  const byEntries = checkEntries(sentence, checking.entryLists, language);
  if (byEntries !== null) return byEntries;
  const known = byFigures ?? byMeasures;
  const isOpen = byFigures === null && byMeasures !== null && leavesMeasureOpen(byMeasures);
  if (known !== null && known.evidence !== null && !isOpen) return known;
  const byProse = await checkProse(sentence, {
    passages,
    measureIn: (subject) => measureIn(subject, measures()),
    officesIn: (text) => officesIn(text, context.index),
  });
  return byProse.verdict === 'nicht prüfbar' && known !== null ? known : byProse;
}

/** The measure that a sentence names, as lines of its entries. */
async function measureIn(
  subject: string,
  { context: { index } }: MeasureSource,
): Promise<NamedMeasure | null> {
  const named = await findNamedMeasure(readQuestion(subject, 'de', index), index);
  if (named === null) return null;
  const spans = named.story.entries.map(({ document, firstLine, lastLine }) => ({
    document,
    firstLine,
    lastLine,
  }));
  return { spans, words: named.words };
}

const HEADS: Readonly<Record<Language, Readonly<Record<Finding['verdict'], string>>>> = {
  de: {
    stimmt: '**Stimmt.**',
    'stimmt nicht': '**Stimmt nicht.**',
    'nicht prüfbar': '**Nicht prüfbar.**',
  },
  en: {
    stimmt: '**Correct.**',
    'stimmt nicht': '**Not correct.**',
    'nicht prüfbar': '**Cannot be checked.**',
  },
};

function draftOf(finding: Finding, language: Language): AnswerDraft {
  const { verdict, stated, actual, rounded, evidence } = finding;
  const say = (german: string) => (language === 'en' ? englishReason(german) : german);
  const reason = say(finding.reason);
  const isShown = evidence !== null && evidence.text !== '';
  return {
    kind: 'claim',
    text: [
      [HEADS[language][verdict], reason].filter((part) => part !== '').join(' '),
      isShown ? evidence.text : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    claim: {
      verdict,
      ...(stated === undefined ? {} : { stated }),
      ...(actual === undefined ? {} : { actual }),
      ...(rounded === undefined ? {} : { rounded }),
      reason: reason === '' ? say(defaultReason(verdict)) : reason,
    },
    figures: verdict === 'nicht prüfbar' ? [] : (evidence?.figures ?? []),
    items: evidence?.items ?? [],
    sources: evidence?.sources ?? [],
    ...(evidence?.computation === undefined ? {} : { computation: evidence.computation }),
    notes: evidence?.notes ?? [],
  };
}

function defaultReason(verdict: Finding['verdict']): string {
  return verdict === 'stimmt'
    ? 'Die Dokumente belegen den Satz.'
    : 'Die Dokumente sagen es anders.';
}
