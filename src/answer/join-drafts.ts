import type { AnswerDraft } from '#src/domain/answer.ts';

/** Several drafts as one: their sources follow each other, and their marks with them. */
export function joinDrafts(drafts: readonly AnswerDraft[]): AnswerDraft | null {
  const [first, ...rest] = drafts;
  if (first === undefined) return null;
  return rest.reduce((joined, draft) => append(joined, draft), first);
}

function append(a: AnswerDraft, b: AnswerDraft): AnswerDraft {
  if (a.text === b.text) return a;
  const shift = a.sources.length;
  const moved = (numbers: readonly number[]): number[] => numbers.map((n) => n + shift);
  const notes = [...(a.notes ?? []), ...(b.notes ?? []).map((note) => shiftMarks(note, shift))];
  return {
    ...a,
    text: `${withoutNotesOf(a.text, b.text)}\n\n${shiftMarks(b.text, shift)}`,
    figures: [
      ...(a.figures ?? []),
      ...(b.figures ?? []).map((f) => ({ ...f, citations: moved(f.citations) })),
    ],
    items: [
      ...(a.items ?? []),
      ...(b.items ?? []).map((i) => ({ ...i, citations: moved(i.citations) })),
    ],
    sources: [...a.sources, ...b.sources],
    notes: [...new Set(notes)],
  };
}

function shiftMarks(text: string, shift: number): string {
  return text.replace(/\[(\d{1,3})\]/gu, (_, digits: string) => `[${Number(digits) + shift}]`);
}

const NOTE = /^_.*_$/u;

/** A note that holds for both stands once, at the end. */
function withoutNotesOf(text: string, other: string): string {
  const said = new Set(other.split('\n').filter((line) => NOTE.test(line)));
  return text
    .split('\n')
    .filter((line) => !said.has(line))
    .join('\n')
    .trimEnd();
}
