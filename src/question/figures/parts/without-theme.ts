import type { Table } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { CatalogueWord, FoundWord } from './find-words.ts';

const BESIDE = /^(?:je|pro|per|und|sowie|oder|mit|and|or|with|zu|an|am|of)$/u;
const ARTICLE = /^(?:de[rnms]|die|das|alle[nr]?|the|eine?[rnms]?)$/u;

/**
 * "Landeszuwendung für Musikschulen" in a table about music schools that also counts them: what the
 * whole table is about is no second figure behind the one that is asked for.
 */
export function withoutTheme(
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): FoundWord[] {
  return metrics.flatMap((word) => {
    const meanings = word.meanings.filter(
      (meaning) =>
        !isTheme(meaning, word, metrics, marked, tables) &&
        !isWhereDone(word, metrics, marked) &&
        !isInState(word, metrics, marked) &&
        !isWithAttribute(word, metrics, marked) &&
        !isNarrowed(meaning, word, metrics, marked, tables) &&
        !isOfPredicate(meaning, word, metrics, marked, tables),
    );
    return meanings.length === 0 ? [] : [{ ...word, meanings }];
  });
}

function isTheme(
  meaning: CatalogueWord,
  word: FoundWord,
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): boolean {
  // "Wie viel Prozent der Haftplätze sind belegt?": it is what the share is of.
  if (SHARE_OF.test(marked.line.slice(0, marked.startOf(word.from)))) return false;
  const table = tables.find(({ name }) => name === meaning.table);
  // "Feuerwehren" as the end of "Ortsfeuerwehren" in a table of "Feuerwehren".
  const said = word.from === word.to ? marked.terms[word.from]?.stem : undefined;
  const stem = meaning.stems.length === 1 ? said : undefined;
  if (table === undefined || stem === undefined || stem.length < SHORTEST) return false;
  const parts = [table.title, ...table.words].flatMap((text) => foldGerman(text).split(/[^a-z]+/u));
  // What is described with care says itself which words mean what.
  const isPlain = table.metrics.every(({ english }) => english === undefined);
  // "Bibliotheken Erwerbungsausgaben": a table about libraries.
  const isCalledSo = parts.some(
    (part) => part.startsWith(stem) || (isPlain && isHeadOf(stem, part)),
  );
  if (!isCalledSo) return false;
  const isInName = parts.some((part) => isBegunBy(part, stem) || (isPlain && isHeadOf(stem, part)));
  const isWhole = isPlain && parts.some((part) => stemGerman(part) === stem);
  return metrics.some(
    (other) =>
      ((isInName && other.to < word.from) ||
        (isWhole && isInOneWord(word, other, marked)) ||
        other.from === word.to + 1 ||
        (isWhole && isOnlyPlace(word, other, marked))) &&
      other.meanings.some(
        ({ table: name, value, rank }) =>
          name === table.name && value !== meaning.value && rank !== 'unit',
      ) &&
      !isJoined(other, word, marked),
  );
}

/** "Feuerwehreinsätze" of a table of "Feuerwehren": as two words, what is counted first. */
function isInOneWord(word: FoundWord, other: FoundWord, { terms }: MarkedTerms): boolean {
  return terms[word.from]?.isPart === true && other.to === word.from - 1;
}

const SHARE_OF =
  /(?<!\w)(?:\w*anteil|prozentsatz|prozent|share|percentage|proportion) (?:de[rs]|von|vom|of)(?: (?:the|all|alle[rn]?))? $/u;

/** "Kindertageseinrichtungen" in the title of what counts "Tageseinrichtungen". */
function isHeadOf(stem: string, part: string): boolean {
  const own = stemGerman(part);
  return own !== stem && own.endsWith(stem) && stem.length >= LONG_HEAD;
}

const LONG_HEAD = 10;

/** "Die Bibliotheken in Plön zählten … Besuche": who has what is counted, in a table of libraries. */
function isOnlyPlace({ from, to }: FoundWord, other: FoundWord, marked: MarkedTerms): boolean {
  const { terms } = marked;
  const [first, last] = from < other.from ? [to, other.from] : [other.to, from];
  const between = terms.slice(first + 1, last);
  let at = from;
  // "die freiwilligen Feuerwehren"
  while (at > 1 && !terms[at - 1]?.isCapital && ATTRIBUTE.test(terms[at - 1]?.folded ?? ''))
    at -= 1;
  const before = terms.slice(Math.max(0, at - 2), at).map(({ folded }) => folded);
  const isCounted = before.some((word) => COUNTING.test(word)) || (from === 0 && other.from > to);
  const isAsked = between.some(({ folded }) => COUNTING.test(folded) || JOINING.test(folded));
  return (
    !isCounted &&
    !isAsked &&
    /^(?:die|der|den|in|an|fur|the|of|oeffentlich\w*|offentlich\w*|public)$/u.test(
      before.at(-1) ?? '',
    )
  );
}

const ATTRIBUTE = /^[a-z]{5,}en?$/u;
const COUNTING = /^(?:(?:wie)?viele?[nr]?|anzahl|zahl|many|number)$/u;
const JOINING = /^(?:und|sowie|oder|je|pro|per|and|or)$/u;

/** "weibliche Aktive" where "Frauen" are counted, and so are all: those who are so. */
function isWithAttribute(
  { from }: FoundWord,
  metrics: readonly FoundWord[],
  { terms }: MarkedTerms,
): boolean {
  return metrics.some(
    ({ from: first, to, meanings }) =>
      first === to &&
      to === from - 1 &&
      terms[to]?.isCapital === false &&
      ATTRIBUTE_OF_PEOPLE.test(terms[to]?.folded ?? '') &&
      meanings.every(({ rank }) => rank === 'synonym'),
  );
}

