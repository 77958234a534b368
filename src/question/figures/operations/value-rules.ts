import type { Selection } from '#src/domain/query-plan.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { Asked } from '../selection/asked.ts';
import { selectGroup, selectSubjects } from '../selection/select-group.ts';
import {
  asksAbsolute,
  asksBothLevels,
  asksLevel,
  isChange,
  isStretched,
  trendOf,
} from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { allEntries, canAdd } from './whole-table.ts';

const HOW_FAR = /(?<!\w)(?:um wie ?viele?|by how (?:many|much)|by what)(?!\w)/u;

const MUCH_MORE =
  /(?<!\w)(?:wie ?viele?|how (?:many|much)|um wie ?viele?|um was) (?:\w+ ){0,3}?(?:mehr|weniger|fehlen|fehlten|fehlt|hoher|niedriger|grosser|kleiner|geringer|more|fewer|less|higher|lower)(?!\w)/u;

/** "Um wie viel ist … gestiegen?", "Wie hat sich … verändert?" */
export function changeRule(asked: Asked): PlannedOperation | null {
  const { time, marked, compared } = asked.parts;
  // "Wie viel mehr Personal als 2015 hat …?" counts from that year to the one asked for.
  const isAgainstYear =
    compared !== null && MUCH_MORE.test(marked.line) && asked.subjects.length === 1;
  const twoYears =
    time.years.length === 2 ||
    time.since ||
    time.lastYears !== null ||
    (isAgainstYear && compared.year !== null);
  // "Um wie viel Prozent lag 2023 über 2015?"
  const differs =
    (asked.has('difference', 'than') || HOW_FAR.test(marked.line)) &&
    time.years.length === 2 &&
    asked.subjects.length === 1;
  if (!isChange(asked) && !differs && !isAgainstYear) return null;
  // "Wie hat sich … entwickelt?" asks for the course, not for one figure.
  const asksCourse =
    asked.has('series') &&
    !asked.has('percent', 'grow', 'shrink', 'previousYear') &&
    !/(?<!\w)(?:um wie|wie stark|wie sehr|by how|how much|wie ?viele?)(?!\w)/u.test(marked.line);
  if (asksCourse && !asked.has('absolute')) return null;
  // "zuletzt", "im letzten Jahr": against the year before.
  const isOfOneYear =
    (time.years.length === 1 && !time.until) || (time.years.length === 0 && time.newest);
  const isPrevious = !twoYears && !time.all && (isOfOneYear || asked.has('previousYear'));
  // Differences of percentages are percentage points.
  const isPoints = asked.metric.unit === '%' && asked.has('points');
  const percent =
    !isPoints &&
    (asked.has('percent', 'points') || (asked.has('previousYear') && !asksAbsolute(asked)));
  const group = asked.groups[0];
  const selection =
    asked.subjects.length > 0
      ? selectSubjects(asked.subjects, 'first')
      : group === undefined
        ? ofWholeState(asked)
        : selectGroup(asked, group);
  if (selection === null) return null;
  const supposed = supposedWay(asked);
  return {
    ...PLAIN,
    operation: {
      name: 'change',
      unit: percent ? 'percent' : 'absolute',
      ...(supposed === null ? {} : { supposed }),
    },
    selection,
    combined: selection.by === 'group' || (asked.has('sum') && asked.subjects.length > 1),
    years: isPrevious ? 'newest' : 'ends',
    printedChange: isPrevious && percent,
    withPrevious: isPrevious,
    takesAll: selection.by === 'group',
  };
}

/** "Wie viel hat … verloren?"; "mehr oder weniger geworden" supposes nothing. */
function supposedWay(asked: Asked): 'up' | 'down' | null {
  if (/(?<!\w)(?:oder|or)(?!\w)/u.test(asked.parts.marked.line)) return null;
  const way = asked.has('grow') === asked.has('shrink') ? null : trendOf(asked);
  return way === 'same' ? null : way;
}

/** "In Rheinland-Pfalz sind die Neuzugänge gestiegen" of a table of that state: all of it. */
function ofWholeState(asked: Asked): Selection | null {
  const { knowledge, table, wholes } = asked;
  const isPlain = knowledge.plainTables.has(table.name) && wholes.length === 0;
  const isSum = asked.metricIsStated && asked.has('sum') && canAdd(asked);
  return isPlain && isSum ? allEntries(asked) : null;
}

