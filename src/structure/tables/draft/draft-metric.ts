import type { Sidecar } from '#src/domain/table-file.ts';
import { restoreUmlauts } from '#src/text/restore-umlauts.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import { columnName } from '../column-name.ts';
import { wordsOfAges } from './words-of-ages.ts';

type DraftMetric = Sidecar['metrics'][number];

/** The unit a heading ends with: "Ausgaben in Euro", "Anteil (%)", "Kosten [Mio. €]". */
const UNIT_IN_BRACKETS = /^(.*?)\s*[([]\s*(?:in\s+)?([^()[\]]+?)\s*[)\]]$/u;
/** "Einwohner (30.06.)": a day is no unit. */
const DAY_IN_BRACKETS = /\s*\((?:am\s|Stand:?\s)?\d{1,2}\.\s?\d{1,2}\.\)$/u;
const UNIT_AFTER_IN = /^(.*\S)\s+in\s+(.+)$/u;
const UNIT_AT_END = /^(.*\S)\s+(%|€|euro|eur|prozent|v\.\s?h\.|anzahl)$/iu;
/** "Hausmüll t", "Baukosten Mio. Euro", "Strom MWh": as names of columns are written. */
const MEASURE_AT_END =
  /^(.*\p{L}.*\S)\s+((?:(?:Tsd|Mio|Mrd)\.?\s+(?:Euro|EUR|€))|T€|TEUR|Tsd\.?|Mio\.?|t|kg|Tonnen|m|km|Kilometer|ha|Hektar|qm|m²|km²|T?cbm|T?m³|T?m3|Liter|[kMGT]Wh)$/u;
/** "Hausmüll kg je Einw": what is measured of a thing for each of others. */
const MEASURE_PER =
  /^(?<thing>.*\p{L}.*\S)\s+(?<measure>kg|t|Euro|EUR|€|Liter|l|m³|m3|cbm|[kMG]Wh)\s*(?:je|pro|per|\/)\s*(?<whose>\S.*)$/u;
/** "Mio. Euro", "in EUR": a heading that says nothing but the money in which it counts. */
const ONLY_MONEY =
  /^(?:in\s+)?((?:(?:Tsd\.?|Mio\.?|Mrd\.?|Tausend|Millionen|1[. ]?000)\s+)?(?:Euro|EUR|€))$/iu;
const SCALE = /^(?:tsd\b\.?|tausend|1[. ]?000|mio\b\.?|mrd\b\.?|[tm]\b\.?)\s*/iu;
/** "Tageseinrichtungen darunter reine Horte", "darunter Besuche von …" */
const AMONG = /(^|\s)(?:darunter|davon|dar\.)\s+(?=\p{L})/iu;
/** "Stellen (Soll)", "Auftragswert (netto)": no unit. */
const STATE_IN_BRACKETS = /\s*\((Soll|Ist|Plan|netto|brutto)\)$/u;
/** Beds "im Jahresdurchschnitt" are counted all the same. */
const AVERAGE_OF_YEAR = /\s+im\s+Jahres(?:durchschnitt|mittel)$/iu;
const CHANGE = /veränderung|änderung|zuwachs|wachstum|change/iu;
const RATE =
  /\b(?:je|pro|per)\b|quote|anteil|index|rate|(?<!an|um|ein|be|er|zu|vor|auf|ab|aus)satz(?!\p{Ll})|durchschnitt|mittelwert|beteiligung|average|(?:zustands|prüf|gesamt|durchschnitts|schul)note(?!\p{L})/iu;
/** What a vehicle has run is measured, whatever the heading says of it. */
const RUN = /^(?:kilometerstand|(?:jahres)?(?:kilometer|fahr|lauf)leistung|laufleistung)$/iu;
const PAID = /euro$/iu;
const NEVER_MONEY =
  /(?:besuche(?:r|rinnen)?|einwohner|personen|beschäftigte|studierende|schüler|teilnehme(?:r|nde)|mitglieder|plätze|stellen|fälle|vorstellungen|veranstaltungen|anträge|bescheide|projekte|vorhaben)(?: insgesamt)?$|^(?:an)?zahl(?:\s|$)/iu;
