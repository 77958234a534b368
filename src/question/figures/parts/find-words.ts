import type { Metric, Table } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Mention } from '../names/find-mentions.ts';
import { findPhrase, type MarkedTerms, type Span } from '../terms/marked-terms.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import { groupPhrases } from '../vocabulary/entity-index.ts';
import type { FiledWords, Phrases } from '../vocabulary/file-words.ts';
import { isPersonOf } from '../words/is-person-of.ts';
import { unitNames } from '../words/unit-names.ts';

/** A metric, a kind of entity, a part of a table or the table itself, as a question can say it. */
export interface CatalogueWord {
  readonly stems: readonly string[];
  readonly table: string;
  readonly role: 'metric' | 'kind' | 'scope' | 'table';
  /** Column of the metric, value of the kind or scope, name of the table. */
  readonly value: string;
  readonly isPlural: boolean;
  /** As written, folded: "Schüler" and "Schulen" have one stem. */
  readonly folded: string;
  /** As written, in lower case. */
  readonly lower: string;
  /** How much the word says of a metric or kind: its own name, another word, or only a unit. */
  readonly rank: MetricRank;
}

export type MetricRank = 'label' | 'synonym' | 'unit';

/** A stretch of a question that the catalogue explains, with everything it can mean. */
export interface FoundWord extends Span {
  readonly role: CatalogueWord['role'];
  readonly meanings: readonly CatalogueWord[];
  /** Its meanings are meant together: the two quarters of a half-year. */
  readonly isTogether?: true;
  /** Means all entries, though only some are called so. */
  readonly isForAll?: true;
}

/** All words of all descriptions, the longest phrases first. */
export function catalogueWords(tables: readonly Table[]): CatalogueWord[] {
  return tables
    .flatMap((table) => [
      ...metricWords(table),
      ...kindWords(table),
      ...scopeWords(table),
      ...tableWords(table),
    ])
    .filter(({ stems }) => stems.length > 0)
    .sort((a, b) => b.stems.length - a.stems.length);
}

function metricWords({ name, metrics }: Table): CatalogueWord[] {
  return metrics.flatMap((metric) => {
    const of = (rank: MetricRank, phrases: readonly string[]): CatalogueWord[] =>
      phrases
        .flatMap(withDative)
        .map((phrase) => word(name, 'metric', metric.column, phrase, rank));
    const labels = [metric.label, ...(metric.english ? [metric.english.label] : [])];
    return [
      ...of('label', labels),
      ...of('synonym', metric.words),
      ...of('unit', unitPhrases(metric, [...labels, ...metric.words])),
    ];
  });
}

/** "Kilometer", "Mio. Euro" and "Euro", where they are no word for the metric anyway. */
function unitPhrases({ unit, english }: Metric, known: readonly string[]): string[] {
  const units = [unit, ...(english ? [english.unit] : [])];
  const own = units.filter((phrase) => !known.includes(phrase));
  const phrases = own.flatMap((phrase) =>
    SCALED.test(phrase) ? [phrase, phrase.split(/\s+/u).at(-1) ?? phrase] : [phrase],
  );
  const [first = '', ...rest] = unit.split(/\s+/u);
  const scaled = SCALED.test(first)
    ? unitNames(first).map((scale) => `${scale} ${rest.join(' ')}`)
    : [];
  return [
    ...new Set([
      ...phrases.filter((phrase) => /\p{L}{3}/u.test(phrase)),
      ...unitNames(unit),
      ...unitNames(first),
      ...scaled,
    ]),
  ].filter((phrase) => !known.includes(phrase));
}

/** "Mio. Euro" counts euros; "Kinder unter 3 Jahre" counts no years. */
const SCALED = /^(?:tsd|tausend|mio|million|mrd|milliard|1[. ]?000)/iu;

/** The kind that drafts give to the sum of a table. */
const UNCALLED = 'Gesamtheit';

