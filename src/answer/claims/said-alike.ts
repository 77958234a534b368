import { actorsIn } from '#src/question/claims/name-lists.ts';
import { isNegated, type ProseClaim } from '#src/question/claims/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Printed } from './find-printed.ts';

/**
 * Whether a sentence of the documents says it in the same way as a claim whose words it says: it
 * denies it or not, says it of all or of some, as done or as planned.
 */
export function isSaidAlike(claim: ProseClaim, place: Printed): boolean {
  return (
    isDeniedAlike(claim, place) &&
    isLimitedAlike(claim, place) &&
    isDoneAlike(claim, place) &&
    isDoneBySame(claim, place)
  );
}

/** Share of a claim from which on a clause is one of those that say it. */
const PART_OF_IT = 0.1;

/** Both deny it, or neither: "ohne Kenntnisse" in another clause denies nothing that is claimed. */
export function isDeniedAlike(claim: ProseClaim, { text, saidBy }: Printed): boolean {
  const clauses = text.split(/[,;]\s/u).filter((clause) => saidBy(clause) >= PART_OF_IT);
  const isDenied = isNegated(text) && (clauses.length === 0 || clauses.some(isNegated));
  return isNegated(text) === claim.isNegated && isDenied === claim.isNegated;
}

/** "wurde von A entwickelt und 2001 von B übernommen": a part for each of the acts. */
const ACTS = /;\s|,\s|\s(?:und|sowie|aber|während)\s/u;
const PARTICIPLE =
  /(?<!\p{L})\p{Ll}*(?:ge\p{Ll}+(?:t|en)|iert|(?:be|ent|er|ver|über|unter)\p{Ll}{2,}(?:t|en))$/u;

/** Who is named in the part of a sentence that tells another act did not do this one. */
function isDoneBySame({ text }: ProseClaim, place: Printed): boolean {
  const parts = place.text.split(ACTS);
  const telling = parts.filter((part) => place.tellsEventIn(part));
  const others = parts.filter(
    (part) => !telling.includes(part) && PARTICIPLE.test(part.replace(/[.\s]+$/u, '')),
  );
  if (telling.length === 0 || others.length === 0) return true;
  const subject = place.text.slice(0, place.text.search(FINITE_PASSIVE));
  return actorsIn(text).every(
    (name) =>
      !others.some((part) => part.includes(name)) ||
      telling.some((part) => part.includes(name)) ||
      subject.includes(name),
  );
}

const FINITE_PASSIVE =
  /(?<!\p{L})(?:wurden?|worden|ist|sind|hat|haben|wird|werden|war|waren)(?!\p{L})|$/u;

/** Words that say of how many, how often or how far something holds. */
const LIMITING: readonly RegExp[] = [
  /(?<!\p{L})(?:alle[nrs]?|sämtliche[nr]?|jede[rsnm]?|all|every|each)(?!\p{L})/iu,
  /(?<!\p{L})(?:nur|lediglich|ausschließlich|allein|einzige?[nrsm]?|only|solely)(?!\p{L})/iu,
  /(?<!\p{L})(?:bis auf|außer|ausgenommen|except)(?!\p{L})/iu,
  /(?<!\p{L})(?:erstmals|zum ersten mal|erste[nrsm]?|first)(?!\p{L})/iu,
  /(?<!\p{L})(?:immer|stets|always)(?!\p{L})/iu,
  /(?<!\p{L})(?:meisten?|most)(?!\p{L})/iu,
];

/** What is said of some proves nothing of all. */
function isLimitedAlike({ text }: ProseClaim, place: Printed): boolean {
  return LIMITING.every((limit) => !limit.test(text) || limit.test(place.text));
}

/** That something is to be, may be or is being prepared. */
const PLANNED =
  /(?<!\p{L})(?:soll(?:en|te|ten)?|geplant\p{L}*|plan(?:t|en|te|ten)|vorgesehen\p{L}*|beabsichtig\p{L}*|angestrebt\p{L}*|streb(?:t|en)|bestrebt|künftig\p{L}*|zukünftig\p{L}*|perspektivisch|ziel(?:e|s|en|t)?|könnte[n]?|denkbar|vorbereitet|vorbereitung|prüf(?:t|en)|geprüft|prüfung|erwogen|will|wollen|beginnen|zu rechnen|ist zu|sind zu|plans?|planned|is to|are to|should|may|might)(?!\p{L})/iu;

/** What is planned proves nothing of what is, or was done. */
function isDoneAlike({ text }: ProseClaim, place: Printed): boolean {
  // "hat 3.800 Nutzer": nothing happens.
  if (place.event === null || PLANNED.test(text)) return true;
  const clauses = place.text
    .split(/[;:]\s/u)
    .filter((clause) => place.saidBy(clause) >= PART_OF_IT);
  return !clauses.some((clause) => PLANNED.test(clause));
}

const OF_THE_TITLE = /^\s*(?:es|sie|er|(?:das|die|der|diese[rs]?)(?:\s\p{L}+)?)\s*$/iu;

const IS = /(?<!\p{L})(?:ist|sind|war|waren|is|are|was|were)(?!\p{L})/iu;

/** "X ist ein Y": the sentence must say the one of the other, and not both of a third. */
export function isSameThing(claim: ProseClaim, place: Printed): boolean {
  if (place.event !== null) return true;
  const [subject, predicate] = sidesOf(claim.text);
  if (subject === undefined || predicate === undefined) return true;
  const lacks = (side: string, text: string): boolean => {
    const words = new Set(tokenize(side).map(({ text: word }) => foldGerman(word)));
    // "Es", "Das System": what the title names.
    const isTitle = OF_THE_TITLE.test(text);
    return place
      .unsaidBy(text)
      .some((word) => words.has(word) && !(isTitle && place.isTitled(word)));
  };
  return place.text.split(/[;:]\s/u).some((clause) => {
    const [left, right] = sidesOf(clause);
    if (left === undefined || right === undefined) return false;
    return (
      (!lacks(subject, left) && !lacks(predicate, right)) ||
      (!lacks(subject, right) && !lacks(predicate, left))
    );
  });
}

/** What stands before and behind "ist"; nothing where the sentence has none. */
function sidesOf(text: string): [string?, string?] {
  const match = IS.exec(text);
  if (match === null) return [];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
