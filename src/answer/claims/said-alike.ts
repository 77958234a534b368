import { actorsIn, inGerman, singleName, statesIn } from '#src/question/claims/name-lists.ts';
import { oppositeIn } from '#src/question/claims/opposites.ts';
import { LASTS_APART } from '#src/question/claims/own-ends.ts';
import { isNegated, type ProseClaim } from '#src/question/claims/prose-claim.ts';
import { actsOf } from '#src/question/claims/same-acts.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { isAtEndOfSpan, isDoneToNewcomer, isOfSameEach, isTimeExchanged } from './exchanged.ts';
import { headingOf, type Printed, withoutHyphens } from './find-printed.ts';
import { isInSameRole, isOwnerOnly } from './same-role.ts';

/**
 * Whether a sentence of the documents says it in the same way as a claim whose words it says: it
 * denies it or not, says it of all or of some, as done or as planned.
 */
export function isSaidAlike(claim: ProseClaim, place: Printed): boolean {
  return isOfSameStates(claim, place) && isSaidInSameWay(claim, place);
}

/** "Sachsen" is no part of "Sachsen-Anhalt": the states of a claim stand in the sentence or its context. */
function isOfSameStates({ text }: ProseClaim, { read, place, text: own }: Printed): boolean {
  const said = statesIn(inGerman(text)).filter((name) => name !== HOME);
  if (said.length === 0) return true;
  const before = [1, 2].map((by) => read.sentences[place - by]?.text ?? '');
  const named = statesIn([own, ...before, headingOf(read)].join(' '));
  return said.every((name) => named.includes(name)) && !isOnlyWith(text, own);
}

/** Who does something "gemeinsam mit Brandenburg" does it not "in Brandenburg", nor Brandenburg alone. */
function isOnlyWith(claimed: string, printed: string): boolean {
  const said = singleName(inGerman(claimed));
  if (said === null || !/^(?:in|von|aus|durch|by|from)$/u.test(said.before)) return false;
  const list = String.raw`(?<!\p{L})mit\s(?:\p{Lu}[\p{L}-]+(?:,|\sund|\ssowie)\s)*${said.name}(?![\p{L}-])`;
  return new RegExp(list, 'u').test(printed);
}

/** The state of all the documents, which need not name it. */
const HOME = 'Thüringen';

/** The same, whatever states are named. */
export function isSaidInSameWay(claim: ProseClaim, place: Printed): boolean {
  return (
    SAME_WAY.every((isSame) => isSame(claim, place)) &&
    oppositeIn(claim.text, clausesSaying(place)) === null
  );
}

/** What must be alike of two sentences that say the same words. */
const SAME_WAY: readonly ((claim: ProseClaim, place: Printed) => boolean)[] = [
  isDeniedAlike,
  isLimitedAlike,
  isDoneAlike,
  isDoneBySame,
  isDoneToSame,
  isOfSame,
  isOfWhole,
  (claim, place) => !isTimeExchanged(claim, place),
  (claim, place) => !isAtEndOfSpan(claim, place),
  isOfSameEach,
  (claim, place) => !isDoneToNewcomer(claim, place),
  isInSameRole,
  (claim, place) => !isOwnerOnly(claim, place),
];

/** The same happens to the same thing, be it at another time. */
export function isToldInSameWay(claim: ProseClaim, place: Printed): boolean {
  return isDoneAlike(claim, place) && isDoneToSame(claim, place) && isOfSame(claim, place);
}

/** What must be done by a day is what should be done by then. */
const MUST =
  /(?<!\p{L})(?:müssen|muss|musste|mussten|haben zu|hat zu|verpflichtet|must|shall)(?!\p{L})/iu;

