import { distance } from 'fastest-levenshtein';
import { foldGerman } from '#src/text/fold.ts';
import { isSwapped } from '#src/text/swapped-letters.ts';
import { type MeasureIndex, stemOf } from '../lookup/measure-index.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';

/** Words that ask for a field or a list; only long ones, short ones are near to too many others. */
const SPELLED = [
  'aktionsplan',
  'aktionspläne',
  'status',
  'projektstatus',
  'statusverlauf',
  'federführung',
  'federführend',
  'zuständig',
  'verantwortlich',
  'abschluss',
  'abschlusstermin',
  'fertigstellung',
  'enddatum',
  'endtermin',
  'zieltermin',
  'zieldatum',
  'aufgenommen',
  'ausgenommen',
  'aufnahme',
  'maßnahme',
  'maßnahmen',
  'maßnahmennummer',
  'vorhaben',
  'projekte',
  'gekippt',
  'geraten',
  'gewechselt',
  'nummer',
  'verschoben',
  'verspätung',
  'verzögert',
  'verzug',
  'drohender',
  'drohende',
  'entwickelt',
  'entwicklung',
  'abgeschlossen',
  'umbenannt',
  'bezeichnung',
  'ministerium',
  'abteilung',
  ...`hinzugekommen dazugekommen weggefallen entfallen gestrichen verschwunden erledigt beendet
    fertiggestellt umgesetzt häufigsten öftesten meisten geplant geplante geplanter verteilen verteilung
    prozentsatz prozent anteil anzahl frühere früher vorherige bisherige vormals ehemalige ursprünglich
    verantwortung verantwortet rückstand hinterher projekt projekten koordiniert vergleich verglichen
    gegenüber später drohte verzögerte verzögern verspätet verspätete verspäten planmäßig erstmals verändert verlauf
    betreut geleitet zuständigkeit endtermin deadline hinausgeschoben vertagt`.split(/\s+/u),
].map(foldGerman);
const SHORTEST = 6;
const LONGEST_ENDING = 4;
/** From this length on two letters may be wrong. */
const LONG = 10;

/** Reads misspelled cues as what they ask for; a word that the plans use is none. */
export function correctCues(question: QuestionWords, index: MeasureIndex): QuestionWords {
  // English words are near to German cues: "number" is no misspelled "Nummer".
  if (question.language === 'en') return question;
  let folded = '';
  const words = question.words.map((word): QuestionWord => {
    // "C-Maßnahmen" are those of a part.
    const isLettered = word.parts[0]?.length === 1;
    const read = (isLettered ? undefined : correctionOf(word.folded, index)) ?? word.folded;
    const start = folded === '' ? 0 : folded.length + 1;
    folded += (folded === '' ? '' : ' ') + read;
    return { ...word, folded: read, start, end: folded.length };
  });
  return { ...question, words, folded };
}

function correctionOf(word: string, index: MeasureIndex): string | undefined {
  const isInflected = SPELLED.some(
    (cue) =>
      (word.startsWith(cue) && word.length - cue.length <= LONGEST_ENDING) || cue.startsWith(word),
  );
  const ministry = ministryOf(word);
  if (ministry !== undefined) return ministry;
  const isKnown = index.frequencyOf(word) > 0 || index.titleStems.has(stemOf(word));
  if (word.length < SHORTEST - 1 || isInflected || isKnown) return undefined;
  // "staus": a letter may be missing in a short word, none be another.
  const isShort = word.length < SHORTEST;
  return SPELLED.find(
    (cue) =>
      (!isShort || cue.length > word.length) &&
      withoutPrefix(word) !== withoutPrefix(cue) &&
      (distance(word, cue) <= (Math.min(word.length, cue.length) >= LONG ? 2 : 1) ||
        isSwapped(word, cue)),
  );
}

/** "beantwortet" is no misspelled "verantwortet": what a verb begins with makes it another one. */
function withoutPrefix(word: string): string {
  return word.replace(/^(?:be|ver|ent|er|zer|ge|ab|an|auf|aus|ein|um|vor|nach|zu)/u, '');
}

const MINISTRY = 'ministerium';
/** So many letters say which one. */
const SHORTEST_FIELD = 4;

/** "bildungsminsterium": the end is long enough to be told although letters are wrong. */
function ministryOf(word: string): string | undefined {
  if (word.includes(MINISTRY)) return undefined;
  const ends = [-1, 0, 1].map((more) => word.length - MINISTRY.length + more);
  const at = ends.find(
    (start) =>
      start >= SHORTEST_FIELD && word[start] === 'm' && distance(word.slice(start), MINISTRY) <= 2,
  );
  return at === undefined ? undefined : word.slice(0, at) + MINISTRY;
}
