import type { Condition } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { selectSubjects } from '../selection/select-group.ts';
import {
  conditionOf,
  directionOf,
  isChange,
  rankedBy,
  trendOf,
  trendWith,
} from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

const SINCE_WHEN =
  /(?<!\w)(?:(?:seit|ab) wann|(?:seit|ab) welchem jahr|seit wie ?vielen jahren|wie lange schon|since (?:when|what year|which year)|how long)(?!\w)/u;

/** "Seit wann sinkt …?", "Seit wann hat … mehr als 700?": without a break until the newest year. */
export function runRule(asked: Asked): PlannedOperation | null {
  if (!SINCE_WHEN.test(asked.parts.marked.line) || asked.subjects.length !== 1) return null;
  const { condition } = conditionOf(asked);
  if (condition === null || (condition.kind !== 'trend' && condition.kind !== 'value')) return null;
  // "Ab wann steht dort eine Null?" asks when that came to be.
  if (condition.kind === 'value' && condition.comparison === '=') return null;
  return {
    ...PLAIN,
    operation: { name: 'run', condition },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
    isBound: true,
  };
}

const SOME: Condition = { kind: 'value', comparison: '>', value: 0 };

/** "letztes Jahr mit Leuten", "das erste Jahr, in dem dort jemand arbeitete" */
const YEAR_WITH =
  /(?<!\w)(?<!(?:ab|seit|von|vom|from|since)(?: de[mr]| the)? )(?:erste[ns]?|fruheste[ns]?|letzte[ns]?|spateste[ns]?|first|earliest|last|latest) (?:jahr|year) (?:mit|wo|with|in (?:dem|which)) (?:mehr als |weniger als |uber |unter |more than |fewer than |less than )?\w+/u;

/** "Seit wann gibt es …?", "Bis wann hatte …?": the first or last year with a value. */
export function boundYearRule(asked: Asked): PlannedOperation | null {
  const end = YEAR_WITH.exec(asked.parts.marked.line);
  const which =
    end !== null
      ? /^(?:erste|fruheste|first|earliest)/u.test(end[0])
        ? 'first'
        : 'last'
      : /(?<!\w)(?:seit wann|ab wann|ab welchem jahr|seit welchem jahr|erstmals|erstmalig|zum ersten mal|since when|first (?:appear|listed)\w*)(?!\w)/u.test(
            asked.parts.marked.line,
          )
        ? 'first'
        : /(?<!\w)(?:bis wann|bis zu welchem jahr|letztmals|letztmalig|zum letzten mal|until when|last (?:appear|listed)\w*)(?!\w)/u.test(
              asked.parts.marked.line,
            ) ||
            (asked.has('whichYear') &&
              (asked.has('untilWhen') ||
                (asked.parts.time.newest && asked.parts.threshold !== null)))
          ? 'last'
          : passesLimit(asked)
            ? 'first'
            : asked.has('whichYear') && asked.has('sinceWhen') && !asked.has('top', 'bottom')
              ? 'first'
              : null;
  if (which === null || asked.subjects.length === 0) return null;
  // "Wer ist größer, A oder B, und seit wann?"
  if (asked.subjects.length > 1 && asked.has('versus', 'than', 'difference')) return null;
  const some =
    end !== null && asked.metric.kind === 'count' && !/(?:angab|wert|eintrag|daten)/u.test(end[0]);
  const threshold =
    asked.parts.threshold ?? (some ? SOME : which === 'last' ? someLeft(asked) : noneLeft(asked));
  return {
    ...PLAIN,
    operation: {
      name: 'bound-year',
      which,
      ...(threshold === null ? {} : { condition: threshold }),
    },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
    isBound: true,
  };
}

/** "Wann fiel die Landespolizei unter 6.000?" */
function passesLimit({ has, parts: { threshold, marked } }: Asked): boolean {
  const { line } = marked;
  return (
    threshold?.kind === 'value' &&
    has('grow', 'shrink') &&
    /^(?:und )?(?:wann|when|in welchem jahr|in which year)(?!\w)/u.test(line) &&
    !has('top', 'bottom')
  );
}