const COUNTED = /^(?:anzahl|zahl|stück|st\.|stk\.?)$/iu;
/** Half a post is counted, too. */
const COUNTED_IN_PARTS =
  /(?:stellen|vollzeitäquivalente|vollzeiteinheiten|kräfte|plätze|frauen|männer|beschäftigte|personen)$/iu;
/** "Pkw je 1.000 Einwohner" is its own unit. */
const COUNTED_PER = /^\p{Lu}[\p{L}-]+ (?:je|pro) \d/u;
/** "µg/m³", "Euro je Stunde": what is measured per something is not added up. */
const UNIT_OF_RATE = /\/|\b(?:je|pro|per)\b/iu;
const UNIT_ABOVE =
  /(?:^|\s|\()(?:in|Einheit:?)\s+(?<unit>(?:(?!\sin\s)[^(),])+?)(?:,?\s(?:soweit|sofern|falls|Stand|Stichtag|am|zum)\s[^()]*)?\)?$/iu;
const KNOWN_UNIT =
  /€|\beuro?\b|%|prozent|\btsd\b|tausend|\bmio\b|\bmrd\b|million|1\.000|^(?:tonnen|t|kg|[kmg]wp?|kilogramm|km|kilometer|m|meter|m²|m³|quadratmeter|kubikmeter|quadratkilometer|km²|ha|hektar|liter|hl|dt|[kmg]?wh|kilowattstunden|stunden|(?:[kmµ]?g|t|l|[km]wh|einw\.?)\/[\p{L}²³]+)$/iu;

/** "Kinder (unter 14)": an age is no unit. */
const AGE_IN_BRACKETS = /^(\p{Lu}\p{L}+) \((?:unter|ab|\d{1,2}\s?(?:bis|–|-))\s[^()]*\d[^()]*\)$/u;

