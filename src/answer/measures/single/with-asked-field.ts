import type { Responder } from '#src/answer/answer-alone.ts';
import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { askedPlans } from '#src/question/measures/conditions/plan-years.ts';
import { decideLoosely } from '#src/question/measures/intents/decide-loosely.ts';
import {
  asksBy,
  asksWhen,
  decideSingle,
  type SingleIntent,
} from '#src/question/measures/intents/decide-single.ts';
import { resolveAsked } from '#src/question/measures/lookup/resolve-asked.ts';
import { entryOf, type Story, storyAt } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { MeasureResponder } from '../measure-responder.ts';
import {
  asksForThing,
  asksWhether,
  FEW_WORDS,
  findDescribed,
  tellAll,
} from './answer-described.ts';
import { composeSingle, MATCHED } from './compose-single.ts';
import { untitledWords } from './untitled-words.ts';

/** How what the register says stands beside the quotation. */
type Standing = 'first' | 'of the quoted' | 'besides';

const LEADS: Readonly<Record<Standing, Readonly<Record<Language, string>>>> = {
  first: { de: 'Im Text steht dazu:', en: 'The text says:' },
  'of the quoted': {
    de: 'Zu der Maßnahme, in deren Text das steht, nennt der Plan:',
    en: 'Of the measure whose text says so, the plan gives:',
  },
  besides: {
    de: 'Gemeint sein kann auch das Feld einer Maßnahme:',
    en: 'The field of a measure may be meant as well:',
  },
};

/**
 * Prose, with the field of the register that the question asks for besides: which measure is meant is
 * not certain, but which one is quoted is, and so is what the plan says of that. Where it is clear
 * which one is meant, the field goes first.
 */
export function withAskedField(
  prose: Responder,
  measures: Pick<MeasureResponder, 'context'>,
): Responder {
  return {
    async respond(question, language) {
      const found = await prose.respond(question, language);
      if (found === null || !['passage', 'abstain'].includes(found.draft.kind)) return found;
      const context = measures.context(language);
      const read = readQuestion(question, language, context.index);
      const field = await fieldOf(found.draft, read, context);
      if (field === null) return found;
      const { draft, standing } = field;
      const lead = LEADS[standing][language];
      const joined =
        standing === 'first'
          ? [draft, withLead(lead, found.draft)]
          : [found.draft, withLead(lead, draft)];
      return { ...found, draft: joinDrafts(joined) ?? found.draft };
    },
  };
}

/** What is asked of the measure that is described, or else of the one that is quoted, where that may be it. */
async function fieldOf(
  { kind, sources: [source] }: AnswerDraft,
  read: ReadQuestion,
  context: AnswerContext,
): Promise<{ readonly draft: AnswerDraft; readonly standing: Standing } | null> {
  const named = decideSingle(read);
  const intent = named ?? decideLoosely(read);
  if (intent === null || !mayBeTold(intent, named, read)) return null;
  const asked = askedPlans(read, context.index);
  const meant = await findDescribed(read, asked.years, context, named !== null);
  const quoted = source && storyAt(context.index.stories, source.document, source.firstLine);
  if (meant === null) {
    const called = await whenOfNamed(intent, read, context);
    if (called === null || called.draft.kind !== 'measure') {
      return kind === 'passage' ? ofQuoted(intent, named, quoted, read, context) : null;
    }
    return {
      draft: called.draft,
      standing: kind === 'passage' && called.story === quoted ? 'of the quoted' : 'besides',
    };
  }
  const candidates = meant.kind === 'clear' ? [meant.one] : meant.several;
  const found = meant.kind === 'clear' ? meant.one : candidates.find((one) => one.story === quoted);
  const isAsked = named !== null && (intent.kind !== 'fields' || intent.isSure || asksBy(read));
  if (found === undefined) {
    // What answers stands in the text of no measure: none need be meant.
    if (kind === 'passage' && quoted === undefined) return null;
    const told = kind === 'passage' ? ofQuoted(intent, named, quoted, read, context) : null;
    if (told !== null) return told;
    // Who asks for a field by name is told those of the measures that may be meant.
    if (named?.kind !== 'fields' || (kind !== 'abstain' && !isAsked) || meant.kind === 'clear')
      return null;
    const stories = meant.several.map(({ story }) => story);
    return { draft: tellAll(stories, named, asked.years, context), standing: 'besides' };
  }
  const { story, probability } = found;
  const draft = composeOf(story, probability, intent, read, context);
  if (draft.kind !== 'measure') return null;
  if (kind === 'abstain') {
    const isLikely = meant.kind === 'clear' && (isAsked || found.features.words >= FEW_WORDS);
    return isLikely ? { draft, standing: 'besides' } : null;
  }
  const isFirst = meant.kind === 'clear' && isAsked;
  return { draft, standing: isFirst ? 'first' : story === quoted ? 'of the quoted' : 'besides' };
}

