import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import { askedYears } from '#src/question/measures/conditions/plan-years.ts';
import {
  asksGoneUnfinished,
  asksIfAllOver,
  asksUnfinished,
} from '#src/question/measures/conditions/read-unfinished.ts';
import {
  isUnfiltered,
  NO_SELECTION,
  type Selection,
} from '#src/question/measures/conditions/select-measures.ts';
import * as changeCues from '#src/question/measures/cues/change-cues.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import { strangeNoun } from '#src/question/measures/cues/strange-noun.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { decideFinished } from '#src/question/measures/intents/decide-finished.ts';
import {
  asksWholeAndWhich,
  decideRegister,
  isDeniedOtherwise,
  type RegisterIntent,
} from '#src/question/measures/intents/decide-register.ts';
import { stemOf } from '#src/question/measures/lookup/measure-index.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { foldGerman } from '#src/text/fold.ts';
import {
  type AnswerContext,
  hasStatusField,
  newestPlanYear,
  planYears,
  respond,
} from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { verdictOf } from '../verdict.ts';
import { answerFinished, answerFinishedByLead } from './answer-finished.ts';
import { answerFinishedAndNot } from './answer-finished-and-not.ts';
import { answerSides } from './answer-sides.ts';
import { answerSlips } from './answer-slips.ts';
import { chapterOf } from './chapter-of.ts';
import { composeChanged } from './compose-changed.ts';
import {
  composeDifference,
  composeInAll,
  composeShifted,
  composeTurned,
  type DifferenceFilter,
} from './compose-comparison.ts';
import { composeCounts, composeFinishedCounts } from './compose-counts.ts';
import { composeDistribution } from './compose-distribution.ts';
import { composeUnlisted } from './compose-finished.ts';
import { composeGapRanking } from './compose-gaps.ts';
import { composeLasting } from './compose-lasting.ts';
import { composeSelection, conditionsOf } from './compose-list.ts';
import { composeNever } from './compose-never.ts';
import { composeOnly } from './compose-only.ts';
import { composeEndRanking, composeLongest } from './compose-ranking.ts';
import { composeShare } from './compose-share.ts';
import { composeUnfinished } from './compose-unfinished.ts';
import { limitOf } from './limit-of.ts';
import { beforeOf, compared, firstOf, pairOf } from './plan-pairs.ts';
import { gapOf } from './selection-gaps.ts';
import { selectionOf } from './selection-of.ts';
import { UNREAD, unreadCondition } from './unread-condition.ts';
import { isOfInclusion, yearsToTell } from './years-to-tell.ts';

/** "Was steht 2024 in Kapitel 2?" asks for measures without naming them. */
const CHAPTER_LIST: RegisterIntent = { kind: 'select', isCount: false };

const DENIED: Readonly<Record<Language, string>> = {
  de: 'Worauf sich die Verneinung bezieht, lässt sich nicht sicher lesen. Verneint werden können Projektstatus („nicht in Verzug“) und Federführung („nicht beim …“).',
  en: 'What the negation refers to cannot be read for sure. It can be of the project status (“not on schedule”) and of the lead (“not led by …”).',
};

const OF_WHAT: Readonly<Record<Language, string>> = {
  de: 'Welche Maßnahmen der Anteil meint, lässt sich nicht sicher lesen. Gefragt werden kann nach Projektstatus, Federführung, Aufnahme und geplantem Abschluss.',
  en: 'Which measures the share is of cannot be read for sure. It can be of a project status, a lead, the year of inclusion or the planned completion.',
};

/** Answers what is asked of the measures of a plan, or of two; null where the register is not asked. */
export function answerRegister(question: ReadQuestion, context: AnswerContext): Response | null {
  const sides = answerSides(question, context);
  if (sides !== null) return respond(sides, 0.95);
  const both = answerFinishedAndNot(question, context);
  if (both !== null) return respond(both, 0.95);
  const chapter = chapterOf(question, context);
  // "An wie vielen Maßnahmen sind die Kommunen beteiligt?" asks for no chapter.
  const isOfLead = question.fields.includes('lead') && question.leads === null;
  if (chapter !== null && isOfLead && !has(question.words, listCues.CHAPTER)) return null;
  const isPlain = subjectWords(question).length === 0 || chapter !== null;
  if (!isPlain && topicOf(question, context).length === 0) return null;
  const isOfChapter = chapter !== null && has(question.words, listCues.CHAPTER);
  const intent = decideRegister(question) ?? (isOfChapter ? CHAPTER_LIST : null);
  if (intent === null || (!isPlain && intent.kind !== 'finished')) return null;
  const confidence = has(question.words, listCues.MEASURES) ? 0.95 : 0.8;
  if (isDeniedOtherwise(question, intent)) {
    return respond(abstain([DENIED[context.language]], createSourceMarks()), confidence);
  }
  const unread = unreadCondition(intent, question, chapter);
  if (unread !== null) {
    return respond(abstain([UNREAD[context.language](unread)], createSourceMarks()), confidence);
  }
  if (intent.kind === 'select' && isUnfiltered(selectionOf(question, chapter))) {
    // A whole plan is not what "Welche Maßnahmen betreffen Drohnen?" asks for: prose may tell.
    if (strangeNoun(question) !== null) return null;
  }
  if (chapter !== null && !yearsToTell(question, context).some(hasChapter(chapter, context))) {
    return respond(abstain([NO_CHAPTER[context.language](chapter)], createSourceMarks()), 0.8);
  }
  const draft = compose(intent, question, chapter, context);
  // One that is not finished is enough; none in the plan proves nothing of those before.
  const isDenied = asksIfAllOver(question) && (draft.items ?? []).length > 0;
  const verdict = isDenied ? `${verdictOf(false, context.language)}: ` : '';
  return respond({ ...draft, text: `${verdict}${draft.text}` }, confidence);
}

