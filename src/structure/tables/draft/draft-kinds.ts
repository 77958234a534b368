import type { Group } from '#src/domain/catalogue.ts';
import type { Sidecar } from '#src/domain/table-file.ts';
import { LEVEL } from '#src/structure/layout/nest-rows.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { namesBesides, stateIn } from '#src/text/german-states.ts';
import { isSumLabel, withoutSum } from '#src/text/sum-label.ts';
import type { TableRecord } from '../load-file-table.ts';
import { draftKind } from './draft-groups.ts';
import type { SumRows } from './find-sum-rows.ts';

/** Titles of places, in front of the name or behind a comma: "Hansestadt Rostock", "Gotha, Stadt". */
const TITLE =
  /^(?:(?:kreisfreie|krsfr\.|krfr\.|kreisfr\.) stadt|[\p{L}-]*stadt|stadtkreis|landkreis|lkr\.?|lk|kreis|region|gemeinde|markt|flecken)$/iu;
const CITY = /(?:stadt|stadtkreis)$/iu;
/** Headings that do not tell what the entries are. */
const ANY_HEADING =
  /bezeichnung|name|titel|label|beschreibung|schlüssel|nummer|code|\bnr\b|^(?:gebiet|verwaltungseinheit|gebietseinheit|gebietskörperschaft)$/iu;
const PART_OF_NAME = /^(?:bad|sankt|st\.?|alt|neu|groß|klein|ober|unter|der|die|das)$/iu;

/**
 * Kinds of entries that no column tells: sums among the rows, and districts beside towns. A table
 * without either knows no kinds.
 *
 * @param heading - What stands above the names of the entries.
 */
export function withKinds(
  sidecar: Sidecar,
  records: readonly TableRecord[],
  sums: SumRows,
  heading: string,
): Sidecar {
  const { entity } = sidecar;
  if (entity.kind !== undefined) return sidecar;
  const labels = new Map(
    records.flatMap(({ key, label, isTotal }) => (isTotal ? [] : [[key, label] as const])),
  );
  const headings = partsOfHeading(heading);
  const plain = [...labels].filter(
    ([key]) =>
      key !== sums.root &&
      !sums.ofGroups.has(key) &&
      !sums.others.has(key) &&
      !sums.besides.has(key),
  );
  const named = kindsByName(plain, headings);
  const hasSums = sums.root !== null || sums.ofGroups.size + sums.others.size > 0;
  if (plain.length === 0 || (!hasSums && new Set(named.values()).size < 2)) return sidecar;
  const groups = [...sums.ofGroups.keys()].map((key) => labels.get(key) ?? key);
  const kindOfGroups = groups.length === 0 ? null : kindOfSums(groups, entity.parent);
  const label = sums.root === null ? '' : (labels.get(sums.root) ?? sums.root);
  const place = withoutSum(label);
  const whole = sums.root === null ? null : kindOfWhole(place);
  const all = [...new Set(named.values())].sort((a, b) => count(named, b) - count(named, a));
  const union = all.length > 1 || hasSums ? unionWords(headings) : [];
  const subtotal = kindOfSubtotals([...sums.others].map((key) => labels.get(key) ?? key));
  const kinds: Group[] = [
    ...all.map((kind) =>
      draftKind(kind, [
        ...(union.includes(kind) ? [] : union),
        ...districtWords(kind, all, sidecar.title),
      ]),
    ),
    ...(kindOfGroups === null ? [] : [{ ...draftKind(kindOfGroups), aggregate: true }]),
    ...(whole === null ? [] : [{ ...draftKind(whole), aggregate: true }]),
    ...(sums.besides.size === 0 ? [] : [{ ...draftKind(BESIDES), aggregate: true }]),
    ...(sums.others.size === 0 ? [] : [{ ...draftKind(subtotal), aggregate: true }]),
  ];
  const [usual] = all;
  const exceptions = [
    ...[...named].filter(([, kind]) => kind !== usual),
    ...[...sums.ofGroups.keys()].map((key) => [key, kindOfGroups ?? ''] as const),
    ...(sums.root === null ? [] : [[sums.root, whole ?? ''] as const]),
    ...[...sums.others].map((key) => [key, subtotal] as const),
    ...[...sums.besides].map((key) => [key, BESIDES] as const),
  ];
  return {
    ...sidecar,
    words: whole === LAND ? [...sidecar.words, 'landesweit'] : sidecar.words,
    entity: {
      ...entity,
      kind: kindColumn(sidecar),
      kinds,
      otherNames: {
        ...entity.otherNames,
        ...namesWithoutTitles(plain),
        ...Object.fromEntries(
          [...sums.ofGroups.keys(), ...sums.others].flatMap((key) => {
            const sum = labels.get(key) ?? key;
            const name = withoutSum(sum);
            return name === sum ? [] : [[key, [name]] as const];
          }),
        ),
        ...(sums.root === null ? {} : namesOfWhole(sums.root, label, place)),
      },
    },
    file: {
      columns: {},
      ignore: [],
      totals: [],
      ...sidecar.file,
      kinds: Object.fromEntries(exceptions),
      ...(entity.parent === undefined ? {} : { parents: parentsOf(records, sums) }),
    },
  };
}

