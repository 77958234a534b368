import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers about the measures of two invented papers, a table of measures in Markdown and a report with a
 * block of fields for each project: single fields, lists, what goes on from them, and sentences.
 */
testGoldenConversations(new URL('.', import.meta.url));
