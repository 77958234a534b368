import { MONTH_NAMES } from './month-names.ts';

export interface TextSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Abbreviations that end in a point and do not end a sentence; dotted ones ("z.B.", "i.d.R.") are seen by form. */
const ABBREVIATIONS = new Set(
  `abb abk abs abt allg anl anm art aufl az bd bspw bsp buchst bzgl bzw ca chr dez dgl dipl dr ebd ed einschl
   drs drucks ehem entspr erg etc evtl exkl fa ff fig fn geb gem gez ggf ggü hg hr hrsg inkl insb insbes ing jan jh jhd kap lfd lit lt max
   mind min mio mrd nov nr nrn okt pkt prof rd rdnr resp rn röm s sept sog spez st std str tel tlw tsd u überw
   ungef usf usw univ urspr v verf vgl vol vorb vorm vs wg z zit zt zzgl mr mrs ms no vol`.split(
    /\s+/,
  ),
);

/** After these an end is sure even before a lower-case letter or a digit: "etc. 2019" stays open. */
const MONTH_AHEAD = new RegExp(
  `^\\s*(?:${MONTH_NAMES}|Jan|Feb|Aug|Sept|Okt|Nov|Dez|Jahrhundert|Jh|Wahlperiode|Legislatur)`,
  'iu',
);

const CANDIDATE = /(?:[.!?…]+["”“«»)\]’']*)(?=\s|$)/gu;
const PARAGRAPH_BREAK = /\n/gu;

/**
 * Splits German (or English) reading text into sentences. Points of abbreviations, ordinals, dates and
 * initials end none; a line end, which ends a paragraph in reading text, always does.
 *
 * @returns Spans in the order of the text, without surrounding white space, never overlapping; all
 *   that is not white space lies in one of them.
 */
export function splitSentences(text: string): TextSpan[] {
  const ends = [...paragraphEnds(text), ...sentenceEnds(text), text.length].toSorted(
    (a, b) => a - b,
  );
  let start = 0;
  const spans: TextSpan[] = [];
  for (const end of ends) {
    const span = trimSpan(text, start, end);
    if (span.end > span.start) spans.push(span);
    start = Math.max(start, end);
  }
  return spans;
}

function paragraphEnds(text: string): number[] {
  return Array.from(text.matchAll(PARAGRAPH_BREAK), (match) => match.index);
}

function sentenceEnds(text: string): number[] {
  return Array.from(text.matchAll(CANDIDATE))
    .filter((match) => isSentenceEnd(text, match.index, match.index + match[0].length))
    .map((match) => match.index + match[0].length);
}

function isSentenceEnd(text: string, mark: number, end: number): boolean {
  const ahead = text.slice(end, end + 40).trimStart();
  if (ahead === '') return true;
  if (/^\p{Ll}/u.test(ahead)) return false;
  if (text[mark] !== '.') return true;
  return !isOpenPoint(text.slice(Math.max(0, mark - 30), mark), ahead);
}

/** Whether the point after `before` belongs to an abbreviation, an ordinal, a date or an initial. */
function isOpenPoint(before: string, ahead: string): boolean {
  const word = before.match(/[\p{L}\p{N}.§]+$/u)?.[0] ?? '';
  if (/^\d{1,4}$/.test(word)) return isOrdinal(before, word, ahead);
  if (/^\p{L}$/u.test(word)) return true;
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,4}$/u.test(word))
    return !/^(?:Der|Die|Das|Ein|Eine|Es|Im|In|Dies)\b/.test(ahead) || word.length < 5;
  return ABBREVIATIONS.has(word.toLowerCase());
}

const THREE_DIGITS = /(?:^|\s)(?:de[rmns]|zur|zum|vom|ihre[rnms]?|seine[rnms]?)\s+\d{3}$/iu;

/** "am 14. November", "im 19. Jahrhundert", "die 3. Stufe"; but "im Jahr 2019. Danach" ends. */
function isOrdinal(before: string, number: string, ahead: string): boolean {
  // "in der 105. Sitzung"
  if (number.length === 3) return THREE_DIGITS.test(before) && /^\p{Lu}\p{Ll}/u.test(ahead);
  if (number.length > 3) return false;
  if (MONTH_AHEAD.test(ahead)) return true;
  const isStart = before.trim() === number || /[.\n:]\s*$/.test(before.slice(0, -number.length));
  if (isStart) return true;
  return /(?:^|\s)(?:de[rmns]|die|das|am|im|zu[mr]|vom|bis|ab|seit|und|jede[rnms]?|eine[rnms]?|ihre[rnms]?|seine[rnms]?)\s+\d{1,2}$/iu.test(
    before,
  );
}

function trimSpan(text: string, from: number, to: number): TextSpan {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
