const LEGEND =
  /^["„“”']?(?:[-–—.…·x/]|\(\)|\p{L}{1,2}\.?\s?\p{L}{0,2}\.?|\*+)["„“”']?\s*[=:]\s*\p{L}/u;

/** "k. A. = keine Angabe", "- = keine Zuständigkeit": whether a note says what a sign in the cells means. */
export function isLegend(note: string): boolean {
  return LEGEND.test(note);
}

/** What the notes of a table say of the signs in its cells: "„- = nichts vorhanden“, „x = geheim“"; null for nothing. */
export function legendOf(notes: readonly string[]): string | null {
  const said = notes.filter(isLegend).map((note) => `„${note.replace(/\s+/gu, ' ')}“`);
  return said.length === 0 ? null : said.join(', ');
}
