import type { Measure } from '#src/domain/measure.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { isActionWord } from '../cues/action-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import {
  type FoundMeasure,
  findBySubject,
  type MeasureSearch,
  type Subject,
} from './find-measures.ts';
import { matchWord, sharedStart } from './match-word.ts';
import { type FoldedTitle, type MeasureIndex, numbersIn, stemOf } from './measure-index.ts';
import { entryOf, type Story } from './stories.ts';

/** Which measure a question means. */
export type Resolution =
  | {
      readonly kind: 'one';
      readonly story: Story;
      /** 0 … 1: 1 by number and year. */
      readonly sureness: number;
      readonly corrections: readonly (readonly [typed: string, read: string])[];
      /** Words that the measure is not called by and whose texts do not speak of. */
      readonly unmatched: readonly string[];
      /** Those of them that are not near to its title in meaning either. */
      readonly strange: readonly string[];
    }
  /** Equally near; vague where the words that would tell them apart name none. */
  | { readonly kind: 'several'; readonly stories: readonly Story[]; readonly isVague?: true }
  /** The number belongs to different measures in different years. */
  | { readonly kind: 'number'; readonly number: string; readonly entries: readonly Measure[] }
  | { readonly kind: 'number-unknown'; readonly number: string; readonly years: readonly number[] }
  | { readonly kind: 'none' };

const SURE = 0.43;
/** Below this share of the best score a measure is not meant as well. */
const NEAR = 0.9;
/** Where the best is over, one that the newest plan holds is meant as well though it is a little further off. */
const NEAR_AND_CURRENT = 0.85;
/** A single word that words of titles end in names all measures with such a title: "Portal". */
const PART_OF_WORDS = 0.7;
/** A measure outside of the asked years is meant only where none inside comes near. */
const CLEARLY_ELSEWHERE = 0.62;
const CLEARLY_LESS = 0.75;
const MOST_OPTIONS = 6;
/** How sure a measure is that one word names and no other. */
const IDENTIFIED = 0.62;
/** Share of the words' weight from which what is said is a name, not a chance. */
const LEAST_SHARED = 0.35;
/** More that fit a little share a common word: none of them is meant. */
const MOST_MEANT = 4;
/** So many letters are a kind of thing ("Akte"), and what stands before says which one ("Bau"). */
const SHORTEST_KIND = 4;
const SHORTEST_BEGINNING = 3;

/**
 * Finds the measure: by number and plan year, else by its words.
 *
 * @param years - The plan years asked for; measures in none of them are looked at last.
 */
