import { type HeadingRule, isBlank, LEVELS, nextText, standsApart } from './heading.ts';

/** "3. Wie viele …?", "3.2  Welche …?" */
const NUMBERED = /^\s?(\d{1,2}(?=\.\s)|\d{1,2}\.\d{1,2}(?=\s))\.?\s+\S/u;
const ANSWER_WORD = /^\s?Antwort(?: zu Frage \d+)?:\s*$/u;
/** "Zu Frage 1 a:", "Zu 4.:", "Antwort zu den Fragen 2 und 3:" */
const ANSWER_TO =
  /^\s?(?:Antwort (?:zu|auf)|zu) (?:(?:den |der )?(?:Teil)?fragen? (?:Nr\. )?|nr\. ?|nummern? |punkt )?((\d{1,2})(?: ?([a-z])\)?)?[.)]?(?:(?: ?(?:,|und|bis|–|-) ?)(?:\d{1,2} ?)?[a-z]?\)?)*)(?:\s?:(?<beside>\s+\S.*)?|(?<=^\s?Antwort\s[^:]*))\s*$/iu;
/** "Zu b)", "Zu 1 und a)", "Zu 5, a) und b)", "Zu 3": an answer called by letters, mostly without the number. */
const BY_LETTER =
  /^\s?Zu (?:Frage )?(?<number>\d{1,2})?\.?(?:\s?(?:,|und|sowie))?(?:\s?(?<letters>[a-z]\)(?:\s?(?:,|und|bis|sowie)\s?[a-z]\))*))?\s*:?\s*$/u;
const SUBQUESTION = /^\s*([a-z])\)\s+\S/u;
const QUESTION_MAX_LINES = 14;

/** "3. Wie viele …?" with "Antwort:" below it, as the letters of some parliaments have them. */
export const answeredQuestion: HeadingRule = (lines, index) => {
  const number = NUMBERED.exec(lines[index] ?? '')?.[1];
  if (number === undefined) return null;
  for (let end = index; end < Math.min(lines.length, index + QUESTION_MAX_LINES); end += 1) {
    const line = lines[end] ?? '';
    if (end > index && NUMBERED.test(line)) return null;
    if (!ANSWER_WORD.test(line)) continue;
    return { index, lastIndex: end, title: `Frage ${number}`, level: 1, kind: 'question' };
  }
  return null;
};

/**
 * "Frage 2: Wie ist der Stand? Welche Kosten entstehen?", with "zu Frage 2: …" as its answer; what is asked may
 * stand below the call.
 */
const CALLED = /^\s?Frage (\d{1,2}(?: ?[a-z])?)(?:\s?[:.)]\s+\S|\s?[:.]?\s*$)/u;
const LONGEST_CALLED = 9;

function calledQuestionAt(lines: readonly string[], index: number) {
  const number = CALLED.exec(lines[index] ?? '')?.[1];
  if (number === undefined) return null;
  const blank = lines.findIndex((line, at) => at > index && line.trim() === '');
  const lastIndex = (blank < 0 ? lines.length : blank) - 1;
  const text = textOf(lines, index, lastIndex).replace(
    /^Frage \d+(?: ?[a-z])?\s?[:.)]?(?:\s+|$)/u,
    '',
  );
  if (lastIndex - index >= LONGEST_CALLED || !/[?.]$/u.test(text)) return null;
  // "Antwort zu Frage 2:" right below is no section of its own.
  const below = nextText(lines, lastIndex + 1);
  const call = ANSWER_TO.exec(lines[below] ?? '');
  const isCall = call?.[1] === number && call.groups?.beside === undefined;
  return { number, text, lastIndex: isCall ? below : lastIndex };
}

/**
 * The numbered questions of a document whose answers stand directly below them, or further on with
 * "Zu Frage 1 a:" above them. Keeps in mind what was asked, so that an answer is called by it.
 */
