import { pointsBack, withoutOwnReferences } from './pronouns.ts';

/** What shows that a question goes on from an earlier one. */
export interface Signals {
  /** Begins as one goes on talking: "und …", "aber …", "what about …". */
  readonly opens: boolean;
  /** Says "davon", "sie", "dort": stands for something said before. */
  readonly pointsBack: boolean;
  /** Over everything named before: "welche davon", "von beiden". */
  readonly ofThese: boolean;
  /** Takes something back: "nein, ich meinte …". */
  readonly corrects: boolean;
  /** Puts the next thing beside the last one. */
  readonly compares: boolean;
  /** The question without what only carries on. */
  readonly rest: string;
}

const OPENER =
  /^\s*(?:(?:und|aber|oder|also|ok(?:ay)?|gut|aha|achso|ach so|hm+|super|danke|and|so|but|now)[\s,!.…–-]+)+/iu;
const ABOUT =
  /^\s*(?:(?:und |and )?(?:what|how) about|(?:(?:and|but) )?(?:what|who|how) (?:was|is|were) (?:it|that|they)(?: then| like)?(?= (?:in|according to|as of|back in) (?:the )?(?:(?:action )?plan (?:of |for )?)?(?:19|20)\d\d)|(?:und )?(?:wer|was) (?:war|ist) (?:es|das|er|sie)(?: (?:denn|dann|noch))?(?= (?:(?:im|in|laut|aus|nach)(?: dem)? )?(?:(?:jahr|plan|aktionsplan) )?(?:von )?(?:19|20)\d\d)|(?:und )?was ist mit|(?:und |bitte )*(?:das (?:gleiche|selbe)|dasselbe|the same)(?: bitte| auch| noch ?mal)* (?:für|in|im|mit|bei|for|in|with)|(?:und )?wie (?:ist|war|sieht) (?:es|das)(?: (?:denn|eigentlich))?(?: (?:bei|mit|in|aus mit|für))?|(?:und )?wie (?:lautete?|hieß) (?:er|sie|es|der|die|das)(?: (?:denn|dann|noch))?(?= (?:im|in|laut|aus|zum|\d))|(?:und )?wie sieht es (?:bei|mit|in) |(?:und )?wie ?viele?s? (?:(?:waren|sind)(?: es)?|warens|sinds)(?: (?:denn|dann|das))*(?: im jahr)?(?= (?:19|20)\d\d\W*$)|(?:und )?wie (?:siehts|sahs|wars)(?: (?:denn|eigentlich))?(?: (?:bei|mit|in|für))?(?= ))\s+/iu;
