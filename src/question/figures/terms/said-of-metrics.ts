import type { Metric } from '#src/domain/catalogue.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';

/** "Frauen", "Lehrkräfte", "Seiteneinsteigende": who works somewhere. */
const WORKERS =
  /(?:kräfte|personal|frauen|männer|beschäftigte|angestellte|beamte|mitarbeitende|einsteigende|lehrer|richter|ärzte|pfleger|angehörige)$/iu;
const WORK =
  / ?(?<!\p{L})(?:arbeite(?:te)?n|gearbeitet|beschäftigt|tätig|angestellt|eingesetzt|work(?:ed|s)?|employed)(?!\p{L})/giu;
const COUNTED = String.raw`(?<!\p{L})(?:wie ?viele|how many) (?:\p{Ll}+ )?`;
const MEAN =
  / ?(?<!\p{L})(?:im (?:Durchschnitt|Schnitt|Mittel)|durchschnittlich|on average)(?!\p{L})/giu;

/** How the tables' metrics are named of which something goes without saying; null where there is none. */
export interface Obvious {
  /** "wie viele Frauen" */
  readonly workers: RegExp | null;
  /** "Bearbeitungsdauer" */
  readonly means: RegExp | null;
}

/** @param metrics - Those of all tables of files. */
export function obviousOf(metrics: readonly Metric[]): Obvious {
  const workers = metrics.filter(({ label, kind }) => kind !== 'rate' && WORKERS.test(label));
  const means = metrics.filter(({ label }) => /^(?:durchschnittlich|mittlere)/iu.test(label));
  return { workers: namesOf(workers, COUNTED), means: namesOf(means, String.raw`(?<!\p{L})`) };
}

function namesOf(metrics: readonly Metric[], before: string): RegExp | null {
  const names = metrics.flatMap(({ label, words }) => [label, ...words]).map(literalPattern);
  return names.length === 0
    ? null
    : new RegExp(String.raw`${before}(?:${names.join('|')})(?!\p{L})`, 'iu');
}

/**
 * Leaves out what a question says of a metric that goes without saying: that "Frauen" work where they are
 * counted, that a "durchschnittliche Dauer" is one "im Schnitt".
 */
export function withoutTheObvious(question: string, { workers, means }: Obvious): string {
  const isOfMean = means?.test(question) === true;
  const rest = workers?.test(question) === true ? question.replace(WORK, '') : question;
  return isOfMean ? rest.replace(MEAN, '') : rest;
}
