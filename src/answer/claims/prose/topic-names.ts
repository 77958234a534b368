import type { ReadSection, ReadSentence } from '#src/answer/passages/read-section.ts';
import { foldGerman } from '#src/text/fold.ts';

/** Abbreviations that are no name of one thing. */
const GENERIC = new Set(
  'it ki eu edv ikt ml dl llm llms pdf id faq faqs egov usb afd cdu spd bsw gmbh'.split(' '),
);
const IN_BRACKETS = /\([^)]*\)/gu;
const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
/** Letters and a digit, or two capitals: "F13", "ThAVEL", "OZG". */
const NAME_LIKE = /^(?=.*\p{L})(?:.*\d.*|.*\p{Lu}.*\p{Lu}.*)$/u;

/** Begins another matter. */
const OTHER_MATTER =
  /^(?:des weiteren|weiterhin|außerdem|ausserdem|zudem|daneben|ferner|darüber hinaus|zusätzlich|ein(?:e[nrms]?)? (?:weitere[rsnm]?|andere[rsnm]?)|in einem (?:weiteren|anderen))(?!\p{L})/iu;

/** Goes on with what was said before, whoever else is named. */
const GOES_ON =
  /^(?:(?:das|die|der|dieses|diese|dieser) (?:\p{L}[\p{L}-]* ){0,2}(?:system|software|verfahren|anwendung|plattform|lösung|programm|tool|portal|dienst|assistent|app)|er|sie|es|dies|damit|dadurch|dabei|hierbei|hierzu|dazu|darin|dafür|hierfür|it|this|the system)(?!\p{L})/iu;

/** So far a sentence may stand from the one that names what both are about. */
const FAR = 3;

/**
 * The one thing with a proper name that a sentence is about, folded, without hyphens: the name that it says itself, or
 * that the sentences just before it in the paragraph say where it only goes on ("Das System …").
 *
 * @param isOffice - Whether a text names an office, which does things and is none.
 * @param sought - The names that matter, folded, without hyphens: to look for others takes long.
 * @returns Null where none or several are named.
 */
export function topicAt(
  read: ReadSection,
  place: number,
  isOffice: (name: string) => boolean,
  sought: ReadonlySet<string>,
): string | null {
  const nearby = read.sentences.slice(Math.max(0, place - FAR), place + 1);
  const isNear = nearby.some((one) => namesOf(one).some((name) => sought.has(plainName(name))));
  if (!isNear) return null;
  for (let by = 0; by <= FAR; by += 1) {
    const at = place - by;
    const sentence = read.sentences[at];
    if (sentence === undefined || !sentence.isBody || (by > 0 && read.endsParagraph(at)))
      return null;
    const [name, ...more] = namesOf(sentence).filter((one) => !isOffice(one));
    if (name !== undefined) return more.length === 0 ? plainName(name) : null;
    const text = sentence.text.trim();
    if (OTHER_MATTER.test(text)) return null;
    // "Das Landesverwaltungsamt pilotiert …": who begins anew names what it is about.
    if (isOffice(text) && !GOES_ON.test(text)) return null;
  }
  return null;
}

function plainName(name: string): string {
  return foldGerman(name).replaceAll('-', '');
}

/** Sentences stay while the index is open, and every claim compares hundreds of them. */
const known = new WeakMap<ReadSentence, readonly string[]>();

function namesOf(sentence: ReadSentence): readonly string[] {
  const names = known.get(sentence) ?? namesIn(sentence.text);
  known.set(sentence, names);
  return names;
}

/** Names of things in a sentence, those in brackets aside: "OZG" of "OZG-Koordinatoren". */
function namesIn(text: string): string[] {
  const words = text.replace(IN_BRACKETS, ' ').match(WORD) ?? [];
  const names = words.flatMap((word) => {
    const parts = word.split('-');
    if (/^\p{Ll}/u.test(parts.at(-1) ?? '')) return [];
    const name = parts.every((part) => NAME_LIKE.test(part)) ? word : (parts[0] ?? '');
    return NAME_LIKE.test(name) && !GENERIC.has(name.toLowerCase()) ? [name] : [];
  });
  return [...new Set(names)];
}
