import type { AnswerDraft, Response } from '#src/domain/answer.ts';
import { isYesNo } from '#src/question/measures/conditions/read-supposition.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { ALREADY, DONE } from '#src/question/measures/cues/story-cues.ts';
import { asksWhen, type SingleIntent } from '#src/question/measures/intents/decide-single.ts';
import type { AskedMeasure } from '#src/question/measures/lookup/resolve-asked.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField, ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { placesMissing } from '#src/question/passages/places-elsewhere.ts';
import { foldGerman } from '#src/text/fold.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { type AnswerContext, respond } from '../answer-context.ts';
import { asksRegister } from './answer-not-found.ts';
import { questionFor } from './complete-question.ts';
import { clarifyStories } from './compose-clarify.ts';
import { composeSingle, MATCHED, type One } from './compose-single.ts';
import type { Described } from './find-by-purpose.ts';
import { ledAsSaid } from './led-as-said.ts';
import { untitledWords } from './untitled-words.ts';

/** From this probability on the measure that a question describes is the one that is meant. */
const DESCRIBED = 0.35;
/** Of few words, some name a measure by chance. */
export const FEW_WORDS = 0.4;
const DESCRIBED_IN_FEW = 0.7;
/** One word is a name, or chance. */
export const TWO_WORDS = 0.15;
/** So much of the weightiest of few words may be said otherwise. */
const MOST_UNSAID = 0.45;
/** So much likelier than any other it must be. */
const AHEAD = 2;
/** Less likely ones are not asked for. */
const POSSIBLE = 0.05;
const LIKELY = 0.08;
/** So likely one of those asked for must be the one. */
const ONE_OF_THEM = 0.3;
/** Beside what prose says, less will do. */
const PERHAPS_ONE_OF_THEM = 0.15;
const MOST_ASKED = 3;
const BEHIND_PROSE = 0.45;
const LEAST_SURE = 0.6;

/** What a description means. */
export type Meant =
  | { readonly kind: 'clear'; readonly one: Described }
  | { readonly kind: 'near'; readonly several: readonly Described[] };

/** The measure that the question describes, or those that it may; null where none comes near. */
export async function findDescribed(
  read: ReadQuestion,
  years: readonly number[],
  context: AnswerContext,
  isBesideProse = false,
): Promise<Meant | null> {
  const found = narrowed(await context.findByPurpose(read, years, context.index), read);
  const [best, second] = found;
  if (best === undefined) return null;
  if (isClear(best, second, read, context)) {
    return isElsewhere(best.story, read, context) ? null : { kind: 'clear', one: best };
  }
  const several = found
    .filter((one) => one.probability >= (isBesideProse ? POSSIBLE : LIKELY) && !one.isRejected)
    .filter(({ story }) => !isElsewhere(story, read, context))
    .slice(0, MOST_ASKED);
  const all = several.reduce((sum, { probability }) => sum + probability, 0);
  return all >= (isBesideProse ? PERHAPS_ONE_OF_THEM : ONE_OF_THEM)
    ? { kind: 'near', several }
    : null;
}

/** Only those that are led as the question says, where one of these may be meant. */
function narrowed(found: readonly Described[], read: ReadQuestion): readonly Described[] {
  const isLed = ledAsSaid(read);
  const led = isLed === null ? [] : found.filter(({ story }) => isLed(story));
  return led.some(({ probability }) => probability >= POSSIBLE) ? led : found;
}

function isClear(
  best: Described,
  second: Described | undefined,
  read: ReadQuestion,
  context: AnswerContext,
): boolean {
  const { probability, features, isRejected } = best;
  // What one word says of a measure that no title names by it is asked back.
  if (isRejected) return false;
  if (features.words < TWO_WORDS && !isPartlyTitled(best.story, read, context)) return false;
  // Of few words, none may be left over: the "Bewerbungsportal der Feuerwehr" is another one.
  const isFew = features.words < FEW_WORDS;
  if (isFew && (features.unsaid > 0 || features.gap > MOST_UNSAID)) return false;
  return (
    probability >= (isFew ? DESCRIBED_IN_FEW : DESCRIBED) &&
    probability >= AHEAD * (second?.probability ?? 0)
  );
}

/** So many letters of a word that a title has are no chance. */
const SHORTEST_PART = 6;

/** "Abfallerzeugernummer": a title has a part of the word. */
function isPartlyTitled({ entries }: Story, { subject }: ReadQuestion, { index }: AnswerContext) {
  const titles = foldGerman(entries.map(({ title }) => title).join(' '));
  return subject.words.some(({ folded, parts }) =>
    [...parts, ...splitCompound(folded, index.frequencyOf)].some(
      (part) => part.length >= SHORTEST_PART && titles.includes(part),
    ),
  );
}

/**
 * Answers for the measure that the question describes without naming it; where several come near,
 * each is told with what is asked of it. Null where none does.
 */
