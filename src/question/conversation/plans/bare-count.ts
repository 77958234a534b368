import { type FigureReading, withPlan } from '#src/question/figures/reading.ts';

const BARE =
  /^(?:wie ?viele?|wi?vi?e?le|how many)(?: (?:davon|denn|genau|insgesamt|sind|waren|es|das|dies|gibt|gab|are|were|there|those|they|that|of (?:them|these|those)|im|in|jahr|plan|aktionsplan|(?:19|20)\d\d))*\W*$/iu;

/** "Wie viele sind das?", "und wie viele 2023?": how many of what was listed before, and nothing else. */
export function isBareCount(text: string): boolean {
  return BARE.test(text.trim());
}

/** The list that was read before, counted; null where it was no list. */
export function countedList(reading: FigureReading): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'list') return null;
  return withPlan(reading, { operation: { ...reading.plan.operation, name: 'count' } });
}

const LIST_WORDS =
  /^(?:(?:bitte )?(?:nenne?|zeige?|liste|gib)(?: (?:mir|uns|bitte|mal|doch))*(?: auf)?(?: alle| die)?|welche[rsn]?(?: der)?|alle|which|list(?: all)?|show(?: me)?(?: all)?|name(?: all)?) (?=\p{L})/iu;

/** "Welche Maßnahmen sind 2024 in Verzug?" as a question for their number; null for another question. */
export function countedQuestion(question: string): string | null {
  if (/^(?:wie ?viele|how many)/iu.test(question)) return question;
  const isEnglish = /^(?:which|list|show|name)\b/iu.test(question);
  const counted = question.replace(LIST_WORDS, isEnglish ? 'How many ' : 'Wie viele ');
  return counted === question ? null : counted;
}
