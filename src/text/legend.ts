const LEGEND =
  /^["„“”']?(?:[-–—.…·x/]|\(\)|\p{L}{1,2}\.?\s?\p{L}{0,2}\.?|\*+)["„“”']?\s*[=:]\s*\p{L}/u;

/** ". Wert nicht verfügbar", "/ keine Angabe": as statistical offices explain their signs. */
const SIGN_ALONE =
  /^(?:[-–—.…·x/]|\.{3}|\(\))\s+(?:nichts|kein\p{Ll}*|nicht|genau|geheim\p{Ll}*|unbekannt|(?:\p{Lu}\p{L}+)(?:wert)?\s(?:nicht|liegt|liegen|fällt|unbekannt|geheim|gesperrt))(?!\p{L})/iu;

/** "k. A. = keine Angabe", "- = keine Zuständigkeit": whether a note says what a sign in the cells means. */
export function isLegend(note: string): boolean {
  return LEGEND.test(note) || SIGN_ALONE.test(note);
}

/** What the notes of a table say of the signs in its cells: "„- = nichts vorhanden“, „x = geheim“"; null for nothing. */
export function legendOf(notes: readonly string[]): string | null {
  const said = notes.filter(isLegend).map((note) => `„${note.replace(/\s+/gu, ' ')}“`);
  return said.length === 0 ? null : said.join(', ');
}
