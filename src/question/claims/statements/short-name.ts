import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStatingVerb } from './finite-verbs.ts';

/** A sentence with a name by its abbreviation alone, and the words that the abbreviation stood behind. */
export interface ShortNamed {
  readonly text: string;
  readonly long: string;
}

const SHORT_BEHIND =
  /^(?<lead>(?:(?:Bei|Beim|Im|In|Am|An|Für|Laut)\s)?(?:(?:[Dd](?:er|ie|as|en|em))\s)?)(?<long>[^,;:()\d]{4,90}?)\s\((?<short>\p{Lu}[\p{Lu}\d-]{2,}[\p{L}\d]*)\)/u;

/**
 * "Das zentrale Instrument zur Personaleinsatzplanung (ZPVI) soll …" as "Das ZPVI soll …".
 *
 * @returns Null where a sentence does not begin with a name and its abbreviation in brackets.
 */
export function withShortName(sentence: string): ShortNamed | null {
  const match = SHORT_BEHIND.exec(sentence);
  const { lead = '', long, short } = match?.groups ?? {};
  if (match === null || long === undefined || short === undefined) return null;
  if (long.split(/\s/u).some(isStatingVerb)) return null;
  // "Die Richtlinie des Denkmalamts (TLDA)": the office is called so.
  const { owned = '', owner } = OWNER.exec(long)?.groups ?? {};
  const name = owner ?? long;
  return { text: `${lead}${owned}${short}${sentence.slice(match[0].length)}`, long: name };
}

const OWNER = /^(?<owned>.+\s(?:des|der|vom|beim)\s)(?<owner>[^\s]+)$/u;

/** Whether a text calls something by half of the words, so that the abbreviation is of the same thing. */
export function isCalledBy(long: string, text: string): boolean {
  const called = foldGerman(text);
  const words = long.match(/\p{L}{6,}/gu) ?? [];
  const said = words.filter((word) => called.includes(stemGerman(foldGerman(word))));
  return said.length > 0 && said.length * 2 >= words.length;
}