function kindWords({ name, entity }: Table): CatalogueWord[] {
  // "die gesamten Ausgaben" are no "Gesamtheit": nobody calls the sum of a table so.
  const kinds = entity.kinds.filter(({ value }) => value !== UNCALLED);
  const described = kinds.flatMap((kind) =>
    groupPhrases(kind)
      .flatMap(withDative)
      .map((phrase) =>
        word(name, 'kind', kind.value, phrase, kind.words.includes(phrase) ? 'synonym' : 'label'),
      ),
  );
  const parent = [entity.parent]
    .filter((column) => column !== undefined)
    .map((column) => word(name, 'kind', column, column));
  const values = entity.kinds.flatMap(({ value, aggregate }) => (aggregate ? [] : [value]));
  const sorts = sortsOf(entity.keyLabel).flatMap((phrase) =>
    (described.length === 0 ? [NO_KIND] : values).map((value) =>
      word(name, 'kind', value, phrase, 'synonym'),
    ),
  );
  if (described.length > 0)
    return [...described, ...sorts, ...parent].filter(
      (found) => described.includes(found) || isUseful(described)(found),
    );
  const columns = [entity.keyLabel, entity.key, entity.label].flatMap((column) =>
    // "Landkreis/Stadt"
    column
      .split('/')
      .flatMap(withDative)
      .map((heading) => word(name, 'kind', NO_KIND, heading)),
  );
  const isKey = entity.key !== entity.label;
  return [...columns, ...sorts, ...parent].filter(
    (found) => isUseful([])(found) || (isKey && found.folded === 'titel'),
  );
}

/** "Welche Steuer" of a table by "Steuerart". */
function sortsOf(heading: string): readonly string[] {
  const [, thing] = /^(\p{Lu}\p{Ll}{4,})art$/u.exec(heading) ?? [];
  return thing === undefined ? [] : [thing, `${thing}n`];
}

/** "Kapiteln", "Mitteln": the n of this plural is not taken off by the stemmer. */
function withDative(phrase: string): string[] {
  return phrase.endsWith('el') ? [phrase, `${phrase}n`] : [phrase];
}

function isUseful(known: readonly CatalogueWord[]): (word: CatalogueWord) => boolean {
  return ({ folded, stems }) =>
    !SAYS_NOTHING.test(folded) && !known.some((other) => other.stems.join() === stems.join());
}

/** The kind of entities of a table that knows no kinds. */
export const NO_KIND = '';

/** Headings of columns that are no word for what stands in them. */
const SAYS_NOTHING =
  /^(?:schlussel|nr|nummer|id|code|key|name|bezeichnung|label|titel|title|kennung|parent\\w*|oberbegriff|gruppe)$/u;

function scopeWords({ name, entity }: Table): CatalogueWord[] {
  return (entity.scope?.groups ?? []).flatMap((scope) =>
    groupPhrases(scope).map((phrase) => word(name, 'scope', scope.value, phrase)),
  );
}

function tableWords({ name, title, words }: Table): CatalogueWord[] {
  return [title, ...words].map((phrase) => word(name, 'table', name, phrase));
}

function word(
  table: string,
  role: CatalogueWord['role'],
  value: string,
  phrase: string,
  rank: MetricRank = 'label',
): CatalogueWord {
  const stems = readTerms(phrase)
    .filter(({ folded }, _, all) => all.length === 1 || !ARTICLE.test(folded))
    .map(({ stem }) => stem);
  return {
    stems,
    table,
    role,
    value,
    isPlural: isPluralPhrase(phrase),
    folded: foldGerman(phrase),
    lower: phrase.toLowerCase(),
    rank,
  };
}

/** Words that may lie between the others of a phrase or be left out; "unter" and "über" may not. */
const ARTICLE =
  /^(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|und|am|vom|the|of|a|an|and)$/u;

