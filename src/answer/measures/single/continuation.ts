import type { Language } from '#src/domain/answer.ts';
import type { Measure, MeasureContinuation } from '#src/domain/measure.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { SourceMarks } from '../source-marks.ts';
import { joined, quoted } from '../wording.ts';

/**
 * What became of a measure that ends and goes on in others: "im Aktionsplan 2020 ist sie in Maßnahme
 * 3.1.2 „…“ (vormals A.7./A.8./A.22) aufgegangen", with its sources; null where nothing is known.
 */
export function continuationOf(
  measureId: string,
  { register, language }: AnswerContext,
  marks: SourceMarks,
): { readonly text: string; readonly citations: readonly number[] } | null {
  const [first, ...more] = register.continuations.filter(({ from }) => from === measureId);
  if (first === undefined) return null;
  const citations: number[] = [];
  const names = [first, ...more].flatMap(({ to, year, line }) => {
    const entry = register.measures.find(
      (measure) => measure.measureId === to && measure.planYear === year,
    );
    if (entry === undefined) return [];
    const { formerNumber, document } = entry;
    const isNamed = formerNumber?.line === line;
    const former = isNamed ? ` (${FORMERLY[language]} ${formerNumber.text})` : '';
    citations.push(marks.add({ document, firstLine: line, lastLine: line }));
    return `${numbered(entry, language)}${former}`;
  });
  if (names.length === 0) return null;
  return { text: phrase(first, joined(names, language), language), citations };
}

function phrase({ year, how }: MeasureContinuation, parts: string, language: Language): string {
  if (language === 'de') {
    return how === 'merged'
      ? `im Aktionsplan ${year} ist sie in Maßnahme ${parts} aufgegangen`
      : `seit dem Aktionsplan ${year} ist sie geteilt in ${parts}`;
  }
  return how === 'merged'
    ? `in the ${year} action plan it has become part of measure ${parts}`
    : `since the ${year} action plan it is divided into ${parts}`;
}

const FORMERLY = { de: 'vormals', en: 'formerly' } as const;

function numbered({ number, title }: Measure, language: Language): string {
  const name = quoted(title, language);
  return number === null ? name : `${number} ${name}`;
}
