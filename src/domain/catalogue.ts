import * as z from 'zod';

/**
 * The catalogue describes every table well enough that questions about it are understood and
 * computed without a line of code for that table. It is written by the extraction for tables found
 * in documents, and by hand in `corpus/tables/NAME.table.json` for CSV and XLSX files.
 */

const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, 'nur Kleinbuchstaben, Ziffern und _, am Anfang ein Buchstabe');
const words = z.array(z.string().min(1)).default([]);

/** A value of a column that means a group of entities: a level, a kind, a part of the budget. */
export const groupSchema = z.strictObject({
  /** The value in the column. */
  value: z.string(),
  singular: z.string().min(1),
  plural: z.string().min(1),
  /** Grammatical gender of `singular`, for "der größte", "die größte", "das größte". */
  gender: z.enum(['m', 'f', 'n']).default('n'),
  english: z.strictObject({ singular: z.string(), plural: z.string() }).optional(),
  /** Other words by which people mean this group. */
  words,
  /** An aggregate holds its children's figures already: never added to them, never "a" member in a ranking. */
  aggregate: z.boolean().default(false),
  /**
   * The kind of the part that people also mean by such a name: asked how many people a district
   * employs, its office can be meant.
   */
  ownOffice: z.string().optional(),
  /**
   * The kind of the part that is the thing itself, without what belongs to it: the administration of
   * an association, the administering town among those it administers.
   */
  core: z.string().optional(),
});

/** A column that splits the table into parts in which the same key may mean different things. */
const scopeSchema = z.strictObject({
  column: identifier,
  label: z.string(),
  groups: z.array(groupSchema).min(1),
  /** The part that is meant where none is said, and that answers need not name. */
  usual: z.string().optional(),
});

export const metricSchema = z.strictObject({
  column: identifier,
  /** "Beschäftigte je 10.000 Einwohner" */
  label: z.string().min(1),
  /** What stands behind the number: "Beschäftigte", "%", "Euro". */
  unit: z.string(),
  english: z.strictObject({ label: z.string(), unit: z.string() }).optional(),
  words,
  /** `count` and `amount` may be added; a `rate` (per 10,000) and a printed `change` may not. */
  kind: z.enum(['count', 'amount', 'rate', 'change']),
  decimals: z.number().int().min(0).max(6).default(0),
  /** For `change`: the metric whose change against the previous period is printed. */
  changeOf: identifier.optional(),
  /** Column with the line of the value, where each metric of an entity stands in a row of its own. */
  line: identifier.optional(),
  /** Key of the only entry that has it: what is said of the sum of all, "Aufkommen je Einwohner". */
  entity: z.string().optional(),
  /** The metric of which it counts a part: "darunter Frauen". */
  partOf: identifier.optional(),
  /** One value for all years, in a table whose other columns each are of one: it tells of no change. */
  isOfAllYears: z.boolean().optional(),
  /** The only years it has a column of, where others have more: "Einwohner am 31.12.2023". */
  years: z.array(z.number().int()).optional(),
  /** Values are multiples of this (5: rounded by the statistics office). */
  roundedTo: z.number().positive().optional(),
  /** The metric meant where a question names none. */
  isDefault: z.boolean().default(false),
});

const timeSchema = z.discriminatedUnion('kind', [
  /** One row per year, in this column; `day` is the reference date within the year ("06-30"). */
  z.strictObject({
    kind: z.literal('years'),
    column: identifier,
    day: z
      .string()
      .regex(/^\d\d-\d\d$/)
      .optional(),
    /** School or business years, each named by the year in which it begins: 2022 is "2022/23". */
    doubleYears: z.boolean().optional(),
  }),
  /** The whole table is of one day. */
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** A column that says something more of each entry: where it is, by what it is paid, how far it is. */
const attributeSchema = z.strictObject({
  column: identifier,
  /** "Förderprogramm" */
  label: z.string().min(1),
  /** Other words for it. */
  words,
});

const entitySchema = z.strictObject({
  /** Column of the key: unique within scope and time. */
  key: identifier,
  keyLabel: z.string().default('Schlüssel'),
  label: identifier,
  /** Column with the line of the label, where the source prints it on another than the values. */
  labelLine: identifier.optional(),
  /** Column with the key of the entity this one is part of (same scope). */
  parent: identifier.optional(),
  /** Column with the kind of the entity ("einzelplan", "kapitel"); `kinds` lists its values. */
  kind: identifier.optional(),
  kinds: z.array(groupSchema).default([]),
  scope: scopeSchema.optional(),
  /**
   * The columns of text of a list with one entry a row, that of the names first: each can be asked for,
   * filtered and grouped by. A table with attributes is read as such a list.
   */
  attributes: z.array(attributeSchema).min(1).optional(),
  /** Key (or `scope/key`) → abbreviations and everyday names, written down in the document or a sidecar. */
  otherNames: z.record(z.string(), z.array(z.string())).default({}),
});

export const tableSchema = z.strictObject({
  name: identifier,
  title: z.string().min(1),
  /** What the table holds, in a sentence for people. */
  description: z.string().default(''),
  /** Path below `corpus/` of the document the rows were read from. */
  document: z.string(),
  /** The section path that citations show. */
  section: z.array(z.string()).default([]),
  /** Words by which a question means this table rather than another ("Anlage 1", "Landesverwaltung"). */
  words,
  entity: entitySchema,
  time: timeSchema,
  metrics: z.array(metricSchema).min(1),
  /** Said with every figure: rounding, reference date. */
  notes: z.array(z.string()).default([]),
  /** The same in English, for questions asked in English. */
  notesEnglish: z.array(z.string()).optional(),
  /** Printed inside a paper, whose prose speaks of it, too: what it cannot answer is no reason to decline. */
  isPrinted: z.boolean().optional(),
});

/**
 * A peculiarity of certain cells that every answer touching them must say: a contradiction in the
 * source, a misprint, a reorganisation. The cells are named by key, scope and time.
 */
export const caveatSchema = z.strictObject({
  table: identifier,
  key: z.string(),
  scope: z.string().optional(),
  year: z.number().int().optional(),
  metric: identifier.optional(),
  kind: z.enum(['contradiction', 'gap', 'misprint', 'reorganisation']),
  text: z.string().min(1),
  textEnglish: z.string().optional(),
  lines: z.array(z.number().int().positive()),
});

export const catalogueSchema = z.strictObject({
  tables: z.array(tableSchema),
  caveats: z.array(caveatSchema).default([]),
});

export type Group = z.infer<typeof groupSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Table = z.infer<typeof tableSchema>;
/** A table as it may be written: what the schema fills in can be left out. */
export type TableInput = z.input<typeof tableSchema>;
export type Caveat = z.infer<typeof caveatSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The kind of entities that a value of the table's column of kinds means. */
export function kindOf({ entity }: Table, value: string | null | undefined): Group | undefined {
  return entity.kinds.find((kind) => kind.value === value);
}

/** Values of kinds whose entities sum up others. */
export function aggregateKinds({ entity }: Table): ReadonlySet<string> {
  return new Set(entity.kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value));
}