export function questionRules(): readonly HeadingRule[] {
  const asked = new Map<string, string>();
  /** By "Frage 1: …": their answers may go on beside their calls without being sections of their own. */
  const called = new Map<string, string>();
  let current = '';
  let unanswered: string[] = [];
  return [
    (lines, index) => {
      const question = calledQuestionAt(lines, index);
      if (question === null) return null;
      const { number, text, lastIndex } = question;
      called.set(number, text);
      const title = `Frage ${number}: ${text}`;
      return { index, lastIndex, title, level: LEVELS.question, kind: 'question' };
    },
    (lines, index) => {
      const question = questionAt(lines, index);
      if (question === null) return null;
      current = question.number;
      asked.set(question.number, question.text);
      for (const [letter, text] of question.parts) asked.set(`${question.number} ${letter}`, text);
      const below = nextText(lines, question.lastIndex + 1);
      const next = lines[below] ?? '';
      const isAnsweredHere =
        !ANSWER_TO.test(next) && !BY_LETTER.test(next) && questionAt(lines, below) === null;
      // Where letters call the answers to the parts, or nothing does, that to the question stands directly below it.
      const isWhole =
        question.parts.size === 0 ||
        lines.some((line) => ONLY_LETTER.test(line)) ||
        !hasCalledAnswers(lines, question.lastIndex + 1);
      const isQuestion = isAnsweredHere && isWhole;
      const titles = [...unanswered, `${question.number}. ${question.text}`];
      unanswered = isQuestion ? [] : titles;
      return {
        index,
        lastIndex: question.lastIndex,
        title: isQuestion && JOINTLY.test(next) ? titles.join(' ') : (titles.at(-1) ?? ''),
        level: LEVELS.question,
        kind: isQuestion ? 'question' : 'contents',
      };
    },
    (lines, index) => {
      const match = ANSWER_TO.exec(lines[index] ?? '');
      if (match === null) return null;
      const [, said = '', number = '', letter] = match;
      const key = letter === undefined ? number : `${number} ${letter.toLowerCase()}`;
      // An answer beside its call belongs to a question that was asked above, each with its own.
      const isBeside = match.groups?.beside !== undefined;
      const text = asked.get(key) ?? (isBeside ? undefined : called.get(key));
      if (isBeside && (text === undefined || !isBlank(lines[index - 1]))) return null;
      const title = `Zu Frage ${said.trim()}${text === undefined ? '' : `: ${text}`}`;
      const lastIndex = isBeside ? index - 1 : index;
      return { index, lastIndex, title, level: LEVELS.answer, kind: 'question' };
    },
    (lines, index) => {
      const groups = standsApart(lines, index) ? BY_LETTER.exec(lines[index] ?? '')?.groups : null;
      const { number = current, letters = '' } = groups ?? {};
      if (groups == null || (groups.number ?? groups.letters) === undefined) return null;
      const parts = letters.match(/[a-z](?=\))/gu) ?? [];
      const isWhole = groups.number !== undefined;
      const texts = [...(isWhole ? [number] : []), ...parts.map((letter) => `${number} ${letter}`)];
      const known = texts.flatMap((key) => asked.get(key) ?? []);
      if (known.length === 0) return null;
      current = number;
      const name = [number, parts.join(', ')].filter((part) => part !== '').join(' ');
      const title = `Zu Frage ${name}: ${known.join(' ')}`;
      return { index, lastIndex: index, title, level: LEVELS.answer, kind: 'question' };
    },
  ];
}

/** Whether the answers to what was just asked are called by their numbers or letters, before the next question. */
function hasCalledAnswers(lines: readonly string[], first: number): boolean {
  const next = lines.findIndex((_, at) => at >= first && questionAt(lines, at) !== null);
  return lines
    .slice(first, next < 0 ? lines.length : next)
    .some((line) => ANSWER_TO.test(line) || BY_LETTER.test(line));
}

/** "Die Fragen 3 und 4 werden wegen ihres Sachzusammenhangs gemeinsam beantwortet." */
const JOINTLY = /^\s*Die Fragen \d{1,2}(?:\.\d{1,2})?(?:,| und| bis| sowie|\s?[-–])/u;
const ONLY_LETTER = /^\s?Zu [a-z]\)\s*:?\s*$/u;

interface AskedQuestion {
  readonly number: string;
  readonly text: string;
  /** Letter → what is asked under it. */
  readonly parts: ReadonlyMap<string, string>;
  readonly lastIndex: number;
}

const LONGEST_QUESTION = 6;

/** A numbered question with its mark, and the questions under letters that follow it. */
function questionAt(lines: readonly string[], index: number): AskedQuestion | null {
  const number = NUMBERED.exec(lines[index] ?? '')?.[1];
  const end = number === undefined ? null : endOfQuestion(lines, index);
  if (number === undefined || end === null) return null;
  const parts = new Map<string, string>();
  let lastIndex = end;
  for (let next = end + 1; next < lines.length; ) {
    const letter = SUBQUESTION.exec(lines[next] ?? '')?.[1];
    const last = letter === undefined ? null : endOfQuestion(lines, next);
    if (letter === undefined || last === null) break;
    parts.set(letter, textOf(lines, next, last));
    lastIndex = last;
    next = last + 1;
  }
  return { number, text: textOf(lines, index, end), parts, lastIndex };
}

/** Index of the line that ends with a question mark; null where the paragraph ends before. */
function endOfQuestion(lines: readonly string[], index: number): number | null {
  for (let end = index; end < Math.min(lines.length, index + LONGEST_QUESTION); end += 1) {
    const line = (lines[end] ?? '').trim();
    if (line === '' || (end > index && (NUMBERED.test(line) || SUBQUESTION.test(line))))
      return null;
    if (line.endsWith('?')) return end;
  }
  return null;
}

function textOf(lines: readonly string[], first: number, last: number): string {
  return lines
    .slice(first, last + 1)
    .map((line) => line.trim())
    .join(' ')
    .replace(/^(?:\d{1,2}\.(?:\d{1,2})?|[a-z]\))\s+/u, '')
    .replace(/(\p{L})- (?!(?:und|oder|bzw|sowie|bis)(?!\p{L}))(?=\p{Ll})/gu, '$1')
    .replace(/\s+/gu, ' ');
}
