import { splitSentences } from '#src/text/sentences.ts';

/** One question of a parliamentary paper, as it is to be answered. */
export interface SubQuestion {
  /** "1", "2a"; its place in the text where it has no number. */
  readonly number: string;
  readonly text: string;
}

const NUMBERED =
  /(?:^|\n|(?<=[?.!;)]\s))\s*(?:Frage\s+(?<named>\d{1,2}\s?[a-z]?)\s*[:.)]|(?<plain>\d{1,2}[a-z]?)[.)])\s+/giu;
const DEPENDENT =
  /^(?:und|wenn (?:ja|nein|nicht)|falls (?:ja|nein|nicht)|bitte|sofern|if (?:so|yes|no|not)|and)\b/iu;

/**
 * Splits the text of a parliamentary question into what can be answered one by one: by its numbers,
 * and a number with several question marks into its parts ("1.1", "1.2"). What only goes on ("Wenn
 * ja, …") stays with the question it goes on from.
 */
export function splitQuestions(text: string): SubQuestion[] {
  const marks = [...text.matchAll(NUMBERED)];
  const numbered = marks.map((mark, index) => ({
    number: (mark.groups?.named ?? mark.groups?.plain ?? '').replace(/\s/gu, ''),
    text: text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length),
  }));
  const whole = numbered.length > 0 ? numbered : [{ number: '', text }];
  return whole.flatMap(({ number, text: asked }) => {
    const parts = partsOf(asked);
    return parts.map((part, index) => ({
      number: numberOf(number, index, parts.length),
      text: part,
    }));
  });
}

function numberOf(number: string, index: number, count: number): string {
  if (number === '') return String(index + 1);
  return count === 1 ? number : `${number}.${index + 1}`;
}

/** What begins a part ends with a question mark; the sentences before it introduce it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let open = '';
  for (const { start, end } of splitSentences(text.replace(/\s+/gu, ' '))) {
    const sentence = text.replace(/\s+/gu, ' ').slice(start, end);
    const last = parts.at(-1);
    if (last !== undefined && open === '' && DEPENDENT.test(sentence)) {
      parts[parts.length - 1] = `${last} ${sentence}`;
      continue;
    }
    open = open === '' ? sentence : `${open} ${sentence}`;
    if (!/\?\W*$/u.test(sentence)) continue;
    parts.push(open);
    open = '';
  }
  return open === '' ? parts : [...parts, open];
}
