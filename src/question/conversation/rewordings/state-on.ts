import { replaceValue } from '#src/question/claims/numbers/replace-value.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { comparisonIn } from '#src/question/claims/relations/comparison-words.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { continueFigure } from '../continue-figure.ts';
import type { Signals } from '../signals.ts';
import type { Leads } from '../topics/about-leads.ts';
import { type FigureTopic, planIn } from '../topics/figure-topic.ts';

/** A value that is said of a figure: both are known once the conversation is. */
export interface StatedOfTopic {
  readonly topic: FigureTopic;
  /** As said, with its hedge: "rund 750". */
  readonly value: string;
}

/**
 * "2023 waren es 750.", "Und die Polizei hatte 5.785." behind a figure: asked without its number, the
 * sentence goes on like a question, and the number is what it says of that.
 *
 * @returns Null where the message states no such number, or more than one.
 */
export function stateOn(
  { rest }: Signals,
  before: FigureTopic,
  leads: Leads,
  knowledge: Knowledge,
): StatedOfTopic | null {
  const statement = findStatement(rest);
  const value = statement === null ? null : onlyNumber(statement);
  if (statement === null || value === null) return null;
  const question = `${replaceValue(statement, value, 'wie viele', [value]).replace(/[\s.!]+$/u, '')}?`;
  const continued = continueFigure(question, before, leads, knowledge);
  if (continued?.kind !== 'topic') return null;
  const { topic } = continued;
  const plan = planIn(topic.reading);
  const isOneValue =
    topic.reading.kind === 'plan' &&
    plan?.operation.name === 'value' &&
    plan.selection.by === 'entities' &&
    plan.selection.entities.length === 1 &&
    plan.years.length <= 1;
  return isOneValue ? { topic, value: value.text } : null;
}

function onlyNumber(statement: string): StatedValue | null {
  const [only, ...more] = readStatedValues(statement).filter(({ noun }) => !isTime(noun));
  if (only === undefined || more.length > 0 || comparisonIn(statement) !== null) return null;
  const isValue = only.kind === 'number' && only.preposition !== 'um';
  return isValue && !only.isMoney && !only.isDenied ? only : null;
}

/** "Zwei Jahre später" */
function isTime(noun: string | null): boolean {
  return noun !== null && /^(?:jahre?n?|years?)(?!\p{L})/iu.test(noun);
}

/** Whether a statement keeps the numbers it states in what it is read as. */
export function keepsNumbers(message: string, question: string): boolean {
  const statement = findStatement(message);
  if (statement === null) return true;
  return readStatedValues(statement).every(({ text }) => question.includes(text));
}
