import type { MarkedTerms } from '../terms/marked-terms.ts';

/**
 * What people ask about staff and places besides their number. Where no metric and no entity of a
 * table has the word, the table cannot answer, and the number of all would be a wrong answer.
 */
const ATTRIBUTES: readonly (readonly [string, string, RegExp])[] = [
  [
    'Alter',
    'age',
    /^(?:alt|alter|alters\w*|altersschnitt|durchschnittsalter|jung(?:e[rnms]?)?|jungste[rnms]?|altere[rnms]?|jungere[rnms]?|alteste[rnms]?|young\w*|older|oldest|\w*alter|alter\w*struktur|old|age|ages|aged)$/u,
  ],
  [
    'Geschlecht',
    'gender',
    /^(?:frau|frauen(?:anteil\w*|quote\w*|zahl\w*)?|mann\w*|manner\w*|weiblich\w*|mannlich\w*|divers\w*|geschlecht\w*|gender\w*|women|woman|men|female|male|mitarbeiterin|\w{4,}innen)$/u,
  ],
  [
    'Teil- oder Vollzeit',
    'part-time or full-time work',
    /^(?:teilzeit\w*|vollzeit\w*|vza|vzb|fte|vollzeitaquivalent\w*|parttime|part|fulltime|full|halbtags\w*|stundenzahl|arbeitszeit\w*|wochenstunden)$/u,
  ],
  [
    'Bezahlung',
    'pay',
    /^(?:\w*gehalt\w*|\w*gehalter\w*|lohn(?!steuer)\w*|lohne|besoldung\w*|verdien\w*|bezahl\w*|vergutung\w*|entgelt\w*|tarif\w*|eingruppierung\w*|salar\w*|wage\w*|pay|paid|earn\w*|personalkosten|personalausgaben)$/u,
  ],
  [
    'Kosten',
    'costs',
    /^(?:kost(?:en\w*|et\w*)|\w*kosten|euro|eur|ausgabe|ausgaben|budget|teuer|cost\w*|expens\w*|money|geld|mittel|finanz\w*volumen|einnahme\w*|steuer(?:n|einnahmen)|schulden|haushaltsvolumen)$/u,
  ],
  [
    'Art des Dienstverhältnisses',
    'kind of employment',
    /^(?:beamt\w*|beamte|tarifbeschaft\w*|verbeamt\w*|befrist\w*|unbefrist\w*|richter|richterinnen|angestelltenverhaltnis|civil|servants?|tenured|temporary|permanent|leiharbeit\w*|azubi\w*|auszubildende\w*|lehrling\w*|anwarter\w*|praktikant\w*|referendar\w*|trainees?|apprentices?|honorarkraft\w*|hilfskraft\w*|fuhrungskraft\w*)$/u,
  ],
  [
    'offene Stellen',
    'vacancies',
    /^(?:offene[nrsm]?|unbesetzt\w*|vakan\w*|freie[nrsm]?|vacan\w*|unfilled|stellenausschreibung\w*|planstellen|sollstellen|fachkraftemangel)$/u,
  ],
  [
    'Krankheit und Abwesenheit',
    'sick leave',
    /^(?:krank(?!enhaus|enhauser|enkasse)\w*|fehlzeit\w*|abwesenheit\w*|fehltage|urlaub\w*|elternzeit|sick|sickness|absen\w*)$/u,
  ],
  [
    'Ruhestand',
    'retirement',
    /^(?:rente\w*|rentner\w*|pension\w*|ruhestand\w*|altersabgang\w*|retire\w*)$/u,
  ],
  [
    'Einstellungen und Kündigungen',
    'hiring and leaving',
    /^(?:neueinstellung\w*|einstellung\w*|verlassen|verliess\w*|ausgeschieden\w*|ausscheid\w*|abgewandert\w*|beigetreten|leavers?|joiners?|kundigung\w*|kundig\w*|fluktuation\w*|hired|hiring|resign\w*|turnover)$/u,
  ],
  [
    'Herkunft und Qualifikation',
    'origin and qualification',
    /^(?:herkunft|auslander|auslandisch\w*|foreign\w*|migrationshintergrund|migrant\w*|staatsangehorig\w*|nationalitat\w*|abschluss\w*|qualifikation\w*|studierte|akademiker\w*|schwerbehindert\w*|behinderung\w*|religion\w*|konfession\w*|partei\w*|mitgliedschaft\w*)$/u,
  ],
  [
    'Einwohner',
    'inhabitants',
    /^(?:einwohn\w*|ew|bevolkerung\w*|burger|inhabitant\w*|population|residents?|bewohner\w*|leben|lebt|lebten|lebende\w*|wohnen|wohnt|wohnten|wohnhaft|lives?|living|lived|reside|resides)$/u,
  ],
  [
    'Schülerzahlen und Fälle',
    'pupils and cases',
    /^(?:schuler\w*|schulerzahl\w*|studierende\w*|student\w*|studenten|kinder|falle|fallzahl\w*|verfahren|akten|gefangene\w*|haftling\w*|pupils?|students?|prisoners?|inmates?|patient\w*|betten|klassen|pfleg\w*)$/u,
  ],
  [
    'einzelne Berufe',
    'single occupations',
    /^(?:lehrer\w*|lehrkraft\w*|teachers?|polizist\w*|officers?|professor\w*|arzt\w*|arzte|sachbearbeiter\w*|referent(?:en|in|innen)?|ingenieur\w*|informatiker\w*|programmierer\w*|jurist\w*|hausmeister\w*|sekretar(?:e|in|innen)|kraftfahrer\w*|forster\w*|psycholog\w*|sozialarbeiter\w*|erzieher\w*|handwerker\w*|techniker\w*|putzkraft\w*|reinigungskraft\w*|pforter\w*|kommissar\w*|staatsanwalt(?!schaft)\w*|staatsanwalte|engineers?|lawyers?|clerks?|programmers?|doctors?|nurses?|cleaners?)$/u,
  ],
  [
    'Bedarf und Planung',
    'demand and plans',
    /^(?:braucht|brauchten|benotigt|benotigte|bedarf\w*|\w+bedarf|kunftig\w*|zukunft\w*|prognos\w*|geplant\w*|planen|plant|voraussichtlich\w*|erwartet\w*|forecast\w*|future|planned|expected)$/u,
  ],
  [
    'Heimarbeit und Ausstattung',
    'remote work and equipment',
    /^(?:homeoffice|heimarbeit|telearbeit\w*|laptop\w*|computer|dienstwagen|fahrzeug\w*|gebaude|buro\w*|standort\w*|flache|quadratkilometer|remote)$/u,
  ],
];

