import { GERMAN_MONTH } from '#src/text/month-names.ts';

/** What kind of thing a question wants to know about its subject. */
export const ASPECTS = [
  'time',
  'duration',
  'person',
  'quantity',
  'money',
  'delay',
  'reason',
  'contact',
  'address',
  'place',
  'definition',
  'law',
  'product',
  'list',
  'decision',
  'other',
] as const;

export type Aspect = (typeof ASPECTS)[number];

interface AspectRule {
  readonly aspect: Aspect;
  /** How a question asks for it. */
  readonly asked: RegExp;
}

/**
 * In order: the first that fits is the aspect. Keyword questions carry no question word, so nouns
 * that name an aspect ("Kapazitätsgrenze Rechenzentrum" no, "Freischaltung Katasterportal Datum"
 * yes) count as well. In English "when" behind another question word tells a time and asks for none.
 */
const RULES: readonly AspectRule[] = [
  {
    // "Mit welchem Ergebnis wurde abgestimmt?", "Ist der Antrag durchgekommen?"
    aspect: 'decision',
    asked:
      /(?<!\p{L})(?:abgestimmt|abzustimmen|abstimmung(?:sergebnis\p{L}*)?|votiert|durchgekommen|votum|(?:wie|was|hat|haben)(?!\p{L})[^?]*(?<!\p{L})(?:beschlossen|entschieden|votiert|gestimmt)|(?:ist|sind|wurden?)(?!\p{L})[^?]*(?<!\p{L})(?:antr[aä]ge?|gesetzentw[uü]rfe?|änderungsantr[aä]ge?)(?!\p{L})[^?]*(?<!\p{L})(?:angenommen|abgelehnt|verabschiedet|gescheitert)|(?:was|which|how|did|was)(?!\p{L})[^?]*(?<!\p{L})(?:voted?|passed|adopted|rejected))(?!\p{L})/iu,
  },
  {
    aspect: 'contact',
    asked:
      /(?<!\p{L})(?:(?:telefon|handy|mobil|ruf|fax|durchwahl)-?(?:nummer\p{L}*|nr\.?)|durchwahl|(?:e-?)?mail-?adresse\p{L}*|(?:phone|telephone|mobile|fax) ?number|e-?mail address)(?!\p{L})/iu,
  },
  {
    aspect: 'money',
    asked:
      /(?<!\p{L})(?:\p{L}*kosten|kostet|kostete|gekostet|teuer|\p{L}*(?:beitrag|beiträge|budget|gebühr(?:en)?)|preise?|betrag|beträge|geldbetrag|(?:geld)?summen?|verschlungen|finanzvolumen|ausgaben|fördersumme|foerdersumme|how much (?:does|did|do|money|funding)|wie ?viel geld|costs?|fees?|price|was(?!\p{L}).{0,20}(?<!\p{L})(?:zahlt|bezahlt|zahlen))(?!\p{L})/iu,
  },
  {
    // "Ab wann gilt ein Ausfall als überregional?"
    aspect: 'other',
    asked:
      /(?<!\p{L})wann (?:gilt|gelten|zählt|zählen|zaehlt|zaehlen)(?!\p{L})[^?]*(?<!\p{L})als(?!\p{L})/iu,
  },
  {
    aspect: 'time',
    asked:
      /(?<!\p{L})(?:wann|when(?<!^\P{L}*(?:how|who|whom|which|what|where|why)(?!\p{L}).*(?<!\b(?:and|or),? )when)|\p{L}*datum|\p{L}*zeitpunkt|(?:welche[mnrs]?|what|which) (?:jahr|monat|quartal|tag|stichtag|\p{L}*termin|year|month|day|(?:reference |reporting )?date)|seit welchem|wie lange(?=.*(?<!\p{L})(?:schon|bereits)(?!\p{L}))|deadline|von bis|zeitraum|since when)(?!\p{L})/iu,
  },
  {
    aspect: 'duration',
    asked:
      /(?<!\p{L})(?:wie lange|how long|frist(?:en)?|laufzeit|dauer|dauert|duration|wie viele (?:jahre|monate|wochen|tage))(?!\p{L})/iu,
  },
  {
    aspect: 'quantity',
    asked:
      /(?<!\p{L})(?:wie ?viele?n?r?|wieviel|anzahl|how many|number of|zahl der|prozent|prozentual\w*|anteil|wie (?:hoch|groß|gross|stark|alt|weit|schwer|schnell)|how (?:old|high|large|big)|population|percent(?:age)?)(?!\p{L})/iu,
  },
  {
    aspect: 'person',
    asked:
      /(?<!\p{L})(?:wer|wem|wen|wessen|who|whom|whose|von wem|durch wen|für wen|fuer wen|mit wem|which (?:ministry|company|authority|agency|provider|body)|welche[rsmn]? (?:\p{L}+ )?(?:\p{L}*(?:ministerium|ressort|behörde|behoerde|amt|firma|gesellschaft|unternehmen|dienstleister|anbieter|hersteller|betreiber|institution|einrichtung|universität|hochschule|partner)|haus|stelle|person|land|bundesland))(?!\p{L})/iu,
  },
  {
    aspect: 'delay',
    asked:
      /(?=.*\b(?:warum|weshalb|wieso|weswegen|woran|wodurch|why|grund|gründe|ursachen?|reasons?|causes?)\b)(?:.*(?:\bnicht (?:schon|eher|früher)(?!\p{L})|\bnicht (?:\p{L}+ ){0,2}(?:fertig|abgeschlossen|umgesetzt|fertiggestellt|geklappt|realisiert|eingehalten)|\bverzug|verzöger|verspät|\bverschoben|\bhing\b|\bhängt|\bhakt|\blangsam|\blänger\b|\bspäter\b|\bdelay|\blate\b|\bnot (?:\p{L}+ ){0,2}(?:completed|finished|implemented|done|met)))/iu,
  },
  {
    aspect: 'reason',
    asked:
      /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|wozu|why|aus welchem grund|aus welchen gründen|woran(?!\p{L})[^,]*(?<!\p{L})(?:lag|liegt|gelegen|hing|hängt|gehangen|scheitert\p{L}*|gescheitert|hakt\p{L}*|gehakt|hapert\p{L}*|gehapert|fehlt\p{L}*|gefehlt|mangelt\p{L}*|gemangelt)|grund für|gründe für|ursachen?|begründung|for what reason|(?:what|which) reasons?|reasons? (?:for|why|behind|of)|causes? (?:of|for)|zweck|ziel(?:e)? (?:der|des|von)|purpose|(?:goals?|aims?|objectives?) of|hintergrund)(?!\p{L})/iu,
  },
  {
    aspect: 'law',
    asked:
      /(?<!\p{L})(?:rechtsgrundlage\p{L}*|(?:welche[rsmn]? (?:\p{L}+ )?\p{L}*)?(?:gesetz|verordnung|richtlinie|vorschrift|rechtsakt|paragra(?:f|ph))\p{L}*|§|provisions?|acts?|regulations?|laws?|legal basis|rechtlich\w*)(?!\p{L})/iu,
  },
  {
    aspect: 'address',
    asked:
      /(?<!\p{L})(?:(?:web|internet)?adresse|website|webseite|internetseite|homepage|url|domain|link|web ?address)(?!\p{L})/iu,
  },
  {
    aspect: 'place',
    asked:
      /(?<!\p{L})(?:wo|wohin|woher|where|standort|an welchem ort|in welche[rm] (?:stadt|ort|anlage|dokument|abschnitt))(?!\p{L})/iu,
  },
  {
    aspect: 'product',
    asked:
      /(?<!\p{L})(?:womit|(?:mit )?welche[snrm]?|which|what|wie (?:heißt|heisst))(?!\p{L}).{0,30}?(?:software|system|programm|produkt|plattform|portal|tool|werkzeug|verfahren|anwendung|app|dienst|lösung|technik|technologien?|technology|product)(?!\p{L})|(?<!\p{L})womit(?!\p{L})/iu,
  },
  {
    aspect: 'list',
    asked:
      /(?<!\p{L})(?:was sind (?:die|das)|was waren die|welche (?:\p{L}+ ){0,3}(?:gibt|gab)|what are the)(?!\p{L})/iu,
  },
  {
    aspect: 'definition',
    asked:
      /(?<!\p{L})(?:was (?:ist|sind|bedeutet|heißt|heisst|meint|verbirgt|steckt|versteht|macht|kann|unterscheidet)|what (?:is|are)|what does (?:\S+ ){1,5}(?:mean|do|stand)|worum|wofür steht|wofuer steht|bedeutung|abkürzung|definition|erklär\w*|versteht man)(?!\p{L})/iu,
  },
  {
    aspect: 'list',
    asked:
      /(?<!\p{L})(?:welche|nenne|nennen|liste|auflisten|aufzählen|which|list|name the|schritte|bestandteile|ziele|stufen|phasen|beispiele|maßnahmen|massnahmen)(?!\p{L})/iu,
  },
];

