import type { Section } from '#src/domain/section.ts';
import type { StatedFigure, Voice } from '#src/domain/stated-figure.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';
import type { ReadingText } from '#src/text/reading-text.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

/** A section with its running text. */
export interface ReadProse {
  readonly section: Section;
  readonly reading: ReadingText;
}

/**
 * Reads the figures that running text states: "belief sich der Personalbestand im Landesbereich auf
 * 64.480 Beschäftigte (Kernhaushalt: 46.675, …)".
 *
 * @param prose - Sections of one document in their order; tables and measures are skipped.
 */
export function extractStatedFigures(prose: readonly ReadProse[]): StatedFigure[] {
  const firstQuestion = prose.find(({ section }) => section.kind === 'question')?.section.firstLine;
  return prose
    .filter(
      ({ section }) =>
        (section.kind === 'prose' || section.kind === 'question') && section.year === undefined,
    )
    .flatMap(({ section, reading }) => figuresOf(section, reading, firstQuestion));
}

function figuresOf(
  section: Section,
  reading: ReadingText,
  firstQuestion: number | undefined,
): StatedFigure[] {
  const answerAt = reading.text.search(/(?:^|\n|\s)Antwort:/u);
  const isInTable = (at: number) =>
    reading.isInColumns(at) ||
    reading.tables().some(({ stretch }) => at >= stretch.start && at < stretch.end);
  return splitSentences(reading.text).flatMap(({ start, end }) => {
    const sentence = reading.text.slice(start, end);
    // What a number of a table counts says its column, not the word that is printed beside it.
    const quantities = findQuantities(sentence).filter((one) => !isInTable(start + one.start));
    return quantities.map((quantity) => {
      const at = { start: start + quantity.start, end: start + quantity.end };
      const origin = reading.originOf(at);
      return {
        ...readNumber(quantity),
        noun: quantity.noun,
        per: quantity.per,
        year: quantity.year,
        qualifiers: quantity.qualifiers,
        voice: voiceOf(section, reading, start, answerAt, firstQuestion),
        sentence,
        document: section.document,
        firstLine: origin.firstLine,
        lastLine: origin.lastLine,
      };
    });
  });
}

function readNumber({ printed }: Quantity): { value: number; decimals: number } {
  return parseGermanNumber(printed);
}

/** Before "Antwort:", or in the heading of the section, the questioner speaks, and in everything before the first question. */
function voiceOf(
  section: Section,
  reading: ReadingText,
  offset: number,
  answerAt: number,
  firstQuestion: number | undefined,
): Voice | null {
  if (firstQuestion === undefined) return null;
  if (section.firstLine < firstQuestion)
    return isOfGovernment(reading.text.slice(0, offset)) ? 'respondent' : 'questioner';
  if (section.kind !== 'question') return 'respondent';
  const isAnswer =
    answerAt === -1 ? reading.lineAt(offset) >= section.bodyLine : offset >= answerAt;
  return isAnswer ? 'respondent' : 'questioner';
}

/** Whether the last preliminary remark before a place is that of a government. */
function isOfGovernment(before: string): boolean {
  return REMARK_OF_GOVERNMENT.test(before.match(ANY_REMARK)?.at(-1) ?? '');
}

const ANY_REMARK = /Vorbemerkung(?:en)?(?: (?:der|des) \p{Lu}\p{L}+)?/gu;
const REMARK_OF_GOVERNMENT = /(?:regierung|Senats|Senates|ministeriums)$/u;
