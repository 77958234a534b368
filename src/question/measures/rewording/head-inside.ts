/** Who names a thing before a colon or a dash, and asks of it behind: "NOVa: läuft das noch?" */
const HEADED =
  /^(?:(?:und|bei|beim|zu|zum|zur|thema|betr\.?|betreff)\s+)?([^:?!\n]{2,80}?)\s*(?::|\s[–—-]\s)\s*(.{6,})$/isu;
const PRONOUN =
  /(?<!\p{L})(?:(?:das|dieses|dem|die|diese|der) (?:projekt|vorhaben|maßnahme|ding|sache)|(?:damit|dabei(?!\s*(?:[?.,]|$|und ))|(?<!(?:kam|kamen|kommt|kommen)\s(?:\p{L}+\s){0,3})dazu|daran|davon|dafür)|(?<=(?:ist|war|wird|läuft|lief|macht|leitet|führt|steht|stand|liegt|hat|betreut) )das(?= (?:noch|denn|schon|eigentlich|da|im|in|laut|jetzt|aktuell|fertig)(?!\p{L})|\s*[?.]?$)|es|sie|dessen|deren|it|with (?:it|that))(?![\p{L}-])/iu;
/** With these the thing is spoken of by a preposition. */
const JOINED = /^(?:damit|dabei|dazu|daran|davon|dafür|with (?:it|that))$/iu;
/** "Plan 2023: ist … da drin?" */
const OF_PLAN = /^(?:im |laut )?(?:aktions)?plan (20\d\d)$/iu;
/** A plan, a year or a request is nothing that a pronoun stands for. */
const NO_THING =
  /(?:plan(?:e?s|en?)?\b|\b(?:19|20)\d\d\b|maßnahmen|projekte\b|frage|info|bitte|danke)/iu;

/**
 * The question with what is named before its colon in the place of the pronoun that stands for it:
 * "NOVa: läuft das Projekt noch?" asks "läuft das Projekt NOVa noch?". A plan before it goes behind.
 */
export function withHeadInside(question: string): string {
  const [, head = '', asked = ''] = HEADED.exec(question) ?? [];
  const year = OF_PLAN.exec(head)?.[1];
  if (year !== undefined) return `${asked.replace(/[\s?.]+$/u, '')} im Aktionsplan ${year}?`;
  if (head === '' || NO_THING.test(head)) return question;
  const pronoun = PRONOUN.exec(asked)?.[0];
  if (pronoun === undefined) return question;
  const said = JOINED.test(pronoun) ? `mit ${head}` : `${ofKind(pronoun)}${head}`;
  return asked.replace(PRONOUN, said);
}

/** "das Projekt" stays: it says that a measure is meant. */
function ofKind(pronoun: string): string {
  return pronoun.includes(' ') ? `${pronoun} ` : '';
}
