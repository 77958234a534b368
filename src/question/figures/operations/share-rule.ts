import { aggregateKinds, type Metric } from '#src/domain/catalogue.ts';
import type { Selection } from '#src/domain/query-plan.ts';
import { isSumLabel, withoutSum } from '#src/text/sum-label.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { isInside } from '../selection/nested-names.ts';
import { type Group, namedSelection, refOf } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { containsAny, selectGroup, selectSubjects } from '../selection/select-group.ts';
import { isPartCalledAlike } from '../selection/settle-names.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import { isChange, isStretched } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { sharedScope } from './share-of-scope.ts';
import { hasPartsOfYear } from './through-year.ts';
import { allEntries, everyEntry, hasOneLevel, throughAllParts, topOf } from './whole-table.ts';

/** "Welchen Anteil hat … an …?" */
export function shareRule(asked: Asked): PlannedOperation | null {
  const counted = countedWhole(asked);
  if (counted === null) return ruleOf(asked);
  const planned = ruleOf({ ...asked, metric: counted });
  return planned === null ? null : { ...planned, metric: counted.column };
}

/** "Welchen Anteil an allen Messstellen hat die Elbe?": not the "Anteil" that is printed beside their number. */
function countedWhole({ parts: { marked, metrics }, metric, table }: Asked): Metric | null {
  if (metric.unit !== '%') return null;
  const words = metrics.filter(({ from }) =>
    /anteil an (?:allen|samtlichen|der (?:gesamt)?zahl der) $/u.test(
      marked.line.slice(0, marked.startOf(from)),
    ),
  );
  const columns = words.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.table === table.name ? [meaning.value] : [])),
  );
  const found = table.metrics.filter(
    ({ column, kind }) => columns.includes(column) && (kind === 'count' || kind === 'amount'),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function ruleOf(asked: Asked): PlannedOperation | null {
  const { line } = asked.parts.marked;
  const asksHowFar =
    /(?<!\w)(?:um|by) (?:wie ?viel|what|how many)/u.test(line) ||
    (isChange(asked) && isStretched(asked));
  const isAsked = asked.has('share') && (PART_OF.test(line) || !asksHowFar);
  // "In wie viel Prozent der Fälle wurde die Frist eingehalten?" is what the table tells itself.
  if (!isAsked || (asked.metric.kind === 'rate' && asked.metric.unit === '%')) return null;
  if (isOfMetric(asked)) return null;
  const parts = sharedParts(asked);
  if (parts === null || isSameSelection(parts, asked)) return null;
  const isMoving = isChange(asked) || asked.has('points');
  return {
    ...PLAIN,
    operation: { name: 'share', whole: parts.whole },
    selection: parts.part,
    years: isMoving ? 'ends' : 'newest',
    onlyEnds: isMoving,
  };
}

/** "Frauenanteil in Gotha": of whom the women there are a part, and no part of all women. */
function isOfMetric({ parts: { marked, metrics }, metric, table, knowledge }: Asked): boolean {
  return (
    knowledge.plainTables.has(table.name) &&
    metrics.some(
      ({ from, meanings }) =>
        /\p{L}{3}(?:anteil|quote)$/iu.test(marked.terms[from]?.text ?? '') &&
        meanings.some(({ value }) => value === metric.column),
    )
  );
}

function isWholeGroup({ parts: { marked } }: Asked, { from }: Group): boolean {
  return /(?<!\w)(?:an|of)(?: (?:de[nr]|the))? (?:alle[nr]?|all|samtlichen|insgesamt) $/u.test(
    marked.line.slice(0, marked.startOf(from)),
  );
}

/** A part that the table does not tell from its whole: "Anteil der Kernhaushalte" where it holds no other. */
function isSameSelection(
  { part, whole }: { part: Selection; whole: Selection },
  { knowledge, table }: Asked,
): boolean {
  if (whole.by !== 'entities') return false;
  const name = ({ key, scope }: { key: string; scope?: string | null | undefined }): string =>
    `${scope ?? ''} ${key}`;
  const selected =
    part.by === 'entities'
      ? part.entities
      : knowledge.index
          .ofKinds(table.name, part.kinds)
          .filter(({ scope }) => part.scopes.length === 0 || part.scopes.includes(scope ?? ''));
  const [own, all] = [selected, whole.entities].map((refs) => refs.map(name).sort().join('|'));
  return own === all;
}

/** "Um wie viel ist der Anteil gestiegen?" asks for two shares; "um wie viel Prozent" alone for none. */
const PART_OF =
  /(?<!\w)(?:\w*anteil\w*|share|proportion|percentage of|(?:prozent|percent) (?:aller|der|des|von|vom|davon|of)(?! (?:19|20)\d\d))(?!\w)/u;

const SAYS_SHARE = /(?<!\w)(?:\w*anteil\w*|share|proportion)(?!\w)/u;

function sharedParts(asked: Asked): { part: Selection; whole: Selection } | null {
  const [first, second] = asked.subjects;
  const [group] = asked.groups;
  const [whole] = asked.wholes;
  // Of a whole without a part of it there is no row.
  if (asked.subjects.some((subject) => isBehindWithout(subject, asked.parts))) return null;
  if (first !== undefined && isWholeThePart(asked, first)) return null;
  if (namesGroupAsWhole(asked)) return sharedGroups(asked);
  const ofScope = sharedScope(asked);
  if (ofScope !== null) return ofScope;
  const added = addedParts(asked);
  if (added !== null) return added;
  if (first !== undefined && second !== undefined) {
    const [part, all] = orderedShare(asked, first, second);
    if (areJoined(asked, first, second) && !isInside(part, all)) return null;
    return { part: selectSubjects([part], 'first'), whole: selectSubjects([all], 'first') };
  }
  if (group !== undefined && first !== undefined) {
    const own = group.isPlural ? undefined : aboveOf(first, group.kinds);
    if (own !== undefined)
      return { part: selectSubjects([first], 'first'), whole: namedSelection([own]) };
    // "an allen Straftaten": of all of them, whatever the part consists of.
    const called = isWholeGroup(asked, group) ? totalCalled(asked, first, group) : undefined;
    if (called !== undefined)
      return { part: selectSubjects([first], 'first'), whole: namedSelection([called]) };
    if (isWholeGroup(asked, group))
      return {
        part: selectSubjects([first], 'first'),
        whole: selectGroup({ ...asked, subjects: [] }, group),
      };
    const contains = first.entities.find((entity) => containsAny(asked, entity, group));
    if (contains !== undefined)
      return { part: selectGroup(asked, group), whole: namedSelection([contains]) };
    const all = holdsAll(asked, first, group.kinds);
    const isPlain = group.labelled === null && all !== undefined;
    const whole = isPlain ? namedSelection([all]) : selectGroup(asked, group);
    return { part: selectSubjects([first], 'first'), whole };
  }
  const part =
    group !== undefined
      ? selectGroup(asked, group)
      : first === undefined
        ? null
        : selectSubjects([first], 'first');
  if (part === null) return null;
  // "auf wie viel Prozent des Werts von 2015" names what it is a part of, though no entry.
  if (whole === undefined && isChange(asked) && !SAYS_SHARE.test(asked.parts.marked.line))
    return null;
  const all = whole ?? ownWhole(asked, first) ?? totalAbove(first) ?? topOf(asked);
  if (all !== undefined)
    return { part: within(part, all), whole: { by: 'entities', entities: [refOf(all)] } };
  if (first !== undefined && asked.scopes.length > 0) {
    const whole = wholeOfPart(asked, first);
    return whole === null ? null : { part, whole };
  }
  const isPart = group === undefined || asked.table.entity.kinds.length > 0;
  return hasOneLevel(asked) && isPart ? { part, whole: everyEntry(asked) } : null;
}

/** "Anteil der kreisfreien Städte an allen Gemeinden": two groups, one of them as the whole. */
function namesGroupAsWhole({ subjects, parts: { marked, kinds }, table }: Asked): boolean {
  const own = kinds.filter((word) => means(word, table.name));
  // "Städte an den Gemeinden" is not what "Städte und Gemeinden" are.
  const isTornApart = own.some(({ from, to }) =>
    marked.terms.slice(from, to).some(({ folded }) => /^(?:an|am)$/u.test(folded)),
  );
  if (isTornApart) return true;
  return (
    subjects.length === 0 &&
    own.some(({ from }) => OF_PART.test(marked.line.slice(0, marked.startOf(from)))) &&
    own.some(({ from }) => IN_WHOLE.test(marked.line.slice(0, marked.startOf(from))))
  );
}

/** The one group as a part of the other; null where not all of it belongs there. */
function sharedGroups(asked: Asked): { part: Selection; whole: Selection } | null {
  const { groups, table, knowledge } = asked;
  const [part, whole, ...more] = groups;
  if (part === undefined || whole === undefined || more.length > 0) return null;
  const isInside = knowledge.index
    .ofKinds(table.name, part.kinds)
    .every(({ kind, ancestors }) =>
      [kind, ...ancestors.map((above) => above.kind)].some((of) => whole.kinds.includes(of ?? '')),
    );
  return isInside ? { part: selectGroup(asked, part), whole: selectGroup(asked, whole) } : null;
}

const OF_PART = /(?:anteil|share|proportion)(?: (?:aller|der|des|von|of|the|all))* $/u;
const IN_WHOLE =
  /(?<!\w)(?:am|an|of|in)(?: (?:den|der|dem|allen|the|all))?(?: (?:beschaftigten|personal|mitarbeitern|bediensteten|employees|staff)(?: (?:der|in|aller|den|of|the|all))*)? $/u;

/** "Anteil der Kernhaushalte am Personal in Gera": what is said to be the part is no whole. */
function isWholeThePart({ parts: { marked, scopes, mentions } }: Asked, first: Subject): boolean {
  // "Welcher Anteil der bayerischen Anträge entfiel auf Oberbayern?": what falls to it is the part.
  if (FALLS_TO.test(marked.line.slice(0, marked.startOf(first.from)))) return false;
  const roots = [
    ...mentions.filter(({ candidates }) => candidates.every(({ entity }) => entity.isRoot)),
    ...scopes,
  ];
  return roots.some(
    ({ from }) =>
      from < first.from &&
      /(?:anteil|share|proportion)(?: (?:der|des|von|vom|of|the))+ $/u.test(
        marked.line.slice(0, marked.startOf(from)),
      ),
  );
}

const FALLS_TO =
  /(?<!\w)(?:(?:entf(?:all|iel)|fiel|fall|ging|geh|kam|komm)\w* .{0,40}?(?:auf|an|aus)|(?:was|were|is|are) \w+ (?:in|at|by))(?: (?:de[nrm]|die|das|the))?(?: \w+)? $|(?<!\w)auf(?: (?:de[nrm]|die|das))? $/u;

/** "Gotha und Greiz zusammen an allen Landkreisen": several parts of what contains them. */
function addedParts(asked: Asked): { part: Selection; whole: Selection } | null {
  const { subjects, groups, wholes } = asked;
  const container = subjects.find((outer) =>
    subjects.every((inner) => inner === outer || isInside(inner, outer)),
  );
  const parts = subjects.filter((subject) => subject !== container);
  if (parts.length < 2) return null;
  const part = selectSubjects(parts, 'first');
  if (container !== undefined) return { part, whole: selectSubjects([container], 'first') };
  const [group] = groups;
  if (group !== undefined) return { part, whole: selectGroup(asked, group) };
  const [first] = parts;
  const [, second] = parts;
  const areAdded = second !== undefined && first !== undefined && areJoined(asked, first, second);
  const all =
    wholes[0] ?? (asked.has('sum') || areAdded ? (totalAbove(first) ?? topOf(asked)) : undefined);
  return all === undefined ? null : { part, whole: { by: 'entities', entities: [refOf(all)] } };
}

/** "Anteil der Polizei und des LKA": neither is the whole of the other. */
function areJoined({ parts: { marked } }: Asked, a: Subject, b: Subject): boolean {
  const between = marked.terms.slice(a.to + 1, b.from).map(({ folded }) => folded);
  return JOINED.test(between.join(' '));
}

const JOINED = /^(?:und|sowie|plus|and)(?: (?:de[rsnm]|die|das|vom|von|of|the))*$/u;

/**
 * "Anteil von Nordmark am Hausmüll" is held against all that stands beside it there, "Anteil des
 * Hausmülls an allem in Nordmark" against the other parts of the table.
 */
function wholeOfPart(asked: Asked, subject: Subject): Selection | null {
  const { scopes, marked } = asked.parts;
  const [part] = scopes;
  if (part === undefined || asked.scopes.length > 1) return null;
  // What a quarter is the whole of are all entries in it.
  if (hasPartsOfYear(asked)) return allEntries(asked);
  const isBehindOf = ({ from }: { readonly from: number }): boolean =>
    marked.terms
      .slice(Math.max(0, from - 3), from)
      .some(({ folded }) => /^(?:an|am)$/u.test(folded));
  if (isBehindOf(part)) return allEntries(asked);
  const saysOf = marked.terms.findIndex(({ folded }) => /^(?:an|am|of)$/u.test(folded));
  const all = throughAllParts(asked, subject);
  return saysOf > part.to && all.length > 1 ? namedSelection(all) : null;
}

/** "Anteil des Hauses selbst beim Innenministerium": of what bears its name. */
function ownWhole(
  { parts: { marked } }: Asked,
  subject: Subject | undefined,
): NamedEntity | undefined {
  const [entity, ...more] = subject?.entities ?? [];
  const above = entity?.ancestors[0];
  if (entity === undefined || above === undefined || more.length > 0) return undefined;
  return ITSELF_OR_HOUSE.test(marked.line) && isPartCalledAlike(entity, above) ? above : undefined;
}

const ITSELF_OR_HOUSE = /(?<!\w)(?:selbst|selber|itself|haus|hauses|eigene[nrs]?)(?!\w)/u;

/** What stands in the column of parents only is no total: there are others beside it. */
function totalAbove(subject: Subject | undefined): NamedEntity | undefined {
  return subject?.entities[0]?.ancestors.filter(({ onlyParts }) => !onlyParts).at(-1);
}

/** "Straftaten insgesamt": the printed sum that is called like the kind of its entries. */
function totalCalled(
  { table }: Asked,
  subject: Subject,
  { kinds }: Group,
): NamedEntity | undefined {
  const root = totalAbove(subject);
  if (root?.isRoot !== true || !isSumLabel(root.label)) return undefined;
  const own = withoutSum(root.label);
  const isCalled = table.entity.kinds.some(
    ({ value, plural }) => kinds.includes(value) && plural === own,
  );
  return isCalled ? root : undefined;
}

/** "an allen Straftaten": the printed sum of them, of which the table may show an extract only. */
function holdsAll(
  { knowledge, table }: Asked,
  subject: Subject,
  kinds: readonly string[],
): NamedEntity | undefined {
  const root = totalAbove(subject);
  if (root?.isRoot !== true) return undefined;
  const aggregates = aggregateKinds(table);
  const others = knowledge.index
    .ofTable(table.name)
    .some(
      ({ kind, ancestors }) =>
        ancestors.includes(root) && !aggregates.has(kind ?? '') && !kinds.includes(kind ?? ''),
    );
  return others ? undefined : root;
}

/** A group is a part of the whole only as far as it belongs to it. */
function within(part: Selection, { scope }: NamedEntity): Selection {
  return part.by === 'group' && part.scopes.length === 0 && scope !== null
    ? { ...part, scopes: [scope] }
    : part;
}

/** "wie viel Prozent des Landkreises": the one that the named thing belongs to. */
function aboveOf({ entities }: Subject, kinds: readonly string[]): NamedEntity | undefined {
  return entities[0]?.ancestors.find(({ kind }) => kinds.includes(kind ?? ''));
}

/** What contains the other is the whole; else what stands behind "an", "am", "Prozent der". */
function orderedShare(
  { parts: { marked } }: Asked,
  a: Subject,
  b: Subject,
): readonly [Subject, Subject] {
  if (isInside(a, b)) return [a, b];
  if (isInside(b, a)) return [b, a];
  const before = marked.terms.slice(Math.max(0, a.from - 3), a.from).map(({ folded }) => folded);
  const { line } = marked;
  if (IS_BASE.test(line.slice(0, marked.startOf(b.from)))) return [a, b];
  // "Welcher Anteil der Gesamtausgaben wurde vom Bund erstattet?"
  const isSaidOf = SHARE_OF.test(line.slice(0, marked.startOf(a.from)));
  if (isSaidOf && SAYS.test(line.slice(marked.startOf(a.from), marked.startOf(b.from))))
    return [b, a];
  const isWhole =
    before.some((word) => /^(?:an|am)$/u.test(word)) ||
    PERCENT_OF.test(marked.line.slice(0, marked.startOf(a.from)));
  return isWhole ? [b, a] : [a, b];
}

const SHARE_OF =
  /(?:anteil|prozentsatz|prozent|share|percentage|proportion) (?:de[rs]|von|vom|of)(?: (?:the|all|alle[rn]?))? $/u;
const SAYS =
  /(?<!\w)(?:wurden?|war(?:en)?|ist|sind|lag(?:en)?|lieg(?:t|en)|ging(?:en)?|geh(?:t|en)|kam(?:en)?|komm(?:t|en)|entf(?:iel|all)\w*|fiel(?:en)?|fall(?:t|en)|was|were|is|are|went|came)(?!\w)/u;

/** "bezogen auf die Landespolizei" */
const IS_BASE =
  /(?:bezogen auf|gemessen an|gemessen am|im verhaltnis zu[rm]?|relativ zu[rm]?|relative to|compared (?:to|with))(?: (?:de[rmn]|die|das|the))? $/u;

/** "Wie viel Prozent der Landespolizei", "what percentage of the staff of Gera" */
const PERCENT_OF =
  /(?:prozent|percent|percentage)(?: (?:beschaftigten?|mitarbeiter(?:innen)?|mitarbeitenden|personals?|personal|leuten?|leute|bediensteten|stellen|staff|employees|people|personnel|workforce))?(?: (?:de[rsm]|vom|von|in|im|bei|beim|of|the|at|stadt|beschaftigten|mitarbeiter(?:innen)?|mitarbeitenden|personals?|leute|bediensteten|staff|employees|workforce))+ $/u;
