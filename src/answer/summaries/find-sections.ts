import type { Option } from '#src/domain/answer.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import type { Section } from '#src/domain/section.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { termsOf } from '../passages/match-concepts.ts';

/** Where a section or a measure is looked up. */
export interface Sections {
  readonly sections: readonly Section[];
  /** null where the documents hold no measures. */
  readonly register: MeasureRegister | null;
}

export type SectionsFound =
  | { readonly kind: 'found'; readonly title: string; readonly sections: readonly Section[] }
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Sections that belong together: one measure through the years, or all below one heading. */
interface Group {
  readonly key: string;
  readonly title: string;
  readonly sections: Section[];
}

const NUMBER = /^(?:maßnahme\s+)?(?<number>[A-C]\.\d+(?:\.\d+)*|\d+(?:\.\d+)+)\.?$/iu;
const ANSWERING = new Set<Section['kind']>(['prose', 'question', 'measure']);
const OPTIONS = 6;
/** Titles that fit as well but for a word or two are all meant. */
const ALIKE = 0.03;
/** So much of what was typed must stand in a heading. */
const ENOUGH = 0.6;

/**
 * Finds what is to be summarized by the number of a measure ("3.1.5", "A.12") or by words of a
 * heading. One measure is all its years; a heading is all that stands below it.
 *
 * @param years - Only plans of these years; all where empty.
 */
export function findSections(
  query: string,
  years: readonly number[],
  corpus: Sections,
): SectionsFound {
  const number = NUMBER.exec(query.trim())?.groups?.number;
  const inYears = ({ year }: Section) =>
    years.length === 0 || (year !== undefined && years.includes(year));
  const sections = corpus.sections.filter((s) => ANSWERING.has(s.kind) && inYears(s));
  return number === undefined
    ? findByWords(query, sections, corpus.register)
    : findByNumber(number, sections, corpus.register);
}

/** The same number in another year need not be the same measure: with several of them, one is asked for. */
function findByNumber(
  number: string,
  sections: readonly Section[],
  register: MeasureRegister | null,
): SectionsFound {
  const groups = groupByMeasure(sections, register);
  const wanted = new Set(
    sections.flatMap((section) => {
      const measure = measureOf(section, register);
      return measure?.number?.toLowerCase() === number.toLowerCase() ? [measure.measureId] : [];
    }),
  );
  return choose(groups.filter(({ key }) => wanted.has(key)));
}

function findByWords(
  query: string,
  sections: readonly Section[],
  register: MeasureRegister | null,
): SectionsFound {
  const wanted = contentStems(query);
  const groups = [...groupByMeasure(sections, register), ...groupByHeading(sections)];
  const scored = groups
    .map((group) => ({ group, score: scoreOf(group.title, wanted) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  if (wanted.size === 0 || best < ENOUGH) {
    const nearest = scored.filter(({ score }) => score > 0).slice(0, 3);
    return { kind: 'none', nearest: nearest.map(({ group }) => group.title) };
  }
  return choose(scored.filter(({ score }) => score >= best - ALIKE).map(({ group }) => group));
}

function choose(groups: readonly Group[]): SectionsFound {
  const [only, ...more] = groups;
  if (only === undefined) return { kind: 'none', nearest: [] };
  if (more.length === 0) return { kind: 'found', title: only.title, sections: only.sections };
  return { kind: 'several', options: groups.slice(0, OPTIONS).map(optionOf) };
}

function optionOf({ title, sections }: Group): Option {
  const years = [...new Set(sections.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : `${years[0] ?? ''}`;
  return {
    label: span === '' ? title : `${title} (${span})`,
    question: `Fasse „${title}“ zusammen${years.length === 1 ? ` (Plan ${span})` : ''}.`,
  };
}

function measureOf(section: Section, register: MeasureRegister | null): Measure | undefined {
  return register?.measures.find(
    ({ document, firstLine }) => document === section.document && firstLine === section.firstLine,
  );
}

function groupByMeasure(sections: readonly Section[], register: MeasureRegister | null): Group[] {
  const groups = new Map<string, Group>();
  for (const section of sections) {
    const measure = section.kind === 'measure' ? measureOf(section, register) : undefined;
    if (measure === undefined) continue;
    const { measureId: key, title } = measure;
    const group = groups.get(key);
    // The newest title is the one people know.
    groups.set(key, { key, title, sections: [...(group?.sections ?? []), section] });
  }
  return [...groups.values()];
}

/** Everything below each heading that is no measure's own. */
function groupByHeading(sections: readonly Section[]): Group[] {
  const groups = new Map<string, Group>();
  for (const section of sections) {
    const depths = section.kind === 'measure' ? section.path.length - 1 : section.path.length;
    for (let depth = 1; depth <= depths; depth += 1) {
      const path = section.path.slice(0, depth);
      const key = [section.document, ...path].join('\n');
      const group = groups.get(key) ?? { key, title: path.at(-1) ?? '', sections: [] };
      group.sections.push(section);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** Share of the wanted words in the title, and a little for a title that says nothing else. */
function scoreOf(title: string, wanted: ReadonlySet<string>): number {
  const { stems, words } = termsOf(title);
  const found = [...wanted].filter(
    (stem) => stems.has(stem) || (stem.length > 4 && words.some((word) => word.includes(stem))),
  ).length;
  const own = contentStems(title).size;
  return wanted.size === 0 ? 0 : found / wanted.size - (own > found ? 0.01 * (own - found) : 0);
}

function contentStems(text: string): ReadonlySet<string> {
  return new Set([...termsOf(text).stems].filter((stem) => !isStopWord(stem)));
}