/** Districts and towns among the entries of a table of several levels. */
export function withKindsOfEntries(
  sidecar: Sidecar,
  records: readonly TableRecord[],
  heading: string,
): Sidecar {
  const { entity, file } = sidecar;
  const [entry] = entity.kinds;
  const labels = new Map(
    records.flatMap(({ key, label, kind }) =>
      kind === entry?.value ? [[key, label] as const] : [],
    ),
  );
  const named = kindsByName([...labels], partsOfHeading(heading));
  const all = [...new Set(named.values())].sort((a, b) => count(named, b) - count(named, a));
  const [usual, ...others] = all;
  if (entry === undefined || usual === undefined || others.length === 0) return sidecar;
  const rest = records.flatMap(({ key, kind }) =>
    kind === null || kind === entry.value ? [] : [[key, kind] as const],
  );
  const exceptions = [...[...named].filter(([, kind]) => kind !== usual), ...rest];
  const union = unionWords(partsOfHeading(heading));
  return {
    ...sidecar,
    entity: {
      ...entity,
      kinds: [
        ...all.map((kind) => draftKind(kind, union.includes(kind) ? [] : union)),
        ...entity.kinds.slice(1),
      ],
      otherNames: { ...entity.otherNames, ...namesWithoutTitles([...labels]) },
    },
    file: {
      ...{ columns: {}, ignore: [], totals: [] },
      ...file,
      ignore: [...(file?.ignore ?? []), LEVEL],
      kinds: Object.fromEntries(exceptions),
    },
  };
}

const LAND = 'Land';
/** Of entries that a column does not put together: "Landkreise zusammen". */
const SUBTOTAL = 'Zwischensumme';
/** What is printed below the sum of all, "Erstattung des Bundes", is never added to the others. */
const BESIDES = 'Nachrichtliches';

function kindOfWhole(label: string): string {
  if (stateIn(label) !== null) return LAND;
  return /^(?:deutschland|bund(?:esgebiet)?)$/iu.test(label) ? 'Bund' : 'Gesamtheit';
}

/** "Saxony-Anhalt", "LSA" */
function namesOfWhole(key: string, label: string, place: string): Record<string, string[]> {
  const state = stateIn(place) ?? place;
  const names = [...new Set([place, state, ...namesBesides(state)])].filter((n) => n !== label);
  return names.length === 0 ? {} : { [key]: names };
}

function kindColumn({ entity, metrics, time }: Sidecar): string {
  const taken = [entity.key, entity.label, entity.parent, entity.scope?.column];
  const columns = [...taken, ...metrics.map(({ column }) => column)];
  if (time.kind === 'years') columns.push(time.column);
  return ['ebene', 'ebene_des_eintrags'].find((name) => !columns.includes(name)) ?? 'kind';
}

/** "Landkreis / kreisfreie Stadt" */
function partsOfHeading(heading: string): string[] {
  return heading
    .split(/\s*[/,]\s*|\s+(?:und|bzw\.|oder)\s+/u)
    .map((part) => part.replace(PLURAL, singularOf).replace(/^Kreisfreie/u, 'kreisfreie'))
    .filter((part) => part !== '' && !ANY_HEADING.test(part));
}

/** "Kreise und kreisfreie Städte" are kinds, each entry is one of them. */
const PLURAL = /(?:kreise|städte|gemeinden)$/iu;

