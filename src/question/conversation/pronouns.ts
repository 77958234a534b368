import { capitalized } from '#src/text/capitalized.ts';

/** Adverbs that stand for something said before, with the preposition that is in them. */
const ADVERBS: Readonly<Record<string, string>> = {
  davon: 'von',
  dafür: 'für',
  dafuer: 'für',
  dazu: 'zu',
  damit: 'mit',
  daran: 'an',
  darin: 'bei',
  darauf: 'auf',
  darüber: 'über',
  darueber: 'über',
  dabei: 'bei',
  dadurch: 'durch',
  dagegen: 'gegen',
  darunter: 'unter',
  dorthin: 'zu',
  dort: 'bei',
  dahinter: 'hinter',
  da: 'bei',
};
/** Behind a comma, and where a sentence begins, "da" gives a reason. */
const DA = String.raw`(?<=\p{L}\s)da`;
const ADVERB = new RegExp(
  String.raw`(?<![\p{L}-])(?:${Object.keys(ADVERBS)
    .filter((word) => word !== 'da')
    .join('|')}|${DA})(?![\p{L}-])`,
  'iu',
);

/** "es gibt" is about nothing said before. */
const ES = '(?<!(?:gibt|gab|gäbe|geht|handelt|stimmt) )es(?! (?:gibt|gab|gäbe|geht|handelt))';
const ARTICLE = '(?:das|die|der|den|dem)';
/** What may stand behind a word that stands alone: "wie viele hat die insgesamt?", "… hat die 2021?" */
const BEHIND = String.raw`(?:\s+(?:insgesamt|gesamt|alles|überhaupt|denn|eigentlich|aktuell|jetzt|heute|zuletzt|(?:im jahr )?(?:19|20)\d\d))*`;
const AT_END = String.raw`${ARTICLE}(?=${BEHIND}\s*[?.!,]?$)`;
const ADVERB_SAID =
  '(?:\\p{Ll}+(?:lich|ig|isch|weise)|noch|schon|bereits|überhaupt|nun|derzeit|aktuell|damals)';
/** "Bis wann ist das gesetzlich vorgeschrieben?": nothing behind it could be its noun. */
const BEFORE_ADVERB = String.raw`(?<=(?:ist|war|wird|wurde|hat|soll|muss) )das(?= ${ADVERB_SAID}(?: \p{Ll}+(?:t|en))?\s*[?.!]*$)`;
const BEFORE_VERB = String.raw`das(?=\s+(?:ist|war|hat|wird|wurde|soll|kostet|läuft|gilt|heißt|nutzt|nutzen|jetzt|genau)(?!\p{L}))`;
/**
 * "wer hat die entwickelt?": an article before a participle stands alone. Nouns that end like one are
 * told by their capital, or by how they are built ("das landesverwaltungsamt").
 */
const BEFORE_PARTICIPLE =
  /(?<![\p{L}-])(?:[Dd](?:as|ie|er|en|em))(?=\s+(?!gemein|\p{L}*(?:amt|gericht|schaft|anstalt)\b)(?:\p{Ll}{0,6}ge|ver|ent|be|er|zer)\p{Ll}+(?:t|en)\s*[?.!]*$)/u;
/** Words in whose place the thing itself can be put. */
const PERSONAL = new RegExp(
  String.raw`(?<![\p{L}-])(?:sie|${ES}|er|ihn|ihm|ihr(?=\s*[?.!]?$)|${AT_END}|${BEFORE_VERB}|${BEFORE_ADVERB}|it|they|them|that(?=\s*[?.!]?$))(?![\p{L}-])`,
  'iu',
);
/** "wer hat diese entwickelt?"; before a noun, which has a capital, it stands for nothing. */
const THIS = /(?<![\p{L}-])[Dd]iese[rnms]?(?=\s*[?.!]?$|\s+\p{Ll})(?!\p{L})/u;
/** With a plural verb "es" stands for no single thing: "2023 waren es 750". */
const PLURAL_ES = /(?<!\p{L})(?:sind|waren|wären|sollen|werden) es(?!\p{L})/iu;
/** "die Lösung", "das Verfahren": a common word for what was named before, with nothing behind it that says which. */
const THE_THING =
  /(?<![\p{L}-])(?<!heißt )(?:d(?:ie|as|er|en)|the) (?:lösung|verfahren|system|projekt|vorhaben|maßnahme|anwendung|software|plattform|portal|dienst|programm|produkt|solution|system|project|measure|application|platform|service|product)(?=\s*[?.!]*$|\s+(?!zu[rm]?(?!\p{L})|für|von|vom|des|der|mit|in|im|namens|bei|beim|aus|an|am|auf|über|of|for|in|on|to|with|called|named)[\p{Ll}])/iu;
