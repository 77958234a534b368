import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import type { Lasting } from '#src/question/measures/conditions/read-count-bound.ts';
import {
  isSelected,
  type Narrowing,
  NO_SELECTION,
  narrowedBy,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { planName, quoted } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { countOf, listDraft, titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/** Lists the measures to which plans have given a status for so many years; without one, that they hold. */
export function composeLasting(
  year: number,
  { status, lasting, isCount }: RegisterIntent & { kind: 'lasting' },
  narrowing: Narrowing,
  context: AnswerContext,
): AnswerDraft {
  const { language, index } = context;
  const marks = createSourceMarks();
  const statuses = status === null ? [] : [status];
  const gap = gapOf(year, { ...NO_SELECTION, statuses }, context);
  if (gap !== null) return abstain([gap], marks);
  const meant = narrowedBy(narrowing);
  const runs = index.stories
    .map((story) => runOf(story, year, status))
    .filter(
      (run) => isLong(run, year, lasting) && run.slice(-1).some((last) => isSelected(last, meant)),
    )
    .toSorted((a, b) => (a.at(-1)?.firstLine ?? 0) - (b.at(-1)?.firstLine ?? 0));
  const items = runs.flatMap((run): Item[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const since = language === 'de' ? 'seit dem' : 'since the';
    return [
      {
        ...titled(last),
        detail: `${since} ${planName(first.planYear, language)}`,
        citations: run.map((entry) =>
          entry.status && status !== null ? marks.field(entry, entry.status) : marks.heading(entry),
        ),
      },
    ];
  });
  const bare = headingOf(year, status, lasting, items.length, language);
  const heading = `${bare}${inBrackets(meant, language)}`;
  const draft = listDraft([{ year, heading, items }], isCount, context, marks);
  return { ...draft, notes: [(status === null ? HELD : COUNTED)[language]] };
}

const COUNTED: Readonly<Record<Language, string>> = {
  de: 'Gerechnet ist von Plan zu Plan; Pläne vor 2020 nennen keinen Projektstatus.',
  en: 'Counted from plan to plan; plans before 2020 give no project status.',
};
const HELD: Readonly<Record<Language, string>> = {
  de: 'Eine Laufzeit nennen die Pläne nicht; gerechnet ist ab dem ersten Plan, in dem die Maßnahme steht.',
  en: 'The plans give no duration; counted from the first plan that holds the measure.',
};

/** The plans up to a year that gave the status one after the other; without one, that hold the measure. */
function runOf({ entries }: Story, year: number, status: MeasureStatus | null): Measure[] {
  const until = entries.filter(({ planYear }) => planYear <= year);
  if (status === null) return until;
  const other = until.findLastIndex((entry) => entry.status?.value !== status);
  return until.slice(other + 1);
}

function isLong(run: readonly Measure[], year: number, { years, isMore }: Lasting): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last?.planYear !== year) return false;
  const lasted = year - first.planYear;
  return isMore ? lasted > years : lasted >= years;
}

function headingOf(
  year: number,
  status: MeasureStatus | null,
  { years, isMore }: Lasting,
  count: number,
  language: Language,
): string {
  const what = `**${countOf(count, language)}**`;
  if (language === 'de') {
    const bound = `${isMore ? 'mehr als' : 'mindestens'} ${years === 1 ? 'einem Jahr' : `${years} Jahren`}`;
    const held = status === null ? 'in den Aktionsplänen' : `auf ${quoted(status, 'de')}`;
    return `${what} im Aktionsplan ${year} seit ${bound} ${held}`;
  }
  const bound = `${isMore ? 'more than' : 'at least'} ${years} year${years === 1 ? '' : 's'}`;
  const held = status === null ? 'held by the plans' : `with ${quoted(status, 'en')}`;
  return `${what} in the ${year} action plan ${held} for ${bound}`;
}
