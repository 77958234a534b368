import { actStem } from '#src/question/claims/prose/act-stem.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { actsOf } from '#src/question/claims/prose/same-acts.ts';
import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { isToldAsDone } from './done-alike.ts';
import { LEAST_OF_NOUN } from './least-of-noun.ts';
import { type Printed, withoutHyphens } from './printed.ts';

/** "die Einführung des E-Governments": what the noun in front belongs to. */
const BELONGING =
  /(?<![\p{L}-])(?<head>\p{Lu}[\p{L}-]{4,})\s(?<joint>des|der|von|vom|eines|einer|für)\s(?<of>(?:\p{Ll}[\p{L}-]*\s){0,2}[„"]?\p{Lu}[\p{L}\d-]+)/gu;
/** So many words behind a noun say what it belongs to. */
const OWNERS = 7;

/** "die Einführung von ThüringenVIS" is not that of the E-Government, whatever stands above. */
export function isOfSame({ text }: ProseClaim, place: Printed): boolean {
  for (const { groups } of text.matchAll(BELONGING)) {
    const { head = '', joint, of = '' } = groups ?? {};
    const noun = foldGerman(of.split(/\s/u).at(-1)?.replace(/^[„"]/u, '') ?? '');
    const others = [...place.text.matchAll(BELONGING)].filter(
      (match) =>
        foldGerman(match.groups?.head ?? '') === foldGerman(head) &&
        // Whose they are and what they are for may both be said.
        (match.groups?.joint === 'für') === (joint === 'für'),
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
  /(?:ung|ungen|ion|ionen|grund|sinne|basis|hinblick|anlass|wege|folge|auftrag|namen|interesse|verlauf|laufe|element|baustein|aspekt|schwerpunkt|voraussetzung|start|beginn|bau|betrieb|einsatz|gang|projekts?|vorhabens?|rahmen|bereich|teil|stand|ziel|zuge|art|reihe|hilfe|vielzahl|anzahl|zahl|stelle|amt|funktion|rolle|posten|aufgabe|leiter|hundert|prozent|halfte|drittel|viertel)$/u;

/** Of the account of a portal it says nothing of the portal. */
export function isOfWhole({ text }: ProseClaim, place: Printed): boolean {
  if (isExcepted(text, place)) return false;
  const claimed = foldGerman(text);
  // "abgedruckt" tells an "Abdruck".
  const acts = new Set(tokenize(text).map(({ folded }) => actStem(folded)));
  const parts = [...place.text.matchAll(WITH_OWNER)].filter(({ groups }) => {
    const head = foldGerman(groups?.head ?? '');
    return (
      !claimed.includes(head.slice(0, LEAST_OF_NOUN)) &&
      // "die IT der Landesverwaltung" is its "IT-Infrastruktur".
      !claimed.includes(`${head.split('-')[0] ?? ''} ${foldGerman(groups?.owner ?? '')}`) &&
      !OF_THE_WHOLE.test(head) &&
      !acts.has(head) &&
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
