import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import {
  type MeasureAssertion,
  type MeasureClaim,
  readMeasureClaim,
  sinceYear,
} from '#src/question/claims/measure-claim.ts';
import { replaceValue } from '#src/question/claims/replace-value.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/stated-values.ts';
import { targetYears } from '#src/question/measures/completion-target.ts';
import { isLedBy } from '#src/question/measures/read-leads.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { resolveMeasure } from '#src/question/measures/resolve-measure.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/stories.ts';
import type { AnswerContext } from '../measures/answer-context.ts';
import { composeDone } from '../measures/compose-done.ts';
import { composeFields } from '../measures/compose-fields.ts';
import type { MeasureResponder } from '../measures/measure-responder.ts';
import { compareNumber } from './check-figures.ts';
import { type Finding, joinFindings, unverifiable } from './verdict.ts';

/** What measures are looked up in. */
export interface MeasureSource {
  readonly context: AnswerContext;
  readonly respond: MeasureResponder['respond'];
}

/** Below this a measure may as well be another one. */
const SURE = 0.55;

/** Checks what a sentence says about the measures of the plans; null where it says nothing of them. */
export async function checkMeasures(
  sentence: string,
  source: MeasureSource,
): Promise<Finding | null> {
  const { context } = source;
  if (context.register.measures.length === 0) return null;
  const values = readStatedValues(sentence);
  const counted = await checkCount(sentence, values, source);
  if (counted !== null) return counted;
  const claim = readMeasureClaim(sentence, context.index);
  if (claim.assertions.length === 0) return null;
  const isNumber = claim.assertions.some(({ field }) => field === 'number');
  const { question } = claim;
  const resolution = await resolveMeasure(
    isNumber ? { ...question, numbers: [] } : question,
    [],
    context.index,
  );
  if (resolution.kind === 'several')
    return unverifiable(
      'Mehrere Maßnahmen kommen infrage; der Satz lässt offen, welche gemeint ist.',
    );
  if (resolution.kind !== 'one' || resolution.sureness < SURE) return null;
  if (values.length > 0 || resolution.unmatched.length > 0) return null;
  const findings = claim.assertions.map((assertion) =>
    checkAssertion(assertion, resolution.story, claim, sentence, context),
  );
  return joinFindings(findings);
}

const COUNTED = /(?:maßnahme|massnahme|projekt|vorhaben)\p{L}*$/iu;
const NONE_OF_THEM =
  /(?<!\p{L})keine?(?:r|n)?(?:\s+(?:einzige|der))?\s+(?=(?:\p{Ll}+e\s+)?(?:Maßnahmen?|Massnahmen?|Projekte?|Vorhaben)(?!\p{L}))/iu;

/** "2021 waren zwölf Maßnahmen in Verzug": the same question, with its number left open. */
async function checkCount(
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
  return compareNumber(value, actual, 'Maßnahmen', draft);
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
  };
}

function checkAssertion(
  assertion: MeasureAssertion,
  story: Story,
  claim: MeasureClaim,
  sentence: string,
  context: AnswerContext,
): Finding {
  const years = yearsOf(assertion, story, claim, sentence, context);
  const missing = years.filter(
    (year) => !context.register.plans.some((plan) => plan.year === year),
  );
  const field = fieldOf(assertion);
  const evidence = composeFields(story, [field], years, context);
  if (missing.length > 0)
    return unverifiable(
      `Den Aktionsplan ${missing.join(', ')} enthalten die Dokumente nicht.`,
      evidence,
    );
  const entries = years.map((year) => entryOf(story, year));
  const present = entries.filter((entry) => entry !== undefined);
  if (present.length === 0 || (present.length < entries.length && claim.range === null))
    return unverifiable('Die Maßnahme steht nicht in diesem Aktionsplan.', evidence);
  switch (assertion.field) {
    case 'status':
      return checkStatus(assertion, present, claim, evidence);
    case 'done':
      return checkDone(story, years, claim, context);
    case 'lead':
      return checkLead(assertion, present, claim, evidence);
    case 'completion':
      return checkCompletion(assertion, present, claim, evidence);
    case 'moved':
      return checkMoved(assertion, story, context);
    case 'included':
      return checkIncluded(assertion, story, claim, evidence);
    case 'number':
      return checkNumberField(assertion, present, claim, evidence);
  }
}

function fieldOf({ field }: MeasureAssertion): MeasureField {
  if (field === 'done') return 'status';
  return field === 'moved' ? 'completion' : field;
}

