import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Three drafted tables with a sum of all: below districts with two rows of headings, below career groups
 * of each ministry, and below the votes of constituencies.
 */
testGoldenConversations(new URL('.', import.meta.url));
