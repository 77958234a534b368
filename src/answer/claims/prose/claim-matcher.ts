import {
  createMatcher,
  type Matcher,
  type TextTerms,
  type WordKnowledge,
} from '#src/answer/passages/match-concepts.ts';
import type { Language } from '#src/domain/answer.ts';
import { actStem } from '#src/question/claims/prose/act-stem.ts';
import { actsOf } from '#src/question/claims/prose/same-acts.ts';
import { type Concept, isOtherWord } from '#src/search/query/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';

/** What a word that tells the same act counts for. */
const SAME_ACT = 0.9;
/** What the German word for an English one counts for: all that a document can say of it. */
const TRANSLATED = 0.95;
/** A translation that counts less is one of many and a guess. */
const SURE_TRANSLATION = 0.45;
/** Shorter parts stand in too many compounds. */
const SHORTEST_PART = 5;

/**
 * How far each word of a claim stands in a text: as for a question, and also by another word for the
 * same act, for an English claim by the German word or a compound of it.
 */
export function claimMatcher(
  concepts: readonly Concept[],
  words: Pick<WordKnowledge, 'stemOf' | 'nearnessTo'>,
  language: Language,
): Matcher {
  const meant = concepts.map(withoutOtherNames);
  const match = withoutFalseParts(createMatcher(meant, words), meant);
  const read =
    language === 'en' ? withCompounds(asTranslated(match, meant, words), meant, words) : match;
  const told = withActStems(withSameActs(withHeads(read, meant), meant), meant);
  return matchingOnce(withSameParts(withSynonyms(told, meant, words), meant, words));
}

/** Every way of checking looks at the same sentences and clauses. */
function matchingOnce(match: Matcher): Matcher {
  const known = new WeakMap<TextTerms, number[]>();
  return (terms) => {
    const before = known.get(terms);
    if (before !== undefined) return before;
    const matches = match(terms);
    known.set(terms, matches);
    return matches;
  };
}

/**
 * "Dataport" is looked for as a "Rechenzentrum", and "Jitsi" as a "Videokonferenz": whose name it is nobody
 * says by the word for its kind. "DMS" is short for what it is.
 */
function withoutOtherNames(concept: Concept): Concept {
  // A name that the documents use themselves is looked for by itself first.
  if (concept.alternatives.some(({ origin }) => origin === 'word')) return concept;
  const alternatives = concept.alternatives.filter(
    ({ origin, label }) => origin !== 'abbreviation' || isShortFor(concept.folded, label),
  );
  return alternatives.length === concept.alternatives.length
    ? concept
    : { ...concept, alternatives };
}

