/** "k. A. = keine Angabe", "- = keine Zuständigkeit": what a sign in the cells means. */
export const LEGEND = /^(?:[-–—.…·x/]|\(\)|\p{L}{1,2}\.?\s?\p{L}{0,2}\.?|\*+)\s*[=:]\s*\p{L}/u;
