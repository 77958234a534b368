import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { findSeparableVerb } from './separable-verb.ts';

/**
 * What a question says happened to its subject: "Wann wurde X *gegründet*?", "Wer hat X
 * *entworfen*?". Verbs like "einführen", "nutzen" or "geben" are put in many other ways, so their
 * absence says nothing; but where nothing of the kind was ever said of the subject, a passage on it
 * does not answer.
 */
export interface Predicate {
  /** As typed. */
  readonly word: string;
  /** Whether a text says it, in this or in other words. */
  readonly isSaid: (text: string) => boolean;
}

/** Ways to say that one thing happened, as folded words; a question that takes one up needs one. */
const EVENTS: readonly RegExp[] = [
  /^(?:gegrundet\w*|grundet\w*|grundung\w*|errichtet\w*|errichtung\w*|eingerichtet\w*|einrichtung\w*|gebildet|geschaffen|schaffung|etablier\w*|entstand\w*|entsteh\w*|aufgebaut|hervorgegangen|founded|founding|established|creat\w*|set|formed)$/u,
  /^(?:eroffn\w*|eingeweiht|einweihung\w*|freigeschaltet\w*|freischaltung\w*|freigegeben|freigabe|inbetriebnahme|gestartet|start\w*|ubergeben|ubergabe|open\w*|inaugurat\w*|launch\w*)$/u,
  /^(?:abgelehnt\w*|ablehn\w*|zuruckgewiesen|zuruckweis\w*|verworfen|verwarf|verweiger\w*|widersproch\w*|widerspruch\w*|boykott\w*|reject\w*|refus\w*|oppos\w*|veto\w*)$/u,
  /^(?:beend\w*|ende|endet|endete|abgeschlossen\w*|abschluss\w*|ausgelaufen|auslauf\w*|eingestellt\w*|einstellung|aufgelost\w*|gekundigt|kundigung\w*|end|ended|ends|ending|terminat\w*|finish\w*|conclud\w*|complet\w*)$/u,
  /^(?:gestiegen\w*|steig\w*|stieg|stiegen|anstieg\w*|angestiegen|zugenommen|zunahm\w*|zunehm\w*|erhoh\w*|zuwachs\w*|aufwuchs|angewachsen|gewachsen|wachs\w*|wuchs\w*|verdoppel\w*|mehrbedarf|increas\w*|rise|rose|risen|grow\w*|grew)$/u,
  /^(?:gesunken\w*|sink\w*|sank|sanken|ruckgang\w*|zuruckgegangen|verringer\w*|reduzier\w*|reduktion\w*|geschrumpft|schrump\w*|abgebaut|abbau\w*|gefallen|decreas\w*|declin\w*|fell|fallen|drop\w*|shrink\w*|shrunk)$/u,
  /^(?:entworfen\w*|entwarf\w*|entwerf\w*|entwurf\w*|gestaltet\w*|gestaltung\w*|konzipiert\w*|konzeption\w*|geplant\w*|planung\w*|entwickel\w*|design\w*|drawn|develop\w*)$/u,
  /^(?:gebaut\w*|bau|bauen|baute\w*|erbaut\w*|neubau\w*|errichtet\w*|errichtung\w*|baubeginn|bauzeit|fertiggestellt|entwickel\w*|entwickl\w*|programmier\w*|erstellt\w*|erstellung|build\w*|built|construct\w*)$/u,
  /^(?:erfunden|erfand\w*|erfind\w*|invent\w*)$/u,
  /^(?:umbenannt\w*|umbenenn\w*|umfirmier\w*|bezeichnung|ehemals|vormals|fruher|renam\w*)$/u,
  /^(?:gekauft|kauf\w*|erworben|erwerb\w*|beschaff\w*|angeschafft|anschaffung\w*|ankauf\w*|bought|buy\w*|purchas\w*|acqui\w*|procur\w*)$/u,
  /^(?:ausgezeichnet\w*|auszeichnung\w*|preis|pramier\w*|gewonnen|gewann|gewinn\w*|award\w*|prize|won|winn?\w*)$/u,
  /^(?:verklag\w*|geklagt|klag\w*|angefochten|anfecht\w*|anfocht\w*|angezeigt|sued?|suing|lawsuit\w*)$/u,
  /^(?:gehackt|angegriffen|angriff\w*|lahmgelegt|attackiert|attack\w*|hack\w*)$/u,
  /^(?:gestorben|starb\w*|verstorben|tod|todes\w*|died|dead|death|killed)$/u,
  /^(?:verletzt\w*|verletzung\w*|verungluckt\w*|injur\w*|hurt|wounded)$/u,
  /^(?:wohn(?:t|te|ten|en|haft|ort|sitz|hausen)?|lives?|lived|living|resid\w*)$/u,
  /^(?:ersetz\w*|ersatz\w*|abgelost\w*|ablos\w*|nachfolg\w*|umgestellt\w*|umstell\w*|umstieg\w*|migr\w*|wechsel\w*|replac\w*|supersed\w*|successor\w*)$/u,
  /^(?:zerstort\w*|zerstorung\w*|abgerissen|abriss|abgebrannt|destroy\w*|demolish\w*)$/u,
];
/** In the groups only as other words for an event: asked with them, much else may be meant. */
const MANY_WAYS =
  /^(?:entwickel\w*|geplant\w*|eingerichtet\w*|etablier\w*|geschaffen|gebildet|aufgebaut|entstand\w*|start\w*|gestartet|freigeschaltet\w*|freigegeben|ubergeben|beschaff\w*|abgeschlossen\w*|endet|endete|erhoh\w*|reduzier\w*|verringer\w*|develop\w*|set|open|opened|creat\w*|launch\w*|establish\w*|complet\w*|finish\w*|end|ended|ends|built|build|fell|won|drop\w*)$/u;
