import { isReference } from '#src/question/figures/operations/operation-cues.ts';
import type { Parts } from '#src/question/figures/parts/read-parts.ts';
import { NUMBER } from '#src/question/figures/refusals/unread-numbers.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { Term } from '#src/question/figures/terms/question-terms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readStatedValues, type StatedValue } from '../numbers/stated-values.ts';
import type { Direction, NumberRole } from './assertion.ts';
import type { ClaimSentence } from './claim-sentence.ts';

/** What a number of a sentence is the number of. */
export type Role = NumberRole | 'from' | 'to' | 'multiple' | 'whole' | 'total' | 'named';

const SHARE_WORDS =
  /(?<!\p{L})(?:anteil\w*|prozent (?:der|aller|des|von)|entf(?:ällt|allen|iel|ielen)|(?:der|aller) (?:\p{L}+ )?(?:beschäftigten|mitarbeiter|bediensteten|stellen)|macht\w*|stell(?:t|en|te|ten)|gehör\w*)(?!\p{L})/iu;

/** By its unit, its preposition and the words around it; null where it cannot be told. */
export function roleOf(value: StatedValue, claim: ClaimSentence): Role | null {
  const { asked, text, values } = claim;
  const changes = asked.has('grow', 'shrink', 'change');
  const compares =
    asked.subjects.length > 1 &&
    (/(?<!\p{L})(?:als|wie|than|as)(?!\p{L})/iu.test(text) ||
      /^\s(?:\p{Lu}\p{L}+\s)?(?:über|unter)\s/u.test(text.slice(value.end)) ||
      asked.subjects.some((subject) => isReference(asked, subject)));
  const isMore = isDifference(value, text);
  switch (value.kind) {
    case 'multiple':
      return compares ? 'ratio' : 'multiple';
    case 'points':
      return asked.has('share') ? 'share-points' : 'points';
    case 'part':
      // "Sechs von zehn Landkreisen": a share of things, not of what they count.
      if (isCounted(value, asked)) return null;
      if (isMore) return percentMore(compares, asked);
      return value.preposition === 'um' || (changes && !SHARE_WORDS.test(text))
        ? 'change-percent'
        : 'share';
    case 'percent':
      if (isMore) return percentMore(compares, asked);
      if (changes && /(?<!\p{L})anteil/iu.test(text))
        return value.preposition === 'um' ? 'share-points' : 'share';
      return changes ? 'change-percent' : 'share';
    case 'number':
      break;
  }
  // How many of a ranking are meant, and no number of them all.
  if (firstOnes(claim) === value) return null;
  if (namedBehind(value, claim) !== null) return 'named';
  if (isOfCount(value, values, text) || isCounted(value, asked))
    return isTotal(value, claim) ? 'total' : 'count';
  if (!isOfMetric(value, asked)) return null;
  const isBehindVon = /(?<!\p{L})von den\s+$/iu.test(text.slice(0, value.start));
  if (value.preposition === null && (isBehindVon || isBehindShare(value, claim))) return 'whole';
  if (isAheadOf(value, claim)) return 'difference';
  if (isMore) return compares ? 'difference' : 'change';
  const isFrom =
    value.preposition === 'von' && values.some(({ preposition }) => preposition === 'auf');
  if (isNamedChange(value, text) && !isFrom) return 'change';
  if (changes) {
    // Of several years it is open in which of them.
    if (isLevel(value, text)) return asked.parts.time.isRange ? null : 'to';
    if (value.preposition === 'um') return 'change';
    if (value.preposition === 'auf') return 'to';
    if (isFrom) return 'from';
    return values.some(({ preposition, kind }) => preposition === 'um' && kind !== 'number')
      ? 'to'
      : 'change';
  }
  return asked.has('difference') ? 'difference' : 'value';
}

