import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Parts } from '../parts/read-parts.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { ASKING_LETTER, QUESTIONER, RESPONDENT } from './stated-terms.ts';

/** A figure that a document states in words and that a question asks for. */
export interface StatedMatch {
  /** The asked ones: one, or two of which the change is asked. */
  readonly figures: readonly StatedFigure[];
  /** The same by somebody else. */
  readonly otherVoice: readonly StatedFigure[];
  /** What it is made up of. */
  readonly parts: readonly StatedFigure[];
  readonly isChange: boolean;
  /** The change is asked for in percent. */
  readonly inPercent?: boolean;
  readonly yearIsStated: boolean;
  /**
   * "Land und Kommunen": the figures of several, of each year one, to be added up or compared; "ohne
   * Sonderrechnungen": the whole and what is taken from it; "Anteil der Kernhaushalte": a part and
   * its whole.
   */
  readonly together?: 'sum' | 'compare' | 'remainder' | 'share';
}

/** Whether a figure is of one of the years asked for, if any is. */
export function isInYears(year: number | null, asked: readonly number[]): boolean {
  return asked.length === 0 || (year !== null && asked.includes(year));
}

/** "Auf wie viele stieg die Zahl?" asks for the end of the change. */
const TO_HOW_MANY = /(?<!\w)(?:auf wie ?viele?|to how many)(?!\w)/u;

/** The one figure of those that fit, or the two of a change: of whom and of when it is asked. */
export function settle(
  best: readonly StatedFigure[],
  parts: Parts,
  knowledge: Knowledge,
): StatedMatch | null {
  const { line } = parts.marked;
  const isAsker =
    QUESTIONER.test(line) ||
    (ASKING_LETTER.test(line) &&
      best.some(({ voice, year }) => voice === 'questioner' && isInYears(year, parts.time.years)));
  const isAnswerer = RESPONDENT.test(line);
  if (isAsker && isAnswerer) return null;
  const voice = isAsker ? 'questioner' : isAnswerer ? 'respondent' : null;
  const heard = best.filter(
    (figure) => voice === null || figure.voice === voice || figure.voice === null,
  );
  const preferred =
    heard.some((figure) => figure.voice === 'respondent') && voice === null
      ? heard.filter((figure) => figure.voice !== 'questioner')
      : heard;
  const isChange =
    !TO_HOW_MANY.test(line) &&
    ['change', 'grow', 'shrink', 'difference'].some((cue) => parts.cues.has(cue as 'change'));
  const newest = Math.max(...preferred.map(({ year }) => year ?? 0));
  const kept =
    parts.time.years.length > 0 || isChange
      ? preferred
      : preferred.filter(({ year }) => year === newest);
  const [first, second, ...more] = [...kept].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  if (first === undefined || more.length > 0) return null;
  if (second !== undefined && (first.year === second.year || !sameThing(first, second)))
    return null;
  if (isChange && second === undefined) return null;
  const asked = second === undefined ? [first] : [first, second];
  return {
    figures: asked,
    otherVoice: knowledge.stated.filter(
      (other) =>
        !asked.includes(other) &&
        asked.some(
          (figure) =>
            sameThing(figure, other) && figure.year === other.year && figure.voice !== other.voice,
        ),
    ),
    parts: asked.length > 1 ? [] : knowledge.stated.filter((other) => isPartOf(other, first)),
    isChange,
    inPercent: parts.cues.has('percent'),
    yearIsStated: parts.time.years.length > 0,
  };
}

/** Whether two figures are of the same, of whatever year and by whomever. */
export function sameThing(a: StatedFigure, b: StatedFigure): boolean {
  return (
    foldGerman(a.noun).slice(0, 6) === foldGerman(b.noun).slice(0, 6) &&
    a.per === b.per &&
    a.qualifiers.join('|') === b.qualifiers.join('|')
  );
}

/** Whether a figure is one of those that the same sentence makes the other up of. */
export function isPartOf(part: StatedFigure, whole: StatedFigure): boolean {
  return (
    part.sentence === whole.sentence &&
    part.qualifiers.length === whole.qualifiers.length + 1 &&
    part.qualifiers.slice(1).join('|') === whole.qualifiers.join('|') &&
    whole.qualifiers.length > 0
  );
}
