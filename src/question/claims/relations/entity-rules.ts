import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection, refOf } from '#src/question/figures/selection/plan-selection.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Assertion } from '../figures/assertion.ts';
import { isThreshold } from '../numbers/rounding.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { singleSelection, sureEntity } from './claimed-entities.ts';
import { FIRST_TIME } from './course-rules.ts';
import { coveredYears, type RelationRule, relationPlan, saidYears } from './relation-rule.ts';

/** "weist kein eigenes Personal aus", "hat eigenes Personal". */
export const absentRule: RelationRule = {
  isSaid: ({ asked, values }) =>
    asked.has('nothing', 'own') && values.length === 0 && asked.groups.length === 0,
  read({ asked }) {
    const selection = singleSelection(asked);
    const years = saidYears(asked, 'newest');
    if (selection === null || years === null) return null;
    const plan = relationPlan(asked, selection, years, { name: 'value' });
    return {
      kind: 'absent',
      isAbsent: asked.has('nothing'),
      plan: { ...plan, metric: asked.metric.column },
    };
  },
};

const APPEARS =
  /(?<!\p{L})(?:tauch(?:t|te|en|ten)|auftauch\p{L}*|aufgetaucht|erschein\p{L}*|erschien\p{L}*|aufgeführt|ausgewiesen|verzeichnet|gelistet|geführt|existiert|(?:gab|gibt) es|es (?:gab|gibt)|appear(?:s|ed)?|(?:is|was) (?:shown|listed))(?!\p{L})/iu;

/** "taucht erst 2023 mit 150 Beschäftigten auf": with how many it begins. */
const BEGINS =
  /(?<!\p{L})(?:tauch(?:t|te|en|ten)|auftauch\p{L}*|aufgetaucht|erschein\p{L}*|erschien\p{L}*|existiert|appear(?:s|ed)?)(?!\p{L})/iu;

function beginsWith(values: readonly StatedValue[], text: string): boolean {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0 || value.kind !== 'number') return false;
  const isLed = /(?<!\p{L})(?:mit|with)\s+(?:\p{Ll}+\s+)?$/iu.test(text.slice(0, value.start));
  return BEGINS.test(text) && isLed && !isThreshold(value);
}

/**
 * "taucht erst 2023 auf", "wird 2019 erstmals ausgewiesen": before that year there is no value. How many it
 * then has is a number of that year.
 */
export const appearsRule: RelationRule = {
  takes: ({ values, text }) => (beginsWith(values, text) ? values : []),
  isSaid: ({ asked, text, values }) =>
    APPEARS.test(text) &&
    FIRST_TIME.test(text) &&
    (values.length === 0 || beginsWith(values, text)) &&
    asked.groups.length === 0 &&
    !asked.has('top', 'bottom', 'grow', 'shrink'),
  read({ asked, isNegated, values: [stated] }) {
    const selection = singleSelection(asked);
    const [year, ...more] = asked.parts.time.years;
    if (selection === null || year === undefined || more.length > 0 || isNegated) return null;
    if (asked.table.time.kind !== 'years') return null;
    const plan = relationPlan(asked, selection, coveredYears(asked), { name: 'series' });
    const first: Assertion = { kind: 'limit', plan, stated: ANY, when: 'first', year };
    if (stated === undefined) return first;
    const value = relationPlan(asked, selection, [year], { name: 'value' });
    return [{ kind: 'number', stated, plan: value, role: 'value', direction: null }, first];
  },
};

/** More than none. */
const ANY: StatedValue = {
  kind: 'number',
  value: 0,
  decimals: 0,
  hedge: 'over',
  start: 0,
  end: 0,
  text: '',
  preposition: null,
  noun: null,
  isMoney: false,
  isDenied: false,
};

const BELONGS =
  /(?<!\p{L})(?:gehör\p{L}*|liegt|liegen|mitglied|mitgliedsgemeinde|zählt|angehör\p{L}*|teil|zugeordnet|belongs?|part of)(?!\p{L})/iu;

/** "Teistungen gehört zur VG Lindenberg/Eichsfeld". */
export const belongsRule: RelationRule = {
  isSaid: ({ asked, values, text, isQuestion }) =>
    // "Ist Teistungen in der VG Leinetal?"
    (BELONGS.test(text) || (isQuestion && asked.subjects.length === 2)) &&
    values.length === 0 &&
    !asked.has('share', 'grow', 'shrink', 'mean', 'median', 'than', 'top', 'bottom') &&
    !asked.metricIsStated,
  read({ asked, isNegated }) {
    const [inner, outer, ...more] = asked.subjects;
    if (inner === undefined || outer === undefined || more.length > 0) return null;
    const second = sureEntity(outer, asked) ?? onlyWhole(outer, asked);
    const first = sureEntity(inner, asked) ?? alikeWithin(inner, second);
    if (first === null || second === null) return null;
    const kind = asked.table.entity.kinds.find(({ value }) => value === second.kind);
    if (kind?.aggregate !== true) return null;
    const years = asked.table.time.kind === 'years' ? coveredYears(asked).slice(-1) : [];
    const plan = relationPlan(asked, namedSelection([first]), years, {
      name: 'parent',
      kinds: [kind.value],
      // "zu keinem Landkreis"
      ...(first.ancestors.some((above) => above.kind === kind.value)
        ? {}
        : { unmet: [kind.value] }),
    });
    return {
      kind: 'belongs',
      to: refOf(second),
      isNegated,
      plan: { ...plan, metric: asked.metric.column },
    };
  },
};

/** "im Weimarer Land": of a district and its office, both called so, only one contains others. */
function onlyWhole({ entities }: Subject, { table }: Asked): NamedEntity | null {
  const wholes = entities.filter(({ kind }) =>
    table.entity.kinds.some(({ value, aggregate }) => value === kind && aggregate),
  );
  const [only] = wholes;
  const isAlone =
    wholes.length === 1 && entities.every((e) => e === only || e.ancestors[0] === only);
  return isAlone && only !== undefined ? only : null;
}

/** "Nobitz", a municipality and its community: the first, where all of that name lie in it or none. */
function alikeWithin({ entities }: Subject, whole: NamedEntity | null): NamedEntity | null {
  const inside = entities.filter(({ ancestors }) => whole !== null && ancestors.includes(whole));
  return inside.length === 0 || inside.length === entities.length ? (entities[0] ?? null) : null;
}
