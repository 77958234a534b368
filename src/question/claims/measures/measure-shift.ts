import { WORD_NUMBERS, WRITTEN_NUMBERS } from '#src/text/number-words.ts';

/** What a sentence says of the planned end of a measure in one plan against that in another. */
export interface Shift {
  /** The earlier plan; null for the one before `after`. */
  readonly before: number | null;
  readonly after: number;
  /** The years that are said to be planned then; null where none is said. */
  readonly from: number | null;
  readonly to: number | null;
  /** By so many years. */
  readonly by: number | null;
  readonly goes: 'later' | 'earlier' | 'same' | 'moved';
}

const END =
  /(?<!\p{L})(?:(?:ziel|end|abschluss|fertigstellungs)?(?:termin|datum|jahr|zeitpunkt)s?|abschluss(?:es)?|(?<=(?:das|dem|des|vom|am) (?:geplante[ns]? )?)endes?|fertigstellung|zeitplan|completion|end date|due date)(?!\p{L})/iu;
const LATER =
  /(?<!\p{L})(?:nach hinten|(?:ver|ge)schoben|verschob(?:en)?|verschiebt|rutscht?e?n?|gerutscht|hinausgeschoben|hinausgezögert|aufgeschoben|vertagt|verlängert|verzögert(?:e)? sich|später|postponed|pushed back|slipped|delayed)(?!\p{L})/iu;
const EARLIER =
  /(?<!\p{L})(?:vorgezogen|vorverlegt|nach vorn|vorgerückt|früher|brought forward)(?!\p{L})/iu;
const SAME =
  /(?<!\p{L})(?:unverändert|gleich geblieben|gleichgeblieben|blieb(?:en)? (?:\p{Ll}+ )?gleich|derselbe|dasselbe|nicht (?:verschoben|verändert|geändert)|unchanged)(?!\p{L})/iu;
const DENIED = /(?<!\p{L})(?:nicht|kein(?:e[nrsm]?)?|nie|not|never)(?!\p{L})/iu;

const YEAR = String.raw`(20\d\d)(?!\d)`;
const PLANS = new RegExp(
  String.raw`(?<!\p{L})(?:aktions)?pl[aä]n(?:en|es|e|s)?\s+(?:(?:von|für|der jahre|des jahres|vom jahr)\s+)?${YEAR}(?:\s+(?:und|bis|auf|zu|zum)\s+(?:(?:zum|dem|den|jenem)\s+)?(?:(?:aktionsplan|von|aus|für)\s+)?${YEAR})?`,
  'giu',
);
const PLURAL = /^(?:aktions)?pl[aä]ne?n?\s/iu;
/** "dem Aktionsplan 2023 und dem von 2024" */
const PAIR = /aktionsplan.*aktionsplan|und (?:dem|den|jenem) (?:von|aus|für)(?!\p{L})/iu;
const YEAR_BEFORE =
  /(?<!\p{L})(?:vorjahresplan\p{L}*|vorgängerplan\p{L}*|(?:plan|aktionsplan)(?:es|s)? (?:davor|des vorjahres)|vorjahr)(?!\p{L})/iu;
const FROM_TO = new RegExp(
  String.raw`(?<!\p{L})von\s+(?:\p{L}+\s+)?${YEAR}\s+auf\s+(?:\p{L}+\s+)?${YEAR}`,
  'iu',
);
const TO = new RegExp(String.raw`(?<!\p{L})auf\s+(?:das jahr\s+|ende\s+|to\s+)?${YEAR}`, 'iu');
const INSTEAD = new RegExp(
  String.raw`(?<!\p{L})(?:statt|anstatt|anstelle von)\s+(?:bis\s+|erst\s+)?${YEAR}`,
  'iu',
);
const BY = new RegExp(
  String.raw`(?<!\p{L})(?:um|by)\s+(ein|one|a|\d|${WRITTEN_NUMBERS})\s+(?:jahre?n?|years?)(?!\p{L})`,
  'iu',
);
/** "2020 noch mit ca. 2023 angegeben": a plan and what it says. */
const PRINTED = new RegExp(
  String.raw`(?<!\d)${YEAR}\s+(?:noch\s+)?(?:mit|auf|für)\s+(?:ca\.\s|circa\s|etwa\s|rund\s)?${YEAR}`,
  'giu',
);

/** "von etwa 2023 (Aktionsplan 2023) auf etwa 2026 (Aktionsplan 2024)": an end, and the plan that prints it. */
const ENDS_OF_PLANS = new RegExp(
  String.raw`(?<!\d)${YEAR},?\s+(?:\(\s?)?(?:(?:noch\s+)?(?:im|laut|nach|in the|according to the)\s+)?(?:aktionsplan|plan|action plan)\s+(?:von\s+)?${YEAR}`,
  'giu',
);
const GOES =
  /(?<!\p{L})(?:r[uü]ckte|ger[uü]ckt|rutscht\p{L}*|wanderte|gewandert|sprang|verschob\p{L}*|verlegt|änderte|geändert|moved|slipped|shifted|changed)(?!\p{L})/iu;

