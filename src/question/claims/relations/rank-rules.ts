import { replaceIn } from '#src/question/conversation/topics/figure-topic.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { refOf } from '#src/question/figures/selection/plan-selection.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { WORD_NUMBERS } from '#src/text/number-words.ts';
import type { Assertion } from '../figures/assertion.ts';
import { type ClaimSentence, NEGATION } from '../figures/claim-sentence.ts';
import { firstOnes } from '../figures/number-role.ts';
import { isThreshold } from '../numbers/rounding.ts';
import { type RankedGroup, rankedGroup, rankedNames, singleSelection } from './claimed-entities.ts';
import { isComparedByLess, isComparedByMore } from './comparison-words.ts';
import {
  coveredYears,
  type RelationRule,
  relationPlan,
  saidYears,
  withYearBefore,
} from './relation-rule.ts';

/** "mehr als alle anderen zusammen" compares with a sum: that is no place in a ranking. */
const TOGETHER =
  /(?<!\p{L})(?:zusammen(?:genommen|gerechnet|gezählt)?|gemeinsam|(?:in der|in) summe|addiert|together|combined|taken together)(?!\p{L})/iu;

/** "Sonneberg hat den niedrigsten Wert aller Landkreise". */
export const rankRule: RelationRule = {
  takes: (claim) => {
    const first = firstOnes(claim);
    return first === null ? [] : [first];
  },
  isSaid: ({ asked, text, bare }) =>
    (asked.has('top', 'bottom') ||
      placeIn(bare) !== null ||
      LAST_PLACE.test(text) ||
      (LEADS.test(text) && asked.groups.length > 0)) &&
    !TOGETHER.test(text) &&
    !asked.has('mean', 'median'),
  read(claim) {
    const { asked, text, bare, isNegated } = claim;
    const { from, limit = 1 } = asked.parts.places ?? {};
    const ones = firstOnes(claim)?.value ?? (from === 1 ? limit : 1);
    if (ones > 1) return amongFirst(claim, ones);
    const among = rankedNames(text, asked);
    const ranked = among === null ? null : rankedGroup(asked, among);
    const changes = asked.has('grow', 'shrink', 'change', 'previousYear');
    const by = changes ? (asked.has('percent') ? 'percent' : 'change') : 'value';
    const said = saidYears(asked, changes ? 'ends' : 'newest');
    if (ranked === null || said === null || (!changes && said.length > 1)) return null;
    const isYearLast = asked.groups.length === 0 && YEAR_LAST.test(bare);
    if (isYearLast && (isNegated || changes)) return null;
    const place = placeIn(bare) ?? from ?? ranked.after.length + 1;
    if ((limit > 1 && place === 1) || place <= ranked.after.length) return null;
    const wantsTop = !asked.has('bottom') && !LAST_PLACE.test(text);
    const isTop = changes && asked.has('shrink') ? !wantsTop : wantsTop;
    const at = (entity: NamedEntity, atPlace: number): Assertion => ({
      kind: 'rank',
      subject: refOf(entity),
      place: atPlace,
      isNegated,
      plan: relationPlan(asked, ranked.group, changes ? withYearBefore(said) : said, {
        name: 'rank',
        by,
        direction: isTop ? 'top' : 'bottom',
        limit: atPlace,
        from: 1,
      }),
    });
    const { subject, after } = ranked;
    if (isYearLast) {
      // "Die meisten hatten die Gymnasien 2015": of all their years, or among the others then.
      const ofYears = extremeOfYears(asked, said[0] ?? 0, isTop);
      return ofYears === null || after.length > 0 || place > 1
        ? null
        : { kind: 'each', of: [ofYears, at(subject, place)], isFirst: true, why: OF_WHICH };
    }
    if (after.length === 0) return at(subject, place);
    const first = place - after.length;
    return isNegated
      ? null
      : [...after.map((entity, index) => at(entity, first + index)), at(subject, place)];
  },
};

const OF_WHICH = 'Ob das Jahr oder der Platz unter allen gemeint ist, lässt der Satz offen.';

function extremeOfYears(asked: Asked, year: number, isTop: boolean): Assertion | null {
  const selection = singleSelection(asked);
  if (selection === null || asked.table.time.kind !== 'years') return null;
  const plan = relationPlan(asked, selection, coveredYears(asked), {
    name: 'extreme-year',
    by: 'value',
    direction: isTop ? 'top' : 'bottom',
  });
  return { kind: 'extreme-year', year, isNegated: false, plan };
}

const AMONG = /(?<!\p{L})(?:gehör(?:t|te|en|ten)|zähl(?:t|te|en|ten)|unter den|among)(?!\p{L})/iu;