/** "die Einführung des E-Governments": what the noun in front belongs to. */
const BELONGING =
  /(?<![\p{L}-])(?<head>\p{Lu}[\p{L}-]{4,})\s(?:des|der|von|vom|eines|einer|für)\s(?<of>(?:\p{Ll}[\p{L}-]*\s){0,2}[„"]?\p{Lu}[\p{L}\d-]+)/gu;
/** So many words behind a noun say what it belongs to. */
const OWNERS = 7;

/** "die Einführung von ThüringenVIS" is not that of the E-Government, whatever stands above. */
function isOfSame({ text }: ProseClaim, place: Printed): boolean {
  for (const { groups } of text.matchAll(BELONGING)) {
    const { head = '', of = '' } = groups ?? {};
    const noun = foldGerman(of.split(/\s/u).at(-1)?.replace(/^[„"]/u, '') ?? '');
    const others = [...place.text.matchAll(BELONGING)].filter(
      (match) => foldGerman(match.groups?.head ?? '') === foldGerman(head),
    );
    const isOther = (match: RegExpExecArray): boolean => {
      const words = place.text.slice(match.index).split(/\s+/u).slice(0, OWNERS).join(' ');
      return place.unsaidBy(words).some((word) => withoutHyphens(word) === withoutHyphens(noun));
    };
    if (others.length > 0 && others.every(isOther)) return false;
  }
  return true;
}

/** The whole of "Account des Karriere- und Bewerbungsportals". */
const WITH_OWNER =
  /(?<![\p{L}-])(?<head>\p{Lu}[\p{L}-]{4,})\s(?<owner>(?:des|der|eines|einer)\s(?:\p{Ll}[\p{L}-]*\s){0,2}[„"]?\p{Lu}[\p{L}\d-]+(?:\s(?:und|bzw\.)\s\p{Lu}[\p{L}\d-]+)?)/gu;
/** What happens to these happens to what they belong to. */
const OF_THE_WHOLE =
  /(?:ung|ungen|ion|ionen|grund|sinne|basis|hinblick|anlass|wege|folge|auftrag|namen|interesse|verlauf|laufe|element|baustein|aspekt|schwerpunkt|voraussetzung|start|beginn|bau|betrieb|einsatz|gang|projekts?|vorhabens?|rahmen|bereich|teil|stand|ziel|zuge|art|reihe|vielzahl|anzahl|zahl|stelle|amt|funktion|rolle|posten|aufgabe|leiter|hundert|prozent|halfte|drittel|viertel)$/u;

/** Of the account of a portal it says nothing of the portal. */
function isOfWhole({ text }: ProseClaim, place: Printed): boolean {
  if (isExcepted(text, place)) return false;
  const claimed = foldGerman(text);
  const parts = [...place.text.matchAll(WITH_OWNER)].filter(({ groups }) => {
    const head = foldGerman(groups?.head ?? '');
    return (
      !claimed.includes(head.slice(0, LEAST_OF_NOUN)) &&
      !OF_THE_WHOLE.test(head) &&
      actsOf(head).length === 0
    );
  });
  if (parts.length === 0 || isToldAsDone(place)) return true;
  const rest = parts.reduce(
    (left, { groups }) => left.replace(groups?.owner ?? '', ' '),
    place.text,
  );
  const unsaid = place.unsaidBy(place.text);
  return place.unsaidBy(rest).every((word) => unsaid.includes(word) || place.isTopic(word));
}

/** "Der Geoproxy soll, mit Ausnahme des Viewers, erneuert werden" says of the viewer the contrary. */
const EXCEPTED =
  /(?<!\p{L})(?:mit Ausnahme|ausgenommen|abgesehen|außer|ausser)\s(?:(?:de[rsmn]|die|das|von|vom|eine[rsmn]?)\s)*(?:\p{Ll}+\s)?(?<noun>\p{Lu}[\p{L}-]+)/gu;

function isExcepted(claimed: string, place: Printed): boolean {
  const isSaid = /(?<!\p{L})(?:Ausnahme|ausgenommen|abgesehen|außer|ausser)(?!\p{L})/iu.test(
    claimed,
  );
  if (isSaid) return false;
  // "…, mit Ausnahme des Viewers, der 2019 erneuert wurde": of the rest the clause says nothing.
  const isOfException = isToldAsDone(place);
  return [...place.text.matchAll(EXCEPTED)].some(({ groups }) => {
    const noun = foldGerman(groups?.noun ?? '').slice(0, LEAST_OF_NOUN);
    return foldGerman(claimed).includes(noun) !== isOfException;
  });
}

/** "Die Pilotphase endet 2026": the end of something else of the same thing does not refute it. */
export function saysWhatLasts({ subject }: ProseClaim, { text }: Printed): boolean {
  const said = foldGerman(text);
  const parts = (subject.match(/\p{Lu}[\p{L}-]+/gu) ?? []).map(foldGerman);
  return parts.every(
    (part) => !LASTS_APART.test(part) || said.includes(part.split('-').at(-1) ?? part),
  );
}

/** Share of a claim from which on a clause is one of those that say it. */
const PART_OF_IT = 0.1;

/** The clauses of a sentence that say anything of a claim. */
export function clausesSaying({ text, saidBy }: Printed): string {
  const clauses = text.split(/[,;:]\s/u);
  return clauses.filter((clause) => saidBy(clause) >= PART_OF_IT).join(', ');
}

/** Both deny it, or neither: "ohne Kenntnisse" in another clause denies nothing that is claimed. */
export function isDeniedAlike(claim: ProseClaim, { text, saidBy }: Printed): boolean {
  const clauses = text.split(/[,;]\s/u).filter((clause) => saidBy(clause) >= PART_OF_IT);
  const isDenied = isNegated(text) && (clauses.length === 0 || clauses.some(isNegated));
  return isNegated(text) === claim.isNegated && isDenied === claim.isNegated;
}

/** "wurde von A entwickelt und 2001 von B übernommen": a part for each of the acts. */
const ACTS = /;\s|,\s|\s(?:und|sowie|aber|während)\s/u;
const PARTICIPLE =
  /(?<!\p{L})\p{Ll}*(?:ge\p{Ll}+(?:t|en)|iert|(?:be|ent|er|ver|über|unter)\p{Ll}{2,}(?:t|en))$/u;

const BY_SOMEBODY =
  /(?<!\p{L})(?:wird|werden|wurden?)\s[^,;]*(?<!\p{L})durch\s(?:(?:de[rmn]|das|die)\s)?\p{Lu}/u;

/** Who is named in the part of a sentence that tells another act did not do this one. */
function isDoneBySame({ text }: ProseClaim, place: Printed): boolean {
  const parts = place.text.split(ACTS);
  const telling = parts.filter((part) => place.tellsEventIn(part));
  // "wird durch A betrieben, die Aufsicht obliegt B": who is named there does not do it either.
  const isDoneByNamed = telling.every((part) => BY_SOMEBODY.test(part));
  const others = parts.filter(
    (part) =>
      !telling.includes(part) && (isDoneByNamed || PARTICIPLE.test(part.replace(/[.\s]+$/u, ''))),
  );
  if (telling.length === 0 || others.length === 0) return true;
  const subject = place.text.slice(0, place.text.search(FINITE_PASSIVE));
  return actorsIn(text).every(
    (name) =>
      !others.some((part) => part.includes(name)) ||
      telling.some((part) => part.includes(name)) ||
      subject.includes(name),
  );
}

/** "der verabschiedete AI-Act": it is said of the noun behind it. */
const ATTRIBUTE =
  /(?<!\p{L})\p{Ll}{3,}(?:[tn]e[nrsm]?)\s(?:\p{Ll}+(?:e[nrsm]?)\s)?(?<noun>\p{Lu}[\p{L}\d-]+)/gu;

/** What is only said of another thing that the claim does not name is not said of its own. */
function isDoneToSame({ text, values }: ProseClaim, place: Printed): boolean {
  if (!place.tellsEventIn(place.text)) return true;
  const claimed = foldGerman(text);
  const acts = new Set(tokenize(text).flatMap(({ text: word }) => actsOf(foldGerman(word))));
  const isClaimed = (noun: string): boolean =>
    claimed.includes(foldGerman(noun).slice(0, LEAST_OF_NOUN)) ||
    actsOf(foldGerman(noun)).some((act) => acts.has(act));
  // "85 Prozent der geplanten Standorte" are not planned, but something else.
  const isRestricted = text.search(ATTRIBUTE) >= 0;
  const isRestriction = (at: number): boolean =>
    values.length > 0 && !isRestricted && !/\d\s$/u.test(place.text.slice(0, at));
  const rest = place.text.replace(ATTRIBUTE, (phrase, noun: string, at: number) =>
    isClaimed(noun) && !isRestriction(at) ? phrase : noun,
  );
  return rest === place.text || place.tellsEventIn(rest);
}

/** Letters by which a noun is known in whatever form. */
const LEAST_OF_NOUN = 5;

const FINITE_PASSIVE =
  /(?<!\p{L})(?:wurden?|worden|ist|sind|hat|haben|wird|werden|war|waren)(?!\p{L})|$/u;

/** Words that say of how many, how often or how far something holds. */
const LIMITING: readonly RegExp[] = [
  /(?<!\p{L})(?:alle[nrs]?|sämtliche[nr]?|jede[rsnm]?|all|every|each)(?!\p{L})/iu,
  /(?<!\p{L})(?:nur|lediglich|ausschließlich|allein|einzige?[nrsm]?|only|solely)(?!\p{L})/iu,
  /(?<!\p{L})(?:bis auf|außer|ausgenommen|except)(?!\p{L})/iu,
  /(?<!\p{L})(?:erstmals|zum ersten mal|erste[nrsm]?|first)(?!\p{L})/iu,
  /(?<!\p{L})(?:immer|stets|always)(?!\p{L})/iu,
  /(?<!\p{L})(?:meisten?|most)(?!\p{L})/iu,
];

/** The noun of which all are meant. */
const ALL_OF =
  /(?<!\p{L})(?:[Aa]lle[nr]?|[Ss]ämtliche[nr]?|[Jj]ede[rsnm]?)\s(?:\p{Ll}[\p{L}-]*\s|Thüringer\s){0,2}(?<noun>\p{Lu}[\p{L}-]+)(?<part>\s(?:der|des|vom|von|im|in)\s\p{Lu})?/gu;

interface All {
  readonly noun: string;
  /** "alle Gerichte der Gerichtsbarkeit Gotha" are a part of them. */
  readonly isPart: boolean;
}

function allIn(text: string): All[] {
  return Array.from(text.matchAll(ALL_OF), ({ groups }) => ({
    noun: stemGerman(foldGerman(groups?.noun ?? '')),
    isPart: groups?.part !== undefined,
  }));
}

/** "an allen Landgerichten" is not said of all "Gerichte". */
function isOfFewer(claimed: string, printed: string): boolean {
  const others = allIn(printed);
  return allIn(claimed).some(
    ({ noun, isPart }) =>
      others.length > 0 &&
      others.every(
        (other) =>
          (other.noun !== noun && other.noun.endsWith(noun)) ||
          (other.noun === noun && other.isPart && !isPart),
      ),
  );
}

/** "im ersten Quartal" is a time. */
const FIRST_PART = /(?<!\p{L})(?:erste[nrsm]?|first)\s(?=quart|halbjahr|hälfte|half)/giu;

/** Says that it holds of a part. */
const PARTLY =
  /(?<!\p{L})(?:in (?:den )?folgenden|teilweise|zum teil|(?:in|bei) (?:einigen|einzelnen|wenigen)|partly|partially)(?!\p{L})/iu;

/** What is said of some proves nothing of all. */
function isLimitedAlike({ text }: ProseClaim, place: Printed): boolean {
  if (PARTLY.test(place.text) && !PARTLY.test(text)) return false;
  if (isOfFewer(text, place.text)) return false;
  const said = text.replace(FIRST_PART, ' ');
  return LIMITING.every((limit) => !limit.test(said) || limit.test(place.text));
}

/** That something is to be, may be or is being prepared. */
const PLANNED =
  /(?<!\p{L})(?:(?:vor|nach|bis zum|bis zur|mit)\s(?:dem\s|der\s)?(?:abschluss|fertigstellung|inbetriebnahme)|soll(?:en|te|ten)?|geplant\p{L}*|plan(?:t|en|te|ten)|vorgesehen\p{L}*|beabsichtig\p{L}*|angestrebt\p{L}*|streb(?:t|en)|bestrebt|künftig\p{L}*|zukünftig\p{L}*|perspektivisch|ziel(?:e|s|en|t)?|könnte[n]?|denkbar|vorbereitet|vorbereitung|prüf(?:t|en)|geprüft|prüfung|erwogen|will|woll(?:en|te|ten)|beginnen|zu rechnen|ist zu|sind zu|(?:projekt\p{L}*|maßnahme|vorhaben) (?:umfasst|umfaßt|beinhaltet|sieht|dient|zielt|verfolgt)|gegenstand|plans?|planned|is to|are to|should|may|might)(?!\p{L})/iu;

/** Verbs of few words that tell what is past. */
const PAST =
  /(?<!\p{L})(?:begann(?:en)?|begonnen|lief(?:en)?|ging(?:en)?|gegangen|kam(?:en)?|gekommen|began|begun|went|came)(?!\p{L})/iu;

/** "ist auf zwei Jahre angelegt" is itself of a plan. */
const LAID_OUT = /(?<!\p{L})auf\s.+\s(?:angelegt|ausgelegt|ausgerichtet|bemessen)(?!\p{L})/iu;

/** What is planned proves nothing of what is, or was done. */
function isDoneAlike({ text }: ProseClaim, place: Printed): boolean {
  // "hat 3.800 Nutzer": nothing happens.
  const isOpen = PLANNED.test(text) || MUST.test(text) || LAID_OUT.test(text);
  if ((place.event === null && !PAST.test(text)) || isOpen) return true;
  if (isToldAsDone(place) || isToldByItself(place)) return true;
  const clauses = place.text
    .split(/[;:]\s/u)
    .filter((clause) => place.saidBy(clause) >= PART_OF_IT);
  return !clauses.some((clause) => PLANNED.test(clause));
}

/** "…, das 2023 gestartet ist", "…, dem das Kabinett zugestimmt hat": a clause about the noun before it. */
const RELATIVE_DONE =
  /^(?:d(?:er|ie|as|em|en|essen|eren|enen)|welche[rsmn]?)\s(?:.*\s)?\p{Ll}{3,}(?:t|en)\s(?:ist|sind|hat|haben|wurden?|war|waren)\W*$/su;

/** What happens is told by a relative clause of its own, as done, whatever the rest of the sentence plans. */
function isToldAsDone({ text, tellsEventIn }: Printed): boolean {
  const clauses = text.split(/[,;:]\s/u);
  const telling = clauses.filter(tellsEventIn);
  return (
    telling.length > 0 &&
    telling.every((clause) => RELATIVE_DONE.test(clause) && !PLANNED.test(clause))
  );
}

/** "… hat 2024 begonnen und soll 2026 enden": the second part has a verb of its own. */
const OWN_CLAUSE =
  /[,;:]\s|\s(?:und|sowie|aber)\s(?=(?:soll|sollen|sollte|sollten|wird|werden|kann|können)(?!\p{L}))/u;
const FINITE_DONE =
  /(?<!\p{L})(?:wurden?|worden|ist|sind|hat|haben|hatten?|war|waren|musste[n]?)(?!\p{L})/iu;
/** What follows these may only be wished for. */
const SUBORDINATE =
  /^\s*(?:dass|daß|wenn|sobald|falls|ob|bevor|ehe|nachdem|damit|sodass|so dass|bis(?!\s(?:zum|zur|ende|anfang|mitte|\d))|um|that|if|once|when|whether|until|to)(?!\p{L})/iu;

/** "… in Betrieb genommen", "der 2019 erneuert wurde": the clause has its verb, and is no part of another. */
const HAS_ITS_VERB =
  /(?<!\p{L})\p{Ll}{3,}(?:t|en)(?:\s(?:wurden?|worden|hat|haben|ist|sind|war|waren))?\W*$/u;

/** The clause that tells it is one of its own and past, whatever the others plan. */
function isToldByItself({ text, event, tellsEventIn, saidBy }: Printed): boolean {
  const clauses = text.split(OWN_CLAUSE);
  if (clauses.length < 2) return false;
  const most = Math.max(...clauses.map(saidBy));
  const telling = clauses.filter((clause) =>
    event === null ? saidBy(clause) === most : tellsEventIn(clause),
  );
  return (
    telling.length > 0 &&
    telling.every(
      (clause) =>
        FINITE_DONE.test(clause) &&
        HAS_ITS_VERB.test(clause) &&
        !PLANNED.test(clause) &&
        !SUBORDINATE.test(clause),
    )
  );
}

const OF_THE_TITLE = /^\s*(?:es|sie|er|(?:das|die|der|diese[rs]?)(?:\s\p{L}+)?)\s*$/iu;

const IS = /(?<!\p{L})(?:ist|sind|war|waren|is|are|was|were)(?!\p{L})/iu;

/** "ist eine behördeneigene Infrastruktur": nothing happens, whatever is said of it. */
const IDENTIFIES =
  /(?<!\p{L})(?:ist|sind|war|waren|is|are|was|were)\s(?:\p{Ll}+\s)?(?:k?eine?[nrms]?|der|die|das|an?|the)\s(?:[\p{L}\d-]+\s)*\p{Lu}[\p{L}\d-]+\W*$/u;

/** "X ist ein Y": the sentence must say the one of the other, and not both of a third. */
export function isSameThing(claim: ProseClaim, place: Printed): boolean {
  if (place.event !== null && !IDENTIFIES.test(claim.text)) return true;
  const [subject, predicate] = sidesOf(claim.text);
  if (subject === undefined || predicate === undefined) return true;
  const lacks = (side: string, text: string): boolean => {
    const words = new Set(tokenize(side).map(({ text: word }) => withoutHyphens(foldGerman(word))));
    // "Es", "Das System": what the title names.
    const isTitle = OF_THE_TITLE.test(text);
    return place
      .unsaidBy(text)
      .some(
        (word) =>
          words.has(withoutHyphens(word)) &&
          !(isTitle && place.isTitled(word)) &&
          !place.isTopic(word),
      );
  };
  return place.text.split(/[;:]\s/u).some((clause) => {
    if (isBeside(subject, predicate, clause, place)) return true;
    const [left, right] = sidesOf(clause);
    if (left === undefined || right === undefined) return false;
    return (
      (!lacks(subject, left) && !lacks(predicate, right) && !isByTheWay(predicate, right)) ||
      (!lacks(subject, right) && !lacks(predicate, left))
    );
  });
}

/** "ist seit 2008 (EU-Dienstleistungsrichtlinie) im Einsatz": what stands in brackets it is not. */
function isByTheWay(predicate: string, right: string): boolean {
  const [head] = nounsIn(predicate);
  const outside = foldGerman(right.replace(/\([^)]*\)/gu, ' '));
  const folded = foldGerman(head ?? '');
  return head !== undefined && foldGerman(right).includes(folded) && !outside.includes(folded);
}

/** Nothing but quotes, an article or "als" between two names of one thing. */
const BESIDE =
  /^\W*(?:[–-]\s\p{L}+\W+)?(?:(?:als|der|die|das|den|dem|des|eine?[nrms]?)\W+(?:\p{L}{3,}(?:en|er|es|em)\W+)?)?$/iu;

/**
 * "das Assistenzsystem „VIS-GenAI“ der Fa. PDV", "ein Automatisierungscheck als Pilotprojekt im Bereich …":
 * both sides in one stretch, the heads of both side by side.
 */
function isBeside(subject: string, predicate: string, clause: string, place: Printed): boolean {
  const heads = [nounsIn(subject).at(-1), nounsIn(predicate)[0]];
  const [one, other] = heads.map((head) =>
    head === undefined ? -1 : foldGerman(clause).indexOf(foldGerman(head)),
  );
  if (one === undefined || other === undefined || one < 0 || other < 0) return false;
  const [first, second] = one < other ? [0, 1] : [1, 0];
  const [from = 0, to = 0] = [Math.min(one, other), Math.max(one, other)];
  const between = foldGerman(clause).slice(from + foldGerman(heads[first] ?? '').length, to);
  if (!BESIDE.test(between.replace(/^\p{L}{1,2}(?!\p{L})/u, ''))) return false;
  // What else is said of them stands in the same stretch, with nothing of others in between.
  const behind = foldGerman(clause).slice(to + foldGerman(heads[second] ?? '').length);
  const rest = nounsIn(predicate)
    .slice(1)
    .map(foldGerman)
    .filter((word) => !OF_HOME.test(word));
  const stretch = behind
    .split(/\s+/u)
    .slice(0, rest.length * 2 + 2)
    .join(' ');
  return place.unsaidBy(clause).length === 0 && rest.every((word) => stretch.includes(word));
}

/** Whose it is where nobody else is named. */
const OF_HOME = /^(?:landes|land|freistaats|freistaat|thuringens?|thuringer)$/u;

function nounsIn(text: string): string[] {
  return (
    text.match(/(?<![\p{L}\d-])\p{Lu}[\p{L}\d-]+/gu)?.filter((word) => !ARTICLE.test(word)) ?? []
  );
}

const ARTICLE = /^(?:der|die|das|den|dem|des|eine?[nrms]?|the|an?|firma)$/iu;

/** What stands before and behind "ist"; nothing where the sentence has none. */
function sidesOf(text: string): [string?, string?] {
  const match = IS.exec(text);
  if (match === null) return [];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