/** The two plans that a sentence names each with its planned end; null where it names others. */
function endsByPlan(sentence: string): Shift | null {
  const printed = [...sentence.matchAll(PRINTED)].map(([, plan, end]) => [plan, end]);
  const beside = GOES.test(sentence)
    ? [...sentence.matchAll(ENDS_OF_PLANS)].map(([, end, plan]) => [plan, end])
    : [];
  const pairs = (beside.length > 0 ? beside : printed).map((pair) => pair.map(Number));
  const [[before = 0, from = 0] = [], [after = 0, to = 0] = [], ...others] = pairs;
  if (before === 0 || after <= before || others.length > 0 || DENIED.test(sentence)) return null;
  return { before, after, from, to, by: null, goes: 'moved' };
}

/** Reads that the planned end was moved from one plan to another, or was not; null for anything else. */
export function readShift(sentence: string): Shift | null {
  if (LATER_THAN.test(sentence)) return readAgainstPlan(sentence);
  const ends = END.test(sentence) ? endsByPlan(sentence) : null;
  if (ends !== null) return ends;
  const goes = SAME.test(sentence)
    ? 'same'
    : LATER.test(sentence)
      ? 'later'
      : EARLIER.test(sentence)
        ? 'earlier'
        : null;
  if (goes === null || !END.test(sentence)) return null;
  if (goes !== 'same' && DENIED.test(sentence)) return null;
  const plans = plansIn(sentence);
  const rest = plans.rest;
  const [first, second, ...more] = plans.years;
  if (first === undefined || more.length > 0) return null;
  const isToYear = goes !== 'same' && TO.test(rest);
  if (second === undefined && !isToYear && !YEAR_BEFORE.test(sentence)) return null;
  const stretch = FROM_TO.exec(rest);
  const by = BY.exec(sentence)?.[1]?.toLowerCase();
  const shift = {
    before: second === undefined ? null : first,
    after: second ?? first,
    from: numberOr(stretch?.[1] ?? INSTEAD.exec(rest)?.[1]),
    to: numberOr(stretch?.[2] ?? TO.exec(rest)?.[1]),
    by: by === undefined ? null : yearsOf(by),
    goes: goes as Shift['goes'],
  };
  const used = [shift.from, shift.to].filter((year) => year !== null).length;
  // A year that is neither a plan nor a date of the end stays unread.
  return (rest.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []).length === used ? shift : null;
}

const LATER_THAN = new RegExp(
  String.raw`(?:(?<by>ein|\d|${WRITTEN_NUMBERS})\s+jahre?\s+)?(?<goes>später|früher)\s+als\s+(?:noch\s+|es\s+)?(?:im\s+(?:aktions)?plan\s+)?(?<before>20\d\d)(?:\s+(?:noch\s+)?(?:geplant|vorgesehen|angekündigt|hieß|gedacht))`,
  'iu',
);

/** "soll laut Aktionsplan 2024 2026 fertig sein, ein Jahr später als noch 2023 geplant" */
function readAgainstPlan(sentence: string): Shift | null {
  const { by, goes, before } = LATER_THAN.exec(sentence)?.groups ?? {};
  const { years, rest } = plansIn(sentence.replace(LATER_THAN, ' '));
  const [after, ...more] = years;
  const [to, ...others] = rest.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [];
  if (after === undefined || more.length + others.length > 0 || DENIED.test(sentence)) return null;
  return {
    before: Number(before),
    after,
    from: null,
    to: numberOr(to),
    by: by === undefined ? null : yearsOf(by.toLowerCase()),
    goes: /später/iu.test(goes ?? '') ? 'later' : 'earlier',
  };
}

/** The plans that are named, in their order, and the sentence without them. */
function plansIn(sentence: string): { years: number[]; rest: string } {
  const years: number[] = [];
  const rest = sentence.replace(PLANS, (said, first: string, second: string | undefined) => {
    const isPair = second !== undefined && (PLURAL.test(said) || PAIR.test(said));
    years.push(Number(first), ...(isPair ? [Number(second)] : []));
    return second === undefined || isPair ? ' ' : ` auf ${second}`;
  });
  return { years: [...new Set(years)].sort((a, b) => a - b), rest };
}

function numberOr(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function yearsOf(word: string): number {
  if (/^\d$/u.test(word)) return Number(word);
  return WORD_NUMBERS[word] ?? 1;
}
