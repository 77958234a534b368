import type { QueryPlan } from '#src/domain/query-plan.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { needsBothNames, nestedNames } from '../selection/nested-names.ts';

/**
 * A name that is one of another table only: of "Polizei Gera" the police of the state is no answer. It may
 * be a word of the name beside it, "Landessternwarte Tautenburg".
 */
export function leavesName({ parts, table, subjects }: Asked): boolean {
  const saysAll = (name: string, from: number, to: number): boolean =>
    parts.marked.terms
      .slice(from, to + 1)
      .every(({ folded }) => name.split(/\W+/u).includes(folded));
  return parts.mentions.some(
    ({ candidates, from, to }) =>
      !candidates.some(({ entity }) => entity.table === table.name) &&
      ![...parts.scopes, ...parts.kinds].some(
        (word) => word.from === from && word.to === to && means(word, table.name),
      ) &&
      !candidates.every(({ entity }) => entity.isRoot) &&
      !subjects.some(({ entities }) =>
        entities.every(({ names }) => names.some(({ written }) => saysAll(written, from, to))),
      ),
  );
}

/** "Schadensfälle in Thüringen" of a table that is called by another land, and has no row of this one. */
export function leavesLand({ parts: { marked }, table, knowledge: { index } }: Asked): boolean {
  const own = GERMAN_STATES.filter((state) => table.words.includes(state));
  if (own.length === 0) return false;
  return GERMAN_STATES.some((state) => {
    const said = foldGerman(state).replaceAll('-', '[- ]');
    return (
      !own.some((other) => other.includes(state)) &&
      new RegExp(`(?<![\\w-])${said}s?(?![\\w-])`, 'u').test(marked.line) &&
      !index.entities.some(
        ({ table: of, names }) =>
          of === table.name && names.some(({ written }) => written.includes(foldGerman(state))),
      )
    );
  });
}

/** "youth offices" are no chapters of the ministry that is called after youth, too. */
export function leavesOffice({ subjects, groups }: Asked, { selection }: QueryPlan): boolean {
  if (selection.by !== 'group' || selection.within === undefined) return false;
  return subjects.some(({ isFull, to }) => !isFull && groups.some(({ from }) => from === to + 1));
}

/**
 * "bei der Polizei im LKA": one of two names says where the other is meant, and they are not two
 * things asked for side by side. Where the one contains the other it is left out before.
 */
export function leavesNesting(asked: Asked, { operation }: QueryPlan): boolean {
  return !needsBothNames(operation) && nestedNames(asked) !== null;
}

const BY_A_PLACE = /^(?:am|an|bei|ob|vor|im|in|auf|unter|de[rmn]|dem|fur|for)$/u;

/** "Neudorf am Rennsteig": two names that are each only like others are one that no table has. */
export function leavesPlaceName({ parts: { marked }, subjects }: Asked): boolean {
  return subjects.some((subject, at) => {
    const next = subjects[at + 1];
    if (next === undefined || subject.isFull || next.isFull) return false;
    const between = marked.terms.slice(subject.to + 1, next.from);
    return between.length > 0 && between.every(({ folded }) => BY_A_PLACE.test(folded));
  });
}
