import { readSmallNumber } from '#src/text/number-words.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { NUMBER } from '../refusals/unread-numbers.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import { isAbbreviation, type Term } from '../terms/question-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isNeutral, isThing } from '../words/neutral-words.ts';
import { questionVocabulary } from '../words/question-vocabulary.ts';

const COMPARING =
  /^(?:als|uber|unter|mindestens|hochstens|maximal|than|over|under|above|below|least|most)$/u;

/** Marks what changes nothing about what is asked, and small numbers that no other reading took. */
export function markNeutral(marked: MarkedTerms, knowledge: Knowledge): void {
  for (const [index, term] of marked.terms.entries()) {
    const { folded, stem } = term;
    if (isAbbreviation(term, marked.terms, index)) continue;
    // "über 50 Jahre" is an age, "unter 10 €" that is no condition is not understood.
    const isCompared = COMPARING.test(marked.foldedAt(index - 1));
    const isOfYears = /^(?:jahr|year)/u.test(marked.foldedAt(index + 1));
    const small = readSmallNumber(folded);
    // "die drei Jahre 2021, 2022 und 2023"
    const isNumber = small !== null && !isCompared && !/^(?:beiden|both)$/u.test(folded);
    if (isNumber && (!isOfYears || isSpan(small, marked))) marked.mark(index, index, NUMBER);
    const isAsking =
      (isNeutral(folded, stem) &&
        !(isThing(stem) && isCounted(marked, index)) &&
        !(isOwnNoun(term, knowledge) && isCounted(marked, index)) &&
        !joinsName(marked, index, knowledge) &&
        !isHeadBehindName(marked, index)) ||
      isSource(marked, index) ||
      isKindOfPlace(marked, index, knowledge) ||
      isTakenAlone(marked, index);
    if (isStopWord(folded) || isAsking || folded.length === 1) {
      marked.mark(index, index, 'neutral');
    }
  }
}

/** "Wie viele Horte": only its stem is that of a word of asking ("hört"). */
function isOwnNoun({ folded, isCapital }: Term, { plainTables }: Knowledge): boolean {
  const { neutral, verbs } = questionVocabulary();
  return plainTables.size > 0 && isCapital && (!neutral.has(folded) || verbs.has(folded));
}

/** "die drei Jahre 2021, 2022 und 2023", "binnen acht Jahren, von 2015 bis 2023" */
function isSpan(years: number, marked: MarkedTerms): boolean {
  const named = yearsNamed(marked);
  return (
    years === named ||
    (years === named - 1 &&
      /(?<!\w)(?:binnen|innerhalb|in|within) \w+ (?:jahre?n?|years)(?!\w)/u.test(marked.line))
  );
}

/** How many years are named one by one, or from the first to the last. */
function yearsNamed(marked: MarkedTerms): number {
  const { terms } = marked;
  const isYear = (index: number) => marked.roleOf(index) === 'year';
  const years = terms.flatMap(({ folded }, index) =>
    isYear(index) && /^\d{4}$/u.test(folded) ? Number(folded) : [],
  );
  const isRange = terms.some(
    ({ folded }, index) => /^(?:bis|to)$/u.test(folded) && isYear(index - 1) && isYear(index + 1),
  );
  const [first = 0, last = 0] = years;
  return isRange && years.length === 2 ? last - first + 1 : years.length;
}

/** "Landesämter für Umwelt und Statistik": said beside a name, a word of names is one itself. */
export function joinsName(
  marked: MarkedTerms,
  index: number,
  { index: { byStem } }: Knowledge,
): boolean {
  const { terms } = marked;
  const isJoined = /^(?:und|sowie|and)$/u.test(terms[index - 1]?.folded ?? '');
  const before = terms[index - 2];
  if (!isJoined || before === undefined || !byStem.has(terms[index]?.stem ?? '')) return false;
  return (
    marked.roleOf(index - 2) === 'name' || (marked.isFree(index - 2) && byStem.has(before.stem))
  );
}

/** "Organspende-Register" is a thing of its own; "Jena-Zahlen" are those of Jena. */
function isHeadBehindName(marked: MarkedTerms, index: number): boolean {
  const [before, own] = [marked.terms[index - 1], marked.terms[index]];
  const isJoined = before !== undefined && before.word === own?.word;
  return isJoined && marked.roleOf(index - 1) === 'name' && !OF_FIGURES.test(own.folded);
}

const OF_FIGURES =
  /^(?:\w*(?:zahl|wert|stand|angabe|statistik|tabelle|ergebnis|vergleich|anteil|bereich|daten|figure|number|value|data))\w{0,2}$/u;

/** "für sich genommen", "isoliert betrachtet" */
function isTakenAlone({ terms }: MarkedTerms, index: number): boolean {
  const before = terms[index - 1]?.folded ?? '';
  return (
    /^(?:genommen|betrachtet)$/u.test(terms[index]?.folded ?? '') &&
    /^(?:sich|isoliert)$/u.test(before)
  );
}

const PLACE = /^(?:districts?|areas?|count(?:y|ies)|regions?|city|town)$/u;

/** "the Stuttgart district": what the place is, where the table does not tell such from others of the name. */
function isKindOfPlace(marked: MarkedTerms, index: number, { plainTables }: Knowledge): boolean {
  if (plainTables.size === 0 || !PLACE.test(marked.foldedAt(index))) return false;
  const isName = (at: number): boolean => /^(?:name|scope)$/u.test(marked.roleOf(at) ?? '');
  const isBehind =
    isName(index - 1) ||
    (marked.terms[index - 1]?.folded === 'administrative' && isName(index - 2));
  return isBehind || (marked.terms[index + 1]?.folded === 'of' && isName(index + 2));
}

const ACCORDING_TO = /^(?:laut|lt|gemass|nach|according|per)$/u;
const SOURCE = /(?:statistik|tabelle|ubersicht|aufstellung)(?:en|n)?$/u;

/** "laut Personalstandstatistik", "in der Gemeindetabelle": where a figure stands. */
function isSource({ terms }: MarkedTerms, index: number): boolean {
  const before = [terms[index - 1], terms[index - 2]].map((term) => term?.folded ?? '');
  const word = terms[index]?.folded ?? '';
  const isPlace = /tabellen?$/u.test(word) && before.includes('in');
  return isPlace || (SOURCE.test(word) && before.some((other) => ACCORDING_TO.test(other)));
}

/** "Wie viele Sitzungen", "Anzahl der Dokumente": what no table counts. */
function isCounted({ terms }: MarkedTerms, index: number): boolean {
  const before = terms.slice(Math.max(0, index - 3), index).map(({ folded }) => folded);
  // "um wie viel lag": a verb, and no "Lage" that is counted
  return /(?:^| )(?:(?<!um )wie ?viel|wie ?viele[nr]?|how many|anzahl(?: an| von| der)?|number of)$/u.test(
    before.join(' '),
  );
}
