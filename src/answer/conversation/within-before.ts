import type { AnswerDraft, Language, Response, Source } from '#src/domain/answer.ts';
import type { Section } from '#src/domain/section.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';
import { createPassageResponder } from '../passages/passage-responder.ts';

/** So sure must passages be that the section of the last answer answers what was asked next. */
const SURE = 0.7;

/** What the section of the last answer says to a message, in the words of the message alone. */
export interface WithinBefore {
  readonly draft: AnswerDraft;
  readonly section: Section;
  /** Share of what the message says that this says and the other text does not. */
  saysBeyond(other: string): number;
}

/**
 * Asks only the section in which the last answer stands: what a message leaves unsaid is said by the
 * section. Null where that does not answer it for sure, as where the message is about something else.
 */
export async function withinBefore(
  message: string,
  before: readonly Source[],
  passages: PassageSearch,
  language: Language,
): Promise<WithinBefore | null> {
  const [source] = before;
  const section =
    source === undefined ? undefined : passages.sectionAt(source.document, source.firstLine);
  if (section === undefined) return null;
  const { document, firstLine, lastLine } = section;
  const focus = { spans: [{ document, firstLine, lastLine }], isOnly: true };
  const response = await createPassageResponder(passages, focus).respond(message, language);
  if (response?.draft.kind !== 'passage' || response.confidence < SURE) return null;
  const words = passages.concepts(message).map(({ folded }) => folded);
  return {
    draft: response.draft,
    section,
    saysBeyond: (other) => beyond(response, other, words),
  };
}

function beyond({ saysBeyond }: Response, other: string, words: readonly string[]): number {
  return saysBeyond?.(other, words) ?? 0;
}