/** Words that show only that something said before is meant. */
const OTHER =
  /(?<![\p{L}-])(?:ihnen|ihre?[nrms]?|seine[nrms]?|deren|dessen|diese[rnms]?|dieselbe[nr]?|demselben|dasselbe|jene[rnms]?|(?:das|die|der|den|dem)(?=\s+(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|wurde|wurden|gestiegen|gesunken|gewachsen|geworden|im|in|seit|mit|zu|für|fuer|dann|denn|auch|so|absolut|prozentual|pro|je|jetzt|damals|heute|noch|genau|kann|soll|sollte|macht|machen|gilt|läuft|heißt|nutzt|nutzen|entwickelt|verändert|zum|gegen|nun|alles|mehr|weniger|als|aus(?=\s*[?.!]*$))(?!\p{L}))|its|their|that|there|this)(?![\p{L}-])/iu;

/**
 * "Welche Länder machen mit?", "Wer ist noch beteiligt?": verbs that say by nothing in the sentence in
 * what one takes part.
 */
const TAKES_PART =
  /(?<!\p{L})(?:(?:mach|wirk|zieh|arbeit|red|entwickel)\p{L}*(?: \p{L}+)* mit|n(?:ehm|ahm|imm)\p{L}*(?: \p{L}+)* teil|mit(?:ge)?(?:mach|wirk|zog|arbeit(?!er|ende)|entwickel)\p{L}*|teil(?:ge)?n[eio][hm]\p{L}*|beteilig\p{L}*|involviert|angeschlossen|beigetreten|schließen sich an|mit dabei|(?:sind|ist|war|waren) (?:\p{L}+ )?dabei|arbeiten (?:\p{L}+ )?zusammen|kooperieren|(?:take|takes|took|taking) part|participat\p{L}+|involved|join\p{L}*)(?: \p{L}+)?\s*[?.!]*$/iu;
const SAYS_IN_WHAT =
  /(?<!\p{L})(?:am|an|bei|beim|in|im|zum|zur|mit|dem|der|at|in|to|with)(?!\p{L})(?! ?[?.!]*$)/iu;

/**
 * "Wer sind die Partner?", "der Nachfolger", "das Ziel": what they are of is said by a name behind them, or
 * was said before.
 */
const OF_SOMETHING =
  /(?<![\p{L}-])(?:d(?:ie|er|as|en|em)|welche[rsmn]?|the) (?:(?:kooperations|projekt|vertrags|verbund)?partnern?|nachfolge(?:r|rin|lösung|system)?s?|vorgänger(?:in|lösung|system)?s?|(?:projekt)?ziele?n?|(?:ziel|nutzer)gruppen?|zweck|kosten|gesamtkosten|betreiber(?:in|n)?|hersteller(?:in|n)?|anbieter(?:in|n)?|entwickler(?:in|n)?|träger(?:in|n)?|auftrag(?:geber|nehmer)(?:in|n)?|dienstleister(?:n)?|nutzer(?:innen|n)?|anwender(?:innen|n)?|beteiligten|teilnehmer(?:innen|n)?|mitglieder[n]?|vorteilen?|nachteilen?|risiken|gründen?|ursachen?|laufzeit|dauer|rechtsgrundlagen?|voraussetzungen|funktionen|ergebnissen?|projektleit(?:er|erin|ung)|ansprechpartner(?:in)?|verantwortlichen|partners?|successor|predecessor|goals?|aims?|purpose|costs?|operator|vendor|developers?|users?|participants|members|advantages|benefits|risks|reasons?|legal basis)(?=\s*[?.!]*$|\s+(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|soll|sollen|heißt|heißen|eigentlich|denn|dabei|genau|so|noch|is|are|was|were|\p{Ll}+(?:t|en)\s*[?.!]*$))/iu;

