import type { FieldKind } from '#src/domain/entry.ts';
import { foldGerman } from './fold.ts';

/** What papers call the entries they list by fields, in German and English: one and several. */
const NOUNS: readonly (readonly [
  one: string,
  several: string,
  oneInEnglish: string,
  severalInEnglish: string,
])[] = [
  ['Maßnahme', 'Maßnahmen', 'measure', 'measures'],
  ['Projekt', 'Projekte', 'project', 'projects'],
  ['Vorhaben', 'Vorhaben', 'project', 'projects'],
  ['Empfehlung', 'Empfehlungen', 'recommendation', 'recommendations'],
  ['Programm', 'Programme', 'programme', 'programmes'],
  ['Auftrag', 'Aufträge', 'order', 'orders'],
  ['Forderung', 'Forderungen', 'demand', 'demands'],
  ['Feststellung', 'Feststellungen', 'finding', 'findings'],
  ['Aufgabe', 'Aufgaben', 'task', 'tasks'],
  ['Ziel', 'Ziele', 'goal', 'goals'],
  ['Meilenstein', 'Meilensteine', 'milestone', 'milestones'],
  ['Initiative', 'Initiativen', 'initiative', 'initiatives'],
  ['Beschluss', 'Beschlüsse', 'resolution', 'resolutions'],
  ['Festlegung', 'Festlegungen', 'decision', 'decisions'],
  ['Handlungsfeld', 'Handlungsfelder', 'field of action', 'fields of action'],
];

/** Words for any of them: a project of one paper is a measure or an undertaking in the words of another. */
const GENERAL = ['Maßnahme', 'Projekt', 'Vorhaben', 'Programm'];

export interface EntryNoun {
  readonly one: string;
  readonly several: string;
}

/** The noun that a word is, also as the end of a compound: "Teilprojekte" are projects. */
export function entryNounOf(word: string): EntryNoun | null {
  const lower = word.toLowerCase();
  for (const [one, several] of NOUNS) {
    const end = [several, one].find((form) => lower.endsWith(form.toLowerCase()));
    if (end === undefined) continue;
    const first = word.slice(0, word.length - end.length);
    const named = (noun: string) => (first === '' ? noun : first + noun.toLowerCase());
    return { one: named(one), several: named(several) };
  }
  return null;
}

/** The noun alone: "Vorhaben" of "Digitalvorhaben". */
export function plainEntryNounOf(word: string): EntryNoun | null {
  const own = ownNouns(entryNounOf(word)?.one ?? '');
  const [one = '', several = ''] = own[0] ?? [];
  return one === '' ? null : { one, several };
}

/** What English calls the entries of a list. */
export function englishNounOf(noun: string): EntryNoun {
  const [, , one = 'entry', several = 'entries'] = ownNouns(noun)[0] ?? [];
  return { one, several };
}

function ownNouns(noun: string): (typeof NOUNS)[number][] {
  const folded = foldGerman(noun);
  return NOUNS.filter(([one]) => folded.endsWith(foldGerman(one)));
}

/** Folded pattern of the noun of a list, in German and English. */
export function ownNounPattern(noun: string): string {
  const own = ownNouns(noun);
  return own.length === 0 ? stemPattern(foldGerman(noun)) : patternOf(own);
}

/** The same with the general words for such entries. */
export function entryNounPattern(noun: string): string {
  const own = ownNouns(noun);
  const isGeneral = own.length === 0 || own.some(([one]) => GENERAL.includes(one));
  const others = isGeneral ? NOUNS.filter(([one]) => GENERAL.includes(one)) : [];
  return `${ownNounPattern(noun)}${others.length === 0 ? '' : `|${patternOf(others)}`}`;
}

function patternOf(nouns: readonly (typeof NOUNS)[number][]): string {
  return nouns
    .flatMap(([german, , one, several]) => [`\\w*${stemPattern(foldGerman(german))}`, one, several])
    .join('|');
}

/** "massnahme" and its forms: "massnahmen", "massnahm". */
export function stemPattern(folded: string): string {
  const stem = folded.endsWith('e') ? folded.slice(0, -1) : folded;
  return `${stem}(?:e|en|n|s|es|er|ern)?`;
}

/** Printed names of fields, in this order: the first that fits tells the kind. */
const LABELS: readonly (readonly [FieldKind, RegExp])[] = [
  [
    'status',
    /^(?:(?!\p{L}*(?:zu|be|gegen|wider|ab|ver)stand)\p{L}*-?(?:status|stand))(?: der (?:umsetzung|bearbeitung|planung|dinge|erledigung))?$|^(?:bewertung|ampel|fortschritt)$/iu,
  ],
  [
    'lead',
    /^(?:feder\p{L}*|(?:haupt)?zuständig\p{L}*(?: (?:stelle|ressort|behörde|für die umsetzung))?|(?:haupt|gesamt)?verantwort\p{L}*(?: (?:stelle|ressort|behörde|für die umsetzung))?|(?:federführendes |zuständiges )?ressorts?|(?:federführendes |zuständiges )?ministerium|leitung|projektleitung)$/iu,
  ],
  [
    'carrier',
    /^(?:\p{L}*träger(?:in|schaft)?|durchführ\p{L}*|ausführ\p{L}*(?: stelle)?|umsetz(?:ung|ende stelle|ende) durch|auftragnehmer(?:in)?|bauherr(?:in)?|betreiber(?:in)?)$/iu,
  ],
  [
    'deadline',
    /^(?:frist|(?:\p{L}*(?:ziel|end|fertigstellungs|abschluss|umsetzungs))?termin|(?:geplante[rs]? )?(?:abschluss|fertigstellung|ende|inbetriebnahme)|(?:umsetzung|umzusetzen|erledigung|zu erledigen) bis|umsetzungsfrist|fällig(?:keit)?|bis|deadline|\p{L}*(?:end|ziel|abschluss|fertigstellungs)(?:datum|jahr))$/iu,
  ],
  [
    'period',
    /^(?:\p{L}*laufzeit|(?:\p{L}*)zeitraum|dauer|zeitplan|zeitrahmen|umsetzungszeitraum)$/iu,
  ],
  [
    'start',
    /^(?:(?:geplanter )?(?:\p{L}*beginn|\p{L}*start)|(?:\p{L}*beginn|start)(?:datum|jahr))$/iu,
  ],
  [
    'cost',
    /^(?:\p{L}*kosten(?:schätzung|rahmen)?|\p{L}*mittel(?:bedarf|ansatz)?|(?:\p{L}*(?:haushalts|kosten|planungs))?ansatz|gesamtbedarf|investition(?:en|ssumme)?|(?:\p{L}*)finanzierung|\p{L}*budget|ausgaben|\p{L}*volumen|förderung|\p{L}*betrag|aufwand|finanzbedarf)(?: \(.*\))?$/iu,
  ],
];

/** What the printed name of a field says that it tells; null for names that are only names. */
export function fieldKindOf(label: string): FieldKind | null {
  // "Gesamtkosten in Mio. Euro"
  const name = label.replace(/\sin\s(?:(?:Tsd|Mio|Mrd)\.\s)?T?(?:Euro|EUR|€)$/u, '').trim();
  return LABELS.find(([, names]) => names.test(name))?.[0] ?? null;
}
