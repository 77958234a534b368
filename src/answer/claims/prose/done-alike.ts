import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { PART_OF_IT } from './denied-alike.ts';
import type { Printed } from './printed.ts';

/** What must be done by a day is what should be done by then. */
const MUST =
  /(?<!\p{L})(?:müssen|muss|musste|mussten|haben zu|hat zu|verpflichtet|must|shall)(?!\p{L})/iu;

/** That something is to be, may be or is being prepared. */
export const PLANNED =
  /(?<!\p{L})(?:(?:vor|nach|bis zum|bis zur|mit)\s(?:dem\s|der\s)?(?:abschluss|fertigstellung|inbetriebnahme)|soll(?:en|te|ten)?|geplant\p{L}*|plan(?:t|en|te|ten)|vorgesehen\p{L}*|beabsichtig\p{L}*|angestrebt\p{L}*|streb(?:t|en)|bestrebt|künftig\p{L}*|zukünftig\p{L}*|perspektivisch|ziel(?:e|s|en|t)?|könnte[n]?|denkbar|vorbereitet|vorbereitung|prüf(?:t|en)|geprüft|(?:in|zur) prüfung|erwogen|will|woll(?:en|te|ten)|beginnen|zu rechnen|ist zu|sind zu|(?:projekt\p{L}*|maßnahme|vorhaben) (?:umfasst|umfaßt|beinhaltet|sieht|dient|zielt|verfolgt)|gegenstand|plans?|planned|is to|are to|should|may|might)(?!\p{L})/iu;

/** Verbs of few words that tell what is past. */
const PAST =
  /(?<!\p{L})(?:begann(?:en)?|begonnen|lief(?:en)?|ging(?:en)?|gegangen|kam(?:en)?|gekommen|gelang(?:en)?|gelungen|began|begun|went|came)(?!\p{L})/iu;

/** "ist auf zwei Jahre angelegt" is itself of a plan. */
const LAID_OUT = /(?<!\p{L})auf\s.+\s(?:angelegt|ausgelegt|ausgerichtet|bemessen)(?!\p{L})/iu;

/** What is planned proves nothing of what is, or was done. */
export function isDoneAlike({ text }: ProseClaim, place: Printed): boolean {
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
export function isToldAsDone({ text, tellsEventIn }: Printed): boolean {
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
