import { cue, has, type QuestionWords } from '../cues/question-words.ts';

/**
 * Plans that a question names by when they are, beside one that it names by its year: "2021 und heute",
 * "2024 und davor", "bis 2018 und danach".
 */

const NOW =
  'jetzt|heut(?:e|zutage)|nun|nunmehr|aktuell\\p{L}*|derzeit\\p{L}*|momentan|gegenwärtig\\p{L}*|inzwischen|mittlerweile|zuletzt|neueste[nrms]?|jüngste[nrms]?|now|nowadays|today|current(?:ly)?|latest|most recent';
const JOINT =
  '(?:[,;/?]|\\s(?:und|u\\.?|sowie|oder|aber|vs\\.?|versus|gegenüber|ggü\\.?|im vergleich (?:zu|mit|zum)|verglichen mit|statt|auf|and|or|but|to|compared (?:to|with))\\s)';
const YEAR = '(?<!\\d)20\\d\\d(?!\\d)';
/** Behind it stands no year of its own: "im neuesten Plan 2024". */
const ALONE = `(?<!\\p{L})(?:${NOW})(?!\\p{L})(?!(?:\\s\\p{L}+){0,2}\\s20\\d\\d)`;
const BESIDE_YEAR = new RegExp(
  `${YEAR}.*?${JOINT}.*?${ALONE}|${ALONE}.*?${JOINT}.*?${YEAR}`,
  'isu',
);

/** "… 2021, und jetzt?": the newest plan is asked of besides. */
export function isNowToo({ raw }: QuestionWords): boolean {
  return BESIDE_YEAR.test(raw);
}

/** Several are asked for: what holds of them now is as the newest plan has it. */
const OF_MANY =
  /(?<!\p{L})(?:ma(?:ß|ss)nahmen|projekten?|vorhaben|measures|projects|welche\s(?:waren|standen|lagen|sind|stehen))(?!\p{L})/iu;
const NOW_SAID =
  /(?<!\p{L})(?:jetzt|heute|nun|aktuell|derzeit|momentan|gegenwärtig|inzwischen|mittlerweile|now|today|currently)(?!\p{L})/iu;
/** "Maßnahmen der TSK aus dem Plan 2021, die heute …": what they were taken from is another plan. */
const NOW_OF_OLD = new RegExp(
  `(?<!\\p{L})(?:von|aus)(?: (?:dem|(?:aktions)?plan|jahr))* ${YEAR}.*?(?<!\\p{L})(?:jetzt|heute|inzwischen|mittlerweile)(?!\\p{L})`,
  'isu',
);
const NEWEST_PLAN_SAID =
  /(?<!\p{L})(?:neueste|jüngste|aktuelle|letzte)[nrms]? (?<plan>(?:aktions)?plan)(?!\p{L})(?! 20\d\d)/iu;

/** "Welche waren 2020 in Verzug und sind es heute noch?": the newest plan by its year. */
export function withNewestNamed(question: string, newest: number): string {
  const isOf = OF_MANY.test(question) && (BESIDE_YEAR.test(question) || NOW_OF_OLD.test(question));
  if (!isOf || question.includes(String(newest))) return question;
  const named = question.replace(NEWEST_PLAN_SAID, `$<plan> ${newest}`);
  return named === question ? question.replace(NOW_SAID, String(newest)) : named;
}

const BEFORE = cue('davor|zuvor|vorher|before that|beforehand|previously');
const AFTER = cue('danach|anschließend|seitdem|seither|afterwards|after that|since then');

/** "… 2024 und welchen davor?" */
export function isBeforeToo(words: QuestionWords): boolean {
  return has(words, BEFORE);
}

/** "Wer hatte bis 2018 die Federführung und wer danach?" */
export function isAfterToo(words: QuestionWords): boolean {
  return has(words, AFTER);
}

/** Whether a question holds a time against another that no year names: "Welcher Status steht jetzt, und welcher davor?" */
export function isHeldAgainstOther(words: QuestionWords): boolean {
  return isBeforeToo(words) || isAfterToo(words);
}
