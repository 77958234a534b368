import type { Responder } from '#src/answer/answer-question.ts';
import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { asksWhen, decideSingle } from '#src/question/measures/decide-single.ts';
import { askedYears } from '#src/question/measures/plan-years.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { entryOf, newestEntry, storyAt } from '#src/question/measures/stories.ts';
import type { AnswerContext } from './answer-context.ts';
import { DESCRIBED } from './answer-single.ts';
import { composeFields, targetsOf } from './compose-fields.ts';
import type { MeasureResponder } from './measure-responder.ts';

/** Below it, what is quoted is likely to be near what is meant only. */
const LIKELY = 0.35;

const OF_THE_PLAN: Readonly<Record<Language, string>> = {
  de: 'Zu der Maßnahme, in deren Text das steht, nennt der Plan:',
  en: 'Of the measure whose text says so, the plan gives:',
};

const SAYS: Readonly<Record<Language, string>> = {
  de: 'Im Text steht dazu:',
  en: 'The text says:',
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
      if (found?.draft.kind !== 'passage') return found;
      const context = measures.context(language);
      const read = readQuestion(question, language, context.index);
      const field = await fieldOf(found.draft, read, context);
      if (field === null) return found;
      const { draft, isCertain } = field;
      const joined = isCertain
        ? [draft, withLead(SAYS[language], found.draft)]
        : [found.draft, withLead(OF_THE_PLAN[language], draft)];
      return { ...found, draft: joinDrafts(joined) ?? found.draft };
    },
  };
}

/** The asked field of the measure that is quoted first, where that is the likeliest one. */
async function fieldOf(
  { sources }: AnswerDraft,
  read: ReadQuestion,
  context: AnswerContext,
): Promise<{ readonly draft: AnswerDraft; readonly isCertain: boolean } | null> {
  const intent = decideSingle(read);
  const [source] = sources;
  if (intent?.kind !== 'fields' || source === undefined) return null;
  if (!intent.isSure && !asksWhen(intent, read)) return null;
  const { index } = context;
  const story = storyAt(index.stories, source.document, source.firstLine);
  if (story === undefined) return null;
  const { years } = askedYears(read, index);
  const [likeliest] = await context.findByPurpose(read, years, index);
  if (likeliest?.story !== story || likeliest.isRejected || likeliest.probability < LIKELY) {
    return null;
  }
  const asked = years.filter((year) => entryOf(story, year) !== undefined);
  const told = asked.length > 0 ? asked : [newestEntry(story).planYear];
  const field = composeFields(targetsOf(story, told), intent.fields, context);
  const isCertain = likeliest.probability >= DESCRIBED;
  return field.kind === 'measure' ? { draft: field, isCertain } : null;
}

function withLead(lead: string, draft: AnswerDraft): AnswerDraft {
  return { ...draft, text: `${lead}\n\n${draft.text}` };
}
