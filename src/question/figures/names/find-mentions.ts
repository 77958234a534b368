import { foldGerman } from '#src/text/fold.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { saysWithout } from '../parts/behind-without.ts';
import { certain } from '../selection/certain-subject.ts';
import type { MarkedTerms, Span } from '../terms/marked-terms.ts';
import { isLetter, type Term } from '../terms/question-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import { matchExactly, matchTerm, type TermMatch, type Vocabulary } from './match-terms.ts';
import { type Candidate, candidateOf, keepBest } from './rank-names.ts';

/** A stretch of the question that names something, with what it can be. */
export interface Mention extends Span {
  readonly candidates: readonly Candidate[];
  /** All of what was said is a name; nothing was guessed from a part. */
  readonly isFull: boolean;
  readonly byKey: boolean;
}

const LONGEST_NAME = 14;

/** Keys written as such: "0313", "16061074", "0769/0771", "812 01", and all from "0507 bis 0510". */
export function findKeys(
  marked: MarkedTerms,
  byKey: ReadonlyMap<string, readonly NamedEntity[]>,
  isKindWord: (index: number) => boolean,
): Mention[] {
  const keys = findSingleKeys(marked, byKey, isKindWord);
  return keys.flatMap((mention, place) => {
    const next = keys[place + 1];
    const isRange = next !== undefined && isUpTo(marked, mention.to + 1, next.from - 1, isKindWord);
    return isRange ? [mention, ...keysBetween(mention, next, byKey)] : [mention];
  });
}

const UP_TO = /^(?:bis|to|through|until)$/u;
const BESIDE_UP_TO = /^(?:zu|zum|einschliesslich|und|mit)$/u;

/** "bis", "bis zu", "bis Kapitel": what stands between the ends of a range. */
function isUpTo(
  { terms }: MarkedTerms,
  from: number,
  to: number,
  isKindWord: (index: number) => boolean,
): boolean {
  const between = terms.slice(from, to + 1);
  return (
    between.some(({ folded }) => UP_TO.test(folded)) &&
    between.every(
      ({ folded }, offset) =>
        UP_TO.test(folded) || BESIDE_UP_TO.test(folded) || isKindWord(from + offset),
    )
  );
}

/** The entries of the same kind and part of the table whose keys lie between those of the ends. */
function keysBetween(
  first: Mention,
  last: Mention,
  byKey: ReadonlyMap<string, readonly NamedEntity[]>,
): Mention[] {
  const areEnds = (low: NamedEntity, high: NamedEntity, { table, scope, kind }: NamedEntity) =>
    [low, high].every((end) => end.table === table && end.scope === scope && end.kind === kind);
  return [...byKey].flatMap(([, entities]) => {
    const inside = entities.filter((entity) =>
      first.candidates.some(({ entity: low }) =>
        last.candidates.some(
          ({ entity: high }) =>
            areEnds(low, high, entity) && low.key < entity.key && entity.key < high.key,
        ),
      ),
    );
    if (inside.length === 0) return [];
    const candidates = inside.map(certain);
    return [{ from: first.to, to: first.to, candidates, isFull: true, byKey: true }];
  });
}

function findSingleKeys(
  marked: MarkedTerms,
  byKey: ReadonlyMap<string, readonly NamedEntity[]>,
  isKindWord: (index: number) => boolean,
): Mention[] {
  return marked.terms.flatMap((term, index) => {
    if (!marked.isFree(index) || !/\d/u.test(term.folded)) return [];
    const isBehindKind = isKindWord(index - 1) || joinsKey(marked, index);
    const next = marked.foldedAt(index + 1);
    // "Kapitel 03 13"
    const joined = isBehindKind && TWO_DIGITS.test(term.folded) && TWO_DIGITS.test(next);
    const pair =
      byKey.get(`${term.folded} ${next}`) ?? (joined ? byKey.get(term.folded + next) : undefined);
    const numbered = isBehindKind
      ? byKey.get(`${marked.foldedAt(index - 1)} ${term.folded}`)
      : undefined;
    const entities =
      pair ?? numbered ?? byKey.get(term.folded) ?? paddedKey(term, byKey, isBehindKind);
    const isAnyNumber = isShortNumber(term) || isYear(term);
    if (entities.length === 0 || (pair === undefined && isAnyNumber && !isBehindKind)) return [];
    const to = pair === undefined ? index : index + 1;
    marked.mark(index, to, 'key');
    const candidates = entities.map(certain);
    return [{ from: index, to, candidates, isFull: true, byKey: true }];
  });
}

