const KEYBOARD = ['qwertzuiop', 'asdfghjkl', ' yxcvbnm'];

/** Letters that are written for each other because they sound alike. */
const SOUNDS = ['ae', 'bp', 'ckgqx', 'csz', 'dt', 'fvw', 'ijy', 'mn', 'uy'];

/**
 * Whether all letters in which two equally long folded words differ lie beside each other on a
 * German keyboard, or sound alike: "Erfirt" and "Erfurt", not "Wandersleben" and "Wundersleben".
 */
export function isLikelySlip(typed: string, meant: string): boolean {
  return [...typed].every((letter, at) => {
    const other = meant[at] ?? '';
    return letter === other || areBeside(letter, other) || areHeardAlike(letter, other);
  });
}

/** Whether they sound alike: "wiefiele" and "wieviele". */
export function soundsAlike(typed: string, meant: string): boolean {
  return [...typed].every(
    (letter, at) => letter === meant[at] || areHeardAlike(letter, meant[at] ?? ''),
  );
}

function areHeardAlike(letter: string, other: string): boolean {
  return SOUNDS.some((alike) => alike.includes(letter) && alike.includes(other));
}

function areBeside(letter: string, other: string): boolean {
  const [a, b] = [placeOf(letter), placeOf(other)];
  return Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1;
}

function placeOf(letter: string): { readonly row: number; readonly column: number } {
  const row = KEYBOARD.findIndex((keys) => keys.includes(letter));
  return { row: row < 0 ? Infinity : row, column: KEYBOARD[row]?.indexOf(letter) ?? 0 };
}
