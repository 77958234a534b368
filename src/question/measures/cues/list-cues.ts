import { cue } from './question-words.ts';

/**
 * The words by which people ask for several measures: lists, counts and rankings. Patterns are folded like the
 * question; English stands beside German, since the same question words serve both.
 */

/** What the register lists. */
export const MEASURES = cue(
  'maßnahmen?|maßnamen?|masnahmen?|projekten?|projekte|vorhaben|einzelmaßnahmen|teilmaßnahmen|it projekte|measures?|projects?(?! (?:management|rooms?|managers?))',
);
export const MEASURES_PLURAL = cue(
  'maßnahmen|maßnamen|masnahmen|projekten|projekte|(?<!(?<!\\w)(?:welche[ms]|das|dem|diese[ms]|ein|eine[ms]|jede[ms]|kein|keine[ms]) (?:\\w+ )?)vorhaben|teilmaßnahmen|it projekte|measures|projects',
);
/** "…, das mit Netzen zu tun hat" */
export const OF_TOPIC = cue('zu tun (?:hat|haben|hatte|hatten)|to do with');
/** What measures are about: "betreffen die Schulen", "drehen sich um Bohrungen", "zum Thema KI". */
export const ABOUT_TOPIC = cue(
  'betr[iea]ff?\\w*|(?:dreht(?:e|en)?|drehen|befass(?:t|te|en|ten)|beschäftig(?:t|te|en|ten)|widme(?:t|n|te|ten))(?= sich)|(?<=sich (?:[\\w.-]+ ){0,8})(?:dreht(?:e|en)?|drehen|befass(?:t|te|en|ten)|beschäftig(?:t|te|en|ten)|widme(?:t|n|te|ten))|(?:be)?handel(?:t|te|n|ten)|geht es um|gehts um|ging es um|adressier\\w*|zielt|zielen|(?:zum|zu (?:den|dem)|beim|das) thema|themen|themenfeld|rund um|in sachen|zu tun (?:hat|haben|hatte|hatten)|(?<=(?:hat|haben|hatte|hatten) (?:was |etwas |irgendwas )?mit (?:[\\w.-]+ ){1,5})zu tun|concern\\w*|affect\\w*|relate[sd]?(?: to)?|relating to|deal(?:s|ing)?(?: with)?|to do with|on the topic of',
);
/** "mit „Akte“ im Titel" */
export const IN_TITLE = cue(
  '(?:im|in (?:ihrem|seinem|their|its|the)) (?:titel|namen?|titles?|names?)',
);
/** "Gibt es eine Maßnahme zu …?", "Welche Maßnahmen gibt es für …?" */
export const ARE_THERE = cue(
  '(?:gibt|gab) es|gibts|gabs|existier(?:t|en)|(?:is|are|was|were) there|do we have|haben wir',
);
/** "Seit welchem Plan …" asks for no measures. */
export const WHICH_MEASURES = cue(
  'welche[rn]? (?:der )?(?:\\w+ )?(?:maßnahmen|projekten?|projekte|vorhaben|einträge|eintrag)|which (?:\\w+ )?(?:measures|projects|entries)|was (?:wurde|wurden|ist|sind|war|waren)(?= .* zu tun)|what (?:was|were|has been)',
);
export const ASK_LIST = cue(
  'welche[rnms]?|was|liste?\\w*|auflistung|aufzählung|übersicht|zeige?n?|nenne?n?|gib|alle[rnms]?|which|what|list|show|name|all|give',
);
export const HOW_MANY = cue(
  'wie ?vielen?|wie ?viele?|wieviele?|wv|anzahl|zahl der|zähle?|how many|number of(?= (?:all )?(?:the )?(?:\\w+ ){0,2}?(?:measures|projects))|count',
);
export const SHARE = cue(
  'prozent|anteil(?:e[ns]?|s)?|prozentual\\w*|quote|percent\\w*|share|proportion',
);
export const PER_GROUP = cue(
  'je|jede[srmn]?|pro|nach|jeweils|per|by|each|every|verteilung|verteilen|verteilt|aufgeschlüsselt|gegliedert|statusverteilung',
);
export const MOST = cue(
  'top(?: (?:\\d+|drei|fünf|zehn|three|five|ten))?|am (?:meisten|häufigsten|stärksten|weitesten|längsten|öftesten|deutlichsten)|(?:zweit|dritt|viert|fünft)?meisten|häufigsten|stärksten|größte[nrsm]?|längste[nrsm]?|spitzenreiter|rangliste|ranking|(?:(?:second|third|fourth|fifth) )?most|longest|largest|biggest|furthest',
);
export const FEWEST = cue(
  '(?:die |am )?(?:zweit|dritt|viert|fünft)?wenigsten|am geringsten|(?:(?:second|third|fourth|fifth) )?fewest',
);
/** Measures that are gone, and nothing says why. */
export const UNEXPLAINED = cue(
  'ohne (?:[\\w.-]+ )?(?:erklärung|begründung|hinweis|kommentar|grund|vermerk)|without (?:an? |any )?(?:explanation|reason|comment|word)',
);
export const LATEST_END = cue(
  'spätesten?|am spätesten|als letzte[srn]?|am weitesten in der zukunft|(?<=(?:endet|enden|läuft|laufen) (?:[\\w.-]+ ){0,3}?)zuletzt|(?<=(?:wird|werden) (?:[\\w.-]+ ){0,3}?)zuletzt(?= fertig)|zuletzt(?= (?:endet|enden|fertig (?:wird|werden))(?!\\w))|latest (?:planned )?(?:completion|end|date)|ends? last',
);
export const EARLIEST_END = cue(
  'frühesten?|am (?:frühesten|schnellsten|ehesten|zeitigsten)|als (?:erste[srn]?|nächste[srn]?)|soonest|next|älteste[nrsm]? (?:end|abschluss|ziel)?(?:termin|datum|jahr)|oldest|earliest|ends? first',
);
/** What ends first of all that is still to come. */
export const NEXT_END = cue(
  'als nächste[srn]?|next|am (?:schnellsten|ehesten|zeitigsten)|soonest|(?:wird|werden|will)(?= (?:[\\w.-]+ ){0,12}?(?:am frühesten|als erste[srn]?|first|earliest))',
);
export const CHAPTER = cue(
  '(?:kapitel\\w*|abschnitt\\w*|teil|chapter|section)(?: (?:[a-c]|\\d[\\d.]*))?|rubrik|überschrift|bereich|heading',
);
export const FINISHED_LIST = cue(
  '(?:liste )?(?:der |als )?(?:abgeschlossene[nrsm]?|abgeschlossen|beendete[nrsm]?|erledigte[nrsm]?|fertige[nrsm]?|fertig|fertiggestellt\\w*|beendet|erledigt|finished|completed)',
);
/** Measures that the plan marks as new, in whichever year they were included. */
export const FLAGGED_NEW = cue(
  '(?:vermerk|zusatz|kennzeichnung|kennzeichen|markierung|hinweis) neu|(?:als|mit) neu (?:gekennzeichnet\\w*|markiert\\w*|vermerkt\\w*|ausgewiesen\\w*)|(?:flagged|marked) (?:as )?new',
);
/** Planned ends that are no date; the field prints them so. */
export const OPEN_ENDS = cue(
  'fortlaufend\\w*|kontinuierlich\\w*|unbekannt\\w*|offen\\w*|kein endtermin|ongoing',
);
/** Measures whose planned end names no date. */
export const OPEN_END = cue(
  '(?:kein|keine|keinen|ohne) (?:\\w+ ){0,2}?(?:jahr|jahreszahl|zeitangabe|zeitpunkt|frist)(?= (?:für|zum|beim|als|genannt|angegeben|vermerkt|im)|$)|fehl(?:t|te) (?:\\w+ ){0,2}?(?:end|abschluss)?(?:termin|datum)|ohne (?:\\w+ ){0,3}?(?:end)?(?:termine?|datum|abschlusstermin|abschlussdatum|jahr)|(?:keine?n?|kein) (?:\\w+ ){0,2}?(?:end)?(?:termin|datum|abschlusstermin|abschlussdatum)|keine?n? geplanten?r? abschluss|offene[nrsm]? (?:end\\w*|abschluss\\w*|termin\\w*)|without (?:a |an )?(?:\\w+ ){0,2}?(?:date|deadline|end)|no (?:\\w+ ){0,2}?(?:date|deadline)',
);
/** Measures whose planned end is left open by "k. A.". */
export const NOT_GIVEN = cue(
  '(?:keine|ohne) (?:\\w+ )?(?:abschluss|termin|datums|zeit)?angaben?|k a|o a|no entry',
);
/** Measures whose planned end has passed: "nicht rechtzeitig fertig geworden". */
export const OVERDUE = cue(
  'überfällig\\w*|nicht (?:rechtzeitig|fristgerecht|termingerecht|pünktlich|wie geplant) (?:fertig\\w*|abgeschlossen|beendet|umgesetzt)|(?:sollten?|müssten?) (?:[\\w.-]+ ){0,3}?(?:schon|längst|bereits|eigentlich) (?:[\\w.-]+ ){0,3}?(?:fertig|abgeschlossen|beendet|umgesetzt)|\\w*(?:termine?s?|datum|daten|(?<!welche[mn] )jahre?s?|abschluss|ende|frist\\w*)(?: [\\w.-]+){0,6} (?:überschritten|verstrichen|abgelaufen|in der vergangenheit|(?:schon|bereits|längst|inzwischen) vorbei)|(?:überschrittene|verstrichene|abgelaufene)[nrms]? (?:\\w+ )?(?:\\w*termine?n?|\\w*datum|\\w*jahre?|\\w*frist\\w*)|(?:termine?|zeitplan|frist\\w*|datum|deadlines?)(?: [\\w.-]+){0,4} (?:nicht (?:ein)?gehalten|nicht (?:ein)?halten|gerissen|reißen|überzogen|verfehl\\w*|verpasst)|missed (?:their|its|the) (?:\\w+ )?(?:deadlines?|dates?|targets?)|(?:deadline|date|end)(?: [\\w.-]+){0,6} (?:has passed|have passed|passed|in the past)',
);
/** "Wie viele Maßnahmen hat der Plan, und wie viele davon …?" */
export const WHOLE_AND_PART = cue(
  '(?:wie ?viele|anzahl|how many) (?:[\\w.-]+ ){1,14}?(?:wie ?viele|how many) (?:(?:\\w+ ){0,2}?(?:davon|darunter|von (?:ihnen|denen|diesen))|of (?:them|these|those))|(?:wie ?viele|anzahl|how many) (?:[\\w.-]+ ){1,14}?(?:und davon|and of (?:them|these|those))',
);
/** Fields that are to be told of each measure of a list. */
export const SHOWN_FIELDS = {
  status: cue(
    '(?:welche[nrsm]?|mit (?:dem |ihrem )?|samt|inklusive|jeweilige[nrm]?|what|which|with (?:their |the )?) ?(?:projekt)?status(?! (?:in|im|verzug))|(?:ihr|ihren|deren|their) (?:project )?(?:projekt)?(?:status|stand)|(?:projekt)?(?:status|stand|stände) (?:aller|der|von (?:allen )?)(?= ?(?:\\w+ )?maßnahmen)',
  ),
  completion: cue(
    'wann (?:werden|sollen|sollten|enden|laufen)(?= (?:[\\w.-]+ ){0,8}?(?:maßnahmen|projekte|vorhaben))|(?:welche[nrsm]? (?:abschluss)?termin|(?:mit|samt|inklusive) (?:ihrem |dem )?(?:abschluss)?termin)(?= (?:hatten?|haben|gilt|steht|nennt|angegeben|sie|jeweils)|$)|(?:abschluss|end)?(?:termine|daten) (?:aller|der|von (?:allen )?)(?= ?(?:\\w+ )?maßnahmen)',
  ),
  lead: cue(
    'wer (?:führt|führte|leitet|leitete|verantwortet)s? (?:sie|die|diese)(?! \\w*(?:maßnahme|projekt))',
  ),
} as const;
/** "Wie viele Maßnahmen hat …, und welche davon sind in Verzug?" */
export const WHOLE_AND_WHICH = cue(
  '(?:wie ?viele|anzahl|how many) (?:[\\w.-]+ ){1,14}?(?:und|and) (?:welche|which) (?:maßnahmen )?(?:(?:davon|von (?:ihnen|denen|diesen)|of them) )?(?:sind|waren|stehen|standen|liegen|lagen|are|were)(?! (?:das|es|die|these|they))',
);
/** "Wie viele Maßnahmen hat das TFM, und wie viele sind in Verzug?" */
export const WHOLE_AND_MANY = cue(
  '(?:wie ?viele|anzahl|how many) (?:[\\w.-]+ ){1,14}?(?:und|and) (?:wie ?viele|how many) (?:sind|waren|stehen|standen|liegen|lagen|are|were)(?! (?:das|es|die|these|they))',
);
/** A quarter of the planned end. */
export const QUARTER = cue(
  '(?:(erste[nsmr]?|1|zweite[nsmr]?|2|dritte[nsmr]?|3|vierte[nsmr]?|letzte[nsmr]?|4) quartal|q([1-4]))',
);
/** Two dates of one field: what was planned at first, and now. */
export const GAP = cue(
  '(?:ursprünglich\\w*|original\\w*|alte[nrms]?|erste[nrms]?) (?:\\w+ ){0,6}?(?:aktuell\\w*|aktull\\w*|neue[nrms]?|spätere[nrms]?|current|heutige[nrms]?)|(?:aktuell\\w*|aktull\\w*|current|spätere[nrms]?) (?:\\w+ ){0,6}?(?:ursprünglich\\w*|original\\w*)',
);
export const MOST_OR_ORDER = cue(
  'am (?:meisten|stärksten|weitesten|deutlichsten)|meisten|stärksten|größte[nrsm]?|größte|weitesten|rangliste|ranking|reihenfolge|(?:ordne|sortier)\\w*|most|largest|biggest|furthest|sort|rank|order',
);
/** Measures that lack a field. */
export const WITHOUT_STATUS = cue(
  '(?:ohne|keinen|kein|keine) (?:\\w+ ){0,1}?(?:projektstatus|status|statusfeld|statusangabe)|fehl(?:t|te) (?:\\w+ ){0,2}?(?:projektstatus|status|statusangabe)|(?:projektstatus|status|statusangabe) fehlt|(?:without|no) (?:a )?(?:project )?status',
);
export const WITHOUT_NUMBER = cue(
  '(?:ohne|keine) (?:\\w+ ){0,1}?(?:maßnahmen)?nummern?|fehl(?:t|te) (?:\\w+ ){0,2}?nummer|unnummeriert\\w*|nicht nummeriert\\w*|(?:without|no) (?:a )?number|unnumbered',
);
