import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { saysWithout } from './behind-without.ts';
import { headOfNumber } from './head-of-number.ts';
import type { Knowledge } from './knowledge.ts';
import { readTerms, type Term } from './question-terms.ts';
import type { Parts } from './read-parts.ts';

/** A figure that a document states in words and that a question asks for. */
export interface StatedMatch {
  /** The asked ones: one, or two of which the change is asked. */
  readonly figures: readonly StatedFigure[];
  /** The same by somebody else. */
  readonly otherVoice: readonly StatedFigure[];
  /** What it is made up of. */
  readonly parts: readonly StatedFigure[];
  readonly isChange: boolean;
  /** The change is asked for in percent. */
  readonly inPercent?: boolean;
  readonly yearIsStated: boolean;
  /**
   * "Land und Kommunen": the figures of several, of each year one, to be added up or compared; "ohne
   * Sonderrechnungen": the whole and what is taken from it.
   */
  readonly together?: 'sum' | 'compare' | 'remainder';
}

/** English words of public budgets; documents are German. */
const GLOSSARY: Readonly<Record<string, readonly string[]>> = {
  state: ['landesbereich'],
  municipal: ['kommunal'],
  municipalities: ['kommunal'],
  local: ['kommunal'],
  core: ['kernhaushalt'],
  budget: ['kernhaushalt'],
  budgets: ['kernhaushalt'],
  special: ['sonderrechnung'],
  accounts: ['sonderrechnung'],
  legally: ['rechtlich'],
  independent: ['selbststandig'],
  institutions: ['einrichtung'],
  entities: ['einrichtung'],
  inhabitants: ['einwohn'],
  population: ['einwohn'],
  residents: ['einwohn'],
  einwohnerzahl: ['einwohn'],
  bevolkerung: ['einwohn'],
  bevolkerungszahl: ['einwohn'],
  bevolkerungsstand: ['einwohn'],
  gemeinden: ['kommunal'],
  kommunen: ['kommunal'],
  land: ['landesbereich'],
  freistaat: ['landesbereich'],
  bundesland: ['landesbereich'],
  landesverwaltung: ['landesbereich'],
  landesebene: ['landesbereich'],
  ebene: ['bereich'],
  kommunalebene: ['kommunal'],
  kommunalverwaltung: ['kommunal'],
};

const QUESTIONER =
  /(?<!\w)(?:fragesteller\w*|abgeordnete\w*|anfragende\w*|vorbemerkung|einleitung|questioner|in der frage|laut anfrage)(?!\w)/u;
const RESPONDENT =
  /(?<!\w)(?:landesregierung|regierung|finanzministerium|antwort|government|ministry)(?!\w)/u;
const PER =
  /(?<!\w)(?:(?:je|pro|auf|per) (?:10000|zehntausend|ten thousand|10 000)|personaldichte|beschaftigtendichte|beschaftigtenquote)(?!\w)/u;

/**
 * Finds the stated figure that a question asks for. Every word that says what is asked must stand in
 * what the sentence says about the figure; nothing is guessed.
 */
export function matchStated(parts: Parts, knowledge: Knowledge): StatedMatch | null {
  const together = matchTogether(parts, knowledge);
  if (together !== null) return together;
  const single = matchSingle(parts, knowledge);
  return single === null ? null : withoutExcluded(single, parts, knowledge);
}

/** The figure of what the question names, whatever it leaves out of it. */
function matchSingle(parts: Parts, knowledge: Knowledge): StatedMatch | null {
  const { line } = parts.marked;
  if (!asksForNumber(parts) || asksForMore(parts)) return null;
  const wantsPer = PER.test(line);
  const wanted = contentTerms(parts, wantsPer, knowledge);
  const fitting = knowledge.stated
    .filter(
      (figure) => (figure.per !== null) === wantsPer && nounFits(figure, parts, knowledge, wanted),
    )
    .map((figure) => ({ figure, fit: fitOf(figure, wanted, knowledge, line) }))
    .filter(({ fit }) => fit !== null)
    .map(({ figure, fit }) => ({ figure, missing: fit ?? 0 }));
  if (fitting.length === 0) return null;
  const { years } = parts.time;
  const inYears = fitting.filter(({ figure }) => isInYears(figure.year, years));
  const least = Math.min(...inYears.map(({ missing }) => missing));
  const best = inYears.filter(({ missing }) => missing === least).map(({ figure }) => figure);
  return settle(best, parts, knowledge);
}

