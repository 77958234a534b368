import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import { MEASURES } from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import { amongListed, otherLead } from '../continue-subject.ts';
import { readSignals, wordsIn } from '../signals.ts';
import { type SubjectTopic, saidIn } from '../topics/subject-topic.ts';
import type { ConversationKnowledge } from '../turn.ts';

const ASKS = /^(?:wie ?viele?|welche|how many|which)(?!\p{L})/iu;
const SHORT = 9;

/**
 * "Und wie viele hat das TMIL?" behind "Wie viele Maßnahmen hat der Aktionsplan 2024?": measures of the
 * plan that it leads, though a table knows how many people work there.
 *
 * @returns Null where the message names anything but a lead, or asks for a figure of a table.
 */
export function leadOfCounted(
  message: string,
  topic: SubjectTopic,
  { figures, measures }: Pick<ConversationKnowledge, 'figures' | 'measures'>,
): SubjectTopic | null {
  const signals = readSignals(message);
  const { rest, opens } = signals;
  if (topic.story !== null || wordsIn(rest) > SHORT || (!opens && !ASKS.test(rest))) return null;
  const read = readQuestion(rest, 'de', measures);
  if (read.leads === null || saidIn(read) !== '' || has(read.words, MEASURES)) return null;
  const before = readQuestion(topic.question, 'de', measures);
  const isOfList = topic.among !== undefined || decideRegister(before) !== null;
  if (!isOfList || read.years.mentions.length > 0) return null;
  const reading = readFigureQuestion(rest, figures);
  const states = reading.kind === 'plan' || reading.kind === 'clarify' ? reading.stated : null;
  if (states?.metric === true || reading.kind === 'stated') return null;
  if (before.leads !== null) return otherLead({ ...signals, opens: true }, read, topic, measures);
  const counts = /^(?:wie ?viele?|how many)/iu.test(topic.question);
  const asked = ASKS.test(rest) ? rest : `${counts ? 'Wie viele' : 'Welche'} ${rest}`;
  const among = /(?<!\p{L})davon(?!\p{L})/iu.test(asked) ? asked : asked.replace(ASKS, '$& davon');
  return amongListed(among, read, topic, measures);
}
