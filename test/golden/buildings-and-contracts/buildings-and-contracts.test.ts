import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Two registers with the descriptions that were drafted for them: years of building, "ja" and "nein",
 * remarks that name no entry, contracts from a day to a day.
 */
testGoldenConversations(new URL('.', import.meta.url));
