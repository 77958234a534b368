import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { decideSingle, type SingleIntent } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { resolveAsked } from '#src/question/measures/lookup/resolve-asked.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import type { MeasureResponder } from '../measure-responder.ts';

/** Surer than the register alone, which would answer one of the parts only. */
const CONFIDENCE = 0.97;

/** What the register tells of one measure. */
const TOLD: ReadonlySet<AnswerDraft['kind'] | undefined> = new Set([
  'measure',
  'figure',
  undefined,
]);

/** One of two things asked of measures at once. */
interface Part {
  /** With what it is asked of. */
  readonly text: string;
  readonly intent: SingleIntent;
  readonly story: Story | null;
}

/** "transparenzportal: seit wann …, und seit wann …?": what stands before the colon holds for both. */
const HEAD = /^\s*(?<head>[^:?]{3,90}):\s/u;

/**
 * Answers a question that asks two things of the register that cannot be told in one: in different
 * ways ("Wer führt … und seit wann ist sie in Verzug?"), of different measures, or two fields of which
 * the whole reads one. Null where one answer tells both.
 */
export async function answerFieldParts(
  [first, second]: readonly [string, string],
  question: string,
  language: Language,
  measures: MeasureResponder,
): Promise<Response | null> {
  const { index } = measures.context(language);
  // "… und wie im Plan 2024?" asks nothing by itself.
  if (decideSingle(readQuestion(second, language, index)) === null) return null;
  const one = partOf(first, language, measures);
  const other = partOf(completed(second, first, language, measures), language, measures);
  if (one === null || other === null) return null;
  const whole = readQuestion(question, language, index);
  if (await isToldAtOnce(whole, [one, other], index)) return null;
  const said = await Promise.all([one, other].map(({ text }) => measures.respond(text, language)));
  const drafts = said.flatMap((response) => response?.draft ?? []);
  const isTold = drafts.length === 2 && drafts.every(({ kind }) => TOLD.has(kind));
  const draft = isTold ? joinDrafts(drafts) : null;
  return draft && { draft: { ...draft, kind: 'measure' }, confidence: CONFIDENCE };
}

function partOf(text: string, language: Language, measures: MeasureResponder): Part | null {
  const { index } = measures.context(language);
  const intent = decideSingle(readQuestion(text, language, index));
  return intent && { text, intent, story: measures.storyOf(text, language) };
}

/** The second part with what the first one is about, where it names nothing of its own. */
function completed(
  second: string,
  first: string,
  language: Language,
  measures: MeasureResponder,
): string {
  const { index } = measures.context(language);
  const head = HEAD.exec(first)?.groups?.head;
  const isNamed = measures.storyOf(second, language) !== null;
  if (isNamed) return second;
  const read = readQuestion(second, language, index);
  const hasOwn = subjectWords(read).length > 0;
  if (hasOwn && head !== undefined) return `${head}: ${second}`;
  return completedBy(second, subjectOf(first, !isTimed(read), language, index));
}

/** The part, with what it is asked of behind it. */
export function completedBy(part: string, subject: string): string {
  return `${part.replace(/[?.!\s]+$/u, '')} ${subject}?`;
}

/** Whether a part says itself which plans it asks of. */
function isTimed({ years, words }: ReadQuestion): boolean {
  return (
    years.mentions.length > 0 ||
    /(?<!\p{L})(?:jetzt|heute|aktuell\p{L}*|now)(?!\p{L})/iu.test(words.raw)
  );
}

/** What a part is about, with its plan year, to complete the part that only points to it. */
export function subjectOf(
  part: string,
  withPlan: boolean,
  language: Language,
  index: MeasureIndex,
): string {
  const read = readQuestion(part, language, index);
  const { years, numbers } = read;
  const year = withPlan ? years.mentions.find(({ role }) => role === 'plan')?.year : undefined;
  const plan = language === 'de' ? 'im Aktionsplan' : 'in the action plan';
  return [
    ...numbers.map(({ number }) => `Maßnahme ${number}`),
    ...subjectWords(read).map(({ text }) => text),
    ...(year === undefined ? [] : [`${plan} ${year}`]),
  ].join(' ');
}

/** Whether a question asks the same of several measures, one in each part: "Wann endet X und wann Y?" */
export async function asksSeveral(
  parts: readonly string[],
  question: string,
  language: Language,
  measures: MeasureResponder,
): Promise<boolean> {
  const { index } = measures.context(language);
  const whole = readQuestion(question, language, index);
  if (decideSingle(whole)?.kind !== 'fields') return false;
  const named = parts.map((part) => measures.storyOf(part, language));
  const { each } = await resolveAsked(whole, index);
  return each.length > 1 && named.every((story) => story !== null && each.includes(story));
}

/** Whether one answer to the whole tells what both parts ask: all their fields, of all their measures. */
async function isToldAtOnce(
  whole: ReadQuestion,
  parts: readonly Part[],
  index: MeasureIndex,
): Promise<boolean> {
  const intent = decideSingle(whole);
  if (intent === null || !('fields' in intent)) return false;
  const ways = intent.kind === 'story' ? ['fields', 'story'] : ['fields'];
  const isOfFields = parts.every(
    (part) =>
      'fields' in part.intent &&
      ways.includes(part.intent.kind) &&
      part.intent.fields.every((field) => intent.fields.includes(field)),
  );
  if (!isOfFields) return false;
  const stories = new Set(parts.flatMap(({ story }) => story ?? []));
  if (stories.size < 2) return true;
  const { each } = await resolveAsked(whole, index);
  return [...stories].every((story) => each.includes(story));
}