/** Whether the letters of a short form stand in the long one, or those of the long one in it, in this order. */
export function isShortFor(one: string, label: string): boolean {
  const other = foldGerman(label).replace(/[^\p{L}\d]/gu, '');
  const own = one.replace(/[^\p{L}\d]/gu, '');
  const [short, long] = own.length <= other.length ? [own, other] : [other, own];
  if (short[0] !== long[0]) return false;
  let at = -1;
  return [...short].every((letter) => {
    at = long.indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** What a word counts for that stands within another one. */
const WITHIN = 0.6;
/** "ein-gericht-et" holds no "Gericht". */
const OF_VERB =
  /^(?:ab|an|auf|aus|be|bei|durch|ein|ent|er|her|hin|miss|nach|um|unter|ver|vor|zer|zu|uber)?(?:ge)?$/u;

function withoutFalseParts(match: Matcher, concepts: readonly Concept[]): Matcher {
  const stems = concepts.map(({ folded }) => stemGerman(folded));
  return (terms) =>
    match(terms).map((found, i) => {
      const stem = stems[i] ?? '';
      if (found !== WITHIN || stem === '') return found;
      const holding = terms.words.filter((word) => word.includes(stem));
      const isOfVerbs = holding.every((word) => {
        const before = word.slice(0, word.indexOf(stem));
        return before !== '' && OF_VERB.test(before);
      });
      return holding.length > 0 && isOfVerbs ? 0 : found;
    });
}

/** "Pool von Projektmanagern" is a "Projektmanagerpool": a short noun at the end of a compound. */
function withHeads(match: Matcher, concepts: readonly Concept[]): Matcher {
  const heads = concepts.map(({ surface, folded }) => {
    const stem = stemGerman(folded);
    return /^\p{Lu}\p{Ll}+$/u.test(surface) && stem.length === SHORT_HEAD ? stem : null;
  });
  if (heads.every((head) => head === null)) return match;
  return (terms) =>
    match(terms).map((found, i) => {
      const head = heads[i] ?? null;
      const isHead =
        found < WITHIN &&
        head !== null &&
        terms.wordStems.some((stem) => stem.endsWith(head) && stem.length >= LEAST_OF_COMPOUND);
      return isHead ? WITHIN : found;
    });
}

/** Longer ones are known inside of any word. */
const SHORT_HEAD = 4;
const LEAST_OF_COMPOUND = 9;

/** Another word for the same act is said as well: "registrierte sich" and "meldete sich an". */
function withSameActs(match: Matcher, concepts: readonly Concept[]): Matcher {
  const acts = concepts.map(({ folded }) => actsOf(folded));
  if (acts.every((own) => own.length === 0)) return match;
  const actors = concepts.map(({ folded }) => actorOf(folded));
  return (terms) => {
    const matches = match(terms);
    const told = new Set(terms.words.flatMap(actsOf));
    return matches.map((found, i) => {
      const isTold = acts[i]?.some((act) => told.has(act)) === true;
      const actor = actors[i] ?? '';
      const isBySame = actor === '' || terms.words.some((word) => word.startsWith(actor));
      return found < SAME_ACT && isTold && isBySame ? SAME_ACT : found;
    });
  };
}

/** "finanziert" is said by "die Finanzierung", and "Abrechnung" by "abgerechnet". */
function withActStems(match: Matcher, concepts: readonly Concept[]): Matcher {
  const sought = concepts.map(({ surface, folded }) =>
    /^\p{Lu}/u.test(surface) && !ACT_NOUN.test(folded) ? null : actStem(folded),
  );
  if (sought.every((stem) => stem === null)) return match;
  return (terms) => {
    const matches = match(terms);
    if (matches.every((found, i) => found >= SAME_ACT || sought[i] === null)) return matches;
    // "austauschen" is an "Austausch".
    const told = new Set([...terms.words.map(actStem), ...terms.words]);
    return matches.map((found, i) => {
      const stem = sought[i] ?? null;
      return found < SAME_ACT && stem !== null && told.has(stem) ? SAME_ACT : found;
    });
  };
}

const ACT_NOUN = /(?:ung|ation)$/u;

/** "Kabinettbeschluss": what others decide is none. */
const DECISION_OF = /^(?<body>\p{L}{3,}?)s?beschl(?:uss|usse|usses)$/u;

/** Who must be named beside the act: "kabinett"; empty where a word tells the act alone. */
function actorOf(folded: string): string {
  return DECISION_OF.exec(folded)?.groups?.body ?? '';
}

/** What a synonym of general German counts for: it says the word, but is no proof of it alone. */
const SYNONYM = 0.7;
/** Later ones in the list of a word are further off. */
const SURE_SYNONYM = 0.38;

/** "Auswertung" as "Analyse", "Anwender" as "Nutzer"; verbs have too many senses. */
function withSynonyms(
  match: Matcher,
  concepts: readonly Concept[],
  { stemOf }: Pick<WordKnowledge, 'stemOf'>,
): Matcher {
  const ways = concepts.map(({ surface, folded, alternatives }) =>
    alternatives
      .filter(({ origin, weight }) => origin === 'synonym' && weight >= SURE_SYNONYM)
      .map(({ stems }) => stems.map(stemOf))
      // "Ministerium" says no "Innenministerium".
      .filter((stems) => /^\p{Lu}/u.test(surface) && !stems.some((stem) => folded.includes(stem))),
  );
  if (ways.every((own) => own.length === 0)) return match;
  return (terms) =>
    match(terms).map((found, i) =>
      found < SYNONYM && ways[i]?.some((stems) => stems.every((stem) => terms.stems.has(stem)))
        ? SYNONYM
        : found,
    );
}

/** What a word in another form, or a compound taken apart, counts for. */
const SAME_PARTS = 0.9;

/** "umzustellen" as "umgestellt" and "Umstellung"; "Windenergie-Planungen" as "Planungen zur Windenergie". */
function withSameParts(
  match: Matcher,
  concepts: readonly Concept[],
  words: Pick<WordKnowledge, 'stemOf'>,
): Matcher {
  const sought = concepts.map((concept) => {
    const verb = plainVerb(concept.folded);
    return {
      verb,
      parts: verb === null ? partsOf(concept, words) : [],
      short: verb === null ? shortHalf(concept, words) : null,
    };
  });
  const isNothing = sought.every(
    ({ verb, parts, short }) => verb === null && parts.length === 0 && short === null,
  );
  if (isNothing) return match;
  return (terms) =>
    match(terms).map((found, i) => {
      const { verb = null, parts = [], short = null } = sought[i] ?? {};
      if (found >= SAME_PARTS) return found;
      if (short !== null) return saysShortHalf(terms, short) ? SAME_PARTS : found;
      if (verb === null && parts.length === 0) return found;
      const isSaid =
        verb === null
          ? saysParts(terms, parts)
          : terms.words.some((word) => (plainVerb(word) ?? word).startsWith(verb));
      return isSaid ? SAME_PARTS : found;
    });
}

/** "um-zu-stellen", "um-ge-stellt". */
const SEPARABLE =
  /^(ab|an|auf|aus|bei|durch|ein|frei|fort|her|hin|los|mit|nach|um|vor|weiter|zu|zuruck|zusammen)(?:zu|ge)(?=\p{L}{4})/u;

/** How every form of a verb with a separable beginning begins; null for other words. */
function plainVerb(folded: string): string | null {
  if (!SEPARABLE.test(folded)) return null;
  const plain = folded.replace(SEPARABLE, '$1').replace(/(?:e?te?n?|en)$/u, '');
  return plain.length < SHORTEST_VERB ? null : plain;
}

const SHORTEST_VERB = 6;

/**
 * The halves of "Windenergie-Planungen" and "Windenergieplanungen"; none where one is too short to be
 * known by its beginning.
 */
function partsOf(
  { surface, alternatives }: Concept,
  { stemOf }: Pick<WordKnowledge, 'stemOf'>,
): string[] {
  const halves = surface.split('-').map((half) => foldGerman(half));
  const [first = '', second = '', ...more] = halves;
  if (second === '') {
    const parts = alternatives
      .find(({ origin, stems }) => origin === 'part' && stems.length === 2)
      ?.stems.map(stemOf);
    return parts?.every((part) => part.length >= SHORTEST_HALF) === true ? parts : [];
  }
  if (more.length > 0 || second.length < SHORTEST_PART) return [];
  const isKnown =
    first === 'e' ||
    first.length >= SHORTEST_PART ||
    ABBREVIATION.test(surface.split('-')[0] ?? '');
  return isKnown ? [first === 'e' ? ELECTRONIC : first, stemGerman(second)] : [];
}

/** "KI-Projekte": an abbreviation of two letters, or what it is short for, and what is called by it. */
interface ShortHalf {
  readonly abbreviation: string;
  readonly long: readonly string[];
  readonly head: string;
}

function shortHalf(
  { surface, alternatives }: Concept,
  { stemOf }: Pick<WordKnowledge, 'stemOf'>,
): ShortHalf | null {
  const [first = '', second = '', ...more] = surface.split('-');
  const head = stemGerman(foldGerman(second));
  if (more.length > 0 || !/^\p{Lu}{2}$/u.test(first) || head.length < SHORTEST_PART) return null;
  const long = alternatives.find(
    ({ origin, label }) => origin === 'abbreviation' && !label.includes(':'),
  );
  return { abbreviation: foldGerman(first), long: long?.stems.map(stemOf) ?? [], head };
}

function saysShortHalf({ stems, wordStems }: TextTerms, { abbreviation, long, head }: ShortHalf) {
  const isCalled =
    stems.has(abbreviation) || (long.length > 0 && long.every((stem) => stems.has(stem)));
  return isCalled && wordStems.some((stem) => stem.endsWith(head));
}

/** Of a compound that is written as one word, a half so short begins too many other words. */
const SHORTEST_HALF = 4;

/** "OZG-Strukturen" as "Strukturen zur OZG-Umsetzung". */
const ABBREVIATION = /^\p{Lu}{3,}$/u;

/** So many words may stand from one half to the other: "HAMASYS-Nutzer auf die neue Softwareoberfläche". */
const NEAR = 4;

/** Both halves near each other, in a word of their own each; "elektronische" just before its noun. */
function saysParts(
  { words, wordStems }: TextTerms,
  [first = '', second = '']: readonly string[],
): boolean {
  // "VIS-Einführung" is a "Rollout" of "ThüringenVIS".
  const acts = actsOf(second);
  const isPart = (at: number, part: string): boolean =>
    words[at]?.startsWith(part) === true ||
    wordStems[at]?.endsWith(part) === true ||
    (part === second &&
      acts.length > 0 &&
      actsOf(words[at] ?? '').some((act) => acts.includes(act)));
  if (first === ELECTRONIC)
    // "E-Akte" is no "elektronische Gerichtsakte".
    return words.some((word, at) => word.startsWith(first) && words[at + 1]?.startsWith(second));
  const distances = [-NEAR, -3, -2, -1, 1, 2, 3, NEAR];
  return words.some(
    (_, at) => isPart(at, first) && distances.some((by) => isPart(at + by, second)),
  );
}

const ELECTRONIC = 'elektronisch';

/** "structure" in "Arbeitsstruktur". */
function asTranslated(
  match: Matcher,
  concepts: readonly Concept[],
  { stemOf }: Pick<WordKnowledge, 'stemOf'>,
): Matcher {
  const parts = concepts.map(({ alternatives }) =>
    alternatives
      .filter((way) => isOtherWord(way) && way.stems.length === 1 && way.weight >= SURE_TRANSLATION)
      .map(({ stems: [stem = -1] }) => stemOf(stem))
      .filter((stem) => stem.length >= SHORTEST_PART),
  );
  // Half of "Saale-Orla" is no translation of it.
  const isForeign = concepts.map(({ alternatives }) => alternatives.some(isOtherWord));
  return (terms) =>
    match(terms).map((found, i) => {
      if (found >= TRANSLATED) return found;
      const isSaid =
        (found >= SURE_TRANSLATION && isForeign[i] === true) ||
        parts[i]?.some((part) => terms.words.some((word) => word.includes(part))) === true;
      return isSaid ? TRANSLATED : found;
    });
}

const SHORTEST_IN_COMPOUND = 4;

/** "chemical safety" is said by "Chemikaliensicherheit", "service centre" by "Servicecenter". */
function withCompounds(
  match: Matcher,
  concepts: readonly Concept[],
  { stemOf }: Pick<WordKnowledge, 'stemOf'>,
): Matcher {
  const ways = concepts.map(({ folded, alternatives }) =>
    [
      folded,
      ...alternatives
        .filter((way) => isOtherWord(way) && way.stems.length === 1)
        .map(({ stems: [stem = -1] }) => stemOf(stem)),
    ].filter((stem) => stem.length >= SHORTEST_IN_COMPOUND),
  );
  return (terms) => {
    const isHalf = halvesOfCompounds(ways, terms.words);
    return match(terms).map((own, i) => (isHalf.has(i) ? Math.max(own, TRANSLATED) : own));
  };
}

/** Which of two neighbouring words are the halves of one word of the text, in this order. */
function halvesOfCompounds(
  ways: readonly (readonly string[])[],
  words: readonly string[],
): ReadonlySet<number> {
  const halves = new Set<number>();
  for (const [at, firsts] of ways.entries()) {
    const seconds = ways[at + 1] ?? [];
    const isCompound = words.some((word) =>
      firsts.some((first) => {
        const from = word.indexOf(first);
        return from >= 0 && seconds.some((second) => word.includes(second, from + first.length));
      }),
    );
    if (isCompound) halves.add(at).add(at + 1);
  }
  return halves;
}
