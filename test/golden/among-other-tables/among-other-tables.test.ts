import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Three drafted tables beside a paper with two printed ones and six measures: each question is read by
 * what the one table says that is meant, whatever its words mean in the others.
 */
testGoldenConversations(new URL('.', import.meta.url));
