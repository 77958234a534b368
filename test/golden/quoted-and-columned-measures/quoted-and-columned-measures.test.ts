import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers about measures whose fields are quoted in Markdown, listed below numbered titles, or set in columns:
 * lists, counts, sums, beginnings and ends, reasons, codes, values and what the paper says they stand for.
 */
testGoldenConversations(new URL('.', import.meta.url));
