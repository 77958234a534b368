import { foldGerman } from '#src/text/fold.ts';

/**
 * The noun that a figure or name must stand beside: "Wie viele *Schulen* …", "Wie hoch ist der
 * *Stromverbrauch* …", "Wie heißt der *Leiter* …". Any other number of the right passage would be a
 * wrong answer.
 */
export interface AskedNoun {
  /** As `Concept.folded`; in lower-case questions two words, of which one is the noun. */
  readonly folded: readonly string[];
  /** What a text says instead where the noun is as general as "Leute" or "Geld". */
  readonly standsFor?: RegExp;
  /** Only the word itself will do: who holds an office is not who holds a similar one. */
  readonly isName?: true;
}

const DETERMINER =
  '(?:der|die|das|den|dem|des|ein|eine|einen|einer|the|a|an|von|an|of|seine[nrms]?|ihre[nrms]?)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:wie ?viele?n?r?|how many|(?:an)?zahl(?: ${DETERMINER})*|number of)\\s+(?<rest>.+)`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:wie (?:hoch|groß|gross|lang|teuer|alt|heißt|heisst|heißen|heissen)|how (?:high|large|big))\\s+(?:ist|war|sind|waren|wird|liegt|lag|is|was|are)?\\s*(?:(?:denn|eigentlich|aktuell|derzeit)\\s+)?${DETERMINER}\\s+(?<rest>.+)`,
    'iu',
  ),
];
const POPULATION =
  /(?<!\p{L})what (?:is|was) the (?<rest>(?:population|size|share|salary|price|cost|budget|age)\b.*)/iu;
const HOLDER = new RegExp(
  `(?<!\\p{L})(?:wer|who) (?:ist|war|sind|is|was)\\s+(?:${DETERMINER}\\s+)?(?<rest>.+)`,
  'iu',
);
const WORD = /[\p{L}\d][\p{L}\d-]*/gu;
/** General nouns, in folded words, with what a text says for them. */
const GENERAL: readonly (readonly [noun: RegExp, inText: RegExp])[] = [
  [
    /^(?:leute|personen|person|menschen|mitarbeiter\w*|bedienstete\w*|nutzer\w*|anwender\w*|beschaftigte\w*|people|users?|persons?|employees|staff)$/u,
    /nutzer|mitarbeite|beschäftigt|bedienstet|anwender|person|teilnehm|fälle/iu,
  ],
  [/^(?:geld|euro|mittel|money|euros)$/u, /€|EUR|Euro|Mio|Million|Milliarde/u],
  [/^(?:prozent|anteil|percent|percentage|share)$/u, /%|Prozent|Anteil/u],
  [/^(?:einwohner\w*|inhabitants|population)$/u, /Einwohner/iu],
];
const NAME_ASKED =
  /(?<!\p{L})(?:wie (?:heißt|heisst|heißen|heissen)|name (?:des|der|of)|(?:welche|which) (?:firma|firmen|unternehmen|company|companies))(?!\p{L})/iu;
/** Offices and firms: what is called anything else has another name. */
const OFFICE =
  /^(?:\w*leiter\w*|\w*chef\w*|prasident\w*|direktor\w*|burgermeister\w*|vorsitzende\w*|sprecher\w*|minister\w*|staatssekretar\w*|geschaftsfuhrer\w*|head|boss|director|president|mayor|minister|manager)$/u;

/** The noun that must stand beside the answer; undefined where the question names none. */
export function findAskedNoun(question: string): AskedNoun | undefined {
  const office = firstNouns(HOLDER.exec(question)?.groups?.rest ?? '').map(fold);
  if (office.some((noun) => OFFICE.test(noun))) return { folded: office, isName: true };
  for (const pattern of [...PATTERNS, POPULATION]) {
    const rest = pattern.exec(question)?.groups?.rest;
    const nouns = rest === undefined ? [] : firstNouns(rest);
    if (nouns.length === 0) continue;
    const folded = nouns.map(fold);
    const general = GENERAL.find(([pattern]) => pattern.test(folded[0] ?? ''));
    const isName = NAME_ASKED.test(question) && folded.some((noun) => OFFICE.test(noun));
    return {
      folded,
      ...(general === undefined ? {} : { standsFor: general[1] }),
      ...(isName ? { isName } : {}),
    };
  }
  return undefined;
}

/**
 * The first word with a capital among the next ones; in lower-case questions the first two words, or
 * the first where it is as general as "leute". Capitals alone are a name: nobody counts a "TLRZ".
 */
function firstNouns(rest: string): string[] {
  const words = (rest.match(WORD) ?? []).slice(0, 4);
  const [first = ''] = words;
  if (GENERAL.some(([pattern]) => pattern.test(fold(first)))) return [first];
  const noun = words.find((word, i) => /^\p{Lu}/u.test(word) && (i === 0 || /\p{Ll}/u.test(word)));
  return noun === undefined ? words.slice(0, 2) : [noun];
}

/** As `Concept.folded` writes a word. */
function fold(noun: string): string {
  return foldGerman(noun).replaceAll('-', '');
}
