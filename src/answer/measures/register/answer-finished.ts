import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import {
  askedYears,
  planBefore,
  planYearsOf,
} from '#src/question/measures/conditions/plan-years.ts';
import type { LeadMention } from '#src/question/measures/conditions/read-leads.ts';
import { asksUnfinished } from '#src/question/measures/conditions/read-unfinished.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import {
  decideFinished,
  missingIn,
  OF_A_PLAN,
} from '#src/question/measures/intents/decide-finished.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, newestPlanYear } from '../answer-context.ts';
import { composeFinished } from './compose-finished.ts';
import { composeFinishedByLead } from './compose-finished-by-lead.ts';
import { composeSelection } from './compose-list.ts';
import type { FormerStatus } from './finished-after.ts';
import { beforeOf } from './plan-pairs.ts';
import { selectionOf } from './selection-of.ts';
import { yearsToTell } from './years-to-tell.ts';

const TAKEN_IN = cue('aufgenommen\\w*|aufnahme|included');

/** "Welche Maßnahmen aus dem Plan 2020 sind 2024 abgeschlossen?" */
const OF_PLAN =
  /(?<!\w)(?:aus|von|vom|des|from|of)(?: (?:dem|den|der|the|jahr\w*|aktionsplan\w*|plan\w*|stand))* (20\d\d)(?! (?:action )?(?:list|als|bis))/u;

/** The list names no dates, and there is none of an earlier plan to hold it against. */
const WITHOUT_BASE: Readonly<Record<Language, (year: number) => string>> = {
  de: (year) =>
    `Was davon schon vor ${year} abgeschlossen war, sagt die Liste nicht; eine ältere zum Vergleich gibt es nicht.`,
  en: (year) =>
    `Which of these were finished before ${year} the list does not say; there is no older one to compare it with.`,
};

/**
 * Answers from the list of finished measures of a plan. Of a year behind the newest plan nothing is
 * known but what is planned, and that is what is said.
 *
 * @param topic - Stems that titles of the list must have.
 */
export function answerFinished(
  year: number,
  intent: RegisterIntent & { kind: 'finished' },
  question: ReadQuestion,
  chapter: string | null,
  topic: readonly string[],
  context: AnswerContext,
): AnswerDraft {
  const newest = newestPlanYear(context);
  const selection = selectionOf(question, chapter);
  const was = formerStatusOf(question, year);
  if (intent.stretch !== undefined) {
    const { from, to, isInclusive } = intent.stretch;
    const base = from !== null && isInclusive ? planBefore(from, context.index) : from;
    const { leads } = selection;
    const narrowed = { topic, includedYears: [], leads, heldIn: null, chapter, was };
    const draft = composeFinished(to ?? newest, base, intent.isCount, context, narrowed);
    const isCompared = context.register.finished.some(({ planYear }) => planYear === base);
    if (from === null || isCompared || draft.kind === 'abstain') return draft;
    return { ...draft, notes: [...(draft.notes ?? []), WITHOUT_BASE[context.language](from)] };
  }
  if (year > newest) {
    const planned = { ...selection, completionYears: [year] };
    return composeSelection([newest], planned, intent.isCount, context);
  }
  const { years } = askedYears(question, context.index);
  const heldIn = Number(question.words.folded.match(OF_PLAN)?.[1] ?? Number.NaN);
  const isOfPlan = years.includes(heldIn) && missingIn(question) === null;
  if (isOfPlan && heldIn < year) {
    const held = { topic, includedYears: [], leads: selection.leads, heldIn, was };
    return composeFinished(year, null, intent.isCount, context, held);
  }
  // What a list has "hinzugekommen" was taken in at another time.
  const includedYears = has(question.words, TAKEN_IN) ? selection.includedYears : [];
  const isCompared = intent.isNew || (years.length > 1 && includedYears.length === 0);
  const before = isCompared ? beforeOf(years, year, context) : null;
  const isEither =
    topic.length > 0 && selection.leads !== null && isJoined(question, selection.leads);
  const narrowed = {
    topic,
    includedYears,
    leads: selection.leads,
    heldIn: null,
    isEither,
    chapter,
    was,
  };
  return composeFinished(year, before, intent.isCount, context, narrowed);
}

/** Counts what came to an end by who led it. */
export function answerFinishedByLead(
  year: number,
  { isFewest = false }: RegisterIntent & { kind: 'distribution' },
  { isNew, stretch }: RegisterIntent & { kind: 'finished' },
  question: ReadQuestion,
  context: AnswerContext,
): AnswerDraft {
  const { years } = askedYears(question, context.index);
  if (stretch === undefined) {
    // "… completed in 2024": in that year, where no plan or list is spoken of.
    const isOfYear = years.length > 0 && (isNew || !has(question.words, OF_A_PLAN));
    const before = isOfYear ? beforeOf(years, year, context) : null;
    return composeFinishedByLead(year, before, isFewest, context);
  }
  const { from, to, isInclusive } = stretch;
  const base = from !== null && isInclusive ? planBefore(from, context.index) : from;
  return composeFinishedByLead(to ?? newestPlanYear(context), base, isFewest, context);
}

/** A status beside the list is that of the plans before. */
function formerStatusOf(question: ReadQuestion, year: number): FormerStatus | null {
  // "im Plan" says mostly that a plan holds them.
  const statuses = question.statuses.filter((status) => status !== 'im Plan');
  if (statuses.length === 0) return null;
  const earlier = [...planYearsOf(question)].filter((plan) => plan < year);
  return { statuses, year: earlier.length === 1 ? (earlier[0] ?? null) : null };
}

/** "der Polizei bzw. der Abteilung 4": one or the other will do. */
function isJoined({ words, subject }: ReadQuestion, leads: LeadMention): boolean {
  const [first = 0] = subject.words.map(({ start }) => start);
  const lead = Math.min(...[...leads.words].map((at) => words.words[at]?.start ?? 0));
  const between = words.folded.slice(Math.min(first, lead), Math.max(first, lead));
  return /(?<!\w)(?:bzw|beziehungsweise|oder|sowie|or|und|and)(?!\w)/u.test(between);
}

const PARTS = /,?\s+(?:und|and)\s+(?=(?:welche|wie ?viele|which|how many)(?!\p{L}))/iu;

/**
 * Answers "Welche Maßnahmen sind abgeschlossen, und welche laufen noch?" by both lists; null where not
 * both are asked for.
 */
export function answerFinishedAndNot(
  question: ReadQuestion,
  context: AnswerContext,
): AnswerDraft | null {
  const { raw, language } = question.words;
  const texts = raw.split(PARTS);
  if (texts.length !== 2 || subjectWords(question).length > 0) return null;
  const parts = texts
    .map((text) => readQuestion(text, language, context.index))
    .map((part) => ({ ...part, leads: part.leads ?? question.leads }));
  const drafts = parts.flatMap((part) => partOf(part, context) ?? []);
  const isEach = parts.filter(asksUnfinished).length === 1;
  return isEach && drafts.length === 2 ? joinDrafts(drafts) : null;
}

function partOf(part: ReadQuestion, context: AnswerContext): AnswerDraft | null {
  const years = yearsToTell(part, context);
  const isCount = has(part.words, listCues.HOW_MANY);
  if (asksUnfinished(part)) {
    return composeSelection(years, selectionOf(part, null), isCount, context);
  }
  const intent = decideFinished(part, isCount);
  if (intent?.kind !== 'finished') return null;
  return answerFinished(Math.max(...years), intent, part, null, [], context);
}
