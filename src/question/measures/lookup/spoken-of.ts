import { remembering } from '#src/text/remember.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import type { QuestionWord } from '../cues/question-words.ts';
import { type MeasureIndex, stemOf } from './measure-index.ts';

/** So many letters inside a longer word are no chance: "Denkmal" in "Denkmalpflege". */
const SHORTEST_INSIDE = 5;
const SHORTEST_PART = 4;

/**
 * How often the texts of measures speak of a word: with it, inside a longer word, or, for a compound,
 * with each of its parts.
 *
 * @returns Place in `index.stories` → times.
 */
export function spokenOf(
  { folded, parts }: Pick<QuestionWord, 'folded' | 'parts'>,
  index: MeasureIndex,
): ReadonlyMap<number, number> {
  return speakingOf([folded, ...parts].join(' '), index);
}

const speakingOf = remembering((text: string, index: MeasureIndex): ReadonlyMap<number, number> => {
  const [word = '', ...hyphenated] = text.split(' ');
  const whole = timesOf(stemOf(word), index);
  if (whole.size > 0) return whole;
  const parts = hyphenated.length > 1 ? hyphenated : splitCompound(word, index.frequencyOf);
  const [first, ...others] = parts.map((part) =>
    part.length < SHORTEST_PART ? new Map<number, number>() : timesOf(stemOf(part), index),
  );
  const all = [...(first ?? [])].filter(([story]) => others.every((other) => other.has(story)));
  return new Map(all);
}, 2000);

function timesOf(stem: string, { textStems }: MeasureIndex): Map<number, number> {
  const times = new Map(textStems.get(stem));
  if (stem.length < SHORTEST_INSIDE) return times;
  for (const [known, naming] of textStems) {
    if (known.length === stem.length || !known.includes(stem)) continue;
    for (const [story, count] of naming) times.set(story, (times.get(story) ?? 0) + count);
  }
  return times;
}
