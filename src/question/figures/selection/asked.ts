import type { Metric, Table } from '#src/domain/catalogue.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import type { Cue } from '../parts/cues.ts';
import type { Parts } from '../parts/read-parts.ts';
import { isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import { defaultMetric, type Knowledge } from '../vocabulary/knowledge.ts';
import { isWeak, means } from './choose-table.ts';
import { coresOf, withoutCoreWords } from './core-of.ts';
import { inUnitOf } from './in-unit-of.ts';
import { isGloss, isOwnOffice, ofKinds, saysAgain } from './kind-glosses.ts';
import { withoutWholeBefore, withRelatedOnly } from './nested-names.ts';
import { bareGroups, type Group } from './plan-selection.ts';
import { resolveMentions, type Subject, saidScopes } from './resolve-mentions.ts';
import { orOnlyEntry, strongest, wholesOf } from './wholes-of.ts';

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
  const named = withoutWholeBefore(
    settled.filter((subject) => !roots.includes(subject)),
    parts,
  );
  const standsAlone = named.length === 0 && groups.length === 0;
  const wholes = roots.flatMap(({ entities }) => entities);
  const said = metricOf(parts, table);
  const wholesNamed = standsAlone
    ? orOnlyEntry(wholesOf(parts, table, knowledge, roots), parts, table, knowledge, said)
    : [];
  const subjects = standsAlone
    ? wholesNamed.length > 0
      ? wholesNamed
      : strongest(roots, parts)
    : named;
  const stated = said ?? sizeOf(parts, table) ?? fallback;
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
    subjects:
      cores ??
      (parts.cues.has('share') ? withRelatedOnly(subjects, standsAlone ? [] : wholes) : subjects),
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
