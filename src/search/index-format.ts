/** Raised whenever the search files change their form or meaning: older indexes are then rebuilt. */
export const SEARCH_FORMAT = 6;
