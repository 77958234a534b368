import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import { type Finding, joinFindings } from './verdict.ts';

/** A single statement of a sentence with what the check found. */
export interface CheckedStatement {
  /** As it stands in the sentence. */
  readonly said: string;
  readonly finding: Finding;
}

export function isDecided({ finding }: CheckedStatement): boolean {
  return finding.verdict !== 'nicht prüfbar';
}

/** The finding on a sentence from those on its statements: what is wrong first, then what is right. */
export function joinStatements(checked: readonly CheckedStatement[]): Finding {
  const joined = joinFindings(checked.map(({ finding }) => finding));
  if (joined.verdict === 'stimmt') return joined;
  const right = checked.filter(({ finding }) => finding.verdict === 'stimmt');
  return right.length === 0
    ? joined
    : { ...joined, reason: `${joined.reason} Richtig ist: ${right.map(quoted).join(', ')}.` };
}

function quoted({ said }: CheckedStatement): string {
  return `„${said}“`;
}

/** The very number that is wrong of the whole is right by itself: one of them is misread. */
export function isContradicted(
  { verdict, stated }: Finding,
  checked: readonly CheckedStatement[],
): boolean {
  return (
    verdict === 'stimmt nicht' &&
    stated !== undefined &&
    checked.some(
      ({ said, finding }) =>
        finding.verdict === 'stimmt' &&
        readStatedValues(said).some(({ value }) => value === stated),
    )
  );
}
