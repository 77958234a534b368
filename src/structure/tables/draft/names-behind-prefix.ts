const PREFIX = /^(\p{Lu}{2,5})\s(?=\p{Lu})/u;
const FEWEST = 3;

/** "SG Kassel" is "Kassel", where all entries of a table begin so, and below "Gericht" the "Gericht Kassel". */
export function namesBehindPrefix({
  heading,
  texts,
}: {
  readonly heading: string;
  readonly texts: readonly string[];
}): Record<string, string[]> {
  const labels = [...new Set(texts)];
  const [prefix, ...others] = new Set(labels.map((label) => PREFIX.exec(label)?.[1]));
  if (prefix === undefined || others.length > 0 || labels.length < FEWEST) return {};
  return Object.fromEntries(
    labels.map((label) => {
      const name = label.slice(prefix.length).trim();
      return [label, [name, `${heading} ${name}`]];
    }),
  );
}
