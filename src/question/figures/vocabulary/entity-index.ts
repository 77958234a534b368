import type { Group, Table } from '#src/domain/catalogue.ts';
import type { Entity, EntityRef } from '#src/domain/query-plan.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_STATES, namesBesides } from '#src/text/german-states.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { isBareSum } from '#src/text/sum-label.ts';
import { isLetter, readTerms, stemsOf } from '../terms/question-terms.ts';

/** One name of an entity as stems. */
export interface Name {
  /** Every word of the name that is not grammar. */
  readonly stems: readonly string[];
  /** What must be said to name it fully: without the word for its kind and without what is said of all. */
  readonly core: readonly string[];
  /** What belongs to the name and can be left unsaid, words for kinds apart: "Thüringer". */
  readonly optional: readonly string[];
  /** As written, folded. */
  readonly written: string;
  /** A label or a name that people use instead of it. */
  readonly isLabel: boolean;
}

/** An entity with its names taken apart. */
export interface NamedRow extends Entity {
  readonly names: readonly Name[];
  /** Stands in the column of parents only: what it has is the sum of its parts. */
  readonly onlyParts: boolean;
}

export interface NamedEntity extends NamedRow {
  readonly ancestors: readonly NamedEntity[];
  readonly sharesLabel: boolean;
  /** The row that sums up the whole table, or a part of it. */
  readonly isRoot: boolean;
}

/** Everything that can be asked about, ready to be compared with words of a question. */
export interface EntityIndex {
  readonly entities: readonly NamedEntity[];
  /** Stem → entities that have it in one of their names. */
  readonly byStem: ReadonlyMap<string, readonly NamedEntity[]>;
  readonly stems: readonly string[];
  /** Folded key, each part of a joined key, and a name of a word and a number, → entities. */
  readonly byKey: ReadonlyMap<string, readonly NamedEntity[]>;
  find(table: string, ref: EntityRef): NamedEntity | undefined;
  /** Those of them that the table has. */
  findAll(table: string, refs: readonly EntityRef[]): NamedEntity[];
  ofTable(table: string): readonly NamedEntity[];
  /** All of a table that are of one of these kinds. */
  ofKinds(table: string, kinds: readonly string[]): NamedEntity[];
  /** What sums up the table, or each part of it. */
  roots(table: string): NamedEntity[];
  /** What belongs to one, a step down. */
  partsOf(whole: NamedEntity | undefined): NamedEntity[];
}

/** Takes the names of all entities apart, and adds what only has parts; the slow half of the index. */
export function nameRows(tables: readonly Table[], rows: readonly Entity[]): NamedRow[] {
  const droppable = new Map(tables.map((table) => [table.name, droppableStems(table)]));
  const named = (onlyParts: boolean) => (entity: Entity) => {
    const table = tables.find(({ name }) => name === entity.table);
    return { ...entity, names: namesOf(entity, table, droppable.get(entity.table)), onlyParts };
  };
  const parts = partsOfEmpty(tables, rows);
  return [
    ...rows.map((row) => {
      const years = parts.get(row);
      return years === undefined ? named(false)(row) : named(true)({ ...row, years });
    }),
    ...parentsWithoutRow(tables, rows).map(named(true)),
  ];
}

/** Builds the index; `entities` need not be in any order. */
export function buildEntityIndex(
  tables: readonly Table[],
  entities: readonly NamedRow[],
): EntityIndex {
  const byRef = new Map(entities.map((entity) => [refKey(entity.table, entity), entity]));
  const roots = rootsOf(tables, entities);
  const named = new Map<string, NamedEntity>();
  const byLabel = groupBy(entities, ({ table, label }) => [`${table}\u0000${label}`]);
  const name = (entity: NamedRow, depth = 0): NamedEntity => {
    const id = refKey(entity.table, entity);
    const known = named.get(id);
    if (known !== undefined) return known;
    const root = roots.get(partKey(entity));
    const above =
      depth < 12 ? (parentOf(entity, byRef) ?? (root === entity ? undefined : root)) : undefined;
    const parent = above === undefined ? undefined : name(above, depth + 1);
    const result: NamedEntity = {
      ...entity,
      isRoot: root === entity,
      sharesLabel: (byLabel.get(`${entity.table}\u0000${entity.label}`)?.length ?? 0) > 1,
      ancestors: parent === undefined ? [] : [parent, ...parent.ancestors],
    };
    named.set(id, result);
    return result;
  };
  const all = entities.map((entity) => name(entity));
  const find = (table: string, ref: EntityRef) =>
    named.get(refKey(table, { key: ref.key, scope: ref.scope ?? null }));
  const byTable = groupBy(all, ({ table }) => [table]);
  const ofTable = (table: string) => byTable.get(table) ?? [];
  const byStem = groupBy(all, (e) => e.names.flatMap(({ stems }) => stems));
  return {
    entities: all,
    byStem,
    stems: [...byStem.keys()],
    byKey: groupBy(all, (e) => [...new Set([...keyForms(e.key), ...numberedNames(e)])]),
    find,
    findAll: (table, refs) => refs.flatMap((ref) => find(table, ref) ?? []),
    ofTable,
    ofKinds: (table, kinds) => ofTable(table).filter(({ kind }) => kinds.includes(kind ?? '')),
    roots: (table) => ofTable(table).filter(({ isRoot }) => isRoot),
    partsOf: (whole) => all.filter(({ ancestors }) => ancestors[0] === whole),
  };
}

