import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';

const A_YEAR =
  /(?<!\w)(?:(?:pro|je) jahr|im jahr|jahrlich\w*|jahresdurchschnitt\w*|per year|a year)(?!\w)/u;

/**
 * "Fahrzeuge und Geräte KBD Durchschnitt pro Jahr": the average over the years of the one entry that is
 * named in full. A word that only says whose another entry is ("Personal des KBD") does not name that.
 */
export function ofOneAYear(asked: Asked): Asked {
  const { subjects, parts } = asked;
  if (subjects.length < 2 || !asked.has('mean') || !A_YEAR.test(parts.marked.line)) return asked;
  const named = subjects.filter((subject) => !isOwnerOnly(subject));
  const [only, ...others] = named;
  return only?.isFull === true && others.length === 0 ? { ...asked, subjects: named } : asked;
}

/** What was said stands in the label only behind "des", "im" or the like. */
function isOwnerOnly({ isFull, said, entities }: Subject): boolean {
  const pattern = new RegExp(
    `\\s(?:des|der|vom|von|im|in|am|an|beim|zum|zur|für)\\s(?:.*\\s)?${said.replace(/[^\p{L}\p{N} -]/gu, '.')}e?s?$`,
    'iu',
  );
  return !isFull && entities.every(({ label }) => pattern.test(label));
}
