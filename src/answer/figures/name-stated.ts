import type { StatedFigure } from '#src/domain/stated-figure.ts';

/** "Beschäftigte im kommunalen Bereich, Kernhaushalt": what the sentence says the figure is of. */
export function nameStated(figure: StatedFigure): string {
  return [...figure.qualifiers].reverse().reduce((name, qualifier) => {
    const placed = placedQualifier(qualifier, figure);
    return `${name}${placed === qualifier ? ',' : ''} ${placed}`;
  }, unitOfStated(figure));
}

/** "Beschäftigte je 10.000 Einwohner", also where the sentence speaks of "der Beschäftigten". */
export function unitOfStated({ noun, per }: StatedFigure): string {
  const counted = noun.replace(/(?<=igt|tet|ellt|ierend)en$/u, 'e');
  return per === null ? counted : `${counted} ${per}`;
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
