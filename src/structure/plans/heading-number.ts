/** How a heading begins: with a number, with the flag of a new measure, or with neither. */
export interface HeadingStart {
  /** As printed, without closing point or colon: "A.12", "3.1.3", "B"; null where there is none. */
  readonly number: string | null;
  readonly isFlaggedNew: boolean;
  /** What follows. */
  readonly rest: string;
}

const NEW_FLAG = /^NEU\s*:\s*/iu;
const LETTERED = /^([A-Z])\.(\d{1,2}(?:\.\d{1,2})*)\.?:?\s*(?=\S)/u;
const DOTTED = /^(\d{1,2}(?:\.\d{1,2})+)\.?:?\s*(?=\p{Lu}|\p{Ll}-\p{L}|e\p{Lu}|["„(])/u;
const BARE = /^(\d{1,2})\.?\s+(?=\p{Lu}|abgeschlossen)/u;
const LETTER = /^([A-Z])\s+(?=\p{Lu}\p{Ll})/u;

/**
 * Reads the start of a heading's first line.
 *
 * @returns undefined where the line cannot start a heading: wrapped titles go on with "2.0) sowie",
 *   "2020“ des Bundes" or "4 des Thüringer Ministeriums".
 */
export function readHeadingStart(text: string): HeadingStart | undefined {
  const { number, rest } = numberOf(text);
  const flag = rest.match(NEW_FLAG);
  if (number === null && flag === null) return undefined;
  return { number, isFlaggedNew: flag !== null, rest: flag ? rest.slice(flag[0].length) : rest };
}

function numberOf(text: string): { number: string | null; rest: string } {
  const lettered = text.match(LETTERED);
  if (lettered) return split(text, lettered, `${lettered[1]}.${lettered[2]}`);
  const plain = text.match(DOTTED) ?? text.match(BARE) ?? text.match(LETTER);
  return plain ? split(text, plain, plain[1] ?? '') : { number: null, rest: text };
}

function split(text: string, match: RegExpMatchArray, number: string) {
  return { number, rest: text.slice(match[0].length) };
}

/** The parts of a number: "A.12" is A, 12; "3.1.3" is 3, 1, 3. */
export function numberParts(number: string): string[] {
  return number.split('.').filter((part) => part !== '');
}

/** Whether `number` lies below `ancestor` in the numbering: "3.1.3" below "3.1", "3" and not "3.2". */
export function isBelow(number: string, ancestor: string): boolean {
  const parts = numberParts(number);
  const above = numberParts(ancestor);
  return above.length < parts.length && above.every((part, index) => part === parts[index]);
}

/** "A.7./A.8./A.22" names three measures that became one; "A.29. – A.31" a range. */
export function numbersIn(former: string): string[] {
  return former.split(/[/,–]|\bund\b/).map((number) => number.trim().replace(/\.$/, ''));
}
