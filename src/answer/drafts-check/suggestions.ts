import type { Claim } from '#src/domain/answer.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';

/** Pairs of which one can stand for the other without any other change of the sentence. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['stieg', 'sank'],
  ['stiegen', 'sanken'],
  ['steigt', 'sinkt'],
  ['gestiegen', 'gesunken'],
  ['wuchs', 'schrumpfte'],
  ['wuchsen', 'schrumpften'],
  ['wächst', 'schrumpft'],
  ['gewachsen', 'geschrumpft'],
  ['zugenommen', 'abgenommen'],
  ['gewann', 'verlor'],
  ['gewannen', 'verloren'],
  ['hinzugewonnen', 'verloren'],
  ['aufgebaut', 'abgebaut'],
  ['mehr', 'weniger'],
  ['größer', 'kleiner'],
  ['meisten', 'wenigsten'],
  ['rose', 'fell'],
  ['grew', 'shrank'],
  ['increased', 'decreased'],
  ['more', 'fewer'],
];

/** Ways in which a wrong sentence may be put right, the smallest change first; they are not checked. */
export function suggestions(sentence: string, claim: Claim | undefined): string[] {
  const withNumber = withRightNumber(sentence, claim);
  const candidates = [
    withNumber,
    withOpposite(sentence),
    withNumber === null ? null : withOpposite(withNumber),
  ];
  return candidates.filter((candidate) => candidate !== null);
}

/** Null where not exactly one number of the sentence is the wrong one. */
function withRightNumber(sentence: string, claim: Claim | undefined): string | null {
  const { stated, actual } = claim ?? {};
  if (stated === undefined || actual === undefined) return null;
  const wrong = readStatedValues(sentence).filter(
    (value) => roundHalfUp(value.value, 2) === stated && canBeReplaced(value),
  );
  const [only, ...more] = wrong;
  if (only === undefined || more.length > 0) return null;
  const decimals = only.kind === 'number' && Number.isInteger(actual) ? 0 : 2;
  const number = formatNumber(Math.abs(actual), {
    decimals: Number.isInteger(actual) ? 0 : decimals,
  });
  return `${sentence.slice(0, only.start)}${number}${unitOf(only)}${sentence.slice(only.end)}`;
}

/** "Jeder dritte Beschäftigte arbeitet": a number there would need another verb. */
function canBeReplaced({ kind, text }: StatedValue): boolean {
  return (
    kind !== 'multiple' && !/(?<!\p{L})(?:jede[rsnm]?|der Hälfte|zur Hälfte)(?!\p{L})/iu.test(text)
  );
}

function unitOf({ kind, isMoney }: StatedValue): string {
  if (isMoney) return ' Euro';
  if (kind === 'points') return ' Prozentpunkte';
  return kind === 'percent' || kind === 'part' ? ' Prozent' : '';
}

/** Null where not exactly one word of the sentence has an opposite. */
function withOpposite(sentence: string): string | null {
  const words = OPPOSITES.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]);
  const found = words.flatMap(([word = '', opposite = '']) =>
    Array.from(
      sentence.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu')),
      ({ index }) => ({ index, word, opposite }),
    ),
  );
  const [only] = found;
  if (only === undefined || found.some(({ index }) => index !== only.index)) return null;
  const { index, word, opposite } = only;
  return sentence.slice(0, index) + opposite + sentence.slice(index + word.length);
}
