import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { SubjectTopic } from '#src/question/conversation/subject-topic.ts';
import { withAskedFigure } from '../passages/asked-figure.ts';
import type { Focus, PassageSearch } from '../passages/passage-responder.ts';
import { createPassageResponder } from '../passages/passage-responder.ts';
import { keepListed } from './keep-listed.ts';

export interface SubjectDependencies {
  readonly passages: PassageSearch;
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
  { answerAlone, passages }: SubjectDependencies,
  isGuess: boolean,
): Promise<AnswerDraft> {
  const { question, follows } = topic;
  const draft = { ...(await answerAlone(question, language)), interpretedAs: question };
  const before = follows === undefined ? null : await answerAlone(follows, language);
  if (topic.isAmong === true && before !== null) {
    const areLists = (draft.items ?? []).length > 0 && (before.items ?? []).length > 0;
    return areLists ? { ...keepListed(draft, before, language), interpretedAs: question } : draft;
  }
  // What was not found has no figure that could be asked for.
  if (before?.kind === 'abstain' && draft.kind === 'figure')
    return { ...before, interpretedAs: question };
  // Where the register lacks a field of that year, prose of other years does not have it either.
  const isUnsure =
    (draft.kind === 'abstain' && !(topic.asksField && topic.years.length > 0)) ||
    (draft.kind === 'passage' && isGuess);
  const focus = isUnsure ? (focusOf(topic) ?? focusAround(before?.sources ?? [], passages)) : null;
  if (focus === null) return draft;
  const within = await createPassageResponder(passages, () => focus).respond(question, language);
  return within?.draft.kind === 'passage'
    ? { ...withAskedFigure(question, within.draft), interpretedAs: question }
    : draft;
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
