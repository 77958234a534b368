import { isReference } from '#src/question/figures/operations/operation-cues.ts';
import { LISTED } from '#src/question/figures/parts/cues.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { carriedSubject, outside } from '#src/question/figures/selection/certain-subject.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import { containsAny } from '#src/question/figures/selection/select-group.ts';
import { isWithin, type NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Signals } from '../signals.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import { partsNamed, sharedTogether } from './parts-named.ts';
import type { Said } from './read-said.ts';

/** Who and what a completed follow-up is about. */
export interface MergedSubjects {
  readonly list: readonly Subject[];
  readonly from: 'own' | 'before';
  readonly dropsGroups: boolean;
}

/** "Und der gesamte Kernhaushalt?" and "die gemeinsam ausgewiesenen Hochschulen" add nothing up. */
const ADDS = new RegExp(
  String.raw`(?<!\w)(?:zusammen\w*|summe|plus|addier\w*|gemeinsam|together|combined)(?! ${LISTED})(?!\w)`,
  'u',
);

/** "die Hochschulen gemeinsam" are called so, but not "gemeinsam mit den Hochschulen". */
const TOGETHER_WITH = /(?<!\w)(?:zusammen|gemeinsam|together) (?:mit|with)(?!\w)/u;

/** What was named last, and is not what is named again: "Wie viel mal so viele hat Erfurt?" behind Erfurt and Weimar. */
function otherOf(own: readonly Subject[], { named, asked }: FigureTopic): readonly Subject[] {
  const isAgain = ({ entities }: Subject): boolean =>
    own.some((subject) => subject.entities.some((entity) => entities.includes(entity)));
  const before = asked.subjects.at(-1);
  if (before !== undefined && !isAgain(before)) return [outside(before)];
  return named
    .filter((subject) => !isAgain(subject))
    .slice(-1)
    .map(outside);
}

/** What the follow-up names, what was named before, or both. */
export function mergeSubjects(
  own: Asked,
  said: Said,
  signals: Signals,
  topic: FigureTopic,
): MergedSubjects {
  const before = topic.asked.subjects.map(outside);
  const measured = said.operations.length === 1 && own.has('absolute') ? sharedPart(topic) : [];
  if (measured.length > 0 && own.subjects.length + own.groups.length === 0)
    return { list: measured.map(outside), from: 'before', dropsGroups: true };
  const elsewhere = inOtherPart(own, topic);
  if (elsewhere.length > 0) return { list: elsewhere, from: 'before', dropsGroups: false };
  const parts = own.has('share') ? partsNamed(own, topic) : [];
  if (parts.length > 0) return sharedTogether(own, parts);
  const whole = own.has('share') ? wholeNamed(own, before, topic) : null;
  if (whole !== null) return { list: [...before, whole], from: 'before', dropsGroups: true };
  const isJoining =
    signals.compares ||
    said.operations.some((cue) => ['versus', 'difference', 'than', 'ratio'].includes(cue)) ||
    (own.subjects.length > 0 &&
      (ADDS.test(withoutNames(own)) || TOGETHER_WITH.test(own.parts.marked.line)));
  if (isShareOf(own, before))
    return { list: [...before, ...own.subjects], from: 'own', dropsGroups: true };
  if (own.subjects.length > 0) {
    const named = own.subjects.map((subject) =>
      isJoining
        ? asNamedBefore(subject, topic)
        : (itsKind(subject, topic, own, signals) ?? ofKindBefore(subject, topic)),
    );
    const whole = wholeBefore(own, signals, topic);
    if (whole !== null) return { list: [...named, whole], from: 'own', dropsGroups: true };
    // "wie viel mal so viele sind das in Erfurt?": what is named is measured by what was before.
    if (addsToSum(signals, topic))
      return { list: [...before, ...named], from: 'before', dropsGroups: true };
    const isMeasured =
      own.has('ratio') && own.subjects.every((subject) => !isReference(own, subject));
    if (isJoining && isMeasured && named.length === 1)
      return { list: [...named, ...otherOf(named, topic)], from: 'own', dropsGroups: true };
    // "und beide zusammen mit den Verwaltungsgerichten?"
    const joined =
      topic.named.length === 2 && BOTH.test(own.parts.marked.line)
        ? topic.named.map(outside)
        : before.slice(-1);
    return isJoining && own.subjects.length === 1
      ? { list: [...joined, ...named], from: 'own', dropsGroups: true }
      : { list: named, from: 'own', dropsGroups: false };
  }
  const [kind] = own.groups;
  if (kind !== undefined && own.groups.length === 1 && !kind.isPlural) {
    const sameName = topic.asked.subjects.flatMap((subject) =>
      sameNameOfKind(subject.entities, kind.kinds, own),
    );
    if (sameName.length > 0 && (signals.corrects || said.operations.length === 0))
      return { list: sameName.map(carriedSubject), from: 'before', dropsGroups: true };
  }
  // "In beiden Städten zusammen?" names no kind: the two that were named.
  if (signals.ofThese && topic.named.length === 2 && BOTH.test(own.parts.marked.line))
    return { list: topic.named.map(outside), from: 'before', dropsGroups: true };
  const these = theseOfKind(own, topic);
  if (these.length > 1) return { list: these.map(outside), from: 'before', dropsGroups: true };
  if (own.groups.length > 0) {
    // "Welche Gemeinden gehören dazu?", "gehört sie zu einer VG?"
    const isAbout =
      signals.pointsBack &&
      (own.has('belongs', 'members') || before.some((subject) => isRelated(own, subject)));
    if (isAbout) return { list: before, from: 'own', dropsGroups: false };
    // "Wie viel Prozent aller kreisfreien Städte sind das?": of the thing named before.
    const isAdded = ADDS.test(own.parts.marked.line) || isSum(topic);
    const isOfAll = before.length === 1 || (before.length > 1 && isAdded);
    if (own.has('share') && (signals.pointsBack || signals.ofThese) && isOfAll)
      return { list: before, from: 'own', dropsGroups: false };
    const keeps = topic.asked.groups.length > 0 && said.operations.every((cue) => cue !== 'sum');
    return { list: keeps ? before : [], from: 'own', dropsGroups: false };
  }
  const wantsAll =
    signals.ofThese ||
    (said.operations.some((cue) =>
      ['top', 'bottom', 'sum', 'mean', 'versus', 'difference'].includes(cue),
    ) &&
      topic.asked.groups.length === 0 &&
      before.length < 2);
  // "beide für 2021", "Welche von beiden ist größer?" behind three: the two named last.
  const isBoth = BOTH.test(own.parts.marked.line);
  const meant = topic.named.slice(isBoth ? -2 : 0).map(outside);
  return { list: wantsAll ? meant : before, from: 'before', dropsGroups: false };
}

