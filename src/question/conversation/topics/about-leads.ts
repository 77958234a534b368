import type { Asked } from '#src/question/figures/selection/asked.ts';
import { carriedSubject } from '#src/question/figures/selection/certain-subject.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { isRelated } from '../merging/merge-subjects.ts';
import type { Said } from '../merging/read-said.ts';
import { pointsToYear } from '../rewordings/in-year-of-topic.ts';
import type { Signals } from '../signals.ts';
import { type FigureTopic, planIn, replaceIn, timeOfYears } from './figure-topic.ts';

/** What an answer names without the question doing so. */
export interface Leads {
  /** The highest of a ranking with all that share its place, what a thing belongs to, what was listed. */
  readonly entities: readonly NamedEntity[];
  /** The year in which something was highest. */
  readonly years: readonly number[];
}

export const NO_LEADS: Leads = { entities: [], years: [] };

/** More than so many share a place: "die" then means nobody. */
const MOST = 5;

/**
 * "Wie viele hat die?" behind "Zu welcher VG gehört …?" is about what the answer named, no longer about
 * what the question did.
 */
export function aboutLeads(
  topic: FigureTopic,
  leads: Leads,
  own: Asked,
  said: Said,
  signals: Signals,
): FigureTopic {
  const operation = planIn(topic.reading)?.operation;
  const asksNumber = own.has('count') && !said.names && said.operations.length === 0;
  const isAboutOne = signals.pointsBack || asksNumber;
  switch (operation?.name) {
    case 'extreme-year':
      // "und bei den Regelschulen?" asks for the year again, "wie viele hatten die da?" for the number in it.
      if (isAboutOne && !said.time && !namesOnly(own, said)) return atYears(topic, leads.years);
      // "und 2018?": how many it were then, and not when within that year.
      if (isOneYear(own) && said.operations.length === 0) return atYears(topic, leads.years);
      // "und ein Jahr später?", "und die Landespolizei im selben Jahr?"
      return leads.years.length === 1 && pointsToYear(signals.rest) && said.operations.length === 0
        ? atYears(topic, leads.years)
        : topic;
    case 'list':
    case 'count':
      return isOfListed(signals, own) || isMeanOfMet(topic, own, said)
        ? aboutAll(topic, leads.entities)
        : topic;
    case 'parent':
    case 'rank': {
      const namesOne = operation.name === 'parent' || operation.limit === 1;
      // "Welcher Anteil daran?" behind what a thing belongs to: its own in that.
      if (operation.name === 'parent' && own.has('share') && !said.names)
        return { ...topic, named: [...topic.named, ...leads.entities.map(carriedSubject)] };
      // "Wie viele davon im Landratsamt?" behind the three largest districts: those of these.
      if (!namesOne && signals.ofThese) {
        const offices = officesOf(leads.entities, own);
        if (offices.length > 0) return aboutAll(topic, offices);
      }
      // "Wie viele sind das zusammen?" behind the five largest
      if (!namesOne) return isOfListed(signals, own) ? aboutAll(topic, leads.entities) : topic;
      if (leads.entities.length > MOST) return topic;
      // "Wie groß ist der Abstand?" behind the first and the second
      if (topic.named.length > 0 && isOverShown(own, said, signals)) {
        const shown = withShown(topic, leads).named.flatMap(({ entities }) => entities);
        const isOfAll = signals.ofThese && !OF_TWO.test(signals.rest);
        return aboutAll(topic, isOfAll ? shown : shown.slice(-2));
      }
      // "Welches Kapitel davon ist das größte?" looks into it, "welche davon sind gewachsen?" among all.
      const isMeant = signals.ofThese
        ? leads.entities.some((entity) => isRelated(own, carriedSubject(entity)))
        : isAboutOne;
      return isMeant ? aboutAll(topic, leads.entities) : topic;
    }
    default:
      return topic;
  }
}

/** "zwischen den beiden": the last two, whatever was named before them. */
const OF_TWO = /(?<!\p{L})(?:beide[nr]?|zweien|both|two)(?!\p{L})/iu;

function isOneYear({ parts: { time } }: Asked): boolean {
  return time.years.length === 1 && !time.since && !time.until && !time.isRange;
}

function namesOnly(own: Asked, { names, operations }: Said): boolean {
  return names && operations.length === 0 && !own.has('count') && !own.metricIsStated;
}

/** For each thing the one part of the kind that is asked for; none where one has no such part or more. */
function officesOf(entities: readonly NamedEntity[], own: Asked): readonly NamedEntity[] {
  const [group, ...more] = own.groups;
  if (group === undefined || more.length > 0 || own.subjects.length > 0) return [];
  const found = entities.map((entity) =>
    own.knowledge.index.entities.filter(
      (inner) =>
        inner.table === own.table.name &&
        group.kinds.includes(inner.kind ?? '') &&
        inner.ancestors[0] === entity,
    ),
  );
  return found.every(({ length }) => length === 1) ? found.flat() : [];
}

function isOverShown(own: Asked, { names }: Said, { ofThese, pointsBack }: Signals): boolean {
  // "dort gegenüber 2023 gestiegen": held against its own past.
  const isOfItself = pointsBack && own.has('grow', 'shrink', 'change');
  return !names && !isOfItself && (own.has('difference', 'versus') || (ofThese && own.has('sum')));
}

/** The topic with the one that the last answer put on a place among what was named. */
export function withShown(topic: FigureTopic, { entities }: Leads): FigureTopic {
  const operation = planIn(topic.reading)?.operation;
  if (operation?.name !== 'rank' || operation.limit > 1 || entities.length > MOST) return topic;
  return { ...topic, named: [...topic.named, ...entities.map(carriedSubject)] };
}

/** "Wie viel Prozent aller Landkreise sind das zusammen?" names the kind as the whole. */
function isOfListed({ ofThese }: Signals, { subjects, groups, has }: Asked): boolean {
  return ofThese && subjects.length === 0 && (groups.length === 0 || has('share'));
}

/** "Und im Schnitt?" behind those that meet a limit: of these. */
function isMeanOfMet({ reading }: FigureTopic, own: Asked, { names, time }: Said): boolean {
  const operation = planIn(reading)?.operation;
  const isLimited =
    (operation?.name === 'list' || operation?.name === 'count') &&
    operation.condition !== undefined &&
    operation.condition.kind !== 'trend';
  return isLimited && own.has('mean', 'median') && !names && !time;
}

function aboutAll(topic: FigureTopic, entities: readonly NamedEntity[]): FigureTopic {
  if (entities.length === 0) return topic;
  const subjects = entities.map(carriedSubject);
  const parts = { ...topic.asked.parts, threshold: null };
  const asked = replaceIn(topic.asked, { parts, cues: new Set(), subjects, groups: [] });
  return { ...topic, asked, named: subjects };
}

function atYears(topic: FigureTopic, years: readonly number[]): FigureTopic {
  if (years.length === 0) return topic;
  const parts = { ...topic.asked.parts, time: timeOfYears(years) };
  return { ...topic, asked: replaceIn(topic.asked, { parts, cues: new Set() }), years };
}
