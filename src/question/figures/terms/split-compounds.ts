import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isCueWord } from '../parts/cues.ts';
import type { CatalogueWord } from '../parts/find-words.ts';
import { isForeign } from '../parts/foreign-words.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { compoundParts, isCompoundHead } from '../words/compound-parts.ts';
import { isPersonOf } from '../words/is-person-of.ts';
import { isNeutral } from '../words/neutral-words.ts';
import { readTerms, type Term } from './question-terms.ts';

/**
 * "Personalwachstum" is read as "Personal-Wachstum", "Gemeindebedienstete" as "Gemeinde-Bedienstete",
 * unless it is a word of its own or of a name. What is counted stands for itself behind a hyphen too:
 * "LKA-Mitarbeiter" names the LKA.
 */
export function splitCompounds(terms: readonly Term[], knowledge: Knowledge): Term[] {
  const { compounds, filed, index } = knowledge;
  return freeHeads(terms, knowledge).flatMap((term) => {
    const { folded, stem, kind } = term;
    if (
      kind !== 'word' ||
      (filed.stems.has(stem) && !isPersonOf(term, wordsOfStem(stem, knowledge))) ||
      index.byStem.has(stem) ||
      isNeutral(folded, stem)
    )
      return [term];
    const known = isCueWord(folded) ? [] : compoundParts(folded, compounds);
    if (known.length > 0) return known.map((part) => partOf(term, part));
    const named = nameAndMetric(term, knowledge);
    return named.length === 0 ? [term] : named.map((part, at) => ownWord(term, part, at));
  });
}

function wordsOfStem(stem: string, { words }: Knowledge): readonly CatalogueWord[] {
  return words.filter(({ stems }) => stems.length === 1 && stems[0] === stem);
}

function partOf(term: Term, folded: string): Term {
  return { ...term, folded, stem: stemGerman(folded) };
}

/** The end of "Stadtbedienstete" makes no plural of its beginning. */
function ownWord(term: Term, part: string, at: number): Term {
  const own = {
    ...partOf(term, part),
    text: writtenPart(term, part),
    word: term.word + at * BEHIND,
  };
  return at === 0 ? own : { ...own, isPart: true };
}

function writtenPart({ text, isCapital }: Term, part: string): string {
  const start = foldGerman(text).indexOf(part);
  const written = start < 0 ? part : text.slice(start, start + part.length);
  return isCapital ? capitalized(written) : written;
}

/**
 * The last part of a hyphenated word becomes a word of its own where it says what is counted. Whose
 * it is stands behind it then, as in "Bedienstete (der) Gemeinde": "Gemeinde-Bedienstete" are no
 * "Gemeinden".
 */
function freeHeads(terms: readonly Term[], { filed, index }: Knowledge): readonly Term[] {
  const isMetric = ({ stem }: Term): boolean => filed.phrases.metric.has(stem);
  const isKind = ({ stem }: Term): boolean => filed.phrases.kind.has(stem);
  // "Ostsee-Gemeinden": those of a group that no row is called like.
  const names = ({ stem }: Term): boolean =>
    index.byStem.get(stem)?.some(({ onlyParts }) => onlyParts) === true;
  const freed = [...terms];
  for (const [index, head] of terms.entries()) {
    const before = terms[index - 1];
    const isLast = head.word === before?.word && head.word !== terms[index + 1]?.word;
    if (before === undefined || !isLast) continue;
    const ofKind = isKind(before) && terms[index - 2]?.word !== head.word;
    if (isMetric(head) && ofKind)
      freed.splice(index - 1, 2, head, {
        ...before,
        text: writtenPart(before, before.folded),
        word: head.word + BEHIND,
        isPart: true,
      });
    else if (isMetric(head) || isCompoundHead(head.folded) || (isKind(head) && names(before)))
      freed[index] = { ...head, word: head.word + BEHIND };
  }
  return freed;
}

/** Puts the number of a word between those of its neighbours. */
const BEHIND = 0.5;

/**
 * "Bioabfallmenge" is the "Menge" of the part "Bioabfall", "Gemeindebedienstete" are "Bedienstete
 * (der) Gemeinde"; empty where it is no such compound.
 */
function nameAndMetric({ folded }: Term, knowledge: Knowledge): readonly string[] {
  if (isForeign(folded)) return [];
  for (let at = SHORTEST_NAME; at <= folded.length - SHORTEST_METRIC; at += 1) {
    const metric = folded.slice(at);
    const nouns = knowledge.filed.metricsByStem.get(stemGerman(metric)) ?? [];
    // "Bediensteten" is "Bedienstete"; "Arbeiter" is not "arbeiten".
    const tables = nouns
      .filter(({ folded: noun }) => metric.startsWith(noun))
      .map(({ table }) => table);
    if (tables.length === 0) continue;
    const first = withoutJoint(folded.slice(0, at)).find(
      (part) => isNamed(part, tables, knowledge) || isTableWord(part, tables, knowledge),
    );
    if (first !== undefined) return [metric, first];
    const beginning = folded.slice(0, at);
    const isTitled = (part: string) =>
      isOfTitle(part, tables, knowledge) || isSaidByTable(part, tables, knowledge);
    if (withoutJoint(beginning).some(isTitled)) return [metric];
    if (isBegunWord(beginning, metric, tables, knowledge)) return [metric];
    const kind = begunKind(beginning, tables, knowledge);
    if (kind !== undefined) return [metric, kind];
  }
  return [];
}

