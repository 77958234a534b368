import * as listCues from '#src/question/measures/list-cues.ts';
import { contentStems } from '#src/question/measures/measure-index.ts';
import { has, readWords } from '#src/question/measures/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from './answer-context.ts';

/** The chapter that the words left over name: all of them stand in its heading. */
export function chapterOf(
  { subject, words }: ReadQuestion,
  { register }: AnswerContext,
): string | null {
  const stems = contentStems(subject.words.map(({ text }) => text).join(' ')).filter(
    (stem) => stem !== 'kapitel',
  );
  const chapters = new Set(register.measures.flatMap(({ chapter }) => chapter));
  if (has(words, listCues.CHAPTER)) {
    // "im Kapitel „Neue Projekte 2024“", "Kapitel 4": the heading is given word for word.
    const given = [...chapters].findLast((chapter) => isGiven(chapter, words.folded));
    if (given !== undefined) return given;
  }
  const isOfMeasures = has(words, listCues.CHAPTER) || has(words, listCues.MEASURES);
  if (stems.length === 0 || !isOfMeasures) return null;
  const fitting = [...chapters].filter((chapter) => {
    const heading = contentStems(chapter);
    return stems.every((stem) => heading.includes(stem) || chapter.startsWith(`${stem} `));
  });
  return fitting.at(-1) ?? null;
}

function isGiven(chapter: string, folded: string): boolean {
  const [, number = '', title = ''] = chapter.match(/^(?:([\dA-Z][\d.]*) )?(.+)$/u) ?? [];
  const inside = ` ${folded} `;
  const byTitle = inside.includes(` ${readWords(title, 'de').folded} `);
  const named = ['kapitel', 'abschnitt', 'teil', 'bereich', 'chapter', 'section'];
  const byNumber = named.some((word) => inside.includes(` ${word} ${number.toLowerCase()} `));
  return byTitle || (number !== '' && byNumber);
}
