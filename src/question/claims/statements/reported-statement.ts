import { capitalized } from '#src/text/capitalized.ts';

/** Who says or knows something, and that it is said or known: a frame that states nothing itself. */
const FRAME_WORDS =
  /^(?:ich|wir|man|mir|uns|es|das|dies|hier|da|daraus|die|der|dem|den|laut|nach|in|aus|bei|fakt|tatsache|meines|unseres|wissens|richtig|wahr|korrekt|zutreffend|klar|sicher|bekannt|belegt|unstrittig|festzustellen|festzuhalten|fest|hervor|auch|ja|doch|schon|bereits|oft|immer|wieder|häufig|ist|sei|bleibt|steht|stimmt|trifft|zu|so|geht|ergibt|sich|zeigt|zeigen|belegt|belegen|weiß|wissen|habe|haben|hat|wird|wurde|worden|werden|gelesen|gehört|erfahren|gesagt|mitgeteilt|behauptet|berichtet|erzählt|geschrieben|gesehen|sagt|sagen|heißt|meine|meinen|denke|glaube|glauben|behaupte|behaupten|hörte|lese|las|höre|zeitung|presse|bericht|berichte|antwort|dokument|dokumente|unterlagen|anlage|zahlen|tabelle|statistik|kollege|kollegen|kollegin|jemand|i|we|it|is|was|the|a|have|has|been|read|heard|know|known|told|said|think|believe|say|says|shows?|fact|true|correct|right|clear|documents?|report|figures?|numbers|someone|people|that|reported|claimed)$/iu;
const FRAME = /^(?<head>[^,.:;!?\d]{3,70}?),?\s+(?:dass|daß|that)\s+(?<said>.{12,})$/iu;

/** "Im Redeentwurf steht, …": where it is written says nothing of whether it is so. */
const WRITTEN =
  /^(?:im|in (?:der|dem|den|einem|einer|meinem|meiner|unserem|unserer)) (?:\p{Ll}+ )?(?:\p{L}*(?:entwurf|rede|manuskript|sprechzettel|zeitung|presse|artikel|meldung|mitteilung|interview|vermerk|beitrag|internet|zettel|papier)) (?:steht|stand|heißt es|hieß es|ist zu lesen|wird behauptet|wurde behauptet)\s*[,:]\s*(?:(?:dass|daß)\s+)?(?<said>.{12,})$/iu;

