import type { Group } from '#src/domain/catalogue.ts';
import type { Sidecar } from '#src/domain/table-file.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { isSumLabel } from '#src/text/sum-label.ts';
import { deedOfNoun, deedOfRate, deedsIn } from './deed-of-noun.ts';
import { countedThings } from './draft-metric.ts';

type DraftMetric = Sidecar['metrics'][number];

/** "Schülerinnen und Schüler": people are asked for by either. */
const BOTH_FORMS = /^(\p{Lu}\p{L}+innen) und (\p{Lu}\p{L}+)$/u;
/** "Unfälle mit Personenschaden", "Betreuungsquote unter 3": what stands before is asked for. */
const NARROWED =
  /^(\p{Lu}[\p{L}-]+)\s+(?:mit|ohne|von|unter|über|nach|an|auf|im|in|für|zu|der|des)\s/u;
/** "Hilfsfrist eingehalten" in percent: what is asked for as a rate, or by the noun of the verb. */
const KEPT = /^(\p{Lu}[\p{L}-]+)\s+((?:\p{Ll}+)?ge\p{Ll}+(?:en|t)|er\p{Ll}+(?:en|t))$/u;
/** What is printed so is asked for by a noun. */
const SAID: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\s)weiblich$/iu, ['Frauen']],
  [/(?:^|\s)männlich$/iu, ['Männer']],
  [/^Frauen$/u, ['weiblich', 'weibliche', 'women', 'female']],
  [/^Männer$/u, ['männlich', 'männliche', 'men', 'male']],
  [
    /^(?:plan|soll|ansatz|planansatz|haushaltsansatz)$/iu,
    [
      ...['geplant', 'eingeplant', 'veranschlagt', 'angesetzt', 'Soll', 'Plan', 'Ansatz'],
      'Haushaltsansatz',
    ],
  ],
  [
    /^(?:ist|ergebnis|rechnung|rechnungsergebnis)$/iu,
    ['tatsächlich', 'ausgegeben', 'verausgabt', 'Ist-Ausgaben', 'Rechnungsergebnis'],
  ],
  [/^schwerverletzte$/iu, ['schwerverletzt', 'schwer verletzt', 'schwer Verletzte']],
  [/^leichtverletzte$/iu, ['leichtverletzt', 'leicht verletzt', 'leicht Verletzte']],
  [/auszahlung(?:en)?$/iu, ['ausgezahlt', 'Zahlung', 'Zahlungen', 'paid', 'payments']],
  [/(?<!aus)zahlung(?:en)?$/iu, ['paid', 'payments']],
  [/ausgaben$/iu, ['ausgegeben', 'spent', 'spending']],
  [/einnahmen$/iu, ['eingenommen']],
  [
    /^(?:auftrags|vertrags|bestell)(?:wert|summe|volumen)(?:\s|$)/iu,
    ['ausgegeben', 'spent', 'Kosten', 'gekostet', 'kostete', 'kostet'],
  ],
  [/kosten$/iu, ['gekostet', 'kostete', 'kostet']],
  [/^gesamtkosten$/iu, ['total cost', 'total costs']],
  [
    /^(?:gesamtausgaben|gesamtinvestition(?:en|ssumme)?|gesamtaufwand|investition(?:en|ssumme|skosten)?)$/iu,
    ['Gesamtkosten', 'Kosten', 'gekostet', 'kostete', 'kostet', 'total cost', 'total costs'],
  ],
  [/dauer$/iu, ['Dauer', 'dauerte', 'dauerten', 'dauert', 'dauern', 'gedauert']],
  [/^VE$/u, ['Verpflichtungsermächtigung', 'Verpflichtungsermächtigungen']],
  [/^(?:wohn)?bevölkerung(?:\s|$)/iu, ['Einwohner', 'Einwohnerzahl']],
  [/^einwohner(?:zahl)?(?:\s|$)/iu, ['Bevölkerung']],
  [/^erwerbstätige/iu, ['erwerbstätig', 'tätig', 'arbeiten', 'arbeiteten', 'beschäftigt']],
  [/\p{Ll} beschäftigte$/iu, ['Beschäftigte', 'beschäftigt']],
];
/** "Erteilte Baugenehmigungen", "Einsätze 2023": the noun alone. */
const NOUN_WITHIN =
  /^(?:\p{Lu}\p{Ll}+(?:te|ene|ische|liche) (\p{Lu}[\p{L}-]+)|(\p{Lu}[\p{L}-]+) (?:19|20)\d\d)$/u;
