import type { AnswerContext } from '#src/answer/measures/answer-context.ts';
import { composeFields, targetsOf } from '#src/answer/measures/single/compose-fields.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import type {
  MeasureAssertion,
  MeasureClaim,
} from '#src/question/claims/measures/measure-claim.ts';
import { originalYears, targetYears } from '#src/question/measures/conditions/completion-target.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { type Finding, joinFindings, unverifiable } from '../verdict.ts';
import { says } from './check-measure-field.ts';
import { namesTime, sameTime } from './same-time.ts';

/** Printed where no date is set. */
const OPEN = /^(?:noch )?(?:offen|unbekannt|o\. ?A\.|k\. ?A\.)/iu;

type Completion = Extract<MeasureAssertion, { field: 'completion' }>;

/** In every plan that is meant. */
export function checkCompletions(
  completion: Completion,
  entries: readonly Measure[],
  { isNegated, isAlways }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const isOfAll = isAlways && isNegated;
  if (isOneYearEach(completion, entries))
    return unverifiable('Welcher Termin in welchem Plan steht, lässt der Satz offen.', evidence);
  const findings = entries.map((entry) =>
    checkCompletion(completion, entry, isNegated && !isOfAll, evidence),
  );
  const joined = joinFindings(findings);
  if (!isOfAll || joined.verdict === 'nicht prüfbar') return joined;
  // "lag nicht immer bei 2025"
  const isTrue = joined.verdict === 'stimmt nicht';
  return says(isTrue, false, 'Es ist in allen Plänen so.', evidence);
}

/** Several years of several plans: each may be that of another plan, where every one is printed in some. */
function isOneYearEach({ years }: Completion, entries: readonly Measure[]): boolean {
  const printed = entries.map(({ completion }) => targetYears(completion));
  return (
    entries.length > 1 &&
    new Set(years).size > 1 &&
    years.every((year) => printed.some((targets) => targets.includes(year))) &&
    !printed.every((targets) => years.every((year) => targets.includes(year)))
  );
}

/** What a plan prints as the planned end, against the years and parts of a year that are said. */
function checkCompletion(
  { years, words }: Completion,
  entry: Measure,
  isNegated: boolean,
  evidence: AnswerDraft,
): Finding {
  const printed = entry.completion?.text ?? null;
  if (printed === null)
    return unverifiable('Ein geplanter Abschluss ist dort nicht angegeben.', evidence);
  const reason = `Als geplanter Abschluss steht dort „${printed}“.`;
  const targets = targetYears(entry.completion);
  if (years.length === 0) {
    const said = words[0] ?? '';
    const isOpen = said === 'kein' && OPEN.test(printed);
    return isOpen || printed.toLowerCase().includes(said.slice(0, 6).toLowerCase())
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

/**
 * "Sollte ursprünglich 2020 fertig sein": against what the plans print as the first date, and where they print none
 * what the plans until then had.
 */
export function checkOriginal(
  { years }: Completion,
  story: Story,
  planYears: readonly number[],
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const last = Math.max(...planYears);
  const until = story.entries.filter(({ planYear }) => planYear <= last);
  const firsts = until.map(({ planYear, completion }) => ({
    isNamed: planYears.includes(planYear),
    years: originalYears(completion),
  }));
  const named = firsts.filter(({ isNamed }) => isNamed).flatMap(({ years: first }) => first);
  const printed = named.length > 0 ? named : firsts.flatMap(({ years: first }) => first);
  const dated = until
    .map(({ planYear, completion }) => ({ planYear, targets: targetYears(completion) }))
    .filter(({ targets }) => targets.length > 0);
  const all = printed.length > 0 ? printed : (dated[0]?.targets ?? []);
  if (all.length === 0 || years.length === 0)
    return unverifiable('Ein geplanter Abschluss ist dort nicht angegeben.', evidence);
  const shown = [...new Set(all)].join(', ');
  const isTrue = years.every((year) => all.includes(year));
  if (!isTrue && years.some((year) => dated.slice(1).some(({ targets }) => targets.includes(year))))
    return unverifiable('Die Aktionspläne nennen nacheinander mehrere Termine.', evidence);
  return says(isTrue, isNegated, `Ursprünglich geplant war: ${shown}.`, evidence);
}

export function checkMoved(
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
    targetsOf(story, years.length === 0 ? [newestEntry(story).planYear] : years),
    ['completion'],
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
