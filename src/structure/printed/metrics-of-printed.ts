import type { Sidecar } from '#src/domain/table-file.ts';
import { unitName } from '#src/structure/tables/draft/draft-metric.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import type { Caption } from './caption-of-table.ts';

type DraftMetric = Sidecar['metrics'][number];

/** Headings that say how, not what is counted. */
const ANY_FIGURE = /^(?:Wert|Anzahl|Zahl|Betrag|Summe)$/u;

/**
 * Completes the metrics of a printed table: named by the title where their headings are years, with the
 * unit that stands above, with the words that mean each. null where nothing says what the figures are.
 *
 * @param nouns - Those of the paper.
 * @param heading - The question that the table answers; empty where it stands elsewhere.
 */
export function metricsOfPrinted(
  drafted: readonly DraftMetric[],
  caption: Caption,
  nouns: ReadonlySet<string>,
  heading: string,
): DraftMetric[] | null {
  const subject = subjectOfTitle(caption.title);
  const thing = countedIn(caption.title) ?? countedIn(heading);
  const unit = statedUnit(caption);
  const named = drafted.map((metric) => withThing(withSubject(metric, subject, unit), thing));
  if (named.some(({ label }) => label === 'Wert')) return null;
  return withUnits(named, caption).map((metric) => withWords(metric, named, nouns));
}

/** "Stellen" of "Wie viele Stellen waren ausgeschrieben?" */
function countedIn(text: string): string | null {
  const [, thing] = /[Ww]ie viele?\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]{2,})/u.exec(text) ?? [];
  return thing ?? null;
}

/** "besetzt" counts what the question is about. */
function withThing(metric: DraftMetric, thing: string | null): DraftMetric {
  const isHow = /^\p{Ll}/u.test(metric.label) && metric.unit === metric.label;
  return thing === null || !isHow ? metric : { ...metric, unit: thing };
}

function withSubject(
  metric: DraftMetric,
  subject: string | null,
  stated: string | undefined,
): DraftMetric {
  if (subject === null || !ANY_FIGURE.test(metric.label)) return metric;
  const [label = subject, object] = subject.split(/\sfür\s(?:(?:den|die|das|der)\s)?/u);
  const [, head] =
    /^(?:\p{Lu}\p{Ll}+(?:te|ene|ische|liche|nde|ere|ige)n?\s)?(\p{Lu}[\p{L}-]+)(?=\s|$)/u.exec(
      subject,
    ) ?? [];
  const words = head === undefined || ANY_FIGURE.test(head) ? [] : [head];
  const isCounted = metric.unit === metric.label && metric.kind === 'count';
  const isBare = metric.unit === '' && metric.kind === 'amount';
  const unit = isCounted || (isBare && stated === undefined) ? (head ?? subject) : metric.unit;
  return {
    ...metric,
    label,
    unit,
    words: [...metric.words, ...words, ...(object === undefined ? [] : [object])],
  };
}

const MONEY =
  /(?:^|\s)(?:[\p{L}-]*)(?:ausgaben|kosten|einnahmen|mittel|betrag|beträge|förderung|zuschuss|zuschüsse|zuwendung|zuwendungen|(?:eigen|landes|bundes)anteil|vermögen|haushalt|aufwand|aufwendungen|erlöse|umsatz|investition|investitionen|schulden|etat|budget|ansatz|zahlungen)(?:\s|$)|^(?:soll|ist|plan|ergebnis|ansatz|bund|land|kommunen)$|ausgezahlt|verausgabt|bewilligt|abgeflossen/iu;
const OF_MONEY =
  /^(?:\p{Lu}\p{Ll}*)?(?:[Aa]usgaben|[Kk]osten|[Ee]innahmen|[Mm]ittel|[Ii]nvestitionen|[Zz]uwendungen|[Zz]uschüsse)\s(?:für|der|des|von|im|nach|in|je|seit|an)(?![^,]*(?:,| und | sowie ))/u;
const EURO = /euro|€/iu;

/** What is an average or a mark, whatever unit stands above the table. */
const MEASURE = /(?:note|alter|dauer|grad|index|durchschnitt\p{L}*)(?:\s|$)/iu;
const MARK = /(?:note|index)(?:\s|$)/iu;
const COUNTED = /^\p{Lu}\p{Ll}{2,}$/u;
const OF_TIME = /jahr|stand|stichtag|monat|quartal/iu;

function partsOf({ remarks }: Caption): string[] {
  return remarks.flatMap((remark) => remark.split(/[,;]\s/u));
}

