import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Papers whose sentences give a whole with its parts, spans of time in other units and changes from one value to
 * another, ask questions that are asked again, and tell votes of several committees and motions.
 */
testGoldenConversations(new URL('.', import.meta.url));