/** "Bis wann hatte … noch Personal?": a printed zero is none. */
function someLeft({ metric, parts }: Asked): Condition | null {
  const asksForSome = /(?<!\w)(?:noch|still|hatten?|had)(?!\w)/u.test(parts.marked.line);
  return asksForSome && metric.kind === 'count' ? SOME : null;
}

/** "Seit wann hat … keine Leute mehr?" */
function noneLeft({ metric, parts }: Asked): Condition | null {
  const saysNone = /(?<!\w)(?:kein(?:e[nrs]?)?|niemand(?:en)?|no|nobody|none)(?!\w)/u.test(
    parts.marked.line,
  );
  return saysNone && metric.kind === 'count' ? { kind: 'value', comparison: '=', value: 0 } : null;
}

const COUNTED_YEARS =
  /(?<!\w)(?:wie ?viele?n? jahre?n?|wie oft|how often|how many years|(?:anzahl|zahl|number) (?:der|aller|of|of the)? ?(?:jahre|years))(?!\w)/u;

/** "Was war der größte Rückgang gegenüber dem Vorjahr?": of one thing, the year in which it came about. */
function asksForYear(asked: Asked): boolean {
  const isLargestStep =
    asked.has('top', 'bottom') &&
    asked.has('previousYear') &&
    isChange(asked) &&
    asked.parts.time.years.length === 0 &&
    asked.subjects.length === 1 &&
    asked.groups.length === 0;
  return asked.has('whichYear') || isLargestStep || asksForStretch(asked);
}

/** "War 2020 oder 2021 mehr Personal da?", "2020 oder 2021 mehr?": in which of these years. */
function eitherYear({ parts, subjects }: Asked): 'top' | 'bottom' | null {
  const { line } = parts.marked;
  const isOfOne = subjects.length === 1 && parts.time.years.length > 1 && !parts.time.isRange;
  if (!isOfOne || parts.threshold !== null || !EITHER_YEAR.test(line)) return null;
  const [compared] = COMPARED.exec(line) ?? [];
  if (compared === undefined) return null;
  return /^(?:mehr|more|grosser|hoher|larger|higher)$/u.test(compared) ? 'top' : 'bottom';
}

const EITHER_YEAR =
  /(?<!\w)(?:19|20)\d\d,? (?:oder|or) (?:im jahr |in |doch |eher )?(?:19|20)\d\d(?!\w)/u;
const COMPARED =
  /(?<!\w)(?:mehr|weniger|grosser|kleiner|hoher|niedriger|more|fewer|less|larger|smaller|higher|lower)(?!\w)(?! als| than)/u;

/** "Wie lange ist die Zahl am Stück gesunken?" */
function asksForStretch({ has, parts }: Asked): boolean {
  return (
    has('inARow') &&
    /(?<!\w)(?:wie lange|how long|laengste\w*|langste\w*|longest)(?!\w)/u.test(parts.marked.line)
  );
}

/** "In welchem Jahr …": the extreme, or all years that meet a condition. */
export function whichYearRule(asked: Asked): PlannedOperation | null {
  const direction = eitherYear(asked);
  if (direction !== null) {
    const selection = selectSubjects(asked.subjects, 'first');
    return { ...PLAIN, operation: { name: 'extreme-year', by: 'value', direction }, selection };
  }
  if (!asksForYear(asked) || asked.subjects.length === 0) return null;
  const base = {
    ...PLAIN,
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all' as const,
    combined: asked.subjects.length > 1,
  };
  const condition = asked.parts.threshold;
  const inARow = asked.has('inARow') ? { inARow: true } : {};
  const isCounted = asked.has('inARow') || COUNTED_YEARS.test(asked.parts.marked.line);
  const counted = { ...(isCounted ? { counted: true } : {}), ...inARow };
  if (condition !== null && !asked.has('top', 'bottom')) {
    return { ...base, operation: { name: 'years-where', condition, ...counted } };
  }
  if (asked.has('top', 'bottom')) {
    return {
      ...base,
      operation: { name: 'extreme-year', by: rankedBy(asked), direction: directionOf(asked) },
    };
  }
  const trend = trendOf(asked);
  if (trend !== null)
    return {
      ...base,
      operation: { name: 'years-where', condition: trendWith(trend, asked), ...counted },
    };
  return null;
}
