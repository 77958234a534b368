/** Letters by which a noun is known in whatever form. */
export const LEAST_OF_NOUN = 5;
