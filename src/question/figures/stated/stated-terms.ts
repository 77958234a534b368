import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { GERMAN_MONTH, monthOf, monthsOf } from '#src/text/month-names.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { saysWithout } from '../parts/behind-without.ts';
import type { Cue } from '../parts/cues.ts';
import { headOfNumber } from '../parts/head-of-number.ts';
import type { Parts } from '../parts/read-parts.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';

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

export const QUESTIONER =
  /(?<!\w)(?:fragesteller\w*|abgeordnete\w*|anfragende\w*|vorbemerkung|vorspann|einleitung|questioner|in der frage)(?!\w)/u;
/** "Die Anfrage nennt …", and not the answer to it; the whole letter may be called so. */
export const ASKING_LETTER =
  /(?<!\w)(?<!(?:auf|zu|zur|zum|beantwortet\w*|beantwortung|hat|haben) (?:(?:die|der|diese[rn]?|eine[rn]?) )?(?:kleinen? )?)(?:kleinen? )?anfrage(?!\w)/u;
export const RESPONDENT =
  /(?<!\w)(?:landesregierung|regierung|finanzministerium|antwort|government|ministry)(?!\w)/u;
export const PER =
  /(?<!\w)(?:(?:je|pro|auf|per) (?:10000|zehntausend|ten thousand|10 000)|personaldichte|beschaftigtendichte|beschaftigtenquote)(?!\w)/u;

/** Of whom a ratio is, and that it is one: "eine Quote von 485 je 10.000 Einwohner". */
const IN_RATIO =
  /^(?:einwohn\w*|quoten?|rate|verhaltnis\w*|dichte|kennzahl|kennziffer|ratio|density)$/u;

/** The words of the question that say what is asked: everything but grammar, time and operations. */
export function contentTerms(
  { marked, sources, time }: Parts,
  wantsPer: boolean,
  knowledge: Knowledge,
): Term[] {
  const included = includedTerms(marked, knowledge);
  const excluded = excludedTerms({ marked }, knowledge);
  return marked.terms
    .map((term) => ofOwner(term, knowledge))
    .filter((term, index) => {
      const role = marked.roleOf(index);
      if (included.has(index) || excluded.has(index)) return false;
      if (isWholeSaid(term, marked.terms[index - 1], time.years, knowledge)) return false;
      if (sources.some(({ from, to }) => from <= index && index <= to)) return false;
      if (term !== marked.terms[index]) return true;
      if (role === 'metric' || role === 'year' || role === 'time' || role === 'limit') return false;
      if (
        (role === 'neutral' || role === 'operation') &&
        !/^(?:bereich\w*|land)$/u.test(term.folded)
      )
        return false;
      if (isStopWord(term.folded) || QUESTIONER.test(term.folded) || RESPONDENT.test(term.folded))
        return false;
      return !(wantsPer && IN_RATIO.test(term.folded)) && !/^\d{1,2}$/u.test(term.folded);
    });
}

/** "Wie viele der 64.480 Beschäftigten": the number of the whole, as the documents state it. */
function isWholeSaid(
  { text }: Term,
  before: Term | undefined,
  years: readonly number[],
  { stated }: Knowledge,
): boolean {
  if (!/^\d/u.test(text) || !/^(?:der|den|of|the)$/u.test(before?.folded ?? '')) return false;
  const said = Number(text.replaceAll('.', ''));
  const isAsked = (year: number | null) =>
    year === null || years.length === 0 || years.includes(year);
  return stated.some(({ value, year }) => value === said && isAsked(year));
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
export function excludedTerms(
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

/** "im Oktober 2023", "im Sommer 2023": whether the sentence tells of that time, or of no month at all. */
export function isAtSaidTime({ sentence, year }: StatedFigure, { marked }: Parts): boolean {
  const said = marked.terms.flatMap((term, index) =>
    /^(?:neutral|time)?$/u.test(marked.roleOf(index) ?? '') ? monthsOf(term) : [],
  );
  if (said.length === 0) return true;
  const stated = [...sentence.matchAll(new RegExp(`(${GERMAN_MONTH}) ${year}`, 'gu'))];
  const [only, ...more] = stated.map(([, name = '']) => monthOf(name));
  return only === undefined || more.length > 0 || said.includes(only);
}

/** What is counted: the noun itself, or another word of the catalogue for the same metric. */
export function nounFits(
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

/** The name of the state itself narrows nothing down. */
export function isPlace({ stem }: Term, { catalogue }: Knowledge): boolean {
  if (!/^(?:thuring|freistaat|land$)/u.test(stem)) return false;
  return catalogue.tables.some(({ words }) =>
    words.some((word) => {
      const [first, ...rest] = /^\p{Lu}/u.test(word) ? readTerms(word) : [];
      return first?.stem === stem && rest.length === 0;
    }),
  );
}

/** What is longer than an ending is another word. */
const LONGEST_ENDING = 5;

export function isSame({ stem, folded }: Term, stems: readonly string[]): boolean {
  const forms = [stem, ...(GLOSSARY[folded] ?? GLOSSARY[stem] ?? [])];
  return stems.some((other) =>
    forms.some(
      (form) =>
        other === form ||
        (form.length >= 5 &&
          (other.startsWith(form) || form.startsWith(other)) &&
          Math.min(form.length, other.length) >= 5 &&
          // "Waldbrandzentralen" are no "Waldbrände".
          Math.abs(form.length - other.length) <= LONGEST_ENDING),
    ),
  );
}

/** Conditions, rankings and shares are for tables. */
export function asksForMore(
  { cues, threshold, marked }: Parts,
  settled: readonly Cue[] = [],
): boolean {
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
  ] as const satisfies readonly Cue[];
  return (
    threshold !== null ||
    others.some((cue) => cues.has(cue) && !settled.includes(cue)) ||
    headOfNumber(marked)?.role === 'kind'
  );
}

/** What state and municipalities are together. */
export const PUBLIC_SERVICE =
  /(?<!\w)(?:offentliche[nrsm]? (?:dienst\w*|verwaltung)|public (?:service|sector|administration)|staatsdienst\w*)(?!\w)/u;
