import { foldGerman } from '#src/text/fold.ts';

/**
 * What of a sentence can be exchanged for another of its kind: who does something, what it is based on,
 * why it happens. Only kinds of which two never mean the same.
 */

/** A stretch of a sentence that names one thing of a kind. */
export interface Exchangeable {
  /** As it stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Two of a kind with the same key are the same. */
  readonly key: string;
}

/** Acts that one alone does to one thing, at one place, for one reason. */
const SOLE =
  /(?<!\p{L})(?:betreib|betrieb|gehostet|hostet|host|gewahrleist|gewartet|wartet|entwickel|programmier|develop|operat|federfuhr|geleitet|leitet|basier|beruh|fuss(?:t|en)|based|lauft auf|lief auf|angesiedelt|ansassig|untergebracht|sitzt|located|finanzier|bezahlt|financ|funded|stamm(?:t|en)|geliefert|liefert|hergestellt|ausgesetzt|verzoger|verschoben|unterbrochen|gestoppt|eingestellt|auftrag|zugestimmt|zustimm|stimmte|beschloss|beschlossen|genehmig|ubernomm|ubernahm|gestartet|erfolgt uber|setzt auf|setzen auf|empfohlen|empfahl|bewertet|beurteilt|empfiehlt|administrier|verwaltet|gepflegt|betreut|erprob|verprob|pilotier|getestet|durchgefuhrt|namens|heisst|ist (?:der|die|das)\s|(?:ist|is)\s\S+$)/u;

/** Several do it, or each of them has one of its own. */
export const SHARED =
  /(?<!\p{L})(?:auch|ebenfalls|ebenso|gemeinsam|zusammen(?!\W*$)|zusätzlich|weiter\p{L}*|unter anderem|u\.\s?a\.|z\.\s?B\.|beispielsweise|teilweise|eigene\p{L}*|also|too|jointly|together|own)(?!\p{L})/iu;

/** Whether a sentence says what only one can do, so that another one cannot have done it. */
export function isOfOne(sentence: string): boolean {
  const isSole = SOLE.test(foldGerman(sentence)) || sentence.search(FREQUENCY) >= 0;
  return isSole && !SHARED.test(sentence);
}

/** Why something stops or takes longer: families that name different causes. */
const CAUSES: readonly (readonly [string, RegExp])[] = [
  ['pandemic', /(?:pandemie|corona|covid)/u],
  ['staff', /(?:personal|fachkraft|krank|beschaftigt|staff)/u],
  ['money', /(?:haushalt|finanz|mittel|geld|kosten|budget|spar|money)/u],
  ['technology', /(?:techni|software|hardware|server|ausfall|storung)/u],
  ['law', /(?:gesetz|recht|klage|datenschutz|vergabe|gericht)/u],
  ['delivery', /(?:liefer|chip|material)/u],
];

/** Who pays for something. */
const PAYERS: readonly (readonly [string, RegExp])[] = [
  ['federation', /(?:^|\s)(?:bund|bundes|bundesmittel\p{L}*|federation|federal)(?!\p{L})/u],
  ['union', /(?:^|\s)(?:eu|eu-mittel\p{L}*|efre\p{L}*|union|european)(?!\p{L})/u],
  [
    'land',
    /(?:^|\s)(?:freistaat\p{L}*|land|landes|landesmittel\p{L}*|landeshaushalt\p{L}*|thuringen)(?!\p{L})/u,
  ],
  ['municipalities', /(?:kommun|gemeinden|landkreis|stadte)/u],
];

/** How often something happens: of one thing each excludes the others. */
const FREQUENCIES: readonly (readonly [string, RegExp])[] = [
  ['day', /^(?:täglich|jeden Tag|daily)/iu],
  ['week', /^(?:wöchentlich|jede Woche|weekly)/iu],
  ['month', /^(?:monatlich|jeden Monat|monthly)/iu],
  ['quarter', /^(?:quartals?weise|vierteljährlich|jedes Quartal|quarterly)/iu],
  ['half', /^(?:halbjährlich|jedes Halbjahr|half-yearly)/iu],
  ['year', /^(?:jährlich|jedes Jahr|yearly|annually)/iu],
];
const FREQUENCY =
  /(?<!\p{L})(?<name>(?:täglich|wöchentlich|monatlich|quartals?weise|vierteljährlich|halbjährlich|jährlich|jede[ns]? (?:Tag|Woche|Monat|Quartal|Halbjahr|Jahr)|daily|weekly|monthly|quarterly|half-yearly|yearly|annually))(?!\p{L})/giu;

function frequencyOf(name: string): string | undefined {
  return FREQUENCIES.find(([, words]) => words.test(name))?.[0];
}

const REASON =
  /(?<!\p{L})(?:wegen|aufgrund|auf grund|infolge|in folge|mangels|dank|weil|aus \p{L}+gründen|because|due to|owing to|thanks to)(?!\p{L})/iu;

/** Whether a sentence says why something is so. */
export function givesReason(text: string): boolean {
  return REASON.test(text);
}

/** The kind of cause that a stretch of a sentence tells; undefined for none or several. */
export function causeOf(text: string): string | undefined {
  return familyIn(CAUSES)(text);
}

/** "wegen der Haushaltslage": each cause that a sentence gives by a noun. */
export function causesIn(text: string): Exchangeable[] {
  return matches(text, CAUSE, causeOf);
}