/** Other states and countries: their staff is not in a table of this one. */
const ELSEWHERE =
  /^(?:bayern|bayerisch\w*|bayrisch\w*|sachsen|sachsisch\w*|hessen|hessisch\w*|berlin|berliner|brandenburg\w*|hamburg\w*|bremen|bremer|niedersachsen|niedersachsisch\w*|nordrhein|westfalen|nrw|rheinland|pfalz|saarland\w*|saarlandisch\w*|schleswig|holstein|mecklenburg|vorpommern|baden|wurttemberg\w*|bund|bundes|bundesweit\w*|bundesrepublik|bundesregierung|bundesverwaltung|bundespolizei|deutschland\w*|deutschlandweit|osterreich\w*|schweiz\w*|frankreich|polen|europa|eu|bavaria\w*|saxony|hesse|prussia|austria|switzerland|france|poland|germany|munchen|leipzig|dresden|chemnitz|kassel|nurnberg|halle|magdeburg|frankfurt|koln|stuttgart|anhalt|landern|bundeslander\w*|bundeslandern|usa|england|britain)$/u;

export interface ForeignWord {
  readonly word: string;
  readonly kind: 'attribute' | 'elsewhere';
  readonly german: string;
  readonly english: string;
}

/** Whether a word asks for something that tables of staff do not hold, or of somewhere else. */
export function isForeign(folded: string): boolean {
  return ELSEWHERE.test(folded) || ATTRIBUTES.some(([, , pattern]) => pattern.test(folded));
}

/** "Einzelplan 08 (Arbeit, Soziales, Gesundheit, Frauen und Familie)" */
function explainsName(marked: MarkedTerms, index: number): boolean {
  const inBrackets = (at: number): boolean => marked.terms[at]?.inBrackets === true;
  const near = [-3, -2, -1, 1, 2, 3].map((step) => index + step);
  return inBrackets(index) && near.some((at) => inBrackets(at) && marked.roleOf(at) === 'name');
}

/** Words without a role that ask for what no table holds. */
export function findForeign(marked: MarkedTerms): ForeignWord[] {
  return marked.terms.flatMap((_, index) =>
    marked.isFree(index) && !explainsName(marked, index) ? foreignAt(marked, index) : [],
  );
}

/** What one word asks for, if no table holds it. */
export function foreignAt(marked: MarkedTerms, index: number): ForeignWord[] {
  const term = marked.terms[index];
  if (term === undefined || isAddress(marked, index)) return [];
  if (isCareer(marked, index)) {
    return [{ word: term.text, kind: 'attribute', german: 'Laufbahn', english: 'career group' }];
  }
  if (ELSEWHERE.test(term.folded)) {
    return [{ word: term.text, kind: 'elsewhere', german: term.text, english: term.text }];
  }
  const attribute = ATTRIBUTES.find(([, , pattern]) => pattern.test(term.folded));
  // "in den Plänen" is folded like the verb.
  if (attribute === undefined || /^Plän/u.test(term.text)) return [];
  return [{ word: term.text, kind: 'attribute', german: attribute[0], english: attribute[1] }];
}

/** "Frau Wolf" is one who is called so. */
function isAddress({ terms }: MarkedTerms, index: number): boolean {
  const next = terms[index + 1];
  return terms[index]?.text === 'Frau' && next?.kind === 'word' && next.isCapital;
}

/** "im höheren Dienst" */
function isCareer({ terms }: MarkedTerms, index: number): boolean {
  return (
    /^dienst(?:e?s)?$/u.test(terms[index]?.folded ?? '') &&
    /^(?:hoher|gehoben|mittler|einfach)/u.test(terms[index - 1]?.folded ?? '')
  );
}
