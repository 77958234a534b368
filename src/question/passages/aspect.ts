/** What kind of thing a question wants to know about its subject. */
export const ASPECTS = [
  'time',
  'person',
  'quantity',
  'money',
  'reason',
  'place',
  'definition',
  'law',
  'list',
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
 * yes) count as well.
 */
const RULES: readonly AspectRule[] = [
  {
    aspect: 'money',
    asked:
      /\b(?:kosten|kostet|kostete|gekostet|teuer|beitrag|budget|preis|finanzvolumen|gesamtkosten|ausgaben|fördersumme|foerdersumme|how much (?:does|did|do)|costs?|fees?|price)\b|\bwas\b.{0,20}\b(?:zahlt|bezahlt|zahlen)\b/iu,
  },
  {
    aspect: 'time',
    asked:
      /\b(?:wann|when|since when|until when|by when|datum|zeitpunkt|in welchem (?:jahr|monat|quartal)|seit welchem|bis zu welchem|ab welchem (?:jahr|datum)|(?:from|in|since) (?:what|which) (?:year|month|date)|welches jahr|what year|what date|frist(?:en)?|deadline|wie lange|how long|laufzeit)\b/iu,
  },
  {
    aspect: 'quantity',
    asked:
      /\b(?:wie ?viele?n?r?|wieviel|anzahl|how many|number of|zahl der|prozent|prozentual\w*|anteil|wie (?:hoch|groß|gross|stark)|percent(?:age)?)\b/iu,
  },
  {
    aspect: 'person',
    asked:
      /\b(?:wer|wem|wen|wessen|who|whom|whose|von wem|durch wen|für wen|fuer wen|mit wem|which (?:ministry|company|authority|agency|provider|body)|(?:welche[rsmn]?) (?:\w+ )?(?:ministerium|haus|ressort|behörde|behoerde|stelle|amt|firma|unternehmen|dienstleister|anbieter|hersteller|betreiber|institution|einrichtung|universität|hochschule|partner|person|land|bundesland))\b/iu,
  },
  {
    aspect: 'reason',
    asked:
      /\b(?:warum|weshalb|wieso|weswegen|wozu|why|aus welchem grund|aus welchen gründen|woran (?:lag|liegt|hing|hängt|scheiterte)|grund für|gründe für|ursache|begründung|for what reason|what reason|zweck|ziel(?:e)? (?:der|des|von))\b/iu,
  },
  {
    aspect: 'law',
    asked:
      /\b(?:rechtsgrundlage|gesetz\w*|verordnung\w*|richtlinie\w*|paragra(?:f|ph)\w*|vorschrift\w*|§|provision|act|regulation|law|legal basis|rechtlich\w*)\b/iu,
  },
  {
    aspect: 'place',
    asked:
      /\b(?:wo|wohin|woher|where|standort|adresse|unter welcher adresse|an welchem ort|in welche[rm] (?:stadt|ort|anlage|dokument|abschnitt))\b/iu,
  },
  {
    aspect: 'definition',
    asked:
      /\b(?:was (?:ist|sind|bedeutet|heißt|heisst|meint|verbirgt|steckt|versteht|macht|kann|unterscheidet)|what (?:is|are|does)|worum|wofür steht|wofuer steht|bedeutung|abkürzung|definition|erklär\w*|versteht man)\b/iu,
  },
  {
    aspect: 'list',
    asked:
      /\b(?:welche|nenne|nennen|liste|auflisten|aufzählen|which|list|name the|schritte|bestandteile|ziele|stufen|phasen|beispiele|maßnahmen|massnahmen)\b/iu,
  },
];

/** The aspect a question asks for; `other` where it names none. */
export function aspectOf(question: string): Aspect {
  return RULES.find(({ asked }) => asked.test(question))?.aspect ?? 'other';
}

/** What a sentence that answers each aspect holds; `null`: any sentence may. */
const EVIDENCE: Readonly<Record<Aspect, RegExp | null>> = {
  time: /\b(?:19|20)\d{2}\b|\b\d{1,2}\.\s?(?:\d{1,2}\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)|\b(?:Quartal|Q[1-4]|Halbjahr|Wochen?|Monate?n?|Jahre?n?|Tage?n?|kurzfristig|mittelfristig|unbekannt|offen|dauerhaft|fortlaufend|laufend)\b/u,
  person:
    /\b(?:\p{Lu}{2,}[\p{L}-]*|Ministerium\w*|\p{Lu}\p{L}*ministerium\w*|\p{Lu}\p{L}*(?:amt|amts|kanzlei|zentrum|bank|universität|gesellschaft|behörde|direktion|verwaltung|hof)\w*|GmbH|AG|Fa\.|Firma|Herrn?|Frau|durch|von|seitens|Dienstleister|Land)\b/u,
  quantity:
    /\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|alle|sämtliche|keine|Hälfte|Drittel|Viertel|verdoppelt)\w*\b/iu,
  money:
    /\d[\d.,]*\s*(?:€|EUR|Euro|T€|Mio\.?|Millionen|Mrd\.?|Milliarden|Tsd\.?)|\b(?:kostenlos|kostenfrei|unentgeltlich|kostenneutral|keine Kosten)\b/iu,
  reason:
    /\b(?:weil|da|denn|aufgrund|auf Grund|wegen|durch|infolge\w*|daher|deshalb|somit|dadurch|um|damit|dient|Ziel|Zweck|Grund|Gründe\w*|Ursache\w*|führt\w*|bedingt|Verzögerung\w*|fehlend\w*|mangelnd\w*|erforderlich|notwendig|nicht)\b/iu,
  place: /\b(?:in|im|unter|beim?|an|am|aus|nach|Anlage|Adresse|www|https?)\b/u,
  definition:
    /\b(?:ist|sind) (?:ein|eine|einer|das|der|die)\b|\b(?:bezeichnet\w*|bedeutet|versteht|verstanden|sog(?:enannt\w*|\.)|steht für|handelt es sich|dient|ermöglicht|umfasst|zielt|d\.\s?h\.|das heißt|Ziel)\b|\p{L}+ \(\p{Lu}[\p{L}\d-]{1,14}\)/u,
  law: /§|\b\p{L}*(?:gesetz|verordnung|richtlinie|ordnung|vorschrift|vertrag|beschluss|satzung)\p{L}*\b|\b[A-ZÄÖÜ][\p{L}]*(?:G|VO|O)\b/iu,
  list: null,
  other: null,
};

/** Whether a text holds what the aspect asks for; true where any text may. */
export function holdsAspect(aspect: Aspect, text: string): boolean {
  return EVIDENCE[aspect]?.test(text) ?? true;
}

/** Aspects that a passage must hold: without an amount, a question for costs has no answer. */
export function isRequired(aspect: Aspect): boolean {
  return aspect === 'money' || aspect === 'quantity' || aspect === 'time';
}
