import type { Selection } from '#src/domain/query-plan.ts';
import type { NamedEntity } from '../../figures/entity-index.ts';
import { OPPOSITE } from '../../figures/opposite-comparison.ts';
import { groupSelection, namedSelection } from '../../figures/plan-selection.ts';
import type { Assertion } from '../assertion.ts';
import type { ClaimSentence } from '../claim-sentence.ts';
import { rankedGroup, rankedNames } from './claimed-entities.ts';
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
    const ranked = among === null ? null : rankedGroup(asked, among);
    if (ranked === null || ranked.after.length > 0) return null;
    const { subject } = ranked;
    const own = relationPlan(asked, namedSelection([subject]), years, { name: 'value' });
    const others = (selection: Selection): Assertion => ({
      kind: 'all',
      plan: relationPlan(asked, selection, years, extreme('value', OPPOSITE[comparison])),
      comparison: OPPOSITE[comparison],
      limit: stated.value,
      stated: null,
      isNegated: false,
    });
    const meant = groupsMeant(claim, subject, among ?? []).map(others);
    const [only, ...further] = meant;
    if (only === undefined) return null;
    const alone: Assertion =
      further.length === 0 ? only : { kind: 'each', of: meant, why: AMONG_WHOM };
    return [alone, { kind: 'number', stated, plan: own, role: 'value', direction: null }];
  },
};

const AMONG_WHOM = 'Unter welchen Einträgen nur er das ist, lässt der Satz offen.';

/** The others of the group that is said; else those beside it and all of its kind, each of which may be meant. */
function groupsMeant(
  { asked }: ClaimSentence,
  subject: NamedEntity,
  among: readonly NamedEntity[],
): Selection[] {
  if (among.length > 0) return [namedSelection(among.filter((one) => one !== subject))];
  const [group] = asked.groups;
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
      except: [subject],
    });
  const container = asked.subjects
    .flatMap(({ entities }) => entities)
    .find((outer) => subject.ancestors.includes(outer) && !outer.isRoot);
  if (container !== undefined || group !== undefined) return [of(container ?? null)];
  return above === undefined || above.isRoot ? [of(null)] : [of(above), of(null)];
}
