import type { Operation, QueryPlan } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { attachmentOf } from '../selection/kind-attachment.ts';
import { isWithin } from '../vocabulary/entity-index.ts';

/** A word that limits, shifts or adds to what is asked, and the plans that take it in. */
interface Limit {
  readonly words: RegExp;
  isRead(index: number, asked: Asked, plan: QueryPlan): boolean;
}

const by =
  (...names: readonly Operation['name'][]) =>
  (_: number, __: Asked, { operation }: QueryPlan): boolean =>
    names.includes(operation.name);

/**
 * Words of grammar that are harmless only where the plan does what they say. One that nothing else of
 * the reading took in stands here as neutral: "höchstens" without a number, "einschließlich" of
 * what the figure does not hold, "damals" without a year.
 */
const LIMITS: readonly Limit[] = [
  // "bei wie vielen Titeln war das Ist höher als das Soll?" is a condition, and must be one of the plan.
  {
    words:
      /^(?:hoher|niedriger|grosser|kleiner|geringer|mehr|weniger|higher|lower|larger|smaller|greater|more|less|fewer)$/u,
    isRead: (index, asked, { operation }) =>
      !/^(?:count|list)$/u.test(operation.name) ||
      ('condition' in operation && operation.condition !== undefined) ||
      !/^(?:\w+ ){0,2}(?:als|than) /u.test(`${behind(asked, index)} `),
  },
  {
    words:
      /^(?:uberschritt\w*|uberschreit\w*|uberzog\w*|unterschritt\w*|unterschreit\w*|exceeded)$/u,
    isRead: hasCondition,
  },
  // "Welche Titel lagen über dem Soll?"
  {
    words: /^(?:uber|oberhalb|unter|unterhalb|above|below)$/u,
    isRead: (index, asked, plan) =>
      !isBeforeMetric(index, asked) || hasCondition(index, asked, plan),
  },
  {
    words: /^(?:mindestens|hochstens|wenigstens|maximal|minimal|max|min|hochgerechnet)$/u,
    isRead: (index, asked, { operation }) =>
      'condition' in operation &&
      operation.condition?.kind === 'entity' &&
      /^(?:genau )?(?:so|genauso|ebenso) viele? /u.test(behind(asked, index)),
  },
  {
    words: /^(?:null|zero)$/u,
    isRead: (index, { parts: { marked } }) => marked.roleOf(index + 1) !== 'metric',
  },
  // "fand 2021 statt"; "steht statt einer Zahl ein Strich" is what has no value.
  {
    words: /^(?:statt|anstatt|anstelle|instead)$/u,
    isRead: (index, asked) =>
      index === asked.parts.marked.terms.length - 1 ||
      (asked.has('nothing') &&
        /^(?:eine[rs]?|ner|von|of|an?)? ?(?:zahl|angabe|wert|ziffer|number|value|figure)/u.test(
          behind(asked, index),
        )),
  },
  {
    words: /^(?:rest|ubrig\w*|verbleibend\w*|rest(?:liche[nrs]?)|remaining)$/u,
    isRead: by('remainder'),
  },
  {
    words: /^(?:um|herunter|runter)?gerechnet$|^(?:bezogen|gemessen)$/u,
    isRead: (index, asked, plan) =>
      isRate(asked, plan) ||
      isOfYear(index, asked) ||
      isOfMetric(index, asked) ||
      // "über den ganzen Zeitraum gerechnet"
      ((asked.has('sum') || plan.years.length > 1) &&
        asked.parts.marked.foldedAt(index) === 'gerechnet') ||
      by('share', 'compare', 'columns', 'per')(index, asked, plan),
  },
  {
    words:
      /^(?:damals|einst|einstmals|fruher|seinerzeit|vorher|zuvor|davor|danach|spater|anschliessend|kunftig|formerly|previously|later|afterwards)$/u,
    isRead: (_, { parts: { time, compared } }) =>
      time.years.length > 0 || time.oldest || time.isRange || compared !== null,
  },
  {
    words:
      /^(?:stetig|standig|ununterbrochen|durchgehend|durchgangig|kontinuierlich|fortlaufend|unterbrechung|steadily|continuously)$/u,
    isRead: (index, asked, plan) =>
      isYearly(plan) || by('run', 'series', 'change', 'value', 'years-where')(index, asked, plan),
  },
  {
    words:
      /^(?:einschliesslich|einschl|inklusive|inkl|incl|zuzuglich|zzgl|mitsamt|samt|nebst|zusatzlich|including|included|plus|additionally)$/u,
    isRead: isAdded,
  },
  // "welcher hat ähnlich viele?": how near is near, nobody says.
  {
    words: /^(?:ahnlich\w*|vergleichbar\w*|similar\w*|comparabl\w*)$/u,
    isRead: () => false,
  },
  // "Wie viele Betten sind belegt?": of places it is no proof.
  {
    words: /^(?:belegt\w*|occupied)$/u,
    isRead: (_, { metric }) =>
      !/(?:bett|pl(?:a|ä)tz|zimmer|wohnung|r(?:a|ä)um|beds?|place)/iu.test(metric.label),
  },
  // "Welche liegen drüber?": over what, only the message before says.
  {
    words: /^(?:druber|daruber|drunter)$/u,
    isRead: (index, { parts: { marked } }) => marked.terms[index + 1]?.folded === 'hinaus',
  },
  { words: /^(?:soll|ist)$/u, isRead: (index, asked) => !isNoun(index, asked) },
];

