import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Three drafted tables (levels by codes, signs for what is missing beside kinds written short, one bridge
 * a row) and minutes with a table set with single blanks, votes and a list of tasks.
 */
testGoldenConversations(new URL('.', import.meta.url));
