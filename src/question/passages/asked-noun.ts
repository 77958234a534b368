import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';

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
  /** What is asked for is what a person is called. */
  readonly isPerson?: true;
}

const DETERMINER =
  '(?:der|die|das|den|dem|des|ein|eine|einen|einer|the|a|an|von|an|of|seine[nrms]?|ihre[nrms]?)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:wie ?viele?n?r?(?!\\s+(?:hat|haben|hatten?|wurden?|wird|werden|ist|sind|war|waren|gibt|gab|kann|soll|muss|von|vom)\\s)|how many|(?:an)?zahl(?: ${DETERMINER})*|number of)\\s+(?<rest>.+)`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:wie (?:hoch|groß|gross|lang|teuer|heißt|heisst|heißen|heissen)|how (?:high|large|big))\\s+(?:ist|war|sind|waren|wird|liegt|lag|is|was|are)?\\s*(?:(?:denn|eigentlich|aktuell|derzeit)\\s+)?${DETERMINER}\\s+(?<rest>.+)`,
    'iu',
  ),
];
const AGE_ASKED = /(?<!\p{L})(?:wie alt|how old)(?!\p{L})/iu;
/** How a text says how old something is. */
const AGE =
  /(?<!\p{L})(?:alte?[nrs]?|jährig\p{L}*|Alters?|geboren|gegründet|Gründung|errichtet|erbaut|stamm(?:t|en)|seit|aus dem Jahre?)(?!\p{L})|jährig/iu;
const POPULATION =
  /(?<!\p{L})what (?:is|was) the (?<rest>(?:population|size|share|salary|price|cost|budget|age)\b.*)/iu;
/** Says only that it is asked today. */
const NOW =
  '(?:denn|eigentlich|aktuell|derzeit|momentan|zurzeit|gerade|heute|jetzt|currently|now|presently)';
/** How it is asked who someone is; what follows says in what capacity. */
const WHO = new RegExp(
  `(?<!\\p{L})(?:(?:wer|who) (?:ist|war|sind|is|was|are)|wie (?:heißt|heisst|heißen|heissen)|namen? (?:des|der|von|of)|names of|what is the name of)\\s+(?:${NOW}\\s+)*(?:${DETERMINER}\\s+)?(?<rest>.+)`,
  'iu',
);
const WORD = /[\p{L}\d][\p{L}\d-]*/gu;
/** General nouns, in folded words, with what a text says for them. */
const GENERAL: readonly (readonly [noun: RegExp, inText: RegExp])[] = [
  [
    /^(?:leute|personen|person|menschen|mitarbeiter\w*|bedienstete\w*|nutzer\w*|anwender\w*|beschaftigte\w*|people|users?|persons?|employees)$/u,
    /nutzer|mitarbeite|beschäftigt|bedienstet|anwender|person|teilnehm|fälle/iu,
  ],
  [
    /^(?:personal|arbeitskrafte|staff|personnel)$/u,
    /personal|beschäftigt|bedienstet|mitarbeite|arbeitskr|stelle|VBE|VZÄ|VbE/iu,
  ],
  [
    /^(?:geld|euro|(?:bundes|landes|haushalts|forder|finanz|eu|sach|bau)?mitteln?|money|euros)$/u,
    /€|EUR|Euro|Mio|Million|Milliarde/u,
  ],
  [/^(?:prozent|anteil|percent|percentage|share)$/u, /%|Prozent|Anteil/u],
  [/^(?:einwohner\w*|inhabitants|population)$/u, /Einwohner/iu],
];
/** Offices and firms: what is called anything else has another name. */
const OFFICE =
  /^(?:\w*leiter\w*|\w*chef\w*|\w*prasident\w*|direktor\w*|\w*burgermeister\w*|vorsitzende\w*|sprecher\w*|\w*minister(?:in|innen|s)?|\w*staatssekretar\w*|geschaftsfuhrer\w*|architekt\w*|architect\w*|head|boss|director|president|mayor|minister|manager)$/u;

