import type { Table } from '#src/domain/catalogue.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Mention } from '../names/find-mentions.ts';
import { matchTerm } from '../names/match-terms.ts';
import { type Candidate, candidateOf, keepBest } from '../names/rank-names.ts';
import { SCOPE_LABEL, scopeLabelStems } from '../operations/scope-label.ts';
import { isBehindWithout, saysWithout } from '../parts/behind-without.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import { stemsOf } from '../terms/question-terms.ts';
import { groupPhrases, isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isPluralKind } from './is-plural-kind.ts';
import { mergeGlosses } from './merge-glosses.ts';
import { withoutPlaceOfOthers } from './place-of-others.ts';

/** A named thing of the question within one table. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly said: string;
  /** Best first; more than one where the name fits several. */
  readonly entities: readonly NamedEntity[];
  readonly candidates: readonly Candidate[];
  readonly isFull: boolean;
  readonly byKey: boolean;
  /** A kind was asked for and nothing of that name is of it: what was asked for. */
  readonly missingKind: FoundWord | null;
  /** The word for the kind that stands beside the name. */
  readonly kindWord: FoundWord | null;
}

/** Names with the table, their kinds and their surroundings taken into account. */
export function resolveMentions(parts: Parts, table: Table, knowledge: Knowledge): Subject[] {
  const scopes = [...saidScopes(parts, table), ...namedScopes(parts, table)];
  const own = parts.mentions
    .map((mention) => {
      const ofTable = mention.candidates.filter(({ entity }) => entity.table === table.name);
      const inScope = ofTable.filter(({ entity }) => scopes.includes(entity.scope ?? ''));
      if (inScope.length > 0) return { ...mention, candidates: inScope };
      const others = inOtherScope(mention, ofTable, scopes, parts, knowledge);
      return others.length > 0
        ? { ...mention, isFull: false, candidates: others }
        : { ...mention, candidates: ofTable };
    })
    .filter(({ candidates }) => candidates.length > 0);
  const subjects = own.map((mention) => subjectOf(mention, parts, table, knowledge));
  const merged = mergeGlosses(subjects, parts).map((subject) =>
    withRemarked(subject, parts, knowledge),
  );
  return narrowByContext(withoutPlaceOfOthers(merged, parts), parts);
}

/** "TLRZ in den Sonderrechnungen": what is called so only in part, in the part of the table that is said. */
function inOtherScope(
  mention: Mention,
  [known]: readonly Candidate[],
  scopes: readonly string[],
  parts: Parts,
  knowledge: Knowledge,
): Candidate[] {
  if (known === undefined || known.entity.isRoot || mention.byKey || scopes.length !== 1) return [];
  return keepBest(
    rematch(mention, parts, knowledge).filter(
      ({ entity }) =>
        entity.table === known.entity.table && entity.scope === scopes[0] && !entity.isRoot,
    ),
  );
}

/**
 * The parts of the table that the question keeps to; not those behind "ohne". Where it says none, the
 * part that holds all others is meant: the year and no quarter of it.
 */
export function saidScopes({ scopes, marked }: Parts, table: Table): string[] {
  const ofTable = scopes.filter((word) => valuesOf(word, table).length > 0);
  if (ofTable.length === 0) return wholeScope(marked, table);
  return ofTable
    .filter(({ from }) => !isExcludedAt(from, marked))
    .flatMap((word) => valuesOf(word, table));
}

function wholeScope(marked: Parts['marked'], { entity: { scope } }: Table): string[] {
  const whole = scope?.groups.find(({ value, aggregate }) => aggregate && value === scope.usual);
  if (scope === undefined || whole === undefined) return [];
  const labels = scopeLabelStems(scope.label);
  const asksForParts = marked.terms.some(
    ({ stem }, index) => labels.includes(stem) && marked.roleOf(index) === SCOPE_LABEL,
  );
  return asksForParts ? [] : [whole.value];
}

/** "Kernhaushalt" names the part, and what sums it up. */
function namedScopes({ mentions, marked, scopes }: Parts, table: Table): string[] {
  if (scopes.length === 0) return [];
  return mentions
    .filter(({ from }) => !isExcludedAt(from, marked))
    .flatMap(({ candidates }) => {
      const own = candidates.flatMap(({ entity: { isRoot, scope, table: name } }) =>
        isRoot && name === table.name && scope !== null ? [scope] : [],
      );
      // What stands in every part of the table names none of them.
      return own.length > 1 ? [] : own;
    });
}

