import { beginTopic } from './topics/begin-topic.ts';
import type { FigureTopic } from './topics/figure-topic.ts';
import type { SubjectTopic } from './topics/subject-topic.ts';
import type { ConversationContext, ConversationKnowledge, Turn } from './turn.ts';

/** What a conversation is at after one more message, read as a turn; nothing is computed. */
export async function contextAfter(
  message: string,
  turn: Turn,
  context: ConversationContext | null,
  knowledge: ConversationKnowledge,
): Promise<ConversationContext | null> {
  switch (turn.kind) {
    case 'request':
    case 'places':
    case 'unnamed':
    case 'incomplete':
      return context;
    case 'figure':
    case 'statement':
    case 'subject':
      return { topic: turn.topic, open: [], message };
    case 'unclear':
      return context === null ? null : { ...context, open: turn.topics, message };
    case 'alone': {
      if (turn.keepsTopic === true && context !== null)
        return { ...context, open: [], message: turn.question };
      // The same question for another year goes on with the topic.
      const isRepeated = turn.question !== message;
      return {
        topic: withYearsBefore(await beginTopic(turn.question, knowledge), context, isRepeated),
        open: [],
        message: turn.question,
      };
    }
  }
}

/** What the documents state in words is asked year by year: they all are of the topic. */
function withYearsBefore(
  topic: FigureTopic | SubjectTopic,
  context: ConversationContext | null,
  isRepeated: boolean,
): FigureTopic | SubjectTopic {
  const before = context?.topic;
  if (!isRepeated || before?.kind !== 'figure' || topic.kind !== 'figure') return topic;
  if (before.reading.kind !== 'stated' || topic.reading.kind !== 'stated') return topic;
  return {
    ...topic,
    years: [...before.years, ...topic.years],
    stated: [...before.stated, ...topic.stated],
  };
}