/** "Wonach bemisst sich, wie viel …": the first word asks, whatever else the sentence holds. */
const LED_BY_ADVERB =
  /^\P{L}*(?:wonach|wovon|worauf|woraus|woran|wodurch|wofür|wofuer|wogegen|worin|worüber|worueber|womit|wozu|warum|weshalb|wieso|weswegen|why)(?!\p{L})/iu;

/** "Wer trägt die Kosten?", "von wem kommt der Beitrag": a person or an office, and no amount. */
const LED_BY_PERSON =
  /^\P{L}*(?:(?:und|aber|and) )?(?:(?:von|durch|mit|für|fuer|bei|by|with|for) )?(?:wer|wem|wen|wessen|who|whom|whose)(?!\p{L})/iu;

/** "Who asked it and when was it answered?": a second thing is asked for. */
const ASKS_MORE =
  /(?<!\p{L})(?:und|sowie|and)\s(?:bis |seit |ab |since |by )?(?:wann|wie|was|when|how|what)(?!\p{L})/iu;

/** "Wovon hängt ab, wie viel …": what no table tells. */
export function isLedByAdverb(question: string): boolean {
  return LED_BY_ADVERB.test(question);
}

/** The aspect a question asks for; `other` where it names none. */
export function aspectOf(question: string): Aspect {
  const isLed =
    isLedByAdverb(question) || (LED_BY_PERSON.test(question) && !ASKS_MORE.test(question));
  const rule = RULES.find(
    ({ aspect, asked }) => !(isLed && isRequired(aspect)) && asked.test(question),
  );
  return rule?.aspect ?? 'other';
}