/** "Durchschnittliche Bearbeitungsdauer": how long the "Bearbeitung" takes. */
const LASTING = /(?:^|\s)(\p{Lu}\p{Ll}+ung)s?dauer$/u;
const PRICE = /eintritt|gebühr|preis|entgelt|beitrag|tarif|kosten/iu;
/** What a state gives: people ask for the money. */
const GRANTED =
  /(?:zuwendung|zuweisung|zuschuss|zuschüsse|förderung|fördermittel|fördersumme|förderbetrag|beihilfe)(?:en|s)?$/iu;
const FUNDING = [
  ...['Förderung', 'Fördermittel', 'Zuschuss', 'Zuschüsse', 'Zuwendung', 'Zuwendungen', 'Geld'],
  ...['bekam', 'bekommen', 'erhielt', 'erhalten', 'gezahlt bekommen', 'received'],
  ...['Fördersumme', 'gefördert', 'funding', 'state funding', 'grant', 'grants', 'money'],
];
const CONSUMED = /^(?:[kMG]?Wh|m³|cbm|Liter|l)$/u;
const PEOPLE = /^\p{Lu}\p{Ll}+er$/u;

/**
 * The shorter words by which people mean each metric. A word that two metrics could be meant by is
 * left out: nobody knows which.
 *
 * @param isWhole - Whether the figures of one metric hold those of the other, as far as they show it.
 */
export function draftMetricWords(
  metrics: readonly DraftMetric[],
  isWhole: (metric: DraftMetric, part: DraftMetric) => boolean = () => false,
): DraftMetric[] {
  const drafted = metrics.map((metric) => {
    const others = metrics.flatMap(({ label }) => (label === metric.label ? [] : label));
    return { metric, words: [...new Set(wordsFor(metric, others))] };
  });
  // "Unfälle" are "Unfälle insgesamt", though there are "Unfälle mit Personenschaden", too.
  const labels = new Set(metrics.flatMap(({ label }) => (isSumLabel(label) ? [] : [label])));
  const totals = new Set(
    metrics.flatMap(({ label }) => (isSumLabel(label) ? [countedThings(label)] : [])),
  );
  const isSaidOf = (metric: DraftMetric, word: string) => {
    const others = drafted.filter((one) => one.metric !== metric && one.words.includes(word));
    // "Fälle" are the "Erfassten Fälle", of which the "Aufgeklärten Fälle" are a part.
    const isAnyMoney = others.length > 0 && MONEY.includes(word);
    const isOfAll = others.length === 0 || OF_ALL.test(metric.label);
    return !isAnyMoney && isOfAll && others.every((other) => isWhole(metric, other.metric));
  };
  return drafted.map(({ metric, words }) => ({
    ...metric,
    words: words.filter((word) =>
      totals.has(word) ? isSumLabel(metric.label) : !labels.has(word) && isSaidOf(metric, word),
    ),
  }));
}

/** "Erfasste Fälle" are all that there are; "Genehmigte Plätze" are meant no more than "Belegte Plätze". */
const OF_ALL = /^(?:erfasste|registrierte|gemeldete|bekannt gewordene|gesamte?)\s/iu;

/** "Aktive" of "Aktive Mitglieder", where nobody else is called so. */
function attributeOf(label: string, others: readonly string[]): string[] {
  const [, attribute = ''] = ATTRIBUTE_OF_PEOPLE.exec(label) ?? [];
  const isShared = others.some((other) => other.toLowerCase().includes(attribute.toLowerCase()));
  return attribute === '' || isShared ? [] : [attribute];
}

const ATTRIBUTE_OF_PEOPLE =
  /^(\p{Lu}\p{Ll}{3,}(?<!t)e) (?:Mitglieder|Personen|Menschen|Kräfte|Beschäftigte|Mitarbeitende)$/u;

