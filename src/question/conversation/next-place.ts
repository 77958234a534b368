import { foldGerman } from '#src/text/fold.ts';
import { WORD_NUMBERS } from '#src/text/number-words.ts';
import type { Asked } from '../figures/asked.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { Leads } from './about-leads.ts';
import type { FigureTopic } from './figure-topic.ts';

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

function limitOf(said: string): number {
  const word = Object.keys(WORD_NUMBERS).find((known) => foldGerman(known) === said);
  return word === undefined ? Number(said) : (WORD_NUMBERS[word] ?? 1);
}
