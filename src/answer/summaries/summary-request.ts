/** A wish for a summary: of what, and of which years. */
export interface SummaryRequest {
  /** Words of a heading, or the number of a measure. */
  readonly subject: string;
  /** Ascending; empty for all. */
  readonly years: readonly number[];
}

const PATTERNS: readonly RegExp[] = [
  /^(?:bitte )?(?:fasse?|fass(?:t|en sie)?)(?: mir| uns)?(?: bitte| doch| mal| kurz)* (?<subject>.+?)(?: bitte| kurz| knapp| mal)* zusammen$/iu,
  /^(?:bitte )?(?:gib|erstell\w*|schreib\w*|mach\w*|zeig\w*|ich (?:brauche|hätte gern|möchte))?(?: mir| uns)?(?: bitte)? ?(?:eine |die )?(?:kurze |knappe )?zusammenfassung (?:zu[mr]?|von|vom|über|für|der|des) (?<subject>.+)$/iu,
  /^(?:please )?(?:summari[sz]e|give me a summary of|sum up) (?<subject>.+)$/iu,
];
const YEAR_WORDS =
  /\s*(?:,|\()?\s*(?:(?:für|fuer|in|im|aus|von|der|die|den|dem|des|from|for|of|the) )*(?:(?:jahre?n?|aktionspl(?:an|äne|änen|ans)|plan|pläne|plänen|years?|plans?) )*(?<years>20\d{2}(?:\s*(?:,|und|bis|-|–|and|to)\s*20\d{2})*)\)?/giu;
const LEAD =
  /^(?:(?:den|die|das|der|dem|des|the)\s+)?(?:(?:abschnitt|kapitel|maßnahme|massnahme|projekt|section|measure|project)s?\s+)?/iu;

/** Reads "Fasse … zusammen" and the like; null where no summary is wanted. */
export function findSummaryRequest(question: string): SummaryRequest | null {
  const said = question.trim().replace(/[.!?\s]+$/u, '');
  const subject = PATTERNS.flatMap((pattern) => pattern.exec(said)?.groups?.subject ?? [])[0];
  if (subject === undefined) return null;
  const years = [...subject.matchAll(YEAR_WORDS)].flatMap(({ groups }) =>
    readYears(groups?.years ?? ''),
  );
  const named = subject
    .replace(YEAR_WORDS, ' ')
    .replace(/[„“”"]/gu, '')
    .trim()
    .replace(LEAD, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    // A plan as a whole is found by its own heading, which holds the year.
    subject:
      named === ''
        ? subject
            .replace(/[„“”"]/gu, '')
            .replace(LEAD, '')
            .trim()
        : named,
    years: [...new Set(years)].sort((a, b) => a - b),
  };
}

/** "2021", "2021, 2023", "2019-2022", "2019 bis 2022" → the years, ascending as written. */
export function readYears(text: string): number[] {
  return [...text.matchAll(/(20\d{2})(?:\s*(?:bis|to|-|–)\s*(20\d{2}))?/giu)].flatMap(
    ([, from = '', to = from]) => {
      const first = Number(from);
      const count = Math.max(0, Number(to) - first);
      return Array.from({ length: count + 1 }, (_, index) => first + index);
    },
  );
}