/** What people call an amount of money, whatever it is for. */
const MONEY = ['Geld', 'Betrag', 'Beträge', 'Geldbetrag', 'money', 'funds'];

/** @param others - Labels of the other metrics. */
function wordsFor({ label, unit, kind, words }: DraftMetric, others: readonly string[]): string[] {
  // "Schülerinnen" alone can be meant of the girls only.
  const men = BOTH_FORMS.exec(label)?.[2];
  const narrowed = NARROWED.exec(label)?.[1];
  // "Mitglieder der Jugend" beside "Aktive Mitglieder": no telling which "Mitglieder" are meant.
  const isOthers = others.some((other) => other.endsWith(`e ${narrowed}`));
  const head = isOthers ? undefined : narrowed;
  const things = countedThings(label);
  const [, kept = '', participle = ''] = unit === '%' ? (KEPT.exec(label) ?? []) : [];
  const rates = kept === '' ? [] : [kept, `${kept}quote`, ...nounsOf(participle, kept)];
  const [, whole = '', narrower] = MORE.exec(label) ?? [];
  // "Gewerbestandorte mit Glasfaser" beside the "Glasfaserquote": no telling which "Glasfaser" means.
  const isShared = others.some((other) =>
    other.toLowerCase().includes(narrower?.toLowerCase() ?? ''),
  );
  const narrow =
    narrower === undefined || isShared
      ? []
      : [`mit ${narrower}`, narrower, `${narrower}${tailOf(whole)}`];
  const [, noun, ofYear] = NOUN_WITHIN.exec(label) ?? [];
  // "Unbesetzte Stellen" beside "Lehrerstellen": no telling which "Stellen" are meant.
  const isOfOthers = others.some((other) =>
    other.toLowerCase().includes(noun?.toLowerCase() ?? ''),
  );
  const alone = isOfOthers ? undefined : noun;
  const lasting = LASTING.exec(label)?.[1];
  const short = [men, head, alone, lasting, ofYear, things === label ? undefined : things].filter(
    (word) => word !== undefined,
  );
  const plain = plainLabels(things);
  const people = kind === 'count' ? [men ?? label].filter((word) => PEOPLE.test(word)) : [];
  const isConsumed = CONSUMED.test(unit) && /^\p{Lu}\p{Ll}+(?<!verbrauch)$/u.test(label);
  const [, thing = '', state = ''] = NOUN_STATE.exec(label) ?? [];
  return [
    ...words,
    ...(state === '' ? [] : wordsInState(thing, state)),
    ...short,
    ...plain.filter((word) => word !== label),
    ...attributeOf(label, others),
    ...restBehindShared(label, others),
    ...(kind === 'count' ? [...deedsOfPeople(things), ...deedsIn(label)] : []),
    ...agesIn(label),
    ...rates,
    ...narrow,
    ...SAID.flatMap(([said, words]) => (said.test(label) ? words : [])),
    ...people.flatMap((word) => [`${word}zahl`, `${word}zahlen`]),
    ...(kind === 'amount' ? deedOfNoun(label) : []),
    ...(kind === 'rate' ? deedOfRate(label) : []),
    ...perWords(label),
    ...volumesIn(label),
    ...amountsOf(label, unit),
    ...shareWords(label, unit),
    ...(isConsumed ? [`${label}verbrauch`] : []),
    ...(GRANTED.test(label) && /euro/iu.test(unit) ? FUNDING : []),
    ...(kind === 'amount' && /euro/iu.test(unit) ? MONEY : []),
    // "Was kostet …?"
    ...(/^(?:Tsd\.|Mio\.) (?:Personen|Menschen)$/u.test(unit)
      ? ['Personen', 'Menschen', 'Leute']
      : []),
    ...rateWithin(label),
    ...(PRICE.test(label) && /euro/iu.test(unit) ? ['Kosten', 'Preis'] : []),
  ];
}

