import type { Measured } from '#src/compute/cell.ts';
import type { Computed, Outcome } from '#src/compute/outcome.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import type { Assertion, Direction, FigureClaim } from '#src/question/claims/assertion.ts';
import { readFigureClaim } from '#src/question/claims/figure-claim.ts';
import { agrees, isThreshold } from '#src/question/claims/rounding.ts';
import type { StatedValue } from '#src/question/claims/stated-values.ts';
import type { Knowledge } from '#src/question/figures/knowledge.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { composeFigures } from '../figures/compose.ts';
import { composeStated } from '../figures/compose-stated.ts';
import { explainValue } from './explain-value.ts';
import { type Finding, joinFindings, unverifiable } from './verdict.ts';

/** What figures are computed from. */
export interface FigureSource {
  readonly store: TableStore;
  readonly knowledge: Knowledge;
  readonly entities: readonly PlacedEntity[];
}

/** Checks what a sentence says about the tables; null where it says nothing about them. */
export async function checkFigures(
  sentence: string,
  source: FigureSource,
): Promise<Finding | null> {
  const claim = readFigureClaim(sentence, source.knowledge);
  if (claim.kind === 'other') return null;
  if (claim.kind === 'unverifiable') return unverifiable(whyText(claim));
  const findings = [];
  for (const assertion of claim.assertions) findings.push(await check(assertion, source));
  const joined = joinFindings(findings);
  return claim.assumedYear && joined.verdict === 'stimmt nicht'
    ? withoutYear(joined, claim, source)
    : joined;
}

const WHY: Readonly<Record<string, string>> = {
  year: 'Für dieses Jahr enthalten die Tabellen keine Werte.',
  'one-day':
    'Die Tabelle gilt nur für einen Stichtag; eine Entwicklung lässt sich daraus nicht ablesen.',
  attribute: 'Dieses Merkmal führen die Tabellen nicht.',
  elsewhere: 'Dazu stehen in den Dokumenten keine Zahlen.',
  'unknown-entity': 'Nicht alles in dem Satz lässt sich den Tabellen zuordnen.',
};

function whyText({ why }: Extract<FigureClaim, { kind: 'unverifiable' }>): string {
  return (
    WHY[why] ?? 'Der Zusammenhang, den der Satz behauptet, lässt sich nicht eindeutig nachrechnen.'
  );
}

/** Without a year in the sentence another year than the newest may be meant. */
async function withoutYear(
  finding: Finding,
  claim: Extract<FigureClaim, { kind: 'assertions' }>,
  { store, entities }: FigureSource,
): Promise<Finding> {
  const [only, ...more] = claim.assertions;
  if (only?.kind !== 'number' || only.role !== 'value' || more.length > 0) return finding;
  const years = yearsOfEntities(only.plan, entities);
  if (years.length < 2) return finding;
  const series = await runPlan(
    { ...only.plan, years, operation: { name: 'series' } },
    store,
    entities,
  );
  if (series.outcome.name !== 'series') return finding;
  const fits = series.outcome.series
    .flat()
    .filter(({ value }) => value !== null && agrees(only.stated, value) !== 'no');
  if (fits.length === 0) return finding;
  const named = fits.map(({ year }) => year).join(', ');
  return {
    ...unverifiable(
      `Der Satz nennt kein Jahr: Für ${named} trifft die Zahl zu, für das neueste Jahr nicht.`,
      finding.evidence,
    ),
    ...(finding.stated === undefined ? {} : { stated: finding.stated }),
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
  };
}

function yearsOfEntities({ selection }: QueryPlan, entities: readonly PlacedEntity[]): number[] {
  if (selection.by !== 'entities') return [];
  const [ref] = selection.entities;
  const entity = entities.find(
    ({ key, scope }) => key === ref?.key && (ref.scope === undefined || scope === ref.scope),
  );
  return [...(entity?.years ?? [])].filter((year) => year > 0);
}

async function check(assertion: Assertion, source: FigureSource): Promise<Finding> {
  if (assertion.kind === 'quoted') {
    const [figure] = assertion.match.figures;
    const evidence = composeStated(assertion.match, 'de');
    return compareNumber(assertion.stated, figure?.value ?? null, figure?.noun ?? '', evidence);
  }
  return checkComputed(assertion, source);
}

