import type { MarkedTerms } from '../terms/marked-terms.ts';

/** Asks for a number of what follows; "Anzahl LKA 2021" need not, "Anzahl der Gerichte" does. */
const ASKS =
  /(?<!\w)(?:(?<!um )wie ?viele?[nr]?|anzahl(?: der| aller| von)?|how many|how much(?! of)|number of|zahle?n?(?: (?:mir|mal|bitte|sie|uns))* (?:die|alle|samtliche)|zahl (?:der|aller)|count(?: of)?)(?!\w)/u;

/** Behind these comes what the number is about, no longer what is counted. */
const ENDS_NOUN =
  /^(?:prozent\w*|percent\w*|jahre?n?|years?|mehr|weniger|mal|ist|sind|war|waren|hat|hatte|hatten|haben|arbeit\w*|wurden|did|dos|do|is|are|was|were|have|has|had|gibt|gab|there|in|im|bei|beim|am|an|auf|at|for|fur)$/u;

const ARTICLE = /^(?:der|die|das|the)$/u;

export interface CountedNoun {
  readonly index: number;
  readonly role: 'metric' | 'kind' | 'name';
  /** "wie viele …", "Anzahl der …": what follows is counted, whatever else it can be. */
  readonly isCounted: boolean;
}

/**
 * What "wie viele" asks for: the first term behind it that is a metric, a kind or a name.
 *
 * @param isKind - Whether a word of the table stands for its entries: "Delikte".
 */
export function headOfNumber(
  marked: MarkedTerms,
  isKind: (index: number) => boolean = () => false,
): CountedNoun | null {
  const asks = ASKS.exec(marked.line);
  if (asks === null) return null;
  const [, to] = marked.spanOf(asks.index, asks.index + asks[0].length);
  for (let index = to + 1; index <= to + 5; index += 1) {
    const role = marked.roleOf(index);
    if (marked.terms[index]?.inBrackets === true) return null;
    if (marked.isFree(index) || ENDS_NOUN.test(marked.foldedAt(index))) return null;
    if (isKind(index)) return { index, role: 'kind', isCounted: true };
    // "Wie viele Strafsachen hatte das Amtsgericht Husum?"
    if (role === 'scope') return null;
    // "Thüringer Landkreise": where they are.
    if (role === 'name' && isOrigin(marked, index)) continue;
    // "Und wie viele das LKA?": whose number it is; what is counted was said before.
    if (role === 'name' && ARTICLE.test(marked.foldedAt(index - 1))) return null;
    if (role === 'metric' || role === 'kind' || role === 'name')
      return { index, role, isCounted: !/^(?:anzahl|count)$/u.test(asks[0]) };
  }
  return null;
}

function isOrigin(marked: MarkedTerms, index: number): boolean {
  const next = marked.roleOf(index + 1);
  return /er$/u.test(marked.terms[index]?.text ?? '') && (next === 'kind' || next === 'metric');
}
