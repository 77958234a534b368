import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { SubjectTopic } from '#src/question/conversation/topics/subject-topic.ts';
import { decideSingle } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import { withAskedFigure } from '../passages/asked-figure.ts';
import type { Focus, PassageSearch } from '../passages/passage-responder.ts';
import { createPassageResponder } from '../passages/passage-responder.ts';
import { keepListed } from './keep-listed.ts';
import { type WithinBefore, withinBefore } from './within-before.ts';

export interface SubjectDependencies {
  readonly passages: PassageSearch;
  measures(): MeasureIndex;
  /** Answers a question that stands alone. */
  answerAlone(question: string, language: Language): Promise<AnswerDraft>;
}

/**
 * Answers the completed question; where the documents do not answer it as it stands, it is looked for in
 * what the last answer was about.
 *
 * @param isGuess - Nothing in the words shows that the question goes on from the one before.
 */
export async function answerSubject(
  topic: SubjectTopic,
  language: Language,
  dependencies: SubjectDependencies,
  isGuess: boolean,
): Promise<AnswerDraft> {
  const { question, follows, among } = topic;
  const { answerAlone, passages } = dependencies;
  const draft = { ...(await answerAlone(question, language)), interpretedAs: question };
  if (among !== undefined) {
    const list = await answerSubject(among, language, dependencies, false);
    const areLists = (draft.items ?? []).length > 0 && (list.items ?? []).length > 0;
    if (!areLists) return draft;
    const kept = keepListed(draft, list, language, dependencies.measures(), topic.asksShare);
    return { ...kept, interpretedAs: question };
  }
  const before = follows === undefined ? null : await answerAlone(follows, language);
  // What was not found has no figure that could be asked for.
  if (before?.kind === 'abstain' && draft.kind === 'figure')
    return { ...before, interpretedAs: question };
  // The register says that this measure has no such field: what its text says else is no answer.
  if (before?.kind === 'measure' && lacksField(draft, topic, dependencies.measures())) return draft;
  const nearby =
    topic.asked === undefined || before === null
      ? null
      : await withinBefore(topic.asked, before.sources, passages, language);
  if (nearby !== null && isBetter(nearby, draft, topic))
    return { ...withAskedFigure(question, nearby.draft), interpretedAs: question };
  // Where the register lacks a field of that year, prose of other years does not have it either.
  const isUnsure =
    (draft.kind === 'abstain' && !(topic.asksField && topic.years.length > 0)) ||
    (draft.kind === 'passage' && isGuess);
  const focus = isUnsure ? (focusOf(topic) ?? focusAround(before?.sources ?? [], passages)) : null;
  if (focus === null) return draft;
  const within = await createPassageResponder(passages, focus).respond(question, language);
  return within?.draft.kind === 'passage'
    ? { ...withAskedFigure(question, within.draft), interpretedAs: question }
    : draft;
}

function lacksField(
  { kind, sources }: AnswerDraft,
  { asked = '' }: SubjectTopic,
  index: MeasureIndex,
): boolean {
  if (kind !== 'abstain' || sources.length === 0) return false;
  const intent = decideSingle(readQuestion(asked, 'de', index));
  return intent?.kind === 'fields' && intent.isSure;
}

/**
 * Whether the section of the last answer tells more than what was found for the completed question,
 * whose name for the subject may outweigh what is asked of it.
 */
function isBetter(
  { saysBeyond, section }: WithinBefore,
  { kind, sources, text }: AnswerDraft,
  { story, asksField }: SubjectTopic,
): boolean {
  if (kind === 'abstain') return !asksField;
  if (kind !== 'passage') return false;
  const [{ document = '', firstLine = 0 } = {}] = sources;
  const isIn = (place: Pick<Source, 'document' | 'firstLine' | 'lastLine'>): boolean =>
    place.document === document && place.firstLine <= firstLine && firstLine <= place.lastLine;
  const isSameSubject = isIn(section) || (story?.entries.some(isIn) ?? false);
  // An answer to a question speaks of several things: there the name for the subject tells them apart.
  return !isSameSubject || (section.kind === 'measure' && saysBeyond(text) > 0);
}

/** Where the measure stands that a topic is about; null where it is about none. */
export function focusOf({ story }: SubjectTopic): Focus | null {
  if (story === null) return null;
  return {
    spans: story.entries.map(({ document, firstLine, lastLine }) => ({
      document,
      firstLine,
      lastLine,
    })),
  };
}

/** The sections in which an answer stands. */
function focusAround(sources: readonly Source[], passages: PassageSearch): Focus | null {
  const sections = sources.flatMap(({ document, firstLine }) => {
    const section = passages.sectionAt(document, firstLine);
    return section === undefined ? [] : [section];
  });
  return sections.length === 0
    ? null
    : {
        spans: sections.map(({ document, firstLine, lastLine }) => ({
          document,
          firstLine,
          lastLine,
        })),
      };
}
