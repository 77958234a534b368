import { aggregateKinds } from '#src/domain/catalogue.ts';
import type { Condition, Selection } from '#src/domain/query-plan.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import { readYearPart } from '#src/text/year-part.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { type Group, namedSelection } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { selectGroup, selectSubjects } from '../selection/select-group.ts';
import { areOneThing } from '../selection/settle-names.ts';
import {
  conditionOf,
  isChange,
  isOfEach,
  isStretched,
  namesYearOfExtreme,
  saysAll,
} from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { entriesAskedFor, rankedTable } from './rank-rule.ts';
import {
  allEntries,
  canAdd,
  isBare,
  isJoinedGroup,
  throughAllParts,
  topOf,
} from './whole-table.ts';

/** "Wie groß ist der Abstand zwischen dem größten und dem kleinsten Landkreis?" */
export function rangeRule(asked: Asked): PlannedOperation | null {
  const { groups, parts } = asked;
  const [group, ...more] = groups;
  if (group === undefined || more.length > 0 || parts.places !== null) return null;
  if (!asked.has('top') || !asked.has('bottom') || !asked.has('difference', 'than')) return null;
  if (asked.has('share', 'percent', 'ratio', 'mean', 'median', 'sum', 'change', 'grow', 'shrink'))
    return null;
  if (isStretched(asked) || conditionOf(asked).condition !== null) return null;
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'entities', with: 'range' },
    selection: selectGroup(asked, group),
    takesAll: true,
  };
}

/** Mean, median or an extreme, over things or over the years of one thing. */
export function averageRule(asked: Asked): PlannedOperation | null {
  const kind = asked.has('median')
    ? 'median'
    : asked.has('mean')
      ? 'mean'
      : asked.has('max') && !asked.has('min')
        ? 'max'
        : asked.has('min')
          ? 'min'
          : asked.has('top', 'bottom') && asked.subjects.length === 1 && !asksWhichOf(asked)
            ? asked.has('bottom')
              ? 'min'
              : 'max'
            : null;
  if (kind === null || conditionOf(asked).condition?.kind === 'average') return null;
  // "seit dem Tiefststand im Jahr 2020 hinzugewonnen": the year is named, and the change is asked for.
  if (isExtreme(kind) && namesYearOfExtreme(asked)) return null;
  const [group] = asked.groups;
  const many = asked.subjects.some(
    (subject) => subject.entities.length > 1 && !areOneThing(subject),
  );
  if (group !== undefined || asked.subjects.length > 1 || (many && !isStretched(asked))) {
    // Of several things in several years nobody asks for the mean of all figures.
    if (!isExtreme(kind) && isStretched(asked)) return null;
    const selection =
      group !== undefined
        ? selectGroup(asked, group)
        : selectSubjects(asked.subjects, asked.subjects.length > 1 ? 'first' : 'all');
    return {
      ...PLAIN,
      operation: { name: 'aggregate', over: 'entities', with: kind, ...limitOfGroup(asked, group) },
      selection,
      takesAll: true,
    };
  }
  if (asked.subjects.length === 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'years', with: kind },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
  };
}

/** "Welches Gymnasium hat am meisten?": one of several is asked for, and no year of all. */
function asksWhichOf({ subjects: [subject], parts: { marked } }: Asked): boolean {
  const before = marked.foldedAt((subject?.from ?? 0) - 1);
  return /^(?:welche[rs]?|which)$/u.test(before);
}

function isExtreme(kind: string): boolean {
  return kind === 'min' || kind === 'max';
}