const ATTRIBUTE_OF_PEOPLE = /^(?:weiblich|mannlich)e[nrs]?$/u;

/** "Wie viele Schüler besuchen eine Schule?", "15.000 Lehrkräfte unterrichten an Schulen": where they do so. */
function isWhereDone(word: FoundWord, metrics: readonly FoundWord[], marked: MarkedTerms): boolean {
  return (
    marked.terms.some(({ folded }) => DOING.test(folded)) &&
    isSomewhere(word, marked) &&
    metrics.some((other) => other !== word && !isSomewhere(other, marked))
  );
}

/** "Beschäftigte in Teilzeit": of all of them only those are asked for. */
function isInState(word: FoundWord, metrics: readonly FoundWord[], marked: MarkedTerms): boolean {
  return (
    !OF_BOTH.test(marked.line) &&
    metrics.some((other) => other.from > word.to && saysState(marked, other.from))
  );
}

/** "in Teilzeit": how somebody works, and not where. */
export function saysState({ terms }: MarkedTerms, at: number): boolean {
  return terms[at - 1]?.folded === 'in' && STATE.test(terms[at]?.folded ?? '');
}

const STATE = /^(?:\w*teilzeit|vollzeit|elternzeit|ausbildung|haft)$/u;

function isSomewhere({ from }: FoundWord, marked: MarkedTerms): boolean {
  if (saysState(marked, from)) return false;
  const { terms } = marked;
  let at = from - 1;
  while (at > 0 && !terms[at]?.isCapital && BEFORE_NOUN.test(terms[at]?.folded ?? '')) at -= 1;
  return SOMEWHERE.test(terms[at]?.folded ?? '');
}

const DOING =
  /^(?:besuch(?:en|t|ten|te)|unterricht(?:en|et|eten|ete)|lern(?:en|t|ten|te)|lehr(?:en|t|ten|te)|arbeit(?:en|et|eten|ete)|tatig|gab|gibt|gibts|steh(?:en|t)|standen|befinden|befanden|installiert|attend(?:s|ed)?|teach(?:es)?|taught|work(?:s|ed)?)$/u;
const BEFORE_NOUN = /^(?:de[nmr]|the|[a-z]{4,}e[nrsm]?)$/u;
const SOMEWHERE = /^(?:eine[rnm]?|an|in|auf|at|an?)$/u;

/** "Kinder unter 3 werden betreut": of "Betreute Kinder insgesamt" those under three, and not both. */
function isNarrowed(
  { table: name, value }: CatalogueWord,
  word: FoundWord,
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): boolean {
  if (OF_BOTH.test(marked.line)) return false;
  const table = tables.find((one) => one.name === name);
  const labelOf = (column: string) => table?.metrics.find((m) => m.column === column)?.label ?? '';
  const whole = withoutSum(labelOf(value));
  if (table === undefined) return false;
  // What is described with care says itself which words mean what.
  const isPlain = table.metrics.every(({ english }) => english === undefined);
  if (!isPlain && whole === labelOf(value)) return false;
  return metrics.some(
    (other) =>
      other !== word &&
      !isJoined(
        other.from < word.from ? other : word,
        other.from < word.from ? word : other,
        marked,
      ) &&
      other.meanings.every(
        (meaning) =>
          meaning.table === name &&
          meaning.value !== value &&
          labelOf(meaning.value).startsWith(`${whole} `),
      ),
  );
}

/** "Wie viele Stellen sind unbesetzt?": of the "Stellen" only those are asked for. */
function isOfPredicate(
  { table: name, value }: CatalogueWord,
  word: FoundWord,
  metrics: readonly FoundWord[],
  marked: MarkedTerms,
  tables: readonly Table[],
): boolean {
  const table = tables.find((one) => one.name === name);
  if (table === undefined || OF_BOTH.test(marked.line)) return false;
  const before = marked.terms.slice(Math.max(0, word.from - 2), word.from);
  if (!before.some(({ folded }) => COUNTING.test(folded))) return false;
  return metrics.some(
    (other) =>
      other.from > word.to &&
      !isJoined(word, other, marked) &&
      other.meanings.every((meaning) => {
        const label = table.metrics.find(({ column }) => column === meaning.value)?.label ?? '';
        return meaning.table === name && meaning.value !== value && PREDICATE.test(label);
      }),
  );
}

/** Headings that say of the same things how many are so. */
const PREDICATE =
  /^(?:\p{Ll}[\p{Ll} ]+|(?:[Uu]n)?(?:[Bb]esetzt|[Bb]elegt|[Bb]ewilligt|[Bb]eantragt|[Gg]enehmigt|[Aa]bgelehnt|[Ee]rledigt|[Gg]efördert|[Gg]eprüft|[Bb]efristet|[Aa]ufgeklärt)|Weiblich|Männlich)$/u;

/** A share or a ratio is of the whole, too. */
const OF_BOTH =
  /(?<!\w)(?:prozent\w*|anteil\w*|quote|davon|darunter|je|pro|verhaltnis|percent\w*|share|proportion|ratio|per|of which)(?!\w)/u;

/** "Musikschulförderung" is of "Musikschulen"; what is only longer by an ending is the word itself. */
function isBegunBy(part: string, stem: string): boolean {
  return part.startsWith(stem) && part.length >= stem.length + LEAST_OF_HEAD;
}

const LEAST_OF_HEAD = 4;
const SHORTEST = 5;

/** "je Musikschule", "Schüler und Musikschulen": a figure of its own. */
function isJoined({ to }: FoundWord, { from }: FoundWord, { terms }: MarkedTerms): boolean {
  const between = terms.slice(to + 1, from).filter(({ folded }) => !ARTICLE.test(folded));
  const last = between.at(-1)?.folded;
  return last !== undefined && BESIDE.test(last);
}
