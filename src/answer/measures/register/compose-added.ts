import type { AnswerDraft } from '#src/domain/answer.ts';
import {
  asksGoneUnfinished,
  asksUnfinished,
} from '#src/question/measures/conditions/read-unfinished.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { planYears } from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { composeDifference, type DifferenceFilter } from './compose-comparison.ts';
import { composeSelection } from './compose-list.ts';
import type { RegisterQuestion } from './compose-register.ts';
import { beforeOf, firstOf } from './plan-pairs.ts';

const NEW = /(?<!\p{L})neu/iu;

const NOT_FINISHED = cue(
  'ohne (?:dort )?(?:[\\w.]+ ){0,4}?abgeschlossene maßnahmen|without being listed',
);

/** What narrows measures that are gone or new: a chapter, a status they had, and that no list says they are finished. */
export function differenceFilter(
  question: ReadQuestion,
  chapter: string | null,
  { kind, after = [] }: RegisterIntent & { kind: 'added' | 'gone' | 'kept' },
): DifferenceFilter {
  const { words, statuses, leads, years } = question;
  // "im Plan" says here that the plan holds them.
  const had = after.length > 0 ? [] : statuses.filter((status) => status !== 'im Plan');
  const included = years.mentions.filter(({ role, side }) => role === 'included' && side === null);
  return {
    leads,
    chapter,
    isUnfinished: kind === 'kept' && asksUnfinished(question),
    isUnexplained:
      (kind === 'gone' && asksGoneUnfinished(question)) ||
      has(words, NOT_FINISHED) ||
      has(words, listCues.UNEXPLAINED),
    statuses: had,
    after,
    // "2020 aufgenommen und 2024 nicht mehr dabei": what is new was taken in by the later plan.
    includedYears: kind === 'gone' ? included.map(({ year }) => year) : [],
  };
}

/** New are the measures first included in the year of the plan; without that field, by comparison. */
export function composeAdded(isCount: boolean, told: RegisterQuestion): AnswerDraft {
  const { question, chapter, selection: read, asked, years, newest: year, context } = told;
  // "Neue Projekte 2024" is a chapter of that name.
  if (chapter !== null && NEW.test(chapter))
    return composeSelection(years, { ...read, includedYears: [] }, isCount, context);
  const hasInclusion = context.register.measures.some(
    ({ planYear, included }) => planYear === year && included !== null,
  );
  const isCompared = asked.years.length > 1;
  const { range } = asked;
  if (range !== null && hasInclusion && range.to > year) {
    const includedSide = { side: 'from', year: range.from } as const;
    const selection = { ...read, includedYears: [], includedSide };
    return composeSelection([year], selection, isCount, context);
  }
  if (range !== null) {
    const before = firstOf(range.from, context);
    const filter = differenceFilter(question, chapter, { kind: 'added', isCount });
    return composeDifference('added', { before, after: year }, isCount, context, filter);
  }
  if (!planYears(context).includes(year)) {
    return abstain([missingPlanText(year, context)], createSourceMarks());
  }
  if (hasInclusion && !isCompared) {
    // "seit 2020 dazugekommen": in any year from then on.
    const includedYears = read.includedSide === null ? [year] : [];
    return composeSelection([year], { ...read, includedYears }, isCount, context);
  }
  const before = beforeOf(asked.years, year, context);
  if (before === null) {
    const text =
      context.language === 'de'
        ? `Der Aktionsplan ${year} ist der erste; er nennt kein Aufnahmejahr.`
        : `The ${year} action plan is the first; it gives no year of inclusion.`;
    return abstain([text], createSourceMarks());
  }
  const filter = {
    ...differenceFilter(question, chapter, { kind: 'added', isCount }),
    statuses: [],
  };
  return composeDifference('added', { before, after: year }, isCount, context, filter);
}
