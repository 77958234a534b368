import { replaceValue } from '#src/question/claims/replace-value.ts';
import type { StatedValue } from '#src/question/claims/stated-values.ts';
import { formatNumber } from '#src/text/german-number.ts';
import type { MeasureSource } from './check-measures.ts';
import { compareNumber } from './compare-number.ts';
import { type Finding, unverifiable } from './verdict.ts';

function measureCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'Maßnahme' : 'Maßnahmen'}`;
}

const COUNTED = /(?:maßnahme|massnahme|projekt|vorhaben)\p{L}*$/iu;

const NONE_OF_THEM =
  /(?<!\p{L})keine?(?:r|n)?(?:\s+(?:einzige|der))?\s+(?=(?:\p{Ll}+e\s+)?(?:Maßnahmen?|Massnahmen?|Projekte?|Vorhaben)(?!\p{L}))/iu;

/** "2021 waren zwölf Maßnahmen in Verzug": the same question, with its number left open. */
export async function checkCount(
  sentence: string,
  values: readonly StatedValue[],
  { respond }: MeasureSource,
): Promise<Finding | null> {
  const none = NONE_OF_THEM.exec(sentence);
  const value =
    none === null ? values.find((stated) => isCount(stated, sentence)) : noneValue(none);
  if (value === undefined || values.some((other) => other !== value)) return null;
  const question = replaceValue(sentence, value, 'wie viele', [value]).replace(/[.!]+\s*$/u, '');
  const response = await respond(`${question}?`, 'de');
  if (response === null) return null;
  const { draft } = response;
  const actual = draft.figures?.[0]?.value;
  if (draft.kind === 'abstain' || draft.kind === 'clarify' || actual === undefined) {
    return unverifiable(
      'Die Aktionspläne geben darüber keine Auskunft.',
      draft.kind === 'clarify' ? null : draft,
    );
  }
  return compareNumber(value, actual, measureCount, draft);
}

function isCount({ kind, noun, isMoney, end }: StatedValue, sentence: string): boolean {
  if (kind !== 'number' || isMoney) return false;
  if (noun !== null && COUNTED.test(noun)) return true;
  return noun === null && /(?:maßnahme|massnahme|vorhaben|projekt)/iu.test(sentence.slice(0, end));
}

function noneValue(match: RegExpExecArray): StatedValue {
  return {
    kind: 'number',
    value: 0,
    decimals: 0,
    hedge: 'none',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].trim(),
    preposition: null,
    noun: 'Maßnahmen',
    isMoney: false,
    isDenied: false,
  };
}
