import type { Wording } from './wording.ts';

/** What amounts are called; all words folded. */
const COST_NOUN =
  '\\w*kosten|\\w*betrag\\w*|geld|\\w*mittel|\\w*ansatz\\w*|\\w*budgets?|\\w*volumen|\\w*summen?|costs?|money|funding';
export const DEAREST = `teuerst\\w*|kostspieligst\\w*|kostenintensivst\\w*|(?:kost\\w* )?am meisten(?: geld)?(?: kost\\w*)?|(?:hochste|grosste|meiste)[nrsm]? (?:${COST_NOUN})|most expensive|costliest|dearest|costs? the most|(?:highest|largest|biggest|most) (?:${COST_NOUN})`;
export const CHEAPEST = `gunstigst\\w*|billigst\\w*|preiswertest\\w*|am wenigsten(?: geld)?(?: kost\\w*)?|(?:niedrigste|geringste|kleinste|wenigste)[nrsm]? (?:${COST_NOUN})|cheapest|least expensive|costs? the least|(?:lowest|smallest|least) (?:${COST_NOUN})`;
/** What an amount is called, and what is done with it. */
export const COSTS = `${COST_NOUN}|kostet\\w*|gekostet|euros?`;

/** Whether a sentence names the dearest entry; null where it names none as that. */
export function takeDearest(wording: Wording): boolean | null {
  const isMost = wording.take(DEAREST) !== null;
  return isMost || wording.take(CHEAPEST) !== null ? isMost : null;
}
