import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import { refOf } from '#src/question/figures/selection/plan-selection.ts';
import { foldGerman } from '#src/text/fold.ts';
import { FOLDED_NUMBERS, readNumberWord } from '#src/text/number-words.ts';
import { readOneByPlace } from '../choices/one-by-place.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import type { NamingFollowUp, PlanFollowUp } from './plan-rule.ts';

const WHO =
  '(?:wer|was|welche[rsn]?|which|what|who)(?: \\w+){0,2}?(?: (?:kommt|folgt|liegt|steht|ist|war|hat|kommen|folgen|sind|comes|follows|is|was|are|ranks|takes))?';
const AFTER =
  '(?:danach|dahinter|darauf|als nachste[rsn]?|auf (?:dem )?nachsten? platz|an nachster stelle|(?<=folgt )(?:auf|an) (?:dem |der )?zweite[nr] (?:platz|rang|stelle)|next|after that|after it)';
const NEXT = `(?:der|die|das|den|the) (?:nachste[nrs]?|next)(?: (?<limit>\\d|${FOLDED_NUMBERS}))?`;

const FURTHER = new RegExp(
  `^(?:und |dann )*(?:(?:${WHO} )?(?:dann )?(?:direkt |gleich |unmittelbar |noch )?(?:${AFTER}|${NEXT})(?: (?:kommt|folgt|dran|noch))?|wer folgt)[?!. ]*$`,
  'u',
);

/** "Und danach?", "wer folgt?": what comes behind the one that was shown, and not so many. */
export function asksNextOne(message: string): boolean {
  const match = FURTHER.exec(foldGerman(message));
  return match !== null && match.groups?.limit === undefined;
}

/**
 * "Und welche kommt danach?", "die nächsten drei?" behind a ranking: the places behind those that were
 * shown, or behind all that share the one that was.
 */
export function nextPlace({
  rest,
  reading,
  plan: { operation, selection },
  leads,
  own,
}: NamingFollowUp): PlanReading | null {
  if (operation.name !== 'rank') return null;
  const match = FURTHER.exec(foldGerman(rest));
  const kinds = selection.by === 'group' ? selection.kinds : [];
  const isOfOthers = own.groups.some((group) => !group.kinds.every((kind) => kinds.includes(kind)));
  if (match === null || isOfOthers) return null;
  const said = match.groups?.limit;
  const limit = said === undefined ? 1 : (readNumberWord(said) ?? Number(said));
  const shown = operation.limit === 1 ? Math.max(1, leads.length) : operation.limit;
  return withPlan(reading, { operation: { ...operation, from: operation.from + shown, limit } });
}

const ORDERED =
  /^(?:(?:wer|welche[rsn]?|was|who|which)(?: (?:ist|war|liegt|kommt|steht|is|was|comes))?|der|die|das|the one)(?: (?:direkt|gleich|unmittelbar|right))? (?:davor|daruber|before (?:it|that)|above (?:it|that))[?!. ]*$/u;

/**
 * "Und die davor?" behind the second of a ranking, "und der dritte?" whatever was asked of the first
 * meanwhile: that place of the ranking.
 */
export function placeOfRanking(message: string, { ranking }: FigureTopic): PlanReading | null {
  const operation = ranking?.plan.operation;
  if (ranking === null || operation?.name !== 'rank') return null;
  const at = (from: number) => withPlan(ranking, { operation: { ...operation, from, limit: 1 } });
  if (ORDERED.test(foldGerman(message).trim()))
    return operation.limit === 1 && operation.from > 1 ? at(operation.from - 1) : null;
  const one = readOneByPlace(message);
  if (one?.isBare !== true || operation.total === true) return null;
  // Of several that were shown it is the place among them.
  if (operation.limit > 1) {
    const place = one.place < 0 ? operation.limit - 1 : one.place;
    return place < operation.limit ? at(operation.from + place) : null;
  }
  return one.place < 0 ? null : at(one.place + 1);
}

