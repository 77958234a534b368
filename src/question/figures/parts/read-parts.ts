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
import { SCOPE_LABEL, scopeLabelStems } from '../operations/scope-label.ts';
import { completeShortened } from '../terms/complete-shortened.ts';
import { type Correction, correctTypos } from '../terms/correct-typos.ts';
import { joinSeparated } from '../terms/join-separated.ts';
import { MarkedTerms } from '../terms/marked-terms.ts';
import { spellPartAverage, spellParts } from '../terms/part-averages.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import { splitCompounds } from '../terms/split-compounds.ts';
import { inTableWords } from '../terms/table-wording.ts';
import { type NamingWords, withoutAsides } from '../terms/without-asides.ts';
import type { FiledWords } from '../vocabulary/file-words.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isNeutral } from '../words/neutral-words.ts';
import { questionVocabulary } from '../words/question-vocabulary.ts';
import { type ComparedYear, findComparedYear } from './compared-year.ts';
import { type Cue, type FoundCue, findCues } from './cues.ts';
import {
  type AskedPlaces,
  type ChangeSize,
  findChangeSize,
  findPlaces,
  findThreshold,
} from './find-condition.ts';
import { findMetricHeads, findSharedNouns } from './find-metric-heads.ts';
import { findMonths } from './find-months.ts';
import { findNumberedParts } from './find-numbered-parts.ts';
import { findTitleStretches } from './find-title-stretches.ts';
import { type FoundWord, findKindPhrases, findWords, findWordsInNames } from './find-words.ts';
import { type AskedTime, findTime } from './find-years.ts';
import { type ForeignWord, findForeign, foreignAt, isForeign } from './foreign-words.ts';
import { joinKinds } from './join-kinds.ts';
import { markGlossed } from './mark-glossed.ts';
import { joinsName, markNeutral } from './mark-neutral.ts';
import { markTheme } from './mark-theme.ts';
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

