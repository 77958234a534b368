import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import { type AskedYears, askedYears } from '#src/question/measures/conditions/plan-years.ts';
import { NO_SELECTION, type Selection } from '#src/question/measures/conditions/select-measures.ts';
import * as changeCues from '#src/question/measures/cues/change-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import { decideFinished } from '#src/question/measures/intents/decide-finished.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import {
  type AnswerContext,
  hasStatusField,
  newestPlanYear,
  planYears,
} from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { answerFinished, answerFinishedByLead } from './answer-finished.ts';
import { answerShare } from './answer-share.ts';
import { answerSlips } from './answer-slips.ts';
import { composeAdded, differenceFilter } from './compose-added.ts';
import { composeChanged } from './compose-changed.ts';
import {
  composeDifference,
  composeInAll,
  composeShifted,
  composeTurned,
  type PlanPair,
} from './compose-comparison.ts';
import { composeCounts, composeFinishedCounts } from './compose-counts.ts';
import { composeDistribution } from './compose-distribution.ts';
import { composeUnlisted } from './compose-finished.ts';
import { composeGapRanking } from './compose-gaps.ts';
import { composeLasting } from './compose-lasting.ts';
import { composeSelection } from './compose-list.ts';
import { composeNever } from './compose-never.ts';
import { composeOnly } from './compose-only.ts';
import { composeEndRanking, composeLongest } from './compose-ranking.ts';
import { composeUnfinished } from './compose-unfinished.ts';
import { limitOf } from './limit-of.ts';
import { compared, firstOf, goneSince, pairOf } from './plan-pairs.ts';
import { gapOf } from './selection-gaps.ts';
import { selectionOf } from './selection-of.ts';
import { topicOf } from './topic-of.ts';
import { isOfInclusion, yearsToTell } from './years-to-tell.ts';

/** A question to the register with what is read of it once. */
export interface RegisterQuestion {
  readonly question: ReadQuestion;
  readonly chapter: string | null;
  readonly selection: Selection;
  /** Plans as they are named. */
  readonly asked: AskedYears;
  /** Plans to tell of, and the newest of them. */
  readonly years: readonly number[];
  readonly newest: number;
  readonly context: AnswerContext;
}

/** Composes what is asked of the measures of a plan, or of several. */
export function composeRegister(
  intent: RegisterIntent,
  question: ReadQuestion,
  chapter: string | null,
  context: AnswerContext,
): AnswerDraft {
  const years = yearsToTell(question, context);
  const newest = Math.max(...years);
  const selection = selectionOf(question, chapter);
  const asked = askedYears(question, context.index);
  const told = { question, chapter, selection, asked, years, newest, context };
  switch (intent.kind) {
    case 'slip-ranking':
      return answerSlips(question, years, selection, context);
    case 'gap-ranking':
      return composeGapRanking(newest, selection, has(question.words, ONE) ? 1 : ALL, context);
    case 'distribution':
      return composeGroups(intent, told);
    case 'finished': {
      const year = isOfInclusion(question) ? newestPlanYear(context) : newest;
      return answerFinished(year, intent, question, chapter, topicOf(question, context), context);
    }
    case 'unlisted':
      return withPair(asked, told, (pair) => composeUnlisted(pair, intent.isCount, context));
    case 'turned':
      return withPair(asked, told, (pair) => composeTurned(pair, intent, selection, context));
    case 'kept':
      return composeKept(intent, told);
    case 'gone':
      return withPair(goneSince(asked, question), told, (pair) =>
        composeDifferenceOf(pair, intent, told),
      );
    case 'changed':
      return withPair(asked, told, (pair) => composeChanged(pair, intent, selection, context));
    case 'shifted':
      return withPair(asked, told, (pair) => composeShifted(pair, intent, selection, context));
    case 'counts':
      return composeCountsOf(intent, told);
    case 'only':
      return composeOnly(intent, selection, context);
    case 'constant':
      return composeConstant(intent.isCount, told);
    case 'lasting':
      return composeLasting(newest, intent, selection, context);
    case 'never':
      return composeNever(newest, intent, selection, context);
    case 'longest':
      return composeLongest(intent.status, limitOf(question), selection, context);
    case 'end-ranking':
      return composeEndRanking(newest, intent, limitOf(question, 1), context, selection);
    case 'share':
      return answerShare(intent.isCount, told);
    case 'unfinished':
      return composeUnfinishedOf(intent, told);
    case 'exchanged':
      return composeExchanged(intent.isCount, told);
    case 'added':
      return composeAdded(intent.isCount, told);
    case 'select':
      return composeSelectionOf(intent.isCount, told);
  }
}

/** Of a plan, all that give both dates; "ein späterer Termin" counts none of them. */
const ALL = 99;
const ONE = cue('welche[rs]? (?:maßnahme|projekt|vorhaben)|which (?:measure|project)');

type DifferenceIntent = IntentOf<'added' | 'gone' | 'kept'>;

