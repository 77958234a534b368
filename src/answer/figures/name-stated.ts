import type { StatedFigure } from '#src/domain/stated-figure.ts';

/** "Beschäftigte im kommunalen Bereich, Kernhaushalt": what the sentence says the figure is of. */
export function nameStated(figure: StatedFigure): string {
  const { noun, per, qualifiers } = figure;
  const what = per === null ? noun : `${noun} ${per}`;
  return [...qualifiers].reverse().reduce((name, qualifier) => {
    const placed = placedQualifier(qualifier, figure);
    return `${name}${placed === qualifier ? ',' : ''} ${placed}`;
  }, what);
}

/**
 * The qualifier with the preposition before it in the sentence, whose case it has: "im kommunalen
 * Bereich".
 */
export function placedQualifier(qualifier: string, { sentence }: StatedFigure): string {
  const at = sentence.indexOf(qualifier);
  const before = /(?<!\p{L})(?:im|beim|(?:in|bei) de[rn]) $/u.exec(
    sentence.slice(0, Math.max(at, 0)),
  );
  return before === null ? qualifier : `${before[0]}${qualifier}`;
}