function isExcludedAt(index: number, { terms }: Parts['marked']): boolean {
  return terms.slice(Math.max(0, index - 2), index).some(({ folded }) => saysWithout(folded));
}

/**
 * "Allgemeine Bewilligungen" is also how "Allgemeine Bewilligungen - Umwelt -" begins: without a year
 * that only one of them has, either can be meant.
 */
function withRemarked(subject: Subject, { time }: Parts, { index }: Knowledge): Subject {
  const [first, second] = subject.candidates;
  if (first === undefined || second !== undefined || subject.byKey || time.years.length > 0)
    return subject;
  const others = index.entities
    .filter(
      (entity) =>
        entity.table === first.entity.table && entity.label.startsWith(`${first.entity.label} - `),
    )
    .map((entity) => ({ ...first, entity }));
  const candidates = [first, ...others];
  return { ...subject, candidates, entities: candidates.map(({ entity }) => entity) };
}

function subjectOf(mention: Mention, parts: Parts, table: Table, knowledge: Knowledge): Subject {
  const said = parts.marked.within(mention).map(({ text }) => text);
  const base = {
    from: mention.from,
    to: mention.to,
    said: said.filter((word, index) => word !== said[index - 1]).join(' '),
    byKey: mention.byKey,
    missingKind: null,
    kindWord: null,
  };
  const kindWord = kindWordBeside(mention, parts, table, knowledge);
  // "the local courts of Schleswig-Holstein"
  const isOfMany = kindWord !== null && isPluralKind(kindWord, parts.marked, table);
  const isPlace = isTop(mention) && (mention.from === mention.to || isOfMany);
  const asked = kindWord === null ? kindsInName(mention, parts, table) : valuesOf(kindWord, table);
  if (asked.length === 0) return { ...base, ...chosen(mention.candidates, mention.isFull) };
  const fitting = mention.candidates.filter(({ entity }) => asked.includes(entity.kind ?? ''));
  if (fitting.length > 0) return { ...base, kindWord, ...chosen(fitting, mention.isFull) };
  if (mention.byKey || kindWord === null)
    return { ...base, kindWord, ...chosen(mention.candidates, mention.isFull) };
  if (isPlace) return { ...base, ...chosen(mention.candidates, mention.isFull) };
  const others = rematch(mention, parts, knowledge).filter(
    ({ entity }) => entity.table === table.name && asked.includes(entity.kind ?? ''),
  );
  if (others.length > 0) return { ...base, kindWord, ...chosen(keepBest(others), false) };
  return {
    ...base,
    kindWord,
    missingKind: kindWord,
    ...chosen(mention.candidates, mention.isFull),
  };
}

function chosen(
  candidates: readonly Candidate[],
  isFull: boolean,
): Pick<Subject, 'entities' | 'candidates' | 'isFull'> {
  return { entities: candidates.map(({ entity }) => entity), candidates, isFull };
}

/** "Thüringer" before a kind says where, and is no name for it. */
function isTop({ candidates }: Mention): boolean {
  return candidates.every(({ entity }) => entity.isRoot);
}

/** All entities that the words fit, parts of names included. */
function rematch(mention: Mention, parts: Parts, knowledge: Knowledge): Candidate[] {
  const terms = parts.marked
    .within(mention)
    .filter(({ folded }) => !isStopWord(folded))
    .map((term) => matchTerm(term, knowledge.vocabulary));
  return knowledge.index.entities
    .map((entity) => candidateOf(entity, terms))
    .filter((candidate) => candidate !== null);
}

