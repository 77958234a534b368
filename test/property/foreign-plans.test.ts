import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorpusFolder } from '#src/adapters/corpus-folder.ts';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import { readFileTables } from '#src/app/file-tables.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { Table } from '#src/domain/catalogue.ts';
import { type EntityRef, type QueryPlan, queryPlanSchema } from '#src/domain/query-plan.ts';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { buildEntityIndex, nameRows } from '#src/question/figures/vocabulary/entity-index.ts';
import { loadEntities } from '#src/question/figures/vocabulary/load-entities.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { exportTable } from '#src/surfaces/cli/table-export.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Row = Readonly<Record<string, string>>;

/** A foreign table, what `beleg table export` prints of it, and all that plans may name. */
interface Subject {
  readonly store: TableBrowser;
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly entities: ReturnType<typeof buildEntityIndex>['entities'];
  readonly years: readonly number[];
}

async function openDrafted(name: string): Promise<Subject> {
  const corpus = temporaryFolder('plans');
  mkdirSync(join(corpus, 'tables'));
  const file = fileURLToPath(
    new URL(`../golden/figures/drafted-alone/${name}.csv`, import.meta.url),
  );
  const grid = await readTableGrid(`tables/${name}.csv`, readFileSync(file));
  copyFileSync(file, join(corpus, 'tables', `${name}.csv`));
  const sidecar = JSON.stringify(draftSidecar(grid).sidecar);
  writeFileSync(join(corpus, 'tables', `${name}.table.json`), sidecar);
  const { tables } = await readFileTables(createCorpusFolder(corpus), []);
  const database = join(corpus, 'tables.duckdb');
  await buildTableStore(
    database,
    tables.map(({ stored }) => stored),
  );
  const catalogue = { tables: tables.map(({ table }) => table), caveats: [] };
  const store = openTableStore(database, catalogue);
  const [table] = catalogue.tables;
  if (table === undefined) throw new Error(`${name} does not load`);
  const printed: string[] = [];
  const io = { out: (text: string) => void printed.push(text), err: () => undefined };
  await exportTable(store, table.name, { format: 'csv' }, io as never);
  const rows = parse(printed.join('\n'), { columns: true }) as Row[];
  const named = nameRows(catalogue.tables, await loadEntities(store));
  const { entities } = buildEntityIndex(catalogue.tables, named);
  const { time } = table;
  const years =
    time.kind === 'years' ? [...new Set(rows.map((row) => Number(row[time.column])))].sort() : [];
  return { store, table, rows, entities, years };
}

/** The value that the export prints; null where it prints none. */
function plainValue({ table, rows }: Subject, ref: EntityRef, metric: string, year?: number) {
  const { entity, time } = table;
  const row = rows.find(
    (candidate) =>
      candidate[entity.key] === ref.key &&
      (entity.scope === undefined || candidate[entity.scope.column] === ref.scope) &&
      (time.kind !== 'years' || Number(candidate[time.column]) === year),
  );
  const cell = row?.[metric] ?? '';
  return cell === '' ? null : Number(cell);
}

describe.each([
  { name: 'aufwendungen', hasYears: true },
  { name: 'schulen', hasYears: false },
  { name: 'abfall', hasYears: true },
  { name: 'gerichte', hasYears: true },
  { name: 'gemeinden', hasYears: false },
  { name: 'museen', hasYears: true },
])('figures computed from $name.csv', ({ name, hasYears }) => {
  let subject: Subject;

  beforeAll(async () => {
    subject = await openDrafted(name);
  });

  afterAll(() => subject.store.close());

  /** A plan for one metric, some entries and one or two years, as any question could make it. */
  function draw(seed: readonly number[]) {
    const { table, entities, years } = subject;
    const pick = <T>(items: readonly T[], at: number): T =>
      items[(seed[at] ?? 0) % items.length] as T;
    const added = table.metrics.filter(({ kind }) => kind === 'count' || kind === 'amount');
    const metric = pick(added, 0).column;
    const plain = entities.filter(({ onlyParts }) => !onlyParts);
    const drawn = [1, 2, 3].map((at) => pick(plain, at));
    const refs = [...new Set(drawn)].map(
      ({ key, scope }): EntityRef => (scope === null ? { key } : { key, scope }),
    );
    const chosen = years.length === 0 ? [] : [...new Set([pick(years, 4), pick(years, 5)])].sort();
    return { metric, refs, years: chosen };
  }

  async function compute(
    operation: QueryPlan['operation'],
    metric: string,
    entities: readonly EntityRef[],
    years: readonly number[],
  ) {
    const plan = queryPlanSchema.parse({
      table: subject.table.name,
      selection: { by: 'entities', entities },
      metric,
      years,
      operation,
    });
    return (await runPlan(plan, subject.store, subject.entities)).outcome;
  }

  const seeds = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });

  it('add up to what the export adds up to', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { metric, refs, years } = draw(seed);
        const values = refs.flatMap((ref) => plainValue(subject, ref, metric, years[0]) ?? []);
        const sum = { name: 'aggregate', over: 'entities', with: 'sum' } as const;
        const outcome = await compute(sum, metric, refs, years.slice(0, 1));
        if (values.length === 0) return;
        expect(outcome.name === 'aggregate' && outcome.value).toBeCloseTo(
          values.reduce((total, value) => total + value, 0),
          6,
        );
      }),
      { seed: 8, numRuns: 30 },
    );
  });

  // A table of one day has no change.
  if (!hasYears) return;
  it('change by the difference of two printed values', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { metric, refs, years } = draw(seed);
        const [ref] = refs;
        if (ref === undefined || years.length < 2) return;
        const [from, to] = years.map((year) => plainValue(subject, ref, metric, year));
        const change = { name: 'change', unit: 'absolute' } as const;
        const outcome = await compute(change, metric, [ref], years);
        if (from === null || to === null || from === undefined || to === undefined) return;
        const [made] = outcome.name === 'change' ? outcome.changes : [];
        expect(made?.absolute).toBeCloseTo(to - from, 6);
        expect(made?.percent).toBeCloseTo(((to - from) / from) * 100, 6);
      }),
      { seed: 8, numRuns: 30 },
    );
  });
});
