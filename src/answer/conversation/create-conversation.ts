import { LRUCache } from 'lru-cache';
import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { contextAfter } from '#src/question/conversation/context-after.ts';
import { SHORT } from '#src/question/conversation/continue-subject.ts';
import { labelOf, readTurn, startOfTopic } from '#src/question/conversation/read-conversation.ts';
import type { StatedOfTopic } from '#src/question/conversation/rewordings/state-on.ts';
import { wordsIn } from '#src/question/conversation/signals.ts';
import { isSmallTalk } from '#src/question/conversation/small-talk.ts';
import type { FigureTopic } from '#src/question/conversation/topics/figure-topic.ts';
import type { SubjectTopic } from '#src/question/conversation/topics/subject-topic.ts';
import type {
  ConversationContext,
  ConversationKnowledge,
  Turn,
} from '#src/question/conversation/turn.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { storyAt } from '#src/question/measures/lookup/stories.ts';
import { withVerdict } from '../claims/answer-whether.ts';
import type { FigureResponder } from '../figures/create-figure-responder.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import type { Focus, PassageSearch } from '../passages/passage-responder.ts';
import { answerSubject, focusOf } from './answer-subject.ts';
import { describeTopic } from './describe-topic.ts';
import { inDetail } from './in-detail.ts';
import { keepPlaces } from './keep-listed.ts';
import { leadsOfAnswer } from './leads-of-answer.ts';
import { namesIn } from './names-in.ts';
import { repeatAs } from './repeat-answer.ts';
import { whetherSo } from './whether-so.ts';
import { withinBefore } from './within-before.ts';

export interface ConversationDependencies {
  readonly figures: Pick<FigureResponder, 'answer' | 'knowledge'>;
  /** What the figures of earlier answers are computed from. */
  figureSource(): Promise<FigureSource>;
  measures(): MeasureIndex;
  readonly passages: PassageSearch;
  /** Answers a question that stands alone. */
  answerAlone(question: string, language: Language): Promise<AnswerDraft>;
  /** Checks a complete statement. */
  check(statement: string): Promise<AnswerDraft>;
}

/** Answers messages that go on from earlier ones. */
export interface Conversation {
  /**
   * @param history - Earlier questions, oldest first.
   * @returns Null where the message needs nothing of what was said before.
   */
  respond(
    message: string,
    history: readonly string[],
    language: Language,
  ): Promise<AnswerDraft | null>;
}

const REMEMBERED = 500;

/** A message as it was read, and what the conversation was at before it. */
interface ReadMessage {
  readonly turn: Turn;
  readonly before: ConversationContext | null;
}

/** By the messages from the beginning of the topic to the one that was read. */
type ReadMessages = LRUCache<string, ReadMessage>;

/** Messages that were read are remembered: a conversation is read one question at a time. */
export function createConversation(dependencies: ConversationDependencies): Conversation {
  // What a message goes on with may be found in one language and not in the other.
  const known: Readonly<Record<Language, ReadMessages>> = {
    de: new LRUCache({ max: REMEMBERED }),
    en: new LRUCache({ max: REMEMBERED }),
  };
  return {
    async respond(message, history, language) {
      if (isSmallTalk(message)) return null;
      const knowledge = await knowledgeOf(dependencies, language);
      const { turn } = await readMessage(message, history, knowledge, known[language]);
      switch (turn.kind) {
        case 'alone':
          return turn.question === message
            ? null
            : {
                ...(await dependencies.answerAlone(turn.question, language)),
                interpretedAs: turn.question,
              };
        case 'figure':
          return answerWhetherSo(turn.topic, message, language, dependencies);
        case 'statement':
          return checkStated(turn, language, dependencies);
        case 'unclear':
          return askBack(turn.topics, knowledge.figures, language);
        case 'unnamed':
          return askWhich(turn.word, language);
        case 'incomplete':
          return askInFull(turn.said, language);
        case 'subject': {
          const draft = await answerSubject(turn.topic, language, dependencies, turn.isGuess);
          return turn.topic.isOfFigures === true && draft.kind === 'passage'
            ? askWhich(turn.topic.said, language)
            : draft;
        }
        case 'places': {
          const list = await answerTopic(turn.topic, language, dependencies);
          return keepPlaces(list, turn.places, language);
        }
        case 'request': {
          const last = await answerTopic(turn.context.topic, language, dependencies);
          return turn.request === 'detail'
            ? inDetail(last, language, dependencies.passages)
            : repeatAs(last, turn.request, language, dependencies.passages.sectionAt);
        }
      }
    },
  };
}