async function checkComputed(
  assertion: Exclude<Assertion, { kind: 'quoted' }>,
  source: FigureSource,
): Promise<Finding> {
  const computed = await runPlan(assertion.plan, source.store, source.entities);
  const evidence = composeFigures(computed, source.store.catalogue.caveats, 'de');
  switch (assertion.kind) {
    case 'number':
      return checkNumber(assertion, computed, evidence, source);
    case 'multiple':
      return checkMultiple(assertion.stated, computed.outcome, evidence);
    case 'rank':
      return checkRank(assertion, computed.outcome, evidence);
    case 'order':
      return checkOrder(assertion, computed.outcome, evidence);
    case 'trend':
      return checkTrend(assertion, computed.outcome, evidence);
    case 'limit':
      return checkLimit(assertion, computed.outcome, evidence);
    case 'extreme-year':
      return checkExtremeYear(assertion, computed.outcome, evidence);
    case 'absent':
      return checkAbsent(assertion, computed.outcome, evidence);
    case 'belongs':
      return checkBelongs(assertion, computed.outcome, evidence);
  }
}

type Of<K extends Assertion['kind']> = Extract<Assertion, { kind: K }>;

/** The one number that an outcome gives; null where it gives none. */
function numberIn({ outcome, plan }: Computed): number | null {
  switch (outcome.name) {
    case 'value':
      return outcome.rows.length === 1 ? (outcome.rows[0]?.value ?? null) : null;
    case 'aggregate':
      return outcome.value;
    case 'change': {
      const [change] = outcome.changes;
      if (change === undefined || outcome.changes.length > 1) return null;
      return plan.operation.name === 'change' && plan.operation.unit === 'percent'
        ? change.percent
        : change.absolute;
    }
    case 'share':
      return outcome.shares.length === 1 ? (outcome.shares[0]?.percent ?? null) : null;
    case 'compare':
      return outcome.value;
    case 'count':
      return outcome.matching.length;
    default:
      return null;
  }
}

async function checkNumber(
  assertion: Of<'number'>,
  computed: Computed,
  evidence: AnswerDraft,
  source: FigureSource,
): Promise<Finding> {
  const { stated, role, direction } = assertion;
  const actual = numberIn(computed);
  if (role === 'points') return checkPoints(stated, computed, evidence);
  const unit = unitOf(role, computed);
  const wrongWay = actual !== null && direction !== null && isOtherWay(direction, actual);
  if (wrongWay) {
    return {
      ...compareNumber(stated, actual, unit, evidence),
      verdict: 'stimmt nicht',
      reason: `Die Richtung ist falsch: ${directionText(actual)} (${signed(actual, unit)}).`,
    };
  }
  const finding = compareNumber(stated, actual, unit, evidence);
  if (finding.verdict !== 'stimmt nicht' || actual === null) return finding;
  const hint = await explainValue(assertion, computed, source);
  return hint === null ? finding : { ...finding, reason: `${finding.reason} ${hint}` };
}

function unitOf(role: Of<'number'>['role'], { metric }: Computed): string {
  if (role === 'share' || role === 'change-percent' || role === 'difference-percent') return '%';
  if (role === 'ratio') return 'mal so viel';
  return role === 'count' ? '' : metric.unit;
}

export function compareNumber(
  stated: StatedValue,
  actual: number | null,
  unit: string,
  evidence: AnswerDraft,
): Finding {
  if (actual === null) {
    return unverifiable(
      'Die Dokumente geben dafür keinen Wert an.',
      evidence.kind === 'abstain' ? null : evidence,
    );
  }
  const shown = roundHalfUp(actual, 2);
  const agreement = agrees(stated, shown);
  const found = { stated: stated.value, actual: shown, evidence };
  if (agreement === 'no') {
    return {
      ...found,
      verdict: 'stimmt nicht',
      reason: `Genannt ${isThreshold(stated) ? 'wird' : 'werden'} ${stated.text}; richtig ${wordForUnit(unit)} ${quantity(shown, unit)}.`,
    };
  }
  return {
    ...found,
    verdict: 'stimmt',
    rounded: agreement === 'rounded',
    reason: agreement === 'rounded' ? `Gerundet richtig: genau ${quantity(shown, unit)}.` : '',
  };
}

function wordForUnit(unit: string): string {
  return unit === 'mal so viel' ? 'ist' : 'sind';
}

function quantity(value: number, unit: string): string {
  const number = formatNumber(value, Number.isInteger(value) ? {} : { decimals: 2 });
  return unit === '' ? number : `${number} ${unit}`;
}

function signed(value: number, unit: string): string {
  const rounded = roundHalfUp(value, 2);
  return `${formatNumber(rounded, { signed: true, ...(Number.isInteger(rounded) ? {} : { decimals: 2 }) })} ${unit}`.trim();
}

function isOtherWay(direction: Direction, actual: number): boolean {
  if (direction === 'same') return actual !== 0;
  return direction === 'up' ? actual < 0 : actual > 0;
}

