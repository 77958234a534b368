import { readYearPart } from '#src/text/year-part.ts';
import { countIn } from '../relative-time.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const UNIT = '(?<unit>quartale?|monate?|halbjahre?|quarters?|months?)';
const LATER = 'sp(?:ä|ae)ter|danach|darauf|later|after';
const EARLIER = 'fr(?:ü|ue)her|davor|zuvor|vorher|earlier|before';
const COUNTED = new RegExp(
  String.raw`(?<!\p{L})(?<count>(?!im |das |the )\p{L}+|\d{1,2}) ${UNIT} (?:(?<later>${LATER})|(?<earlier>${EARLIER}))(?!\p{L})`,
  'iu',
);
const NEXT = new RegExp(
  String.raw`(?<!\p{L})(?:im|das|in the|the) (?:${UNIT} (?:(?<later>${LATER})|(?<earlier>${EARLIER}))|(?:(?<next>folgenden?|nächsten?|darauffolgenden?|following|next)|(?<last>vorigen|vorherigen|vorangegangenen|previous)) (?<named>quartal|monat|halbjahr|quarter|month)|(?:(?<follow>folge)|vor)(?<joined>quartal|monat|halbjahr))(?!\p{L})`,
  'iu',
);
/** By the first letters of their words, also in English. */
const LABELS: Readonly<Record<string, string>> = { q: 'Quartal', m: 'Monat', h: 'Halbjahr' };

/**
 * "und ein Quartal später?", "im Monat davor?": the part of a year that lies so far from the one asked
 * about before, with its year: "4. Quartal 2023".
 *
 * @returns Null where nothing is shifted, or before no one part of one year was asked for.
 */
export function shiftPart(question: string, { asked, reading }: FigureTopic): string | null {
  const found = COUNTED.exec(question) ?? NEXT.exec(question);
  const { scope } = asked.table.entity;
  if (found === null || scope === undefined || reading.kind !== 'plan') return null;
  const { count, unit, later, next, named, follow, joined } = found.groups ?? {};
  const said = (unit ?? named ?? joined ?? '').charAt(0).toLowerCase();
  if (scope.label !== LABELS[said]) return null;
  const { selection, years } = reading.plan;
  const scopes =
    selection.by === 'entities'
      ? [...new Set(selection.entities.map((ref) => ref.scope ?? null))]
      : selection.scopes;
  const [year, ...otherYears] = years;
  const [own, ...others] = scopes;
  if (year === undefined || own == null || otherYears.length + others.length > 0) return null;
  const parts = scope.groups.filter(({ aggregate }) => !aggregate).map(({ value }) => value);
  parts.sort((a, b) => placeOf(a) - placeOf(b));
  const at = parts.indexOf(own);
  const size = count === undefined ? 1 : countIn(count);
  if (at < 0 || size === null) return null;
  const isLater = later !== undefined || next !== undefined || follow !== undefined;
  const place = at + (isLater ? size : -size);
  const part = parts[((place % parts.length) + parts.length) % parts.length];
  const shifted = `${part} ${year + Math.floor(place / parts.length)}`;
  return question.replace(found[0], shifted);
}

function placeOf(part: string): number {
  return readYearPart(part)?.number ?? 0;
}
