import type { Measure } from '#src/domain/measure.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { newestEntry } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { readOneByPlace } from '../choices/one-by-place.ts';
import { readSignals } from '../signals.ts';
import { type SubjectTopic, saidIn } from '../topics/subject-topic.ts';
import { planIn } from './at-time.ts';

/** What messages about a list of measures are read with. */
export interface ListKnowledge {
  readonly measures: MeasureIndex;
  /** The measures that the answer to a topic lists; null in the place of what is none. */
  listedIn(topic: SubjectTopic): Promise<readonly (Measure | null)[]>;
}

/** "Wer ist dafür zuständig?" behind "Welche Maßnahme wurde am häufigsten verschoben?" */
export async function aboutOnlyMeasure(
  message: string,
  topic: SubjectTopic,
  { measures, listedIn }: ListKnowledge,
): Promise<SubjectTopic> {
  const { pointsBack, ofThese, rest } = readSignals(message);
  if (topic.story !== null || ofThese) return topic;
  if (!pointsBack && !asksFieldAlone(readQuestion(rest, 'de', measures))) return topic;
  if (decideRegister(readQuestion(topic.question, 'de', measures)) === null) return topic;
  const [only, ...more] = await listedIn(topic);
  const story = measures.stories.find(({ id }) => id === only?.measureId);
  if (story === undefined || more.length > 0) return topic;
  return { ...topic, story, said: newestEntry(story).title };
}

/** "Der dritte davon?", "wer ist für die zweite zuständig?" behind a list of measures. */
export async function oneOfList(
  message: string,
  topic: SubjectTopic,
  { measures, listedIn }: ListKnowledge,
): Promise<SubjectTopic | null> {
  const { rest } = readSignals(message);
  const one = readOneByPlace(rest);
  const list = topic.listed ?? topic;
  if (one === null || decideRegister(readQuestion(list.question, 'de', measures)) === null)
    return null;
  const listed = await listedIn(list);
  // Of none there is no first one: the answer says again that there is none.
  if (listed.length === 0) return list;
  const measure = listed.at(one.place) ?? null;
  const story = measures.stories.find(({ id }) => id === measure?.measureId);
  if (measure === null || story === undefined) return null;
  const said = `Maßnahme „${measure.title}“`;
  const named = one.isBare ? said : one.naming(said).replace(/[\s?.!]+$/u, '');
  const isDated = readQuestion(rest, 'de', measures).years.mentions.length > 0;
  const asked = isDated ? `${named}?` : `${named} ${planIn(message)} ${measure.planYear}?`;
  // "Und die erste?" behind "Wer ist für die vierte zuständig?" asks the same of it.
  const isSame = one.isBare && topic.listed !== undefined;
  const question = isSame ? topic.question.replace(topic.said, said) : asked;
  const years = [measure.planYear];
  return { kind: 'subject', question, story, said, years, asksField: true, listed: list };
}

/** "Wer hat die Federführung?" names nothing that has it. */
function asksFieldAlone(read: ReadQuestion): boolean {
  return read.fields.length > 0 && read.leads === null && saidIn(read) === '';
}
