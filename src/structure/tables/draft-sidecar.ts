import type { Sidecar, TableGrid } from '#src/domain/table-file.ts';
import { tableInvalid } from '#src/domain/table-problem.ts';
import { columnName } from './column-name.ts';
import { findRoles, type Roles } from './find-roles.ts';
import { LOOKS_LIKE_TOTAL } from './read-rows.ts';
import { type Survey, type SurveyedColumn, surveyColumns } from './survey-columns.ts';

export interface SidecarDraft {
  readonly sidecar: Sidecar;
  /** German sentences: what a person should look at before the table is used. */
  readonly hints: readonly string[];
}

/**
 * A first description of a table file, from its headings and cells. A person reads it over: what a
 * column means cannot always be seen.
 *
 * @throws {AppError} `table-invalid` where there is no table with headings and a column of numbers.
 */
export function draftSidecar(grid: TableGrid): SidecarDraft {
  const survey = surveyColumns(grid);
  if (survey === null) throw tableInvalid(grid.path, [{ text: 'Die Tabelle ist leer' }]);
  const roles = findRoles(survey);
  if (roles === undefined || roles.metrics.length === 0) {
    throw tableInvalid(grid.path, [{ text: 'Keine Spalte enthält nur Zahlen' }]);
  }
  const name = columnName(grid.path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, ''));
  const sidecar: Sidecar = {
    name,
    title: survey.above[0] ?? name.replaceAll('_', ' '),
    description: '',
    section: [],
    words: [],
    entity: draftEntity(roles),
    time: roles.time === undefined ? { kind: 'none' } : { kind: 'years', column: roles.time },
    metrics: roles.metrics.map(({ metric }, index) => ({ ...metric, isDefault: index === 0 })),
    notes: [],
    file: draftFile(survey, grid, roles),
  };
  return { sidecar, hints: findHints(sidecar) };
}

function draftEntity({ key, label, parent, kind, scope }: Roles): Sidecar['entity'] {
  return {
    key: columnName(key.heading),
    keyLabel: key.heading,
    label: columnName(label.heading),
    ...(parent === undefined ? {} : { parent: columnName(parent.heading) }),
    ...(kind === undefined ? {} : { kind: columnName(kind.heading) }),
    kinds: draftGroups(kind),
    ...(scope === undefined
      ? {}
      : {
          scope: {
            column: columnName(scope.heading),
            label: scope.heading,
            groups: draftGroups(scope),
          },
        }),
    otherNames: {},
  };
}

function draftGroups(column: SurveyedColumn | undefined) {
  return [...new Set(column?.texts ?? [])].map((value) => ({
    value,
    singular: value,
    plural: value,
    gender: 'n' as const,
    words: [],
    aggregate: false,
  }));
}

function draftFile(
  { header, style }: Survey,
  grid: TableGrid,
  { label, key, metrics, unused }: Roles,
) {
  const wide = metrics.filter(({ isWide }) => isWide);
  const isBelowTitles = header.line !== grid.rows[0]?.line;
  const renamed = metrics.filter(
    ({ isWide, metric, heading }) => !isWide && metric.column !== columnName(heading),
  );
  const labels = [...label.texts, ...key.texts];
  return {
    ...(isBelowTitles ? { headerRow: header.line } : {}),
    ...(style === 'en' ? { numbers: style } : {}),
    columns: Object.fromEntries(renamed.map(({ metric, heading }) => [metric.column, heading])),
    ...(wide.length === 0
      ? {}
      : { wide: Object.fromEntries(wide.map(({ metric, heading }) => [metric.column, heading])) }),
    ignore: unused.map(({ heading }) => heading),
    totals: [...new Set(labels.filter((text) => LOOKS_LIKE_TOTAL.test(text)))],
  };
}

function findHints({ metrics, time, entity, file }: Sidecar): readonly string[] {
  return [
    ...metrics
      .filter(({ unit }) => unit === '')
      .map(({ label }) => `Die Einheit von „${label}“ ist zu ergänzen (unit).`),
    ...(time.kind === 'none'
      ? ['Von welchem Tag die Zahlen sind, ist zu ergänzen (time), wenn es bekannt ist.']
      : []),
    ...(entity.kinds.length > 0
      ? ['Einzahl, Mehrzahl und Geschlecht der Arten sind zu prüfen (entity.kinds).']
      : []),
    ...(file?.totals ?? []).map(
      (label) =>
        `„${label}“ wird als Summe der anderen Zeilen geprüft und nicht geladen (file.totals).`,
    ),
    ...(file?.ignore ?? []).map(
      (heading) => `Die Spalte „${heading}“ wird nicht geladen (file.ignore).`,
    ),
    ...(file?.numbers === 'en'
      ? ['Die Zahlen wurden als englisch geschrieben gelesen: 1,234.5 (file.numbers).']
      : []),
    'Titel, Beschreibung und Wörter (title, description, words) sagen Beleg, welche Fragen gemeint sind.',
  ];
}
