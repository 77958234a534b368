import type { Sidecar } from '#src/domain/table-file.ts';

type DraftMetric = Sidecar['metrics'][number];

const PARTY =
  /^(?:CDU|CSU|SPD|AfD|FDP|BSW|SSW|GRÜNE|Grüne|Bündnis 90\/Die Grünen|B90\/Grüne|Die Linke|DIE LINKE|LINKE|Linke|Freie Wähler|FREIE WÄHLER|FWG?|Volt|ÖDP|Piraten|Tierschutzpartei|Sonstige|Übrige)$/u;
const FEWEST_PARTIES = 2;

/** What parties have in a table of an election: votes, unless another unit is said. */
export function withParties(metrics: readonly DraftMetric[]): readonly DraftMetric[] {
  const parties = metrics.filter(({ label }) => PARTY.test(label));
  if (parties.length < FEWEST_PARTIES) return metrics;
  // "Gültige Zweitstimmen" beside them are the whole of which they are parts.
  const [votes = 'Stimmen', ...others] = metrics.flatMap(
    ({ label }) => /^Gültige \p{L}*?((?:Erst|Zweit|Listen)stimmen)$/iu.exec(label)?.[1] ?? [],
  );
  const unit = others.length === 0 ? votes : 'Stimmen';
  return metrics.map((metric) => {
    if (!parties.includes(metric) || metric.unit !== metric.label) return metric;
    const { label } = metric;
    const words = [`Stimmen für die ${label}`, `Stimmen der ${label}`, `${label}-Stimmen`];
    return { ...metric, unit, words: [...metric.words, ...words] };
  });
}