/** "Getötete", "Verunglückte insgesamt": who was "getötet". */
const PARTICIPLE_NOUN =
  /^((?:(?:ab|an|auf|aus|ein|zu|um|nach|wieder)?ge|ver|er|be|ent|zer)\p{Ll}{3,}(?:t(?<!richt|biet|sicht|schäft|wicht|lust|bot|dienst)|en))e$/iu;

function deedsOfPeople(things: string): string[] {
  const deed = PARTICIPLE_NOUN.exec(things)?.[1]?.toLowerCase();
  return deed === undefined ? [] : [deed];
}

/** "Hebesatz Grundsteuer B": the rate, whatever it is of. */
function rateWithin(label: string): string[] {
  const [, rate] =
    /^(\p{Lu}\p{Ll}*(?:satz|quote|preis|gebühr|kosten|beitrag)|\p{Lu}?\p{Ll}*[Zz](?:uschuss|uweisung|uwendung))\s(?:\p{Lu}|je\s)/u.exec(
      label,
    ) ?? [];
  return rate === undefined ? [] : [rate];
}

/** "Stellen unbesetzt", "Stellen Soll" */
const NOUN_STATE = /^(\p{Lu}\p{Ll}{3,}) (unbesetzt|besetzt|belegt|genehmigt|Soll|Ist)$/u;

/** "unbesetzte Stellen", "Stellen-Soll" */
function wordsInState(thing: string, state: string): string[] {
  const lower = thing.toLowerCase();
  if (/^\p{Lu}/u.test(state)) return [`${thing}-${state}`, `${state}-${thing}`, `${state}${lower}`];
  const free =
    state === 'unbesetzt' ? [`freie ${thing}`, `freien ${thing}`, `vakante ${thing}`] : [];
  return [`${state}e ${thing}`, `${state}en ${thing}`, `${state}er ${thing}`, ...free];
}

/** "3 bis unter 7 Jahre": "3 bis unter 7 Jahren", "zwischen 3 und 7", "3 bis 7"; "unter 3 Jahre": "unter 3". */
function agesIn(label: string): string[] {
  const [, from, to] = /(?:(\d+) bis )?unter (\d+) Jahren?/u.exec(label) ?? [];
  if (to === undefined) return [];
  if (from === undefined) return [`unter ${to} Jahren`, `unter ${to}`, `U${to}`, `under ${to}`];
  const ages = [`${from} bis unter ${to}`, `${from} bis ${to}`, `zwischen ${from} und ${to}`];
  return [
    ...ages,
    ...ages.map((age) => `${age} Jahren`),
    `${from} to ${to}`,
    `between ${from} and ${to}`,
  ];
}

/** "Betreute Kinder unter 3 Jahre" beside "Betreute Kinder 3 bis unter 7 Jahre": "unter 3 Jahre". */
function restBehindShared(label: string, others: readonly string[]): string[] {
  const words = label.split(/\s+/u);
  const shared = Math.max(
    0,
    ...others.map((other) => {
      const own = other.split(/\s+/u);
      return words.findIndex((word, index) => word !== own[index]);
    }),
  );
  const rest = words.slice(shared).join(' ');
  return shared === 0 || rest.length < 4 || /^(?:insgesamt|gesamt|zusammen)/iu.test(rest)
    ? []
    : [rest];
}

/** What a heading says of when or how it was counted: "am 31.07.", "im Jahresdurchschnitt". */
const WHEN =
  /\s+(?:(?:am|zum|vom|bis)\s+\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{L}+)(?:\s?(?:19|20)\d\d)?|(?:im|am)\s+(?:Jahres(?:durchschnitt|mittel|ende|verlauf)|Durchschnitt|Mittel))$/u;
/** How it was counted; "Aktive Mitglieder" are not all members. */
const ADJECTIVE =
  /^(?:\p{L}*(?:ge|er|be|ver|ent|zer)\p{L}+?(?:te|ene)[nrs]?|\p{L}+ierte[nrs]?|durchschn\.|durchschnittliche[nrs]?|Ø)\s+(?=\p{Lu})/iu;
/** "durchschnittlicher monatlicher Anspruch" */
const SMALL_ADJECTIVES = /^(?:\p{Ll}{3,}e[nrsm]?\s)+(?=\p{Lu}\p{Ll}{4,}$)/u;
const PARTICIPLE = /^(\p{L}*(?:ge|er|be|ver|ent|zer|ier)\p{L}*?(?:t|en))e[nrs]?\s+\p{Lu}/iu;