function hasCondition(_: number, __: Asked, { operation }: QueryPlan): boolean {
  if (!/^(?:count|list)$/u.test(operation.name)) return true;
  return 'condition' in operation && operation.condition !== undefined;
}

function isYearly({ operation }: QueryPlan): boolean {
  const condition = 'condition' in operation ? operation.condition : undefined;
  return condition?.kind === 'trend' && condition.yearly === true;
}

function isBeforeMetric(index: number, { parts: { marked } }: Asked): boolean {
  let at = index + 1;
  while (/^(?:de[mnsr]|the|ihre[mnr]?|their)$/u.test(marked.foldedAt(at))) at += 1;
  return marked.roleOf(at) === 'metric';
}

function behind({ parts: { marked } }: Asked, index: number): string {
  return marked.line.slice(marked.startOf(index + 1));
}

/** Whether such a word stands in the question and the plan does not do what it says. */
export function hasUnreadLimit(asked: Asked, plan: QueryPlan): boolean {
  const { marked } = asked.parts;
  return marked.terms.some(({ folded }, index) => {
    if (isOfComputed(index, asked, plan)) return true;
    if (marked.roleOf(index) !== 'neutral') return false;
    if (isOtherThan(index, asked)) return true;
    return LIMITS.some(({ words, isRead }) => words.test(folded) && !isRead(index, asked, plan));
  });
}

/**
 * "kumuliert" over years, "pro Jahr" of a change, "über dem Durchschnitt": what would have to be
 * computed first and was not.
 */
function isOfComputed(index: number, asked: Asked, { operation, years }: QueryPlan): boolean {
  const before = asked.parts.marked.terms.slice(Math.max(0, index - 2), index + 1);
  const said = before.map(({ folded }) => folded).join(' ');
  if (CUMULATED.test(said)) return operation.name !== 'aggregate';
  if (BESIDE_MEAN.test(said))
    return (
      operation.name !== 'beside-average' &&
      !('condition' in operation && operation.condition?.kind === 'average')
    );
  if (PER_SPAN.test(said)) return asked.parts.marked.roleOf(index) === 'neutral';
  const isChange = operation.name === 'change' && operation.perYear !== true;
  return YEARLY.test(said) && isChange && years.length > 1;
}

