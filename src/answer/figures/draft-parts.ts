import { markdownTable } from 'markdown-table';
import type { Measured } from '#src/compute/cell.ts';
import type { Computed } from '#src/compute/outcome.ts';
import type { AnswerDraft, Computation, Figure, Item } from '#src/domain/answer.ts';
import type { Selection } from '#src/domain/query-plan.ts';
import type { SourceList } from './source-list.ts';
import type { Wording } from './wording.ts';

/** What a composer needs: the words, the computed outcome, and where sources are collected. */
export interface Composing {
  readonly words: Wording;
  readonly computed: Computed;
  readonly sources: SourceList;
}

/** What a composer makes of one outcome. */
export interface Composed {
  readonly kind: AnswerDraft['kind'];
  /** The first sentence: the answer. */
  readonly lead: string;
  /** The derivation, in one line. */
  readonly derivation?: string;
  /** A table of values or a list. */
  readonly body?: string;
  readonly figures: readonly Figure[];
  readonly items?: readonly Item[];
  readonly computation?: Computation;
  readonly notes?: readonly string[];
  /** Everything whose caveats matter. */
  readonly used: readonly Measured[];
}

/** An answer that gives no figure and says why. */
export function declined(lead: string, used: readonly Measured[] = []): Composed {
  return { kind: 'abstain', lead, figures: [], used };
}

/** A figure of the answer, proved by what it was read or computed from. */
export function figureOf(
  { words, sources }: Composing,
  value: number,
  measured: readonly Measured[],
  options: { label: string; unit?: string; computed?: boolean },
): Figure {
  return {
    value,
    unit: options.unit ?? words.unit,
    label: options.label,
    computed: options.computed ?? false,
    citations: sources.of(...measured),
  };
}

/** The values of rows as figures of their own; a row without a value counts as 0, so leave it out. */
export function rowFigures(composing: Composing, rows: readonly Measured[]): Figure[] {
  return rows.map((row) =>
    figureOf(composing, row.value ?? 0, [row], { label: labelOf(composing, row) }),
  );
}

/** More inputs than this are not listed one by one. */
const MOST_INPUTS = 160;

/** How a result was computed, with the cells that went into it. */
export function computationOf(
  { words, sources, computed }: Composing,
  expression: string,
  result: number,
  unit: string,
  inputs: readonly Measured[],
  rounding?: string,
): Computation {
  const cells = inputs.flatMap(({ cells: all }) => all).slice(0, MOST_INPUTS);
  return {
    expression,
    result,
    unit,
    ...(rounding === undefined ? {} : { rounding }),
    sql: computed.sql,
    inputs: cells.flatMap((cell) => {
      const citation = sources.ofCell(cell);
      if (citation === null) return [];
      const when = words.when(cell.year);
      return [
        {
          label: `${words.name(cell.entity)}, ${when}`,
          value: cell.value,
          unit: words.unit,
          citation,
        },
      ];
    }),
  };
}

/** A Markdown table; the last column is aligned like numbers. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([head, ...rows], {
    align: head.map((_, index) => (index === 0 ? 'l' : 'r')),
  });
}

/** What stands where a value is missing. */
export function absentText(words: Wording): string {
  return words.say('keine Angabe', 'no figure');
}

/** How a result was rounded that is not as exact as its inputs. */
export function roundingText({ say }: Wording): string {
  return say('auf zwei Nachkommastellen gerundet', 'rounded to two decimals');
}

/** "Einzelplan 03", which has no row and is the sum of its parts; null for a group within what has one. */
export function nameOfParts(selection: Selection, { entities }: Measured): string | null {
  if (selection.by !== 'group' || selection.within === undefined || entities.length < 2)
    return null;
  const { key } = selection.within;
  const whole = entities[0]?.ancestors.find((above) => above.key === key);
  return whole === undefined || whole.years.length > 0 ? null : whole.label;
}

/** "Beschäftigte, Gymnasien (Kapitel 0434), 2019" */
export function labelOf({ words }: Composing, measured: Measured): string {
  return `${words.metricLabel}, ${words.fullNames(measured.entities)}, ${words.when(measured.year)}`;
}