/** People who are not the only ones of their kind in an office. */
const COLLEAGUE =
  /^(?:\w*mitarbeiter\w*|\w*mitarbeitende\w*|\w*sachbearbeiter\w*|\w*ansprechpartner\w*|\w*ansprechperson\w*|\w*beauftragte\w*|\w*beamt\w*|kolleg\w*|\w*referent\w*|\w*berater\w*|\w*lehrer\w*|\w*autor\w*|employees?|colleagues?|officers?|contacts?|authors?|teachers?|consultants?)$/u;

const HEADED =
  /(?<!\p{L})(?:wer|who) (?<verb>leitet|leitete|heads?|leads?|runs?|manages?|managed|governs?)(?!\p{L})/iu;
/** How a text says who leads something. */
const LEADING =
  /(?<!\p{L})(?:ge)?leite(?:t|te|n)?(?!\p{L})|(?:leiter|leiterin|leitung|chefin?|präsident\p{L}*|direktor\p{L}*|vorsitzende\p{L}*)(?!\p{L})/iu;
const THING = new RegExp(
  `(?<!\\p{L})(?:welche[rsnm]?|which|was für(?: eine?[nrm]?)?|(?:wie lautet|wie lauten|gib mir|sag mir|nenne?(?: mir)?|tell me|give me)(?:\\s+${DETERMINER})?)\\s+(?<rest>.+)`,
  'iu',
);
/** Nouns that only say in what respect something is asked, in folded stems: texts seldom name them. */
const ABSTRACT =
  /^(?:ziel\w*|zweck\w*|grund\w*|ursach\w*|vorteil\w*|nachteil\w*|nutzen|roll\w*|funktion\w*|bedeutung|aufgab\w*|umstand\w*|schritt\w*|massnahm\w*|folge\w*|auswirk\w*|wirkung\w*|voraussetz\w*|anforder\w*|bedingung\w*|merkmal\w*|bestandteil\w*|element\w*|unterschied\w*|lehr\w{0,2}|erweiter\w*|ander\w*|neuer\w*|problem\w*|schwierigkeit\w*|hindernis\w*|hurd\w*|risik\w*|erfolg\w*|ergebnis\w*|erkenntnis\w*|erfahrung\w*|moglichkeit\w*|weise|weg\w{0,2}|art\w{0,2}|form\w{0,2}|teil\w*|bereich\w*|them\w{1,2}|frag\w{1,2}|inhalt\w*|eigenschaft\w*|stell\w{1,2}|behord\w*|einrichtung\w*|institution\w*|person\w*|partner\w*|land|lander\w*|bundesland\w*|jahr\w*|monat\w*|tag|quartal\w*|zeitpunkt|datum|termin\w*|wert\w*|umfang|mass|system\w*|software|programm\w*|produkt\w*|plattform\w*|werkzeug\w*|technik\w*|technologi\w*|verfahren|methode\w*|losung\w*|dienst\w*|gesetz\w*|vorschrift\w*|bestimmung\w*|regelung\w*|paragra\w*|rechts\w*|norm\w*|name\w*|adresse\w*|begriff\w*|beispiel\w*|gebiet\w*|ort\w{0,2}|stadt\w*|haus|hauser|ressort\w*|minister\w*|firm\w*|unternehmen|angebot\w*|leistung\w*|baustein\w*|phase\w*|stuf\w*|goals?|aims?|reasons?|benefits?|advantages?|roles?|tasks?|steps?|requirements?|functions?|features?|problems?|laws?|provisions?|acts?|state|states|year|month|date|company|ministry|authority|body|tool|product|technology|method)$/u;

/**
 * The concrete thing that "welche …" asks for: "Welche *Impfquote* …", "Welche *Note* …". A text
 * that names nothing of the kind does not answer. Undefined where the noun is as general as "Ziel".
 */
export function findAskedThing(question: string): AskedNoun | undefined {
  const rest = THING.exec(question)?.groups?.rest;
  const folded = rest === undefined ? [] : firstNouns(rest).map(fold);
  return folded.length === 0 || folded.some((noun) => ABSTRACT.test(noun)) ? undefined : { folded };
}

