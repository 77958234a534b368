import { ANY_YEAR } from '#src/text/years.ts';
import { readStatedValues } from '../numbers/stated-values.ts';

const CONTENT =
  /(?<!\p{L})(?:im plan|verzug|in revision|abgeschlossen|federführ\p{L}*|zuständig\p{L}*|geplant\p{L}*|die (?:meisten|wenigsten)|(?:höchste|niedrigste|größte|kleinste|meiste|wenigste|personal(?:stärkste|schwächste))[nrsm]?|mehr|weniger|more|fewer|gestiegen|gesunken|(?:stieg|sank|wuchs|schrumpf|verlor)\p{L}*|gewachsen|(?:wächst|wachsen|sinkt|sinken|steigt|steigen)|(?:auf|ab)wärts|bergauf|bergab|\p{L}*(?:wachstum|schrumpf)s?kurs|nach (?:oben|unten)|zurückgegangen|grew|shrank|rose|fell|declined)(?!\p{L})/iu;
/** With a year they state when something ends. */
const OF_THE_END =
  /(?<!\p{L})(?:soll\p{L}*|fertig\p{L}*|endtermin\p{L}*|abschluss\p{L}*|endet|enden|planned|due)(?!\p{L})/iu;

/** Whether a text states a number, a year or a status: something that can be looked up. */
export function statesSomething(text: string): boolean {
  return statesFact(text) || ANY_YEAR.test(text);
}

/** Whether a text states more than when it was. */
export function statesFact(text: string): boolean {
  return readStatedValues(text).length > 0 || CONTENT.test(text) || OF_THE_END.test(text);
}
