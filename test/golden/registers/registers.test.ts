import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Two lists with one entry a row and a balance, with the descriptions that were drafted for them: two
 * amounts of one entry, dates that a verb asks for, what was named first in a ranking, columns held
 * against each other.
 */
testGoldenConversations(new URL('.', import.meta.url));
