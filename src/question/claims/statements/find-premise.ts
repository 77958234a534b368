const GRANTED =
  '(?:wie (?:kommt es|ist (?:es )?zu erklären|erklärt (?:es sich|sich)|kann es sein)|woran liegt es?|was (?:ist|sind) (?:der grund|die gründe|die ursachen?) (?:dafür|davon))';
const EMBEDDED = new RegExp(`^\\P{L}*${GRANTED},? (?:dass|daß)\\s+(?<rest>.+)$`, 'iu');
const WHY =
  /^\P{L}*(?:warum|weshalb|wieso|weswegen)(?: denn| eigentlich)?\s+(?<verb>\p{L}+)\s+(?<rest>.+)$/iu;
const ENGLISH =
  /^\P{L}*(?:why|how come)\s+(?:did|do|does|has|have|had|is|are|was|were)\s+(?<rest>.+)$/iu;
const SEPARATED =
  /^(?<clause>.+)\s(?<particle>ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|um|vor|weg|weiter|zu|zurück|zusammen)$/u;
const AUXILIARY =
  /^(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|soll|sollen|sollten?|muss|müssen|mussten?|kann|können|konnten?|darf|dürfen|durften?|will|wollen|wollten?)$/iu;
const END = /[?!.\s]+$/u;

/**
 * What a question for a reason takes for granted, as a statement with its verb at the end, as behind
 * "dass": "Warum ist die Polizei gewachsen?" gives "die Polizei gewachsen ist". Null for any other
 * message.
 */
export function findPremise(message: string): string | null {
  const { verb, rest } =
    (EMBEDDED.exec(message) ?? WHY.exec(message) ?? ENGLISH.exec(message))?.groups ?? {};
  if (rest === undefined) return null;
  return behindClause(rest.replace(END, ''), verb);
}

/** "lehnte das Land das ab" becomes "das Land das ablehnte". */
function behindClause(rest: string, verb: string | undefined): string {
  if (verb === undefined) return rest;
  const { clause, particle } = SEPARATED.exec(rest)?.groups ?? {};
  return clause === undefined || AUXILIARY.test(verb)
    ? `${rest} ${verb}`
    : `${clause} ${particle ?? ''}${verb.toLowerCase()}`;
}
