import { withNounAgain } from './noun-again.ts';
import { withPlainApposition } from './plain-apposition.ts';
import { withPlainEnglish } from './plain-english.ts';
import { withPlainItself } from './plain-itself.ts';
import { withPlainParticipants } from './plain-participants.ts';
import { withPlainScope } from './plain-scope.ts';
import { withPlainSubordinates } from './plain-subordinates.ts';
import { withPlainSuperlative } from './plain-superlative.ts';
import { withPlainWhy } from './plain-why.ts';
import { withPlainYears } from './plain-years.ts';

/** Ways to say the same in the words that are read further on, in this order. */
const PLAIN_WORDINGS: readonly ((message: string) => string)[] = [
  withPlainSuperlative,
  withPlainParticipants,
  withPlainYears,
  withPlainSubordinates,
  withPlainItself,
  withPlainApposition,
  withPlainEnglish,
  withPlainWhy,
  withPlainScope,
  withNounAgain,
];

/** A message in the words that are read further on. */
export function plainWording(message: string): string {
  return PLAIN_WORDINGS.reduce((plain, inPlainWords) => inPlainWords(plain), message);
}
