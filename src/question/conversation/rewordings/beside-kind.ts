import { isStatingVerb } from '#src/question/claims/statements/finite-verbs.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { readSignals } from '../signals.ts';
import type { SubjectTopic } from '../topics/subject-topic.ts';

/** Who was asked about before, in words for all of a kind. */
const BODIES =
  /^(?:land|landes|landesverwaltung|landesregierung|landesebene|landesbehörden?|freistaat|verwaltung(?:en)?|behörden?|ressorts?|ministeri(?:um|en)|thüringen|kommun\p{L}*)$/iu;
const LEADING = /^(?:(?:bei|beim|in|im|für|mit|auf|was|ist|wie|viele?|es|sieht|aus) )*/iu;

/**
 * "Und wie sieht es bei den Kommunen aus?" behind "Welche Ressorts setzen KI ein?": they are no other
 * subject that would stand in its place, but others who are asked about it.
 *
 * @returns Null where the message says more than a kind of bodies, or nothing was asked that they can do.
 */
export function besideKind(
  message: string,
  topic: SubjectTopic,
  knowledge: Knowledge,
): SubjectTopic | null {
  const { opens, pointsBack, rest } = readSignals(message);
  if (!opens || pointsBack) return null;
  const { marked, kinds, mentions } = readParts(rest, knowledge);
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return null;
  const saysMore = marked.terms.some(
    ({ folded }, at) => (at < kind.from || at > kind.to) && !isStopWord(folded),
  );
  if (saysMore || mentions.some(({ from, to }) => from < kind.from || to > kind.to)) return null;
  // A verb at the beginning has a capital as a noun has.
  const verb = /^\p{L}+/u.exec(topic.question)?.[0] ?? '';
  const said = withoutBodies(topic.said)
    .split(' ')
    .filter((word) => !(word === verb && isStatingVerb(verb.toLowerCase())))
    .join(' ');
  if (said === '') return null;
  const name = rest
    .replace(LEADING, '')
    .replace(/(?: aus)?[\s?.!]*$/iu, '')
    .replace(/^den /iu, 'die ');
  const question = `${capitalized(name)} (${said})?`;
  return { ...topic, question, said, story: null, asksField: false, follows: topic.question };
}

/** What was asked about, without those of whom it was asked. */
function withoutBodies(said: string): string {
  return said
    .split(' ')
    .filter((word) => !BODIES.test(word))
    .join(' ');
}

/** "Und was ist darüber bei den Kommunen bekannt?" behind a question about the state: of the same, but not of it. */
export function saidOfOthers(rest: string, said: string): string {
  const namesBodies = rest.split(/[\s?.!,]+/u).some((word) => BODIES.test(word));
  const others = withoutBodies(said);
  return namesBodies && others !== '' ? others : said;
}
