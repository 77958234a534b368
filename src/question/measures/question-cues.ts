import { cue } from './question-words.ts';

/**
 * How a question is put, whatever it is about. Patterns are folded like the
 * question; English stands beside German, since the same question words serve both.
 */

/** A question that is answered by yes or no begins with its verb. */
export const YES_NO =
  /^(?:(?:und|aber|also|na) )*(?:ist|is|sind|war|waren|gibts|gabs|enthalt|enthielt|umfasste|umfasst|hangt|hing|hakt|stockt|bleibt|blieb|wurde|wurden|wird|werden|gilt|galt|steht|stand|stehen|standen|liegt|lag|lauft|lief|befindet|befand|hat|hatte|haben|hatten|droht|drohte|soll|sollte|sollen|endet|fuhrt|fuhrte|leitet|leitete|verantwortet|tragt|trug|gehort|gehorte|heisst|hiess|taucht|erscheint|zahlt|zahlte|findet|gab|gibt|kommt|are|were|has|have|had|did|does|do|will|should)\b/u;
/** Ask for prose, whatever else is said. */
export const PROSE = cue(
  'wie (?:heißt|heißen|hieß|hießen|nennt sich) (?:\\w+ ){0,3}?(?:firma|firmen|unternehmen|\\w*dienstleister\\w*|lieferant\\w*|betreiber\\w*|\\w*partner\\w*|produkte?|software|\\w*mitarbeiter\\w*|personen?)|wer (?:führt|führte)(?: [\\w.]+)+ (?:durch|ein|aus|fort|weiter|zusammen)(?: (?:laut|gemäß|nach|im|in|20\\d\\d)(?: [\\w.]+)*)?$|(?<!welche[srm]? (?:maßnahme|projekt|vorhaben) .*)gemeint|mangels|infolge|aus (?:\\w*mangel|\\w*gründen)(?! gleich)|wegen(?= (?:[\\w.-]+ ){1,4}?(?:in |im )?(?:verzug|verzögert|verspätet)(?!\\w))|warum|weshalb|wieso|weswegen|woran|wodurch|wozu|wofür|womit|worin|grund|gründe|gründen|begründ\\w*|ursachen?|kost(?:en|et|ete|eten)|gesamtkosten|euro|budget\\w*|finanz(?:iert|ierung|ieren)|haushaltsmittel|wie teuer|funktioniert|was (?:hat|haben|hatte|hatten) (?!davon|darunter)(?:[\\w.]+ ){1,6}?mit (?:[\\w.]+ ){1,6}?zu tun|worum|bedeutet|bedeutung|zweck\\w*|vorteile?|nutzen|ziele?|schritte?|rechtsgrundlage|(?<=wann (?:\\w+ )?(?:muss\\w*|müss\\w*|hat|hatte|haben|hatten|soll\\w*|must|should) (?:[\\w./-]+ ){0,12})(?:laut|gemäß|nach|according to|under) (?:dem |der |the )?(?:\\w*gesetz|ozg|\\w*govg|\\w*verordnung|law)|vorgeschrieben|verpflichtend|gesetzlich (?:geregelt|verlangt|gefordert|nötig|bestimmt)|mandatory|(?:required )?by law|legally|vertrag\\w*|(?:projekt|abteilungs|referats|behörden)?leiter(?:in|innen|s|n)?|projektleit\\w*|chefs?|chefin|direktor(?:in|s)?|präsident(?:in|en)?|(?:bei|an|über|zu) welche[rmn]? (?:\\w*behörden?|\\w*ämtern?|\\w*amt|\\w*stellen?|\\w*minister\\w+) (?:\\w+ ){0,6}?(?:man|ich|wir|jemand|bürger\\w*|firmen|unternehmen)|persönlich|namentlich|anbieter|hersteller|wer (?:\\w+ ){0,10}?(?:entwickel\\w*|gebaut|programmiert\\w*)|who (?:\\w+ )?(?:developed|develops|built)|entwickler\\w*|technologien?|why|cost\\w*|reason\\w*|purpose|budget|explain|because',
);
