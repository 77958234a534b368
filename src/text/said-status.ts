import { MEASURE_STATUSES, type MeasureStatus } from '#src/domain/measure.ts';

/** What prose calls the status of the measure it describes. Offsets in the text. */
export interface SaidStatus {
  readonly status: MeasureStatus;
  /** "in Verzug", or the sentence that calls the measure finished. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Only what the prose calls the status by this very word: that something is late in the prose need
 * not contradict a plan that was changed in time.
 */
const STATUS =
  /\b(?:Projekt)?[Ss]tatus\s+(?:d(?:er|es|ieser|ieses)\s+\p{Lu}\p{L}+\s+)?(?:(?:ist|lautet)\s+)?[„“"»](?<status>[^“”"«]{5,20})[“”"«]/gu;

/** A sentence that calls the whole of it finished; steps and parts may be, while it goes on. */
const FINISHED =
  /(?<=^|[.!?]\d*\s+)D(?:as|ie)\s+(?:Projekt|Vorhaben|Maßnahme)\s+(?:ist|wurde)\s+(?:(?!nicht|kaum|fast|teilweise|weitgehend|nahezu|zum\b)[\p{L}\d.]+\s+){0,3}abgeschlossen(?=\s*[.(])/gu;

/** Finds where the prose of a measure names its status or calls it finished, in order. */
export function saidStatuses(text: string): SaidStatus[] {
  const named = [...text.matchAll(STATUS)].flatMap((match): SaidStatus[] => {
    const quote = spaced(match.groups?.status ?? '');
    const status = MEASURE_STATUSES.find((known) => known.toLowerCase() === quote.toLowerCase());
    return status === undefined ? [] : [{ status, quote, ...spanOf(match) }];
  });
  const finished = [...text.matchAll(FINISHED)].map((match) => ({
    status: 'abgeschlossen' as const,
    quote: spaced(match[0]),
    ...spanOf(match),
  }));
  return [...named, ...finished].sort((a, b) => a.start - b.start);
}

function spanOf({ index, 0: found }: RegExpExecArray) {
  return { start: index, end: index + found.length };
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