/** 'Aus dem Redeentwurf: „…“': a sentence in quotation marks, and before it only where it is taken from. */
const QUOTED = /^(?<head>[^„"“»:.!?]{3,90}):\s*[„"“»](?<said>[^„"“”»«]{12,})["“”«]?\s*[.!]?$/u;
const DENIES =
  /(?<!\p{L})(?:nicht|nie|kein\p{L}*|falsch|unwahr|unsinn|lüge|not|never|no|false|wrong)(?!\p{L})/iu;

/**
 * What is said behind "Ich habe gelesen, dass …", "Fakt ist, dass …": the statement without its frame.
 *
 * @returns Null where there is no such frame, or where it says something itself ("Der Rechnungshof
 *   kritisiert, dass …", "Es stimmt nicht, dass …").
 */
export function reportedStatement(sentence: string): string | null {
  const written = WRITTEN.exec(sentence)?.groups?.said;
  if (written !== undefined) return written;
  const quoted = QUOTED.exec(sentence)?.groups;
  if (quoted?.said !== undefined && !DENIES.test(quoted.head ?? '')) return quoted.said;
  const told = toldStatement(sentence);
  if (told !== null) return told.when === null ? told.said : null;
  const { head, said } = FRAME.exec(sentence)?.groups ?? {};
  if (head === undefined || said === undefined) return null;
  return head.split(/\s+/u).every((word) => FRAME_WORDS.test(word)) ? said : null;
}

const TOLD =
  '(?:mitgeteilt|erklärt|angegeben|geschrieben|behauptet|versichert|berichtet|geantwortet|eingeräumt|dargelegt)';
const TELLING =
  '(?:teilte|erklärte|gab|schrieb|behauptete|versicherte|berichtete|antwortete|räumte|legte)';
const TO_WHOM =
  '(?: (?:dem (?:Landtag|Parlament|Abgeordneten|Fragesteller)|in (?:ihrer|der) Antwort|gegenüber dem Landtag))?';
const WHEN = String.raw`(?<when>(?:im|am|Anfang|Mitte|Ende) [^,;:]*?(?:19|20)\d\d)`;
const TELLS: readonly RegExp[] = [
  new RegExp(
    `^(?:${WHEN} )?(?:hat|habe) die Landesregierung${TO_WHOM} ${TOLD}, (?:dass )?(?<said>.{12,})$`,
    'iu',
  ),
  new RegExp(
    `^Die Landesregierung (?:hat|habe)(?: ${WHEN})?${TO_WHOM} ${TOLD}, (?:dass )?(?<said>.{12,})$`,
    'iu',
  ),
  new RegExp(
    `^(?:${WHEN} )?${TELLING} die Landesregierung${TO_WHOM}(?: (?:mit|an|ein|dar))?, (?:dass )?(?<said>.{12,})$`,
    'iu',
  ),
  new RegExp(
    `^Die Landesregierung ${TELLING}(?: ${WHEN})?${TO_WHOM}(?: (?:mit|an|ein|dar))?, (?:dass )?(?<said>.{12,})$`,
    'iu',
  ),
];
const INDICATIVE: Readonly<Record<string, string>> = {
  sei: 'ist',
  seien: 'sind',
  habe: 'hat',
  werde: 'wird',
  könne: 'kann',
  solle: 'soll',
  gebe: 'gibt',
  liege: 'liegt',
};

/** What the government is said to have told, and when where that is said. */
export interface Told {
  readonly said: string;
  readonly when: string | null;
}

/** "Im Mai 2025 hat die Landesregierung dem Landtag mitgeteilt, X sei abgeschlossen"; null for other sentences. */
export function toldStatement(sentence: string): Told | null {
  for (const form of TELLS) {
    const { said, when = null } = form.exec(sentence)?.groups ?? {};
    if (said === undefined) continue;
    const plain = said.replace(
      /(?<!\p{L})(?:seien|sei|habe|werde|könne|solle|gebe|liege)(?!\p{L})/u,
      (verb) => INDICATIVE[verb] ?? verb,
    );
    return { said: capitalized(plain), when };
  }
  return null;
}

/** Who says what the documents say: those who wrote and answered, and where it is written. */
const SOURCE = String.raw`(?:\p{Ll}+ )*(?:Landesregierung|Regierung|Freistaats?|Landes?|\p{L}*(?:[Mm]inisterium|[Mm]inisteriums|[Rr]essorts?|[Aa]ntwort|[Ss]chreiben|[Dd]rucksache|[Aa]nfrage|[Aa]nlage \d|[Uu]nterlagen?|[Tt]abellen?|[Ss]tatistik|[Ss]tatistikamt(?:es)?|[Dd]okumente?n?s?|[Pp]apiere?s?|[Tt]exte?s?)|Landesamt(?:s|es)? für Statistik|Staatskanzlei|TFM|TLS|government|ministry|reply|answer|documents?)(?: (?:in|im|aus|auf|des|der|zur|von|für) (?:\p{L}+ )*?\p{L}+)?`;
const SAYS =
  'heißt es|hieß es|liest man|ist zu lesen|sagt|sagte|schreibt|schrieb|erklärt|erklärte|teilt|teilte|räumt|räumte|betont|betonte|weiß|says|said';
const ACCORDING = `(?:nach|laut|gemäß) (?:eigene[mnrs] (?:bekunden|aussagen?|angaben?|darstellung|auskunft|worten)|offiziellen angaben|amtlichen (?:angaben|zahlen)|(?:angaben?|auskunft|aussagen?|darstellung|lesart|worten|mitteilung) ${SOURCE})`;

/** "…, so hieß es aus dem Finanzressort, …", "…, wie die Landesregierung einräumt, …", "nach eigenem Bekunden" */
const SOURCES: readonly RegExp[] = [
  new RegExp(
    String.raw`,\s(?<said>(?:so\s)?(?:heißt es|hieß es|liest man|ist zu lesen)(?:\s(?:in|aus|im|bei|beim|auf)\s${SOURCE})?|so\s${SOURCE}|wie\s(?:(?:aus|in|im)\s)?${SOURCE}\s(?:\p{Ll}+\s)*?\p{Ll}+|(?:${SAYS})\s${SOURCE}(?:\s(?:mit|ein))?|(?:the\s)?${SOURCE}\s(?:says|said)|according to ${SOURCE})(?:,(?=\s)|(?=\s*[.!]*$))`,
    'iu',
  ),
  new RegExp(String.raw`(?<=\p{L},?)\s(?<said>${ACCORDING})(?=[\s,.])`, 'iu'),
];

/** A statement without who is said to say it, and who that is. */
export interface Attributed {
  readonly text: string;
  readonly source: string | null;
}

/**
 * A sentence without the source that it names by the way.
 *
 * @returns Without a source where it names none, or one that did not write the documents ("so der
 *   Rechnungshof").
 */
export function withoutSource(sentence: string): Attributed {
  for (const form of SOURCES) {
    const match = form.exec(sentence);
    const source = match?.groups?.said;
    if (match === null || source === undefined || /\d/u.test(source)) continue;
    const text = `${sentence.slice(0, match.index)}${sentence.slice(match.index + match[0].length)}`;
    // Who is spoken of says it himself.
    return { text: text.trim(), source: /^nach eigene/iu.test(source) ? null : source };
  }
  return { text: sentence, source: null };
}
