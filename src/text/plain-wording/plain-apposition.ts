const NAME =
  '(?:(?:Bad|Sankt|St\\.|Markt)\\s)?\\p{Lu}[\\p{L}/-]*(?:\\s(?:an der|am|im|in der|ob der|vor der)\\s\\p{Lu}[\\p{L}-]*)?';
const KINDS =
  '(?:Stadt|Gemeinde|Kreisstadt|Landkreis|Kreis|Landratsamt|Kreisverwaltung|Stadtverwaltung|Verwaltungsgemeinschaft|VG|town|city|district|municipality)';
const KIND = `(?<article>die|der|das|den|dem|the)\\s(?<kind>${KINDS})`;
const BEHIND = new RegExp(
  `(?<!\\p{L})(?:(?:die|der|das|den|dem)\\s)?(?!${KINDS}(?!\\p{L}))(?<name>${NAME}),\\s(?:(?:aber|also|und zwar|d\\. ?h\\.|das heißt|sprich|nämlich|but|that is)\\s)?(?:(?:nur|bloß|lediglich|ausschließlich|allein|rein|only|just)\\s)?${KIND}(?<itself>\\s(?:selbst|selber|allein|alleine|an sich|itself|alone))?(?=\\s*(?:[,?.!]|$))`,
  'u',
);

/**
 * "Gotha, nur die Stadt" is "die Stadt Gotha": what stands behind a name says which of those that are called
 * so is meant.
 */
export function withPlainApposition(question: string): string {
  return question.replace(BEHIND, (...match) => {
    const { name, article, kind, itself = '' } = match.at(-1) as Record<string, string | undefined>;
    return `${article} ${kind} ${name}${itself}`;
  });
}
