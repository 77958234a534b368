import { before, behind, GAP, type SaidFor } from './expression-parts.ts';

const WHO =
  'wer|wem|wen|welche[srnm]? (?:ministeri\\w*|ressorts?|haus|behörden?|stellen?|amt|institution|einrichtung|dienststelle|verwaltung|organisation)|who|which (?:ministry|department|authority|office|body|agency)|what ministry';
const BODIES = 'amt|institution|einrichtung|dienststelle|verwaltung|organisation|instanz';
const BODIES_EN = 'department|authority|office|body|agency|ministry';
/** Measures, of which offices are counted: they are asked for, and not who leads one. */
const MANY = '(?:the |die )?(?:most|meisten|wenigsten|fewest|measures|maßnahmen|projects|projekte)';
const SINCE =
  '(?:seit|ab) wann|wann|(?:seit|ab|in) welche[mn] (?:jahr|plan|aktionsplan)|wie lange(?: schon)?';
const LEADING = 'federführ\\w*|zuständig\\w*|verantwort\\w*';

/** Number, lead and inclusion of a measure, as people ask for them. */
export const FIELD_EXPRESSIONS: readonly SaidFor[] = [
  ['enden', '(?<=20\\d\\d (?:[\\w.-]+ ){0,2})fällig', 'fällig(?= (?:im jahr |in )?20\\d\\d)'],
  ['titel geändert', 'umbenannt', 'umgetauft', 'renamed'],
  ['nummer geändert', '(?<=maßnahmen .*)umnummeriert'],
  // Number.
  [
    'nummer',
    // A sign of something else is none: so is called only what a measure had or bears.
    `(?<=(?:alte[rnms]?|frühere[rnms]?|ehemalige[rnms]?|vorherige[rnms]?|vorige[rnms]?|vormalige[rnms]?|bisherige[rnms]?|ursprüngliche[rnms]?|andere[rnms]?|neue[rnms]?|selben|gleichen) )(?:kennung|kennziffer|kennnummer|bezeichner)`,
    `(?<=welche[rnms]? )(?:kennung|kennziffer|kennnummer|bezeichner)(?= (?:lief|läuft|laufen|liefen|steht|stand|stehen|standen|war|ist|firmiert\\w*|hat|hatte|hatten|trägt|trug|trugen|bekam|erhielt)(?!\\w))`,
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
    'unter (?:wessen|welche[rnm]) (?:(?:gemeinsam|gemeinschaftlich|alleinig|ober|fachlich)\\w+ )?(?:federführung|regie|leitung|verantwortung|führung|ägide|obhut|hut|dach)(?: (?:steht|stand|stehen|standen|läuft|lief|laufen|liefen|ist|war|sind|waren))?(?! (?:welche[rnm]|des|der) (?:ministeriums?|ressorts?|hauses|behörde|stelle))',
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
    `(?:which|what) (?:${BODIES_EN}) (?:heads?|runs?|led|leads|manag\\w*|overs\\w*|direct\\w*|coordinat\\w*|handl\\w*|owns?)(?! ${MANY})`,
    `welche[srnm]? (?:ministeri\\w*|ressort|haus|behörde|stelle) (?:koordiniert|übernimmt|lenkt|managt)(?! ${MANY})`,
    `welche[srnm]? (?:ministeri\\w*|ressort|haus|behörde|stelle) (?:führt|leitet|betreut|steuert)(?= (?:das|die|dieses|diese) (?:vorhaben|projekt|maßnahme|programm)(?!\\w))`,
    `wer (?:hat|hatte)(?= ${GAP}(?:unter sich|in der hand|a?uf ?(?:de)?m tisch|das sagen))`,
    `wer (?:ist|war)(?= ${GAP}(?:betraut|befasst|beauftragt))`,
  ],
  [
    'federführend',
    behind(
      WHO,
      'die feder',
      '(?:die )?regie',
      'dran(?=$| \\d| (?:und|sowie) (?:seit|ab|bis|wann)(?!\\w))',
    ),
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
  [
    'federführend',
    behind(
      'an (?:wie ?vielen|welchen|allen) (?:maßnahmen|projekten|vorhaben)',
      '(?:mit)?beteiligt|involviert|eingebunden',
    ),
    'beteiligt(?= an (?:wie ?vielen|welchen) (?:maßnahmen|projekten|vorhaben))',
  ],
  [
    'federführung',
    '(?<=(?:mit|unter|ohne) )(?:beteiligung|mitwirkung)(?= (?:d(?:es|er)|vo[nm]) t(?!hüring)\\w{2,9}(?!\\w))',
    '(?<=(?:mit|unter|ohne) t(?!hüring)\\w{2,9} )(?:beteiligung|mitwirkung)',
  ],
  ['verantwortet', behind('welche (?:maßnahmen|projekte|vorhaben)', 'koordinier(?:t|te|en|ten)')],
  [
    'verantwortet',
    behind(
      '(?:was|(?:welche|wie ?viele) (?:maßnahmen|projekte|vorhaben)) (?:[\\w./-]+ ){0,4}?(?:hat|hatte|haben|hatten|hält|hielt|halten|hielten)',
      'in (?:der|seiner|ihrer|deren|eigener) (?:hand|obhut|zuständigkeit|verantwortung)',
      'in (?:den|seinen|ihren) händen',
      'unter sich',
      'unter (?:seinen|ihren|den) fittichen',
      'unter (?:seiner|ihrer|eigener) (?:regie|leitung|federführung|führung|verantwortung)',
      'a?uf ?(?:de)?m tisch',
      'zu (?:verantworten|betreuen|steuern|leiten)',
    ),
  ],
  [
    'federführung',
    '^(?:leitung|ressort|ministerium)(?! (?:für|der|des|von))(?= )',
    '^ressort(?= für (?:das|die|den) )',
    '(?<=\\w )(?<!welche[srnm]? )(?:leitung|ressort|ministerium|zuständige[sr]? (?:stelle|behörde|ministerium|ressort)|verantwortliche[sr]? (?:stelle|behörde|ministerium|ressort))(?= \\d{4}$|$)',
  ],
  ['responsible', 'has (?:overall |the )?responsibility', 'who led(?= )'],
  [
    'welche stelle',
    before(LEADING, `welche[srnm]? (?:${BODIES})`),
    before('responsible|in charge|lead(?:s|ing)?', `(?:which|what) (?:${BODIES_EN})`),
  ],

  // Inclusion.
  ['ist federführend', '^(?:untersteht|unterstand|obliegt|oblag)(?= )'],
  [
    'wer federführend',
    'welche (?:stellen|ministerien|ressorts|häuser|behörden) (?:führen|führten|leiten|leiteten|verantworten|verantworteten|steuern|betreuen)(?: gemeinsam| zusammen)?(?= (?:das|die|den) )(?! (?:die )?(?:meisten|maßnahmen))(?! .*(?:ein|durch|aus|fort|weiter|zusammen|an)$)',
  ],
  [
    'aufgenommen in den aktionsplan',
    `(?<=seit wann (?:ist|sind|war|waren) ${GAP})(?:eine )?maßnahme$`,
  ],
  [
    'allein federführend',
    '(?<=^(?:macht|machte|führt|führte|leitet|leitete|betreut|verantwortet|steuert) (?:das|die|der) (?:[\\w./-]+ ){1,14})alleine?(?=$)',
  ],
  ['seit wann im aktionsplan', '(?<=\\w )(?:neu|dabei|drin|gelistet) seit(?=$)'],
  ['when', 'in (?:which|what) year(?= (?:was|were|did|has|is) )'],
  [
    'seit wann',
    'ab welche[mn] jahr|seit welche[mn] jahr|in welchem jahr tauchte?(?= )|since (?:what|which) year',
  ],
  [
    'seit wann im aktionsplan',
    'seit (?:wann|welche[mn] (?:aktions)?plan) (?:gibt|gab)(?= es (?:die |das |eine? |dieses? )?(?:maßnahme|projekt|vorhaben)(?!\\w))',
    'seit wann (?:läuft|existiert|besteht)(?= (?:die |diese |eine )?maßnahme(?!\\w))',
    'seit wann (?:läuft|existiert|besteht)(?= (?:sie|es|er)(?: (?:schon|denn|eigentlich))?(?=$))',
    'seit wann (?:läuft|laufen|lief|existiert|besteht|gibt es|gab es)(?= (?:schon )?(?:die sache|das ganze|das ding) (?:mit|um)(?!\\w))',
    'since when (?:does|has|is) there(?= (?:been )?(?:the|a) (?:measure|project)(?!\\w))',
  ],
  [
    'aufgenommen',
    behind(
      'wann|in welchem jahr|welches jahr|seit wann',
      'hinzugefügt|eingebracht|eingefügt|eingestellt|hinein ?geschrieben|dazugenommen|hinzugenommen|(?:neu |mit )?(?:hinzugekommen|dazugekommen|reingekommen|reingerutscht|hineingekommen|aufgetaucht)',
    ),
  ],
  [
    'aufgenommene',
    '(?<=(?<!\\d)20\\d\\d )(?:neu )?(?:begonnene|gestartete|angelaufene)n?(?= (?:maßnahmen?|projekte?n?|vorhaben)(?!\\w))',
  ],
  // When a measure began no field says but that of its inclusion, which the list then names.
  [
    'aufgenommen',
    `(?<=(?:welche|wie ?viele|alle|die|was) (?:maßnahmen|projekte|vorhaben) ${GAP})(?<!nicht (?:\\w+ ){0,3})(?:mit (?:der|ihrer) (?:umsetzung|arbeit|realisierung|bearbeitung) )?(?:begannen|begonnen|starteten|gestartet|angelaufen|angefangen)(?= (?:(?:im|in|ab|seit|nach|vor)(?: dem)?(?: jahr)? )?20\\d\\d| (?:und|worden|wurden)|$)`,
    '(?<=(?:maßnahmen|projekte|vorhaben) die (?:schon |bereits |erst )?(?:(?:im jahr|im|in|ab) )?20\\d\\d )(?:begannen|begonnen haben|starteten|gestartet sind|anliefen|angelaufen sind)',
  ],
  [
    'aufgenommen in den aktionsplan',
    behind('wann|in welchem jahr', 'in den (?:aktions)?plan (?:gekommen|reingekommen)'),
    behind(
      SINCE,
      '(?:ein )?(?:bestand)?teil (?:des|der|vom|von) (?:\\w+ )?(?:aktions)?pl[aä]n\\w*(?: geworden)?',
      '(?:zur|zu einer) (?:eigenen )?maßnahme|zum (?:eigenen )?(?:vorhaben|projekt)(?= (?:im|des|geworden)|$)',
      'als (?:eine[nrm]? )?(?:eigene[snr]? |eigenständige[snr]? |separate[snr]? |neue[snr]? )?(?:maßnahme|vorhaben|projekt|maßnahmen?punkt|punkt)(?=$| (?:im|in|des|der|geführt|gelistet|aufgeführt|genannt|verzeichnet|drin|dabei|enthalten|vermerkt|verankert)(?![\\w-]))',
      '(?:fand |fanden |gefunden )?eingang(?= (?:in (?:den|die)|ins) (?:aktions)?pl)',
      'in (?:den|die) (?:aktions)?pl[aä]ne? (?:geschrieben|gehoben|gesetzt|eingegangen|geholt|gewandert)',
    ),
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
    '(?<=when (?:was|were|did) (?:[\\w.-]+ ){0,12})(?:introduced into|taken into|incorporated into|put into|entered in(?:to)?|enter|join|becom(?:e|ing) part of|make it into|get into|come into)(?= the (?:action )?plan)',
    '(?<=(?:when|since when) (?:[\\w.-]+ ){0,12})(?:become|became|turned into|made(?: into)?|been) an? (?:\\w+ )?(?:measure|project)',
    'year of inclusion|inclusion year',
    '(?<=since when (?:[\\w.-]+ ){0,12})(?:part of|in)(?= the (?:action )?plan)',
    '(?<=how long (?:[\\w.-]+ ){0,12})(?:part of|in)(?= the (?:action )?plan)',
  ],
  [
    'neu hinzugekommen',
    behind(
      'kam|kamen|kommt|kommen',
      '(?:neu )?(?:dazu|hinzu|rein)(?=$| (?:im|in|laut|und|aber|\\d))',
    ),
  ],
  ['erstmals aufgenommen', 'erstmals im (?:aktions)?plan(?! \\d)'],
  [
    'kam in den aktionsplan',
    behind('wann', 'kam (?:das|die|der|es) (?:rein|dazu|hinzu)'),
    behind('wann', '(?:ist|wurde) (?:das|die|der|es) (?:aufgenommen|reingekommen|dazugekommen)'),
  ],
];
