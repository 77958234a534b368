import type { MunicipalKind, MunicipalRow } from '#src/domain/municipality.ts';
import type { MunicipalLine } from './parse-municipal-line.ts';

/** The rows above the current one that can contain it. */
interface Containers {
  readonly land: string | null;
  readonly district: string | null;
  /** The VG or EG whose members are being listed. */
  readonly group: string | null;
}

const NOWHERE: Containers = { land: null, district: null, group: null };

/** Gives each line its kind and the rows that contain it. Lines must be in printed order. */
export function classifyMunicipalRows(lines: readonly MunicipalLine[]): MunicipalRow[] {
  const districts = districtsWithParts(lines);
  const rows: MunicipalRow[] = [];
  let containers = NOWHERE;
  for (const line of lines) {
    const kind = kindOf(line, districts);
    const above = inSameDistrict(line.ags, containers);
    rows.push(rowOf(line, kind, above));
    containers = containersBelow(line.ags, kind, above);
  }
  return rows;
}

/** Order and digits must agree: a table that begins in the middle of a district gives no parent. */
function inSameDistrict(ags: string, above: Containers): Containers {
  const prefix = ags.slice(0, 5);
  return {
    land: above.land?.startsWith(ags.slice(0, 2)) ? above.land : null,
    district: above.district?.startsWith(prefix) ? above.district : null,
    group: above.group?.startsWith(prefix) ? above.group : null,
  };
}

/** Five-digit prefixes under which more is listed than the district itself. */
function districtsWithParts(lines: readonly MunicipalLine[]): Set<string> {
  return new Set(
    lines.filter(({ ags }) => !/^\d{5}000$/u.test(ags)).map(({ ags }) => ags.slice(0, 5)),
  );
}

function kindOf(line: MunicipalLine, districts: ReadonlySet<string>): MunicipalKind {
  const { ags, name, isIndented } = line;
  if (ags.length === 7) return 'landratsamt';
  if (ags.length === 9) return isFulfilling(line) ? 'eg' : 'vg';
  if (/^\d{2}0{6}$/u.test(ags)) return 'land';
  if (/^\d{5}000$/u.test(ags)) {
    return districts.has(ags.slice(0, 5)) ? 'landkreis' : 'kreisfreie_stadt';
  }
  if (!isIndented) return 'gemeinde';
  return name.startsWith('Verwaltung ') ? 'verwaltung' : 'mitglied';
}

/** "EG" is printed; where it is not, keys of erfüllende Gemeinden count from 50. */
function isFulfilling({ ags, name }: MunicipalLine): boolean {
  if (/^(?:VG|Verwaltungsgemeinschaft)\s/u.test(name)) return false;
  return /^EG\s/u.test(name) || Number(ags.slice(-2)) >= 50;
}

function rowOf(line: MunicipalLine, kind: MunicipalKind, above: Containers): MunicipalRow {
  const { isIndented: _, ...printed } = line;
  return {
    ...printed,
    kind,
    parentAgs: parentOf(kind, above),
    districtAgs: districtOf(line.ags, kind, above),
  };
}

function parentOf(kind: MunicipalKind, above: Containers): string | null {
  switch (kind) {
    case 'land':
      return null;
    case 'landkreis':
    case 'kreisfreie_stadt':
      return above.land;
    case 'landratsamt':
    case 'gemeinde':
    case 'vg':
    case 'eg':
      return above.district;
    case 'verwaltung':
    case 'mitglied':
      return above.group;
  }
}

function districtOf(ags: string, kind: MunicipalKind, above: Containers): string | null {
  if (kind === 'land') return null;
  return kind === 'landkreis' || kind === 'kreisfreie_stadt' ? ags : above.district;
}

function containersBelow(ags: string, kind: MunicipalKind, above: Containers): Containers {
  switch (kind) {
    case 'land':
      return { land: ags, district: null, group: null };
    case 'landkreis':
      return { ...above, district: ags, group: null };
    case 'kreisfreie_stadt':
      return { ...above, district: null, group: null };
    case 'vg':
    case 'eg':
      return { ...above, group: ags };
    case 'landratsamt':
    case 'gemeinde':
      return { ...above, group: null };
    case 'verwaltung':
    case 'mitglied':
      return above;
  }
}