function directionText(actual: number): string {
  if (actual === 0) return 'der Wert blieb gleich';
  return actual > 0 ? 'der Wert ist gestiegen' : 'der Wert ist gesunken';
}

/** Percentage points of a change in percent are the wrong unit. */
function checkPoints(stated: StatedValue, computed: Computed, evidence: AnswerDraft): Finding {
  const actual = numberIn(computed);
  if (actual === null || computed.outcome.name === 'share')
    return unverifiable(
      'Eine Veränderung in Prozentpunkten lässt sich hier nicht nachrechnen.',
      evidence,
    );
  const shown = roundHalfUp(actual, 2);
  const fits = agrees(stated, shown) !== 'no';
  return {
    verdict: 'stimmt nicht',
    stated: stated.value,
    actual: shown,
    evidence,
    reason: fits
      ? `Die Einheit ist falsch: Es sind ${quantity(Math.abs(shown), '%')}, nicht Prozentpunkte.`
      : `Richtig sind ${quantity(Math.abs(shown), '%')}.`,
  };
}

function checkMultiple(stated: StatedValue, outcome: Outcome, evidence: AnswerDraft): Finding {
  const change = outcome.name === 'change' ? outcome.changes[0] : undefined;
  if (change?.from.value == null || change.to.value === null || change.from.value === 0)
    return unverifiable('Für eines der Jahre fehlt der Wert.', evidence);
  const factor = roundHalfUp(change.to.value / change.from.value, 2);
  const agreement = agrees(stated, factor);
  const shown = `das ${formatNumber(factor, { decimals: 2 })}-Fache (${formatNumber(change.from.value)} → ${formatNumber(change.to.value)})`;
  return {
    verdict: agreement === 'no' ? 'stimmt nicht' : 'stimmt',
    stated: stated.value,
    actual: change.to.value,
    ...(agreement === 'no' ? {} : { rounded: agreement === 'rounded' }),
    reason: agreement === 'exact' ? '' : `Es ist ${shown}.`,
    evidence,
  };
}

function holds(
  isTrue: boolean,
  isNegated: boolean,
  reason: string,
  evidence: AnswerDraft,
  actual?: number,
): Finding {
  const right = isTrue !== isNegated;
  return {
    verdict: right ? 'stimmt' : 'stimmt nicht',
    reason: right ? '' : reason,
    evidence,
    ...(actual === undefined ? {} : { actual }),
  };
}

function isThis({ entities }: Measured, ref: { key: string; scope?: string | undefined }): boolean {
  return entities.some(({ key, scope }) => key === ref.key && (ref.scope ?? null) === scope);
}

function checkRank(assertion: Of<'rank'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  if (outcome.name !== 'rank' || outcome.places.length === 0)
    return unverifiable('Die Rangfolge lässt sich nicht bestimmen.', evidence);
  const here = outcome.places.filter(({ rank }) => rank === assertion.place);
  const isTrue = here.some(({ measured }) => isThis(measured, assertion.subject));
  const names = here.map(({ measured }) => measured.entities[0]?.label ?? '').join(', ');
  return holds(
    isTrue,
    assertion.isNegated,
    `An dieser Stelle der Rangfolge steht: ${names}.`,
    evidence,
    here[0]?.value,
  );
}

function checkOrder(assertion: Of<'order'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  const rows = outcome.name === 'value' ? orderedRows(assertion, outcome.rows) : [];
  const [a, b] = rows.map(({ value }) => value);
  if (a == null || b == null)
    return unverifiable('Für eine der beiden Seiten fehlt der Wert.', evidence);
  const isTrue =
    assertion.relation === 'more' ? a > b : assertion.relation === 'less' ? a < b : a === b;
  return holds(
    isTrue,
    assertion.isNegated,
    `Es sind ${formatNumber(a)} gegen ${formatNumber(b)}.`,
    evidence,
    a,
  );
}

/** In the order of the sentence, whatever the order of the years. */
function orderedRows({ plan }: Of<'order'>, rows: readonly Measured[]): Measured[] {
  const { selection, years } = plan;
  if (selection.by !== 'entities' || selection.entities.length < 2) {
    return years.flatMap((year) => rows.filter((row) => row.year === year));
  }
  return selection.entities.flatMap((ref) => rows.filter((row) => isThis(row, ref)).slice(0, 1));
}

