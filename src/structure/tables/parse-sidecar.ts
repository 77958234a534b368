import type * as z from 'zod';
import { de } from 'zod/locales';
import { type Sidecar, sidecarSchema } from '#src/domain/table-file.ts';
import { shorten, type TableProblem, tableInvalid } from '#src/domain/table-problem.ts';
import { RESERVED_COLUMN } from './column-name.ts';

const german = de().localeError;

/**
 * Reads the text of a `NAME.table.json`.
 *
 * @throws {AppError} `table-invalid`, with the path of every wrong field.
 */
export function parseSidecar(path: string, text: string): Sidecar {
  const parsed = sidecarSchema.safeParse(parseJson(path, text), { error: german });
  if (!parsed.success) throw tableInvalid(path, parsed.error.issues.map(describeIssue));
  const problems = findContradictions(parsed.data);
  if (problems.length > 0) throw tableInvalid(path, problems);
  return parsed.data;
}

function parseJson(path: string, written: string): unknown {
  const text = written.replace(/^\ufeff/u, '');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = placeInJson(text, String(cause));
    throw tableInvalid(path, [{ text: `Die Beschreibung ist kein gültiges JSON${place}` }]);
  }
}

/** " (Zeile 4, Zeichen 12)", where the parser says how far it came. */
function placeInJson(text: string, message: string): string {
  const position = /at position (\d+)/u.exec(message)?.[1];
  const isAtEnd = /unexpected end/iu.test(message);
  if (position === undefined && !isAtEnd) return '';
  const before = text.slice(0, isAtEnd ? text.length : Number(position)).split('\n');
  return ` (Zeile ${before.length}, Zeichen ${(before.at(-1)?.length ?? 0) + 1})`;
}

function describeIssue({ path, message }: z.core.$ZodIssue): TableProblem {
  const field = path.length === 0 ? '' : `, Feld „${path.map(String).join('.')}“`;
  return { text: `Beschreibung${field}: ${message}` };
}

/** What each field alone allows and all together do not. */
function findContradictions({ entity, metrics, time, file }: Sidecar): readonly TableProblem[] {
  const columns = metrics.map(({ column }) => column);
  const taken = [entity.label, entity.key, entity.parent, entity.kind, entity.scope?.column];
  const dimensions = [...taken, time.kind === 'years' ? time.column : undefined];
  return [
    ...columns
      .filter((column, index) => columns.indexOf(column) !== index || dimensions.includes(column))
      .map((column) => wrong(`Die Spalte „${column}“ ist zweimal vergeben`)),
    ...[...columns, ...dimensions]
      .filter((column) => column !== undefined && RESERVED_COLUMN.test(column))
      .map((column) => wrong(`Der Spaltenname „${column}“ ist für Beleg selbst vergeben`)),
    ...metrics
      .filter(({ changeOf }) => changeOf !== undefined && !columns.includes(changeOf))
      .map(({ changeOf }) => wrong(`changeOf nennt „${changeOf}“, das keine Kennzahl ist`)),
    ...(metrics.filter(({ isDefault }) => isDefault).length > 1
      ? [wrong('Mehr als eine Kennzahl ist als isDefault bezeichnet')]
      : []),
    ...(['wide', 'parts'] as const).flatMap((option) =>
      Object.keys(file?.[option] ?? {})
        .filter((column) => !columns.includes(column) && column !== file?.rows?.value)
        .map((column) =>
          wrong(`file.${option} nennt „${shorten(column)}“, das keine Kennzahl ist`),
        ),
    ),
    ...Object.keys(file?.rows?.metrics ?? {})
      .filter((column) => !columns.includes(column))
      .map((column) => wrong(`file.rows nennt „${shorten(column)}“, das keine Kennzahl ist`)),
    ...findUnknownKinds({ entity, file }),
    ...(file?.wide !== undefined && time.kind !== 'years'
      ? [wrong('file.wide braucht time.kind „years“')]
      : []),
  ];
}

function findUnknownKinds({ entity, file }: Pick<Sidecar, 'entity' | 'file'>): TableProblem[] {
  const known = entity.kinds.map(({ value }) => value);
  return [...new Set(Object.values(file?.kinds ?? {}))]
    .filter((kind) => !known.includes(kind))
    .map((kind) => wrong(`file.kinds nennt „${shorten(kind)}“, das keine Art (kind) ist`));
}

function wrong(text: string): TableProblem {
  return { text: `Beschreibung: ${text}` };
}