function singularOf(plural: string): string {
  return plural.replace(/(?:e|n)$/u, '').replace(/ä(?=dt$)/u, 'a');
}

/** What each entry is, by its title; by the heading where it has none. */
function kindsByName(
  entries: readonly (readonly [string, string])[],
  headings: readonly string[],
): ReadonlyMap<string, string> {
  const first = new Map<string, number>();
  for (const [, label] of entries) {
    const word = firstWord(label);
    if (word !== null) first.set(word, (first.get(word) ?? 0) + 1);
  }
  const titled = entries.map(([key, label]) => {
    const title = titleOf(label);
    const word = firstWord(label);
    const isShared = word !== null && (first.get(word) ?? 0) > entries.length / 2;
    return [key, title ?? (isShared ? word : null)] as const;
  });
  const hasDistricts = [...headings, ...titled.map(([, title]) => title ?? '')].some((text) =>
    /^(?:land)?kreis(?!freie)/iu.test(text),
  );
  const hasCities = titled.some(([, title]) => title !== null && CITY.test(title));
  const city = headings.find((text) => CITY.test(text)) ?? (hasDistricts ? FREE_CITY : 'Stadt');
  const district =
    [...headings, ...entries.flatMap(([, label]) => titleBeside(label) ?? [])].find((text) =>
      DISTRICT.test(text),
    ) ?? (hasCities ? 'Landkreis' : 'Kreis');
  const isSaid = headings.length > 0;
  // Where only some districts are called so and towns have no title either, nothing tells them apart.
  if (!isSaid && hasDistricts && !hasCities && titled.some(([, title]) => title === null))
    return new Map(titled.map(([key]) => [key, ENTRY]));
  const either = hasCities ? null : eitherOf(headings);
  if (either !== null && titled.some(([, title]) => title === null))
    return new Map(titled.map(([key]) => [key, either]));
  const kinds = titled.map(([key, title]) => {
    if (title !== null && CITY.test(title)) return [key, city] as const;
    return [key, title !== null && DISTRICT.test(title) ? district : title] as const;
  });
  const known = new Set(kinds.map(([, kind]) => kind));
  // "Verwaltungsbezirk": beside towns that are called so, and some districts, all others are districts.
  const isUnion = headings.length === 1 && hasCities && hasDistricts;
  const rest =
    (isUnion ? district : undefined) ??
    headings.find((text) => !known.has(text) && !CITY.test(text) && text !== LAND) ??
    headings.find((text) => DISTRICT.test(text)) ??
    headings[0] ??
    // Beside towns that are called so, what has no title is a district as the others are.
    (hasDistricts && hasCities ? district : undefined);
  return new Map(kinds.map(([key, kind]) => [key, kind ?? rest ?? ENTRY]));
}

/** "Landkreis / kreisfreie Stadt" above names without titles: nothing tells which of them is a town. */
function eitherOf(headings: readonly string[]): string | null {
  const [first, second, ...more] = headings;
  if (first === undefined || second === undefined || more.length > 0) return null;
  return CITY.test(first) !== CITY.test(second) ? `${first} oder ${second}` : null;
}

const DISTRICT = /^(?:land)?kreis$|^lkr\.?$|^lk$/iu;
/** "Wartburgkreis", "Ilm-Kreis" */
const NAMED_DISTRICT = /^\p{Lu}[\p{L}-]*\p{L}(?:kreis|-Kreis)$/u;
const ENTRY = 'Eintrag';
/** A heading above districts and towns, though it is a title, too. */
const ANY_PLACE = /^region$/iu;
const FREE_CITY = 'kreisfreie Stadt';

function firstWord(label: string): string | null {
  const word = /^(\p{Lu}\p{L}+)\s+\S/u.exec(label)?.[1];
  return word === undefined || PART_OF_NAME.test(word) ? null : word;
}

function titleOf(label: string): string | null {
  return titleBeside(label) ?? (NAMED_DISTRICT.test(label) ? 'Kreis' : null);
}

/** "Hanse- und Universitätsstadt Rostock" */
const JOINED_TITLE = /^\p{Lu}\p{L}+-\sund\s\p{Lu}\p{L}+stadt(?=\s\p{Lu})/u;

