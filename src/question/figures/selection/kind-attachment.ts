import type { MarkedTerms, Span } from '../terms/marked-terms.ts';
import type { Term } from '../terms/question-terms.ts';

const BETWEEN =
  /^(?:d(?:ie|er|en|as|em|es)|the|its|their|of|all(?:e[rnm]?)?|eigene[nr]?|einzige[nrs]?|ihre?[rnm]?|seine[rnm]?|von|vom|durch|by|ihm|(?:zu|an)gehorige[rn]?|\w{4,}te[nr]?)$/u;
const EXCLUDING = /^(?:ohne|ausser|nicht|keine|excluding|without|except|abzuglich)$/u;
const INCLUDING =
  /^(?:einschliesslich|einschl|inklusive|inkl|incl|samt|mitsamt|nebst|including|inclusive)$/u;
const COUNTED_IN =
  /^(?:einbezogen|inbegriffen|eingeschlossen|eingerechnet|mitgerechnet|mitgezahlt|mitzahlen|mitrechnen|einrechnen|berucksichtigt|berucksichtigen|included|counted)$/u;

const LEFT_OUT =
  /^(?:ausgenommen|ausgeklammert|ausklammert|weglasst|weglassen|weggelassen|excluded|aside)$/u;

/**
 * Whether a word for a kind only says what belongs to the thing asked about: "einschließlich ihrer
 * Gemeinden", "member municipalities included", "ohne Verwaltung", "Verwaltung nicht mitgezählt".
 */
export function attachmentOf(
  { from, to }: Span,
  marked: MarkedTerms,
): 'included' | 'excluded' | null {
  const { terms } = marked;
  let at = from - 1;
  // "ohne Verwaltungsgemeinschaften und Gemeinden"
  if (JOINING.test(terms[at]?.folded ?? '') && marked.roleOf(at - 1) === 'kind')
    return attachmentOf({ from: beginOfKind(at - 1, marked), to: at - 1 }, marked);
  while (at > from - LONGEST_BETWEEN && BETWEEN.test(terms[at]?.folded ?? '')) at -= 1;
  const before = terms[at]?.folded ?? '';
  if (EXCLUDING.test(before)) return 'excluded';
  const isWith =
    saysWithIts(terms.slice(at, from)) || saysTogetherWith(at, marked) || saysAndIts(at, marked);
  if (INCLUDING.test(before) || isWith) return 'included';
  const [next, second] = [terms[to + 1]?.folded ?? '', terms[to + 2]?.folded ?? ''];
  if (COUNTED_IN.test(next)) return 'included';
  // "wenn man die kreisfreien Städte außen vor lässt"
  if (LEFT_OUT.test(next) || (next === 'aussen' && second === 'vor')) return 'excluded';
  return /^(?:nicht|not)$/u.test(next) && COUNTED_IN.test(second) ? 'excluded' : null;
}

/** "einschließlich der von ihr mitverwalteten Gemeinden" */
const LONGEST_BETWEEN = 6;

const JOINING = /^(?:und|sowie|oder|and|or)$/u;

function beginOfKind(last: number, marked: MarkedTerms): number {
  let at = last;
  while (marked.roleOf(at - 1) === 'kind') at -= 1;
  return at;
}

/** "mit ihren Gemeinden", "mit den mitverwalteten Orten" */
function saysWithIts(terms: readonly Term[]): boolean {
  const [before, next, second] = terms.map(({ folded }) => folded);
  if (!/^(?:mit|with)$/u.test(before ?? '')) return false;
  if (/^(?:ihren|seinen|allen|its|their|all)$/u.test(next ?? '')) return true;
  return /^(?:de[nrm]|the)$/u.test(next ?? '') && /(?:verwaltet|gehorig)en$/u.test(second ?? '');
}

/** "die VG Rositz und ihre Gemeinden" */
function saysAndIts(at: number, marked: MarkedTerms): boolean {
  const [joint, next] = [marked.foldedAt(at), marked.foldedAt(at + 1)];
  const isAnd = /^(?:und|sowie|and)$/u.test(joint) && /^(?:ihren?|seinen?|its)$/u.test(next);
  return isAnd && marked.roleOf(at - 1) === 'name';
}

/** "die VG Rositz mit Gemeinden", "insgesamt, also mit Gemeinden" */
function saysTogetherWith(at: number, marked: MarkedTerms): boolean {
  if (!/^(?:mit|with)$/u.test(marked.foldedAt(at))) return false;
  return (
    marked.roleOf(at - 1) === 'name' ||
    /^(?:also|sprich|insgesamt|zusammen|gesamt|together|altogether)$/u.test(marked.foldedAt(at - 1))
  );
}
