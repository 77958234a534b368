import { listed } from '#src/text/listed.ts';
/**
 * What English texts call the parts of the Thuringian budget: translations of the official names, of
 * the names in the budget and of those in everyday German, British and American. Keyed as
 * `STAFFING_NAMES`.
 */
export const ENGLISH_STAFFING_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Kernhaushalt/01': ['state parliament', 'Thuringian parliament', 'parliament'],
  'Kernhaushalt/0104': listed(`
    data protection commissioner, data protection officer, data protection authority,
    commissioner for data protection and freedom of information, information commissioner
  `),
  'Kernhaushalt/0105': listed(`
    Stasi commissioner, Stasi records commissioner, SED dictatorship commissioner,
    commissioner for the reappraisal of the SED dictatorship,
    commissioner for coming to terms with the SED dictatorship
  `),
  'Kernhaushalt/0106': listed(`
    citizens commissioner, ombudsman, ombudsperson, citizens ombudsman, citizens representative
  `),
  'Kernhaushalt/0107': listed(`
    disability commissioner, disability ombudsman, commissioner for people with disabilities,
    commissioner for persons with disabilities, commissioner for disabled people
  `),
  'Kernhaushalt/02': ['State Chancellery'],
  'Kernhaushalt/0201': ['Minister President', 'office of the Minister President'],
  'Kernhaushalt/0203': ['federal and European affairs', 'federal and EU affairs'],
  'Kernhaushalt/0205': listed(`
    agency for civic education, centre for civic education, center for civic education,
    centre for political education, center for political education, agency for political education
  `),
  'Kernhaushalt/0206': ['state archives', 'state archive'],
  'Kernhaushalt/0207': listed(`
    office for heritage and archaeology, heritage office, monument conservation,
    monument preservation, monument protection office,
    office for monument preservation and archaeology,
    office for the preservation of monuments and archaeology,
    office for monument conservation and archaeology,
    office for monument protection and archaeology, heritage conservation office
  `),
  'Kernhaushalt/03': listed(`
    Ministry of the Interior, Interior Ministry, Ministry of Internal Affairs,
    Ministry of Home Affairs, Home Affairs Ministry, Home Office,
    Ministry of the Interior and Municipal Affairs, Ministry of the Interior and Local Affairs,
    Ministry of the Interior and Local Government
  `),
  'Kernhaushalt/0304': [
    'state administration office',
    'state administrative office',
    'state office of administration',
  ],
  'Kernhaushalt/0306': [
    'central training for the supreme state authorities',
    'central training of the supreme state authorities',
    'central further training',
  ],
  'Kernhaushalt/0309': [
    'statistics office',
    'statistical office',
    'statistics bureau',
    'statistics agency',
  ],
  'Kernhaushalt/0310': listed(`
    constitution protection office, constitutional protection office,
    office for constitutional protection, domestic intelligence, domestic intelligence service,
    domestic intelligence agency
  `),
  'Kernhaushalt/0312': listed(`
    police training institutions, police training facilities, police education institutions,
    police education facilities, police educational institutions, police academy,
    police academies, police schools, police colleges
  `),
  'Kernhaushalt/0313': listed(`
    criminal police office, state criminal police, bureau of criminal investigation,
    criminal investigation office, office of criminal investigation,
    criminal investigation department, criminal investigation bureau
  `),
  'Kernhaushalt/0314': ['state police', 'state police force'],
  'Kernhaushalt/0319': listed(`
    fire school, fire service school, fire service college, fire brigade school,
    fire department school, firefighting school, firefighter school, firefighters school,
    fire academy
  `),
  'Kernhaushalt/04': [
    'Ministry of Education',
    'Education Ministry',
    'Ministry of Education Youth and Sport',
    'Ministry of Education Youth and Sports',
  ],
  'Kernhaushalt/0403': listed(`
    state education authorities, local education authorities, school authorities,
    state school authorities, school offices, state school offices, school inspectorates,
    school supervisory offices, school supervisory authorities
  `),
  'Kernhaushalt/0406': ['primary schools', 'elementary schools'],
  'Kernhaushalt/0407': [
    'regular schools',
    'standard schools',
    'regular secondary schools',
    'standard secondary schools',
  ],
  'Kernhaushalt/0408': listed(`
    special needs schools, special schools, special education schools, schools for special needs,
    schools for children with special needs, schools for pupils with special needs
  `),
  'Kernhaushalt/0409': ['comprehensive schools', 'integrated comprehensive schools'],
  'Kernhaushalt/0410': ['grammar schools', 'gymnasiums', 'gymnasia', 'academic secondary schools'],
  'Kernhaushalt/0411': ['community schools'],
  'Kernhaushalt/0413': [
    'vocational schools',
    'vocational training schools',
    'vocational colleges',
    'vocational education schools',
  ],
  'Kernhaushalt/0414': listed(`
    technical school for construction economy and transport,
    technical school for building economy and transport,
    technical college for construction economy and transport,
    technical college for construction business and transport,
    technical school for construction business and transport
  `),
  'Kernhaushalt/0417': ['Thuringia College', 'Thuringian College', 'Thüringen College'],
  'Kernhaushalt/0420': [
    'study seminars',
    'state study seminars',
    'teacher seminars',
    'teacher training seminars',
  ],
  'Kernhaushalt/0422': listed(`
    teacher training institute, institute for teacher training,
    institute for teacher training curriculum development and media,
    institute for teacher education, teacher education institute
  `),
  'Kernhaushalt/0424': [
    'language grammar school',
    'language grammar school Schnepfenthal',
    'language school Schnepfenthal',
    'Schnepfenthal language school',
  ],
  'Kernhaushalt/0425': [
    'music grammar school',
    'music grammar school Weimar',
    'Weimar music school',
  ],
  'Kernhaushalt/0426': ['sports grammar school Erfurt', 'sports school Erfurt'],
  'Kernhaushalt/0427': ['sports grammar school Jena', 'sports school Jena'],
  'Kernhaushalt/0428': ['sports grammar school Oberhof', 'sports school Oberhof'],
  'Kernhaushalt/05': [
    'Ministry of Justice',
    'Justice Ministry',
    'Ministry of Migration Justice and Consumer Protection',
  ],
  'Kernhaushalt/0504': listed(`
    courts and public prosecutors, courts and public prosecutors offices,
    courts and public prosecution offices, courts and prosecutors, courts and prosecution offices,
    courts and prosecution services, courts and public prosecution services
  `),
  'Kernhaushalt/0505': listed(`
    prisons, jails, prison service, correctional facilities, correctional institutions,
    penal institutions, penitentiaries
  `),
  'Kernhaushalt/0507': ['labour courts', 'labor courts', 'employment tribunals'],
  'Kernhaushalt/0508': ['administrative courts'],
  'Kernhaushalt/0509': ['social courts', 'social security courts'],
  'Kernhaushalt/0510': ['fiscal court', 'tax court'],
  'Kernhaushalt/0511': listed(`
    judicial examination office, judicial examinations office, legal examination office,
    legal examinations office, law examination office, law examinations office,
    bar examination office
  `),
  'Kernhaushalt/06': ['Ministry of Finance', 'Finance Ministry'],
  'Kernhaushalt/0603': ['finance directorate', 'regional finance office', 'directorate of finance'],
  'Kernhaushalt/0604': listed(`
    tax administration, tax offices, tax authorities, tax authority, revenue administration,
    revenue offices, revenue authorities
  `),
  'Kernhaushalt/0606': ['tax college Gotha'],
  'Kernhaushalt/0620': listed(`
    motor pool, central motor pool, central driving service, central driver service,
    chauffeur service
  `),
  'Kernhaushalt/07': listed(`
    Ministry of Economics, Ministry of Economic Affairs, Economics Ministry, Economy Ministry,
    Ministry of Economic Affairs Science and Digital Society
  `),
  'Kernhaushalt/0776': ['state observatory', 'observatory', 'Tautenburg observatory'],
  'Kernhaushalt/08': listed(`
    Ministry of Social Affairs, Social Affairs Ministry, Ministry of Health, Health Ministry,
    Ministry of Labour, Labour Ministry, Ministry of Labor,
    Ministry of Labour Social Affairs Health Women and Family
  `),
  'Kernhaushalt/0812': ['consumer protection office', 'office for consumer protection'],
  'Kernhaushalt/0814': [
    'forensic psychiatry',
    'centre for forensic psychiatry',
    'center for forensic psychiatry',
  ],
  'Kernhaushalt/09': listed(`
    Ministry of the Environment, Ministry for the Environment, Environment Ministry,
    Ministry of the Environment Energy and Nature Conservation,
    Ministry for the Environment Energy and Nature Conservation
  `),
  'Kernhaushalt/0931': [
    'institute for environment and geology',
    'environment agency',
    'agency for environment and geology',
  ],
  'Kernhaushalt/0933': ['mining office', 'mining authority'],
  'Kernhaushalt/0935': ['national natural landscapes', 'natural landscapes', 'national parks'],
  'Kernhaushalt/10': listed(`
    Infrastructure Ministry, Ministry of Infrastructure,
    Ministry of Infrastructure and Agriculture, Ministry of Agriculture, Agriculture Ministry,
    Ministry of Transport, Transport Ministry
  `),
  'Kernhaushalt/1005': [
    'office for construction and transport',
    'construction and transport office',
    'office for building and transport',
    'building and transport office',
  ],
  'Kernhaushalt/1006': [
    'lower road administration',
    'lower road construction administration',
    'road construction administration',
    'road building administration',
  ],
  'Kernhaushalt/1008': listed(`
    surveying office, land survey office, land surveying office,
    office for surveying and geoinformation, office for survey and geoinformation
  `),
  'Kernhaushalt/1014': ['agricultural offices', 'agriculture offices'],
  'Kernhaushalt/1015': listed(`
    land development offices, land consolidation offices,
    offices for land development and land consolidation,
    offices for land development and consolidation, rural development offices
  `),
  'Kernhaushalt/1016': [
    'institute for agriculture',
    'agricultural institute',
    'institute of agriculture',
  ],
  'Kernhaushalt/1017': [
    'horticultural institute',
    'horticulture institute',
    'teaching and research institute for horticulture',
    'teaching and experimental institute for horticulture',
  ],
  'Kernhaushalt/1018': [
    'office for agriculture and rural areas',
    'office for agriculture and rural development',
  ],
  'Kernhaushalt/11': listed(`
    court of auditors, court of audit, audit office, state audit office, audit court
  `),
  'Kernhaushalt/12': ['constitutional court'],
  'Kernhaushalt/1620': listed(`
    state computing centre, state computing center, computing centre, computing center,
    computer centre, computer center, data centre, data center
  `),
  'Kernhaushalt/17': ['general financial administration'],
  'Sonderrechnungen/07': [
    'Ministry of Economics',
    'Ministry of Economic Affairs',
    'Economics Ministry',
    'Economy Ministry',
  ],
  'Sonderrechnungen/0750': [
    'university hospital',
    'Jena University Hospital',
    'university clinic',
    'Jena university clinic',
  ],
  'Sonderrechnungen/0769/0771': [
    'universities',
    'higher education institutions',
    'institutions of higher education',
    'universities and colleges',
  ],
  'Sonderrechnungen/0775': [
    'materials testing institute',
    'material testing institute',
    'materials research and testing institute',
    'institute for materials research and testing',
  ],
  'Sonderrechnungen/10': [
    'Infrastructure Ministry',
    'Ministry of Infrastructure',
    'Ministry of Agriculture',
  ],
};
