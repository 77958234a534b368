/** What narrows a number down by its cause: "wegen Vandalismus", "durch die Polizei", "ohne Abschluss". */
const NARROWED =
  /(?<!\p{L})(?:wegen|durch|aufgrund|infolge|ohne|gegen|unter|because of|due to|without)\s+(?:(?:de[rmns]|die|das|eine[rmns]?|ein|von|the|an?)\s+)?(?:\p{Ll}+(?:e[rmns]?)\s+)?(?<noun>\p{Lu}\p{L}{3,})/gu;

/** The nouns by which a question narrows down what it counts; of all there are is another number. */
export function narrowingNouns(question: string): string[] {
  return Array.from(question.matchAll(NARROWED), ({ groups }) => groups?.noun ?? '');
}