/** The same, for one who marks more of it. */
export function readPartsAnew(typed: string, knowledge: Knowledge): Parts {
  const { filed } = knowledge;
  const { question, corrections: rewordings } = inTableWords(typed, knowledge);
  const { terms, corrections } = correctTypos(
    readTerms(
      spellPartAverage(
        completeShortened(
          withoutAsides(spellParts(question, knowledge.catalogue.tables), namingWords(knowledge)),
          knowledge,
        ),
        knowledge.catalogue.tables,
      ),
    ),
    knowledge.isKnown,
    () => knowledge.targets,
    knowledge.isWord,
  );
  const marked = new MarkedTerms(
    splitCompounds(
      joinSeparated(
        terms,
        (word) => questionVocabulary().verbs.has(word),
        ({ stem }) => filed.metricBeginnings.has(stem),
      ),
      knowledge,
    ),
  );
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
  const heads = findMetricHeads(marked, filed);
  const all = [...metricWords, ...sharing, ...heads.metrics];
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
  // "Amt Wachsenburg" does not grow.
  const cueSpans = findCues(marked.line).filter(
    (cue) =>
      !isInName(cue, marked) &&
      !(cue.cue === 'previousYear' && isInTime(cue, marked)) &&
      !isInMetric(cue, marked, metrics, knowledge) &&
      !isBeginOfName(cue, marked, knowledge),
  );
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
    corrections: [...rewordings, ...corrections],
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

function namingWords({ filed, index, vocabulary }: Knowledge): NamingWords {
  const isCounted = (stem: string): boolean => filed.phrases.metric.has(stem);
  return {
    isCounted,
    isName: (stem) => index.byStem.has(stem) && !vocabulary.kindStems.has(stem) && !isCounted(stem),
  };
}

/** "In welchem Quartal", "nach Schularten": the word that a table has for its parts. */
function markScopeLabels(marked: MarkedTerms, { catalogue }: Knowledge): void {
  const labels = catalogue.tables.flatMap(({ entity: { scope } }) =>
    scope === undefined ? [] : scopeLabelStems(scope.label),
  );
  for (const [index, { stem }] of marked.terms.entries())
    if (labels.includes(stem)) marked.mark(index, index, SCOPE_LABEL);
}

/** "Baugenehmigungen wurden erteilt": the other word of "Erteilte Baugenehmigungen". */
function markRestOfLabels(
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  { metricLabels, phrases }: FiledWords,
): void {
  // "Wie viel Wasser hat der Verband abgegeben?": both words of "Wasser abgegeben".
  const isBeside = (stem: string, { from, to, meanings }: FoundWord): boolean => {
    const said = marked.terms.slice(from, to + 1).map((term) => term.stem);
    const both = phrases.metric.get([stem, ...said].join(' ')) ?? [];
    return meanings.every(({ table, value }) =>
      both.some((word) => word.table === table && word.value === value),
    );
  };
  const isOfAll = (stem: string, { meanings }: FoundWord): boolean =>
    meanings.every(({ table, value, rank }) =>
      metricLabels.some(
        (label) =>
          rank !== 'unit' &&
          label.table === table &&
          label.value === value &&
          label.stems.includes(stem),
      ),
    );
  for (const [index, { stem, kind }] of marked.terms.entries()) {
    const isRest =
      kind === 'word' && metrics.some((metric) => isOfAll(stem, metric) || isBeside(stem, metric));
    if (marked.isFree(index) && isRest) marked.mark(index, index, 'metric');
  }
}

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

function isInName({ start, end }: FoundCue, marked: MarkedTerms): boolean {
  const [from, to] = marked.spanOf(start, end);
  const roles = marked.terms.slice(from, to + 1).map((_, offset) => marked.roleOf(from + offset));
  return roles.every((role) => role === 'name');
}

/** "im Vorjahr" says when, and holds nothing against it. */
function isInTime({ start, end }: FoundCue, marked: MarkedTerms): boolean {
  const [from, to] = marked.spanOf(start, end);
  return marked.terms.slice(from, to + 1).every((_, at) => marked.roleOf(from + at) === 'time');
}

/** "VG Mittleres Nessetal": capital between the word for a kind and a name, it belongs to the name. */
function isBeginOfName(
  { start, end }: FoundCue,
  marked: MarkedTerms,
  { vocabulary }: Knowledge,
): boolean {
  const [from, to] = marked.spanOf(start, end);
  const [own, next] = [marked.terms[from], marked.terms[to + 1]];
  if (from !== to || own?.isCapital !== true || own.isFirst || marked.roleOf(from - 1) !== 'kind')
    return false;
  const isName = next !== undefined && vocabulary.byStem.has(next.stem);
  return isName && !vocabulary.kindStems.has(next.stem) && next.kind === 'word';
}

/** What can be a word for a metric, too: "Zugänge", "Einstellungen". */
const IN_METRICS: ReadonlySet<Cue> = new Set(['grow', 'shrink', 'ended', 'began']);

/** "Fälle" that a table counts do not fall; the word for a printed change does say change. */
function isInMetric(
  { cue, start, end }: FoundCue,
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  { catalogue }: Knowledge,
): boolean {
  if (!IN_METRICS.has(cue)) return false;
  const [first, last] = marked.spanOf(start, end);
  const word = metrics.find(({ from, to }) => from <= first && last <= to);
  return (
    word?.meanings.every(({ table, value }) =>
      catalogue.tables
        .find(({ name }) => name === table)
        ?.metrics.some(
          ({ column, kind }) => column === value && (kind === 'count' || kind === 'amount'),
        ),
    ) === true
  );
}

/** Cues of which no word stands for itself: all were read as part of a condition or a limit. */
function settledCues(cues: readonly FoundCue[], marked: MarkedTerms): ReadonlySet<Cue> {
  const isSettled = ({ start, end }: FoundCue): boolean => {
    const [from, to] = marked.spanOf(start, end);
    const roles = marked.terms.slice(from, to + 1).map((_, offset) => marked.roleOf(from + offset));
    return roles.some((role) => role === 'condition' || role === 'limit');
  };
  return new Set(
    cues
      .map(({ cue }) => cue)
      .filter((cue) => cues.every((other) => other.cue !== cue || isSettled(other))),
  );
}

/** These reach over other words, which they do not explain. */
const REACHING: ReadonlySet<Cue> = new Set([
  'share',
  'difference',
  'than',
  'belongs',
  'sinceWhen',
  'untilWhen',
]);

/** Terms that are cues. Of a cue that reaches over other words only its ends are. */
function cueIndexes(marked: MarkedTerms, cues: readonly FoundCue[]): Set<number> {
  const indexes = new Set<number>();
  for (const { cue, start, end } of cues) {
    const [from, to] = marked.spanOf(start, end);
    for (let index = from; index <= to; index += 1) {
      if (!REACHING.has(cue) || index === from || index === to) indexes.add(index);
    }
  }
  return indexes;
}
