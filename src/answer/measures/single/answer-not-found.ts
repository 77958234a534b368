import type { Response } from '#src/domain/answer.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import { findBySubject } from '#src/question/measures/lookup/find-measures.ts';
import { entryOf, newestEntry } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, planYears, respond } from '../answer-context.ts';
import { createSourceMarks } from '../source-marks.ts';
import { measureName, yearList } from '../wording.ts';

/** Words that only the register is asked with; prose has no field of this name. */
const OF_THE_REGISTER = cue(
  '(?:projekt)?status|federführ\\w*|geplante[rnsm]? abschluss\\w*|abschlusstermin\\w*|(?:project )?status',
);
const PLAINLY = /aktionsplan|projektstatus|federfuhr|action plan/u;
const NAMED = /(?:massnahme|measure)\b/u;
/** "das Projekt „Digitales Klassenbuch“" */
const QUOTED_NAME = /(?:projekt|vorhaben|project)\s*[„"“»]/iu;

const FIRMLY = 0.86;
const LIKELY = 0.6;
const PERHAPS = 0.4;
/** Share of the words by which a measure is called, to be named as the nearest one. */
const NEAREST = 0.42;
const MOST_NAMED = 3;

/**
 * Says of a question that is plainly about a measure that there is none, and what comes nearest; null
 * where prose may be meant.
 *
 * @param years - The plans asked of.
 */
export async function answerNotFound(
  question: ReadQuestion,
  years: readonly number[],
  context: AnswerContext,
): Promise<Response | null> {
  const { words, subject, fields } = question;
  const isNamed = NAMED.test(words.folded) || QUOTED_NAME.test(words.raw);
  const isPlainly = PLAINLY.test(words.folded);
  const asksStatus = asksRegister(question);
  const asksField = fields.length > 0 || question.asksEnd;
  const isOfRegister =
    (isNamed && asksField) || (years.length > 0 && (asksStatus || (isPlainly && asksField)));
  const isPlain = isNamed || isOfRegister || isPlainly;
  if (!isPlain || subject.words.length === 0) return null;
  const { language } = context;
  const name = subject.words.map(({ text }) => text).join(' ');
  const known = yearList(planYears(context), language);
  const text =
    language === 'de'
      ? `Eine Maßnahme „${name}“ finde ich in den Aktionsplänen nicht; durchsucht wurden Titel und Texte der Pläne ${known}.`
      : `I find no measure “${name}” in the action plans; titles and texts of the plans of ${known} were searched.`;
  const marks = createSourceMarks();
  const nearest = (await nearestNames(question, years, context)).map(
    ({ label, measure }) => `${label} [${marks.heading(measure)}]`,
  );
  const intro = language === 'de' ? 'Am nächsten kommen:' : 'The nearest are:';
  const sentences = nearest.length === 0 ? [text] : [text, `${intro} ${nearest.join(', ')}.`];
  const confidence = isOfRegister ? FIRMLY : isNamed ? LIKELY : PERHAPS;
  return respond(
    { kind: 'abstain', text: sentences.join(' '), sources: marks.sources },
    confidence,
  );
}

/** Whether a field is asked for in words that only the register has, or by name of a measure. */
export function asksRegister({ words, statuses, fields }: ReadQuestion): boolean {
  const isOfMeasure = fields.length > 0 && NAMED.test(words.folded);
  return isOfMeasure || has(words, OF_THE_REGISTER) || statuses.includes('im Plan');
}

async function nearestNames(
  { subject }: ReadQuestion,
  years: readonly number[],
  { index, language }: AnswerContext,
) {
  const { byWords } = await findBySubject(subject, index);
  return byWords
    .filter(({ coverage }) => coverage >= NEAREST)
    .slice(0, MOST_NAMED)
    .map(({ story }) => {
      const inYears = years.map((year) => entryOf(story, year));
      const measure = inYears.findLast((entry) => entry !== undefined) ?? newestEntry(story);
      return { measure, label: `${measureName(measure, language)} (${measure.planYear})` };
    });
}
