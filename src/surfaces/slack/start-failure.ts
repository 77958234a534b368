import { webApi } from '@slack/bolt';

/** Exit codes as in BSD's sysexits: what the operator has to look at. */
export const EXIT = { config: 78, refused: 77, unavailable: 69, internal: 70 } as const;

/** The app cannot start, for a reason that an operator can remove. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly exitCode: number;

  /** @param sentence - German, for the operator; never with a token. */
  constructor(sentence: string, exitCode: number, cause?: unknown) {
    super(sentence, { cause });
    this.exitCode = exitCode;
  }
}

/** Why Slack did not take a token. */
export function describeRefusal(variable: string, error: unknown): StartFailure {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    const needed = 'needed' in error.data ? error.data.needed : undefined;
    const missing = typeof needed === 'string' ? `, es fehlt die Berechtigung „${needed}“` : '';
    return new StartFailure(
      `Slack lehnt ${variable} ab (${code}${missing}). Prüfen Sie, ob der Token aktuell ist und zu dieser App gehört.`,
      EXIT.refused,
      error,
    );
  }
  return new StartFailure(
    'Slack ist nicht erreichbar. Prüfen Sie die Verbindung ins Netz und SLACK_API_URL.',
    EXIT.unavailable,
    error,
  );
}
