import type { AnswerContext } from '#src/answer/measures/answer-context.ts';
import { composeDone } from '#src/answer/measures/single/compose-done.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import type {
  MeasureAssertion,
  MeasureClaim,
} from '#src/question/claims/measures/measure-claim.ts';
import { isLedBy } from '#src/question/measures/conditions/read-leads.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import { type Finding, unverifiable } from '../verdict.ts';

export function says(
  isTrue: boolean,
  isNegated: boolean,
  reason: string,
  evidence: AnswerDraft,
): Finding {
  return isTrue !== isNegated
    ? { verdict: 'stimmt', reason: '', evidence }
    : { verdict: 'stimmt nicht', reason, evidence };
}

export function checkStatus(
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

export function checkDone(
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

export function checkLead(
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

export function checkIncluded(
  { year, isPlan }: Extract<MeasureAssertion, { field: 'included' }>,
  story: Story,
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const printed = story.entries.flatMap(({ included }) =>
    included?.year == null ? [] : [included.year],
  );
  const first = story.entries[0]?.planYear ?? 0;
  const known = isPlan ? [first, ...printed] : printed.length > 0 ? printed : [first];
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

export function checkNumberField(
  { number }: Extract<MeasureAssertion, { field: 'number' }>,
  entries: readonly Measure[],
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const isTrue = entries.every((entry) => entry.number === number);
  const printed = entries.map((entry) => entry.number ?? 'ohne Nummer').join(', ');
  return says(isTrue, isNegated, `Die Nummer ist ${printed}.`, evidence);
}

/** Against the numbers of the plans before the newest, and those that a plan prints as former ones. */
export function checkFormerNumber(
  { number }: Extract<MeasureAssertion, { field: 'former' }>,
  { entries }: Story,
  { isNegated }: MeasureClaim,
  evidence: AnswerDraft,
): Finding {
  const newest = entries.at(-1)?.number;
  const printed = entries.flatMap(({ formerNumber }) => formerNumber?.text ?? []);
  const earlier = entries.flatMap((entry) => (entry.number === newest ? [] : (entry.number ?? [])));
  const known = [...new Set([...earlier, ...printed])];
  if (known.length === 0)
    return unverifiable('Eine frühere Nummer nennen die Pläne nicht.', evidence);
  const isTrue = known.some((text) => text.split(/[\s,;]+/u).includes(number));
  return says(isTrue, isNegated, `Frühere Nummern: ${known.join('; ')}.`, evidence);
}
