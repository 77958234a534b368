import { cue } from './question-words.ts';

/**
 * The words by which people ask for what stands in the register. Patterns are folded like the
 * question; English stands beside German, since the same question words serve both.
 */

export const STATUS_FIELD = cue(
  'projektstat\\w*|status|wie (?:ist|war|steht|stand) es (?:\\w+ ){0,4}?(?:um|mit|bei)|statusverlauf|(?<!(?:termin|datum|abschluss|zeitpunkt|nummer|status|jahr|welchem (?:aktions)?plan|was) )stand(?! in welche)|(?:sach|projekt|umsetzungs|bearbeitungs|entwicklungs|zwischen)stand|pünktlich|termingerecht|fristgerecht|verspätet|wie (?:läuft|läufts|steht|stehts|schaut|schauts|gehts|siehts|sieht)(?: es)?(?: da)?(?: (?:mit|um|bei))?|auf kurs|(?:im |dem )?zeitplan|planmäßig|ampel\\w*|projektampel|hängts?|hakts?|klemmts?|stockts?|(?<=(?:läuft|lief|laufen) (?:\\w+ ){0,8})rund|(?:probleme|schwierigkeiten) (?:mit|bei|beim) (?:dem |der )?(?:zeitplan|termin\\w*|umsetzung)|on track|on schedule|progress|(?:which|what) state (?:is|was|are|were)',
);
export const COMPLETION_FIELD = cue(
  '(?:geplante[rsnm]? )?(?:abschluss|abschlüsse|fertigstellung|deadline|projektende|(?:abschluss|fertigstellungs|umsetzungs|ziel|end)(?:termine?s?|datum|daten|jahre?s?|zeitpunkte?s?))|geplante[rn]? (?:umsetzung|realisierung)|(?:umsetzung|realisierung) geplant|geplante[sn]? ende|termine?|(?:planned )?(?:completion|end) (?:date|year)s?|(?:planned )?completion|due date|target date|due(?! to)',
);
/** Ask for the end only where a measure is what ends. */
export const COMPLETION_VERB = cue(
  'bis wann|(?:fertig|abgeschlossen|beendet) bis$|until when|(?:zu|für) wann|wann (?:\\w+ ){0,14}?(?:geplant|vorgesehen|eingeplant|angesetzt|terminiert)|wann (?:\\w+ ){0,14}?(?:fertig\\w*|abgeschlossen|abgeschloßen|beendet|umgesetzt|vollendet)|(?:fertig|abgeschlossen|beendet|umgesetzt) (?:sein|werden|wird)|wann endet|wann soll(?:te|en|ten)? (?:\\w+ ){0,14}?(?:stehe?n|bereitstehen|so weit|soweit|vorliegen|durch|enden|kommen)|when (?:\\w+ ){0,14}?(?:finish(?:ed)?|complet(?:ed|e)|done|end)|by when',
);
export const MOVED = cue(
  'geschoben|versch[oi]b\\w*|versch[oi]eb\\w*|verlegt|aufgeschoben|nach hinten|verlängert|postpon\\w*|slip(?:s|ped|ping)?|push(?:ed)? back',
);
export const LEAD_FIELD = cue(
  'federf\\w*|zuständig(?:e[nrms]?|keit)?|verantwort(?:e[nt]?|ete[nt]?|lich(?:e[nrms]?|keit)?|ung)?|(?<=(?:vom|von|durch) (?:\\w+ ){1,3})(?:geführt|geleitet|verantwortet|gesteuert)|wer (?:hat|hatte)(?= (?:\\w+ ){0,8}?(?:den|die) (?:hut|leitung))|(?:den|die) (?:hut auf|leitung)|wer (?:macht|leitet|leitete|hatte|steuert|betreut|verantwortet|kümmert sich|hat den hut|ist dran)|wer (?:führt|führte)|in welche[rmn] (?:\\w+ )?hand|welche[srmn]? (?:ministerium|ministerien|ressorts?|behörde|haus|stelle)|(?:ressort|ministerium)(?= (?:(?:laut|im|plan|aktionsplan) )*20\\d\\d$|$)|lead(?:s|ing|er)?|led by|in charge|responsible|which (?:ministry|department|ministries)|who (?:runs|leads)',
);
export const INCLUDED_FIELD = cue(
  'aufnahmejahr|aufnahme|aufgenommen|erstaufnahme|erstmals|zum ersten mal|(?:seit|ab) wann|seit welchem jahr|(?:wann|in welche[mn] (?:jahr|plan|aktionsplan)) (?:kam|kamen)|wann (?:\\w+ ){0,12}?(?:aufgenommen|dazu\\w*|reingekommen|hinzu\\w*)|eingang(?= (?:\\w+ ){0,2}?(?:in den|im|in dem|ins) )|(?:seit|ab) welche[mnr] (?:aktions)?plan\\w*|neu aufgenommen|wie lange|first (?:included|added|appear\\w*|listed)|when (?:\\w+ ){0,14}?(?:added|included|listed)|since (?:when|what year|which year)|how long',
);
/** With "seit wann": the measure is in the plan, not something in the world. */
export const IN_THE_PLAN = cue(
  'dabei|drin|enthalten|vertreten|auf(?:taucht|tauchte|getaucht)|taucht|tauchte|erscheint|erschien|vorkommt|kommt(?= (?:\\w+ ){0,6}?vor)|aktionspl[aä]n\\w*|im plan|in den plan|in dem plan|aufgeführt|gelistet|aufgenommen|included|listed|part of|action plans?',
);
export const NUMBER_FIELD = cue(
  '(?:unter )?welche[rnms]? (?:maßnahmen)?nummern?|maßnahmennummern?|maßnahmennr|nummern?|nr|numbers?',
);
export const FORMER_FIELD = cue(
  'vormals|vormalig\\w*|vorige\\w*|bisherige\\w*|vor der (?:um|neu)nummerierung|vor (?:dem|der) (?:\\w+ )?(?:wechsel|umstellung|neuordnung)|(?:um|neu) ?nummerier\\w*|früher\\w*|ehemal\\w*|alte[nrsm]? (?:maßnahmen)?(?:nummer|name[ns]?|titel\\w*|bezeichnung)|vorherige\\w*|vorgänger\\w*|(?<=(?:hieß|nummer) (?:[\\w.]+ ){0,14})(?:vorher|zuvor|davor)|(?:vorher|zuvor|davor)(?= (?:[\\w.]+ ){0,8}?nummer)|aus welche[rnms]? (?:\\w+ ){0,3}?(?:maßnahmen?|vorhaben|projekten?|nummern?)|hervorgegangen|former(?:ly)?|previous(?:ly)?|used to be',
);
export const TITLE_FIELD = cue(
  'titels?|heißt|hieß|bezeichnung\\w*|bezeichnet|umbenannt|umbenennung|namens?|namen|genannt|lautet\\w*|renamed|called|titled?|name',
);
export const COURSE = cue('(?:status|termin|projekt)?verlauf|status(?:entwicklung|historie)');
export const STORY = cue(
  'wie (?:\\w+ ){0,14}?entwickel\\w*|(?:hat|haben) sich (?:\\w+ ){0,14}?entwickelt|entwicklung(?= (?:des|der|von|vom|beim|bei|seit|über|zwischen))|verlauf\\w*|status(?:verlauf|entwicklung|historie)\\w*|verlief\\w*|historie|geschichte|werdegang|stationen|durchl[aä]uf\\w*|durchlief|zeichnen? (?:\\w+ ){0,14}?nach|nachzeichnen|welche entwicklung|zeitleiste|zeitreihe|zeitverlauf|chronik|chronologie|(?:über|durch) (?:die|alle) (?:\\w+ )?(?:jahre|jahren|pläne|plänen|aktionspläne|aktionsplänen)(?: hinweg)?|(?:die|all die) jahre über|jahr für jahr|von (?:jahr zu jahr|plan zu plan)|im laufe? der (?:jahre|zeit)|in den einzelnen (?:jahren|plänen|aktionsplänen)|in allen (?:plänen|aktionsplänen|jahren)|alle (?:aktions)?pläne|histor(?:y|ically)|over (?:the years|time|all)|timeline|evol\\w*|how (?:\\w+ ){0,12}?(?:develop\\w*|change[sd]?)|from year to year',
);
export const BECAME = cue(
  'was (?:wurde|ist|ward) (?:\\w+ ){0,2}aus|geworden|was (?:geschah|passierte|ist (?:\\w+ ){0,12}?(?:geschehen|passiert))|what (?:became|happened)(?: of| to| with)?',
);
export const SINCE_WHEN = cue(
  '(?:seit|ab) wann|wie lange|how long|seit welche[mr]|wann (?:geriet|kam|fiel|rutschte|gerieten)|since when|when did',
);
export const HOW_OFTEN = cue(
  'wie (?:oft|häufig)|wieviel ?mal|wie viele male|how (?:often|many times)',
);
export const DONE = cue(
  'abgeschlossen\\w*|abgeschloßen|fertig\\w*|beendet\\w*|erledigt|vollendet|umgesetzt|durch|done|finished|completed|complete',
);
/** A question that is answered by yes or no begins with its verb. */
export const YES_NO =
  /^(?:(?:und|aber|also|na) )*(?:ist|is|sind|war|waren|gibts|gabs|enthalt|enthielt|umfasste|umfasst|hangt|hing|hakt|stockt|bleibt|blieb|wurde|wurden|wird|werden|gilt|galt|steht|stand|stehen|standen|liegt|lag|lauft|lief|befindet|befand|hat|hatte|haben|hatten|droht|drohte|soll|sollte|sollen|endet|fuhrt|fuhrte|leitet|leitete|verantwortet|tragt|trug|gehort|gehorte|heisst|hiess|taucht|erscheint|gab|gibt|kommt|are|were|has|have|had|did|does|do|will|should)\b/u;