const ENDS_AT =
  /(?<!\p{L})(?:(?:ge)?(?:st(?:ei|ie)g|s[aiu]nk|kletter|rutsch|klomm|sack|stürz)\p{L}*|f(?:ä|ie)ll?(?:t|en)?(?!.*(?<!\p{L})(?:weg|aus|fort)\W*$)|gefallen|rose|fell|climbed|sank|dropped|slipped)(?!\p{L})/iu;

/** "liegt 35 hinter Jena": so far they are apart; "liegt mit 1.320 hinter Jena" is its own number. */
export function isAheadOf(value: StatedValue, { asked, text }: ClaimSentence): boolean {
  const isOwn = /(?<!\p{L})(?:mit|with|auf|bei)\s+$/iu.test(text.slice(0, value.start));
  return (
    value.kind === 'number' &&
    asked.subjects.length > 1 &&
    !isOwn &&
    AHEAD.test(text.slice(value.end)) &&
    LIES.test(text)
  );
}

const AHEAD =
  /^\s(?:\p{Lu}\p{L}+\s)?(?<side>vor|hinter|ahead of|behind)\s(?:(?:de[mrn]|the)\s)?\p{Lu}/u;
const LIES = /(?<!\p{L})(?:liegt|lag|liegen|lagen|rangier\p{L}+|is|are|was|were)(?!\p{L})/iu;

/** "sank unter 300": so many are left; "sank um über 300", "verlor über 300": so many are gone. */
export function isLevel({ start, preposition }: StatedValue, text: string): boolean {
  return (
    preposition === null &&
    ENDS_AT.test(text) &&
    /^(?:(?:weit|deutlich|klar|knapp)\s)?(?:über|unter|above|below|over|under)(?!\p{L})/iu.test(
      text.slice(start),
    )
  );
}

/** "ein Fünftel mehr als 2015", "20 Prozent mehr als Gera" */
function percentMore(compares: boolean, { parts: { time } }: Asked): Role {
  return compares && time.years.length < 2 ? 'difference-percent' : 'change-percent';
}

/** "ein Plus von 125": the noun says that it is a change. */
export function isNamedChange({ start }: StatedValue, text: string): boolean {
  const before = text.slice(0, start);
  return CHANGE_NOUN.test(before) || CHANGE_AMOUNTS_TO.test(before);
}

/** "Das Minus der Gymnasien belief sich bis 2019 auf 315" */
const CHANGE_AMOUNTS_TO =
  /(?<!\p{L})(?:das|der|die)\s(?:\p{Ll}+\s)?(?:plus|minus|\p{L}*(?:zuwachs|anstieg|rückgang|zunahme|abnahme|verlust|abbau|aufwuchs))(?!\p{L})[^,;]*?(?<!\p{L})(?:belief|beläuft|betrug|beträgt|lag|liegt|machte|summierte?t?)(?!\p{L})[^,;]*?\s(?:auf\s|bei\s)?$/iu;

const CHANGE_NOUN =
  /(?<!\p{L})(?:plus|minus|(?:\p{L}+)?(?:zuwachs|anstieg|rückgang|zunahme|abnahme|verlust|abbau|aufwuchs)|increase|decrease|rise|drop|loss|gain)\s+(?:von|um|of)\s+$/iu;

const COMPARED =
  /^(?:\p{L}+ )?(?:mehr|weniger|größer|kleiner|höher|niedriger|geringer|more|fewer|less|higher|lower|(?:über|unter|oberhalb|unterhalb|above|below)(?=\s(?:de[mrns]|jene[mrs]|the|that)\s))(?!\p{L})/iu;

