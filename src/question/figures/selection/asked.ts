import type { Metric, Table } from '#src/domain/catalogue.ts';
import type { Selection } from '#src/domain/query-plan.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { Cue } from '../parts/cues.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import { isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import { defaultMetric, type Knowledge } from '../vocabulary/knowledge.ts';
import { isWeak, means } from './choose-table.ts';
import { coresOf, withoutCoreWords } from './core-of.ts';
import { inUnitOf } from './in-unit-of.ts';
import { attachmentOf } from './kind-attachment.ts';
import { isGloss, isOwnOffice, ofKinds, saysAgain } from './kind-glosses.ts';
import { withRelatedOnly } from './nested-names.ts';
import { bareGroups, type Group, groupSelection, namedSelection } from './plan-selection.ts';
import { resolveMentions, type Subject, saidScopes, valuesOf } from './resolve-mentions.ts';

/** A question seen from one table: who and what it is about. */
export interface Asked {
  readonly parts: Parts;
  readonly table: Table;
  readonly knowledge: Knowledge;
  /** What is named, without what only says where to look. */
  readonly subjects: readonly Subject[];
  readonly groups: readonly Group[];
  /** Parts of the table that the question keeps to. */
  readonly scopes: readonly string[];
  /** The sum of the whole table or of a part of it, where it is named beside something else. */
  readonly wholes: readonly NamedEntity[];
  readonly metric: Metric;
  readonly metricIsStated: boolean;
  has(...cues: readonly Cue[]): boolean;
}

/** Null where the table has no metric. */
export function askedOf(parts: Parts, table: Table, knowledge: Knowledge): Asked | null {
  const fallback = defaultMetric(table);
  if (fallback === undefined) return null;
  const resolved = resolveMentions(parts, table, knowledge);
  const found = bareGroups(parts, table, resolved, knowledge);
  const glosses = found.filter((group) => isGloss(group, resolved, parts));
  const groups = resolved.length > 0 ? found.filter((group) => !glosses.includes(group)) : found;
  const isRoot = (subject: Subject): boolean => subject.entities.every((e) => e.isRoot);
  const meant = resolved.map((subject) => ofKinds(subject, glosses));
  const settled = meant.map((subject) => {
    const all = withCompounds(subject, parts, table, knowledge);
    // "Thema Schulen: Gemeinschaftsschulen", "Bildungsministerium samt Schulen": which are meant is said.
    const isTold = meant.some(
      (other) =>
        other !== subject &&
        (all.entities.some((entity) => other.entities.includes(entity)) ||
          isWithin(subject.entities, other.entities)),
    );
    return isTold ? subject : all;
  });
  const roots = settled.filter((subject) => isRoot(subject) || isWeak(subject, parts));
  const named = settled.filter((subject) => !roots.includes(subject));
  const standsAlone = named.length === 0 && groups.length === 0;
  const wholes = roots.flatMap(({ entities }) => entities);
  const wholesNamed = standsAlone
    ? orOnlyEntry(wholesOf(parts, table, knowledge, roots), parts, table, knowledge)
    : [];
  const subjects = standsAlone
    ? wholesNamed.length > 0
      ? wholesNamed
      : strongest(roots, parts)
    : named;
  const stated = metricOf(parts, table) ?? sizeOf(parts, table) ?? fallback;
  // A printed change is a way to look at the metric that it is the change of.
  const metric = table.metrics.find(({ column }) => column === stated.changeOf) ?? stated;
  const cues =
    metric === stated
      ? withSumOfState(parts, table, settled.length + groups.length === 0)
      : new Set<Cue>([
          ...parts.cues,
          'previousYear',
          'change',
          ...(stated.unit === '%' ? (['percent'] as const) : []),
        ]);
  // "Anteil des Landratsamts selbst an seinem Landkreis": the part is named beside its whole.
  const isPartNamed = parts.cues.has('share') && groups.length > 0;
  const cores = isPartNamed ? null : coresOf(subjects, parts, table, knowledge);
  const limited = { ...parts, threshold: inUnitOf(parts.threshold, metric, parts.marked) };
  return {
    parts: cores === null ? limited : withoutCoreWords(limited),
    table,
    knowledge,
    subjects: cores ?? (parts.cues.has('share') ? withRelatedOnly(subjects) : subjects),
    groups:
      cores === null
        ? groups.filter(
            (group) =>
              !saysAgain(group, subjects, parts) &&
              !isOwnOffice(group, subjects, parts, table, knowledge),
          )
        : cores.length > 1
          ? groups.filter(({ kinds }) => !kinds.every((kind) => isCoreKind(kind, table)))
          : [],
    scopes: scopesOf(parts, table, standsAlone ? [] : wholes),
    wholes: standsAlone ? [] : wholes,
    metric,
    metricIsStated: parts.metrics.some((word) => means(word, table.name)),
    has: (...wanted) => wanted.some((cue) => cues.has(cue)),
  };
}

/** "Neuzugänge in Rheinland-Pfalz" where the table is said to be of that state: of all its entries. */
function withSumOfState(parts: Parts, table: Table, isNothingNamed: boolean): ReadonlySet<Cue> {
  const isNamed = parts.tables.some(
    (word) =>
      means(word, table.name) &&
      GERMAN_STATES.includes(
        (parts.marked.terms[word.from]?.text ?? '').replace(/(?<=\p{L}{4})s$/u, ''),
      ),
  );
  return isNothingNamed && isNamed ? new Set<Cue>([...parts.cues, 'sum']) : parts.cues;
}

/** Fewer letters end too many words; "Amt" is written as the noun that it is. */
const SHORTEST_END = 5;
const SHORTEST_NOUN_END = 3;

/** "Schulen" are not only the "Berufsbildende Schulen" but all that are called so: "Grundschulen". */
function withCompounds(
  subject: Subject,
  { marked }: Parts,
  table: Table,
  { index, vocabulary }: Knowledge,
): Subject {
  const stem = withoutKind(marked.terms[subject.from]?.stem ?? '', vocabulary);
  const [first] = subject.entities;
  if (subject.isFull || subject.from !== subject.to || first === undefined) return subject;
  const isWhole = subject.entities.every(
    ({ kind, names }) =>
      kind === first.kind && names.some(({ core }) => core.includes(stem) && core.length > 1),
  );
  const shortest =
    marked.terms[subject.from]?.isCapital === true ? SHORTEST_NOUN_END : SHORTEST_END;
  if (!isWhole || stem.length < shortest) return subject;
  const others = index.entities.filter(
    (entity) =>
      entity.table === table.name &&
      entity.kind === first.kind &&
      !subject.entities.includes(entity) &&
      entity.names.some(
        ({ core, isLabel }) => isLabel && core.some((part) => part !== stem && part.endsWith(stem)),
      ),
  );
  if (subject.entities.length + others.length < 3) return subject;
  const [known] = subject.candidates;
  const entities = [...subject.entities, ...others];
  const candidates =
    known === undefined ? [] : entities.map((entity) => ({ ...known, entity, isFull: false }));
  return { ...subject, entities, candidates };
}

/** "Verwaltung": the kind of what others have as their own row. */
function isCoreKind(kind: string, { entity }: Table): boolean {
  return entity.kinds.some(({ core }) => core === kind);
}

/** "Schulkapitel" are chapters of what is called "Schulen". */
function withoutKind(stem: string, { byStem, kindStems }: Knowledge['vocabulary']): string {
  const kind = [...kindStems].find(
    (end) => stem.endsWith(end) && byStem.has(stem.slice(0, -end.length)),
  );
  return kind === undefined ? stem : stem.slice(0, -kind.length);
}

/**
 * "Sonderrechnungen", "die Beschäftigten der Landesverwaltung": words for a part of the table, or for
 * the table, mean its sum.
 */
function wholesOf(
  parts: Parts,
  table: Table,
  knowledge: Knowledge,
  roots: readonly Subject[],
): Subject[] {
  const named = roots.filter(
    (root) => !isWeak(root, parts) || root.entities.some(({ scope }) => scope !== null),
  );
  const scoped = parts.scopes.flatMap((word) =>
    valuesOf(word, table).map((scope) => wholeOf(word, scope, parts, table, knowledge)),
  );
  const all = [...named, ...scoped.filter((subject) => subject !== null)];
  const distinct = all.filter(
    (s, i) => all.findIndex((o) => o.entities[0] === s.entities[0]) === i,
  );
  if (distinct.length > 0 || roots.length > 0) return distinct;
  const word =
    parts.tables.find((found) => means(found, table.name)) ??
    parts.kinds.find((found) => isCalledElsewhere(found, parts, table, knowledge));
  const usual = table.entity.scope?.usual ?? null;
  const whole = word === undefined ? null : wholeOf(word, usual, parts, table, knowledge);
  return whole === null ? [] : [whole];
}

/** A series of years is of one thing only, which nobody needs to name: "Nichtschwimmer 2022/23". */
function orOnlyEntry(
  wholes: readonly Subject[],
  parts: Parts,
  table: Table,
  { index, plainTables }: Knowledge,
): readonly Subject[] {
  if (wholes.length > 0 || parts.mentions.length > 0 || !plainTables.has(table.name)) return wholes;
  if (!parts.metrics.some((word) => means(word, table.name))) return wholes;
  const [only, ...more] = index.entities.filter((entity) => entity.table === table.name);
  if (only === undefined || more.length > 0) return wholes;
  return [
    {
      ...{ from: NOWHERE, to: NOWHERE, said: only.label, entities: [only], isFull: true },
      candidates: [{ entity: only, isFull: true, quality: 1, unsaid: 0, by: 'exact' }],
      ...{ byKey: true, missingKind: null, kindWord: null },
    },
  ];
}

/** Behind every word of a question. */
const NOWHERE = 10_000;

/** That all is meant, and nothing that was named before. */
const SAYS_ALL =
  /(?<!\w)(?:insgesamt|gesamt\w*|alles zusammen|landesweit|thuringens?|(?:gab|gibt) es|gabs|gibts|overall|altogether|in total|total|there (?:were|was|are)|(?:were|was|are) there|thuringia)(?!\w)/u;

const NAMED_BEFORE =
  /(?<!\w)(?:dort|da|hier|davon|darin|dabei|daran|sie|ihr\w*|sein\w*|dies\w*|here|they|them|those|these|it|its|their)(?!\w)/u;

/**
 * The sum of a table of years, of which a question names no entry and says that all is meant: "Wie
 * viele Beschäftigte gab es 2018 insgesamt?" Null where nothing says so.
 */
export function ofWholeTable(asked: Asked): Asked | null {
  const { parts, table, knowledge } = asked;
  const [word] = parts.metrics.filter((found) => means(found, table.name));
  const { line } = parts.marked;
  const isSaid = SAYS_ALL.test(line) && !NAMED_BEFORE.test(line);
  if (word === undefined || table.time.kind !== 'years' || !isSaid) return null;
  const usual = table.entity.scope?.usual ?? null;
  const whole = wholeOf({ ...word, role: 'table' }, usual, parts, table, knowledge);
  return whole === null ? null : { ...asked, subjects: [whole] };
}

/** "das Land": a kind of thing in another table, a word for the whole of this one. */
function isCalledElsewhere(
  word: FoundWord,
  { marked }: Parts,
  { name }: Table,
  { words }: Knowledge,
): boolean {
  if (means(word, name)) return false;
  const said = marked.terms.slice(word.from, word.to + 1).map(({ stem }) => stem);
  return words.some(
    ({ table, role, stems }) =>
      table === name && role === 'table' && stems.join(' ') === said.join(' '),
  );
}

function wholeOf(
  word: FoundWord,
  scope: string | null,
  { marked }: Parts,
  table: Table,
  { index }: Knowledge,
): Subject | null {
  const entity = index.entities.find(
    (root) => root.isRoot && root.table === table.name && root.scope === scope,
  );
  if (entity === undefined) return null;
  const { from, to } = word;
  const said = marked.terms
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
  const candidate = { entity, isFull: true, quality: 1, unsaid: 0, by: 'exact' as const };
  return {
    from,
    to,
    said,
    entities: [entity],
    candidates: [candidate],
    isFull: word.role === 'scope',
    byKey: false,
    missingKind: null,
    kindWord: null,
  };
}

/** "Thüringen" beside "Kernhaushalt" is only the place. */
function strongest(roots: readonly Subject[], parts: Parts): readonly Subject[] {
  const said = roots.filter((subject) => !isWeak(subject, parts) || subject.said.length > 9);
  const [first] = said.length > 0 ? said : roots;
  const all = said.length > 1 ? said : first === undefined ? [] : [first];
  return all.filter((s, i) => all.findIndex((o) => o.entities[0] === s.entities[0]) === i);
}

function metricOf(parts: Parts, table: Table): Metric | undefined {
  const metrics = metricsOf(parts, table);
  return metrics.find((metric) => metric !== defaultMetric(table)) ?? metrics[0];
}

const SIZE =
  /(?<!\w)(?:wie gross|grosser\w*|grosst\w*|kleiner\w*|kleinst\w*|how (?:big|large)|larger|largest|bigger|biggest|smaller|smallest)(?!\w)/u;
const AREA = /^(?:ha|hektar|[kdc]?m²|q[km]m?|quadrat(?:kilo)?meter)$/iu;

/** "Wie groß ist Ebersbach?" in a table that has areas asks for the area, not for what is counted there. */
function sizeOf({ marked }: Parts, { metrics }: Table): Metric | undefined {
  if (!SIZE.test(marked.line)) return undefined;
  return metrics.find(({ unit, kind }) => AREA.test(unit) && kind === 'amount');
}

/** All metrics that the question names; units only where it names none otherwise. */
export function metricsOf({ metrics }: Parts, table: Table): Metric[] {
  const meanings = metrics
    .flatMap((word) => word.meanings)
    .filter((meaning) => meaning.table === table.name);
  const named = meanings.filter(({ rank }) => rank !== 'unit');
  const columns = new Set((named.length > 0 ? named : meanings).map(({ value }) => value));
  return table.metrics.filter(({ column }) => columns.has(column));
}

function scopesOf(parts: Parts, table: Table, wholes: readonly NamedEntity[]): string[] {
  const worded = saidScopes(parts, table);
  return [
    ...new Set([...worded, ...wholes.flatMap(({ scope }) => (scope === null ? [] : [scope]))]),
  ];
}

/** The entities of a group, within the one thing named if it contains any. */
export function selectGroup(asked: Asked, group: Group): Selection {
  const { table, scopes, subjects, parts } = asked;
  const holds = (contains: typeof mayContain): Subject | undefined =>
    subjects.find(
      (subject) =>
        !isBehindWithout(subject, parts) && subject.entities.some((e) => contains(asked, e, group)),
    );
  // A district without associations is still where they are looked for.
  const container = holds(containsAny) ?? holds(mayContain);
  const within =
    container?.entities.find((e) => containsAny(asked, e, group)) ??
    container?.entities.find((e) => mayContain(asked, e, group)) ??
    null;
  const except = subjects
    .filter((s) => s !== container && isBehindWithout(s, parts))
    .flatMap((s) => [...s.entities, ...leftOut(s, group.kinds, within, asked)]);
  // "Gemeinden außer den kreisfreien Städten"
  const excluded = excludedKinds(asked);
  const kept = group.kinds.filter((kind) => !excluded.includes(kind));
  const kinds = kept.length > 0 ? kept : group.kinds;
  const selection = groupSelection(kinds, table, {
    scopes,
    within,
    labelled: group.labelled,
    except,
  });
  return parts.spelled === null || selection.by !== 'group'
    ? selection
    : { ...selection, spelled: parts.spelled };
}

/** What a name behind "ohne" takes out of a group: the thing of this name, else what belongs to it. */
export function leftOut(
  { entities }: Subject,
  kinds: readonly string[],
  within: NamedEntity | null,
  { knowledge, table }: Asked,
): NamedEntity[] {
  const isMember = (entity: NamedEntity) =>
    entity.table === table.name &&
    kinds.includes(entity.kind ?? '') &&
    (within === null || isWithin([entity], [within]));
  const named = entities.filter(isMember);
  if (named.length > 0) return named;
  const wholes = entities.filter((entity) => entity !== within);
  return knowledge.index.entities.filter(
    (entity) => isMember(entity) && isWithin([entity], wholes),
  );
}

/** Kinds of things that the question leaves out as such: "ohne Einzelplan 04" leaves out one thing. */
export function excludedKinds({
  parts,
  table,
  subjects,
}: Pick<Asked, 'parts' | 'table' | 'subjects'>): string[] {
  return excludedKindWords({ parts, subjects }).flatMap((word) => valuesOf(word, table));
}

/** The words for them. */
export function excludedKindWords({
  parts,
  subjects,
}: Pick<Asked, 'parts' | 'subjects'>): FoundWord[] {
  const ofNames = new Set(subjects.map(({ kindWord }) => kindWord));
  return parts.kinds.filter(
    (word) => !ofNames.has(word) && attachmentOf(word, parts.marked) === 'excluded',
  );
}

/** Whether any entity of the group belongs to this one. */
export function containsAny(
  { knowledge, table }: Asked,
  entity: NamedEntity,
  group: { readonly kinds: readonly string[] },
): boolean {
  return knowledge.index.entities.some(
    (inner) =>
      inner.table === table.name &&
      group.kinds.includes(inner.kind ?? '') &&
      isWithin([inner], [entity]),
  );
}

/** Whether others of its kind have such a thing: a district may have associations. */
function mayContain({ knowledge, table }: Asked, entity: NamedEntity, group: Group): boolean {
  return knowledge.index.entities.some(
    (inner) =>
      inner.table === table.name &&
      group.kinds.includes(inner.kind ?? '') &&
      !group.kinds.includes(entity.kind ?? '') &&
      inner.ancestors.some(({ kind }) => kind === entity.kind && kind !== null),
  );
}

/** Named things as one selection; several that share a name all count. */
export function selectSubjects(subjects: readonly Subject[], ofEach: 'first' | 'all'): Selection {
  const entities = subjects.flatMap((subject) =>
    ofEach === 'all' ? subject.entities : subject.entities.slice(0, 1),
  );
  return namedSelection([...new Set(entities)]);
}

/** What a thing consists of, one step down, without its own office; null where nothing belongs to it. */
export function directParts(
  { knowledge, table, scopes }: Asked,
  entity: NamedEntity,
): Selection | null {
  const own = table.entity.kinds.find(({ value }) => value === entity.kind)?.core;
  const kinds = knowledge.index.entities
    .filter(({ ancestors, kind }) => ancestors[0] === entity && kind !== own)
    .map(({ kind }) => kind ?? '');
  if (kinds.length === 0) return null;
  return groupSelection([...new Set(kinds)], table, {
    scopes,
    within: entity,
    labelled: null,
    except: [],
  });
}
