import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import { type AloneDependencies, answerAlone } from '#src/answer/answer-alone.ts';
import { createPartsResponder } from '#src/answer/answer-parts.ts';
import type { AnswerAlone, AnswerDependencies } from '#src/answer/answer-question.ts';
import { answerWhether } from '#src/answer/claims/answer-whether.ts';
import { answerWhetherMeasures } from '#src/answer/claims/answer-whether-measures.ts';
import { createClaimChecker } from '#src/answer/claims/check-claim.ts';
import { createConversation } from '#src/answer/conversation/create-conversation.ts';
import { createEntryResponder, type EntryResponder } from '#src/answer/entries/entry-responder.ts';
import type { FigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import type { FigureSource } from '#src/answer/figures/figure-source.ts';
import type { MeasureResponder } from '#src/answer/measures/measure-responder.ts';
import { withAskedField } from '#src/answer/measures/single/with-asked-field.ts';
import { createExpansionResponder } from '#src/answer/passages/expansion-responder.ts';
import { createLetterResponder } from '#src/answer/passages/letter-responder.ts';
import {
  createPassageResponder,
  type PassageSearch,
} from '#src/answer/passages/passage-responder.ts';
import {
  createRecordResponder,
  type RecordResponder,
} from '#src/answer/records/record-responder.ts';
import { summarize } from '#src/answer/summaries/summarize.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { EntryList } from '#src/domain/entry.ts';
import type { MeasureRegister } from '#src/domain/measure.ts';
import type { Section } from '#src/domain/section.ts';
import type { Translate } from '#src/ports/dictionary.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import type { CorpusView } from './corpus-view.ts';
import type { OpenedModel } from './open-model.ts';

/** What answers are made of. */
interface AnsweringParts {
  readonly store: TableStore;
  readonly figures: FigureResponder;
  readonly measures: MeasureResponder;
  readonly passages: PassageSearch;
  readonly register: MeasureRegister;
  readonly entryLists: readonly EntryList[];
  readonly sections: readonly Section[];
  readonly corpus: CorpusView;
  readonly model: OpenedModel | null;
  readonly restoreCapitals: AnswerDependencies['restoreCapitals'];
  readonly isWritten: AnswerDependencies['isWritten'];
  readonly translate: Translate;
}

/** Joins the ways of answering. */
export function joinAnswering(parts: AnsweringParts): AnswerDependencies {
  const { figures, measures, passages, corpus, model } = parts;
  const entries = createEntryResponder(parts.entryLists);
  const records = createRecordResponder(parts.store, figures.entities, parts.translate);
  const figureSource = async (): Promise<FigureSource> => {
    const knowledge = await figures.knowledge();
    return { store: parts.store, knowledge, entities: knowledge.index.entities };
  };
  const prose = createPassageResponder(passages);
  const alone: AloneDependencies = {
    responders: respondersOf(parts, entries, records, figureSource),
    figures,
    prose,
    fallback: withAskedField(prose, measures),
    claims: createClaimChecker({
      figures: figureSource,
      measures: () => ({ context: measures.context('de'), respond: measures.respond }),
      passages,
      entryLists: parts.entryLists,
      records: records.source,
    }),
    model,
  };
  const ask: AnswerAlone = (message, language, onSentence) =>
    answerAlone(message, language, alone, onSentence);
  // A language model may be asked again, and is heard while it writes.
  const remembered = model === null ? rememberDrafts(ask) : ask;
  return {
    ...alone,
    answerAlone: remembered,
    followEntries: entries.follow,
    followRecords: records.follow,
    conversation: createConversation({
      figures,
      figureSource,
      measures: () => measures.context('de').index,
      passages,
      answerAlone: remembered,
      check: (statement) => alone.claims.check(statement),
    }),
    summarize: (request, language, onSentence) =>
      summarize(
        request,
        language,
        {
          sections: parts.sections,
          register: parts.register,
          read: passages.read,
          titleOf: (subject, asked) =>
            measures.storyOf(subject, asked)?.entries.at(-1)?.title ?? null,
        },
        model?.summaryWriter(onSentence),
      ),
    corpus,
    restoreCapitals: parts.restoreCapitals,
    isWritten: parts.isWritten,
    now: () => performance.now(),
  };
}

/** Messages whose answer a conversation may come back to. */
const REMEMBERED = 200;

/** The same, but a message is answered once: those that follow it ask what was answered. */
function rememberDrafts(ask: AnswerAlone): AnswerAlone {
  const known = new LRUCache<string, Promise<AnswerDraft>>({ max: REMEMBERED });
  return (message, language) => {
    const key = `${language} ${message}`;
    const draft = known.get(key) ?? ask(message, language);
    known.set(key, draft);
    // What failed is tried again.
    draft.catch(() => known.delete(key));
    return draft;
  };
}

/** Asked side by side: sentences to be judged, tables, the register, both of these and prose at once. */
function respondersOf(
  { figures, measures, passages }: AnsweringParts,
  entries: EntryResponder,
  records: RecordResponder,
  figureSource: () => Promise<FigureSource>,
): AnswerDependencies['responders'] {
  return [
    {
      respond: async (question, language) =>
        answerWhether(question, language, await figureSource()),
    },
    {
      respond: (question, language) =>
        answerWhetherMeasures(question, language, {
          context: measures.context(language),
          respond: measures.respond,
        }),
    },
    figures,
    measures,
    entries,
    records,
    createPartsResponder({
      measures,
      prose: (question, language, focus) =>
        createPassageResponder(passages, focus).respond(question, language),
    }),
    createExpansionResponder(passages),
    createLetterResponder(createPassageResponder(passages)),
  ];
}
