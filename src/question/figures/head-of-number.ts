import type { MarkedTerms } from './marked-terms.ts';

const ASKS = /(?<!\w)(?:wie ?viele?|anzahl|how many|number of|zahl der|count)(?!\w)/u;

/** Behind these comes what the number is about, no longer what is counted. */
const ENDS_NOUN =
  /^(?:prozent\w*|percent\w*|mehr|weniger|mal|ist|sind|war|waren|hat|hatte|hatten|haben|arbeit\w*|wurden|did|does|do|is|are|was|were|have|has|had)$/u;

/** What "wie viele" asks for: the first term behind it that is a metric, a kind or a name. */
export function headOfNumber(marked: MarkedTerms): { index: number; role: string } | null {
  const asks = ASKS.exec(marked.line);
  if (asks === null) return null;
  const [, to] = marked.spanOf(asks.index, asks.index + asks[0].length);
  for (let index = to + 1; index <= to + 5; index += 1) {
    const role = marked.roleOf(index);
    if (ENDS_NOUN.test(marked.terms[index]?.folded ?? '')) return null;
    if (role === 'metric' || role === 'kind' || role === 'name') return { index, role };
  }
  return null;
}
