import { type FigureTopic, planIn } from '../topics/figure-topic.ts';

const PRONOUN = '(?:sie|er|es|das|die|der|dies|dort|da|beim selben)';
const IN_BETWEEN = '(?:(?:da|dort|denn|dann|eigentlich|damals|auch|jetzt|noch) )*';
const ONCE =
  '(?:schon ?(?:ein)?mal|(?:ein)?mal|jemals|je|irgendwann(?: mal)?|zwischendurch|zwischenzeitlich|zeitweise)';
const LIMIT = '(?:mehr als|weniger als|über|unter|mindestens|wenigstens|höchstens)';
const NOUN = '(?:leute|personen|mitarbeiter\\p{L}*|beschäftigten?|bedienstete\\p{L}*)';
const LIMITED = new RegExp(
  `^(?:hatten?|hat|haben|waren?|sind|ist|lag(?:en)?|liegt|liegen|gab|gibt) (?:${PRONOUN} )?${IN_BETWEEN}(?:(?:im jahr )?(?<year>(?:19|20)\\d\\d) )?(?<once>${ONCE} )?(?<limit>${LIMIT}) (?<number>\\d[\\d.]*)(?<noun> ${NOUN})?\\W*$`,
  'iu',
);
const AS_TOGETHER =
  /^(?:(?:hatten?|hat|haben|waren?|sind|ist) (?:(?<pronoun>sie|er|es|das|die|der) )?(?:(?:dann|denn|auch|noch) )*)?(?<size>mehr|weniger) als (?:(?:in|bei|in der|die|der) )?(?<names>\p{L}[^?!.]*?) zusammen\W*$/iu;

const PART =
  /^(?:sind|ist|waren|war) (?:das|es|die) (?:(?:dann|denn|auch|noch) )*(?<part>(?:mehr|weniger) als (?:die hälfte|ein (?:drittel|viertel|fünftel|zehntel))) (?:vom|von|des|der|am|an) (?:(?:dem|der) )?(?<whole>\p{Lu}[^?!]*?)[?!. ]*$/iu;

export interface Whether {
  readonly question: string;
  /** The next message goes on from the figure; what is held against others is a figure of its own. */
  readonly keepsTopic?: true;
}

/**
 * "Hatte die mal mehr als 6.000?", "sind das über 1.000?", "mehr als Jena und Gera zusammen?" behind one
 * figure: the complete question with its name, and its year where it has one.
 *
 * @param name - The one thing that the figure is of, as it was typed.
 * @returns Null where something else is asked, or the figure is no number of one thing.
 */
export function whetherOn(rest: string, topic: FigureTopic, name: string | null): Whether | null {
  const noun = nounOf(topic);
  const year = yearOf(topic);
  if (name === null || noun === null || year === null) return null;
  const limited = LIMITED.exec(rest)?.groups;
  if (limited !== undefined) {
    const { limit, number = '', once } = limited;
    // "mehr als 2016" names a year.
    if (limited.noun === undefined && /^(?:19|20)\d\d$/u.test(number)) return null;
    const hasYears = topic.asked.table.time.kind === 'years';
    if (once !== undefined && (limited.year !== undefined || !hasYears)) return null;
    const when = once === undefined ? (limited.year ?? year) : 'jemals';
    return { question: `Hatte ${joined(name, when, limit, number, noun)}?`, keepsTopic: true };
  }
  const part = PART.exec(rest)?.groups;
  if (part?.part !== undefined && part.whole !== undefined)
    return {
      question: `Macht ${joined(name, year, part.part, 'von', part.whole)} aus?`,
      keepsTopic: true,
    };
  const { size, names } = AS_TOGETHER.exec(rest)?.groups ?? {};
  if (size === undefined || names === undefined || !SEVERAL.test(names)) return null;
  return { question: `Hatte ${joined(name, year, size, noun, 'als', names)} zusammen?` };
}

/** The pronoun for what is held against several things together; null where nothing is. */
export function holdsAgainstSum(rest: string): string | null {
  const { pronoun, names = '' } = AS_TOGETHER.exec(rest)?.groups ?? {};
  return SEVERAL.test(names) ? (pronoun ?? 'das') : null;
}

const SEVERAL = /,| (?:und|plus) /u;

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/** What the number counts, where it is one of things that are counted. */
function nounOf({ asked, reading }: FigureTopic): string | null {
  const plan = reading.kind === 'plan' ? reading.plan : null;
  const isOfOne =
    plan?.selection.by === 'entities' &&
    plan.selection.entities.length === 1 &&
    asked.groups.length + asked.scopes.length === 0;
  return isOfOne && asked.metric.kind === 'count' && plan.metric === asked.metric.column
    ? asked.metric.label
    : null;
}

/** The one year that the figure is of, empty where its table has none; null where it is of several. */
function yearOf(topic: FigureTopic): string | null {
  const [year, ...more] = planIn(topic.reading)?.years ?? [];
  return more.length > 0 ? null : String(year ?? '');
}
