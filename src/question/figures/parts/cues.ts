import { LRUCache } from 'lru-cache';
import { foldGerman } from '#src/text/fold.ts';
import { questionVocabulary } from '../words/question-vocabulary.ts';

/** "gemeinsam ausgewiesen": what is listed so is called so, and nothing is added up. */
export const LISTED =
  '(?:ausgewiesen|gefuhrt|erfasst|genannt|dargestellt|aufgefuhrt|gezahlt|shown|listed|reported)\\w*';

/**
 * Words and phrases that say what to do with the figures. Each is a pattern over the folded question
 * (see `foldGerman`: lower case, "ä" and "ae" as "a", "ß" as "ss"), written here as such.
 */
const PATTERNS = {
  share:
    'zu wie ?viel prozent|anteil\\w*|prozentanteil\\w*|anteilig\\w*|prozentsatz|(?<!(?:um|plus|minus|zuwachs|anstieg|ruckgang) )(?:wie ?viel|welche[rn]?) prozent(?! (?:zum vorjahr|gegenuber|mehr|weniger|grosser|kleiner|hoher|niedriger|differenz|unterschied|abweichung|veranderung|entwicklung|zuwachs|wachstum|ruckgang|anstieg|steigerung|verlust|plus|minus))|prozent (?:aller|der|des|von|vom|davon)(?! (?:19|20)\\d\\d)|share(?: of)?|proportion|(?:what|which) percentage of|how many percent of|what percent of|as a percentage of|percentage of|welcher teil|ausmach\\w*|(?:macht|machte|machten|machen) .{0,60}? aus',
  ratio:
    '^auf (?:eine[nr]?|jede[nrs]?|1) (?:einzelne[nrs]? )?(?:beschaftigte|bedienstete|mitarbeite|angestellte|kopf|person)\\w*|(?:(?:entfall|entfiel|komm|kam)\\w*|gerechnet|rechnerisch) (?:.{0,60}? )?auf (?:eine[nr]?|jede[nrs]?|1) (?:einzelne[nrs]? )?(?:beschaftigte|bedienstete|mitarbeite|angestellte|kopf|person)\\w*|(?:entfall|entfiel|komm|kam)\\w* (?:.{0,60}? )?auf (?:ein(?:e[nr]?)?|jede[nrs]?|1)(?! .{0,40}?(?:einwohn|jahr|stichtag))|(?<=how many .{0,80}?)(?:per|for (?:each|every|one)) (?:[\\w-]+ ){0,3}?(?:employee|staff member|member of staff|worker|person)|teile?n?(?= .{0,80}? durch )|(?:geteilt|dividiert) durch|dividiere?n?(?= .{0,80}? durch )|divided by|divide(?= .{0,80}? by )|wie ?viel ?mal|wie oft mal|wie ?vielfach\\w*|mal so (?:viele?|gross\\w*|hoch)|wie oft so viele?|faktor|wie oft (?:passt|passen|geht|gehen|steckt|stecken)|how many times (?:does|do|would)|(?:im )?verhaltnis(?: zwischen| zu(?:r|m)?| von)?|how many times|times as many|ratio|vielfache\\w*|doppelt so \\w+',
  difference:
    'wie weit(?= (?:lieg|lag)\\w* .{0,90}?(?:vor|hinter|uber|unter)(?!\\w))|unterschied\\w*|differenz\\w*|diff|abstand|(?<=(?:lieg|lag)\\w* (?:\\w+ ){0,2})dazwischen|difference|(?:um )?wie ?viele? .{0,90}?(?:mehr|weniger|grosser|kleiner|hoher|geringer|teurer|billiger|gunstiger)|um wie ?viele? .{0,90}?(?:lieg|lag)\\w* .{0,60}? (?:vor|hinter|uber|unter)(?! \\d)|ubertriff\\w*|ubertraf\\w*|uberrag\\w*|ubersteig\\w*|uberst(?:ieg|iegen)|uberschr(?:itt|itten|eitet)(?= .{0,60}? um )|how many more|how many fewer|exceeds?|by how many|by how much|unterscheide\\w*|vorsprung',
  than: 'mehr .{0,60}?als|weniger .{0,60}?als|grosser .{0,30}?als|kleiner .{0,30}?als|more .{0,60}?than|fewer .{0,60}?than|less .{0,60}?than|larger than|bigger than|smaller than',
  versus:
    '(?:who|whos|which)(?: (?:is|was|one|of them))* (?:bigger|larger|smaller|greater)|wer (?:ist|war) (?:grosser|kleiner)|versus|vergleich\\w*|im vergleich|gegenuberstell\\w*|gegenuber|oder|compare[ds]?|comparison|against|beziehungsweise',
  top: 'so viele? .{0,40}?wie (?:nie|noch nie|nie zuvor)|mehr denn je|(?:zweit|dritt|viert|funft)(?:meist|grosst|hochst|starkst)\\w*|meiste[nrs]?|grosste[nrsm]?|hochste[nrsm]?|starkste[nrsm]?|maximal\\w*|maximum|spitzenreiter|spitzenwert|hochststand|hochstwert|rekord\\w*|top|(?<!at )most(?! recent)|largest|biggest|highest|greatest|maximum|peak|langste[nr]?|personalstarkste[nrsm]?|personalreichste[nrsm]?|vorn|ganz oben|am meisten|am haufigsten|haufigste[nrsm]?|am besten (?:besetzt|ausgestattet|aufgestellt)|nase vorn|nummer eins|number one|(?:platz|rang|nummer) (?:1|eins)|(?:auf|an) (?:de[mr] )?(?:erste[nrm]?|oberste[nrm]?|vorderste[nrm]?) (?:stelle|platz|rang|position)|erste[nrm]? (?:platz|rang)|first place|am (?:starksten|grossten|hochsten|kraftigsten|deutlichsten|massivsten|heftigsten|steilsten|rasantesten)|strongest|steepest|sharpest',
  bottom:
    'so wenige? .{0,40}?wie (?:nie|noch nie|nie zuvor)|weniger denn je|(?:zweit|dritt|viert|funft)(?:wenigst|kleinst|niedrigst|geringst)\\w*|wenigste[nrs]?|kleinste[nrsm]?|niedrigste[nrsm]?|geringste[nrsm]?|minimal\\w*|minimum|tiefststand|tiefstwert|tiefpunkt|schwachste[nrsm]?|(?<!at )least|fewest|smallest|lowest|flop|schlusslicht\\w*|am wenigsten|am seltensten|seltenste[nrsm]?|tiefste[nrsm]?|personalschwachste[nrsm]?|personalarmste[nrsm]?|weakest|mindeste[nrs]?|ganz unten|ganz hinten|(?:letzte[nrsm]?|hinterste[nrsm]?|unterste[nrsm]?) (?:stelle|platz|rang|position)|last place',
  grow: '(?<!(?:fast|beinahe|nahezu|knapp|annahernd) )(?:verdoppel|verdreifach|vervierfach)\\w*|doubled?|tripled?|gewachsen|wachs(?:en|t|e|ende\\w*|tum\\w*)|wuchs\\w*|gestiegen|stieg\\w*|steig\\w*|anstieg\\w*|zunahm\\w*|zugenommen|zunehm\\w*|zuwachs\\w*|wachstum\\w*|zugelegt|zuleg\\w*|legt\\w*(?!.{0,120} (?:zugrunde|zu grunde|vor|dar|offen|fest)(?: |$)|.{0,120} (?:ab|an|ein|auf|aus|nahe|still|nieder|um)$)|(?:hinzu|dazu) ?(?:ge(?:kommen|wonnen|holt)|bekommen)|hinzu|aufgestockt|aufstock\\w*|aufwuchs|aufgebaut|personalaufbau|personalaufwuchs|aufbau|(?:mehr|grosser) geworden|(?:wurden?|werden|wird) .{0,60}?(?:grosser|mehr(?= oder weniger$|$))|gewonnen|gewann\\w*|erhoht\\w*|erhoh\\w*|plus|vergrosser\\w*|grow\\w*|grew|grown|growth|increas\\w*|rise|rose|risen|gain\\w*|added(?! (?:together|up))|(?:go|goes|going|gone|went|moved?|creep|crept) up|up by|expan\\w*|zugewinn\\w*|angewachsen|angestiegen|emporgeschnellt|rauf|nach oben|in die hohe|aufwarts|bergauf|wachstumskurs|zugang|zugange|mehrung',
  shrink:
    '(?<!(?:fast|beinahe|nahezu|knapp|annahernd) )halbier\\w*|halved?|fehl(?:en|t|te|ten)(?= .{0,80}?(?:verglichen mit|im vergleich (?:zu|zum|mit)|gegenuber)(?: (?:de[mr]|jahr|stand|von))* (?:19|20)\\d\\d)|gesunken|sink\\w*|sank\\w*|gefallen|fiel\\w*|(?<!(?:diesem|dem|jedem|jeden|welchem|welchen|keinem|keinen|im|diesen|letzteren|ersteren|solchen|den) )fall(?:en|t|ing)?|falls(?= (?:by|from|to|below|under))|ruckgang\\w*|ruckgange|zuruckgegangen|zuruckgeh\\w*|abgenommen|abnahm\\w*|abnehm\\w*|verloren|verlor\\w*|verlust\\w*|verlier\\w*|abgebaut|(?:personal)?abbau(?!grad|rate)\\w*|geschrumpft|schrumpf\\w*|(?:weniger|kleiner) geworden|(?:wurden?|werden|wird) .{0,60}?(?:kleiner|weniger$)|eingebusst|einbusse\\w*|minus|verringer\\w*|verkleiner\\w*|reduzier\\w*|reduktion|gekurzt|kurzung\\w*|eingespart|einspar\\w*|schwund|declin\\w*|decreas\\w*|fell|fallen|drop\\w*|lost|lose[sd]?|loss\\w*|shrank|shrunk|shrink\\w*|reduc\\w*|cut|(?:go|goes|going|gone|went|moved?|creep|crept) down|down by|runter|herunter|nach unten|abwarts|bergab|schrumpfkurs|in den keller|weggefallen|gestrichen|gestrichene\\w*|abgang|abgange|minderung|rucklaufig\\w*',
  change:
    'um wie ?viele? .{0,90}?(?:lieg|lag)\\w* .{0,90}?(?:uber|unter)(?: (?:de[mnr]|denen|dessen|wert|stand|niveau|zahl|von|vom|des|jahres?))* (?:19|20)\\d\\d|verandert\\w*|veranderung(?:en)?|verander(?!ung)\\w*|wandel\\w*|anderte\\w*|geandert|anderung(?:en)?|anders|entwickl?ung(?:en)?|entwickel\\w*|chang\\w*|develop\\w*|evol\\w*|trend|verlauf\\w*|steigerung\\w*|steigerungsrate|wachstumsrate|veranderungsrate|rate',
  percent:
    'prozent\\w*|percent\\w*|pct|(?:relative|percentage) terms|relativ\\w*|relative(?:ly)?|v h|anteil(?:ig|smassig)',
  points: 'prozentpunkt\\w*|percentage points?',
  absolute:
    '(?:in )?absolute terms|absolut\\w*|absolute(?:ly)?|in zahlen|in personen|zahlenmassig|in kopfen',
  previousYear:
    '(?:binnen|innerhalb) (?:eines|von einem) jahre?s?|binnen jahresfrist|(?:zum|gegenuber dem|zu dem|gegenuber|im vergleich zum|verglichen mit dem|auf das|von|vom|als im) (?:jeweiligen )?(?:vorjahr\\w*|jahr (?:davor|zuvor))|vorjahresvergleich|vorjahresveranderung|vorjahr(?:es)?|(?:from|on|over|against|compared (?:to|with)|versus|than|vs) (?:the |in the )?(?:previous|prior|preceding|last) year|year on year|yoy|year over year|im jahr (?:davor|zuvor)',
  sum: `zusammen(?:gerechnet|genommen|gezahlt)?|summe|summiert\\w*|aufsummiert|aufaddiert|addiert\\w*|addier\\w*|plus|in summe|together|combined|sum|in total|total|gemeinsam(?! ${LISTED})|zusammengerechnet|zusammengenommen|insgesamt|between them|miteinander|alles in allem|gesamt(?:e[nrsm]?|zahl\\w*|anzahl|summe|bestand|personal\\w*)?|altogether|add(?:ed|ing)? (?:together|up)|taken together|put together|unterm strich(?!.* (?:gewachsen|gestiegen|gesunken|geschrumpft|zugelegt|verloren))`,
  mean: '(?:above|below)(?: the)? average|arithmetische[sn]? mittel|durchschnitt(?:s|lich\\w*|swert\\w*|sbestand|szahl)?|mittelwert\\w*|im mittel|mittlere[nrsm]?|schnitt|average|averages|(?<!(?:i|you|we) )mean|avg|durchschn|gemittelt|(?:uber|unter)durchschnittlich\\w*',
  median: 'median\\w*|zentralwert',
  min: 'minimum|mindestwert|minimal\\w*|kleinster wert|niedrigster wert|tiefststand|tiefstwert|lowest value|geringster wert',
  max: 'maximum|maximal\\w*|hochststand|hochstwert|hochster wert|grosster wert|highest value|peak',
  whichYear:
    'wie oft(?! (?:mal|so|passt|passen|geht|gehen|steckt|stecken))|how often|in how many of the years|(?:starkste|schwachste|beste|schlechteste|grosste|kleinste|hochste|niedrigste|personalstarkste|personalschwachste|magerste)[snm]? (?:kalender|berichts)?jahr(?:es)?|(?:strongest|weakest|best|worst|leanest) year|(?<!seit |vor |nach |for )(?:in )?wie ?vielen? (?:der )?jahre?n?|(?<!for )(?:in )?how many years|(?:an)?zahl (?:der )?jahre|number of years|(?:in )?welche[mnrs]? (?:der )?(?:jahr\\w*|kalenderjahr\\w*)|(?:in )?(?:which|what) years?(?: (?:saw|recorded|witnessed))?|jahre (?:mit|in denen)|(?:das|dasjenige|the) (?:jahr|year) (?:mit|in dem|wo|with|in which|when)|years (?:with|in which)|wann|when',
  /** Held against each other: of years they are the same. */
  alike:
    'gleich (?:viele?[nrs]?|gross|stark|hoch)|(?:genauso|ebenso) (?:viele?[nrs]?|gross|stark|hoch)|(?<!(?:twice|half|times) )as many(?= (?:[\\w-]+ ){0,4}?as(?! possible))',
  inARow:
    '(?:jahre?n?|mal) (?:in folge|hintereinander|nacheinander|am stuck)|aufeinander ?folgende[nr]?|am stuck|ununterbrochen\\w*|ohne unterbrechung|(?:years|times) (?:in a row|running|on end)|consecutive\\w*|uninterrupted\\w*|without a break',
  sinceWhen:
    'seit wann|ab wann|ab welchem jahr|seit welchem jahr|erstmals|erstmalig|zum ersten mal|wann .{0,40}?(?:erste[nrs]?|zuerst)|since when|first (?:appear|listed|year|time)\\w*|ersten? (?:nennung|jahr|wert)|first',
  untilWhen:
    'bis wann|bis zu welchem jahr|letztmals|letztmalig|zum letzten mal|wann .{0,40}?(?:zuletzt|letzte[nrs]?)|until when|last (?:appear|listed|year|time)\\w*|letzte[nrs]? (?:nennung|wert)',
  series:
    'jahr fur jahr|(?:ganze|gesamte|komplette|vollstandige|whole|entire|full|complete) (?:reihe|series)|zeitreihe\\w*|zeitverlauf|verlauf\\w*|(?:nach|pro|je|in jedem|fur jedes|jedes|uber die|uber alle|alle|allen|in allen|fur alle|der|samtliche[nr]?) jahre?n?(?: der tabelle)?|jahresweise|jahrlich\\w*|year by year|each year|every year|per year|over the years|all years|time series|timeline|yearly|annual\\w*|entwickl?ung|entwickelt\\w*|develop(?:ed|ment|s)?|evolution|evolved?|trend|history|historie|chronologisch|over time|by year|nach jahren',
  count:
    'wie ?viele?[nr]?|zahle?n?(?: (?:mir|mal|bitte|sie|uns))* (?:die|alle|samtliche)|count(?: up)? (?:the|all)|anzahl(?: der| von| an)?|how many|number of|zahl der|count of',
  list: 'welche[nrsm]?|liste\\w*|auflist\\w*|nenne?\\w*|aufzahl\\w*|aufzahlung|zeig\\w*|which|what|list|name|show|gib\\w*|samtliche\\w*|ubersicht|aufstellung',
  members:
    'gehor\\w*|mitglied(?:er|ern|s|es)?|besteh\\w*|umfass\\w*|zusammensetz\\w*|setzt|zusammen|bilden|belong\\w*|members?|compris\\w*|consist\\w*|part of|angehor\\w*|zugeordnet\\w*|angeschlossen\\w*|zustandig(?:e[nrsm]?|keit(?:en)?)?|liegen|liegt|teil|lie|located|dazu|enthalt\\w*|included?|make up|verwaltet\\w*|erfullt|mitverwaltet\\w*|betreut',
  belongs:
    '(?:zu |in |bei |von |unter |fur )?welche[mnrs]? .{0,50}?(?:gehor\\w*|ist|liegt|zugeordnet|angehort|befindet|wird|angesiedelt)|wozu gehort|wohin gehort|which .{0,50}?(?:belong\\w*|is|part of|located|lie)|what .{0,50}?(?:belong to|part of)|where .{0,30}?belong',
  identify:
    'kapitelnummer\\w*|schlussel\\w*|gemeindeschlussel|ags(?:-nummer)?|schlusselnummer|kennziffer\\w*|kennzahl|code|nummer|wofur steht|was bedeutet|was verbirgt|hinter welche[rmn] \\w+ verbirgt sich|(?:verbirgt|verbergen) sich hinter|(?:steckt|stecken) hinter|wie heisst|which chapter is|what chapter is|what is chapter|was (?:ist|war|sind)(?: denn)?(?: d(?:as|er|ie))?(?: \\w+)? \\d{2,8}$|bezeichnung|official key',
  whether:
    '^(?:hat|hatte|haben|hatten|gibt|gab|existiert|does|did|has|have|is there|are there|was there|weist|fuhrt|verfugt|besitzt)',
  nothing:
    '(?:ohne|kein\\w*|nicht) (?:eine[nr]? )?(?:einzige[nrsm]? )?(?:eigene[ns]? )?(?:ausgewiesene[ns]? )?(?:personal(?:(?:angabe|zahl)\\w*)?|beschaftigte\\w*|mitarbeiter\\w*|leute|wert\\w*|angabe\\w*|zahl\\w*)|kein eigenes|ohne eigenes|keine? angabe\\w*|fehl(?:t|en|te|ten) (?:die |eine |jede )?(?:angaben?|werte?|zahl(?:en)?)|(?:angaben?|werte?|zahl(?:en)?) fehl(?:t|en)|nur (?:ein|einen|mit) strich|mit strich|(?<!unterm )(?<!(?:statt|anstatt|anstelle|kein|keinen)(?: eine[smn]?| ne[smn]?| von)? )strich(?: (?:statt|anstelle) (?:eine[rs]?|ner|von|der) (?:zahl|angabe|werte?s?))?|(?<!(?:instead of|not)(?: an?)? )dash(?: instead of an? (?:number|figure|value))?|personallos\\w*|niemande?[nm]?|nobody|no one|no (?:staff|employees|own staff|value|figure|personnel)|without (?:staff|employees|own staff|any staff|a value|personnel|their own staff)|nicht ausgewiesen',
  own: '(?<=(?:weist|weisen)(?: [\\w.-]+){0,8} )(?:personal|beschaftigte|mitarbeiter|stellen|zahlen)$|(?<=(?:haben|hatten|hat|weisen|weist|tragen|gibt es|gab es|gibts|steht|stehen|have|has)(?: [\\w.-]+){0,8} )(?:eine[nr]?|ne[nr]?|irgendeine[nr]?|an?)(?: (?:eigene|konkrete|echte|ausgewiesene|tatsachliche)[nr]?)? (?:[a-z]*zahl|angabe|eintrag|wert|[a-z]*figure|value)(?: (?:aus|angegeben|ausgewiesen|eingetragen|genannt|verzeichnet|drin|steh(?:t|en)|und kein(?:en)? strich))*$|(?<=(?:haben|hatten|hat|beschaftig\\w*)(?: [\\w.-]+){0,4} )(?:uberhaupt |auch )?(?:irgend)?(?:jemanden?|wen|mindestens eine[nr]?(?: \\w+)?|anyone|anybody|at least one(?: \\w+)?)$|(?<=(?:haben|hatten|beschaftigen|beschaftigten|have|had|employ|employed)(?: (?:19|20)\\d\\d| uberhaupt| auch| noch| aktuell| derzeit| heute| dort| kommunales| any| some)* )(?:personal|beschaftigte|mitarbeiter(?:innen)?|mitarbeitende|leute|angestellte|bedienstete|employees|staff|people|personnel)$|(?:eine? |[\\w.]+ )?(?:zahl|angabe|wert|ziffer|figure|number|value) (?:statt|anstelle|anstatt|und kein|und nicht(?: nur)?|instead of)(?: (?:eine[smn]?|ne[smn]?|von|nur|an?))* (?:strich\\w*|dash)|eigene[ns]? (?:personal|beschaftigte\\w*|leute|mitarbeiter\\w*)|own staff|staff of (?:their|its) own|uberhaupt (?:personal|leute|beschaftigte\\w*|(?:eine )?(?:zahl|angabe)\\w*|(?:ein )?(?:wert)\\w*|etwas|was)(?: (?:statt|anstelle|anstatt|und kein|und nicht(?: nur)?)(?: eine[sn]?| von| nur)* strich\\w*)?|mit (?:(?:einer|eigener|einem) )?(?:zahl|angabe|wert)(?:en)?(?! (?:von|uber|unter|zwischen|ab|bis|\\d))',
  same: '(?:genau|exakt|eben)? ?so viele? (?:[\\w-]+ ){0,4}?wie (?:im (?:jahr|vorjahr) ?|in )?(?:(?:19|20)\\d\\d)?(?=$| )(?<=\\d|vorjahr ?)|unverandert|gleich (?:\\w+ )?geblieben|gleichgeblieben|(?<=(?:blieb|bleib)\\w* .{0,80}?)(?:gleich|stabil)(?= |$)|stabil geblieben|(?:nichts|keine|nicht)(?: \\w+){0,2} (?:ver|ge)ander(?:t|ung|ungen)|konstant|stagni\\w*|unchanged|same',
  distribution:
    'verteil(?:t|en|te|ten|ung)|\\w+verteilung|aufgeteilt|aufteilung|aufgeschlusselt|aufschlusselung|aufgegliedert|gliedert|zusammensetzung|zusammensetz(?:t|en|te)|breakdown|broken down|distribut\\w+|(?:prozent)?anteile(?= (?:der|aller|von|die)(?!\\w))|shares(?= of)',
  began:
    'neu hinzugekommen|neu dazugekommen|neu entstanden|neu|new|appeared|(?:neu )?(?:gebildet|geschaffen|gegrundet|eingerichtet|errichtet|entstanden)|erst (?:seit|ab|nach)|created|established|founded',
  ended:
    'weggefallen|aufgelost\\w*|verschwunden|(?<!auf .{0,60}?)entfallen(?! (?:.{1,40} )?auf)|(?<=(?:gab es|existier(?:te|ten)|existed|there were) .{0,30}?)(?:aber|but) (?:nicht|not)(?= (?:in |im jahr )?(?:19|20)\\d\\d)|fallen weg|(?:weg|raus|heraus)(?:fiel|fall)\\w*|nicht mehr|eingestellt|geschlossen|disappeared|dissolved|ceased|no longer',
  heading: 'heissen|heisst|namens|genannt|mit dem namen|bezeichnet|named|called',
} as const satisfies Readonly<Record<string, string>>;

