import type { StatedValue } from '../numbers/stated-values.ts';
import type { CountClaim } from './count-claim.ts';
import { type Read, type Reader, wholeOf } from './counted-measures.ts';

const NO_OTHER =
  /^(?:in|bei|unter)?\s*kein(?:em|er|e|en)?\s(?:anderen?\s|einzigen?\s)?(?:(?:aktions)?pl[aä]ne?n?|jahr(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:als|wie)\s(?:in\s)?(?:jede[mrn]?|alle[nr]?|irgendeine[mr]?)\s(?:anderen\s)?(?:(?:aktions)?pl[aä]ne?n?|jahr(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:als|denn|than)\s(?:je|jemals|ever)(?:\s(?:zuvor|davor|vorher|before))?(?!\p{L})|(?<!\p{L})(?:noch\s)?(?:nie|niemals|never)(?:\s(?:zuvor|davor|vorher|before))?(?!\p{L})|(?<!\p{L})(?:die\s)?(?:meisten|wenigsten)(?=\s(?:\p{L}+\s){0,3}?(?:maßnahmen|vorhaben|projekte))/iu;
const FEWEST = /(?<!\p{L})(?:weniger|wenige|wenigsten|fewer|few|fewest)(?!\p{L})/iu;
const MAY_TIE = /(?<!\p{L})(?:mehr|weniger|meisten|wenigsten|more|fewer)(?!\p{L})/iu;
const BEFORE_IT =
  /(?<!\p{L})(?:nie|niemals|never)\s(?:zuvor|davor|vorher|before)(?!\p{L})|^(?:als|denn|than)\s(?:je|jemals|ever)(?!\p{L})/iu;
const MEASURED =
  /(?<!\p{L})(?:so|genauso|ebenso)?\s?(?:viele|wenige|mehr|weniger|many|few|more|fewer)(?!\p{L})|(?<!\p{L})(?:als|wie|than|as)(?!\p{L})/giu;

const BODY = '(?:ressorts?|ministeri(?:um|en)|hauses?|haus|häuser|behörden?|stellen?)';
/** "kein Ministerium führt mehr als …", "… mehr als jedes andere Ressort". */
const NO_OTHER_LEAD = new RegExp(
  String.raw`^kein\p{L}*\s(?:anderes?\s)?${BODY}(?!\p{L})|(?<!\p{L})(?:als|wie)\s(?:jede[rs]?|alle)\s(?:anderen?s?\s)?${BODY}(?!\p{L})`,
  'iu',
);
const SUPERLATIVE = /meisten|wenigsten/iu;
/** "Die meisten Maßnahmen waren 2022 in Verzug": more than the half of them; "gab es 2022" is of the years. */
const MAJORITY =
  /^(?:die\s)?meisten\s(?:der\s)?(?:maßnahmen|vorhaben|projekte)(?:\s[\p{L}\d]+){0,4}?\s(?:sind|waren|stehen|standen|liegen|lagen|laufen|liefen|befinden|befanden)(?!\p{L})/iu;

/** "2022 waren die meisten Maßnahmen in Verzug": of its measures, or of the years. */
const PERHAPS_MAJORITY =
  /(?<!\p{L})(?:sind|waren|stehen|standen|liegen|lagen|laufen|liefen)\s(?:(?:im|jahr|aktionsplan|plan|\d{4})\s)*die\smeisten\s(?:der\s)?(?:maßnahmen|vorhaben|projekte)(?!\p{L})/iu;

function moreThanHalf({ 0: text, index }: RegExpExecArray): StatedValue {
  return {
    kind: 'part',
    value: 50,
    decimals: 0,
    hedge: 'over',
    start: index,
    end: index + text.length,
    text,
    preposition: null,
    noun: null,
    isMoney: false,
    isDenied: false,
  };
}

const NOTHING: Pick<Read, 'years' | 'counted'> = {
  years: [],
  counted: { year: null, status: null, lead: null, isNew: false },
};

/** "In keinem Jahr waren mehr Maßnahmen in Verzug als 2022", "2022 waren die meisten in Verzug". */
export function readPeak(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const ofLeads = NO_OTHER_LEAD.exec(sentence);
  const other = ofLeads ?? NO_OTHER.exec(sentence);
  if (other === null) return null;
  const said = read(sentence.replace(other[0], ' ').replace(MEASURED, ' '));
  const {
    years,
    counted: { lead, status },
  } = said ?? NOTHING;
  const isRanked = SUPERLATIVE.test(other[0]) || ofLeads !== null;
  const isOfLeads = lead !== null && isRanked;
  // Of those that lead, the newest plan tells where none is named.
  if (said === null || years.length > 1 || values.length > 0) return 'unclear';
  if (years.length === 0 && !isOfLeads) return 'unclear';
  if (ofLeads !== null && lead === null) return 'unclear';
  const isAgainstEach = /^(?:als|wie|denn|than|as)/iu.test(other[0]);
  const peak = {
    kind: 'peak' as const,
    among: isOfLeads ? ('leads' as const) : ('plans' as const),
    counted: said.counted,
    direction: FEWEST.test(sentence) ? ('fewest' as const) : ('most' as const),
    mayTie: MAY_TIE.test(sentence) && !isAgainstEach,
    onlyBefore: BEFORE_IT.test(other[0]),
  };
  const isOfAll = lead === null && status !== null;
  if (!isOfAll || !(MAJORITY.test(sentence) || PERHAPS_MAJORITY.test(sentence))) return peak;
  const share = {
    kind: 'share' as const,
    counted: [said.counted, wholeOf(said)] as const,
    stated: moreThanHalf(other),
    isNegated: false,
  };
  return MAJORITY.test(sentence) ? share : { ...share, orElse: peak };
}