/** "Wie viele … haben alle Landkreise zusammen?" */
export function sumRule(asked: Asked): PlannedOperation | null {
  const isMeant = asked.metricIsStated || namesTable(asked);
  const all = isMeant && isAdded(asked) && !isChange(asked) ? wholeTable(asked) : null;
  if (all !== null)
    return {
      ...PLAIN,
      operation: { name: 'aggregate', over: 'entities', with: 'sum' },
      selection: all,
      takesAll: true,
    };
  const ofYears = sumOfYears(asked);
  if (ofYears !== null) return ofYears;
  const [group] = asked.groups;
  const asksNumber = asked.has('sum') || (asked.metricIsStated && asked.has('count'));
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  const whole = asksNumber && isJoinedGroup(asked) && overlaps(asked) ? topOf(asked) : undefined;
  if (whole !== undefined && asked.subjects.length === 0)
    return { ...PLAIN, operation: { name: 'value' }, selection: namedSelection([whole]) };
  const isGroup =
    group !== undefined &&
    asksNumber &&
    !isChange(asked) &&
    !isTheOne(asked, group) &&
    !isOfEach(asked, group);
  const areMany =
    group === undefined && asked.has('sum') && (kept.length > 1 || saysAllOf(kept[0], asked));
  if (!isGroup && !areMany) return null;
  const selection =
    group !== undefined
      ? selectGroup(asked, group)
      : selectSubjects(kept, kept.length > 1 ? 'first' : 'all');
  if (isChange(asked) || (isStretched(asked) && asked.has('series'))) return null;
  const takesAll = group !== undefined || kept.length === 1;
  // What is there on a day is added up for each of the days, and never over them.
  if (isStretched(asked) && !comesAbout(asked))
    return { ...PLAIN, operation: { name: 'series' }, selection, combined: true, takesAll };
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'entities', with: 'sum', ...limitOfGroup(asked, group) },
    selection,
    takesAll,
  };
}

/**
 * "alle Gemeinden mit mehr als 100 Beschäftigten zusammen": the limit stands behind the kind, and narrows
 * it down; anywhere else it may be one of the sum.
 */
function limitOfGroup(asked: Asked, group: Group | undefined): { condition?: Condition } {
  const { threshold, marked } = asked.parts;
  if (threshold === null || group === undefined || asked.has('list')) return {};
  const at = marked.terms.findIndex(
    (_, index) => index > group.from && marked.roleOf(index) === 'condition',
  );
  if (at < 0) return {};
  const between = marked.terms.slice(group.from + 1, at).map(({ folded }) => folded);
  return LEADS_TO_LIMIT.test(between.join(' ')) ? { condition: threshold } : {};
}

/** "Gemeinden im Ilm-Kreis mit", "Kapitel, die jeweils", "Gemeinden zwischen 50 und 100" */
const LEADS_TO_LIMIT =
  /^(?:(?:im|in|des|der|von|vom|of|aus|dem) (?:\S+ ){0,2}\S+)?(?:(?:^| )(?:mit|with|having|die|that|which)(?: (?:jeweils|je|einzeln|each))?)?$/u;

const ADDS_UP =
  /(?<!\w)(?:summe|zusammen\w*|aufsummiert|addiert|insgesamt|in summe|total|altogether)(?!\w)/u;
/** What comes about year after year can be added up; what is there on a day cannot. */
const COMES_ABOUT =
  /(?:einsätze|einsatz|transporte|fälle|sachen|eingänge|anträge|bewilligungen|genehmigungen|unfälle|geburten|verfahren|übernachtungen|ankünfte|zugänge|abgänge|abfall|müll|aufkommen|veranstaltungen|besuche|besucher|ausleihen|einstellungen|kündigungen|entlassungen|abschlüsse|zahlungen|förderungen|verstöße|delikte|anzeigen|sanierungen|neubauten|brände|abgabe|straftaten|taten|prüfungen|beratungen|meldungen|verstöße|zuwendungen|zuschüsse|erträge|erzeugung|einleitungen|entnahmen|vorkommnisse|ereignisse)(?!\p{L})|^(?:neue?[nrs]?|untersuchte|gebaute|errichtete|erzeugte[rs]?|geprüfte|gemeldete|erfasste|registrierte|erteilte|gestellte|bewilligte|abgelehnte|erlegte|gefällte|gepflanzte|verkaufte|ausgezahlte|eingegangene|erledigte|durchgeführte)\s/iu;
