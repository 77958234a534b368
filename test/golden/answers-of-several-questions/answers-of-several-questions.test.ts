import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers about questions that a paper answers together, about series that give each year its number, and
 * about votes that are told at the end of a debate.
 */
testGoldenConversations(new URL('.', import.meta.url));
