import type { FigureReading } from '#src/question/figures/reading.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const BESIDE =
  /^(?<what>welche[rs]?|wer|was|wie ?viele?|which(?: ones?| of them)?|who|how many(?: of them)?)(?!\p{L}).*(?<!\p{L})(?<side>dr[üu]e?ber|dar[üu]e?ber|drunter|darunter|above|below)(?: (?:it|that|this))?(?: (?:liegen|liegt|lagen|sind|ist|are|is|lie))?\W*$/iu;

/**
 * "Welche liegen darüber?" behind an average or a median of several: those above it.
 *
 * @returns Null where nothing of the kind was computed before, or something else is asked.
 */
export function besideAverage({ reading }: FigureTopic, rest: string): FigureReading | null {
  const { what, side } = BESIDE.exec(rest)?.groups ?? {};
  if (what === undefined || side === undefined || reading.kind !== 'plan') return null;
  const { operation } = reading.plan;
  if (operation.name !== 'aggregate' || operation.over !== 'entities') return null;
  if (operation.with !== 'mean' && operation.with !== 'median') return null;
  const condition = {
    kind: 'average' as const,
    with: operation.with,
    comparison: /^(?:dr|dar|above)(?!unter)/iu.test(side) ? ('>' as const) : ('<' as const),
  };
  const name = /^(?:wie|how)/iu.test(what) ? ('count' as const) : ('list' as const);
  return { ...reading, plan: { ...reading.plan, operation: { name, condition } } };
}
