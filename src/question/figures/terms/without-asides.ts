import { foldGerman } from '#src/text/fold.ts';
import { ANY_YEAR } from '#src/text/years.ts';
import { isForeign } from '../parts/foreign-words.ts';
import { readTerms } from './question-terms.ts';

/** What words of the tables are, so far as asides need to know. */
export interface NamingWords {
  /** Of a name, and no word for a kind of things or for staff. */
  isName(stem: string): boolean;
  /** For staff or another thing that is counted. */
  isCounted(stem: string): boolean;
}

/** "Rate mal, wie viele …": says only that a question follows. */
const LEADING =
  /^\s*(?:rate|ratet|schätze?|schätzt|tippe?|tippt|überleg|überlege|sag|sagt|guess)(?:\s+(?:mal|doch|ihr|du|bitte))*\s*[,:]\s*(?=wie|wer|welch|wo|was|um|how|which|what|who)/iu;
/** "Mein Chef will wissen, wie viele …": who asks. */
const ASKER =
  /^\s*(?:mein|meine|unser|unsere|der|die|my|our|the)\s+\p{L}+\s+(?:fragt|fragte|will wissen|wollte wissen|möchte wissen|hat gefragt|asks|asked|wants to know)(?:\s+(?:sich|mich|uns|gerade|nämlich|me|us))?\s*[,:]\s*(?=(?:in |auf |um |mit |by )?(?:wie|wer|welch|wo|was|how|which|what|who))/iu;
/** "Lehrkräfte hin oder her: …": whatever it is, it shall not matter. */
const WHATEVER = /[^,;:.!?–—]{1,50}\shin oder her\s*(?:[,:;–—]\s*|$)/giu;
/** Idioms for being employed or for asking, of words that mean something else by themselves. */
const IDIOM =
  /(?<!\p{L})(?:in Lohn und Brot|in Amt und Würden|auf (?:der|ihrer|seiner|deren) (?:Lohnliste|Gehaltsliste|Payroll)|Hand aufs Herz|aus dem Stegreif|auf Heller und Pfennig|on (?:the|its|their) (?:(?:municipal|city|town|public|own) )*payroll|off the top of your head)(?!\p{L}),?\s*/giu;
/** A concession restricts nothing. */
const CONCESSION =
  /(?:^\s*|[,;:.!?–—-]\s+)(?:obwohl|obgleich|obschon|obzwar|wenngleich|wiewohl|auch wenn|wenn auch|although|even though|even if|though)\s[^,;:.!?–—]*(?:[,;:–—]\s*|$)/giu;
/** What happened afterwards, or before: with a year named it says nothing of when. */
const MEANWHILE =
  /,\s*(?:ehe|bevor|nachdem|woraufhin|worauf|wonach|before|whereupon)\s[^,;:.!?–—]*(?:,\s*|(?=[?.!;:–—]|$))/giu;
const RELATIVE =
  /(\p{L}+),\s*(das|der|dem|den|dessen|welches|welcher|die|deren|which|whose)\s[^,;:.!?–—]*,\s*/giu;

const EVENT = String.raw`(?:(?:ja|also|d\.? ?h\.?|das heißt|i\.?e\.?|that is|so|nämlich)\s+)?(?:(?:im|in|dem|das|the|am)\s+)*(?:(?:letzten?|ersten?|last|first)\s+)?(?:(?:jahr|jahre|year)\s+(?:vor|before|nach|after|seit|since)|vor|before)\s+(?:(?:der|dem|des|the|beginn|anfang|ausbruch|start|outbreak|of|von)\s+)*[\p{L}-]+`;
const A_YEAR = String.raw`(?:19|20)\d\d`;
/** "vor Corona (2019)", "2019, dem letzten Jahr vor Corona,", "vor corona, also 2019": which year it is, is said. */
const EVENT_OF_YEAR: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:im|in)\s+)?${EVENT}\s*\((?:also\s+|=\s*|i\.?e\.?\s+)?(?<year>${A_YEAR})\)`,
      'giu',
    ),
    '$<year>',
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})${EVENT},?\s+(?:also|sprich|d\.? ?h\.?|i\.?e\.?|that is|so)\s+(?:im jahr\s+|in\s+)?(?<year>${A_YEAR})(?!\d)`,
      'giu',
    ),
    '$<year>',
  ],
  [
    new RegExp(
      String.raw`(?<year>${A_YEAR}),\s+(?:also\s+|so\s+)?${EVENT}(?:,\s*|(?=\s*[?.!]*$))`,
      'giu',
    ),
    '$<year> ',
  ],
];

