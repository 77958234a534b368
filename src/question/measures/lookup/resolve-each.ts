import * as changeCues from '../cues/change-cues.ts';
import { has, type QuestionWord, type QuestionWords } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { MeasureIndex } from './measure-index.ts';
import { type Resolution, resolveMeasure } from './resolve-measure.ts';
import type { Story } from './stories.ts';

const BETWEEN = /^(?:oder|or|vs|versus|und|and|sowie|mit|with|als|than|gegen)$/u;
const SURE = 0.5;
/** "Und" stands in titles too: where the whole names a measure, the parts must fit well. */
const GOOD = 0.65;
/** A whole that fits so well is a title. */
const WHOLE = 0.9;
const SURER = 1;

/**
 * Finds the measures that a question names side by side: "Schulcloud und Karriereportal".
 *
 * @param whole - What all words together mean.
 * @returns Two or more different measures; none where it does not name several for sure.
 */
export async function resolveEach(
  question: Pick<ReadQuestion, 'numbers' | 'subject' | 'words' | 'title'>,
  whole: Resolution,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Story[]> {
  if (question.title !== null) return [];
  if (question.numbers.length > 1) return byNumbers(question, years, index);
  if (question.numbers.length > 0) return [];
  for (const parts of splits(question)) {
    const stories = differentStories(await resolveParts(parts, question, years, index), whole);
    if (stories.length > 1) return stories;
  }
  return has(question.words, changeCues.COMPARE) ? sideBySide(question, whole, years, index) : [];
}

/** "Vergleich Abschluss Schulcloud Karriereportal": the only place that parts two measures. */
async function sideBySide(
  question: Pick<ReadQuestion, 'subject'>,
  whole: Resolution,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Story[]> {
  const { words } = question.subject;
  const found: Story[][] = [];
  for (let at = 1; at < words.length; at += 1) {
    const parts = [words.slice(0, at), words.slice(at)];
    const stories = differentStories(await resolveParts(parts, question, years, index), whole);
    if (stories.length > 1) found.push(stories);
  }
  const [only, ...others] = found;
  const isSame = (stories: readonly Story[]) => stories.every((story, at) => story === only?.[at]);
  return only !== undefined && others.every(isSame) ? only : [];
}

function resolveParts(
  parts: readonly (readonly QuestionWord[])[],
  { subject }: Pick<ReadQuestion, 'subject'>,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Resolution[]> {
  return Promise.all(
    parts.map((words) =>
      resolveMeasure({ numbers: [], title: null, subject: { ...subject, words } }, years, index),
    ),
  );
}

async function byNumbers(
  question: Pick<ReadQuestion, 'numbers' | 'subject'>,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Story[]> {
  const found = await Promise.all(
    question.numbers.map((number) =>
      resolveMeasure({ ...question, numbers: [number], title: null }, years, index),
    ),
  );
  return differentStories(found, { kind: 'none' });
}

/** The measures of all parts, each another one; none where a part names none for sure. */
function differentStories(found: readonly Resolution[], whole: Resolution): Story[] {
  const least = whole.kind !== 'one' ? SURE : whole.sureness >= WHOLE ? SURER : GOOD;
  const stories = found.flatMap((part) =>
    part.kind === 'one' && part.sureness >= least && part.unmatched.length === 0
      ? [part.story]
      : [],
  );
  return new Set(stories).size === found.length ? stories : [];
}

/** The words of the subject in parts: split at every "und" and comma, then at each of them alone. */
function splits({
  words,
  subject,
}: Pick<ReadQuestion, 'words' | 'subject'>): (readonly QuestionWord[])[][] {
  const boundaries = boundariesOf(words);
  const all = partsOf(subject.words, boundaries);
  const single = boundaries.map((boundary) => partsOf(subject.words, [boundary]));
  return [all, ...single].filter((parts) => parts.length > 1);
}

function partsOf(
  words: readonly QuestionWord[],
  boundaries: readonly number[],
): (readonly QuestionWord[])[] {
  const starts = [0, ...boundaries];
  return starts
    .map((from, at) => {
      const to = starts[at + 1] ?? Number.POSITIVE_INFINITY;
      return words.filter(({ start }) => start >= from && start < to);
    })
    .filter((part) => part.length > 0);
}

/** Offsets in the folded question behind which another measure may begin. */
function boundariesOf({ raw, words }: QuestionWords): number[] {
  let at = 0;
  return words.flatMap(({ text, folded, start }) => {
    const found = raw.indexOf(text, at);
    const isBehindComma = raw.slice(at, Math.max(at, found)).includes(',');
    at = Math.max(at, found + text.length);
    return isBehindComma || BETWEEN.test(folded) ? [start] : [];
  });
}
