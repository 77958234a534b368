import {
  CHECK_KINDS,
  type Check,
  type CheckKind,
  JUDGEMENTS,
  type Judgement,
} from '#src/domain/check.ts';
import type {
  CheckReport,
  KindCount,
  PlacedResidual,
  RefusedFile,
} from '#src/domain/check-report.ts';

/** The checks that were made on one document or table file. */
export interface CheckedDocument {
  /** Path below `corpus/`. */
  readonly document: string;
  readonly checks: readonly Check[];
}

const ORDER: readonly Judgement[] = ['unexplained', 'gap', 'rounding'];

/** Puts the checks of all documents together: counts by kind, contradictions apart from the rest. */
export function buildCheckReport(
  checked: readonly CheckedDocument[],
  refused: readonly RefusedFile[] = [],
): CheckReport {
  const residuals = checked.flatMap(({ document, checks }) =>
    checks.flatMap((check) => check.residuals.map((residual) => ({ ...residual, document }))),
  );
  const checks = checked.flatMap((entry) => entry.checks);
  return {
    isExplained:
      residuals.every(({ judgement }) => judgement !== 'unexplained') && refused.length === 0,
    counts: CHECK_KINDS.flatMap((kind) => countKind(kind, checks)),
    contradictions: residuals
      .filter(({ judgement }) => judgement === 'contradiction')
      .sort(byPlace),
    residuals: ORDER.flatMap((judgement) =>
      residuals.filter((residual) => residual.judgement === judgement).sort(byPlace),
    ),
    refused,
  };
}

/** Nothing for a kind of check that was not made. */
function countKind(kind: CheckKind, checks: readonly Check[]): readonly KindCount[] {
  const own = checks.filter((check) => check.kind === kind);
  if (own.length === 0) return [];
  const residuals = own.flatMap((check) => check.residuals);
  const checked = own.reduce((sum, check) => sum + check.checked, 0);
  const count = (judgement: Judgement) =>
    residuals.filter((residual) => residual.judgement === judgement).length;
  const [rounding, gap, contradiction, unexplained] = JUDGEMENTS.map(count);
  return [
    {
      kind,
      checked,
      even: Math.max(0, checked - residuals.length),
      rounding: rounding ?? 0,
      gap: gap ?? 0,
      contradiction: contradiction ?? 0,
      unexplained: unexplained ?? 0,
    },
  ];
}

function byPlace(a: PlacedResidual, b: PlacedResidual): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return (a.lines[0] ?? 0) - (b.lines[0] ?? 0) || (a.year ?? 0) - (b.year ?? 0);
}
