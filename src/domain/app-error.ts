/** Every way in which Beleg can fail. The German sentence for each stands in `surfaces/describe-error.ts`. */
export const ERROR_CODES = [
  'config-invalid',
  'corpus-missing',
  'document-unreadable',
  'document-empty',
  'document-binary',
  'document-too-large',
  'manifest-invalid',
  'index-missing',
  'index-locked',
  'index-unwritable',
  'index-damaged',
  'table-unknown',
  'table-invalid',
  'table-inconsistent',
  'query-refused',
  'query-failed',
  'input-invalid',
  'embedding-unavailable',
  'model-unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts an operator needs; never the text of a question and never a secret. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The one error type that Beleg throws on purpose: a code for programs, details for operators. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}
