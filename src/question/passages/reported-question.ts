/** "Er fragt, ob das Land einen Rettungsschirm plane": what someone wants to know tells nothing of it. */
const ASKS =
  /(?<!\p{L})(?:frage?(?:te?)?(?:\s\p{L}+){0,3}|erkundigte?\ssich(?:\s\p{L}+){0,3}|(?:möchte|wollte|will)\s(?:\p{L}+\s){0,3}wissen|bittet\sum\s(?:Auskunft|Mitteilung|Erläuterung)),\s(?:und\s)?(?:(?:ab|bis|seit|in|aus|mit|zu|von|auf)\s)?(?:ob|inwiefern|inwieweit|w(?:ann|ie|o|er|as|arum|eshalb|ieso|elche[rsnm]?|ozu|oran|omit|ofür))(?!\p{L})/u;
const ASKED_FOR = /(?<!\p{L})(?:\p{L}*frag\p{L}*|wissen|erkundig\p{L}*|ask(?:ed|s)?)(?!\p{L})/iu;

/** Whether a sentence of minutes only reports what someone asked. */
export function isReportedQuestion(sentence: string): boolean {
  return ASKS.test(sentence);
}

/** "Was wollte die FDP wissen?" */
export function asksWhatWasAsked(question: string): boolean {
  return ASKED_FOR.test(question);
}
