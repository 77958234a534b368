import { kindOf, type Table } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { certain } from './certain-subject.ts';
import { isPluralKind } from './is-plural-kind.ts';
import type { Subject } from './resolve-mentions.ts';

const ALONE =
  /(?<!\w)(?:allein(?:e)?(?! (?:die|der|den|das|dem|des|alle|ihre|seine|deren|the) )|an sich|(?:selbst|selber|itself)(?! (?:eingeschlossen|mitgezahlt|mitgerechnet|inbegriffen|einbezogen|included))|alone|only the (?:town|city)|kernverwaltung|(?:nur|eigene|reine)[rn]? (?:die )?(?:\w+ )?(?:verwaltung|stadt|gemeinde)|ohne (?:die |ihre |seine |deren )?(?:mit\s?verwalt\w*|mitglied\w*|gemeinden|orte|anderen))(?!\w)/u;

/**
 * "Georgenthal selbst, ohne Emleben", "VG Hermsdorf, nur die Kernverwaltung": the thing without what
 * belongs to it, where the table has a row for that.
 *
 * @returns The subjects with the row meant, the excluded ones left out; null where the whole is meant.
 */
export function coresOf(
  subjects: readonly Subject[],
  parts: Parts,
  table: Table,
  knowledge: Knowledge,
): readonly Subject[] | null {
  const excluded = subjects.filter((subject) => isBehindWithout(subject, parts));
  const [only, ...more] = subjects.filter((subject) => !excluded.includes(subject));
  if (only === undefined) return null;
  if (more.length > 0)
    return excluded.length > 0 ? null : coresOfSeveral(subjects, parts, table, knowledge);
  const cores = new Set(only.entities.flatMap((entity) => coreOf(entity, table, knowledge)));
  const [core] = cores;
  if (core === undefined || cores.size > 1) return null;
  if (TOWN_ALONE.test(parts.marked.line) && !isTown(core, table)) return null;
  const others = othersBeside(core, knowledge);
  const names = (other: NamedEntity): boolean =>
    excluded.some(({ entities }) => entities.includes(other));
  const areOthers = excluded.every(({ entities }) => entities.some((e) => others.includes(e)));
  // A district without one of its towns is neither the district nor its office.
  const isAlone =
    ALONE.test(parts.marked.line) ||
    coreWord(only, parts, table, knowledge) !== undefined ||
    (others.length > 0 && others.every(names));
  if (!isAlone || !areOthers) return null;
  return [asCore(only, core)];
}

function asCore(subject: Subject, core: NamedEntity): Subject {
  const candidates = [certain(core)];
  return { ...subject, entities: [core], candidates, byKey: true, missingKind: null };
}

const SELF = /^(?:selbst|selber|allein|alleine|itself|alone)$/u;
/** "… größer als die der VG Greußen": what was said of the first. */
const THAT_OF =
  /(?<!\w)(?:als|wie|und|oder|than|and|or) (?:die|das|der|den|dem|jene|that|those) (?:de[rs]|von|vom|in|im|of)(?: \w+)? $/u;

/**
 * "Ist die Verwaltung der VG Hermsdorf größer als die Stadt Hermsdorf?": of each that is said so its own
 * row, of the others the whole; null where it is said of none.
 */
function coresOfSeveral(
  subjects: readonly Subject[],
  parts: Parts,
  table: Table,
  knowledge: Knowledge,
): readonly Subject[] | null {
  const { marked } = parts;
  let isCore = false;
  const meant = subjects.map((subject) => {
    const isSame = isCore && THAT_OF.test(marked.line.slice(0, marked.startOf(subject.from)));
    isCore =
      isSame ||
      SELF.test(marked.foldedAt(subject.to + 1)) ||
      isBehindOffice(subject, parts, table) ||
      coreWord(subject, parts, table, knowledge) !== undefined;
    const [core, ...more] = new Set(
      subject.entities.flatMap((entity) => coreOf(entity, table, knowledge)),
    );
    return isCore && core !== undefined && more.length === 0 ? asCore(subject, core) : subject;
  });
  return meant.some((subject, at) => subject !== subjects[at]) ? meant : null;
}