/** In the name of a metric also "in Zivilsachen" for "Zivilsachen". */
const LOOSE = new RegExp(`${ARTICLE.source}|^(?:in|im|bei|beim|von|vom|fur|for)$`, 'u');

/** "Kreise", "VGs", "Städte": an ending that the singular of none of our kinds has. */
function isPluralPhrase(phrase: string): boolean {
  return /(?:e|en|er|s|ä.*r)$/u.test(phrase);
}

/**
 * Finds words of the catalogue in terms that have no role yet and marks them. Of two that overlap
 * the longer one counts; a phrase that means several things keeps them all.
 *
 * @param least - Phrases of fewer words are not looked for.
 */
export function findWords(
  marked: MarkedTerms,
  { phrases }: FiledWords,
  role: CatalogueWord['role'],
  least = 1,
): FoundWord[] {
  const found: FoundWord[] = [];
  const free = marked.terms.map(
    (term, index): Term => (marked.isFree(index) ? term : { ...term, stem: '\u0000', folded: '' }),
  );
  const taken = new Set<number>();
  const begun = beginnings(free, role);
  for (const meanings of phrases[role].values()) {
    const stems = meanings[0]?.stems ?? [];
    if (stems.length < least || !begun.has(stems[0] ?? '')) continue;
    const spans =
      stems.length === 1 && role === 'metric'
        ? findWordOrVerb(free, stems[0] ?? '')
        : findPhrase(free, stems, ({ folded }) =>
            (role === 'metric' ? LOOSE : ARTICLE).test(folded),
          );
    for (const span of spans) {
      if (role === 'metric' && isGrammarHere(marked, span)) continue;
      const [only] = marked.within(span);
      if (stems.length === 1 && only !== undefined && isPersonOf(only, meanings)) continue;
      if (role === 'metric' && isOtherWord(span, meanings, phrases.kind, marked)) continue;
      const length = span.to - span.from + 1;
      const indexes = Array.from({ length }, (_, offset) => span.from + offset);
      if (indexes.some((index) => taken.has(index))) continue;
      for (const index of indexes) taken.add(index);
      marked.mark(span.from, span.to, role);
      found.push({ ...span, role, meanings: closest(meanings, marked.terms[span.from]) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Where phrases of several words for kinds of entities stand, and in which tables they do. */
export function findKindPhrases(
  { terms }: MarkedTerms,
  { phrases }: FiledWords,
): (Span & { readonly tables: readonly string[] })[] {
  const begun = beginnings(terms, 'kind');
  return Array.from(phrases.kind.values()).flatMap((meanings) => {
    const stems = meanings[0]?.stems ?? [];
    if (stems.length < 2 || !begun.has(stems[0] ?? '')) return [];
    const tables = meanings.map(({ table }) => table);
    return findPhrase(terms, stems).map((span) => ({ ...span, tables }));
  });
}

/** "Gymnasien" are an entry of one table and a part of another: both are kept, the table decides. */
export function findWordsInNames(
  marked: MarkedTerms,
  { phrases }: FiledWords,
  role: CatalogueWord['role'],
  names: readonly Mention[],
): FoundWord[] {
  return names.flatMap(({ from, to, candidates }): FoundWord[] => {
    const stems = marked.within({ from, to }).map(({ stem }) => stem);
    const own = new Set(candidates.map(({ entity }) => entity.table));
    const called = phrases[role].get(stems.join(' ')) ?? [];
    const meanings = called.filter(({ table }) => !own.has(table));
    const close = closest(meanings, marked.terms[from]);
    return close.length === 0 ? [] : [{ from, to, role, meanings: close }];
  });
}

/** Of words with one stem those that are written most like the term, for each table. */
function closest(meanings: readonly CatalogueWord[], term: Term | undefined): CatalogueWord[] {
  if (term === undefined) return [...meanings];
  const likeness = ({ folded, lower }: CatalogueWord): number =>
    100 * sharedLength(folded, term.folded) + sharedLength(lower, term.text.toLowerCase());
  return meanings.filter((meaning) =>
    meanings.every(
      (other) => other.table !== meaning.table || likeness(other) <= likeness(meaning),
    ),
  );
}

/** How many letters two words begin with in common; all of it counts for one that is the other. */
function sharedLength(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return a.length === b.length ? length + 1 : length;
}

/** "Schule" has the stem of "Schüler" and is the word for what has them. */
function isOtherWord(
  { from, to }: Span,
  metrics: readonly CatalogueWord[],
  kindsBy: Phrases,
  { terms }: MarkedTerms,
): boolean {
  if (from !== to) return false;
  const kinds = kindsBy.get(terms[from]?.stem ?? '') ?? [];
  return metrics.every(
    (metric) =>
      kinds.some(({ table }) => table === metric.table) &&
      !closest([metric, ...kinds], terms[from]).includes(metric),
  );
}

/** "Wie hoch ist das Soll?": the verb is no "Ist", which is written like a noun or said alone. */
function isGrammarHere({ terms }: MarkedTerms, { from, to }: Span): boolean {
  const term = terms[from];
  if (from !== to || term === undefined || !isStopWord(term.folded)) return false;
  const isNoun =
    (term.isCapital && (!term.isFirst || AS_HEADING.test(terms[from + 1]?.folded ?? ''))) ||
    WITH_ARTICLE.test(terms[from - 1]?.folded ?? '') ||
    (term.isBehindComma === true && isLastYear(terms, from + 1));
  return !isNoun && terms.length > SHORTEST_SENTENCE && !areBothNouns(terms);
}

/** "wie viel Prozent vom soll": behind these no verb stands. */
const WITH_ARTICLE = /^(?:vom|zum|beim|am)$/u;

/** "Realschulen und Gymnasien zusammen, ist 2023?" */
function isLastYear(terms: readonly Term[], at: number): boolean {
  return at === terms.length - 1 && /^(?:19|20)\d\d$/u.test(terms[at]?.folded ?? '');
}

/** "war das ist höher als das soll": in small letters, each with an article, both are headings. */
function areBothNouns(terms: readonly Term[]): boolean {
  const line = terms.map(({ folded }) => folded).join(' ');
  return BOTH.every((noun) => noun.test(line));
}

const BOTH = ['ist', 'soll'].map(
  (word) => new RegExp(`(?<!\\w)(?:das|dem|vom|beim) ${word}(?!\\w)`, 'u'),
);

/** "Soll und Ist der Landespolizei", "Ist 2022 der Landespolizei": no question begins so. */
const AS_HEADING = /^(?:und|sowie|versus|gegenuber|minus|abzuglich|soll|ist|(?:19|20)\d\d)$/u;

/** Fewer terms than this name what is asked for and make no sentence: "soll radwege 2024". */
const SHORTEST_SENTENCE = 3;

/** "Kosten" is also asked for as "kostet" and "kostete". */
function findWordOrVerb(terms: readonly Term[], stem: string): Span[] {
  return terms.flatMap((term, index) =>
    term.stem === stem || verbStems(term).includes(stem) ? [{ from: index, to: index }] : [],
  );
}

const SHORTEST_VERB = 4;
const VERB_ENDINGS = ['t', 'et', 'te', 'ete', 'ten', 'eten', 'en'];

/** What is left of a word without an ending of a verb. */
function verbStems({ folded }: Term): string[] {
  return VERB_ENDINGS.filter((ending) => folded.endsWith(ending))
    .map((ending) => folded.slice(0, -ending.length))
    .filter((stem) => stem.length >= SHORTEST_VERB);
}

/** With what a phrase that stands in the terms can begin: most phrases do not. */
function beginnings(terms: readonly Term[], role: CatalogueWord['role']): Set<string> {
  const stems = terms.map(({ stem }) => stem);
  return new Set(role === 'metric' ? [...stems, ...terms.flatMap(verbStems)] : stems);
}
