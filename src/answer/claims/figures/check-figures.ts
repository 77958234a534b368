import { composeFigures } from '#src/answer/figures/compose.ts';
import { composeStated } from '#src/answer/figures/compose-stated.ts';
import type { FigureSource } from '#src/answer/figures/figure-source.ts';
import { nameStated, unitOfStated } from '#src/answer/figures/name-stated.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { Language } from '#src/domain/answer.ts';
import type { PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { Assertion, FigureClaim } from '#src/question/claims/figures/assertion.ts';
import { readFigureClaim } from '#src/question/claims/figures/figure-claim.ts';
import { findOtherBase, type OtherBase } from '#src/question/claims/figures/other-base.ts';
import { plainFigureStatement } from '#src/question/claims/figures/plain-figures.ts';
import { agrees } from '#src/question/claims/numbers/rounding.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { readCountedYears } from '#src/question/claims/relations/counted-years.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type Finding, joinFindings, unverifiable } from '../verdict.ts';
import { checkAll } from './check-all.ts';
import { checkCountedYears, yearlyOf } from './check-counted-years.ts';
import { checkExtremeYear, checkLimit, checkTrend, goes } from './check-course.ts';
import { checkMultiple, checkNumber } from './check-number.ts';
import {
  checkAbsent,
  checkBelongs,
  checkExists,
  checkOrder,
  checkOrderOfChanges,
  checkRank,
  holds,
} from './check-relations.ts';
import { checkStretch } from './check-stretch.ts';
import { compareNumber } from './compare-number.ts';
import { evidencePlan } from './evidence-plan.ts';
import { directionText, quantity } from './figure-words.ts';

/** Checks what a sentence says about the tables; null where it says nothing about them. */
export async function checkFigures(
  sentence: string,
  source: FigureSource,
  language: Language,
): Promise<Finding | null> {
  const plain = plainFigureStatement(sentence, source.knowledge);
  const base = findOtherBase(plain, source.store.catalogue);
  if (base === null) return checkAsSaid(plain, source, language);
  const finding = await checkAsSaid(base.sentence, source, language);
  return finding === null ? null : onOtherBase(finding, base);
}

/** "494 auf 1.000 Einwohner": the figure of the tables on another base. */
function onOtherBase(finding: Finding, { said, printed, sentence, words }: OtherBase): Finding {
  const { actual, evidence } = finding;
  const [stated, ...more] = readStatedValues(sentence);
  if (actual === undefined || evidence === null || stated === undefined || more.length > 0)
    return unverifiable('Die Tabellen zählen auf eine andere Zahl.', evidence);
  return compareNumber(
    stated,
    (actual * said) / printed,
    (value) => `${quantity(value, '')} ${words}`,
    evidence,
  );
}

async function checkAsSaid(
  sentence: string,
  source: FigureSource,
  language: Language,
): Promise<Finding | null> {
  const byYears = await checkYears(sentence, source, language);
  if (byYears !== null) return byYears;
  const claim = readFigureClaim(sentence, source.knowledge);
  if (claim.kind === 'other') return null;
  if (claim.kind === 'unverifiable') return unverifiable(whyText(claim));
  const findings = [];
  for (const assertion of claim.assertions)
    findings.push(await checkAssertion(assertion, { source, language, isQuestion: false }));
  const joined = joinFindings(claim.leavesBaseOpen ? withOpenBase(claim, findings) : findings);
  if (claim.saidBy !== undefined && joined.verdict === 'stimmt')
    return unverifiable(
      `Die Zahlen treffen zu; als Quelle dafür nennen die Dokumente aber nicht „${claim.saidBy}“.`,
      joined.evidence,
    );
  if (claim.assumedYear && claim.assertions.some(isDeniedChange))
    return unverifiable('Der Satz nennt kein Jahr.', joined.evidence);
  if (!claim.assumedYear || joined.verdict !== 'stimmt nicht') return joined;
  return (
    (await changeWithoutYear(claim, source, language)) ?? (await withoutYear(joined, claim, source))
  );
}

/** "in den meisten Jahren gewachsen": read as said of every year, and counted; null where no years are. */
async function checkYears(
  sentence: string,
  { store, entities, knowledge }: FigureSource,
  language: Language,
): Promise<Finding | null> {
  const counted = readCountedYears(sentence);
  if (counted === null) return null;
  const claim = readFigureClaim(counted.ofEvery, knowledge);
  if (claim.kind === 'other') return null;
  const yearly = claim.kind === 'assertions' ? yearlyOf(claim.assertions, counted) : null;
  if (yearly === null)
    // "in drei Jahren um 100 gewachsen" says how long it took.
    return counted.isSpan ? null : unverifiable(whyText({ kind: 'unverifiable', why: 'relation' }));
  const computed = await runPlan(yearly.plan, store, entities);
  const evidence = composeFigures(computed, store.catalogue.caveats, language);
  return checkCountedYears(yearly, counted, computed.outcome, evidence);
}

/** "das sind 125 mehr": where it is not so against the year before, another one may be meant. */
function withOpenBase(
  { assertions }: Extract<FigureClaim, { kind: 'assertions' }>,
  findings: readonly Finding[],
): Finding[] {
  const isOpen = ({ verdict }: Finding, at: number): boolean => {
    const assertion = assertions[at];
    const isChange = assertion?.kind === 'number' && /^change/u.test(assertion.role);
    return isChange && verdict === 'stimmt nicht';
  };
  const others = findings.filter((finding, at) => !isOpen(finding, at));
  const isElseRight = others.length > 0 && others.every(({ verdict }) => verdict === 'stimmt');
  return findings.map((finding, at) =>
    isOpen(finding, at)
      ? unverifiable(`${BASE_OPEN}${isElseRight ? ` ${ELSE_RIGHT}` : ''}`, finding.evidence)
      : finding,
  );
}

const BASE_OPEN = 'Womit der Satz vergleicht, sagt er nicht; gegenüber dem Vorjahr ist es anders.';
const ELSE_RIGHT = 'Die andere Zahl des Satzes stimmt.';

/**
 * "minus 6,12 Prozent" without a year: as the table prints it, against the year before. Of the newest
 * year it is meant as surely as any figure without a year.
 */
async function changeWithoutYear(
  { assertions: [only, ...more] }: Extract<FigureClaim, { kind: 'assertions' }>,
  source: FigureSource,
  language: Language,
): Promise<Finding | null> {
  if (only?.kind !== 'number' || more.length > 0) return null;
  const { plan, role } = only;
  if (plan.operation.name !== 'change' || (role !== 'change' && role !== 'change-percent'))
    return null;
  const years = yearsOfEntities(plan, source.entities).sort((a, b) => b - a);
  for (const [at, year] of years.entries()) {
    const before = years[at + 1];
    if (before === undefined) return null;
    const ofYear = { ...only, plan: { ...plan, years: [before, year] } };
    const finding = await checkAssertion(ofYear, { source, language, isQuestion: false });
    if (finding.verdict !== 'stimmt') continue;
    if (at === 0) return finding;
    const why = `Der Satz nennt kein Jahr: Die Zahl trifft von ${before} auf ${year} zu.`;
    return { ...finding, ...unverifiable(why, finding.evidence) };
  }
  return null;
}

/** "nicht um 310 gewachsen": right of nearly every stretch but the one that may be meant. */
function isDeniedChange(assertion: Assertion): boolean {
  return (
    assertion.kind === 'number' &&
    assertion.stated.isDenied &&
    (assertion.role === 'change' || assertion.role === 'change-percent')
  );
}

const NO_SUCH_YEAR = 'Für dieses Jahr enthalten die Tabellen keine Werte.';

/** Whether a sentence is about a year that the tables do not reach: nothing else can decide it. */
export function lacksYear({ reason }: Finding): boolean {
  return reason.startsWith(NO_SUCH_YEAR);
}

const WHY: Readonly<Record<string, string>> = {
  year: NO_SUCH_YEAR,
  'one-day':
    'Die Tabelle gilt nur für einen Stichtag; eine Entwicklung lässt sich daraus nicht ablesen.',
  attribute: 'Dieses Merkmal führen die Tabellen nicht.',
  elsewhere: 'Dazu stehen in den Dokumenten keine Zahlen.',
  'other-table': 'Für diesen Eintrag führen die Tabellen dieses Merkmal nicht.',
  'unknown-entity': 'Nicht alles in dem Satz lässt sich den Tabellen zuordnen.',
};

function whyText({ why, covered }: Extract<FigureClaim, { kind: 'unverifiable' }>): string {
  if (covered !== undefined)
    return `${NO_SUCH_YEAR} Sie reichen von ${covered[0]} bis ${covered.at(-1)}.`;
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

/** How an assertion is checked: for a claim, or for a question that is answered with yes or no. */
export interface Checking {
  readonly source: FigureSource;
  /** Of the evidence; the reason of a finding is German. */
  readonly language: Language;
  /** A limit that is asked about holds however far the value is beyond it. */
  readonly isQuestion: boolean;
}

/** Computes one assertion and says whether it holds. */
export async function checkAssertion(assertion: Assertion, checking: Checking): Promise<Finding> {
  if (assertion.kind === 'each') return checkEach(assertion, checking);
  if (assertion.kind === 'joint') {
    const findings: Finding[] = [];
    for (const one of assertion.of) findings.push(await checkAssertion(one, checking));
    return joinFindings(findings);
  }
  if (assertion.kind === 'quoted') {
    return checkQuoted(assertion, checking.language);
  }
  if (assertion.kind === 'quoted-trend') {
    return checkQuotedTrend(assertion, checking.language);
  }
  return checkComputed(assertion, checking);
}

/** Holds a number against what sentences of the documents state, added up where the claim needs it. */
function checkQuoted(
  { stated, match }: Extract<Assertion, { kind: 'quoted' }>,
  language: Language,
): Finding {
  const evidence = composeStated(match, language);
  const [asked] = evidence.figures ?? [];
  const part =
    match.figures.length > 1 &&
    !match.isChange &&
    match.together !== 'share' &&
    match.figures.find(({ value }) => fits(stated, value));
  if (part) return unverifiable(`Die Zahl gilt für einen Teil (${nameStated(part)}).`, evidence);
  const [first] = match.figures;
  const unit = match.together === 'share' ? '%' : first === undefined ? '' : unitOfStated(first);
  return compareNumber(stated, asked?.value ?? null, (value) => quantity(value, unit), evidence);
}

function checkQuotedTrend(
  { match, direction, isNegated }: Extract<Assertion, { kind: 'quoted-trend' }>,
  language: Language,
): Finding {
  const evidence = composeStated(match, language);
  const [from, to] = match.figures.map(({ value }) => value);
  const difference = (to ?? 0) - (from ?? 0);
  const reason = `${directionText(difference)}.`;
  return holds(goes(direction, difference), isNegated, capitalized(reason), evidence, difference);
}

function fits(stated: StatedValue, value: number): boolean {
  return agrees(stated, value) !== 'no';
}

/** Whatever is meant: where all readings agree the sentence is decided. */
async function checkEach(
  { of, isFirst = false, why }: Extract<Assertion, { kind: 'each' }>,
  checking: Checking,
): Promise<Finding> {
  const findings: Finding[] = [];
  for (const assertion of of) findings.push(await checkAssertion(assertion, checking));
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  const joined = joinFindings(findings);
  const [first] = findings;
  if (isFirst && first?.verdict === 'stimmt') return first;
  if (isFirst && first !== undefined && verdicts.size === 1) return first;
  if (verdicts.size === 1) return joined;
  if (why !== undefined) return unverifiable(why, joined.evidence);
  const right = of.filter((_, i) => findings[i]?.verdict === 'stimmt');
  if (right.length === 0)
    return unverifiable('Der Name passt auf mehrere Einträge.', joined.evidence);
  // What all readings speak of is not what the name leaves open.
  const [named = [], ...others] = of.map((assertion) => namesIn(assertion, checking.source));
  const sure = named.filter((name) => others.every((names) => names.includes(name)));
  const meant = right.map((assertion) =>
    namesIn(assertion, checking.source)
      .filter((name) => !sure.includes(name))
      .join(' und '),
  );
  return unverifiable(
    `Der Name passt auf mehrere Einträge: Richtig ist der Satz nur für ${meant.join('; ')}.`,
    joined.evidence,
  );
}

function namesIn(assertion: Assertion, { entities }: FigureSource): string[] {
  const all = assertion.kind === 'joint' ? assertion.of : [assertion];
  const labels = all.flatMap((one) => {
    const selection = 'plan' in one ? one.plan.selection : null;
    if (selection?.by !== 'entities') return [];
    return selection.entities.flatMap((ref) => {
      const entity = entities.find(
        ({ key, scope }) => key === ref.key && (ref.scope === undefined || scope === ref.scope),
      );
      return entity === undefined ? [] : [entity.label];
    });
  });
  return [...new Set(labels)];
}

async function checkComputed(
  assertion: Exclude<Assertion, { kind: 'quoted' | 'quoted-trend' | 'each' | 'joint' }>,
  checking: Checking,
): Promise<Finding> {
  const { store, entities } = checking.source;
  const computed = await runPlan(assertion.plan, store, entities);
  const shown = evidencePlan(assertion, computed.outcome);
  const evidence = composeFigures(
    shown === assertion.plan ? computed : await runPlan(shown, store, entities),
    store.catalogue.caveats,
    checking.language,
  );
  switch (assertion.kind) {
    case 'number':
      return checkNumber(assertion, computed, evidence, checking);
    case 'multiple':
      return checkMultiple(
        checking.isQuestion ? orMore(assertion.stated) : assertion.stated,
        computed.outcome,
        evidence,
      );
    case 'stretch':
      return checkStretch(assertion, computed.outcome, computed.metric.unit, evidence);
    case 'rank':
      return checkRank(assertion, computed.outcome, evidence);
    case 'order':
      return checkOrder(assertion, computed.outcome, evidence);
    case 'order-of-changes':
      return checkOrderOfChanges(assertion, computed.outcome, evidence);
    case 'trend':
      return checkTrend(assertion, computed.outcome, evidence);
    case 'limit':
      return checkLimit(assertion, computed.outcome, evidence);
    case 'all':
      return checkAll(assertion, computed, evidence);
    case 'extreme-year':
      return checkExtremeYear(assertion, computed.outcome, evidence);
    case 'exists':
      return checkExists(computed.outcome, evidence);
    case 'absent':
      return checkAbsent(assertion, computed, evidence);
    case 'belongs':
      return checkBelongs(assertion, computed.outcome, evidence);
  }
}

/** "Hat es sich verdoppelt?" is true of what has grown to more than that. */
function orMore(stated: StatedValue): StatedValue {
  return stated.hedge === 'none' && stated.value > 1 ? { ...stated, hedge: 'at-least' } : stated;
}