/** "Stadt Gera", "Kapitel 0313"; behind the name only where it belongs to no other name. */
function kindWordBeside(
  mention: Mention,
  parts: Parts,
  table: Table,
  knowledge: Knowledge,
): FoundWord | null {
  const ofTable = parts.kinds.filter((word) => valuesOf(word, table).length > 0);
  const before = ofTable.find(
    (word) =>
      word.to === mention.from - 1 ||
      (word.to === mention.from - 2 &&
        ((isOf(parts, mention.from - 1) && !holdsMany(word, mention, parts, table)) ||
          isOwnKind(word, mention, parts, table))),
  );
  if (before !== undefined) return contradictsName(before, mention, parts, table) ? null : before;
  const shared = sharedKind(mention, parts, table, knowledge);
  if (shared !== undefined) return shared;
  const after = ofTable.find(
    ({ from }) =>
      from === mention.to + 1 || (from === mention.to + 2 && isAs(parts, mention.to + 1)),
  );
  if (after === undefined || isPluralOnly(after, parts)) return null;
  // "Saale-Orla-Kreis gemeinschaftsfreie Gemeinde": one that belongs to the district.
  if (contradictsName(after, mention, parts, table)) return null;
  const belongsToNext =
    after.from === mention.to + 1 && parts.mentions.some(({ from }) => from === after.to + 1);
  return belongsToNext ? null : after;
}

/** "the municipalities of Greiz": what the one place has, where no other name follows. */
function holdsMany(word: FoundWord, mention: Mention, parts: Parts, table: Table): boolean {
  const isListed = parts.mentions.some(
    (next) => next.from > mention.to && isJoined(mention.to, next, parts),
  );
  return isPluralKind(word, parts.marked, table) && !isListed;
}

/** "im Eichsfeld Gemeinden": what the place has, not what it is. */
function isPluralOnly({ to }: FoundWord, { marked }: Parts): boolean {
  return /(?:en|(?<!krei)s|kreise|stadte|amter|dorfer)$/u.test(marked.foldedAt(to));
}

/** So many names are joined to one before which a plural stands. */
const MOST_JOINED = 30;

/** "die Landkreise Sömmerda und Nordhausen": a plural before the first of several holds for all. */
function sharedKind(
  mention: Mention,
  parts: Parts,
  table: Table,
  knowledge: Knowledge,
  most = MOST_JOINED,
): FoundWord | undefined {
  const { marked, mentions, kinds } = parts;
  if (most === 0) return undefined;
  const previous = mentions.find(({ to }) => to < mention.from && isJoined(to, mention, parts));
  if (previous === undefined) return undefined;
  const before = kinds.find(
    (word) =>
      valuesOf(word, table).length > 0 &&
      (word.to === previous.from - 1 ||
        // "the towns of Altenburg and Schmölln"
        (word.to === previous.from - 2 && isOf(parts, previous.from - 1))),
  );
  if (before !== undefined) return isPluralKind(before, marked, table) ? before : undefined;
  return (
    pluralOf(previous, parts, table, knowledge) ??
    sharedKind(previous, parts, table, knowledge, most - 1)
  );
}

/** "Gotha und Greiz", "of Gotha and the Ilm-Kreis": what still depends on the word before the first. */
function isJoined(to: number, mention: Mention, { marked }: Parts): boolean {
  if (to + 1 === mention.from) return true;
  // Most pairs end here, of which a long list of names has very many.
  if (mention.from - to > LONGEST_JOIN || !JOINING.test(marked.foldedAt(to + 1))) return false;
  return marked.terms.slice(to + 2, mention.from).every(({ folded }) => DEPENDING.test(folded));
}

/** "und dem Landkreis von" in words, and the next one. */
const LONGEST_JOIN = 6;

/** "der" and "die" would begin something else: "die Landratsämter Gotha und Greiz und der Ilm-Kreis". */
const DEPENDING = /^(?:dem|des|im|vom|von|in|the|of)$/u;

/** "Landkreise Sömmerda": the kind is the first word of the name, here in the plural. */
function pluralOf(
  { from, to }: Mention,
  { marked }: Parts,
  table: Table,
  { words }: Knowledge,
): FoundWord | undefined {
  const said = marked.terms.slice(from, to).map(({ text }) => text.toLowerCase());
  const kinds = table.entity.kinds.filter(({ singular, plural }) => {
    const many = plural.toLowerCase();
    return singular.toLowerCase() !== many && (said.includes(many) || said.includes(`${many}n`));
  });
  const meanings = words.filter(
    ({ role, table: name, value, isPlural, stems }) =>
      role === 'kind' &&
      name === table.name &&
      isPlural &&
      stems.length === 1 &&
      kinds.some((kind) => kind.value === value),
  );
  return from < to && meanings.length > 0 ? { from, to: from, role: 'kind', meanings } : undefined;
}

