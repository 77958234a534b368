import * as z from 'zod';

/** The public contract of every surface; its JSON form is scripted against. */

export const ANSWER_KINDS = [
  'figure',
  'list',
  'measure',
  'passage',
  'claim',
  'clarify',
  'abstain',
  'help',
] as const;

const VERDICTS = ['stimmt', 'stimmt nicht', 'nicht prüfbar'] as const;

export const figureSchema = z.strictObject({
  /** Plain number in the unit: 2.26 with unit '%'; signed where it is a change. */
  value: z.number(),
  unit: z.string(),
  label: z.string(),
  /** False where the value is read from one cell or sentence as it stands. */
  computed: z.boolean(),
  citations: z.array(z.number().int()),
});

export const itemSchema = z.strictObject({
  label: z.string(),
  key: z.string().optional(),
  value: z.number().optional(),
  unit: z.string().optional(),
  detail: z.string().optional(),
  citations: z.array(z.number().int()),
});

export const optionSchema = z.strictObject({
  label: z.string(),
  key: z.string().optional(),
  /** The complete question that picks this reading. */
  question: z.string(),
});

export const citationSchema = z.strictObject({
  n: z.number().int().positive(),
  /** Path below `corpus/`. */
  document: z.string(),
  title: z.string(),
  section: z.string(),
  page: z.number().int().positive().optional(),
  firstLine: z.number().int().positive(),
  lastLine: z.number().int().positive(),
  /** Verbatim text of the lines; white space and line-end hyphenation joined, cuts marked with …. */
  quote: z.string(),
});

export const computationSchema = z.strictObject({
  expression: z.string(),
  result: z.number(),
  unit: z.string(),
  rounding: z.string().optional(),
  sql: z.string().optional(),
  inputs: z.array(
    z.strictObject({
      label: z.string(),
      value: z.number().nullable(),
      unit: z.string(),
      citation: z.number().int(),
    }),
  ),
});

export const claimSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  stated: z.number().optional(),
  actual: z.number().optional(),
  rounded: z.boolean().optional(),
  reason: z.string(),
});

export const answerSchema = z.strictObject({
  question: z.string(),
  interpretedAs: z.string().optional(),
  language: z.enum(['de', 'en']),
  kind: z.enum(ANSWER_KINDS),
  text: z.string(),
  figures: z.array(figureSchema),
  items: z.array(itemSchema),
  options: z.array(optionSchema).optional(),
  claim: claimSchema.optional(),
  citations: z.array(citationSchema),
  computation: computationSchema.optional(),
  notes: z.array(z.string()),
  tookMs: z.number(),
});

export type Answer = z.infer<typeof answerSchema>;
export type AnswerKind = Answer['kind'];
export type Language = Answer['language'];
export type Figure = z.infer<typeof figureSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Computation = z.infer<typeof computationSchema>;
export type Claim = z.infer<typeof claimSchema>;

/** Where a statement of an answer stands; becomes a numbered, verified `Citation`. */
export interface Source {
  readonly document: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** What to show where the span is long: the sentence or the cells. Must be text of these lines. */
  readonly quote?: string;
  /** Section path to show; found from the lines where absent. */
  readonly section?: string;
}

/** What a responder hands over: the answer before its citations are numbered, verified and cut. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  /** Markdown; `[n]` means `sources[n - 1]`. */
  readonly text: string;
  /** `citations` of figures, items and computation inputs are numbers of `sources`, 1-based. */
  readonly figures?: readonly Figure[];
  readonly items?: readonly Item[];
  readonly options?: readonly Option[];
  readonly claim?: Claim;
  readonly sources: readonly Source[];
  readonly computation?: Computation;
  readonly notes?: readonly string[];
  readonly interpretedAs?: string;
}

/** Words of a question that an answer read from fields does not account for. */
export interface Leaves {
  readonly words: readonly string[];
  /** Where the prose stands that may say them. */
  readonly spans: readonly Pick<Source, 'document' | 'firstLine' | 'lastLine'>[];
  /** What was asked for is named by words of its own, so it is told whatever else is. */
  readonly isNamed: boolean;
}

/** A draft with how sure its responder is that the question was meant for it. */
export interface Response {
  readonly draft: AnswerDraft;
  /**
   * 1: names something of mine exactly and asks what I know of it; 0.7: mine, but something was
   * defaulted; 0.5: could as well be another's; below 0.3: do not respond at all.
   */
  readonly confidence: number;
  /** Surely mine, but not understood: what others only think to be near is no answer to it. */
  readonly isUnread?: boolean;
  /** What an answer about one part of the corpus leaves unread: its prose may say it. */
  readonly leaves?: Leaves;
  /** Of prose: the share of these words, as folded, that it says and a shorter answer does not. */
  readonly saysBeyond?: (shorter: string, words: readonly string[]) => number;
}
