import type { Condition } from '#src/domain/query-plan.ts';
import { remembering } from '#src/text/remember.ts';
import { isSumLabel } from '#src/text/sum-label.ts';
import { findFullNames, findKeys, findPartialNames, type Mention } from '../names/find-mentions.ts';
import { findRangeNames } from '../names/find-range-names.ts';
import { takeKindsIntoNames } from '../names/kinds-in-names.ts';
import { namesOfOtherTables } from '../names/names-of-other-tables.ts';
import { readGlosses } from '../names/read-glosses.ts';
import { shareHeads } from '../names/shared-head.ts';
import { withoutSources } from '../names/without-sources.ts';
import { tableWordForEntries, wordForEntries } from '../names/words-for-entries.ts';
import type { Correction } from '../terms/correct-typos.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Term } from '../terms/question-terms.ts';
import { termsOfQuestion } from '../terms/terms-of-question.ts';
import type { FiledWords } from '../vocabulary/file-words.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isNeutral } from '../words/neutral-words.ts';
import { type ComparedYear, findComparedYear } from './compared-year.ts';
import type { Cue } from './cues.ts';
import { cueIndexes, cuesBesideNames, settledCues } from './cues-beside-names.ts';
import {
  type AskedPlaces,
  type ChangeSize,
  findChangeSize,
  findPlaces,
  findThreshold,
} from './find-condition.ts';
import { findMetricHeads, findSharedNouns, findSplitLabels } from './find-metric-heads.ts';
import { findMonths } from './find-months.ts';
import { findNumberedParts } from './find-numbered-parts.ts';
import { findSpelled, type Spelled } from './find-spelled.ts';
import { findTitleStretches } from './find-title-stretches.ts';
import { type FoundWord, findKindPhrases, findWords, findWordsInNames } from './find-words.ts';
import { type AskedTime, findTime } from './find-years.ts';
import { type ForeignWord, findForeign, foreignAt, isForeign } from './foreign-words.ts';
import { joinKinds } from './join-kinds.ts';
import { markGlossed } from './mark-glossed.ts';
import { markRestOfLabels, markScopeLabels } from './mark-labels.ts';
import { joinsName, markNeutral } from './mark-neutral.ts';
import { markSort, markTheme } from './mark-theme.ts';
import { noneOf } from './none-of.ts';
import { withoutTheme } from './without-theme.ts';

/** Everything that was recognised in a question, not yet put together. */
export interface Parts {
  readonly marked: MarkedTerms;
  readonly corrections: readonly Correction[];
  readonly mentions: readonly Mention[];
  /** Names of who states a figure: "laut TLS". */
  readonly sources: readonly Mention[];
  readonly metrics: readonly FoundWord[];
  readonly kinds: readonly FoundWord[];
  readonly scopes: readonly FoundWord[];
  readonly tables: readonly FoundWord[];
  readonly time: AskedTime;
  readonly threshold: Condition | null;
  /** How far something is to have grown or shrunk: "um mehr als 50 Prozent". */
  readonly changeSize: ChangeSize | null;
  /** How the names of what is meant are spelled: "die mit Bad beginnen". */
  readonly spelled: Spelled | null;
  readonly compared: ComparedYear | null;
  readonly places: AskedPlaces | null;
  readonly cues: ReadonlySet<Cue>;
  /** Of these, what something else of the reading says already: "maximal 20" is a condition. */
  readonly settled: ReadonlySet<Cue>;
  readonly foreign: readonly ForeignWord[];
  /** Words that nothing explains. */
  readonly unknown: readonly string[];
}

/** Recognises the parts of a question, the surest first: what has a role is not read again. */
export const readParts: (question: string, knowledge: Knowledge) => Parts = remembering(
  readPartsAnew,
  500,
);

/** "in der öffentlichen Verwaltung": all of it, and no kind of office that is called so. */
function markPublicAdministration(marked: MarkedTerms): void {
  marked.terms.forEach(({ folded }, index) => {
    if (
      /^(?:offentliche[nrsm]?|public)$/u.test(folded) &&
      ADMINISTRATION.test(marked.foldedAt(index + 1))
    )
      marked.mark(index, index + 1, 'neutral');
  });
}

const ADMINISTRATION = /^(?:verwaltung|administration)$/u;