/**
 * "Land und Kommunen insgesamt": figures that one sentence states side by side, each narrowed down by
 * one thing, where the question names several of these things and nothing else.
 */
function matchTogether(parts: Parts, knowledge: Knowledge): StatedMatch | null {
  const { cues, marked, time, threshold } = parts;
  if (PER.test(marked.line) || threshold !== null) return null;
  if (
    ['share', 'ratio', 'mean', 'median', 'whichYear', 'list'].some((cue) =>
      cues.has(cue as 'share'),
    )
  )
    return null;
  const wanted = contentTerms(parts, false, knowledge);
  const sides = knowledge.stated.filter(
    (figure) =>
      figure.per === null &&
      figure.qualifiers.length === 1 &&
      figure.voice !== 'questioner' &&
      nounFits(figure, parts, knowledge, wanted),
  );
  const isOf = (term: Term, { qualifiers }: StatedFigure): boolean =>
    isSame(
      term,
      qualifiers.flatMap((text) => readTerms(text).map(({ stem }) => stem)),
    );
  const excluded = [...excludedTerms(parts, knowledge)].flatMap((at) => marked.terms[at] ?? []);
  // "Land und Kommunen ohne Sonderrechnungen": a part of each side, which no sum leaves out.
  const isWithoutSides = excluded.every(
    (term) => isStopWord(term.folded) || sides.some((figure) => isOf(term, figure)),
  );
  if (!isWithoutSides) return null;
  const said = sides.filter((figure) => wanted.some((term) => isOf(term, figure)));
  // The state's name alone says neither which side is meant nor that one is not.
  const meansAll =
    PUBLIC_SERVICE.test(marked.line) ||
    (wanted.length > 0 && !asksForMore(parts) && !cues.has('than'));
  const named = (said.length === 0 && meansAll ? sides : said).filter(
    (figure) => !excluded.some((term) => isOf(term, figure)),
  );
  const things = new Set(named.map(({ qualifiers }) => qualifiers[0]));
  const isExplained = wanted.every(
    (term) => named.some((figure) => isOf(term, figure)) || isPlace(term, knowledge),
  );
  if (!isExplained) return null;
  // "im öffentlichen Dienst ohne Kommunen": one side is left.
  if (things.size === 1 && excluded.length > 0 && said.length === 0)
    return settle(
      named.filter(({ year }) => isInYears(year, time.years)),
      parts,
      knowledge,
    );
  if (things.size < 2) return null;
  const newest = Math.max(...named.map(({ year }) => year ?? 0));
  const years = time.years.length === 0 ? [newest] : time.years;
  const isChange = cues.has('change') || cues.has('grow') || cues.has('shrink');
  const figures = [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => named.filter((figure) => figure.year === year));
  if (figures.length !== things.size * years.length || years.length > (isChange ? 2 : 1))
    return null;
  if (isChange && years.length < 2) return null;
  const compares = ['than', 'versus', 'difference', 'top', 'bottom'].some((cue) =>
    cues.has(cue as 'than'),
  );
  return {
    figures,
    otherVoice: [],
    parts: [],
    isChange,
    yearIsStated: time.years.length > 0,
    together: compares && !isChange ? 'compare' : 'sum',
  };
}

function isInYears(year: number | null, asked: readonly number[]): boolean {
  return asked.length === 0 || (year !== null && asked.includes(year));
}

