import type { AnswerDraft, Claim } from '#src/domain/answer.ts';
import { joinDrafts } from '../join-drafts.ts';

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

/** A sentence that the documents neither prove nor refute, and why. */
export function unverifiable(reason: string, evidence: AnswerDraft | null = null): Finding {
  return { verdict: 'nicht prüfbar', reason, evidence };
}

/** The finding on a sentence that denies what was checked. */
export function contrary(finding: Finding): Finding {
  if (finding.verdict === 'nicht prüfbar') return finding;
  return finding.verdict === 'stimmt'
    ? {
        ...finding,
        verdict: 'stimmt nicht',
        reason: ['Was der Satz bestreitet, ist richtig.', finding.reason].join(' ').trim(),
      }
    : { ...finding, verdict: 'stimmt' };
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
