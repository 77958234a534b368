import { statesFact, statesSomething } from './clauses.ts';
import { isStatingVerb } from './finite-verbs.ts';

/** A stretch of a sentence that states one thing. */
export interface SentencePiece {
  readonly text: string;
  /** It has no verb of its own: "2023 750", "die Regelschulen 3.600". */
  readonly isGap: boolean;
  /** What stands before it and states nothing: "Man muss sich das vorstellen:", "Beim LKA:". */
  readonly aside: string;
}

const SEAM =
  /;\s+|\s+[–—-]\s+|:\s+|!\s+|…\s*|,\s+(?:(?:und|aber|doch|während|wobei|dagegen|hingegen|and|but|while)\s+)?|\s+(?:und|sowie|während|and|while)\s+/giu;

/** What holds only if something else does, or is denied for another thing, is no statement of its own. */
const BOUND =
  /(?<!\p{L})(?:wenn|falls|sofern|ob|sondern|weder|entweder|if|unless|whether|neither|either)(?!\p{L})/iu;

/**
 * Cuts a sentence where one statement ends and the next begins; what states nothing by itself
 * ("Jena und", "2015 und") stays with what follows it, or with what it ends.
 *
 * @returns One piece where the sentence is of one piece.
 */
export function sentencePieces(sentence: string): SentencePiece[] {
  if (BOUND.test(sentence)) return [];
  const pieces: { text: string; aside: string }[] = [];
  let start = 0;
  let aside = '';
  for (const { from, to, isHard } of seamsOf(sentence)) {
    const text = trimmed(sentence.slice(start, from));
    if (statesFact(text) || (statesSomething(text) && areClauses(text, sentence.slice(to)))) {
      pieces.push({ text, aside });
      aside = '';
    } else if (isHard) aside = text;
    // "Bau, Wirtschaft und Verkehr": nothing is cut.
    else continue;
    start = to;
  }
  const text = trimmed(sentence.slice(start));
  const last = pieces.at(-1);
  const isPiece =
    statesFact(text) ||
    isStatingVerb(text.split(/\s/u)[0] ?? '') ||
    isPairOfYears(text) ||
    FOLLOWED_BY.test(text);
  if (last === undefined || isPiece) pieces.push({ text, aside });
  else last.text = trimmed(sentence.slice(sentence.indexOf(last.text)));
  return pieces.map((piece) => ({ ...piece, isGap: !hasVerb(piece.text) }));
}

/** "gefolgt von Jena mit 1.355" */
export const FOLLOWED_BY = /^(?:gefolgt vo(?:m|n)(?: de[rmn])?|followed by(?: the)?)\s/iu;

/** "2024 erst 2026": the plan of the one year and what it says. */
function isPairOfYears(text: string): boolean {
  return /^(?:(?:laut|im|in) )?(?:(?:aktions)?plan )?(?:von )?20\d\d (?:(?:stand|steht|erst|dann|bereits|schon|nur|noch|auf|für) ){0,3}20\d\d$/iu.test(
    text,
  );
}

/** "ist seit 2018 im Plan und hat keinen Termin": the second has a verb of its own, and no subject. */
function areClauses(text: string, behind: string): boolean {
  return hasVerb(text) && isStatingVerb(behind.split(/\s/u)[0] ?? '');
}

function trimmed(text: string): string {
  return text.replace(/^[\s,]+|[\s.,!]+$/gu, '');
}

interface Seam {
  readonly from: number;
  readonly to: number;
  /** More than a comma or "und". */
  readonly isHard: boolean;
}

/** Not within brackets or quotation marks. */
function seamsOf(sentence: string): Seam[] {
  return Array.from(sentence.matchAll(SEAM), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    isHard: /[^\p{L}\s,]/u.test(match[0]),
  })).filter(
    ({ from, to }) =>
      !isEnclosed(sentence.slice(0, from)) &&
      !(OPENS_RANGE.test(sentence.slice(0, from)) && /^\d/u.test(sentence.slice(to))),
  );
}

/** "zwischen 2016 und 2023" */
const OPENS_RANGE = /(?<!\p{L})(?:zwischen|between)\s(?:\p{L}+\s){0,2}\d[\d.,]*$/iu;

function isEnclosed(before: string): boolean {
  const count = (sign: RegExp): number => before.match(sign)?.length ?? 0;
  return count(/[(„]/gu) > count(/[)“]/gu);
}

/** Whether a stretch has a verb of its own. */
export function hasVerb(text: string): boolean {
  return text.split(/[\s,]+/u).some((word) => isStatingVerb(word) || OF_WHICH.test(word));
}

/** "davon" stands for a verb; "wachsen" may be an infinitive, and is the verb of a piece that has no other. */
const OF_WHICH =
  /^(?:davon|darunter|wachsen|schrumpfen|steigen|sinken|zurückg(?:ing|ingen|eht|ehen)|(?:zu|ab)n(?:ahm|ahmen|immt|ehmen)|zuleg(?:te|ten|t|en)|anst(?:ieg|iegen|eigt|eigen)|einbüß(?:te|ten|t|en))$/iu;