function yearsOf(
  assertion: MeasureAssertion,
  story: Story,
  { planYears, range }: MeasureClaim,
  sentence: string,
  { register }: AnswerContext,
): number[] {
  const plans = register.plans.map(({ year }) => year);
  const newest = newestEntry(story).planYear;
  if (assertion.field === 'included' || assertion.field === 'moved') return [newest];
  if (range !== null) {
    const to = Math.min(range.to, Math.max(...plans));
    return plans.filter(
      (year) => year >= range.from && year <= to && entryOf(story, year) !== undefined,
    );
  }
  const since = sinceYear(sentence);
  if (since !== null && assertion.field === 'status')
    return plans.filter((year) => year >= since && entryOf(story, year) !== undefined);
  if (assertion.field === 'status' && assertion.when === 'never' && planYears.length === 0)
    return story.entries.filter(({ status }) => status !== null).map(({ planYear }) => planYear);
  return planYears.length > 0 ? [...planYears] : [newest];
}

function says(isTrue: boolean, isNegated: boolean, reason: string, evidence: AnswerDraft): Finding {
  return isTrue !== isNegated
    ? { verdict: 'stimmt', reason: '', evidence }
    : { verdict: 'stimmt nicht', reason, evidence };
}

function checkStatus(
  { value, when }: Extract<MeasureAssertion, { field: 'status' }>,
  entries: readonly Measure[],
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const known = entries.filter(({ status }) => status !== null);
  if (known.length < entries.length || known.length === 0)
    return unverifiable('Für diesen Plan ist kein Projektstatus angegeben.', evidence);
  const others = known.filter(({ status }) => status?.value !== value);
  if (when === 'never') {
    const had = known.filter(({ status }) => status?.value === value);
    return says(
      had.length === 0,
      false,
      `${had.map(({ planYear }) => planYear).join(', ')} stand der Status auf „${value}“.`,
      evidence,
    );
  }
  const wrong = others.map(({ planYear, status }) => `${planYear}: „${status?.value ?? ''}“`);
  const reason = isNegated
    ? `Der Projektstatus ist „${value}“.`
    : `Der Projektstatus ist ein anderer (${wrong.join(', ')}).`;
  return says(others.length === 0, isNegated, reason, evidence);
}

function checkDone(
  story: Story,
  years: readonly number[],
  { isNegated, planYears }: MeasureClaim,
  context: AnswerContext,
): Finding {
  const year = planYears.length === 0 ? null : (years.at(-1) ?? null);
  const draft = composeDone(story, year, context);
  const isDone = draft.text.startsWith('**Ja');
  return says(
    isDone,
    isNegated,
    isDone ? 'Sie ist abgeschlossen.' : 'Sie wird nicht als abgeschlossen geführt.',
    draft,
  );
}

function checkLead(
  { lead }: Extract<MeasureAssertion, { field: 'lead' }>,
  entries: readonly Measure[],
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const known = entries.filter(({ lead: field }) => field !== null);
  if (known.length === 0)
    return unverifiable('Die Federführung ist dort nicht angegeben.', evidence);
  const isTrue = known.every((entry) =>
    lead.offices.every((office) => isLedBy(entry, { ...lead, offices: [office] })),
  );
  const printed = [...new Set(known.map(({ lead: field }) => field?.text ?? ''))].join('; ');
  return says(isTrue, isNegated, `Federführend ist: ${printed}.`, evidence);
}

function checkCompletion(
  { years, words }: Extract<MeasureAssertion, { field: 'completion' }>,
  entries: readonly Measure[],
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const [entry] = entries;
  const printed = entry?.completion?.text ?? null;
  if (entry === undefined || printed === null)
    return unverifiable('Ein geplanter Abschluss ist dort nicht angegeben.', evidence);
  const reason = `Als geplanter Abschluss steht dort „${printed}“.`;
  const targets = targetYears(entry.completion);
  if (years.length === 0) {
    const said = words[0] ?? '';
    return printed.toLowerCase().includes(said.slice(0, 6).toLowerCase())
      ? says(true, isNegated && said !== 'kein', reason, evidence)
      : targets.length > 0
        ? says(false, isNegated && said !== 'kein', reason, evidence)
        : unverifiable(reason, evidence);
  }
  if (!years.every((year) => targets.includes(year))) {
    return printed.length > 60 && targets.length === 0
      ? unverifiable(reason, evidence)
      : says(false, isNegated, reason, evidence);
  }
  const lower = printed.toLowerCase();
  const isPrecise = words.every((word) => sameTime(word, lower));
  if (isPrecise) return says(true, isNegated, reason, evidence);
  return namesTime(lower)
    ? says(false, isNegated, reason, evidence)
    : unverifiable(reason, evidence);
}