/** "Gotha, Stadt", "Landkreis Gotha" */
function titleBeside(label: string): string | null {
  const behind = /,\s*([^,]+)$/u.exec(label)?.[1];
  if (behind !== undefined && TITLE.test(behind)) return behind;
  const joined = JOINED_TITLE.exec(label)?.[0];
  if (joined !== undefined) return joined;
  const word = firstWord(label);
  // "Neustadt an der Weinstraße" has no title.
  const isBeforeName = word !== null && /^\s+\p{Lu}/u.test(label.slice(word.length));
  return isBeforeName && TITLE.test(word) ? word : null;
}

/** "Frankfurt am Main", "Neustadt an der Weinstraße" */
function withoutRiver(name: string): string {
  return name.replace(
    /(?<=\p{Ll}{3})\s(?:am|an der|an dem|im|in der|ob der|vor der|bei)\s\p{Lu}.*$/u,
    '',
  );
}

/** "Hansestadt Rostock" is called "Rostock", as the district around it is. */
function namesWithoutTitles(
  entries: readonly (readonly [string, string])[],
): Record<string, string[]> {
  return Object.fromEntries(
    entries.flatMap(([key, label]) => {
      const title = titleOf(label);
      if (title === null) return [];
      const name = label.replace(/,\s*[^,]+$/u, '').replace(`${title} `, '');
      const short = name.replace(/\s*\([^()]*\)$/u, '');
      const names = [...new Set([name, short, withoutRiver(short)])].filter(
        (other) => other !== label,
      );
      return names.length === 0 ? [] : [[key, names]];
    }),
  );
}

/** "Regierungsbezirk Stuttgart", "Regierungsbezirk Freiburg": the word that all begin with. */
function kindOfSubtotals(labels: readonly string[]): string {
  const [word = null] = labels.map(firstWord);
  const isCommon = word !== null && labels.every((label) => firstWord(label) === word);
  return isCommon && labels.length > 1 && !isSumLabel(labels[0] ?? '') ? word : SUBTOTAL;
}

/** The word that all labels begin with, "Landgerichtsbezirk", else what the column of groups says. */
function kindOfSums(labels: readonly string[], parent: string | undefined): string {
  const [word = null] = labels.map(firstWord);
  const isCommon = word !== null && labels.every((label) => firstWord(label) === word);
  const column = parent ?? 'gruppe';
  return isCommon ? word : capitalized(column);
}

/** "Verwaltungsbezirke" of any kind are "Bezirke". */
const HEAD_OF_UNION = /^\p{Lu}\p{Ll}{4,}s(bezirk|einheit)$/u;

/** What all entries are called, "Rettungsdienstbereich": each kind can be meant by it. */
function unionWords(headings: readonly string[]): string[] {
  // A column of districts and towns is called "Landkreis", and the towns are none.
  const words = headings.filter((heading) => !TITLE.test(heading) || ANY_PLACE.test(heading));
  const plain = words.length === 1 ? words : [];
  const heads = plain.flatMap((word) => HEAD_OF_UNION.exec(word)?.slice(1) ?? []);
  const shorter = heads.map(capitalized);
  return [...plain, ...shorter].flatMap((word) => [word, draftKind(word).plural]);
}

function parentsOf(records: readonly TableRecord[], sums: SumRows): Record<string, string> {
  const ofRoot = records.flatMap(({ key, parent }) =>
    key === sums.root && parent !== null ? [[parent, key] as const] : [],
  );
  const ofGroups = [...sums.ofGroups].map(([key, parent]) => [parent, key] as const);
  return Object.fromEntries([...ofRoot, ...ofGroups]);
}

/** A title that calls districts and cities "Kreise" together. */
function districtWords(kind: string, all: readonly string[], title: string): string[] {
  const isBoth = all.length === 2 && all.some((other) => DISTRICT.test(other));
  // Beside a "Landkreis" a bare "Kreis" is either; where districts are called so it is one of them.
  const isEither = all.includes('Landkreis') || /(?<!\p{L})Kreisen?(?!\p{L})(?! und)/u.test(title);
  return isBoth && CITY.test(kind) && isEither ? ['Kreis', 'Kreise'] : [];
}

function count(named: ReadonlyMap<string, string>, kind: string): number {
  return [...named.values()].filter((other) => other === kind).length;
}