/** "435 Beschäftigte weniger"; "keine 1.000 Beschäftigten mehr" is a limit. */
export function isDifference(
  { start, end, hedge, preposition }: StatedValue,
  text: string,
): boolean {
  const isLimit = hedge === 'under' && /mehr\W*$/iu.test(text);
  const behind = text.slice(end).trimStart();
  // "hat mit 865 Beschäftigten mehr Personal als …": the number of the one that has more.
  const isOwn =
    /(?<!\p{L})(?:mit|with)\s+$/iu.test(text.slice(0, start)) &&
    (MORE_OF.test(behind) || LARGER.test(behind));
  const [compared] = COMPARED.exec(behind) ?? [];
  // "mit 585 Beschäftigten mehr als viermal so groß": the word belongs to the number behind it.
  const behindIt = text.length - behind.length + (compared?.length ?? 0);
  const isOfNext = readStatedValues(text).some(
    (next) => next.start >= end && next.start < behindIt && next.end > behindIt,
  );
  const isAbove = preposition === 'um' && /^(?:\p{Lu}\p{L}+ )?(?:über|unter)\s/u.test(behind);
  return !isLimit && !isOwn && !isOfNext && (isAbove || compared !== undefined);
}

/** "ist mit 235 Beschäftigten größer als …" */
const LARGER = /^(?:\p{L}+ )?(?:größer|kleiner|larger|bigger|smaller)(?!\p{L})/iu;
const MORE_OF = /^(?:\p{L}+ )?(?:mehr|weniger) \p{Lu}/u;

const OF_THE = /^\s*(?:der|von(?: den)?|of(?: the)?)\s*$/iu;

/** "die drei Sportgymnasien": the name that all of them share. */
export function namedBehind(value: StatedValue, { asked, text }: ClaimSentence): Subject | null {
  const noun = value.noun?.split(' ').at(-1);
  const { terms } = asked.parts.marked;
  const named = asked.subjects.find(
    ({ from, to, entities }) =>
      entities.length > 1 &&
      terms.slice(from, to + 1).some((term) => term.text === noun && /^\p{Lu}/u.test(term.text)),
  );
  return named !== undefined && DEFINITE.test(text.slice(0, value.start)) ? named : null;
}

/** "ein Viertel der 1.395 Beschäftigten" */
function isBehindShare(value: StatedValue, { values, text }: ClaimSentence): boolean {
  return values.some(
    ({ kind, end }) =>
      (kind === 'part' || kind === 'percent') && OF_THE.test(text.slice(end, value.start)),
  );
}

/** "drei der fünf Städte": the first is a count of what the second counts. */
function isOfCount(value: StatedValue, values: readonly StatedValue[], text: string): boolean {
  return values.some(({ start }) => start > value.end && OF_THE.test(text.slice(value.end, start)));
}

/** "drei der fünf Städte", "das Personal der fünf Städte": there are five in all. */
function isTotal(value: StatedValue, { values, text, asked }: ClaimSentence): boolean {
  if (areAll(value, values, asked)) return true;
  const isOfCount = values.some(
    ({ end }) => end < value.start && OF_THE.test(text.slice(end, value.start)),
  );
  const isDefinite = DEFINITE.test(text.slice(0, value.start)) && !asked.has('top', 'bottom');
  const isOfAll = asked.has('sum', 'mean') || values.some(({ kind }) => kind !== 'number');
  return isOfCount || (isDefinite && isOfAll) || OF_EACH.test(text.slice(0, value.start));
}

/** "In 17 Landratsämtern arbeiten insgesamt 10.000": that many there are, and no others are meant. */
function areAll(value: StatedValue, values: readonly StatedValue[], asked: Asked): boolean {
  if (!asked.has('sum') || values.length < 2 || value.hedge !== 'none') return false;
  const kinds = kindsCounted(value, asked);
  const { entities } = asked.knowledge.index;
  const all = entities.filter(
    ({ table, kind }) => table === asked.table.name && kinds.includes(kind ?? ''),
  );
  return all.length === value.value;
}

/** "jede der fünf Städte", "keine der fünf", "alle fünf", "unter den fünf". */
const OF_EACH =
  /(?<!\p{L})(?:(?:unter|von|among|of)\s+(?:den|allen|the|all(?: the)?)|(?:jede[rsmn]?|kein(?:e[rsmn]?)?|alle[nr]?|each|every|none|all)\s+(?:der|von den|of the)|alle[nr]?|all)\s+$/iu;