/** "Wer ist beim Transparenzportal der Ansprechpartner?" */
const SAYS_OF_WHAT =
  /(?<!\p{L})(?:[Bb]eim|[Bb]ei (?:de[rmn] )?|[Vv]om|[Vv]on (?:de[rmn] )?) ?\p{Lu}[\p{L}-]{2,}/u;

/** What of something is counted or told: whose it is may have been said before. */
const OF_IT =
  '(?:Zahl|Anzahl|Personal|Beschäftigten|Mitarbeiter|Stellen|Höhe|Entwicklung|Stand|Status|Frist|Federführung|Leitung|Umsetzung|Anteil)(?!\\p{L})';
const NAMED = String.raw`(?!${OF_IT})\p{Lu}[\p{L}\d-]+(?: [^.?!;]*?)?`;
/** "dass die Regelschulen ein Fünftel ihres Personals …", "Hat das LKA seine Stellen …": of what the sentence names. */
const ITS_OWN = new RegExp(
  String.raw`(?<before>(?<![\p{L}-])(?:[Dd]ie ${NAMED} (?=ihr)|[Dd](?:as|er) ${NAMED} (?=sein)))(?:ihre?[nrms]?|seine?[nrms]?)(?![\p{L}-])`,
  'u',
);
/** "die Zahl ihrer Beschäftigten": whose they are stands in the genitive behind a noun. */
const IN_GENITIVE = /\p{Lu}[\p{L}\d-]+ (?:ihre[rs]|seine[rs])$/u;
/** "Wie viele hat der Landkreis, und wie viele davon das Landratsamt?": of what was named just before. */
const OF_THE_SAME =
  /(?<=^\W*(?:wie ?viele?|how many)(?!\p{L})[^,?]*,\s*(?:und )?wie ?viele?) (?:davon|darunter)(?!\p{L})/iu;

/** A message without the words that stand for something it names itself. */
export function withoutOwnReferences(text: string): string {
  const own = ITS_OWN.exec(text);
  const isOwn = own !== null && !(IN_GENITIVE.test(own[0]) && own[0].split(' ').length === 3);
  return (isOwn ? text.replace(ITS_OWN, '$<before>') : text).replace(OF_THE_SAME, '');
}

/** Whether a word stands for something said before, or the verb for something in it: "davon", "sie". */
export function pointsBack(text: string): boolean {
  if (TAKES_PART.test(text) && !SAYS_IN_WHAT.test(text)) return true;
  if (OF_SOMETHING.test(text) && !SAYS_OF_WHAT.test(text)) return true;
  return [ADVERB, PERSONAL, THIS, BEFORE_PARTICIPLE, THE_THING, OTHER].some((pattern) =>
    pattern.test(text),
  );
}

/** Prepositions behind which "die" and "das" stay as they are. */
const WITH_SAME_ARTICLE = new Set(['für', 'durch', 'gegen', 'über', 'auf', 'an']);

/**
 * Puts the subject in the place of the word that stands for it; behind the question where none does.
 *
 * @param said - What the question before is about, as it stands there.
 * @param before - The question before: the article that it gives the subject is kept where its form
 *   fits the new place.
 */
export function putSubject(question: string, said: string, before: string): string {
  const capital = capitalized(question);
  const at = before.indexOf(said);
  const article = /(?:^|\s)(die|das) $/iu
    .exec(before.slice(0, Math.max(at, 0)))?.[1]
    ?.toLowerCase();
  const withArticle = article === undefined ? said : `${article} ${said}`;
  const adverb = ADVERB.exec(capital)?.[0];
  if (adverb !== undefined) {
    const preposition = ADVERBS[adverb.toLowerCase()] ?? 'bei';
    const name = WITH_SAME_ARTICLE.has(preposition) ? withArticle : said;
    return capital.replace(ADVERB, `${preposition} ${name}`);
  }
  const pronoun = [PERSONAL, THIS, BEFORE_PARTICIPLE, THE_THING].find((pattern) =>
    pattern.test(capital),
  );
  if (pronoun !== undefined && !PLURAL_ES.test(capital)) {
    return capitalized(capital.replace(pronoun, withArticle));
  }
  const mark = /\s*[?.!]+\s*$/u.exec(capital)?.[0].trim() ?? '?';
  return `${capital.replace(/\s*[?.!]+\s*$/u, '')} (${said})${mark}`;
}
