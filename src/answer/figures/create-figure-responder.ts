import type { Computed } from '#src/compute/outcome.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { StatedFigure } from '#src/domain/stated-figure.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type {
  FigureExplanation,
  FigureReading,
  OtherReading,
} from '#src/question/figures/reading.ts';
import { namesNobody } from '#src/question/figures/reading.ts';
import type { GeneralWords } from '#src/question/figures/terms/table-wording.ts';
import {
  apartFromLists,
  buildKnowledge,
  type Knowledge,
  yearsOf,
} from '#src/question/figures/vocabulary/knowledge.ts';
import { loadEntities } from '#src/question/figures/vocabulary/load-entities.ts';
import {
  type PreparedNames,
  prepareNames,
} from '#src/question/figures/vocabulary/prepared-names.ts';
import { addNamesakes } from './add-namesakes.ts';
import { addWholes } from './add-wholes.ts';
import { composeFigures } from './compose.ts';
import { composeClarify, type OpenReading } from './compose-open.ts';
import { composeStated } from './compose-stated.ts';
import { composeUnanswerable } from './compose-unanswerable.ts';
import { composeUnread } from './compose-unread.ts';
import { interpretedAs } from './interpreted-as.ts';

/** A response with the plan it was computed from, for a follow-up question and for `--explain`. */
export interface FigureResponse extends Response {
  readonly plan?: QueryPlan;
  readonly explain?: FigureExplanation;
}

export interface FigureResponder {
  /** Null where the question is not about a figure of a table. */
  respond(question: string, language: Language): Promise<FigureResponse | null>;
  /** Understands without computing. */
  read(question: string): Promise<FigureReading>;
  /** Computes and words what was read, here or from the course of a conversation. */
  answer(
    reading: Exclude<FigureReading, OtherReading>,
    question: string,
    language: Language,
  ): Promise<FigureResponse>;
  /** All entities of the store, those of lists included; read once. */
  entities(): Promise<readonly PlacedEntity[]>;
  /** What questions about these tables are understood with; read once. */
  knowledge(): Promise<Knowledge>;
}

export interface FigureDependencies {
  readonly store: TableStore;
  readonly lexicon: readonly LexiconGroup[];
  /** Figures that documents state in words, see `extractStatedFigures`. */
  readonly stated?: readonly StatedFigure[];
  /** From the index; read from the store and taken apart with the first question where absent. */
  readonly names?: PreparedNames;
  /** Whether a word in lower case is a German word; none is taken for one where absent. */
  isWord?(word: string): boolean;
  /** What words mean in general, for tables that only their headings describe. */
  readonly general?: GeneralWords;
}

/** Answers questions about the tables of a store. Its entities are read once, with the first question. */
export function createFigureResponder({
  store,
  lexicon,
  stated = [],
  names,
  isWord,
  general,
}: FigureDependencies): FigureResponder {
  let loading: Promise<Knowledge> | undefined;
  let naming: Promise<PreparedNames> | undefined;
  const prepared = (): Promise<PreparedNames> => {
    naming ??= namesIn(store, lexicon, names);
    return naming;
  };
  const knowledge = (): Promise<Knowledge> => {
    loading ??= prepared().then((all) =>
      buildKnowledge(...apartFromLists(store.catalogue, all), lexicon, stated, isWord, general),
    );
    return loading;
  };
  const read = async (question: string): Promise<FigureReading> =>
    readFigureQuestion(question, await knowledge());
  const answer: FigureResponder['answer'] = async (reading, question, language) =>
    respondTo(reading, { store, knowledge: await knowledge(), question, language });
  return {
    read,
    answer,
    knowledge,
    entities: async () =>
      (await prepared()).entities.map((entity) => ({ ...entity, ancestors: [] })),
    respond: async (question, language) => {
      const reading = await read(question);
      if (reading.kind === 'other') return unread(reading, language);
      const response = await answer(reading, question, language);
      // Of which day the figures are is said in the prose about them, by no list of who has one.
      const isOfAll = response.draft.kind === 'list' || namesNobody(reading);
      if (isOfAll && ASKS_FOR_DAY.test(question)) return null;
      return reading.explain === undefined ? response : { ...response, explain: reading.explain };
    },
  };
}

