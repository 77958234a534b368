import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Response } from '#src/domain/answer.ts';
import { asksUnfinished } from '#src/question/measures/conditions/read-unfinished.ts';
import { isUnfiltered } from '#src/question/measures/conditions/select-measures.ts';
import * as changeCues from '#src/question/measures/cues/change-cues.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import * as questionCues from '#src/question/measures/cues/question-cues.ts';
import { cue, has, type QuestionWords } from '#src/question/measures/cues/question-words.ts';
import * as storyCues from '#src/question/measures/cues/story-cues.ts';
import { findByWords, type Subject } from '#src/question/measures/lookup/find-measures.ts';
import { stemOf } from '#src/question/measures/lookup/measure-index.ts';
import {
  entryOf,
  newestEntry,
  type Story,
  yearsOf,
} from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { type AnswerContext, planYears, respond } from '../answer-context.ts';
import { createSourceMarks } from '../source-marks.ts';
import { yearList } from '../wording.ts';
import { composeSelection } from './compose-list.ts';
import { selectionOf } from './selection-of.ts';
import { yearsToTell } from './years-to-tell.ts';

/** A measure is of a topic when its title says nearly all of the words. */
const OF_TOPIC = 0.7;
/** Less sure than a list by fields: the words may ask for prose. */
const CONFIDENCE = 0.6;
/** Where measures are asked for by what they are about. */
const ASKED = 0.85;
/** "mangels Personal in Verzug": a reason, and no topic. */
const CAUSE = cue(
  'mangels|wegen|aufgrund|auf grund|infolge|trotz|dank|due to|because of|despite|owing to',
);
/** More share a common word. */
const MOST = 12;

/**
 * Lists the measures of a topic: "Welche Maßnahmen der Polizei sind 2024 im Plan?", "Welche Maßnahme
 * betrifft die Schulen?". Where no plan is named, those that only earlier plans hold are told too.
 */
export function answerTopic(question: ReadQuestion, context: AnswerContext): Response | null {
  const { words, years, statuses, leads, subject, numbers } = question;
  if (has(words, CAUSE)) return null;
  const isOfTopic = asksForTopic(question);
  const isNarrowed =
    years.mentions.length > 0 || statuses.length > 0 || leads !== null || asksUnfinished(question);
  const isAsked = has(words, listCues.ASK_LIST) || has(words, listCues.HOW_MANY);
  const isList = isNarrowed && isAsked && namesMeasures(words);
  if ((!isList && !isOfTopic) || numbers.length > 0) return null;
  if (has(words, questionCues.PROSE) || has(words, storyCues.MOVED)) return null;
  const asked = yearsToTell(question, context).filter((year) => planYears(context).includes(year));
  const [year] = asked;
  if (year === undefined || asked.length > 1) return null;
  const { found, unmatched } = findByWords(subject, context.index);
  if (isOfTopic && question.unread.length > 0) return null;
  const isSaid = saidInTitle(subject);
  if (unmatched.length > 0 && !context.index.stories.some(isSaid)) return null;
  const named = found.filter(({ coverage }) => coverage >= OF_TOPIC).map(({ story }) => story);
  const ofTopic = [
    ...named.filter((story) => !isOnlyAction(subject, story)),
    ...context.index.stories.filter((story) => isSaid(story) && !named.includes(story)),
  ];
  const now = ofTopic.filter((story) => entryOf(story, year) !== undefined);
  const topic = subject.words.map(({ text }) => text).join(' ');
  const ids = now.map(({ id }) => id);
  const selection = { ...selectionOf(question, null), ids, topic };
  const isCount = has(words, listCues.HOW_MANY);
  if (!isOfTopic && ofTopic.length < 2) return null;
  if (ofTopic.length === 0 || ofTopic.length > MOST) return null;
  const list = composeSelection([year], selection, isCount, context);
  const isBare = isUnfiltered(selectionOf(question, null)) && years.mentions.length === 0;
  const gone = isBare ? ofTopic.filter((story) => !now.includes(story)) : [];
  const told = gone.length === 0 ? list : joinDrafts([list, composeEarlier(gone, context)]);
  if (told === null || (now.length === 0 && gone.length === 0)) return null;
  const draft = { ...told, notes: [...(told.notes ?? []), BY_TITLE[context.language]] };
  return respond(draft, isOfTopic ? ASKED : CONFIDENCE);
}

