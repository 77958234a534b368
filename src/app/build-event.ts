import type { ErrorCode } from '#src/domain/app-error.ts';

/** What a build tells while it runs. */
export type BuildEvent =
  | {
      readonly kind: 'phase';
      readonly phase: 'read' | 'structure' | 'tables' | 'search' | 'write';
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'skipped';
      readonly path: string;
      readonly code: ErrorCode;
      readonly reason: string;
    }
  /** A sentence for people: why an index is built anew, that an old one is used. */
  | { readonly kind: 'message'; readonly text: string };

export type ReportBuild = (event: BuildEvent) => void;
