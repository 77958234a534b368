import type { FigureReading } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { foldGerman } from '#src/text/fold.ts';
import { WORD_NUMBERS } from '#src/text/number-words.ts';
import { readOneByPlace } from '../choices/one-by-place.ts';
import type { Leads } from '../topics/about-leads.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const WHO =
  '(?:wer|was|welche[rsn]?|which|what|who)(?: \\w+){0,2}?(?: (?:kommt|folgt|liegt|steht|ist|war|hat|kommen|folgen|sind|comes|follows|is|was|are|ranks|takes))?';
const AFTER =
  '(?:danach|dahinter|darauf|als nachste[rsn]?|auf (?:dem )?nachsten? platz|an nachster stelle|(?<=folgt )(?:auf|an) (?:dem |der )?zweite[nr] (?:platz|rang|stelle)|next|after that|after it)';
const NEXT = `(?:der|die|das|den|the) (?:nachste[nrs]?|next)(?: (?<limit>\\d|${Object.keys(WORD_NUMBERS).map(foldGerman).join('|')}))?`;

const FURTHER = new RegExp(
  `^(?:und |dann )*(?:(?:${WHO} )?(?:dann )?(?:direkt |gleich |unmittelbar |noch )?(?:${AFTER}|${NEXT})(?: (?:kommt|folgt|dran|noch))?|wer folgt)[?!. ]*$`,
  'u',
);

/**
 * "Und welche kommt danach?", "die nächsten drei?" behind a ranking: the places behind those that were
 * shown.
 *
 * @param leads - Who shares the place that was shown.
 * @returns Null where nothing was ranked before, or something else is said.
 */
export function nextPlace(
  message: string,
  { reading }: FigureTopic,
  { entities }: Leads,
  { groups }: Asked,
): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'rank') return null;
  const match = FURTHER.exec(foldGerman(message).trim());
  const { plan } = reading;
  const { operation, selection } = { ...plan, operation: reading.plan.operation };
  const kinds = selection.by === 'group' ? selection.kinds : [];
  const isOfOthers = groups.some((group) => !group.kinds.every((kind) => kinds.includes(kind)));
  if (match === null || isOfOthers) return null;
  const said = match.groups?.limit;
  const limit = said === undefined ? 1 : limitOf(said);
  const shown = operation.limit === 1 ? Math.max(1, entities.length) : operation.limit;
  return {
    ...reading,
    plan: { ...plan, operation: { ...operation, from: operation.from + shown, limit } },
  };
}

const ORDERED =
  /^(?:(?:wer|welche[rsn]?|was|who|which)(?: (?:ist|war|liegt|kommt|steht|is|was|comes))?|der|die|das|the one)(?: (?:direkt|gleich|unmittelbar|right))? (?:davor|daruber|before (?:it|that)|above (?:it|that))[?!. ]*$/u;

/**
 * "Und die davor?" behind the second of a ranking, "und der dritte?" whatever was asked of the first
 * meanwhile: that place of the ranking.
 */
export function placeOfRanking(message: string, { ranking }: FigureTopic): FigureReading | null {
  if (ranking?.plan.operation.name !== 'rank') return null;
  const { operation } = { ...ranking.plan, operation: ranking.plan.operation };
  const at = (from: number): FigureReading => ({
    ...ranking,
    plan: { ...ranking.plan, operation: { ...operation, from, limit: 1 } },
  });
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

const END = /^(?:am|die|der|das|the) (?<word>\p{L}+)\W*$/iu;

/** "Und die kleinste?" behind the largest of several: the other end; "am zweitgrößten?": that place. */
export function endOfRanking(
  message: string,
  { ranking, reading }: FigureTopic,
  { has, parts }: Asked,
): FigureReading | null {
  const word = END.exec(message.trim())?.groups?.word;
  if (word === undefined || ranking === null || reading !== ranking) return null;
  const { operation } = ranking.plan;
  if (operation.name !== 'rank' || operation.by === 'change' || operation.by === 'percent')
    return null;
  if (parts.places !== null) {
    const isSameEnd = LOW.test(foldGerman(word)) === (operation.direction === 'bottom');
    // Places of a value are asked for with the words of the question before.
    return isSameEnd && operation.by === 'share'
      ? { ...ranking, plan: { ...ranking.plan, operation: { ...operation, ...parts.places } } }
      : null;
  }
  if (has('top') === has('bottom')) return null;
  const limit = /sten$/iu.test(word) ? operation.limit : 1;
  const direction = has('top') ? ('top' as const) : ('bottom' as const);
  return {
    ...ranking,
    plan: { ...ranking.plan, operation: { ...operation, direction, from: 1, limit } },
  };
}

const LOW = /(?:kleinst|wenigst|niedrigst|geringst)/u;

function limitOf(said: string): number {
  const word = Object.keys(WORD_NUMBERS).find((known) => foldGerman(known) === said);
  return word === undefined ? Number(said) : (WORD_NUMBERS[word] ?? 1);
}
