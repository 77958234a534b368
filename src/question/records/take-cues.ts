import type { Metric } from '#src/domain/catalogue.ts';
import { readNumberWord } from '#src/text/number-words.ts';
import type { Wording } from '../entries/wording.ts';
import { ROSE } from './held-against.ts';

/** What a question wants of a list, as far as fixed words say it. */
export interface Cues {
  readonly share: boolean;
  /** By how many percent one is more than the other. */
  readonly change: boolean;
  readonly difference: boolean;
  readonly mean: 'mean' | 'median' | null;
  readonly rank: {
    readonly direction: 'top' | 'bottom';
    readonly limit: number;
    readonly at: number;
    readonly isMost: boolean;
  } | null;
  readonly count: boolean;
  /** Token behind which what is counted stands; -1 where nothing is counted. */
  readonly countAt: number;
  readonly sum: boolean;
  readonly list: boolean;
  readonly value: boolean;
  readonly who: boolean;
  readonly where: boolean;
  readonly when: boolean;
  readonly than: boolean;
  /** Entries that were given something: those that have an amount. */
  readonly granted: boolean;
  /** Each entry by itself: "Einzelzuwendungen". */
  readonly single: boolean;
  /** One amount pays for a part of another, or what it does not pay for is asked. */
  readonly covers: 'part' | 'rest' | null;
}

const NUMBER =
  '(?:\\d{1,2}|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|two|three|four|five|six|seven|eight|nine|ten)';
const TOP =
  'hochste[nrsm]?|grosste[nrsm]?|meiste[nrsm]?|teuerste[nrsm]?|starkste[nrsm]?|highest|largest|biggest|most|top';
const BOTTOM =
  'niedrigste[nrsm]?|kleinste[nrsm]?|geringste[nrsm]?|wenigste[nrsm]?|gunstigste[nrsm]?|billigste[nrsm]?|lowest|smallest|least|fewest';
const COUNT =
  'wie ?viele|wievielen?|in wie vielen|bei wie vielen|anzahl|(?:die )?zahl|how many|number|count|zahle|zahl';

export function takeCues(question: string, wording: Wording): Cues {
  const has = (pattern: string): boolean => wording.takeAll(pattern).length > 0;
  const change = has(
    'um (?:wie ?viel|wieviel) (?:prozent|%)|(?:wie ?viel|wieviel) (?:prozent|%) (?:mehr|weniger|hoher\\w*|niedriger\\w*|geringer\\w*)|(?:prozentuale[nrs]?|relative[nrs]?) (?:unterschied\\w*|veranderung\\w*|zuwachs\\w*|zunahme|abnahme|ruckgang\\w*|differenz)|by (?:how many|what) (?:percent|percentage|per cent)|(?:how many|what) (?:percent|percentage) (?:more|less|higher|lower)',
  );
  if (change) wording.takeAll(`${ROSE}|ubertr\\w*|uberst\\w*|exceed\\w*|that`);
  const share =
    has(
      'anteil\\w*|(?:zu )?(?:wie ?viel|wieviel) prozent\\w*|prozentual\\w*|prozent|share|percentage|percent',
    ) || /%/u.test(question);
  const difference = has(
    'um wie ?viel(?: euro)?|um wieviel(?: euro)?|differenz|unterschied|abstand|difference|how much (?:more|less|higher|lower)',
  );
  if (difference) wording.takeAll('ubertr\\w*|uberst\\w*|exceed\\w*');
  const rest = has(
    'nicht (?:durch|von|mit|uber|aus)(?= (?:\\w+ ){1,6}(?:ge)?(?:deckt|gedeckt|abgedeckt|finanziert|getragen|bezahlt))|nicht (?:ab)?gedeckt|not (?:covered|paid|funded|financed)(?: (?:by|for by|from))?|ungedeckt\\w*|eigenanteil',
  );
  const covers = has(
    'deck(?:t|en|te|ten)|(?:ab)?gedeckt|finanziert|getragen|covers?|covered|abdeck(?:t|en)',
  );
  const median = has('median\\w*');
  const mean = has(
    '(?:im )?durchschnitt\\w*|im schnitt|im mittel|mittelwert|mittlere[nrsm]?|(?:on )?average|mean',
  );
  const rank = takeRank(wording);
  const value = has(
    'how many euros?|wie ?viele? euro|wie hoch\\w*|wie ?viel(?: geld| euro)?|wieviel(?: geld| euro)?|how much(?: money)?|how high',
  );
  const countAt = wording.takeAll(COUNT).at(-1)?.to ?? -1;
  const count = countAt >= 0;
  const sum = has(
    'gesamtsumme|gesamtbetrag|gesamtvolumen|summe\\w*|insgesamt|gesamte?[nrs]?|zusammen(?:genommen)?|in summe|total|sum|overall|altogether|addiert',
  );
  const list = has(
    'nenn(?:en?)?|zeige?|liste|auflistung|gib|aufzahlen|welche\\w*|which|list|show|name|give|gibt es|there are|are there',
  );
  const who = has('wer|wem|wessen|who|whom');
  const where = has('wo|where|wohin');
  const when = has('wann|when');
  const granted = has(
    'gefordert\\w*|bezuschusst\\w*|erhielt\\w*|erhalten|bekam\\w*|bekommen|bewilligt\\w*|received?|funded|granted|awarded',
  );
  const than = has(
    'mehr|weniger|hohere?[nrs]?|niedrigere?[nrs]?|grossere?[nrs]?|more|less|higher|lower|uber|als|than',
  );
  const single = has('einzel\\w*|einzeln\\w*');
  return {
    ...{
      share,
      change,
      difference,
      rank,
      count,
      countAt,
      sum,
      list,
      value,
      who,
      where,
      when,
      than,
      granted,
      single,
    },
    mean: median ? 'median' : mean ? 'mean' : null,
    covers: rest ? 'rest' : covers ? 'part' : null,
  };
}