const QUARTER =
  /(?:([1-4]|i{1,3}|iv|erst\p{L}*|zweit\p{L}*|dritt\p{L}*|viert\p{L}*)\.?\s*(quartal|halbjahr))|q([1-4])/iu;
const MONTH =
  /januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember/iu;
const MONTHS =
  'januar februar märz april mai juni juli august september oktober november dezember'.split(' ');

function sameTime(said: string, printed: string): boolean {
  const quarter = quarterOf(said);
  if (quarter !== null) return quarterOf(printed) === quarter;
  const month = MONTH.exec(said)?.[0];
  if (month !== undefined) {
    const number = MONTHS.indexOf(month) + 1;
    return printed.includes(month) || new RegExp(`\\.\\s?0?${number}\\.\\s?20`, 'u').test(printed);
  }
  return (
    printed.includes(said) ||
    (said === 'ende' &&
      (!namesTime(printed) || /31\.\s?12\.|iv\.|4\. ?quartal|dezember/u.test(printed)))
  );
}

function quarterOf(text: string): string | null {
  const match = QUARTER.exec(text);
  if (match === null) return null;
  const [, first = '', part = 'quartal', short] = match;
  const number = short ?? numberOf(first.toLowerCase());
  return `${number} ${part.toLowerCase()}`;
}

function numberOf(word: string): string {
  const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
  if (roman[word] !== undefined) return roman[word] ?? word;
  if (word.startsWith('erst')) return '1';
  if (word.startsWith('zweit')) return '2';
  if (word.startsWith('dritt')) return '3';
  return word.startsWith('viert') ? '4' : word;
}

function namesTime(printed: string): boolean {
  return (
    QUARTER.test(printed) ||
    MONTH.test(printed) ||
    /\d{1,2}\.\s?\d{1,2}\.|ende|mitte|anfang/u.test(printed)
  );
}

function checkMoved(
  { from, to }: Extract<MeasureAssertion, { field: 'moved' }>,
  story: Story,
  context: AnswerContext,
): Finding {
  const dated = story.entries.map((entry) => ({ entry, targets: targetYears(entry.completion) }));
  const start = dated.find(({ targets }) => targets.includes(from));
  const end = dated.findLast(({ targets }) => targets.includes(to));
  const years = dated
    .filter(({ targets }) => targets.length > 0)
    .map(({ entry }) => entry.planYear);
  const evidence = composeFields(
    story,
    ['completion'],
    years.length === 0 ? [newestEntry(story).planYear] : years,
    context,
  );
  if (years.length < 2)
    return unverifiable('Eine Verschiebung lässt sich aus den Plänen nicht ablesen.', evidence);
  const isTrue =
    start !== undefined && end !== undefined && start.entry.planYear < end.entry.planYear;
  const course = dated
    .filter(({ targets }) => targets.length > 0)
    .map(({ entry, targets }) => `${entry.planYear}: ${targets.join('/')}`)
    .join(', ');
  return says(isTrue, false, `Geplanter Abschluss nach den Plänen: ${course}.`, evidence);
}

function checkIncluded(
  { year }: Extract<MeasureAssertion, { field: 'included' }>,
  story: Story,
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const printed = story.entries.flatMap(({ included }) =>
    included?.year == null ? [] : [included.year],
  );
  const known = printed.length > 0 ? printed : [story.entries[0]?.planYear ?? 0];
  const isTrue = known.includes(year);
  const isMixed = new Set(known).size > 1;
  if (isTrue && isMixed)
    return unverifiable('Die Pläne nennen verschiedene Aufnahmejahre.', evidence);
  return says(
    isTrue,
    isNegated,
    `Aufgenommen wurde die Maßnahme ${[...new Set(known)].join(' oder ')}.`,
    evidence,
  );
}

function checkNumberField(
  { number }: Extract<MeasureAssertion, { field: 'number' }>,
  entries: readonly Measure[],
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const isTrue = entries.every((entry) => entry.number === number);
  const printed = entries.map((entry) => entry.number ?? 'ohne Nummer').join(', ');
  return says(isTrue, isNegated, `Die Nummer ist ${printed}.`, evidence);
}
