const LESS =
  /(?<!\p{L})(?:weniger|(?:kleiner|geringer|niedriger|kürzer|schwächer)(?:e[nrsm]?)?|fewer|less|smaller|lower)(?!\p{L})/iu;
const MORE =
  /(?<!\p{L})(?:mehr|(?:größer|höher|stärker)(?:e[nrsm]?)?|more|larger|bigger|higher)(?!\p{L})/iu;
const SAME = /(?<!\p{L})(?:genauso|ebenso|gleich|so) (?:viele?|groß|hoch|stark)(?!\p{L})/iu;
/** "just as many staff as"; "twice as many", "almost as many" are other things. */
const SAME_AS =
  /(?<!(?:twice|thrice|half|quarter|third|times|almost|nearly|about|roughly|around|approximately|not|quite|\p{L}+fold) (?:(?:just|exactly) )?)(?<!(?:\p{L}|(?:just|exactly) ))(?:(?:just|exactly) )?as (?:many|large|big|high) (?:\p{Ll}+ ){0,3}as (?!\d)/iu;
/** "Greiz und der Ilm-Kreis sind gleich groß", "liegen gleichauf"; "fast gleich" is another thing. */
const ALIKE =
  /(?<!(?:fast|nahezu|beinahe|annähernd|etwa|ungefähr|nearly|almost) )(?<!\p{L})(?:(?:gleich|genauso|ebenso) (?:viele?|groß|hoch|stark)|gleichauf)(?!\p{L})/iu;
const THAN =
  /(?<!\p{L})(?:als|wie|than|as|gegenüber|(?:im vergleich|verglichen) (?:zu|mit)|compared (?:to|with))(?!\p{L})/iu;
/** "Jena übertrifft Gera" */
const EXCEEDS =
  /(?<!\p{L})(?:übertr(?:ifft|af|effen|afen)|überrag(?:t|te)|exceed(?:s|ed)?|outnumber(?:s|ed)?)(?!\p{L})/iu;

/** "lag 2023 unter dem Wert von 2015", "über dem Niveau von Gera" */
const LEVEL =
  /(?<!\p{L})(?<side>über|unter|oberhalb|unterhalb|above|below)\s(?:(?:dem|des|den|the)\s(?:wert|stand|niveau|level|figure|value)(?:e?s)?\s(?:von|des|der|aus|in|im|of)|(?:dem|that)\s(?:von|des|der|of))\s/iu;

export function isComparedByLess(text: string): boolean {
  return LESS.test(text);
}

export function isComparedByMore(text: string): boolean {
  return MORE.test(text);
}

/** "liegt beim Personal vor dem Eichsfeld" */
const AHEAD =
  /(?<!\p{L})(?:liegt|lag|liegen|lagen|rangier(?:t|te|ten|en)|steht|stand|kommt|kam|landet|landete)\s(?:[^,;]*\s)?(?<side>vor|hinter)\s(?=(?:de[mrn]|\p{Lu}))/u;

/** How a sentence without a number compares two sides; null where it compares none. */
export function comparisonIn(text: string): 'more' | 'less' | 'same' | null {
  const side = AHEAD.exec(text)?.groups?.side;
  if (side !== undefined) return side === 'vor' ? 'more' : 'less';
  if (EXCEEDS.test(text)) return 'more';
  const level = LEVEL.exec(text)?.groups?.side?.toLowerCase();
  if (level !== undefined) return /^(?:unter|below)/u.test(level) ? 'less' : 'more';
  if (!THAN.test(text)) return ALIKE.test(text) ? 'same' : null;
  if (SAME.test(text) || SAME_AS.test(text)) return 'same';
  if (LESS.test(text)) return 'less';
  return MORE.test(text) ? 'more' : null;
}

const COMPARED_YEAR =
  /(?<!\p{L})(?:als|wert(?:es)? von|stand(?:es)? von|niveau(?:s)? von|gegenüber|im vergleich (?:zu|mit)|verglichen mit|than|compared (?:to|with))\s+(?:noch\s+)?(?:(?:im|in|dem|zu|the|jahre?|year|stand)\s+)*((?:19|20)\d\d)/giu;

/** "weniger als 2015": a year that the value is only held against. */
export function comparedYears(text: string): number[] {
  return [...text.matchAll(COMPARED_YEAR)].map(([, year]) => Number(year));
}

/** "nie", "in keinem Jahr"; "wie noch nie" compares. */
export const NEVER =
  /(?<!\p{L})(?<!wie (?:noch )?)(?:nie|niemals|zu keiner zeit|in keinem (?:einzigen |der )?jahre?|zu keinem (?:zeitpunkt|stichtag)|in keinem anderen jahr|never)(?!\p{L})/iu;
