const REQUEST =
  /(?<!\p{L})(?:erbeten|erbitte[nt]?|um \p{L}+ [^,.;:]{0,80}?(?:gebeten|ersucht|nachgesucht)|(?:gebeten|ersucht) um|(?:ich|wir) (?:\p{L}+ )?(?:bitten?|ersuchen?) (?:\p{L}+ ){0,4}um|(?:bitten?|ersuchen?) (?:ich|wir) (?:\p{L}+ ){0,4}um)(?!\p{L})|^\s*\p{Lu}\p{L}+n Sie(?!\p{L})/iu;

/**
 * "Es wird um Mitteilung gebeten, mit welchem …", "Angabe erbeten", "Beziffern Sie …": states nothing,
 * though it ends like a sentence that does.
 */
export function isRequest(text: string): boolean {
  return REQUEST.test(text);
}
