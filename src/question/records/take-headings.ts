import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Wording } from '../entries/wording.ts';
import { columnsCalled, type RecordColumn, type RecordList } from './record-list.ts';

/** A column that is called by its heading, and what for. */
export interface SaidHeading {
  readonly column: RecordColumn;
  readonly at: number;
  /** `each`: "je Programm"; `which`: "welcher Landkreis"; `counted`: "wie viele Landkreise". */
  readonly role: 'each' | 'which' | 'counted' | 'said';
}

const EACH = /^(?:je|pro|nach|per|by|each|every|jede[nrsm]?|einzelne[nrsm]?)$/u;
const WHICH = /^(?:welche[nrsm]?|which|what)$/u;
const COUNTED = /^(?:viele|vielen|wieviele|many|anzahl|zahl)$/u;
/** What may stand between: "in welchem der sechs Landkreise", "wie viele verschiedene Orte". */
const BETWEEN =
  /^(?:der|die|das|den|dem|the|of|drei|vier|funf|zwei|\d{1,2}|einzelnen|verschiedene[nr]?|unterschiedliche[nr]?|different|award|grant)$/u;
const WHATEVER =
  '(?:unabhangig|ungeachtet|egal|gleich|regardless)(?: (?:vom|von|welche\\w*|of))?(?: (?:dem|der|the))?';

/** Takes the words that call columns; what is said of none in particular is left. */
export function takeHeadings(wording: Wording, list: RecordList): SaidHeading[] {
  const void_ = wording.takeAll(`${WHATEVER} [a-z]+`).filter(({ to, from }) => {
    const isHeading = columnsCalled(list, wording.tokens[to]?.folded ?? '').length > 0;
    return isHeading && from < to;
  });
  const headings: SaidHeading[] = [];
  for (const [at, { folded, kind, text }] of wording.tokens.entries()) {
    const isIgnored = void_.some(({ from, to }) => from <= at && at <= to);
    if (wording.isTaken(at) || isIgnored || kind !== 'word' || isStopWord(folded)) continue;
    const [column, ...others] = withoutTheirYears(columnsCalled(list, folded));
    if (column === undefined || others.length > 0 || !isNoun(text, folded)) continue;
    if (isNarrower(folded, column, list)) continue;
    wording.takeToken(at);
    const before = headings.at(-1);
    const isJoined =
      before?.at === at - 2 &&
      /^(?:und|and|sowie|oder|or)$/u.test(wording.tokens[at - 1]?.folded ?? '');
    headings.push({ column, at, role: isJoined ? before.role : roleOf(wording, at) });
  }
  return headings;
}

/**
 * "Feuerwehrprojekte" are some of the "Projekte", unless the whole list is of them; "Verkehrsressort" is
 * one "Ressort".
 */
function isNarrower(
  folded: string,
  { names, isName }: RecordColumn,
  { words }: RecordList,
): boolean {
  const stem = stemGerman(folded);
  const heads = names.map((name) => stemGerman(name));
  const head = heads.find((name) => stem !== name && stem.endsWith(name));
  if (head === undefined || heads.some((name) => name.endsWith(stem))) return false;
  const before = stem.slice(0, -head.length).replace(/s$/u, '');
  if (!isName && SAYS_NO_MORE.test(before)) return false;
  return before.length >= SHORTEST_BEFORE && !words.some((word) => word.includes(before));
}

const SHORTEST_BEFORE = 4;
/** "Landkreis", "Bundesland", "Förderprogramm": what each of the column is called anyway. */
const SAYS_NO_MORE =
  /^(?:land|lande|bund|bunde|forder|projekt|auftrag|vertrag|vorhaben|massnahm\w*|genehmigung|bearbeitung|verfahren|gesamt)$/u;

/** "Fertigstellung" is the date, and not its year. */
function withoutTheirYears(columns: readonly RecordColumn[]): readonly RecordColumn[] {
  return columns.filter(
    ({ column }) => !columns.some((other) => column === `${other.column}${YEAR_OF_DATE}`),
  );
}

/** German nouns have capitals; English ones have none. */
function isNoun(text: string, folded: string): boolean {
  return (
    /^\p{Lu}/u.test(text) ||
    /^(?:year|district|count|program|status|place|town|cit|municipalit|recipient|provider|operator|type|kind|ministr|department|contractor|compan)/u.test(
      folded,
    )
  );
}

function roleOf({ tokens }: Wording, at: number): SaidHeading['role'] {
  let before = at - 1;
  while (before > 0 && BETWEEN.test(tokens[before]?.folded ?? '') && at - before < 4) before -= 1;
  const word = tokens[before]?.folded ?? '';
  if (EACH.test(word)) return 'each';
  if (WHICH.test(word)) return 'which';
  return COUNTED.test(word) ? 'counted' : 'said';
}
