import type { QueryPlan } from '#src/domain/query-plan.ts';
import { isBehindWithout, isTakenOutBy, saysWithout } from '../parts/behind-without.ts';
import { findCues } from '../parts/cues.ts';
import type { Asked } from '../selection/asked.ts';
import { attachmentOf } from '../selection/kind-attachment.ts';

const NEGATION =
  /^(?:nicht|nie|niemals|kein(?:e[nrsm]?)?|weder|not|never|no|nor|neither|cannot|(?:do|does|did|has|have|had|is|are|was|were)nt)$/u;

/** "ich weiß nicht, wie viele …", "ja oder nicht": said of the asking. */
const OF_ASKING_BEFORE =
  /^(?:weiss|wissen|finde[nt]?|sehe|kenne|verstehe|oder|or|falls|wenn|if|whether|know|find)$/u;
const OF_ASKING_BEHIND = /^(?:sicher|sagen|nennen|verraten|wahr|sure|idea)$/u;

/**
 * Whether a word says the opposite and nothing that was read takes it in: neither a condition ("nicht
 * mehr als 50", "kein Personal") nor what is left out ("nicht im Landratsamt"). "Welche sind nicht
 * gewachsen?" is not answered with those that have.
 */
export function hasUnreadNegation(asked: Asked, { operation }: QueryPlan): boolean {
  // "Landkreise ohne VG", "in denen es keine VG gibt": none of them is the condition.
  if ('condition' in operation && operation.condition?.kind === 'members') return false;
  const unread = unreadNegations(asked);
  const isOfTrend =
    'condition' in operation &&
    operation.condition?.kind === 'trend' &&
    /^not-/u.test(operation.condition.direction);
  return unread.length > (isOfTrend && negatesTrend(asked) ? 1 : 0);
}

function unreadNegations(asked: Asked): number[] {
  return asked.parts.marked.terms.flatMap(({ folded }, index) => {
    const isSaid = NEGATION.test(folded) || saysWithout(folded);
    return isSaid && !isRead(index, asked) && !isOfAsking(index, asked) ? [index] : [];
  });
}

/** "nicht gewachsen", "keinen Zuwachs", "did not grow", "wuchsen seit 2015 nicht": the trend is negated. */
export function negatesTrend(asked: Asked): boolean {
  const { terms } = asked.parts.marked;
  const [index, ...more] = unreadNegations(asked);
  if (index === undefined || more.length > 0 || !NOT.test(terms[index]?.folded ?? '')) return false;
  const saysTrend = (at: number): boolean =>
    findCues(terms[at]?.folded ?? '').some(({ cue }) => cue === 'grow' || cue === 'shrink');
  return saysTrend(index + 1) || index === terms.length - 1;
}

const NOT = /^(?:nicht|nie|niemals|kein(?:e[nrsm]?)?|not|never|no)$/u;

function isRead(index: number, asked: Asked): boolean {
  const { marked, kinds, mentions, scopes } = asked.parts;
  const role = marked.roleOf(index);
  const { folded = '' } = marked.terms[index] ?? {};
  // "nicht mehr Leute als 2015" compares, and says nothing of an end.
  if (role === 'operation') return !(isNotMore(index, asked) && asked.has('than'));
  if (role !== 'neutral') return true;
  const isNear = ({ from }: { readonly from: number }): boolean =>
    from > index && from - index <= FARTHEST;
  return (
    asked.subjects.some((subject) =>
      saysWithout(folded)
        ? isNear(subject) && isBehindWithout(subject, asked.parts)
        : isTakenOutBy(index, subject, asked.parts),
    ) ||
    kinds.some(
      (word) =>
        (isNear(word) || word.to === index - 1) && attachmentOf(word, marked) === 'excluded',
    ) ||
    (saysWithout(folded) &&
      [
        ...mentions.filter(({ candidates }) => candidates.some(({ entity }) => !entity.isRoot)),
        ...scopes,
      ].some(isNear))
  );
}

/** Terms between the negation and what it leaves out. */
const FARTHEST = 12;

function isNotMore(index: number, { parts: { marked } }: Asked): boolean {
  return /^(?:mehr|more|weniger|fewer|less)$/u.test(marked.foldedAt(index + 1));
}

function isOfAsking(index: number, { parts: { marked } }: Asked): boolean {
  return (
    OF_ASKING_BEFORE.test(marked.foldedAt(index - 1)) ||
    OF_ASKING_BEHIND.test(marked.foldedAt(index + 1))
  );
}