function composeOf(
  story: Story,
  sureness: number,
  intent: SingleIntent,
  read: ReadQuestion,
  context: AnswerContext,
): AnswerDraft {
  const asked = askedPlans(read, context.index);
  const years = asked.years.filter((year) => entryOf(story, year) !== undefined);
  return composeSingle(
    intent,
    { ...MATCHED, story, sureness, isDescribed: true },
    {
      read,
      asked: { ...asked, years },
      resolution: { kind: 'none' },
      each: [],
      numberYear: null,
    },
    context,
  );
}

/** More of the words must stand in the title of the measure that is quoted, and not one alone. */
const HALF = 0.5;
const FEWEST_TITLED = 2;

/**
 * Who asks for a field by name is told that of the measure that is quoted, where its title has most of
 * what is said: "VIS-Lösung für die Verkehrsförderung, Status 2020".
 */
function ofQuoted(
  intent: SingleIntent,
  named: SingleIntent | null,
  quoted: Story | undefined,
  read: ReadQuestion,
  context: AnswerContext,
): { readonly draft: AnswerDraft; readonly standing: Standing } | null {
  if (quoted === undefined || named?.kind !== 'fields' || !named.isSure) return null;
  const all = read.subject.words.length;
  const titled = all - untitledWords(read, quoted).length;
  if (titled <= HALF * all || titled < FEWEST_TITLED) return null;
  const draft = composeOf(quoted, HALF, intent, read, context);
  return draft.kind === 'measure' ? { draft, standing: 'of the quoted' } : null;
}

/** How well words must name a measure whose end they may ask for. */
const NAMED = 0.6;

/** "Wann kommt das Karriereportal?": the planned end of a measure that is called by name. */
async function whenOfNamed(
  intent: SingleIntent,
  read: ReadQuestion,
  context: AnswerContext,
): Promise<{ readonly draft: AnswerDraft; readonly story: Story } | null> {
  if (intent.kind !== 'fields' || intent.fields[0] !== 'completion') return null;
  const found = await resolveAsked(read, context.index);
  const { resolution } = found;
  if (resolution.kind !== 'one' || resolution.unmatched.length > 0) return null;
  if (resolution.sureness < NAMED || resolution.corrections.length > 0) return null;
  const one = { ...resolution, isDescribed: true };
  return { draft: composeSingle(intent, one, found, context), story: resolution.story };
}

/** "Bis wann kann man …?" may ask for a field, a verb of ending alone asks for none. */
function mayBeTold(intent: SingleIntent, named: SingleIntent | null, read: ReadQuestion): boolean {
  if (read.numbers.length > 0 || asksForThing(read)) return false;
  if (intent.kind === 'fields') return named === null || intent.isSure || asksWhen(intent, read);
  return intent.kind === 'story' || (intent.kind === 'done' && asksWhether(read));
}

function withLead(lead: string, draft: AnswerDraft): AnswerDraft {
  return { ...draft, text: `${lead}\n\n${draft.text}` };
}
