import { foldGerman } from '#src/text/fold.ts';
import { isRequest } from '#src/text/is-request.ts';

/** Words of greetings, thanks and what people say before and behind a question, German and English. */
const COURTESY = new Set(
  foldGerman(
    `und hallo hallöchen hi hey hei huhu moin moinmoin servus tach tag guten gute morgen mittag abend nachmittag
     mahlzeit grüß gott grüezi sehr geehrte geehrter geehrten geehrtes damen herren herr frau liebe lieber liebes
     team beleg kolleginnen kollegen kollege kollegin zusammen alle an euch ihr du dich dir sie ihnen ich wir
     mir mich uns man mal bitte bitteschön doch eben einmal kurz kurze kurzer ganz schnell schnelle schnellstmöglich
     frage fragen rückfrage nachfrage anfrage anfragen kleine große kleinen mündliche schriftliche auskunft
     eine einen ein ne nen noch schon nur auch weitere letzte andere nächste zur zum zu für fürs die der das den dem des
     im in von vom so hier folgende folgendes folgender folgenden dazu dies
     kannst könntest kann könnt können könnten könnte würden würdest würde wäre hätte hätten hab habe haben
     hast bräuchte bräuchten brauche brauchen brauch wüsste wüssten wüßte wissen weißt weiss weiß möchte möchten
     müsste muss will wollte interessiert interessieren würd sag sage sagen sagt erklär erzähl verrate verraten
     mitteilen teilen teile mit geben gib nennen beantworten beantworte helfen hilf vielleicht zufällig
     eventuell evtl gern gerne lieb nett freundlich freundlicherweise sicherheit sicherheitshalber interesse
     interessehalber neugier vorab vorlage vermerk sprechzettel rede redeentwurf sitzung ausschuss ausschusssitzung
     plenum plenarsitzung fraktion fraktionssitzung hausleitung leitung abgeordnete abgeordneten abgeordneter
     präsident präsidentin bitten höflich höflichst ersuche ersuchen gebeten mitteilung rückmeldung benachrichtigung
     minister ministerin staatssekretär staatssekretärin presse pressestelle presseanfrage bürger bürgeranfrage
     chef chefin es geht um eilt dringend eilig wichtig prio asap
     danke dankeschön dank vielen besten herzlichen lieben schönen voraus schonmal merci thx ty
     grüße gruß grüßen freundlichen freundliche viele beste lg vg mfg bg hg
     übersicht überblick
     quelle quellen quellenangabe quellenangaben fundstelle fundstellen beleg belege nachweis zeilenangabe
     antwort antworten antworte knapp knappe knapper kurzfassung kurzen ausführlich genau exakt
     ist das bescheid
     hello there good morning afternoon evening dear all can could would you please tell me us i we would
     like to know need want quick question another one more just a an the of for my our your thanks thank
     much very many lot advance cite source sources with reference references regards best kind cheers sir madam
     urgent brief briefly answer short it is`,
  )
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** What says by itself that a part of a message is no part of the question. */
const CLAUSE = /[^.!?:;,\n–—]+(?:[.!?:;,\n–—]+|$)/gu;
/** With these the part before is the main clause: "Weißt du, ob …". */
const SUBORDINATE = /^\s*(?:ob|dass|daß|if|whether|that|weil|wenn)(?!\p{L})/iu;
/** A point in a number or in an abbreviation ("z. B.", "k. A.") ends nothing. */
const NO_END =
  /(?<=\d)[.,:](?=\d)|(?<=(?<!\p{L})(?:nr|lt|gem|abt|bzw|ca|ggf|vgl|str|\p{L}\. ?\p{L}))\.|(?<=(?<!\p{L})\p{L})\.(?= ?\p{L}\.)/giu;
const HIDDEN = '\uE000';

/** "… und wo steht das?", "… Auf welcher Seite?": each answer says where it is from. */
const ASKS_SOURCE =
  /(?:[?.!;,–—]\s*|\s+)(?:(?:und|and)\s+)?(?:wo\s+(?:genau\s+)?(?:steht|stehen|findet sich|finde ich|ist|wird|kann (?:ich|man))\s+(?:das|dies|die zahl|diese zahl|es)(?:\s+(?:denn|genau|so|geschrieben|gedruckt|nachlesen|nachzulesen|zu finden|finden|genannt|belegt|im dokument))*|(?:auf|in) welcher (?:seite|zeile|anlage|tabelle)(?:\s+(?:steht|finde ich)\s+(?:das|es))?|where (?:does it say (?:so|that|this)|is (?:that|this|it) (?:written|stated|from)|can I (?:read|find) (?:that|this|it)))\s*[?.!]*\s*$/iu;
/** "Wo steht, wie viele …": likewise. */
const ASKS_WHERE =
  /^\s*wo\s+(?:steht|finde ich|finden wir|lese ich|kann ich (?:nachlesen|finden)|ist nachzulesen)(?:\s+(?:denn|bitte|genau|eigentlich))*,\s*(?=(?:um |in |auf )?(?:wie|wer|welche))/iu;

function withoutSourceRequest(message: string): string {
  const rest = message.replace(ASKS_SOURCE, (clause, at: number) => (at === 0 ? clause : '?'));
  return rest.replace(ASKS_WHERE, '');
}

/**
 * The message without greeting, thanks, regards, what leads to the question and what asks for its
 * source: "Moin, kurze Frage: …", "Für die Hausleitung: … Danke und VG". Parts go only as a whole,
 * and only while something is left.
 */
export function withoutCourtesy(typed: string): string {
  const message = withoutSourceRequest(typed);
  const hidden: string[] = [];
  const shielded = message.replace(NO_END, (mark) => {
    hidden.push(mark);
    return HIDDEN;
  });
  const parts = shielded.match(CLAUSE) ?? [];
  let [from, to] = [0, parts.length];
  // "Nennen Sie bitte, absteigend sortiert, …": without the verb nothing would be asked.
  const isOrdered = isRequest(message) && !message.includes('?');
  const leadsTo = (next: string | undefined) =>
    isOrdered ? next !== undefined && ASKING.test(next) : isWhole(next);
  while (from < to && isCourtesy(parts[from] ?? '') && leadsTo(firstWhole(parts, from + 1)))
    from += 1;
  while (to > from && isCourtesy(parts[to - 1] ?? '') && closes(parts[to - 1] ?? '', parts[to - 2]))
    to -= 1;
  if (from === to || (from === 0 && to === parts.length)) return message;
  let skipped = countHidden(parts.slice(0, from).join(''));
  return parts
    .slice(from, to)
    .join('')
    .replace(/[\s,;:–—]+$/u, '')
    .trimStart()
    .replaceAll(HIDDEN, () => hidden[skipped++] ?? '');
}

function countHidden(text: string): number {
  return text.split(HIDDEN).length - 1;
}

/** Behind other courtesy: "Sehr geehrte Damen und Herren, ich bitte um Mitteilung, welchen …". */
function firstWhole(parts: readonly string[], from: number): string | undefined {
  return parts.slice(from).find((part) => !isCourtesy(part));
}

/** What is ordered goes on with the question itself. */
const ASKING =
  /^\s*(?:(?:in|auf|bis|ab|seit|mit|an|zu|für|bei|von|unter) )?(?:welche[rsmn]?|wer|wem|wann|wie|wo|what|which|who|when|how)(?!\p{L})/iu;

function isWhole(next: string | undefined): boolean {
  return next !== undefined && !SUBORDINATE.test(next);
}

const THANKS = /(?<!\p{L})(?:danke|dank|bitte|thanks|thank|thx|please|lg|vg|mfg)(?!\p{L})/iu;

/** Behind a comma stand thanks, and what belongs to the question. */
function closes(part: string, before: string | undefined): boolean {
  return before !== undefined && (/[.!?\n]\s*$/u.test(before) || THANKS.test(part));
}

function isCourtesy(part: string): boolean {
  const words = foldGerman(part).match(/[\p{L}\d]+/gu);
  return words === null || words.every((word) => COURTESY.has(word));
}
