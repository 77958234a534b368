import type { Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { certain } from '#src/question/figures/selection/certain-subject.ts';
import { groupSelection, namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import { isPartCalledAlike, preferOne } from '#src/question/figures/selection/settle-names.ts';
import { isWithin, type NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { askedIn } from '../figures/claim-sentence.ts';

/** The one thing that a name surely means; null where several fit equally well. */
export function sureEntity(
  subject: Subject | undefined,
  { table, parts }: Asked,
): NamedEntity | null {
  if (subject === undefined || subject.missingKind !== null) return null;
  return preferOne(subject, parts.time.years, table);
}

/** The one thing that a sentence is about. */
export function singleSelection(asked: Asked): Selection | null {
  if (asked.subjects.length > 1) return null;
  const entity = sureEntity(asked.subjects[0], asked);
  if (entity !== null) return namedSelection([entity]);
  const [whole] = asked.wholes;
  return asked.subjects.length === 0 && whole !== undefined ? namedSelection([whole]) : null;
}

/**
 * The two things that a sentence compares, the one that is measured first. Where both names fit
 * several things ("Sonneberg", "Hildburghausen": district, office and town) one pair for each kind.
 */
export function pairSelections(asked: Asked): Selection[] {
  const { subjects, table, parts } = asked;
  const [a, b, ...more] = subjects;
  if (a === undefined || b === undefined || more.length > 0) return [];
  const before = parts.marked.terms
    .slice(Math.max(0, a.from - 4), a.from)
    .map(({ folded }) => folded);
  const isReference = REFERENCE.test(before.join(' '));
  return pairsOf(a, b, asked)
    .filter((pair) => pair.every((entity) => entity.table === table.name))
    .map(([first, second]) => namedSelection(isReference ? [second, first] : [first, second]));
}

/** What the other one is held against: "gegenüber Jena hat Gera …". */
const REFERENCE =
  /(?<!\w)(?:(?:als|wie|than|as|vor|hinter|gegenuber|ggu|anders als|(?:verglichen|vergleich|compared|comparison) (?:mit|zu[mr]?|to|with))(?: \w+){0,2}|im gegensatz zu[mr]?(?: \w+)?)$/u;

function pairsOf(a: Subject, b: Subject, asked: Asked): (readonly [NamedEntity, NamedEntity])[] {
  const [first, second] = [sureEntity(a, asked), sureEntity(b, asked)];
  if (first !== null && second !== null) return [ofOneLevel([first, second], [a, b])];
  const left = first === null ? a.entities : [first];
  const right = second === null ? b.entities : [second];
  const kinds = [...new Set(left.map(({ kind }) => kind))];
  const alike = kinds.flatMap((kind) => {
    const [one, ...ones] = left.filter((entity) => entity.kind === kind);
    const [other, ...others] = right.filter((entity) => entity.kind === kind);
    const isSure = ones.length === 0 && others.length === 0;
    return isSure && one !== undefined && other !== undefined ? [[one, other] as const] : [];
  });
  // "Meiningen", which may be the town or all that it administers, beside a town: each of them.
  const all = left.flatMap((one) => right.map((other) => [one, other] as const));
  return alike.length > 0 || all.length > MOST_PAIRS ? alike : all;
}

const MOST_PAIRS = 4;

/** Beside "Staatskanzlei", a budget, the "Landtag" is the budget and not the chapter that is called so. */
function ofOneLevel(
  [first, second]: readonly [NamedEntity, NamedEntity],
  [a, b]: readonly [Subject, Subject],
): readonly [NamedEntity, NamedEntity] {
  if (first.kind === second.kind) return [first, second];
  const [left, ...lefts] = a.entities.filter(({ kind }) => kind === second.kind);
  const [right, ...rights] = b.entities.filter(({ kind }) => kind === first.kind);
  if (left !== undefined && lefts.length === 0 && right === undefined) return [left, second];
  return right !== undefined && rights.length === 0 && left === undefined
    ? [first, right]
    : [first, second];
}

/**
 * What is a part of what: of the things that two names fit those of which one contains the other.
 * "Im Innenministerium" means the whole of the budget where what it is compared with lies in it.
 *
 * @returns The subjects, narrowed; null where neither contains the other.
 */
export function asPartAndWhole(asked: Asked): readonly Subject[] | null {
  const [a, b, ...more] = asked.subjects;
  if (a === undefined || b === undefined || more.length > 0) return asked.subjects;
  // "Erfurt und Jena stellen zusammen …": parts of what contains both.
  if (asked.has('sum') && !isWithin(a.entities, b.entities) && !isWithin(b.entities, a.entities))
    return asked.subjects;
  for (const first of meantBy(a)) {
    const second = meantBy(b).find(
      (other) => isWithin([first], [other]) || isWithin([other], [first]),
    );
    if (second !== undefined) return [narrowed(a, first), narrowed(b, second)];
  }
  return null;
}

/** What the name fits, and then what that is called after. */
function meantBy({ entities }: Subject): NamedEntity[] {
  const wholes = entities.flatMap((entity) => {
    const [above] = entity.ancestors;
    return above !== undefined && isPartCalledAlike(entity, above) ? [above] : [];
  });
  return [...entities, ...wholes];
}

function narrowed(subject: Subject, entity: NamedEntity): Subject {
  return { ...subject, entities: [entity], candidates: [certain(entity)] };
}

/** Who is said to be first, and among whom; `after`: who is said to be just before, in this order. */
export interface RankedGroup {
  readonly subject: NamedEntity;
  readonly after: readonly NamedEntity[];
  readonly group: Selection;
}

export function rankedGroup(said: Asked, among: readonly NamedEntity[] = []): RankedGroup | null {
  if (among.length > 0) return rankedAmong(said, among);
  // "im Freistaat" is where all of them are.
  const asked = { ...said, groups: said.groups.filter((group) => !isOfRoot(group, said)) };
  const { table, scopes, groups } = asked;
  const named = asPartAndWhole(asked) ?? asked.subjects;
  const known = sureEntities(named, asked);
  if (known === null) return null;
  const container = known.find((outer) =>
    known.some((inner) => inner !== outer && isWithin([inner], [outer])),
  );
  const isAfter = areBehindAfter(asked);
  const inner = known.filter((entity, index) => entity !== container && isAfter[index] !== true);
  const [subject, ...more] = inner;
  if (subject === undefined || more.length > 0) return null;
  const [group, other] = groups;
  const kinds =
    group?.kinds.includes(subject.kind ?? '') === true
      ? group.kinds
      : group === undefined
        ? [subject.kind ?? '']
        : null;
  if (kinds === null || (other !== undefined && !other.kinds.includes(subject.kind ?? '')))
    return null;
  const ofSameScope = scopes.length > 0 ? scopes : subject.scope === null ? [] : [subject.scope];
  return {
    subject,
    after: known.filter((_, index) => isAfter[index] === true),
    group: groupSelection(kinds, table, {
      scopes: ofSameScope,
      within: container ?? null,
      labelled: group?.labelled ?? null,
      except: [],
    }),
  };
}

/** Each of the things, of those that share a name the one of the group or of the others' kind; null where one stays open. */
export function sureEntities(subjects: readonly Subject[], asked: Asked): NamedEntity[] | null {
  const sure = subjects.map((subject) => ofKinds(subject, asked) ?? sureEntity(subject, asked));
  const entities = sure.map((entity, at) => entity ?? ofSameKind(subjects[at], sure));
  const known = entities.filter((entity) => entity !== null);
  return known.length < entities.length ? null : known;
}

/** "Nach Sonneberg kommt der Landkreis Gotha": of several things of this name the one of the other's kind. */
function ofSameKind(
  subject: Subject | undefined,
  others: readonly (NamedEntity | null)[],
): NamedEntity | null {
  const kinds = new Set(others.flatMap((other) => other?.kind ?? []));
  const [only, ...more] = subject?.entities.filter(({ kind }) => kinds.has(kind ?? '')) ?? [];
  return only !== undefined && more.length === 0 && kinds.size === 1 ? only : null;
}

const NONE_OF =
  /^(?:(?:[Ii]n|[Bb]ei|[Aa]n|[Ff]ür)\s)?(?:[Kk]eine?[rsmn]?|[Nn]o)(?:\s(?:andere[rsnm]?|einzige[rsnm]?|other))?\s(\p{Lu}\p{L}+)/u;
const AMONG =
  /(?<!\p{L})(?:(?:[Vv]on|[Uu]nter)\s(?:allen|den|sämtlichen)|aller|[Aa]mong(?:\sall)?(?:\sthe)?|[Oo]f\sall(?:\sthe)?)\s(\p{Lu}\p{L}+)|(?<!\p{L})(?:(?:die|das|der|diejenige|the)\s(?=\p{Lu}\p{L}+\s(?:mit|with)\s(?:den|dem|der|the)\s)|\p{L}*(?:größt|kleinst|stärkst|schwächst)e[nrs]?\s)(\p{Lu}\p{L}+)/u;

/** "die meisten Beschäftigten der Sportgymnasien" */
const MOST_OF =
  /(?<!\p{L})(?:meist|wenigst|höchst|niedrigst|größt|kleinst|geringst)e[nrs]?\s\p{Lu}\p{L}+\s(?:der|dieser)\s(\p{Lu}\p{L}+)/iu;

/**
 * "von allen Schularten", "die Schulart mit den wenigsten", "keine Schulart": those that share a name and are no kind.
 *
 * @returns None where the sentence names a kind or nothing; null where it names something else.
 */
export function rankedNames(
  text: string,
  { table, knowledge }: Asked,
): readonly NamedEntity[] | null {
  const [, none] = NONE_OF.exec(text) ?? [];
  const [, several, one] = AMONG.exec(text) ?? [];
  const [, of] = MOST_OF.exec(text) ?? [];
  const noun = none ?? several ?? one ?? of;
  const asked = noun === undefined ? null : askedIn(noun, knowledge);
  const [subject, ...more] = asked?.subjects ?? [];
  if (asked === null || subject === undefined || asked.groups.length > 0) return [];
  const { entities } = subject;
  // "Ministerien": the chapters that are all called so, or the departments?
  const isToldApart = new Set(entities.map(({ label }) => label)).size === entities.length;
  if (isToldApart && entities.length > 1 && more.length === 0 && asked.table === table)
    return entities;
  // "die meisten Beschäftigten der Landesverwaltung" are of all.
  return noun === of && entities.length === 1 ? [] : null;
}

/** One of those that share a name, among them. */
function rankedAmong(
  { subjects, table }: Asked,
  among: readonly NamedEntity[],
): RankedGroup | null {
  const named = subjects.flatMap(({ entities: [one, ...more] }) =>
    one === undefined || more.length > 0 ? [] : [one],
  );
  const [subject, ...others] = named;
  const isOther = subjects.some(({ entities }) => entities.some((one) => !among.includes(one)));
  if (subject === undefined || others.length > 0 || isOther || subject.table !== table.name)
    return null;
  return { subject, after: [], group: namedSelection(among) };
}

function isOfRoot({ kinds }: { kinds: readonly string[] }, { knowledge, table }: Asked): boolean {
  const own = knowledge.index.ofKinds(table.name, kinds);
  return own.length > 0 && own.every(({ isRoot }) => isRoot);
}

/** "nach Erfurt die zweitgrößte", "nach Erfurt und Gera die meisten": whether each comes before. */
function areBehindAfter({ subjects, has, parts: { marked } }: Asked): boolean[] {
  // From below who is "nur vor Suhl" comes next.
  const isAfter = (word: string, at: number, all: readonly unknown[]): boolean =>
    (AFTER.test(word) && at >= all.length - 2) || (has('bottom') && BEFORE.test(word));
  const found: boolean[] = [];
  for (const [index, subject] of subjects.entries()) {
    const last = subjects[index - 1];
    const between = last === undefined ? [] : marked.terms.slice(last.to + 1, subject.from);
    const before = marked.terms.slice(Math.max(0, subject.from - 3), subject.from);
    // "nach der Landespolizei das Landesverwaltungsamt": an article alone begins who is ranked.
    const goesOn =
      between.some(({ folded }) => JOINS.test(folded)) &&
      between.every(({ folded }) => ENUMERATES.test(folded));
    found.push(
      before.some(({ folded }, at) => isAfter(folded, at, before)) ||
        (found.at(-1) === true && goesOn),
    );
  }
  return found;
}

const JOINS = /^(?:und|sowie|and)$/u;
const ENUMERATES = /^(?:und|sowie|and|d(?:er|en|em|ie|as)|the)$/u;
const AFTER = /^(?:nach|hinter|after|behind)$/u;
const BEFORE = /^(?:vor|ahead)$/u;

/** "Dornburg-Camburg ist die zweitgrößte Verwaltungsgemeinschaft": a kind that is not that of a name just behind it. */
function kindsBeside({ parts, subjects, table }: Asked): string[] {
  return parts.kinds
    .filter(({ from }) => subjects.every(({ kindWord }) => kindWord?.from !== from))
    .flatMap(({ meanings }) => meanings.filter((meaning) => meaning.table === table.name))
    .map(({ value }) => value);
}

/**
 * "Sonneberg ist der Landkreis mit …": of several with this name the one of the kind that is ranked,
 * or its only part of that kind ("das Landratsamt … des Wartburgkreises").
 */
function ofKinds(subject: Subject, asked: Asked): NamedEntity | null {
  const { groups, subjects, knowledge } = asked;
  const kinds = groups.length > 0 ? groups.flatMap((group) => group.kinds) : kindsBeside(asked);
  const isOfKind = ({ kind }: NamedEntity): boolean => kinds.includes(kind ?? '');
  const [only, ...more] = subject.entities.filter(isOfKind);
  if (only !== undefined) return more.length === 0 ? only : null;
  const [whole, ...wholes] = subject.entities;
  const isAlone = subjects.length === 1 && groups.length === 1 && wholes.length === 0;
  if (whole === undefined || !isAlone) return null;
  const [part, ...parts] = knowledge.index.entities.filter(
    (entity) => isOfKind(entity) && isPartCalledAlike(entity, whole),
  );
  return part !== undefined && parts.length === 0 ? part : null;
}
