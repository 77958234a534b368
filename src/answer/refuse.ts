import type { AnswerDraft, Language } from '#src/domain/answer.ts';

/**
 * What is no question about documents: attempts to steer the program, tasks for other tools,
 * opinions, private data of persons. Everything else goes to the evidence; a subject that the
 * documents do not know is no reason to refuse, it is found to be missing.
 */

type Reason = 'instruction' | 'task' | 'opinion' | 'person' | 'now';

/** One person, by office or name. */
const INDIVIDUAL =
  '(?<!\\p{L})(?:herrn?|frau|mrs?|ms|(?:der|die|den|dem|des|vom|beim|zum|zur|the)\\s+(?:[\\p{L}-]+\\s+)?[\\p{L}-]*(?:leiter|chef|präsident|direktor|bürgermeister|koordinator|minister|sekretär|sprecher|geschäftsführer|beauftragte|vorsitzende|abgeordnete|manager|president|director|mayor|secretary|officer|cio)(?:in|[rns])?|minister(?:in)?|landrat|landrätin)(?!\\p{L})';
/** What is nobody's business. */
const PRIVATE =
  '(?<!\\p{L})(?:krank(?:geschrieben|gemeldet)?|verheiratet|geschieden|schwanger|ehe(?:mann|frau|partner\\p{L}*)|familienstand|hobbys?|religion|konfession|urlaub|geburtstag|geburtsort|haustiere?|married|divorced|pregnant|husband|wife|sick|ill|vacation|birthday)(?!\\p{L})';

const HAS = '(?<!\\p{L})(?:hat|hatte|has|does)';
const CHILDREN = '(?:kinder|children|kids)(?!\\p{L})';

