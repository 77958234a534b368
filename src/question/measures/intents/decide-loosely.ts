import { isYesNo } from '../conditions/read-supposition.ts';
import { USING } from '../cues/field-cues.ts';
import * as listCues from '../cues/list-cues.ts';
import * as questionCues from '../cues/question-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import * as storyCues from '../cues/story-cues.ts';
import type { MeasureField, ReadQuestion } from '../read-measure-question.ts';
import type { SingleIntent } from './decide-single.ts';

const BODY =
  'haus|häuser\\w*|ministeri\\w*|ressorts?|behörden?|stellen?|ämter\\w*|amt|dienststellen?|einrichtung\\w*|abteilung';
/** The value that a question word asks for, whatever the verb. */
const ASKED: readonly (readonly [MeasureField, RegExp])[] = [
  [
    'lead',
    cue(
      `wer|wem|wen|wessen|welche[srnm]? (?:${BODY})|who|whom|whose|(?:which|what) (?:ministr(?:y|ies)|departments?|authorit(?:y|ies)|offices?|bod(?:y|ies)|agenc(?:y|ies))`,
    ),
  ],
  [
    'completion',
    cue(
      '(?<!seit )wann|welche[smrn]? (?:\\w+ )?(?:ziel|abschluss|end)?(?:jahr\\w*|termin\\w*|zeitpunkt\\w*|datum|frist\\w*)|zieljahr|when|(?:which|what) (?:\\w+ )?(?:year|date)',
    ),
  ],
  [
    'status',
    cue(
      'wie weit|in welche[rm] (?:zustand|stand|stadium|verfassung|lage|phase)|wie (?:sieht|siehts|sah|schaut|schauts|steht|stehts|stand|geht|gehts|ging|läuft|läufts|lief|kommt|kam|macht)|how far|how (?:is|was) .*(?:going|doing|progressing)',
    ),
  ],
];
/** The register tells what is planned; when something happened, or happens in the world, is told by prose. */
const WHEN = cue('wann|when');
const PLANNED = cue(
  'soll\\w*|will|wollen|wollte\\w*|wird|werden|kann|können|kommt|kommen|geplant|vorgesehen|gedacht|angepeilt|erwartet|rechne\\w*|einsatzbereit|verfügbar|nutzbar|startklar|betriebsbereit|live|available|ready|should|will|shall|planned|expected|due|supposed',
);

const USES = cue(USING);

/**
 * What a question wants to know of a measure by its question word alone: "Wer schreibt an …?",
 * "Auf welches Jahr ist … gelegt?", "Ist … inzwischen festgelegt?". Any verb may stand there, so it
 * may as well ask for something that only prose says.
 */
export function decideLoosely(question: ReadQuestion): SingleIntent | null {
  const { words } = question;
  if (has(words, questionCues.PROSE) || has(words, listCues.HOW_MANY)) return null;
  const found = ASKED.find(([, pattern]) => has(words, pattern));
  if (found !== undefined) {
    const [field] = found;
    if (field === 'lead' && has(words, USES)) return null;
    if (field === 'completion' && has(words, WHEN) && !has(words, PLANNED)) return null;
    return { kind: 'fields', fields: [field], isSure: false };
  }
  return isYesNo(question) && has(words, storyCues.ALREADY) ? { kind: 'done' } : null;
}