/** Takes the parts away that the question leaves out; null where one of them is no part. */
function withoutExcluded(
  match: StatedMatch,
  parts: Parts,
  knowledge: Knowledge,
): StatedMatch | null {
  const excluded = [...excludedTerms(parts, knowledge)].flatMap(
    (at) => parts.marked.terms[at] ?? [],
  );
  if (excluded.every(({ folded }) => isStopWord(folded))) return match;
  const isOf = (term: Term, { qualifiers: [own = ''] }: StatedFigure): boolean =>
    isSame(
      term,
      readTerms(own).map(({ stem }) => stem),
    );
  const removed = match.parts.filter((part) => excluded.some((term) => isOf(term, part)));
  const isExplained = excluded.every(
    (term) => isStopWord(term.folded) || removed.some((part) => isOf(term, part)),
  );
  if (!isExplained || match.isChange) return null;
  return { ...match, figures: [...match.figures, ...removed], parts: [], together: 'remainder' };
}

function settle(
  best: readonly StatedFigure[],
  parts: Parts,
  knowledge: Knowledge,
): StatedMatch | null {
  const { line } = parts.marked;
  const voice = QUESTIONER.test(line) ? 'questioner' : RESPONDENT.test(line) ? 'respondent' : null;
  const heard = best.filter(
    (figure) => voice === null || figure.voice === voice || figure.voice === null,
  );
  const preferred =
    heard.some((figure) => figure.voice === 'respondent') && voice === null
      ? heard.filter((figure) => figure.voice !== 'questioner')
      : heard;
  const isChange = ['change', 'grow', 'shrink', 'difference'].some((cue) =>
    parts.cues.has(cue as 'change'),
  );
  const newest = Math.max(...preferred.map(({ year }) => year ?? 0));
  const kept =
    parts.time.years.length > 0 || isChange
      ? preferred
      : preferred.filter(({ year }) => year === newest);
  const [first, second, ...more] = [...kept].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  if (first === undefined || more.length > 0) return null;
  if (second !== undefined && (first.year === second.year || !sameThing(first, second)))
    return null;
  if (isChange && second === undefined) return null;
  const asked = second === undefined ? [first] : [first, second];
  return {
    figures: asked,
    otherVoice: knowledge.stated.filter(
      (other) =>
        !asked.includes(other) &&
        asked.some(
          (figure) =>
            sameThing(figure, other) && figure.year === other.year && figure.voice !== other.voice,
        ),
    ),
    parts: asked.length > 1 ? [] : knowledge.stated.filter((other) => isPartOf(other, first)),
    isChange,
    inPercent: parts.cues.has('percent'),
    yearIsStated: parts.time.years.length > 0,
  };
}

function sameThing(a: StatedFigure, b: StatedFigure): boolean {
  return (
    foldGerman(a.noun).slice(0, 6) === foldGerman(b.noun).slice(0, 6) &&
    a.per === b.per &&
    a.qualifiers.join('|') === b.qualifiers.join('|')
  );
}

function isPartOf(part: StatedFigure, whole: StatedFigure): boolean {
  return (
    part.sentence === whole.sentence &&
    part.qualifiers.length === whole.qualifiers.length + 1 &&
    part.qualifiers.slice(1).join('|') === whole.qualifiers.join('|') &&
    whole.qualifiers.length > 0
  );
}

/** The words of the question that say what is asked: everything but grammar, time and operations. */
function contentTerms({ marked }: Parts, wantsPer: boolean, knowledge: Knowledge): Term[] {
  const included = includedTerms(marked, knowledge);
  const excluded = excludedTerms({ marked }, knowledge);
  return marked.terms
    .map((term) => ofOwner(term, knowledge))
    .filter((term, index) => {
      const role = marked.roleOf(index);
      if (included.has(index) || excluded.has(index)) return false;
      if (term !== marked.terms[index]) return true;
      if (role === 'metric' || role === 'year' || role === 'time' || role === 'limit') return false;
      if (
        (role === 'neutral' || role === 'operation') &&
        !/^(?:bereich\w*|land)$/u.test(term.folded)
      )
        return false;
      if (isStopWord(term.folded) || QUESTIONER.test(term.folded) || RESPONDENT.test(term.folded))
        return false;
      return !(wantsPer && /^einwohn/u.test(term.folded)) && !/^\d{1,2}$/u.test(term.folded);
    });
}