/** "Neu abgeschlossene Ausbildungsverträge": how they were concluded. */
const ADVERB = /^(\p{Lu}\p{Ll}{2,})\s(?=\p{Ll}+(?:te|ene)[nrs]?\s\p{Lu})/u;

/** "Neu abgeschlossene Verträge": as "Abgeschlossene Verträge", and "neu abgeschlossen", "neue Verträge". */
function withoutAdverb(label: string): string[] {
  const [before, adverb = ''] = ADVERB.exec(label) ?? [];
  if (before === undefined) return [];
  const [bare, noun, deed] = plainLabels(capitalized(label.slice(before.length)));
  if (bare === undefined || noun === undefined || deed === undefined) return [];
  const how = adverb.toLowerCase();
  const asNew = how === 'neu' ? [`neue ${noun}`, `neuen ${noun}`, `neuer ${noun}`] : [];
  return [bare, noun, deed, `${how} ${deed}`, ...asNew];
}

/** "Angebotene Betten am 31.07.": "Angebotene Betten", "Betten", "angeboten". */
function plainLabels(label: string): string[] {
  const things = label.replace(WHEN, '');
  const bare = withoutAdverb(things);
  if (bare.length > 0) return [things, ...bare];
  const noun = things.replace(ADJECTIVE, '').replace(SMALL_ADJECTIVES, '');
  const deed = PARTICIPLE.exec(things)?.[1]?.toLowerCase();
  const isPlainNoun = /^\p{Lu}[\p{L}-]{3,}$/u.test(noun);
  return [
    ...new Set([
      things,
      ...(isPlainNoun ? [noun] : []),
      ...(deed !== undefined && isPlainNoun && noun !== things ? [deed] : []),
    ]),
  ];
}

/** "Notfalleinsätze mit Notarzt": "mit Notarzt", "Notarzteinsätze". */
const MORE = /^(\p{Lu}\p{L}+)\s+mit\s+(\p{Lu}\p{L}+)$/u;

/** "Notfalleinsätze" → "einsätze" */
function tailOf(whole: string): string {
  const parts =
    /^\p{Lu}\p{Ll}{3,}?(einsätze|fälle|unfälle|anträge|verfahren|plätze|stellen|sachen|betriebe)$/u.exec(
      whole,
    );
  return parts?.[1] ?? whole.toLowerCase();
}

/** "eingehalten" → "Einhaltung der Hilfsfrist" */
function nounsOf(participle: string, thing: string): string[] {
  const [, before = '', stem = ''] = /^(\p{Ll}*)ge(\p{Ll}+?)(?:en|e?t)$/u.exec(participle) ?? [];
  const verb = stem === '' ? participle.replace(/(?:en|t)$/u, '') : `${before}${stem}`;
  const noun = `${capitalized(verb)}ung`;
  return [`${noun} der ${thing}`, `${noun} ${thing}`];
}

/** "Anteil Nichtschwimmer" in percent: "Nichtschwimmeranteil", "Nichtschwimmer Anteil". */
function shareWords(label: string, unit: string): string[] {
  const of = unit === '%' ? /^Anteil (?:der |an )?(\p{Lu}[\p{L}-]+)$/u.exec(label)?.[1] : undefined;
  if (of === undefined) return [];
  return [`${of} Anteil`, `${of}anteil`, `${of}quote`, `Anteil der ${of}`];
}