const CAUSE =
  /(?<!\p{L})(?:[Ww]egen|[Aa]ufgrund|[Aa]uf Grund|[Ii]nfolge|[Ii]n Folge|[Dd]urch|because of|[Dd]ue to)\s(?:(?:de[rsm]|die|das|eine[rsm]?|von|the)\s)?(?<name>(?:\p{Ll}[\p{L}-]*\s){0,3}\p{Lu}[\p{L}-]+)/gu;
const PAYER =
  /(?<!\p{L})(?:aus|von|vom|durch|by|from)\s(?:(?:de[rmn]|dem|den|the)\s)?(?<name>\p{Lu}[\p{L}-]+(?:\sde[sr]\s\p{Lu}[\p{L}-]+)?)/gu;
const BODIES =
  /(?<![\p{L}-])(?<name>Kabinett|Landtag|Lenkungsausschuss|IT-Planungsrat|Personalkommission|Bundestag|Bundesrat|Landesrechnungshof|Rechnungshof)(?:s|es)?(?![\p{L}-])/gu;
const UNIVERSITY =
  /(?<![\p{L}-])(?<name>(?:(?:Technischen?\s)|(?:\p{Lu}\p{L}+-)+)?(?:Universität|Hochschule|Fachhochschule|Uni|TU|FH|HS)\s(?<city>\p{Lu}\p{L}+))/gu;

function matches(
  text: string,
  pattern: RegExp,
  keyOf: (name: string) => string | undefined,
): Exchangeable[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match.groups?.name ?? '';
    const key = keyOf(name);
    const start = match.index + match[0].indexOf(name);
    return key === undefined ? [] : [{ text: name, start, end: start + name.length, key }];
  });
}

function familyIn(families: readonly (readonly [string, RegExp])[]) {
  return (name: string): string | undefined => {
    const folded = foldGerman(name);
    const found = families.filter(([, words]) => words.test(folded));
    return found.length === 1 ? found[0]?.[0] : undefined;
  };
}

const IS_PAID = /(?<!\p{L})(?:finanzier\p{L}*|bezahl\p{L}*|financ\p{L}*|funded)(?!\p{L})/iu;

/** A reader for each kind. */
export const EXCHANGEABLES: readonly ((text: string) => Exchangeable[])[] = [
  (text) => matches(text, FREQUENCY, frequencyOf),
  (text) => matches(text, CAUSE, familyIn(CAUSES)),
  (text) => (IS_PAID.test(text) ? matches(text, PAYER, familyIn(PAYERS)) : []),
  (text) =>
    matches(text, BODIES, (name) => foldGerman(name).replace('landesrechnungshof', 'rechnungshof')),
  (text) => matches(text, UNIVERSITY, (name) => foldGerman(name.split(' ').at(-1) ?? '')),
];

/** A proper name of a product has no article: "basiert auf Seafile", "heißt WebEx". */
const BARE =
  /(?<!\p{L})(?:auf|über|von|namens|heißt|ist|called|on)\s(?<name>["„“]?\p{Lu}[\p{L}\d]+["“”]?)(?=$|[.,;]|\s(?:\p{Ll}|und\s))/gu;
/** "auf dem Open-Source-Produkt „Nextcloud“": the name stands at the end of its phrase. */
const NAMED =
  /(?<!\p{L})(?:auf|über|von|unter|on)\s(?:(?:de[rmn]|die|das|eine[rnm]?|the)\s)?(?:[\p{L}-]+\s){0,3}?(?:namens\s)?(?<name>[„"](?<quoted>\p{Lu}[\p{L}\d]+)[“"])/gu;
const AFTER_NAMENS = /(?<!\p{L})namens\s(?<name>["„“]?\p{Lu}[\p{L}\d]+["“”]?)/gu;
/** Two capitals, or letters and digits: the form of a name. */
const NAME_LIKE =
  /(?<![\p{L}\d-])(?<name>(?=\p{Lu})(?:[\p{L}\d]*\p{Ll}\p{Lu}[\p{L}\d]*|\p{Lu}{3,}\p{L}*|\p{Lu}\d+))(?![\p{L}\d-])/gu;

function nameKey(name: string): string {
  return foldGerman(name.replace(/["„“”]/gu, ''));
}

/** The proper names of products in a sentence of the documents. */
export function productsIn(text: string): Exchangeable[] {
  const found = [NAMED, AFTER_NAMENS, BARE, NAME_LIKE].flatMap((pattern) =>
    matches(text, pattern, nameKey),
  );
  const keys = new Set<string>();
  return found.filter(({ key }) => !keys.has(key) && keys.add(key) !== undefined);
}

/** The proper name of a product that a claim names; what may be a common noun is none. */
export function claimedProductIn(
  text: string,
  isCommon: (word: string) => boolean,
): Exchangeable[] {
  const bare = [...matches(text, BARE, nameKey), ...matches(text, AFTER_NAMENS, nameKey)];
  return bare.filter(({ text: name }) => !isCommon(name.replace(/["„“”]/gu, '')));
}

/** "ThAVEL ist der Videokonferenzdienst": the name at the beginning of what is said to be it. */
const NAMES_ITSELF = /^(?<name>\p{Lu}[\p{L}\d-]+)\s(?=(?:ist|heißt|is)\s(?:der|die|das|the)\s)/gu;

/** The name of which a claim says what it is. */
export function identifiedIn(text: string): Exchangeable[] {
  return matches(text, NAMES_ITSELF, nameKey);
}
