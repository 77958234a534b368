import { countedQuestion } from '../plans/bare-count.ts';
import type { SubjectTopic } from '../topics/subject-topic.ts';

const WORD =
  '(?:prozent(?:e|ual|zahl|satz|wert)?|%|anteil(?:ig|smäßig)?|quote|percent(?:age)?|share|proportion|fraction)';
const FRAME =
  '(?:und|aber|also|dann|and|so|in|im|als|as|wie|viele?|wieviel|hoch|groß|was|what|which|welche[rsmn]?|how|many|much|ein|eine|einen|der|den|die|a|the|ist|sind|wären|waren|war|macht|machen|wäre|entspricht|is|are|was|were|would|be|that|this|it|das|dies|es|davon|aus|denn|bitte|genau|insgesamt|maßnahmen|aller|allen|von|vom|an|am|plan|aktionsplan|gesamt|of|all|measures)';
const BARE_SHARE = new RegExp(String.raw`^(?:${FRAME}\s+)*${WORD}(?:\s+${FRAME})*\W*$`, 'iu');

/** "In Prozent?", "welcher Anteil ist das?": what was counted before as a share, and nothing else. */
export function isBareShare(text: string): boolean {
  return BARE_SHARE.test(text.trim());
}

/** The count or list of measures before, as a share of those that it was taken from; null for another question. */
export function shareOfCounted(rest: string, topic: SubjectTopic): SubjectTopic | null {
  if (topic.story !== null || !isBareShare(rest)) return null;
  if (topic.among !== undefined) return { ...topic, asksShare: true };
  const counted = countedQuestion(topic.question);
  const question = counted
    ?.replace(/wie ?viele?(?: maßnahmen)?(?!\p{L})/iu, 'Wie viel Prozent der Maßnahmen')
    .replace(/how many(?: of the)?(?: measures)?(?!\p{L})/iu, 'What percentage of the measures');
  return question === undefined || question === counted ? null : { ...topic, question };
}
