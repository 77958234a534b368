import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Drafted as they are: a table with a row a year and no names, one of schools by their forms, one of taxes
 * by months, one whose cells carry their unit. What is a part of one of them restricts no other.
 */
testGoldenConversations(new URL('.', import.meta.url));
