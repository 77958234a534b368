/** Two counts that a question holds against each other, or asks one beside the other. */
export interface Sides {
  readonly first: string;
  readonly second: string;
  /** Held against each other: "mehr … als"; else told side by side. */
  readonly isCompared: boolean;
  /** Of fewer, not of more. */
  readonly isFewer: boolean;
}

const COMPARATIVE =
  '(?:mehr|weniger|höher|niedriger|größer|geringer|kleiner|more|fewer|higher|lower)';
const COMPARED = new RegExp(
  `^(?<first>.*(?<!\\p{L})(?<how>${COMPARATIVE})(?!\\p{L}).*?)\\s(?:als|than)\\s(?<second>.+)$`,
  'isu',
);
const EITHER = new RegExp(
  `^(?=.*(?<!\\p{L})(?<how>${COMPARATIVE})(?!\\p{L}))(?<first>.+?)\\s(?:oder|or)\\s(?<second>.+)$`,
  'isu',
);
const BESIDE =
  /^(?<first>.*(?<!\p{L})(?:wie ?viele|how many)(?!\p{L}).*?),?\s(?:und|and)\s(?<second>(?:wie ?viele|how many)(?!\p{L}).+)$/isu;
const FEWER = /^(?:weniger|niedriger|geringer|kleiner|fewer|lower)$/iu;

/**
 * "Hat das TMIK 2024 mehr Maßnahmen als das TSK 2023?", "Wer führt mehr, TMIK oder TSK?", "Wie viele
 * hatte der Plan 2022, und wie viele waren 2023 in Verzug?": each side with its own conditions.
 */
export function splitSides(question: string): Sides | null {
  const groups = [COMPARED, EITHER, BESIDE].flatMap((pattern) => {
    const found = pattern.exec(question)?.groups;
    return found === undefined ? [] : [found];
  })[0];
  const { first, second, how } = groups ?? {};
  if (first === undefined || second === undefined) return null;
  return { first, second, isCompared: how !== undefined, isFewer: FEWER.test(how ?? '') };
}
