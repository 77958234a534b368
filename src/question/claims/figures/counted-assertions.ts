import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import { groupSelection } from '#src/question/figures/selection/plan-selection.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { replaceValue } from '../numbers/replace-value.ts';
import { isThreshold } from '../numbers/rounding.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { relationPlan, saidYears } from '../relations/relation-rule.ts';
import type { Assertion } from './assertion.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import { kindsCounted, namedBehind } from './number-role.ts';

/** "die drei Sportgymnasien": nothing is said where there are as many of this name. */
export function namedAssertion(value: StatedValue, claim: ClaimSentence): Assertion[] | null {
  return namedBehind(value, claim)?.entities.length === value.value ? [] : null;
}

/** "das Personal der fünf kreisfreien Städte": how many of them there are. */
export function totalAssertion(
  value: StatedValue,
  role: 'count' | 'total',
  { asked }: ClaimSentence,
): Assertion[] | null {
  const [group, ...more] = asked.groups;
  const years = saidYears(asked, 'newest');
  if (role !== 'total' || more.length > 0 || years === null) return null;
  // "Of the five independent cities, Weimar …": read as the kind of the one that is named.
  const kinds = group?.kinds ?? kindsCounted(value, asked);
  if (kinds.length === 0) return null;
  const selection = groupSelection(kinds, asked.table, {
    scopes: asked.scopes,
    within: null,
    labelled: group?.labelled ?? null,
    except: [],
  });
  const plan = relationPlan(asked, selection, years.slice(-1), { name: 'count' });
  return [{ kind: 'number', stated: value, plan, role: 'count', direction: null }];
}

/** "Es gibt 17 Landkreise", "Acht Kapitel hatten 2023 mehr als 1.000 Beschäftigte". */
export function countAssertion(
  value: StatedValue,
  role: 'count' | 'total',
  { text, values }: ClaimSentence,
  knowledge: Knowledge,
): Assertion[] | null {
  const others = values.filter((other) => other !== value && !isThreshold(other));
  const question = replaceValue(text, value, 'wie viele', [value, ...others]);
  const reading = readFigureQuestion(question.replace(/[.!]+\s*$/u, ''), knowledge);
  if (reading.kind !== 'plan') return null;
  const { plan } = reading;
  if (plan.operation.name === 'count' && role === 'count')
    return [{ kind: 'number', stated: value, plan, role: 'count', direction: null }];
  if (plan.selection.by !== 'group') return null;
  const { operation: _, ...rest } = plan;
  return [
    {
      kind: 'number',
      stated: value,
      plan: { ...rest, operation: { name: 'count' } },
      role: 'count',
      direction: null,
    },
  ];
}
