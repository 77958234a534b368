import { OPPOSITE } from '#src/question/figures/operations/opposite-comparison.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { type Group, groupSelection } from '#src/question/figures/selection/plan-selection.ts';
import { readFigureQuestion } from '../../figures/read-figure-question.ts';
import type { Assertion, Comparison, Direction } from '../figures/assertion.ts';
import { type ClaimSentence, NOT_ALL } from '../figures/claim-sentence.ts';
import { roleOf } from '../figures/number-role.ts';
import type { Hedge } from '../numbers/rounding.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { sureEntity } from './claimed-entities.ts';
import { comparisonIn } from './comparison-words.ts';
import { directionIn } from './course-rules.ts';
import { type RelationRule, relationPlan, saidYears, withYearBefore } from './relation-rule.ts';

/**
 * "Alle Landkreise haben mehr als 700 Beschäftigte", "Kein Kapitel ist gewachsen": whoever is last,
 * or first, decides for all of them.
 */
export const allRule: RelationRule = {
  takes: ({ values }) => values,
  isSaid: (claim) =>
    quantifierOf(claim) !== null && !claim.asked.has('sum', 'mean', 'median', 'top', 'bottom'),
  read(claim) {
    const { asked } = claim;
    const quantifier = quantifierOf(claim);
    const values = claim.values.filter((value) => roleOf(value, claim) !== 'total');
    if (quantifier === null || asked.groups.length > 1 || values.length > 1) return null;
    const [stated] = values;
    // "Alle Landkreise haben nicht …" leaves open what is denied; "nicht alle" does not.
    if (claim.isNegated && !NOT_ALL.test(claim.bare)) return null;
    const direction = directionIn(asked) ?? directionByYears(claim);
    if (stated !== undefined && direction === null) return allValues(stated, quantifier, claim);
    return stated === undefined && direction !== null
      ? allChanges(direction, quantifier, claim)
      : null;
  },
};

const EXISTS =
  /^\s*(?:(?:gibt|gab|existier(?:t|en)) (?:es )?|es (?:gibt|gab) |(?:is|are|was|were) there |(?:hat|hatte|haben|hatten) |(?:does|did|do|has|have) (?=any))(?:irgend)?(?:eine?[nrs]?|any|an?)? ?/iu;

/** "Gibt es Landkreise mit mehr als 2.500 Beschäftigten?": one of a group that meets a condition. */
export const existsRule: RelationRule = {
  takes: ({ values }) => values,
  isSaid: ({ asked, text, isQuestion }) =>
    isQuestion && asked.groups.length > 0 && EXISTS.test(text),
  read({ asked, text }) {
    // Without a limit only "gibt es …" asks whether there is one at all.
    const reading = readFigureQuestion(`welche ${text.replace(EXISTS, '')}`, asked.knowledge);
    if (reading.kind !== 'plan') return null;
    const { operation } = reading.plan;
    if (operation.name !== 'list' && operation.name !== 'count') return null;
    const saysBeing = /^\s*(?:gibt|gab|existier|is there|are there|was there|were there)/iu.test(
      text,
    );
    if (operation.condition === undefined && !saysBeing) return null;
    return { kind: 'exists', plan: { ...reading.plan, operation: { ...operation, name: 'list' } } };
  },
};

/** "hatte 2023 weniger Beschäftigte als 2015": the year that is measured first against the other. */
function directionByYears({ asked, bare }: ClaimSentence): Direction | null {
  const relation = comparisonIn(bare);
  const [measured = 0, against = asked.has('previousYear') ? measured - 1 : measured] =
    asked.parts.time.years;
  if (relation === null || measured === against) return null;
  if (relation === 'same') return 'same';
  return (relation === 'more') === measured > against ? 'up' : 'down';
}

interface Quantifier {
  readonly group: Group;
  readonly isNone: boolean;
}

/** The word for all or none of a group, close before it. */
function quantifierOf({ asked, none }: ClaimSentence): Quantifier | null {
  const [group] = asked.groups;
  if (group === undefined) return null;
  const before = asked.parts.marked.terms.slice(Math.max(0, group.from - 3), group.from);
  if (!before.some(({ folded }) => EVERY.test(folded))) return null;
  return { group, isNone: none };
}

const EVERY = /^(?:all|alle[nr]?|samtliche[nr]?|jede[rsmn]?|each|every)$/u;

export const COMPARISONS: Readonly<Partial<Record<Hedge, Comparison>>> = {
  over: '>',
  'at-least': '>=',
  under: '<',
  'at-most': '<=',
};

function allValues(
  stated: StatedValue,
  { group, isNone }: Quantifier,
  { asked, isNegated }: ClaimSentence,
): Assertion | null {
  const said = COMPARISONS[stated.hedge];
  const years = saidYears(asked, 'newest');
  const selection = groupIn(group, asked);
  if (stated.kind !== 'number' || said === undefined) return null;
  if (years === null || years.length > 1 || selection === null) return null;
  const comparison = isNone ? OPPOSITE[said] : said;
  const plan = relationPlan(asked, selection, years, extreme('value', comparison));
  return { kind: 'all', plan, comparison, limit: stated.value, stated, isNegated };
}

function allChanges(
  direction: Direction,
  { group, isNone }: Quantifier,
  { asked, isNegated }: ClaimSentence,
): Assertion | null {
  const said = saidYears(asked, 'ends');
  const selection = groupIn(group, asked);
  if (direction === 'same' || said === null || selection === null) return null;
  if (asked.parts.time.years.length === 0 || asked.table.time.kind !== 'years') return null;
  const [first = 0, ...rest] = withYearBefore(said);
  const goes: Comparison = direction === 'up' ? '>' : '<';
  const comparison = isNone ? OPPOSITE[goes] : goes;
  const years = [first, rest.at(-1) ?? first];
  const plan = relationPlan(asked, selection, years, extreme('change', comparison));
  return { kind: 'all', plan, comparison, limit: 0, stated: null, isNegated };
}

/** Where all are above a limit the smallest decides. */
export function extreme(
  by: 'value' | 'change',
  comparison: Comparison,
): Parameters<typeof relationPlan>[3] {
  const direction = comparison.startsWith('>') ? 'bottom' : 'top';
  return { name: 'rank', by, direction, limit: 1, from: 1 };
}

/** All of the kind, or those within the one thing that the sentence names. */
function groupIn(group: Group, asked: Asked): ReturnType<typeof groupSelection> | null {
  const [subject, ...more] = asked.subjects;
  const within = subject === undefined ? null : sureEntity(subject, asked);
  if (more.length > 0 || (subject !== undefined && within === null)) return null;
  return groupSelection(group.kinds, asked.table, {
    scopes: asked.scopes,
    within,
    labelled: group.labelled,
    except: [],
  });
}
