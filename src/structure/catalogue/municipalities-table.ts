import { type Table, type TableInput, tableSchema } from '#src/domain/catalogue.ts';
import { listed } from '#src/text/listed.ts';
import { EMPLOYEES } from './employees-metric.ts';
import type { TablePlace } from './table-place.ts';

/** Words shared by all kinds that are municipalities: the union is what "Gemeinden" means. */
const ANY_MUNICIPALITY = listed(`
  Gemeinde, Gemeinden, Kommune, Kommunen, Stadt, Städte, Ort, Orte, Ortschaft, Dorf, Dörfer,
  Rathaus, Rathäuser, Städte und Gemeinden, Gemeinden und Städte, municipality, municipalities,
  town, towns, city, cities, town or city, village, villages, local authority, local authorities,
  community, communities, commune, communes
`);
/** Municipalities that belong to a district, whether in an association or not. */
const BELONGING_TO_A_DISTRICT = listed(`
  kreisangehörige Gemeinde, kreisangehörige Gemeinden, kreisangehörige Stadt,
  kreisangehörige Städte, kreisangehörige Kommunen, kreisangehörige Städte und Gemeinden,
  kreisangehörige Gemeinden und Städte
`);
/** Towns that administer other municipalities beside themselves, and associations. */
const ANY_ASSOCIATION = ['Gemeindeverband', 'Gemeindeverbände', 'Verwaltungsverband'];

/** Words by which a question means the staff of municipalities. */
const WORDS: readonly string[] = listed(`
  Anlage 2, kommunal, kommunale, kommunalen, Kommunalverwaltung, Kommunalpersonal,
  kommunaler Bereich, Kernhaushalt, Kernhaushalte, Kernhaushalten, Gemeinden und Gemeindeverbände,
  Gemeindeverwaltung, Stadtverwaltung, Kreisverwaltung, Thüringer, Thüringens, thüringenweit,
  landesweit, Landesebene, Thuringian, core budget, core budgets, municipal, local government,
  Kommunalebene, kommunale Ebene
`);