export const ALREADY = cue(
  'schon|bereits|mittlerweile|inzwischen|endlich|eigentlich|noch|already|yet|meanwhile',
);

export const NEWEST = cue(
  'aktuell\\w*|zuletzt|derzeit\\w*|momentan|jetzt|heute|gerade|neueste[nrsm]?|letzte[nrsm]? (?:aktions)?plan|jüngste[nrsm]?|current(?:ly)?|latest|now|most recent|today',
);

/** Ask for prose, whatever else is said. */
export const PROSE = cue(
  'wer (?:führt|führte)(?: [\\w.]+)+ (?:durch|ein|aus|fort|weiter|zusammen)(?: (?:laut|gemäß|nach|im|in|20\\d\\d)(?: [\\w.]+)*)?$|warum|weshalb|wieso|weswegen|woran|wodurch|wozu|wofür|womit|worin|grund|gründe|gründen|begründ\\w*|ursachen?|kost(?:en|et|ete|eten)|gesamtkosten|euro|budget\\w*|finanz(?:iert|ierung|ieren)|haushaltsmittel|wie teuer|funktioniert|worum|bedeutet|bedeutung|zweck\\w*|vorteile?|nutzen|ziele?|schritte?|rechtsgrundlage|vertrag\\w*|(?:projekt|abteilungs|referats|behörden)?leiter(?:in|innen|s|n)?|projektleit\\w*|chefs?|chefin|direktor(?:in|s)?|präsident(?:in|en)?|anbieter|hersteller|wer (?:\\w+ ){0,10}?(?:entwickel\\w*|gebaut|programmiert\\w*)|who (?:\\w+ )?(?:developed|develops|built)|entwickler\\w*|technologien?|why|cost\\w*|reason\\w*|purpose|budget|explain|because',
);
export const HOW_MANY = cue(
  'wie ?vielen?|wie ?viele?|wieviele?|anzahl|zahl der|zähle?|how many|number of|count',
);
export const ASK_LIST = cue(
  'welche[rnms]?|was|liste?\\w*|auflistung|aufzählung|übersicht|zeige?n?|nenne?n?|gib|alle[rnms]?|which|what|list|show|name|all|give',
);
/** What the register lists. */
export const MEASURES = cue(
  'maßnahmen?|maßnamen?|masnahmen?|projekten?|projekte|vorhaben|einzelmaßnahmen|teilmaßnahmen|it projekte|measures?|projects?',
);
export const MEASURES_PLURAL = cue(
  'maßnahmen|maßnamen|masnahmen|projekten|projekte|vorhaben|teilmaßnahmen|it projekte|measures|projects',
);
export const FINISHED_LIST = cue(
  '(?:liste )?(?:der |als )?(?:abgeschlossene[nrsm]?|abgeschlossen|beendete[nrsm]?|erledigte[nrsm]?|fertige[nrsm]?|fertig|fertiggestellt\\w*|beendet|erledigt|finished|completed)',
);
export const ADDED = cue(
  'neu(?:e[nrsm]?)?|hinzugekommen\\w*|hinzu|dazugekommen\\w*|dazu ?gekommen|neu aufgenommen\\w*|neuaufnahmen?|zugänge|new(?:ly)?|added',
);
export const GONE = cue(
  'weggefallen\\w*|entfallen\\w*|verschwunden\\w*|gestrichen\\w*|rausgefallen|herausgefallen|geflogen|rausgeflogen|herausgeflogen|herausgenommen|rausgenommen|ausgeschieden|nicht mehr|fehlen\\w*|fehlt|raus|abgänge|weg|dropped|removed|gone|disappear\\w*|no longer|missing',
);
/** Measures that the plan marks as new, in whichever year they were included. */
export const FLAGGED_NEW = cue(
  '(?:vermerk|zusatz|kennzeichnung|kennzeichen|markierung|hinweis) neu|(?:als|mit) neu (?:gekennzeichnet\\w*|markiert\\w*|vermerkt\\w*|ausgewiesen\\w*)|(?:flagged|marked) (?:as )?new',
);
export const BACK = cue('wieder|zurück\\w*|erholt|aufgeholt|back|recovered|again');
export const TURNED = cue(
  'gewechselt|wechsel\\w*|gekippt|umgeschlagen|gesprungen|gestiegen|geraten|(?:ab)?gerutscht|abgefallen|gekommen|gefallen|verschlechter\\w*|verbesser\\w*|geändert|änder\\w*|vorher|vorjahr|gegenüber|ggü|verglichen|vergleich|im vergleich|changed?|turned|moved|switched|compared',
);
export const BETTER = cue('verbesser\\w*|besser(?:e[nrsm]?)?|better|improved?');
export const WORSE = cue('verschlechter\\w*|schlechter(?:e[nrsm]?)?|worse\\w*');
export const MOST = cue(
  'am (?:meisten|häufigsten|stärksten|weitesten|längsten|öftesten|deutlichsten)|meisten|häufigsten|stärksten|größte[nrsm]?|längste[nrsm]?|spitzenreiter|rangliste|ranking|most|longest|largest|biggest|furthest',
);
export const LATER = cue(
  'später|länger|eher|früher|zuerst|zuletzt|spätere[nrsm]?|frühere[nrsm]?|later|earlier|sooner|first|last',
);
export const OR = cue('oder|or|versus|vs|gegen|und|and');
export const COMPARE = cue(
  'vergleiche?n?|im vergleich|unterschied\\w*|gegenüberstellung|stelle? (?:\\w+ ){0,12}?gegenüber|compare[ds]?|comparison|difference',
);
export const PER_GROUP = cue(
  'je|pro|nach|jeweils|per|by|each|verteilung|verteilen|aufgeschlüsselt|gegliedert|statusverteilung',
);

