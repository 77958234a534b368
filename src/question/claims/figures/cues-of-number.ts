import type { Cue } from '#src/question/figures/parts/cues.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import type { Role } from './number-role.ts';

/** What is computed of several at once. */
export const KEPT: readonly Cue[] = ['sum', 'mean', 'median'];

/** What is asked for with the number left open: by what it is in its sentence. */
export function cuesFor(role: Role, { asked }: ClaimSentence): Set<Cue> {
  const direction: Cue[] = asked.has('shrink')
    ? ['shrink']
    : asked.has('grow')
      ? ['grow']
      : ['change'];
  const previous: Cue[] = asked.has('previousYear') ? ['previousYear'] : [];
  const together: Cue[] = asked.has('sum') ? ['sum'] : [];
  switch (role) {
    case 'change':
      return new Set<Cue>([...direction, ...previous, 'absolute']);
    case 'change-percent':
    case 'points':
    case 'multiple':
      return new Set<Cue>([...direction, ...previous, 'percent']);
    case 'share':
      return new Set<Cue>(['share', 'percent', ...together]);
    case 'difference-percent':
      return new Set<Cue>(['difference', 'percent', ...together]);
    case 'difference':
      return new Set<Cue>(['difference', ...together]);
    case 'ratio':
      return new Set<Cue>(['ratio', ...together]);
    default:
      return new Set<Cue>([...KEPT.filter((cue) => asked.has(cue)), 'count']);
  }
}