/** "in Kilometern" above the table. */
function statedUnit(caption: Caption): string | undefined {
  const [unit] = partsOf(caption).flatMap(
    (part) => /(?:^|\s)in\s(.{1,40})$/u.exec(part)?.[1] ?? [],
  );
  return unit === undefined ? undefined : unitName(unit);
}

function withUnits(metrics: readonly DraftMetric[], caption: Caption): DraftMetric[] {
  const parts = partsOf(caption);
  const stated = statedUnit(caption);
  const counted = parts.find((part) => COUNTED.test(part) && !OF_TIME.test(part));
  // "Ausgaben für den Neubau in Mio. Euro": what has no unit of its own is money, whatever it is called.
  const hasMoney = metrics.some(({ label }) => MONEY.test(label)) && !OF_MONEY.test(caption.title);
  return metrics.map((metric) => {
    const { label, unit, kind } = metric;
    if (MEASURE.test(label) && kind !== 'change')
      return { ...metric, kind: 'rate', unit: MARK.test(label) || unit === label ? '' : unit };
    // "Besuche" beside "Ausgaben" in a table that is "in Euro"
    if (hasMoney && EURO.test(stated ?? '') && EURO.test(unit) && !MONEY.test(label))
      return { ...metric, kind: 'count', unit: label };
    const isBare = kind === 'amount' && unit === '';
    if (isBare && stated !== undefined) return { ...metric, unit: stated };
    if (kind !== 'count') return metric;
    if (stated !== undefined && !EURO.test(stated))
      return { ...metric, kind: 'amount', unit: stated };
    return counted === undefined ? metric : { ...metric, unit: counted };
  });
}

/** Nouns that many labels share, and adjectives with a capital. */
const SAYS_LITTLE =
  /^(?:Jahren?|Stunden?|Tagen?|Monaten?|Prozent|Euro|Anzahl|Anteil|Millionen|Stand|\p{Lu}\p{Ll}+(?:liche|ende|ische)[nrs]?)$/u;
const PART = /^(?:davon|darunter|dar\.)\s*:?\s+/iu;

/** "davon 72 Stunden Notbetrieb" is asked for by "Notbetrieb", "älter als zehn Jahre" in % by "Anteil". */
function withWords(
  metric: DraftMetric,
  all: readonly DraftMetric[],
  nounsOfPaper: ReadonlySet<string>,
): DraftMetric {
  const { label, unit } = metric;
  const others = all.filter(({ column }) => column !== metric.column);
  const bare = label.replace(PART, '');
  const nouns = others.length === 0 ? [] : (bare.match(/\p{Lu}[\p{L}-]{4,}/gu) ?? []);
  const isOthers = (noun: string) =>
    others.some((other) => [other.label, ...other.words].join(' ').includes(noun));
  const isNamelessRate =
    unit === '%' && /^\p{Ll}/u.test(bare) && others.every((other) => other.unit !== '%');
  const words = [
    ...metric.words,
    ...SAID.flatMap(([said, others]) => (said.test(label) ? others : [])),
    ...deedsOf(label),
    ...whatFor(label, all),
    ...(bare === label ? [] : [bare]),
    ...nouns.filter((noun) => !SAYS_LITTLE.test(noun) && !isOthers(noun)),
    ...tailsOf(bare, nounsOfPaper).filter((noun) => !SAYS_LITTLE.test(noun) && !isOthers(noun)),
    ...(isNamelessRate ? ['Anteil', 'Prozentsatz', 'Quote'] : []),
  ];
  return { ...metric, words: [...new Set(words)].filter((word) => word !== label) };
}

/** What is printed so is asked for by other words. */
const SAID: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Ausgaben$/u, ['ausgegeben', 'verausgabt', 'aufgewendet']],
  [/^Einnahmen$/u, ['eingenommen']],
  [
    /^(?:Auszahlungen|Zuwendungen|Zuschüsse|Zuweisungen|Fördermittel)$/u,
    [
      'Geld',
      'Mittel',
      'ausgezahlt',
      'gezahlt',
      'erhalten',
      'erhielt',
      'bekommen',
      'bekam',
      'ging',
      'gingen',
    ],
  ],
  [/^(?:davon\s)?unbesetzt/u, ['offen', 'nicht besetzt', 'vakant']],
  [
    /(?:hilfen|verfahren|anträge|meldungen|(?<!maß)nahmen|delikte|taten|unfälle|einsätze)(?:\s|$)/iu,
    ['Fälle', 'Fallzahl', 'Fallzahlen'],
  ],
];