const ASKED_TO_ADD = /(?<!\w)(?:zusammen\w*|summe|aufsummiert|addiert|altogether|added up)(?!\w)/u;

/** What a table counts from year to year, and not on a day of each. */
function comesAbout({ metric, table, knowledge, parts }: Asked): boolean {
  const isOfDay = table.time.kind === 'years' && table.time.day !== undefined;
  // Of a table that nothing describes whoever asks for the sum knows what it means.
  const isAsked = knowledge.plainTables.has(table.name) && ASKED_TO_ADD.test(parts.marked.line);
  return !isOfDay && (isAsked || /euro/iu.test(metric.unit) || COMES_ABOUT.test(metric.label));
}

/** "Landeszuwendung 2022 bis 2024 in Summe": of one thing, the years together. */
function sumOfYears(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  const [subject, ...more] = subjects;
  if (subject === undefined || more.length + groups.length > 0) return null;
  const { time } = parts;
  if (!ADDS_UP.test(parts.marked.line) || !(time.isRange || time.years.length > 1)) return null;
  if (isChange(asked) || asked.has('series', 'share', 'difference', 'than', 'mean', 'whichYear'))
    return null;
  if (!comesAbout(asked) || !canAdd(asked)) return null;
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'years', with: 'sum' },
    selection: selectSubjects([subject], 'first'),
    years: 'all',
  };
}

/** "Wie viele Besucher hatte das Bad?": one of them is meant, and nobody knows which. */
function isTheOne({ parts: { marked }, ...asked }: Asked, { isPlural, from }: Group): boolean {
  const before = marked.foldedAt(from - 1);
  return !isPlural && !asked.has('sum') && /^(?:das|dem|dieses|diesem|vom|beim)$/u.test(before);
}

/** A number of a whole part of the table, "Schüler an Grundschulen", is that of all its entries. */
function isAdded(asked: Asked): boolean {
  return asked.has('sum') || (asked.has('count') && (asked.scopes.length === 1 || isOfYear(asked)));
}

/** "Wie viele Prüfungen gab es 2023?" of a table whose entries are the quarters of each year. */
function isOfYear(asked: Asked): boolean {
  const entries = asked.knowledge.index.ofTable(asked.table.name);
  const areParts = entries.every(({ label }) => readYearPart(label) !== undefined);
  return areParts && entries.length > 0 && asked.parts.time.years.length > 0 && comesAbout(asked);
}

function isThroughout(asked: Asked, subject: Subject): boolean {
  return throughAllParts(asked, subject).length === subject.entities.length;
}

/** "alle Sportgymnasien", "die drei Sportgymnasien" where there are three. */
function saysAllOf(subject: Subject | undefined, asked: Asked): boolean {
  const count = subject?.entities.length ?? 0;
  if (subject === undefined || count < 2) return false;
  const before = asked.parts.marked.foldedAt(subject.from - 1);
  const said = readSmallNumber(before);
  return said === null ? saysAll(asked) || isThroughout(asked, subject) : said === count;
}

/** "Gemeinden und Landkreise": the second contains the first, so that together they are everything. */
function overlaps({ groups, table }: Asked): boolean {
  const aggregates = aggregateKinds(table);
  const [a, b] = groups.map(({ kinds }) => kinds.some((kind) => aggregates.has(kind)));
  return a !== b;
}

/** "Kulturhaushalt insgesamt" */
function namesTable({ parts, table }: Asked): boolean {
  return parts.tables.some((word) => means(word, table.name));
}

/** "Wie viele Schüler gab es insgesamt?" in a table that has no row for the total. */
function wholeTable(asked: Asked): Selection | null {
  return canAdd(asked) && isBare(asked) ? allEntries(asked) : null;
}

/** Whether a question that names no entry asks about all: for their sum, which is first, or which are so. */
export function asksForAll(asked: Asked): boolean {
  const isFiltered = asked.parts.threshold !== null && entriesAskedFor(asked) !== null;
  return (
    (isAdded(asked) && wholeTable(asked) !== null) || rankedTable(asked) !== null || isFiltered
  );
}