export const IN_WHICH_PLANS = cue(
  '(?:in|für|bei|unter) welche[nr] (?:\\w+ )?(?:jahr|jahren|plänen|aktionsplänen|planjahren|plan|aktionsplan)|welche[ns]? (?:jahre|pläne|aktionspläne)|(?:in )?which (?:years?|plans?|action plans?)',
);
/** Of one plan: only with "die meisten" a question about the plans. */
/** Asks for a field plan by plan. */
export const PER_PLAN = cue(
  'in welche[mn] (?:aktions)?pl[aä]n(?:en)?|(?:je|pro|nach) (?:aktions)?plan(?:jahr)?(?! (?:von |vom |des |für )?(?:jahr\\w* )?\\d)|in (?:den )?(?:jeweiligen|einzelnen) (?:aktions)?plänen|in jedem (?:aktions)?plan|in which plans?|(?:in each|per|by) (?:action )?plan',
);
export const IN_WHICH_YEAR = cue(
  '(?:in )?welche[ms] (?:jahr|plan|aktionsplan)|wann|which year|when',
);
export const IN_HOW_MANY_PLANS = cue(
  '(?:in |über |seit )?(?:wie ?vielen?|wievielen?) (?:\\w+ )?(?:plänen?|aktionsplänen?|pläne|aktionspläne|jahren?|jahre)|(?:in )?how many (?:plans?|action plans?|years?)',
);
export const BY_HOW_MUCH = cue(
  'um (?:wie ?viele?|wieviele?)|by how (?:many|much)|wie ?viele jahre|wieviele jahre|wie weit',
);
export const ALL_ALONG = cue(
  'durchgehend|durchgängig|durchweg|ständig|immer|jedes jahr|in jedem (?:jahr|plan|aktionsplan)|in allen (?:\\w+ )?(?:jahren|plänen|aktionsplänen)|von anfang an|ununterbrochen|throughout|always|every (?:year|plan)|in all (?:plans|years|action plans)',
);
export const STILL = cue('noch|weiterhin|immer noch|still');
export const LATEST_END = cue(
  'spätesten?|am spätesten|als letzte[srn]?|am weitesten in der zukunft|latest (?:planned )?(?:completion|end|date)|ends? last',
);
export const EARLIEST_END = cue('frühesten?|am frühesten|als erste[srn]?|earliest|ends? first');
export const SHARE = cue('prozent|anteil\\w*|prozentual\\w*|quote|percent\\w*|share|proportion');
export const ORIGINALLY = cue(
  'ursprünglich\\w*|anfangs|anfänglich\\w*|zunächst|zuerst|original(?:ly)?|initial(?:ly)?',
);
export const CHAPTER = cue(
  '(?:kapitel\\w*|abschnitt\\w*|teil|chapter|section)(?: (?:[a-c]|\\d[\\d.]*))?|rubrik|überschrift|bereich|heading',
);
/** Planned ends that are no date; the field prints them so. */
export const OPEN_ENDS = cue(
  'fortlaufend\\w*|kontinuierlich\\w*|unbekannt\\w*|offen\\w*|kein endtermin|ongoing',
);
export const NO_LONGER = cue('nicht mehr|nicht länger|no longer|not any ?more');

