import type { Language } from '#src/domain/answer.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { stemEnglish, stemGerman } from './stem.ts';
import { isStopWord } from './stop-words.ts';
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
  /** German stems of `text`, from left to right. */
  readonly stems: readonly string[];
}

type Entry = readonly [group: number, register: number];
type Entries = Record<string, Entry[]>;

/**
 * Everything that needs stemming, done once: plain data that is written beside the index. Of its
 * thousands of groups a question needs a few, so that each stays a text until it is needed.
 */
export interface CompiledLexicon {
  /** A term a line: register, text and stems, separated by tabs. */
  readonly groups: readonly string[];
  /**
   * Beginning of the stems joined by a blank → a line for each that begins so: these stems, a tab, and
   * "group.register" of what they belong to, separated by blanks. Twenty thousand names of an object
   * take longer to read than the question.
   */
  readonly entries: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

export interface Lexicon {
  /**
   * What else the words mean, longest expressions first; an expression inside a longer one is left
   * out. Words of the question's language go before the same letters in the other language.
   *
   * @param words - Folded words of a question, from left to right.
   */
  findMatches(words: readonly string[], language: Language): readonly LexiconMatch[];
}

const REGISTERS: readonly Register[] = ['official', 'everyday', 'abbreviation', 'english'];
const LONGEST = 6;
const FILED_UNDER = 3;
const STEM = { de: stemGerman, en: stemEnglish } as const;

/** Brings the groups of the lexicon into the form in which they are stored and looked up. */
export function compileLexicon(groups: readonly LexiconGroup[]): CompiledLexicon {
  const entries: Record<Language, Entries> = { de: Object.create(null), en: Object.create(null) };
  const compiled = groups.map((group, index) =>
    REGISTERS.flatMap((register, place) =>
      group[register].flatMap((text) => {
        const words = tokenize(text).map(({ folded }) => folded);
        if (words.length === 0 || words.length > LONGEST) return [];
        const language = register === 'english' ? 'en' : 'de';
        addEntry(entries[language], words.map(STEM[language]).join(' '), [index, place]);
        const names = nameOf(words);
        if (names !== words)
          addEntry(entries[language], names.map(STEM[language]).join(' '), [index, place]);
        return [[place, text.replace(/\s+/gu, ' '), ...names.map(stemGerman)].join('\t')];
      }),
    ).join('\n'),
  );
  return {
    groups: compiled,
    entries: { de: writeEntries(entries.de), en: writeEntries(entries.en) },
  };
}

/** "Einer für Alle": words of grammar alone are one word of a text, as `tokenize` reads the name. */
function nameOf(words: readonly string[]): readonly string[] {
  return words.length > 1 && words.every((word) => isStopWord(word)) ? [words.join('')] : words;
}

function writeEntries(entries: Entries): Record<string, string> {
  const lines: Record<string, string> = Object.create(null);
  for (const [key, found] of Object.entries(entries)) {
    const beginning = key.slice(0, FILED_UNDER);
    const line = `${key}\t${found.map((entry) => entry.join('.')).join(' ')}\n`;
    lines[beginning] = `${lines[beginning] ?? '\n'}${line}`;
  }
  return lines;
}

/** What is written behind these stems, or null. */
function findEntry(key: string, lines: string): string | null {
  const at = lines.indexOf(`\n${key}\t`);
  if (at < 0) return null;
  const start = at + key.length + 2;
  return lines.slice(start, lines.indexOf('\n', start));
}

function addEntry(entries: Entries, key: string, entry: Entry): void {
  const known = entries[key] ?? [];
  if (!known.some(([group]) => group === entry[0])) known.push(entry);
  entries[key] = known;
}

/** Looks words up in a compiled lexicon. */
export function openLexicon({ groups, entries }: CompiledLexicon): Lexicon {
  const find = (language: Language, key: string): Entry[] | undefined => {
    const beginning = key.slice(0, FILED_UNDER);
    if (!Object.hasOwn(entries[language], beginning)) return undefined;
    return findEntry(key, entries[language][beginning] ?? '')
      ?.split(' ')
      .map((entry) => {
        const [group = 0, register = 0] = entry.split('.').map(Number);
        return [group, register];
      });
  };
  return {
    findMatches(words, language) {
      const matches: LexiconMatch[] = [];
      const taken = new Set<number>();
      for (const spoken of language === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const)) {
        const stems = words.map(STEM[spoken]);
        // Longest first: an expression inside a longer one is left out.
        for (let length = Math.min(LONGEST, stems.length); length > 0; length -= 1) {
          for (let start = 0; start + length <= stems.length; start += 1) {
            if (taken.has(start) || taken.has(start + length - 1)) continue;
            const key = length === 1 ? stems[start] : stems.slice(start, start + length).join(' ');
            const found = find(spoken, key ?? '');
            if (found === undefined) continue;
            for (let at = start; at < start + length; at += 1) taken.add(at);
            matches.push(...found.flatMap((entry) => readEntry(entry, start, length, groups)));
          }
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
  const terms = (groups[group] ?? '').split('\n').filter((term) => term !== '');
  return terms.map((term) => {
    const [to = '', text = '', ...stems] = term.split('\t');
    return {
      start,
      length,
      from: REGISTERS[from] ?? 'official',
      to: REGISTERS[Number(to)] ?? 'official',
      text,
      stems,
    };
  });
}
