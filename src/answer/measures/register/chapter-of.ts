import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has, readWords } from '#src/question/measures/cues/question-words.ts';
import { contentStems } from '#src/question/measures/lookup/measure-index.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';

/**
 * The chapter that the words left over name: all of them stand in its heading. Where the plan asked
 * of heads the same measures otherwise, its own heading.
 */
export function chapterOf(question: ReadQuestion, { register }: AnswerContext): string | null {
  const named = namedChapter(question, register);
  return named === null ? null : headedToday(named, question, register);
}

function namedChapter(question: ReadQuestion, register: MeasureRegister): string | null {
  const { subject, words } = question;
  const stems = contentStems(subject.words.map(({ text }) => text).join(' ')).filter(
    (stem) => stem !== 'kapitel',
  );
  const chapters = chaptersFor(question, register);
  const isOfChapter = has(words, listCues.CHAPTER);
  // "im Kapitel „Neue Projekte 2024“", "Kapitel 4", "(3.2)": the heading or its number is given.
  const given = chapters.findLast(
    (chapter) => (isOfChapter && isGiven(chapter, words.folded)) || isNumbered(chapter, question),
  );
  if (given !== undefined) return given;
  const isOfMeasures = isOfChapter || has(words, listCues.MEASURES);
  if (stems.length === 0 || !isOfMeasures) return null;
  const fitting = chapters.filter((chapter) => {
    const heading = contentStems(chapter);
    return stems.every((stem) => heading.includes(stem) || chapter.startsWith(`${stem} `));
  });
  return fitting.at(-1) ?? null;
}

/** "4 IT-Sicherheit" of one plan is "4 Informationssicherheit" of another: it holds the same measures. */
function headedToday(
  chapter: string,
  { years }: ReadQuestion,
  { measures }: MeasureRegister,
): string {
  const asked = years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year);
  const newest = Math.max(...measures.map(({ planYear }) => planYear));
  const plans = asked.length === 0 ? [newest] : asked;
  const ofPlans = measures.filter(({ planYear }) => plans.includes(planYear));
  if (ofPlans.some((entry) => entry.chapter.includes(chapter))) return chapter;
  const idsUnder = (heading: string, entries: readonly Measure[]) =>
    new Set(
      entries.filter((entry) => entry.chapter.includes(heading)).map(({ measureId }) => measureId),
    );
  const ids = idsUnder(chapter, measures);
  const headings = new Set(
    ofPlans.filter(({ measureId }) => ids.has(measureId)).flatMap((entry) => entry.chapter),
  );
  const [heading, ...others] = headings;
  if (heading === undefined || others.length > 0) return chapter;
  const isSame = [...idsUnder(heading, ofPlans)].every((id) => ids.has(id));
  return isSame ? heading : chapter;
}

/** Plans are divided otherwise from year to year: the chapters of those that are asked of stand last. */
function chaptersFor({ years }: ReadQuestion, { measures }: MeasureRegister): string[] {
  const asked = new Set(
    years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year),
  );
  const newest = Math.max(...measures.map(({ planYear }) => planYear));
  const isAsked = (year: number) => (asked.size === 0 ? year === newest : asked.has(year));
  const of = (isMeant: boolean) =>
    measures.flatMap(({ chapter, planYear }) => (isAsked(planYear) === isMeant ? chapter : []));
  const ofAsked = [...new Set(of(true))];
  return [...new Set(of(false).filter((chapter) => !ofAsked.includes(chapter))), ...ofAsked];
}

/** "Software (3.2)": a number with a point that no measure of the plan has. */
function isNumbered(chapter: string, { words, numbers }: ReadQuestion): boolean {
  const number = chapter.match(/^(\d\.\d) /u)?.[1];
  const isMeasure = numbers.some((mention) => mention.number === number);
  return number !== undefined && !isMeasure && ` ${words.folded} `.includes(` ${number} `);
}

function isGiven(chapter: string, folded: string): boolean {
  const [, number = '', title = ''] = chapter.match(/^(?:([\dA-Z][\d.]*) )?(.+)$/u) ?? [];
  const inside = ` ${folded} `;
  const byTitle = inside.includes(` ${readWords(title, 'de').folded} `);
  const named = ['kapitel', 'abschnitt', 'teil', 'bereich', 'chapter', 'section'];
  const byNumber = named.some((word) =>
    [word, `${word}s`].some((form) => inside.includes(` ${form} ${number.toLowerCase()} `)),
  );
  return byTitle || (number !== '' && byNumber);
}
