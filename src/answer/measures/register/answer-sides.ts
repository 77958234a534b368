import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import type { LeadMention } from '#src/question/measures/conditions/read-leads.ts';
import { isYesNo } from '#src/question/measures/conditions/read-supposition.ts';
import {
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import { type Sides, splitSides } from '#src/question/measures/conditions/split-sides.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, newestPlanYear } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { yesOrNo } from '../verdict.ts';
import { inPlan } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { citationsOf, countOf, MEASURES } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';
import { selectionOf } from './selection-of.ts';

interface Side {
  readonly year: number;
  readonly selection: Selection;
}

/**
 * Counts measures on two sides that have conditions of their own: of one office and of another, of one
 * plan and, with a status, of another. Null where one condition holds for both sides, which the counts
 * of several plans tell.
 */
export function answerSides(question: ReadQuestion, context: AnswerContext): AnswerDraft | null {
  const { language, index } = context;
  const sides = splitSides(question.words.raw);
  if (sides === null || !has(question.words, listCues.MEASURES)) return null;
  if (subjectWords(question).length > 0 || question.unread.length > 0) return null;
  const [first, second] = [sides.first, sides.second].map((text) =>
    readQuestion(text, language, index),
  );
  if (first === undefined || second === undefined || !isOfOwn(first, second, sides)) return null;
  const read: [ReadQuestion, ReadQuestion] = [first, second];
  const pair = [sideOf(read, 0, sides, context), sideOf(read, 1, sides, context)];
  return composeSides(
    pair.flatMap((side) => side ?? []),
    sides,
    question,
    context,
  );
}

/** Two offices, one on each side; or a status of the second side only, in another plan. */
function isOfOwn(first: ReadQuestion, second: ReadQuestion, { isCompared }: Sides): boolean {
  const [one, other] = [officeOf(first.leads), officeOf(second.leads)];
  const isPlain = [first, second].every(
    (side) => side.years.range === null && !side.isStatusNegated,
  );
  if (!isPlain) return false;
  if (one !== null && other !== null) return one !== other;
  const years = [plansOf(first), plansOf(second)];
  const isOther = years.every((own) => own.length === 1) && years[0]?.[0] !== years[1]?.[0];
  const isOfSecond = first.statuses.length === 0 && second.statuses.length > 0;
  return !isCompared && first.leads === null && second.leads === null && isOther && isOfSecond;
}

/** The only office that a side names, however it is led there. */
function officeOf(leads: LeadMention | null): string | null {
  const [office, ...others] = leads?.offices ?? [];
  const isOther = leads?.isNegated === true || leads?.part !== null;
  return office === undefined || others.length > 0 || isOther ? null : office.short;
}

function plansOf({ years }: ReadQuestion): number[] {
  return years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year);
}

/** What a side leaves unsaid is as the other side has it; of counts side by side, as the first one has it. */
function sideOf(
  read: readonly [ReadQuestion, ReadQuestion],
  at: 0 | 1,
  { isCompared }: Sides,
  context: AnswerContext,
): Side | null {
  const [own, other] = [read[at], read[at === 0 ? 1 : 0]];
  const takes = isCompared || at === 1;
  const years = [plansOf(own), plansOf(other)].find((found) => found.length > 0) ?? [];
  if (years.length > 1) return null;
  const [mine, theirs] = [selectionOf(own, null), selectionOf(other, null)];
  const statuses = mine.statuses.length > 0 || !takes ? mine.statuses : theirs.statuses;
  const { includedYears, completionYears } =
    takes && mine.includedYears.length + mine.completionYears.length === 0 ? theirs : mine;
  return {
    year: years[0] ?? newestPlanYear(context),
    selection: { ...mine, statuses, includedYears, completionYears, shown: [] },
  };
}

function composeSides(
  pair: readonly Side[],
  { isCompared, isFewer }: Sides,
  question: ReadQuestion,
  context: AnswerContext,
): AnswerDraft | null {
  const { language, index } = context;
  const marks = createSourceMarks();
  const gaps = pair.flatMap(({ year, selection }) => gapOf(year, selection, context) ?? []);
  if (gaps.length > 0) return abstain([...new Set(gaps)], marks);
  const counts = pair.map(({ year, selection }) => {
    const measures = selectMeasures(index, year, selection);
    const citations = citationsOf(measures, selection, marks);
    const label = `${inPlan(year, language)}${inBrackets(selection, language)}`;
    return { value: measures.length, label, citations: [...new Set(citations)] };
  });
  const [one, other] = counts;
  if (one === undefined || other === undefined) return null;
  const unit = MEASURES[language];
  const figures = counts.map((count): Figure => ({ ...count, unit, computed: true }));
  const change = one.value - other.value;
  const difference: Figure = {
    value: change,
    unit,
    label: `${one.label} – ${other.label}`,
    computed: true,
    citations: [...new Set([...one.citations, ...other.citations])],
  };
  const lines = counts.map(
    ({ value, label, citations }) =>
      `- **${countOf(value, language)}** ${label} ${citations.map((n) => `[${n}]`).join('')}`,
  );
  const isTrue = isFewer ? change < 0 : change > 0;
  const [more] = change < 0 ? [pair[1]] : pair;
  const office = change === 0 ? null : officeOf(more?.selection.leads ?? null);
  const verdict = isYesNo(question)
    ? `${yesOrNo(isTrue, language)}, `
    : office !== null
      ? `${office}: `
      : '';
  const head = isCompared
    ? [`**${verdict}${differenceText(isYesNo(question) ? change : Math.abs(change), language)}**:`]
    : [];
  return {
    kind: 'figure',
    text: [...head, lines.join('\n')].join('\n\n'),
    figures: isCompared ? [difference, ...figures] : figures,
    items: counts.map(({ value, label, citations }): Item => ({ label, value, unit, citations })),
    sources: marks.sources,
  };
}

/** "8 mehr", of the first side than of the second. */
function differenceText(change: number, language: Language): string {
  const many = Math.abs(change);
  if (change === 0) return language === 'de' ? 'gleich viele' : 'equally many';
  if (language === 'de') return `${many} ${change > 0 ? 'mehr' : 'weniger'}`;
  return `${many} ${change > 0 ? 'more' : 'fewer'}`;
}
