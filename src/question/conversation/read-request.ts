import { foldGerman } from '#src/text/fold.ts';

/** What a message asks of the last answer rather than of the documents. */
export type Request =
  | 'source'
  | 'table'
  | 'detail'
  | 'again'
  | 'shorter'
  | 'derivation'
  /** Why a figure is as it is. */
  | 'reason';

/** The words that ask for each, over the folded message (see `foldGerman`). */
const KEYS: readonly (readonly [Request, RegExp])[] = [
  [
    'derivation',
    /\b(?:rechenweg|rechnung|berechnung|herleitung|(?:aus|be|ge|er)(?:ge)?(?:rechnet|mittelt)|zustande|wie kommst du|calculated?|computed?)\b/gu,
  ],
  [
    'source',
    /\b(?:quell(?:e|en|enangaben?)|fundstellen?|belege?|beleg(?:en|t|bar)|belegstellen?|nachweise?|nachweis(?:en|bar)|beweise?n?|drin|schwarz auf weiss|irgendwo|zitate?|(?:text|original)?stelle|textstellen|(?:auf|in|an) welche[mr] (?:seite|zeile|stelle|abschnitt|dokument|kapitel|plan|anlage|anhang|tabelle)|(?:in|on) which (?:annex|appendix|table|page|document)|welche (?:seite|zeilen?)|wo(?:her)?|sicher|(?:stimmt|stimmen)(?= (?:das|es|die|diese)(?: (?:zahl|angabe|wirklich|so|denn|auch|uberhaupt))*$)|(?:richtig|korrekt)(?=$)|(?:is|are) (?:that|this|you) (?:correct|right|sure|true)|sources?|citations?|proof|prove|evidence|where)\b/gu,
  ],
  ['table', /\b(?:tabelle|tabellenform|tabellarisch\w*|table)\b/gu],
  [
    'detail',
    /\b(?:ausfuhrlich\w*|genauer|detail\w*|naher|mehr (?:details?|dazu|daruber|davon|infos?|informationen)|more|erklar\w*|erlauter\w*|langer|elaborate|explain)\b/gu,
  ],
  ['shorter', /\b(?:kurzer|knapper|kurz|kurzfassung|(?:in )?einem satz|shorter|briefly)\b/gu],
  [
    'again',
    /\b(?:noch ?mal|wiederhol\w*|again|repeat|(?:wie ?viele?|welche[rs]?|wer|was) (?:genau )?(?:sind|ist|waren|war) (?:das|es|die|dies)|(?:how many|which|who|what) (?:are|is|were|was) (?:they|these|those|that|it))\b/gu,
  ],
];

/** "Welche?", "nenn sie mir": what is listed where it was asked how many there are. */
const WHICH_ONES =
  /^(?:(?:und|aber|ok|and) )*(?:(?:welche[rsn]?|which(?: ones?)?)(?: (?:denn|genau|alles?|so|konkret|im einzelnen|waren|sind|davon))*|(?:(?:kannst du|bitte|mal) )*(?:nenne?n?|zahle?|liste)(?: (?:bitte|mal|mir))* (?:sie|die|diese|alle)(?: (?:bitte|mal|mir|alle|auf|einzeln|namentlich))*|(?:list|name) (?:them|these)(?: all)?)$/u;

/** Whether a message asks only for the things that were counted before. */
export function asksWhichOnes(message: string): boolean {
  return WHICH_ONES.test(
    foldGerman(message)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
}

/** Words beside a key that ask for nothing else. */
const FILLERS = new Set(
  `du sie ihr ich wir man mir uns mal bitte doch denn so genau das die der dies diese es den eine einen
   ein dazu dafur davon hierzu daruber darauf drauf zeig zeige zeigen nenn nenne nennen gib geben sag
   sagen mach mache machen stell stelle dar darstellen ausgeben anzeigen kannst konntest konnen kann
   konnte wurde wurden hast haben hat gibt geht ging noch noch etwas bisschen bissl auch nochmal als
   in im einer einem zur zum fur auf wie wo steht stehen stand kommt kommen weisst weist weiss wissen ist sind
   war waren finde findet finden nachlesen lesen her zahl zahlen angabe angaben info information
   antwort wert werte stammt stammen geschrieben gedruckt zu sehen entnehmen nachzulesen gefunden und ok okay gut super prima danke aha jetzt dann alle alles
   dokument text bericht plan aktionsplan anlage dein deine bekommen haette hatte gern gerne will mochte brauche nicht ganze zusammengefasst fassen
   gekommen denn nun can could you show give me the a as that this it do did does say is are get got
   find read written stated printed said given found i we to of for and exactly please need details detail again form how
   wirklich tatsachlich echt really bist seid ganz absolut`.split(/\s+/u),
);

/**
 * A request about the last answer: a word that asks for it, and beside it only words that ask for
 * nothing. Null for anything else: "Wo steht das Rechenzentrum?" is a question of its own.
 */
export function readRequest(message: string): Request | null {
  const said = foldGerman(message)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  for (const [kind, key] of KEYS) {
    const rest = said.replace(key, ' ');
    if (rest === said) continue;
    const words = rest.split(' ').filter((word) => word !== '');
    if (words.every((word) => FILLERS.has(word))) return kind;
  }
  return null;
}