function takeRank(wording: Wording): Cues['rank'] {
  for (const [direction, words] of [
    ['top', TOP],
    ['bottom', BOTTOM],
  ] as const) {
    const found =
      wording.take(`top ${NUMBER}`) ?? wording.take(`(?:${NUMBER} )?(?:am )?(?:${words})`) ?? null;
    if (found === null) continue;
    const number = new RegExp(`(?:^| )(${NUMBER})(?= |$)`, 'u').exec(found.text)?.[1];
    const said = number ?? takeApart(wording);
    const limit = said === undefined ? 1 : Number(said) || (readNumberWord(said) ?? 1);
    return {
      direction,
      limit,
      at: found.to,
      isMost: /meist|wenigst|most|least|fewest/u.test(found.text),
    };
  }
  return null;
}

/** What is the most of a measure, and by what it is headed. */
const SUPERLATIVES: readonly {
  readonly said: string;
  readonly of: RegExp;
  readonly direction: 'top' | 'bottom';
}[] = [
  { said: 'langste[nrsm]?|longest', of: /länge|laufzeit|dauer/iu, direction: 'top' },
  { said: 'kurzeste[nrsm]?|shortest', of: /länge|laufzeit|dauer/iu, direction: 'bottom' },
  { said: 'breiteste[nrsm]?|widest', of: /breite/iu, direction: 'top' },
  { said: 'schwerste[nrsm]?|heaviest', of: /gewicht|masse/iu, direction: 'top' },
  { said: 'tiefste[nrsm]?|deepest', of: /tiefe/iu, direction: 'top' },
  // The lower a mark, the better.
  { said: 'beste[nrsm]?|best', of: /note$/iu, direction: 'bottom' },
  { said: 'schlechteste[nrsm]?|worst', of: /note$/iu, direction: 'top' },
];

/** Takes "die längste": the rank, and the one amount it is of; null where there is none or more than one. */
export function takeSuperlative(
  wording: Wording,
  metrics: readonly Metric[],
): { readonly metric: Metric; readonly rank: NonNullable<Cues['rank']> } | null {
  for (const { said, of, direction } of SUPERLATIVES) {
    const [metric, ...more] = metrics.filter(({ label }) => of.test(label));
    if (metric === undefined || more.length > 0) continue;
    const found = wording.take(`(?:${NUMBER} )?(?:am )?(?:${said})`);
    if (found === null) continue;
    const number = new RegExp(`^${NUMBER}(?= )`, 'u').exec(found.text)?.[0] ?? takeApart(wording);
    const limit = number === undefined ? 1 : Number(number) || (readNumberWord(number) ?? 1);
    return { metric, rank: { direction, limit, at: found.to, isMost: false } };
  }
  return null;
}

