import { COURSE_EXPRESSIONS } from './course-expressions.ts';
import { behind, GAP, type SaidFor } from './expression-parts.ts';
import { FIELD_EXPRESSIONS } from './field-expressions.ts';

const YEAR = String.raw`(?:19|20)\d\d`;
/** What a plan no longer holds: it is not counted anyway. */
const FINISHED =
  '(?:bereits |schon )?(?:abgeschlossene[nr]?|fertige[nr]?|erledigte[nr]?|beendete[nr]?)(?: maßnahmen| projekten?| vorhaben)?';

/** Nothing is wrong with it. */
const FINE = '(?:ok|okay|gut|in ordnung|im lot|im griff|klar|paletti|glatt|rund|fine|in order)';

const COLOUR = '(?:grün|gelb|rot)';
const COLOURS = `(?:(?:noch |schon |wieder |eher |oder |und )*${COLOUR}(?!\\w) ?)+(?<! )`;
/** Looked for before what stands in front of it, which takes long to go through. */
const COLOUR_NEXT = `(?=(?:auf )?(?:(?:noch|schon|wieder|eher|oder|und) )*${COLOUR})`;
/** Of a list, a colour would pick some of them. */
const NOT_OF_MANY = `(?<!(?:maßnahmen|projekten?|vorhaben|welche|wie viele|was) (?:[\\w./-]+ ){0,16})`;

/** One that leads measures: an office, or a part of it. */
const OFFICE =
  '(?:(?:das|die|der|dem|beim|im) )?(?:(?:\\w+ )?(?:abteilung|abt) \\d+|t[mfsl][a-z]{1,5}|\\w+(?:ministerium|ressort)|staatskanzlei)';

const RUN = 'laufen|läuft|gehen|geht|dauern|dauert|reichen|reicht|runs?|lasts?|continues?';

/**
 * What people say for the words of the plans: the plain words first, then everything that is read as
 * them. Patterns over folded words, written in German spelling.
 * Later rows read what earlier ones wrote. What must not be read so is in the test beside it.
 */