export const PAST_END = cue('wann (?:wurde|wurden|war|waren)|when (?:was|were)');

/** Words of the patterns above that have other words between them. */
export const ASKING = cue(
  'wann|bis|laufe?|fertig\\w*|abgeschlossen\\w*|abgeschloßen|beendet|umgesetzt|vollendet|endet|enden|finish\\w*|complet\\w*|ends?|done|when|aufnahmejahr|aufnahme|aufgenommen\\w*|erstaufnahme|erstmals|seit|ab|welche[mnrs]?|kam|kamen|kommt|kommen|gekommen|dazu\\w*|hinzu\\w*|rein\\w*|included|added|listed|since|first|long|entwickel\\w*|entwicklung|hat|sich|changed?|develop\\w*|verlauf\\w*|historie|geschichte|werdegang|verlief\\w*|stationen|durchl[aä]uf\\w*|durchlief|nachzeichnen|zeichnen?|nach|zeitleiste|zeitreihe|zeitverlauf|chronik|chronologie|status(?:verlauf|entwicklung|historie)\\w*|geworden|wurde|gemacht|ward|timeline|history|evol\\w*|became|happened|droht\\w*|gedroht|geriet\\w*|geraten|how|did|wie|vielen|wievielen|plänen?|aktionsplänen?|jahren?|durchgehend|durchgängig|durchweg|ständig|immer|ununterbrochen|anfang|throughout|always|every|weiterhin|spätesten?|frühesten?|letzte[srn]?|erste[srn]?|prozent|anteil\\w*|quote|percent\\w*|ursprünglich\\w*|anfangs|anfänglich\\w*|zunächst|original|originally|kapitel\\w*|abschnitt\\w*|rubrik|überschrift|chapter|section|um|weit|einzige[rnsm]?|einzig|nur|lediglich|beide[nr]?',
);

