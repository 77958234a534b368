import { capitalized } from '#src/text/capitalized.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import type { SubjectTopic } from '../topics/subject-topic.ts';

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
  const beside = besideSubject(topic, rest) ?? inSamePlace(topic, rest, said);
  if (beside !== null) return beside;
  const [first, ...more] = topic.said
    .split(' ')
    .filter((word) => word !== '' && topic.question.includes(word));
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

/** "Und die Kommunen?" behind "Das Landesverwaltungsamt (KI-Anwendungen)?": of the same subject. */
function besideSubject(topic: SubjectTopic, rest: string): SubjectTopic | null {
  if (topic.said === '' || !topic.question.endsWith(` (${topic.said})?`)) return null;
  const bare = rest.replace(/[\s?.!]+$/u, '');
  const question = `${capitalized(bare)} (${topic.said})?`;
  return { ...topic, question, story: null };
}

/** "Und in der Polizei?" behind "Wann ist die E-Akte in der Justiz fertig?": only the place is another. */
function inSamePlace(topic: SubjectTopic, rest: string, said: string): SubjectTopic | null {
  const place = placeBefore(topic, rest);
  if (place === null) return null;
  const question = topic.question.replace(place.pattern, rest.replace(/[\s?.!]+$/u, ''));
  const named = topic.said.split(' ').map((word) => (word === place.word ? said : word));
  return { ...topic, question, said: named.join(' '), story: null };
}

/** Whether a message names nothing but another place where the question before names one. */
export function namesOtherPlace(topic: SubjectTopic, rest: string): boolean {
  const isShort = /^\p{L}+ (?:\p{Ll}{3} )?\p{Lu}\p{L}+\W*$/u.test(rest);
  return isShort && placeBefore(topic, rest) !== null;
}

/** "In der Justiz" and "beim Landtag" name places alike. */
const IN = /^(?:in|im|bei|beim)$/iu;

function placeBefore({ said, question }: SubjectTopic, rest: string) {
  const preposition = PHRASE.exec(rest)?.[1];
  const same = IN.test(preposition ?? '') ? '(?:in|im|bei|beim)' : preposition;
  const [, ...behind] = said.split(' ');
  for (const word of preposition === undefined ? [] : behind) {
    const pattern = new RegExp(
      `(?<!\\p{L})${same} (?:${ARTICLE} )?${literalPattern(word)}(?!\\p{L})`,
      'iu',
    );
    if (pattern.test(question)) return { word, pattern };
  }
  return null;
}
