import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import type { AskedYears } from '#src/question/measures/conditions/plan-years.ts';
import { readSupposition } from '#src/question/measures/conditions/read-supposition.ts';
import { isActionWord } from '#src/question/measures/cues/action-words.ts';
import { IN_THE_PLAN } from '#src/question/measures/cues/field-cues.ts';
import {
  has,
  type QuestionWord,
  type QuestionWords,
} from '#src/question/measures/cues/question-words.ts';
import { MOVED } from '#src/question/measures/cues/story-cues.ts';
import {
  asksBy,
  asksWhen,
  decideSingle,
  type SingleIntent,
} from '#src/question/measures/intents/decide-single.ts';
import { findListed } from '#src/question/measures/lookup/find-listed.ts';
import { headedStories } from '#src/question/measures/lookup/headed-stories.ts';
import { type AskedMeasure, resolveAsked } from '#src/question/measures/lookup/resolve-asked.ts';
import type { Resolution } from '#src/question/measures/lookup/resolve-measure.ts';
import {
  entryOf,
  newestEntry,
  type Story,
  yearsOf,
} from '#src/question/measures/lookup/stories.ts';
import type { MeasureField, ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, planYears, respond } from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { composeListed } from '../register/compose-finished.ts';
import { createSourceMarks } from '../source-marks.ts';
import { inPlan, joined, quoted, yearList } from '../wording.ts';
import {
  answerClear,
  answerDescribed,
  asksForThing,
  findDescribed,
  isElsewhere,
  isPlain,
  TWO_WORDS,
  tellAll,
} from './answer-described.ts';
import { answerNotFound } from './answer-not-found.ts';
import { answerPremise } from './answer-premise.ts';
import { aboutMeasure, questionFor } from './complete-question.ts';
import { clarifyNumber } from './compose-clarify.ts';
import { composeFields, type Target, targetsOf } from './compose-fields.ts';
import { composeSameMeasure } from './compose-same-measure.ts';
import { COMPARED, composeSingle, MATCHED, type One } from './compose-single.ts';
import { fieldsToTell } from './fields-to-tell.ts';
import { ledAsSaid } from './led-as-said.ts';
import { untitledWords } from './untitled-words.ts';

/** Answers what is asked of one measure, or of several side by side; null where it is not for the register. */
export async function answerSingle(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const same = composeSameMeasure(question, context);
  if (same !== null) return respond(same, 0.95);
  const intent = decideSingle(question);
  if (intent === null) {
    return (await answerPremise(question, context)) ?? (await answerNumber(question, context));
  }
  // "Welches Bundesland hatte die Federführung?": the field names offices.
  if (isOfLead(intent) && asksForThing(question)) return null;
  const found = await resolveAsked(question, context.index);
  const isOfSame = intent.kind === 'story' && readSupposition(question)?.field === 'any';
  const fields =
    intent.kind === 'compare'
      ? COMPARED
      : intent.kind === 'fields' || isOfSame
        ? intent.fields
        : [];
  if (found.each.length > 1 && fields.length > 0) {
    return respond(composeSeveral(fields, found, context), 0.9);
  }
  if (intent.kind === 'compare' && found.asked.years.length < 2) return null;
  const { read, asked, resolution } = found;
  const headed = read.numbers.length > 0 ? [] : headedStories(read, asked.years, context.index);
  if (headed.length > 0 && !HISTORIES.has(intent.kind)) {
    return respond(tellAll(headed, intent, asked.years, context), 0.85);
  }
  const isOpen =
    resolution.kind === 'none' || (resolution.kind === 'one' && resolution.unmatched.length > 0);
  const listed = isOpen ? findListed(read.subject, context.index) : [];
  if (listed.length > 0) return respond(composeListed(listed, intent, context), 0.9);
  switch (resolution.kind) {
    case 'none':
      return (
        (await answerDescribed(intent, found, context)) ??
        answerNotFound(read, asked.years, context)
      );
    case 'several': {
      const described = await answerClear(intent, found, context);
      if (described !== null) return described;
      if (resolution.isVague === true && onlyLoose(read)) return null;
      const meant = ledAlone(resolution.stories, read) ?? withHistory(resolution.stories, intent);
      if (meant !== null) return respond(composeSingle(intent, meant, found, context), 0.8);
      return respond(tellAll(resolution.stories, intent, asked.years, context), 0.85);
    }
    case 'number': {
      if (intent.kind === 'fields' && asked.years.length > 1) {
        return respond(composeByNumber(intent.fields, resolution, found, context), 0.95);
      }
      const ask = questionFor(intent, context);
      return respond(clarifyNumber(resolution.number, resolution.entries, ask, context), 0.95);
    }
    case 'number-unknown':
      return unknownNumber(resolution, asked, context);
    case 'one': {
      if (isElsewhere(resolution.story, read, context))
        return answerNotFound(read, asked.years, context);
      const confidence = confidenceOf(resolution, intent, read);
      if (confidence === null || !(await isBorneOut(resolution, found, context))) {
        return answerDescribed(intent, found, context);
      }
      const draft = composeSingle(intent, resolution, found, context);
      const noted = withOtherLead(withUnsaid(draft, resolution, read, context), found, context);
      const response = respond(noted, confidence);
      const { story } = resolution;
      const words = untitledWords(read, story);
      const isAsked =
        isNamed(intent, read, resolution) || (await isMeant(intent, resolution, found, context));
      return {
        ...response,
        leaves: { words, spans: story.entries, isNamed: isAsked },
      };
    }
  }
}

