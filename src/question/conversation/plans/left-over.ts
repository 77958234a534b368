import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { isWithin, type NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { type FigureTopic, saysTime } from '../topics/figure-topic.ts';
import type { NamingFollowUp } from './plan-rule.ts';

const AWAY =
  '(?:abzieht?|abziehe|abgezogen|wegl[aä]ss\\p{L}*|weglasse|wegnimmt|wegnehme|heraus(?:rechne\\p{L}*|nimmt|nehme)|raus(?:rechne\\p{L}*|nimmt|nehme)|abrechnet|nicht mit(?:zähl|rechn)\\p{L}*|subtracts?|takes? away|leaves? out|removes?)';
const LEAVING_OUT = new RegExp(
  `^(?:wenn|if) (?:man|wir|ich|du|sie|you|we|i) (?:(?:dabei|davon|mal|aber) )*(?:(?<before>\\p{L}.*?)(?: (?:dabei|davon|mal))* (?:${AWAY})|(?:${AWAY}) (?<behind>\\p{L}.+?))[\\s?.!]*$`,
  'iu',
);

/** "wenn man Erfurt weglässt": what is named there is left out; null where nothing is. */
export function namedAsLeftOut(rest: string): string | null {
  const { before, behind } = LEAVING_OUT.exec(rest)?.groups ?? {};
  const said = before ?? behind;
  return said === undefined || (IT.test(said) && !/[sß]te[nrs]?$/iu.test(said)) ? null : said;
}

const LEFT = new RegExp(
  `^(?:(?:was|wie ?viele?(?: (?:leute|beschäftigte|mitarbeite\\p{L}+|personen))?|what|how many) )?(?:(?:bleib\\p{L}*|verblieb\\p{L}*|verbleib\\p{L}*|wär\\p{L}*|sind|ist|is|are|remains?)(?: (?:es|das|dann|noch|übrig|da|davon|left))*)?,? ?(?:(?:wenn|if) (?:man|ich|wir|you|we|i) (?<away>\\p{L}.*? ${AWAY}|${AWAY} .+?)|(?:ohne|without) (?<without>\\p{L}.*?)(?: übrig)?)[\\s?.!]*$`,
  'iu',
);
const IT = /^(?:sie|ihn|es|die|das|den|diese[ns]?|them|it|that)(?: \p{L}+)?$/iu;

/**
 * "Was bleibt übrig, wenn man das Landratsamt abzieht?" behind a district and then its office: the whole
 * that was named before without its part.
 */
export function leftOver({ rest, topic, reading, plan, own }: NamingFollowUp): PlanReading | null {
  const { away, without } = LEFT.exec(rest)?.groups ?? {};
  const said = away ?? without;
  if (said === undefined || plan.operation.name !== 'value') return null;
  if (own.table.name !== plan.table || saysTime(own.parts.time)) return null;
  const named = topic.named.flatMap(({ entities }) => (entities.length === 1 ? entities : []));
  const taken = takenAway(said, topic, own, named);
  const whole = named.filter((entity) => taken !== null && isWithin([taken], [entity])).at(-1);
  if (taken === null || whole === undefined) return null;
  return withPlan(reading, {
    selection: namedSelection([whole]),
    operation: { name: 'remainder', without: namedSelection([taken]) },
  });
}

/** What is named, or of its kind among what was named before. */
function takenAway(
  said: string,
  { asked }: FigureTopic,
  { subjects, groups }: Asked,
  named: readonly NamedEntity[],
): NamedEntity | null {
  const [subject, ...more] = subjects;
  const [group, ...others] = groups;
  if (more.length + others.length > 0) return null;
  const last = asked.subjects.flatMap(({ entities }) => entities);
  const ofKind = named.filter(({ kind }) => group?.kinds.includes(kind ?? '') === true);
  const inside = subject?.entities.filter((entity) => isWithin([entity], named)) ?? [];
  const meant =
    subject !== undefined ? inside : group !== undefined ? ofKind : IT.test(said) ? last : [];
  const [only, ...rest] = new Set(meant);
  return only === undefined || rest.length > 0 ? null : only;
}