/** "Größenklasse 4", "GK 4": the number alone tells nothing. */
function numberedNames({ names }: NamedEntity): string[] {
  return names.flatMap(({ written }) => (/^[a-z]+ \d{1,3}$/u.test(written) ? [written] : []));
}

/** "Einzelplan 03" where only the chapters have rows, and the number stands in a column beside them. */
function parentsWithoutRow(tables: readonly Table[], rows: readonly Entity[]): Entity[] {
  const found = new Map<string, Entity>();
  const known = new Set(rows.map((row) => refKey(row.table, row)));
  for (const { table, scope, parent, years } of rows) {
    const column = tables.find(({ name }) => name === table)?.entity.parent;
    if (parent === null || parent === '' || column === undefined) continue;
    const id = refKey(table, { key: parent, scope });
    if (known.has(id)) continue;
    const before = found.get(id)?.years ?? [];
    const word = capitalized(column);
    const label = parent.startsWith(`${word} `) ? parent : `${word} ${parent}`;
    const all = [...new Set([...before, ...years])].sort((a, b) => a - b);
    found.set(id, { table, key: parent, scope, label, kind: column, parent: null, years: all });
  }
  return [...found.values()];
}

/** Rows that only name what stands below them, "03 12 Landespolizeipräsidium" → the years of that. */
function partsOfEmpty(
  tables: readonly Table[],
  rows: readonly Entity[],
): ReadonlyMap<Entity, readonly number[]> {
  const below = groupBy(
    rows.filter(({ parent }) => parent !== null),
    ({ table, scope, parent }) => [refKey(table, { key: parent ?? '', scope })],
  );
  return new Map(
    rows.flatMap((row) => {
      const kinds = tables.find(({ name }) => name === row.table)?.entity.kinds ?? [];
      const isAggregate = kinds.some(({ value, aggregate }) => aggregate && value === row.kind);
      const parts = below.get(refKey(row.table, row)) ?? [];
      if (row.years.length > 0 || !isAggregate || parts.length === 0) return [];
      const years = [...new Set(parts.flatMap((part) => part.years))].sort((a, b) => a - b);
      return [[row, years] as const];
    }),
  );
}

/** The words by which a kind of entity is meant. */
export function groupPhrases(group: Group): string[] {
  const english = group.english ? [group.english.singular, group.english.plural] : [];
  return [group.singular, group.plural, ...english, ...group.words];
}

function refKey(table: string, { key, scope }: { key: string; scope: string | null }): string {
  return `${table}\u0000${scope ?? ''}\u0000${key}`;
}

function partKey({ table, scope }: Entity): string {
  return `${table}\u0000${scope ?? ''}`;
}

/**
 * The one row of a table, or of a part of it, that sums up all others: the only one of an aggregate
 * kind without a parent. What names no parent belongs to it.
 */
function rootsOf(tables: readonly Table[], entities: readonly NamedRow[]): Map<string, NamedRow> {
  const roots = new Map<string, NamedRow>();
  const kinds = new Map(
    tables.map(({ name, entity }) => [
      name,
      new Set(entity.kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value)),
    ]),
  );
  for (const [part, group] of groupBy(entities, (entity) => [partKey(entity)])) {
    const byKind = groupBy(group, ({ kind }) => [kind ?? '']);
    const tops = group.filter(
      ({ table, kind, parent }) =>
        parent === null &&
        kinds.get(table)?.has(kind ?? '') &&
        byKind.get(kind ?? '')?.length === 1,
    );
    const [only] = tops;
    if (only !== undefined && tops.length === 1) roots.set(part, only);
  }
  return roots;
}

function parentOf(entity: Entity, byRef: ReadonlyMap<string, NamedRow>): NamedRow | undefined {
  if (entity.parent === null || entity.parent === entity.key) return undefined;
  return byRef.get(refKey(entity.table, { key: entity.parent, scope: entity.scope }));
}

