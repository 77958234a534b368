import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { Section } from '#src/domain/section.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';
import { summarizeSections } from '../summaries/summarize-sections.ts';
import { keepCited } from './keep-cited.ts';
import { withDerivation } from './repeat-answer.ts';

/** Sections that are told more of; an answer from many places is told as it is. */
const MOST = 2;

/** The last answer with more of the sections that it quotes; of a figure, with how it was computed. */
export async function inDetail(
  draft: AnswerDraft,
  language: Language,
  passages: Pick<PassageSearch, 'sectionAt' | 'read'>,
): Promise<AnswerDraft> {
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  if (draft.kind === 'figure') return withDerivation(draft, say);
  if (draft.kind !== 'passage' && draft.kind !== 'measure') return draft;
  const sections = sectionsOf(draft.sources, passages).map((section) => passages.read(section));
  if (sections.length === 0) return draft;
  const more = await summarizeSections({ title: '', language, sections });
  if (more.kind === 'abstain') return draft;
  const head = say('Mehr aus demselben Abschnitt:', 'More from the same section:');
  const added = withoutShown(more, draft.sources);
  return keepCited({
    ...draft,
    text: `${draft.text}\n\n${head}\n\n${marksFrom(added, draft.sources.length)}`,
    sources: [...draft.sources, ...more.sources],
  });
}

/** The text without the lines that quote what the answer quotes already. */
function withoutShown({ text, sources }: AnswerDraft, shown: readonly Source[]): string {
  const isShown = (source: Source): boolean =>
    shown.some(
      ({ document, firstLine, lastLine }) =>
        document === source.document &&
        firstLine <= source.lastLine &&
        lastLine >= source.firstLine,
    );
  const lines = text.split('\n').filter((line) => {
    const source = sources[Number(/\[(\d+)\]$/u.exec(line)?.[1]) - 1];
    return source === undefined || !isShown(source);
  });
  return lines.join('\n');
}

function sectionsOf(
  sources: readonly Source[],
  passages: Pick<PassageSearch, 'sectionAt'>,
): Section[] {
  const found = sources.flatMap(({ document, firstLine }) => {
    const section = passages.sectionAt(document, firstLine);
    return section === undefined ? [] : [section];
  });
  return [...new Set(found)].slice(0, MOST);
}

/** Citation marks that count on behind those of another text. */
function marksFrom(text: string, offset: number): string {
  return text.replace(/\[(\d+)\]/gu, (_, n: string) => `[${Number(n) + offset}]`);
}
