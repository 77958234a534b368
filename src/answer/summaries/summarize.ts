import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Section } from '#src/domain/section.ts';
import type { Writer } from '../model/write-answer.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { findSections, type Sections } from './find-sections.ts';
import { summarizeSections } from './summarize-sections.ts';
import type { SummaryRequest } from './summary-request.ts';

/** What a summary is made from. */
export interface SummarySources extends Sections {
  read(section: Section): ReadSection;
}

/**
 * Finds what is meant and summarizes it; asks back where several things are meant, and says what the
 * documents hold instead where nothing is.
 *
 * @param writer - Puts the summary into verified words; without it the summary is quoted.
 */
export async function summarize(
  { subject, years }: SummaryRequest,
  language: Language,
  sources: SummarySources,
  writer?: Writer,
  signal?: AbortSignal,
): Promise<AnswerDraft> {
  const found = findSections(subject, years, sources);
  switch (found.kind) {
    case 'found': {
      const sections = found.sections.map((section) => sources.read(section));
      return summarizeSections({ title: found.title, language, sections }, writer, signal);
    }
    case 'several':
      return { kind: 'clarify', text: WHICH[language], options: [...found.options], sources: [] };
    case 'none':
      return { kind: 'abstain', text: missing(found.nearest, language), sources: [] };
  }
}

const WHICH: Readonly<Record<Language, string>> = {
  de: 'Das trifft auf mehreres zu. Was soll ich zusammenfassen?',
  en: 'This fits several things. Which one shall I summarize?',
};

function missing(nearest: readonly string[], language: Language): string {
  const near = nearest.map((title) => `„${title}“`).join(', ');
  if (language === 'en') {
    const rest = near === '' ? '' : ` Nearest are: ${near}.`;
    return `The documents have no such section or measure.${rest}`;
  }
  const rest = near === '' ? '' : ` Am nächsten kommen: ${near}.`;
  return `Einen solchen Abschnitt oder eine solche Maßnahme gibt es in den Dokumenten nicht.${rest}`;
}