/** Fewer letters stand in many words by chance. */
const SHORTEST_INSIDE = 5;

/** All words of the topic, whole or inside of longer ones: "Steuer" in "Umsatzsteuererklärung". */
function saidInTitle({ words, language }: Subject): (story: Story) => boolean {
  const cores = words.map(({ folded }) => folded.replace(ENDING, ''));
  const isLong = cores.length > 0 && cores.every(({ length }) => length >= SHORTEST_INSIDE);
  return (story) =>
    language === 'de' && isLong && cores.every((core) => titleWords(story).some(isInside(core)));
}

/** What a noun ends in for its case and number; stems would take more off: "Steuern". */
const ENDING = /(?:en|n|e|s)$/u;

/** "Steuern" are no "Steuerung", although the stem is one. */
function isOnlyAction({ words }: Subject, story: Story): boolean {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || ACTION.test(word.folded)) return false;
  const stem = stemOf(word.folded);
  const same = titleWords(story).filter((title) => stemOf(title) === stem);
  return same.length > 0 && same.every((title) => ACTION.test(title)) && stem !== word.folded;
}

function isInside(core: string): (title: string) => boolean {
  return (title) => title.includes(core) && !title.startsWith(`${core}ung`);
}

const ACTION = /ung(?:en|s)?$/u;

function titleWords({ entries }: Story): string[] {
  const titles = [...new Set(entries.map(({ title }) => title))];
  return titles.flatMap((title) => tokenize(title).map(({ folded }) => foldGerman(folded)));
}

const BY_TITLE = {
  de: 'Genannt sind die Maßnahmen, deren Titel davon spricht; Texte anderer können es auch.',
  en: 'These are the measures whose titles speak of it; texts of others may do so too.',
} as const;

/** Whether measures are asked for by what they are about, and nothing else of them. */
export function asksForTopic({ words, fields, asksEnd, numbers, statuses }: ReadQuestion): boolean {
  const asks = (pattern: RegExp) => has(words, pattern);
  const isOfMeasures = asks(listCues.MEASURES) && !THE_MEASURE.test(words.folded);
  const isInTitle = asks(listCues.IN_TITLE);
  const isOther =
    fields.some((field) => field !== 'title' || !isInTitle) ||
    asksEnd ||
    numbers.length > 0 ||
    statuses.length > 0 ||
    [
      storyCues.STORY,
      storyCues.BECAME,
      storyCues.SINCE_WHEN,
      storyCues.NO_LONGER,
      changeCues.GONE,
    ].some(asks);
  const isThere = asks(listCues.ARE_THERE) && ONE_OR_SOME.test(words.folded);
  return isOfMeasures && !isOther && (asks(listCues.ABOUT_TOPIC) || isInTitle || isThere);
}

/** Of one that is known already something else is asked. */
const THE_MEASURE =
  /(?<!\w)(?:die|das|der|dieser?|dieses|the|this) (?:massnahme|projekt|vorhaben|measure|project)(?!\w)/u;
const ONE_OR_SOME =
  /(?<!\w)(?:welche[sr]?|was fur|eine?|keine?|irgendeine?|which|what|any|an?|gibts|es|there|wir|we) (?:\w+ ){0,3}?(?:massnahmen?|projekte?|vorhaben|measures?|projects?)(?!\w)/u;

function composeEarlier(stories: readonly Story[], { language }: AnswerContext): AnswerDraft {
  const marks = createSourceMarks();
  const lines = stories.map((story) => {
    const entry = newestEntry(story);
    const number = entry.number === null ? '' : `${entry.number} `;
    return `- ${number}${entry.title} (${yearList(yearsOf(story), language)}) [${marks.heading(entry)}]`;
  });
  const head = language === 'de' ? 'Nur in früheren Plänen:' : 'Only in earlier plans:';
  return { kind: 'list', text: `${head}\n\n${lines.join('\n')}`, sources: marks.sources };
}

const KIND = /(?:massnahmen|projekte|vorhaben)$/u;

/** "Maßnahmen", or "Polizei-Maßnahmen"; "Baumaßnahmen" are something in the world. */
function namesMeasures(words: QuestionWords): boolean {
  const isKind = words.words.some(({ folded, parts }) => parts.length > 1 && KIND.test(folded));
  return isKind || has(words, listCues.MEASURES_PLURAL);
}