interface Evidence {
  /** Says it outright. */
  readonly strong: RegExp;
  /** May say it. */
  readonly weak?: RegExp;
}

const NUMBER_WORD =
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|Hälfte|Drittel|Viertel|sämtliche[nrs]?|keine[nrsm]?';
/** No year, date, paragraph, pay grade or number that something is called by. */
const AMOUNT =
  '(?<![\\d.,/§]|§ |Abs\\. |Absatz |Nr\\. |Satz |S\\. |Stufe |Art\\. |\\b[AE] |(?:Reifegrad|Phase|Maßnahme|Tabelle|Übersicht|Abbildung|Anlage|Kapitel|Teil|Ziel|Ziffer|Nummer) )(?!(?:19|20)\\d{2}(?![.\\d]))\\d+(?:[.,]\\d+)*(?![\\d/]|\\.\\d|\\.\\s?\\p{Lu})';

/** "um sechs Uhr", "4-wöchig", "1st-Level" count nothing that is asked for. */
const AMOUNTS = new RegExp(
  `(?:${AMOUNT}|(?<!\\p{L})(?:${NUMBER_WORD})(?!\\p{L}))(?!\\s?Uhr(?!\\p{L})|-\\p{Ll}|(?:st|nd|rd|th)(?!\\p{L}))`,
  'giu',
);

