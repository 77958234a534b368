/** "seit 2016 dabei": included then. */
const SINCE = /(?:seit|since) (?:dem jahr )?$/u;
/** "Welche Vorhaben laufen seit 2017?", "Welche Maßnahmen gibt es erst seit 2022?" */
const RUNNING_SINCE =
  /(?<!\w)(?:massnahmen|projekte|vorhaben|welche) (?:[\w.]+ ){0,3}?(?:laufen|liefen|bestehen|existieren|gibt es|gibts) (?:[\w.]+ ){0,3}?(?:schon |bereits |erst )?seit (?:dem jahr )?$/u;
/** Nothing but the plan is said behind it. */
const NOTHING_BEHIND = /^(?: (?:laut|nach|gemass|im|aus|dem|aktionsplan|plan|20\d\d|noch|und))*$/u;
/** "Maßnahmen, die seit 2016 laufen, …" */
const CLAUSE_OPENS =
  /(?<!\w)(?:massnahmen|projekte|vorhaben) die (?:schon |bereits |noch )*seit (?:dem jahr )?$/u;
const RUNS_AFTER = /^ (?:schon )?(?:laufen|liefen|bestehen|existieren)(?!\w)/u;
const LISTED_AFTER =
  /^ (?:schon )?(?:dabei|drin|enthalten|gelistet|aufgefuhrt|mit dabei|(?:laufend|bestehend)e[nr]? (?:massnahmen|projekte|vorhaben))/u;

/**
 * Whether a year is that since which measures are in the plans.
 *
 * @param before - The folded question up to the year; `after`: behind it.
 */
export function isSince(before: string, after: string): boolean {
  if (!SINCE.test(before)) return false;
  if (CLAUSE_OPENS.test(before) && RUNS_AFTER.test(after)) return true;
  return LISTED_AFTER.test(after) || (RUNNING_SINCE.test(before) && NOTHING_BEHIND.test(after));
}