/** The same, for one who marks more of it. */
export function readPartsAnew(typed: string, knowledge: Knowledge): Parts {
  const { filed } = knowledge;
  const { marked, corrections } = termsOfQuestion(typed, knowledge);
  const spelled = findSpelled(marked);
  markPublicAdministration(marked);
  const keys = findKeys(marked, knowledge.index.byKey, (index) =>
    knowledge.vocabulary.kindStems.has(marked.terms[index]?.stem ?? ''),
  );
  const ranges = findRangeNames(marked, knowledge.index.entities, knowledge.plainTables);
  const stretches = findTitleStretches(marked, knowledge);
  const metricPhrases = findWords(marked, filed, 'metric', 2);
  // "2. Quartal": the number is no place in a ranking.
  const numberedParts = findNumberedParts(marked, filed);
  // "berufsbildende Schulen" are a part of the table, before "Schulen" are counted.
  const scopePhrases = findWords(marked, filed, 'scope', 2);
  const kindPhrases = findKindPhrases(marked, filed);
  const names = findFullNames(
    marked,
    knowledge.vocabulary,
    (mention) => isOnlyInKind(mention, kindPhrases) || isKindOfWhole(mention, marked, filed),
  );
  const time = findTime(marked);
  const isUnit = ({ stem, folded }: Term): boolean =>
    filed.phrases.metric.has(stem) || (/^prozent/u.test(folded) && saysRate(marked, knowledge));
  const changeSize = findChangeSize(marked, isUnit);
  const limit = findThreshold(marked, isUnit);
  const places = findPlaces(marked);
  const metricWords = [...metricPhrases, ...findWords(marked, filed, 'metric')];
  const sharing = findSharedNouns(marked, metricWords, filed);
  const split = findSplitLabels(marked, filed);
  const heads = findMetricHeads(marked, filed);
  const all = [...metricWords, ...sharing, ...split, ...heads.metrics];
  const metrics = withoutTheme(all, marked, knowledge.catalogue.tables);
  const threshold = limit ?? noneOf(marked, metrics, knowledge.plainTables);
  const [kinds, scopes] = (['kind', 'scope'] as const).map((role) =>
    [
      ...(role === 'scope' ? [...scopePhrases, ...numberedParts] : []),
      ...findWords(marked, filed, role),
      ...findWordsInNames(marked, filed, role, names),
      ...(role === 'scope' ? findMonths(marked, filed) : []),
    ].sort((a, b) => a.from - b.from),
  ) as [FoundWord[], FoundWord[]];
  markScopeLabels(marked, knowledge);
  const tables = [...stretches, ...findWords(marked, filed, 'table')];
  const titles = tables.flatMap(
    (word) =>
      tableWordForEntries(
        word,
        marked,
        knowledge,
        threshold !== null || BELONGS.test(marked.line),
      ) ?? [],
  );
  markRestOfLabels(marked, all, filed);
  const cueSpans = cuesBesideNames(marked, metrics, knowledge);
  const cueAt = cueIndexes(marked, cueSpans);
  const partial = findPartialNames(marked, knowledge.vocabulary, (index) => {
    const term = marked.terms[index];
    return (
      term !== undefined &&
      !cueAt.has(index) &&
      !heads.unclear.has(index) &&
      (!isNeutral(term.folded, term.stem) ||
        joinsName(marked, index, knowledge) ||
        beginsName(term, knowledge))
    );
  });
  for (const index of cueAt) marked.mark(index, index, 'operation');
  const forEntries = partial.flatMap((mention) => wordForEntries(mention, marked, knowledge) ?? []);
  for (const { from, to } of [...forEntries, ...titles]) marked.mark(from, to, 'kind');
  const named = [...keys, ...ranges, ...names, ...partial].filter(
    ({ from }) => !forEntries.some((word) => word.from === from),
  );
  markGlossed(marked, knowledge.general);
  const doubtful = named.filter((mention) => isOnlyForeign(mention, marked));
  const foreign = [
    ...findForeign(marked),
    ...doubtful.flatMap(({ from }) => foreignAt(marked, from)),
  ];
  markNeutral(marked, knowledge);
  markTheme(marked, metrics, knowledge);
  markSort(marked, named, knowledge);
  const sure = named
    .filter((mention) => !doubtful.includes(mention))
    .map((mention) => namesOfOtherTables(mention, marked, knowledge.vocabulary, knowledge.words))
    .sort((a, b) => a.from - b.from);
  const glossed = readGlosses(sure, marked);
  const { mentions, kinds: ofEntries } = takeKindsIntoNames(
    withoutSources(glossed, marked),
    [...kinds, ...forEntries, ...titles],
    marked,
  );
  const compared = findComparedYear(marked, time.years);
  const cues = new Set(cueSpans.map(({ cue }) => cue));
  const isGlossed = ({ from }: FoundWord): boolean =>
    mentions.some(
      (mention) => mention.from <= from && from <= mention.to && !sure.includes(mention),
    );
  return {
    marked,
    corrections,
    mentions: shareHeads(mentions, marked, knowledge),
    sources: glossed.filter((mention) => !mentions.includes(mention)),
    metrics,
    kinds: joinKinds(
      ofEntries.filter((word) => !isGlossed(word)).sort((a, b) => a.from - b.from),
      marked,
      knowledge.plainTables,
      threshold === null && compared === null ? cues : withoutComparing(cues),
    ),
    scopes,
    tables,
    time,
    threshold,
    changeSize,
    spelled,
    compared,
    places,
    cues,
    settled: settledCues(cueSpans, marked),
    foreign,
    unknown: marked.terms.filter((_, index) => marked.isFree(index)).map(({ text }) => text),
  };
}