function namesOf(
  entity: Entity,
  table: Table | undefined,
  droppable: Droppable | undefined,
): Name[] {
  if (table === undefined || droppable === undefined) return [];
  const others = [
    ...(table.entity.otherNames[entity.key] ?? []),
    ...(table.entity.otherNames[`${entity.scope}/${entity.key}`] ?? []),
    ...stateIn(entity.label),
    // A group without a row, "Reisegebiet Ostsee", is called as its column says.
    ...(entity.kind === table.entity.parent && /\p{L}{3}/u.test(entity.key) ? [entity.key] : []),
  ];
  // "Insgesamt" is a word of many questions, and calls no whole of one table.
  const names = [entity.label, ...others].filter((text) => !isBareSum(text));
  return names.map((text) => {
    const isLabel = text === entity.label;
    const stems = contentStems(text);
    const titles = titleStems(text);
    const own = droppable.ofKind.get(entity.kind ?? '');
    const told = stems.filter(
      (stem) =>
        !droppable.ofTable.has(stem) && !(titles.includes(stem) && droppable.ofKinds.has(stem)),
    );
    const telling = told.filter((stem) => own?.has(stem) !== true);
    // "Saarland insgesamt" in a table of the Saarland: the sum word alone still calls nothing.
    const isOnlySum = telling.every(isBareSum);
    // "school offices" are not all that is called "school".
    const core = !isLabel && telling.length === 1 ? told : telling;
    const optional = stems.filter((stem) => !core.includes(stem) && !droppable.ofKinds.has(stem));
    return {
      stems,
      core: core.length > 0 && !isOnlySum ? core : stems,
      optional,
      written: foldGerman(text),
      isLabel,
    };
  });
}

/** "Land Brandenburg", "Freistaat Sachsen" */
function stateIn(label: string): readonly string[] {
  const state = /^(?:Land|Bundesland|Freistaat) (\p{Lu}[\p{L}-]+)$/u.exec(label)?.[1] ?? '';
  return GERMAN_STATES.includes(state) ? [state, ...namesBesides(state)] : [];
}

/** Words that a name can do without: those for kinds of entities, and those said of the whole table. */
interface Droppable {
  readonly ofTable: ReadonlySet<string>;
  /** Kind → its words. */
  readonly ofKind: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ofKinds: ReadonlySet<string>;
}

const PLACE_TITLES = ['Stadt', 'kreisfreie', 'Landkreis', 'Kreis', 'Gemeinde', 'Markt', 'Flecken'];

function droppableStems({ entity, words }: Table): Droppable {
  const single = (phrases: readonly string[]): string[] =>
    phrases
      .map(stemsOf)
      .filter((stems) => stems.length === 1)
      .flat();
  const ofKind = new Map(
    entity.kinds.map((kind) => [kind.value, new Set(single(groupPhrases(kind)))]),
  );
  // "Erfurt, Stadt", "Landkreis Gotha": a table that tells no kinds apart tells these apart only
  // where it has both.
  const headings = [entity.keyLabel, entity.label].flatMap((heading) => heading.split('/'));
  const titles = entity.kinds.length === 0 ? single([...PLACE_TITLES, ...headings]) : [];
  return {
    ofTable: new Set([...single(words), ...titles]),
    ofKind,
    ofKinds: new Set([...ofKind.values()].flatMap((stems) => [...stems])),
  };
}

/** "Bad Salzungen, Stadt": a kind behind a comma is a title, whatever kind the row itself is of. */
function titleStems(text: string): string[] {
  const comma = text.lastIndexOf(',');
  return comma === -1 ? [] : stemsOf(text.slice(comma + 1));
}

/** The stems of a name without grammar words. */
function contentStems(text: string): string[] {
  // "Grundsteuer A" is no "Grundsteuer B".
  const terms = readTerms(text).filter(
    // "Alle Bäder" are not each "Bad".
    (term, at, all) =>
      isLetter(term) ||
      !isStopWord(term.folded) ||
      (at === 0 && term.stem === 'all') ||
      // "Oder-Spree": the river
      (term.folded === 'oder' && all[at + 1]?.word === term.word),
  );
  return [...new Set((terms.length > 0 ? terms : readTerms(text)).map(({ stem }) => stem))];
}

/** "FB 2 Finanzen" of a column "Fachbereich" is its number 2. */
const NUMBERED = /^(?:\p{Lu}{1,4}\.? )?(\d{1,3})\.? \p{Lu}\p{L}{3}/u;

function keyForms(key: string): string[] {
  const folded = key.toLowerCase();
  const parts = folded.split(/[/,;] */u).filter((part) => part !== '');
  const [, number] = NUMBERED.exec(key) ?? [];
  return [...new Set([folded, ...parts, ...(number === undefined ? [] : [number])])];
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** Whether one of the inner lies in one of the outer. */
export function isWithin(inner: readonly NamedEntity[], outer: readonly NamedEntity[]): boolean {
  return inner.some(({ ancestors }) => outer.some((entity) => ancestors.includes(entity)));
}
