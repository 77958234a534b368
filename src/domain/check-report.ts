import type { CheckKind, Judgement, Residual } from './check.ts';

/** How the checks of one kind came out, over all documents. */
export interface KindCount extends Readonly<Record<Judgement, number>> {
  readonly kind: CheckKind;
  readonly checked: number;
  /** Checks that came out even. */
  readonly even: number;
}

export interface PlacedResidual extends Residual {
  /** Path below `corpus/`. */
  readonly document: string;
}

/** A table file that could not be loaded. */
export interface RefusedFile {
  readonly path: string;
  readonly problems: readonly string[];
}

/** What `beleg check` tells; its JSON form is scripted against. */
export interface CheckReport {
  /** Nothing is unexplained and no file was refused. */
  readonly isExplained: boolean;
  readonly counts: readonly KindCount[];
  /** What the sources really contradict themselves in. */
  readonly contradictions: readonly PlacedResidual[];
  /** Everything else that did not come out even: unexplained first, then gaps, then rounding. */
  readonly residuals: readonly PlacedResidual[];
  readonly refused: readonly RefusedFile[];
}
