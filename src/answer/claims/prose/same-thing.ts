import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { type Printed, withoutHyphens } from './printed.ts';

const OF_THE_TITLE = /^\s*(?:es|sie|er|(?:das|die|der|diese[rs]?)(?:\s\p{L}+)?)\s*$/iu;

const IS = /(?<!\p{L})(?:ist|sind|war|waren|is|are|was|were)(?!\p{L})/iu;

/** "ist eine behördeneigene Infrastruktur": nothing happens, whatever is said of it. */
const IDENTIFIES =
  /(?<!\p{L})(?:ist|sind|war|waren|is|are|was|were)\s(?:\p{Ll}+\s)?(?:k?eine?[nrms]?|der|die|das|an?|the)\s(?:[\p{L}\d-]+\s)*\p{Lu}[\p{L}\d-]+\W*$/u;

/** "X ist ein Y": the sentence must say the one of the other, and not both of a third. */
export function isSameThing(claim: ProseClaim, place: Printed): boolean {
  if (place.event !== null && !IDENTIFIES.test(claim.text)) return true;
  const [subject, predicate] = sidesOf(claim.text);
  if (subject === undefined || predicate === undefined) return true;
  const lacks = (side: string, text: string): boolean => {
    const words = new Set(tokenize(side).map(({ text: word }) => withoutHyphens(foldGerman(word))));
    // "Es", "Das System": what the title names.
    const isTitle = OF_THE_TITLE.test(text);
    return place
      .unsaidBy(text)
      .some(
        (word) =>
          words.has(withoutHyphens(word)) &&
          !(isTitle && place.isTitled(word)) &&
          !place.isTopic(word),
      );
  };
  return place.text.split(/[;:]\s/u).some((clause) => {
    if (isBeside(subject, predicate, clause, place)) return true;
    const [left, right] = sidesOf(clause);
    if (left === undefined || right === undefined) return false;
    return (
      (!lacks(subject, left) && !lacks(predicate, right) && !isByTheWay(predicate, right)) ||
      (!lacks(subject, right) && !lacks(predicate, left))
    );
  });
}

/** "ist seit 2008 (EU-Dienstleistungsrichtlinie) im Einsatz": what stands in brackets it is not. */
function isByTheWay(predicate: string, right: string): boolean {
  const [head] = nounsIn(predicate);
  const outside = foldGerman(right.replace(/\([^)]*\)/gu, ' '));
  const folded = foldGerman(head ?? '');
  return head !== undefined && foldGerman(right).includes(folded) && !outside.includes(folded);
}

/** Nothing but quotes, an article or "als" between two names of one thing. */
const BESIDE =
  /^\W*(?:[–-]\s\p{L}+\W+)?(?:(?:als|der|die|das|den|dem|des|eine?[nrms]?)\W+(?:\p{L}{3,}(?:en|er|es|em)\W+)?)?$/iu;

/**
 * "das Assistenzsystem „VIS-GenAI“ der Fa. PDV", "ein Automatisierungscheck als Pilotprojekt im Bereich …":
 * both sides in one stretch, the heads of both side by side.
 */
function isBeside(subject: string, predicate: string, clause: string, place: Printed): boolean {
  const heads = [nounsIn(subject).at(-1), nounsIn(predicate)[0]];
  const [one, other] = heads.map((head) =>
    head === undefined ? -1 : foldGerman(clause).indexOf(foldGerman(head)),
  );
  if (one === undefined || other === undefined || one < 0 || other < 0) return false;
  const [first, second] = one < other ? [0, 1] : [1, 0];
  const [from = 0, to = 0] = [Math.min(one, other), Math.max(one, other)];
  const between = foldGerman(clause).slice(from + foldGerman(heads[first] ?? '').length, to);
  if (!BESIDE.test(between.replace(/^\p{L}{1,2}(?!\p{L})/u, ''))) return false;
  // What else is said of them stands in the same stretch, with nothing of others in between.
  const behind = foldGerman(clause).slice(to + foldGerman(heads[second] ?? '').length);
  const rest = nounsIn(predicate)
    .slice(1)
    .map(foldGerman)
    .filter((word) => !OF_HOME.test(word));
  const stretch = behind
    .split(/\s+/u)
    .slice(0, rest.length * 2 + 2)
    .join(' ');
  return place.unsaidBy(clause).length === 0 && rest.every((word) => stretch.includes(word));
}

/** Whose it is where nobody else is named. */
const OF_HOME = /^(?:landes|land|freistaats|freistaat|thuringens?|thuringer)$/u;

function nounsIn(text: string): string[] {
  return (
    text.match(/(?<![\p{L}\d-])\p{Lu}[\p{L}\d-]+/gu)?.filter((word) => !ARTICLE.test(word)) ?? []
  );
}

const ARTICLE = /^(?:der|die|das|den|dem|des|eine?[nrms]?|the|an?|firma)$/iu;

/** What stands before and behind "ist"; nothing where the sentence has none. */
function sidesOf(text: string): [string?, string?] {
  const match = IS.exec(text);
  if (match === null) return [];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