/** An event beside the year that it stands for says no more than the year does. */
function withoutEvents(question: string, { isName }: NamingWords): string {
  return EVENT_OF_YEAR.reduce(
    (text, [pattern, year]) =>
      text.replace(pattern, (clause, ...groups) => {
        const { year: said } = groups.at(-1) as { readonly year: string };
        const words = readTerms(clause.replace(said, ''));
        return words.some(({ stem }) => isName(stem)) ? clause : year.replace('$<year>', said);
      }),
    question,
  );
}

const ASKS =
  /(?<!\p{L})(?:wie\s?viele?[nr]?|wie (?:hoch|groß|gross|stark)|welche[rmns]?|wer|wann|how (?:many|much|big|large)|which|what|who|when|anzahl)(?!\p{L})/iu;
const RESTRICTS =
  /(?<!\p{L})(?:nur|ohne|außer|ausschließlich|lediglich|only|without|except)(?!\p{L})/iu;

/**
 * The question without clauses that comment on it: "ehe ihre Zeile auf null fiel", "obwohl überall
 * von Personalmangel die Rede ist", "das Bergamt, das später aufging, …". A clause that says a number,
 * a year or something that is asked for stays, since it may be what the question is about.
 */
export function withoutAsides(question: string, words: NamingWords): string {
  const unled = question
    .replace(LEADING, '')
    .replace(ASKER, '')
    .replace(IDIOM, ' ')
    .replace(WHATEVER, '')
    .trim();
  const plain = withoutEvents(unled === '' ? question : unled, words);
  const conceded = drop(plain, CONCESSION, (clause) => !namesSomething(clause, words));
  const timed = drop(
    conceded,
    MEANWHILE,
    (clause, rest) => ANY_YEAR.test(rest) && !isOfOthers(clause),
  );
  return timed.replace(RELATIVE, (clause, before: string, pronoun: string, at: number) =>
    isAside(clause) && isOfName(before, pronoun, timed.slice(0, at), words) && !isOfOthers(clause)
      ? `${before} `
      : clause,
  );
}

function drop(
  question: string,
  pattern: RegExp,
  isDropped: (clause: string, rest: string) => boolean,
): string {
  return question.replace(pattern, (clause, at: number) => {
    const rest = `${question.slice(0, at)} ${question.slice(at + clause.length)}`;
    return isAside(clause) && ASKS.test(rest) && isDropped(clause, rest) ? ' ' : clause;
  });
}

function isAside(clause: string): boolean {
  return !/\d/u.test(clause) && !ASKS.test(clause) && !RESTRICTS.test(clause);
}

/** "bevor viele in Teilzeit gingen": what people ask about staff is no aside. */
function isOfOthers(clause: string): boolean {
  return readTerms(clause).some(({ folded }) => isForeign(folded));
}

function namesSomething(clause: string, { isName }: NamingWords): boolean {
  return readTerms(clause).some(({ stem }) => isName(stem));
}

/** A relative clause narrows a kind or the staff down, but never what has a name of its own. */
function isOfName(before: string, pronoun: string, start: string, words: NamingWords): boolean {
  const [term] = readTerms(before);
  if (term === undefined || !words.isName(term.stem)) return false;
  // "die Beschäftigten der Polizei, die …": of whom, the pronoun does not tell.
  const isUnclear = /^(?:die|deren|which|whose)$/iu.test(pronoun);
  return !(isUnclear && readTerms(foldGerman(start)).some(({ stem }) => words.isCounted(stem)));
}
