/**
 * How two printed lines are put together. The same rules serve the reading text and the quotes of
 * citations, so that a quote reads as the sentence does.
 */

const CONJUNCTION = /^(und|oder|bzw|sowie|als|noch|bis)\b/u;

/** What stands between two lines once they are joined, and whether the hyphen at the end goes. */
export interface Join {
  readonly dropHyphen: boolean;
  readonly space: boolean;
}

/**
 * @param before - Text up to the line end, trimmed at its end.
 * @param after - Text of the next line, trimmed at its start.
 */
export function joinOf(before: string, after: string): Join {
  if (/\p{L}-$/u.test(before)) {
    if (CONJUNCTION.test(after)) return { dropHyphen: false, space: true };
    if (/^\p{Ll}/u.test(after)) return { dropHyphen: true, space: false };
    if (/^[\p{Lu}\d]/u.test(after)) return { dropHyphen: false, space: false };
  }
  if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return { dropHyphen: false, space: false };
  return { dropHyphen: false, space: true };
}

/**
 * The verbatim text of printed lines on one line: white space folded, line-end hyphenation joined,
 * nothing else changed.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const raw of lines) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line === '') continue;
    if (joined === '') {
      joined = line;
      continue;
    }
    const { dropHyphen, space } = joinOf(joined, line);
    joined = (dropHyphen ? joined.slice(0, -1) : joined) + (space ? ' ' : '') + line;
  }
  return joined;
}
