import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { Parts } from '../parts/read-parts.ts';
import type { Asked } from '../selection/asked.ts';

/** Which of them, and no column says it: how large, how old, how good they are. */
const QUALITY =
  /^(?:(?:klein|gross|mittelgross|neu|alt|gut|schlecht|kurz|lang|stark|schwach|niedrig|recht|link|besonder|fruher)(?:er)?e[rnsm]?|hohe[rnsm]?|mittlere[rnsm]?|(?:small|large|big|new|old|short|long|strong|weak|low|high|good|bad|medium|minor|major)(?:er)?|mid|certain)$/u;
/** Only some of them. */
const SOME =
  /^(?:einige[rnsm]?|manche[rnsm]?|mehrere[rnsm]?|wenige[rnsm]?|gewisse[rnsm]?|bestimmte[rnsm]?|solche[rnsm]?|(?:erst|zweit|dritt|viert|letzt|nachst)e[rnsm]?|some|several|few|certain|such)$/u;
/** Others than those that are named. */
const OTHERS = /^(?:andere[rnsm]?|weitere[rnsm]?|sonstige[rnsm]?|other|further)$/u;
const DETERMINER =
  /^(?:d(?:ie|er|en|as|em|es)|(?:k?ein|mein|ihr|sein|unser|dies|jen|jed|all)\w*|the|an?)$/u;

/**
 * "kleine Behörden", "einige Gemeinden", "die kleinen Grundschulen": an attribute keeps some of what is
 * counted, and the plan counts all.
 */
export function leavesAttribute(asked: Asked, { operation }: QueryPlan): boolean {
  const { groups, subjects, parts } = asked;
  const isTotal = !/^(?:list|count|rank)$/u.test(operation.name);
  const keepsSome = (from: number) =>
    isUnread(SOME, from - 1, parts) || (subjects.length === 0 && isUnread(OTHERS, from - 1, parts));
  return (
    groups.some(({ from }) => isUnreadQuality(from - 1, parts) || (isTotal && keepsSome(from))) ||
    subjects.some(({ from }) => isUnreadQuality(from - 1, parts) && isPlural(from - 1, parts))
  );
}

/** "kleine Gemeinden": what a document states of all of them is no answer either. */
export function keepsSomeOfKind(parts: Parts): boolean {
  return parts.kinds.some(
    ({ from }) => isUnreadQuality(from - 1, parts) || isUnread(SOME, from - 1, parts),
  );
}

/** "mittlere" before a thing is no average, though it is read as one. */
function isUnreadQuality(at: number, parts: Parts): boolean {
  const isMean = /^mittlere/u.test(parts.marked.foldedAt(at));
  return isMean || isUnread(QUALITY, at, parts);
}

function isUnread(words: RegExp, at: number, { marked }: Parts): boolean {
  return words.test(marked.foldedAt(at)) && marked.roleOf(at) === 'neutral';
}

/** "die kleinen Grundschulen" and "kleine Grundschulen", not "die kleine Staatskanzlei". */
function isPlural(at: number, { marked }: Parts): boolean {
  const word = marked.foldedAt(at);
  const before = marked.foldedAt(at - 1);
  return before === 'die' ? word.endsWith('en') : word.endsWith('e') && !DETERMINER.test(before);
}
