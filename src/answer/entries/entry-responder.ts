import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import type { EntryList } from '#src/domain/entry.ts';
import { fieldName } from '#src/question/entries/field-words.ts';
import { followEntries } from '#src/question/entries/follow-entries.ts';
import type { NamedEntry } from '#src/question/entries/match-entry.ts';
import {
  type EntryQuestion,
  readEntryQuestion,
} from '#src/question/entries/read-entry-question.ts';
import { joinDrafts } from '../join-drafts.ts';
import { composeDistribution, composeExtreme, composeNone } from './compose-extreme.ts';
import { composeFields } from './compose-fields.ts';
import { composeList } from './compose-list.ts';
import { composeTotal } from './compose-total.ts';

/** Answers from entries with fields: measures, projects and recommendations of papers. */
export interface EntryResponder {
  respond(question: string, language: Language): Promise<Response | null>;
  /** Answers what goes on from an earlier question of that kind; null where the message does not. */
  follow(message: string, history: readonly string[], language: Language): AnswerDraft | null;
}

/** Every word was understood; a title in other words may still mean something else. */
const BY_NUMBER = 0.95;
const BY_CONDITION = 0.93;
const BY_TITLE = 0.9;
const BY_PART_OF_TITLE = 0.75;
const HALF = 0.5;

export function createEntryResponder(lists: readonly EntryList[]): EntryResponder {
  return {
    respond: async (question, language) =>
      lists.length === 0 ? null : answerEntries(readEntryQuestion(question, lists), language),
    follow(message, history, language) {
      if (lists.length === 0 || history.length === 0) return null;
      const read = followEntries(message, history, lists);
      return read === null ? null : (answerEntries(read, language)?.draft ?? null);
    },
  };
}

function answerEntries(read: readonly EntryQuestion[], language: Language): Response | null {
  const answered = read.flatMap((question) => {
    const draft = composed(question, language);
    return draft === null ? [] : [{ draft, confidence: confidenceOf(question) }];
  });
  const [first] = answered;
  if (first === undefined || answered.length < read.length) return null;
  if (answered.length === 1) return first;
  const lists = read.flatMap((one) => (one.kind === 'list' ? one : []));
  const [list] = lists;
  if (list !== undefined && lists.length === read.length) {
    const selections = lists.map(({ selection }) => selection);
    return {
      draft: composeList(selections, list.isCount, list.shows, language),
      confidence: BY_PART_OF_TITLE,
    };
  }
  const joined = joinDrafts(answered.map(({ draft }) => draft));
  const isOne = read.every(({ kind }) => kind === 'fields');
  // Which paper is meant is not said: all are told, none as the figure.
  return joined === null || !isOne
    ? null
    : { draft: { ...joined, figures: [] }, confidence: BY_PART_OF_TITLE };
}

function composed(question: EntryQuestion, language: Language): AnswerDraft | null {
  switch (question.kind) {
    case 'fields':
      return composeFields(question.named, question.asked, language);
    case 'mention':
      return ofRow(question.named, language);
    case 'list':
      return composeList([question.selection], question.isCount, question.shows, language);
    case 'extreme':
      return composeExtreme(question, language);
    case 'total':
      return composeTotal(question.selection, question.isMean, language);
    case 'distribution':
      return composeDistribution(question.list, question.by, language);
    case 'unknownNumber':
      return composeNone(question.list, question, language);
    case 'unknownValue':
      return composeNone(question.list, question.filter, language);
  }
}

/** Of a row of a table no text tells more: all its fields. */
function ofRow(named: readonly NamedEntry[], language: Language): AnswerDraft | null {
  const isRow = named.every(({ entry }) => entry.firstLine === entry.lastLine);
  const labels = named.flatMap(({ entry }) =>
    entry.fields.map(({ label, kind }) => ({ label: fieldName(label), kind })),
  );
  return isRow ? composeFields(named, labels, language) : null;
}

function confidenceOf(question: EntryQuestion): number {
  if (question.kind === 'fields') {
    const share = Math.min(...question.named.map((named) => named.share));
    return share === 1 ? BY_NUMBER : share >= HALF ? BY_TITLE : BY_PART_OF_TITLE;
  }
  return BY_CONDITION;
}