/** Measures whose planned end names no date. */
export const OPEN_END = cue(
  'ohne (?:\\w+ ){0,3}?(?:end)?(?:termine?|datum|abschlusstermin|abschlussdatum|jahr)|(?:keine?n?|kein) (?:\\w+ ){0,2}?(?:end)?(?:termin|datum|abschlusstermin|abschlussdatum)|offene[nrsm]? (?:end\\w*|abschluss\\w*|termin\\w*)|without (?:a |an )?(?:\\w+ )?(?:date|deadline|end)',
);
/** Measures that lack a field. */
export const WITHOUT_STATUS = cue(
  '(?:ohne|keinen|kein|keine) (?:\\w+ ){0,1}?(?:projektstatus|status|statusfeld|statusangabe)|(?:without|no) (?:a )?(?:project )?status',
);
export const WITHOUT_NUMBER = cue(
  '(?:ohne|keine) (?:\\w+ ){0,1}?(?:maßnahmen)?nummern?|unnummeriert\\w*|nicht nummeriert\\w*|(?:without|no) (?:a )?number|unnumbered',
);
/** A count that is compared between plans. */
export const COUNT_CHANGE = cue(
  'gestiegen|stieg|gesunken|sank|zugenommen|abgenommen|gewachsen|wuchs|zunahme|abnahme|anstieg|rückgang|mehr|weniger|veränder\\w*|increase[ds]?|decrease[ds]?|rose|fell|more|fewer',
);