/** Plans are divided otherwise from year to year: a chapter of another plan holds nothing of this one. */
function hasChapter(chapter: string, { register }: AnswerContext): (year: number) => boolean {
  return (year) =>
    register.measures.some(
      (measure) => measure.planYear === year && measure.chapter.includes(chapter),
    );
}

const NO_CHAPTER: Readonly<Record<Language, (chapter: string) => string>> = {
  de: (chapter) => `Unter „${chapter}“ führt dieser Aktionsplan keine Maßnahmen.`,
  en: (chapter) => `This action plan lists no measures under “${chapter}”.`,
};

function compose(
  intent: RegisterIntent,
  question: ReadQuestion,
  chapter: string | null,
  context: AnswerContext,
): AnswerDraft {
  const { index } = context;
  const asked = askedYears(question, index);
  const years = yearsToTell(question, context);
  const newest = Math.max(...years);
  const narrowing = selectionOf(question, chapter);
  switch (intent.kind) {
    case 'slip-ranking':
      return answerSlips(question, years, narrowing, context);
    case 'gap-ranking':
      return composeGapRanking(newest, selectionOf(question, chapter), gapLimit(question), context);
    case 'distribution': {
      const ended = intent.by === 'lead' ? decideFinished(question, true) : null;
      if (ended?.kind === 'finished')
        return answerFinishedByLead(newest, intent, ended, question, context);
      return composeDistribution(newest, intent, groupedOf(question, chapter, intent), context);
    }
    case 'finished':
      return answerFinished(
        isOfInclusion(question) ? newestPlanYear(context) : newest,
        intent,
        question,
        chapter,
        topicOf(question, context),
        context,
      );
    case 'unlisted': {
      const pair = pairOf(compared(asked, question), newest, context);
      if (typeof pair === 'string') return abstain([pair], createSourceMarks());
      return composeUnlisted(pair, intent.isCount, context);
    }
    case 'turned':
    case 'kept':
    case 'gone': {
      const now = newestPlanYear(context);
      const isNow = intent.kind === 'kept' && intent.isUpToNow === true;
      if (isNow && newest >= now) {
        return composeSelection([newest], narrowing, intent.isCount, context);
      }
      const plans = isNow ? { years: [newest, now], range: null } : compared(asked, question);
      const pair = pairOf(plans, newest, context);
      if (typeof pair === 'string') return abstain([pair], createSourceMarks());
      return intent.kind === 'turned'
        ? composeTurned(pair, intent, narrowing, context)
        : composeDifference(
            intent.kind,
            pair,
            intent.isCount,
            context,
            differenceFilter(question, chapter, intent),
          );
    }
    case 'changed': {
      const pair = pairOf(compared(asked, question), newest, context);
      if (typeof pair === 'string') return abstain([pair], createSourceMarks());
      return composeChanged(pair, intent, selectionOf(question, chapter), context);
    }
    case 'shifted': {
      const pair = pairOf(compared(asked, question), newest, context);
      if (typeof pair === 'string') return abstain([pair], createSourceMarks());
      return composeShifted(pair, intent, narrowing, context);
    }
    case 'counts': {
      if (intent.of !== undefined) return composeFinishedCounts(intent.of, intent.ask, context);
      const isOfAll = asked.years.length === 0 && asked.range === null;
      const all = planYears(context);
      const told = !isOfAll ? years : intent.ask === 'difference' ? all.slice(-2) : all;
      const isOfNew = has(question.words, changeCues.ADDED);
      const selection = selectionOf(question, chapter);
      return composeCounts(told, selection, intent.ask, context, isOfNew);
    }
    case 'only':
      return composeOnly(intent, selectionOf(question, chapter), context);
    case 'constant':
      return composeConstant(question, chapter, intent.isCount, context);
    case 'lasting':
      return composeLasting(newest, intent, narrowing, context);
    case 'never':
      return composeNever(newest, intent, selectionOf(question, chapter), context);
    case 'longest':
      return composeLongest(intent.status, limitOf(question), narrowing, context);
    case 'end-ranking':
      return composeEndRanking(
        newest,
        intent,
        limitOf(question, 1),
        context,
        selectionOf(question, chapter),
      );
    case 'share': {
      const selection = selectionOf(question, chapter);
      const isTrend = isOfAllPlans(question) && has(question.words, changeCues.COUNT_CHANGE);
      const shares = (isTrend ? planYears(context) : years).map((year) =>
        answerShare(year, intent.isCount, question, context, selection),
      );
      const isTold = ({ kind }: AnswerDraft) => kind !== 'abstain';
      // What plans without a status lack stands behind what the others say.
      const ordered = [...shares.filter(isTold), ...shares.filter((share) => !isTold(share))];
      const share =
        joinDrafts(ordered) ?? abstain([missingPlanText(newest, context)], createSourceMarks());
      if (share.kind === 'abstain' || !asksWholeAndWhich(question)) return share;
      return withPart(share, composeSelection([newest], selection, false, context));
    }
    case 'unfinished': {
      const plans = planYears(context);
      const earlier = Math.max(...plans.filter((year) => year < newest));
      const then = plans.filter((year) => year <= intent.endYear && year < newest);
      const before = intent.plan ?? (then.length > 0 ? Math.max(...then) : earlier);
      return composeUnfinished({ before, after: newest }, intent, narrowing, context);
    }
    case 'exchanged': {
      const since = question.years.mentions.find(({ side }) => side === 'from' || side === 'since');
      const pair =
        since === undefined
          ? pairOf(compared(asked, question), newest, context)
          : { before: firstOf(since.year, context), after: newestPlanYear(context) };
      if (typeof pair === 'string') return abstain([pair], createSourceMarks());
      const sides = (['added', 'gone'] as const).map((side) =>
        composeDifference(side, pair, intent.isCount, context),
      );
      return joinDrafts(sides) ?? abstain([], createSourceMarks());
    }
    case 'added':
      // "Neue Projekte 2024" is a chapter of that name.
      if (chapter !== null && NEW.test(chapter)) {
        const inChapter = { ...selectionOf(question, chapter), includedYears: [] };
        return composeSelection(years, inChapter, intent.isCount, context);
      }
      return composeAdded(intent.isCount, question, chapter, newest, context);
    case 'select': {
      const selection = selectionOf(question, chapter);
      if (selection.isUnfinished && isOfInclusion(question)) {
        return composeSelection([newestPlanYear(context)], selection, intent.isCount, context);
      }
      const isDefault = asked.years.length === 0 && asked.range === null;
      const interpreted = isDefault ? `Aktionsplan ${newest}` : undefined;
      return composeSelection(years, selection, intent.isCount, context, interpreted);
    }
  }
}

