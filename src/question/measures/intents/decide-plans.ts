import { planYearsOf } from '../conditions/plan-years.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';

/** What is asked of the plans themselves: which there are, or how two of them differ. */
export type PlansIntent =
  | { readonly kind: 'existing'; readonly isCount: boolean }
  | { readonly kind: 'compared' };

const PLANS = cue('(?:aktions)?pl[aä]ne?n?s?|action plans?|plans?');
const EXISTS = cue(
  '(?:gibt|gab) es|gibts|gabs|existier\\w*|vorhanden|vorliegend\\w*|vor|fehlt|fehlen|fehlte|(?:is|are|was|were) there|exists?|missing',
);
const DIFFER = cue(
  'unterschied\\w*|unterscheide\\w*|vergleich\\w*|(?:ge|ver)ändert|anders|changed?|different|differ\\w*|compare\\w*|comparison',
);

/**
 * All that may be said in such a question. Any other word is about something in the plans: "Gibt es
 * im Plan 2024 etwas zu Drohnen?"
 */
const SAID =
  /^(?:(?:aktions)?pl[aä]ne?n?s?|plans?|action|(?:19|20)\d\d|jahr\w*|years?|gibts?|gabs?|existier\w*|vorhanden|vorliegend\w*|vor|liegt|liegen|lag|lagen|fehlt|fehlen|fehlte|was|what|als|than|warum|weshalb|wieso|why|is|are|was|were|there|exists?|missing|unterschied\w*|unterscheide\w*|vergleich\w*|(?:ge|ver)andert|anders|changed?|different|differ\w*|compare\w*|comparison|hat|haben|has|have|sich|zwischen|between|und|and|von|vom|zu|zum|auf|to|from|welche[rsnm]?|which|what|wie|viele?|wieviele?|how|many|es|ein|eine[nrm]?|der|die|das|den|dem|the|an?|fur|for|im|in|insgesamt|ist|sind|denn|eigentlich|uberhaupt|noch|auch|bitte|mit|with|gegenuber|einander|miteinander)$/u;

/** Decides what is asked of the plans themselves; null where something else is. */
export function decidePlans(question: ReadQuestion): PlansIntent | null {
  const { words, numbers, years } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const isOfPlansOnly = words.words.every(({ folded }) => SAID.test(folded));
  if (!isOfPlansOnly || !asks(PLANS) || numbers.length > 0 || years.shift !== null) return null;
  const { size } = planYearsOf(question);
  if (size === 2 && asks(DIFFER)) return { kind: 'compared' };
  if (size > 1 || years.range !== null || !asks(EXISTS)) return null;
  return { kind: 'existing', isCount: asks(listCues.HOW_MANY) };
}
