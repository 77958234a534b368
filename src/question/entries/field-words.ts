import type { EntryField, EntryList, FieldKind } from '#src/domain/entry.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Wording } from './wording.ts';

/** A field that is asked for: a kind, or one that only its printed name tells. */
export interface AskedField {
  readonly kind: FieldKind | null;
  /** Folded name; null where the words only tell the kind. */
  readonly label: string | null;
}

/** How people ask for each kind of field; folded, the first that fits first. */
const CUES: readonly (readonly [FieldKind, string])[] = [
  [
    'start',
    '(?:seit|ab) wann|since when|wann (?:beginn\\w*|start\\w*|geht)|\\w*beginn\\w*|begann(?:en)?|begonnen|start(?:en|et|ete|eten|s)?|gestartet|when does|begins?|began|started',
  ],
  [
    'period',
    'laufzeit\\w*|\\w*zeitraum|von wann bis wann|(?:wie|how) (?:lange|long)|dauer\\w*|duration|zeitrahmen',
  ],
  [
    'deadline',
    'bis wann|bis zu welchem (?:tag|datum|zeitpunkt)|(?:umsetzungs)?frist\\w*|(?:end|ziel|zeit|abschluss|fertigstellungs|umsetzungs)?termine?s?|zieldatum|by when|until when|deadlines?|due(?: date)?|fallig\\w*|wann|when',
  ],
  [
    'cost',
    'wie ?viel (?:geld|euro)|(?!(?:mehr|minder|folge|betriebs|unterhalts|personal)kosten)\\w*kosten|kostet\\w*|gekostet|teuer|\\w*mittel|\\w*ansatz\\w*|\\w*budgets?|finanz(?:ierung|volumen|mittel|bedarf)|costs?|how much (?:money|funding)|funding|expensive|veranschlagt',
  ],
  [
    'carrier',
    '\\w*trager\\w*|durchgefuhrt|durchfuhrung|operators?|carried out by|wer (?:setzt|fuhrt)(?= (?:\\S+ ){1,8}(?:um|durch) )',
  ],
  [
    'lead',
    '(?:welche[smnr]?|which|what) (?:\\S+ )?(?:ministeri\\w*|ressorts?|behorde|stelle|haus|ministry|department|authority)|feder ?fuhr\\w*|\\w*zustandig\\w*|\\w*verantwort\\w*|ressorts?|leitet\\w*|geleitet|leitung|fuhrt\\w*|fuhren|gefuhrt|betreu\\w*|kummer(?:t|n)(?: sich)?|(?:takes?|taking) care of|responsib\\w*|in charge(?: of)?|leads?|led|run by|obliegt',
  ],
  [
    'status',
    '(?:projekt|umsetzungs|bearbeitungs|sach|planungs)?stand(?: der (?:umsetzung|dinge|bearbeitung|planung))?|\\w*status|wie ?weit|wie steht(?: es|s)?(?: um)?|stehts|fortschritt\\w*|gediehen|vorangekommen|progress|how far|state of (?:play|implementation)',
  ],
];

/** What else such a question says of its field: "bis wann … fertig sein", "wie weit … ist man mit". */
const SAID_WITH: Readonly<Partial<Record<FieldKind, string>>> = {
  deadline:
    'fertig\\w*|abgeschlossen|abschluss|beendet|umgesetzt|umzusetzen|umsetzung|geplant\\w*|end(?:e|en|et)|lauft|laufen|auslaufen|erledigt|zu erledigen|run|end|ends|completed|finished|done|implemented|due',
  start: 'lauft|laufen|lief|runs?|running',
  period: 'lauft|laufen|lief|run|runs|last|lasts|dauert',
  cost: 'dafur|vorgesehen\\w*|eingeplant|veranschlagt|angesetzt|hoch|viel|ausgegeben|much|high',
  lead: 'umsetzung|stelle|ministeri\\w*|ministry|ressort|liegt|hat',
  carrier: 'umsetzung|umgesetzt',
  status: 'umsetzung|mit|kommt|voran|aktuell\\w*|implementation|current',
};

/** Takes the fields that are asked for: by their printed names first, then by words for their kinds. */
export function takeAskedFields(wording: Wording, lists: readonly EntryList[]): AskedField[] {
  const asked: AskedField[] = [];
  for (const { label, kind } of printedFields(lists)) {
    if (wording.take(`(?:welche[rsn]? )?${label}(?:e?s)?`) !== null) asked.push({ kind, label });
  }
  for (const [kind, cue] of CUES) {
    if (asked.some((field) => field.kind === kind)) wording.takeAll(cue);
    else if (wording.takeAll(cue).length > 0) asked.push({ kind, label: null });
  }
  for (const { kind } of asked) {
    const more = kind === null ? undefined : SAID_WITH[kind];
    if (more !== undefined) wording.takeAll(more);
  }
  return asked;
}

/** Names of all fields, folded, longest first: "Stand der Umsetzung" before "Stand". */
function printedFields(lists: readonly EntryList[]): { label: string; kind: FieldKind | null }[] {
  const names = new Map<string, FieldKind | null>();
  for (const { entries } of lists)
    for (const { fields } of entries)
      for (const { label, kind } of fields) names.set(fieldName(label), kind);
  const longest = [...names].sort(([a], [b]) => b.length - a.length);
  // "bis" and the like are words of any question.
  return longest.filter(([label]) => label.length > 3).map(([label, kind]) => ({ label, kind }));
}

/** Where a kind is not printed, what tells it too: a period ends at a date. */
const INSTEAD: Readonly<Partial<Record<FieldKind, FieldKind>>> = {
  deadline: 'period',
  period: 'deadline',
  start: 'period',
};

/** The fields of an entry that were asked for, as printed; empty where it has none such. */
export function fieldsOf(
  fields: readonly EntryField[],
  { kind, label }: AskedField,
): readonly EntryField[] {
  const named = fields.filter((field) => label !== null && fieldName(field.label) === label);
  if (named.length > 0) return named;
  if (kind === null) return [];
  const own = fields.filter((field) => field.kind === kind);
  const instead = INSTEAD[kind];
  return own.length > 0 ? own : fields.filter((field) => field.kind === instead);
}

/** The field that a condition is on. */
export function askedBy({ kind, label }: { kind: FieldKind | null; label?: string }): AskedField {
  return { kind, label: label === undefined ? null : fieldName(label) };
}

/** A printed name as it is compared. */
export function fieldName(label: string): string {
  return foldGerman(label).replace(/[^\p{L}\p{N} ]/gu, '');
}
