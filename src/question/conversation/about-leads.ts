import type { Asked } from '../figures/asked.ts';
import type { NamedEntity } from '../figures/entity-index.ts';
import { carriedSubject, type FigureTopic, planIn, replaceIn } from './figure-topic.ts';
import { isRelated } from './merge-subjects.ts';
import type { Said } from './read-said.ts';
import type { Signals } from './signals.ts';

/** More than so many share a place: "die" then means nobody. */
const MOST = 5;

/**
 * "Wie viele hat die?" behind "Zu welcher VG gehört …?" is about what the answer named, no longer about
 * what the question did.
 *
 * @param leads - What the answer named first.
 */
export function aboutLeads(
  topic: FigureTopic,
  leads: readonly NamedEntity[],
  own: Asked,
  said: Said,
  signals: Signals,
): FigureTopic {
  if (leads.length === 0 || leads.length > MOST) return topic;
  const subjects = leads.map(carriedSubject);
  const operation = planIn(topic.reading)?.operation;
  const namesOne =
    operation?.name === 'parent' || (operation?.name === 'rank' && operation.limit === 1);
  const asksNumber = own.has('count') && !said.names && said.operations.length === 0;
  // "Welches Kapitel davon ist das größte?" looks into it, "welche davon sind gewachsen?" among all.
  const isMeant = signals.ofThese
    ? subjects.some((subject) => isRelated(own, subject))
    : signals.pointsBack || asksNumber;
  if (!namesOne || !isMeant) return topic;
  const asked = replaceIn(topic.asked, { cues: new Set(), subjects, groups: [] });
  return { ...topic, asked, named: [...topic.named, ...subjects] };
}