/** "Die drei größten sind Erfurt, Jena und Gera", "Gera gehört zu den drei größten". */
function amongFirst({ asked, bare, isNegated }: ClaimSentence, limit: number): Assertion[] | null {
  const years = saidYears(asked, 'newest');
  if (isNegated || asked.has('grow', 'shrink', 'change')) return null;
  if (years === null || years.length > 1) return null;
  if (asked.subjects.length !== limit && !AMONG.test(bare)) return null;
  const ranked = asked.subjects.map((subject) =>
    rankedGroup(replaceIn(asked, { subjects: [subject] })),
  );
  const places = ranked.flatMap((one): Assertion[] => {
    if (one === null || one.after.length > 0 || !isOfKindSaid(one.subject, asked)) return [];
    const direction = asked.has('bottom') ? 'bottom' : 'top';
    const plan = relationPlan(asked, one.group, years, {
      name: 'rank',
      by: 'value',
      direction,
      limit,
      from: 1,
    });
    const subject = refOf(one.subject);
    return [{ kind: 'rank', subject, place: limit, orBefore: true, isNegated, plan }];
  });
  return places.length > 0 && places.length === asked.subjects.length ? places : null;
}

/** "Die größten Landkreise sind …" means the whole kind, also where it only introduces the names. */
function isOfKindSaid({ kind }: NamedEntity, { groups, parts, table }: Asked): boolean {
  if (groups.length > 0) return true;
  const said = parts.kinds.flatMap(({ meanings }) =>
    meanings.filter((meaning) => meaning.table === table.name).map(({ value }) => value),
  );
  return said.length > 0 && said.every((value) => value === kind);
}

/** "Unter den Landkreisen führt der Wartburgkreis" */
const LEADS =
  /(?<!\p{L})(?:führt|führte|leads|(?:liegt|lag|steht|stand)(?= .*an der spitze))(?!\p{L})/iu;

const YEAR_LAST =
  /^(?:(?:die|das|the)\s(?:meiste|wenigste|most|fewest)n?|am\s(?:meisten|wenigsten|größten|kleinsten|höchsten|niedrigsten|stärksten|schwächsten))\s.*\s(?:im jahre? |in )?(?:19|20)\d\d\s*$/iu;

const PLACE = /(?<!\p{L})(?:platz|rang|place|rank)\s+(?:(\d{1,3})|(\p{Ll}+))(?!\p{L})/iu;

const ORDINALS = 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt'.split(' ');
const ORDINAL_PLACE = new RegExp(
  String.raw`(?<!\p{L})(?<ordinal>${ORDINALS.join('|')})e[nrms]?\s+(?:platz|rang|stelle|position)(?!\p{L})`,
  'iu',
);
const LAST_PLACE =
  /(?<!\p{L})(?:letzte[nrms]?\s+(?:platz|rang|stelle|position)|last place)(?!\p{L})/iu;

/** "auf Platz vier", "Rang 3", "den dritten Platz". */
function placeIn(text: string): number | null {
  const ordinal = ORDINAL_PLACE.exec(text)?.groups?.ordinal?.toLowerCase();
  if (ordinal !== undefined) return ORDINALS.indexOf(ordinal) + 1;
  const [, digits, word] = PLACE.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  return word === 'eins' ? 1 : (WORD_NUMBERS[word ?? ''] ?? null);
}

/** "Mehr als der Wartburgkreis hat kein Landkreis" */
const NONE_LAST =
  /(?<!\p{L})(?:hat|hatte|haben|zählt|beschäftigt\p{L}*|has|had)\s+kein(?:e[nrsm]?)?\s+(?:andere[nrsm]?\s+)?(?:\p{Ll}+\s+)?\p{L}+\s*$/iu;
const NO_OTHER =
  /^\s*(?:(?:(?:in|bei|an|für) )?kein(?:e[nrsm]?)?|(?:(?:in|at) )?no(?: other)?)\s/iu;
const ANY_OTHER =
  /(?<!\p{L})(?:als|wie|than)\s+(?:(?:in|bei|an|für)\s+)?(?:jede[rsnm]?|alle[nr]?|irgendeine?[rsnm]?|any|every|all)\s+(?:andere[nrsm]?|übrigen|sonstigen|weiteren?|other)(?!\p{L})/iu;
/** "so viele wie in keinem anderen Landkreis" */
const LIKE_NO_OTHER =
  /(?<!\p{L})(?<=(?<!\p{L})so\s.*)(?:wie|as)\s(?:(?:in|bei|an|für)\s)?(?:kein(?:e[nrsm]?)?\s(?:ander|sonstig|weiter|zweit)e[nrsm]?|no\sother)(?!\p{L})/iu;

