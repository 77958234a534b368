import { runPlan } from '#src/compute/run-plan.ts';
import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import type { Translate } from '#src/ports/dictionary.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { type First, followRecords } from '#src/question/records/follow-records.ts';
import { readRecordQuestion } from '#src/question/records/read-record-question.ts';
import { type RecordList, recordLists } from '#src/question/records/record-list.ts';
import { planOfRecords } from '#src/question/records/record-plan.ts';
import type { RecordQuestion, RecordReading } from '#src/question/records/record-question.ts';
import { answerWhetherOfRecords } from './check-records.ts';
import { composeOpen, composeUnknown } from './compose-open-value.ts';
import { composeRecords } from './compose-records.ts';

/** The lists of a store, with what computes over them. */
export interface RecordSource {
  readonly store: TableStore;
  readonly entities: readonly PlacedEntity[];
  readonly lists: readonly RecordList[];
}

/** Answers from lists with one entry a row. */
export interface RecordResponder {
  respond(question: string, language: Language): Promise<Response | null>;
  /** Answers what goes on from an earlier question about a list; null where the message does not. */
  follow(
    message: string,
    history: readonly string[],
    language: Language,
  ): Promise<AnswerDraft | null>;
  source(): Promise<RecordSource>;
}

/** Every word was understood. */
const SURE = 0.98;
/** Little but general words was said of the list. */
const UNSURE = 0.6;
const UNKNOWN = 0.86;
const TELLING = 3;

/** @param entities - Those of all tables, read once. */
export function createRecordResponder(
  store: TableStore,
  entities: () => Promise<readonly PlacedEntity[]>,
  translate?: Translate,
): RecordResponder {
  let loading: Promise<RecordSource> | undefined;
  const hasLists = store.catalogue.tables.some(({ entity }) => entity.attributes !== undefined);
  const source = (): Promise<RecordSource> => {
    loading ??= (async () => {
      // What stands in a column of parents only is no entry.
      const all = hasLists
        ? (await entities()).filter(({ attributes }) => attributes !== undefined)
        : [];
      return { store, entities: all, lists: recordLists(store.catalogue, all, translate) };
    })();
    return loading;
  };
  return {
    source,
    respond: async (question, language) => {
      if (!hasLists) return null;
      const records = await source();
      const whether = await answerWhetherOfRecords(question, records, language);
      if (whether !== null) return { draft: whether, confidence: SURE };
      const reading = readRecordQuestion(question, records.lists);
      return reading === null ? null : answerRecords(reading, question, records, language);
    },
    follow: async (message, history, language) => {
      if (!hasLists || history.length === 0) return null;
      const records = await source();
      const reading = await followRecords(message, history, records.lists, (question) =>
        firstOf(question, records),
      );
      if (reading === null) return null;
      return (await answerRecords(reading, message, records, language)).draft;
    },
  };
}

/** What stands first in a ranking; null where several do. */
async function firstOf(
  question: RecordQuestion,
  { store, entities }: RecordSource,
): Promise<First | null> {
  const { plan, outcome } = await runPlan(planOfRecords(question), store, entities);
  if (outcome.name !== 'rank') return null;
  const [first, ...more] = outcome.places;
  const entity = more.length > 0 ? undefined : first?.measured.entities[0];
  const { attributes = {}, label } = entity ?? {};
  const name = plan.groupedBy === undefined ? label : attributes[plan.groupedBy];
  if (name === undefined) return null;
  return { name, attributes: plan.groupedBy === undefined ? attributes : {} };
}

/** Computes and words what was read. */
async function answerRecords(
  reading: RecordReading,
  question: string,
  { store, entities }: RecordSource,
  language: Language,
): Promise<Response> {
  if (reading.kind === 'open')
    return { draft: composeOpen(reading, question, language), confidence: SURE };
  if (reading.kind === 'unknown')
    return { draft: composeUnknown(reading, language), confidence: UNKNOWN };
  const computed = await runPlan(planOfRecords(reading), store, entities);
  return {
    draft: composeRecords(reading, computed, language),
    confidence: reading.score >= TELLING ? SURE : UNSURE,
  };
}
