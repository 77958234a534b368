import { literalPattern } from '#src/text/literal-pattern.ts';
import type { SubjectTopic } from './subject-topic.ts';

const ARTICLE = '(?:der|die|das|den|dem|des|the)';
const PREPOSITION =
  '(?:für|bei|beim|von|vom|zu|zum|zur|mit|in|im|an|am|auf|über|um|for|of|about|with|by)';
const PHRASE = new RegExp(`^(${PREPOSITION}) (?:${ARTICLE} )?`, 'iu');

/**
 * "Und die Schulcloud?": the same question about something else.
 *
 * @param rest - The message without what only carries on, as typed: its preposition and article are
 *   taken where the question has the same preposition; else the name stands without an article, since
 *   that of the other name may be wrong for it.
 * @param said - The name in it.
 */
export function aboutOther(topic: SubjectTopic, rest: string, said: string): SubjectTopic {
  const [first, ...more] = topic.said.split(' ').filter((word) => topic.question.includes(word));
  if (first === undefined)
    return { ...topic, question: `${topic.question} – ${said}`, said, story: null };
  const bare = more.reduce((question, word) => question.replace(word, ''), topic.question);
  const question = swap(bare, first, rest.replace(/[\s?.!]+$/u, ''), said);
  const tidy = question.replace(/\s+/gu, ' ').replace(/\s+([?.!,])/gu, '$1');
  return { ...topic, question: tidy, said, story: null };
}

function swap(question: string, first: string, rest: string, said: string): string {
  const name = literalPattern(first);
  const preposition = PHRASE.exec(rest)?.[1];
  const same = new RegExp(`${preposition ?? '(?!)'} (?:${ARTICLE} )?${name}`, 'iu');
  if (same.test(question)) return question.replace(same, rest);
  return question.replace(new RegExp(`(?:(?<= )${ARTICLE} )?${name}`, 'iu'), said);
}
