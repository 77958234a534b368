import type { Option } from '#src/domain/answer.ts';
import type { Knowledge } from '../figures/vocabulary/knowledge.ts';
import type { PlacesInList } from './choices/first-ones.ts';
import type { Request } from './read-request.ts';
import type { ListKnowledge } from './rewordings/of-list.ts';
import type { StatedOfTopic } from './rewordings/state-on.ts';
import type { Leads } from './topics/about-leads.ts';
import type { FigureTopic } from './topics/figure-topic.ts';
import type { SubjectTopic } from './topics/subject-topic.ts';

/** What a conversation is at after some of its questions. */
export interface ConversationContext {
  readonly topic: FigureTopic | SubjectTopic;
  /** Readings of the last message that were offered, where it was unclear. */
  readonly open: readonly FigureTopic[];
  /** The last question as it was typed. */
  readonly message: string;
}

/** How a message is to be understood in its conversation. */
export type Turn =
  /** By itself; `question` differs from the message where it repeats a statement for another year. */
  | {
      readonly kind: 'alone';
      readonly question: string;
      /** Asks of the figure before whether it is more than something: the next message goes on from that. */
      readonly keepsTopic?: true;
    }
  | { readonly kind: 'figure'; readonly topic: FigureTopic }
  | { readonly kind: 'unclear'; readonly topics: readonly FigureTopic[] }
  /** States a number of the figure that the conversation is at. */
  | ({ readonly kind: 'statement' } & StatedOfTopic)
  | { readonly kind: 'subject'; readonly topic: SubjectTopic; readonly isGuess: boolean }
  /** Points to one thing of a kind that nothing names; `kind` is the word for it. */
  | { readonly kind: 'unnamed'; readonly word: string }
  /** Names a thing, and what is asked of it nobody said so that it was understood. */
  | { readonly kind: 'incomplete'; readonly said: string }
  /** About the last answer. */
  | { readonly kind: 'request'; readonly request: Request; readonly context: ConversationContext }
  /** Some of the list before, by their place. */
  | ({ readonly kind: 'places' } & PlacesInList);

/** What messages are read with. */
export interface ConversationKnowledge extends ListKnowledge {
  readonly figures: Knowledge;
  /** What the answer to a topic names without the question doing so: the highest of a ranking. */
  leadsOf(topic: FigureTopic): Promise<Leads>;
  /** What the answer to a topic offers to choose from. */
  offeredIn(topic: SubjectTopic): Promise<readonly Option[]>;
  /** Names of things of these kinds in the answer to a topic. */
  namedIn(topic: SubjectTopic, kinds: readonly string[]): Promise<readonly string[]>;
  /** Whether a guess holds: the documents answer the question for the subject before. */
  confirms(topic: SubjectTopic, message: string): Promise<boolean>;
}
