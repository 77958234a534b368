import type { AnswerDraft, Response } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { askedYears } from '#src/question/measures/conditions/plan-years.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import { resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, respond } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { fieldName, inPlan, leadName, measureName, planName } from '../wording.ts';
import { AMOUNT, composeAmounts } from './compose-amounts.ts';
import { untitledWords } from './untitled-words.ts';

/** What people ask of a measure that a plan may not say at all. */
interface Aspect {
  readonly asked: RegExp;
  /** Nouns that ask for it where nothing else is asked: "Budget Karriereportal". */
  readonly named?: RegExp;
  /** How the text would say it; where it does, the text is quoted instead. */
  readonly said: RegExp;
  readonly german: string;
  readonly english: string;
  /** Quotes where it is said; without it, prose is asked. */
  readonly quote?: (entries: readonly Measure[], context: AnswerContext) => AnswerDraft | null;
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
      'was (?:hat |haben )?(?:[\\w.-]+ ){0,6}?(?:kostete?n?|kosten|gekostet)|wie hoch (?:sind|waren|ist|war|ware) (?:\\w+ ){0,2}?(?:\\w*kosten|\\w*budget|auftrags(?:wert|volumen|summe)|vertrags(?:wert|volumen|summe)|\\w*ausgaben|\\w*preis)|gesamtkosten|wie teuer|(?:mit )?welche[nr]? (?:gesamt|projekt|investitions)?kosten|wie ?viel (?:geld|euro|mittel)|wie ?viel (?:[\\w.-]+ ){0,6}?(?:kostete?n?|gekostet)|(?:was|wie ?viel) (?:hat|haben|hatte|hatten|wurde|wird) (?:[\\w.-]+ ){0,8}?(?:(?:aus|be)?gezahlt|bezahlt|ausgegeben|investiert)|how much (?:\\w+ ){0,6}?(?:costs?|money|paid|spent)|what (?:does|did|do) (?:\\w+ ){0,6}?cost|how (?:high|expensive) (?:is|are|was|were)|what (?:is|are|was|were) (?:the )?(?:\\w+ )?(?:costs?|budget)',
    ),
    named: cue(
      '(?:projekt|gesamt|investitions|betriebs)?kosten|(?:projekt|gesamt)?budgets?|auftrags(?:wert|volumen|summe)|vertrags(?:wert|volumen|summe)|finanzvolumen|(?:kauf|gesamt)?preis|costs?|price',
    ),
    said: AMOUNT,
    german: 'keine Kosten und keinen Betrag',
    english: 'no cost and no amount',
    quote: composeAmounts,
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
  if (has(question.words, SAVED)) return null;
  const isBare = question.unread.length === 0 && !has(question.words, INTERROGATIVE);
  const aspect = ASPECTS.find(
    ({ asked, named }) =>
      has(question.words, asked) || (isBare && named !== undefined && has(question.words, named)),
  );
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
  if (newest === undefined) return null;
  if (entries.some((entry) => aspect.said.test(textOf(entry, context)))) {
    // "Was kostet ein Anruf bei der 115?": the amounts may be for something else.
    const isOfPart = untitledWords({ subject, unread: [] }, found.story).length > 0;
    const quoted = isOfPart ? null : (aspect.quote?.(entries, context) ?? null);
    return quoted && respond(quoted, CONFIDENCE);
  }
  return respond(declined(aspect, newest, entries, context), CONFIDENCE);
}

/** Words of the aspects, which are no part of the measure's name. */
const ASKING =
  /^(?:names?|namen|genau|insgesamt|gesamt|hoch|teuer|much|high|expensive|\w*costs?|\w*kost(?:e\w*)?|gekostet|\w*budgets?|geld|money|euro|eur|mittel|(?:auftrags|vertrags|finanz)(?:wert|volumen|summe)\w*|\w*preise?s?|price|ausgaben|vertrag\w*|auftrag\w*|projektleit\w*|personlich|namentlich|ansprech\w*|project|leader|manager|contact|person|rechnet|fliesst|flossen|geflossen|steckt|land|freistaat|staat|regierung|landesregierung|(?:be|ge|aus)?(?:ge)?zahlt|ausgegeben|investiert|paid|spent|state)$/u;
/** What is saved is no price. */
const SAVED = cue(
  '\\w*spar(?:t|te|en|ung|ungen)|senk\\w*|gesenkt|sink\\w*|reduzier\\w*|entfällt|entfallen|vermeid\\w*|vermieden|save[sd]?|savings?|reduc\\w*',
);
const INTERROGATIVE = cue(
  'warum|weshalb|wieso|wie|wer|wann|wo|womit|wodurch|why|how|who|when|where',
);

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