type IntentOf<Kind extends RegisterIntent['kind']> = Extract<
  RegisterIntent,
  { readonly kind: Kind }
>;

/** What is composed of two plans; where one of them does not exist, that is said. */
function withPair(
  plans: AskedYears,
  { question, newest, context }: RegisterQuestion,
  compose: (pair: PlanPair) => AnswerDraft,
): AnswerDraft {
  const pair = pairOf(compared(plans, question), newest, context);
  return typeof pair === 'string' ? abstain([pair], createSourceMarks()) : compose(pair);
}

/** Measures in groups of each status, or of each office, are narrowed by none. */
function composeGroups(intent: IntentOf<'distribution'>, told: RegisterQuestion): AnswerDraft {
  const { question, selection, newest, context } = told;
  const ended = intent.by === 'lead' ? decideFinished(question, true) : null;
  if (ended?.kind === 'finished')
    return answerFinishedByLead(newest, intent, ended, question, context);
  const ungrouped =
    intent.by === 'status' ? { ...selection, statuses: [] } : { ...selection, leads: null };
  return composeDistribution(newest, intent, ungrouped, context);
}

function composeDifferenceOf(
  pair: PlanPair,
  intent: DifferenceIntent,
  { question, chapter, context }: RegisterQuestion,
): AnswerDraft {
  const filter = differenceFilter(question, chapter, intent);
  return composeDifference(intent.kind, pair, intent.isCount, context, filter);
}

function composeKept(intent: DifferenceIntent, told: RegisterQuestion): AnswerDraft {
  const { asked, selection, newest, context } = told;
  const now = newestPlanYear(context);
  const isNow = intent.isUpToNow === true;
  if (isNow && newest >= now) return composeSelection([newest], selection, intent.isCount, context);
  const plans = isNow ? { years: [newest, now], range: null } : asked;
  return withPair(plans, told, (pair) => composeDifferenceOf(pair, intent, told));
}

function composeCountsOf({ of, ask }: IntentOf<'counts'>, told: RegisterQuestion): AnswerDraft {
  const { question, asked, selection, years, context } = told;
  if (of !== undefined) return composeFinishedCounts(of, ask, context);
  const isOfAll = asked.years.length === 0 && asked.range === null;
  const all = planYears(context);
  const counted = !isOfAll ? years : ask === 'difference' ? all.slice(-2) : all;
  return composeCounts(counted, selection, ask, context, has(question.words, changeCues.ADDED));
}

function composeUnfinishedOf(
  intent: IntentOf<'unfinished'>,
  { selection, newest, context }: RegisterQuestion,
): AnswerDraft {
  const plans = planYears(context);
  const earlier = Math.max(...plans.filter((year) => year < newest));
  const then = plans.filter((year) => year <= intent.endYear && year < newest);
  const before = intent.plan ?? (then.length > 0 ? Math.max(...then) : earlier);
  return composeUnfinished({ before, after: newest }, intent, selection, context);
}

function composeExchanged(isCount: boolean, told: RegisterQuestion): AnswerDraft {
  const { question, asked, context } = told;
  const since = question.years.mentions.find(({ side }) => side === 'from' || side === 'since');
  const exchanged = (pair: PlanPair): AnswerDraft => {
    const sides = (['added', 'gone'] as const).map((side) =>
      composeDifference(side, pair, isCount, context),
    );
    return joinDrafts(sides) ?? abstain([], createSourceMarks());
  };
  return since === undefined
    ? withPair(asked, told, exchanged)
    : exchanged({ before: firstOf(since.year, context), after: newestPlanYear(context) });
}

function composeSelectionOf(isCount: boolean, told: RegisterQuestion): AnswerDraft {
  const { question, selection, asked, years, newest, context } = told;
  if (selection.isUnfinished && isOfInclusion(question))
    return composeSelection([newestPlanYear(context)], selection, isCount, context);
  const isDefault = asked.years.length === 0 && asked.range === null;
  const interpreted = isDefault ? `Aktionsplan ${newest}` : undefined;
  return composeSelection(years, selection, isCount, context, interpreted);
}

/** Measures that stand in all plans asked for; of a status, in all that give one. */
function composeConstant(
  isCount: boolean,
  { asked, selection, context }: RegisterQuestion,
): AnswerDraft {
  const { from, to } = asked.range ?? { from: 0, to: 9999 };
  const { statuses } = selection;
  const gaps = asked.years.flatMap(
    (year) => gapOf(year, { ...NO_SELECTION, statuses }, context) ?? [],
  );
  if (asked.years.length > 1 && gaps.length > 0) return abstain(gaps, createSourceMarks());
  const years = planYears(context).filter(
    (year) =>
      (asked.years.length < 2 || asked.years.includes(year)) &&
      year >= from &&
      year <= to &&
      (statuses.length === 0 || hasStatusField(context, year)),
  );
  return composeInAll(years, selection, isCount, context);
}
