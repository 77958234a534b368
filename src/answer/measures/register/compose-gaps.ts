import type { AnswerDraft, Item } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import {
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { planName, quoted } from '../wording.ts';
import { titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

const ORIGINALLY = /ursprünglich\s*(20\d\d)/iu;

/** Ranks the measures of a plan by how far the current end lies behind the original one, as the field prints both. */
export function composeGapRanking(
  year: number,
  selection: Selection,
  limit: number,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const missing = gapOf(year, selection, context);
  if (missing !== null) return abstain([missing], marks);
  const ranked = selectMeasures(index, year, selection)
    .flatMap((measure) => {
      const years = yearsBetween(measure);
      return years === null ? [] : [{ measure, years }];
    })
    .toSorted((a, b) => b.years - a.years);
  const last = ranked[limit - 1]?.years;
  const shown = ranked.filter(({ years }, at) => at < limit || years === last);
  if (shown.length === 0) return abstain([NONE[language](planName(year, language))], marks);
  const items = shown.map(({ measure, years }): Item => {
    const field = measure.completion;
    return {
      ...titled(measure),
      value: years,
      unit: language === 'de' ? (years === 1 ? 'Jahr' : 'Jahre') : years === 1 ? 'year' : 'years',
      detail: quoted(field?.text ?? '', language),
      citations: [marks.fieldOrHeading(measure, field)],
    };
  });
  const head =
    language === 'de'
      ? `**Abstand zwischen ursprünglichem und aktuellem Abschluss** (${planName(year, language)}):`
      : `**Years between the original and the current completion** (${planName(year, language)}):`;
  const lines = items.map(
    ({ label, value, unit, detail, citations }, at) =>
      `${at + 1}. ${label}: ${value} ${unit}, ${detail} [${citations[0]}]`,
  );
  return { kind: 'list', text: `${head}\n\n${lines.join('\n')}`, items, sources: marks.sources };
}

/** null where the field does not print both dates, or the current one is no later. */
function yearsBetween({ completion }: Measure): number | null {
  const original = completion?.text.match(ORIGINALLY)?.[1];
  const current = targetYear(completion);
  if (original === undefined || current === null || !/aktuell/iu.test(completion?.text ?? '')) {
    return null;
  }
  const years = current - Number(original);
  return years > 0 ? years : null;
}

const NONE = {
  de: (plan: string) =>
    `Im ${plan} nennt keine dieser Maßnahmen einen ursprünglichen und einen späteren aktuellen Abschluss.`,
  en: (plan: string) =>
    `In the ${plan}, none of these measures gives an original completion and a later current one.`,
} as const;