const ASKS_FOR_DAY =
  /(?<!\p{L})(?:welche[mnrs]? (?:stichtag|datum|tag|zeitpunkt|stand)|(?:von wann|wie (?:alt|aktuell)) (?:sind|stammen)|(?:which|what) (?:(?:reference|reporting) )?(?:date|day))(?!\p{L})/iu;

/** All words are of a table, and the plan would leave some out: a question for figures, not understood. */
function unread({ leftover, explain }: FigureReading & OtherReading, language: Language) {
  if (leftover === undefined || (explain?.unknown.length ?? 0) > 0) return null;
  return { draft: composeUnread(leftover, language), confidence: UNREAD, isUnread: true };
}

/** Whoever else can answer is heard. */
const UNREAD = 0.75;

async function namesIn(
  store: TableStore,
  lexicon: readonly LexiconGroup[],
  names?: PreparedNames,
): Promise<PreparedNames> {
  return names ?? prepareNames(store.catalogue, await loadEntities(store), lexicon);
}

type Answerable = Exclude<FigureReading, OtherReading>;

interface Answering {
  readonly store: TableStore;
  readonly knowledge: Knowledge;
  readonly question: string;
  readonly language: Language;
}

async function respondTo(reading: Answerable, answering: Answering): Promise<FigureResponse> {
  const draft = await draftOf(reading, answering);
  const read = interpretedAs(reading, answering.knowledge, answering.language);
  return {
    draft: read === null ? draft : { ...draft, interpretedAs: read },
    confidence: reading.confidence,
    ...(reading.kind === 'plan' ? { plan: reading.plan } : {}),
  };
}

/** A budget of one chapter: whichever is meant, the figure is the same. */
function sameFigure(
  open: readonly OpenReading[],
  entities: readonly PlacedEntity[],
): Computed | null {
  const [whole, part, ...more] = [...open].sort(
    (a, b) => a.entity.ancestors.length - b.entity.ancestors.length,
  );
  if (whole === undefined || part === undefined || more.length > 0) return null;
  const parts = entities.filter(({ ancestors }) => ancestors[0] === whole.entity);
  const [a, b] = [whole, part].map(({ computed: { outcome } }) =>
    outcome.name === 'value' && outcome.rows.length === 1 ? outcome.rows[0]?.value : null,
  );
  const isOnly = parts.length === 1 && parts[0] === part.entity;
  return isOnly && a != null && a === b ? whole.computed : null;
}

async function draftOf(reading: Answerable, answering: Answering): Promise<AnswerDraft> {
  const { store, knowledge, question, language } = answering;
  const { entities } = knowledge.index;
  if (reading.kind === 'stated') return composeStated(reading.match, language);
  if (reading.kind === 'clarify') {
    const open = await Promise.all(
      reading.readings.map(
        async ({ entity, plan }): Promise<OpenReading> => ({
          entity,
          computed: await runPlan(plan, store, entities),
        }),
      ),
    );
    const same = sameFigure(open, entities);
    if (same !== null) return composeFigures(same, store.catalogue.caveats, language);
    return composeClarify(question, reading.said, open, language);
  }
  if (reading.kind === 'unanswerable') {
    const plans = reading.reason.why === 'other-kind' ? reading.reason.plans : [];
    const computed = await Promise.all(plans.map((plan) => runPlan(plan, store, entities)));
    return composeUnanswerable(
      reading.reason,
      { catalogue: store.catalogue, years: (table) => yearsOf(knowledge, table), computed },
      language,
    );
  }
  const computed = await runPlan(reading.plan, store, entities);
  const [namesakes, wholes] = await Promise.all([
    addNamesakes(reading, store, entities),
    addWholes(reading.plan, store, entities),
  ]);
  return composeFigures(computed, store.catalogue.caveats, language, (composing, composed) =>
    wholes(composing, namesakes(composing, composed)),
  );
}
