/**
 * What people say for the words of the plans: the plain words first, then everything that is read as
 * them. Patterns over folded words, written in German spelling; `PLACE` is what may stand between.
 * Later rows read what earlier ones wrote. What must not be read so is in the test beside it.
 */

/** Words between two parts of an expression. */
const GAP = String.raw`(?:[\w./-]+ ){0,14}?`;
const YEAR = String.raw`(?:19|20)\d\d`;
const behind = (start: string, ...said: readonly string[]) =>
  `(?<=(?<![\\w.-])(?:${start}) ${GAP})(?:${said.join('|')})`;
const before = (end: string, ...said: readonly string[]) =>
  `(?:${said.join('|')})(?= ${GAP}(?:${end})(?![\\w-]))`;

const WHO =
  'wer|wem|wen|welche[srnm]? (?:ministeri\\w*|ressorts?|haus|behörden?|stellen?|amt|institution|einrichtung|dienststelle|verwaltung|organisation)|who|which (?:ministry|department|authority|office|body|agency)|what ministry';
const BODIES = 'amt|institution|einrichtung|dienststelle|verwaltung|organisation|instanz';
const BODIES_EN = 'department|authority|office|body|agency|ministry';
const LEADING = 'federführ\\w*|zuständig\\w*|verantwort\\w*';

