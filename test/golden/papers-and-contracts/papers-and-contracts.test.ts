import { testGoldenConversations } from '../../support/golden-conversations.ts';

/**
 * A list of parliamentary papers and one of contracts, with the descriptions that were drafted for them:
 * entries by their codes ("8/113"), by dates that a verb tells ("laufen 2025 aus") and by months, amounts
 * under a heading with the letters of a key in it ("Auftragswert").
 */
testGoldenConversations(new URL('.', import.meta.url));
