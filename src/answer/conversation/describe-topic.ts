import type { Language } from '#src/domain/answer.ts';
import type { Selection } from '#src/domain/query-plan.ts';
import type { FigureTopic } from '#src/question/conversation/topics/figure-topic.ts';
import { planIn } from '#src/question/conversation/topics/figure-topic.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { describePlan } from '../figures/describe-plan.ts';
import { groupWord, type Wording, wordingOf } from '../figures/wording.ts';

/**
 * The complete question that a follow-up about figures was read as: "Beschäftigte: Grundschulen
 * (Kapitel 0406), 2015". Null where nothing was planned, and where several things could be meant.
 */
export function describeTopic(
  { reading }: FigureTopic,
  knowledge: Knowledge,
  language: Language,
): string | null {
  const plan = reading.kind === 'clarify' ? null : planIn(reading);
  const table = knowledge.catalogue.tables.find(({ name }) => name === plan?.table);
  const metric = table?.metrics.find(({ column }) => column === plan?.metric);
  if (plan === null || table === undefined || metric === undefined) return null;
  const words = wordingOf(table, metric, language);
  return describePlan(plan, namesOf(plan.selection, plan.table, knowledge, words), words);
}

function namesOf(
  selection: Selection,
  table: string,
  { index }: Knowledge,
  words: Wording,
): string {
  if (selection.by === 'entities') {
    return selection.entities
      .map((ref) => {
        const entity = index.find(table, ref);
        return entity === undefined ? ref.key : words.name(entity);
      })
      .join('; ');
  }
  const within = selection.within === undefined ? undefined : index.find(table, selection.within);
  const kinds = groupWord(words.table, selection.kinds, 2, words.language);
  return within === undefined ? kinds : `${kinds} (${within.label})`;
}
