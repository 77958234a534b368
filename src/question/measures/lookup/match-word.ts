import { distance } from 'fastest-levenshtein';
import { remembering } from '#src/text/remember.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { isSwapped } from '#src/text/swapped-letters.ts';
import { type MeasureIndex, type Naming, stemOf } from './measure-index.ts';
import { spokenOf } from './spoken-of.ts';

/** What a word of a question says about each measure. */
export interface WordMatch {
  /** How well the measure is called so, 0 … 1. */
  readonly naming: ReadonlyMap<number, number>;
  /** Where the word was read as another: what it was read as. */
  readonly correctedTo: string | null;
}

const NAME_OF_ONE = 0.8;
const NAME_OF_FEW = 0.65;
const FEW = 4;
/** A text that uses a name more often than all others together is what it names. */
const MAIN_SHARE = 0.5;
const IN_TEXT = 0.22;
const OFTEN_IN_TEXT = 0.4;
const TYPING_ERROR = 0.9;
const SHORTEST_SHARED = 5;
const SHORTEST_END = 4;
const SHORTEST_CORRECTED = 6;
/** "Projekt" and "Online" begin many words and name none of the measures. */
const SPECIFIC = 0.75;
/** "Strafanzeige" is not what a title with "Anzeige" is about. */
const OTHER_BEGINNING = 0.2;
const OTHER_END = 0.4;
/**
 * A part that only stands inside a word of the title: "Verwaltungscloud" is not the "Schulcloud",
 * as long as no other part is said of that title too.
 */
const JOINED = 0.8;
const END_OF_OTHER = 0.75;

/** Whatever is no longer done on paper is called so: "digitale Kabinettarbeit", "E-Kabinett". */
export const PAPERLESS: readonly string[] = ['digital', 'elektronisch', 'online', 'internet'].map(
  stemOf,
);
const SAID_OTHERWISE = 0.8;

/** Whether a word only says that something is no longer done on paper. */
export function isPaperless(word: string): boolean {
  return PAPERLESS.includes(stemOf(word));
}

/** Finds the measures a word names: in titles, as a name in the text, as a compound, misspelled. */
export function matchWord(word: string, parts: readonly string[], index: MeasureIndex): WordMatch {
  return match([word, ...parts].join(' '), index);
}

/** Most words of a question were asked before: "welche", "beschaftigte". */
const match = remembering((text: string, index: MeasureIndex): WordMatch => {
  const [word = '', ...parts] = text.split(' ');
  return matchAnew(word, parts, index);
}, 10_000);

function matchAnew(word: string, parts: readonly string[], index: MeasureIndex): WordMatch {
  const stem = stemOf(word);
  const naming: Naming = new Map();
  take(naming, index.titleStems.get(stem), 1);
  if (PAPERLESS.includes(stem)) {
    for (const other of PAPERLESS) take(naming, index.titleStems.get(other), SAID_OTHERWISE);
  }
  takeNames(naming, stem, index);
  takeCompounds(naming, word, stem, index);
  const spelled = parts.map((part) => correctPart(part, index));
  takeParts(naming, word, [...spelled, ...splitCompound(word, index.frequencyOf)], index);
  takeService(naming, word, index);
  takeShortened(naming, word, index);
  for (const compound of [word, ...spelled]) takeJoined(naming, compound, index);
  takeText(naming, stem, index);
  const best = Math.max(0, ...naming.values());
  const typed = best < NAMING && index.frequencyOf(word) === 0 ? slipOf(word, index) : undefined;
  if (typed !== undefined) return readAs(typed, index);
  if (naming.size > 0 || word.length < 4) return { naming, correctedTo: null };
  return matchMisspelled(word, index);
}

/** So well a word must name a measure not to be looked at as misspelled. */
const NAMING = 0.6;
const SHORTEST_SLIP = 9;

/** A long word of a title with one letter wrong, missing, doubled, or two that have changed places. */
function slipOf(word: string, index: MeasureIndex): string | undefined {
  if (word.length < SHORTEST_SLIP) return undefined;
  const stem = stemOf(word);
  for (const [known, knownStem] of index.titleWords) {
    if (Math.abs(known.length - word.length) > LONGEST_ENDING || known[0] !== word[0]) continue;
    if (isSlip(word, known) || isSlip(stem, knownStem)) return known;
  }
  return undefined;
}

