import type { FigureReading } from '#src/question/figures/reading.ts';
import { refOf } from '#src/question/figures/selection/plan-selection.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Leads } from '../topics/about-leads.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const WHO = '(?:(?:wer|welche[rsn]?|was|wie ?viele|who|which)(?: (?!vor|nach)\\w+){0,2} )';
const CLOSE = '(?:(?:direkt|gleich|unmittelbar|knapp|noch|genau|right|just) )*';
const BESIDE = new RegExp(
  `^${WHO}?${CLOSE}(?:(?<before>davor|daruber|vor (?:ihr|ihm|ihnen)|ahead|above|before)|(?<behind>dahinter|danach|darunter|nach (?:ihr|ihm|ihnen)|hinter (?:ihr|ihm|ihnen)|behind|below|after))(?: (?:it|that|them|her|him))?(?: (?:kommt|liegt|steht|ist))?\\W*$`,
  'u',
);

/**
 * "Wer liegt davor?" behind "Auf welchem Platz liegt Gera?": the next place on that side; how many lie
 * there is what the place itself tells.
 */
export function besidePlace(
  rest: string,
  { reading }: FigureTopic,
  { entities: [shown] }: Leads,
): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'rank') return null;
  const { placeOf, before: last, after: first, ...operation } = reading.plan.operation;
  const { before, behind } = BESIDE.exec(foldGerman(rest).trim())?.groups ?? {};
  const isBeside = (last ?? first) !== undefined && shown !== undefined;
  const held = placeOf ?? (isBeside ? refOf(shown) : undefined);
  if (held === undefined || (before ?? behind) === undefined) return null;
  if (/^(?:wie|how)/iu.test(rest.trim())) return placeOf === undefined ? null : reading;
  const beside = before === undefined ? { after: held } : { before: held };
  return {
    ...reading,
    plan: { ...reading.plan, operation: { ...operation, limit: 1, ...beside } },
  };
}