/** "Landesbedienstete": the first part of the word says whose staff is counted. */
function ofOwner(term: Term, { filed }: Knowledge): Term {
  for (const [owner, [stem = '']] of Object.entries(GLOSSARY)) {
    const joint = [`${owner}es`, `${owner}s`, owner].find((start) => term.folded.startsWith(start));
    if (joint === undefined) continue;
    if (filed.metricsByStem.has(stemGerman(term.folded.slice(joint.length))))
      return { ...term, folded: stem, stem };
  }
  return term;
}

/** "ohne Sonderrechnungen und Einrichtungen": what a figure is not to contain. */
function excludedTerms(
  { marked: { terms } }: Pick<Parts, 'marked'>,
  { stated }: Knowledge,
): ReadonlySet<number> {
  const excluded = new Set<number>();
  const start = terms.findIndex(({ folded }) => saysWithout(folded));
  if (start < 0) return excluded;
  const qualifiers = stated.flatMap(({ qualifiers: all }) =>
    all.flatMap((text) => readTerms(text).map(({ stem }) => stem)),
  );
  for (let at = start + 1; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined || !(JOINING.test(term.folded) || isSame(term, qualifiers))) break;
    excluded.add(at);
  }
  return excluded;
}

const JOINING = /^(?:d(?:ie|er|en|em|as)|und|oder|sowie|the|and|or)$/u;

/** "einschließlich der rechtlich selbstständigen Einrichtungen": a part that is in the whole anyway. */
function includedTerms({ terms }: Parts['marked'], { stated }: Knowledge): ReadonlySet<number> {
  const qualifiers = stated.flatMap(({ qualifiers: all }) =>
    all.slice(0, -1).flatMap((text) => readTerms(text).map(({ stem }) => stem)),
  );
  const start = terms.findIndex(({ folded }) => INCLUDING.test(folded));
  const included = new Set<number>();
  for (let at = start + 1; start >= 0 && at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined || !(isStopWord(term.folded) || isSame(term, qualifiers))) break;
    included.add(at);
  }
  return included.size === 0 ? included : included.add(start);
}

const INCLUDING = /^(?:einschliesslich|inklusive|inkl|samt|including)$/u;

/** What is counted: the noun itself, or another word of the catalogue for the same metric. */
function nounFits(
  { noun, qualifiers }: StatedFigure,
  parts: Parts,
  knowledge: Knowledge,
  wanted: readonly Term[],
): boolean {
  const stems = readTerms(noun).map(({ stem }) => stem);
  if (wanted.some((term) => isSame(term, stems))) return true;
  const own = qualifiers.flatMap((text) => readTerms(text).map(({ stem }) => stem));
  const isNamed = wanted.length > 1 || wanted.some(({ stem }) => own.includes(stem));
  if (parts.metrics.length === 0 && isNamed) {
    return knowledge.filed.phrases.metric.has(stems.join(' '));
  }
  const asked = new Set(
    parts.metrics.flatMap(({ meanings }) => meanings.map(({ value }) => value)),
  );
  if (asked.size === 0) return false;
  return knowledge.words.some(
    ({ role, value, stems: said }) =>
      role === 'metric' && asked.has(value) && stems.every((stem) => said.includes(stem)),
  );
}

/**
 * How many qualifiers of the figure the question leaves unsaid; null where the question says
 * something that the figure is not about.
 */