/** "Kein Landkreis hat so viele wie der Wartburgkreis" */
const AS_MANY =
  /(?<!\p{L})so\s(?:viele?|wenige?|groß|hoch|stark|klein|niedrig|gering|many|few)(?!\p{L}).*(?<!\p{L})(?:wie|as)(?!\p{L})/iu;
const AS_FEW = /(?<!\p{L})so\s(?:wenige?|klein|niedrig|gering|few)(?!\p{L})/iu;

/** "stärker zu als": of two changes the one is more. */
const MOVES_MORE =
  /(?<!\p{L})(?:stärker|mehr|kräftiger|schneller|deutlicher|weiter|more|faster)(?!\p{L}).*(?<!\p{L})(?:als|than)(?!\p{L})/iu;

/** "2023 legte kein Ressort stärker zu als …" */
function movedMost(
  { asked, text, isNegated, none }: ClaimSentence,
  ranked: RankedGroup,
): Assertion | null {
  const years = saidYears(asked, 'ends');
  if (years === null || !none || !MOVES_MORE.test(text) || ranked.after.length > 0) return null;
  if (asked.has('grow') === asked.has('shrink')) return null;
  const plan = relationPlan(asked, ranked.group, withYearBefore(years), {
    name: 'rank',
    by: asked.has('percent') ? 'percent' : 'change',
    direction: asked.has('grow') ? 'top' : 'bottom',
    limit: 1,
    from: 1,
  });
  return { kind: 'rank', subject: refOf(ranked.subject), place: 1, isNegated, plan };
}

/** "kommt insgesamt auf mehr als": each by all that it has. */
const OVERALL = /(?<!\p{L})(?:insgesamt|overall|in total)(?=\s.*(?<!\p{L})(?:als|wie|than|as)\s)/iu;

/** "mehr als 1.000" is a limit; "mit 865 Beschäftigten" only says the number of the one. */
function hasLimit({ values }: ClaimSentence): boolean {
  return values.some((value) => value.kind !== 'number' || isThreshold(value));
}

/** "Keine Schulart": of those that share a name. */
function noneOf({ asked, text }: ClaimSentence): readonly NamedEntity[] {
  if (asked.groups.length > 0 || !NO_OTHER.test(text)) return [];
  return rankedNames(text, asked) ?? [];
}

/** "Kein Landkreis hat weniger Beschäftigte als Sonneberg", "… weniger als jeder andere": the last of its kind. */
export const noOtherRule: RelationRule = {
  isSaid: (claim) => {
    const { asked, text, bare } = claim;
    return (
      ([NO_OTHER, ANY_OTHER, LIKE_NO_OTHER].some((form) => form.test(text)) ||
        NONE_LAST.test(bare)) &&
      !TOGETHER.test(text) &&
      !hasLimit(claim) &&
      (asked.groups.length > 0 || noneOf(claim).length > 0) &&
      asked.subjects.length > 0 &&
      (isComparedByLess(text) ||
        isComparedByMore(text) ||
        AS_MANY.test(text) ||
        MOVES_MORE.test(text))
    );
  },
  read(claim) {
    const { asked, text, bare, isNegated: isDenied } = claim;
    const among = noneOf(claim);
    // "Keine Schulart": of a group the word for none is none of what denies.
    const isNegated =
      among.length > 0
        ? NEGATION.test(bare.replace(NO_OTHER, ''))
        : isDenied && !NONE_LAST.test(bare) && NEGATION.test(bare.replace(LIKE_NO_OTHER, ''));
    const ranked = rankedGroup(asked, among);
    // "Keine Schulart hat nicht mehr als": all of them have more, and not only one of them.
    if (among.length > 0 && isNegated) return null;
    // "mehr als alle anderen zusammen" is no rank.
    if ((asked.has('sum') && !OVERALL.test(text)) || ranked === null) return null;
    if (asked.has('grow', 'shrink')) return movedMost(claim, ranked);
    const years = saidYears(asked, 'newest');
    if (years === null || years.length > 1) return null;
    const plan = relationPlan(asked, ranked.group, years, {
      name: 'rank',
      by: 'value',
      direction: isComparedByLess(text) || AS_FEW.test(text) ? 'bottom' : 'top',
      limit: 1,
      from: 1,
    });
    // Nobody has as many, or fewer than each of the others: not as many as another one, either.
    const isAlone = AS_MANY.test(text) || ANY_OTHER.test(text);
    return { kind: 'rank', subject: refOf(ranked.subject), place: 1, isAlone, isNegated, plan };
  },
};
