/** Longer lines are paragraphs or whole books without line ends; a page has some 3,000 characters. */
const LONGEST = 4000;
const SHORTEST = LONGEST / 2;

/**
 * Cuts a line that no page could hold behind a sentence, else at a blank, so that a citation can
 * name where in it something stands and no reader has to take it whole. Nothing but that blank is
 * left out; other lines stay as they are.
 */
export function wrapLine(line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (line.length - start > LONGEST) {
    const end = start + cutOf(line.slice(start, start + LONGEST));
    pieces.push(line.slice(start, end));
    start = line[end] === ' ' ? end + 1 : end;
  }
  return [...pieces, line.slice(start)];
}

/** Where a stretch may end. */
function cutOf(stretch: string): number {
  const sentence = stretch.lastIndexOf('. ') + 1;
  if (sentence >= SHORTEST) return sentence;
  const blank = stretch.lastIndexOf(' ');
  return blank >= SHORTEST ? blank : stretch.length;
}