export const EXPRESSIONS: readonly SaidFor[] = [
  // What leads to the question.
  [
    '',
    '^(?:bitte )?teilen? (?:sie )?(?:mir|uns)(?: bitte)?(?= (?:[\\w./-]+ ){1,30}mit$)',
    '^(?:ganz )?(?:kurze |kleine |schnelle )?frage (?:zum|zur|zu|wegen|bezüglich)(?= )',
  ],
  // The plan of a year.
  [
    'aktionsplan',
    '(?:egovernment|it|digital)aktionspl[aä]n\\w*',
    'aktionsplan\\w* (?:zur umsetzung der (?:strategie für )?egovernment(?:strategie)?(?: und it)?|(?:für )?egovernment)(?! und)',
    '(?:strategische[nrms]? )?maßnahmenplan\\w*',
    `(?:plan|berichts)jahr\\w*(?= ${YEAR})`,
    `(?:ausgabe|fassung|version|edition|auflage|jahrgang)(?: (?:von|vom|aus|des|dem|jahr|jahres))*(?= ${YEAR})`,
    `(?<=(?:zum|mit|nach|nach dem) )stand(?: (?:von|vom))?(?= ${YEAR})`,
    `stand(?: (?:von|vom))?(?= ${YEAR} (?:soll|sollte|sollten|war|waren|hiess|galt))`,
    behind('wann|wer|welche[rsnm]?', `stand(?= ${YEAR})`),
    'egovernment action plans?',
  ],
  [
    'laut',
    `(?:aus (?:der )?sicht|nach (?:angaben?|auskunft|darstellung|aussage|lesart|maßgabe)|ausweislich|gem|entsprechend|im dokument|in (?:der )?anlage)(?= (?:d(?:e[sm]|er) )?(?:damaligen |jeweiligen )?(?:aktions)?plan)`,
    'according to|as per',
  ],
  ['', `(?<=${YEAR} )zufolge`, 'damalig\\w*(?= (?:aktions)?plan)', 'anno(?= \\d)'],

  [
    'kapitel',
    'kap(?= [\\da-c])',
    '(?:ober|unter|haupt)kapitel',
    '(?:im|in|aus) (?:block|teil)(?= [a-c\\d](?![\\w.]))',
  ],
  ['kapitel a maßnahmen', 'a ?maßnahmen'],
  ['kapitel b maßnahmen', 'b ?maßnahmen'],
  ['kapitel c maßnahmen', 'c ?maßnahmen'],

  // The measures.
  [
    'bei welchen maßnahmen ist',
    `wo (?:ist|war|hat|hatte)(?= (?:der |die |das )?${OFFICE} (?:[\\w.]+ ){0,3}?(?:federführ\\w*|zuständig|verantwortlich))`,
  ],
  [
    'maßnahmen',
    '(?:it|ikt|edv|egovernment|digital|digitalisierungs|einzel|landes) ?(?:maßnahmen|projekten?|projekte)',
    '(?<=welche[nr]? |viele?n? |alle[nr]? |der |die )(?:it|ikt|egovernment|digital|digitalisierungs|einzel) ?vorhaben',
    'initiatives|undertakings|initiativen|unterfangen',
    '(?<=welche[nr]? |viele |wieviele? |alle |all |die )(?:sachen|dinge|baustellen|aktivitäten|posten)',
  ],
  [
    'maßnahmen',
    '(?:irgend|(?:mindestens|wenigstens|auch nur|überhaupt) )eine[rnms]? (?:maßnahmen?|projekt|vorhaben)|eine[rmns]? der (?:maßnahmen|projekte|vorhaben)|any (?:of the )?(?:measures?|projects?)',
  ],
  ['maßnahme', '(?:it|ikt|egovernment|digital|digitalisierungs|einzel) ?(?:maßnahme|projekt)'],
  [
    'anzahl maßnahmen',
    'maßnahmen(?:an)?zahl',
    'gesamt(?:an)?zahl(?: der)? maßnahmen',
    'maßnahmen (?:gesamt|insgesamt)',
  ],
  ['anteil', 'prozentual\\w* anteil\\w*', 'prozents[aä]tz\\w*', 'prozentzahl'],
  ['anteil maßnahmen in verzug', 'verzugsquote\\w*', 'verspätungsquote\\w*'],
  [
    'welche maßnahmen',
    'wo(?= (?:droht|drohte|gibt|gab|steht|stand) )(?! \\w+ (?:das|die|dieses|diese) (?:projekt|vorhaben|maßnahme)(?!\\w))',
    '^wo(?= (?:war|waren|ist|sind|läuft|lief|hapert\\w*) .*(?:verzug|status|termin|zeitplan))',
    '(?<=^|[\\d.] )wer(?= (?:is|ist|sind|war|waren|steht|stand|liegt|lag|hängt) (?:alles )?(?:[\\w.]+ )?(?:in|im|hinter) )',
    '(?<=^|bei )was(?= droh\\w*)',
    'welche(?= (?:(?:ge)?rutsch|kipp|wechsel|geriet|kam|fiel|spr[au]ng|sind|war|steh|stand|lieg|lag|hab|hatt|h[iä]ng|lauf|lief|droh|befind|befand|wurd)\\w* .*(?:verzug|im plan|revision|status|zeitplan))',
    '(?:was|welche|wer) (?:davon|darunter|von denen)',
    `woran(?= (?:arbeite|sitz|saß)\\w* ${OFFICE}(?!\\w))`,
    `^welche(?= (?:begannen|starteten|enden|endeten|(?:laufen|liefen) seit|wurden (?:${YEAR} )?(?:neu )?(?:aufgenommen|begonnen|gestartet)|kamen (?:${YEAR} )?(?:neu )?(?:dazu|hinzu)) .*${YEAR}|(?= (?:wurden|kamen) ${YEAR} (?:neu )?(?:aufgenommen|begonnen|gestartet|dazu|hinzu)))`,
  ],

  [
    'maßnahmen',
    behind(`was (?:hat|hatte) ${OFFICE}`, 'auf (?:dem|der) (?:zettel|agenda|tisch|programm)'),
  ],
  [
    '',
    `(?:ohne|außer|nicht|abzüglich|exklusive) (?:die |den |der )?${FINISHED}(?=$| \\d)`,
    `(?:die |wobei |und |aber )*${FINISHED} (?:bitte |dabei )?(?:nicht (?:mit|ein|dazu)?(?:ge|zu)*(?:zähl|rechn|nommen|bezogen)\\w*|ausgenommen|ausgeklammert|abgezogen|weglassen|rauslassen|außen vor)`,
    '(?:not counting|excluding|without|apart from) (?:the |those )?(?:already )?(?:finished|completed)(?: ones| measures| projects)?',
  ],
  [
    'neu aufgenommene maßnahmen',
    'neu(?:zugänge|einträge|einsteiger|linge|zugang)n?',
    'new(?:comers| entries)',
  ],
  ['neue', '(?:aller)?(?:neueste|jüngste)[nrms]?(?= (?:maßnahmen?|projekte?|vorhaben)(?!\\w))'],
  [
    'neu aufgenommen',
    '(?:zuletzt|als letzte[srn]?) (?:neu )?(?:aufgenommen|hinzugekommen|dazugekommen|hinzugefügt)\\w*',
  ],
  [
    'am längsten laufende',
    '(?:aller)?älteste[nrms]?(?= (?:noch |weiter |derzeit )?(?:laufende[nrms]? )?(?:maßnahmen?|projekte?|vorhaben)(?!\\w))',
  ],
  [
    'fortlaufend',
    'unbefristet\\w*|(?<=(?:laufen|läuft) (?:[\\w.]+ ){0,3})dauerhaft|(?:kein|ohne) ende(?=$| \\d)',
    'daueraufgaben?|dauerläufer\\w*|dauerhafte? aufgaben?|dauerbetrieb',
    '(?:run|runs|running) continuously|continuous(?:ly)?|indefinite(?:ly)?|open ?ended',
  ],
  [
    'abschluss',
    'abschluss(?:vermerk|angabe|feld|eintrag)\\w*',
    'termin(?:feld|angabe|eintrag)\\w*',
  ],
  [
    'verzug droht',
    'warnung\\w* vor (?:einem |dem )?verzug',
    'verzugswarnung\\w*',
    'vorwarnstufe\\w*',
  ],
  ['not on schedule', 'off schedule'],
  // What runs until a year ends in it.
  [
    'enden',
    `(?:${RUN}) (?:(?:noch|voraussichtlich|planmäßig|still) )?(?:bis|until|till|through)(?: (?:zum|ende|mitte|jahr|the end of|end of))*(?= 20\\d\\d)`,
  ],
  [
    'enden nach',
    `(?:${RUN}) (?:(?:noch|auch|still) )*(?:nach|über|länger als|after|beyond|past|longer than)(?: das jahr)?(?= 20\\d\\d)`,
  ],
  ['jemals', 'in (?:irgend ?einem|einem der) (?:jahre?|pl[aä]ne?n?|aktionspl[aä]ne?n?)'],
  [
    'hinzugekommen',
    behind(
      '(?:um|durch|mit) (?:welche[nr]?|wie ?viele[n]?|was für) (?:neue[nr]? )?(?:maßnahmen|projekten?|projekte|vorhaben)',
      '(?:ergänzt|erweitert|aufgestockt|angereichert|vergrößert|vermehrt)',
    ),
    behind(
      '(?:welche|wie ?viele) (?:neuen? )?(?:maßnahmen|projekte|vorhaben)',
      '(?:(?:im|in den|in dem|dem) (?:aktions)?plan )?(?:ergänzt|hinzugefügt|nachgetragen)',
    ),
  ],
  [
    'liste der abgeschlossenen',
    '(?:abschluss|erledigt(?:en)?|fertig(?:en)?)(?:liste|aufstellung|übersicht)n?',
  ],
  // Work that begins is no measure that a plan takes in.
  [
    'begonnen',
    '(?<=(?:arbeit|betrieb|tätigkeit|dienst|verhandlungen|gespräche|kontakt) (?:\\w+ )?)aufgenommen',
  ],
  ['liste', 'aufstellung|zusammenstellung|benenne?n?(?: sie)?|identifizier\\w*|^führe(?= )'],

  // Late, and nothing of the status.
  [
    'säumig',
    'verspätet\\w* (?:eingereicht|eingegangen|abgegeben|gestellt|angemeldet|bezahlt|gezahlt|geliefert|veröffentlicht|beantwortet|erschienen|vorgelegt)\\w*',
  ],

  // Status: threatened before late, since the one is said with the words of the other.
  [
    'verzug droht',
    'droht\\w*(?: [a-z]+)?(?: in)? (?:verzug|verzögerung|verspätung) (?:zu )?(?:geraten|kommen)',
    'drohen\\w* (?:in verzug zu (?:geraten|kommen)|sich zu (?:verspäten|verzögern))',
    'in verzug zu (?:geraten|kommen) droh\\w*',
    '(?:von|vom) (?:einer |einem )?(?:verzug|verzögerung|verspätung) bedroh\\w*',
    behind(
      'droh\\w*',
      'in verzug zu (?:geraten|kommen)',
      '(?:sich )?zu (?:verspäten|verzögern)',
      '(?:eine )?(?:verzögerung\\w*|verspätung\\w*)',
    ),
    '(?:in|der) gefahr(?:,)? (?:sich zu (?:verspäten|verzögern)|(?:einer|eines) (?:verspätung|verzögerung|verzugs?)|in verzug zu (?:geraten|kommen))',
    'verzug(?: droht)? (?:zu )?(?:befürchten|erwarten|drohend)',
    '(?:ein |der )?(?:verzug|verzögerung) (?:lediglich|nur|bloß|erst|zunächst|noch) droh\\w*',
    'droh\\w* (?:sich )?(?:zu )?(?:verspäten|verzögern)',
    'drohende[nrms]? (?:verzug|verzögerung\\w*|verspätung\\w*)',
    '(?:at risk|in danger) of (?:delay|being delayed|falling behind)(?: schedule)?',
    'threatened (?:by|with) (?:a )?delays?',
  ],
  [
    'verzug',
    behind(
      '(?:gibt|gab|gibts|gabs|hat|hatte|haben|hatten|is there|any)',
      'verzögerungen',
      'verspätung\\w*',
      'rückst[aä]nde?',
      'a delay',
      'delays?',
    ),
    '(?<=^|\\w )verspätung(?= \\d|$)',
  ],
  [
    'in verzug',
    'in delay|running late|(?:lagging|fallen|falling|running) behind(?! (?:schedule|plan))|(?<=^(?:is|are|was|were|which|what|how many) .*)behind(?=$| (?:in|according) )',
    'behind plan|overdue',
    '(?:im |in |zeitlich in |befinden sich in )verzug befindlich\\w*',
    'hinter (?:dem |seinem |ihrem |unserem )?(?:termin|soll)',
    'zu spät dran',
    '(?:hinkt|hinken|hinkte|hinkten)(?=$| \\d| (?:da|dort|denn|laut|im)(?!\\w))',
    '(?<=(?:waren|war|sind|ist|lagen|liefen|dann|wirklich|tatsächlich|doch) )zu spät(?=$| \\d)',
    behind(
      'h[iä]nk\\w*|häng\\w*|hing\\w*|lauf\\w*|läuft|lief\\w*',
      '(?:dem |seinem |ihrem )?(?:zeit)?plan hinterher',
      'hinterher',
      'zurück',
      'fest',
    ),
    behind('lieg\\w*|lag\\w*', 'zurück'),
    '(?<=welche (?:maßnahmen|projekte|vorhaben) )(?:verzögern|verspäten) sich|haben sich verzögert',
    '(?<=(?:maßnahmen|projekte|vorhaben) (?:[\\w.]+ ){0,4})(?:hängen|hängt|stocken|haken|klemmen)(?= (?:[\\w.]+ ){0,4}\\d{4}$|$)',
  ],
  ['in verzug', 'in verzug in verzug', 'in verzug verzug'],
  [
    'im zeitplan',
    'auf kurs|im soll|im grünen bereich|wie (?:ursprünglich )?geplant(?=$| \\d)|plangemäß|plangerecht|reibungslos|on time|(?:according|going) to plan|as planned(?=$)',
    '(?<=läuft |laufen |lief |liefen |verläuft |verlaufen |verlief |verliefen )wie geplant',
    '(?:gut )?in der zeit(?=$| \\d)',
    'planmäßige[nrms]?(?= (?:maßnahmen|stand|verlauf|status|projekte|vorhaben|umsetzung))',
  ],
  [
    'wie läuft',
    'wie weit (?:ist|war|sind|waren|kam|kommt)(?: man)?(?: mit)?(?! .*verschoben)',
    'wie (?:lief|laufen|liefen)(?: es)?(?: mit| bei)?',
    'wie (?:stands|liefs)(?: mit| bei| um)?',
    `alles ${FINE}(?= (?:mit|bei|beim|damit|da|dort|im|\\d)(?!\\w)|$)`,
    `(?<=(?:^|[\\w.-] )(?:steht|stand|stehen|standen) ${GAP})(?:gut|schlecht|solide|ordentlich) da(?=$| \\d)`,
    '(?:wie (?:ist|war|sieht|sah) (?:da |dort |denn )*)?die lage(?= (?:da |dort |denn )*(?:bei|beim|mit|im|in|um|aus|laut|\\d)(?!\\w)|$)',
    '^(?:und |aber )?was (?:ist|war|wäre) (?:da |dort |denn |eigentlich |nun |jetzt |aktuell |gerade )*mit(?= (?:dem|der|den) (?:[\\w.-]+ ){0,6}?(?:[\\w.-]*(?:projekt|vorhaben|maßnahme)|los)(?!\\w))',
    'wie (?:wars|sahs|ists|siehts|schauts)(?: da)?(?= )',
  ],
  [
    'projektstatus',
    'statusbewertung|ampelstatus|projektampel|einstufung\\w*|bewertungsstufe',
    'in welchem (?:stadium|stand)(?= )',
    'welches label|welche (?:kennzeichnung|markierung)(?= (?:hat|hatte|trägt|trug|bekam|erhielt)(?!\\w)|$)',
    '(?<=^wie (?:bewertet|beurteilt|schätzt) der (?:aktions)?plan (?:\\d{4} )?)(?:den |die )?(?:stand|fortschritt|verlauf)(?= )',
    `(?:als was|wie) (?:wird|wurde|ist|war|wars|sind|waren|werden|wurden)(?= ${GAP}(?:bewertet|eingestuft|beurteilt)(?:$| \\d{4}$| (?:im|in|laut) (?:\\w+ )?(?:aktions)?plan))`,
    // "… eingestuft" alone, and not as something or how high.
    '(?=eingestuft)(?<=^(?!.*(?:welche|warum|wer|was|wie|als)(?!\\w))[\\w.-]+ (?:[\\w.-]+ )*)eingestuft(?=$| \\d{4}$)',
    // A colour is asked for as the status of one measure; which plans give none.
    `${COLOUR_NEXT}(?<=(?:^|[\\w.-] )(?:steht|stand|stehen|standen|ist|war|sind|waren) ${GAP})(?:auf )?${COLOURS}(?=$| (?:im|in|laut|\\d))${NOT_OF_MANY}`,
    `(?=${COLOUR})(?<=[\\w.-] )${COLOUR} (?:oder )?${COLOURS}${NOT_OF_MANY}`,
    `was (?:zeigt|zeigte) die (?:status|projekt)?ampel|welche ampelfarbe(?= (?:hat|hatte|zeigt|zeigte|trägt|trug)(?!\\w))`,
    `wie kommt(?= ${GAP}(?:voran|vorwärts))`,
    `how (?:is|was|are|were)(?= ${GAP}(?:doing|going|progressing|coming along|getting on))`,
    `how (?:does|did)(?= ${GAP}(?:stand|look))`,
    `(?<!(?:maßnahmen|projekten?|vorhaben) ${GAP})(?:(?:gibt|gab) es|gibts|gabs)(?= ${GAP}(?:widerspruch|widersprüche|widersprüchliches|unstimmigkeiten)(?!\\w))(?! ${GAP}(?:maßnahmen|projekten|vorhaben)(?!\\w))`,
    '(?:which|what) state(?= (?:is|was|are|were)(?!\\w)|$)',
  ],

  ...FIELD_EXPRESSIONS,
  ...COURSE_EXPRESSIONS,
];
