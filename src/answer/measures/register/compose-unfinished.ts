import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import {
  inBoth,
  isSelected,
  type Narrowing,
  NO_SELECTION,
  narrowedBy,
  type Pair,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { quoted, statusName } from '../wording.ts';
import type { PlanPair } from './compose-comparison.ts';
import { inBrackets } from './compose-list.ts';
import { countOf, listDraft, titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/**
 * Lists the measures that one plan wants to end in a year, or by then, and that a later one still holds, not as
 * finished ones.
 *
 * @param years - The plan that gives the end, and the later one.
 */
export function composeUnfinished(
  years: PlanPair,
  { endYear, isUntil, isCount }: RegisterIntent & { kind: 'unfinished' },
  narrowing: Narrowing,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const gaps = [
    gapOf(years.before, NO_SELECTION, context),
    gapOf(years.after, { ...NO_SELECTION, statuses: ['abgeschlossen'] }, context),
  ].flatMap((gap) => gap ?? []);
  if (gaps.length > 0) return abstain(gaps, marks);
  const meant = narrowedBy(narrowing);
  const pairs = inBoth(index.stories, years).filter(({ before, after }) => {
    const end = targetYear(before.completion);
    const isMeant = end === endYear || (isUntil && end !== null && end < endYear);
    return isMeant && after.status?.value !== 'abgeschlossen' && isSelected(after, meant);
  });
  const items = pairs.map((pair) => itemOf(pair, language, marks));
  const until = language === 'de' ? 'bis' : 'until';
  const bound = isUntil ? `${until} ${endYear}` : String(endYear);
  const all = HEADING[language](countOf(items.length, language), bound, years);
  const heading = `${all}${inBrackets(meant, language)}`;
  return listDraft([{ year: years.after, heading, items }], isCount, context, marks);
}

function itemOf({ before, after }: Pair, language: Language, marks: SourceMarks): Item {
  const ends = [before, after].flatMap((entry) => {
    const { completion, planYear } = entry;
    if (completion === null) return [];
    const n = marks.field(entry, completion);
    return [{ text: `${planYear}: ${quoted(completion.text, language)}`, n }];
  });
  const { status } = after;
  const now =
    status === null
      ? []
      : [{ text: statusName(status.text, language), n: marks.field(after, status) }];
  return {
    ...titled(after),
    detail: [ends.map(({ text }) => text).join(' → '), ...now.map(({ text }) => text)].join('; '),
    citations: [...new Set([...ends, ...now].map(({ n }) => n))],
  };
}

const HEADING: Readonly<Record<Language, (count: string, end: string, years: PlanPair) => string>> =
  {
    de: (count, end, { before, after }) =>
      `**${count}** mit geplantem Abschluss ${end} laut Aktionsplan ${before}, im Aktionsplan ${after} nicht als abgeschlossen geführt`,
    en: (count, end, { before, after }) =>
      `**${count}** with planned completion ${end} in the ${before} action plan, not marked as finished in that of ${after}`,
  };
