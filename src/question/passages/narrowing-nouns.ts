/** What narrows a number down by its cause: "wegen Vandalismus", "durch die Polizei", "ohne Abschluss". */
const NARROWED =
  /(?<!\p{L})(?:wegen|durch|aufgrund|infolge|ohne|gegen|unter|because of|due to|without)\s+(?:(?:de[rmns]|die|das|eine[rmns]?|ein|von|the|an?)\s+)?(?:\p{Ll}+(?:e[rmns]?)\s+)?(?<noun>\p{Lu}\p{L}{3,})/gu;

/** "Wie viele Spielplätze haben eine Toilette?" */
const HAD =
  /(?<!\p{L})(?:haben|hat|hatten?|besitzen|besitzt|have|had)\s+(?:(?:k?eine[mnrs]?|k?ein|an?|no)\s+)?(?<noun>\p{L}{4,})\s*\?/gu;

/** The nouns by which a question narrows down what it counts; of all there are is another number. */
export function narrowingNouns(question: string): string[] {
  return Array.from(question.matchAll(NARROWED), ({ groups }) => groups?.noun ?? '');
}

/** The nouns that a question counts who has: a text must say them outright. */
export function possessedNouns(question: string): string[] {
  return Array.from(question.matchAll(HAD), ({ groups }) => groups?.noun ?? '');
}
