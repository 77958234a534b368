import { capitalized } from '#src/text/capitalized.ts';

const WHO =
  '(?:Personen|Menschen|Leute|Besucher(?:innen)?|Beschäftigte|Bedienstete|Teilnehmer(?:innen)?|Teilnehmende)';
const TAKES = '(?:nahmen|nehmen|haben|hatten)';
const PART = '(?:teil(?:genommen)?)';
const AT = '(?:an|am|bei|beim) (?<event>[^,;?]+?)';

/** "Wie viele Personen nahmen an dem Workshop teil?" */
const ASKED = new RegExp(
  String.raw`^(?<and>(?:und|aber)\s+)?wie ?viele (?:${WHO} )?${TAKES} (?:(?<when>(?:im jahr )?\d{4}) |\p{L}+ )?${AT} ${PART}\s*\??$`,
  'iu',
);
/** "An dem Workshop nahmen rund 70 Personen teil." */
const SAID = new RegExp(
  String.raw`^${AT} ${TAKES} (?<count>(?:\p{L}+ ){0,2}[\d.]+) ${WHO} ${PART}\s*[.!]?$`,
  'iu',
);
/** "Rund 70 Personen nahmen an dem Workshop teil." */
const SAID_FIRST = new RegExp(
  String.raw`^(?<count>(?:\p{L}+ ){0,2}[\d.]+) ${WHO} ${TAKES} ${AT} ${PART}\s*[.!]?$`,
  'iu',
);

/**
 * Who took part is called so, whatever word stands for people: "nahmen 70 Personen teil" as "gab es 70
 * Teilnehmende", which is how reports count them, and no number of staff.
 */
export function withPlainParticipants(message: string): string {
  const asked = ASKED.exec(message)?.groups;
  if (asked !== undefined) {
    const { and = '', event = '', when } = asked;
    return `${and}${and === '' ? 'W' : 'w'}ie viele Teilnehmende gab es ${at(message)} ${event}${when === undefined ? '' : ` ${when}`}?`;
  }
  const said = (SAID.exec(message) ?? SAID_FIRST.exec(message))?.groups;
  if (said === undefined) return message;
  const { count = '', event = '' } = said;
  const preposition = at(message);
  return `${capitalized(preposition)} ${event} gab es ${count.charAt(0).toLowerCase()}${count.slice(1)} Teilnehmende.`;
}

/** "am Workshop" as "beim Workshop", "an dem Workshop" as "bei dem Workshop". */
function at(message: string): string {
  return /(?<!\p{L})(?:am|beim) /iu.test(message) ? 'beim' : 'bei';
}
