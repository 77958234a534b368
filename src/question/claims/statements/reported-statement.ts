/** Who says or knows something, and that it is said or known: a frame that states nothing itself. */
const FRAME_WORDS =
  /^(?:ich|wir|man|mir|uns|es|das|dies|hier|da|daraus|die|der|dem|den|laut|nach|in|aus|bei|fakt|tatsache|meines|unseres|wissens|richtig|wahr|korrekt|zutreffend|klar|sicher|bekannt|belegt|unstrittig|festzustellen|festzuhalten|fest|hervor|auch|ja|doch|schon|bereits|oft|immer|wieder|häufig|ist|sei|bleibt|steht|stimmt|trifft|zu|so|geht|ergibt|sich|zeigt|zeigen|belegt|belegen|weiß|wissen|habe|haben|hat|wird|wurde|worden|werden|gelesen|gehört|erfahren|gesagt|mitgeteilt|behauptet|berichtet|erzählt|geschrieben|gesehen|sagt|sagen|heißt|meine|meinen|denke|glaube|glauben|behaupte|behaupten|hörte|lese|las|höre|zeitung|presse|bericht|berichte|antwort|dokument|dokumente|unterlagen|anlage|zahlen|tabelle|statistik|kollege|kollegen|kollegin|jemand|i|we|it|is|was|the|a|have|has|been|read|heard|know|known|told|said|think|believe|say|says|shows?|fact|true|correct|right|clear|documents?|report|figures?|numbers|someone|people|that|reported|claimed)$/iu;
const FRAME = /^(?<head>[^,.:;!?\d]{3,70}?),?\s+(?:dass|daß|that)\s+(?<said>.{12,})$/iu;

/** "Im Redeentwurf steht, …": where it is written says nothing of whether it is so. */
const WRITTEN =
  /^(?:im|in (?:der|dem|den|einem|einer|meinem|meiner|unserem|unserer)) (?:\p{Ll}+ )?(?:\p{L}*(?:entwurf|rede|manuskript|sprechzettel|zeitung|presse|artikel|meldung|mitteilung|interview|vermerk|beitrag|internet|zettel|papier)) (?:steht|stand|heißt es|hieß es|ist zu lesen|wird behauptet|wurde behauptet)\s*[,:]\s*(?:(?:dass|daß)\s+)?(?<said>.{12,})$/iu;

/** 'Aus dem Redeentwurf: „…“': a sentence in quotation marks, and before it only where it is taken from. */
const QUOTED = /^(?<head>[^„"“»:.!?]{3,90}):\s*[„"“»](?<said>[^„"“”»«]{12,})["“”«]?\s*[.!]?$/u;
const DENIES =
  /(?<!\p{L})(?:nicht|nie|kein\p{L}*|falsch|unwahr|unsinn|lüge|not|never|no|false|wrong)(?!\p{L})/iu;

/**
 * What is said behind "Ich habe gelesen, dass …", "Fakt ist, dass …": the statement without its frame.
 *
 * @returns Null where there is no such frame, or where it says something itself ("Der Rechnungshof
 *   kritisiert, dass …", "Es stimmt nicht, dass …").
 */
export function reportedStatement(sentence: string): string | null {
  const written = WRITTEN.exec(sentence)?.groups?.said;
  if (written !== undefined) return written;
  const quoted = QUOTED.exec(sentence)?.groups;
  if (quoted?.said !== undefined && !DENIES.test(quoted.head ?? '')) return quoted.said;
  const { head, said } = FRAME.exec(sentence)?.groups ?? {};
  if (head === undefined || said === undefined) return null;
  return head.split(/\s+/u).every((word) => FRAME_WORDS.test(word)) ? said : null;
}
