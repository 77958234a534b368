import { MEASURE_STATUSES } from '#src/domain/measure.ts';
import { foldGerman } from '#src/text/fold.ts';
import { asksSomething } from './find-statement.ts';
import { readStatedValues } from './stated-values.ts';

/** What is looked for, by its name: beside it a status or a year only narrows the search. */
const LOOKED_FOR =
  /(?<!\p{L})(?:top|listen?|ubersicht|status|stand|anzahl|zahl|summe|anteil|vergleich|vs|verlauf|entwicklung|verschiebung|veranderung|differenz|unterschied|ranking|rangliste|massnahmen|projekte|plane|list|overview|number|count|change|comparison|measures|projects)(?!\p{L})/u;
const STATUS = new RegExp(
  String.raw`(?<!\p{L})(?:${MEASURE_STATUSES.join('|')}|on schedule|delayed|completed)(?!\p{L})`,
  'iu',
);
/** "im Plan 2023" is a plan. */
const NAMED_PLAN = /(?<!\p{L})(?:im|in|laut|nach|aus) (?:dem )?(?:aktions)?plan (?:19|20)\d\d/giu;
const LEAD = /(?<!\p{L})(?:federf\p{L}*|zust(?:ä|ae|a)ndig\p{L}*|lead|in charge)(?!\p{L})/iu;
/** "geplanter Abschluss 2025 laut Aktionsplan 2024": beside the plan there is the year it states. */
const ENDS =
  /(?<!\p{L})(?:abschluss|abschlussjahr|endtermin|fertig\p{L}*|ende|ends|due)(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/**
 * Key words that assert something: no word that asks, and a value (a number of something, a status, an
 * office in the lead, a year of completion) beside what it is said of. Whether they do only a check can
 * tell: "Gera 1.320 Beschäftigte" can be held against the tables, "Landkreise über 1.000 Beschäftigte" cannot.
 */
export function findBareStatement(message: string): string | null {
  const text = message.trim().replace(/\s+/gu, ' ');
  if (text.length < 12 || asksSomething(text)) return null;
  return statesNumber(text) || statesField(text) ? text : null;
}

function statesNumber(text: string): boolean {
  return readStatedValues(text).some(({ kind, noun }) => kind !== 'number' || noun !== null);
}

function statesField(text: string): boolean {
  if (LOOKED_FOR.test(foldGerman(text))) return false;
  const withoutPlan = text.replace(NAMED_PLAN, ' ');
  if (STATUS.test(withoutPlan) || LEAD.test(text)) return true;
  return withoutPlan !== text && ENDS.test(withoutPlan) && YEAR.test(withoutPlan);
}
