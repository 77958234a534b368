import type { Check, CheckKind, Judgement, Residual } from '#src/domain/check.ts';
import type { StaffingRow } from '#src/domain/staffing.ts';
import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { foldGerman } from '#src/text/fold.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { stemGerman } from '#src/text/stem.ts';

/**
 * Checks the figures that running text states: against each other, their parts against the whole,
 * rates against the counts and inhabitants beside them, and totals against the table of the document.
 *
 * @param stated - Of one document.
 * @param staffing - Rows of its staffing table; empty where it has none.
 */
export function checkStatedFigures(
  stated: readonly StatedFigure[],
  staffing: readonly StaffingRow[],
): readonly Check[] {
  const dated = stated.filter(({ year }) => year !== null);
  return [
    check('figure-stated-twice', sameSubject(dated), comparePair),
    check('stated-parts', wholesWithParts(dated), compareParts),
    check('stated-rate', ratesWithBase(dated), compareRate),
    check('stated-as-in-table', totalsInTable(dated, staffing), compareTotal),
  ].filter(({ checked }) => checked > 0);
}

function check<T>(
  kind: CheckKind,
  cases: readonly T[],
  compare: (one: T) => Finding | undefined,
): Check {
  const findings = cases.flatMap((one) => compare(one) ?? []);
  return { kind, checked: cases.length, residuals: findings.map((found) => residual(kind, found)) };
}

interface Finding {
  readonly year: number | null;
  readonly expected: number;
  readonly found: number;
  readonly lines: readonly number[];
  readonly judgement: Judgement;
  readonly text: string;
}

function residual(kind: CheckKind, { lines, text, judgement, ...rest }: Finding): Residual {
  const reason =
    judgement === 'rounding'
      ? 'Der Unterschied liegt im Rahmen der Rundung.'
      : 'Das ist ein Widerspruch in der Quelle.';
  return {
    kind,
    key: '',
    ...rest,
    lines: [...new Set(lines)].sort((a, b) => a - b),
    judgement,
    text: `${text} ${reason}`,
  };
}

type Pair = readonly [StatedFigure, StatedFigure];

/** Figures of the same thing and year, each with the first one that is stated. */
function sameSubject(stated: readonly StatedFigure[]): Pair[] {
  const first = new Map<string, StatedFigure>();
  return stated.flatMap((figure): Pair[] => {
    const subject = JSON.stringify([wordOf(figure.noun), figure.per, figure.year, scopeOf(figure)]);
    const earlier = first.get(subject);
    if (earlier === undefined) first.set(subject, figure);
    return earlier === undefined ? [] : [[earlier, figure]];
  });
}

function comparePair([a, b]: Pair): Finding | undefined {
  if (a.value === b.value) return undefined;
  return {
    year: a.year,
    expected: b.value,
    found: a.value,
    lines: linesOf([a, b]),
    judgement: 'contradiction',
    text: `${nameOf(b)} (${b.year}): ${speakerOf(a)} nennt ${show(a)}, ${speakerOf(b, a)} ${show(b)}.`,
  };
}

function speakerOf({ voice }: StatedFigure, other?: StatedFigure): string {
  if (other !== undefined && voice === other.voice) return 'eine andere Stelle';
  if (voice === null) return 'Der Text';
  if (voice === 'questioner') return other === undefined ? 'Der Fragesteller' : 'der Fragesteller';
  return other === undefined ? 'Die Antwort' : 'die Antwort';
}

interface Whole {
  readonly whole: StatedFigure;
  readonly parts: readonly StatedFigure[];
}

function wholesWithParts(stated: readonly StatedFigure[]): Whole[] {
  return stated
    .map((whole) => ({ whole, parts: stated.filter((part) => isPartOf(part, whole)) }))
    .filter(({ parts }) => parts.length > 1);
}

/** "64.480 (Kernhaushalt: 46.675, …)": the qualifiers of a part go on with those of the whole. */
function isPartOf(part: StatedFigure, whole: StatedFigure): boolean {
  return (
    part.sentence === whole.sentence &&
    part.noun === whole.noun &&
    part.per === whole.per &&
    part.qualifiers.length === whole.qualifiers.length + 1 &&
    part.qualifiers.slice(1).join('|') === whole.qualifiers.join('|')
  );
}

