import { isOfLetterHead, letterIn, namesLetter } from '#src/question/passages/letter-questions.ts';
import { foldGerman } from '#src/text/fold.ts';
import { MONTH_NAMES } from '#src/text/month-names.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { isNegated, readTimes, type Time } from './prose-claim.ts';

/** Who asked or answered a parliamentary letter, who signed it, and when: what its head tells. */
export interface LetterClaim {
  readonly fact: 'asker' | 'answerer' | 'signer' | 'asked' | 'answered';
  /** Where the fact is a date. */
  readonly time: Time | null;
  /** The words of the sentence that name somebody. */
  readonly names: readonly string[];
  readonly isNegated: boolean;
}

const SIGNED = /(?<!\p{L})(?:unterzeich|unterschr|gezeichnet|signed|signator|signature)/iu;
const ANSWERED =
  /(?<!\p{L})(?:geantwortet|beantwort\p{L}*|antwortete|erwidert\p{L}*|answered|replied)(?!\p{L})/iu;
const ANSWER =
  /(?<!\p{L})(?:(?:die|der|ihre?|seine?) antwort|antwortschreiben|the (?:answer|reply|response))(?!\p{L})/iu;
const ASKED =
  /(?<!\p{L})(?:gestellt|stellte|eingereicht|reichte|eingebracht|brachte|verfasst\p{L}*|fragesteller(?:in)?|stamm(?:t|te)|k(?:am|ommt)|datiert|ist|war|trägt|asked|submitted|dated|came|comes)(?!\p{L})/iu;
const DATE = new RegExp(
  String.raw`(?:\d{1,2}\.?\s?)?(?:${MONTH_NAMES})\s\d{4}|(?:${MONTH_NAMES})\s\d{1,2},\s\d{4}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}`,
  'giu',
);
/** "Die Anfrage vom 16. April wurde … beantwortet": of which letter, and not when. */
const DATE_OF_NAME =
  /(?<!\p{L})(?:anfrage|interpellation)(?: (?:nr\. ?)?\d+\/\d+)? (?:vom|of) (?:the )?(?:\d|\p{L}+ \d)(?!.*(?:stamm|datiert))/iu;

/** "… datiert vom 16. April 2025 und wurde am 26. Mai 2025 beantwortet": a clause for each date. */
const CLAUSES = /,\s|\s(?:und|and)\s/u;

/** The facts of the head of a letter that a sentence says, one in each clause; none for any other sentence. */
export function readLetterClaims(text: string): LetterClaim[] {
  const whole = readLetterClaim(text);
  if (whole !== null) return [whole];
  const letter = letterIn(text);
  const [first = '', ...others] = text.split(CLAUSES);
  if (letter === null || others.length === 0) return [];
  const rest = others.map((said) => (namesLetter(said) ? said : `${letter} ${said}`));
  const claims = [first, ...rest].map(readLetterClaim);
  const dated = claims.flatMap((claim) => (claim === null || claim.time === null ? [] : [claim]));
  return dated.length === claims.length ? dated : [];
}

/**
 * Reads a sentence that says nothing but one fact of the head of a letter.
 *
 * @returns Null for any other sentence, and where more than one fact is said.
 */
function readLetterClaim(text: string): LetterClaim | null {
  if (!namesLetter(text)) return null;
  const times = readTimes(text).filter(({ month }) => month !== null);
  const [time = null, ...more] = times;
  if (more.length > 0) return null;
  const names = namesIn(text);
  const fact = factOf(text, time !== null, names.length > 0);
  return fact === null ? null : { fact, time, names, isNegated: isNegated(text) };
}

function factOf(text: string, isDated: boolean, isNamed: boolean): LetterClaim['fact'] | null {
  const isAnswered = ANSWERED.test(text) || ANSWER.test(text);
  if (isDated) {
    if (isNamed || SIGNED.test(text) || DATE_OF_NAME.test(text)) return null;
    if (isAnswered) return 'answered';
    return ASKED.test(text) ? 'asked' : null;
  }
  if (!isNamed) return null;
  if (SIGNED.test(text)) return 'signer';
  if (isAnswered) return 'answerer';
  return ASKED.test(text) ? 'asker' : null;
}

/** What is said beside the words with which one speaks of a letter. */
function namesIn(text: string): string[] {
  const words =
    text
      .replace(DATE, ' ')
      .replace(OF_PARTY, ' ')
      .match(/\p{L}[\p{L}-]+/gu) ?? [];
  return words.filter((word) => {
    const folded = foldGerman(word);
    return !isOfLetterHead(folded) && !isStopWord(folded) && !SAYS_NOTHING.test(folded);
  });
}

/** "AfD-Abgeordneter" names the party alone. */
const OF_PARTY =
  /(?<=\p{Lu})-(?:Abgeordnete[nrs]?|Politiker(?:in|s)?|Fraktion|Mann|Frau)(?!\p{L})/gu;

const SAYS_NOTHING =
  /^(?:tragt|trug|ursprunglich|herr|frau|herrn|partei|fraktion|thuringer|mdl|\p{L}*(?:abgeordnete[nrs]?|politiker(?:in|s)?|parlamentarier(?:in|s)?))$/u;