/** Below it, another one or none is meant, however well some of the words name this one. */
const DOUBTED = 0.3;
/** Less than that may be left unsaid by a measure that is meant. */
const LEFT_UNSAID = 0.2;
/** So likely another one must be, where all is said of this one too. */
const LIKELIER = 0.5;
/** By so much worse the words name one that they only stand in the text of. */
const NAMED_LESS = -0.2;
/** How well words must name a measure to be beyond doubt. */
const BEYOND_DOUBT = 0.8;

/** Whether what the question says beside the name is said of the measure too. */
async function isBorneOut(
  { story, sureness, unmatched }: One,
  { read, asked }: AskedMeasure,
  { findByPurpose, index }: AnswerContext,
): Promise<boolean> {
  // English names are found by a dictionary, which the texts are not compared by.
  if (read.words.language === 'en') return true;
  if (read.numbers.length > 0 || sureness >= BEYOND_DOUBT) return true;
  const described = await findByPurpose(withoutActions(read), asked.years, index);
  const it = described.find((other) => other.story === story);
  if (it === undefined) return described.length === 0;
  if (it.probability >= DOUBTED) return true;
  // Misspelled, a word names it that no text holds: another must come nearer to be meant.
  const isNearest = described[0] === it;
  if (isNearest && sureness >= GOOD_MATCH && unmatched.length === 0) return true;
  const [likeliest] = described;
  // One word that names it well stands in the texts of others by the way.
  const isByTheWay =
    it.features.words < TWO_WORDS && (likeliest?.features.namedMore ?? 0) < NAMED_LESS;
  const isAnother = !isByTheWay && (likeliest?.probability ?? 0) >= LIKELIER;
  return it.features.gap < LEFT_UNSAID && !isAnother;
}

/** What is done with a thing is no part of what describes it, where the thing itself is named. */
function withoutActions(read: ReadQuestion): ReadQuestion {
  const things = read.subject.words.filter(({ folded }) => !isActionWord(folded));
  const isAll = things.length === 0 || things.length === read.subject.words.length;
  return isAll ? read : { ...read, subject: { ...read.subject, words: things } };
}

/**
 * What is said beside the measure and is nothing of it is told: of two things that are named, one may
 * be no measure ("Schulcloud und Bauakte"), or the one is not quite the one that is meant.
 */
