import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { CountClaim, Counted } from '#src/question/claims/measures/count-claim.ts';
import { readMeasureCounts } from '#src/question/claims/measures/measure-counts.ts';
import { replaceValue } from '#src/question/claims/numbers/replace-value.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { holds } from '../figures/check-relations.ts';
import { compareNumber } from '../figures/compare-number.ts';
import { changed, quantity } from '../figures/figure-words.ts';
import { contrary, type Finding, joinFindings, unverifiable } from '../verdict.ts';
import type { MeasureSource } from './check-measures.ts';

function measureCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'Maßnahme' : 'Maßnahmen'}`;
}

const COUNTED = /(?:maßnahme|massnahme|projekt|vorhaben|measure|project)\p{L}*$/iu;

const NONE_OF_THEM =
  /(?<!\p{L})keine?(?:r|n)?(?:\s+(?:einzige|der))?\s+(?=(?:\p{Ll}+e\s+)?(?:Maßnahmen?|Massnahmen?|Projekte?|Vorhaben)(?!\p{L}))/iu;

/** "fünf Maßnahmen mehr": no number of them, but a difference from others. */
const MORE = /^(?:\s+\p{L}+)?\s+(?:mehr|weniger|more|fewer|less)(?!\p{L})/iu;

const UNCLEAR = 'Was der Satz zählt, lässt sich in den Aktionsplänen nicht eindeutig abgrenzen.';

/** Checks what a sentence says about numbers of measures; null where it says nothing of them. */
export async function checkCount(
  sentence: string,
  values: readonly StatedValue[],
  source: MeasureSource,
): Promise<Finding | null> {
  const claim = readMeasureCounts(sentence, values, source.context.index);
  if (claim === 'unclear') return unverifiable(UNCLEAR);
  if (claim === null) return checkNumber(sentence, values, source);
  if (claim.kind === 'peak') return checkPeak(claim, source);
  const finding = await checkTwo(claim, source);
  if (claim.kind !== 'share' || claim.orElse === undefined) return finding;
  const other = await checkPeak(claim.orElse, source);
  return other.verdict === finding.verdict ? finding : unverifiable(EITHER, finding.evidence);
}

const EITHER =
  'Der Satz kann die Mehrheit der Maßnahmen oder einen Vergleich mit anderen Jahren meinen.';

/** "2021 waren zwölf Maßnahmen in Verzug": the same question, with its number left open. */
async function checkNumber(
  sentence: string,
  values: readonly StatedValue[],
  { respond, context }: MeasureSource,
): Promise<Finding | null> {
  const none = NONE_OF_THEM.exec(sentence);
  const value =
    none === null ? values.find((stated) => isCount(stated, sentence)) : noneValue(none);
  if (value === undefined || values.some((other) => other !== value)) return null;
  // "zehn in Verzug, im Plan dagegen mehr": the number is of one of them.
  if (MORE.test(sentence.slice(value.end)) || namesStatuses(sentence, context) > 1)
    return unverifiable(UNCLEAR);
  const language = detectLanguage(sentence);
  const asked = language === 'en' ? 'how many' : 'wie viele';
  const question = replaceValue(sentence, value, asked, [value]).replace(/[.!]+\s*$/u, '');
  const response = await respond(`${question}?`, language);
  if (response === null) return null;
  const { draft } = response;
  const actual = draft.figures?.[0]?.value;
  if (draft.kind === 'abstain' || draft.kind === 'clarify' || actual === undefined) {
    return unverifiable(
      'Die Aktionspläne geben darüber keine Auskunft.',
      draft.kind === 'clarify' ? null : draft,
    );
  }
  const finding = compareNumber(value, actual, measureCount, draft);
  return value.isDenied ? contrary(finding) : finding;
}

function namesStatuses(sentence: string, { index }: MeasureSource['context']): number {
  return readQuestion(sentence, detectLanguage(sentence), index).statuses.length;
}

function isCount({ kind, noun, isMoney, end }: StatedValue, sentence: string): boolean {
  if (kind !== 'number' || isMoney || isName(noun, end, sentence)) return false;
  if (noun !== null && COUNTED.test(noun)) return true;
  return noun === null && /(?:maßnahme|massnahme|vorhaben|projekt)/iu.test(sentence.slice(0, end));
}

/** "Projekt 115", "the 115 project": of one thing the number is its name. */
function isName(noun: string | null, end: number, sentence: string): boolean {
  return noun === null
    ? /(?<!\p{L})(?:maßnahme|massnahme|projekt|project|measure)\s\d+$/iu.test(
        sentence.slice(0, end),
      )
    : /(?:maßnahme|massnahme|projekt|project|measure)$/iu.test(noun) &&
        /(?<!\p{L})(?:das|die|der|dem|the)\s\d+$/iu.test(sentence.slice(0, end));
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

interface Count {
  readonly value: number;
  readonly draft: AnswerDraft;
}

async function checkTwo(
  claim: Exclude<CountClaim, { kind: 'peak' }>,
  source: MeasureSource,
): Promise<Finding> {
  const [first, second] = claim.counted;
  const [a, b] = [await countOf(first, source), await countOf(second, source)];
  if (a === null || b === null)
    return unverifiable('Die Aktionspläne geben darüber keine Auskunft.');
  switch (claim.kind) {
    case 'order':
      return checkOrder(claim, a, b, await sideBySide(first, second, source));
    case 'share':
      return checkShare(claim, a, b);
    case 'times':
      return checkTimes(claim.stated, a, b);
    case 'numbers':
      return joinFindings(
        [a, b].map(({ value, draft }, at) => {
          const stated = claim.stated[at === 0 ? 0 : 1];
          return compareNumber(stated, value, measureCount, draft);
        }),
      );
  }
}

interface Wording {
  readonly counted: (counted: Counted) => string[];
  readonly inPlan: (plan: number) => string;
  readonly against: (plan: number, other: number) => string;
}

const HOW_MANY: Readonly<Record<Language, Wording>> = {
  de: {
    counted: ({ lead, status, isNew }) => [
      `Wie viele ${isNew ? 'neue ' : ''}Maßnahmen`,
      lead === null ? '' : `mit Federführung ${lead}`,
      status === null ? '' : `mit dem Projektstatus „${status}“`,
    ],
    inPlan: (plan) => `enthält der Aktionsplan ${plan}?`,
    against: (plan, other) => `gibt es ${plan} verglichen mit ${other}?`,
  },
  en: {
    counted: ({ lead, status, isNew }) => [
      `How many ${isNew ? 'new ' : ''}measures`,
      lead === null ? '' : `led by ${lead}`,
      status === null ? '' : `with the project status “${status}”`,
    ],
    inPlan: (plan) => `does the ${plan} action plan contain?`,
    against: (plan, other) => `are there in ${plan} compared to ${other}?`,
  },
};

/** The register counts them as it does for anybody who asks. */
async function countOf(
  counted: Counted,
  { respond, context }: MeasureSource,
): Promise<Count | null> {
  const { language } = context;
  const words = HOW_MANY[language];
  const question = [...words.counted(counted), words.inPlan(planOf(counted, context))];
  const response = await respond(question.filter((part) => part !== '').join(' '), language);
  const value = response?.draft.figures?.[0]?.value;
  return response === null || value === undefined ? null : { value, draft: response.draft };
}

/** The same measures counted in two plans; null where the two sides differ in more than the plan. */
async function sideBySide(
  first: Counted,
  second: Counted,
  { respond, context }: MeasureSource,
): Promise<AnswerDraft | null> {
  const [plan, other] = [planOf(first, context), planOf(second, context)];
  const isSame = first.status === second.status && first.lead === second.lead;
  if (!isSame || first.isNew || plan === other) return null;
  const { language } = context;
  const words = HOW_MANY[language];
  const question = [...words.counted(first), words.against(plan, other)];
  const response = await respond(question.filter((part) => part !== '').join(' '), language);
  return response?.draft.kind === 'figure' ? response.draft : null;
}

function planOf({ year }: Counted, { register }: MeasureSource['context']): number {
  return year ?? Math.max(...register.plans.map((known) => known.year));
}

/** Held against every other plan that says what is counted. */
async function checkPeak(
  claim: Extract<CountClaim, { kind: 'peak' }>,
  source: MeasureSource,
): Promise<Finding> {
  const { counted, direction, mayTie } = claim;
  const own = await countOf(counted, source);
  if (own === null) return unverifiable('Die Aktionspläne geben darüber keine Auskunft.');
  const others: (Count & { name: string })[] = [];
  for (const other of othersOf(claim, source)) {
    const count = await countOf(other.counted, source);
    // Who leads none of them is none of those that lead the fewest.
    const isAmong = claim.among === 'plans' || (count?.value ?? 0) > 0;
    if (count !== null && isAmong) others.push({ ...count, name: other.name });
  }
  const ahead = ({ value }: Count): number =>
    direction === 'most' ? own.value - value : value - own.value;
  const [nearest] = others.sort((a, b) => ahead(a) - ahead(b));
  if (nearest === undefined) return unverifiable('Die Aktionspläne geben darüber keine Auskunft.');
  const isPeak = mayTie ? ahead(nearest) >= 0 : ahead(nearest) > 0;
  const name = claim.among === 'leads' ? `Beim ${counted.lead}` : String(counted.year);
  const reason = `${name} sind es ${formatNumber(own.value)}, ${nearest.name} ${formatNumber(nearest.value)}.`;
  const evidence = joinDrafts([own.draft, nearest.draft]) ?? own.draft;
  return holds(isPeak, false, reason, evidence, own.value);
}

/** The other plans, or all others that lead measures. */
function othersOf(
  { counted, among, onlyBefore }: Extract<CountClaim, { kind: 'peak' }>,
  { context: { register, index } }: MeasureSource,
): { readonly name: string; readonly counted: Counted }[] {
  if (among === 'leads') {
    const isOwn = (short: string): boolean => counted.lead?.split(' ').includes(short) === true;
    return index.offices
      .filter(({ short }) => !isOwn(short))
      .map(({ short }) => ({ name: `beim ${short}`, counted: { ...counted, lead: short } }));
  }
  return register.plans
    .filter(({ year }) => year !== counted.year && !(onlyBefore && year > (counted.year ?? year)))
    .map(({ year }) => ({ name: String(year), counted: { ...counted, year } }));
}

function checkOrder(
  { relation, by, isNegated }: Extract<CountClaim, { kind: 'order' }>,
  a: Count,
  b: Count,
  beside: AnswerDraft | null,
): Finding {
  const difference = a.value - b.value;
  const evidence = beside ?? joinDrafts([a.draft, b.draft]) ?? a.draft;
  const isTrue =
    relation === 'more' ? difference > 0 : relation === 'less' ? difference < 0 : difference === 0;
  const reason = `Es sind ${formatNumber(a.value)} gegen ${formatNumber(b.value)}.`;
  if (!isTrue || by === null) return holds(isTrue, isNegated, reason, evidence, a.value);
  const say = (value: number): string => changed(value, 'Maßnahmen');
  return compareNumber(by, difference, say, evidence);
}

function checkTimes(stated: StatedValue, a: Count, b: Count): Finding {
  const evidence = joinDrafts([a.draft, b.draft]) ?? a.draft;
  if (b.value === 0) return unverifiable('Solche Maßnahmen gibt es nicht.', evidence);
  const factor = roundHalfUp(a.value / b.value, 2);
  const of = `${formatNumber(a.value)} / ${formatNumber(b.value)}`;
  const say = (value: number): string =>
    `${formatNumber(value, { decimals: 2 })}-mal so viele (${of})`;
  const finding = compareNumber(stated, factor, say, evidence);
  return { ...finding, actual: a.value };
}

function checkShare(
  { stated, isNegated }: Extract<CountClaim, { kind: 'share' }>,
  part: Count,
  whole: Count,
): Finding {
  if (whole.value === 0) return unverifiable('Solche Maßnahmen gibt es nicht.', whole.draft);
  const percent = roundHalfUp((100 * part.value) / whole.value, 2);
  const of = `${formatNumber(part.value)} von ${measureCount(whole.value)}`;
  if (stated === null) {
    const reason = `Es trifft auf ${of} zu.`;
    return holds(part.value === whole.value, isNegated, reason, part.draft, part.value);
  }
  return compareNumber(stated, percent, (value) => `${quantity(value, '%')} (${of})`, part.draft);
}