/** Forms of administration. */
const KINDS: TableInput['entity']['kinds'] = [
  {
    value: 'land',
    singular: 'Land',
    plural: 'Länder',
    gender: 'n',
    english: { singular: 'state', plural: 'states' },
    words: ['Freistaat', 'Bundesland'],
    aggregate: true,
  },
  {
    value: 'kreisfreie_stadt',
    singular: 'kreisfreie Stadt',
    plural: 'kreisfreie Städte',
    gender: 'f',
    english: { singular: 'independent city', plural: 'independent cities' },
    words: [
      'kreisfreien Städte',
      'kreisfreien Städten',
      'kreisfreien Stadt',
      'kreisfreier Städte',
      'kreisfreie',
      'Stadtkreis',
      'Stadtkreise',
      'kreisfreie Kommune',
      'urban district',
      'district-free city',
      'district-free cities',
      'urban districts',
      'independent town',
      'independent towns',
      'county-free city',
      'county-free cities',
      'autonomous city',
      'autonomous cities',
      'non-district city',
      'non-district cities',
      'city without a district',
      'cities without a district',
      'Großstadt',
      'Großstädte',
      ...ANY_MUNICIPALITY,
    ],
  },
  {
    value: 'landkreis',
    singular: 'Landkreis',
    plural: 'Landkreise',
    gender: 'm',
    english: { singular: 'rural district', plural: 'rural districts' },
    words: ['Kreis', 'Kreise', 'Lkr', 'LK', 'district', 'districts', 'county', 'counties'],
    aggregate: true,
    ownOffice: 'landratsamt',
    core: 'landratsamt',
  },
  {
    value: 'landratsamt',
    singular: 'Landratsamt',
    plural: 'Landratsämter',
    gender: 'n',
    english: { singular: 'district office', plural: 'district offices' },
    words: listed(`
      LRA, Kreisverwaltung, Kreisverwaltungen, Landratsämtern, Landkreisverwaltung, Kreisbehörde,
      district administration, district administrations, district authority, district authorities,
      county office, county offices, county administration, county administrations,
      district administrative office, district administrative offices, rural district office,
      rural district offices, district administration office, district administration offices
    `),
  },
  {
    value: 'gemeinde',
    singular: 'gemeinschaftsfreie Gemeinde',
    plural: 'gemeinschaftsfreie Gemeinden',
    gender: 'f',
    english: { singular: 'independent municipality', plural: 'independent municipalities' },
    words: [
      'gemeinschaftsfreie',
      'gemeinschaftsfreien Gemeinden',
      'gemeinschaftsfreie Stadt',
      'gemeinschaftsfreie Städte',
      'gemeinschaftsfreie Kommune',
      'municipalities outside an association',
      'standalone municipality',
      'standalone municipalities',
      'stand-alone municipality',
      'stand-alone municipalities',
      ...BELONGING_TO_A_DISTRICT,
      ...ANY_MUNICIPALITY,
    ],
  },
  {
    value: 'vg',
    singular: 'Verwaltungsgemeinschaft',
    plural: 'Verwaltungsgemeinschaften',
    gender: 'f',
    english: {
      singular: 'administrative association',
      plural: 'administrative associations',
    },
    words: [
      'VG',
      'VGs',
      'VGen',
      'VGem',
      'Verwaltungsgem',
      'Verw.gem.',
      'municipal association',
      'association',
      'associations',
      'municipal associations',
      'administrative community',
      'administrative communities',
      'administrative union',
      'administrative unions',
      'municipal union',
      'municipal unions',
      'administrative collective',
      'collective municipality',
      'collective municipalities',
      ...ANY_ASSOCIATION,
    ],
    aggregate: true,
    core: 'verwaltung',
  },
  {
    value: 'eg',
    singular: 'erfüllende Gemeinde',
    plural: 'erfüllende Gemeinden',
    gender: 'f',
    english: { singular: 'fulfilling municipality', plural: 'fulfilling municipalities' },
    words: listed(`
      EG, EGs, erfüllenden Gemeinden, erfüllende Stadt, erfüllende Städte, erfüllende,
      administering municipality, administering municipalities, performing municipality,
      performing municipalities
    `),
    aggregate: true,
    core: 'mitglied',
  },
  {
    value: 'verwaltung',
    singular: 'Verwaltung der Verwaltungsgemeinschaft',
    plural: 'Verwaltungen der Verwaltungsgemeinschaften',
    gender: 'f',
    english: {
      singular: 'administration of an association',
      plural: 'administrations of associations',
    },
    words: listed(`
      Verwaltung, Verwaltungen, Verwaltung der VG, Verwaltungen der VGs, Verwaltung der VGs,
      VG-Verwaltung, VG-Verwaltungen, Gemeinschaftsverwaltung, Verwaltungszeile,
      Verwaltungsapparat, Verwaltungsapparate, administration, administrations,
      administration of the administrative community,
      administrations of the administrative communities
    `),
  },
  {
    value: 'mitglied',
    singular: 'Mitgliedsgemeinde',
    plural: 'Mitgliedsgemeinden',
    gender: 'f',
    english: { singular: 'member municipality', plural: 'member municipalities' },
    words: [
      'Mitglied',
      'Mitglieder',
      'Mitgliedsort',
      'Mitgliedsorte',
      'Mitgliedskommune',
      'Mitgliedskommunen',
      'Mitgliedsstadt',
      'member',
      'members',
      'member municipality',
      ...BELONGING_TO_A_DISTRICT,
      ...ANY_MUNICIPALITY,
    ],
  },
];

/** All that is printed for a row. */
const METRICS: TableInput['metrics'] = [EMPLOYEES];

/**
 * The description of municipal staff (Annex 2), all of one day. Columns: ags, name, kind,
 * parent_ags, district_ags, employees.
 *
 * @param place.date - Reference date of the figures, `2023-06-30`.
 */
export function municipalitiesTable(place: TablePlace & { readonly date: string }): Table {
  return tableSchema.parse({
    name: 'municipalities',
    title: 'Personal der Kernhaushalte der Gemeinden und Gemeindeverbände',
    description:
      'Beschäftigte in den Kernhaushalten der Landkreise, kreisfreien Städte, Verwaltungsgemeinschaften, erfüllenden Gemeinden und Gemeinden in Thüringen am 30. Juni 2023.',
    document: place.document,
    section: [...place.section],
    words: WORDS,
    entity: {
      key: 'ags',
      keyLabel: 'AGS',
      label: 'name',
      parent: 'parent_ags',
      kind: 'kind',
      kinds: KINDS,
      otherNames: {
        '16000000': ['Thuringia', 'Freistaat Thüringen', 'Land Thüringen'],
        '16051000': ['Landeshauptstadt', 'state capital'],
      },
    },
    time: { kind: 'date', date: place.date },
    metrics: METRICS,
    notes: [
      'Nur Kernhaushalte der Gemeinden und Gemeindeverbände, Stichtag 30. Juni 2023; die Statistik rundet jede Einzelzahl auf ein Vielfaches von 5.',
    ],
    notesEnglish: [
      'Core budgets of municipalities and their associations only, as of 30 June 2023; the statistics office rounds every figure to a multiple of 5.',
    ],
  });
}
