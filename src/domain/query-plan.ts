import * as z from 'zod';

/**
 * A question about a table, read completely: what a person could have clicked together. It names
 * only things of the catalogue and the entities of the table, so that it can be checked before it is
 * computed, shown to people, and continued by a follow-up question.
 */

export const entityRefSchema = z.strictObject({
  key: z.string(),
  /** The part of the table, where keys mean different things in different parts. */
  scope: z.string().optional(),
});

/** Which value of an attribute entries have: one of these, or none of them. */
export const attributeFilterSchema = z.strictObject({
  attribute: z.string(),
  values: z.array(z.string()).min(1),
  isExcluded: z.boolean().optional(),
});

/** Which entities: named ones, or all of some kinds. Groups never hold aggregates and their parts. */
export const selectionSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('entities'), entities: z.array(entityRefSchema).min(1) }),
  z.strictObject({
    by: z.literal('group'),
    kinds: z.array(z.string()).min(1),
    scopes: z.array(z.string()).default([]),
    /** Only what belongs to this entity, directly or through others. */
    within: entityRefSchema.optional(),
    /** Only entities whose label has a word with this stem ("sportgymnasi"). */
    labelled: z.string().optional(),
    /** Only entities whose whole label is this. */
    called: z.string().optional(),
    /** Only entities whose name has these letters there: "beginnen mit Bad", "enden auf -leben". */
    spelled: z
      .strictObject({ at: z.enum(['start', 'end', 'anywhere']), letters: z.string().min(1) })
      .optional(),
    /** Only entries that meet all of these. */
    where: z.array(attributeFilterSchema).optional(),
    except: z.array(entityRefSchema).default([]),
  }),
]);

const limit = {
  comparison: z.enum(['>', '>=', '<', '<=', '=', 'between']),
  value: z.number(),
  upper: z.number().optional(),
};

const changeUnit = z.enum(['absolute', 'percent']);

const valueLimit = z.strictObject({ kind: z.literal('value'), ...limit });

/** More or less than this one, or as many, which is called so: "mehr Personal als die Landespolizei". */
const entityLimit = z.strictObject({
  kind: z.literal('entity'),
  comparison: z.enum(['>', '>=', '<', '<=', '=']),
  entity: entityRefSchema,
  label: z.string(),
});

export const conditionSchema = z.discriminatedUnion('kind', [
  valueLimit,
  entityLimit,
  /** Between two limits: "mehr als Rudolstadt, aber weniger als Ilmenau". */
  z.strictObject({
    kind: z.literal('both'),
    of: z.tuple([
      z.discriminatedUnion('kind', [valueLimit, entityLimit]),
      z.discriminatedUnion('kind', [valueLimit, entityLimit]),
    ]),
  }),
  /** How many things of these kinds belong to it: "Landkreise ohne Verwaltungsgemeinschaft". */
  z.strictObject({ kind: z.literal('members'), kinds: z.array(z.string()).min(1), ...limit }),
  /** Grown, shrunk or unchanged from the first to the last year of the plan, or not so. */
  z.strictObject({
    kind: z.literal('trend'),
    direction: z.enum(['up', 'down', 'same', 'not-up', 'not-down']),
    /** How far: "um mehr als 50 Prozent"; a positive number for both directions. */
    size: z.strictObject({ ...limit, unit: changeUnit }).optional(),
    /** Not only from the first to the last year, but from each to the next. */
    yearly: z.boolean().optional(),
  }),
  /** Above or below another metric of the same thing: "das Ist über dem Soll". */
  z.strictObject({ kind: z.literal('column'), with: z.string(), comparison: z.enum(['>', '<']) }),
  /** Above or below the average of all that are looked at. */
  z.strictObject({
    kind: z.literal('average'),
    with: z.enum(['mean', 'median']),
    comparison: z.enum(['>', '<']),
  }),
  /** The source prints no value. */
  z.strictObject({ kind: z.literal('absent') }),
  z.strictObject({ kind: z.literal('present') }),
  /** A value in the first year of the plan and none (or zero) in the last, and the reverse. */
  z.strictObject({ kind: z.literal('ended') }),
  z.strictObject({ kind: z.literal('begun') }),
]);