/** "Personalkosten" beside "Kosten insgesamt": those for "Personal". */
function whatFor(label: string, all: readonly DraftMetric[]): string[] {
  const [, first = '', head = ''] =
    /^(\p{Lu}\p{Ll}{3,}?)s?(kosten|ausgaben|einnahmen|mittel)$/u.exec(label) ?? [];
  const isPart = all.some((other) => withoutSum(other.label).toLowerCase() === head);
  return first === '' || !isPart ? [] : [first];
}

/** "Einstellungen" are "eingestellt". */
function deedsOf(label: string): string[] {
  const [, particle = '', stem = ''] =
    /^(Ein|Aus|Ab|An|Auf|Vor|Zu|Nach|Um)?(\p{L}\p{Ll}{2,}?[^ei\s])ung(?:en)?$/u.exec(label) ?? [];
  if (stem === '') return [];
  const verb = stem.toLowerCase();
  const isPlain = /^(?:be|er|ver|ent|zer|ge)/u.test(verb);
  return [
    `${particle.toLowerCase()}${isPlain ? '' : 'ge'}${verb}${/[dt]$/u.test(verb) ? 'et' : 't'}`,
  ];
}

/** "Emissionen" of "Treibhausgasemissionen", where the paper says so, too. */
function tailsOf(label: string, nouns: ReadonlySet<string>): string[] {
  const [compound = ''] = /^\p{Lu}\p{Ll}{9,}(?=\s|$)/u.exec(label) ?? [];
  return Array.from({ length: Math.max(0, compound.length - 9) }, (_, cut) => {
    const tail = compound.slice(cut + 4);
    return capitalized(tail);
  })
    .filter((tail) => nouns.has(tail))
    .slice(0, 1);
}

/** What is left of a question behind its verb. */
const HOW_MUCH =
  /^Wie (?:hoch|groß|lang|stark|alt) (?:ist|sind|war|waren|fiel|fielen|lag|lagen)\s(?:jeweils\s)?(?:der|die|das)\s(.+)$/u;
const HOW_MANY = /^(?:Über\s)?[Ww]ie viele?\s(.+)$/u;

/** "Zahl der Waldbrände", "Entwicklung der Fallzahlen" */
const COUNT_OF =
  /^(?:Anzahl|Zahl|Entwicklung|Übersicht|Verteilung|Aufteilung|Höhe)\s(?:der|des|von|über(?: die)?|an)\s/u;

/** By what the figures are parted, and of when they are. */
const PARTED =
  /\s(?:nach|je|pro|seit|zwischen|zum|am|ab|bis|wurden?|werden|gibt|gab|waren|sind|hat|haben|war|ist|verfügen|stehen|standen|arbeiten|entfielen|entfallen|existieren|bestehen|besteh\p{L}*|im (?:Jahr|Schuljahr|Zeitraum|Haushaltsjahr)|in den (?:Jahren|letzten|einzelnen|Ländern)|von (?:19|20)\d\d)(?:\s|$).*$/u;

/** "Waldbrände in Brandenburg" are "Waldbrände". */
const IN_STATE = new RegExp(String.raw`\sin\s(?:${GERMAN_STATES.join('|')}|Deutschland)$`, 'u');
const ENDS = /[,;:(–].*$/u;
const NOUN = /^(?:\p{Ll}\S*\s){0,3}\p{Lu}[\p{L}-]+/u;
const LONGEST = 70;

/**
 * What the figures of a table are, where its title says so: "Brücken" of "Anzahl der Brücken nach
 * Zustandsnoten", "Waldbrände" of "Wie viele Waldbrände wurden seit 2019 registriert".
 */
function subjectOfTitle(title: string): string | null {
  const asked = HOW_MUCH.exec(title)?.[1] ?? HOW_MANY.exec(title)?.[1];
  const isQuestion =
    asked === undefined &&
    /^(?:Welche\p{L}*|Wie|Wo\p{Ll}*|Wann|Warum|Was|Wer|Wem|Inwie\p{Ll}+|In welche\p{L})\s/u.test(
      title,
    );
  if (isQuestion) return null;
  const subject = (asked ?? title)
    .replace(COUNT_OF, '')
    .replace(/[„“"]/gu, '')
    .replace(ENDS, '')
    .replace(PARTED, '')
    .replace(IN_STATE, '')
    .trim();
  // "Verteilung auf die Regierungsbezirke" does not say of what.
  if (/^(?:Verteilung|Aufteilung|Übersicht|Entwicklung)(?:\s|$)/u.test(subject)) return null;
  if (subject.length < 3 || subject.length > LONGEST || !NOUN.test(subject)) return null;
  return subject
    .replace(/^(\p{Ll}{3,}e)n(?=\s\p{Lu}\p{L}*(?:en|er|e|n)(?:\s|$))/u, '$1')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