/** "Quote in % 1)", "Besuche²": a mark that leads to a note below. */
const FOOTNOTE =
  /\s*(?:(?<!\()\b\d{1,2}\)|\(\d{1,2}\)|(?<!(?:^|[\s(/[])[ckd]?m)[¹²³⁴⁵⁶⁷⁸⁹]|(?<=\S)\*+)$/u;

/** "bewilligt_am", "Traeger_neu": as it is typed in prose. */
export function typedHeading(heading: string): string {
  return heading.includes('_') ? restoreUmlauts(heading.replaceAll('_', ' ')) : heading;
}

export function withoutFootnote(heading: string): string {
  const plain = heading.replace(FOOTNOTE, '');
  // "Kinder (unter 14)": the number closes the bracket.
  return plain.lastIndexOf('(') > plain.lastIndexOf(')') ? heading : plain;
}

/**
 * A first description of a column of numbers, from its heading and what its cells look like.
 *
 * @param common - The unit that is printed above the headings for the whole table.
 */
export function draftMetric(
  heading: string,
  { decimals, isNegative }: { readonly decimals: number; readonly isNegative: boolean },
  common: string | null = null,
): DraftMetric {
  const named = withoutFootnote(typedHeading(heading))
    .replace(DAY_IN_BRACKETS, '')
    .replace(AMONG, '$1')
    .trimStart()
    .replace(STATE_IN_BRACKETS, ' $1');
  const [, aged] = AGE_IN_BRACKETS.exec(named) ?? [];
  const split = aged === undefined ? splitUnit(named) : { label: named };
  const { label } = split;
  // "Brücken (Anzahl)"
  const stated = COUNTED.test(split.unit ?? '') ? null : split.unit;
  // "(in Tsd. Euro)" above "Zuschuss" and "Besucher" is said of the money alone.
  const isCounted = PAID.test(common ?? '') && NEVER_MONEY.test(label);
  const above = RUN.test(label) ? 'km' : isCounted ? null : common;
  const unit = stated === undefined ? above : stated;
  const kind = kindOf(label.replace(AVERAGE_OF_YEAR, ''), unit, decimals > 0 || isNegative);
  const share =
    unit === '%' && /^(?:darunter|davon|dar\.)\s/iu.test(heading) ? shareOf(label) : null;
  return {
    column: columnName(label),
    label: share?.[0] ?? label,
    unit:
      unit ??
      (kind === 'count' ||
      [COUNTED_IN_PARTS, COUNTED_STATE, COUNTED_PER].some((form) => form.test(label))
        ? unitOf(aged ?? label)
        : ''),
    kind,
    decimals,
    words: [
      ...(share?.slice(1) ?? []),
      ...(aged === undefined ? [] : [aged]),
      ...wordsOfAges(label),
    ],
    isDefault: false,
  };
}

/** "darunter Frauen in %" is the "Frauenanteil". */
function shareOf(thing: string): string[] | null {
  if (!/^\p{Lu}\p{Ll}+$/u.test(thing)) return null;
  return [`${thing}anteil`, `Anteil der ${thing}`, `Anteil ${thing}`, `Anteil an ${thing}`];
}

/** What is behind "Stellen Soll", "Stellen unbesetzt": "Stellen". */
const COUNTED_STATE = /^(\p{Lu}\p{Ll}{3,}) (?:unbesetzt|besetzt|belegt|genehmigt|Soll|Ist)$/u;

/** "Erfasste Fälle": behind a number "erfasste Fälle". */
function unitOf(label: string): string {
  // "Teilzeit" in a table of staff
  if (/^(?:Teil|Voll)zeit$/u.test(label)) return `${label}beschäftigte`;
  const [, thing] = COUNTED_STATE.exec(label) ?? [];
  return (thing ?? countedThings(label)).replace(
    /^\p{Lu}(?=\p{Ll}+(?:te|ene|liche|ische|ige|ale) \p{Lu})/u,
    (letter) => letter.toLowerCase(),
  );
}

/** "Anzahl der Schulen", "Unfälle insgesamt", "davon Verletzte": what is counted, without how. */
export function countedThings(label: string): string {
  const things = withoutSum(
    label.replace(/^(?:davon|darunter|dar\.|anzahl(?: der)?|zahl der)\s+/iu, ''),
  );
  return /^\p{Lu}/u.test(things) ? things : label;
}

const ONLY_STATE = /^(?:un)?besetzt$|^belegt$|^genehmigt$/u;
const STATED_THING = /^(\p{Lu}\p{Ll}{3,})\s*(?:\((?:Soll|Ist|Plan)\)|(?<=\s)(?:Soll|Ist|Plan))$/u;

/** "davon mit Personenschaden" behind "Unfälle insgesamt" are "Unfälle mit Personenschaden". */
export function wholeHeading(heading: string, before: readonly string[]): string {
  // "unbesetzt" behind "Stellen (Soll)" are "Stellen unbesetzt".
  const thing = ONLY_STATE.test(heading) ? STATED_THING.exec(before[0] ?? '')?.[1] : undefined;
  if (thing !== undefined) return `${thing} ${heading}`;
  const rest = /^(?:davon|darunter|dar\.)\s*:?\s+(\p{Ll}.*)$/u.exec(heading)?.[1];
  const whole = before.findLast((other) => !/^(?:davon|darunter|dar\.)/u.test(other));
  // "davon geeignete Dächer" behind "Gebäude" says itself what it counts.
  const isOwnThing = /^\p{Ll}+e[nrs]?\s\p{Lu}/u.test(rest ?? '');
  return rest === undefined || whole === undefined || isOwnThing
    ? heading
    : `${countedThings(whole)} ${rest}`;
}

function kindOf(label: string, unit: string | null, isMeasured: boolean): DraftMetric['kind'] {
  if (unit === '%') return CHANGE.test(label) ? 'change' : 'rate';
  // The "Eigenanteil" of somebody in Euro is paid, and can be added up.
  const isPaid = /euro$/iu.test(unit ?? '') && /anteil$/iu.test(label);
  if ((RATE.test(label) && !isPaid) || UNIT_OF_RATE.test(unit ?? '')) return 'rate';
  return unit === null && !isMeasured ? 'count' : 'amount';
}

/** The unit that a line above the headings states: "Angaben in Tausend Euro", "(in Mio. €)". */
export function unitAbove(above: readonly string[]): string | null {
  // "(Anzahl und Anteil in Prozent)" is the unit of some columns only.
  const units = above
    .filter((text) => !/anzahl\s.*(?:anteil|in\sprozent|in\s%)/iu.test(text))
    .flatMap((text) => UNIT_ABOVE.exec(text)?.groups?.unit ?? []);
  const unit = units.find((text) => KNOWN_UNIT.test(text));
  return unit === undefined ? null : unitName(unit);
}

function splitUnit(heading: string): { label: string; unit?: string } {
  const { thing, measure = '', whose = '' } = MEASURE_PER.exec(heading)?.groups ?? {};
  if (thing !== undefined) {
    const per = `je ${whose.replace(/^(?:Einw?\.?|EW)(?=\s|$)/u, 'Einwohner').replace(/\su\.?\s/u, ' und ')}`;
    return { label: `${thing} ${per}`, unit: `${unitName(measure)} ${per}` };
  }
  const bare = ONLY_MONEY.exec(heading)?.[1];
  if (bare !== undefined) return { label: 'Betrag', unit: unitName(bare) };
  const after = UNIT_AFTER_IN.exec(heading);
  // "in freier Trägerschaft" is no unit.
  const isUnit =
    after !== null &&
    ((/^[\p{Lu}\d%€]/u.test(after[2] ?? '') && !isPlaceIn(after[2] ?? '')) ||
      KNOWN_UNIT.test(after[2] ?? ''));
  const match =
    UNIT_IN_BRACKETS.exec(heading) ??
    (isUnit ? after : null) ??
    MEASURE_AT_END.exec(heading) ??
    UNIT_AT_END.exec(heading);
  const [, label = '', unit = ''] = match ?? [];
  // "Liga (Saison 2023/24)"
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/u.test(unit)) return { label: heading };
  return label === '' || unit === '' ? { label: heading } : { label, unit: unitName(unit) };
}

/** "Aufenthaltsdauer in Tagen": behind a number "Tage". */
const IN_DATIVE: Readonly<Record<string, string>> = {
  Tagen: 'Tage',
  Monaten: 'Monate',
  Jahren: 'Jahre',
  Wochen: 'Wochen',
  Kilometern: 'Kilometer',
  Metern: 'Meter',
  Litern: 'Liter',
};

/** "Wohnungen in Einfamilienhäusern", "Kinder in Fremdpflege": where they are. */
function isPlaceIn(dative: string): boolean {
  if (KNOWN_UNIT.test(dative)) return false;
  // Units that nobody knows are many, and end in n.
  const isOne = /^\p{Lu}\p{Ll}{3,}(?<![ns])$/u.test(dative);
  return isOne || (/^\p{Lu}\p{Ll}+e[rl]n$/u.test(dative) && IN_DATIVE[dative] === undefined);
}

/** As they are typed in names of columns. */
const MEASURES: Readonly<Record<string, string>> = { m3: 'm³', cbm: 'm³', qm: 'm²', l: 'Liter' };

/** "€", "EUR" → "Euro"; "Prozent" → "%"; "Mio. €" → "Mio. Euro". */
export function unitName(unit: string): string {
  const scale = SCALE.exec(unit)?.[0] ?? '';
  const base = unit.slice(scale.length);
  const size = /^1[. ]?000/u.test(scale) ? 'Tsd.' : scale.trim();
  if (base === '' && /^(?:Tsd|Mio)\.?$/u.test(size)) return `${size.replace('.', '')}.`;
  const shown = /^t$/iu.test(size) ? 'Tsd.' : size;
  if (/^(?:€|eur|euro)$/iu.test(base)) return `${shown} Euro`.trim();
  if (/^(?:%|prozent|v\.\s?h\.|vom hundert)$/iu.test(unit)) return '%';
  if (/^1[. ]?000$/u.test(unit)) return 'Tsd.';
  const [, thousands, measure = ''] = /^(T?)(m3|m³|cbm|qm|l)$/u.exec(unit) ?? [];
  if (measure !== '') return `${thousands === 'T' ? 'Tsd. ' : ''}${MEASURES[measure] ?? measure}`;
  if (size === 'Tsd.' && /^\p{L}+$/u.test(base)) return `Tsd. ${base}`;
  return IN_DATIVE[unit] ?? unit;
}