export type Cue = keyof typeof PATTERNS;

const COMPILED = Object.entries(PATTERNS).map(
  ([cue, pattern]) =>
    [cue as Cue, new RegExp(`(?<!\\w)(?:${foldGerman(pattern)})(?!\\w)`, 'gu')] as const,
);

/** Whether one folded word by itself is a cue. */
export function isCueWord(folded: string): boolean {
  if (questionVocabulary().cues.has(folded)) return true;
  const known = isWholeCue.get(folded);
  if (known !== undefined) return known;
  const isWhole = COMPILED.some(([, pattern]) => {
    const [match] = folded.matchAll(pattern);
    return match !== undefined && match[0] === folded;
  });
  isWholeCue.set(folded, isWhole);
  return isWhole;
}

/** Questions repeat their words, and each is held against all patterns. */
const isWholeCue = new LRUCache<string, boolean>({ max: 5000 });

export interface FoundCue {
  readonly cue: Cue;
  /** Offsets in the folded question. */
  readonly start: number;
  readonly end: number;
}

/** All cues of a folded question, phrases before words; they may overlap. */
export function findCues(folded: string): FoundCue[] {
  const phrases = COMPILED.flatMap(([cue, pattern]) =>
    Array.from(folded.matchAll(pattern), (match) => ({
      cue,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return [...phrases, ...findCueWords(folded)];
}

function findCueWords(folded: string): FoundCue[] {
  const { cues } = questionVocabulary();
  return Array.from(folded.matchAll(/[^ ]+/gu)).flatMap(({ 0: word, index: start }) =>
    (cues.get(word) ?? []).map((cue) => ({
      cue,
      start,
      end: start + word.length,
    })),
  );
}