const DEFINITE = /(?<!\p{L})(?:die|der|aller|alle|den|the|all)\s+$/iu;

/** "17 Landkreise": the noun is a kind of entity. */
function isCounted(value: StatedValue, asked: Asked): boolean {
  return kindsCounted(value, asked).length > 0;
}

/** The kinds of entity that the noun behind a number means. */
export function kindsCounted({ noun }: StatedValue, { parts, table }: Asked): string[] {
  if (noun === null) return [];
  const last = noun.split(' ').at(-1) ?? '';
  return parts.kinds
    .filter(({ to }) => parts.marked.terms[to]?.text === last)
    .flatMap(({ meanings }) => meanings.filter((meaning) => meaning.table === table.name))
    .map(({ value }) => value);
}

/** Nothing behind it, or what the table counts. */
function isOfMetric({ noun }: StatedValue, { parts }: Asked): boolean {
  if (noun === null) return true;
  const words = noun.split(' ');
  const { terms } = parts.marked;
  return words.some((word) => {
    const isWhole = ({ text }: Term): boolean => text === word || text === word.replace(BOTH, '');
    // "Stadtbedienstete" is read as two words, of which the last says what is counted.
    const isSaid = terms.some(isWhole)
      ? isWhole
      : (term: Term, at: number) => isHeadOf(word, term, parts, at);
    return terms.some(
      (term, at) => isSaid(term, at) && COUNTED_ROLES.has(parts.marked.roleOf(at) ?? ''),
    );
  });
}

const COUNTED_ROLES: ReadonlySet<string> = new Set([
  'metric',
  'scope',
  'neutral',
  NUMBER,
  'operation',
  'name',
  'time',
]);

/** "Schülerinnen und Schüler" are read as "Schüler". */
const BOTH = /innen$/u;

function isHeadOf(word: string, { folded }: Term, { marked }: Parts, at: number): boolean {
  return marked.roleOf(at) === 'metric' && foldGerman(word).endsWith(folded);
}

const EXCEEDS =
  /(?<!\p{L})(?:übertr(?:ifft|af)\p{L}*|überst(?:eigt|ieg)\p{L}*|überrag\p{L}*|exceed\p{L}*|outnumber\p{L}*|vorsprung)(?!\p{L})/iu;

const MORE_BEHIND = /^(?:\p{L}+ )?(?:mehr|größer|höher|more|higher|über|oberhalb|above)(?!\p{L})/iu;

/** Whether a change is said to go up or down: by the word behind the number, else by the verb. */
export function directionOf(value: StatedValue, { asked, text }: ClaimSentence): Direction | null {
  const behind = text.slice(value.end).trimStart();
  const side = AHEAD.exec(text.slice(value.end))?.groups?.side;
  if (side !== undefined) return /^(?:vor|ahead)/u.test(side) ? 'up' : 'down';
  if (MORE_BEHIND.test(behind)) return 'up';
  if (COMPARED.test(behind)) return 'down';
  if (/(?<!\p{L})(?:nach unten|abwärts|herunter|hinunter)(?!\p{L})/iu.test(text)) return 'down';
  if (value.value < 0) return 'down';
  if (EXCEEDS.test(text)) return 'up';
  const [grows, shrinks] = [asked.has('grow'), asked.has('shrink')];
  if (grows === shrinks) return null;
  return grows ? 'up' : 'down';
}

/** "die drei größten Städte": how many places are meant. */
export function firstOnes({ values, text }: ClaimSentence): StatedValue | null {
  return (
    values.find(({ kind, end }) => kind === 'number' && FIRST_ONES.test(text.slice(end))) ?? null
  );
}

const FIRST_ONES =
  /^\s*(?:größten|höchsten|stärksten|personalstärksten|kleinsten|niedrigsten|schwächsten|personalschwächsten|largest|biggest|smallest)(?!\p{L})/iu;
