import type { Answer } from '#src/domain/answer.ts';
import type { Expectation, Sample } from './sample.ts';

export interface Judgement {
  readonly right: boolean;
  /** Why not. */
  readonly why: string;
  /** A figure or verdict was stated, and it is wrong: the worst that can happen. */
  readonly confidentlyWrong: boolean;
  /** Abstained or asked back where the documents do answer. */
  readonly wronglyAbstained: boolean;
  /** Whether a line of the evidence is cited; null where nothing was to be cited. */
  readonly cited: boolean | null;
}

/** Judges one answer by the rules of `samples/SCHEMA.md`. */
export function judge(sample: Sample, answer: Answer): Judgement {
  const why = faultOf(sample.expect, answer);
  const right = why === null;
  const declines = answer.kind === 'abstain' || answer.kind === 'clarify';
  const wanted = sample.expect.type;
  return {
    right,
    why: why ?? '',
    confidentlyWrong: !right && statesWrongly(sample.expect, answer),
    wronglyAbstained: !right && declines && wanted !== 'abstain' && wanted !== 'clarify',
    cited: right && sample.evidence.length > 0 && !declines ? citesEvidence(sample, answer) : null,
  };
}

function statesWrongly(expect: Expectation, answer: Answer): boolean {
  if (expect.type === 'claim') {
    return answer.claim !== undefined && answer.claim.verdict !== 'nicht prüfbar';
  }
  const stated = answer.figures.length > 0 && !['abstain', 'clarify', 'help'].includes(answer.kind);
  return stated && ['number', 'numbers', 'abstain', 'clarify'].includes(expect.type);
}

function citesEvidence(sample: Sample, answer: Answer): boolean {
  return answer.citations.some(
    ({ document, firstLine, lastLine }) =>
      document === (sample.document ?? document) &&
      sample.evidence.some(([first, last]) => firstLine <= last && lastLine >= first),
  );
}

/** @returns What is wrong with the answer; null where it is right. */
function faultOf(expect: Expectation, answer: Answer): string | null {
  const declined = answer.kind === 'abstain' || answer.kind === 'clarify';
  const figures = answer.figures.map(({ value }) => value);
  switch (expect.type) {
    case 'number': {
      const accepted = [expect.value, ...[expect.alt ?? []].flat()];
      const first = figures[0];
      if (declined || first === undefined) return `${answer.kind} instead of ${expect.value}`;
      return accepted.some((value) => isClose(first, value, expect.tol))
        ? null
        : `${first} instead of ${expect.value}`;
    }
    case 'numbers': {
      const missing = expect.values.filter((v) => !figures.some((f) => isClose(f, v, expect.tol)));
      return missing.length === 0 ? null : `missing figures ${missing.join(', ')}`;
    }
    case 'set':
      return faultOfSet(expect, answer);
    case 'text': {
      const text = squash(answer.text);
      const missing = expect.must.find(
        (any) => ![any].flat().some((s) => text.includes(squash(s))),
      );
      const unwanted = expect.mustNot.find((s) => fold(answer.text).includes(fold(s)));
      if (unwanted !== undefined) return `contains "${unwanted}"`;
      return missing === undefined ? null : `missing ${JSON.stringify(missing)} (${answer.kind})`;
    }
    case 'abstain': {
      const echoed = expect.mustNot.find((s) => answer.text.includes(s));
      if (echoed !== undefined) return `contains "${echoed}"`;
      return answer.kind === 'abstain' || answer.kind === 'help'
        ? null
        : `answered as ${answer.kind}`;
    }
    case 'clarify': {
      const shown = fold(answer.text + JSON.stringify(answer.items));
      const namesAll =
        expect.options.length > 1 && expect.options.every((o) => shown.includes(fold(o)));
      return answer.kind === 'clarify' || namesAll ? null : `picked one silently (${answer.kind})`;
    }
    case 'claim':
      return answer.claim?.verdict === expect.verdict
        ? null
        : `verdict ${answer.claim?.verdict ?? answer.kind} instead of ${expect.verdict}`;
  }
}

function faultOfSet(expect: Extract<Expectation, { type: 'set' }>, answer: Answer): string | null {
  const labels = answer.items.map(({ label }) => fold(label));
  const places = expect.items.map((any) =>
    labels.findIndex((label) =>
      [any]
        .flat()
        .map(fold)
        .some((wanted) => names(label, wanted)),
    ),
  );
  const missing = expect.items.filter((_, index) => places[index] === -1);
  if (missing.length > 0) return `missing ${JSON.stringify(missing.slice(0, 4))}`;
  if (expect.ordered && places.some((place, i) => place < (places[i - 1] ?? -1))) return 'order';
  if (expect.exact && labels.length !== expect.items.length) {
    return `${labels.length} items instead of ${expect.items.length}`;
  }
  return null;
}

function names(label: string, wanted: string): boolean {
  return label.includes(wanted) || (label.length > 5 && wanted.includes(label));
}

function isClose(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance + 1e-9;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function squash(text: string): string {
  return fold(text).replace(/[\s\u00ad-]/gu, '');
}
