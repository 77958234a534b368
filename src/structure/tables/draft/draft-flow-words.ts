import type { Sidecar } from '#src/domain/table-file.ts';

type DraftMetric = Sidecar['metrics'][number];

/** Where what comes in are proceedings, whatever the heading says. */
const OF_COURTS = /(?<!\p{L})\p{L}*(?:gericht|staatsanwaltschaft|kammer|senat|justiz)/iu;
const CAME = /^(?:neu)?(?:ein|zu)g[aä]nge?$/iu;
const DONE = /^(?:erledigungen|abgänge|erledigte verfahren)$/iu;
const OPEN = /^(?:bestand|bestände|anhängige verfahren)$/iu;

/**
 * How people ask for what comes in, goes out or is left: "Wie viele neue Verfahren gingen ein?" of the
 * "Neueingänge" of courts, "wie viele wurden eingestellt?" of "Einstellungen".
 *
 * @param about - Title and headings of the table.
 */
export function withFlowWords(
  metrics: readonly DraftMetric[],
  about: string,
): readonly DraftMetric[] {
  const isOfCourts = OF_COURTS.test(about);
  const isOnly = metrics.length === 1;
  return metrics.map((metric) => ({
    ...metric,
    words: [...new Set([...metric.words, ...wordsOf(metric, { isOfCourts, isOnly })])],
  }));
}

function wordsOf(
  { label }: DraftMetric,
  { isOfCourts, isOnly }: { readonly isOfCourts: boolean; readonly isOnly: boolean },
): string[] {
  if (CAME.test(label)) {
    const plain = ['Eingänge', 'Neueingänge', 'Neuzugänge'].filter((word) => word !== label);
    const cases = ['neue Verfahren', 'neuen Verfahren', 'neue Fälle', 'neuen Fälle', 'new cases'];
    return [
      ...plain,
      ...['eingegangen', 'received', 'receive'],
      ...(isOfCourts ? [...cases, 'eingegangene Verfahren'] : []),
      ...(isOfCourts && isOnly ? ['Verfahren'] : []),
    ];
  }
  if (isOfCourts && DONE.test(label))
    return ['erledigt', 'erledigte Verfahren', 'erledigten Verfahren'];
  if (isOfCourts && OPEN.test(label)) return ['anhängige Verfahren', 'offene Verfahren'];
  return isOnly ? participleOf(label) : [];
}

/** Prefixes that can be parted from a verb: "ge" stands behind them. */
const PARTED = 'ab|an|auf|aus|ein|nach|vor|zu|um';
const UNPARTED = /^(?:be|er|ver|ent|zer|ge|unter|über|wider)/u;

/** Of these the participle has another vowel. */
const STRONG =
  /(?:lass|schließ|heb|zieh|nehm|geb|schreib|scheid|bind|halt|treib|tret|werf|brech|lad|wend)$/u;

/** "Einstellungen" → "eingestellt", "Bewilligungen" → "bewilligt". */
function participleOf(label: string): string[] {
  const [, stem = ''] = /^(\p{Lu}\p{Ll}{4,})ung(?:en)?$/u.exec(label) ?? [];
  if (stem === '') return [];
  const verb = stem.toLowerCase();
  if (STRONG.test(verb)) return [];
  const end = /[dt]$/u.test(verb) ? 'et' : 't';
  const [, prefix, rest = ''] = new RegExp(`^(${PARTED})(.{3,})$`, 'u').exec(verb) ?? [];
  if (UNPARTED.test(verb) || verb.endsWith('ier')) return [`${verb}${end}`];
  return [prefix === undefined ? `ge${verb}${end}` : `${prefix}ge${rest}${end}`];
}
