import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers about minutes that report questions and votes, answers that stand beside their calls, and measures
 * whose fields stand below prose or in numbered rows.
 */
testGoldenConversations(new URL('.', import.meta.url));
