/** "mit Abstand", "bei weitem", "by far": what is largest is so by whatever margin. */
const BY_FAR =
  /(?<!\p{L})(?:mit (?:(?:großem|weitem|deutlichem|klarem) )?Abstand|bei Weitem|weitaus|by far)\s+(?=(?:(?:die|der|das|den|dem|am|the)\s)?(?:\p{L}+[sß]te[nrsm]?|\p{L}+est|most|least|fewest)(?!\p{L}))/iu;
const BEHIND =
  /(?<=(?:[sß]te[nrsm]?|est|most|least|fewest)(?:\s\p{L}+){0,2})\s(?:mit (?:(?:großem|weitem|deutlichem|klarem) )?Abstand|bei Weitem|by far)(?=\s*[?.!]|$)/iu;

export function withPlainSuperlative(question: string): string {
  return question.replace(BY_FAR, '').replace(BEHIND, '');
}
