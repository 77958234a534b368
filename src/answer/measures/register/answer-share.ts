import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Selection } from '#src/question/measures/conditions/select-measures.ts';
import * as changeCues from '#src/question/measures/cues/change-cues.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { asksWholeAndWhich } from '#src/question/measures/intents/decide-register.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, planYears } from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { composeSelection, conditionsOf } from './compose-list.ts';
import type { RegisterQuestion } from './compose-register.ts';
import { composeShare } from './compose-share.ts';

const OF_WHAT: Readonly<Record<Language, string>> = {
  de: 'Welche Maßnahmen der Anteil meint, lässt sich nicht sicher lesen. Gefragt werden kann nach Projektstatus, Federführung, Aufnahme und geplantem Abschluss.',
  en: 'Which measures the share is of cannot be read for sure. It can be of a project status, a lead, the year of inclusion or the planned completion.',
};

/**
 * The share of measures in each of the plans asked for; where it is asked which they are, with the list.
 */
export function answerShare(
  isCount: boolean,
  { question, selection, years, newest, context }: RegisterQuestion,
): AnswerDraft {
  const isTrend = isOfAllPlans(question) && has(question.words, changeCues.COUNT_CHANGE);
  const shares = (isTrend ? planYears(context) : years).map((year) =>
    shareIn(year, isCount, question, context, selection),
  );
  const isTold = ({ kind }: AnswerDraft) => kind !== 'abstain';
  // What plans without a status lack stands behind what the others say.
  const ordered = [...shares.filter(isTold), ...shares.filter((share) => !isTold(share))];
  const share =
    joinDrafts(ordered) ?? abstain([missingPlanText(newest, context)], createSourceMarks());
  if (share.kind === 'abstain' || !asksWholeAndWhich(question)) return share;
  return withPart(share, composeSelection([newest], selection, false, context));
}

/** "im Plan", and not "im Plan 2024 sind …", which says of which plan it is. */
const STANDS_ON_PLAN = / im plan(?: 20\d\d)?\W*$| im plan (?!20\d\d|\d\d )/u;

/**
 * A share needs a condition: "im Plan" is a status then, "abgeschlossen" as well (the list of finished
 * measures is no part of the plan's measures), and "neu" what the plan takes in.
 */
function shareOf(selection: Selection, { words }: ReadQuestion, year: number): Selection {
  if (has(words, changeCues.ADDED) && selection.includedYears.length === 0) {
    return { ...selection, includedYears: [year] };
  }
  if (selection.statuses.length > 0 || selection.isUnfinished) return selection;
  if (has(words, listCues.FINISHED_LIST)) return { ...selection, statuses: ['abgeschlossen'] };
  return selection.leads === null && STANDS_ON_PLAN.test(words.folded)
    ? { ...selection, statuses: ['im Plan'] }
    : selection;
}

/** "die Verzugsquote des TFM": of what it leads. */
const QUOTE = /(?:verzugs|verspätungs|verzögerungs)quote/iu;

/**
 * Of two conditions the one named first is of the whole: "Welcher Anteil der Maßnahmen des TFM ist in
 * Verzug?", "Welcher Anteil der Maßnahmen in Verzug ist vom TFM?".
 */
function shareIn(
  year: number,
  isCount: boolean,
  question: ReadQuestion,
  context: AnswerContext,
  read: Selection,
): AnswerDraft {
  const { statusWords, leads } = question;
  const selection = shareOf(read, question, year);
  if (conditionsOf(selection, 'de') === '') {
    return abstain([OF_WHAT[context.language]], createSourceMarks());
  }
  const hasStatus = selection.statuses.length > 0;
  const isStatusFirst =
    hasStatus &&
    leads !== null &&
    !QUOTE.test(question.words.raw) &&
    Math.min(...statusWords) < Math.min(...leads.words);
  const ofStatus = { ...selection, statuses: [] };
  const ofLead = leads === null ? null : { ...selection, leads: null };
  const whole = hasStatus && !isStatusFirst ? ofStatus : ofLead;
  return composeShare(year, selection, whole, context, isCount);
}

/** A share of which the part is to be listed too. */
function withPart(share: AnswerDraft, part: AnswerDraft): AnswerDraft {
  const joined = joinDrafts([share, part]);
  if (joined === null) return share;
  const items = (joined.items ?? []).slice(-(part.items ?? []).length);
  return { ...joined, kind: 'figure', figures: share.figures ?? [], items };
}

/** No plan is named: a change is one over all of them. */
function isOfAllPlans({ years }: ReadQuestion): boolean {
  return years.mentions.length === 0 && years.range === null;
}
