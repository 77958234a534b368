import type { AnswerContext } from '#src/answer/measures/answer-context.ts';
import type { MeasureResponder } from '#src/answer/measures/measure-responder.ts';
import { composeFields, targetsOf } from '#src/answer/measures/single/compose-fields.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import {
  type MeasureAssertion,
  type MeasureClaim,
  readMeasureClaim,
  sinceYear,
} from '#src/question/claims/measures/measure-claim.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { givesReason } from '#src/question/claims/prose/exchangeable.ts';
import { LASTS_APART } from '#src/question/claims/prose/own-ends.ts';
import { sentencePieces } from '#src/question/claims/statements/sentence-pieces.ts';
import { isLedBy } from '#src/question/measures/conditions/read-leads.ts';
import { type Resolution, resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField, ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { foldGerman } from '#src/text/fold.ts';
import { type Finding, joinFindings, unverifiable } from '../verdict.ts';
import { checkCompletions, checkMoved, checkOriginal } from './check-completion.ts';
import { checkCount } from './check-count.ts';
import {
  checkDone,
  checkFormerNumber,
  checkIncluded,
  checkLead,
  checkNumberField,
  checkStatus,
  says,
} from './check-measure-field.ts';
import { checkShift } from './check-shift.ts';

/** What measures are looked up in. */
export interface MeasureSource {
  readonly context: AnswerContext;
  readonly respond: MeasureResponder['respond'];
}

/** Below this a measure may as well be another one. */
const SURE = 0.55;
/** Of one measure nothing up to that number is a name. */
const MOST_COUNTED = 100;
/** From here on it is at least likely. */
const LIKELY = 0.4;

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
  // Of two things that are said only one may be denied: they are checked clause by clause.
  if (claim.isNegated && (claim.assertions.length > 1 || sentencePieces(sentence).length > 1))
    return null;
  if (leavesYear(claim)) return null;
  const isNumber = claim.assertions.some(({ field }) => field === 'number' || field === 'former');
  const { question } = claim;
  const asked = isNumber ? { ...question, numbers: [] } : question;
  const { resolution, isNarrowed } = await resolveClaimed(asked, claim.planYears, context);
  const isBeyond = isNarrowed && sinceYear(sentence) !== null;
  if (resolution.kind === 'several') return checkSeveral(resolution, claim, sentence, context);
  if (resolution.kind === 'number') return checkByNumber(resolution, claim, sentence, context);
  if (resolution.kind !== 'one') return null;
  if (resolution.sureness < SURE) return notSurely(resolution, claim, context);
  const isRead = (value: StatedValue): boolean =>
    isSpan(value) || countsPlans(value, claim, context) || isInTitle(value, resolution.story);
  if (!values.every(isRead) || resolution.unmatched.length > 0) return null;
  if (endsPartOf(resolution.story, claim)) return null;
  const findings = claim.assertions.map((assertion) =>
    checkAssertion(assertion, resolution.story, claim, sentence, context),
  );
  const joined = joinFindings(findings);
  if (isBeyond && joined.verdict === 'stimmt nicht') return severalMeant(joined.evidence);
  // No field says why something is so.
  if (joined.verdict === 'stimmt' && givesReason(sentence)) return null;
  return joined.verdict === 'stimmt' && namesOtherOffice(claim, resolution.story)
    ? unverifiable('Was die genannte Behörde damit zu tun hat, steht dort nicht.', joined.evidence)
    : joined;
}

/** "im Aktionsplan 2022 in Verzug, 2023 immer noch": of which of the years the status is said, stays open. */
function leavesYear({ assertions, planYears, range, question }: MeasureClaim): boolean {
  const isOfStatus = assertions.length === 1 && assertions[0]?.field === 'status';
  const { mentions } = question.years;
  return (
    isOfStatus &&
    range === null &&
    planYears.length > 0 &&
    mentions.some(({ year, role }) => role === 'plan' && !planYears.includes(year))
  );
}

/** "Das Online-Wohngeld ist abgeschlossen": that something of it is so in the prose does not prove it. */
function notSurely(
  { sureness, story }: Extract<Resolution, { kind: 'one' }>,
  { assertions }: MeasureClaim,
  context: AnswerContext,
): Finding | null {
  const saysStatus = assertions.some(({ field }) => field === 'done' || field === 'status');
  if (!saysStatus || sureness < LIKELY) return null;
  const { title, planYear } = newestEntry(story);
  const evidence = composeFields(targetsOf(story, [planYear]), ['status'], context);
  return unverifiable(`Ob die Maßnahme „${title}“ ${IS_MEANT}`, evidence);
}

const IS_MEANT = 'gemeint ist, lässt der Satz offen.';

/** Whether no field of a measure is surely what a sentence is about: the prose may tell it. */
export function leavesMeasureOpen({ reason }: Finding): boolean {
  return reason.endsWith(IS_MEANT);
}

