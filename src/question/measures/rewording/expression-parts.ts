/** An expression: the plain words that the cues read, then everything that is read as them. */
export type SaidFor = readonly [plain: string, ...said: string[]];

/** Words between two parts of an expression. */
export const GAP = String.raw`(?:[\w./-]+ ){0,14}?`;

/** What is said behind other words, near or far. */
export const behind = (start: string, ...said: readonly string[]): string =>
  `(?<=(?<![\\w.-])(?:${start}) ${GAP})(?:${said.join('|')})`;

/** What is said before other words, near or far. */
export const before = (end: string, ...said: readonly string[]): string =>
  `(?:${said.join('|')})(?= ${GAP}(?:${end})(?![\\w-]))`;
