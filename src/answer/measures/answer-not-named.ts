import type { Response } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { askedYears } from '#src/question/measures/plan-years.ts';
import { cue, has } from '#src/question/measures/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { resolveMeasure } from '#src/question/measures/resolve-measure.ts';
import { type AnswerContext, respond } from './answer-context.ts';
import { abstain } from './compose-missing.ts';
import { createSourceMarks } from './source-marks.ts';
import { fieldName, inPlan, leadName, measureName, planName } from './wording.ts';

/** What people ask of a measure that a plan may not say at all. */
interface Aspect {
  readonly asked: RegExp;
  /** How the text would say it; where it does, the text is quoted instead. */
  readonly said: RegExp;
  readonly german: string;
  readonly english: string;
}

const ASPECTS: readonly Aspect[] = [
  {
    asked: cue(
      'persönlich|namentlich|projektleit(?:er|erin|ern|erinnen|ung)|ansprechpartner\\w*|ansprechperson\\w*|project (?:lead|leader|manager)|contact person',
    ),
    said: /(?:\b(?:Herrn?|Frau|Dr\.|Prof\.)\s+\p{Lu}\p{Ll}|\b(?:Staatssekretär|Minister)(?:in)?\s+\p{Lu}\p{Ll})/u,
    german: 'keine Person und keine Projektleitung',
    english: 'no person and no project leader',
  },
  {
    asked: cue(
      'was (?:hat |haben )?(?:\\w+ ){0,6}?(?:kostete?n?|gekostet)|wie hoch (?:sind|waren|ist) (?:\\w+ ){0,2}?(?:gesamt)?kosten|gesamtkosten|wie teuer|how much (?:\\w+ ){0,6}?costs?|what (?:does|did|do) (?:\\w+ ){0,6}?cost',
    ),
    said: /\d\s*(?:(?:Mio\.?|Millionen?|Mrd\.?|Milliarden?|Tsd\.?|TEUR)\s*)?(?:Euro|EUR|€)|TEUR/iu,
    german: 'keinen Betrag',
    english: 'no amount',
  },
];
const SURE_OF_MEASURE = 0.6;
const CONFIDENCE = 0.9;

/**
 * Says of a clear measure that its plans do not name the person or the amount asked for. Null where
 * the measure is not clear or its text does name one: then the text is asked.
 */
export async function answerNotNamed(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const aspect = ASPECTS.find(({ asked }) => has(question.words, asked));
  if (aspect === undefined) return null;
  const words = question.subject.words.filter(({ folded }) => !ASKING.test(folded));
  if (words.length === 0) return null;
  const { years } = askedYears(question, context.index);
  const subject = { ...question.subject, words };
  const found = await resolveMeasure({ ...question, subject }, years, context.index);
  if (found.kind !== 'one' || found.sureness < SURE_OF_MEASURE || found.unmatched.length > 0) {
    return null;
  }
  const inYears = found.story.entries.filter(({ planYear }) => years.includes(planYear));
  const entries = inYears.length > 0 ? inYears : found.story.entries;
  const newest = entries.at(-1);
  if (newest === undefined || entries.some((entry) => aspect.said.test(textOf(entry, context)))) {
    return null;
  }
  return respond(declined(aspect, newest, entries, context), CONFIDENCE);
}

/** Words of the aspects, which are no part of the measure's name. */
const ASKING =
  /^(?:names?|namen|genau|insgesamt|gesamt|hoch|teuer|much|costs?|kost\w*|gekostet|gesamtkosten|projektleit\w*|personlich|namentlich|ansprech\w*|project|leader|manager|contact|person)$/u;

function textOf({ document, firstLine, lastLine }: Measure, { linesOf }: AnswerContext): string {
  return (linesOf(document) ?? []).slice(firstLine - 1, lastLine).join('\n');
}

function declined(
  { german, english }: Aspect,
  newest: Measure,
  entries: readonly Measure[],
  { language, register }: AnswerContext,
) {
  const marks = createSourceMarks();
  const name = measureName(newest, language);
  const isOne = entries.length === 1;
  const n = marks.heading(newest);
  const plan = planName(newest.planYear, language);
  const first =
    language === 'de'
      ? `Zur ${name} ${isOne ? `nennt der ${plan}` : 'nennen die Aktionspläne'} ${german} [${n}].`
      : `For ${name} there is ${english} ${isOne ? inPlan(newest.planYear, 'en') : 'in the action plans'} [${n}].`;
  const { lead } = newest;
  if (lead === null) return abstain([first], marks);
  const field = language === 'de' ? fieldName('lead', 'de') : 'Lead';
  const second = `${field}: ${leadName(lead.text, register)} [${marks.field(newest, lead)}].`;
  return abstain([first, second], marks);
}
