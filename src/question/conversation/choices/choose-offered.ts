import type { Option } from '#src/domain/answer.ts';
import { chooseOption, contentWords } from './choose-option.ts';

const MOST_WORDS = 7;
/** Asks something of its own. */
const ASKS =
  /(?<!\p{L})(?:wer|wen|wem|wessen|was|wie|wie ?viele?|wann|wo|woher|wohin|womit|wofür|warum|weshalb|wieso|welche[nrsm]?|seit wann|ist|sind|war|waren|hat|haben|gibt|gab|kann|wird|wurde|stimmt|who|what|when|where|why|how|which|is|are|was|does|has)(?!\p{L})/iu;
/** "2022": the same for another year. */
const ONLY_TIME =
  /^(?:(?:im|in|für|laut|nach|plan|aktionsplan|jahr|dem|den)\s)*(?:19|20)\d\d\W*$/iu;
/** "5.8": the number of a measure. */
const NUMBER =
  /^(?:(?:die|das|maßnahme|nummer|nr\.?|the|measure)\s)*(?<number>[A-Z]?\.?\d{1,2}(?:\.\d{1,2})+)\W*$/iu;

/**
 * The question of the one that a message picks of those that the last answer offered: by number ("5.8"),
 * by place ("die dritte") or by words that only one of them has ("die bei der Polizei").
 *
 * @param offered - Gives what the last answer offered; asked only of what can be a choice.
 * @returns Null where it picks none, or says more.
 */
export async function chooseOffered(
  message: string,
  offered: () => Promise<readonly Option[]>,
): Promise<string | null> {
  const isChoice =
    !ASKS.test(message) &&
    !ONLY_TIME.test(message) &&
    message.trim().split(/\s+/u).length <= MOST_WORDS;
  if (!isChoice) return null;
  const options = await offered();
  if (options.length < 2) return null;
  const number = NUMBER.exec(message)?.groups?.number;
  if (number !== undefined) {
    const [only, ...others] = options.filter(({ label }) => label.startsWith(`${number} `));
    return only === undefined || others.length > 0 ? null : only.question;
  }
  const labels = options.map(({ label }) => label);
  const place = chooseOption(message, labels);
  const chosen = place === null ? undefined : options[place];
  if (chosen === undefined) return null;
  // A word that none of them has is about something else.
  const known = new Set(labels.flatMap(contentWords));
  const words = contentWords(message);
  const saysPlace = words.every((word) => !known.has(word));
  return saysPlace || words.every((word) => known.has(word)) ? chosen.question : null;
}
