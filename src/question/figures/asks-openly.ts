/** Asks for a quantity in words. */
const QUANTITY =
  /(?<!\w)(?:wie ?viele?|anzahl|\w*zahl|zahlen|wie (?:gross|stark|hoch|klein|personalstark|viele?)|grosse|personalstarke|wert|werte|how (?:many|much|large|big)|number|numbers|figures?|value|size|stand)(?!\w)/u;

/** Asks what a table holds: "was steht in der Tabelle?", "was steht da für 2022?" */
const OF_TABLE =
  /(?<!\w)was steht (?:da|dort|hier|drin)(?: (?:fur|im jahr|in))? (?:19|20)\d\d(?!\w)|(?<!\w)(?:was|what) (?:(?:does|do|is|are) )?(?:\w+ ){1,8}(?:\w*tabelle|\w*statistik|table|statistics?)(?!\w)/u;

/** Asks for anything: a person, a place, a time, a reason, a way. */
const OPEN =
  /(?<!\w)(?:wer|wem|wen|wessen|wo|woher|wohin|wann|wozu|wofur|warum|weshalb|wieso|wodurch|womit|was|wie|welche[rmns]?|who|whom|whose|where|when|why|how|what|which)(?!\w)|^(?:ist|sind|war|waren|wird|werden|wurde|wurden|kann|konnen|darf|muss|soll|is|are|was|were|can|does|did)(?!\w)/u;

/**
 * "Wer leitet das LKA?": a question that says neither a metric nor an operation nor asks for a
 * quantity. What is named in it must not be answered with its number of anything; only bare key
 * words ("lka 2021?") mean that.
 *
 * @param line - The folded question.
 */
export function asksOpenly(line: string): boolean {
  return OPEN.test(line) && !QUANTITY.test(line) && !OF_TABLE.test(line);
}