const TO_MULTIPLE =
  /(?<!\w)(?:auf (?:das|ein|welches) (?:wie)?(?:viel)?fache\w*|(?:um|by) (?:welchen|einen|what|which|a) fa[ck]tor|fa[ck]tor)(?!\w)/u;

/** "Auf das Wievielfache ist … gestiegen?"; "um das Wievielfache" can mean one more or less. */
export function factorRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  const isOne = subjects.length === 1 && groups.length === 0;
  if (!isOne || !asked.has('ratio') || !isChange(asked)) return null;
  // "im Jahr 2023" is one year.
  if (parts.time.years.length === 1 && !isStretched(asked)) return null;
  if (!TO_MULTIPLE.test(parts.marked.line) || asked.has('percent', 'top', 'bottom')) return null;
  return {
    ...PLAIN,
    operation: { name: 'change', unit: 'absolute', factor: true },
    selection: selectSubjects(subjects, 'first'),
    years: 'ends',
    onlyEnds: true,
  };
}

/** "Auf wie viele stieg …?", "von wie vielen auf wie viele?": the values, and not what lies between. */
export function levelRule(asked: Asked): PlannedOperation | null {
  const isOne = asked.subjects.length === 1 && asked.groups.length === 0;
  if (!isOne || !asksLevel(asked) || asked.has('percent', 'top', 'bottom', 'whichYear'))
    return null;
  const isStretch = isStretched(asked);
  return {
    ...PLAIN,
    operation: { name: 'value' },
    selection: selectSubjects(asked.subjects, 'first'),
    years: isStretch ? 'ends' : 'newest',
    onlyEnds: isStretch,
    onlyLast: isStretch && !asksBothLevels(asked),
  };
}

const YEARLY =
  /(?<!\w)(?:jahrlich\w*|annual\w*|yearly|(?:pro|je|per|a|im) (?:jahr|year)|jahresdurchschnitt\w*)(?!\w)/u;

/** "Um wie viele sank … im Schnitt pro Jahr?": the change divided by the years in which it came about. */
export function yearlyChangeRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  const isYearly = YEARLY.test(parts.marked.line);
  const saysMean = asked.has('mean');
  // "Wie hat es sich pro Jahr entwickelt?" asks for the course.
  const asksAmount = asked.has('grow', 'shrink') || HOW_FAR.test(parts.marked.line);
  if (!isChange(asked) || asked.has('percent', 'median')) return null;
  if (!saysMean && !(isYearly && asksAmount)) return null;
  if (subjects.length !== 1 || groups.length > 0 || asked.has('top', 'bottom', 'whichYear'))
    return null;
  // "im Jahr 2023" is one year.
  if (parts.time.years.length === 1 && !isStretched(asked)) return null;
  return {
    ...PLAIN,
    operation: { name: 'change', unit: 'absolute', perYear: true },
    selection: selectSubjects(subjects, 'first'),
    years: 'ends',
    onlyEnds: true,
  };
}

/** "Wie hat sich … entwickelt?": the value of every year. */
export function seriesRule(asked: Asked): PlannedOperation | null {
  const state = asked.subjects.length + asked.groups.length === 0 ? ofWholeState(asked) : null;
  if (asked.subjects.length === 0 && state === null) return null;
  const { time } = asked.parts;
  const isCourse =
    asked.has('series') || time.isRange || time.since || time.all || time.lastYears !== null;
  if (!isCourse) return null;
  return {
    ...PLAIN,
    operation: { name: 'series' },
    selection: state ?? selectSubjects(asked.subjects, 'first'),
    combined: state !== null || (asked.has('sum') && asked.subjects.length > 1),
    takesAll: state !== null,
    years: 'all',
  };
}

/** What no other rule takes: the value of each named thing. */
export function valueRule(asked: Asked): PlannedOperation | null {
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  if (kept.length === 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'value' },
    selection: selectSubjects(kept, 'first'),
    isStated: false,
  };
}