/** Reads from the beginning of the topic on, or from where an earlier question of it left off. */
async function readMessage(
  message: string,
  history: readonly string[],
  knowledge: ConversationKnowledge,
  known: ReadMessages,
): Promise<ReadMessage> {
  const said = history.filter((earlier) => !isSmallTalk(earlier));
  const topic = [...said.slice(startOfTopic(said, knowledge)), message];
  const keyOf = (length: number) => topic.slice(0, length).join('\u0000');
  let length = topic.length;
  while (length > 1 && !known.has(keyOf(length))) length -= 1;
  let context: ConversationContext | null = null;
  for (; ; length += 1) {
    const asked = topic[length - 1] ?? '';
    const read = known.get(keyOf(length)) ?? {
      turn: await readTurn(asked, context, knowledge),
      before: context,
    };
    known.set(keyOf(length), read);
    if (length === topic.length) return read;
    context = await contextAfter(asked, read.turn, read.before, knowledge);
  }
}

async function knowledgeOf(
  dependencies: ConversationDependencies,
  language: Language,
): Promise<ConversationKnowledge> {
  const { answerAlone, figures, figureSource, measures, passages } = dependencies;
  return {
    figures: await figures.knowledge(),
    measures: measures(),
    leadsOf: async (topic) => leadsOfAnswer(topic, await figureSource()),
    listedIn: async (topic) => {
      const { items = [], sources } = await answerTopic(topic, language, dependencies);
      return items.map(({ citations: [n = 1] }) => {
        const source = sources[n - 1];
        return source === undefined ? null : measureAt(measures(), source);
      });
    },
    offeredIn: async (topic) => (await answerTopic(topic, language, dependencies)).options ?? [],
    namedIn: async ({ question }, kinds) => {
      const { kind, sources } = await answerAlone(question, language);
      return kind === 'abstain' ? [] : namesIn(question, sources, kinds, await figures.knowledge());
    },
    confirms: async (topic, message) => {
      const { follows = '' } = topic;
      const { sources } = await answerAlone(follows, language);
      if ((await withinBefore(message, sources, passages, language)) !== null) return true;
      const focus = focusOf(topic);
      if (focus === null || wordsIn(message) > SHORT) return false;
      // What only other places answer is another topic.
      const draft = await answerAlone(topic.question, language);
      return draft.kind === 'passage' && isInside(draft, focus);
    },
  };
}

function isInside({ sources }: AnswerDraft, { spans }: Focus): boolean {
  return sources.some((source) =>
    spans.some(
      ({ document, firstLine, lastLine }) =>
        document === source.document &&
        firstLine <= source.firstLine &&
        source.firstLine <= lastLine,
    ),
  );
}

/** The measure in whose lines a source stands. */
function measureAt({ stories }: MeasureIndex, { document, firstLine }: Source): Measure | null {
  const entries = storyAt(stories, document, firstLine)?.entries ?? [];
  return (
    entries.find((entry) => entry.firstLine <= firstLine && firstLine <= entry.lastLine) ?? null
  );
}

function answerTopic(
  topic: FigureTopic | SubjectTopic,
  language: Language,
  dependencies: ConversationDependencies,
): Promise<AnswerDraft> {
  return topic.kind === 'figure'
    ? answerFigure(topic, '', language, dependencies)
    : answerSubject(topic, language, dependencies, false);
}