const PATTERNS: Readonly<Record<Reason, readonly RegExp[]>> = {
  instruction: [
    /\b(?:ignorier\w*|vergiss|missachte\w*|umgeh\w*|ignore|disregard|forget|override)\b.{0,40}\b(?:regeln?|anweisung\w*|vorgaben|instruktion\w*|instructions?|rules?|guidelines?)\b/iu,
    /\b(?:system[- ]?prompt|systemnachricht|system message|entwicklermodus|developer mode|jailbreak)\b/iu,
    /\b(?:gib|zeig\w*|nenn\w*|wiederhol\w*|print|show|reveal|repeat|output)\b.{0,40}\b(?:prompt|deine (?:regeln|anweisungen|instruktionen)|your (?:prompt|rules|instructions)|api[- ]?keys?|passw(?:ort|ör?ter|ord\w*)|zugangsdaten|umgebungsvariablen|environment variables?|tokens?)\b/iu,
    /\b(?:du bist (?:jetzt|ab jetzt|nun)|you are now|tu so,? als|pretend (?:to be|you)|act as|antworte ab (?:jetzt|sofort))\b/iu,
    /(?:\/etc\/|\.\.\/|[a-z]:\\|file:\/\/)/iu,
    /(?<!\p{L})(?:lies|öffne|oeffne|lade|read|open)\b.{0,20}\b(?:die datei|the file|url|https?:)/iu,
    /(?<!\p{L})(?:lösch|loesch|überschreib|ueberschreib|formatier|delete|erase|drop)\w*\b.{0,60}\b(?:chatverlauf|verlauf|dokumente?|datenbank|dateien|index|tabellen?|documents?|database|files?|table|history)\b/iu,
    /\b(?:drop|truncate|alter|insert into|delete from|update)\s+(?:table|database|\w+\s+set)\b|;\s*--|'\s*or\s+'?1'?\s*=/iu,
    /<\s*script|javascript:|on(?:error|load)\s*=/iu,
    /<![a-z]+>|<@[A-Z0-9]+>|^\s*@(?:channel|here|everyone|all)\b/u,
    /\b(?:wiederhole?|sag|schreib|sprich|repeat|say)\b.{0,30}\b(?:zeile|wort für wort|mir nach|following line|after me|exactly)\b/iu,
    /\b(?:behaupte|erfinde|denk dir|invent)\b|^\W*(?:please |just )?make up\b/iu,
    /\b(?:sende?|schick\w*|send|post)\b.{0,40}\b(?:an alle|nachricht|e-?mail|kanal|channel|everyone|message)\b/iu,
  ],
  task: [
    /\b(?:schreib|programmier|erstell|generier|entwirf|write|create|generate)\w*\b.{0,40}\b(?:skript|script|programm|code|funktion|function|gedicht|poem|witz|joke|lied|song|bewerbung|rezept|recipe|geschichte|story|aufsatz|essay)\b/iu,
    /(?<!\p{L})(?:(?:ü|ue?)bersetz|translate)\w*\b.{0,40}\b(?:ins|in das|auf|into|to)\b/iu,
    /\b(?:erzähl|erzaehl|tell)\b.{0,20}\b(?:witz|joke|(?:geschichte|story)(?!\s+(?:der|des|von|vom|zu|zur|zum|of|about)\b))/iu,
  ],
  opinion: [
    /\b(?:welche partei|wen|was) (?:soll|sollte|würdest|wuerdest) (?:ich|man|du)\b.{0,30}\bwähl/iu,
    /\b(?:wie findest du|was hältst du von|was haeltst du von|deine meinung|your opinion|what do you think (?:of|about)|magst du|do you like)\b/iu,
    /\b(?:who|which party) should i vote\b/iu,
    /(?<!\p{L})(?:ihre|deine|eure)[rn]? (?:eigenen? |persönlichen? )?(?:meinung|ansicht|auffassung|einschätzung)(?!\p{L})|\bin your (?:opinion|view)\b/iu,
  ],
  person: [
    new RegExp(`${INDIVIDUAL}.{0,60}${PRIVATE}|${PRIVATE}.{0,60}${INDIVIDUAL}`, 'iu'),
    new RegExp(`(?:${HAS} ${INDIVIDUAL}.{0,30}${CHILDREN}|${CHILDREN} ${HAS} ${INDIVIDUAL})`, 'iu'),
    /\b(?:handy|telefon|mobil|privat)\w*(?:nummer(?! \d)|adresse|anschrift)\b|\bprivate[nrsm]? (?:wohn|post|telefon|handy|mobil|e-?mail-?)?(?:nummer|adresse|anschrift|address|phone)\b|\b(?:privatanschrift|wohnadresse|wohnt|geburtsdatum|kontonummer|phone number(?! \d)|home address|date of birth)\b/iu,
  ],
  now: [
    /\bwie ?viel uhr\b|\bwie spät\b|\bwie spaet\b|\bwhat time is it\b|\bwelcher (?:wochen)?tag ist (?:heute|morgen)\b|\bwelches datum\b.{0,10}\bheute\b/iu,
    /\bwie (?:wird|ist) das wetter\b|\bwetter(?:bericht|vorhersage)\b|\bwhat'?s the weather\b|\bweather (?:forecast|today|tomorrow)\b/iu,
  ],
};

const TEXT: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  instruction: {
    de: 'Das kann ich nicht ausführen. Ich beantworte Fragen zu den Dokumenten und belege jede Antwort.',
    en: 'I cannot do that. I answer questions about the documents and prove every answer.',
  },
  task: {
    de: 'Dafür bin ich nicht da: Ich beantworte Fragen zu den Dokumenten und belege jede Antwort.',
    en: 'That is not what I am for: I answer questions about the documents and prove every answer.',
  },
  opinion: {
    de: 'Dazu gebe ich keine Einschätzung ab. Ich beantworte Fragen zu dem, was in den Dokumenten steht.',
    en: 'I give no opinion on this. I answer questions about what the documents say.',
  },
  person: {
    de: 'Private Angaben zu Personen stehen nicht in den Dokumenten; danach suche ich auch nicht.',
    en: 'The documents hold no private data of persons, and I do not look for any.',
  },
  now: {
    de: 'Das steht nicht in den Dokumenten; nur zu deren Inhalt kann ich etwas belegen.',
    en: 'The documents do not say this; I can only prove what stands in them.',
  },
};

/** A short refusal without any word of the question; null where it may be a question. */
export function refusalFor(question: string, language: Language): AnswerDraft | null {
  const reason = (Object.keys(PATTERNS) as Reason[]).find((key) =>
    PATTERNS[key].some((pattern) => pattern.test(question)),
  );
  return reason === undefined
    ? null
    : { kind: 'abstain', text: TEXT[reason][language], sources: [] };
}
