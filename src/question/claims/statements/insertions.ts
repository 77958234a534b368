import { readStatedValues } from '../numbers/stated-values.ts';
import { isFiniteForm, isStatingVerb } from './finite-verbs.ts';
import { toldStatement } from './reported-statement.ts';

/** "Die Software F13, die beschafft werden soll, kommt aus Sachsen": what stands between two commas. */
const INSERTION =
  /^(?<before>[^,;:]+),\s(?<inserted>(?:(?:in|an|mit|über|für|zu|auf|durch|von|aus|bei)\s)?(?:der|die|das|dem|den|deren|dessen|ein|eine|welche[rsm]?|which|that|who|the|an?)\s[^,;:]+),\s(?<behind>\p{Ll}[^,;:]+)$/u;
/** "The assistant F13 that Thuringia wants to procure was developed …": English sets no commas there. */
const ENGLISH_INSERTION =
  /^(?<before>The\s[^,;:]+?)\s(?<inserted>(?:that|which|who)\s[^,;:]+?)\s(?<behind>(?:is|are|was|were|comes?|came|will|can)\s(?!to\s)[^,;:]+)$/u;
/** "Die Schulcloud, 2022 noch in Verzug, war 2023 im Plan": what it was then, between two commas. */
const APPOSED =
  /^(?<before>[^,;:\d]+),\s(?<inserted>(?:(?:(?:im|laut|nach dem|laut dem)\s(?:Aktionsp|P)lan(?:\s(?:von|des Jahres))?|(?:im|in)\s?(?:Jahr)?|in the|in)\s?)?20\d\d\s[^,;:]+|(?:zuletzt|anfangs|zunächst|noch)\s[^,;:]*20\d\d[^,;:]*),\s(?<behind>(?<verb>\p{Ll}+)\s[^,;:]+)$/u;
/** The second of a list, or a clause of its own. */
const GOES_ON =
  /^(?:und|oder|sowie|aber|doch|der|die|das|den|dem|ein|eine|dass|and|or|but|the|an?)\s/u;
/** A name of one thing: what is said of it between commas does not choose it among others. */
const NAMED =
  /(?<![\p{L}\d-])(?:\p{Lu}[\p{L}\d]*-)?(?:\p{L}*\p{Lu}\p{Ll}*\p{Lu}\p{L}*|\p{Lu}+\d+|\p{Lu}{3,}-\p{Lu}\p{Ll}+)(?![\p{L}\d-])/u;

export interface Insertion {
  /** The sentence without what it says by the way. */
  readonly main: string;
  /** What it says by the way, with the name that it is said of. */
  readonly besides: string;
  /** It is said with the name, and so wrong with what it says by the way. */
  readonly isApposed?: boolean;
}

/**
 * Parts a sentence from what it says by the way of the one thing that it names.
 *
 * @returns Null where it says nothing by the way.
 */
export function insertionIn(sentence: string): Insertion | null {
  const told = toldStatement(sentence);
  if (told !== null && told.when !== null)
    return { main: told.said, besides: `Die Kleine Anfrage wurde ${told.when} beantwortet.` };
  const apposed = APPOSED.exec(sentence)?.groups;
  if (apposed !== undefined) return apposedIn(apposed);
  const {
    before = '',
    inserted = '',
    behind = '',
  } = (INSERTION.exec(sentence) ?? ENGLISH_INSERTION.exec(sentence))?.groups ?? {};
  if (before === '' || GOES_ON.test(behind) || !NAMED.test(before)) return null;
  if (readStatedValues(before).length > 0) return null;
  return { main: `${before} ${behind}`, besides: besides(before, inserted) };
}

function apposedIn(groups: Readonly<Record<string, string>>): Insertion | null {
  const { before = '', inserted = '', behind = '', verb = '' } = groups;
  if (!isFiniteForm(verb) || inserted.split(' ').some(isStatingVerb)) return null;
  return { main: `${before} ${behind}`, besides: `${before} war ${inserted}`, isApposed: true };
}

/** "Zum DIMAG-Verbund, dem Thüringen beitritt": Thüringen does so. */
function besides(before: string, inserted: string): string {
  const { to, said } = DONE_TO_IT.exec(inserted)?.groups ?? {};
  const name = NAMED.exec(before)?.[0];
  return to === undefined || said === undefined || name === undefined
    ? `${before}, ${inserted}`
    : `${said} ${to} ${name}`;
}

const DONE_TO_IT = /^(?<to>dem|den|denen)\s(?<said>(?:(?:der|die|das)\s)?\p{Lu}.*)$/u;
