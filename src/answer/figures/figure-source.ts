import type { PlacedEntity } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';

/** What figures are computed from, and what questions about them are read with. */
export interface FigureSource {
  readonly store: TableStore;
  readonly knowledge: Knowledge;
  readonly entities: readonly PlacedEntity[];
}