function withUnsaid(
  draft: AnswerDraft,
  { strange }: One,
  question: ReadQuestion,
  { language }: AnswerContext,
): AnswerDraft {
  const unsaid = question.subject.words.filter(({ folded }) => strange.includes(folded));
  // Where nothing is answered there is nothing to be misled by.
  if (unsaid.length === 0 || draft.kind === 'abstain') return draft;
  const words = joined(
    unsaid.map(({ text }) => quoted(text, language)),
    language,
  );
  const isBeside = unsaid.every((word) => isNamedBeside(word, question.words));
  return { ...draft, notes: [...(draft.notes ?? []), UNSAID[language](words, isBeside)] };
}

/** "Schulcloud des Innenministeriums": another one leads it, and that is told. */
function withOtherLead(
  draft: AnswerDraft,
  { read, resolution }: AskedMeasure,
  { language }: AnswerContext,
): AnswerDraft {
  if (resolution.kind !== 'one' || draft.kind === 'abstain') return draft;
  if (ledAsSaid(read)?.(resolution.story) !== false) return draft;
  const lead = newestEntry(resolution.story).lead?.text;
  if (lead === undefined) return draft;
  const note = OTHER_LEAD[language](quoted(lead, language));
  return { ...draft, notes: [...(draft.notes ?? []), note] };
}

const OTHER_LEAD: Readonly<Record<Language, (lead: string) => string>> = {
  de: (lead) => `Die Federführung dieser Maßnahme liegt bei ${lead}.`,
  en: (lead) => `This measure is led by ${lead}.`,
};

const UNSAID: Readonly<Record<Language, (words: string, isBeside: boolean) => string>> = {
  de: (words, isBeside) =>
    isBeside
      ? `Zu ${words} finde ich keine Maßnahme.`
      : `Von ${words} ist in Titel und Text dieser Maßnahme keine Rede.`,
  en: (words, isBeside) =>
    isBeside
      ? `I find no measure for ${words}.`
      : `Title and text of this measure do not speak of ${words}.`,
};

/** "… und der Bauakte": only small words stand between. */
function isNamedBeside({ start }: QuestionWord, { words }: QuestionWords): boolean {
  const before = words.filter((word) => word.start < start);
  const joint = before.findLastIndex(({ folded }) => /^(?:und|oder|sowie|and|or)$/u.test(folded));
  return joint > 0 && before.slice(joint).every(({ isStop }) => isStop);
}

const HISTORIES: ReadonlySet<SingleIntent['kind']> = new Set(['story', 'since', 'slips', 'plans']);

/** Of several measures the only one that is led as the question says. */
function ledAlone(stories: readonly Story[], read: ReadQuestion): One | null {
  const isLed = ledAsSaid(read);
  const [story, ...others] = isLed === null ? [] : stories.filter(isLed);
  if (story === undefined || others.length > 0) return null;
  return { ...MATCHED, story, sureness: FAIR_MATCH, isDescribed: true };
}

/** Where a history is asked for, the one of several measures that has one is meant. */
function withHistory(stories: readonly Story[], intent: SingleIntent): One | null {
  const asksTitles =
    intent.kind === 'fields' && intent.fields.every((f) => f === 'title' || f === 'former');
  if (!HISTORIES.has(intent.kind) && !asksTitles) return null;
  const [story, ...others] = stories.filter(({ entries }) => entries.length > 1);
  if (story === undefined || others.length > 0) return null;
  // Two that follow each other are two measures, although one of them is short.
  const isBeside = stories.every((other) => yearsOf(other).every((year) => entryOf(story, year)));
  return isBeside ? { ...MATCHED, story, sureness: FAIR_MATCH } : null;
}

/** Fields of measures that are named side by side, each in the plan asked for or its newest. */
function composeSeveral(
  fields: readonly MeasureField[],
  { each, asked, read }: AskedMeasure,
  context: AnswerContext,
): AnswerDraft {
  const targets = each.flatMap((story): Target[] => {
    const years = asked.years.length > 0 ? asked.years : [newestEntry(story).planYear];
    return targetsOf(story, years);
  });
  const isNumbered = read.numbers.length > 0 && fields.every((field) => field === 'number');
  return composeFields(targets, isNumbered ? ['title'] : fields, context);
}