/** "um zwei Jahre": read with what was moved. */
function isSpan({ noun }: StatedValue): boolean {
  return /^(?:Jahre?n?|years?)$/iu.test(noun ?? '');
}

/** "Projekt 115": the number is a part of the name. */
function isInTitle({ kind, value, decimals }: StatedValue, { entries }: Story): boolean {
  const isNumber = kind === 'number' && decimals === 0 && value > MOST_COUNTED;
  return isNumber && entries.some(({ title }) => title.split(/\P{N}+/u).includes(String(value)));
}

/** "vier Aktionspläne hintereinander, von 2020 bis 2023": as many as there are. */
function countsPlans(
  { kind, noun, value, hedge }: StatedValue,
  { range }: MeasureClaim,
  { register: { plans } }: AnswerContext,
): boolean {
  if (range === null || kind !== 'number' || hedge !== 'none') return false;
  const within = plans.filter(({ year }) => year >= range.from && year <= range.to);
  return /(?:^|\s)(?:aktions)?pl[äa]nen?$/iu.test(noun ?? '') && within.length === value;
}

/** "wird vom TFM betrieben": an office that is said besides, and neither leads it nor stands in its title. */
function namesOtherOffice(
  { question: { leads }, assertions }: MeasureClaim,
  story: Story,
): boolean {
  if (leads === null || assertions.some(({ field }) => field === 'lead')) return false;
  const titles = story.entries.map(({ title }) => title).join(' ');
  const others = leads.offices.filter(({ short }) => !titles.includes(short));
  return !others.every((office) =>
    story.entries.some((entry) =>
      isLedBy(entry, { ...leads, offices: [office], isNegated: false }),
    ),
  );
}

/**
 * Of several that fit, the one that the named plans hold. `isNarrowed`: only these plans tell it from
 * others of that name, and what is said of plans beyond may be so of the others.
 */
async function resolveClaimed(
  question: ReadQuestion,
  planYears: readonly number[],
  { index }: AnswerContext,
): Promise<{ readonly resolution: Resolution; readonly isNarrowed: boolean }> {
  const resolution = await resolveMeasure(question, [], index);
  const isOpen = resolution.kind === 'several' || resolution.kind === 'number';
  if (!isOpen || planYears.length === 0) return { resolution, isNarrowed: false };
  const inPlans = await resolveMeasure(question, planYears, index);
  return inPlans.kind === 'one'
    ? { resolution: inPlans, isNarrowed: resolution.kind === 'several' }
    : { resolution, isNarrowed: false };
}

/** Where several measures are meant equally well, those of the named plans decide if they agree. */
function checkSeveral(
  { stories, isVague }: Extract<Resolution, { kind: 'several' }>,
  claim: MeasureClaim,
  sentence: string,
  context: AnswerContext,
): Finding {
  const { planYears } = claim;
  const inYears = stories.filter((story) => planYears.every((year) => entryOf(story, year)));
  const findings = inYears.map((story) => checkAll(claim, story, sentence, context));
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  // What is so of none of them is not so, whichever is meant.
  const isDecided = planYears.length > 0 || verdicts.has('stimmt nicht');
  // "Das E-Government ist abgeschlossen" is not said of the measures that have it in their titles.
  return verdicts.size === 1 && isVague !== true && isDecided
    ? joinFindings(findings)
    : severalMeant();
}

function severalMeant(evidence: AnswerDraft | null = null): Finding {
  return unverifiable(
    'Mehrere Maßnahmen kommen infrage; der Satz lässt offen, welche gemeint ist.',
    evidence,
  );
}

/** Everything that is said, of one measure. */
function checkAll(
  claim: MeasureClaim,
  story: Story,
  sentence: string,
  context: AnswerContext,
): Finding {
  return joinFindings(
    claim.assertions.map((one) => checkAssertion(one, story, claim, sentence, context)),
  );
}

/** A number that belongs to another measure in another plan: what is so of each of them holds. */
function checkByNumber(
  { number, entries }: Extract<Resolution, { kind: 'number' }>,
  claim: MeasureClaim,
  sentence: string,
  context: AnswerContext,
): Finding {
  const stories = context.index.stories.filter((story) =>
    story.entries.some((entry) => entries.includes(entry)),
  );
  const findings = stories.map((story) => checkAll(claim, story, sentence, context));
  return new Set(findings.map(({ verdict }) => verdict)).size === 1
    ? joinFindings(findings)
    : unverifiable(
        `Die Nummer ${number} gehört in verschiedenen Aktionsplänen zu verschiedenen Maßnahmen.`,
      );
}

