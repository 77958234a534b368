import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { stemGerman } from './stem.ts';
import { tokenize } from './tokenize.ts';

export type Register = 'official' | 'everyday' | 'abbreviation' | 'english';

/** Another way to say what stands at some place of a question. */
export interface LexiconMatch {
  /** First token that is said otherwise, and how many. */
  readonly start: number;
  readonly length: number;
  readonly from: Register;
  readonly to: Register;
  readonly text: string;
  /** Stems of `text`, from left to right. */
  readonly stems: readonly string[];
}

type Entry = readonly [group: number, register: number];
type Term = readonly [register: number, text: string, ...stems: string[]];

/** Everything that needs stemming, done once: plain data that is written beside the index. */
export interface CompiledLexicon {
  readonly groups: readonly (readonly Term[])[];
  /** Stems joined by a blank → the groups they belong to. */
  readonly entries: Readonly<Record<string, readonly Entry[]>>;
}

export interface Lexicon {
  /** What else the tokens mean, longest expressions first; an expression inside a longer one is left out. */
  findMatches(stems: readonly string[]): readonly LexiconMatch[];
}

const REGISTERS: readonly Register[] = ['official', 'everyday', 'abbreviation', 'english'];
const LONGEST = 6;

export function compileLexicon(groups: readonly LexiconGroup[]): CompiledLexicon {
  const entries: Record<string, Entry[]> = Object.create(null);
  const compiled = groups.map((group, index) => {
    const terms = REGISTERS.flatMap((register, place) =>
      group[register].map((text): Term => [place, text, ...stemsOf(text)]),
    ).filter(([, , ...stems]) => stems.length > 0 && stems.length <= LONGEST);
    for (const [register, , ...stems] of terms) {
      const key = stems.join(' ');
      entries[key] ??= [];
      if (!entries[key].some(([known]) => known === index)) entries[key].push([index, register]);
    }
    return terms;
  });
  return { groups: compiled, entries };
}

export function openLexicon({ groups, entries }: CompiledLexicon): Lexicon {
  const known = new Map(Object.entries(entries));
  return {
    findMatches(stems) {
      const matches: LexiconMatch[] = [];
      const taken = new Set<number>();
      for (let length = LONGEST; length > 0; length -= 1) {
        for (let start = 0; start + length <= stems.length; start += 1) {
          if (taken.has(start) || taken.has(start + length - 1)) continue;
          const found = known.get(stems.slice(start, start + length).join(' '));
          if (found === undefined) continue;
          for (let at = start; at < start + length; at += 1) taken.add(at);
          matches.push(...found.flatMap((entry) => readEntry(entry, start, length, groups)));
        }
      }
      return matches;
    },
  };
}

function readEntry(
  [group, from]: Entry,
  start: number,
  length: number,
  groups: CompiledLexicon['groups'],
): LexiconMatch[] {
  return (groups[group] ?? []).map(([to, text, ...stems]) => ({
    start,
    length,
    from: REGISTERS[from] ?? 'official',
    to: REGISTERS[to] ?? 'official',
    text,
    stems,
  }));
}

/** The stems by which texts are compared with the lexicon; a question is read the same way. */
function stemsOf(text: string): string[] {
  return tokenize(text).map(({ folded }) => stemGerman(folded));
}
