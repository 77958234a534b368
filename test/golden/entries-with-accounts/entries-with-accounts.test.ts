import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * Answers about the measures of an invented paper whose blocks of fields tell in sentences how far each is:
 * reasons, groups by the words of their headings, what is spoken of there and no field is called.
 */
testGoldenConversations(new URL('.', import.meta.url));