/** What a sentence that answers each aspect holds; none: any sentence may answer. */
const EVIDENCE: Readonly<Partial<Record<Aspect, Evidence>>> = {
  time: {
    strong: new RegExp(
      String.raw`\b(?:19|20)\d{2}\b|\b\d{1,2}\.\s?(?:\d{1,2}\.|${GERMAN_MONTH})|\b(?:Quartal|Q[1-4]|Halbjahr|Hj\.|(?:in diesem|im nächsten|im kommenden|Ende des|Anfang des|Mitte des|im Laufe des|zum) Jahr(?:es|esende|eswechsel)?\b)`,
      'u',
    ),
    weak: /\b(?:Wochen?|Monate?n?|Jahre?n?|Jahr|Tage?n?|kurzfristig|mittelfristig|unbekannt|offen|dauerhaft|fortlaufend|laufend)\b/u,
  },
  duration: {
    strong: new RegExp(
      `(?<!\\p{L})(?:\\d+|ein\\w*|${NUMBER_WORD})[\\s-](?:bis \\w+ )?(?:Stunden?|Tage?n?|Wochen?|wöchig\\p{L}*|Monate?n?|monatig\\p{L}*|Jahre?n?|jährig\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:bis|spätestens|ab)(?: spätestens)? (?:zum|zur|Ende|Anfang|Mitte|\\d)[^.]{0,20}\\d{4}|(?<!\\p{L})seit (?:(?:dem|Mitte|Ende|Anfang|Jahr) ){0,2}(?:\\d{1,2}\\. ?\\p{L}+ )?(?:19|20)\\d{2}`,
      'iu',
    ),
    weak: /\b(?:dauerhaft|fortlaufend|unbefristet|unverzüglich)\b/u,
  },
  person: {
    strong:
      /\b(?:\p{Lu}\p{L}*(?:ministerium|ministeriums|amt|amts|amtes|kanzlei|zentrum|zentrums|bank|universität|gesellschaft|behörden?|direktion|hof|hofs|archiv|ausschuss|kreis)|GmbH|AG|Fa\.|Firma|Herrn?|Frau|Abgeordneten?|Ministerin|Minister|Ministerium|Universität|Ressorts?)\b/u,
    weak: /\b(?:\p{Lu}{2,}[\p{L}-]*|durch|von|seitens|Dienstleister|Land)\b/u,
  },
  quantity: { strong: new RegExp(AMOUNTS.source, 'iu') },
  money: {
    strong:
      /\d[\d.,]*\s*(?:€|EUR|Euro|T€|Mio\.?|Millionen|Mrd\.?|Milliarden|Tsd\.?)|\b(?:kostenlos|kostenfrei|unentgeltlich|gebührenfrei|kostenneutral|keine Kosten)/iu,
    weak: /\d\s?%|\b(?:Haushaltsmittel\p{L}*|Finanzierung|finanziert|Besoldung\p{L}*|A \d{1,2}|Kosten\p{L}*)\b/u,
  },
  delay: {
    strong:
      /verzöger|verzug|verschob|verschieb|zurückgestellt|ausgesetzt|defizit|(?:konnte|kann|können|konnten|ließ|ließen)[^.]{0,80} nicht|nicht (?:mehr|möglich|rechtzeitig|wie geplant|im geplanten|termingerecht|vollständig)|fehlend\p{L}*|mangelnd\p{L}*|Mangel|fehlt|Engpass|Engpäss|zeitaufw[äe]nd|\p{L}+bedingt(?!\p{L})/iu,
    weak: /\b(?:weil|aufgrund|auf\s?Grund|wegen|infolge|daher|abhängig|nicht|erst)\b/iu,
  },
  reason: {
    strong:
      /\b(?:weil|aufgrund|auf\s?Grund|wegen|infolge\w*|deshalb|\w*bedingt|Ursache\w*|Gründe\w*|Hintergrund|Notwendigkeit|Haupttriebkraft|zurückzuführen|liegt (?:an|in)|mangelnde\w*|fehlende\w*|Mangel|Defizit\w*|\w+defizits?|Verzögerung\w*|daher|somit|nicht (?:mehr|möglich|realisier\w*|zur Verfügung)|um \S+(?: \S+){0,12} zu \p{Ll}+en|Ziel ist|ist Ziel|Zweck|damit|dadurch|dient|sichert)/iu,
    weak: /\b(?:da|denn|durch|Grund|führt\w*|verursach\w*|erforderlich|notwendig|nicht|kann|können|konnte\w*|soll|sollen|abhängig)\b/iu,
  },
  contact: {
    strong:
      /\S@\S+\.\p{L}{2}|(?<!\p{L})(?:(?:Telefon|Tel\.|Fax|Mobil|Ruf|Behörden)(?:nummer)?)(?!\p{L})[: ]*[\d+(]|(?<!\d)0\d{2,5}[ /-]\d{3,}/u,
  },
  address: {
    strong: /\bwww\.|https?:|\b[\p{L}\d-]+\.(?:de|com|org|net|eu|info)\b|\S@\S+\.\p{L}{2}/u,
    weak: /\b(?:Internetadresse|Adresse|Homepage|Website|Domain)\b/u,
  },
  place: {
    strong:
      /\b(?:in|im|am|beim?|an) (?:\p{L}+ ){0,2}\p{Lu}\p{L}*(?:zentrum|zentrums|amt|amts|gericht|archiv|stadt|kreis|ministerium|gebäude|schule|ring|straße)(?!\p{L})|\bAnlage \d|\bAdresse\b|\bwww\.|https?:|\bDomain\b|\bangesiedelt\b|\bStandorte?n?\b|\b(?:gehostet|untergebracht)\b/u,
    weak: /\b(?:in|unter|bei|am|an) (?:de[rmn] )?\p{Lu}/u,
  },
  definition: {
    strong:
      /\b(?:ist|sind) (?:ein|eine|einer|das|der|die|dabei)\b|\b(?:bezeichnet\w*|bedeutet|versteht|verstanden|sog(?:enannt\w*|\.)|steht für|handelt es sich|dient|ermöglicht|umfasst|zielt|d\.\s?h\.|das heißt)\b/u,
    weak: /\bZiel\b|\bAufgabe\b|\p{L}+ \(\p{Lu}[\p{L}\d-]{1,14}\)/u,
  },
  product: {
    strong: /[„"][^“"]{2,40}[“"]|\b\p{L}*\p{Ll}\p{Lu}\p{L}*|\b\p{Lu}{3,}/u,
  },
  list: {
    strong: /:\s*\d*$|(?:,[^,]+){2,}\b(?:und|sowie|oder)\b|(?:^|\n)\s*[-–•]/u,
    weak: /,.*\b(?:und|sowie)\b/u,
  },
  decision: {
    strong:
      /(?<!\p{L})(?:angenommen|abgelehnt|einstimmig|mehrheitlich|Ja-Stimmen|Nein-Stimmen|Gegenstimmen?|Stimmenthaltung\p{L}*|Enthaltung\p{L}*|zugestimmt|überwiesen|verabschiedet|(?:zu|bei) \d+ (?:Gegens|S)timmen|mit \d+ ?: ?\d+(?: ?: ?\d+)? Stimmen|mit den Stimmen|mit (?:Ja|Nein) (?:haben|stimm)\p{L}*|zur Kenntnis|für erledigt erklärt)(?!\p{L})|(?:angenom|abge)-\s/iu,
    weak: /(?<!\p{L})(?:beschlossen|beschließt|Beschluss|empfiehlt|bittet)(?!\p{L})/iu,
  },
  law: {
    strong:
      /§|\bArt\. ?\d|\bArtikels? \d|\b(?:Richtlinie|Verordnung|VO) (?:\((?:EU|EG)\)|EU|EG|Nr)|\bRichtlinie \d|\b(?!(?:Verordnung|Anordnung|Ordnung)\b)(?:\p{Lu}\p{L}*(?:gesetz\w*|verordnung|ordnung|G|VO))\b/u,
    weak: /\b\p{L}*(?:gesetz|verordnung|richtlinie|leitlinie|vorschrift|vertrag|beschluss|satzung)\p{L}*\b/iu,
  },
};

/** How clearly a text holds what the aspect asks for: 0, 0.5 or 1; 1 where any text may. */
export function aspectStrength(aspect: Aspect, text: string): number {
  if (aspect === 'quantity') return amountsIn(text).length > 0 ? 1 : 0;
  const evidence = EVIDENCE[aspect];
  if (evidence === undefined || evidence.strong.test(text)) return 1;
  return evidence.weak?.test(text) === true ? 0.5 : 0;
}

/** Where numbers stand in a text, in digits or words: no years, dates or paragraphs. */
export function amountsIn(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(AMOUNTS), ({ 0: amount, index }) => ({
    start: index,
    end: index + amount.length,
  })).filter(
    ({ start, end }) => !(BEHIND_ARTICLE.test(text.slice(0, start)) && BARE.test(text.slice(end))),
  );
}

/** "ein Ausbau der 115 ist vonnöten": no noun follows that could be counted. */
const BEHIND_ARTICLE = /(?<!\p{L})(?:der|die|das|dem|des|zur|zum|beim) $/u;
const BARE = /^(?!\s(?:\p{Ll}+e[nrs]?\s){0,2}[\p{Lu}„"]|[.,]\d|\s?%)/u;

/** Whether some sentences answer the aspect better than others by what they hold. */
export function isTelling(aspect: Aspect): boolean {
  return EVIDENCE[aspect] !== undefined;
}

const DELAY_WORD =
  /^(?:verzug\w*|verzoger\w*|verspat\w*|verschob\w*|fertig\w*|geplant\w*|rechtzeitig|abgeschlossen|umgesetzt|langsam|langer|gedauert|dauert\w*|spater|delay\w*|late|completed|finished|implemented|planned)$/u;

/** Whether a folded word of a question only asks for the aspect: "Warum steht X auf *Verzug*?". */
export function isSaidByAspect(aspect: Aspect, folded: string): boolean {
  return aspect === 'delay' && DELAY_WORD.test(folded);
}

/** Aspects that a passage must hold: without an amount, a question for costs has no answer. */
export function isRequired(aspect: Aspect): boolean {
  return ['money', 'quantity', 'time', 'duration', 'contact'].includes(aspect);
}

const ASKS_AMOUNT =
  /(?<!\p{L})(?:wie ?viel\p{L}*|wie (?:hoch|teuer|groß|gross)|was kostet\p{L}*|welche[rnsm]? (?:\p{L}+ )?(?:betrag|beträge|summen?|kosten|budget)|gesamtkosten|how (?:much|high|expensive)|total cost|what (?:does|did|do|is|was|are|were) .*(?:costs?|price|fee))(?!\p{L})/iu;

/**
 * How clearly a text must hold a required aspect: an amount of money where one is asked for, while
 * "Wer trägt die Kosten?" is answered without.
 */
export function leastStrength(aspect: Aspect, question: string): number {
  return aspect === 'contact' || (aspect === 'money' && ASKS_AMOUNT.test(question)) ? 1 : 0.5;
}
