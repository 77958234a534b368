import { cue } from './question-words.ts';

/**
 * The words by which people ask for a field of a measure. Patterns are folded like the
 * question; English stands beside German, since the same question words serve both.
 */

export const STATUS_FIELD = cue(
  'projektstat\\w*|projektst[aä]nde?n?|status(?:feld|zeile|angabe|eintrag|vermerk|meldung)?\\w{0,2}|(?<=(?:kommt|kommen|kam|wird|werden|wurde|ist|läuft|liegt|bleibt) (?:[\\w.-]+ ){1,8})rechtzeitig(?=$| (?:laut|im|was|fertig|kommen|abgeschlossen|umgesetzt|sein)(?![\\w-])(?! ge?worden))|wie (?:ist|war|steht|stand) es (?:\\w+ ){0,8}?(?:um|mit|bei)|statusverlauf|(?<!(?:termin|datum|abschluss|zeitpunkt|nummer|status|jahr|welchem (?:aktions)?plan|was) )stand(?! in welche)|(?:sach|projekt|umsetzungs|bearbeitungs|entwicklungs|zwischen)stand|pünktlich|termingerecht|fristgerecht|verspätet|wie (?:läuft|läufts|steht|stehts|schaut|schauts|gehts|siehts|sieht)(?: es)?(?: da)?(?: (?:mit|um|bei))?|auf kurs|(?:im |dem )?zeitplan|planmäßig|ampel\\w*|projektampel|hängts?|hing(?:en|s)?(?! .*ab$)|hakt(?:en|e)?s?|klemmt(?:en|e)?s?|stockt(?:en|e)?s?|(?<=(?:läuft|lief|laufen) (?:[\\w./-]+ ){0,8})rund|(?:probleme|schwierigkeiten) (?:mit|bei|beim) (?:dem |der )?(?:zeitplan|termin\\w*|umsetzung)|on track|on schedule|progress|how far (?:along|advanced|is|are|has|have|was|were)|how (?:is|are|was|were) (?:[\\w./-]+ ){1,8}?(?:going|progressing|coming along)|(?:which|what) (?:state|stage|phase)(?= (?:is|was|are|were|had|has|did|does))|(?:which|what) state (?:is|was|are|were)',
);
export const COMPLETION_FIELD = cue(
  '(?:geplante[rsnm]? )?(?:abschluss|abschlüsse|fertigstellung|deadline|projektende|(?:abschluss|fertigstellungs|umsetzungs|ziel|end)(?:termine?s?|datum|daten|jahre?s?|zeitpunkte?s?))|geplante[rn]? (?:umsetzung|realisierung)|(?:umsetzung|realisierung) geplant|geplante[sn]? ende|termine?|(?:planned )?(?:completion|end) (?:date|year)s?|(?:planned )?completion|due date|target (?:date|year)s?|(?:scheduled|expected|foreseen) (?:end|finish)|due(?! to)',
);
/** Ask for the end only where a measure is what ends. */
export const COMPLETION_VERB = cue(
  '(?<!von wann )bis wann|wann kommt(?! (?:[\\w.-]+ ){0,6}?(?:dazu|hinzu|rein|hinein|in (?:den|die|das)|zu[mr]?)(?!\\w))|(?:fertig|abgeschlossen|beendet) bis$|until when|(?:zu|für) wann|wann (?:[\\w./-]+ ){0,14}?(?:geplant|vorgesehen|eingeplant|angesetzt|terminiert)|wann (?:[\\w./-]+ ){0,14}?(?:fertig\\w*|abgeschlossen|abgeschloßen|beendet|umgesetzt|vollendet)|(?:fertig|abgeschlossen|beendet|umgesetzt|schluss) (?:sein|werden|wird)|wann endet|wann soll(?:te|en|ten)? (?:[\\w.-]+ ){0,14}?(?:\\w{3,}(?:t|en) sein|(?:erlassen|verabschiedet) werden)|wann soll(?:te|en|ten)? (?:[\\w./-]+ ){0,14}?(?:stehe?n|bereitstehen|so weit|soweit|vorliegen|durch|enden|kommen|schluss)|when (?:[\\w./-]+ ){0,14}?(?:finish(?:ed)?|complet(?:ed|e)|done|end)|when (?:will|shall|should|is|are) (?:[\\w./-]+ ){0,14}?(?:ready|available|operational|in place|implemented|rolled out|issued|adopted|enacted|delivered|concluded|wrapped up|up and running)|by when|by (?:which|what) (?:year|date|time)',
);
/** Who uses or tries something need not be who is in charge of it. */
export const USING =
  'nutz(?:t|en|te|ten)|verwende\\w*|setz(?:t|en|te|ten)|einsetz\\w*|eingesetzt|erprob\\w*|teste(?:t|n|te|ten)|pilotier\\w*|anwende\\w*|wende(?:t|n)|uses?|used|using|trial\\w*|tests?|tested|testing|pilots?|piloting';