/** "Und in Tübingen?" where the places are parts of the table: the same thing there. */
function inOtherPart(
  { parts, table, scopes, knowledge }: Asked,
  { asked }: FigureTopic,
): Subject[] {
  const [scope, ...more] = scopes;
  const isOnlyPart =
    parts.mentions.length === 0 &&
    parts.scopes.length > 0 &&
    scope !== undefined &&
    more.length === 0;
  if (!isOnlyPart || asked.table.name !== table.name) return [];
  const moved = asked.subjects.flatMap(({ entities: [entity, ...others] }) => {
    if (entity === undefined || others.length > 0 || entity.isRoot) return [];
    const found = knowledge.index.find(table.name, { key: entity.key, scope });
    return found?.label === entity.label ? [carriedSubject(found)] : [];
  });
  return moved.length === asked.subjects.length ? moved : [];
}

const THESE =
  /(?<!\w)(?:diese[rn]?|these|those)(?: \w+)? $|(?<!\w)(?:der|den|die|of the) (?:beiden|zwei|drei|vier|funf|sechs|two|three|four|five|six) $/u;

/** "Welche dieser drei Städte …?": those of the kind that were named before. */
function theseOfKind({ groups, parts: { marked } }: Asked, { named }: FigureTopic): Subject[] {
  const [group, ...more] = groups;
  if (group === undefined || more.length > 0) return [];
  if (!THESE.test(marked.line.slice(0, marked.startOf(group.from)))) return [];
  return named.flatMap((subject) => {
    const candidates = subject.candidates.filter(({ entity }) =>
      group.kinds.includes(entity.kind ?? ''),
    );
    const entities = candidates.map(({ entity }) => entity);
    return entities.length === 0 ? [] : [{ ...subject, candidates, entities }];
  });
}

