import type { Cell, Measured } from '#src/compute/cell.ts';
import type { Computed } from '#src/compute/outcome.ts';
import type { AnswerDraft, Computation, Language } from '#src/domain/answer.ts';
import type { Caveat, Table } from '#src/domain/catalogue.ts';
import type { QueryPlan } from '#src/domain/query-plan.ts';
import { composeAggregate } from './compose-aggregate.ts';
import { composeBesideAverage } from './compose-beside-average.ts';
import { composeChanges } from './compose-changes.ts';
import { composeColumns } from './compose-columns.ts';
import { composeCompare } from './compose-compare.ts';
import { composeFiltered } from './compose-filtered.ts';
import { composeIdentity, composeParents } from './compose-identity.ts';
import { composePer } from './compose-per.ts';
import { composeRank } from './compose-rank.ts';
import { composeRemainder } from './compose-remainder.ts';
import { composeRun } from './compose-run.ts';
import { composeShare } from './compose-share.ts';
import { composeSeries, composeValues } from './compose-values.ts';
import { composeBoundYear, composeExtremeYear, composeYearsWhere } from './compose-years.ts';
import { type Composed, type Composing, computationOf } from './draft-parts.ts';
import { SourceList } from './source-list.ts';
import { wordingOf } from './wording.ts';

/** Turns a computed outcome into a draft: the answer first, how it was computed, then what to know about it. */
export function composeFigures(
  computed: Computed,
  caveats: readonly Caveat[],
  language: Language,
  more: (composing: Composing, composed: Composed) => Composed = (_, composed) => composed,
): AnswerDraft {
  const words = wordingOf(computed.table, computed.metric, language, computed.plan.selection);
  const composing: Composing = {
    words,
    computed,
    sources: new SourceList({ citesLabels: isOfFew(computed.plan) }),
  };
  const composed = withoutTime(more(composing, composeOutcome(composing)), computed.table);
  const notes = [
    ...(composed.notes ?? []),
    ...caveatNotes(composed.used, computed, caveats, language, composing.sources),
    ...(composed.kind === 'abstain' ? [] : tableNotes(computed.table, language)),
  ];
  return {
    kind: composed.kind,
    text: textOf(composed, notes),
    figures: composed.figures,
    ...(composed.items === undefined ? {} : { items: composed.items }),
    ...computationIn(composed, composing),
    sources: composing.sources.sources,
    notes,
  };
}

/** As the composer says; else what derives the first figure, from what was used. */
function computationIn(
  { computation, figures: [figure], derivation, used }: Composed,
  composing: Composing,
): { readonly computation?: Computation } {
  if (computation !== undefined) return { computation };
  if (figure?.computed !== true || derivation === undefined) return {};
  return { computation: computationOf(composing, derivation, figure.value, figure.unit, used) };
}

/** Few enough things that each can be shown with the line that says what it is called. */
function isOfFew({ selection }: QueryPlan): boolean {
  return selection.by === 'entities' && selection.entities.length <= 2;
}

/** A table that knows no time leaves nothing where others say when: "Kita A: 64 Plätze". */
function withoutTime(composed: Composed, { time }: Table): Composed {
  if (time.kind !== 'none') return composed;
  const close = (text: string): string =>
    text.replace(/, *(?=:|\.$|\)|$)/gmu, '').replace(/(?<=\S) {2,}(?=\S)/gu, ' ');
  return {
    ...composed,
    lead: close(composed.lead),
    figures: composed.figures.map((figure) => ({ ...figure, label: close(figure.label) })),
  };
}

function tableNotes({ notes, notesEnglish }: Table, language: Language): readonly string[] {
  return language === 'en' ? (notesEnglish ?? notes) : notes;
}

function composeOutcome(composing: Composing): Composed {
  const { outcome } = composing.computed;
  switch (outcome.name) {
    case 'value':
      return composeValues(composing, outcome);
    case 'series':
      return composeSeries(composing, outcome);
    case 'change':
      return composeChanges(composing, outcome);
    case 'aggregate':
      return composeAggregate(composing, outcome);
    case 'share':
      return composeShare(composing, outcome);
    case 'compare':
      return composeCompare(composing, outcome);
    case 'rank':
      return composeRank(composing, outcome);
    case 'extreme-year':
      return composeExtremeYear(composing, outcome);
    case 'bound-year':
      return composeBoundYear(composing, outcome);
    case 'run':
      return composeRun(composing, outcome);
    case 'per':
      return composePer(composing, outcome);
    case 'columns':
      return composeColumns(composing, outcome);
    case 'beside-average':
      return composeBesideAverage(composing, outcome);
    case 'remainder':
      return composeRemainder(composing, outcome);
    case 'years-where':
      return composeYearsWhere(composing, outcome);
    case 'count':
    case 'list':
      return composeFiltered(composing, outcome);
    case 'parent':
      return composeParents(composing, outcome);
    case 'identify':
      return composeIdentity(composing, outcome);
  }
}

function textOf({ lead, derivation, body }: Composed, notes: readonly string[]): string {
  const hints = notes.map((note) => `_${note}_`).join('\n');
  return [lead, derivation, body, hints]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

/** What must be said of the cells that were used, each caveat once. */
function caveatNotes(
  used: readonly Measured[],
  { table, metric }: Computed,
  caveats: readonly Caveat[],
  language: Language,
  sources: SourceList,
): string[] {
  const cells = used.flatMap(({ cells: all }) => all);
  return caveats
    .filter(
      (caveat) =>
        caveat.table === table.name &&
        (caveat.metric === undefined ||
          caveat.metric === metric.column ||
          metric.changeOf === caveat.metric),
    )
    .filter((caveat) => touches(caveat, cells))
    .slice(0, MOST_CAVEATS)
    .map((caveat) => {
      const [first] = caveat.lines;
      const mark = first === undefined ? '' : ` [${sources.ofLines(table.document, first, first)}]`;
      return `${language === 'en' ? (caveat.textEnglish ?? caveat.text) : caveat.text}${mark}`;
    });
}

/** A reorganisation concerns every comparison across it; anything else only the cell itself. */
function touches(caveat: Caveat, cells: readonly Cell[]): boolean {
  const own = cells.filter(
    ({ entity }) =>
      entity.key === caveat.key && (caveat.scope === undefined || caveat.scope === entity.scope),
  );
  const { year } = caveat;
  if (year === undefined) return own.length > 0;
  if (caveat.kind !== 'reorganisation') return own.some((cell) => cell.year === year);
  return (
    own.some((cell) => (cell.year ?? year) < year) && own.some((cell) => (cell.year ?? 0) >= year)
  );
}

const MOST_CAVEATS = 4;