async function answerFigure(
  topic: FigureTopic,
  message: string,
  language: Language,
  { figures }: ConversationDependencies,
): Promise<AnswerDraft> {
  const { draft } = await figures.answer(topic.reading, message, language);
  const described = describeTopic(topic, await figures.knowledge(), language);
  return described === null ? draft : { ...draft, interpretedAs: described };
}

/** The figure, behind "Ja" or "Nein" where the message asks for that. */
async function answerWhetherSo(
  topic: FigureTopic,
  message: string,
  language: Language,
  dependencies: ConversationDependencies,
): Promise<AnswerDraft> {
  const draft = await answerFigure(topic, message, language, dependencies);
  const question = whetherSo(topic, message, await dependencies.figures.knowledge());
  if (question === null) return draft;
  const { text } = await dependencies.answerAlone(question, 'de');
  const verdict = YES_OR_NO.exec(text)?.[1];
  return verdict === undefined ? draft : withVerdict(draft, verdict === 'Ja', language);
}

const YES_OR_NO = /^\*\*(Ja|Nein)\.\*\*/u;

function askWhich(word: string, language: Language): AnswerDraft {
  const text =
    language === 'de'
      ? `„${word}“: Was genau ist gemeint? Bitte den Namen nennen.`
      : `“${word}”: which one do you mean? Please give its name.`;
  return { kind: 'clarify', text, sources: [] };
}

function askInFull(said: string, language: Language): AnswerDraft {
  const text =
    language === 'de'
      ? `„${said}“: Was ist davon gefragt, und für welches Jahr? Die Frage davor habe ich nicht als Frage nach einer Zahl verstanden; bitte in einem Satz fragen.`
      : `“${said}”: what about it, and in which year? I did not understand the question before as one about a figure; please ask in one sentence.`;
  return { kind: 'clarify', text, sources: [] };
}

/** The figure and what is said of it as one sentence that needs nothing said before. */
async function checkStated(
  { topic, value }: StatedOfTopic,
  language: Language,
  { figures, check }: ConversationDependencies,
): Promise<AnswerDraft | null> {
  const described = describeTopic(topic, await figures.knowledge(), language);
  if (described === null) return null;
  const statement = `${described}: ${value}`;
  return { ...(await check(statement)), interpretedAs: statement };
}

function askBack(
  topics: readonly FigureTopic[],
  knowledge: Knowledge,
  language: Language,
): AnswerDraft {
  const options = topics.map((topic) => ({
    label: labelOf(topic),
    question: questionFor(topic, knowledge, language),
  }));
  const head = language === 'de' ? 'Was ist gemeint?' : 'Which one do you mean?';
  return {
    kind: 'clarify',
    text: [head, ...options.map(({ label }, i) => `${i + 1}. ${label}`)].join('\n'),
    options,
    sources: [],
  };
}

/** The reading as a question that can be asked alone. */
function questionFor({ reading }: FigureTopic, { index }: Knowledge, language: Language): string {
  const plan = reading.kind === 'plan' ? reading.plan : null;
  const { selection, operation, years = [], table = '' } = plan ?? {};
  const refs = selection?.by === 'entities' ? selection.entities : [];
  const names = refs
    .map((ref) => `${index.find(table, ref)?.label ?? ''} (${ref.key})`)
    .join(language === 'de' ? ' und ' : ' and ');
  const year = years.at(-1) ?? '';
  if (operation?.name === 'share')
    return language === 'de'
      ? `Welchen Anteil in Prozent hat ${names} ${year}?`
      : `What percentage of the whole is ${names} ${year}?`;
  return language === 'de'
    ? `Um wie viel Prozent hat sich ${names} ${year} zum Vorjahr verändert?`
    : `By what percentage did ${names} change on the previous year in ${year}?`;
}
