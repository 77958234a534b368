import { isBehindWithout } from '../parts/behind-without.ts';
import type { Asked } from '../selection/asked.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { selectSubjects } from '../selection/select-group.ts';
import { isChange, isMultiplied, isReference, isStretched } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/** "Wer hat mehr, A oder B?", "Um wie viel mehr?": two things or more held against each other. */
export function compareRule(asked: Asked): PlannedOperation | null {
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  const sides = comparedSides(asked, kept);
  const adds = asked.has('sum') && sides.left === undefined;
  if (kept.length < 2 || (adds && !asked.has('difference', 'ratio'))) return null;
  if (
    asked.has('mean', 'median') ||
    (isChange(asked) && isStretched(asked) && !asked.has('difference'))
  )
    return null;
  const by = comparedBy(asked);
  // "Wie war die Entwicklung bei beiden?"
  if (by === 'values' && asked.has('series') && asked.parts.time.years.length === 0) return null;
  // Two things at many times are two courses and no one difference.
  if (by === null || (by !== 'values' && isChange(asked) && isStretched(asked))) return null;
  if (by !== 'values' && haveOwnYears(asked, kept)) return null;
  const { line } = asked.parts.marked;
  const asksLess =
    /(?<!\w)(?:weniger|kleiner|fewer|less|smaller)(?!\w)/u.test(line) &&
    !/(?<!\w)(?:mehr|grosser|more|larger|bigger)(?!\w)/u.test(line);
  return {
    ...PLAIN,
    operation: {
      name: 'compare',
      by,
      ...(asksLess && by === 'values' ? { direction: 'bottom' as const } : {}),
      ...(by === 'values' && !holdsAgainst(asked) ? { isBeside: true } : {}),
      ...(sides.left === undefined ? {} : { left: sides.left }),
    },
    selection: selectSubjects(
      by === 'values' && sides.left === undefined ? kept : sides.ordered,
      'first',
    ),
  };
}

/** "Wie viele hat A und wie viele B?" asks for both, and not where there are more. */
function holdsAgainst({ has, parts: { marked } }: Asked): boolean {
  return has('than', 'versus', 'top', 'bottom') || COMPARATIVE.test(marked.line);
}

const COMPARATIVE =
  /(?<!\w)(?:mehr|weniger|(?:gross|klein|hoh|niedrig|gering|stark|schwach)er(?:e[nrsm]?)?|genauso|gleich|unterschied\w*|vs|gegen|more|fewer|less|(?:larg|bigg|small|high|low)er|same|equal)(?!\w)/u;

/**
 * What is held against what: first the thing asked about, then what it is measured by ("mehr als
 * Gera"). Of three or more that are added up, `left` tells how many are on the first side.
 */
export function comparedSides(
  asked: Asked,
  subjects: readonly Subject[],
  isSum = asked.has('sum'),
): { readonly ordered: readonly Subject[]; readonly left?: number } {
  const container = subjects.find((subject) => holdsOther(asked, subject));
  if (container !== undefined && subjects.length === 2)
    return { ordered: [container, ...subjects.filter((subject) => subject !== container)] };
  const at = subjects.findIndex(
    (subject) => isReference(asked, subject) || isMultiplied(asked, subject),
  );
  const reference = at < 0 ? [] : subjects.slice(at, at === 0 ? 1 : undefined);
  const ordered = [...subjects.filter((subject) => !reference.includes(subject)), ...reference];
  const areAdded = isSum && subjects.length > 2 && at >= 0;
  return areAdded ? { ordered, left: ordered.length - reference.length } : { ordered };
}

function comparedBy(asked: Asked): 'values' | 'difference' | 'ratio' | 'percent' | null {
  if (asked.has('ratio')) return 'ratio';
  const asksHowMuch =
    /(?<!\w)(?:um wie ?viele?|wie ?viele? (?:\w+ )?(?:mehr|weniger)|how many more|how many fewer|by how (?:many|much)|um wie viel)(?!\w)/u.test(
      asked.parts.marked.line,
    );
  if ((asksHowMuch || asked.has('difference')) && asked.has('percent')) return 'percent';
  if (asksHowMuch || asked.has('difference')) return 'difference';
  return isStretched(asked) ? null : 'values';
}

const FITS =
  /(?<!\w)(?:wie oft (?:passt|passen|geht|gehen|steckt|stecken)|how many times (?:do|does|would) .{0,80}? (?:fit|go))(?!\w)/u;
const INTO =
  /(?:^| )(?:in|into|inside)(?: (?:d(?:as|en|ie|er|em|es)|the|that|those|of|von|personal|belegschaft|staff|stadt|landkreis(?:es)?|kreis(?:es)?))*$/u;

/** "Wie oft passt A in B?": B is the multiple. */
function holdsOther({ parts: { marked } }: Asked, { from }: Subject): boolean {
  const before = marked.terms.slice(Math.max(0, from - 5), from).map(({ folded }) => folded);
  return FITS.test(marked.line) && INTO.test(before.join(' '));
}

/** "LKA 2021 durch Landespolizei 2020": each thing in a year of its own, which no one year answers. */
function haveOwnYears({ parts: { marked, time } }: Asked, [a, b]: readonly Subject[]): boolean {
  if (a === undefined || b === undefined || time.years.length < 2) return false;
  const isYear = (from: number, to: number): boolean =>
    marked.terms.slice(from, to).some((_, offset) => marked.roleOf(from + offset) === 'year');
  return isYear(a.to + 1, b.from) && (isYear(0, a.from) || isYear(b.to + 1, marked.terms.length));
}