/** "Welche drei Empfänger erhielten die höchsten …?" */
function takeApart(wording: Wording): string | undefined {
  const isNumber = new RegExp(`^${NUMBER}$`, 'u');
  const at = wording.tokens.findIndex(
    ({ folded }, index) =>
      isNumber.test(folded) &&
      !wording.isTaken(index) &&
      /^(?:welche[nrsm]?|die|der|den|which|the)$/u.test(wording.tokens[index - 1]?.folded ?? ''),
  );
  if (at < 0) return undefined;
  wording.takeToken(at);
  return wording.tokens[at]?.folded;
}

/** What is said around all that, and restricts nothing. */
export const NEUTRAL =
  'bitte|came|statt(?:gefunden|findet|finden|fand(?:en)?)?|f[ai]nde(?:n|t)|fand|(?:tisch)?vorlage|anlage|erst|derzeit|aktuell|momentan|zurzeit|gegenwartig|inzwischen|bereits|schon|noch|currently|still|already|erging(?:en)?|ergangen|erteilt|ausgestellt|erlassen|ganze[ns]?|steh(?:t|en)|sind|ist|gibt|gab|haben|hat|hatten|wurden?|worden|lieg(?:t|en)|lag(?:en)?|entfall(?:t|en)|entfiel(?:en)?|geh(?:t|en)|ging(?:en)?|fliess(?:t|en)|floss(?:en)?|geflossen|bekomm(?:t|en|st)|kriegt|kriegen|kriegte|gekriegt|erhalt|erhalten|erhielt(?:en)?|bekam(?:en)?|aufgefuhrt\\w*|gefuhrt\\w*|soweit|sofern|beziffert\\w*|verzeichnet\\w*|enthalten|enthalt|vorhanden\\w*|genannt\\w*|betragt|betragen|betrug(?:en)?|belauf(?:t|en)|belief(?:en)?|hoch|hohe|lautet|stammt|stammen|gehor(?:t|en)|zahlt|zahlen|gezahlt|vergeben|vergab|ausgewiesen\\w*|daten|datei|liste|listen|tabelle|ubersicht|aufstellung|verzeichnis|auflistung|euro|eur|prozent|gelder|geld|mittel|wert|werte|wertes|betrag|betrage|betrages|alle[nrsm]?|alles|jahre[ns]?|jahr|unterschiedliche[nr]?|verschiedene[nr]?|einzelne[nr]?|jeweils|jeweilige[nrsm]?|wenn|man|nur|also|landes|land|land|bezogen|komm(?:t|en)|kam(?:en)?|gefragt|gestellt|stell(?:t|en|te|ten)|eingereicht|eingebracht|eingegangen|ein|arbeite(?:t|n|ten)|lern(?:t|en|ten)|unterricht(?:et|en)|besuch(?:t|en|ten)|kost(?:et|en|eten)|asked?|verteil(?:t|en)|aufgeschlusselt|gegliedert|aufgeteilt|does|show|shown|did|amount|amounts|money|list|listed|entries|award|awarded|ergibt|ergeben|ergab|macht|machen|machten?|gemacht|ausgegeben|verausgabt|spent|ausmacht|ausmachen|davon|darunter|angaben?|eigentlich|denn|mal|laut|gemass|per|each|every|every|je|pro';

/** What entries of any list are called. */
export const ENTRY_NOUN =
  'projekt(?:e|en|es|s)?|vorhabens?|massnahmen?|antrag(?:es|s)?|antragen?|eintrag(?:es|s)?|eintragen?|fall(?:es|s)?|fallen?|posten|datensatz(?:es)?|datensatzen?|zeilen?|positionen|stuck|bewilligung(?:en)?|projects?|entries|entry|cases?|items?|applications?|records?|rows?';
