import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers from tables as statistical offices and ministries lay them out, described by nobody but the
 * draft: units in a row of their own, seasons above columns, sums above their parts, changes beside years.
 */
testGoldenConversations(new URL('.', import.meta.url));
