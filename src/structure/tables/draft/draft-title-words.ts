import type { Sidecar } from '#src/domain/table-file.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import { subjectOf } from './wide-metrics.ts';

type DraftMetric = Sidecar['metrics'][number];

const NOUN = /\p{Lu}[\p{L}-]{4,}/gu;
/** "Impfquoten", "Auslastungsgrade", "Anteile": what columns of percent are, which say only of what. */
const RATE = /^(\p{Lu}\p{Ll}*?(?:quote|rate|grad|anteil))(?:e?n|e|s)?$/iu;
/** "Realsteuerhebesätze" */
const LEVY = /hebes[aä]tz(?:e[ns]?)?$/iu;
const SAYS_RATE = /satz|quote|rate|grad|anteil|prozent|index/iu;

/** Of what these are the number, the title says: "Straftaten nach Deliktgruppen". */
const CASES =
  /^(?:(?:erfasste|gemeldete|registrierte|bekannt gewordene)\s)?(?:fälle|anzahl|zahl)$/iu;

/**
 * Adds the words by which a title calls the metrics: "Landeszuschüsse" of the column "Zuschuss".
 *
 * @param names - What the entries are called.
 */
export function withTitleWords(
  metrics: readonly DraftMetric[],
  title: string,
  names: readonly string[] = [],
): DraftMetric[] {
  const nouns = title.match(NOUN) ?? [];
  const compounds = compoundsOf(nouns, metrics);
  const [rate] = nouns.flatMap((noun) =>
    LEVY.test(noun) ? 'Hebesatz' : (RATE.exec(noun)?.[1] ?? []),
  );
  const heads = metrics.map(({ label }) => headOf(label));
  const cases = metrics.filter(({ label }) => CASES.test(label));
  const counted = cases.length === 1 ? subjectOf(title) : undefined;
  // "Straftaten gegen das Leben" is the name of some of them.
  const isNamed = names.some((name) => counted !== undefined && name.includes(counted));
  const subject = isNamed ? undefined : counted;
  return metrics.map((metric, at) => {
    const head = heads[at] ?? null;
    const isOnly = head !== null && heads.indexOf(head) === heads.lastIndexOf(head);
    const isRate = rate !== undefined && metric.unit === '%' && !SAYS_RATE.test(metric.label);
    const words = [
      ...(subject !== undefined && metric === cases[0] ? [subject] : []),
      ...(compounds.get(metric) ?? []),
      ...(head !== null && isOnly && head !== metric.label ? [head] : []),
      ...(head !== null && isOnly && isRate ? ratesOf(head, rate) : []),
    ];
    const isOfSubject = subject !== undefined && metric === cases[0] && UNNAMED.test(metric.unit);
    return {
      ...metric,
      ...(isOfSubject && NOUN_ALONE.test(subject) ? { unit: subject } : {}),
      words: [...new Set([...metric.words, ...words])],
    };
  });
}

/** "41 Anzahl" says nothing. */
const UNNAMED = /^(?:anzahl|zahl)$/iu;
const NOUN_ALONE = /^\p{Lu}[\p{L}-]+$/u;

/** "Masern" of "Masern, 2 Impfungen"; what stands in brackets behind it is another figure of it. */
function headOf(label: string): string | null {
  if (/\)\s*$/u.test(label)) return null;
  const head = label.split(/,\s/u)[0]?.trim() ?? '';
  return /^\p{Lu}\p{L}{3,}(?: \p{Lu})?$/u.test(head) ? head : null;
}

/** "Polio-Impfquote", "Impfquote bei Polio", "Polioquote" */
function ratesOf(thing: string, rate: string): string[] {
  const [, kind = ''] = /(quote|rate|grad|anteil)$/iu.exec(rate) ?? [];
  const lower = rate.toLowerCase();
  const [one = ''] = thing.split(' ');
  return [
    ...[`${thing}-${rate}`, `${thing} ${rate}`, `${rate} ${thing}`, `${rate} bei ${thing}`],
    ...[`${rate} für ${thing}`, `${rate} gegen ${thing}`, `${thing}${lower}`],
    ...(one === thing ? [`${thing}${kind.toLowerCase()}`] : []),
  ];
}

/** Nouns of the title that end with what one column is called. */
function compoundsOf(
  nouns: readonly string[],
  metrics: readonly DraftMetric[],
): ReadonlyMap<DraftMetric, readonly string[]> {
  const found = new Map<DraftMetric, string[]>();
  for (const noun of nouns) {
    const stem = stemGerman(foldGerman(noun));
    const meant = metrics.filter((metric) => {
      // "Theorieprüfungen" are the "Prüfungen insgesamt".
      const label = withoutSum(metric.label);
      const own = stemGerman(foldGerman(label));
      // The "Wähler" are no "Kommunalwahl".
      const areBothPeople = !/er$/u.test(label) || /er(?:n|s|innen)?$/u.test(noun);
      const isEnd = stem.endsWith(own) || noun.endsWith(label.toLowerCase());
      return /^\p{Lu}\p{Ll}{4,}$/u.test(label) && areBothPeople && stem !== own && isEnd;
    });
    const [metric, ...more] = meant;
    if (metric === undefined || more.length > 0) continue;
    const head = withoutSum(metric.label);
    const isWhole = noun.endsWith(head.toLowerCase());
    const end = isWhole
      ? noun.length - head.length
      : stem.length - stemGerman(foldGerman(head)).length;
    const before = noun.slice(0, end);
    const words = [noun, `${before}${head.toLowerCase()}`];
    found.set(metric, [...(found.get(metric) ?? []), ...words]);
  }
  return found;
}
