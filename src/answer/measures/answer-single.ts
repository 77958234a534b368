import type { AnswerDraft, Response } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import * as cues from '#src/question/measures/cues.ts';
import { decideSingle, type SingleIntent } from '#src/question/measures/decide-single.ts';
import {
  type AskedYears,
  askedYears,
  planBefore,
  withYearAsName,
} from '#src/question/measures/plan-years.ts';
import { has } from '#src/question/measures/question-words.ts';
import type { MeasureField, ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type Resolution, resolveMeasure } from '#src/question/measures/resolve-measure.ts';
import { newestEntry, type Story } from '#src/question/measures/stories.ts';
import { type AnswerContext, planYears, respond } from './answer-context.ts';
import { clarifyNumber, clarifyStories } from './compose-clarify.ts';
import { composeDone } from './compose-done.ts';
import { composeFields } from './compose-fields.ts';
import { abstain, missingPlanText } from './compose-missing.ts';
import { composePlans } from './compose-plans.ts';
import { composeSince } from './compose-since.ts';
import { composeSlips } from './compose-slips.ts';
import { composeStory } from './compose-story.ts';
import { createSourceMarks } from './source-marks.ts';
import { fieldName, inPlan, measureName, yearList } from './wording.ts';

type One = Resolution & { readonly kind: 'one' };

/** Answers what is asked of one measure; null where the question is not for the register. */
export async function answerSingle(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const intent = decideSingle(question);
  if (intent === null) return null;
  const { read, asked, resolution } = await resolve(question, context);
  if (resolution.kind === 'none') return notFound(read, context);
  if (resolution.kind === 'several') {
    const ask = questionFor(intent, context);
    return respond(clarifyStories(resolution.stories, asked.years, ask, context), 0.85);
  }
  if (resolution.kind === 'number') {
    const ask = questionFor(intent, context);
    return respond(clarifyNumber(resolution.number, resolution.entries, ask, context), 0.95);
  }
  if (resolution.kind === 'number-unknown') return unknownNumber(resolution, asked, context);
  const confidence = confidenceOf(resolution, intent, read);
  if (confidence === null) return null;
  return respond(compose(intent, resolution, asked, read, context), confidence);
}

interface Resolved {
  readonly read: ReadQuestion;
  readonly asked: AskedYears;
  readonly resolution: Resolution;
}

/** A year may be part of a name ("Polizei 2020"): the reading that fits better is taken. */
async function resolve(question: ReadQuestion, context: AnswerContext): Promise<Resolved> {
  const plain = await resolveAs(question, context);
  const named = withYearAsName(question, context.index);
  if (named === undefined || question.numbers.length > 0) return plain;
  const other = await resolveAs(named, context);
  const surenessOf = ({ resolution }: Resolved) =>
    resolution.kind === 'one' ? resolution.sureness : 0;
  const fitsAll = surenessOf(other) >= GOOD_NAME;
  return fitsAll && surenessOf(other) >= surenessOf(plain) - 0.05 ? other : plain;
}

async function resolveAs(
  read: ReadQuestion,
  { index, register }: AnswerContext,
): Promise<Resolved> {
  const asked = askedYears(read, index);
  const years = asked.range
    ? register.plans
        .map(({ year }) => year)
        .filter((year) => year >= (asked.range?.from ?? 0) && year <= (asked.range?.to ?? 0))
    : asked.years;
  return { read, asked, resolution: await resolveMeasure(read, years, index) };
}

/** Read as part of the name, a year must leave hardly anything unmatched. */
const GOOD_NAME = 0.8;
const GOOD_MATCH = 0.6;
const FAIR_MATCH = 0.5;

/** How sure it is that the register is asked; null where words are left that it does not speak of. */
function confidenceOf(
  { sureness, unmatched }: One,
  intent: SingleIntent,
  question: ReadQuestion,
): number | null {
  const isPlain = intent.kind !== 'done' && !(intent.kind === 'fields' && !intent.isSure);
  if (unmatched.length > 0 && !isPlain) return null;
  const isLoose = intent.kind === 'fields' && onlyLoose(question);
  if (unmatched.length > 0 && isLoose) return null;
  const base = sureness >= GOOD_MATCH ? 0.95 : sureness >= FAIR_MATCH ? 0.8 : 0.65;
  return unmatched.length > 0 ? Math.min(base, 0.6) : base;
}

/** "Wer macht …", "Wie läuft …" may ask for something else than a field. */
function onlyLoose({ words }: ReadQuestion): boolean {
  return !/status|federfuhr|abschluss|aktionsplan|aufnahme|aufgenommen|vormals|nummer/u.test(
    words.folded,
  );
}

function compose(
  intent: SingleIntent,
  { story, corrections }: One,
  asked: AskedYears,
  question: ReadQuestion,
  context: AnswerContext,
): AnswerDraft {
  const range = asked.range ?? rangeOf(asked.years);
  switch (intent.kind) {
    case 'since':
      return composeSince(story, intent.status, context);
    case 'slips':
      return composeSlips(story, range, intent.inYears, context);
    case 'plans':
      return composePlans(story, intent.status, asked.range, intent.isCount, context);
    case 'done':
      return composeDone(story, asked.years.at(-1) ?? null, context);
    case 'story':
      return asked.years.length === 1
        ? composeStory(story, intent.fields, null, context)
        : composeStory(story, intent.fields, range, context);
    case 'fields': {
      const fields = fieldsToTell(intent.fields, question, asked);
      if (fields === 'story') return composeStory(story, ['title', 'number'], range, context);
      if (asked.range) return composeStory(story, fields, asked.range, context);
      const years = yearsToTell(story, fields, asked.years, question, context);
      const isDefault = asked.years.length === 0 || corrections.length > 0;
      const interpreted = isDefault ? interpretation(story, fields, years, context) : undefined;
      return composeFields(story, fields, years, context, interpreted);
    }
  }
}