const TWO_DIGITS = /^\d\d$/u;

function isYear({ folded }: Term): boolean {
  return /^(?:19|20)\d\d$/u.test(folded);
}

/** "Einzelplan 3 und 4" */
function joinsKey(marked: MarkedTerms, index: number): boolean {
  return (
    /^(?:und|sowie|oder|gegen|bis|and|or|to|through|versus)$/u.test(marked.foldedAt(index - 1)) &&
    marked.roleOf(index - 2) === 'key'
  );
}

/** "Einzelplan 4" is 04. */
function paddedKey(
  term: Term,
  byKey: ReadonlyMap<string, readonly NamedEntity[]>,
  afterKind: boolean,
): readonly NamedEntity[] {
  if (!afterKind || !/^\d{1,3}$/u.test(term.folded)) return [];
  return byKey.get(`0${term.folded}`) ?? [];
}

/** "10" and "07" can be any number; only behind the word for their kind are they keys. */
function isShortNumber({ folded }: Term): boolean {
  return /^[1-9]\d{0,2}$/u.test(folded);
}

/** Names said completely and in the very words, the longest first: nothing else takes their words. */
export function findFullNames(
  marked: MarkedTerms,
  vocabulary: Vocabulary,
  isInside: (mention: Mention) => boolean = () => false,
): Mention[] {
  const matches = marked.terms.map((term, index) =>
    marked.isFree(index) && (isNaming(term) || isInWord(marked, index))
      ? matchExactly(term, vocabulary)
      : [],
  );
  return scan(
    marked,
    vocabulary,
    matches,
    (mention, span) => mention.isFull && !isCommon(marked, span) && !isInside(mention),
  );
}

/** Everything else that names something: parts of names, compounds, synonyms. */
export function findPartialNames(
  marked: MarkedTerms,
  vocabulary: Vocabulary,
  isCandidate: (index: number) => boolean,
): Mention[] {
  const matches = marked.terms.map((term, index) =>
    marked.isFree(index) && isCandidate(index) && isNaming(term) ? matchTerm(term, vocabulary) : [],
  );
  addPhraseSynonyms(marked, vocabulary, matches);
  addJoinedWords(marked, vocabulary, matches);
  return scan(
    marked,
    vocabulary,
    matches,
    (mention, span) => (mention.isFull || !isNumber(marked, span)) && !isPiece(mention, marked),
    isCandidate,
  );
}

/** What several are called in part may be asked back, and what stands in brackets explains another name. */
function isPiece({ candidates: [first, second], to }: Mention, { terms }: MarkedTerms): boolean {
  return first?.isPiece === true && second === undefined && terms[to]?.inBrackets !== true;
}

/** "an allen drei": a number is no part of "Drei Gleichen". */
function isNumber({ terms }: MarkedTerms, { from, to }: Span): boolean {
  return from === to && readSmallNumber(terms[from]?.folded ?? '') !== null;
}

function isCommon(marked: MarkedTerms, { from, to }: Span): boolean {
  return from === to && (marked.terms[from]?.folded.length ?? 0) < 3;
}

function scan(
  marked: MarkedTerms,
  vocabulary: Vocabulary,
  matches: readonly (readonly TermMatch[])[],
  accepts: (mention: Mention, span: Span) => boolean,
  isCandidate: (index: number) => boolean = () => true,
): Mention[] {
  const found: Mention[] = [];
  let from = 0;
  while (from < marked.terms.length) {
    const mention = longestFrom(marked, vocabulary, matches, from, accepts, isCandidate);
    if (mention === null) {
      from += 1;
      continue;
    }
    marked.mark(mention.from, mention.to, 'name');
    found.push(mention);
    from = mention.to + 1;
  }
  return found;
}

/** The river in "Oder-Spree", which is no conjunction. */
function isInWord({ terms }: MarkedTerms, index: number): boolean {
  const { word, isCapital } = terms[index] ?? {};
  const isBeside = terms[index - 1]?.word === word || terms[index + 1]?.word === word;
  return isCapital === true && isBeside;
}

function isNaming(term: Term): boolean {
  const { folded, kind } = term;
  return kind === 'word' && !isGrammar(term) && !/^\d+$/u.test(folded);
}

