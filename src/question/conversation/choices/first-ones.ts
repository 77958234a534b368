import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import { WORD_NUMBERS, WRITTEN_NUMBERS } from '#src/text/number-words.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import type { SubjectTopic } from '../topics/subject-topic.ts';

/** Some of a list by their place: "die ersten drei", "the last two". */
export interface FirstOnes {
  readonly count: number;
  readonly areLast: boolean;
}

const COUNT = `\\d{1,2}|${WRITTEN_NUMBERS}`;
const FIRST = new RegExp(
  String.raw`^(?:(?:nur|bitte|davon|von (?:diesen|denen)|only|just|of (?:these|those)),? )*(?:die|the) (?<side>ersten|obersten|letzten|first|last) (?<count>${COUNT})(?: davon| of (?:them|these|those)| bitte)?\W*$`,
  'iu',
);

function readFirstOnes(message: string): FirstOnes | null {
  const { side, count } = FIRST.exec(message)?.groups ?? {};
  if (side === undefined || count === undefined) return null;
  const word = count.toLowerCase();
  const number = /^\d/u.test(word) ? Number(word) : WORD_NUMBERS[word];
  if (number === undefined || number < 1) return null;
  return { count: number, areLast: /^(?:letzten|last)$/iu.test(side) };
}

/** Which places of which list. */
export interface PlacesInList {
  readonly places: FirstOnes;
  readonly topic: SubjectTopic;
}

/** "Davon die ersten drei?" behind a list of measures; null for anything else. */
export function placesInList(
  rest: string,
  topic: FigureTopic | SubjectTopic,
  measures: MeasureIndex,
): PlacesInList | null {
  const places = readFirstOnes(rest);
  if (places === null || topic.kind !== 'subject') return null;
  const isList = decideRegister(readQuestion(topic.question, 'de', measures)) !== null;
  return isList ? { places, topic } : null;
}
