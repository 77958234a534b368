import { readFileSync } from 'node:fs';

/** A question with the one that it must be answered like. */
export interface Variant {
  readonly question: string;
  readonly canonical: string;
}

interface Kind {
  canonical: string;
  names: string[];
  years: string[];
  readonly frames: string[];
}

type Names = ReadonlyMap<string, Readonly<Record<string, string>>>;

const FORMS = ['n', 'a', 'd', 'g', 'b', 'e'];

/**
 * Reads a grid of paraphrases: `@names` gives each measure its cases, plain name and English name; each
 * further `@kind` a canonical question (`=`), the measures and plan years to ask it of, and frames, in
 * which `[a|b]` stands for a and for b.
 *
 * @returns Every frame filled in for one measure and year of its kind, in turn.
 */
export function readParaphrases(path: URL): Variant[] {
  const names = new Map<string, Record<string, string>>();
  const kinds: Kind[] = [];
  let section = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('@')) {
      section = line.slice(1);
      if (section !== 'names') kinds.push({ canonical: '', names: [''], years: [''], frames: [] });
    } else if (section === 'names' && line !== '') {
      const [name = '', ...forms] = line.split('|').map((form) => form.trim());
      names.set(name, Object.fromEntries(forms.map((form, at) => [FORMS[at] ?? '', form])));
    } else if (line !== '') {
      const kind = kinds.at(-1);
      if (kind !== undefined) readLine(line, kind);
    }
  }
  return kinds.flatMap((kind) => variantsOf(kind, names));
}

function readLine(line: string, kind: Kind): void {
  if (line.startsWith('= ')) kind.canonical = line.slice(2);
  else if (line.startsWith('names ')) kind.names = line.split(' ').slice(1);
  else if (line.startsWith('plans ')) kind.years = line.split(' ').slice(1);
  else kind.frames.push(...expand(line));
}

/** "[a|b] c [d|e]" → "a c d", "a c e", "b c d", "b c e". */
function expand(frame: string): string[] {
  const open = /^(.*?)\[([^[\]]*)\](.*)$/u.exec(frame);
  if (open === null)
    return [
      frame
        .replace(/ {2,}/gu, ' ')
        .replace(/ (?=[?,.])/gu, '')
        .trim(),
    ];
  const [, before = '', choices = '', behind = ''] = open;
  return choices.split('|').flatMap((choice) => expand(`${before}${choice}${behind}`));
}

function variantsOf({ canonical, names, years, frames }: Kind, known: Names): Variant[] {
  const meant = names.flatMap((name) => years.map((year) => ({ name, year })));
  return frames.flatMap((frame, at) => {
    const one = meant[at % meant.length];
    if (one === undefined) return [];
    const fill = (text: string) => filled(text, known.get(one.name) ?? {}, one.year);
    return [{ question: fill(frame), canonical: fill(canonical) }];
  });
}

function filled(text: string, forms: Readonly<Record<string, string>>, year: string): string {
  const slots: Record<string, string> = {
    ...forms,
    y: year,
    p: `im Aktionsplan ${year}`,
    P: `der Aktionsplan ${year}`,
    q: `in the ${year} action plan`,
  };
  return text.replace(/\{(\w)\}/gu, (slot, letter: string) => slots[letter] ?? slot);
}
