import type { Asked } from '../selection/asked.ts';
import type { Group } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { containsAny, directParts, selectSubjects } from '../selection/select-group.ts';
import { asksForNumber, conditionOf } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/** "Zu welchem Ministerium gehört das LKA?": a name that several chapters share asks for what holds them. */
export function withNamedKind(asked: Asked): Asked {
  const [asWhat, subject, ...others] = asked.subjects;
  if (asWhat === undefined || subject === undefined) return asked;
  if (others.length + asked.groups.length > 0 || asWhat.entities.length < 2) return asked;
  const { line, terms } = asked.parts.marked;
  const isAsked = /^welche[mr]$/u.test(terms[asWhat.from - 1]?.folded ?? '');
  if (!isAsked || !ASKS_UPWARD.test(line)) return asked;
  const kinds = asWhat.entities.flatMap(({ ancestors: [holder] }) => holder?.kind ?? []);
  const { from, said: word } = asWhat;
  const group: Group = { kinds: [...new Set(kinds)], labelled: null, isPlural: false, from, word };
  return { ...asked, subjects: [subject], groups: [group] };
}

/** "Zu welcher VG gehört Teistungen?" */
export function parentRule(asked: Asked): PlannedOperation | null {
  const [named] = asked.subjects;
  const [group] = asked.groups;
  if (named === undefined || group === undefined || asked.subjects.length !== 1) return null;
  const asksUpward = ASKS_UPWARD.test(asked.parts.marked.line);
  const subject = asksUpward ? withoutWholes(named, asked) : named;
  if (asked.has('top', 'bottom', 'share') || asksForNumber(asked)) return null;
  const above = subject.entities.some(({ ancestors }) =>
    ancestors.some(({ kind }) => group.kinds.includes(kind ?? '')),
  );
  // "In welcher Gemeinde liegt Gera?": it is one.
  if (!above && subject.entities.some(({ kind }) => group.kinds.includes(kind ?? ''))) return null;
  const below = !asksUpward && subject.entities.some((entity) => containsAny(asked, entity, group));
  if (below || !(asked.has('list', 'belongs', 'members') || isOwner(asked, group, subject)))
    return null;
  // "Zu welcher VG gehört …?" of a place that belongs to something else says that, and to what.
  const nearest = subject.entities.flatMap(({ ancestors }) => ancestors.slice(0, 1));
  const kinds = above
    ? group.kinds
    : nearest.flatMap(({ isRoot, kind }) => (isRoot ? [] : (kind ?? [])));
  const asksAbove =
    asked.has('belongs') || /^(?:gehort|does|is)(?!\w)/u.test(asked.parts.marked.line);
  if (!above && (!asksAbove || isOfKind(subject, group))) return null;
  return {
    ...PLAIN,
    operation: {
      name: 'parent',
      kinds: kinds.length > 0 ? [...new Set(kinds)] : [...group.kinds],
      ...(above ? {} : { unmet: [...group.kinds] }),
    },
    selection: selectSubjects([subject], 'all'),
    takesAll: true,
  };
}

function isOfKind({ entities }: Subject, { kinds }: Group): boolean {
  return entities.some(({ kind }) => kinds.includes(kind ?? ''));
}

/** "Welcher VG gehört Greiz an?", "zu welchem Kreis …": what is named is a part, and no whole. */
const ASKS_UPWARD =
  /^(?:(?:und|aber) )?(?:zu|in|bei|unter)? ?welche[rm] \w+ (?:gehor|ist|liegt|lag|angehor|untersteht|befindet|zahlt)/u;

/** Of a town, its district of the same name and the office of that: the town. */
function withoutWholes(subject: Subject, { table: { entity: described } }: Asked): Subject {
  const wholes = described.kinds.filter(({ aggregate }) => aggregate);
  const parts = subject.entities.filter(({ kind }) => wholes.every(({ value }) => value !== kind));
  const places = parts.filter(({ kind }) => wholes.every(({ core }) => core !== kind));
  const [entities = subject.entities] = [places, parts].filter(({ length }) => length > 0);
  return { ...subject, entities };
}

/** "Landkreis von Teistungen": nothing else is said. */
function isOwner(
  { parts: { marked }, metricIsStated }: Asked,
  { from }: Group,
  subject: Subject,
): boolean {
  const between = marked.terms.slice(from + 1, subject.from).map(({ folded }) => folded);
  const isAll = from === 0 && subject.to === marked.terms.length - 1;
  return isAll && !metricIsStated && /^(?:von|der|des|of)(?: the)?$/u.test(between.join(' '));
}

/** "Wer gehört zur VG Leinetal?", "Woraus besteht der Einzelplan 03?": its parts. */
export function partsRule(asked: Asked): PlannedOperation | null {
  const [subject, ...others] = asked.subjects;
  const [entity, ...more] = subject?.entities ?? [];
  const asksWhat = /^(?:wer|was|woraus|aus was|who|what)(?!\w)/u.test(asked.parts.marked.line);
  if (entity === undefined || more.length + others.length + asked.groups.length > 0) return null;
  if (!asksWhat || !asked.has('members') || asked.metricIsStated) return null;
  const selection = directParts(asked, entity);
  if (selection === null) return null;
  return { ...PLAIN, operation: { name: 'list' }, selection, takesAll: true };
}

/** "Wo im Einzelplan 03 gab es Personalabbau?": those of its parts that shrank. */
export function changedPartsRule(asked: Asked): PlannedOperation | null {
  const [subject, ...others] = asked.subjects;
  const [entity, ...more] = subject?.entities ?? [];
  const asksWhere =
    /^(?:wo|where)(?: (?:gab es|ging|gingen|sank|stieg|did|was|were))? (?:im|in|innerhalb|within)(?!\w)/u;
  if (entity === undefined || more.length + others.length + asked.groups.length > 0) return null;
  if (!asksWhere.test(asked.parts.marked.line) || asked.has('top', 'bottom')) return null;
  const { condition, years } = conditionOf(asked);
  const selection = condition?.kind === 'trend' ? directParts(asked, entity) : null;
  if (condition === null || selection === null) return null;
  return { ...PLAIN, operation: { name: 'list', condition }, selection, years, takesAll: true };
}

/** "Welchen AGS hat Gera?", "Wofür steht Kapitel 0313?" */
export function identifyRule(asked: Asked): PlannedOperation | null {
  const [subject] = asked.subjects;
  const [group] = asked.groups;
  // "Welches Kapitel ist das LKA?"
  const asksWhich =
    asked.has('belongs') &&
    !asked.has('than', 'versus', 'difference') &&
    subject !== undefined &&
    group !== undefined &&
    isOfKind(subject, group);
  if (!(asked.has('identify') || asksWhich) || asked.metricIsStated || subject === undefined)
    return null;
  const asksMeaning =
    /(?<!\w)(?:wofur steht|was bedeutet|was verbirgt|was (?:ist|war|sind)|wie heisst|what is|which chapter is|bezeichnung)(?!\w)/u.test(
      asked.parts.marked.line,
    );
  if (!asksMeaning && asked.subjects.some(({ byKey }) => byKey)) return null;
  if (
    asked.has('top', 'bottom', 'change', 'grow', 'shrink', 'share') ||
    asked.groups.some(({ isPlural }) => isPlural)
  )
    return null;
  return {
    ...PLAIN,
    operation: { name: 'identify' },
    selection: selectSubjects(asked.subjects, 'all'),
    takesAll: true,
  };
}
