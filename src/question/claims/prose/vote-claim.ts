/** How a party, or the body as a whole, stands to a paper. */
export type Stance = 'for' | 'against' | 'abstained';

/** A sentence that says how parties voted, or what was decided. */
export interface VoteClaim {
  /** Who voted so, as `partiesIn` calls them; none where the body as a whole decided. */
  readonly parties: readonly string[];
  readonly stance: Stance;
}

/**
 * A printed vote: "mit den Stimmen von CDU und FDP gegen die Stimmen der SPD bei Enthaltung der AfD abgelehnt",
 * "Annahme mit 9 Stimmen von SPD und CDU bei 2 Gegenstimmen der AfD".
 */
export interface PrintedVote {
  readonly isAdopted: boolean;
  readonly stanceOf: ReadonlyMap<string, Stance>;
}

const PARTIES: readonly (readonly [name: string, said: string])[] = [
  ['CDU', 'CDU/CSU|CDU|CSU|Union'],
  ['SPD', 'SPD'],
  ['Grüne', '(?:B(?:ÜNDNIS|ündnis) ?90/ ?)?D(?:IE|ie) G(?:RÜNEN|rünen)|G(?:RÜNEN?|rünen?)'],
  ['FDP', 'FDP'],
  ['AfD', 'AfD'],
  ['Linke', '(?:D(?:IE|ie) )?L(?:INKEN?|inken?)|Linksfraktion'],
  ['BSW', 'BSW'],
  ['Freie Wähler', 'F(?:REIEN?|reien?) W(?:ÄHLERN?|ählern?)'],
  ['SSW', 'SSW'],
];
const PARTY = new RegExp(
  `(?<![\\p{L}-])(?:${PARTIES.map(([, said]) => `(${said})`).join('|')})(?:-Fraktion)?(?![\\p{L}-])`,
  'gu',
);
/** "Antrag der Fraktion der SPD": whose paper it is, and not who votes. */
const OF_PAPER = new RegExp(
  `(?:\\p{L}*[Aa]ntr[aä]g\\p{L}*|\\p{L}*[Gg]esetzentw[uü]rf\\p{L}*|Entw[uü]rf\\p{L}*)\\s(?:(?:der|von|den)\\s)?(?:Fraktion(?:en)?\\s)?(?:(?:der|von|den)\\s)?${PARTY.source}(?:\\s(?:und|,)\\s?(?:der\\s)?${PARTY.source})*`,
  'gu',
);

/** The parties that a text names, each by one name. */
export function partiesIn(text: string): string[] {
  const found = Array.from(text.matchAll(PARTY), ([, ...groups]) => {
    const at = groups.findIndex((group) => group !== undefined);
    return PARTIES[at]?.[0] ?? '';
  });
  return [...new Set(found)];
}

const PAPER = /(?<!\p{L})\p{L}*(?:[Aa]ntr[aä]g|[Gg]esetz(?:entw[uü]rf)?)\p{L}*(?!\p{L})/u;
const BODY =
  /(?<!\p{L})(?:\p{L}*[Aa]usschuss\p{L}*|\p{L}*tag(?:es)?|Plenum|Bürgerschaft|Parlament|wurden?|worden)(?!\p{L})/u;
const ACTS: readonly (readonly [Stance, RegExp])[] = [
  ['abstained', /(?<!\p{L})(?:enthalten|enthielt(?:en)?|enthält)(?!\p{L})/u],
  [
    'against',
    /(?<!\p{L})(?:(?:ab|zurück)gelehnt\p{L}*|abzulehnen|lehn(?:t|te|en|ten)(?!\p{L}).*(?<!\p{L})ab|ablehn(?:t|te|ten)|(?:gegen|dagegen)(?!\p{L}).*(?:ge)?stimmt?(?:en?)?)(?!\p{L})/u,
  ],
  [
    'for',
    /(?<!\p{L})(?:zugestimmt|zustimm(?:t|te|ten)|stimm(?:t|te|en|ten)(?!\p{L}).*(?<!\p{L})(?:zu|dafür)|(?:für|dafür)(?!\p{L}).*gestimmt|angenommen|gebilligt|verabschiedet)(?!\p{L})/u,
  ],
];
const DENIED =
  /(?<!\p{L})(?:nicht|keine[rsmn]?|nie|alle[rn]?|einstimmig\p{L}*|nur|allein)(?!\p{L})/u;

/**
 * Reads "Die FDP hat dem Gesetzentwurf zugestimmt", "Der Ausschuss lehnte den Antrag der SPD ab".
 *
 * @returns Null for any other sentence, and where it denies or limits what it says.
 */
export function readVoteClaim(text: string): VoteClaim | null {
  const stance = ACTS.find(([, act]) => act.test(text))?.[0];
  if (stance === undefined || !PAPER.test(text) || DENIED.test(text)) return null;
  const parties = partiesIn(text.replace(OF_PAPER, ' '));
  return parties.length > 0 || (BODY.test(text) && stance !== 'abstained')
    ? { parties, stance }
    : null;
}

/** Words that say how was voted, and not on what. */
export const OF_VOTING =
  /^(?:zugestimmt|zustimm\p{L}*|abgelehnt|ablehn\p{L}*|lehn\p{L}*|gestimmt|stimm\p{L}*|angenommen|enthalten|enthielt\p{L}*|dafur|dagegen|gebilligt|verabschiedet|fraktion\p{L}*|gruppe|\p{L}*ausschuss\p{L}*)$/u;

const VOTES =
  /mit (?:den|\d+) Stimmen (?<pro>.*?)(?:(?<=\S)\s+(?:gegen (?:(?:die|\d+) )?Stimmen?|bei \d+ Gegenstimmen?) (?<con>.*?))?(?:(?<=\S),?\s+(?:bei|und) (?:\d+ )?(?:Stimm)?[Ee]nthaltung(?:en)? (?<none>.*?))?(?=$|[.;]|\s(?:die )?(?:Annahme|Ablehnung|ab|an|zu|abgelehnt|angenommen|anzunehmen|abzulehnen|empfohlen|zugestimmt)(?!\p{L}))/u;
const REJECTED =
  /(?<!\p{L})(?:Ablehnung|abgelehnt|abzulehnen|lehn(?:t|te)(?!\p{L}).*(?<!\p{L})ab)(?!\p{L})/u;
const ADOPTED =
  /(?<!\p{L})(?:Annahme|angenommen|anzunehmen|nimmt(?!\p{L}).*(?<!\p{L})an|zugestimmt|zuzustimmen|stimmt(?!\p{L}).*(?<!\p{L})zu|verabschiedet)(?!\p{L})/u;

/** The vote that a sentence of a paper tells; null where it tells none, or not with what end. */
export function readPrintedVote(sentence: string): PrintedVote | null {
  const votes = VOTES.exec(sentence)?.groups;
  const isRejected = REJECTED.test(sentence);
  if (votes === undefined || isRejected === ADOPTED.test(sentence)) return null;
  const [pro, con]: readonly Stance[] = isRejected ? ['against', 'for'] : ['for', 'against'];
  const sides: readonly (readonly [Stance, string | undefined])[] = [
    [pro ?? 'for', votes.pro],
    [con ?? 'against', votes.con],
    ['abstained', votes.none],
  ];
  const stances = sides.flatMap(([stance, said]) =>
    partiesIn(said ?? '').map((party) => [party, stance] as const),
  );
  const stanceOf = new Map(stances);
  return stanceOf.size === stances.length ? { isAdopted: !isRejected, stanceOf } : null;
}