/** "wie siehts damit im 2023er plan aus?": asks the same for what stands in it. */
const HOW_IS_IT =
  /^\s*(?:und )?wie (?:sieht|sah|schaut)(?:'?s| es| das)?(?: (?:denn|eigentlich))? (?:damit|dabei|da|dort) (.+?) aus(?:\s*\?)*$/iu;
/** "Und was stand im Jahr davor?": the same, of that time. */
const WHAT_STOOD =
  /^\s*(?:und )?was (?:stand|steht|galt|hieß es|war|said)(?: (?:da|dort|denn|dann|noch|darin|drin|es))* (?=(?:(?:im|in|dem|den|laut|nach|jahr|plan|aktionsplan|eine?n?|zwei|drei|jahre|davor|zuvor|vorher|danach|darauf|später|vorjahr|folgejahr|vorherigen|nächsten|(?:19|20)\d\d)\s*)+\W*$)/iu;
/** "Gib mir die Zahlen von 2015 bis 2023", "zeig mir die Werte für Jena": the same, of that. */
const SHOW_FIGURES =
  /^\s*(?:bitte )?(?:gib|nenne?|zeige?|liste?|show|give|list)(?: (?:mir|uns|bitte|noch|auch|doch|mal|me|us))*(?: (?:die|alle|sämtliche|the|all))* (?:zahlen|werte|figures|numbers|values)(?: (?:dazu|dafür|auch))*(?= (?:von|vom|für|ab|seit|zwischen|aus|from|for|between|since) )/iu;
/** Adds to what was said: "plus Jena?" */
const ADDING = /^\s*(?:plus|zuzüglich) \p{L}/iu;
/** Takes something back, by itself or before what is meant. */
const REFUSAL =
  /^\s*(?:(?:nein|nee?|nö|no|nope|sorry|entschuldig\p{L}*|verzeihung|pardon|quatsch|falsch|stopp?|ups|oops|tippfehler|vertippt|doch nicht(?! [^,]{1,40}, *(?:sondern|lieber|besser))|moment|halt|ach|äh+|mist)(?![\p{L}-])[\s,!.:–-]*)+/iu;
/** Weak alone: "ach, und 2020?" goes on and takes nothing back. */
const STRONG =
  /(?<!\p{L})(?:nein|nee?|nö|no|nope|sorry|entschuldig\p{L}*|verzeihung|quatsch|falsch|tippfehler|vertippt|doch nicht)(?!\p{L})/iu;
/** "ich meinte …", and behind what is meant: "2021 mein ich". */
const MEANT =
  /(?<!\p{L})(?:ich (?:mein(?:e|te?)|wollte|brauche?|bräuchte)|mein(?:e|te?) ich|mein ich|gemeint (?:war|ist|sind|waren)|i mean(?:t)?)(?!\p{L})(?: (?:aber|doch|eigentlich|natürlich|nur|the))*/iu;
/** "2021 meinte ich, sorry" */
const BEHIND =
  /[\s,;]+(?:(?:sorry|entschuldig\p{L}*|verzeihung|pardon|natürlich|selbstverständlich|of course)[\s.!]*)?$/iu;
/** "nicht 2020, sondern 2021", "nicht der Landkreis, die Stadt". */
const NOT_BUT =
  /^\s*(?:doch |bitte |lieber )?nicht [^,]{1,40}, *(?:(?:sondern|lieber|besser) *)?/iu;
/** "den Landkreis, nicht die Stadt": only the first is meant. */
const BUT_NOT =
  /,? (?:und |aber )?(?:nicht|not) (?:die|der|das|den|dem|the)? ?[^,.?!]{2,40}(?=[.?!\s]*$)/iu;
/** "nur die Stadt selbst, nicht die Gemeinschaft" */
const ONLY = /^\s*(?:bitte )?(?:nur|bloß|allein|only|just) /iu;
const OF_THESE =
  /\b(?:davon|von (?:diesen|denen|ihnen|beiden|den (?:beiden|dreien|vieren|genannten))|darunter|(?:in|bei|an|für) beiden|der (?:beiden|genannten)|(?:die|diese|den|allen) (?:beiden|drei|vier|genannten)(?= |\?|$)(?! \p{L}+ste[nrs]?(?!\p{L}))|unter (?:ihnen|diesen|denen)|diese[rn]? (?:beiden|zwei|drei|vier|fünf|sechs) \p{Lu}\p{L}+|of (?:these|those|them)|zusammen|insgesamt|allen? (?:drei|vier|fünf|sechs|zusammen))\b/iu;
/** "Wie viel Prozent machen beide aus?": stands for two things, no noun behind it names them. */
const BOTH_ALONE =
  /(?<!\p{L})(?:beide[nr]?|both)(?=\s+(?:zusammen|gemeinsam|jeweils|noch ?(?:ein)?mal|nochmals|bitte|jetzt|dann|für|again|for|aus|dar|bei|ein|am|an|im|in|von|vom|dort|da|hat(?:te)?n?|haben|sind|waren|together|of|have|had|in)(?!\p{L})|\s+(?:19|20)\d\d(?!\d)|\W*$)/iu;
/** "von den dreien": of these, as many as they are. */
const OF_SO_MANY =
  /(?<!\p{L})(?:von den (?:zweien|dreien|vieren|fünfen|sechsen|drei|vier|fünf|sechs)|der (?:drei|vier|fünf|sechs))(?=\s+(?:ist|war|sind|waren|hat|hatte|liegt|lag|am|die|der|das)(?!\p{L})(?! \p{L}+sten(?!\p{L}))|\s*[?.!]*$)/iu;
/** "Wie viele hat die insgesamt?", "Wie viele kamen dort zusammen?": of one thing nothing is added up. */
const ONE_IN_ALL =
  /((?<!\p{L})(?:(?:hat|hatte|has|had) (?:sie|er|es|die|der|das|it)|k[ao]mm?(?:en|t)? (?:da|dort))) (?:insgesamt|zusammen|gesamt|in total|alles in allem)(?!\p{L})/iu;
/** "die Stadt Meiningen allein, ohne die Umlandgemeinden": the one that is named and nothing else. */
const WITHOUT_OTHERS =
  /^((?:nur |allein |bloß )?(?:die |der |den |das )?(?:stadt|gemeinde) [^,]{3,40}?)(?: allein| selbst| für sich)?,? (?:aber )?(?:ohne|nicht) (?:die |ihre |den )?(?:(?:anderen|übrigen|restlichen|weiteren|sonstigen|umliegenden|zugehörigen) )?(?:umland|mitglieds)?gemeinden(?: drum herum| drumherum| ringsum)?(?=\W*$)/iu;
const COMPARISON =
  /\b(?:vergleich\w*|verglichen|gegenüber(?:stell\w*| (?!dem? (?:vor)?jahr))|im verhältnis zu|compared?|comparison|versus|vs)\b/iu;
/** Reads what carries a question on; says nothing of whether it could stand alone. */
export function readSignals(question: string): Signals {
  const uncorrected = withoutCorrection(question);
  const corrects = uncorrected !== question;
  const framed = HOW_IS_IT.exec(uncorrected)?.[1];
  const opens =
    framed !== undefined ||
    [OPENER, ABOUT, WHAT_STOOD, SHOW_FIGURES, ADDING].some((pattern) => pattern.test(uncorrected));
  const carried =
    framed ??
    [OPENER, ABOUT, WHAT_STOOD, SHOW_FIGURES]
      .reduce((said, pattern) => said.replace(pattern, ''), uncorrected)
      .trim();
  const rest = carried
    .replace(OF_SO_MANY, 'davon')
    .replace(ONE_IN_ALL, '$1')
    .replace(WITHOUT_OTHERS, '$1');
  const pointing = withoutOwnReferences(rest);
  return {
    opens: opens || corrects,
    pointsBack: pointsBack(pointing),
    ofThese: OF_THESE.test(pointing) || BOTH_ALONE.test(pointing),
    corrects,
    compares: COMPARISON.test(rest),
    rest: rest === '' ? question : rest,
  };
}

/** What is meant instead, without the words that take something back. */
function withoutCorrection(question: string): string {
  const refusal = REFUSAL.exec(question)?.[0] ?? '';
  const told = question.slice(refusal.length);
  const isTakenBack =
    STRONG.test(refusal) ||
    MEANT.test(told) ||
    NOT_BUT.test(told) ||
    (ONLY.test(told) && BUT_NOT.test(told));
  const meant = told
    .replace(NOT_BUT, '')
    .replace(MEANT, ' ')
    .replace(BUT_NOT, '')
    .replace(BEHIND, '')
    .trim();
  return isTakenBack && meant !== '' ? meant : question;
}

export function wordsIn(text: string): number {
  return text.trim().split(/\s+/u).length;
}