const JOINING = /^(?:und|sowie|oder|plus|bzw|and|or)$/u;

/** "Mitglieder VG Leinetal": the name brings its own kind, so the other word asks for something else. */
function contradictsName(
  word: FoundWord,
  mention: Mention,
  { marked }: Parts,
  table: Table,
): boolean {
  const asked = valuesOf(word, table);
  if (mention.candidates.some(({ entity }) => asked.includes(entity.kind ?? ''))) return false;
  const own = table.entity.kinds.filter(({ value }) =>
    mention.candidates.some(({ entity }) => entity.kind === value),
  );
  const stems = new Set(
    own
      .flatMap((kind) => groupPhrases(kind).map(stemsOf))
      .filter((s) => s.length === 1)
      .flat(),
  );
  return marked.within(mention).some(({ stem }) => stems.has(stem));
}

/** "town of Nordhausen" */
function isOf({ marked }: Parts, index: number): boolean {
  return marked.terms[index]?.folded === 'of';
}

/** "Einzelplan der Staatskanzlei": the one of this kind that bears the name. */
function isOwnKind(word: FoundWord, mention: Mention, { marked }: Parts, table: Table): boolean {
  const kinds = valuesOf(word, table);
  return (
    /^(?:der|des|von|vom)$/u.test(marked.foldedAt(word.to + 1)) &&
    !isPluralKind(word, marked, table) &&
    mention.candidates.some(({ entity }) => kinds.includes(entity.kind ?? ''))
  );
}

/** "Ruhla als erfüllende Gemeinde" */
function isAs({ marked }: Parts, index: number): boolean {
  return /^(?:als|as)$/u.test(marked.foldedAt(index));
}

/** "Ilm-Kreis", "Wartburgkreis": the name itself says the kind. */
function kindsInName(mention: Mention, parts: Parts, table: Table): string[] {
  const stems = parts.marked.within(mention).map(({ stem }) => stem);
  return table.entity.kinds
    .filter(({ singular, words }) =>
      [singular, ...words].some((word) => {
        const [last, ...more] = stemsOf(word);
        return (
          word.length > 4 &&
          last !== undefined &&
          // "Dörfer" would make a village of every name with "dorf".
          last.length >= word.length - 1 &&
          more.length === 0 &&
          stems.some((stem) => stem.endsWith(last))
        );
      }),
    )
    .map(({ value }) => value);
}

/** What a word means in a table: values of its kinds, scopes or metrics. */
export function valuesOf(word: FoundWord, table: Table): string[] {
  const own = word.meanings.filter((meaning) => meaning.table === table.name);
  return [...new Set(own.map(({ value }) => value))];
}

/**
 * "Elxleben im Ilm-Kreis", "Ministerium (Einzelplan 03)": of several with the same name the ones that
 * belong to the other thing named are meant; the other thing is then no subject of its own.
 */
function narrowByContext(subjects: readonly Subject[], parts: Parts): Subject[] {
  const result = [...subjects];
  for (const [index, subject] of subjects.entries()) {
    if (subject.entities.length < 2) continue;
    for (const [at, other] of subjects.entries()) {
      if (at === index) continue;
      const inside = subject.candidates.filter(({ entity }) => isWithin([entity], other.entities));
      if (inside.length === 0 || inside.length === subject.candidates.length) continue;
      if (parts.cues.has('share') || !isBeside(subject, other, parts)) continue;
      result[index] = {
        ...subject,
        candidates: inside,
        entities: inside.map(({ entity }) => entity),
      };
      // "im Landkreis Greiz ohne Greiz" is still about the district.
      if (isBehindWithout(subject, parts) && !isBehindWithout(other, parts)) continue;
      const gone = result.indexOf(other);
      if (gone >= 0) result.splice(gone, 1);
      return narrowByContext(result, parts);
    }
  }
  return result;
}

function isBeside(a: Subject, b: Subject, { marked }: Parts): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  const between = marked.terms.slice(left.to + 1, right.from).map(({ folded }) => folded);
  return (
    between.length <= 4 &&
    !between.some((word) => /^(?:und|oder|and|or|versus|plus)$/u.test(word)) &&
    // "Landesamt für Soziales" is one name; a "Ministerium" is all that its own label says.
    !(between.join(' ') === 'fur' && left.candidates.every(({ isFull }) => !isFull))
  );
}