/** "mehr als 500" and "mehr als 2019" are conditions. */
function withoutComparing(cues: ReadonlySet<Cue>): Set<Cue> {
  return new Set([...cues].filter((cue) => cue !== 'than'));
}

/** A metric in percent is named: "Hilfsfristquote". */
function saysRate({ terms }: MarkedTerms, { filed, catalogue }: Knowledge): boolean {
  const isRate = ({ table, value }: { table: string; value: string }): boolean =>
    catalogue.tables
      .find(({ name }) => name === table)
      ?.metrics.some(({ column, unit }) => column === value && unit === '%') === true;
  return terms.some(({ stem }) => filed.phrases.metric.get(stem)?.some(isRate) === true);
}

/** "administrative community": what one table calls an office is a word for the kinds of another. */
function isOnlyInKind(
  { from, to, candidates }: Mention,
  phrases: ReturnType<typeof findKindPhrases>,
): boolean {
  return phrases.some(
    (phrase) =>
      phrase.from <= from &&
      to <= phrase.to &&
      to - from < phrase.to - phrase.from &&
      !candidates.some(({ entity }) => phrase.tables.includes(entity.table)),
  );
}

const BELONGS = /(?<!\w)(?:gehor(?:t|en|te|ten)|zahlen zu|umfass\w*|belongs?)(?!\w)/u;

/** "Papier, Glas und Holz" of a table of waste: not what something is written on. */
function beginsName({ stem, isCapital }: Term, { index, plainTables }: Knowledge): boolean {
  return (
    isCapital &&
    index.byStem
      .get(stem)
      ?.some(
        ({ table, names }) =>
          plainTables.has(table) && names.some(({ stems }) => stems[0] === stem),
      ) === true
  );
}

/** "In welchen Fachabteilungen": not the row "Fachabteilungen insgesamt", unless that is said. */
function isKindOfWhole(
  { from, to, candidates }: Mention,
  { terms }: MarkedTerms,
  { phrases }: FiledWords,
): boolean {
  const said = terms.slice(from, to + 1).map(({ stem }) => stem);
  const kinds = phrases.kind.get(said.join(' ')) ?? [];
  const isWhole = candidates.every(
    ({ entity: { table, label } }) =>
      isSumLabel(label) && kinds.some((meaning) => meaning.table === table),
  );
  return (
    isWhole &&
    !TOTAL_WORD.test(terms[to + 1]?.folded ?? '') &&
    !ALL.test(terms[from - 1]?.folded ?? '')
  );
}

const TOTAL_WORD = /^(?:insgesamt|gesamt|zusammen|together|total)$/u;
const ALL = /^(?:alle[nr]?|all)$/u;

/**
 * "Frauen" is a part of the name of a ministry, but alone it asks for women. In brackets it is part
 * of an explanation.
 */
function isOnlyForeign({ from, to, isFull, candidates }: Mention, { terms }: MarkedTerms): boolean {
  const own = terms.slice(from, to + 1);
  // What the lexicon calls a clerk is no "administrative office".
  const isGuessed = !isFull || candidates.every(({ by }) => by === 'synonym');
  return isGuessed && own.every(({ folded, inBrackets }) => isForeign(folded) && !inBrackets);
}
