const ANNEX = /\bAnlage (?<number>\d{1,3})\b/u;
/** The sentence that names an annex says within this many lines what it contains. */
const SENTENCE_LINES = 3;

/**
 * Finds the number under which the text before an annex refers to it ("kann der Anlage 1 entnommen
 * werden"); the annex itself often carries none.
 *
 * @param before - 1-based line at which the annex begins.
 * @param subject - What only this annex is about.
 */
export function findAnnexNumber(
  lines: readonly string[],
  before: number,
  subject: RegExp,
): number | undefined {
  for (let index = 0; index < before - 1; index += 1) {
    const number = ANNEX.exec(lines[index] ?? '')?.groups?.number;
    if (number !== undefined && subject.test(around(lines, index))) return Number(number);
  }
  return undefined;
}

/** Puts the number before what the annex is called: "Anlage 1: Personal der Landesverwaltung". */
export function annexTitle(number: number | undefined, subject: string): string {
  return `Anlage${number === undefined ? '' : ` ${number}`}: ${subject}`;
}

function around(lines: readonly string[], index: number): string {
  return lines.slice(Math.max(0, index - 1), index + SENTENCE_LINES).join(' ');
}
