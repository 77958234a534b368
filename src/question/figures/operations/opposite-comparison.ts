/** What holds of a number where this does not. */
export const OPPOSITE = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' } as const;
