/**
 * Parts a text into pieces of at most `max` characters, preferably between paragraphs, else
 * between lines, sentences or words. Nothing is lost but white space at the seams.
 */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const end = findSeam(rest, max);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

function findSeam(text: string, max: number): number {
  const window = text.slice(0, max);
  const seams = ['\n\n', '\n', '. ', ' '].map((seam) => {
    const at = window.lastIndexOf(seam);
    return at < 0 ? -1 : at + seam.length;
  });
  // A seam in the first third would give a tiny piece: rather cut a paragraph than that.
  const good = seams.find((end) => end > max / 3);
  return good ?? (/[\uD800-\uDBFF]$/u.test(window) ? max - 1 : max);
}