/** "In absoluten Zahlen?" behind a share: the part, without what it is a part of. */
function sharedPart({ asked, reading }: FigureTopic): readonly Subject[] {
  const plan = reading.kind === 'plan' ? reading.plan : null;
  if (plan?.operation.name !== 'share' || plan.selection.by !== 'entities') return [];
  const keys = plan.selection.entities.map(({ key }) => key);
  return asked.subjects.filter(({ entities }) => entities.some(({ key }) => keys.includes(key)));
}

/** "Und mit den Grundschulen?" behind a sum: adds them to it. */
function addsToSum({ opens, rest }: Signals, topic: FigureTopic): boolean {
  return opens && isSum(topic) && WITH.test(rest);
}

function isSum({ reading }: FigureTopic): boolean {
  const operation = reading.kind === 'plan' ? reading.plan.operation : null;
  return operation?.name === 'aggregate' && operation.over === 'entities';
}

const WITH =
  /^(?:zusammen )?(?:mit|samt|plus|inklusive|einschließlich|einschliesslich|with|including|plus)(?!\p{L})/iu;

/** "und der Anteil am Einzelplan 04?": of what was named before, or added up, in what contains it. */
function isShareOf(own: Asked, before: readonly Subject[]): boolean {
  const [whole, ...more] = own.subjects;
  if (!own.has('share') || whole === undefined) return false;
  if (more.length > 0 || before.length === 0) return false;
  const isInWhole = ({ ancestors, scope, table, isRoot }: NamedEntity): boolean =>
    whole.entities.some(
      (entity) =>
        ancestors.includes(entity) ||
        (entity.isRoot && !isRoot && entity.table === table && entity.scope === scope),
    );
  return before.every(({ entities }) => entities.some(isInWhole));
}

/** "anteil?" behind the district and then its office: of what was named before it and contains it. */
export function wholeNamed(
  { subjects, groups, wholes }: Asked,
  [part, ...more]: readonly Subject[],
  { named }: FigureTopic,
): Subject | null {
  if (subjects.length + wholes.length + more.length > 0 || part === undefined) return null;
  const [kind, ...others] = groups;
  if (kind !== undefined) {
    // "Anteil am Landkreis?": of the one that it lies in.
    const of = part.entities
      .flatMap(({ ancestors }) => ancestors)
      .find((above) => kind.kinds.includes(above.kind ?? ''));
    return of === undefined || kind.isPlural || others.length > 0 ? null : carriedSubject(of);
  }
  const around = named
    .flatMap(({ entities }) => entities)
    .filter((entity) => isWithin(part.entities, [entity]));
  const last = around.at(-1);
  return last === undefined ? null : carriedSubject(last);
}

const BOTH = /(?<!\w)(?:beide[nr]?|both)(?!\w)/u;

/** Whether things of the kind that is asked for belong to this one, or this one to them. */
export function isRelated(own: Asked, { entities }: Subject): boolean {
  return own.groups.some((group) =>
    entities.some(
      (entity) =>
        containsAny(own, entity, group) ||
        entity.ancestors.some(({ kind }) => group.kinds.includes(kind ?? '')),
    ),
  );
}

/** What a question says beside names: "die Hochschulen gemeinsam" are called so. */
function withoutNames({ parts: { marked } }: Asked): string {
  return marked.terms
    .filter((_, index) => marked.roleOf(index) !== 'name')
    .map(({ folded }) => folded)
    .join(' ');
}

/** "Wie viele mehr sind es in Gotha?" behind the Landratsämter Gotha and Eichsfeld: that of the two. */
function asNamedBefore(subject: Subject, topic: FigureTopic): Subject {
  const [again, ...others] = topic.named.filter(
    ({ entities: [one, ...more] }) =>
      one !== undefined && more.length === 0 && subject.entities.includes(one),
  );
  const isOpen = subject.entities.length > 1 && subject.kindWord === null;
  if (isOpen && again !== undefined && others.length === 0) return outside(again);
  const [entity] = subject.entities;
  const kind = topic.asked.subjects.at(-1)?.entities[0]?.kind;
  if (entity === undefined || entity.kind === kind || subject.kindWord !== null)
    return ofKindBefore(subject, topic);
  const meant = topic.named.filter(
    ({ entities: [known, ...others] }) =>
      known !== undefined &&
      others.length === 0 &&
      known.kind === kind &&
      (known.ancestors[0] === entity || entity.ancestors[0] === known) &&
      areCalledAlike(known, entity),
  );
  const [only, ...more] = meant;
  return only === undefined || more.length > 0 ? ofKindBefore(subject, topic) : outside(only);
}

