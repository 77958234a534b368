import type { Selection } from '#src/domain/query-plan.ts';
import { OPPOSITE } from '#src/question/figures/operations/opposite-comparison.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import {
  type Group,
  groupSelection,
  namedSelection,
  refOf,
} from '#src/question/figures/selection/plan-selection.ts';
import { valuesOf } from '#src/question/figures/selection/resolve-mentions.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Assertion } from '../figures/assertion.ts';
import { askedIn, type ClaimSentence } from '../figures/claim-sentence.ts';
import { rankedGroup, rankedNames, sureEntities } from './claimed-entities.ts';
import { comparisonIn } from './comparison-words.ts';
import { COMPARISONS, extreme } from './group-rule.ts';
import { type RelationRule, relationPlan, saidYears } from './relation-rule.ts';

/** Said of who does it, and of nobody else. "Allein die Polizei hat mehr als …" is only an emphasis. */
const ONLY =
  /(?<!\p{L})(?:nur|lediglich|einzig(?: und allein)?|ausschließlich|only|solely)\s(?:(?:bei|in|im|an|am|für)\s)?(?:(?:der|die|das|den|dem|the)\s)?$/iu;

/** "Jena ist die einzige kreisfreie Stadt mit …", "Als einzige Stadt hat Jena …", "Die einzige Stadt mit … ist Jena" */
const SOLE =
  /(?:(?<!\p{L})(?:ist|war|bleibt|blieb|is|was)\s(?:(?:\p{Ll}+|im Jahr|(?:19|20)\d\d)\s){0,4}(?:die|der|das|the)\s(?:einzige[rsn]?|only)|(?<!\p{L})als\seinzige[rs]?|^(?:die|der|das|the)\s(?:einzige[rs]?|only))(?!\p{L})/iu;

/** Between these two "nur" belongs to the number: "nur 40 der Beschäftigten". */
function isSaidOnlyOf({ text, asked }: ClaimSentence): boolean {
  if (SOLE.test(text)) return true;
  return asked.subjects.some(({ from, kindWord }) => {
    const start = kindWord !== null && kindWord.to === from - 1 ? kindWord.from : from;
    const name = asked.parts.marked.terms[start]?.text;
    const at = name === undefined ? -1 : text.indexOf(name);
    return at > 0 && ONLY.test(text.slice(0, at));
  });
}

/**
 * "Nur die Grundschulen haben mehr als 4.000 Beschäftigte": they have, and none of the others does. Which
 * others are meant must be told, or be the same whatever is meant.
 */
export const onlyRule: RelationRule = {
  takes: ({ values }) => values,
  isSaid: (claim) =>
    isSaidOnlyOf(claim) &&
    (claim.values.some(({ hedge }) => COMPARISONS[hedge] !== undefined) ||
      claim.asked.has('grow', 'shrink')),
  read(claim) {
    const { asked, values, text, isNegated } = claim;
    const [stated, ...more] = values;
    const comparison = stated === undefined ? undefined : COMPARISONS[stated.hedge];
    const years = saidYears(asked, 'newest');
    if (stated?.kind !== 'number' || comparison === undefined || more.length > 0) return null;
    if (isNegated || asked.has('grow', 'shrink', 'sum') || years === null || years.length > 1)
      return null;
    const among = rankedNames(text, asked);
    const ones = among === null ? [] : onlyOnes(asked, among);
    const [subject] = ones;
    if (subject === undefined) return null;
    const own = ones.map((one): Assertion => {
      const plan = relationPlan(asked, namedSelection([one]), years, { name: 'value' });
      return { kind: 'number', stated, plan, role: 'value', direction: null };
    });
    const others = (selection: Selection): Assertion => ({
      kind: 'all',
      plan: relationPlan(asked, selection, years, extreme('value', OPPOSITE[comparison])),
      comparison: OPPOSITE[comparison],
      limit: stated.value,
      stated: null,
      isNegated: false,
    });
    const meant = groupsMeant(claim, subject, among ?? [], ones).map(others);
    const [only, ...further] = meant;
    if (only === undefined) return null;
    const alone: Assertion =
      further.length === 0 ? only : { kind: 'each', of: meant, why: AMONG_WHOM };
    return [alone, ...own];
  },
};

/** The one of whom it is said, or several of one kind: "nur die Landkreise Gotha und Greiz". */
function onlyOnes(asked: Asked, among: readonly NamedEntity[]): readonly NamedEntity[] {
  const ranked = rankedGroup(asked, among);
  if (ranked !== null) return ranked.after.length > 0 ? [] : [ranked.subject];
  const named = sureEntities(asked.subjects, asked) ?? [];
  const ones = named.filter((one) => !named.some(({ ancestors }) => ancestors.includes(one)));
  const [first] = ones;
  return ones.every(({ kind, table }) => kind === first?.kind && table === first?.table)
    ? ones
    : [];
}

/**
 * "Nur die Grundschulen und die Landespolizei haben mehr Beschäftigte als die Gymnasien": both have, and of
 * all others none, so that the one they are held against comes just behind them.
 */