/** "Gotha, only the city" is no office of the district that is called so. */
const TOWN_ALONE =
  /(?<!\w)(?:only the (?:town|city)|(?:nur|eigene|reine)[rn]? (?:die )?(?:\w+ )?(?:stadt|gemeinde))(?!\w)/u;

function isTown({ kind, label }: NamedEntity, { entity }: Table): boolean {
  const called = entity.kinds.find(({ value }) => value === kind)?.singular ?? '';
  return /gemeinde|stadt|ort$/iu.test(`${called} ${label}`);
}

/** "die Verwaltung des Landkreises Gotha": its own office, though the table calls others so. */
function coreWord(
  only: Subject,
  { kinds, marked }: Parts,
  table: Table,
  { index }: Knowledge,
): FoundWord | undefined {
  if (kinds.length === 0) return undefined;
  const own = new Set(only.entities.map(({ kind }) => kindOf(table, kind)?.core));
  const others = new Set(
    table.entity.kinds
      // A "Landratsamt" is the office of a district, of whatever name, and no word for any office.
      .filter(({ ownOffice }) => ownOffice === undefined)
      .map(({ core }) => core)
      .filter((core) => !own.has(core)),
  );
  const parts = only.entities.flatMap(index.partsOf);
  return kinds.find(
    (word) =>
      word.to < only.from &&
      only.from - word.to <= FARTHEST &&
      word.meanings.every(
        ({ table: name, value }) =>
          name === table.name && others.has(value) && !parts.some(({ kind }) => kind === value),
      ) &&
      !isPluralKind(word, marked, table),
  );
}

/** "die Verwaltung der VG Hermsdorf" */
function isBehindOffice(
  { from, entities }: Subject,
  { kinds, marked }: Parts,
  table: Table,
): boolean {
  const cores = entities.map(({ kind }) => kindOf(table, kind)?.core);
  return kinds.some(
    (word) =>
      word.to < from &&
      from - word.to <= FARTHEST &&
      /^(?:de[rs]|vo[nm]|of)$/u.test(marked.foldedAt(word.to + 1)) &&
      word.meanings.some(
        (meaning) => meaning.table === table.name && cores.includes(meaning.value),
      ) &&
      !isPluralKind(word, marked, table),
  );
}

/** "Verwaltung des Landkreises Gotha": two words may lie between. */
const FARTHEST = 3;

const CORE_WORD =
  /^(?:kernverwaltung|mit\s?verwalt\w*|stadt|gemeinde|allein|alleine|selbst|eigene)$/u;

/** The words that said so are understood. */
export function withoutCoreWords(parts: Parts): Parts {
  return {
    ...parts,
    unknown: parts.unknown.filter((word) => !CORE_WORD.test(foldGerman(word))),
  };
}

/** What belongs to the same thing. */
function othersBeside(core: NamedEntity, { index }: Knowledge): NamedEntity[] {
  return index.partsOf(core.ancestors[0]).filter((entity) => entity !== core);
}

function coreOf(entity: NamedEntity, table: Table, { index }: Knowledge): NamedEntity[] {
  const core = kindOf(table, entity.kind)?.core;
  if (core === undefined) {
    // Already the part of something that bears its name.
    const [parent] = entity.ancestors;
    return parent !== undefined && kindOf(table, parent.kind)?.core === entity.kind ? [entity] : [];
  }
  const inside = index.partsOf(entity).filter(({ kind }) => kind === core);
  const named = inside.filter((part) => shareName(part, entity));
  return named.length > 0 ? named : inside.length === 1 ? inside : [];
}

function shareName(one: NamedEntity, other: NamedEntity): boolean {
  return one.names.some(({ core }) =>
    other.names.some((name) => name.core.join(' ') === core.join(' ') && core.length > 0),
  );
}
