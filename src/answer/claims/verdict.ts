import type { AnswerDraft, Claim } from '#src/domain/answer.ts';

/** What a check of one thing found. */
export interface Finding {
  readonly verdict: Claim['verdict'];
  readonly stated?: number;
  readonly actual?: number;
  readonly rounded?: boolean;
  /** One German sentence: what is wrong, or how far it is rounded; empty where it simply holds. */
  readonly reason: string;
  /** The right figure as it would be answered, with its sources; null where nothing was found. */
  readonly evidence: AnswerDraft | null;
}

export function unverifiable(reason: string, evidence: AnswerDraft | null = null): Finding {
  return { verdict: 'nicht prüfbar', reason, evidence };
}

/**
 * The finding on a whole sentence from those on its parts: one wrong part makes it wrong, one
 * uncheckable part of a sentence otherwise right makes it uncheckable.
 */
export function joinFindings(findings: readonly Finding[]): Finding {
  const wrong = findings.find(({ verdict }) => verdict === 'stimmt nicht');
  const open = findings.find(({ verdict }) => verdict === 'nicht prüfbar');
  const decisive = wrong ?? open ?? findings[findings.length - 1];
  if (decisive === undefined) return unverifiable('Der Satz sagt nichts, was sich prüfen lässt.');
  const rest = findings.filter((finding) => finding !== decisive);
  return {
    ...decisive,
    ...(findings.some(({ rounded }) => rounded === true) && wrong === undefined
      ? { rounded: true }
      : {}),
    reason: [
      decisive.reason,
      ...rest.filter(({ verdict }) => verdict === decisive.verdict).map(({ reason }) => reason),
    ]
      .filter((reason, index, all) => reason !== '' && all.indexOf(reason) === index)
      .join(' '),
    evidence: joinDrafts([decisive, ...rest].flatMap(({ evidence }) => evidence ?? [])),
  };
}

/** Several drafts as one: their sources follow each other, and their marks with them. */
function joinDrafts(drafts: readonly AnswerDraft[]): AnswerDraft | null {
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
    text: `${a.text}\n\n${shiftMarks(b.text, shift)}`,
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
