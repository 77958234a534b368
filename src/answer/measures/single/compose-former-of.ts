import type { AnswerDraft } from '#src/domain/answer.ts';
import { numbersIn } from '#src/question/measures/lookup/measure-index.ts';
import type { AnswerContext } from '../answer-context.ts';
import { createSourceMarks } from '../source-marks.ts';
import { measureName, yearList } from '../wording.ts';

/** Tells which measures a former number belonged to; null where no plan names it. */
export function composeFormerOf(number: string, context: AnswerContext): AnswerDraft | null {
  const { index, language } = context;
  const marks = createSourceMarks();
  const found = index.stories.flatMap((story) => {
    const noted = story.entries.filter(({ formerNumber }) => {
      return numbersIn(formerNumber?.text ?? '').includes(number);
    });
    return noted.length === 0 ? [] : [noted];
  });
  const finished = index.register.finished.findLast((entry) => entry.formerNumber === number);
  const lines = found.map((noted) => {
    const newest = noted.at(-1);
    if (newest?.formerNumber == null) return '';
    const n = marks.field(newest, newest.formerNumber);
    const years = yearList(
      noted.map(({ planYear }) => planYear),
      language,
    );
    return language === 'de'
      ? `**${newest.title}**: ${measureName(newest, language)} im Aktionsplan ${newest.planYear} [${marks.heading(newest)}] trägt den Vermerk „vormals Maßnahme ${newest.formerNumber.text}“ [${n}] (Pläne ${years}).`
      : `**${newest.title}**: ${measureName(newest, language)} of the ${newest.planYear} action plan [${marks.heading(newest)}] is marked “vormals Maßnahme ${newest.formerNumber.text}” [${n}] (plans of ${years}).`;
  });
  if (finished) {
    const n = marks.finished(finished);
    lines.push(
      language === 'de'
        ? `In der Liste der abgeschlossenen Maßnahmen des Aktionsplans ${finished.planYear} steht „${finished.title}“ mit dem Vermerk „vormals Maßnahme ${number}“ [${n}].`
        : `The list of finished measures of the ${finished.planYear} action plan names “${finished.title}” as formerly measure ${number} [${n}].`,
    );
  }
  if (lines.length === 0) return null;
  return { kind: 'measure', text: lines.join('\n\n'), sources: marks.sources };
}