function longestFrom(
  marked: MarkedTerms,
  vocabulary: Vocabulary,
  matches: readonly (readonly TermMatch[])[],
  from: number,
  accepts: (mention: Mention, span: Span) => boolean,
  isCandidate: (index: number) => boolean,
): Mention | null {
  if ((matches[from]?.length ?? 0) === 0 || splitsWord(marked, from - 1, from)) return null;
  let best: Mention | null = null;
  const used: number[] = [];
  let joins = false;
  const stems = new Set<string>();
  for (let to = from; to < Math.min(marked.terms.length, from + LONGEST_NAME); to += 1) {
    const term = marked.terms[to];
    if (term === undefined) break;
    if (
      (/^(?:oder|or|versus|vs|plus|gegen)$/u.test(term.folded) && !isInWord(marked, to)) ||
      (saysWithout(term.folded) && !isInLabel(marked, to, vocabulary))
    )
      break;
    // "Welcher Landkreis hat nach dem Wartburgkreis …": no name goes on behind a verb.
    if (AUXILIARY.test(term.folded) && marked.roleOf(to) !== 'name') break;
    if (isGrammar(term) && !isInWord(marked, to) && marked.roleOf(to) !== 'name') {
      joins ||= /^(?:und|and)$/u.test(term.folded);
      continue;
    }
    if (
      !marked.isFree(to) ||
      !isCandidate(to) ||
      stems.has(term.stem) ||
      (matches[to]?.length ?? 0) === 0
    )
      break;
    // "der Wartburgkreis den Landkreis Gotha": a word for a kind belongs to the name beside it.
    if (vocabulary.kindStems.has(term.stem) && used.at(-1) !== to - 1 && used.length > 0) break;
    stems.add(term.stem);
    used.push(to);
    joins ||= term.isBehindComma === true && used.length > 1;
    if (splitsWord(marked, to, to + 1)) continue;
    const mention = mentionOf(vocabulary, marked, matches, used, joins);
    if (mention === null) break;
    if (accepts(mention, { from, to }) && !isVague(mention)) best = mention;
  }
  return best;
}

/** "Diebstahl ohne erschwerende Umstände" is a name. */
function isInLabel({ terms }: MarkedTerms, index: number, { byStem }: Vocabulary): boolean {
  const [before, own, next] = [-1, 0, 1].map((step) => terms[index + step]);
  if (before === undefined || own === undefined || next === undefined) return false;
  return (byStem.get(before.stem) ?? []).some(({ label }) => {
    const words = foldGerman(label).split(/[^a-z]+/u);
    const at = words.indexOf(own.folded);
    return (
      at > 0 &&
      stemGerman(words[at - 1] ?? '') === before.stem &&
      stemGerman(words[at + 1] ?? '') === next.stem
    );
  });
}

const AUXILIARY =
  /^(?:hat|hatten?|haben|ist|sind|waren|wird|werden|wurden?|gibt|gab|has|have|had|is|are|were|does|did)$/u;

/** Whether a hyphenated word goes on across these two terms. */
function splitsWord({ terms }: MarkedTerms, left: number, right: number): boolean {
  const a = terms[left];
  const b = terms[right];
  return a !== undefined && b !== undefined && a.word === b.word;
}

function mentionOf(
  vocabulary: Vocabulary,
  marked: MarkedTerms,
  matches: readonly (readonly TermMatch[])[],
  used: readonly number[],
  joins: boolean,
): Mention | null {
  const from = used[0] ?? 0;
  const to = used.at(-1) ?? from;
  const terms = used.map((index) => matches[index] ?? []);
  const pool = entitiesOf(vocabulary, terms[0] ?? []);
  const candidates = [...pool]
    .map((entity) => candidateOf(entity, terms))
    .filter((candidate) => candidate !== null)
    // "Saalfeld und Rudolstadt", "Saalfeld, Rudolstadt" are two towns; "Bau und Verkehr" is one office.
    .filter(
      ({ entity }) => used.length > 1 || !isVerb(marked, from) || isWritten(entity, marked, from),
    )
    .filter(({ entity }) => !joins || /\b(?:und|and|sowie)\b|[,;+&]/u.test(entity.label));
  if (candidates.length === 0) return null;
  const best = withContrast(keepBest(candidates), marked, from, to);
  return { from, to, candidates: best, isFull: best.every(({ isFull }) => isFull), byKey: false };
}

/** Small words that tell two names apart: "Diebstahl unter erschwerenden Umständen" and the one "ohne". */
const CONTRAST = /^(?:ohne|mit|unter|uber|nicht|ausser)$/u;