function checkTrend(assertion: Of<'trend'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  const points = outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
  const values = points.map(({ value }) => value);
  if (values.length < 2 || values.some((value) => value === null))
    return unverifiable('Für einzelne Jahre fehlt der Wert.', evidence);
  const steps = assertion.every ? pairs(points) : [[points[0], points.at(-1)] as const];
  const broken = steps.find(
    ([from, to]) => !goes(assertion.direction, (to?.value ?? 0) - (from?.value ?? 0)),
  );
  if (broken === undefined)
    return holds(true, assertion.isNegated, 'Das Gegenteil ist richtig.', evidence);
  const [from, to] = broken;
  const difference = (to?.value ?? 0) - (from?.value ?? 0);
  const percent =
    (from?.value ?? 0) === 0 ? null : roundHalfUp((difference / (from?.value ?? 1)) * 100, 2);
  const change = `${formatNumber(from?.value ?? 0)} → ${formatNumber(to?.value ?? 0)}${percent === null ? '' : `, ${formatNumber(percent, { decimals: 2, signed: true })} %`}`;
  return holds(
    false,
    assertion.isNegated,
    `${to?.year}: ${directionText(difference)} (${change}).`,
    evidence,
    percent ?? difference,
  );
}

function pairs(
  points: readonly Measured[],
): (readonly [Measured | undefined, Measured | undefined])[] {
  return points.slice(1).map((to, index) => [points[index], to] as const);
}

function goes(direction: Direction, difference: number): boolean {
  if (direction === 'same') return difference === 0;
  return direction === 'up' ? difference > 0 : difference < 0;
}

function checkLimit(assertion: Of<'limit'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  const points = (outcome.name === 'series' ? (outcome.series[0] ?? []) : []).filter(
    ({ value }) => value !== null,
  );
  if (points.length === 0) return unverifiable('Dafür gibt es keine Werte.', evidence);
  const beyond = points.filter(({ value }) => passes(assertion.stated, value ?? 0));
  const stated = { stated: assertion.stated.value };
  if (assertion.when === 'first') {
    const [first] = beyond;
    const isTrue = first?.year === assertion.year && first !== points[0];
    const reason =
      first === undefined
        ? 'Der Wert wurde nie erreicht.'
        : `Zum ersten Mal war das ${first.year} so (${formatNumber(first.value ?? 0)}).`;
    return { ...holds(isTrue, false, reason, evidence, first?.value ?? undefined), ...stated };
  }
  const broken =
    assertion.when === 'never' ? beyond[0] : points.find((point) => !beyond.includes(point));
  const reason =
    broken === undefined ? '' : `${broken.year} waren es ${formatNumber(broken.value ?? 0)}.`;
  return {
    ...holds(broken === undefined, false, reason, evidence, broken?.value ?? undefined),
    ...stated,
  };
}

function passes({ hedge, value }: StatedValue, actual: number): boolean {
  if (hedge === 'over') return actual > value;
  if (hedge === 'under') return actual < value;
  return hedge === 'at-least' ? actual >= value : actual <= value;
}

function checkExtremeYear(
  assertion: Of<'extreme-year'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  if (outcome.name !== 'extreme-year' || outcome.best.length === 0)
    return unverifiable('Das Jahr lässt sich nicht bestimmen.', evidence);
  const years = outcome.best.map(({ year }) => year);
  return holds(
    years.includes(assertion.year),
    assertion.isNegated,
    `Das war ${years.join(', ')} so.`,
    evidence,
    years[0] ?? undefined,
  );
}

function checkAbsent(assertion: Of<'absent'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  const row = outcome.name === 'value' ? outcome.rows[0] : undefined;
  if (row === undefined) return unverifiable('Dazu steht nichts in den Tabellen.', evidence);
  const hasNone = row.value === null;
  const shown = { ...evidence, kind: 'figure' as const };
  const reason = hasNone
    ? 'Es ist kein eigenes Personal ausgewiesen.'
    : `Ausgewiesen sind ${formatNumber(row.value ?? 0)}.`;
  return holds(hasNone === assertion.isAbsent, false, reason, shown, row.value ?? undefined);
}

function checkBelongs(assertion: Of<'belongs'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  const row = outcome.name === 'parent' ? outcome.rows[0] : undefined;
  if (row === undefined)
    return unverifiable('Die Zugehörigkeit lässt sich nicht bestimmen.', evidence);
  const isTrue = row.parents.some(
    ({ key, scope }) => key === assertion.to.key && scope === (assertion.to.scope ?? null),
  );
  const names = row.parents.map(({ label }) => label).join(', ');
  return holds(
    isTrue,
    assertion.isNegated,
    names === '' ? 'Sie gehört zu keiner.' : `Zugeordnet ist: ${names}.`,
    evidence,
  );
}
