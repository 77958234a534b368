/** The role of the word that a table has for its parts. */
export const SCOPE_LABEL = 'scope label';
