import { before, behind, GAP, type SaidFor } from './expression-parts.ts';

/** What of a measure is put later. */
const END =
  '(?:(?:abschluss|end|ziel|fertigstellungs)?(?:termin|datum|jahr|zeitpunkt)|abschluss|ende|fertigstellung|frist|deadline)(?:s|es)?';
const PUT_LATER =
  '(?:(?:ab|ver|weg)?rutscht\\w*|(?:ab|ver|weg)?gerutscht|wandert\\w*|gewandert|verlagert\\w*|(?:ver)?legte?n?|(?:ver)?gelegt|verlegt|verlängert|gestreckt|ausgedehnt|hinausgezögert|verzögert)(?! sich)';
/** It is the status that slips: "rutschte Ende 2021 in Verzug". */
const OF_STATUS = String.raw`(?: ${GAP}(?:verzug|ruckstand|revision)(?![\w-]))`;

/** When a measure ends and how it went on, as people ask for it. */
export const COURSE_EXPRESSIONS: readonly SaidFor[] = [
  // Completion.
  [
    'geplanter abschluss',
    'zeithorizont\\w*|zielhorizont\\w*|zeitrahmen|zeitziel\\w*|endzeitpunkt\\w*|fertigstellungsziel\\w*|zielmarke|terminplanung|umsetzungsfrist|(?:fertigstellungs|abschluss|umsetzungs)frist\\w*',
    '(?<=welches |als )ende(?= (?:[\\w.-]+ ){0,10}(?:geplant|vorgesehen|angegeben|genannt|eingetragen|vermerkt))',
    '(?<=\\w )(?:frist|ende)(?= \\d{4}$)',
    '(?<=\\w )ende geplant(?=$| \\d{4}$)',
    '(?:voraussichtliche|erwartete|vorgesehene|angestrebte|anvisierte|avisierte|prognostizierte|angekündigte|derzeitige|aktuelle)[nrsm]? (?:projekt)?(?:ende|endes|fertigstellung|abschluss)',
    'enddatum|(?:projekt|ziel|end|abschluss|fertigstellungs)(?:daten|zeitpunkte)',
    'target (?:year|date)|finish(?:ing)? date|end year|planned end|completion (?:year|time)',
    '(?<=wann (?:[\\w.-]+ ){0,14})(?:realisiert|fertig gestellt|abgeschlossen) (?:sein|werden)(?=$)',
    'mit (?:der fertigstellung|dem abschluss|dem ende)(?= (?:[\\w.-]+ ){1,8}(?:zu )?rechnen)',
  ],
  [
    'bis wann',
    '^wie lange(?= soll\\w* (?:[\\w.-]+ ){1,10}?(?:noch )?(?:laufen|dauern)$)|wie lange(?= (?:läuft|dauert) (?:[\\w.-]+ ){1,8}noch$)',
    `frist(?= ${GAP}(?:aktions)?plan)`,
    '(?<=plan \\d{4} .*)frist(?= für)',
    '(?<=(?:hat|hatte|gibt) .*)eine frist',
    'zum wievielten|(?:auf|für) wann',
    'bis zu welche[mr] (?:jahr|zeitpunkt|termin|datum|tag)',
    'welches jahr(?= ist da geplant)',
    'by (?:which|what) (?:year|date)',
    'fertig wann|wann fertig',
  ],
  // What was planned once is said only to ask for what is planned now.
  [
    'geplanter abschluss aktuell',
    '(?:war|waren|lag|sollte) (?:doch )?(?:mal|einmal|eigentlich|ursprünglich|zunächst|erst|anfangs|früher) (?:für |auf |bis |bei )*(?:ende |mitte |anfang )?(?:19|20)\\d\\d(?: (?:geplant|vorgesehen|angesetzt|terminiert|anvisiert|fertig|fertig sein))? (?:und|aber|doch) (?:jetzt|nun|heute|aktuell|inzwischen|mittlerweile)$',
  ],
  [
    'fertig',
    'ins ziel(?: (?:kommen|gehen))?',
    'in trockenen tüchern',
    'abgehakt',
    'unter dach und fach',
    'vom tisch',
    'über die (?:ziellinie|bühne)(?: (?:gegangen|gehen))?',
    'durch(?= sein)',
  ],
  [
    'finished',
    '(?<=(?:when|by when|bis wann) (?:[\\w.-]+ ){0,14})(?:ready|over)(?=$| (?:according|in|laut))',
  ],

  [
    'fertig sein',
    behind(
      'später|früher|eher|zuerst|zuletzt',
      '(?:fertig|abgeschlossen|beendet|umgesetzt)(?! (?:sein|werden))',
    ),
  ],
  ['später fertig sein', behind('dauert|läuft|dauern|laufen', 'länger(?! als \\w+ jahre?)')],

  [
    'welche maßnahmen termin',
    '^welche (?:abschluss)?termine(?= .*(?:verschoben|geschoben|geändert|verlegt)(?!\\w))',
  ],

  [
    'in welchen aktionsplänen',
    `von wann bis wann(?= (?:war|waren|stand|standen|lag|lagen|hing|lief|ist|steht) ${GAP}(?:verzug|verzögert|plan|droht|revision)(?!\\w))`,
    `from when (?:to|until) when(?= (?:was|were|is|are) ${GAP}(?:delayed|schedule|track|late)(?!\\w))`,
  ],

  // How a measure went on.
  ['verlauf', '(?<=wie (?:ist|war) es (?:[\\w.-]+ ){1,12})ergangen', 'wie erging es'],
  [
    'wie entwickelte sich',
    'wie (?:veränderte|wandelte|änderte) sich',
    'how (?:did|has)(?= (?:[\\w.-]+ ){1,12}(?:evolve|change|develop)\\w*)',
  ],
  ['entwickelt', behind('wie hat sich', 'verändert|gewandelt|geändert')],
  [
    'status verlauf',
    'status(?:historie|entwicklung|verlauf|chronik)\\w*',
    'status(?: in)? (?:aller?n?|jedes|pro|je|den einzelnen|den jeweiligen|den verschiedenen) (?:jahre?n?s?|pl[aä]ne?n?|aktionspl[aä]ne?n?)',
    'status von anfang (?:an|bis ende)',
    'entwicklung (?:des )?(?:projekt)?status',
    '(?:projekt)?status entwicklung',
    '(?:project )?status (?:history|timeline|development)',
    'development of the (?:project )?status',
  ],
  [
    'verlauf',
    'schritt für schritt|stück für stück|stufe (?:für|um) stufe|plan (?:für|um) plan|peu ?a ?peu|step by step|plan by plan',
  ],
  [
    'verlauf',
    '(?<=(?:status(?:angaben)?|projektst[aä]nde?|stände?|termine?|abschluss|abschlüsse|nummern?) (?:[\\w.-]+ ){0,14})(?:nacheinander|hintereinander|der reihe nach|chronologisch)',
  ],
  [
    'termin verschoben',
    `(?<!(?:maßnahmen|projekte|vorhaben) ${GAP})(?:seinen |ihren |den |der |die )?(?:(?:abschluss|end|ziel)?termin|zeitplan|frist)(?= ${GAP}(?:ein)?gehalten(?:$| worden$| \\d))(?! ${GAP}nicht)`,
  ],
  [
    'verlauf',
    '(?<=status (?:[\\w.-]+ ){0,10})in (?:den|allen) (?:einzelnen|jeweiligen|verschiedenen)? ?(?:jahren|plänen|aktionsplänen)(?=$)',
    '(?:in|über|across) (?:the|all) plans',
  ],
  [
    'verschoben',
    'vertagt|hinaus ?geschoben|nach hinten (?:gerutscht|geschoben|verlegt|gewandert)|aufgeschoben|(?:been )?moved(?=$)',
    '(?:von|vom) (?:wann|welche[mn] (?:jahr|termin|datum|zeitpunkt)) (?:auf|nach) (?:wann|welche[sn]?(?: (?:jahr|termin|datum|zeitpunkt))?)(?![\\w-])',
    `${behind(END, PUT_LATER)}(?!${OF_STATUS})`,
    `${before(END, PUT_LATER)}(?!${OF_STATUS})`,
    behind(
      'wie (?:oft|häufig)|um (?:wie ?viele?|wieviel)(?: jahre)?|how (?:often|many times)',
      `(?<!(?:nummer|titel|namen?|bezeichnung|federführung|zuständigkeit|ministerium|status|lead|number|title|name) ${GAP})geändert|verlegt|verzögert|verlängert|(?:been )?delayed`,
    ),
  ],
  [
    'termin',
    '(?:das |die )?(?:ende|frist)(?= (?:des|der|vom|von|beim|bei|für) (?:[\\w.-]+ ){0,14}verschoben)',
    behind(
      'verschoben',
      '(?:das |die )?(?:ende|frist)(?= (?:des|der|vom|von|beim|bei|für)(?!\\w))',
    ),
  ],
  [
    'wie oft verschoben',
    '(?:wie viele |anzahl (?:der )?)(?:termin)?verschiebungen',
    'verschiebungen anzahl',
    'anzahl verschiebungen',
  ],
  [
    'um wie viele jahre verschoben',
    '(?:wie viele jahre |)verschiebung (?:in )?jahren?',
    'wie viele jahre verschiebung',
    'um wie ?viel(?:e jahre| jahre)? später(?= .*als ursprünglich)',
  ],
  [
    'termin',
    behind(
      'wie oft verschoben|wie (?:oft|häufig)',
      '(?:das |die )?(?:ende|frist)(?= .*verschoben)',
    ),
  ],
  [
    'abgeschlossen',
    behind('ist|sind|war|is|has|was', 'realisiert|vollendet|ended|over(?=$| (?:yet|now|already))'),
  ],
  [
    'schon abgeschlossen',
    '(?<=^(?:läuft|laufen|is|are) (?:[\\w.-]+ ){1,12})noch(?=$)',
    '(?<=^(?:ist|sind) (?:[\\w.-]+ ){1,12})noch (?:aktiv|am laufen|in arbeit)(?=$)',
    '(?<=^(?:is|are) (?:[\\w.-]+ ){1,12})still (?:running|ongoing|going on)',
  ],
  ['abgeschlossene maßnahmen', 'liste der abgeschlossenen maßnahmen', 'beendete[nr]? maßnahmen'],
];
