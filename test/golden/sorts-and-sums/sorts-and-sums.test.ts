import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers from tables that only the draft describes: what entries are, said before their names ("die
 * Fähre Rehna"), sums by words of the title, what was spent, deeds at the end of a clause.
 */
testGoldenConversations(new URL('.', import.meta.url));
