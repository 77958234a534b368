/**
 * A question with which a speaker ends what was stated: ", und da reden Sie von Sicherheit?" asks
 * nothing.
 */
const CLOSING =
  /(?:,| [–—-]|[.!;])\s+(?:und\s+)?(?:da|das|dann|trotzdem|ist das|sind das|wollen|wie lange|and yet)\s(?:(?!wie viele|welche|\d)[^,?])*\?\s*$/iu;
/** What is asked about the sentence itself. */
const ASKS_WHETHER = /(?:stimmt|richtig|korrekt|wahr|zutreff|correct|true|right)/iu;

/** ", richtig?" asks whether what was said before is so. */
const TAG =
  /\s*[,–—-]\s*(?:(?:ist das |das ist |das )?(?:richtig|korrekt)|oder(?: nicht)?|nicht wahr|stimmt(?: das|['’]?s)?|right|correct|isn['’]t it)\s*\?\s*$/iu;

/** The message without such a question; the message itself where it ends with none. */
export function withoutClosingQuestion(message: string): string {
  const tag = TAG.exec(message);
  if (tag !== null && tag.index >= LEAST) return message.slice(0, tag.index);
  const match = CLOSING.exec(message);
  if (match === null || match.index < LEAST || ASKS_WHETHER.test(match[0])) return message;
  return message.slice(0, match.index);
}

/** So long is a statement. */
const LEAST = 20;