export const EXPRESSIONS: readonly (readonly [plain: string, ...said: string[]])[] = [
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
    'maßnahmen',
    '(?:it|ikt|edv|egovernment|digital|digitalisierungs|einzel|landes) ?(?:maßnahmen|projekten?|projekte)',
    '(?<=welche[nr]? |viele?n? |alle[nr]? |der |die )(?:it|ikt|egovernment|digital|digitalisierungs|einzel) ?vorhaben',
    'initiatives|undertakings|initiativen|unterfangen',
    '(?<=welche[nr]? |viele |wieviele? |alle |all |die )(?:sachen|dinge|baustellen|aktivitäten|posten)',
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
    'wo(?= (?:droht|drohte|gibt|gab|steht|stand) )',
    '^wo(?= (?:war|waren|ist|sind|läuft|lief|hapert\\w*) .*(?:verzug|status|termin|zeitplan))',
    '(?<=^|[\\d.] )wer(?= (?:is|ist|sind|war|waren|steht|stand|liegt|lag|hängt) (?:alles )?(?:[\\w.]+ )?(?:in|im|hinter) )',
    '(?<=^|bei )was(?= droh\\w*)',
    '(?:was|welche|wer) (?:davon|darunter|von denen)',
  ],

  [
    '',
    '(?:ohne|außer|nicht) (?:die |den )?(?:bereits |schon )?(?:abgeschlossenen?|fertigen?|erledigten?)(?: maßnahmen| projekte[n]?| vorhaben)?(?=$| \\d)',
  ],
  [
    'neu aufgenommene maßnahmen',
    'neu(?:zugänge|einträge|einsteiger|linge|zugang)n?',
    'new(?:comers| entries)',
  ],
  ['fortlaufend', 'daueraufgaben?|dauerläufer\\w*|dauerhafte? aufgaben?|dauerbetrieb'],
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
  ],
  [
    'projektstatus',
    'statusbewertung|ampelstatus|projektampel|einstufung\\w*|bewertungsstufe',
    'in welchem (?:stadium|stand)(?= )',
    `wie (?:wird|wurde)(?= ${GAP}(?:bewertet|eingestuft|beurteilt)$)`,
    `wie kommt(?= ${GAP}(?:voran|vorwärts))`,
    `how (?:is|was|are|were)(?= ${GAP}(?:doing|going|progressing|coming along|getting on))`,
    `how (?:does|did)(?= ${GAP}(?:stand|look))`,
    '(?:which|what) state(?= (?:is|was|are|were)(?!\\w)|$)',
  ],

  // Number.
  [
    'nummer',
    '(?:laufende[nrms]? )(?:nummern?|nr)',
    '(?:kenn|gliederungs|ordnungs|maßnahmen)(?:ziffern?|nummern?|nr|punkte?s?)',
    '(?<=welche[rnms]? |die |der )(?:ziffern?|gliederungspunkt\\w*)',
    '(?<=unter welchem )punkt',
    'ziffer(?= \\d{4}|$)',
  ],
  [
    'vormals',
    'vorgängernummer\\w*|altnummer\\w*',
    '(?<=nummer (?:[\\w.-]+ ){0,10})(?:einst\\w*|früher einmal|ursprünglich|seinerzeit|damals|earlier|before)',
    'ursprüngliche[nrms]?(?= (?:maßnahmen)?nummer)',
    '(?<=nummer (?:hatte|trug) (?:[\\w.-]+ ){0,6})mal(?=$)',
    '(?<=nummer (?:[\\w.-]+ ){0,10})bevor(?= )',
    '(?:old|prior|earlier|original)(?= (?:measure )?number)',
    '(?<=number (?:[\\w.-]+ ){0,10})(?:use to have|used to have|before|earlier)',
    'alte nr',
  ],
  ['welche nummer', 'welche maßnahme(?= war (?:[\\w.-]+ ){1,8}(?:vormals|früher|vorher)$)'],

  // Lead.
  [
    'wer federführend',
    'unter wessen (?:federführung|regie|leitung|verantwortung|führung|ägide|obhut|hut|dach)',
    'in wessen (?:zuständigkeit\\w*|verantwortung\\w*|hand|händen|federführung|obhut|verantwortungsbereich\\w*)',
    'unter (?:der )?(?:federführung|regie|leitung|verantwortung) (?:welche[srnm]?) (?:ministeriums?|ressorts?|hauses|behörde|stelle)',
    'in welchen (?:händen|zuständigkeitsbereich)',
    'wem (?:obliegt|oblag|untersteht|unterstand|unterliegt|unterlag|gehört|gehörte)',
    `wem (?:ist|war|wurde|wird)(?= ${GAP}(?:zugeordnet|unterstellt|zugewiesen|zugeteilt|übertragen|anvertraut))`,
    `(?:bei|zu) wem (?:liegt|lag|läuft|lief|ist|war|gehört|gehörte|ressortiert)`,
    `wo (?:ist|war|liegt|lag)(?= ${GAP}(?:angesiedelt|verortet|${LEADING}))`,
    `(?:durch wen|von wem)(?: wird| wurde)?(?= ${GAP}(?:geleitet|geführt|verantwortet|betreut|gesteuert|koordiniert|${LEADING}))`,
    `by whom|under whose (?:lead|leadership|responsibility|direction|authority|remit)`,
  ],
  // So said, something else may be meant: with words that are nothing of the measure it is.
  [
    'wer macht',
    'wer (?:koordiniert\\w*|managt\\w*|federführt|lenkt|beaufsichtigt)(?= .*(?:plan|20\\d\\d))',
    'wer übernimmt(?= die (?:federführung|verantwortung|leitung))',
    `(?:von|durch) wem(?: wird| wurde)?(?= ${GAP}(?:koordiniert|gemanagt|gelenkt|beaufsichtigt))`,
    `who(?: is| was)? (?:heads?|headed|heading|manag\\w*|overs\\w*|direct\\w*|coordinat\\w*|handl\\w*|owns?|takes? care of|accountable for)`,
    `(?:which|what) (?:${BODIES_EN}) (?:heads?|runs?|led|leads|manag\\w*|overs\\w*|direct\\w*|coordinat\\w*|handl\\w*|owns?)`,
    `welche[srnm]? (?:ministeri\\w*|ressort|haus|behörde|stelle) (?:koordiniert|übernimmt|lenkt|managt)`,
    `welche[srnm]? (?:ministeri\\w*|ressort|haus|behörde|stelle) (?:führt|leitet|betreut|steuert)(?= (?:das|die|dieses|diese) (?:vorhaben|projekt|maßnahme|programm)(?!\\w))`,
    `wer (?:hat|hatte)(?= ${GAP}(?:unter sich|in der hand|a?uf ?(?:de)?m tisch|das sagen))`,
    `wer (?:ist|war)(?= ${GAP}(?:betraut|befasst|beauftragt))`,
  ],
  [
    'federführend',
    behind(WHO, 'die feder', '(?:die )?regie', 'dran(?=$| \\d)'),
    behind('bei wem|wer', '(?:der|den) hut(?: auf)?'),
    'federführer\\w*|hauptverantwortliche\\w*',
    'hut auf',
  ],
  [
    'in der federführung',
    '(?:in der (?:hand|obhut)|unter (?:der )?(?:leitung|regie|führung|ägide|verantwortung))(?= (?:d(?:es|er)|vo[nm]) )',
  ],
  [
    'federführung',
    behind(
      'was|welche (?:maßnahmen|projekte|vorhaben)',
      '(?:angesiedelt|verortet|untergebracht|aufgehängt)',
    ),
  ],
  ['verantwortet', behind('welche (?:maßnahmen|projekte|vorhaben)', 'koordinier(?:t|te|en|ten)')],
  [
    'federführung',
    '^(?:leitung|ressort|ministerium)(?! (?:für|der|des|von))(?= )',
    '(?<=\\w )(?:leitung|ressort|ministerium|zuständige[sr]? (?:stelle|behörde|ministerium|ressort)|verantwortliche[sr]? (?:stelle|behörde|ministerium|ressort))(?= \\d{4}$|$)',
  ],
  ['responsible', 'has (?:overall |the )?responsibility', 'who led(?= )'],
  [
    'welche stelle',
    before(LEADING, `welche[srnm]? (?:${BODIES})`),
    before('responsible|in charge|lead(?:s|ing)?', `(?:which|what) (?:${BODIES_EN})`),
  ],

  // Inclusion.
  ['when', 'in (?:which|what) year(?= (?:was|were|did|has|is) )'],
  [
    'seit wann',
    'ab welchem jahr|seit welchem jahr|in welchem jahr tauchte?(?= )|since (?:what|which) year',
  ],
  [
    'aufgenommen',
    behind(
      'wann|in welchem jahr|welches jahr|seit wann',
      'hinzugefügt|eingebracht|eingefügt|eingestellt|hinein ?geschrieben|dazugenommen|hinzugenommen|(?:neu |mit )?(?:hinzugekommen|dazugekommen|reingekommen|reingerutscht|hineingekommen|aufgetaucht)',
    ),
  ],
  [
    'aufgenommen in den aktionsplan',
    behind('wann|in welchem jahr', 'in den (?:aktions)?plan (?:gekommen|reingekommen)'),
  ],
  ['statusverteilung', 'status distribution'],
  ['erstmals', 'das erste mal|zum ersten ?mal|erstmalig\\w*'],
  [
    'erstmals aufgenommen',
    behind(
      'wann|in welchem jahr|seit wann',
      '(?:erstmals|zuerst|neu|ursprünglich)(?= (?:im aktionsplan |in den aktionsplänen |im plan )?(?:auf|erwähnt|genannt|aufgeführt|aufgetaucht|gelistet|verzeichnet|enthalten|dabei|drin|hinzu|dazu)(?![\\w-]))',
    ),
    '(?:first|initially) (?:mentioned|introduced|appear\\w*|listed|show\\w* up|taken up|enter\\w*)',
    '(?<=when (?:was|were|did) (?:[\\w.-]+ ){0,12})(?:introduced into|taken into|incorporated into|put into|entered in(?:to)?|enter|join|become part of|make it into|get into|come into)(?= the (?:action )?plan)',
    'year of inclusion|inclusion year',
    '(?<=since when (?:[\\w.-]+ ){0,12})(?:part of|in)(?= the (?:action )?plan)',
    '(?<=how long (?:[\\w.-]+ ){0,12})(?:part of|in)(?= the (?:action )?plan)',
  ],
  [
    'neu hinzugekommen',
    behind('kam|kamen|kommt|kommen', '(?:neu )?(?:dazu|hinzu|rein)(?=$| (?:im|in|laut|\\d))'),
  ],
  ['erstmals aufgenommen', 'erstmals im (?:aktions)?plan(?! \\d)'],
  [
    'kam in den aktionsplan',
    behind('wann', 'kam (?:das|die|der|es) (?:rein|dazu|hinzu)'),
    behind('wann', '(?:ist|wurde) (?:das|die|der|es) (?:aufgenommen|reingekommen|dazugekommen)'),
  ],

  // Completion.
  [
    'geplanter abschluss',
    'zielmarke|terminplanung|umsetzungsfrist|(?:fertigstellungs|abschluss|umsetzungs)frist\\w*',
    '(?<=welches |als )ende(?= (?:[\\w.-]+ ){0,10}(?:geplant|vorgesehen|angegeben|genannt|eingetragen|vermerkt))',
    '(?<=\\w )(?:frist|ende)(?= \\d{4}$)',
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
    'bis zu welche[mr] (?:jahr|zeitpunkt|termin|datum|tag)',
    'welches jahr(?= ist da geplant)',
    'by (?:which|what) (?:year|date)',
    'fertig wann|wann fertig',
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
  ['später fertig sein', behind('dauert|läuft|dauern|laufen', 'länger')],

  // How a measure went on.
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
    '(?<=status (?:[\\w.-]+ ){0,10})in (?:den|allen) (?:einzelnen|jeweiligen|verschiedenen)? ?(?:jahren|plänen|aktionsplänen)(?=$)',
    '(?:in|über|across) (?:the|all) plans',
  ],
  [
    'verschoben',
    'vertagt|hinaus ?geschoben|nach hinten (?:gerutscht|geschoben|verlegt|gewandert)|aufgeschoben|verlegt|(?:been )?moved(?=$)',
    behind(
      'wie (?:oft|häufig)|um (?:wie ?viele?|wieviel)(?: jahre)?|how (?:often|many times)',
      'geändert|verzögert|verlängert|(?:been )?delayed',
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
    '(?<=^(?:is|are) (?:[\\w.-]+ ){1,12})still (?:running|ongoing|going on)',
  ],
  ['abgeschlossene maßnahmen', 'liste der abgeschlossenen maßnahmen', 'beendete[nr]? maßnahmen'],
];
