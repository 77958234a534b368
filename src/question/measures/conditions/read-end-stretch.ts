import type { QuestionWords } from '../cues/question-words.ts';
import type { YearMention } from './read-years.ts';

const YEAR = String.raw`((?:19|20)\d\d)`;
const SMALL =
  '(?:(?:jahr|jahren|jahre|dem|den|der|ende|mitte|anfang|spatestens|the|year|years|einschliesslich) )*';
const STRETCH = new RegExp(
  `(?:(?<!\\w)(?:von|ab|zwischen|seit|nach|from|between) )?${SMALL}(?<!\\d)${YEAR} (?:bis|und|and|to|through|until|till) (?:zum )?${SMALL}${YEAR}(?!\\d)`,
  'gu',
);
/** "nach 2024 und vor 2028": the years between. */
const SIDES = new RegExp(
  `(?<!\\w)(nach|ab|after|from) ${SMALL}${YEAR} (?:und|aber|bzw|and|but) (?:\\w+ )?(vor|bis|before|until|by) (?:spatestens )?${SMALL}${YEAR}(?!\\d)`,
  'gu',
);
/** "laut Plan 2024 bis 2025 fertig": the first is the year of the plan. */
const OF_PLAN = /(?<!\w)(?:(?:aktions)?plan|ap|planjahr)(?: (?:von|fur|des jahres))? $/u;
const BEGINS = /^(?:von|ab|zwischen|seit|nach|from|between) /u;
/** "2025 und 2027" are two years; with "zwischen" before, a stretch. */
const IS_STRETCH = /^(?:zwischen|between) | (?:bis|to|through|until|till) /u;
const SEVERAL =
  /(?<!\w)(?:massnahmen|projekten?|projekte|vorhaben|measures|projects|was|welche|wie ?viele|which|how many)(?!\w)/u;
/** Words between the years and what ends; another year than that of the plan belongs to something else. */
const GAP =
  '(?:(?:(?:aktions)?plan (?:19|20)\\d\\d|(?!(?:19|20)\\d\\d|aufgenomm|hinzugekomm|dazugekomm|included|added)[\\w.-]+) ){0,6}?';
/** What ends, said before the years or behind them. */
const END_BEFORE = new RegExp(
  `(?<!\\w)(?:enden|endet|auslaufen|abschluss\\w*|(?:end|ziel|fertigstellungs)?termin\\w*|enddatum|endjahr\\w*|zieljahr\\w*|fertigstellung|ende|ending|ends?|finish|finishing|du|completion|completed?|finished) ${GAP}$`,
  'u',
);
const END_BEHIND = new RegExp(
  `^ ${GAP}(?:abgeschlossen|abzuschliessen|fertig\\w*|beendet|umgesetzt|realisiert|enden|endet|auslaufen|aus|abschluss\\w*|(?:end|ziel)?termin\\w*|enddatum|zieljahr|ende|complet\\w*|finish\\w*|end|du)(?!\\w)`,
  'u',
);
const PLANNED =
  /(?<!\w)(?:soll\w*|geplant\w*|vorgesehen\w*|eingeplant|planmassig\w*|werden|wollen|laut|enden|endet|auslaufen|laufen|(?:end|ziel|abschluss)?termin\w*|enddatum|zieljahr\w*|planned|scheduled|du|expected|supposed|to be|should|will|end|finish)(?!\w)/u;
/** What was is no plan, and what moved or stayed is told from plan to plan. */
const OTHERWISE =
  /(?<!\w)(?:wurden?|worden|waren|hat sich|haben sich|verschob\w*|verschieb\w*|verschoben\w*|verlegt\w*|geandert\w*|anderte\w*|verander\w*|entwickel\w*|gerutscht|gewandert|blieb\w*|geblieben|dieselben?|denselben|gleich\w*|durchgehend|immer|jeweils|were|was|moved|changed|slipped|postponed|stay\w*|remained)(?!\w)/u;

/**
 * "von 2025 bis 2027 abgeschlossen werden", "enden zwischen 2025 und 2027": each of these years is one
 * in which something is planned to end; other years are those of plans. Null where none is said so.
 */
export function readEndStretch(
  { folded, words }: QuestionWords,
  mentions: readonly YearMention[],
): YearMention[] | null {
  if (!SEVERAL.test(folded) || !PLANNED.test(folded) || OTHERWISE.test(folded)) return null;
  const stretch = stretchesIn(folded).find(({ start, end, from, to }) => {
    const isOfEnds = END_BEFORE.test(folded.slice(0, start)) || END_BEHIND.test(folded.slice(end));
    return isOfEnds && from <= to;
  });
  if (stretch === undefined) return null;
  const isInside = ({ word }: YearMention) => {
    const { start = 0 } = words[word] ?? {};
    return start >= stretch.start && start < stretch.end;
  };
  const [first, last = first] = mentions.filter(isInside);
  if (first === undefined || last === undefined) return null;
  const ends = Array.from({ length: stretch.to - stretch.from + 1 }, (_, at): YearMention => {
    const { word } = at === 0 ? first : last;
    return { year: stretch.from + at, role: 'completion', side: null, word };
  });
  const others = mentions.filter((mention) => !isInside(mention));
  return [...ends, ...others.map((other): YearMention => ({ ...other, role: 'plan', side: null }))];
}

interface Stretch {
  /** Offsets in the question. */
  readonly start: number;
  readonly end: number;
  /** Years, both included. */
  readonly from: number;
  readonly to: number;
}

function stretchesIn(folded: string): Stretch[] {
  const closed = [...folded.matchAll(STRETCH)].flatMap((match): Stretch[] => {
    const [said, from, to] = match;
    const isBehindPlan = OF_PLAN.test(folded.slice(0, match.index)) && !BEGINS.test(said);
    return IS_STRETCH.test(said) && !isBehindPlan
      ? [{ ...placeOf(match), from: Number(from), to: Number(to) }]
      : [];
  });
  const sided = [...folded.matchAll(SIDES)].map((match): Stretch => {
    const [, after, from, before, to] = match;
    return {
      ...placeOf(match),
      from: Number(from) + (/^(?:nach|after)$/u.test(after ?? '') ? 1 : 0),
      to: Number(to) - (/^(?:vor|before)$/u.test(before ?? '') ? 1 : 0),
    };
  });
  return [...sided, ...closed];
}

function placeOf({ 0: said, index }: RegExpExecArray): Pick<Stretch, 'start' | 'end'> {
  return { start: index, end: index + said.length };
}