const AUXILIARY =
  /(?<!\p{L})(?:wurden?|worden|ist|sind|war|waren|hat|haben|hatten?|wird|werden|soll(?:en|te)?|muss|müssen|kann|können|konnten?|darf|dürfen)(?!\p{L})/iu;
const LAST_WORD = /(?<!\p{L})(?<verb>\p{Ll}{4,}(?:t|en|n))\s*[?.!]*\s*$/u;
const ASKED_VERB =
  /^(?:wann|warum|weshalb|wieso|wer|wo|was|wozu|wem|wen|woran|wodurch)\s+(?<verb>\p{Ll}{4,}(?:t|te|ten|en))(?!\p{L})/iu;
const VERB_BEHIND_NOUN =
  /^(?:[Ww]elche[rsnm]?)\s+(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]+\s+(?<verb>\p{Ll}{4,}(?:t|te|ten|en))(?!\p{L})/u;
/** "…, wenn Dienststellen Geräte kaufen": a condition takes nothing for granted. */
const SUBORDINATE = /,\s*(?:wenn|falls|sobald|sofern|damit|if|in case|as far as)\s.*$/iu;
/** Nobody lives there. */
const GO_LIVE = /(?<!\p{L})(?:go(?:es|ing)?|went|gone)[ -]live(?!\p{L})/giu;
const ENGLISH = /(?<!\p{L})(?:did|was|were|has|have|who|which|is|are)(?!\p{L})/iu;

/** The predicate whose absence counts; undefined where the question has none of that kind. */
export function findPredicate(question: string): Predicate | undefined {
  const main = question.replace(SUBORDINATE, '').replace(GO_LIVE, ' ');
  const word = verbOf(main) ?? englishVerbOf(main);
  if (word === undefined) return undefined;
  const folded = foldGerman(word);
  if (MANY_WAYS.test(folded)) return undefined;
  const event = EVENTS.find((pattern) => pattern.test(folded));
  if (event === undefined) return undefined;
  return { word, isSaid: (text) => foldedWords(text).some((said) => event.test(said)) };
}

function verbOf(question: string): string | undefined {
  if (AUXILIARY.test(question)) return LAST_WORD.exec(question)?.groups?.verb;
  const asked = ASKED_VERB.exec(question) ?? VERB_BEHIND_NOUN.exec(question);
  return findSeparableVerb(question)?.whole ?? asked?.groups?.verb;
}

/** English verbs stand anywhere: only those of known events are found. */
function englishVerbOf(question: string): string | undefined {
  if (!ENGLISH.test(question) || AUXILIARY.test(question)) return undefined;
  return tokenize(question)
    .map(({ text }) => text)
    .find((word) => /^\p{Ll}/u.test(word) && EVENTS.some((event) => event.test(foldGerman(word))));
}

function foldedWords(text: string): string[] {
  return tokenize(text).map(({ text: word }) => foldGerman(word));
}
