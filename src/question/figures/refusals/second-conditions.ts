import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';

/**
 * Whether a question asks more of the things it lists than the one condition that a plan holds:
 * "2022 gewachsen und 2023 geschrumpft", "stärker gewachsen als das Land", "mehr als Suhl, aber
 * weniger als Gera", "nur 2020", "die 2018 ihren Höchststand hatten", "eine gerade Zahl".
 */
export function leavesSecondCondition(asked: Asked, plan: QueryPlan): boolean {
  const { operation } = plan;
  const { marked } = asked.parts;
  if (operation.name === 'rank')
    return OWN_EXTREME.test(marked.line) || (operation.by !== 'share' && ranksWholes(asked));
  if (operation.name === 'change')
    return THOSE_THAT_MOVED.test(marked.line) || (asked.has('list') && FASTER.test(marked.line));
  if (operation.name === 'compare')
    return (
      BOTH_SIDES.test(marked.line) || (asked.groups.length > 0 && LIE_BETWEEN.test(marked.line))
    );
  if (operation.name !== 'count' && operation.name !== 'list') return false;
  const { condition } = operation;
  const isOneSided = condition?.kind !== 'both' && BOTH_SIDES.test(marked.line);
  if (ODD_OR_EVEN.test(marked.line) || isOneSided) return true;
  if (condition === undefined) return isOfSeveralYears(asked);
  if (ONLY_IN_YEAR.test(marked.line)) return true;
  return condition.kind === 'trend' && (leavesTrend(asked) || leavesOneYear(asked, plan));
}

/** "Wer macht den größten Teil seines Einzelplans aus?": what stands there is the whole of each. */
function ranksWholes({ groups, parts: { marked } }: Asked): boolean {
  return groups.some(({ from }) => /^(?:seine|ihre)[sr]$/u.test(marked.foldedAt(from - 1)));
}

/** One way beside the other, or faster than something else. */
function leavesTrend({ has, parts }: Asked): boolean {
  if ((has('grow') && has('shrink')) || IN_BOTH.test(parts.marked.line)) return true;
  return FASTER.test(parts.marked.line) && parts.compared === null && parts.changeSize === null;
}

/** "in einem Jahr mehr als 10 % verloren": from one year to the next, whichever it is. */
function leavesOneYear({ parts: { marked } }: Asked, { years }: QueryPlan): boolean {
  return years.length > 2 && WITHIN_ONE_YEAR.test(marked.line);
}

const WITHIN_ONE_YEAR =
  /(?<!\w)(?:(?:in|innerhalb|binnen|within) (?:nur )?(?:einem?|eines|irgend ?einem|von einem|a|one|any) (?:einzigen |single |one )?(?:jahre?s?|year)|von einem (?:jahr )?(?:auf das|aufs|zum) (?:andere|nachste)\w*|binnen jahresfrist|from one year to the (?:next|other))(?!\w)/u;

/** "2015 und 2023": things without a condition are listed as of one year. */
function isOfSeveralYears({ parts: { time } }: Asked): boolean {
  return time.years.length > 1 && !time.isRange;
}

/** "sowohl 2022 als auch 2023 gestiegen": in each of them, and not from the one to the other. */
const IN_BOTH =
  /(?<!\w)(?:sowohl|both) (?:im jahr |in )?(?:19|20)\d\d (?:als auch|wie auch|and)(?!\w)/u;

const FASTER =
  /(?<!\w)(?:starker|schneller|langsamer|schwacher|mehr|weniger|deutlicher|more|less|faster|slower|stronger)(?: \w+){0,3}? (?:als|than)(?!\w)/u;

/** "alle Kapitel, die gewachsen sind, zusammen" */
const THOSE_THAT_MOVED =
  /(?<!\w)(?:die|welche|that|which) (?:\w+ ){0,5}?(?:gewachsen|geschrumpft|gesunken|gestiegen|zugelegt|abgenommen|zugenommen) (?:sind|waren|haben|hatten)(?!\w)/u;

const OWN_EXTREME =
  /(?<!\w)(?:ihre[nm]?|seine[nm]?|their|its) (?:\w+ ){0,2}?(?:\w*hochst\w*|\w*tiefst\w*|niedrigst\w*|rekord\w*|spitzen\w*|maximum|minimum|peak|highest|lowest)(?!\w)/u;

const BOTH_SIDES =
  /(?<!\w)(?:(?:mehr|grosser|more|larger) .*(?:aber|jedoch|doch|und|zugleich|but|and) (?:\w+ )?(?:weniger|kleiner|less|fewer|smaller)|(?:weniger|kleiner|less|fewer|smaller) .*(?:aber|jedoch|doch|und|zugleich|but|and) (?:\w+ )?(?:mehr|grosser|more|larger)) (?:\w+ )?(?:als|than)(?!\w)/u;

/** "Welche Kapitel liegen zwischen dem LKA und dem Landtag?" */
const LIE_BETWEEN =
  /^(?:welche[rs]?|wie ?viele|which|how many) \w+ (?:\w+ )?(?:liegen|lagen|liegt|lag|sind|waren|lie|are|were) (?:\w+ )?(?:zwischen|between)(?!\w)/u;

const ONLY_IN_YEAR =
  /(?<!\w)(?:nur|lediglich|ausschliesslich|allein|only|solely)(?: (?:im|in|jahr|jahre|fur|the|year|for))* (?:19|20)\d\d(?!\w)/u;

const ODD_OR_EVEN =
  /(?<!\w)(?:(?:un)?gerade[nrs]? (?:\w*zahl|summe)|(?:even|odd) (?:number|count|total)|primzahl\w*|prime number|teilbar\w*|divisible)(?!\w)/u;