const LONGEST_ENDING = 3;

function isSlip(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1) return false;
  const away = distance(word, known);
  return away === 1 || (away === 2 && isSwapped(word, known));
}

function readAs(known: string, index: MeasureIndex): WordMatch {
  const naming: Naming = new Map();
  take(naming, index.titleStems.get(index.titleWords.get(known) ?? ''), TYPING_ERROR);
  return { naming, correctedTo: known };
}

function take(naming: Naming, found: ReadonlyMap<number, number> | undefined, factor: number) {
  for (const [story, quality] of found ?? []) {
    naming.set(story, Math.max(naming.get(story) ?? 0, quality * factor));
  }
}

/** A name points to the text that uses it most of all, or to the few that use it. */
function takeNames(naming: Naming, stem: string, index: MeasureIndex): void {
  const found = index.names.get(stem);
  if (!found) return;
  const times = [...found.values()];
  const [most, all] = [Math.max(...times), times.reduce((sum, count) => sum + count, 0)];
  for (const [story, count] of found) {
    const isMain = count / all >= MAIN_SHARE && all > 1;
    if (!isMain && found.size > FEW) continue;
    const quality = isMain ? NAME_OF_ONE : NAME_OF_FEW * (0.5 + 0.5 * (count / most));
    naming.set(story, Math.max(naming.get(story) ?? 0, quality));
  }
}

/** "Wohngeldantrag" holds "Wohngeld"; "Portal" is held by "Katasterportal". */
function takeCompounds(naming: Naming, word: string, stem: string, index: MeasureIndex): void {
  if (stem.length < SHORTEST_SHARED) return;
  for (const [titleWord, titleStem] of index.titleWords) {
    if (titleStem.length < SHORTEST_SHARED || titleStem === stem) continue;
    const isSpecific = index.weightOf(titleStem) >= SPECIFIC;
    const quality = partQuality(word, stem, titleWord, isSpecific ? titleStem : '-');
    if (quality === 0) continue;
    const rest = word.startsWith(titleStem) ? word.slice(titleStem.length) : '';
    for (const [story, called] of index.titleStems.get(titleStem) ?? []) {
      const most = isOfRest(rest, story, index) ? OTHER_END : 1;
      naming.set(story, Math.max(naming.get(story) ?? 0, Math.min(quality, most) * called));
    }
  }
}

/** How a compound begins says what it is about; how it ends only what kind of thing it is. */
function partQuality(word: string, stem: string, titleWord: string, titleStem: string): number {
  const share = Math.min(stem.length, titleWord.length) / Math.max(stem.length, titleWord.length);
  if (titleWord.startsWith(stem) || word.startsWith(titleStem)) return 0.6 + 0.35 * share;
  if (titleWord.includes(stem)) return 0.35 + 0.5 * share;
  return word.includes(titleStem) ? OTHER_BEGINNING + 0.2 * share : 0;
}

/**
 * "Cloud-Strategie" is a strategy, and titles speak of strategies: not the "Cloud" is meant. The
 * "Rechnungsprüfung" is none of the "Rechnung" either, where its text speaks of no "Prüfung".
 */
function isOfRest(rest: string, story: number, index: MeasureIndex): boolean {
  const ends = [rest, rest.replace(/^(?:e?s|e?n|e)/u, '')].filter(
    (end) => end.length >= SHORTEST_END,
  );
  const titled = ends.flatMap((end) => index.titleStems.get(stemOf(correctPart(end, index))) ?? []);
  // The "Personaleinsatzplanung" is the "Planung des Personaleinsatzes".
  if (titled.some((naming) => naming.has(story))) return false;
  if (titled.length > 0) return true;
  const isSaid = (end: string) => spokenOf({ folded: end, parts: [] }, index).has(story);
  return (
    ends.length > 0 &&
    !ends.some((end) => index.beginnings.has(partStem(end, index)) || isSaid(end))
  );
}

