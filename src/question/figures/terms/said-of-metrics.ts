import type { Metric } from '#src/domain/catalogue.ts';

/** "Frauen", "Lehrkräfte", "Seiteneinsteigende": who works somewhere. */
const WORKERS =
  /(?:kräfte|personal|frauen|männer|beschäftigte|angestellte|beamte|mitarbeitende|einsteigende|lehrer|richter|ärzte|pfleger|angehörige)$/iu;
const WORK =
  / ?(?<!\p{L})(?:arbeite(?:te)?n|gearbeitet|beschäftigt|tätig|angestellt|eingesetzt|work(?:ed|s)?|employed)(?!\p{L})/giu;
const COUNTED = /(?<!\p{L})(?:wie ?viele|how many) (?:\p{Ll}+ )?/iu;
const MEAN =
  / ?(?<!\p{L})(?:im (?:Durchschnitt|Schnitt|Mittel)|durchschnittlich|on average)(?!\p{L})/giu;

/**
 * Leaves out what a question says of a metric that goes without saying: that "Frauen" work where they are
 * counted, that a "durchschnittliche Dauer" is one "im Schnitt".
 *
 * @param metrics - Those of all tables of files.
 */
export function withoutTheObvious(question: string, metrics: readonly Metric[]): string {
  const isNamed = ({ label, words }: Metric, before: string) =>
    [label, ...words].some((name) =>
      new RegExp(`${before}${escaped(name)}(?!\\p{L})`, 'iu').test(question),
    );
  const workers = metrics.filter(({ label, kind }) => kind !== 'rate' && WORKERS.test(label));
  const means = metrics.filter(({ label }) => /^(?:durchschnittlich|mittlere)/iu.test(label));
  const isOfWorkers = workers.some((metric) => isNamed(metric, COUNTED.source));
  const isOfMean = means.some((metric) => isNamed(metric, '(?<!\\p{L})'));
  const rest = isOfWorkers ? question.replace(WORK, '') : question;
  return isOfMean ? rest.replace(MEAN, '') : rest;
}

function escaped(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}