/** No plan is named: a change is one over all of them. */
function isOfAllPlans({ years }: ReadQuestion): boolean {
  return years.mentions.length === 0 && years.range === null;
}

const NEW = /(?<!\p{L})neu/iu;

/** Of a plan, all that give both dates; "ein späterer Termin" counts none of them. */
const ALL = 99;
const ONE = cue('welche[rs]? (?:maßnahme|projekt|vorhaben)|which (?:measure|project)');

function gapLimit({ words }: ReadQuestion): number {
  return has(words, ONE) ? 1 : ALL;
}

const NOT_FINISHED = cue(
  'ohne (?:dort )?(?:[\\w.]+ ){0,4}?abgeschlossene maßnahmen|without being listed',
);

/** What narrows measures that are gone or new: a chapter, a status they had, and that no list says they are finished. */
function differenceFilter(
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

/** Words that entries of a list of finished measures have: "was davon hat mit Steuern zu tun". */
function topicOf(question: ReadQuestion, { register }: AnswerContext): readonly string[] {
  const stems = subjectWords(question).map(({ folded }) => stemOf(folded));
  const isListed =
    has(question.words, listCues.FINISHED_LIST) && has(question.words, listCues.WHICH_MEASURES);
  const all = register.finished.map(({ title }) => foldGerman(title.toLowerCase()));
  return isListed && stems.every((stem) => all.some((title) => title.includes(stem))) ? stems : [];
}

/** Measures in groups of each status are narrowed by none. */
function groupedOf(
  question: ReadQuestion,
  chapter: string | null,
  { by }: RegisterIntent & { kind: 'distribution' },
): Selection {
  const selection = selectionOf(question, chapter);
  return by === 'status' ? { ...selection, statuses: [] } : { ...selection, leads: null };
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
function answerShare(
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

/** Measures that stand in all plans asked for; of a status, in all that give one. */
function composeConstant(
  question: ReadQuestion,
  chapter: string | null,
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const asked = askedYears(question, context.index);
  const { from, to } = asked.range ?? { from: 0, to: 9999 };
  const selection = selectionOf(question, chapter);
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

/** New are the measures first included in the year of the plan; without that field, by comparison. */
function composeAdded(
  isCount: boolean,
  question: ReadQuestion,
  chapter: string | null,
  year: number,
  context: AnswerContext,
): AnswerDraft {
  const asked = askedYears(question, context.index);
  const hasInclusion = context.register.measures.some(
    ({ planYear, included }) => planYear === year && included !== null,
  );
  const isCompared = asked.years.length > 1;
  const { range } = asked;
  if (range !== null && hasInclusion && range.to > year) {
    const includedSide = { side: 'from', year: range.from } as const;
    const selection = { ...selectionOf(question, chapter), includedYears: [], includedSide };
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
    const read = selectionOf(question, chapter);
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