/** A district and its office; a school and the ministry that it belongs to are not. */
export function areCalledAlike(one: NamedEntity, other: NamedEntity): boolean {
  return one.names.some(({ core }) =>
    other.names.some((name) => core.length > 0 && name.core.join(' ') === core.join(' ')),
  );
}

/** "das vom Ilm-Kreis" */
const ITS_KIND =
  /^(?:(?:in|bei|an|aus|mit|von) )?(?:das|die|der|den|dem) (?:von|vom|des|der|in|im|aus) /iu;

/** The article stands for the kind that was said before: behind a Landratsamt, for that of the district. */
function itsKind(
  subject: Subject,
  { asked }: FigureTopic,
  own: Asked,
  { rest }: Signals,
): Subject | null {
  const kind = kindSaid(asked);
  if (kind === null || !ITS_KIND.test(rest)) return null;
  const [alike, ...others] = sameNameOfKind(subject.entities, [kind], own);
  return alike === undefined || others.length > 0 ? null : carriedSubject(alike);
}

/** The kind of the thing named last, where the message named it. */
function kindSaid({ subjects, table }: Asked): string | null {
  const before = subjects.at(-1);
  const kind = before?.entities[0]?.kind ?? null;
  const said = foldGerman(before?.said ?? '');
  const isSaid = table.entity.kinds.some(
    ({ value, singular }) => value === kind && said.includes(foldGerman(singular)),
  );
  return isSaid ? kind : null;
}

/** "und Eichsfeld?" behind "Landratsamt Greiz": the kind that was said goes on. */
function ofKindBefore(subject: Subject, { asked }: FigureTopic): Subject {
  const before = asked.subjects.at(-1);
  // "nur das Ministerium selbst": of several the one that belongs to what was named before.
  const inside = subject.candidates.filter(
    ({ entity }) => before?.entities.length === 1 && isWithin([entity], before.entities),
  );
  if (subject.entities.length > 1 && inside.length === 1)
    return { ...subject, entities: inside.map(({ entity }) => entity), candidates: inside };
  const kind = kindSaid(asked);
  if (kind === null || subject.kindWord !== null || subject.entities.length < 2) return subject;
  const alike = subject.candidates.filter(({ entity }) => entity.kind === kind);
  if (alike.length !== 1) return subject;
  const entities = alike.map(({ entity }) => entity);
  return { ...subject, entities, candidates: alike };
}

/**
 * "und das LKA?" behind a share of an Einzelplan: of the same whole, where that contains it. "Welcher
 * Anteil davon entfällt auf das LKA?" behind the Einzelplan itself: of that.
 */
function wholeBefore(
  own: Asked,
  { ofThese, rest }: Signals,
  { asked, reading }: FigureTopic,
): Subject | null {
  const [subject, ...more] = own.subjects;
  const goesOn =
    reading.kind === 'plan' && reading.plan.operation.name === 'share' && asked.subjects.length > 1;
  const isOfIt = own.has('share') && (ofThese || OF_IT.test(rest)) && asked.subjects.length === 1;
  if (!(goesOn || isOfIt) || subject === undefined || more.length > 0) return null;
  const whole = asked.subjects.find((other) =>
    subject.entities.every(({ ancestors }) =>
      other.entities.some((entity) => ancestors.includes(entity)),
    ),
  );
  return whole === undefined ? null : outside(whole);
}

const OF_IT = /(?<!\p{L})(?:daran|darin|in it|of it)(?!\p{L})/iu;

/** What has the same name and is of this kind: "das Landratsamt" of the district named before. */
export function sameNameOfKind(
  entities: readonly NamedEntity[],
  kinds: readonly string[],
  { knowledge, table }: Asked,
): NamedEntity[] {
  const cores = entities.flatMap(({ names }) => names.map(({ core }) => core));
  const ofKind = knowledge.index.ofKinds(table.name, kinds);
  const alike = ofKind.filter(({ names }) =>
    names.some(({ core }) =>
      cores.some(
        (other) =>
          other.every((stem) => core.includes(stem)) || core.every((stem) => other.includes(stem)),
      ),
    ),
  );
  if (alike.length > 0) return alike;
  const around = ofKind.filter(
    (entity) =>
      entities.some(({ ancestors }) => ancestors.includes(entity)) ||
      entities.some((known) => entity.ancestors[0] === known),
  );
  return around.length === 1 ? around : [];
}