function withContrast(
  candidates: readonly Candidate[],
  { terms }: MarkedTerms,
  from: number,
  to: number,
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const said = new Set(terms.slice(from, to + 1).map(({ folded }) => folded));
  const told = [...said].filter((word) => CONTRAST.test(word));
  const kept = candidates.filter(({ entity }) => {
    const own = foldGerman(entity.label)
      .split(/[^a-z]+/u)
      .filter((word) => CONTRAST.test(word));
    return told.every((word) => own.includes(word)) && own.every((word) => said.has(word));
  });
  return told.length > 0 && kept.length > 0 ? kept : candidates;
}

/** "Hof" is a court for the lexicon, and so a part of the names of many. */
function isVague({ candidates, from, to }: Mention): boolean {
  return (
    from === to &&
    candidates.length > 2 &&
    candidates.every(({ isFull, by }) => !isFull && by === 'synonym')
  );
}

/** Words before which no verb stands. */
const BEFORE_NOUN =
  /^(?:d(?:er|ie|as|en|em|es)|ein\w*|kein\w*|alle[rn]?|beim?|im|in|am|an|vom|von|zum|zur|fur|aller|und|oder|the|of|all|for|at)$/u;

/** "Gefängnissen", "Verwaltungen": no verb ends so. */
const NOUN_END = /(?:nissen|ungen|heiten|keiten|schaften|anstalten|ionen|eien)$/u;

/** "thüringer gerichten", "thüringens gerichten": whose it is stands before a noun. */
const ATTRIBUTE = /(?:er|ens|isch(?:e[nrms]?)?)$/u;

/** Longer words are nouns, whatever their ending: "sportgymnasien". */
const LONGEST_VERB = 8;

/** "Wie viele arbeiten dort?": a verb is no "Arbeit", though it has the stem of it. */
function isVerb(marked: MarkedTerms, index: number): boolean {
  const { terms } = marked;
  const term = terms[index];
  const before = terms[index - 1]?.folded ?? '';
  if (marked.roleOf(index - 1) === 'name' && ATTRIBUTE.test(before)) return false;
  return (
    term !== undefined &&
    !term.isCapital &&
    term.stem.length <= LONGEST_VERB &&
    /(?:en|t|te|ten)$/u.test(term.folded) &&
    !NOUN_END.test(term.folded) &&
    !BEFORE_NOUN.test(before)
  );
}

function isWritten({ names }: NamedEntity, { terms }: MarkedTerms, index: number): boolean {
  const folded = terms[index]?.folded ?? '';
  return names.some(({ written }) => written.includes(folded));
}

function entitiesOf({ byStem }: Vocabulary, matches: readonly TermMatch[]): Set<NamedEntity> {
  return new Set(
    matches.flatMap(({ covers }) =>
      [...covers.keys()].flatMap((stem) => [...(byStem.get(stem) ?? [])]),
    ),
  );
}

/** "tax administration" means what "Steuerverwaltung" means: both words stand for the whole name. */
function addPhraseSynonyms(
  marked: MarkedTerms,
  { synonyms, byStem }: Vocabulary,
  matches: TermMatch[][],
): void {
  for (let length = 2; length <= synonyms.longest; length += 1) {
    for (let from = 0; from + length <= marked.terms.length; from += 1) {
      const terms = marked.terms.slice(from, from + length);
      if (terms.some((_, offset) => !marked.isFree(from + offset))) continue;
      if (isGrammar(terms.at(0)) || isGrammar(terms.at(-1))) continue;
      for (const name of synonyms.of(terms)) {
        if (!name.every((stem) => byStem.has(stem))) continue;
        const match: TermMatch = { by: 'synonym', covers: new Map(name.map((stem) => [stem, 1])) };
        for (let offset = 0; offset < length; offset += 1) matches[from + offset]?.push(match);
      }
    }
  }
}

function isGrammar(term: Term | undefined): boolean {
  return term === undefined || (isStopWord(term.folded) && !isLetter(term));
}

/** "landes polizei" is "Landespolizei". */
function addJoinedWords(marked: MarkedTerms, { byStem }: Vocabulary, matches: TermMatch[][]): void {
  for (let index = 0; index + 1 < marked.terms.length; index += 1) {
    const left = marked.terms[index];
    const right = marked.terms[index + 1];
    if (
      left === undefined ||
      right === undefined ||
      !marked.isFree(index) ||
      !marked.isFree(index + 1)
    )
      continue;
    const joined = left.folded + right.stem;
    if (joined.length < 6 || !byStem.has(joined)) continue;
    const match: TermMatch = { by: 'compound', covers: new Map([[joined, 1]]) };
    matches[index]?.push(match);
    matches[index + 1]?.push(match);
  }
}