function compareParts({ whole, parts }: Whole): Finding | undefined {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const difference = Math.abs(whole.value - sum);
  if (difference < 1e-9) return undefined;
  const step = commonStep([whole, ...parts].map(({ value }) => value));
  const isRounding = step > 1 && difference <= (step / 2) * (parts.length + 1);
  return {
    year: whole.year,
    expected: sum,
    found: whole.value,
    lines: linesOf([whole, ...parts]),
    judgement: isRounding ? 'rounding' : 'contradiction',
    text: `${nameOf(whole)} (${whole.year}): Im Text stehen ${show(whole)}, die Teile ergeben ${formatNumber(sum)}.`,
  };
}

/** The step to which all numbers are rounded; 1 where they are exact. */
function commonStep(values: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return values.every(Number.isInteger) ? values.reduce(divisor, 0) : 1;
}

interface Rate {
  readonly rate: StatedFigure;
  /** "je 10.000 Einwohner": 10000. */
  readonly per: number;
  readonly counts: readonly StatedFigure[];
  readonly base: StatedFigure;
}

/** A rate whose sentence names the inhabitants, with the counts stated for the same year. */
function ratesWithBase(stated: readonly StatedFigure[]): Rate[] {
  return stated.flatMap((rate): Rate[] => {
    const [, number = '', noun = ''] = rate.per?.match(/([\d.]+)\s+(\p{Lu}\p{L}+)/u) ?? [];
    const beside = stated.filter(
      (other) => other.per === null && other.year === rate.year && other.voice === rate.voice,
    );
    const base = beside.find(
      (other) => other.sentence === rate.sentence && wordOf(other.noun) === wordOf(noun),
    );
    const counts = beside.filter(
      (other) =>
        wordOf(other.noun) === wordOf(rate.noun) && !beside.some((whole) => isPartOf(other, whole)),
    );
    if (noun === '' || base === undefined || counts.length === 0) return [];
    return [{ rate, per: Number(number.replaceAll('.', '')), counts, base }];
  });
}

function compareRate({ rate, per, counts, base }: Rate): Finding | undefined {
  const sum = counts.reduce((total, { value }) => total + value, 0);
  const exact = (sum * per) / base.value;
  if (Math.abs(exact - rate.value) <= 0.5 / 10 ** rate.decimals + 1e-9) return undefined;
  const expected = Number(exact.toFixed(rate.decimals));
  return {
    year: rate.year,
    expected,
    found: rate.value,
    lines: linesOf([rate, ...counts, base]),
    judgement: 'contradiction',
    text: `${nameOf(rate)} (${rate.year}): Im Text stehen ${show(rate)}, aus den Zahlen daneben ergeben sich ${formatNumber(expected)}.`,
  };
}

interface Total {
  readonly row: StaffingRow;
  readonly stated: readonly StatedFigure[];
}

/** Totals of the table that running text states by their label; several texts may share a label. */
function totalsInTable(
  stated: readonly StatedFigure[],
  staffing: readonly StaffingRow[],
): readonly Total[] {
  return staffing
    .filter(({ level, employees }) => level === 'total' && employees !== null)
    .map((row) => ({
      row,
      stated: stated.filter(
        ({ year, per, qualifiers: [label] }) =>
          year === row.year && per === null && label === row.label,
      ),
    }))
    .filter((total) => total.stated.length > 0);
}

function compareTotal({ row, stated }: Total): Finding | undefined {
  const [first] = stated;
  if (first === undefined || stated.some(({ value }) => value === row.employees)) return undefined;
  return {
    year: row.year,
    expected: row.employees ?? 0,
    found: first.value,
    lines: [row.line, ...linesOf(stated)],
    judgement: 'contradiction',
    text: `${row.label} (${row.year}): Im Text stehen ${show(first)}, in der Tabelle ${formatNumber(row.employees ?? 0)}.`,
  };
}

function linesOf(figures: readonly StatedFigure[]): number[] {
  return figures.flatMap(({ firstLine, lastLine }) => [firstLine, lastLine]);
}

function scopeOf({ qualifiers }: StatedFigure): string {
  return qualifiers.join('|');
}

function wordOf(noun: string): string {
  return stemGerman(foldGerman(noun));
}

/** "Anzahl der Beschäftigten je 10.000 Einwohner", "Beschäftigte, Landesbereich" */
function nameOf({ noun, per, qualifiers }: StatedFigure): string {
  // The noun is inflected as its sentence has it.
  const counted = noun.endsWith('n') ? `Anzahl der ${noun}` : noun;
  return [[counted, per].filter((part) => part !== null).join(' '), ...qualifiers].join(', ');
}

function show({ value, decimals }: StatedFigure): string {
  return formatNumber(value, { decimals });
}
