import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import type { Wording } from '../entries/wording.ts';
import type { RecordColumn, RecordList } from './record-list.ts';

const GRANT = /^(?:bewilligung|bewilligt|genehmigung|genehmigt|bescheid|zusage)/iu;
const WHEN = 'wann|when|welchem jahr|what year|which year';

/** What a question with a verb asks of an entry, and the heading under which lists say it. */
interface Deed {
  readonly asks: string;
  readonly deed: string;
  /** What stands at the end of a question whose verb is separated: "laufen 2025 aus". */
  readonly particle?: string;
  readonly heading: RegExp;
  /** A second column that tells it: how long is said by both ends. */
  readonly also?: RegExp;
}

const BEGIN = /beginn$|start$|^(?:von|ab)$|laufzeit von/iu;
const END = /ende$|ablauf|laufzeit bis|^bis$/iu;
const LASTS = 'lauft|laufen|lief(?:en)?|gilt|gelten|dauert|dauern|runs?|lasts?';

const DEEDS: readonly Deed[] = [
  { asks: 'wie lange?|how long', deed: LASTS, heading: BEGIN, also: END },
  { asks: '(?:bis wann|wie lange?)|until when|how long', deed: LASTS, heading: END },
  { asks: '(?:seit|ab) wann|since when', deed: LASTS, heading: BEGIN },
  {
    asks: '(?:bis )?wann|until when|when',
    deed: 'bewerben|beworben|apply',
    heading: /^(?:bewerbungs)?(?:frist|schluss|ende)$/iu,
  },
  {
    asks: WHEN,
    deed: 'zugelassen|angemeldet|registered',
    heading: /zulassung$/iu,
  },
  {
    asks: WHEN,
    deed: '(?:ab)?geschlossen(?:e[nrs]?)?|unterzeichnet(?:e[nrs]?)?|concluded|signed',
    heading: /^vertrags(?:beginn|datum|abschluss|schluss)$|abgeschlossen am/iu,
  },
  {
    asks: WHEN,
    deed: 'fertig|fertiggestellt|beendet|abgeschlossen|vollendet|beenden|enden|endet|endete|fertigstellen|finished|completed|done',
    heading: /fertig|abschluss|(?:^|bau|projekt|laufzeit)ende$|laufzeit bis|^bis$/iu,
  },
  {
    asks: WHEN,
    deed: 'enden|endet|endeten|auslaufen|ausgelaufen|ends?|ended|expires?|expired',
    heading: END,
  },
  {
    asks: WHEN,
    deed: 'lauf(?:t|en)|lief(?:en)?',
    particle: 'aus|ab',
    heading: END,
  },
  {
    asks: WHEN,
    deed: 'eingegangen|eingereicht|received|submitted',
    heading: /eingang|eingereicht|^antrag (?:vom|am)$|antragsdatum/iu,
  },
  {
    asks: WHEN,
    deed: 'ging(?:en)?|geh(?:t|en)',
    particle: 'ein',
    heading: /eingang/iu,
  },
  {
    asks: WHEN,
    deed: 'eroffnet|offnet|eroffnen|offnen|eroffnete|opens|opened|open',
    heading: /eröffnung|inbetriebnahme/iu,
  },
  {
    asks: WHEN,
    deed: 'begonnen|beginnt|begann|beginnen|startet|startete|gestartet|starten|los|started|starts|begun',
    heading: /beginn$|start$/iu,
  },
  {
    asks: WHEN,
    deed: 'bewilligt|genehmigt|zugesagt|approved|granted',
    heading: GRANT,
  },
  {
    asks: WHEN,
    deed: 'vergeben|beauftragt|awarded',
    heading: /^zuschlag|^vergabe(?:datum| am)?$|^auftragsdatum$|vergeben am/iu,
  },
  {
    asks: WHEN,
    deed: 'gebaut|erbaut|errichtet|built',
    heading: /^(?:baujahr|errichtet|errichtung|erbaut)$/iu,
  },
  {
    asks: 'wie|was|how|what',
    deed: 'entschieden|beschieden|decided',
    heading: /^(?:entscheidung|bescheid|ergebnis|votum)$/iu,
  },
  {
    asks: 'was|what',
    deed: 'geworden|become|became',
    heading: /^(?:status|stand|sachstand|(?:umsetzungs|bearbeitungs|verfahrens)stand)$/iu,
  },
  {
    asks: 'was (?:wird|wurde|soll|ist|passiert)|what (?:is|was|will)',
    deed: 'gemacht|getan|gebaut|saniert|vorgenommen|passiert|geplant|vorgesehen|done|built|planned|happening',
    heading:
      /^(?:maßnahmen?|gegenstand|arbeiten|leistung(?:en)?|verwendungszweck|zweck|vorhaben)$/iu,
  },
  {
    asks: 'wer|von wem|durch wen|who|by whom',
    deed: 'erstell(?:t|te|en)|erarbeitet|verfasst|geschrieben|gemacht|gebaut|durchgefuhrt|ausgefuhrt|ubernommen|geliefert|beauftragt|wrote|written|prepared|made|built|carried out|commissioned',
    heading: /auftragnehmer|dienstleister|^(?:ausführende )?(?:firma|unternehmen)$/iu,
  },
];
const BEFORE = '(?:bis |seit |ab |until |by |since )?';

/**
 * Takes "wann … fertig", "bis wann … beendet", "was wird … gemacht": the one column that says it is
 * asked for, though a status may be called so, too.
 */
export function takeDeeds(wording: Wording, list: RecordList): RecordColumn[] {
  // "In welchem Jahr gingen die meisten Anfragen ein?" asks for no date of one of them.
  if (wording.has('meisten|wenigsten|most|fewest')) return [];
  for (const one of DEEDS) {
    const column = columnOf(one.heading, list);
    const second = one.also === undefined ? undefined : columnOf(one.also, list);
    const asking = `${BEFORE}(?:${one.asks})`;
    if (column === null || second === null || !wording.has(asking) || !isSaid(one, wording))
      continue;
    wording.takeAll(asking);
    takeDeed(one, wording);
    wording.takeAll('(?:bau)?arbeiten|works?');
    return second === undefined ? [column] : [column, second];
  }
  return [];
}

/** Takes the verb of "laufen 2025 aus", "enden nach 2027": the one column whose dates it tells. */
export function takeDeedOfTime(wording: Wording, list: RecordList): RecordColumn | null {
  for (const one of DEEDS.filter(({ asks }) => asks === WHEN)) {
    const column = columnOf(one.heading, list);
    if (column === null || !isSaid(one, wording)) continue;
    // That something was granted says that there is an amount, too.
    if (one.heading !== GRANT) takeDeed(one, wording);
    return column;
  }
  return null;
}

function columnOf(heading: RegExp, { columns }: RecordList): RecordColumn | null {
  const [only, ...more] = columns.filter(
    ({ label, column }) => heading.test(label) && !column.endsWith(YEAR_OF_DATE),
  );
  return only === undefined || more.length > 0 ? null : only;
}

function isSaid({ deed, particle }: Deed, wording: Wording): boolean {
  const last = wording.tokens.at(-1)?.folded ?? '';
  return (
    wording.has(deed) && (particle === undefined || new RegExp(`^(?:${particle})$`, 'u').test(last))
  );
}

function takeDeed({ deed, particle }: Deed, wording: Wording): void {
  wording.takeAll(deed);
  if (particle !== undefined) wording.takeToken(wording.tokens.length - 1);
}
