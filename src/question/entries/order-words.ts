/** How entries are put in an order: by when they are due, and by how far they are. All words folded. */
export const FIRST_DUE =
  '(?:am (?:ehesten|fruhesten|schnellsten)|als (?:erste[srn]?|nachste[srn]?)|fruheste[nrsm]?|nachste[nrsm]?|first|earliest|soonest|next)';
export const LAST_DUE =
  '(?:am (?:spatesten|langsten)|als letzte[srn]?|spateste[nrsm]?|letzte[nrsm]?|last|latest)';
export const DUE =
  '(?:fertig\\w*|abgeschlossen|fallig\\w*|end(?:et|en)|\\w*frist|\\w*termin|auslaufen|lauft|aus|due|deadline|completed|finished)';
const HOW_FAR = '\\w*status|\\w*stand|\\w*fortschritt';
export const FARTHEST = `am weitesten(?: fortgeschritten| umgesetzt| voran\\w*| gediehen)?|(?:hochste|grosste)[nrsm]? (?:${HOW_FAR})|most advanced|farthest`;
export const LEAST_FAR = `am wenigsten (?:weit )?(?:fortgeschritten|umgesetzt|voran\\w*|weit)|(?:niedrigste|geringste|kleinste)[nrsm]? (?:${HOW_FAR})|least advanced`;
