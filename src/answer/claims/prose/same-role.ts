import { actorsIn, statesIn } from '#src/question/claims/prose/name-lists.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Printed } from './printed.ts';

/** What somebody is in what is done; `free` where no word says it, as of who does it. */
export type Role = 'order' | 'benefit' | 'company' | 'free';

/** A name with the words around it, up to the next verb. */
const PHRASE = String.raw`(?:the\s|das\s|den\s|dem\s|die\s|der\s|des\s)?(?:\p{Ll}[\p{L}-]*e[nrsm]?\s){0,2}\p{Lu}[\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*)*(?:(?:,\s|\sund\s|\ssowie\s|\sfür\s)\p{Lu}[\p{L}\d-]+)*`;

const MARKED: Readonly<Record<Exclude<Role, 'free'>, RegExp>> = {
  order: new RegExp(
    String.raw`(?<!\p{L})(?:im Auftrag|im Namen|auf Veranlassung|auf Wunsch|on behalf)\s(?:des|der|von|vom|of)\s${PHRASE}`,
    'gu',
  ),
  benefit: new RegExp(String.raw`(?<!\p{L})(?:[Ff]ür|zugunsten|gegenüber|for)\s${PHRASE}`, 'gu'),
  company: new RegExp(String.raw`(?<!\p{L})(?:[Mm]it|[Nn]eben|with)\s${PHRASE}`, 'gu'),
};

/** Names of offices and states, each with what it is in the sentence. */
export function rolesIn(
  text: string,
  namesIn: (text: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<Role>> {
  const roles = new Map<string, Set<Role>>();
  const add = (part: string, role: Role): void => {
    for (const name of namesIn(part)) roles.set(name, (roles.get(name) ?? new Set()).add(role));
  };
  let rest = text;
  for (const role of ['order', 'benefit', 'company'] as const) {
    rest = rest.replace(MARKED[role], (phrase) => {
      add(phrase, role);
      return ' ; ';
    });
  }
  add(rest, 'free');
  return roles;
}

/** The state of all the documents. */
const HOME = 'Thüringen';

const NAME = String.raw`(?<name>(?:Thüringer\s)?\p{Lu}[\p{L}\d-]*)`;
/** "ins Landeskriminalamt", "an die Aufbaubank": where something goes. */
const TO = new RegExp(
  String.raw`(?<!\p{L})(?:(?:in|an)s|(?:in|an)\s(?:das|den|die)|nach|zum|zur|(?:in)?to(?:\sthe)?)\s${NAME}`,
  'gu',
);
const FROM = new RegExp(
  String.raw`(?<!\p{L})(?:vom|(?:von|aus)(?:\sde[rmn])?|from(?:\sthe)?)\s${NAME}`,
  'gu',
);

/** What goes from one to another does not go the other way. */
export function isMovedAlike({ text }: ProseClaim, place: Printed): boolean {
  const keysAt = (where: RegExp, said: string): string[] =>
    Array.from(said.matchAll(where), ({ groups }) => groups?.name ?? '').flatMap((name) => [
      ...place.officesIn(name),
      stemGerman(foldGerman(name)),
    ]);
  const printed = keysAt(TO, place.text);
  // "Die Staatskanzlei übermittelt dem Landtag": who does it is where it comes from.
  const sent = SENDS.exec(text)?.groups;
  if (sent !== undefined) {
    const sender = [...place.officesIn(sent.sender ?? ''), stemGerman(foldGerman(sent.noun ?? ''))];
    if (keysAt(FROM, place.text).length > 0 && sender.some((key) => printed.includes(key)))
      return false;
  }
  const [from, to] = [keysAt(FROM, text), keysAt(TO, text)];
  if (from.length === 0 || to.length === 0) return arePlacedAlike(text, place.text);
  return !from.some((key) => printed.includes(key)) || to.some((key) => printed.includes(key));
}

const SENDS =
  /^(?<sender>(?:Der|Die|Das|The)\s(?:\p{Ll}+\s|Thüringer\s)?(?<noun>\p{Lu}[\p{L}-]+))\s(?:hat\s.*\s)?(?:übermittelt|sendet|schickt|liefert|übergibt|überträgt|leitet|meldet|sends|transfers)\p{Ll}*(?!\p{L})/u;

/** "aus Thüringen in Bayern" is not "aus Bayern in Thüringen". */
function arePlacedAlike(claimed: string, printed: string): boolean {
  const states = statesIn(claimed).filter((name) => statesIn(printed).includes(name));
  const whereIn = (text: string, name: string): string | undefined =>
    new RegExp(
      `(?<!\\p{L})(?<where>in|aus|von|nach|für)\\s(?:de[rmns]\\s)?(?:\\p{L}+\\s){0,2}?${name}s?(?![\\p{L}-])`,
      'iu',
    )
      .exec(text)
      ?.groups?.where?.toLowerCase();
  return !states.some((one) =>
    states.some((other) => {
      const [a, b] = [whereIn(claimed, one), whereIn(claimed, other)];
      const isTold = a !== undefined && b !== undefined && a !== b;
      return isTold && whereIn(printed, one) === b && whereIn(printed, other) === a;
    }),
  );
}

/** Roles in which a name may be printed that is claimed in another one. */
const SAID_BY: Readonly<Record<Role, readonly Role[]>> = {
  order: ['order'],
  benefit: ['benefit', 'free'],
  company: ['company', 'free'],
  free: ['free'],
};

/** Who has something run is not who runs it: "im Auftrag des TFM" does not say that the TFM does it. */
export function isInSameRole({ text }: ProseClaim, place: Printed): boolean {
  // A state for which something is done does not do it itself: "für Baden-Württemberg betrieben".
  const saidBy = (role: Role, name: string): readonly Role[] =>
    role === 'benefit' && name !== HOME && statesIn(text).includes(name)
      ? ['benefit']
      : SAID_BY[role];
  return [place.officesIn, statesIn].every((namesIn) => {
    const claimed = rolesIn(text, namesIn);
    const printed = rolesIn(place.text, namesIn);
    return [...claimed].every(([name, roles]) => {
      const found = printed.get(name);
      if (found === undefined) return true;
      // Of several who do it, one may be said to do it with the other.
      const isOneOf = claimed.size > 1 && found.has('company');
      return [...roles].every(
        (role) => isOneOf || saidBy(role, name).some((one) => found.has(one)),
      );
    });
  });
}

/** "das System der Fa. PDV" says whose it is, and not that the PDV does anything with it. */
export function isOwnerOnly({ text }: ProseClaim, place: Printed): boolean {
  return actorsIn(text).some((name) => {
    const isAgent = new RegExp(
      `(?<!\\p{L})(?:von|vom|durch)\\s(?:de[rmn]\\s)?(?:(?:Fa\\.|Firma)\\s)?${name}(?![\\p{L}-])`,
      'u',
    ).test(text);
    if (!isAgent) return false;
    const all = place.text.match(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'gu')) ?? [];
    const owning =
      place.text.match(
        new RegExp(
          `(?<=\\p{Lu}[\\p{L}\\d-]*[“"]?)\\s(?:der|des)\\s(?:(?:Fa\\.|Firma)\\s)?${name}(?![\\p{L}-])`,
          'gu',
        ),
      ) ?? [];
    return all.length > 0 && all.length === owning.length;
  });
}