const rankBy = z.enum(['value', 'change', 'percent']);

/** What belongs to each ranked thing and is counted there: "die meisten Gemeinden ohne Personal". */
const membersSchema = z.strictObject({
  kinds: z.array(z.string()).min(1),
  condition: conditionSchema.optional(),
});

export const operationSchema = z.discriminatedUnion('name', [
  /** One value for each entity and year. */
  z.strictObject({ name: z.literal('value') }),
  z.strictObject({ name: z.literal('series') }),
  /** From the first to the last year; `perYear` divides it by the years between. */
  z.strictObject({
    name: z.literal('change'),
    unit: changeUnit,
    perYear: z.boolean().optional(),
    /** Which way the question supposes that it went: "Wie viel hat … verloren?". */
    supposed: z.enum(['up', 'down']).optional(),
    /** How many times as much it is at the end. */
    factor: z.boolean().optional(),
  }),
  z.strictObject({
    name: z.literal('aggregate'),
    over: z.enum(['entities', 'years']),
    /** `range`: from the lowest to the highest. */
    with: z.enum(['sum', 'mean', 'median', 'min', 'max', 'range']),
    /** Only of the entities that meet it: "alle mit mehr als 100 zusammen". */
    condition: conditionSchema.optional(),
    /** Of how many of these belong to each, instead of a value: "Gemeinden je Landkreis". */
    members: membersSchema.optional(),
  }),
  /** The selection as a part of the whole, in percent; with two years also how the share changed. */
  z.strictObject({
    name: z.literal('share'),
    whole: selectionSchema,
    /** The part of each of them, and not of all together: "Wie verteilt sich …?" */
    each: z.boolean().optional(),
  }),
  z.strictObject({
    name: z.literal('compare'),
    by: z.enum(['values', 'difference', 'ratio', 'percent']),
    /** Whether more or less is asked for. */
    direction: z.enum(['top', 'bottom']).optional(),
    /** Only named side by side: nobody asks where there are more. */
    isBeside: z.boolean().optional(),
    /** So many of the entities are added up and held against the rest added up: "A und B zusammen". */
    left: z.number().int().positive().optional(),
  }),
  z.strictObject({
    name: z.literal('rank'),
    /** `share`: the part that each is of what it belongs to; `ratio`, `part`: of another metric of it. */
    by: z.enum([...rankBy.options, 'share', 'ratio', 'part']),
    /** That other metric: "die meisten Beschäftigten je Einwohner". */
    with: z.string().optional(),
    /** Of these kinds is what each belongs to, where it is ranked by its share. */
    wholeKinds: z.array(z.string()).min(1).optional(),
    direction: z.enum(['top', 'bottom']),
    /** How many places, from this one on. */
    limit: z.number().int().positive(),
    from: z.number().int().positive().default(1),
    /** Instead from the place behind this one on: "nach Erfurt die meisten". */
    after: entityRefSchema.optional(),
    /** Instead the place before this one. */
    before: entityRefSchema.optional(),
    /** Instead only the place of this one: "Auf welchem Platz liegt Suhl?" */
    placeOf: entityRefSchema.optional(),
    /** "die drei größten zusammen": their sum is what is asked for. */
    total: z.boolean().optional(),
    /** Ranks by how many of these belong to each, instead of by a value. */
    members: membersSchema.optional(),
  }),
  /** The year in which the value or its change against the year before was highest or lowest. */
  z.strictObject({
    name: z.literal('extreme-year'),
    by: rankBy,
    direction: z.enum(['top', 'bottom']),
  }),
  /** First or last year with a value, or with one that meets the condition. */
  z.strictObject({
    name: z.literal('bound-year'),
    which: z.enum(['first', 'last']),
    condition: conditionSchema.optional(),
  }),
  /** Since when a condition has held without a break: "seit wann sinkt …?" */
  z.strictObject({ name: z.literal('run'), condition: conditionSchema }),
  /** The value for each of what belongs to it: "Beschäftigte je Mitgliedsgemeinde". */
  z.strictObject({ name: z.literal('per'), group: selectionSchema }),
  /** Another metric of the same things, held against that of the plan. */
  z.strictObject({
    name: z.literal('columns'),
    with: z.string(),
    by: z.enum(['values', 'difference', 'ratio', 'percent']),
  }),
  /** Held against the average of several; `comparison`: whether it is above or below is asked. */
  z.strictObject({
    name: z.literal('beside-average'),
    of: selectionSchema,
    with: z.enum(['mean', 'median']),
    comparison: z.enum(['>', '<']).optional(),
  }),
  /** What is left of the whole without these parts of it: "Einzelplan 03 ohne Landespolizei". */
  z.strictObject({ name: z.literal('remainder'), without: selectionSchema }),
  /** `counted`: how many years it are is asked for; `inARow`: only the longest stretch of such years. */
  z.strictObject({
    name: z.literal('years-where'),
    condition: conditionSchema,
    counted: z.boolean().optional(),
    inARow: z.boolean().optional(),
  }),
  /** `asShare`: as a part of all, in percent. */
  z.strictObject({
    name: z.literal('count'),
    condition: conditionSchema.optional(),
    asShare: z.boolean().optional(),
  }),
  z.strictObject({ name: z.literal('list'), condition: conditionSchema.optional() }),
  /** What each named entity belongs to; `unmet`: kinds that were asked for and of which it is in none. */
  z.strictObject({
    name: z.literal('parent'),
    kinds: z.array(z.string()).default([]),
    unmet: z.array(z.string()).optional(),
  }),
  /** Key and label: "wofür steht Kapitel 0313?"; instead these attributes: "welchen Status hat …?" */
  z.strictObject({ name: z.literal('identify'), attributes: z.array(z.string()).optional() }),
]);