const LOW = /(?:kleinst|wenigst|niedrigst|geringst)/u;
const END =
  /^(?:(?:wo|wer|welche[rs]?|where|which|who)(?: (?:ist|war|sind|waren|es|das|denn|dann|is|was|are|were|it))* )?(?:am|die|der|das|the) (?<word>\p{L}+)\W*$/iu;

/** "Und die kleinste?", "wo ist es am größten?" behind the largest of several: the other end; "am zweitgrößten?": that place. */
export function endOfRanking({
  rest,
  reading,
  plan: { operation },
  own,
}: NamingFollowUp): PlanReading | null {
  const word = END.exec(rest)?.groups?.word;
  if (word === undefined || operation.name !== 'rank') return null;
  if (operation.by === 'change' || operation.by === 'percent') return null;
  const { places } = own.parts;
  if (places !== null) {
    const isSameEnd = LOW.test(foldGerman(word)) === (operation.direction === 'bottom');
    // Places of a value are asked for with the words of the question before.
    return isSameEnd && operation.by === 'share'
      ? withPlan(reading, { operation: { ...operation, ...places } })
      : null;
  }
  const isTop = own.has('top');
  if (isTop === own.has('bottom')) return null;
  const limit = /sten$/iu.test(word) ? operation.limit : 1;
  const direction = isTop ? 'top' : 'bottom';
  return withPlan(reading, { operation: { ...operation, direction, from: 1, limit } });
}

const WHO_LIES = '(?:(?:wer|welche[rsn]?|was|wie ?viele|who|which)(?: (?!vor|nach)\\w+){0,2} )';
const CLOSE = '(?:(?:direkt|gleich|unmittelbar|knapp|noch|genau|right|just) )*';
const BESIDE = new RegExp(
  `^${WHO_LIES}?${CLOSE}(?:(?<before>davor|daruber|vor (?:ihr|ihm|ihnen)|ahead|above|before)|(?<behind>dahinter|danach|darunter|nach (?:ihr|ihm|ihnen)|hinter (?:ihr|ihm|ihnen)|behind|below|after))(?: (?:it|that|them|her|him))?(?: (?:kommt|liegt|steht|ist))?\\W*$`,
  'u',
);

/**
 * "Wer liegt davor?" behind "Auf welchem Platz liegt Gera?": the next place on that side; how many lie
 * there is what the place itself tells.
 */
export function besidePlace({
  rest,
  reading,
  plan,
  leads: [shown],
}: PlanFollowUp): PlanReading | null {
  if (plan.operation.name !== 'rank') return null;
  const { placeOf, before: last, after: first, ...operation } = plan.operation;
  const { before, behind } = BESIDE.exec(foldGerman(rest))?.groups ?? {};
  const isBeside = (last ?? first) !== undefined && shown !== undefined;
  const held = placeOf ?? (isBeside ? refOf(shown) : undefined);
  if (held === undefined || (before ?? behind) === undefined) return null;
  if (/^(?:wie|how)/iu.test(rest)) return placeOf === undefined ? null : reading;
  const beside = before === undefined ? { after: held } : { before: held };
  return withPlan(reading, { operation: { ...operation, limit: 1, ...beside } });
}

const ASKS_RANGE =
  /^(?:und )?(?:(?:wie (?:gross|hoch) |was )?(?:ist|war) )?(?:denn )?(?:der|die|das|the|what is the)? ?(?:abstand|unterschied|differenz|spanne|difference|gap)(?: (?:zwischen (?:den )?(?:beiden|ihnen)|dazwischen|between (?:them|the two)|denn|da))*\W*$|^(?:und )?wie weit (?:liegen|lagen) (?:sie|die|beide)(?: beiden)? auseinander\W*$|^(?:and )?how (?:big|large) is the (?:gap|difference)\W*$/u;

/** "Wie groß ist der Abstand?" behind the largest and then the smallest of the same things. */
export function rangeOfRanking({ rest, topic, reading, plan }: PlanFollowUp): PlanReading | null {
  if (plan.operation.name !== 'rank' || !topic.areBothEnds) return null;
  if (!ASKS_RANGE.test(foldGerman(rest))) return null;
  return withPlan(reading, { operation: { name: 'aggregate', over: 'entities', with: 'range' } });
}
