const SHORTEST = 3;

/** Endings of inflected English words, and what stands there in a dictionary. */
const ENDINGS: readonly (readonly [ending: string, base: readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['iest', ['y']],
  ['est', ['', 'e']],
];

/**
 * Forms under which a dictionary may hold an English word: itself, then without an ending. Some are
 * no words ("es" of "buses" as "buse"): a dictionary does not know them.
 */
export function englishForms(word: string): string[] {
  const found = ENDINGS.filter(([ending]) => word.endsWith(ending)).flatMap(([ending, bases]) => {
    const start = word.slice(0, word.length - ending.length);
    return bases.flatMap((base) => withSingle(start, base));
  });
  return [word, ...new Set(found.filter((form) => form.length >= SHORTEST))];
}

/** "stopped" is "stop". */
function withSingle(start: string, base: string): string[] {
  const isDoubled = base === '' && /([b-df-hj-np-tv-z])\1$/.test(start);
  return isDoubled ? [start, start.slice(0, -1)] : [start + base];
}