/** Words of a question about the register that say nothing of its subject. */
export const FILLERS = cue(
  'hinaus|geführt|gelaufen|meldet|melden|meldete|vermeldet|grün|gelb|rot|befindlich\\w*|contains?|bestellt|stimmt|gesagt|gehört|gelesen|sowohl|set|gives?|gave|says?|shows?|fand|fanden|gefunden|finden|liegen|tauch(?:t|en|te|ten)|auftauchen|führen|führten|hink(?:t|en|te|ten)|verantworten|betreuen|gemeinsam|zusammen|nachgeordnete[nrm]? (?:stellen|behörden|ämtern?|einrichtungen)|voll(?:e[nmrs]?|ständige?[nmrs]?)|supposed|expected|scheduled|due|tragen|trägt|trug|trugen|gilt|galt|gelten|liegend\\w*|zukunft|allein|alleinige?[nrs]?|ausschließlich|alone|solely|eintrag|einträge\\w*|alles|also|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|two|three|five|ten|erzähle?|erkläre?|berichte?|schildere?|beschreibe?|aktionspl[aä]n\\w*|plan|plans|pläne|plänen|planes|jahr|jahre|jahren|jahres|jahrgang|laut|gemäß|nach|thüringen|thüringer|thüringens|freistaats?|land|landes|maßnahmen?|maßname\\w*|massnahme\\w*|projekts?|projekte\\w*|vorhabens?|bitte|mal|sag|sage|sagt|zeig|zeige|nenn|nenne|gib|gibt|gibts|welche\\w*|wieviele?|anzahl|zahl|viele?|wer|macht|ministerium|ressort|eigene[rnms]?|umfasst\\w*|enthält|enthalten|enthielt\\w*|erst|lediglich|insbesondere|steht|stehen|stand|standen|stehn|hatte|hat|haben|war|waren|ist|sind|sinds|wurde|wurden|wird|werden|gehört|gehören|geplant\\w*|derzeit|läuft|laufen|lief|liefen|gab|gabs|leitet|leiten|leitete|verantwortet|betreut|eingetragen|angegeben|nennt|genannt|führt|weist|lautet|finde|findet|ausweist|fällt|fallen|betrifft|betreffen|betreffend|überhaupt|eigentlich|denn|noch|schon|bereits|liegt|liegen|lag|lagen|verlauf|entwicklung|frage|info|infos|wissen|kannst|können|möchte|will|ich|mir|uns|hallo|hi|danke|gelistet\\w*|aufgelistet\\w*|aufgeführt\\w*|verzeichnet|ausgewiesen|gemeldet|ggü|gegenüber|vergleich|verglichen|vs|versus|vorjahr\\w*|worden|sein|gewesen|insgesamt|gesamt|genau|all|alle[rnms]?|jeweils|einzelnen?|aktuell\\w*|zuletzt|momentan|da|dazu|dafür|eintrag|feld|felder|angabe\\w*|angaben|daten|termin\\w*|nummer\\w*|action|plans?|measures?|projects?|according|planned|year|years|thuringian?|state|status|does|please|tell|me|about|its|their|under|per|one|there|been|any|some|still',
);
