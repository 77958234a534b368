import type { Selection } from '#src/question/measures/conditions/select-measures.ts';
import { type AnswerContext, hasStatusField, planYears } from '../answer-context.ts';
import { missingPlanText } from '../compose-missing.ts';
import { yearList } from '../wording.ts';

/** Why a plan cannot answer a selection; null where it can. */
export function gapOf(
  year: number,
  { statuses, includedYears, includedSide, isFlaggedNew }: Selection,
  context: AnswerContext,
): string | null {
  const { language, register } = context;
  if (!planYears(context).includes(year)) return missingPlanText(year, context);
  if (statuses.length > 0 && !hasStatusField(context, year)) {
    const withStatus = planYears(context).filter((known) => hasStatusField(context, known));
    return language === 'de'
      ? `Der Aktionsplan ${year} nennt keinen Projektstatus; dieses Feld haben die Pläne ${yearList(withStatus, language)}.`
      : `The ${year} action plan gives no project status; this field is in the plans of ${yearList(withStatus, language)}.`;
  }
  const hasInclusion = register.measures.some(
    ({ planYear, included }) => planYear === year && included !== null,
  );
  const asksInclusion = includedYears.length > 0 || includedSide !== null || isFlaggedNew;
  if (asksInclusion && !hasInclusion) {
    return language === 'de'
      ? `Der Aktionsplan ${year} nennt kein Aufnahmejahr.`
      : `The ${year} action plan gives no year of inclusion.`;
  }
  return null;
}
