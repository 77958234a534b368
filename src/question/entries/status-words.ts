import { foldGerman } from '#src/text/fold.ts';
import type { Wording } from './wording.ts';

/** What a status means, whatever a paper calls it. In this order "nicht begonnen" is no "begonnen". */
const MEANINGS = [
  [
    'partial',
    '(?:erst |nur )?(?:teilweise|teils|zum teil|weitgehend|grosstenteils|uberwiegend) (?:umgesetzt|erledigt|abgeschlossen|realisiert)\\w*|(?:partly|partially|largely|in part) (?:done|implemented|completed)',
  ],
  [
    'notStarted',
    '(?:noch )?(?:gar |uberhaupt )?nicht (?:\\S+ )?(?:begonnen|angefangen|gestartet|angelaufen|angegangen)\\w*|(?:laufen|lauft|beginnen|beginnt|starten) noch (?:gar )?nicht|not (?:yet )?(?:been )?(?:started|begun|begin)|(?:have|has) not (?:\\S+ )?(?:started|begun)|not even (?:\\S+ )?(?:started|begun)',
  ],
  [
    'dropped',
    'nicht (?:mehr )?(?:weiterverfolgt|weitergefuhrt|fortgefuhrt|verfolgt)\\w*|eingestellt\\w*|aufgegeben\\w*|verworfen\\w*|gestrichen\\w*|abgebrochen\\w*|gestoppt\\w*|stopped|abandoned|dropped|discontinued|cancelled|no longer pursued',
  ],
  ['notDone', '(?:noch )?nicht umgesetzt\\w*|not (?:yet )?(?:been )?implemented'],
  [
    'suspended',
    'zuruckgestellt\\w*|ausgesetzt\\w*|pausier\\w*|ruht|ruhen|ruhend\\w*|auf eis|verschoben\\w*|on hold|postponed|suspended|shelved|put off|deferred',
  ],
  ['rejected', 'abgelehnt\\w*|rejected|refused'],
  [
    'delayed',
    'verzoger\\w*|verspat\\w*|uberfallig\\w*|(?:in|im) (?:verzug|ruckstand|verzogerung)|hinter dem zeitplan|hinterher\\w*|delayed|late|behind(?: schedule)?|overdue',
  ],
  [
    'onTrack',
    '(?:lauf(?:t|en) )?planmassig\\w*|lauf(?:t|en) (?:nach|im) plan|plangemass\\w*|(?:im|nach) (?:zeit)?plan|im zeit und kostenrahmen|on (?:track|schedule|time)|as planned',
  ],
  [
    'running',
    'in (?:der )?umsetzung|lauft|laufen(?! (?:unter|bei|beim|uber)(?! plan))|laufend\\w*|in (?:arbeit|bearbeitung)|begonnen\\w*|angelaufen\\w*|gestartet\\w*|im bau|in progress|under ?way|ongoing|started',
  ],
  [
    'done',
    '(?:vollstandig |ganz |komplett |schon |bereits )?(?:abgeschlossen|erledigt|fertiggestellt|fertig|beendet|umgesetzt|realisiert|vollzogen)(?:e[nrsm]?)?|(?:fully )?(?:completed?|finished|implemented|done|concluded)',
  ],
] as const;

/** Any of them. */
export const ANY_STATUS = MEANINGS.map(([, words]) => words).join('|');

export type StatusMeaning = (typeof MEANINGS)[number][0];

/** What of a status counts: "verzögert, neuer Termin 09/2025" is "verzögert". */
export function statusCore(printed: string): string {
  return shareOf(printed) === null ? (printed.split(/[,;(–]/u)[0] ?? '').trim() : printed.trim();
}

const WHOLE = 100;

/** "75 %": how much is done; null where a status says it in words. */
export function shareOf(printed: string): number | null {
  const [, number = ''] =
    /^(?:ca\.\s|rund\s)?(\d{1,3}(?:,\d+)?)\s?(?:%|Prozent)$/iu.exec(printed.trim()) ?? [];
  return number === '' ? null : Number(number.replace(',', '.'));
}

/** What a printed status means; null for one that says more or something else ("Vorplanung"). */
export function meaningOf(printed: string): StatusMeaning | null {
  const share = shareOf(printed);
  if (share !== null) return share >= WHOLE ? 'done' : share > 0 ? 'running' : 'notStarted';
  const folded = foldGerman(statusCore(printed))
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const found = MEANINGS.find(([, words]) =>
    new RegExp(`^(?:ist |wird |wurde |noch )?(?:${words})(?: sich)?$`, 'u').test(folded),
  );
  return found?.[0] ?? null;
}

/** A status that a question names. */
export interface AskedStatus {
  /** Those of the printed ones that are meant; none where no entry has such a status. */
  readonly printed: readonly string[];
  readonly meaning: StatusMeaning | null;
  readonly from: number;
}

/** Takes a status from the words of a question: as printed, else one of the same meaning. */
export function takeStatus(wording: Wording, printed: readonly string[]): AskedStatus | null {
  const longest = [...new Set(printed)].sort((a, b) => b.length - a.length);
  for (const status of longest.filter((one) => shareOf(one) === null)) {
    const taken = wording.take(inflected(status));
    if (taken !== null) return { printed: [status], meaning: meaningOf(status), from: taken.from };
  }
  for (const [meaning, words] of MEANINGS) {
    const taken = wording.take(words);
    if (taken === null) continue;
    wording.takeAll(words);
    const meant = printed.filter((status) => meaningOf(status) === meaning);
    return { printed: [...new Set(meant)], meaning, from: taken.from };
  }
  return null;
}

/** "verzögerte Maßnahmen": with the endings of adjectives. */
function inflected(status: string): string {
  const words = foldGerman(status)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const last = words.pop() ?? '';
  return [...words, `${last}(?:e[nrsm]?)?`].join(' ');
}

/** Pairs of meanings that cannot both hold. */
const EXCLUSIVE: Readonly<Partial<Record<StatusMeaning, readonly StatusMeaning[]>>> = {
  done: [
    'partial',
    'notStarted',
    'dropped',
    'notDone',
    'suspended',
    'rejected',
    'delayed',
    'running',
  ],
  notStarted: ['partial', 'running', 'done'],
  delayed: ['onTrack', 'done'],
  onTrack: ['delayed', 'dropped', 'suspended', 'rejected'],
  running: ['notStarted', 'dropped', 'suspended', 'rejected', 'done'],
  dropped: ['done', 'onTrack', 'running', 'partial'],
  suspended: ['done', 'onTrack', 'running'],
  rejected: ['done', 'onTrack', 'running', 'partial'],
  notDone: ['done'],
  partial: ['done', 'notStarted', 'dropped', 'rejected'],
};

/** Whether one status rules out the other. */
export function excludes(a: StatusMeaning | null, b: StatusMeaning | null): boolean {
  if (a === null || b === null) return false;
  return EXCLUSIVE[a]?.includes(b) === true || EXCLUSIVE[b]?.includes(a) === true;
}
