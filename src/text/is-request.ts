const REQUEST =
  /(?<!\p{L})(?:erbeten|erbitte[nt]?|um \p{L}+ (?:wird )?(?:gebeten|ersucht|nachgesucht)|(?:gebeten|ersucht) um)(?!\p{L})/iu;

/** "Es wird um Mitteilung gebeten, mit welchem …", "Angabe erbeten": states nothing, though it ends like it. */
export function isRequest(text: string): boolean {
  return REQUEST.test(text);
}
