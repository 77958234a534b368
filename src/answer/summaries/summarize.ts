import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Section } from '#src/domain/section.ts';
import { yearList } from '../measures/wording.ts';
import type { Writer } from '../model/write-answer.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { findSections, type Sections, type SectionsFound } from './find-sections.ts';
import { summarizeSections } from './summarize-sections.ts';
import type { SummaryRequest } from './summary-request.ts';

/** What a summary is made from. */
export interface SummarySources extends Sections {
  read(section: Section): ReadSection;
  /** Title of the measure that other words than those of its title name clearly; null for none. */
  titleOf(subject: string, language: Language): string | null;
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
  const found = findSubject({ subject, years }, language, sources);
  switch (found.kind) {
    case 'found': {
      const sections = found.sections.map((section) => sources.read(section));
      return summarizeSections({ title: found.title, language, sections }, writer, signal);
    }
    case 'several':
      return { kind: 'clarify', text: WHICH[language], options: [...found.options], sources: [] };
    case 'none':
      return {
        kind: 'abstain',
        text:
          missingYears({ subject, years }, language, sources) ?? missing(found.nearest, language),
        sources: [],
      };
  }
}

/** What is meant by the words of a heading; else by those that a measure is asked for with, in English too. */
function findSubject(
  { subject, years }: SummaryRequest,
  language: Language,
  sources: SummarySources,
): SectionsFound {
  const found = findSections(subject, years, sources);
  const title = found.kind === 'none' ? sources.titleOf(subject, language) : null;
  return title === null ? found : findSections(title, years, sources);
}

/** What other years hold, where the years that were named hold nothing. */
function missingYears(
  { subject, years }: SummaryRequest,
  language: Language,
  sources: SummarySources,
): string | null {
  const found = years.length === 0 ? null : findSubject({ subject, years: [] }, language, sources);
  if (found?.kind !== 'found') return null;
  const wanted = yearList(years, language);
  const there = yearList(
    found.sections.flatMap(({ year }) => year ?? []),
    language,
  );
  if (language === 'en')
    return `There is nothing on “${found.title}” for ${wanted}.${there === '' ? '' : ` It stands in the plans of ${there}.`}`;
  return `Zu „${found.title}“ gibt es für ${wanted} nichts.${there === '' ? '' : ` Vorhanden ist es für ${there}.`}`;
}

const WHICH: Readonly<Record<Language, string>> = {
  de: 'Das trifft auf mehreres zu. Was soll ich zusammenfassen?',
  en: 'This fits several things. Which one shall I summarize?',
};

function missing(nearest: readonly string[], language: Language): string {
  const titles = [...new Set(nearest)];
  const near = titles.map((title) => (language === 'en' ? `“${title}”` : `„${title}“`)).join(', ');
  if (language === 'en') {
    const rest = near === '' ? '' : ` Nearest ${titles.length === 1 ? 'is' : 'are'}: ${near}.`;
    return `The documents have no such section or measure.${rest}`;
  }
  const rest =
    near === '' ? '' : ` Am nächsten ${titles.length === 1 ? 'kommt' : 'kommen'}: ${near}.`;
  return `Einen solchen Abschnitt oder eine solche Maßnahme gibt es in den Dokumenten nicht.${rest}`;
}
