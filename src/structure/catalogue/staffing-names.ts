import { listed } from '#src/text/listed.ts';
/**
 * What people call the parts of the Thuringian budget: the abbreviations of the ministries as the
 * action plans use them, and the everyday names of the 2015-2024 departments. Keyed by code with its
 * section: the same code can mean different things in the two.
 */
export const STAFFING_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Kernhaushalt/01': ['TLT'],
  'Kernhaushalt/0104': ['TLfDI', 'Datenschutzbeauftragter', 'Landesdatenschutzbeauftragter'],
  'Kernhaushalt/0105': ['ThLA', 'Stasi-Beauftragter', 'Aufarbeitungsbeauftragter'],
  'Kernhaushalt/0107': ['Behindertenbeauftragter', 'Landesbehindertenbeauftragter'],
  'Kernhaushalt/02': ['TSK', 'Staatskanzlei'],
  'Kernhaushalt/0205': ['LZT', 'Landeszentrale'],
  'Kernhaushalt/0206': ['Landesarchiv', 'Staatsarchiv'],
  'Kernhaushalt/0207': ['TLDA', 'Denkmalamt', 'Denkmalpflege'],
  'Kernhaushalt/03': ['TMIK', 'Innenministerium', 'Innenressort', 'Inneres'],
  'Kernhaushalt/0304': ['TLVwA', 'LVwA'],
  'Kernhaushalt/0309': ['TLS', 'Statistikamt', 'Statistisches Landesamt'],
  'Kernhaushalt/0310': ['AfV', 'Verfassungsschutz', 'Landesamt für Verfassungsschutz'],
  'Kernhaushalt/0312': ['Polizeibildung', 'Bildungseinrichtungen der Polizei', 'Polizeiausbildung'],
  'Kernhaushalt/0313': ['LKA', 'TLKA'],
  'Kernhaushalt/0314': ['Landespolizei'],
  'Kernhaushalt/0319': ['Feuerwehrschule', 'TLFKS', 'Landesfeuerwehrschule'],
  'Kernhaushalt/04': listed(`
    TMBJS, Bildungsministerium, Bildungsressort, Kultusministerium, Schulministerium
  `),
  'Kernhaushalt/0403': ['Schulamt', 'Schulämter'],
  'Kernhaushalt/0413': ['Berufsschulen', 'Berufsschule', 'BBS'],
  'Kernhaushalt/0422': ['Thillm', 'ThILLM'],
  'Kernhaushalt/05': ['TMMJV', 'Justizministerium', 'Justizressort', 'Migrationsministerium'],
  'Kernhaushalt/0505': listed(`
    JVA, JVAs, Gefängnisse, Gefängnis, Knast, Haftanstalten, Justizvollzug,
    Justizvollzugseinrichtungen
  `),
  'Kernhaushalt/0507': ['Arbeitsgerichte', 'Arbeitsgericht'],
  'Kernhaushalt/0508': ['Verwaltungsgerichte', 'Verwaltungsgericht'],
  'Kernhaushalt/0509': ['Sozialgerichte', 'Sozialgericht'],
  'Kernhaushalt/06': ['TFM', 'Finanzressort', 'Finanzministerium'],
  'Kernhaushalt/0603': ['LFD'],
  'Kernhaushalt/0604': ['Finanzämter', 'Finanzamt'],
  'Kernhaushalt/07': ['TMWWDG', 'Wirtschaftsministerium', 'Wirtschaftsressort'],
  'Kernhaushalt/0776': ['Sternwarte', 'Landessternwarte'],
  'Kernhaushalt/08': listed(`
    TMASGFF, Sozialministerium, Sozialressort, Gesundheitsministerium, Arbeitsministerium
  `),
  'Kernhaushalt/0812': ['TLV', 'Verbraucherschutzamt'],
  'Kernhaushalt/0814': ['TZFP', 'Forensik', 'Zentrum für Forensische Psychiatrie'],
  'Kernhaushalt/09': ['TMUEN', 'Umweltministerium', 'Umweltressort'],
  'Kernhaushalt/0931': ['TLUG', 'TLUBN'],
  'Kernhaushalt/0933': ['TLBA', 'Bergamt', 'Landesbergamt'],
  'Kernhaushalt/0935': ['NNL', 'Nationalpark'],
  'Kernhaushalt/10': listed(`
    TMIL, Infrastrukturministerium, Landwirtschaftsministerium, Infrastrukturressort,
    Bauministerium, Verkehrsministerium
  `),
  'Kernhaushalt/1005': ['TLBV', 'LBV'],
  'Kernhaushalt/1008': ['TLVermGeo', 'Vermessungsamt', 'Landesvermessungsamt', 'Landesvermessung'],
  'Kernhaushalt/1016': ['TLL'],
  'Kernhaushalt/1018': ['TLLLR'],
  'Kernhaushalt/11': ['TRH', 'Landesrechnungshof'],
  'Kernhaushalt/12': ['ThürVerfGH', 'VerfGH', 'Landesverfassungsgericht'],
  'Kernhaushalt/1620': ['TLRZ', 'Rechenzentrum'],
  'Sonderrechnungen/07': ['TMWWDG', 'Wirtschaftsministerium', 'Wirtschaftsressort'],
  'Sonderrechnungen/10': ['TMIL', 'Infrastrukturministerium', 'Landwirtschaftsministerium'],
  'Sonderrechnungen/0750': listed(`
    UKJ, Uniklinik, Uniklinikum, Uniklinik Jena, Uniklinikum Jena, Universitätsklinik
  `),
  'Sonderrechnungen/0769/0771': [
    'Hochschulen',
    'Universitäten',
    'Unis',
    'Universitäten und Hochschulen',
  ],
  'Sonderrechnungen/0775': ['MFPA', 'Materialprüfanstalt'],
  'Sonderrechnungen/1005': ['Thülima'],
};

/** Words for several at once, where no label has a word that all of them share: the kinds of schools. */
export const SHARED_STAFFING_NAMES: readonly {
  readonly names: readonly string[];
  readonly keys: readonly string[];
}[] = [
  {
    names: ['Schularten', 'Schulformen', 'Schultypen'],
    keys: ['0406', '0407', '0408', '0409', '0410', '0411', '0413'].map(
      (code) => `Kernhaushalt/${code}`,
    ),
  },
];
