import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { type AnswerContext, newestPlanYear } from '../answer-context.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { yesOrNo } from '../verdict.ts';
import { measureName, planName, quoted } from '../wording.ts';
import { endOf } from './compose-story.ts';
import { contradictionNotes } from './contradictions.ts';

/**
 * Answers whether a measure is finished: by the status of the newest plan that holds it and by the
 * lists of finished measures; prose and dates decide nothing.
 *
 * @param year - The plan asked for; the newest one otherwise.
 * @param asksRunning - Whether it is asked if it still runs: yes then means that it is not finished.
 */
export function composeDone(
  story: Story,
  year: number | null,
  context: AnswerContext,
  asksRunning = false,
): AnswerDraft {
  const { language } = context;
  const verdict = (isDone: boolean): string => yesOrNo(isDone !== asksRunning, language);
  const marks = createSourceMarks();
  const asked = year === null ? undefined : entryOf(story, year);
  const entry = asked ?? newestEntry(story);
  const listed = story.finished.filter((item) => year === null || item.planYear <= year);
  const name = measureName(entry, language);
  const first = listed[0];
  if (first !== undefined && (asked === undefined || first.planYear <= entry.planYear)) {
    const n = marks.finished(first);
    const last = listed.at(-1) ?? first;
    const again = last === first ? '' : `[${marks.finished(last)}]`;
    const text =
      language === 'de'
        ? `**${verdict(true)}, abgeschlossen**: ${name} steht ab dem ${planName(first.planYear, language)} in der Liste der abgeschlossenen Maßnahmen [${n}]${again}.${endText(entry, context, marks)}`
        : `**${verdict(true)}, finished (abgeschlossen)**: ${name} is in the list of finished measures from the ${planName(first.planYear, language)} on [${n}]${again}.${endText(entry, context, marks)}`;
    const notes = asked === undefined ? [] : statusNotes(asked, context, marks);
    return { kind: 'measure', text, sources: marks.sources, notes };
  }
  const status = entry.status;
  const isDone = status?.value === 'abgeschlossen';
  const answer = isDone
    ? language === 'de'
      ? `**${verdict(true)}, abgeschlossen**`
      : `**${verdict(true)}, finished (abgeschlossen)**`
    : language === 'de'
      ? `**${verdict(false)}, nicht als abgeschlossen geführt**`
      : `**${verdict(false)}, not listed as finished**`;
  const parts: string[] = [];
  if (status) {
    const n = marks.field(entry, status);
    parts.push(
      language === 'de'
        ? `Im Aktionsplan ${entry.planYear} steht bei ${name} der Projektstatus ${quoted(status.text, language)} [${n}]`
        : `in the ${entry.planYear} action plan ${name} has the project status ${quoted(status.text, language)} [${n}]`,
    );
  }
  if (entry.completion) {
    const n = marks.field(entry, entry.completion);
    parts.push(
      language === 'de'
        ? `${status ? '' : `Im Aktionsplan ${entry.planYear} steht bei ${name} als `}geplanter Abschluss ${quoted(entry.completion.text, language)} [${n}]`
        : `planned completion ${quoted(entry.completion.text, language)} [${n}]`,
    );
  }
  const gone =
    entry.planYear < newestPlanYear(context) && year === null ? endOf(story, context, marks) : null;
  return {
    kind: 'measure',
    text: `${answer}: ${parts.join(', ')}.${gone === null ? '' : ` ${gone}`}`,
    sources: marks.sources,
    notes: contradictionNotes(story, entry, ['status'], context, marks),
  };
}

/** When a measure was finished no list says; the date that was planned stands beside it. */
function endText(entry: Measure, { language }: AnswerContext, marks: SourceMarks): string {
  const { completion, planYear } = entry;
  if (completion === null) return '';
  const n = marks.field(entry, completion);
  const value = quoted(completion.text, language);
  return language === 'de'
    ? ` Als geplanter Abschluss steht im Aktionsplan ${planYear} ${value} [${n}].`
    : ` The planned completion in the ${planYear} action plan is ${value} [${n}].`;
}

/** The plan that lists a measure as finished may still print another status. */
function statusNotes(entry: Measure, { language }: AnswerContext, marks: SourceMarks): string[] {
  const { status } = entry;
  if (status === null || status.value === 'abgeschlossen') return [];
  const n = marks.field(entry, status);
  return [
    language === 'de'
      ? `Das Feld Projektstatus desselben Plans sagt „${status.text}“ [${n}].`
      : `The status field of the same plan says “${status.text}” [${n}].`,
  ];
}