/** The noun that says what kind of thing is asked for, however general, as `Concept.folded`. */
export function findFocus(question: string): readonly string[] {
  for (const pattern of [THING, ...PATTERNS, POPULATION]) {
    const rest = pattern.exec(question)?.groups?.rest;
    const nouns = rest === undefined ? [] : firstNouns(rest, ENGLISH.test(question));
    if (nouns.length > 0) return nouns.map(fold);
  }
  return [];
}

/** The noun that must stand beside the answer; undefined where the question names none. */
export function findAskedNoun(question: string): AskedNoun | undefined {
  const heading = HEADED.exec(question)?.groups?.verb;
  if (heading !== undefined) return { folded: [fold(heading)], standsFor: LEADING, isName: true };
  if (AGE_ASKED.test(question)) return { folded: [], standsFor: AGE };
  const person = findPerson(question);
  if (person !== undefined) return person;
  for (const pattern of [...PATTERNS, POPULATION]) {
    const rest = pattern.exec(question)?.groups?.rest;
    const nouns = rest === undefined ? [] : firstNouns(rest, ENGLISH.test(question));
    if (nouns.length === 0) continue;
    const folded = nouns.map(fold);
    const general = GENERAL.find(([pattern]) => pattern.test(folded[0] ?? ''));
    return general === undefined ? { folded } : { folded, standsFor: general[1] };
  }
  return undefined;
}

/** Who is asked for by an office, or as one of many. */
function findPerson(question: string): AskedNoun | undefined {
  const words = WHO.exec(question)?.groups?.rest?.match(WORD) ?? [];
  const end = words.findIndex((word) => isStopWord(foldGerman(word)));
  const nouns = words.slice(0, end < 0 ? MOST_BEFORE_NOUN + 1 : end).map(fold);
  const office = nouns.find((noun) => OFFICE.test(noun));
  if (office !== undefined) return { folded: [office], isName: true, isPerson: true };
  const colleague = nouns.find((noun) => COLLEAGUE.test(noun));
  return colleague === undefined ? undefined : { folded: [colleague], isPerson: true };
}

/** Endings of an adjective before its noun; a "schüler" is none. */
const MAY_BE_ADJECTIVE = /en?$|^\P{L}+$/u;
const ENGLISH = /(?<!\p{L})(?:how (?:many|high|large|big)|number of|what (?:is|was))(?!\p{L})/iu;
/** "state pay offices (Zahlstellen)": the German noun, which a question gives itself. */
const GLOSS = /^(?:[\p{L}-]+ ){1,4}\([„"]?(?<noun>\p{Lu}[\p{L}-]+)[“"]?\)/u;
/** "how many German federal states" */
const MOST_BEFORE_NOUN = 2;

/**
 * The first word with a capital among the next ones; in lower-case questions the first word, with the
 * second where the first may describe it; in English the first plural. One as general as "leute" stands
 * alone. Capitals alone are a name: nobody counts a "TLRZ".
 */
function firstNouns(rest: string, isEnglish = false): string[] {
  const words = (rest.match(WORD) ?? []).slice(0, 4);
  const [first = ''] = words;
  if (GENERAL.some(([pattern]) => pattern.test(fold(first)))) return [first];
  if (isEnglish) {
    const plural = words.slice(0, MOST_BEFORE_NOUN + 1).find((word) => word.endsWith('s'));
    const gloss = GLOSS.exec(rest)?.groups?.noun;
    if (gloss !== undefined) return plural === undefined ? [gloss] : [plural, gloss];
    return plural === undefined ? tellingOf(words.slice(0, 2)) : [plural];
  }
  const noun = words.find((word, i) => /^\p{Lu}/u.test(word) && (i === 0 || /\p{Ll}/u.test(word)));
  if (noun !== undefined) return [noun];
  return MAY_BE_ADJECTIVE.test(first) ? tellingOf(words.slice(0, 2)) : [first];
}

function tellingOf(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(foldGerman(word)));
}

/** As `Concept.folded` writes a word. */
function fold(noun: string): string {
  return foldGerman(noun).replaceAll('-', '');
}
