import * as changeCues from '../cues/change-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { RegisterIntent } from './register-intent.ts';

/** "neue Maßnahmen in Verzug" are new, and delayed; their status need not be new. */
export const NEW_ONES = cue(
  'neue[nrsm]? (?:maßnahmen?|projekte?n?|vorhaben)|new (?:measures?|projects?)',
);

/** "Wie viele wechselten 2024 die Federführung?": against the plan before. */
const CHANGES_ITSELF = cue(
  'gewechselt|wechsel(?:n|t|te|ten)|geändert|ändert(?:e|en)?|changed?|switched',
);

/** "Welche haben 2023 einen anderen Titel?": likewise. */
const ANOTHER = cue('(?:eine[nrm]?|unter|keine[nrm]?) andere[nrsm]?|another');

/** "Bei welchen Maßnahmen hat sich die Federführung von 2022 zu 2024 geändert?" */
export function changedOf(
  { words, years, fields, statuses }: ReadQuestion,
  isCount: boolean,
): RegisterIntent | null {
  const asks = (pattern: RegExp) => has(words, pattern);
  if (isDated({ words, years }))
    return { kind: 'changed', field: 'completion', isCount, isDated: true };
  const isSame = asks(changeCues.SAME);
  const isChange =
    isSame ||
    asks(changeCues.TURNED) ||
    asks(changeCues.COMPARE) ||
    asks(storyCues.STORY) ||
    asks(changeCues.OTHER) ||
    asks(changeCues.NEW_VALUE);
  const isOfTwo =
    years.range !== null ||
    years.mentions.length > 1 ||
    /vorjahr|plan davor/u.test(words.folded) ||
    asks(changeCues.NEW_VALUE) ||
    (years.mentions.length === 1 && (asks(CHANGES_ITSELF) || asks(ANOTHER)));
  // "wurden 2023 gegenüber 2022 beim Termin verschoben": to a later year.
  const isOtherwise =
    asks(storyCues.MOVED) || asks(NEW_ONES) || asks(changeCues.BETTER) || asks(changeCues.WORSE);
  if (
    !isChange ||
    isOtherwise ||
    !isOfTwo ||
    !asks(listCues.MEASURES_PLURAL) ||
    statuses.length > 0
  )
    return null;
  const [field, ...others] = fields.filter((name) => name !== 'included' && name !== 'former');
  return field === undefined || others.length > 0
    ? null
    : { kind: 'changed', field, isCount, isSame };
}

/** "Welche hatten 2020 noch keinen Termin, 2021 aber schon?" */
function isDated({ words, years }: Pick<ReadQuestion, 'words' | 'years'>): boolean {
  const [first, second, ...others] = years.mentions;
  if (first === undefined || second === undefined || others.length > 0) return false;
  if (second.year <= first.year || !has(words, listCues.MEASURES)) return false;
  const at = words.words[second.word]?.start ?? 0;
  const open = [listCues.OPEN_END, listCues.OPEN_ENDS].flatMap((pattern) => [
    ...words.folded.matchAll(pattern),
  ]);
  return open.some(({ index }) => index < at) && HAS_ONE.test(words.folded.slice(at));
}

const HAS_ONE =
  /^20\d\d (?:(?:aber|dann|jedoch|hingegen|dafur|inzwischen|but|then) )+(?:schon|doch|einen?|ein|one|did|it|had|already|a)(?!\w)/u;
