import { decideSingle } from '../measures/decide-single.ts';
import type { MeasureIndex } from '../measures/measure-index.ts';
import { readQuestion } from '../measures/read-measure-question.ts';
import { entryOf } from '../measures/stories.ts';
import { planIn } from './at-time.ts';
import type { Signals } from './signals.ts';
import type { SubjectTopic } from './subject-topic.ts';

const BARE_WHY =
  /^(?:warum|wieso|weshalb|woran (?:liegt|lag)(?: das| es)?|wie kommt(?: das|s)?|aus welchem grund|why)(?: nicht| (?:ist|war) (?:das|es|dem)(?: so)?| (?:das|denn|eigentlich|so|is that|so))*[\s?!.]*$/iu;

/**
 * "Und warum?" behind the status of a measure: why it has this status in that plan. Being on schedule
 * has no reasons.
 */
export function whySo(
  { rest }: Signals,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  if (topic.story === null || !BARE_WHY.test(rest)) return null;
  const before = readQuestion(topic.question, 'de', index);
  const asksStatus = before.fields.includes('status') || before.statuses.length > 0;
  if (!asksStatus || decideSingle(before) === null) return null;
  const { entries } = topic.story;
  const year = topic.years.at(-1);
  const entry = year === undefined ? entries.at(-1) : entryOf(topic.story, year);
  const status = entry?.status?.value;
  if (entry === undefined || status === undefined || !/verzug|revision/iu.test(status)) return null;
  const said = /droht/iu.test(status)
    ? `droht bei ${topic.said} Verzug`
    : `ist ${topic.said} ${status}`;
  return {
    ...topic,
    question: `Warum ${said} ${planIn(topic.question)} ${entry.planYear}?`,
    follows: topic.question,
    asked: `Warum ${status}?`,
    asksField: false,
  };
}
