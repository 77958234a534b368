import { foldGerman } from '#src/text/fold.ts';

const ORDINALS = [
  /^(?:1|eins|a)$|\berste[nrsm]?\b|\bfirst\b|\bnummer (?:1|eins)\b|\boption (?:1|eins)\b/u,
  /^(?:2|zwei|b)$|\bzweite[nrsm]?\b|\bsecond\b|\bnummer (?:2|zwei)\b|\boption (?:2|zwei)\b/u,
  /^(?:3|drei|c)$|\bdritte[nrsm]?\b|\bthird\b|\bnummer (?:3|drei)\b|\boption (?:3|drei)\b/u,
  /^(?:4|vier|d)$|\bvierte[nrsm]?\b|\bfourth\b|\bnummer (?:4|vier)\b/u,
  /^(?:5|fünf|e)$|\bfünfte[nrsm]?\b|\bfifth\b|\bnummer (?:5|fünf)\b/u,
  /^(?:6|sechs|f)$|\bsechste[nrsm]?\b|\bsixth\b/u,
  /^(?:7|sieben)$|\bsiebte[nrsm]?\b/u,
  /^(?:8|acht)$|\bachte[nrsm]?\b/u,
] as const;

/**
 * Which of several offered readings a message picks: by number ("das zweite", "2") or by words that
 * only one of them has ("die VG").
 *
 * @param labels - What each reading was shown as.
 * @returns Position in `labels`, or null where it picks none or several.
 */
export function chooseOption(message: string, labels: readonly string[]): number | null {
  const said = message
    .toLowerCase()
    .replace(/[?!.,…"„“]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (said.split(' ').length > 9) return null;
  if (/\b(?:letzte[nrsm]?|last)\b/u.test(said) && labels.length > 0) return labels.length - 1;
  const place = ORDINALS.findIndex((pattern) => pattern.test(said));
  if (place >= 0) return place < labels.length ? place : null;
  const words = contentWords(said);
  if (words.length === 0) return null;
  const scores = labels.map((label) => {
    const own = new Set(contentWords(label));
    return words.filter((word) => own.has(word)).length;
  });
  const best = Math.max(...scores);
  if (best === 0) return null;
  const at = scores.flatMap((score, index) => (score === best ? [index] : []));
  return at.length === 1 ? (at[0] ?? null) : bestName(words, labels, at);
}

/** Of several, the one that is called so before its surroundings are: "die VG" is not a member of one. */
function bestName(
  words: readonly string[],
  labels: readonly string[],
  at: readonly number[],
): number | null {
  const kinds = at.filter((index) => {
    const [, kind = ''] = (labels[index] ?? '').split(',');
    return contentWords(kind).some((word) => words.includes(word));
  });
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

const SMALL = new Set(
  `der die das den dem des ein eine einen nein ja ich meine meinte die andere natürlich bitte mit
   von im in bei beim zu zum zur vom am an aus fur uber und oder nehmen nimm the one i mean option variante also doch nur gemeint ist war`.split(
    /\s+/u,
  ),
);
const SHORT_FORMS: Readonly<Record<string, string>> = {
  vg: 'verwaltungsgemeinschaft',
  lra: 'landratsamt',
  eg: 'erfullende',
  ep: 'einzelplan',
  kap: 'kapitel',
  kreis: 'landkreis',
};

/** Folded words of a text that tell it from others. */
export function contentWords(text: string): string[] {
  return foldGerman(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => SHORT_FORMS[word] ?? word);
}