/** A status is better or worse than that of the plan before. */
function yearsToTell(
  story: Story,
  fields: readonly MeasureField[],
  asked: readonly number[],
  question: ReadQuestion,
  { index }: AnswerContext,
): readonly number[] {
  const years = asked.length > 0 ? asked : defaultYears(story, fields, question);
  const isCompared = has(question.words, cues.BETTER) || has(question.words, cues.WORSE);
  const [only] = years;
  const before = only === undefined ? null : planBefore(only, index);
  return isCompared && years.length === 1 && before !== null ? [before, ...years] : years;
}

/** The newest plan; where the original date is asked for, the first one that gives one too. */
function defaultYears(
  story: Story,
  fields: readonly MeasureField[],
  { words }: ReadQuestion,
): number[] {
  const newest = newestEntry(story).planYear;
  const asksOriginal = fields.includes('completion') && has(words, cues.ORIGINALLY);
  const first = story.entries.find(({ completion }) => (completion?.years.length ?? 0) > 0);
  return asksOriginal && first && first.planYear !== newest ? [first.planYear, newest] : [newest];
}

function rangeOf(years: readonly number[]): AskedYears['range'] {
  return years.length < 2 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** "Wie hieß … früher?" asks for titles where no number is given. */
function fieldsToTell(
  fields: readonly MeasureField[],
  { words, numbers }: ReadQuestion,
  { years }: AskedYears,
): readonly MeasureField[] | 'story' {
  const asksName = has(words, cues.TITLE_FIELD) && !/nummer|vormals/u.test(words.folded);
  if (asksName && numbers.length === 0 && years.length === 0) return 'story';
  // "Welche Maßnahme trägt die Nummer 2.10?"
  return numbers.length > 0 && fields.every((field) => field === 'number') ? ['title'] : fields;
}

/** The complete question that was answered, where a default or a correction changed it. */
function interpretation(
  story: Story,
  fields: readonly MeasureField[],
  years: readonly number[],
  context: AnswerContext,
): string {
  const { language } = context;
  const entry = story.entries.find(({ planYear }) => planYear === years[0]) ?? newestEntry(story);
  const asked = fields.map((field) => fieldName(field, language)).join(', ');
  const plans = years.map((year) => inPlan(year, language)).join(', ');
  return language === 'de'
    ? `${asked} der ${measureName(entry, language)} ${plans}`
    : `${asked} of ${measureName(entry, language)} ${plans}`;
}

const QUESTIONS: Readonly<Record<MeasureField, (name: string) => string>> = {
  status: (name) => `Welchen Projektstatus hat die ${name}`,
  completion: (name) => `Welcher geplante Abschluss steht bei der ${name}`,
  lead: (name) => `Wer hat die Federführung für die ${name}`,
  included: (name) => `Wann wurde in den Aktionsplan aufgenommen die ${name}`,
  former: (name) => `Welche frühere Nummer hatte die ${name}`,
  number: (name) => `Welche Nummer hat die ${name}`,
  title: (name) => `Wie lautet der Titel der ${name}`,
};

/** The question of an option: complete, and about one measure of one plan. */
function questionFor(intent: SingleIntent, { language }: AnswerContext) {
  const field: MeasureField =
    intent.kind === 'fields' || intent.kind === 'story' ? (intent.fields[0] ?? 'status') : 'status';
  return (entry: Measure): string => {
    if (language === 'en') {
      const name = measureName(entry, 'en');
      return `What is the ${fieldName(field, 'en')} of ${name} in the ${entry.planYear} action plan?`;
    }
    return `${QUESTIONS[field](measureName(entry, 'de'))} im Aktionsplan ${entry.planYear}?`;
  };
}

/** A question that is plainly about a measure, of which there is none: said, not passed on. */
function notFound(question: ReadQuestion, context: AnswerContext): Response | null {
  const isPlain = /aktionsplan|projektstatus|federfuhr|action plan/u.test(question.words.folded);
  const { words } = question.subject;
  if (!isPlain || words.length === 0) return null;
  const { language } = context;
  const subject = words.map(({ text }) => text).join(' ');
  const years = yearList(planYears(context), language);
  const text =
    language === 'de'
      ? `Eine Maßnahme „${subject}“ finde ich in den Aktionsplänen nicht; durchsucht wurden Titel und Texte der Pläne ${years}.`
      : `I find no measure “${subject}” in the action plans; titles and texts of the plans of ${years} were searched.`;
  return respond({ kind: 'abstain', text, sources: [] }, 0.4);
}

function unknownNumber(
  { number, years }: Resolution & { kind: 'number-unknown' },
  asked: AskedYears,
  context: AnswerContext,
): Response {
  const { language } = context;
  const gaps = asked.years.flatMap((year) =>
    planYears(context).includes(year) ? [] : [missingPlanText(year, context)],
  );
  const plans = asked.years.map((year) => inPlan(year, language)).join(', ');
  const elsewhere = years.length === 0 ? null : yearList(years, language);
  const text =
    language === 'de'
      ? `Eine Maßnahme ${number} gibt es ${plans === '' ? 'in den Aktionsplänen' : plans} nicht.${elsewhere ? ` Diese Nummer gibt es in den Plänen ${elsewhere}.` : ''}`
      : `There is no measure ${number} ${plans === '' ? 'in the action plans' : plans}.${elsewhere ? ` This number exists in the plans of ${elsewhere}.` : ''}`;
  return respond(abstain(gaps.length > 0 ? gaps : [text], createSourceMarks()), 0.9);
}
