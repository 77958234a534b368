import { cue } from './question-words.ts';

/**
 * The words by which people ask how a measure went on from plan to plan, and whether it is over. Patterns are folded like the
 * question; English stands beside German, since the same question words serve both.
 */

export const COURSE = cue('(?:status|termin|projekt)?verlauf|status(?:entwicklung|historie)');
export const STORY = cue(
  'wie (?:[\\w./-]+ ){0,14}?entwickel\\w*|wie (?:ging|geht)s? (?:[\\w./-]+ ){0,16}?weiter|(?:hat|haben) sich (?:[\\w./-]+ ){0,14}?entwickelt|entwicklung(?= (?:des|der|von|vom|beim|bei|seit|über|zwischen))|verlauf\\w*|status(?:verlauf|entwicklung|historie)\\w*|verlief\\w*|historie|geschichte|werdegang|stationen|durchl[aä]uf\\w*|durchlief|zeichnen? (?:[\\w./-]+ ){0,14}?nach|nachzeichnen|welche entwicklung|zeitleiste|zeitreihe|zeitverlauf|chronik|chronologie|^trace|^track|(?:über|durch) (?:die|alle) (?:\\w+ )?(?:jahre|jahren|pläne|plänen|aktionspläne|aktionsplänen)(?: hinweg)?|(?:die|all die) jahre über|jahr für jahr|von (?:jahr zu jahr|plan zu plan)|im laufe? der (?:jahre|zeit)|in den einzelnen (?:jahren|plänen|aktionsplänen)|in allen (?:plänen|aktionsplänen|jahren)|alle (?:aktions)?pläne|histor(?:y|ically)|over (?:the years|time|all)|timeline|evol\\w*|how (?:[\\w./-]+ ){0,12}?(?:develop\\w*|change[sd]?)|from year to year',
);
export const BECAME = cue(
  'was (?:wurde|ist|ward) (?:\\w+ ){0,2}aus|geworden|was (?:geschah|passierte|ist (?:[\\w./-]+ ){0,12}?(?:geschehen|passiert))|what (?:became|happened)(?: of| to| with)?',
);
export const SINCE_WHEN = cue(
  '(?:seit|ab) wann|wie lange|how long|seit welche[mr]|wann (?:geriet|kam|fiel|rutschte|gerieten)|since when|when did',
);
export const HOW_OFTEN = cue(
  'wie (?:oft|häufig)|wieviel ?mal|wie viele male|how (?:often|many times)',
);
export const BY_HOW_MUCH = cue(
  'um (?:wie ?viele?|wieviele?)|by how (?:many|much)|wie ?viele jahre|wieviele jahre|wie weit',
);
export const MOVED = cue(
  'geschoben|versch[oi]b\\w*|versch[oi]eb\\w*|aufgeschoben|nach hinten|verlängert|postpon\\w*|slip(?:s|ped|ping)?|push(?:ed)? back',
);
export const DONE = cue(
  'abgeschlossen\\w*|abgeschloßen|fertig\\w*|beendet\\w*|erledigt|vollendet|umgesetzt|durch(?=$| (?:ist|sind|war|waren|oder|und)(?!\\w))|done|finished|completed|complete',
);
export const ALREADY = cue(
  'schon|bereits|mittlerweile|inzwischen|endlich|eigentlich|noch|already|yet|meanwhile',
);
export const PAST_END = cue('wann (?:wurde|wurden|war|waren)|when (?:was|were)');
/** "Seit wann ist … fertig?": takes for granted that it is. */
export const OVER_SINCE = cue(
  'seit (?:wann|welche[mn] (?:jahr|plan|aktionsplan)) (?:ist|sind|war|waren|gilt|gelten) (?:[\\w.-]+ ){1,14}?(?:abgeschlossen|fertig\\w*|beendet|erledigt|vollendet|umgesetzt)|since (?:when|which year|what year) (?:is|are|was|were|has|have) (?:[\\w.-]+ ){1,14}?(?:finished|completed?|done)',
);
/** What was planned, whatever came of it. */
export const SHOULD_END = cue(
  '(?:soll(?:te|ten|en)?|h[aä]tten?|m[uü](?:ss|ß)t?en?|wollten?|should(?: have)?|supposed|due|planned)(?= (?:[\\w.-]+ ){0,14}?(?:fertig\\w*|abgeschlossen|beendet|umgesetzt|enden|finish\\w*|complet\\w*|done|end)(?![\\w-]))',
);
export const NO_LONGER = cue('nicht mehr|nicht länger|no longer|not any ?more');
export const STILL = cue('noch|weiterhin|immer noch|still');
export const ALL_ALONG = cue(
  'durchgehend|durchgängig|durchweg|durch(?= bis )|ständig|immer(?! noch)|jedes (?:einzelne )?jahr|in (?:jedem|each|every)(?: (?:einzelnen|single|one))? (?:jahr|plan|aktionsplan|year|action plan)|jahr für jahr|plan für plan|in (?:allen|sämtlichen) (?:\\w+ )?(?:jahren|plänen|aktionsplänen)|year (?:after|by) year|von anfang an|ununterbrochen|throughout|always|every (?:year|plan)|in all (?:plans|years|action plans)',
);
export const IN_WHICH_PLANS = cue(
  '(?:in|für|bei|unter) welche[nr] (?:\\w+ )?(?:jahr|jahren|plänen|aktionsplänen|planjahren|plan|aktionsplan)|welche[ns]? (?:(?:zwei|drei|vier|fünf|beiden|aller|ganzen) )?(?:jahre|pläne|aktionspläne)|(?:in )?which (?:years?|plans?|action plans?)',
);
/** Of one plan: only with "die meisten" a question about the plans. */
export const IN_WHICH_YEAR = cue(
  '(?:in )?welche[ms] (?:jahr|plan|aktionsplan)|welcher (?:aktions)?plan|wann|which year|when',
);
export const IN_HOW_MANY_PLANS = cue(
  '(?:(?:in|über|seit) (?:wie ?vielen?|wievielen?)|wie ?vielen|wievielen) (?:\\w+ ){0,3}?(?:plänen?|aktionsplänen?|jahren?)|(?:wie ?viele|wieviele) (?:\\w+ ){0,3}?(?:pläne|aktionsplänen?|jahre)|(?:in )?how many (?:plans?|action plans?|years?)',
);
/** "Für wie viele Jahre …" asks how long something in the world lasts. */
export const FOR_YEARS = cue(
  '(?:für|auf|um|nach|innerhalb von|alle) (?:wie ?vielen?|wievielen?) (?:\\w+ ){0,2}?jahren?|(?:for|within|after|over the next) how many years',
);
/** "In welchem Jahr geriet … in Verzug?" */
export const IN_ONE_PLAN = cue(
  '(?:in|bei) welche[mn] (?:jahr|plan|aktionsplan)|(?:in )?which (?:year|plan|action plan)',
);
/** "Wann war … zuletzt in Verzug?" */
export const LAST_WHEN = cue(
  'wann (?:war|waren|stand|standen|hatte) (?:[\\w./-]+ ){0,12}?(?:zuletzt|das letzte mal)',
);
/** "In welchem Plan stand … zum letzten Mal?" */
export const LAST_TIME = cue(
  'zum letzten ?mal|zuletzt|letztmals|letztmalig|das letzte mal|(?:for the )?last(?: time)?',
);
/** "Wann hinkte … hinterher?": in which plans. */
export const AT_WHAT_TIME = cue('^wann(?! (?:soll|wird|werden|ist|sind|endet))|^when (?:was|were)');
/** "Seit welchem Plan ist 2026 eingetragen?" */
export const SINCE_PLAN = cue(
  '(?:seit|ab) welche[mn] (?:aktions)?plan|since which (?:action )?plan',
);
/** Asks for a field plan by plan. */
export const PER_PLAN = cue(
  'in welche[mn] (?:aktions)?pl[aä]n(?:en)?|(?:je|pro|(?<!(?:nicht|alles|laufen|läuft|lief|liefen|streng|genau) )nach) (?:aktions)?plan(?:jahr)?(?! (?:von |vom |des |für )?(?:jahr\\w* )?\\d)|in (?:den )?(?:jeweiligen|einzelnen) (?:aktions)?plänen|in jedem (?:einzelnen )?(?:aktions)?plan|in which plans?|(?:in each|per|by) (?:action )?plan',
);
export const NOT_YET = cue('noch (?:nicht|kein\\w*)|not yet');