export async function answerDescribed(
  intent: SingleIntent,
  found: AskedMeasure,
  context: AnswerContext,
): Promise<Response | null> {
  const { read, asked } = found;
  if (asksForThing(read)) return null;
  if (intent.kind === 'done' && !asksWhether(read)) return null;
  const meant = await findDescribed(read, asked.years, context);
  if (meant === null) return null;
  // What prose says is asked first, unless the words are those of the register.
  const isFirst = asksRegister(read) && (isPlain(intent) || asksWhen(intent, read));
  if (meant.kind === 'clear') {
    const { story, probability } = meant.one;
    const one: One = { ...MATCHED, story, sureness: probability, isDescribed: true };
    const draft = composeSingle(intent, one, found, context);
    const response = respond(draft, isFirst ? Math.max(probability, LEAST_SURE) : BEHIND_PROSE);
    const words = untitledWords(read, story);
    return { ...response, leaves: { words, spans: story.entries, isNamed: true } };
  }
  if (intent.kind !== 'fields') return null;
  // One that only comes near is no choice, unless a measure is plainly asked for.
  if (meant.several.length === 1 && !asksRegister(read)) return null;
  const stories = meant.several.map(({ story }) => story);
  return respond(tellAll(stories, intent, asked.years, context), BEHIND_PROSE);
}

/** The same where one is clearly meant, of several that some of the words name. */
export async function answerClear(
  intent: SingleIntent,
  found: AskedMeasure,
  context: AnswerContext,
): Promise<Response | null> {
  const meant = await findDescribed(found.read, found.asked.years, context);
  return meant?.kind === 'clear' && meant.one.features.words >= FEW_WORDS
    ? answerDescribed(intent, found, context)
    : null;
}

/** "… ist das inzwischen durch?"; "durch" alone may mean anything. */
export function asksWhether(read: ReadQuestion): boolean {
  return isYesNo(read) || (has(read.words, DONE) && has(read.words, ALREADY));
}

/** Those that may be meant, each with what is asked of it. */
export function tellAll(
  stories: readonly Story[],
  intent: SingleIntent,
  years: readonly number[],
  context: AnswerContext,
): AnswerDraft {
  const fields = intent.kind === 'fields' ? toTell(intent.fields) : (OF_INTENT[intent.kind] ?? []);
  return clarifyStories(stories, years, questionFor(intent, context), context, fields);
}

/** What is told of each where no field is asked for. */
const OF_INTENT: Partial<Record<SingleIntent['kind'], readonly MeasureField[]>> = {
  done: ['status', 'completion'],
};

/** Beside a title, the title is nothing to tell. */
function toTell(fields: readonly MeasureField[]): readonly MeasureField[] {
  return fields.filter((field) => field !== 'title');
}

/** The "Schulcloud in Hessen" is another one than that of a text which never names Hessen. */
export function isElsewhere(
  { entries }: Story,
  { words }: ReadQuestion,
  { linesOf }: AnswerContext,
): boolean {
  const texts = entries.map(({ document, firstLine, lastLine }) =>
    (linesOf(document) ?? []).slice(firstLine - 1, lastLine).join('\n'),
  );
  return placesMissing(words.raw, texts.join('\n')).length > 0;
}

/** Nouns that ask for a field: an office, a time, a state, a name. */
const FIELD =
  /(?:haus|hauser\w*|ministeri\w*|ressorts?|behorden?|stellen?|amt|amter\w*|dienststellen?|einrichtung\w*|abteilung|jahr\w*|termin\w*|datum|zeitpunkt\w*|frist\w*|quartal\w*|zustand|stand|stadium|lage|phase|status|nummern?|nr|kurzel|titel\w*|namen?s?|bezeichnung|plan\w*|ministry|ministries|department|authority|office|body|agency|year|date|status|number|name|title|stage|point|time|plans?|massnahmen?|projekte?n?|vorhaben|measures?|projects?|(?:ha|h)and\w*|handen)$/u;
const WHICH = /(?:^| )(?:welche[rsnm]?|which) /u;
const ADJECTIVE = /e[nrsm]?$/u;

/** "Für welchen Haushalt …", "Welches Land …": what is asked for is no field. */
export function asksForThing({ words: { words, folded } }: ReadQuestion): boolean {
  const match = WHICH.exec(folded);
  if (match === null) return false;
  const behind = words.filter(({ start }) => start >= match.index + match[0].length);
  const noun = behind.find(
    ({ text }, at) => /^\p{Lu}/u.test(text) || (at === 0 && !ADJECTIVE.test(text)),
  );
  return noun !== undefined && !behind.slice(0, 3).some((word) => FIELD.test(word.folded));
}

/** Whether it asks for what only the register says. */
export function isPlain(intent: SingleIntent): boolean {
  const isVague = ['done', 'compare', 'presence'].includes(intent.kind);
  return !isVague && !(intent.kind === 'fields' && !intent.isSure);
}