export function resolveMeasure(
  question: Resolvable,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Resolution> {
  if (years.length > 0) return resolveAnew(question, years, index);
  const known = resolved.get(index) ?? new WeakMap<Resolvable, Promise<Resolution>>();
  resolved.set(index, known);
  const resolution = known.get(question) ?? resolveAnew(question, years, index);
  known.set(question, resolution);
  return resolution;
}

type Resolvable = Pick<ReadQuestion, 'numbers' | 'subject' | 'title'>;

/** A question that was read once is resolved once: each message of a conversation asks for it again. */
const resolved = new WeakMap<MeasureIndex, WeakMap<Resolvable, Promise<Resolution>>>();

async function resolveAnew(
  question: Resolvable,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Resolution> {
  if (question.title !== null) return byTitle(question.title, years, index);
  const [mention] = question.numbers;
  if (mention !== undefined) return byNumber(mention.number, question.subject, years, index);
  return bySubject(question.subject, years, index);
}

/** A title given word for word; where two measures carry it, the years decide. */
function byTitle({ ids }: FoldedTitle, years: readonly number[], index: MeasureIndex): Resolution {
  const stories = index.stories.filter(({ id }) => ids.includes(id));
  const inYears = stories.filter((story) => years.some((year) => entryOf(story, year)));
  const meant = inYears.length > 0 ? inYears : stories;
  const [only] = meant;
  if (only === undefined) return { kind: 'none' };
  return meant.length === 1 ? one(only, 1) : { kind: 'several', stories: meant };
}

async function byNumber(
  number: string,
  subject: Subject,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Resolution> {
  const entries = index.register.measures.filter((entry) => entry.number === number);
  const inYears = years.length === 0 ? entries : entries.filter(isIn(years));
  const ids = new Set(inYears.map(({ measureId }) => measureId));
  if (entries.length === 0) {
    const former = byFormerNumber(number, index);
    if (former !== undefined) return one(former, 0.9);
  }
  if (ids.size === 0) {
    const known = entries.map(({ planYear }) => planYear);
    return { kind: 'number-unknown', number, years: [...new Set(known)] };
  }
  if (ids.size === 1) return one(storyOf(index, inYears[0]), 1);
  const named = await bySubject(subject, years, index);
  if (named.kind === 'one' && ids.has(named.story.id)) return named;
  return { kind: 'number', number, entries: inYears };
}

/** A number that no plan of the register uses may be one of the missing plan. */
function byFormerNumber(number: string, { stories }: MeasureIndex): Story | undefined {
  const found = stories.filter(({ entries }) =>
    entries.some(({ formerNumber }) => numbersIn(formerNumber?.text ?? '').includes(number)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function isIn(years: readonly number[]) {
  return ({ planYear }: Measure) => years.includes(planYear);
}

function storyOf(index: MeasureIndex, entry: Measure | undefined): Story {
  const story = index.stories.find(({ id }) => id === entry?.measureId);
  if (story === undefined) throw new Error('An entry of the register belongs to no measure.');
  return story;
}

function one(story: Story, sureness: number): Resolution {
  return { kind: 'one', story, sureness, corrections: [], unmatched: [], strange: [] };
}

/**
 * The measures that fit equally well by the words that do name measures, where others do not: that
 * one of these is near in meaning to a title decides nothing.
 */
function tiedByWords(
  { byWords, unmatched }: MeasureSearch,
  isMeant: (story: Story) => boolean,
): Story[] {
  const fitting = byWords.filter(({ story }) => isMeant(story));
  const best = fitting[0]?.coverage ?? 0;
  const tied = fitting.filter(({ coverage }) => coverage >= best * NEAR);
  const isTie = unmatched.length > 0 && best >= LEAST_SHARED && tied.length > 1;
  return isTie && tied.length <= MOST_OPTIONS ? tied.map(({ story }) => story) : [];
}

/** Asked for in several years, the only one of near measures that is in all of them is meant. */
function inAllYears(
  near: MeasureSearch['found'],
  years: readonly number[],
): MeasureSearch['found'][number] | undefined {
  if (years.length < 2) return undefined;
  const [only, ...others] = near.filter(({ story }) => years.every((year) => entryOf(story, year)));
  return others.length === 0 ? only : undefined;
}

async function bySubject(
  subject: Subject,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Resolution> {
  // "Wer ist für die Digitalisierung zuständig?": of what, nobody has said.
  const isNothing =
    subject.words.length > 0 && subject.words.every(({ folded }) => isActionWord(folded));
  if (isNothing) return { kind: 'none' };
  const all = await findBySubject(subject, index);
  const newest = Math.max(...index.register.plans.map(({ year }) => year));
  const resolution = resolveFound(all, years, subject.words, newest);
  const found =
    resolution.kind === 'one'
      ? [resolution.story]
      : resolution.kind === 'several'
        ? resolution.stories
        : [];
  const isOther =
    found.length > 0 &&
    found.every(
      (story) =>
        isOfOtherKind(story, all.unsaidOf(story)) ||
        (subject.words.length === 1 && endsLikeOther(story, all.unsaidOf(story), index)) ||
        all.isOther(story),
    );
  if (isOther && !isCalledByParts(all, subject)) return { kind: 'none' };
  if (resolution.kind === 'one' && isOnlyDone(resolution.story, subject, index)) {
    return { kind: 'none' };
  }
  return resolution.kind === 'one' ? unlessTitled(resolution, subject, all) : resolution;
}

/** So near the best one must be that is called by what is done, too. */
const ALMOST = 0.85;

/**
 * "Modernisierung der Register" is the one with both words in its title, though another has the
 * "Register" as it is typed: what is done weighs little, and tells two of one thing apart.
 */
function calledByAll(
  top: FoundMeasure,
  found: readonly FoundMeasure[],
  words: Subject['words'],
): FoundMeasure | undefined {
  if (words.length < 2 || !words.some(({ folded }) => isActionWord(folded))) return undefined;
  const stems = words.map(({ folded }) => stemOf(folded));
  const isCalledSo = ({ story }: FoundMeasure): boolean =>
    story.entries.some(({ title }) => {
      const said = tokenize(title).map(({ folded }) => folded);
      return stems.every((stem) => said.some((word) => word.startsWith(stem)));
    });
  if (isCalledSo(top)) return undefined;
  const [only, ...others] = found.filter(
    (other) => other.score >= top.score * ALMOST && isCalledSo(other),
  );
  return others.length === 0 ? only : undefined;
}

/** How far behind all others must be, and how many words there must be, for parts of words to name one. */
const FAR_BEHIND = 0.5;
const FEWEST_OF_PARTS = 3;
const CALLED_BY_PARTS = 0.5;
const SHORTEST_SAME_START = 6;

/**
 * "IT-gestützte Verwaltung der Fördermittel für Verkehrswege" is the "IT-gestützte
 * Förderverfahrensverwaltung … für die Verkehrsinfrastrukturförderung": nothing else comes near, and what no
 * text says begins like a word of the title.
 */
function isCalledByParts({ found, unsaidOf }: MeasureSearch, { words }: Subject): boolean {
  const [top, second] = found;
  if (top === undefined || words.length < FEWEST_OF_PARTS || top.score < CALLED_BY_PARTS)
    return false;
  if ((second?.score ?? 0) > FAR_BEHIND * top.score) return false;
  const titled = top.story.entries.flatMap(({ title }) => tokenize(title));
  const unsaid = unsaidOf(top.story);
  const beginAlike = unsaid.filter((word) =>
    titled.some(({ folded }) => sharedStart(word, folded) >= SHORTEST_SAME_START),
  );
  return beginAlike.length === unsaid.length;
}

/**
 * "Einführung der E-Beschaffung": what is done in a title is no thing of this name, whose text never
 * says the word.
 */
function isOnlyDone(story: Story, { words }: Subject, index: MeasureIndex): boolean {
  const at = index.stories.indexOf(story);
  const things = words.filter(({ folded }) => !isActionWord(folded));
  return (
    things.length > 0 &&
    things.every((word) => {
      const end = word.parts.at(-1);
      const isDone = word.parts.length === 2 && end !== undefined && isActionWord(end);
      const [first = ''] = word.parts;
      return (
        isDone &&
        !matchWord(first, [], index).naming.has(at) &&
        !index.textStems.get(stemOf(word.folded))?.has(at)
      );
    })
  );
}

/**
 * What only the text of a measure mentions in the asked year may be the title of another one: the
 * "E-Rechnung" of 2018 is not the measure of 2021 that processes such.
 */
function unlessTitled(
  resolution: Extract<Resolution, { kind: 'one' }>,
  { words }: Subject,
  { found }: MeasureSearch,
): Resolution {
  const isTitled = ({ entries }: Story): boolean =>
    entries.some(({ title }) =>
      tokenize(title).some(
        ({ folded: said }) =>
          said.length >= SHORTEST_KIND &&
          words.some(
            ({ folded }) => folded.includes(stemOf(said)) || said.includes(stemOf(folded)),
          ),
      ),
    );
  if (isTitled(resolution.story)) return resolution;
  const titled = found
    .filter(({ story, score }) => score >= resolution.sureness * NEAR && isTitled(story))
    .map(({ story }) => story);
  return titled.length === 0
    ? resolution
    : { kind: 'several', stories: [...titled, resolution.story].slice(0, MOST_OPTIONS) };
}

/**
 * A "Bauakte" that no title speaks of is another thing than the "Elektronische Akte": it only ends
 * like a word of the title.
 */
function isOfOtherKind({ entries }: Story, unsaid: readonly string[]): boolean {
  const kinds = new Set(
    entries.flatMap(({ title }) => tokenize(title).map(({ folded }) => folded)).filter(isKind),
  );
  return unsaid.some((word) =>
    [...kinds].some(
      (kind) =>
        word.length >= kind.length + SHORTEST_BEGINNING && stemOf(word).endsWith(stemOf(kind)),
    ),
  );
}

/** A "Geoakte" ends like the titles of other measures, and like no word of this one's. */
function endsLikeOther(
  { entries }: Story,
  unsaid: readonly string[],
  index: MeasureIndex,
): boolean {
  const own = entries.flatMap(({ title }) => tokenize(title).map(({ folded }) => folded));
  return unsaid.some((word) =>
    [...index.titleWords].some(
      ([end, stem]) =>
        end.length >= SHORTEST_KIND &&
        word.length >= end.length + SHORTEST_BEGINNING &&
        word.endsWith(end) &&
        !index.beginnings.has(stem) &&
        !own.some((title) => title.includes(end)),
    ),
  );
}

function isKind(word: string): boolean {
  return word.length >= SHORTEST_KIND && !isStopWord(word);
}

function isEndInTitle(word: string, { entries }: Story): boolean {
  const stem = stemOf(word);
  return entries.some(({ title }) =>
    tokenize(title).some(({ folded }) => {
      const other = stemOf(folded);
      return other !== stem && other.endsWith(stem);
    }),
  );
}

function resolveFound(
  all: MeasureSearch,
  years: readonly number[],
  words: Subject['words'],
  newest: number,
): Resolution {
  const [word, ...more] = words;
  const isCurrent = ({ entries }: Story) => entries.at(-1)?.planYear === newest;
  const isInYears = (story: Story) =>
    years.length === 0 || years.some((year) => entryOf(story, year) !== undefined);
  const inside = all.found.filter(({ story }) => isInYears(story));
  const oneOf = ({ story, score }: FoundMeasure): Resolution => ({
    kind: 'one',
    story,
    sureness: score,
    corrections: all.corrections,
    unmatched: all.unsaidOf(story),
    strange: all.strangeTo(story),
  });
  const [identified, ...others] = inside.filter(({ story }) => all.isIdentified(story));
  const best = all.found[0];
  // A word of its title does not name it where another measure is called by more of what is said.
  const most = Math.max(0, ...all.found.map(({ coverage }) => coverage));
  const isBest = identified !== undefined && most * NEAR <= identified.coverage;
  if (isBest && others.length === 0) {
    return oneOf({ ...identified, score: Math.max(IDENTIFIED, identified.score) });
  }
  const bestInside = inside[0];
  const isElsewhere =
    best !== undefined &&
    best.score >= CLEARLY_ELSEWHERE &&
    best.score * CLEARLY_LESS > (bestInside?.score ?? 0);
  const found = isElsewhere ? all.found : inside;
  const [top] = found;
  if (top === undefined || top.score < SURE) return { kind: 'none' };
  const tied = tiedByWords(all, isInYears);
  if (tied.includes(top.story)) return { kind: 'several', stories: tied, isVague: true };
  const isKind = word !== undefined && more.length === 0 && isEndInTitle(word.folded, top.story);
  const isOver = years.length === 0 && more.length === 0 && !isCurrent(top.story);
  const near = found.filter(
    ({ story, score, coverage }) =>
      score >= top.score * (isOver && isCurrent(story) ? NEAR_AND_CURRENT : NEAR) ||
      (isKind && coverage >= PART_OF_WORDS),
  );
  const doneSo = calledByAll(top, found, words);
  if (doneSo !== undefined) return oneOf(doneSo);
  const through = inAllYears(near, years);
  if (near.length > 1 && through !== undefined) return oneOf(through);
  if (near.length > MOST_MEANT && top.score < CLEARLY_ELSEWHERE) return { kind: 'none' };
  if (near.length > 1) {
    return { kind: 'several', stories: near.slice(0, MOST_OPTIONS).map(({ story }) => story) };
  }
  return oneOf(top);
}