/** "Menge je Einwohner": nothing else of the table is "pro Einwohner". */
function perWords(label: string): string[] {
  // "je Einwohner/in", "je Einwohner*in"
  const counted = /\s(?:je|pro)\s+(.+)$/u
    .exec(label)?.[1]
    ?.replace(/[/*:_](?:in|innen)(?!\p{L})/u, '');
  if (counted === undefined) return [];
  // "Verbrauch je Einwohner und Tag": the day is seldom said.
  const [, first] = /^(\p{Lu}\p{L}+) und \p{Lu}\p{L}+$/u.exec(counted) ?? [];
  const [thing = ''] = label.split(/\s(?:je|pro)\s/u);
  const short =
    first === undefined
      ? []
      : [`${thing} je ${first}`, `${thing} pro ${first}`, `je ${first}`, `pro ${first}`];
  return [`je ${counted}`, `pro ${counted}`, ...short];
}

/** "Gebühr 120l": the bin that is paid for. */
function volumesIn(label: string): string[] {
  const [, liters] = /(?<!\d)(\d{2,4})\s?(?:l|Liter)(?!\p{L})/u.exec(label) ?? [];
  if (liters === undefined) return [];
  const sizes = [`${liters} Liter`, `${liters}-Liter`, `${liters} l`, `${liters}l`];
  const bins = ['Tonne', 'Behälter', 'Tonnen'].flatMap((bin) => [
    `${liters}-Liter-${bin}`,
    `${liters} Liter ${bin}`,
    `${liters}-l-${bin}`,
  ]);
  const [, noun = ''] = /^(\p{Lu}\p{Ll}{4,})\s/u.exec(label) ?? [];
  const paid = noun === '' ? [] : [...bins, ...sizes].map((bin) => `${noun} für eine ${bin}`);
  return [...bins, ...sizes, ...paid];
}

const WEIGHED = /^(?:t|kg|Tonnen|Kilogramm|m³|Tsd\. m³|Tsd\. t|Liter)$/u;

/** "Hausmüll" in tonnes: the "Hausmüllmenge", "Menge an Hausmüll". */
function amountsOf(label: string, unit: string): string[] {
  if (
    !WEIGHED.test(unit) ||
    !/^\p{Lu}\p{Ll}{3,}(?<!menge|mengen|aufkommen|Menge|Aufkommen)$/u.test(label)
  )
    return [];
  return [`${label}menge`, `${label}mengen`, `${label}aufkommen`];
}

/** Words of titles that many tables share. */
const GENERAL =
  /^(?:angaben?|anzahl|zahl(?:en)?|übersicht|tabelle|liste|statistik|stand|stichtag|jahr|jahre|jahren|gemeinden?|kreise?n?|landkreise?n?|städte?n?|stadt|land|landes|personal|beschäftigte|verwaltung|daten|bericht|entwicklung)$/iu;

/** "Landesbehörden" in the title are the "Behörden" of the table. */
export function compoundsIn(
  title: string,
  { singular, plural }: Pick<Group, 'singular' | 'plural'>,
) {
  const nouns = title.match(/\p{Lu}[\p{L}-]{5,}/gu) ?? [];
  const end = plural.toLowerCase();
  return nouns.flatMap((noun) => {
    const start = noun.slice(0, -end.length);
    const isCompound = start.length >= 3 && noun.toLowerCase() === `${start.toLowerCase()}${end}`;
    return isCompound ? [`${start}${singular.toLowerCase()}`, noun] : [];
  });
}

/** "VG" of "Gerichte" in a title of "Verwaltungsgerichte" are these. */
export function spelledOut(title: string, { singular: short, words }: Group): string[] {
  if (!/^\p{Lu}{2}$/u.test(short)) return [];
  return words.flatMap((word, index) =>
    compoundsIn(title, { singular: word, plural: words[index + 1] ?? word }).filter(
      (name) => short === `${name.charAt(0)}${word.charAt(0)}`,
    ),
  );
}

/** "Niedersachsens" → "Niedersachsen" and what people call it. */
function statesIn(title: string): string[] {
  return GERMAN_STATES.filter((state) =>
    new RegExp(`(?<!\\p{L}|-)${state}(?:s|es)?(?![\\p{L}-])`, 'u').test(title),
  );
}

/** "Kulturhaushalt", "Haushaltsplan"; no "Haushalte" and no "Haushaltsabfälle". */
const OF_BUDGET =
  /haushalt(?:s?(?:plan|jahr|ans[aä]tz|mittel|entw[uü]rf|rechnung|gesetz|vollzug|titel|stelle)\p{L}*|e?s)?(?!\p{L})|etat(?!\p{L})|budget/iu;

/** The words of a title by which a question can mean this table. */
export function draftTableWords(
  title: string,
  metrics: readonly DraftMetric[],
  notes: readonly string[] = [],
): string[] {
  const known = metrics.flatMap(({ label, words }) => [...label.split(/\s+/u), ...words]);
  const nouns = title.match(/\p{Lu}[\p{L}-]{5,}/gu) ?? [];
  // "Gerichte und Staatsanwaltschaften" are both together.
  const pairs =
    title.match(/(?<!nach )(?<![\p{L}-])\p{Lu}[\p{L}-]{4,}(?<!innen) und \p{Lu}[\p{L}-]{4,}/gu) ??
    [];
  const budget = OF_BUDGET.test(title) ? ['Haushalt', 'Etat', 'Budget'] : [];
  return [
    ...new Set([
      ...nouns,
      ...pairs,
      // "Stellen des LHW"
      ...(title.match(/(?<![\p{L}\d-])\p{Lu}{3,6}(?![\p{L}\d-])/gu) ?? []),
      ...statesIn(title),
      ...budget,
      ...attributesIn(title),
      ...deedsIn(title),
      ...wordsOfNotes(notes),
    ]),
  ].filter((word) => !GENERAL.test(word) && !known.includes(word));
}

/** "Hinweis: Allgemeinbildende Schulen in öffentlicher Trägerschaft.", "nur Ausgaben": what all figures are of. */
const ONLY = /^(?:nur|ausschließlich|lediglich)\s/iu;
const NOMINAL =
  /^(?!(?:Ohne|Einschließlich|Inklusive|Mit|Davon|Darunter|Außer|Nicht|Bis|Ab|Ist|Soll)\s)(?:\p{Lu}\p{Ll}+e[nrs]?\s)?\p{Lu}[\p{L}-]+(?:\s(?:in|an|der|des|von|mit|im|am|für|nach)\s(?:\p{Ll}+e[rnms]\s)?\p{Lu}[\p{L}-]+)+$/u;
const OF_FIGURES =
  /^(?:Quellen?|Stand|Stichtag|Angaben|Zahlen|Werte|Daten|Differenzen|Abweichungen|Rundungs\p{L}+)(?!\p{L})/u;

function wordsOfNotes(notes: readonly string[]): string[] {
  const clauses = notes.flatMap((note) =>
    note
      .replace(/^(?:Hinweise?|Anmerkung(?:en)?|Erläuterung(?:en)?):\s*/u, '')
      .split(/(?<=\p{L}{3}\.)\s+(?=\p{Lu})|,\s/u)
      .map((clause) => clause.replace(/[.;]$/u, '')),
  );
  const said = clauses.filter(
    (clause) => ONLY.test(clause) || (NOMINAL.test(clause) && !OF_FIGURES.test(clause)),
  );
  return said.flatMap((clause) => clause.replace(ONLY, '').match(/\p{L}[\p{L}-]{5,}/gu) ?? []);
}

/** "betreute" of "Einrichtungen und betreute Kinder": said of its figures, it leaves none of them out. */
const ATTRIBUTE =
  /^(?:(?:ge|be|er|ver|ent|zer|an|auf|aus|ein|ab|vor|zu|über|unter)\p{Ll}{2,}(?:te|ene)[nr]?|\p{Ll}+(?:ierte|ische|liche)[nr]?)$/u;
const BEFORE_NOUN = /(?<![\p{L}-])\p{L}\p{Ll}{3,}(?=\s\p{Lu}[\p{L}-]{3})/gu;
/** "Gestellte und bewilligte Anträge": nobody says which of them a figure is of. */
const TWO_ATTRIBUTES =
  /(?:te|ene|sche|liche)[nr]?(?:,| und| oder| sowie| bzw\.)\s\p{Ll}+(?:te|ene|sche|liche)[nr]?\s/u;

function attributesIn(title: string): string[] {
  if (TWO_ATTRIBUTES.test(title)) return [];
  const words = Array.from(title.matchAll(BEFORE_NOUN), ([word]) => word.toLowerCase());
  return words.filter((word) => ATTRIBUTE.test(word));
}