export const LEAD_FIELD = cue(
  `federf\\w*|wer$|zuständig(?:e[nrms]?|keit)?|verantwort(?:e[nt]?|ete[nt]?|lich(?:e[nrms]?|keit)?|ung)?|(?<=(?:vom|von|durch) (?:\\w+ ){1,3})(?:geführt|geleitet|verantwortet|gesteuert)|wer (?:hat|hatte)(?= (?:[\\w./-]+ ){0,8}?(?:den|die) (?:hut|leitung))|(?:den|die) (?:hut auf|leitung)|wer (?:macht|leitet|betreut|führt|steuert)s|wer (?:macht|leitet|leitete|hatte|steuert|betreut|verantwortet|kümmerte? sich|hat den hut|ist dran)|wer (?:führt|führte)|in welche[rmn] (?:\\w+ )?hand|welche[srmn]? (?:(?:fach)?ministerium|(?:fach)?ministerien|(?:fach)?ressorts?|(?:landes)?behörde|haus|stelle|abteilung)(?! (?:${USING})(?!\\w))|(?:ressort|ministerium)(?= (?:(?:laut|im|plan|aktionsplan) )*20\\d\\d$|$)|lead(?:s|ing|er)?|led by|in charge|responsible|(?:which|what) (?:ministry|department|ministries|authority|state body|government body)(?! (?:${USING})(?!\\w))|(?:headed|managed|overseen|run|steered) by(?= (?:which|what|whom)|$)|who (?:leads|oversees|coordinates|steers)|who runs(?! (?:its|their|his|her|an?) )|accountable`,
);
export const INCLUDED_FIELD = cue(
  'aufnahmejahr|aufnahme|aufgenommen|erstaufnahme|erstmals|zum ersten mal|(?:seit|ab) wann|seit welchem jahr|(?:wann|in welche[mn] (?:jahr|plan|aktionsplan)) (?:kam|kamen)|wann (?:[\\w./-]+ ){0,12}?(?:aufgenommen|dazu\\w*|reingekommen|hinzu\\w*)|eingang(?= (?:\\w+ ){0,2}?(?:in den|im|in dem|ins) )|(?:seit|ab) welche[mnr] (?:aktions)?plan\\w*|neu aufgenommen|wie lange|first (?:included|added|appear\\w*|listed)|inclusion|when (?:[\\w./-]+ ){0,14}?(?:added|included|listed|join|enter)|since (?:when|what year|which year)|how long',
);
/** With "seit wann": the measure is in the plan, not something in the world. */
export const IN_THE_PLAN = cue(
  'dabei|drin|enthalten|vertreten|auf(?:taucht|tauchte|getaucht)|taucht|tauchte|erscheint|erschien|vorkommt|kommt(?= (?:\\w+ ){0,6}?vor)|aktionspl[aä]n\\w*|im plan|in den plan|in dem plan|aufgeführt|gelistet|aufgenommen|included|listed|(?:bestand)?teil (?:des|vom) (?:aktions)?plan\\w*|part of|action plans?',
);
export const NUMBER_FIELD = cue(
  '(?:unter )?welche[rnms]? (?:maßnahmen)?nummern?|maßnahmennummern?|maßnahmennr|nummern?|nr|(?:what|which|whose|measure|plan|former|previous|old|earlier|original) numbers?|numbers?(?= (?:of|did|does|do|was|is|had|has|in|now|today)(?!\\w)|$)',
);
export const FORMER_FIELD = cue(
  'vormals|vormalig\\w*|vorige\\w*|bisherige\\w*|vor der (?:um|neu)nummerierung|vor (?:dem|der) (?:\\w+ )?(?:wechsel|umstellung|neuordnung)|(?:um|neu) ?nummerier\\w*|früher\\w*(?! (?:fertig|abgeschlossen|beendet|zu ende|enden|endet|dran|als)(?![\\w-]))|ehemal\\w*|alte[nrsm]? (?:maßnahmen)?(?:nummer|nr|name[ns]?|titel\\w*|bezeichnung)|vorherige\\w*|vorgänger\\w*|(?<=(?:hieß|nummer|nr) (?:[\\w.]+ ){0,14})(?:vorher|zuvor|davor)|(?:vorher|zuvor|davor)(?= (?:[\\w.]+ ){0,8}?(?:nummer|nr))|aus welche[rnms]? (?:\\w+ ){0,3}?(?:maßnahmen?|vorhaben|projekten?|nummern?)|hervorgegangen|(?:auf|ein)gegangen|zusammengelegt\\w*|zusammengeführt\\w*|verschmolzen|ältere[nr]? (?:maßnahmen|vorhaben|projekten?)|bevor (?:es|sie|das|die|er) (?:\\w+ )?(?:hieß|genannt)|former(?:ly)?|previous(?:ly)?|used to be',
);
export const TITLE_FIELD = cue(
  'titels?|kürzels?|(?<!was )heißt|hieß|bezeichnung\\w*|bezeichnet|umbenannt|umbenennung|namens?|namen|(?<!welche[rsnm]? (?:[\\w-]+ ){1,4})genannt|lautet\\w*|renamed|called|titled?|name',
);
export const ORIGINALLY = cue(
  'ursprünglich\\w*|anfangs|anfänglich\\w*|zunächst|zuerst|original(?:ly)?|initial(?:ly)?',
);
export const NEWEST = cue(
  'aktuell\\w*|zuletzt|derzeit\\w*|momentan|jetzt|heute|gerade|neueste[nrsm]?|grade?|letzte[nrsm]? (?:aktions)?plan|jüngste[nrsm]?|current(?:ly)?|latest|now|most recent|today',
);
