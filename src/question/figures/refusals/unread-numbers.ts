import type { QueryPlan, Selection } from '#src/domain/query-plan.ts';
import { monthOf } from '#src/text/month-names.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import type { Asked } from '../selection/asked.ts';
import { isWithin } from '../vocabulary/entity-index.ts';

/** The role of a small number that is neither a condition nor a key nor a place in a ranking. */
export const NUMBER = 'number';

/** "Anlage 1", "Frage 2": where it is printed. */
const PRINTED =
  /^(?:anlage|anhang|tabelle|frage|seite|nr|nummer|teil|annex|appendix|table|question|page|no|folie|slide|punkt|ziffer|absatz|kapitelnummer|zeile|spalte)$/u;

/**
 * Whether a number says something that the plan does not hold: "plus 50", "haben 5 Beschäftigte". One
 * that only says again how many things or years there are ("die drei Jahre 2021, 2022 und 2023",
 * "der 17 Landratsämter") is read.
 */
export function hasUnreadNumber(asked: Asked, plan: QueryPlan): boolean {
  const { marked } = asked.parts;
  return marked.terms.some(
    (term, index) =>
      marked.roleOf(index) === NUMBER &&
      !isPrinted(index, asked) &&
      !countsOf(asked, plan).includes(readSmallNumber(term.folded) ?? Number.NaN),
  );
}

function isPrinted(index: number, { parts: { marked } }: Asked): boolean {
  const before = marked.foldedAt(index - 1);
  const next = marked.foldedAt(index + 1);
  return PRINTED.test(before) || monthOf(next) !== undefined;
}

function countsOf(asked: Asked, plan: QueryPlan): readonly number[] {
  const { operation, years } = plan;
  const wholes = operation.name === 'share' ? [operation.whole] : [];
  return [
    years.length,
    // "in acht Jahren", from the first to the last
    years.length - 1,
    (years.at(-1) ?? 0) - (years[0] ?? 0),
    asked.subjects.length,
    ...(operation.name === 'rank' ? [operation.limit] : []),
    ...[plan.selection, ...wholes].map((selection) => sizeOf(selection, asked)),
  ];
}

function sizeOf(selection: Selection, { knowledge, table }: Asked): number {
  if (selection.by === 'entities') return selection.entities.length;
  const within =
    selection.within === undefined ? undefined : knowledge.index.find(table.name, selection.within);
  return knowledge.index
    .ofKinds(table.name, selection.kinds)
    .filter(
      (entity) =>
        (selection.scopes.length === 0 || selection.scopes.includes(entity.scope ?? '')) &&
        (within === undefined || isWithin([entity], [within])),
    ).length;
}