/** The parts of a compound name a measure together: each counts for its share of the word. */
function takeParts(
  naming: Naming,
  word: string,
  parts: readonly string[],
  index: MeasureIndex,
): void {
  const stems = [
    ...new Set(parts.filter((part) => part.length > 1).map((part) => partStem(part, index))),
  ];
  if (stems.length < 2) return;
  const sums: Naming = new Map();
  const all = stems.reduce((sum, stem) => sum + index.weightOf(stem), 0);
  const found = stems.map((stem) => partNaming(stem, index));
  found.forEach((part, at) => {
    for (const [story, quality] of part) {
      const isAlone = !found.some((other, i) => i !== at && other.has(story));
      if (isAlone && (quality <= END_OF_OTHER || isOtherThing(word, stems, at, story, index))) {
        continue;
      }
      const weight = index.weightOf(stems[at] ?? '') / all;
      sums.set(story, (sums.get(story) ?? 0) + quality * weight);
    }
  });
  take(naming, sums, 0.9);
}

/**
 * A compound of which only one part names a measure is another thing, unless its text uses the word,
 * or speaks of the rest, of which no title does: a "Wohngeldantrag" belongs to "Wohngeld", a
 * "Justizportal" not to the "Akte in der Justiz".
 */
function isOtherThing(
  word: string,
  stems: readonly string[],
  named: number,
  story: number,
  index: MeasureIndex,
): boolean {
  if (index.textStems.get(stemOf(word))?.has(story)) return false;
  const rest = stems.filter(
    (stem, at) =>
      at !== named &&
      !index.beginnings.has(stem) &&
      !SAYS_HOW.test(stem) &&
      !isLikeKind(stem, story, index),
  );
  if (rest.length === 0) return false;
  const isOfTitles = rest.some((stem) =>
    [...(index.titleStems.get(stem)?.values() ?? [])].some((quality) => quality >= PART_IN_TITLE),
  );
  return isOfTitles || !spokenOf({ folded: word, parts: [] }, index).has(story);
}

/** What a service on the net is called: a "Karriereplattform" is the "Karriereportal". */
const SERVICE_WORDS = 'portal plattform seite webseite website dienst service app'.split(' ');
const SERVICES = SERVICE_WORDS.map(stemOf);

/** A "Bewerbungsseite" is the "Bewerbungsportal", whether or not the plans use "Bewerbung" alone. */
function takeService(naming: Naming, word: string, { titleWords, titleStems }: MeasureIndex): void {
  const end = SERVICE_WORDS.find((service) => word.endsWith(service));
  const start = end === undefined ? null : startBefore(end, word);
  if (start === null) return;
  for (const [known, stem] of titleWords) {
    const isService = known.startsWith(start) && SERVICES.some((kind) => stem.endsWith(kind));
    if (isService) take(naming, titleStems.get(stem), JOINED);
  }
}

/** The "Landesnetz" is the "Landesdatennetz": what stands between the first part and the last is left out. */
function takeShortened(naming: Naming, word: string, index: MeasureIndex): void {
  for (const [known, knownStem] of index.titleWords) {
    if (known.length < word.length + SHORTEST_END) continue;
    const same = sharedStart(word, known);
    for (let at = same; at >= SHORTEST_SHARED; at -= 1) {
      const end = word.slice(at);
      if (end.length < SHORTEST_END || index.frequencyOf(end) === 0) continue;
      if (stemOf(known).endsWith(stemOf(end)))
        take(naming, index.titleStems.get(knownStem), JOINED);
    }
  }
}

export function sharedStart(word: string, known: string): number {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at += 1;
  return at;
}

function isLikeKind(stem: string, story: number, { titleStems }: MeasureIndex): boolean {
  return SERVICES.includes(stem) && SERVICES.some((kind) => titleStems.get(kind)?.has(story));
}

/** "Online-Wohngeld" is "Wohngeld". */
const SAYS_HOW = /^(?:onlin|digital|elektron|web|internet|mobil|smart|e$|it$)/u;
/** A word of a title, or a part of one that is written with a hyphen. */
const PART_IN_TITLE = 0.9;

/** Stemming leaves the s of "Ausbaus". */
function partStem(part: string, { titleStems }: MeasureIndex): string {
  const stem = stemOf(part);
  const shorter = stem.replace(/s$/u, '');
  return titleStems.has(stem) || !titleStems.has(shorter) ? stem : shorter;
}

