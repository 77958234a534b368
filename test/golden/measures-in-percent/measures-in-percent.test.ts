import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers from four invented papers: tables of measures with codes, percentages and priorities, a report
 * whose measures stand below bold lines, and an answer with sub-questions.
 */
testGoldenConversations(new URL('.', import.meta.url));
