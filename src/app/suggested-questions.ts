import type { StructuredDocument } from './tables-of-documents.ts';

const QUESTIONS = 60;
/** Each makes other ways of answering read the heading. */
const FORMS: readonly ((heading: string) => string)[] = [
  (heading) => `Wann wurde „${heading}“ abgeschlossen?`,
  (heading) => `Was ist ${heading}?`,
  (heading) => `${heading} ist abgeschlossen.`,
  (heading) => heading,
];

/** Questions about the headings of documents, spread evenly over all of them. */
export function suggestedQuestions(
  structured: readonly Pick<StructuredDocument, 'structure'>[],
): string[] {
  const headings = structured.flatMap(({ structure }) =>
    structure.sections.flatMap(({ path }) => path.at(-1) ?? []),
  );
  const step = Math.max(1, Math.floor(headings.length / QUESTIONS));
  return headings
    .filter((_, i) => i % step === 0)
    .slice(0, QUESTIONS)
    .map((heading, i) => FORMS[i % FORMS.length]?.(heading) ?? heading);
}
