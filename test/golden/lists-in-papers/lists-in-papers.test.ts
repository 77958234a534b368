import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Lists with one entry a row inside a paper, with their places, days and years, and a table whose columns
 * are crossed by what stands above them.
 */
testGoldenConversations(new URL('.', import.meta.url));
