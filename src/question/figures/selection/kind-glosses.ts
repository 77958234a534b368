import type { Table } from '#src/domain/catalogue.ts';
import type { Parts } from '../parts/read-parts.ts';
import { isWithin } from '../vocabulary/entity-index.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { Group } from './plan-selection.ts';
import type { Subject } from './resolve-mentions.ts';

/** "Gotha (Stadt)", "Gotha, also die Stadt", "Wurzbach Rathaus": of which kind the thing named is. */
export function isGloss(group: Group, resolved: readonly Subject[], parts: Parts): boolean {
  const { marked } = parts;
  const { from, kinds, isPlural } = group;
  if (marked.terms[from]?.inBrackets === true) return true;
  if ([isOfThese, isOfCompared, isEmployer, isRole].some((says) => says(group, resolved, parts)))
    return true;
  const between = (to: number): string =>
    marked.terms
      .slice(to + 1, from)
      .map(({ folded }) => folded)
      .join(' ');
  return resolved.some(
    ({ to, entities }) =>
      to < from &&
      !isPlural &&
      entities.some(({ kind }) => kinds.includes(kind ?? '')) &&
      SAYS_WHICH.test(between(to)),
  );
}

/** What leads from a name to its kind: "also die", "ich meine die". */
const SAYS_WHICH =
  /^(?:(?:also|sprich|namlich|genauer|i e|that is|(?:damit )?(?:meine? ich|ich meine)|gemeint ist|i mean|meaning)(?: (?:d(?:er|ie|as|en|em)|the|bei|beim|von|vom))*)?$/u;

/** "Jena und Weimar zusammen, Beschäftigte der Städte" */
function isOfThese(
  { from, kinds, isPlural }: Group,
  resolved: readonly Subject[],
  { marked, cues }: Parts,
): boolean {
  return (
    isPlural &&
    from === marked.terms.length - 1 &&
    marked.terms[from - 1]?.folded === 'der' &&
    marked.roleOf(from - 2) === 'metric' &&
    ['share', 'top', 'bottom', 'mean'].every((cue) => !cues.has(cue as 'share')) &&
    resolved.length > 1 &&
    resolved.every((subject) => isBefore(subject, from, kinds))
  );
}

/** "Welcher Kreis hat mehr Leute, Gotha oder Greiz?" */
function isOfCompared(
  { from, kinds, isPlural }: Group,
  resolved: readonly Subject[],
  { marked, cues }: Parts,
): boolean {
  return (
    !isPlural &&
    resolved.length > 1 &&
    ['versus', 'than', 'difference'].some((cue) => cues.has(cue as 'than')) &&
    /^(?:welche[rs]|which)$/u.test(marked.foldedAt(from - 1)) &&
    resolved.every(
      (subject) =>
        subject.from > from && subject.entities.some(({ kind }) => kinds.includes(kind ?? '')),
    )
  );
}

/** "Nordhausen und Mühlhausen haben als Städte zusammen 680": what they are taken for. */
function isRole({ from, kinds }: Group, resolved: readonly Subject[], { marked }: Parts): boolean {
  return (
    ROLE.test(marked.line.slice(0, marked.startOf(from))) &&
    resolved.length > 0 &&
    resolved.every((subject) => isBefore(subject, from, kinds))
  );
}

/** Behind "mehr" and "so viele" it compares. */
const ROLE =
  /(?<!(?:mehr|weniger|grosser|kleiner|hoher|niedriger|starker|so|andere?s?|sowohl)(?: \w+){0,3} )(?<!\w)als (?:reine |eigene )?$/u;

/** "In Nordhausen arbeiten 380 Leute bei der Stadt." */
function isEmployer(
  { from, kinds, isPlural }: Group,
  resolved: readonly Subject[],
  { marked, cues }: Parts,
): boolean {
  return (
    !isPlural &&
    resolved.length === 1 &&
    !cues.has('share') &&
    /(?:^| )(?:(?:bei|von) (?:der|dem)|beim|vom)$/u.test(lineBefore(from, marked)) &&
    resolved.every((subject) => isBefore(subject, from, kinds))
  );
}

function lineBefore(from: number, { terms }: Parts['marked']): string {
  return terms
    .slice(Math.max(0, from - 2), from)
    .map(({ folded }) => folded)
    .join(' ');
}

function isBefore({ to, entities }: Subject, from: number, kinds: readonly string[]): boolean {
  return to < from && entities.some(({ kind }) => kinds.includes(kind ?? ''));
}

/** "Gotha, wie viele arbeiten da bei der Stadt?": only says of which kind the thing named is. */
export function saysAgain(group: Group, subjects: readonly Subject[], { marked }: Parts): boolean {
  const [only, ...more] = subjects;
  const before = lineBefore(group.from, marked);
  if (only === undefined) return false;
  const areOfKind = subjects.every(({ entities }) =>
    entities.every(({ kind }) => group.kinds.includes(kind ?? '')),
  );
  // "Gemeindebedienstete"
  if (marked.terms[group.from]?.isPart === true) return areOfKind;
  if (more.length > 0) return false;
  if (group.isPlural) return false;
  // "Welche Gemeinde verbirgt sich hinter 16066094 und wie viele hat sie?"
  if (only.byKey && HIDES.test(marked.line)) return areOfKind;
  if (!/(?:^| )(?:(?:bei|hat|hatte) (?:der|dem|die)|beim)$/u.test(before)) return false;
  return areOfKind;
}

const HIDES =
  /(?<!\w)(?:(?:verbirgt|verbergen) sich hinter|hinter welche[rmn] \w+ verbirgt sich|(?:steckt|stecken) hinter)(?!\w)/u;

/** "in der Verwaltung von der Stadt Eisenach": of what has no such part, its office is all of it. */
export function isOwnOffice(
  group: Group,
  [only, ...more]: readonly Subject[],
  { marked }: Parts,
  { name, entity }: Table,
  { index }: Knowledge,
): boolean {
  if (only === undefined || more.length > 0 || group.isPlural || group.from > only.from)
    return false;
  const between = marked.terms.slice(group.from + 1, only.from).map(({ folded }) => folded);
  const isCore = entity.kinds.some(
    ({ core }) => core !== undefined && group.kinds.every((kind) => kind === core),
  );
  return (
    isCore &&
    /^(?:der|des|von|of|in)(?: (?:der|dem|the|stadt|gemeinde))*$/u.test(between.join(' ')) &&
    !index.ofKinds(name, group.kinds).some((inner) => isWithin([inner], only.entities)) &&
    only.entities.every(({ kind }) => !group.kinds.includes(kind ?? ''))
  );
}

/** "Gotha oder Nordhausen (Städte)": what stands in brackets says of which kind they are. */
export function ofKinds(subject: Subject, glosses: readonly Group[]): Subject {
  const kinds = glosses.flatMap((gloss) => gloss.kinds);
  const fitting = subject.candidates.filter(({ entity }) => kinds.includes(entity.kind ?? ''));
  return fitting.length === 0
    ? subject
    : { ...subject, candidates: fitting, entities: fitting.map(({ entity }) => entity) };
}
