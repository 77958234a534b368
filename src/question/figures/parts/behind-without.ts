import type { Subject } from '../selection/resolve-mentions.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Parts } from './read-parts.ts';

const WITHOUT =
  /^(?:ohne|ausser|ausserhalb|ausgenommen|ausnahme|exklusive|exkl|excl|excluding|without|except|excepting|abzuglich|abzgl|abzug|abgesehen)$/u;

/** Whether a folded word leaves out what follows. */
export function saysWithout(folded: string): boolean {
  return WITHOUT.test(folded);
}

/** "ohne Emleben und Herrenhof", "nicht im Landratsamt", "minus 0511": what is named is left out. */
export function isBehindWithout({ from }: Subject, parts: Parts): boolean {
  const { marked } = parts;
  const start = Math.max(0, from - 4);
  const at = marked.terms.slice(start, from).findIndex(({ folded }) => saysWithout(folded));
  if (at >= 0) return !isWithoutStaff(start + at, parts);
  return isBehindNot(from, marked) || isJoinedToWithout(from, marked);
}

/** "ohne das LKA und die Landespolizei": between the two stands nothing but another name. */
function isJoinedToWithout(from: number, marked: MarkedTerms): boolean {
  let at = from - 1;
  while (/^(?:name|key|kind)$/u.test(marked.roleOf(at) ?? '') || JOINS.test(marked.foldedAt(at)))
    at -= 1;
  return at >= 0 && saysWithout(marked.foldedAt(at));
}

const JOINS = /^(?:und|sowie|oder|and|or|in|im|bei|beim|d(?:ie|er|en|as|em|es)|the|of|at)$/u;

/** "Gemeinden ohne Beschäftigte in der VG Uder": what they are without is the staff. */
function isWithoutStaff(at: number, { marked, kinds, cues }: Parts): boolean {
  const isOwn = /^eigene[ns]?$/u.test(marked.foldedAt(at + 1));
  return (
    cues.has('nothing') &&
    marked.roleOf(at + (isOwn ? 2 : 1)) === 'metric' &&
    kinds.some(({ to }) => to < at)
  );
}

const NOT = /^(?:nicht|not|minus)$/u;
const BEFORE_NAME =
  /^(?:in|im|bei|beim|an|am|auf|fur|zu|zum|zur|von|vom|unter|d(?:ie|er|en|as|em|es)|at|for|the|of|to|work|working|employed|belong)$/u;

/** Whether the negation at this place takes the subject out: "nicht bei der Stadt". */
export function isTakenOutBy(index: number, { from }: Subject, { marked }: Parts): boolean {
  return isBehindNot(from, marked) && negationBefore(from, marked) === index;
}

/** Nothing between the two but what leads to the name: "nicht bei der Stadt". */
export function isBehindNot(from: number, marked: MarkedTerms): boolean {
  const at = negationBefore(from, marked);
  const said = marked.foldedAt(at);
  // "wieviel Prozent minus bei …": only from something named can be taken away.
  if (said === 'minus' && !/^(?:name|key)$/u.test(marked.roleOf(at - 1) ?? '')) return false;
  return NOT.test(said);
}

/** The place of what stands before a name and all that leads to it. */
function negationBefore(from: number, marked: MarkedTerms): number {
  let at = from - 1;
  while (marked.roleOf(at) === 'kind' || BEFORE_NAME.test(marked.foldedAt(at))) at -= 1;
  return at;
}