/** A number that belongs to another measure in each of the plans asked for. */
function composeByNumber(
  fields: readonly MeasureField[],
  { entries }: Resolution & { kind: 'number' },
  found: AskedMeasure,
  context: AnswerContext,
): AnswerDraft {
  const told = fieldsToTell(fields, found);
  const targets = entries.flatMap(({ measureId, planYear }): Target[] => {
    const story = context.index.stories.find(({ id }) => id === measureId);
    return story === undefined ? [] : [{ story, year: planYear }];
  });
  return composeFields(targets, told === 'story' ? ['title'] : told, context);
}

const GOOD_MATCH = 0.6;
const FAIR_MATCH = 0.5;

/** How sure it is that the register is asked; null where words are left that it does not speak of. */
function confidenceOf(
  { sureness, unmatched }: One,
  intent: SingleIntent,
  question: ReadQuestion,
): number | null {
  if (unmatched.length > 0 && !isPlain(intent)) return null;
  const isOfStatus = question.statuses.length > 0 && sureness >= GOOD_MATCH;
  const isLoose = intent.kind === 'fields' && !isOfStatus && onlyLoose(question);
  if (unmatched.length > 0 && isLoose) return null;
  const base = sureness >= GOOD_MATCH ? 0.95 : sureness >= FAIR_MATCH ? 0.8 : 0.65;
  return unmatched.length > 0 ? Math.min(base, 0.6) : base;
}

/** "Wann endet …", "Wie läuft …" name no field: they may ask for anything. */
function isNamed(intent: SingleIntent, { fields, words }: ReadQuestion, { strange }: One): boolean {
  if (intent.kind === 'fields') return intent.isSure;
  // "Auf welchen Server wurde … verlegt?" is no date.
  const isMoved = has(words, MOVED) && strange.length === 0;
  return intent.kind !== 'story' || fields.length > 0 || isMoved;
}

/** "Maßnahme 3.1.8, worum geht es?": asked back where the number is that of several measures. */
async function answerNumber(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  if (question.numbers.length !== 1) return null;
  const { resolution, asked } = await resolveAsked(question, context.index);
  if (resolution.kind !== 'number' || asked.years.length > 0) return null;
  const ask = (entry: Measure) => aboutMeasure(entry, context);
  return respond(clarifyNumber(resolution.number, resolution.entries, ask, context), 0.9);
}

function isOfLead(intent: SingleIntent): boolean {
  return intent.kind === 'fields' && intent.fields.every((field) => field === 'lead');
}

/** "Bis wann soll die Schnittstelle stehen, über die …?": described as well as named. */
async function isMeant(
  intent: SingleIntent,
  { story }: One,
  { read, asked }: AskedMeasure,
  context: AnswerContext,
): Promise<boolean> {
  if (!asksWhen(intent, read) || !asksBy(read)) return false;
  const meant = await findDescribed(read, asked.years, context);
  return meant?.kind === 'clear' && meant.one.story === story;
}

/** "Wer macht …", "Wie läuft …" may ask for something else than a field. */
function onlyLoose({ words, fields }: ReadQuestion): boolean {
  if (fields.includes('included') && has(words, IN_THE_PLAN)) return false;
  return !/status|federf|verantwort|zustandig|abschluss|plan (?:fur |von |vom |aus |des jahres )*20\d\d|aktionsplan|20\d\d (?:action )?plan|action plan|completion|responsible|aufnahme|aufgenommen|vormals|nummer/u.test(
    words.folded,
  );
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
      ? `Eine Maßnahme ${number} gibt es ${plans === '' ? 'in den Aktionsplänen' : plans} nicht.${elsewhere ? ` Diese Nummer gibt es ${years.length === 1 ? 'im Plan' : 'in den Plänen'} ${elsewhere}.` : ''}`
      : `There is no measure ${number} ${plans === '' ? 'in the action plans' : plans}.${elsewhere ? ` This number exists in the plan${years.length === 1 ? '' : 's'} of ${elsewhere}.` : ''}`;
  return respond(abstain(gaps.length > 0 ? gaps : [text], createSourceMarks()), 0.9);
}
