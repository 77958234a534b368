import * as changeCues from './change-cues.ts';
import type { RegisterIntent } from './decide-register.ts';
import * as listCues from './list-cues.ts';
import { cue, has } from './question-words.ts';
import type { ReadQuestion } from './read-measure-question.ts';
import * as storyCues from './story-cues.ts';

/** "neue Maßnahmen in Verzug" are new, and delayed; their status need not be new. */
export const NEW_ONES = cue(
  'neue[nrsm]? (?:maßnahmen?|projekte?n?|vorhaben)|new (?:measures?|projects?)',
);

/** "Bei welchen Maßnahmen hat sich die Federführung von 2022 zu 2024 geändert?" */
export function changedOf(
  { words, years, fields, statuses }: ReadQuestion,
  isCount: boolean,
): RegisterIntent | null {
  const asks = (pattern: RegExp) => has(words, pattern);
  const isChange =
    asks(changeCues.TURNED) ||
    asks(changeCues.COMPARE) ||
    asks(storyCues.STORY) ||
    asks(changeCues.OTHER);
  const isOfTwo =
    years.range !== null || years.mentions.length > 1 || /vorjahr|plan davor/u.test(words.folded);
  const isOtherwise = asks(NEW_ONES) || asks(changeCues.BETTER) || asks(changeCues.WORSE);
  if (
    !isChange ||
    isOtherwise ||
    !isOfTwo ||
    !asks(listCues.MEASURES_PLURAL) ||
    statuses.length > 0
  )
    return null;
  const [field, ...others] = fields.filter((name) => name !== 'included' && name !== 'former');
  return field === undefined || others.length > 0 ? null : { kind: 'changed', field, isCount };
}