function partNaming(stem: string, index: MeasureIndex): Naming {
  const part: Naming = new Map(index.titleStems.get(stem) ?? []);
  if (stem.length > SHORTEST_SHARED) takeCompounds(part, stem, stem, index);
  return part;
}

/** "Bohranzeigen" are the "Anzeige einer Bohrung": both words stand in one title. */
function takeJoined(naming: Naming, word: string, index: MeasureIndex): void {
  const stem = stemOf(word);
  for (const [end, endStem] of index.titleWords) {
    const start = startBefore(end, word) ?? startBefore(endStem, stem);
    if (start === null) continue;
    const ending = index.titleStems.get(endStem);
    for (const [other, otherStem] of index.titleWords) {
      const isWhole = other.length <= start.length + DERIVED || other.endsWith(end);
      if (!other.startsWith(start) || !isWhole) continue;
      const both = [...(index.titleStems.get(otherStem) ?? [])].filter(([story]) =>
        ending?.has(story),
      );
      take(naming, new Map(both), JOINED);
    }
  }
}

/** "Bohr-" is of the "Bohrung", "Landes-" not of the "Landesstrategie". */
const DERIVED = 3;

/** What stands before an end in a compound, without the letter that links them. */
function startBefore(end: string, word: string): string | null {
  if (end.length < SHORTEST_END || !word.endsWith(end)) return null;
  const start = word.slice(0, -end.length).replace(/(?:e?s|e?n)$/u, '');
  return start.length < SHORTEST_END ? null : start;
}

function takeText(naming: Naming, stem: string, index: MeasureIndex): void {
  const found = index.textStems.get(stem);
  if (!found) return;
  const most = Math.max(...found.values());
  for (const [story, times] of found) {
    const often = Math.log1p(times) / Math.log1p(Math.max(most, 6));
    const quality = IN_TEXT + (OFTEN_IN_TEXT - IN_TEXT) * often;
    naming.set(story, Math.max(naming.get(story) ?? 0, quality));
  }
}

/** Shorter words that begin otherwise and differ in two letters are other words ("Hotline", "Online"). */
const LONG = 10;

/** "KI-Strtegie": the part of a hyphenated word that no plan uses is read as a word of a title. */
function correctPart(part: string, index: MeasureIndex): string {
  const isKnown = index.titleStems.has(stemOf(part)) || index.frequencyOf(part) > 0;
  if (isKnown || part.length < SHORTEST_CORRECTED) return part;
  const meant = [...index.titleWords.keys()].find((known) => distance(part, known) === 1);
  return meant ?? part;
}

function matchMisspelled(word: string, index: MeasureIndex): WordMatch {
  const most = word.length < 6 ? 1 : word.length < 16 ? 2 : 3;
  let best: { word: string; stem: string; away: number } | null = null;
  for (const [known, stem] of index.titleWords) {
    if (known.length < 4 || Math.abs(known.length - word.length) > most) continue;
    const away = distance(word, known);
    const isOther = away > 1 && known[0] !== word[0] && word.length < LONG;
    if (isOther) continue;
    if (away <= most && away < (best?.away ?? 4)) best = { word: known, stem, away };
  }
  if (best === null) return matchMisspelledCompound(word, index);
  const naming: Naming = new Map();
  take(naming, index.titleStems.get(best.stem), TYPING_ERROR);
  return { naming, correctedTo: best.word };
}

/** "onlinwache", "katasterportahl": long words may be misspelled inside a longer title word. */
function matchMisspelledCompound(word: string, index: MeasureIndex): WordMatch {
  const naming: Naming = new Map();
  let correctedTo: string | null = null;
  if (word.length < 7) return { naming, correctedTo };
  for (const [known, stem] of index.titleWords) {
    if (known.length <= word.length + 2 || known.length > 2 * word.length) continue;
    const most = word.length < LONG ? 1 : 2;
    const starts = distance(word, known.slice(0, word.length)) <= most;
    const ends = distance(word, known.slice(-word.length)) <= most;
    if (!starts && !ends) continue;
    take(naming, index.titleStems.get(stem), 0.7);
    correctedTo = known;
  }
  return { naming, correctedTo };
}