/** Shorter beginnings are those of other words: "Alt…". */
const SHORTEST_NAME = 4;
const SHORTEST_METRIC = 4;

function withoutJoint(beginning: string): string[] {
  return beginning.endsWith('s') ? [beginning, beginning.slice(0, -1)] : [beginning];
}

function isNamed(
  part: string,
  tables: readonly string[],
  { filed, index, vocabulary }: Knowledge,
): boolean {
  const isWordOf = (role: 'kind' | 'scope'): boolean =>
    tables.some((table) => filed.parts[role].get(table)?.has(part));
  const stem = stemGerman(part);
  // "Verwaltungspersonal" is a part of the staff, "Landtagspersonal" that of the Landtag.
  if (isNeutral(part, stem)) return !isWordOf('kind') && isWholeName(stem, index);
  if (isWordOf('scope') || isWordOf('kind')) return true;
  return (
    index.byStem.has(stem) ||
    vocabulary.synonyms
      .of(readTerms(part))
      .some((name) => name.every((word) => index.byStem.has(word)))
  );
}

/** "Landesbeschäftigte" are those of the "Land", which stands for a table. */
function isTableWord(part: string, tables: readonly string[], knowledge: Knowledge): boolean {
  return isWordOfTables(stemGerman(part), tables, knowledge);
}

function isWordOfTables(stem: string, tables: readonly string[], { filed }: Knowledge): boolean {
  return (filed.phrases.table.get(stem) ?? []).some(({ table }) => tables.includes(table));
}

/** "Kitakinder" are those of a table of "Kindertageseinrichtungen". */
function isSaidByTable(part: string, tables: readonly string[], knowledge: Knowledge): boolean {
  return knowledge.vocabulary.synonyms
    .of(readTerms(part))
    .some((name) => name.every((stem) => isWordOfTables(stem, tables, knowledge)));
}

/** "Krankenhausbetten" are the "Betten" of a table of "Krankenhäuser". */
function isOfTitle(part: string, tables: readonly string[], { filed }: Knowledge): boolean {
  const stem = stemGerman(part);
  const titles = [...filed.phrases.table.values()].flat();
  // "Elektroautos" of a table of "Personenkraftwagen mit Elektroantrieb".
  const isSaid = (word: string) =>
    word === stem || (part.length >= SHORTEST_BEGINNING && word.startsWith(part));
  return titles.some(({ table, stems }) => tables.includes(table) && stems.some(isSaid));
}

/**
 * "Musikschüler" begins like "Musikschulen", of which the table is: the "Schüler" of that. "Gastliegeplätze"
 * begins like "Gastlieger", and is no other column.
 */
function isBegunWord(
  beginning: string,
  metric: string,
  tables: readonly string[],
  { words }: Knowledge,
): boolean {
  const shared = `${beginning}${metric.slice(0, SHORTEST_METRIC)}`;
  return words.some(
    ({ role, table, folded, stems }) =>
      role !== 'metric' &&
      stems.length === 1 &&
      tables.includes(table) &&
      folded.startsWith(shared),
  );
}

/** "Bildungsplätze" are the "Plätze" of the one table whose entries are "Bildungsangebote". */
function begunKind(
  beginning: string,
  tables: readonly string[],
  { words, plainTables }: Knowledge,
): string | undefined {
  if (beginning.length < SHORTEST_BEGINNING || OF_ANYTHING.test(beginning)) return undefined;
  const kinds = words.filter(
    ({ role, table, folded, stems }) =>
      role === 'kind' &&
      stems.length === 1 &&
      plainTables.has(table) &&
      tables.includes(table) &&
      folded.startsWith(beginning) &&
      folded.length >= beginning.length + SHORTEST_METRIC,
  );
  const isOne = new Set(kinds.map(({ table }) => table)).size === 1;
  return isOne ? kinds.at(-1)?.folded : undefined;
}

const SHORTEST_BEGINNING = 6;
/** "Gesamtpersonal" is no "Personal" of a "Gesamtsumme". */
const OF_ANYTHING = /^(?:gesamt|haupt|einzel|landes|gemein)/u;

function isWholeName(stem: string, { byStem }: Knowledge['index']): boolean {
  return (byStem.get(stem) ?? []).some(({ names }) =>
    names.some(({ stems }) => stems.length === 1 && stems[0] === stem),
  );
}
