const CODE_BEFORE =
  /(?<![\p{L}])(?:kapitels?|kap\.?|einzelplan(?:s|es)?|ep|epl\.?|ags(?:-nummer)?|maßnahmen?|massnahme|nummer|nr\.?|anlage|frage|tabelle|tab\.|übersicht|abbildung|abb\.|abteilung|ziffer|punkt|§+|art(?:ikel|\.)?|absatz|abs\.?|satz|platz|rang|drucksache|behördennummer|serviceruf|rufnummer|verbund(?:e?s)?|version|stufe|phase|web|quartal|q|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s+$/iu;

const RATE_BEFORE = /(?<![\p{L}])(?:je|pro|auf|per)\s+$/iu;

const RATE_NUMBER = /^(?:1\.?000|10[. ]?000|100\.?000)$/u;

const RATE_AFTER =
  /^\s*(?:Einwohner|Einwohnerinnen|Einw|inhabitants|residents|people|Bürger|Thüringer)/iu;

const YEAR = /^(?:19[5-9]\d|20\d\d)$/u;

/** "Platz vier", "Anlage zwei": the word before says that the number is a name. */
export function isNamedBy(before: string): boolean {
  return CODE_BEFORE.test(before);
}

/** Digits that name or date something rather than count it. */
export function isCode(digits: string, before: string, after: string): boolean {
  if (YEAR.test(digits) && !isCounted(before, after)) return true;
  if (/^0\d/u.test(digits) || /^\d{7,}$/u.test(digits)) return true;
  if (CODE_BEFORE.test(before)) return true;
  // "115- Verbund", "115- und Bürgerservice"
  if (/^-\s\p{L}/u.test(after)) return true;
  // "dem Verbund „115“"
  if (/[„"‚»]$/u.test(before) && /^[“"”‘«]/u.test(after)) return true;
  if (
    /plan(?:s|es)?\s+$/iu.test(before) &&
    !/^\s+(?:\p{Lu}|(?:measures?|projects?)(?!\p{L}))/u.test(after)
  )
    return true;
  if (RATE_NUMBER.test(digits) && RATE_AFTER.test(after) && RATE_BEFORE.test(before)) return true;
  if (
    /^\.\s*\p{Ll}/u.test(after) ||
    (/^\.\s+\p{Lu}/u.test(after) &&
      digits.length < 3 &&
      /(?:am|der|die|das|dem|den|im|zum|vom|bis|ab)\s+$/iu.test(before))
  )
    return true;
  // "zur 115", "die 115": a name.
  return (
    /(?<![\p{L}])(?:die|der|zur|zum|dem)\s+$/iu.test(before) &&
    /^\s*(?:[.,?!)]|$|ist|war|wird|wurde|hat|soll|steht|stand|läuft|gilt|in|im|bei)/iu.test(after)
  );
}

/** "von 2022 auf 2023": from year to year. */
const FROM_YEAR = /(?<!\p{L})vo[nm]\s+(?:19|20)\d\d\s+auf\s+$/iu;

/** "mehr als 2000 Beschäftigte" is a number. */
function isCounted(before: string, after: string): boolean {
  return (
    !FROM_YEAR.test(before) &&
    /^\s*(?:Beschäftigt|Mitarbeit|Person(?!al)|Leute|Menschen|Bedienstet|Köpfe|Stellen|Schulen|Euro)/iu.test(
      after,
    ) &&
    /(?<![\p{L}])(?:rund|etwa|knapp|fast|über|unter|mehr als|weniger als|ca\.?|genau|auf|mit|um|sind|waren|arbeiten|hat|hatte)\s+$/iu.test(
      before,
    )
  );
}