function fitOf(
  figure: StatedFigure,
  wanted: readonly Term[],
  knowledge: Knowledge,
  line: string,
): number | null {
  const nounStems = readTerms(figure.noun).map(({ stem }) => stem);
  const qualifiers = figure.qualifiers.map((text) =>
    readTerms(text)
      .filter(({ folded }) => !isStopWord(folded))
      .map(({ stem }) => stem),
  );
  const all = qualifiers.flat();
  for (const term of wanted) {
    if (
      !isSame(term, all) &&
      !isSame(term, nounStems) &&
      !(isPlace(term, knowledge) && !isOneOfTwo(term, line) && !isEmployer(term, line)) &&
      !(figure.qualifiers.length === 0 && isWhole(term, line))
    )
      return null;
  }
  return qualifiers.filter((stems) => !wanted.some((term) => isSame(term, stems))).length;
}

/** "Land und Kommunen": everything together; one of the two is half of it. */
function isWhole(term: Term, line: string): boolean {
  const isHalf = /^(?:land|lander|kommunen|kommune|gemeinden|state|municipalities)$/u;
  return isHalf.test(term.folded) && isOneOfTwo(term, line);
}

const PUBLIC_SERVICE =
  /(?<!\w)(?:offentliche[nrsm]? dienst\w*|public (?:service|sector)|staatsdienst\w*)(?!\w)/u;

/** "Land und Kommunen": here the state is no place but one of two that are counted together. */
function isOneOfTwo({ folded }: Term, line: string): boolean {
  const other = '(?:und|plus|sowie|and)(?: d(?:ie|er|en|em))?';
  return new RegExp(`(?<!\\w)(?:${folded} ${other}|${other} ${folded})(?!\\w)`, 'u').test(line);
}

/** "Was hat das Land?", "das Personal des Landes": no place here, but whose staff it is. */
function isEmployer({ folded, stem }: Term, line: string): boolean {
  if (stem !== 'land') return false;
  return new RegExp(`(?<!\\w)(?:das|des|dem|beim|vom) ${folded}(?!\\w)`, 'u').test(line);
}

/** The name of the state itself narrows nothing down. */
function isPlace({ stem }: Term, { catalogue }: Knowledge): boolean {
  if (!/^(?:thuring|freistaat|land$)/u.test(stem)) return false;
  return catalogue.tables.some(({ words }) =>
    words.some((word) => {
      const [first, ...rest] = /^\p{Lu}/u.test(word) ? readTerms(word) : [];
      return first?.stem === stem && rest.length === 0;
    }),
  );
}

function isSame({ stem, folded }: Term, stems: readonly string[]): boolean {
  const forms = [stem, ...(GLOSSARY[folded] ?? GLOSSARY[stem] ?? [])];
  return stems.some((other) =>
    forms.some(
      (form) =>
        other === form ||
        (form.length >= 5 &&
          (other.startsWith(form) || form.startsWith(other)) &&
          Math.min(form.length, other.length) >= 5),
    ),
  );
}

/** Conditions, rankings and shares are for tables. */
function asksForMore({ cues, threshold, marked }: Parts): boolean {
  const others = [
    'nothing',
    'own',
    'top',
    'bottom',
    'share',
    'ratio',
    'mean',
    'median',
    'whichYear',
    'heading',
    'identify',
  ] as const;
  return (
    threshold !== null ||
    others.some((cue) => cues.has(cue)) ||
    headOfNumber(marked)?.role === 'kind'
  );
}

/** A number is asked for in words, or the question is only key words. */
function asksForNumber({ cues, marked }: Parts): boolean {
  if (cues.has('count') || (marked.terms.length <= 9 && !cues.has('list'))) return true;
  return /(?<!\w)(?:wie hoch|wie gross|welche[rnsm]? (?:\w+ ){0,3}(?:zahl|anzahl|wert|\w+zahl|\w+stand)|(?:what|which) (?:\w+ ){0,2}(?:figure|number|total|population)|hohe|what was the|was (?:nennt|gibt|weist|sagt|steht)|stand)(?!\w)/u.test(
    marked.line,
  );
}
