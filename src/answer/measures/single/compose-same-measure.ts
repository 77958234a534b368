import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { isYesNo, SAME } from '#src/question/measures/conditions/read-supposition.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { createSourceMarks } from '../source-marks.ts';
import { verdictOf } from '../verdict.ts';
import { inPlan, joined, quoted } from '../wording.ts';

/**
 * Answers whether a number means the same measure in two plans, or two numbers do: "Ist 5.9 aus dem
 * Plan 2023 dieselbe Maßnahme wie 8 aus 2024?". Null where that is not asked or a plan lacks it.
 */
export function composeSameMeasure(
  question: ReadQuestion,
  context: AnswerContext,
): AnswerDraft | null {
  const asksNumber = question.fields.some((field) => field !== 'title');
  if (!isYesNo(question) || !has(question.words, SAME) || asksNumber) return null;
  const { language } = context;
  const [first, second, ...others] = pairsOf(question).map(({ number, year }) =>
    context.register.measures.find((m) => m.number === number && m.planYear === year),
  );
  if (first === undefined || second === undefined || others.length > 0) return null;
  const marks = createSourceMarks();
  const said = [first, second].map(({ planYear, number, title }, at) => {
    const n = marks.heading(at === 0 ? first : second);
    return language === 'de'
      ? `${inPlan(planYear, language)} heißt Maßnahme ${number} ${quoted(title, language)} [${n}]`
      : `${inPlan(planYear, language)} measure ${number} is ${quoted(title, language)} [${n}]`;
  });
  const verdict = verdictOf(isSame(first, second), language);
  const text = `${verdict}: ${joined(said, language)}.`.replace(/(?<=: )i/u, 'I');
  return { kind: 'measure', text, sources: marks.sources };
}

function isSame(a: Measure, b: Measure): boolean {
  return a.measureId === b.measureId;
}

/** Each number with its plan year: one number in two plans, or two numbers with the years beside them. */
function pairsOf({ numbers, years }: ReadQuestion): { number: string; year: number }[] {
  const [number, other] = numbers;
  const [year, otherYear] = years.mentions;
  if (number === undefined || year === undefined) return [];
  if (other === undefined || other.number === number.number) {
    return years.mentions.map((mention) => ({ number: number.number, year: mention.year }));
  }
  return [
    { number: number.number, year: year.year },
    { number: other.number, year: (otherYear ?? year).year },
  ];
}
