import { decideSingle } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { entryOf } from '#src/question/measures/lookup/stories.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import type { Signals } from '../signals.ts';
import type { SubjectTopic } from '../topics/subject-topic.ts';
import { planIn } from './at-time.ts';

const CHANGE = String.raw`(?:de[rnm]|die|das|diese[rsnm]?) (?:(?:starke|große|deutliche)[nr]? )?\p{L}*(?:anstieg|zuwachs|wachstum|aufwuchs|zunahme|sprung|rückgang|abbau|einbruch|verlust|veränderung|unterschied|entwicklung)e?s?`;
const BARE_WHY = new RegExp(
  String.raw`^(?:(?:warum|wieso|weshalb|why)(?: nicht| (?:ist|war|is) (?:das|es|dem|that)(?: so)?| (?:das|denn|eigentlich|so))*|woran (?:liegt|lag)(?: das| es| ${CHANGE})?|wie kommt(?: das|s)?|wie erklärt sich (?:das|${CHANGE})|aus welchem grund|was (?:ist|war|sind|waren) (?:der|die) (?:gr(?:u|ü)nde?|ursachen?)(?: (?:dafür|davon|hierfür|(?:für|von) ${CHANGE}|${CHANGE}))?|(?:gibt es )?(?:einen )?gr(?:u|ü)nde?(?: dafür)?|what (?:is|was) the reason(?: for (?:this|that))?)[\s?!.]*$`,
  'iu',
);

/** Asks why, and says not of what: "Und warum?", "Was ist der Grund dafür?", "Woran liegt der Anstieg?" */
export function isBareWhy({ rest }: Signals): boolean {
  return BARE_WHY.test(rest);
}

/**
 * "Und warum?" behind the status of a measure: why it has this status in that plan. Being on schedule
 * has no reasons.
 */
export function whySo(
  signals: Signals,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  if (topic.story === null || !isBareWhy(signals)) return null;
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
