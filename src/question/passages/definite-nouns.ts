const NOUN =
  /(?<!\p{L})(?:der|die|das|den|dem|des|vom|beim|zum|zur|im|am|the)\s+(?:\p{L}+(?:e[rnsm]?)\s+){0,2}?(?<noun>(?!\p{L}+er\s+\p{Lu})\p{Lu}[\p{L}\d-]{3,})/gu;

/** The nouns that a question takes as known, behind "der", "im" …: what it is about is among them. */
export function definiteNouns(question: string): string[] {
  return Array.from(question.matchAll(NOUN), ({ groups }) => groups?.noun ?? '');
}
