import { withNounAgain } from './noun-again.ts';
import { withPlainApposition } from './plain-apposition.ts';
import { withPlainEnglish } from './plain-english.ts';
import { withPlainItself } from './plain-itself.ts';
import { withPlainParticipants } from './plain-participants.ts';
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

const NOT_UNDER =
  /(?<!\p{L})(?<verb>fallen|fällt|fielen|fiel)\s(?:(?:ausdrücklich|eigentlich|demnach|danach)\s)?nicht\sunter\s(?:(?:den\sbegriff|die\sdefinition|den\sgeltungsbereich|die\sregelung)(?:\s(?:der|des|von|vom))?\s)?(?<what>[^?.,]+)/iu;

/** "Welche Gebäude fallen nicht unter den Begriff der Liegenschaften?" asks which are not covered. */
function withPlainScope(question: string): string {
  return question.replace(NOT_UNDER, (_, verb: string, what: string) => {
    const isOne = /^(?:fällt|fiel)$/iu.test(verb);
    return `${isOne ? 'ist' : 'sind'} von ${what.trim()} nicht umfasst`;
  });
}
