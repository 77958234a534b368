import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Printed } from './printed.ts';

/** Words that say of how many, how often or how far something holds. */
const LIMITING: readonly RegExp[] = [
  /(?<!\p{L})(?:alle[nrs]?|sämtliche[nr]?|jede[rsnm]?|all|every|each)(?!\p{L})/iu,
  /(?<!\p{L})(?:nur|lediglich|ausschließlich|allein|einzige?[nrsm]?|only|solely)(?!\p{L})/iu,
  /(?<!\p{L})(?:bis auf|außer|ausgenommen|except)(?!\p{L})/iu,
  /(?<!\p{L})(?:erstmals|zum ersten mal|erste[nrsm]?|first)(?!\p{L})/iu,
  /(?<!\p{L})(?:immer|stets|always)(?!\p{L})/iu,
  /(?<!\p{L})(?:meisten?|most)(?!\p{L})/iu,
];

/** The noun of which all are meant. */
const ALL_OF =
  /(?<!\p{L})(?:[Aa]lle[nr]?|[Ss]ämtliche[nr]?|[Jj]ede[rsnm]?)\s(?:\p{Ll}[\p{L}-]*\s|Thüringer\s){0,2}(?<noun>\p{Lu}[\p{L}-]+)(?<part>\s(?:der|des|vom|von|im|in)\s\p{Lu})?/gu;

interface All {
  readonly noun: string;
  /** "alle Gerichte der Gerichtsbarkeit Gotha" are a part of them. */
  readonly isPart: boolean;
}

function allIn(text: string): All[] {
  return Array.from(text.matchAll(ALL_OF), ({ groups }) => ({
    noun: stemGerman(foldGerman(groups?.noun ?? '')),
    isPart: groups?.part !== undefined,
  }));
}

/** "an allen Landgerichten" is not said of all "Gerichte". */
function isOfFewer(claimed: string, printed: string): boolean {
  const others = allIn(printed);
  return allIn(claimed).some(
    ({ noun, isPart }) =>
      others.length > 0 &&
      others.every(
        (other) =>
          (other.noun !== noun && other.noun.endsWith(noun)) ||
          (other.noun === noun && other.isPart && !isPart),
      ),
  );
}

/** "im ersten Quartal" is a time. */
const FIRST_PART = /(?<!\p{L})(?:erste[nrsm]?|first)\s(?=quart|halbjahr|hälfte|half)/giu;

/** Says that it holds of a part. */
const PARTLY =
  /(?<!\p{L})(?:in (?:den )?folgenden|teilweise|zum teil|(?:in|bei) (?:einigen|einzelnen|wenigen)|partly|partially)(?!\p{L})/iu;

const ORDINALS = ['zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte'];
/** "in der dritten Version" is printed with the same word or as "3. Version". */
const ORDINAL = new RegExp(`(?<!\\p{L})(?<nth>${ORDINALS.join('|')})[nrsm]?(?= \\p{Lu})`, 'giu');

function isOfSamePlace(claimed: string, printed: string): boolean {
  return Array.from(
    claimed.matchAll(ORDINAL),
    ({ groups }) => groups?.nth?.toLowerCase() ?? '',
  ).every(
    (nth) =>
      printed.toLowerCase().includes(nth) ||
      new RegExp(`(?<![\\d.])${ORDINALS.indexOf(nth) + 2}\\.\\s`, 'u').test(printed),
  );
}

/** What is said of some proves nothing of all. */
export function isLimitedAlike({ text }: ProseClaim, place: Printed): boolean {
  if (!isOfSamePlace(text, place.text)) return false;
  if (PARTLY.test(place.text) && !PARTLY.test(text)) return false;
  if (isOfFewer(text, place.text)) return false;
  const said = text.replace(FIRST_PART, ' ');
  return LIMITING.every((limit) => !limit.test(said) || limit.test(place.text));
}