/** "Die Vertragslaufzeit endet 2028", "der Probebetrieb soll 2024 enden": something of the measure ends then. */
function endsPartOf({ entries }: Story, { assertions, question }: MeasureClaim): boolean {
  if (!assertions.some(({ field }) => field === 'completion' || field === 'done')) return false;
  const titles = joined(foldGerman(entries.map(({ title }) => title).join(' ')));
  return question.words.words.some(
    ({ text, folded }) =>
      /^\p{Lu}/u.test(text) && LASTS_APART.test(folded) && !titles.includes(joined(folded)),
  );
}

/** "Online-Sicherheitsüberprüfung" and "Onlinesicherheitsüberprüfung" are one word. */
function joined(folded: string): string {
  return folded.replaceAll('-', '');
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
  const evidence = composeFields(targetsOf(story, years), [field], context);
  if (missing.length > 0)
    return unverifiable(
      `Den Aktionsplan ${missing.join(', ')} enthalten die Dokumente nicht.`,
      evidence,
    );
  const entries = years.map((year) => entryOf(story, year));
  const present = entries.filter((entry) => entry !== undefined);
  // What is finished the plan lists apart, and no longer as a measure.
  const saysDone =
    assertion.field === 'done' ||
    (assertion.field === 'status' && assertion.value === 'abgeschlossen');
  if (present.length === 0 && saysDone) {
    const done = checkDone(story, years, claim, context);
    if (done.verdict === (claim.isNegated ? 'stimmt nicht' : 'stimmt')) return done;
  }
  // "steht nicht mehr im Plan 2024": neither with that status nor at all.
  const isDenied = claim.isNegated && assertion.field === 'status' && assertion.value === 'im Plan';
  if (present.length === 0 && isDenied && years.length === 1)
    return says(true, false, '', evidence);
  const isPartial = present.length < entries.length && claim.range === null;
  if (assertion.field !== 'listed' && (present.length === 0 || isPartial))
    return unverifiable('Die Maßnahme steht nicht in diesem Aktionsplan.', evidence);
  switch (assertion.field) {
    case 'status':
      return checkStatus(assertion, present, claim, evidence);
    case 'done':
      return checkDone(story, years, claim, context);
    case 'lead':
      return checkLead(assertion, present, claim, evidence);
    case 'completion':
      if (assertion.isOriginal === true)
        return checkOriginal(assertion, story, years, claim, evidence);
      return checkCompletions(assertion, present, claim, evidence);
    case 'shift':
      return checkShift(assertion.shift, story, context);
    case 'moved':
      return checkMoved(assertion, story, context);
    case 'included':
      return checkIncluded(assertion, story, claim, evidence);
    case 'number':
      return checkNumberField(assertion, present, claim, evidence);
    case 'former':
      return checkFormerNumber(assertion, story, claim, evidence);
    case 'listed':
      return checkListed(present.length > 0, story, years, claim, context, evidence);
  }
}

/** What stands only in the list of what is finished is no measure of the plan any more. */
function checkListed(
  isPresent: boolean,
  story: Story,
  years: readonly number[],
  claim: MeasureClaim,
  context: AnswerContext,
  evidence: AnswerDraft,
): Finding {
  const asDone = { ...claim, isNegated: false };
  const isDone = !isPresent && checkDone(story, years, asDone, context).verdict === 'stimmt';
  if (isDone && !claim.isNegated)
    return unverifiable('Der Plan führt sie nur noch unter den abgeschlossenen.', evidence);
  const where = isPresent ? 'Der Plan enthält die Maßnahme.' : 'Der Plan enthält sie nicht.';
  return says(isPresent, claim.isNegated, where, evidence);
}

function fieldOf({ field }: MeasureAssertion): MeasureField {
  if (field === 'done' || field === 'listed') return 'status';
  return field === 'moved' || field === 'shift' ? 'completion' : field;
}

function yearsOf(
  assertion: MeasureAssertion,
  story: Story,
  { planYears, range, isAlways }: MeasureClaim,
  sentence: string,
  { register }: AnswerContext,
): number[] {
  const plans = register.plans.map(({ year }) => year);
  const newest = newestEntry(story).planYear;
  if (['included', 'moved', 'shift', 'former'].includes(assertion.field)) return [newest];
  if (range !== null) {
    const to = Math.min(range.to, Math.max(...plans));
    return plans.filter(
      (year) => year >= range.from && year <= to && entryOf(story, year) !== undefined,
    );
  }
  const since = sinceYear(sentence);
  if (since !== null && assertion.field === 'status')
    return plans.filter((year) => year >= since && entryOf(story, year) !== undefined);
  const isNever = assertion.field === 'status' && assertion.when === 'never';
  if ((isAlways || isNever) && planYears.length === 0)
    return story.entries
      .filter(({ status }) => assertion.field !== 'status' || status !== null)
      .map(({ planYear }) => planYear);
  return planYears.length > 0 ? [...planYears] : [newest];
}