export const queryPlanSchema = z.strictObject({
  table: z.string(),
  selection: selectionSchema,
  /** Adds the entities of the selection up before the operation looks at years. */
  combined: z.boolean().default(false),
  /** Looks at the entries with one value of this attribute, or with one key, as one thing: "je Programm". */
  groupedBy: z.string().optional(),
  /** What several entries make together; their sum where absent. */
  takenAs: z.enum(['count', 'mean', 'median', 'min', 'max']).optional(),
  metric: z.string(),
  /** Ascending; empty for a table without years. */
  years: z.array(z.number().int()).default([]),
  operation: operationSchema,
});

/** Groups by the key: one thing in all parts of a table. */
export const KEY = '';

export type EntityRef = z.infer<typeof entityRefSchema>;
export type Selection = z.infer<typeof selectionSchema>;
export type AttributeFilter = z.infer<typeof attributeFilterSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type QueryPlan = z.infer<typeof queryPlanSchema>;

export type EntityLimit = Extract<Condition, { kind: 'entity' }>;

/** The others that a condition holds things against, in its order. */
export function entityLimitsOf(condition: Condition | undefined): EntityLimit[] {
  const limits = condition?.kind === 'both' ? condition.of : [condition];
  return limits.flatMap((limit) => (limit?.kind === 'entity' ? [limit] : []));
}

/** One row label of a table: what can be asked about. */
export interface Entity {
  readonly table: string;
  readonly key: string;
  readonly scope: string | null;
  readonly label: string;
  readonly kind: string | null;
  readonly parent: string | null;
  /** Years in which any metric has a value, ascending; `[0]` where the table has no years. */
  readonly years: readonly number[];
  /** Column of the label or of an attribute → what it says of this entry, if anything. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An entity with everything it belongs to, the nearest first. */
export interface PlacedEntity extends Entity {
  readonly ancestors: readonly PlacedEntity[];
  /** Others of the table have the very same label: what it belongs to tells them apart. */
  readonly sharesLabel?: boolean;
}