const CUMULATED = /(?<!\w)(?:kumul|cumul)\w*$/u;
const BESIDE_MEAN =
  /(?<!\w)(?:uber|unter|oberhalb|unterhalb|above|below|over|under)(?: (?:de[mrs]|den|the))? (?:durchschnitt\w*|schnitts?|mittel\w*|median\w*|average|mean)$/u;
const PER_SPAN =
  /(?<!\w)(?:auf|pro|je|per) (?:(?:den|die|das|eine?n?) )?(?:monat|tag|woche|month|day|week)$/u;
const YEARLY = /(?<!\w)(?:jahrlich\w*|annual\w*|yearly|(?:pro|je|per|a) (?:jahr|year))$/u;

/** "other than management", "at most", "at least" without a number */
function isOtherThan(index: number, { parts: { marked } }: Asked): boolean {
  const [word, next] = [marked.foldedAt(index), marked.foldedAt(index + 1)];
  return /^(?:other than|at (?:most|least)|rather than)$/u.test(`${word} ${next}`);
}

/** "bezogen auf das Jahr 2023": only says when. */
function isOfYear(index: number, { parts: { marked } }: Asked): boolean {
  const next = marked.terms.slice(index + 1, index + 5).map(({ folded }) => folded);
  return /^auf (?:(?:das|den|dem|jahr|stichtag|stand) )*(?:19|20)\d\d(?!\w)/u.test(next.join(' '));
}

/** "gemessen am Personal": by what is counted anyway. */
function isOfMetric(index: number, { parts: { marked } }: Asked): boolean {
  const [first, second] = [index + 1, index + 2].map((at) => marked.foldedAt(at));
  if (!/^(?:am|an|auf)$/u.test(first ?? '')) return false;
  const at = /^(?:de[rmn]|das|die|ihrem|seinem)$/u.test(second ?? '') ? index + 3 : index + 2;
  return marked.roleOf(at) === 'metric' && marked.roleOf(at + 1) !== 'metric';
}

function isRate({ table }: Asked, { metric }: QueryPlan): boolean {
  const kind = table.metrics.find(({ column }) => column === metric)?.kind;
  return kind === 'rate' || kind === 'change';
}

/** Terms between the word that adds and what it adds. */
const FARTHEST = 4;

/** What is said to be in the figure is in it: it belongs to what is asked for, or is asked for too. */
function isAdded(index: number, asked: Asked, plan: QueryPlan): boolean {
  const { marked, kinds, scopes } = asked.parts;
  const isNear = ({ from }: { readonly from: number }): boolean =>
    from > index && from - index <= FARTHEST;
  if (marked.roleOf(index + 1) === 'year' || marked.roleOf(index - 1) === 'time') return true;
  if (marked.terms[index - 1]?.folded === 'bis') return true;
  if (kinds.some((word) => attachmentOf(word, marked) === 'included')) return true;
  const { selection } = plan;
  // "Kreise inkl. kreisfreie Städte": both are in the group.
  if (selection.by === 'group' && kinds.some(({ from, to }) => from < index && index < to))
    return selection.kinds.length > 1;
  const scope = scopes.find(isNear);
  if (scope !== undefined)
    return selection.by === 'group'
      ? selection.scopes.length > 1
      : new Set(selection.entities.map((ref) => ref.scope)).size > 1;
  // "die Fachhochschule samt Landesfinanzschule" is one name.
  if (asked.subjects.some(({ from, to }) => from < index && index < to)) return true;
  const added = asked.subjects.find(isNear);
  const others = asked.subjects.filter((subject) => subject !== added).flatMap((s) => s.entities);
  if (added === undefined) return false;
  return isWithin(added.entities, others) || asked.has('sum');
}

/** "im Soll", "laut Soll": what was planned, and no verb. */
function isNoun(index: number, { parts: { marked } }: Asked): boolean {
  const before = marked.foldedAt(index - 1);
  return marked.terms[index]?.isCapital === true
    ? /^(?:im|laut|das|zum|vom|dem)$/u.test(before)
    : /^(?:im|laut)$/u.test(before);
}