export const onlyAheadRule: RelationRule = {
  isSaid: (claim) =>
    claim.values.length === 0 &&
    comparisonIn(claim.bare) !== null &&
    claim.asked.subjects.length > 1 &&
    isSaidOnlyOf(claim),
  read(claim) {
    const { asked, text, bare, isNegated } = claim;
    const relation = comparisonIn(bare);
    const years = saidYears(asked, 'newest');
    const among = rankedNames(text, asked);
    if (isNegated || relation === null || relation === 'same' || asked.has('grow', 'shrink', 'sum'))
      return null;
    if (years === null || years.length > 1 || among === null) return null;
    const container = asked.subjects.find(({ from }) => isBehindAmong(claim, from));
    const sides = asked.subjects.filter((subject) => subject !== container);
    const entities = sureEntities(sides, asked) ?? [];
    const last = entities.at(-1);
    if (last === undefined || entities.length < 2) return null;
    if (entities.some(({ kind, table }) => kind !== last.kind || table !== last.table)) return null;
    const ahead = entities.slice(0, -1);
    if (!isHeldAgainstLast(claim, sides)) return null;
    const direction = relation === 'more' ? 'top' : 'bottom';
    const orders = ahead.map((entity): Assertion => {
      const plan = relationPlan(asked, namedSelection([entity, last]), years, {
        name: 'compare',
        by: 'values',
        direction,
      });
      return { kind: 'order', relation, isNegated, plan };
    });
    const place = entities.length;
    // Those of several departments are of all of their kind; said of one of them, no others are meant.
    const groups = groupsMeant(claim, last, among, []);
    const areBeside = ahead.every(({ ancestors: [above] }) => above === last.ancestors[0]);
    const meant = isWithinOwn(claim, last) ? groups.slice(0, 1) : groups;
    const places = (areBeside ? meant : groups.slice(-1)).map((group): Assertion => {
      const plan = relationPlan(asked, group, years, {
        name: 'rank',
        by: 'value',
        direction,
        limit: place,
        from: 1,
      });
      return { kind: 'rank', subject: refOf(last), place, isNegated, plan };
    });
    const [only, ...further] = places;
    if (only === undefined) return null;
    const behind: Assertion =
      further.length === 0 ? only : { kind: 'each', of: places, why: AMONG_WHOM };
    return [...orders, behind];
  },
};

/** "im Justizressort" */
const WITHIN =
  /(?<!\p{L})(?:im|in der|innerhalb de[sr]|within the|in the) (?<whole>\p{Lu}[\p{L}-]+)/iu;

function isWithinOwn({ text, asked: { knowledge } }: ClaimSentence, one: NamedEntity): boolean {
  const { whole } = WITHIN.exec(text)?.groups ?? {};
  const named = whole === undefined ? null : askedIn(whole, knowledge);
  const [above] = one.ancestors;
  return named?.subjects.some(({ entities }) => entities.some((e) => e === above)) === true;
}

/** "unter den Kapiteln des Kernhaushalts" */
const OF_AMONG =
  /(?<!\p{L})(?:unter|von|among|of) (?:allen|den|all|the)(?: the)? \p{L}+ (?:(?:de[sr]|i[nm]|of|in)(?: the)? )?$/iu;

function isBehindAmong({ text, asked }: ClaimSentence, from: number): boolean {
  return OF_AMONG.test(beforeTerm(text, asked, from));
}

/** The last one, and only this, stands behind "als". */
function isHeldAgainstLast({ text, asked }: ClaimSentence, sides: Asked['subjects']): boolean {
  return sides.every(({ from }, at) => {
    const isBehind = /(?<!\p{L})(?:als|than)(?!\p{L})/iu.test(beforeTerm(text, asked, from));
    return isBehind === (at === sides.length - 1);
  });
}

function beforeTerm(text: string, { parts }: Asked, at: number): string {
  const name = parts.marked.terms[at]?.text;
  return name === undefined ? '' : text.slice(0, Math.max(0, text.indexOf(name)));
}

const AMONG_WHOM = 'Unter welchen Einträgen nur er das ist, lässt der Satz offen.';

/** Those of the group that is said, but for some; else those beside it and all of its kind, each of which may be meant. */
function groupsMeant(
  { asked }: ClaimSentence,
  subject: NamedEntity,
  among: readonly NamedEntity[],
  except: readonly NamedEntity[] = [subject],
): Selection[] {
  if (among.length > 0) return [namedSelection(among.filter((one) => !except.includes(one)))];
  const group = asked.groups[0] ?? kindBeforeNames(asked, subject, except);
  const [above] = subject.ancestors;
  const beside = asked.knowledge.index.entities.filter(
    ({ table, ancestors }) => table === subject.table && ancestors[0] === above,
  );
  // Towns stand beside districts: of which of them it is said stays open.
  const isMixed = new Set(beside.map(({ kind }) => kind)).size > 1;
  if (group === undefined && isMixed) return [];
  const of = (within: NamedEntity | null): Selection =>
    groupSelection(group?.kinds ?? [subject.kind ?? ''], asked.table, {
      scopes: asked.scopes.length > 0 || subject.scope === null ? asked.scopes : [subject.scope],
      within,
      labelled: group?.labelled ?? null,
      except,
    });
  const container = asked.subjects
    .flatMap(({ entities }) => entities)
    .find((outer) => subject.ancestors.includes(outer) && !outer.isRoot);
  if (container !== undefined || group !== undefined) return [of(container ?? null)];
  return above === undefined || above.isRoot ? [of(null)] : [of(above), of(null)];
}

/** "die Landkreise Gotha und Greiz": the word for the kind, of several. */
function kindBeforeNames(
  { subjects, table }: Asked,
  { kind }: NamedEntity,
  ones: readonly NamedEntity[],
): Pick<Group, 'kinds' | 'labelled'> | undefined {
  const isSaid = subjects.some(
    ({ kindWord }) => kindWord !== null && valuesOf(kindWord, table).includes(kind ?? ''),
  );
  return isSaid && ones.length > 1 && kind !== null ? { kinds: [kind], labelled: null } : undefined;
}
